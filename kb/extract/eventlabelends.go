package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// farthestStart is how many words a label takes from in front of its first one.
const farthestStart = 4

// wholeStart is a label with the words in front of it that belong to the name or noun it begins with: "[Search]
// giant Google launched", "“[Grey Harbour] Lunch” to feature".
func (r *reader) wholeStart(h heading) heading {
	for n := 0; n < farthestStart && len(h) > 0 && h[0] > 0; n++ {
		if !r.belongsBefore(h[0]-1, h) {
			break
		}
		h = slices.Insert(slices.Clone(h), 0, h[0]-1)
	}
	return h
}

// belongsBefore reports whether the word i, in front of a label, is of the noun that the label begins with.
func (r *reader) belongsBefore(i int, h heading) bool {
	x := r.d.Tokens[i]
	if x.Sentence != r.d.Tokens[h[0]].Sentence || r.time.at(i) >= 0 || !r.capital(i) || en.Function(r.word(i)) {
		return false
	}
	if opens := i == r.sentence(i).First; opens && (r.tag(i) == "VB" || r.tag(i) == "NN") && r.tag(h[0]) == "JJ" && len(h) > 1 && h[1] == h[0]+1 && r.capital(h[1]) {
		return x.Rel == "nsubj" || x.Rel == "compound" // the tagger takes "Search giant" for an order
	} else if opens && x.Rel == "amod" && r.tag(i) == "JJ" && strings.HasPrefix(r.tag(i+1), "NNP") {
		return slices.Contains(h, x.Head) // "[Black] Boats aired"
	}
	switch x.Rel {
	case "compound", "flat":
	case "amod":
		if !strings.HasPrefix(r.tag(i), "NNP") {
			return false
		}
	default:
		return false
	}
	return strings.HasPrefix(r.tag(i), "NN") && slices.Contains(h, x.Head)
}

// fit is the words of a label that there is room for, a few more where what is cut off would leave
// open what it tells.
func (r *reader) fit(h heading, named int) heading {
	h = r.wholeStart(r.withoutJoint(h))
	cut := r.fitIn(h, named)
	if n := len(cut); n > 0 && n < len(h) {
		if short, _ := r.namedOnly(h, len(h), named); len(short) > 0 {
			if whole := r.fitIn(short, named); len(whole) > 0 && whole[len(whole)-1] > cut[n-1] {
				return whole // rather what happened than who somebody is
			}
		}
	}
	return cut
}

// fitIn is fit for a label that begins as it is to begin.
func (r *reader) fitIn(h heading, named int) heading {
	h = r.shortDoer(h, named)
	for len(h) > 2 && (!r.closes(h[len(h)-1]) || h[len(h)-1] != named && r.leavesOpen(h[len(h)-1], named)) {
		h = h[:len(h)-1]
	}
	h = r.withoutOpen(h, named)
	if n := len(strings.Fields(r.textOf(h))); n <= maxLabel+overrun && (len(h) == 0 || r.ends(h, len(h), false)) {
		return h
	}
	cut := r.withoutOpen(r.cut(h, named), named)
	if n := len(cut); n < len(h) && r.cutsClause(h, n, named) {
		if longer := r.longer(h, n, named); longer != nil {
			return longer
		}
		if short, k := r.namedOnly(h, n, named); short != nil {
			if longer := r.longer(short, k, named); longer != nil {
				return longer
			}
		}
	}
	return cut
}

// longestOwner is how many words a label says at most of whose the event is.
const longestOwner = 4

// ofWhom is the label of an event of which its own words say only that it is somebody's, "its meeting", with
// whose it is by the subject of its clause: "meeting of the central bank".
func (r *reader) ofWhom(label string, t trigger) string {
	if t.verb >= 0 || !r.is(t.phrase.from, "its", "their") || len(strings.Fields(label)) > 2 {
		return label
	}
	verb := r.verbOver(t.at)
	if verb < 0 {
		return label
	}
	sub := r.nearestSubject(verb)
	for n := 0; n < 2 && sub < 0 && (r.d.Tokens[verb].Rel == "xcomp" || r.d.Tokens[verb].Rel == "conj"); n++ { // "is expected to raise rates at its meeting"
		verb = r.d.Tokens[verb].Head
		sub = r.nearestSubject(verb)
	}
	if sub < 0 || sub > t.phrase.from || !r.noun(sub) || r.mention.at(sub) >= 0 || !r.meets(sub) || r.is(t.phrase.from, "its") == (r.tag(sub) == "NNS") {
		return label
	}
	from := r.nominalTo(sub+1, r.sentence(sub).First)
	if r.is(from, "a", "an", "the") && from < sub {
		from++
	}
	if sub+1-from > longestOwner || r.tag(from) == "PRP$" || r.is(from, "this", "that", "these", "those") {
		return label
	}
	owner := r.d.Slice(r.span(tokens{from, sub + 1}))
	if r.is(from-1, "the") {
		owner = "the " + owner
	} else if from == r.sentence(sub).First && !strings.HasPrefix(r.tag(from), "NNP") && r.mention.at(from) < 0 {
		owner = lowerFirst(owner)
	}
	return label + " of " + owner
}

// meets reports whether the noun at i is for people or a body that can hold something of its own.
func (r *reader) meets(i int) bool {
	l := r.lemma(i)
	return en.Institution(l) || en.PeopleNoun(l) || en.PersonNoun(l) || en.RoleNoun(l) || en.Party(l) || en.Elector(l)
}

// lowerFirst is a text with a small letter at its beginning.
func lowerFirst(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[n:]
}

// pastPlace is behind the place set off by commas at i, which tells where one named in front of it in the same
// phrase is: "a Little Rock[, Ark.,] event"; i where there is none.
func (r *reader) pastPlace(i, last int) int {
	if !r.is(i, ",") || i+3 >= last || !strings.HasPrefix(r.tag(i-1), "NNP") || !strings.HasPrefix(r.tag(i+1), "NNP") {
		return i
	}
	end := i + 2
	if strings.HasPrefix(r.tag(end), "NNP") {
		end++ // "South Norland"
	}
	if !r.is(end, ",") || !r.nominal(end+1) || r.tag(end+1) == "DT" || r.tag(end+1) == "PRP$" || r.tag(end+1) == "CD" || r.capital(end+1) || r.time.at(end+1) >= 0 {
		return i
	}
	from := i - 1
	for from > 0 && i-from < 4 && r.nominal(from) && r.tag(from) != "DT" && r.tag(from) != "PRP$" {
		from--
	}
	if !r.is(from, "a", "an") {
		return i // "in Arlby, Norland, police arrested three"
	}
	return end + 1
}
