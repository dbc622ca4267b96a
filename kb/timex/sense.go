package timex

// sense narrows what words can be by how they are written and what stands next
// to them: May the month and may the verb, the fall of the year and of a city.
func sense(tokens []token) {
	nearYears(tokens)
	for i := range tokens {
		t := &tokens[i]
		if t.class&cModal != 0 && t.class&cPastVerb != 0 && (neighbours{tokens, i}).after(1).word != &apostropheMark {
			t.class &^= cModal // they won; but: they won't
		}
		if t.class&(cMonth|cWeekday|cWeekdays|cSeason|cUnit|cAMPM|cHalfName) == 0 {
			continue
		}
		w := neighbours{tokens, i}
		switch {
		case t.class&cMonth != 0 && !w.month():
			t.class &^= cMonth
		case t.class&(cWeekday|cWeekdays) != 0 && !w.weekday():
			t.class &^= cWeekday | cWeekdays
		case t.class&cSeason != 0 && !w.season():
			t.class &^= cSeason
		case t.class&cUnit != 0 && t.class&cOrd != 0:
			w.second()
		case t.class&cAMPM != 0 && w.before(1).class&(cHour|cTwo|cMilitary|cNum) == 0:
			t.class &^= cAMPM
		}
	}
}

// nearYears marks numbers that are likely years, because sure years of about
// that time stand in the text: in a text on the 1770s, 1777 is one.
func nearYears(tokens []token) {
	const about = 25
	sure, near := map[int]bool{}, map[int]bool{}
	for i := range tokens {
		if w := (neighbours{tokens, i}); w.sureYear() {
			sure[tokens[i].num] = true
			near[tokens[i].num/about] = true
		}
	}
	for i := range tokens {
		t := &tokens[i]
		if t.class&cYear == 0 {
			continue
		}
		if sure[t.num] {
			t.class |= cSameYear
		}
		if d := t.num / about; near[d-1] || near[d] || near[d+1] {
			t.class |= cNearYears
		}
	}
}

// sureYear reports whether a month, or a day and a comma, or "in" stands
// before a year.
func (w neighbours) sureYear() bool {
	if w.at(w.i).class&cYear == 0 {
		return false
	}
	p := w.before(1)
	return p.class&cMonth != 0 && p.lead != lower || p.word.text == "," && w.before(2).class&cDay != 0 ||
		p.word.text == "in" && w.after(1).class&(cCounted|cUnits) == 0
}

// titled reports whether an expression is the name of something: of the
// programme "This Week" or the newspaper USA Today. Its last word has a capital
// that neither a beginning nor a headline accounts for.
func titled(tokens []token, from int, n *node) bool {
	alone := n.end-from == 1
	quoted := from > 0 && tokens[from-1].word == &quoteMark
	switch n.kind {
	case shift, reference:
	case anaphor:
		if !quoted {
			return false
		}
	case length:
		if w := (neighbours{tokens, n.end - 1}); !quoted || w.after(1).word != &quoteMark && w.after(2).word != &quoteMark { // the Seven Years War lasted as long
			return false
		}
	case clock:
		if !alone { // noon and midnight
			return false
		}
	default:
		return false
	}
	if !alone && !quoted && (from == 0 || tokens[from-1].sentence != tokens[from].sentence) { // Last Year, by a careless hand
		return false
	}
	w := neighbours{tokens, n.end - 1}
	if w.at(w.i).lead != capital || alone && (w.before(1).lead < capital || w.before(1).lead > shout || !w.at(w.i).gap) {
		return false
	}
	for d := 1; d < tenseReach; d++ {
		if plainWord(w.before(d)) || plainWord(w.after(d)) {
			return true
		}
	}
	return false
}

// plainWord reports whether a word has no capital where a headline would give
// it one.
func plainWord(t *token) bool { return t.lead == lower && t.end-t.start > 4 }

// second is a unit after a number and the one after the first otherwise.
func (w neighbours) second() {
	t := w.at(w.i)
	if p := w.before(1); p.class&cNum == 0 || p.class&cYear != 0 {
		t.class &^= cUnit
		return
	}
	t.class, t.num = cUnit, int(second)
}

// neighbours is a token and what stands around it in its sentence.
type neighbours struct {
	tokens []token
	i      int
}

func (w neighbours) at(i int) *token {
	if i < 0 || i >= len(w.tokens) || w.tokens[i].sentence != w.tokens[w.i].sentence {
		return &noToken
	}
	return &w.tokens[i]
}

func (w neighbours) before(n int) *token { return w.at(w.i - n) }
func (w neighbours) after(n int) *token  { return w.at(w.i + n) }

// numbered reports whether a day or year stands next to a month.
func (w neighbours) numbered() bool {
	next := w.after(1)
	if next.word.text == "," && w.after(2).class&cYear != 0 {
		return true
	}
	return next.class&(cDay|cYear) != 0 || w.before(1).class&cDay != 0 ||
		w.before(1).word.text == "of" && w.before(2).class&cDay != 0
}

func (w neighbours) month() bool {
	t := w.at(w.i)
	if t.lead == lower {
		return false
	}
	if t.class&cShort != 0 && w.tokens[w.i].end-w.tokens[w.i].start == len(t.word.text) && t.word.text != "sept" {
		return w.numbered() || w.led() && !isName(w.after(1)) && !w.placeName() || w.after(1).word == &dashMark && w.after(2).class&cMonth != 0
	}
	if t.class&cNotName == 0 || w.numbered() {
		return true
	}
	if t.word.text == "may" || t.word.text == "march" {
		return w.led() || w.ofNoun()
	}
	return w.led() || !isName(w.after(1)) && !isName(w.before(1))
}

// placeName reports whether a name goes on behind the word with a small one: Mar del Plata.
func (w neighbours) placeName() bool {
	next := w.after(1)
	return next.lead == lower && next.word == &unknownWord && next.end-next.start <= 3 && isName(w.after(2))
}

// ofNoun reports whether the word stands between "the" and a noun, as in "the
// May elections".
func (w neighbours) ofNoun() bool {
	next := w.after(1)
	return w.before(1).word.text == "the" && next.lead == lower && next.word == &unknownWord
}

// led reports whether the word before is one that dates follow.
func (w neighbours) led() bool {
	p := w.before(1)
	if p.class&(cDir|cPart|cMonth) != 0 {
		return true
	}
	switch p.word.text {
	case "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "before", "for", "every", "each", "after", "between":
		return true
	case "(":
		return w.after(1).word.text == "-" && w.after(2).class&cMonth != 0
	case "-", "and", "or", "/":
		return w.before(2).class&(cMonth|cPart) != 0
	}
	return false
}

// isName reports whether a token is capitalised without being a word that we
// know: likely part of a name.
func isName(t *token) bool { return t.lead == capital && t.word == &unknownWord }

func (w neighbours) weekday() bool {
	t := w.at(w.i)
	if t.lead == lower {
		return false
	}
	if t.class&cShort != 0 {
		next := w.after(1)
		return t.lead == capital && (next.class&(cMonth|cDay) != 0 || next.word.text == "," && w.after(2).class&cMonth != 0)
	}
	return w.before(1).class&cNamesDay == 0 && !w.paper()
}

// paper reports whether a weekday is part of the name of a newspaper.
func (w neighbours) paper() bool {
	if w.before(1).word.text == "on" && w.before(2).word.text == "mail" && w.before(2).lead == capital {
		return true
	}
	if w.after(1).lead != capital {
		return false
	}
	switch w.after(1).word.text {
	case "times", "telegraph", "express", "mirror", "herald", "post", "mail":
		return w.before(1).word.text == "the"
	}
	return false
}

func (w neighbours) season() bool {
	t, next := w.at(w.i), w.after(1)
	if next.class&cYear != 0 || next.word.text == "of" && w.after(2).class&(cYear|cDir) != 0 {
		return true
	}
	if t.lead == capital && next.lead == capital { // Winter Olympics
		return false
	}
	verb := t.word.text == "fall" || t.word.text == "spring"
	p := w.before(1)
	switch p.word.text {
	case "the":
		if !verb {
			return true
		}
		return next.word.text != "in" && next.word.text != "of" && next.word.text != "from" && next.word.text != "to" &&
			w.before(2).class&cPreposition != 0
	case "in", "since", "by", "until", "during", "every", "each", "that":
		return true
	case "of", "to", "from", "through":
		return !verb
	}
	return p.class&(cDir|cPart) != 0 || p.word.text == "-" && w.before(2).class&cPart != 0
}
