package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// mended is the attribution of f read anew where its parts were mistaken for one another; what the labeller
// marked stays as it is.
func (r *reader) mended(f found) document.Attribution {
	marked := r.attribution(f)
	if n := len(f.content); n > 1 && r.comments(f, f.content[n-1]) {
		f.content = f.content[:n-1]
		a := r.attribution(f)
		a.Marked = marked.Marked
		return a
	}
	if len(f.content) != 1 || f.cue.empty() || f.content[0].empty() || r.hasQuoted(tokens{f.cue.from, f.cue.to}) {
		return marked
	}
	g := f
	g.content = []tokens{f.content[0]}
	if !r.toldBehind(&g) && !r.saidBehind(&g) && !r.pastRelative(&g) && !r.clauseBefore(&g) && !r.clauseBehind(&g) && !r.subjectBefore(&g) {
		return marked
	}
	a := r.attribution(g)
	a.Marked = marked.Marked
	return a
}

// comments reports whether the last part of a content is what the writer makes of it: "Doe has resigned, officials
// said, [in what is seen as a blow]".
func (r *reader) comments(f found, last tokens) bool {
	return last.from >= f.cue.to && r.is(last.from-1, ",") && r.is(last.from, "in") && r.is(last.from+1, "what") && f.content[0].to <= f.cue.from && !r.hasQuoted(last)
}

// clauseBefore reads "Rates will stay high, the bank said, as long as wages rise", where the clause before
// was passed over and what hangs on it taken for what is said.
func (r *reader) clauseBefore(f *found) bool {
	c := f.content[0]
	sent := r.sentence(f.cue.from)
	from, to := f.source.from, max(f.source.to, f.cue.to)
	if f.source.empty() || from > f.cue.from || f.source.to != f.cue.from || c.from != to+1 || !r.is(to, ",") || !r.is(from-1, ",") || r.hasQuoted(tokens{sent.First, c.to}) {
		return false
	}
	before := r.trim(tokens{sent.First, from})
	if before.empty() || !r.hasFinite(before) || r.subordinate(before.from) || r.is(before.from, "when", "while", "as", "but", "and") {
		return false
	}
	switch {
	case r.is(c.from, "a", "an"):
		f.content = []tokens{before} // "a sign that demand is weak"
	case r.is(c.from, "if", "unless", "because", "although", "though", "until", "as", "once", "provided", "so", "since", "after", "before"):
		f.content = []tokens{before, c}
	default:
		return false
	}
	return true
}

// saidBehind reads "Jan Doe, whose father died in May, said she would come", where "she" was taken for who
// speaks and the name with its clause for what she said.
func (r *reader) saidBehind(f *found) bool {
	c := f.content[0]
	sent := r.sentence(f.cue.from)
	src := f.source
	if src.to-src.from != 1 || src.from != f.cue.to || !r.pronoun(src.from) || c.from != sent.First || c.to > f.cue.from || !r.finite(src.to) || !r.is(f.cue.from-1, ",") || r.hasQuoted(c) {
		return false
	}
	m := r.mention.at(c.from)
	if m < 0 {
		return false
	}
	comma := r.within(r.d.Mentions[m].Span).to
	for comma < c.to && !r.is(comma, ",") {
		if r.finite(comma) {
			return false // "Doe had left, said she"
		}
		comma++
	}
	if !r.is(comma+1, "who", "whose", "whom", "which") && r.hasFinite(tokens{comma, c.to}) {
		return false
	}
	if end := r.trim(tokens{src.from, sent.Last}); end.to > src.to+1 {
		f.source, f.content[0] = r.trim(tokens{c.from, comma}), end
		return true
	}
	return false
}

// toldBehind reads "He is no suspect, say two people who should know", where those who speak were taken for
// what is said.
func (r *reader) toldBehind(f *found) bool {
	c := f.content[0]
	sent := r.sentence(f.cue.from)
	if !f.source.empty() || f.cue.to-f.cue.from != 1 || !r.is(f.cue.from, "say", "said", "says") || c.from != f.cue.to || !r.is(f.cue.from-1, ",") || r.hasQuoted(c) {
		return false
	}
	end := r.phraseFrom(c.from)
	head := r.headOf(tokens{c.from, end}).to - 1
	few := r.tag(c.from) == "CD" || r.is(c.from, "a", "an", "some", "several", "many", "few", "both")
	if end == c.from || !few || !en.PersonNoun(r.lemma(head)) && !en.PeopleNoun(r.lemma(head)) && !en.Bearer(r.lemma(head)) && !r.is(head, "people", "sources") {
		return false
	}
	if r.finite(end) || !r.hasFinite(tokens{sent.First, f.cue.from}) || r.opensContent(sent.First) && r.quoteMark(sent.First) {
		return false
	}
	f.source, f.content[0] = r.trim(c), r.trim(tokens{sent.First, f.cue.from})
	return !f.content[0].empty()
}

// pastRelative takes along what goes on behind a clause on a thing in what is said: "would ask for the drug,
// which is made in Norland, with the agency by Friday".
func (r *reader) pastRelative(f *found) bool {
	c := &f.content[0]
	sent := r.sentence(f.cue.from)
	if c.from < f.cue.to || c.to >= sent.Last || r.hasQuoted(*c) || !r.is(c.to, ",") || !r.is(c.to+1, "which", "who", "whose") {
		return false
	}
	for j := c.to + 2; j < sent.Last-2; j++ {
		if r.quote.at(j) >= 0 {
			return false
		}
		if r.is(j, ",") {
			last := r.trim(tokens{c.from, sent.Last})
			if !r.is(j+1, "with", "by", "to", "from", "before", "at", "for", "into", "until") || r.tag(j+2) == "VBG" || r.hasFinite(tokens{j, last.to}) || r.hasComma(tokens{j + 1, last.to}) {
				return false
			}
			c.to = last.to
			return true
		}
	}
	return false
}

// clauseBehind reads "When the vote came, the mayor said, a crowd had gathered", where only the clause before
// was taken for what is said.
func (r *reader) clauseBehind(f *found) bool {
	c := f.content[0]
	sent := r.sentence(f.cue.from)
	first := sent.First
	if r.is(first, "but", "and", "yet") {
		first++
	}
	if f.source.empty() || f.source.to != f.cue.from || c.to > f.source.from || c.from > first || !r.is(first, "when", "if", "while", "because", "although", "though", "unless", "after", "before", "as", "once", "until") || !r.is(f.source.from-1, ",") || !r.is(f.cue.to, ",") || r.hasQuoted(tokens{sent.First, sent.Last}) {
		return false
	}
	rest := r.trim(tokens{f.cue.to + 1, sent.Last})
	if rest.empty() || !r.hasFinite(rest) || r.tag(rest.from) == "VBG" || r.is(rest.from, "and", "but", "who", "which", "as", "when", "while") {
		return false
	}
	f.content = []tokens{c, rest}
	return true
}

// subjectBefore reads "The plan, Doe has long argued, would ruin the port", where only what is told of the subject
// was taken for what is said.
func (r *reader) subjectBefore(f *found) bool {
	c := f.content[0]
	sent := r.sentence(f.cue.from)
	if f.source.empty() || f.source.to > f.cue.from || c.from != f.cue.to+1 || !r.is(f.cue.to, ",") || !r.is(f.source.from-1, ",") || !r.finite(c.from) || r.hasQuoted(tokens{sent.First, c.from}) {
		return false
	}
	before := r.trim(tokens{sent.First, f.source.from})
	if before.empty() || r.hasFinite(before) || !r.noun(before.to-1) && r.mention.at(before.to-1) < 0 || r.hasComma(before) || r.subordinate(before.from) {
		return false
	}
	f.content = []tokens{before, c}
	return true
}

// onlySaysThat reports whether the "that" behind a cue is what somebody said before, and opens no clause: "They
// said [that to the lads at the mill], and where is it now?"
func (r *reader) onlySaysThat(f found) bool {
	that := f.cue.to
	if len(f.content) != 1 || f.cue.empty() || !r.is(that, "that") || f.content[0].from > that+1 || !r.is(that+1, "to") || r.tag(that+2) == "VB" {
		return false
	}
	for i := that + 1; i < f.content[0].to; i++ {
		if r.is(i, ",") {
			return r.is(i+1, "and", "but", "so") && !r.hasComma(tokens{i + 1, f.content[0].to})
		}
		if r.finite(i) {
			return false
		}
	}
	return true
}
