package timex

// relationOf reads what the words before tokens[i:end] say of them: "by",
// "since", "on or before" and the like. What is before "the 2014 protests" may
// have been in 2014.
func relationOf(tokens []token, i, end int) Relation {
	sentence := tokens[i].sentence
	word := func(n int) string {
		if i-n < 0 || tokens[i-n].sentence != sentence {
			return ""
		}
		return tokens[i-n].word.text
	}
	if r := relationAfter(tokens, end); r != None {
		return r
	}
	first := 1
	for word(first) == "the" || word(first) == "about" || word(first) == "around" || word(first) == "just" {
		first++
	}
	if word(first) == "least" && word(first+1) == "at" {
		first += 2 // "until at least Friday"
	}
	switch word(first) {
	case "by":
		return By
	case "until", "till":
		return Until
	case "through":
		if first == 1 { // through January; "through the winter" is all of it
			return Until
		}
	case "since":
		return Since
	case "before":
		if word(first+1) == "or" && word(first+2) == "on" || first > 1 && describes(tokens, end) {
			return By
		}
		return Before
	case "after":
		if first > 1 && describes(tokens, end) {
			return Since
		}
		return After
	case "following":
		return After
	case "of", "to", "than":
		r := compoundRelation(word(first+2), word(first+1), word(first))
		if r == Before && first > 1 && describes(tokens, end) {
			return By
		}
		return r
	case "on", "in", "at", "during", "over", "within", "throughout", "this":
		return On
	}
	return None
}

// describes reports whether a noun follows that the expression before token i
// belongs to.
func describes(tokens []token, i int) bool {
	if i >= len(tokens) || tokens[i].sentence != tokens[i-1].sentence {
		return false
	}
	t := &tokens[i]
	return t.lead == lower && t.class == 0 && t.word == &unknownWord || t.lead == capital || t.lead == shout
}

// compoundRelation is "ahead of", "prior to", "no later than".
func compoundRelation(not, a, b string) Relation {
	denied := not == "no" || not == "not"
	switch a + " " + b {
	case "ahead of", "prior to":
		return Before
	case "earlier than":
		if denied {
			return Since
		}
		return Before
	case "later than":
		if denied {
			return By
		}
		return After
	}
	return None
}

// relationAfter reads what the words behind an expression, from token i on, say
// of it: "2012 or later".
func relationAfter(tokens []token, i int) Relation {
	if i+1 >= len(tokens) || tokens[i].sentence != tokens[i-1].sentence || tokens[i+1].sentence != tokens[i].sentence {
		return None
	}
	if i+2 < len(tokens) && tokens[i+2].sentence == tokens[i].sentence && (tokens[i+2].class != 0 || tokens[i+2].lead >= capital) {
		return None // on Monday and after the vote
	}
	switch tokens[i].word.text + " " + tokens[i+1].word.text {
	case "or later", "and later", "or after", "and after", "and beyond":
		return Since
	case "or earlier", "or before":
		return By
	}
	return None
}
