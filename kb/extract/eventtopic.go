package extract

import (
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// topics are the things with a name that an event's clause speaks of and that
// nobody is: "A380", "787 Dreamliner", "Joint Strike Fighter". A maker's name in
// front belongs to it: "Boeing 777".
func (r *reader) topics(t tokens) []document.Span {
	var out []document.Span
	for i := t.from; i < t.to; {
		end, name := r.thing(i, t.to)
		if name {
			out = append(out, r.span(tokens{i, end}))
		}
		i = max(end, i+1)
	}
	return out
}

// thing is where the run of names from i ends, and whether it names a thing
// rather than an actor alone.
func (r *reader) thing(i, last int) (end int, name bool) {
	heading := r.titleCase(i)
	for end = i; end < last && r.partOfThing(end, i); end++ {
		name = name || r.mention.at(end) < 0 && (r.code(end) || r.model(end) || !heading && strings.HasPrefix(r.tag(end), "NNP"))
	}
	return end, name && end > i
}

// partOfThing reports whether token i goes on with a thing's name that begins
// at from: names, and numbers behind a name ("Boeing 777") or in one ("A380").
func (r *reader) partOfThing(i, from int) bool {
	switch {
	case r.time.at(i) >= 0 || r.mark(i):
		return false
	case r.mention.at(i) >= 0 || r.code(i):
		return r.tag(i) != "POS"
	case r.tag(i) == "CD":
		return i > from && r.capital(i-1) && !r.noun(i+1) || r.model(i)
	}
	return strings.HasPrefix(r.tag(i), "NNP") && r.capital(i)
}

// code reports whether a word is letters and digits, as types and models have: "A380", "F-16".
func (r *reader) code(i int) bool {
	if i < 0 || i >= len(r.low) {
		return false
	}
	w := r.d.Slice(r.d.Tokens[i].Span)
	return strings.ContainsFunc(w, unicode.IsDigit) && strings.ContainsFunc(w, unicode.IsUpper) && strings.HasPrefix(r.tag(i), "N")
}

// model reports whether a bare number stands where a name would: "the 787".
func (r *reader) model(i int) bool {
	return r.tag(i) == "CD" && len(r.word(i)) >= 3 && !strings.ContainsAny(r.word(i), ".,%") && r.tag(i-1) == "DT" && !r.noun(i+1) && !r.is(i+1, "or", "percent", "million", "billion")
}

func (r *reader) capital(i int) bool {
	if i < 0 || i >= len(r.low) {
		return false
	}
	for _, c := range r.d.Slice(r.d.Tokens[i].Span) {
		return unicode.IsUpper(c) || unicode.IsDigit(c)
	}
	return false
}

// brand reports whether the name that begins at i only tells who makes the
// thing behind it: "12 Airbus jets", "the new Boeing 787".
func (r *reader) brand(i int) bool {
	m, last := r.mention.at(i), i
	for r.mention.at(last+1) == m {
		last++
	}
	if r.code(last+1) || r.tag(last+1) == "CD" && len(r.word(last+1)) == 3 && digits(r.word(last+1)) {
		return true
	}
	t := r.d.Tokens[last]
	if t.Head <= last || t.Rel != "compound" && t.Rel != "nmod" && t.Rel != "flat" && t.Rel != "amod" {
		return false
	}
	return r.mention.at(t.Head) < 0 && (en.Vehicle(r.lemma(t.Head)) || r.code(t.Head))
}

// titleCase reports whether i stands in a heading that writes most words with
// a capital, which then say nothing.
func (r *reader) titleCase(i int) bool {
	if !r.inHeading(i) {
		return false
	}
	s := r.sentence(i)
	words, capitals := 0, 0
	for j := s.First + 1; j < s.Last; j++ {
		if len(r.word(j)) > 3 && !r.mark(j) {
			words++
			if r.capital(j) {
				capitals++
			}
		}
	}
	return 3*capitals > 2*words
}
