package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// participleTrigger makes a trigger of a participle with a day or year of its own, which tells of the noun
// before it, "the first tranche, disbursed in May", or of the subject behind it, "Appointed in 2019, she".
func (r *reader) participleTrigger(s scene, k int) (trigger, bool) {
	g := s.groups[k]
	t := trigger{at: g.main, verb: k, class: en.EventVerb(g.lemma), listed: true}
	x := r.d.Tokens[g.main]
	if g.negated || g.to-g.from > 2 || r.tag(g.main) != "VBN" && r.tag(g.main) != "VBD" || r.inScare(g.main) || en.VerbModality(g.lemma) != en.Plain && g.lemma != "announce" || t.class == "" && !r.deedBetweenCommas(s, k) || t.class == "publication" || t.class == "offer" {
		return t, false
	}
	if r.ownParticipleTime(s, k) < 0 {
		return t, false
	}
	if t.class == "" {
		t.class, t.listed = g.lemma, false
	}
	switch {
	case g.from == s.First && r.opensParticiple(s, k):
		t.subject = r.doerOf(s.groups, r.mainBehind(s, k), s.Sentence)
		t.phrase = tokens{g.from, max(g.to, r.objectOf(g, s.Sentence).to)}
	case x.Rel == "acl" && x.Head >= s.First && x.Head < g.from && (r.is(g.from-1, ",") || x.Head == g.from-1 && r.tag(g.to) == "IN" && r.tag(g.main) == "VBN") && r.noun(x.Head):
		if en.EventNoun(r.lemma(x.Head)) != "" && !en.WeakEventNoun(r.lemma(x.Head)) && r.mention.at(x.Head) < 0 || r.time.at(x.Head) >= 0 || en.PartNoun(r.lemma(x.Head)) {
			return t, false // its noun is the better name
		}
		t.subject = r.clean(tokens{r.nominalTo(x.Head+1, s.First), x.Head + 1})
		t.phrase = tokens{t.subject.from, max(g.to, r.objectOf(g, s.Sentence).to)}
	default:
		return t, false
	}
	return t, !t.subject.empty() && !r.is(t.subject.from, "it", "there", "that", "this", "those", "one", "something", "anything", "nothing", "everything", "anyone", "someone")
}

// deedBetweenCommas reports whether a participle of no class, set off by commas with a day of its own, tells of
// what befell a thing: "The blaze, [sparked] on Saturday by a power line, has spread".
func (r *reader) deedBetweenCommas(s scene, k int) bool {
	g := s.groups[k]
	x := r.d.Tokens[g.main]
	if x.Rel != "acl" || x.Head < s.First || !r.is(g.from-1, ",") || r.tag(g.main) != "VBN" || en.Still(g.lemma) || !r.noun(x.Head) || r.d.Tokens[x.Head].Rel == "obj" || en.PersonNoun(r.lemma(x.Head)) || r.isPerson(x.Head) || r.time.at(x.Head) >= 0 {
		return false
	}
	at := r.ownParticipleTime(s, k)
	return r.ofOneMonth(at) && !r.ahead(at)
}

// ownParticipleTime is the time right behind the participle at k, or behind what it is told with, up to
// the next mark or verb; -1 for none.
func (r *reader) ownParticipleTime(s scene, k int) int {
	g := s.groups[k]
	for j := g.to; j < s.Last && j-g.to < 9; j++ {
		if t := r.dated(j); t >= 0 {
			if r.vagueTime(t) || r.boundless(t) || r.ofNoun(j, -1) || r.is(r.d.TokenAt(r.d.Times[t].Start)-1, "since", "until", "by", "for", "from") || r.tag(r.within(r.d.Times[t].Span).from-1) == "DT" || r.tag(r.within(r.d.Times[t].Span).to) == "POS" {
				return -1
			}
			return t
		}
		if r.mark(j) && !r.is(j, "-", "&", "'", "$") || r.verb(j) || r.hardBreak(j) || r.is(j, "and", "or", "after", "before", "than") {
			return -1
		}
	}
	return -1
}

// opensParticiple reports whether the participle at k opens its sentence and a clause with a subject of its
// own follows behind a comma.
func (r *reader) opensParticiple(s scene, k int) bool {
	o := r.mainBehind(s, k)
	if o < 0 {
		return false
	}
	for i := s.groups[k].to; i < s.groups[o].from; i++ {
		if r.is(i, ",") && !r.is(s.groups[o].from-1, "and", ",") {
			return true
		}
	}
	return false
}

// mainBehind is the first finite group behind the one at k, -1 for none.
func (r *reader) mainBehind(s scene, k int) int {
	for o := k + 1; o < len(s.groups); o++ {
		x := r.d.Tokens[s.groups[o].main]
		if g := s.groups[o]; g.form == finite && !strings.HasPrefix(x.Rel, "acl") && !(x.Rel == "conj" && x.Head == s.groups[k].main) {
			return o
		}
	}
	return -1
}
