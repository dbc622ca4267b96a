package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// senseToo is the class of an event that a verb tells by what stands around it, "" for none.
func (r *reader) senseToo(g group, subject, object tokens, s scene) string {
	switch {
	case r.taken(g, subject, s):
		return "arrest"
	case r.backsBid(g, subject, object):
		return "approval"
	}
	return r.goesTo(g, s)
}

// goesTo is the class of what it is to go somewhere where it is told by where: "went to court", "" for any other.
func (r *reader) goesTo(g group, s scene) string {
	if g.lemma != "go" || g.passive || !r.is(g.to, "to", "before") {
		return ""
	}
	end := r.headOf(tokens{g.to + 1, min(g.to+8, s.Last)}).to
	if r.is(end, "to") && en.Still(r.lemma(end+1)) || r.is(g.to+1, "the", "his", "her", "its", "their") && end == g.to+3 {
		return "" // "went to court to watch the trial", "went to the court"
	}
	if l := r.lemma(max(end-1, 0)); end > g.to+1 && (l == "court" || l == "tribunal" || l == "arbitration") {
		return "lawsuit"
	}
	return ""
}

// taken reports whether persons were picked up by the police: "were picked up for questioning".
func (r *reader) taken(g group, subject tokens, s scene) bool {
	if !g.passive || !strings.HasPrefix(g.lemma, "pick") || !r.person(subject) && !r.headIs(subject, en.PersonNoun) && !r.headIs(subject, en.RoleNoun) && !r.headIs(subject, en.PeopleNoun) {
		return false
	}
	for i := g.main + 1; i < min(g.main+8, s.Last) && !r.finite(i); i++ {
		if r.is(i, "questioning", "police", "officers", "troops", "soldiers", "agents", "detectives", "interrogation") {
			return true
		}
	}
	return false
}

// backsBid reports whether a body says yes to what was put to it: "the board backed the bid".
func (r *reader) backsBid(g group, subject, object tokens) bool {
	if g.lemma != "back" || g.passive || !r.hasNoun(object) || r.quote.at(g.to) >= 0 {
		return false
	}
	o := r.headOf(object).to - 1
	l := r.lemma(max(o, 0))
	_, asks := en.ProposalNoun(l)
	return (asks || en.EventNoun(l) == "offer" || en.EventNoun(l) == "agreement" || en.EventNoun(l) == "merger") && (r.headIs(subject, en.Institution) || r.headIs(subject, en.Assembly) || r.headIs(subject, en.PeopleNoun) || r.hasActor(subject))
}

// goneSo reports whether a verb tells with the word behind it what became of a thing on a day: "went dead on Monday".
func (r *reader) goneSo(s scene, k int) bool {
	g := s.groups[k]
	if g.lemma != "go" && g.lemma != "fall" || g.negated || !r.is(g.to, "dead", "dark", "missing", "live", "silent", "bust", "blank", "offline", "public", "viral") || !r.ofOneMonth(r.groupTime(s, k, -1)) {
		return false
	}
	return r.is(g.to, "dead", "dark", "missing", "live", "silent", "bust", "offline", "public")
}

// setsThen is the class of what a verb sets for a day to come that no noun of the lexicon names, "" for none: "set
// oral argument for 3 June".
func (r *reader) setsThen(g group, object tokens, s scene) string {
	if g.passive || g.negated || !en.Fixes(g.lemma) && g.lemma != "schedule" || !r.hasNoun(object) || r.numbered(object) {
		return ""
	}
	i := object.to
	if !r.is(i, "for") || i+1 >= s.Last || r.time.at(i+1) < 0 || !r.ofOneMonth(r.time.at(i+1)) || !r.ahead(r.time.at(i+1)) {
		return ""
	}
	if l := r.lemma(max(r.headOf(object).to-1, 0)); l == "date" || l == "day" || l == "deadline" || l == "target" || l == "price" || l == "record" || l == "goal" || l == "time" {
		return ""
	}
	return r.deedOf(object)
}

// todays reports whether a verb in the present tells what begins or ends on the day of publication, still to come by
// the hour or the day: "deliberations resume at 10am today".
func (r *reader) todays(g group, k int) bool {
	x := r.d.Times[k]
	if g.form != finite || g.passive || r.d.Published == "" || x.Earliest != r.d.Published || x.Latest != r.d.Published || r.quote.at(g.main) >= 0 {
		return false
	}
	l := g.lemma
	words := strings.ToLower(r.d.Slice(x.Span))
	return (en.Begins(l) || en.Concludes(l) || l == "open" || l == "reopen") && (strings.Contains(words, "today") || strings.Contains(words, "tonight") || strings.Contains(words, "this "))
}

// wholeWords is a phrase with the other parts of words at hyphens that it begins or ends in: "[Delhi-]bound flight",
// "the break[-up]".
func (r *reader) wholeWords(t tokens) tokens {
	glued := func(i int) bool {
		return i > 0 && i+1 < len(r.d.Tokens) && r.is(i, "-", "‐", "‑") && r.tag(i) == "HYPH" && r.d.Slice(document.Span{Start: r.d.Tokens[i-1].End, End: r.d.Tokens[i].Start}) == "" && r.d.Tokens[i].End == r.d.Tokens[i+1].Start
	}
	for t.from >= 2 && glued(t.from-1) {
		t.from -= 2
	}
	for glued(t.to) {
		t.to += 2
	}
	return t
}
