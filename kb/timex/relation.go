package timex

// relationOf reads what the words before token i say of it: "by", "since", "on
// or before" and the like.
func relationOf(tokens []token, i int) Relation {
	sentence := tokens[i].sentence
	word := func(n int) string {
		if i-n < 0 || tokens[i-n].sentence != sentence {
			return ""
		}
		return tokens[i-n].word.text
	}
	first := 1
	for word(first) == "the" || word(first) == "about" || word(first) == "around" || word(first) == "just" {
		first++
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
		if word(first+1) == "or" {
			return By
		}
		return Before
	case "after":
		return After
	case "following":
		return After
	case "of", "to", "than":
		return compoundRelation(word(first+1), word(first))
	case "on", "in", "at", "during", "over", "within", "throughout", "this":
		return On
	}
	return None
}

// compoundRelation is "ahead of", "prior to", "no later than".
func compoundRelation(a, b string) Relation {
	switch a + " " + b {
	case "ahead of", "prior to", "earlier than":
		return Before
	case "later than":
		return By
	}
	return None
}
