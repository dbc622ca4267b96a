package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// nominal reports whether token i can stand inside a noun phrase before its head.
func (r *reader) nominal(i int) bool {
	switch r.tag(i) {
	case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "$", "FW", "ADD":
		return true
	case "VBN", "VBG":
		return r.tag(i-1) == "DT" || r.tag(i-1) == "JJ" || r.tag(i-1) == "POS" || r.mention.at(i) >= 0
	case "CC":
		return r.is(i, "&", "and") && r.noun(i-1) && r.noun(i+1) && r.tag(i-1) == r.tag(i+1)
	}
	if r.is(i-1, "$", "£", "€") {
		return true // "84m", whatever the tagger takes it for
	}
	return r.mention.at(i) >= 0 || r.is(i, "&", "(", ")") && r.mention.at(i-1) >= 0
}

func (r *reader) pronoun(i int) bool {
	return r.tag(i) == "PRP" || r.is(i, "he", "she", "they", "it", "we", "i", "you", "who", "nobody", "everyone", "some", "many", "others", "both", "this", "these", "those")
}

const (
	maxPhrase  = 25 // tokens of a noun phrase with all that hangs on it
	maxApposed = 22 // tokens between the commas of an apposition
)

// phraseFrom is where the noun phrase goes to that begins at i, within the
// sentence; i itself when there is none. A name takes its apposition along.
func (r *reader) phraseFrom(i int) int {
	last := r.sentence(i).Last
	if i >= last {
		return i
	}
	if r.pronoun(i) && !(r.is(i, "some", "many", "both", "this", "these", "those") && r.nominal(i+1)) {
		return i + 1
	}
	end := i
	for end < last && r.nominal(end) && r.quote.at(end) == r.quote.at(i) && !(end > i && r.tag(end) == "DT" && r.noun(end-1)) {
		end++
	}
	if end == i || !r.hasNoun(tokens{i, end}) {
		return i
	}
	if r.is(i, "one", "some", "two", "both", "several") && r.is(end, "of") && r.is(end+1, "them", "those") {
		return end + 2
	}
	for end+1 < last && r.tag(end) == "IN" && r.is(end, "of", "for", "at", "in", "from", "with", "on") && end-i < maxPhrase && r.time.at(end+1) < 0 {
		next := end + 1
		for next < last && r.nominal(next) && !r.mark(next) {
			next++
		}
		if next == end+1 || !r.is(end, "of", "for", "at", "from") && !r.hasNoun(tokens{end + 1, next}) {
			break
		}
		end = next
	}
	return r.withApposition(i, end, last)
}

func (r *reader) hasNoun(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.noun(i) || r.mention.at(i) >= 0 || r.tag(i) == "CD" || strings.HasSuffix(r.word(i), "-year-old") {
			return true
		}
	}
	return false
}

// withApposition extends a phrase over ", the general secretary," or ", who ...,".
func (r *reader) withApposition(from, end, last int) int {
	if end+1 >= last || r.word(end) != "," {
		return end
	}
	next := end + 1
	if !r.is(next, "the", "a", "an", "who", "whose") && !r.nominal(next) || r.quoteMark(next) {
		return end
	}
	clause := r.is(next, "who", "whose")
	for j := next; j < last && j-next < maxApposed; j++ {
		if r.is(j, ",", ".", "—", "–", ";") {
			if j == next {
				return end
			}
			return j
		}
		if r.quoteMark(j) || r.finite(j) && !clause || r.quote.at(j) != r.quote.at(from) {
			return end
		}
	}
	return end
}

// phraseTo is where the noun phrase begins that ends before i; i itself when
// there is none.
func (r *reader) phraseTo(i int) int {
	first := 0
	if i > 0 {
		first = r.sentence(i - 1).First
	}
	if i <= first {
		return i
	}
	if r.is(i-1, ",", "—", "–", ")") {
		return r.apposedTo(i, first)
	}
	if r.pronoun(i-1) && !r.noun(i-1) {
		return i - 1
	}
	from := r.nominalTo(i, first)
	if from == i || !r.hasNoun(tokens{from, i}) {
		return i
	}
	for from-2 >= first && i-from < maxPhrase && (r.is(from-1, "of", "for", "at", "in", "from", "with") || r.is(from-1, "to") && en.RoleNoun(r.lemma(from-2))) {
		head := r.nominalTo(from-1, first)
		if head == from-1 || !r.hasNoun(tokens{head, from - 1}) {
			break
		}
		from = head
	}
	return r.nameWhole(from)
}

func (r *reader) nominalTo(i, first int) int {
	from := i
	for from > first && r.nominal(from-1) && r.quote.at(from-1) == r.quote.at(i-1) {
		from--
		if r.tag(from) == "DT" && (from == first || r.tag(from-1) != "PDT") || r.tag(from) == "PRP$" && from > first && r.tag(from-1) != "PDT" && r.tag(from-1) != "DT" {
			break
		}
	}
	for from < i && (r.is(from, "least", "most") && r.is(from-1, "at") || r.tag(from) == "CC" || r.tag(from) == "POS" || r.mark(from) && !r.is(from, "$")) {
		from++
	}
	return from
}

// nameWhole moves from to the front of a name that it cuts.
func (r *reader) nameWhole(from int) int {
	if m := r.mention.at(from); m >= 0 {
		for from > 0 && r.mention.at(from-1) == m {
			from--
		}
	}
	return from
}

// apposedTo is the start of "X, the minister," that ends before i.
func (r *reader) apposedTo(i, first int) int {
	close := i - 1
	if r.word(close) == ")" {
		for j := close; j > first && close-j < maxApposed; j-- {
			if r.word(j) == "(" {
				if start := r.phraseTo(j); start < j {
					return start
				}
			}
		}
		return i
	}
	for j := close - 1; j > first && close-j <= maxApposed; j-- {
		if r.quoteMark(j) || r.quote.at(j) != r.quote.at(close) {
			return i
		}
		if r.word(j) != r.word(close) {
			continue
		}
		start := r.phraseTo(j)
		if start == j || r.is(j-1, ",") {
			return i
		}
		if start == j-1 && r.tag(start) == "CD" && r.is(start-1, ",") && start-1 > first {
			if named := r.phraseTo(start - 1); named < start-1 && r.hasMention(tokens{named, start - 1}) {
				start = named // "Keel, 28, a porter, was arrested"
			}
		}
		if r.is(j+1, "who", "whose", "which", "where", "the", "a", "an") || (r.mention.at(j-1) >= 0 || r.mention.at(j+1) >= 0) && !r.hasFinite(tokens{j + 1, close}) || close-j < longestAside && r.aSaying(tokens{j + 1, close}) || r.tellsMore(tokens{j + 1, close}, tokens{start, j}) && !r.hasFinite(tokens{j + 1, close}) {
			return start
		}
		return i
	}
	return i
}

// tellsMore reports whether words between commas tell more of the phrase before them, and name nobody whose deed that is:
// "fifty farmers, [including two mayors], were held", "two men, [armed with knives], broke in".
func (r *reader) tellsMore(t, of tokens) bool {
	x := r.d.Tokens[t.from]
	return r.is(t.from, "including", "mostly", "many", "some", "most", "all", "along", "together", "among") ||
		x.Rel == "acl" && (x.Tag == "VBN" || x.Tag == "VBG") && x.Head >= of.from && x.Head < of.to && !r.hasMention(t)
}

// longestAside is how many words ", Keel said," has at most.
const longestAside = 6

// aSaying reports whether a range is somebody and a verb of saying: "Norway, [Keel
// said], had promised him".
func (r *reader) aSaying(t tokens) bool {
	if t.to-t.from < 2 || r.mark(t.to-2) { // behind a mark another aside would be looked for, and so on
		return false
	}
	c := r.cueAt(t.to - 1)
	return c != nil && c.Bare && c.Kind == en.Speech && r.finite(t.to-1) && r.phraseTo(t.to-1) == t.from
}

func (r *reader) hasFinite(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

// whole widens a source to the title before it and the apposition behind it,
// as the mention in it has them.
func (r *reader) whole(t tokens) tokens {
	for i := t.from; i < t.to; i++ {
		m := r.mention.at(i)
		if m < 0 {
			continue
		}
		full := r.within(r.d.Mentions[m].Full)
		if full.from < t.from && t.from-full.from < maxPhrase && r.sentence(full.from) == r.sentence(t.from) {
			t.from = full.from
		}
		break
	}
	return t
}

// peopled reports whether the word at i, -1 for none, is for somebody.
func (r *reader) peopled(i int) bool {
	if i < 0 {
		return false
	}
	l := r.lemma(i)
	return r.isPerson(i) || r.noun(i) && (en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l))
}

// ownedIn reports whether a phrase tells whose something is.
func (r *reader) ownedIn(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "POS" || r.tag(i) == "PRP$" {
			return true
		}
	}
	return false
}
