package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	roomWhole  = 17  // words that a label may have where what its verb or noun asks for ends with them
	roomSigns  = 120 // and signs
	reachRoot  = 16  // tokens before the verb of that clause
	reachWhole = 12  // tokens between a label's end and the verb of the clause that it asks for
)

// completed is the text of a label's words with the clause behind them that its verb or last noun asks
// for, where there is room for it: "ruled [that the sale was void]", "laws [barring almost all sales]".
func (r *reader) completed(h heading, named int, v view, s scene) string {
	h = r.withoutJoint(h)
	more, least := r.completion(h, named, s)
	if more.empty() {
		return r.fitted(h, named)
	}
	whole := slices.Concat(h, r.wordsOf(more, trigger{at: -1, verb: -1}, view{time: -1, governor: -1, status: v.status}))
	from := len(h)
	for from < len(whole)-1 && whole[from] < least {
		from++
	}
	if longer := r.longer(whole, from, named); longer != nil {
		return polished(r.textOf(longer))
	}
	if short, n := r.namedOnly(whole, from, named); short != nil {
		if longer := r.longer(short, n, named); longer != nil {
			return polished(r.textOf(longer))
		}
	}
	return r.fitted(h, named)
}

// withoutJoint are the words of a label without the one that joins its clause to another before it.
func (r *reader) withoutJoint(h heading) heading {
	if len(h) > 2 && r.is(h[0], "and", "but", "or") {
		return h[1:]
	}
	return h
}

// longer is the words of a label, more than n of them, up to the last place where it can end, asks for no
// more and there is still room; nil for none.
func (r *reader) longer(h heading, n, named int) heading {
	quotes := make([]int, len(h)+1) // quotation marks among the first so many words
	for k, i := range h {
		if quotes[k+1] = quotes[k]; i != toCome && r.quoteMark(i) && r.tag(i) != "POS" {
			quotes[k+1]++
		}
	}
	for _, of := range []bool{false, true} {
		for k := len(h); k > n; k-- {
			if quotes[k]%2 != 0 && (h[k-1] == toCome || !r.quoteMark(h[k-1]+1)) {
				continue
			}
			if h[k-1] == toCome || !r.ends(h, k, of) || r.leavesOpen(h[k-1], named) || r.splitsName(h, k) || r.tag(h[k-1]) == "JJ" && r.d.Tokens[h[k-1]].Rel == "amod" && r.d.Tokens[h[k-1]].Head > h[k-1] || r.cutsClause(h, k, named) || r.opensMore(h[:k], named) >= 0 {
				continue
			}
			if text := r.textOf(h[:k]); len(strings.Fields(text)) <= roomWhole && utf8.RuneCountInString(text) <= roomSigns {
				return h[:k]
			}
		}
	}
	return nil
}

// namedOnly is a label with nothing of its subject but the name of the person who does it, of use where
// there is no room for more, and how many of its first n words are left; nil where no person does it.
func (r *reader) namedOnly(h heading, n, named int) (heading, int) {
	at := slices.Index(h, named)
	for i := at - 1; i > 0; i-- {
		if h[i] == toCome || !r.isPerson(h[i]) {
			continue
		}
		who := r.within(r.d.Mentions[r.mention.at(h[i])].Span)
		from := slices.Index(h, who.from)
		if from < 1 || r.tag(who.to) == "POS" || slices.ContainsFunc(h[:from], func(k int) bool { return k != toCome && (r.tag(k) == "IN" || r.tag(k) == "CC") }) {
			return nil, 0 // "Doe and Roth": not Roth alone
		}
		to := i + 1
		for to < at && h[to] != toCome && (r.tag(h[to]) == "IN" || r.nominal(h[to])) {
			to++
		}
		return slices.Concat(h[from:i+1], h[to:]), n - from - (to - i - 1)
	}
	return nil, 0
}

// completion is the clause or phrase behind a label's words that its verb, or the noun that it ends with,
// asks for by the tree, and the token with which it says enough; empty for none.
func (r *reader) completion(h heading, named int, s scene) (more tokens, least int) {
	if len(h) == 0 || h[len(h)-1] == toCome {
		return tokens{}, 0
	}
	last := h[len(h)-1]
	i := r.pastTimeWords(last+1, s)
	if i >= s.Last || last < named {
		return tokens{}, 0
	}
	if r.quoteMark(i) && last == named {
		return r.title(i, named, s)
	}
	if r.mark(i) || r.tag(i) == "CC" {
		return tokens{}, 0
	}
	root := i
	for n := 0; r.d.Tokens[root].Head > last && n < reachWhole; n++ {
		root = r.d.Tokens[root].Head
	}
	over := r.d.Tokens[root].Head
	if over < 0 || over > last || root-i > reachRoot || root >= s.Last || !slices.Contains(h, over) || !r.asksFor(over, root, i, last, named) {
		return tokens{}, 0
	}
	for j := i; j < root; j++ {
		if r.is(j, "-", "–", "—", "(", ":") && r.tag(j) != "HYPH" {
			return tokens{}, 0
		}
	}
	least = root
	for j := root + 1; j < min(root+reachWhole, s.Last); j++ {
		if x := r.d.Tokens[j]; x.Head == root && (x.Rel == "obj" || x.Rel == "xcomp") {
			least = j
			break
		}
	}
	to := max(least+1, r.objectOf(group{main: root, to: root + 1}, s.Sentence).to)
	relative := r.d.Tokens[root].Rel == "acl" && strings.HasPrefix(r.tag(i), "W")
	switch {
	case r.tag(least) == "PRP" && to == least+1, (relative || r.d.Tokens[root].Rel == "obl") && r.is(to, "of"), relative && (to == root+1 || r.finite(to) || r.quoteMark(to)):
		return tokens{}, 0 // "that bars it", "that her friends thought the mill | wanted"
	}
	return tokens{i, to}, least
}

// cutsClause reports whether a label that ends in front of its word n breaks off what its verb or last
// noun asks for.
func (r *reader) cutsClause(h heading, n, named int) bool {
	if n >= len(h) || h[n] == toCome || h[n-1] == toCome {
		return false
	}
	i, last := h[n], h[n-1]
	if r.tag(last) == "CD" && r.is(r.prepositionOf(last), "from") && slices.ContainsFunc(h[n:], func(k int) bool { return k != toCome && r.is(k, "to") && (r.tag(k+1) == "CD" || r.tag(k+1) == "$") }) {
		return true // "from 400 [to 60]"
	}
	root := i
	for steps := 0; r.d.Tokens[root].Head > last && steps < reachWhole; steps++ {
		root = r.d.Tokens[root].Head
	}
	over := r.d.Tokens[root].Head
	return over >= 0 && over <= last && slices.Contains(h[:n], over) && r.asksFor(over, root, i, last, named)
}

// asksFor reports whether the word over of a label, which ends at last, asks for the clause or phrase
// that begins at i and has its head at root.
func (r *reader) asksFor(over, root, i, last, named int) bool {
	main := over == named || last == named && r.verb(over)
	infinitive := r.tag(i) == "TO" && r.tag(r.pastAdverbs(i+1)) == "VB"
	switch rel := r.d.Tokens[root].Rel; {
	case rel == "xcomp" || rel == "ccomp":
		return over == named || r.verb(over) || r.tag(over) == "JJ" || r.noun(over)
	case rel == "acl":
		if over != last && !(over < last && r.tag(over+1) == "IN" && r.d.Tokens[last].Head == over && r.is(i, "that") && r.tag(i) == "IN") || !r.noun(over) || r.mention.at(over) >= 0 {
			return false
		}
		vague := r.is(last, "anyone", "those", "people", "man", "men", "woman", "women", "person", "something", "anything") || !r.canBeWho(last)
		return infinitive || root == i && (r.tag(i) == "VBG" || r.tag(i) == "VBN") || r.is(i, "that", "which") && r.tag(i) != "DT" || r.is(i, "who") && vague
	case rel == "advcl": // as the tree often has what is asked for
		switch {
		case r.is(i, "that") && r.tag(i) == "IN":
			return main && !r.is(last, "so", "such")
		case infinitive && main:
			return en.TakesInfinitive(r.lemma(over)) || last > over && (en.NounToDo(r.lemma(last)) || en.VerbModality(r.lemma(over)) == en.Expecting) || r.joinsOn(last)
		}
		return over == last && r.tag(last) == "JJ" || main && root == i && r.tag(i) == "VBG" && last > over && r.noun(last) && r.mention.at(last) < 0 && (en.NounToDo(r.lemma(last)) || en.Document(r.lemma(last)))
	case rel == "obl" && over == last && over != named:
		return r.tag(last) == "JJ" && r.is(i, "for", "of", "to") // "more difficult [for some]"
	case rel == "obl":
		return over == named && last == named && r.tag(i) == "IN" && !r.is(i, "after", "before", "during", "since", "until", "despite", "amid", "while", "through", "because") && r.time.at(i+1) < 0
	}
	return false
}

// joinsOn reports whether the noun at i is of a preposition of several words: "on behalf [of]", "in an
// effort [to]".
func (r *reader) joinsOn(i int) bool {
	p := i - 1
	if r.tag(p) == "DT" || r.tag(p) == "JJ" {
		p--
	}
	return r.tag(p) == "IN" && en.Joins(r.lemma(i))
}

// title is the quotation that begins at i where it is the object of the verb at named: "published
// [“The Long Way”]".
func (r *reader) title(i, named int, s scene) (tokens, int) {
	for j := i + 1; j < min(i+reachWhole, s.Last); j++ {
		if r.quoteMark(j) && j > i+1 && !r.quoteMark(j-1) {
			if top := r.d.Top(r.span(tokens{i + 1, j})); top >= 0 && r.d.Tokens[top].Head == named && r.d.Tokens[top].Rel == "obj" {
				return tokens{i, j + 1}, j - 1
			}
			return tokens{}, 0
		}
	}
	return tokens{}, 0
}

// pastTimeWords is the first token at or behind i that belongs to no time, nor to the adverb or preposition
// before one.
func (r *reader) pastTimeWords(i int, s scene) int {
	for i < s.Last && (r.time.at(i) >= 0 && r.dates(r.time.at(i)) || (r.tag(i) == "IN" || strings.HasPrefix(r.tag(i), "RB")) && i+1 < s.Last && r.time.at(i+1) >= 0 && r.dates(r.time.at(i+1))) {
		i++
	}
	return i
}

// inside is an object that a label has behind its verb, without the article that opened its sentence.
func (r *reader) inside(t tokens) tokens {
	if r.capital(t.from) && r.is(t.from, "the", "a", "an") {
		t.from++
	}
	return t
}

// shortened is a subject without what is told of it by the way, "Primer, a tale of discovery", and of a long
// one what its head is told apart by first: "a book about trams" of "a book about trams and the men who drive
// them".
func (r *reader) shortened(t tokens) tokens {
	if t = r.withoutArticle(t); t.to-t.from <= longestSubject {
		return t
	}
	for i := t.from + 1; i < t.to; i++ {
		if (r.is(i, ",") && r.listedWith(i+1) < 0 && !r.is(i+1, "and") || r.is(i, "(")) && r.hasNoun(tokens{t.from, i}) {
			t.to = i
			break
		}
	}
	for i := t.to - 1; i > t.from+2 && t.to-t.from > longestSubject; i-- {
		if (r.tag(i) == "IN" && !r.is(i, "of") || r.tag(i) == "TO" || r.tag(i) == "CC" && r.hasOf(tokens{t.from, i})) && i-t.from <= longestSubject && r.noun(i-1) {
			return tokens{t.from, i}
		}
	}
	return t
}

// polished takes quotation marks and commas off the ends of a label, and marks of which the
// other one was cut off.
func polished(text string) string {
	text = strings.TrimRight(strings.Trim(text, "\"“”‘'"), ",;:")
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}, {"``", "''"}} {
		opens, closes := strings.Index(text, pair[0]), strings.LastIndex(text, pair[1])
		if opens < 0 || closes < 0 || opens >= closes {
			text = strings.NewReplacer(pair[0], "", pair[1], "").Replace(text)
		}
	}
	if i := strings.LastIndex(text, "‘"); i >= 0 && !strings.Contains(text[i:], "’") {
		text = text[:i] + text[i+len("‘"):]
	}
	return text
}
