package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// treeMain is the finite group whose subject the tree has the event's noun be, or
// -1: the way to it may lead through other clauses.
func (r *reader) treeMain(t trigger, s scene) int {
	x := r.d.Tokens[t.at]
	if t.part || !strings.HasPrefix(x.Rel, "nsubj") || x.Head <= t.at {
		return -1
	}
	for k, g := range s.groups {
		if g.form == finite && g.from > t.at && !r.cuesAt(g.main) && (g.main == x.Head || r.d.Tokens[g.main].Head == x.Head && r.d.Tokens[g.main].Rel == "cop") {
			return k
		}
	}
	return -1
}

// prepositionOf is the preposition that the phrase around the noun at i begins
// behind, or i.
func (r *reader) prepositionOf(i int) int {
	for j := i - 1; j > i-8 && j >= 0; j-- {
		if r.d.Tokens[j].Head == i && r.d.Tokens[j].Rel == "case" {
			return j
		}
	}
	return i
}

// wentThere reports whether a group tells that somebody was somewhere or went there.
func (r *reader) wentThere(g group) bool {
	return g.past && !g.negated && g.modality == en.Plain && (g.lemma == "be" || en.Goes(g.lemma))
}

// adrift judges an event that no verb governs, by what stands before it.
func (r *reader) adrift(t trigger, v view, s scene) view {
	p := t.phrase.from - 1
	k := r.clauseGroup(t.at, s)
	switch {
	case t.weak || p >= s.First && r.is(p, "without", "under", "despite", "amid"):
		return v
	case p >= s.First && r.is(p, "before", "until", "ahead", "for") || p > s.First && r.is(p, "of") && r.is(p-1, "ahead"):
		if v.time >= 0 {
			v.status = document.Planned
		}
		if v.time >= 0 && k >= 0 && r.is(p, "for") && r.pastTime(v.time) && r.wentThere(s.groups[k]) {
			v.status = document.Happened // "flew to Norland for the opening on Friday"
		}
	case p >= s.First && r.is(p, "after", "since", "following", "during", "in", "from", "of", "at", "when", "by", "to", "into", "over", "with", "on", "as"):
		v.status = document.Happened
		if k >= 0 && !s.groups[k].past && !r.hasPast(s.groups[k]) && v.time < 0 && !r.is(p, "after", "since", "following") {
			v.status = ""
		}
		if k >= 0 && v.time >= 0 && r.is(p, "at", "in", "during") && s.groups[k].modality == en.Future && !s.groups[k].past && r.tellsOf(t.at, s.groups[k].main) && !r.pastTime(v.time) {
			v.status = document.Planned // "will speak at a rally in the spring"
		}
	case k < 0 && r.inHeading(t.at):
		v.status = document.Happened
	case k >= 0:
		if v.status = r.groupStatus(s, k, v.time); s.groups[k].negated {
			v.status = "" // what is not singled out is not denied
		}
	}
	if !t.nested && !r.ofPerson(t.at) && v.time < 0 && v.status == document.Happened && k >= 0 && r.is(p, "in", "at", "during") && s.groups[k].past && !r.infinitiveBetween(s, k, t.at) && en.CueVerb(s.groups[k].lemma) == nil {
		v.time = r.groupTime(s, k, t.at)
		if on := r.d.Tokens[t.at].Head; r.hangs(t.at) && r.d.Tokens[t.at].Rel == "nmod" && on >= 0 && r.is(r.prepositionOf(on), "after", "following", "before", "since", "over", "for") {
			v.time = -1 // "jailed [in May] for his part in a fight"
		}
		if v.time >= 0 {
			if over := r.verbOver(r.within(r.d.Times[v.time].Span).from); over >= 0 && over != s.groups[k].main && r.below(over, s.groups[k].main) {
				v.time = -1 // of a verb that the tree has further on
			}
		}
	}
	if v.time < 0 && v.status == document.Happened && k >= 0 && r.is(p, "in", "at", "during") && en.CueVerb(s.groups[k].lemma) != nil && !r.withinCue(s.groups[k].main, t.at) {
		v.time = r.cueTime(s.groups[k].main)
	}
	if v.time >= 0 && v.status == document.Happened && p >= s.First && r.is(p, "of") && digits(r.d.Times[v.time].EDTF) && len(r.d.Times[v.time].EDTF) == len("2006") && r.d.Times[v.time].Latest > r.d.Published && r.word(r.within(r.d.Times[v.time].Span).from) == r.d.Times[v.time].EDTF {
		v.status = "" // "spoke of the 2024 election", in that year
	}
	if v.time >= 0 && v.status == "" && r.d.Published != "" && r.d.Times[v.time].Latest != "" && r.d.Times[v.time].Latest < r.d.Published {
		v.status = document.Happened
	}
	return v
}

// tellsOf reports whether the tree hangs the noun at i on the verb at main, or on what it says of
// its subject: "will be guests at the fair".
func (r *reader) tellsOf(i, main int) bool {
	h := r.d.Tokens[i].Head
	if h >= 0 && h != main && r.d.Tokens[i].Rel == "nmod" && r.child(h, "cop") != main {
		h = r.d.Tokens[h].Head
	}
	return h >= 0 && (h == main || r.child(h, "cop") == main)
}

// withinCue reports whether token i stands in what the cue at main leads to: "announced the arrest of
// a man during [a clash]", not "said in [an interview]".
func (r *reader) withinCue(main, i int) bool {
	self := r.d.Tokens[i].Span
	return r.anySaid(self, func(a document.Attribution) bool {
		return a.Cue.Contains(r.d.Tokens[main].Span) && slices.ContainsFunc(a.Content, func(c document.Span) bool { return c.Contains(self) })
	})
}

func (r *reader) infinitiveBetween(s scene, k, i int) bool {
	for _, g := range s.groups[k+1:] {
		if g.form == infinitive && g.from < i {
			return true
		}
	}
	return false
}

// clauseGroup is the nearest finite group before i, else behind it.
func (r *reader) clauseGroup(i int, s scene) int {
	best := -1
	for k, g := range s.groups {
		if g.form == finite && (g.to <= i || best < 0) {
			best = k
		}
	}
	return best
}

// withRelatives adds what participles and relative clauses behind the noun
// tell: "the vote, set for Wednesday, was canceled".
func (r *reader) withRelatives(t trigger, v view, rels []int, s scene) view {
	if v.closed {
		return v
	}
	v.rels = append(rels, v.rels...)
	for _, k := range rels {
		g := s.groups[k]
		w := r.d.Tokens[g.main]
		for w.Rel == "xcomp" && w.Head >= t.phrase.to {
			w = r.d.Tokens[w.Head] // "the poll, which is likely [to take place]"
		}
		if en.EventNoun(r.lemma(max(w.Head, 0))) != "" && w.Rel == "acl" && w.Head >= t.phrase.to && w.Head < g.from && !r.nowInstead(v, g, s) {
			continue // of another event
		}
		if w.Rel == "acl" && w.Head >= t.phrase.to && w.Head < g.from && r.noun(w.Head) && !r.is(g.from-1, ",") {
			continue // of another noun: "profit, according to a speech [delivered in July]"
		}
		m := max(en.VerbModality(g.lemma), g.modality)
		time := r.groupTime(s, k, t.at)
		switch {
		case (r.wasToBe(g) || r.originally(g)) && time >= 0 && v.time >= 0 && time != v.time && v.governor >= 0 && k != v.governor && (v.status == document.Planned && s.groups[v.governor].modality == en.Future || v.status == document.Expected && r.hasWord(s.groups[v.governor], "now", "not")):
			v.status, v.was = document.Postponed, time // "which was to open on Monday, will now open on Friday"
		case r.wasToBe(g) && time >= 0 && v.time >= 0 && v.was < 0 && v.status == document.Happened && v.governor >= 0 && k != v.governor && r.d.Times[time].Latest < r.d.Times[v.time].Earliest && r.pastTime(v.time):
			v.was = time // "which was to have opened on Monday, finally opened on Friday"
		case v.status == document.Cancelled || v.status == document.Postponed:
			if r.wasToBe(g) {
				m = min(m, en.Planning)
			}
			r.wasSet(&v, time, m)
		case g.form == finite && g.past && !g.negated && time >= 0 && r.pastTime(time) && en.TakesPlace(g.lemma) && (v.status == document.Planned || v.status == document.Expected):
			v.status, v.time = document.Happened, time // "which opened on Monday, will hear"
		case g.form == participle && (g.lemma == "announce" || g.lemma == "confirm") && time >= 0 && r.pastTime(time):
			if v.status == "" || v.status == document.Planned && (v.time < 0 || v.time == time) && (t.class == "agreement" || t.class == "appointment" || t.class == "resignation") {
				v.time, v.status = time, document.Happened // "the plans announced on Monday", "the deal, announced on Monday, would last"
			}
		case m == en.Planning || m == en.Expecting:
			if v.time < 0 {
				v.time = time
			}
			if v.status == "" || v.time == time && time >= 0 && !r.pastTime(time) {
				v.status = document.Planned
				if m == en.Expecting {
					v.status = document.Expected // "the vote, expected on 5 May, will"
				}
			}
		case en.VerbModality(g.lemma) == en.Cancelling && g.form != gerund && g.modality != en.Possible && !(r.is(g.from-1, "that", "which") && r.acts(g, s)):
			v.status = document.Cancelled
		case g.form == participle && (en.SupportVerb(g.lemma) || en.Proposes(g.lemma) || r.makes(t.class, g.lemma)) || g.form == finite && en.SupportVerb(g.lemma):
			if v.time < 0 || time >= 0 && (v.status == "" || r.d.Times[v.time].Earliest == "" && r.pastTime(time) && g.form == finite) {
				v.time = time // also "the fire, which started on Monday, had burned it by Friday"
			}
			if v.status == "" && g.form == finite && !g.past && en.TakesPlace(g.lemma) && time >= 0 && !t.weak {
				v.status = r.groupStatus(s, k, time) // "proceeds from the auction, which will take place on 20 May"
			}
			if past := g.form == participle && time >= 0 && v.time == time && r.d.Times[time].Earliest != "" && r.pastTime(time); past && v.status == document.Planned && (v.governor < 0 || s.groups[v.governor].modality == en.Future) {
				v.status = document.Happened // "the deal, concluded in May, would let in more beef"
			}
			made := g.form == participle && time >= 0 && v.time == time && r.makes(t.class, g.lemma)
			if v.status == "" && (g.form == participle || g.past) {
				v.status = document.Happened
				if v.governor < 0 || r.makes(t.class, g.lemma) {
					v.governor = k
				}
			} else if made && v.object {
				v.governor, v.object = k, false // "took the album, released in 2003"
			}
		}
	}
	return v
}

// opensClause reports whether a noun phrase and its verb stand at i: "since [the war ended]".
func (r *reader) opensClause(i int, s scene) bool {
	for j := i; j < min(i+7, s.Last) && r.time.at(j) < 0; j++ {
		switch {
		case r.finite(j):
			return j > i
		case !r.nominal(j) && r.tag(j) != "DT" && r.tag(j) != "PRP$" && r.tag(j) != "PRP" && !r.is(j, "of"):
			return false
		}
	}
	return false
}

// nowInstead reports whether the verb of an event has another day for it than a relative clause before it,
// whatever noun the tree hangs the clause on: "talks on the raid, which should have opened on Monday, will
// now open on Friday".
func (r *reader) nowInstead(v view, g group, s scene) bool {
	return v.governor >= 0 && !v.object && r.wasToBe(g) && r.is(g.from-1, "which", "that") && r.hasWord(s.groups[v.governor], "now", "instead")
}

// verbsBehind finds the verb whose subject ends at pos, and the participles and
// relative clauses on the way to it.
func (r *reader) verbsBehind(t trigger, s scene) (main int, rels []int) {
	pos := t.phrase.to
	clause := r.tellsClause(t, s)
	at := map[int]int{}
	for k, g := range s.groups {
		at[g.from] = k
	}
	relative, comma, content := false, false, false
	for steps := 0; pos < s.Last && steps < 40; steps++ {
		k, verb := at[pos]
		switch {
		case verb && (relative || s.groups[k].form == participle || s.groups[k].form == gerund || r.yetToBe(s.groups[k]) && r.d.Tokens[s.groups[k].main].Head == t.at && r.putOrCalledOff(s, k+1) != en.Plain):
			rels = append(rels, k)
			content = relative && r.tag(pos-1) != "IN" && !r.is(pos-1, "that", "which", "who") // it has a subject of its own
			relative = false
			pos = s.groups[k].to
		case verb && content && r.nominal(pos-1) && r.time.at(pos-1) < 0:
			return -1, rels // the clause behind "that" goes on
		case verb:
			return k, rels
		case (content || clause) && r.is(pos, "that", "who"), r.is(pos, "who"):
			return -1, rels
		case r.is(pos, "which", "whom") && r.tag(pos-1) == "IN": // "a plan under which they would": tells what is in it
			return -1, rels
		case r.is(pos, "that", "which", "who") && r.tag(pos) != "DT" || r.is(pos, "that") && at[pos+1] > 0:
			relative = true
			pos++
		case r.word(pos) == ",":
			comma = true
			pos++
		case r.is(pos, ")") && !r.opened(t.phrase.to, pos):
			return -1, rels // what stands in brackets has no verb behind them
		case r.is(pos, "because", "but", "after", "when", "while", "if", "—", ";", ":") || r.quoteMark(pos):
			return -1, rels
		case r.is(pos, "since", "before", "until") && r.opensClause(pos+1, s):
			return -1, rels // "the worst clash since the war ended in 1994"
		case r.is(pos, "and") && !(r.nominal(pos-1) && r.nominal(pos+1) && !r.finiteAhead(pos+1, s.Last, 2)):
			return -1, rels
		case r.time.at(pos) >= 0, r.is(pos, "and"), r.tag(pos) == "RB", r.tag(pos) == "IN", r.is(pos, "to"), r.mark(pos):
			pos++
		case r.nominal(pos) && (relative || comma || len(rels) > 0 || r.tag(pos-1) == "IN" || r.nominal(pos-1)):
			pos++
		default:
			return -1, rels
		}
	}
	return -1, rels
}

// yetToBe reports whether a group tells of a noun what is to be done: "a service [to be held] on Saturday was called off".
func (r *reader) yetToBe(g group) bool {
	return g.form == infinitive && g.passive && r.d.Tokens[g.main].Rel == "acl"
}

// ofWhatIsToBe reports whether the time at j belongs to what a group before the one at k tells to be done.
func (r *reader) ofWhatIsToBe(s scene, k, j int) bool {
	return slices.ContainsFunc(s.groups[:k], func(g group) bool { return r.yetToBe(g) && r.d.Tokens[j].Head == g.main })
}

// putOrCalledOff is whether the group at k tells that its subject was put off, or called off; en.Plain for neither.
func (r *reader) putOrCalledOff(s scene, k int) en.Modality {
	if k >= len(s.groups) || s.groups[k].form != finite || !s.groups[k].passive || s.groups[k].negated || s.groups[k].modality != en.Plain {
		return en.Plain
	}
	if m := en.VerbModality(s.groups[k].lemma); m == en.Cancelling || m == en.Postponing {
		return m
	}
	return en.Plain
}

// opened reports whether a bracket opens in a range.
func (r *reader) opened(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, "(") {
			return true
		}
	}
	return false
}

// tellsClause reports whether a noun's "that" opens what was said, not what
// is told of the noun: "told a news conference that".
func (r *reader) tellsClause(t trigger, s scene) bool {
	for _, g := range s.groups {
		if g.to <= t.phrase.from && t.phrase.from-g.to < 4 && en.CueVerb(g.lemma) != nil {
			return true
		}
	}
	return false
}

// verbBefore is the group whose object the phrase from from is, or -1: "held
// talks", "called for talks".
func (r *reader) verbBefore(from int, s scene) int {
	p := from
	if p-1 > s.First && (r.tag(p-1) == "IN" || r.is(p-1, "to")) && !r.is(p-1, "after", "before", "since", "during", "until", "in", "at", "as", "than", "of") {
		p--
	}
	for k := len(s.groups) - 1; k >= 0; k-- {
		g := s.groups[k]
		if g.to == p && p < from && en.IsIdiom(g.lemma) {
			continue // "gave notice of the closure"
		}
		if g.to == p || g.to == from {
			return k
		}
		if g.to < p && p-g.to <= 2 && r.tag(g.to) != "IN" && (r.tag(g.to) == "PRP" || r.tag(g.to) == "RB") {
			return k
		}
	}
	return -1
}
