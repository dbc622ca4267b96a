package timex

// numerals joins number words to one token: "twenty-five", "a hundred and
// ten", "nineteen ninety-six" (a year), "thirty-first". What it joins it joins
// in place.
func numerals(text string, tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if !isNumberWord(&t) {
			out = append(out, t)
			i++
			continue
		}
		joined, next := joinNumber(tokens, i)
		out = append(out, joined)
		i = next
	}
	return out
}

func isNumberWord(t *token) bool { return t.class&(cNum|cOrd) != 0 && t.lead != digit }

// joinNumber reads the number words from i on.
func joinNumber(tokens []token, i int) (token, int) {
	t := tokens[i]
	n, next, ordinal := small(tokens, i)
	if n >= 11 && n <= 20 && !ordinal {
		if m, after, ord := small(tokens, after(tokens, next)); m >= 10 && m < 100 && !ord && after > next {
			t.num, t.class = n*100+m, cYear
			t.end = tokens[after-1].end
			return t, after
		}
	}
	n, next, ordinal = large(tokens, i, n, next, ordinal)
	t.num, t.end = n, tokens[next-1].end
	t.class = numberWordClass(t, n, ordinal)
	return t, next
}

// numberWordClass tells what a number in words can be.
func numberWordClass(t token, n int, ordinal bool) class {
	if ordinal {
		c := cOrd
		if n <= 31 {
			c |= cDay
		}
		return c | t.class&cUnit
	}
	c := cNum
	if n >= 1 && n <= 12 {
		c |= cHour
	}
	if n == 2000 {
		c |= cYear
	}
	return c
}

// after skips a hyphen between number words.
func after(tokens []token, i int) int {
	if i+1 < len(tokens) && tokens[i].word == &dashMark && isNumberWord(&tokens[i+1]) {
		return i + 1
	}
	return i
}

// small reads a number under a hundred: "seven", "thirty", "thirty-seven",
// "thirty-first". It gives -1 where there is none.
func small(tokens []token, i int) (n, next int, ordinal bool) {
	if i >= len(tokens) || !isNumberWord(&tokens[i]) {
		return -1, i, false
	}
	t := &tokens[i]
	n, next, ordinal = t.num, i+1, t.class&cOrd != 0
	if ordinal || n < 20 || n >= 100 || n%10 != 0 {
		return n, next, ordinal
	}
	at := after(tokens, next)
	if at < len(tokens) && isNumberWord(&tokens[at]) {
		u := &tokens[at]
		if u.num >= 1 && u.num <= 9 && (at > next || u.class&cOrd != 0 || u.class&cUnit == 0) && u.sentence == t.sentence {
			return n + u.num, at + 1, u.class&cOrd != 0
		}
	}
	return n, next, false
}

// large goes on with hundreds and thousands.
func large(tokens []token, i, n, next int, ordinal bool) (int, int, bool) {
	if ordinal {
		return n, next, ordinal
	}
	total, current := 0, n
	if n >= 100 {
		total, current = n, 0
	}
	for range 4 {
		if next >= len(tokens) || !isNumberWord(&tokens[next]) {
			break
		}
		m := tokens[next].num
		switch {
		case tokens[next].class&cOrd != 0:
			return total + current, next, false
		case m == 100 && current > 0 && current < 100:
			current *= 100
			next++
		case m == 1000 && current > 0:
			total, current = total+current*1000, 0
			next++
		case current == 0 || current%100 == 0 && current >= 100:
			k, after, _ := small(tokens, next)
			if k < 1 || k >= 100 {
				return total + current, next, false
			}
			current += k
			next = after
		default:
			return total + current, next, false
		}
	}
	return total + current, next, false
}
