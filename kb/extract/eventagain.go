package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// againEvents are the events of a sentence whose words stand before it, and for which it has only
// another day: "now intends to do so on 3 May", "swears that it is on the 10th".
func (r *reader) againEvents(before, here []document.EventMention, s scene) []document.EventMention {
	var out []document.EventMention
	for k, g := range s.groups {
		does := g.lemma == "do" && r.is(g.to, "so") && !g.negated
		itIs := g.lemma == "be" && k > 0 && r.is(g.from-1, "it") && g.from-1 > s.First && en.CueVerb(s.groups[k-1].lemma) != nil && !g.negated
		if !does && !itIs {
			continue
		}
		time := r.groupTime(s, k, -1)
		if time < 0 || r.vagueTime(time) || itIs && (!r.rightBehind(g, time) || !r.ahead(time)) {
			continue
		}
		e, ok := r.lastTold(before, here, g.from, s)
		if !ok || itIs && (e.Status != document.Planned && e.Status != document.Expected || !en.EventClass(e.Class)) {
			continue
		}
		status := r.groupStatus(s, k, time)
		if itIs {
			status = e.Status
		}
		switch status {
		case document.Planned, document.Expected, document.Happened:
		default:
			continue
		}
		if does && status != document.Happened && r.hasWord(g, "now") && r.wasMeantFor(e) {
			status = document.Postponed
		} else if does && status != document.Happened && slices.ContainsFunc(s.groups[:k], func(o group) bool { return en.VerbModality(o.lemma) == en.Postponing && !o.negated }) {
			status = document.Postponed
		}
		e.Time, e.Shift, e.Edge, e.Status, e.Undated = time, 0, 0, status, false
		e.Trigger, e.Span = r.d.Tokens[g.main].Span, r.span(tokens{g.from, g.to})
		e.Attribution = r.attributionOver(e.Trigger)
		out = append(out, e)
	}
	return out
}

// lastTold is the event told of last in front of token i: in its sentence, else in the one before.
func (r *reader) lastTold(before, here []document.EventMention, i int, s scene) (document.EventMention, bool) {
	for k := len(here) - 1; k >= 0; k-- {
		if here[k].Trigger.End <= r.d.Tokens[i].Start {
			return here[k], true
		}
	}
	at := r.d.Tokens[s.First].Sentence
	if len(before) == 0 || at == 0 || !r.d.Sentences[at-1].Contains(before[len(before)-1].Trigger) {
		return document.EventMention{}, false
	}
	return before[len(before)-1], true
}

// expectedThere adds to an event that nothing dates what its sentence expects of "them" or "it" further
// on: "has offered to host talks, and envoys expect them to begin on 9 May".
func (r *reader) expectedThere(t trigger, v *view, s scene) {
	if t.verb >= 0 || v.time >= 0 || t.weak || v.status != "" && v.status != document.Hypothetical {
		return
	}
	pronoun := "it"
	if r.tag(t.at) == "NNS" || r.tag(t.at) == "NNPS" {
		pronoun = "them"
	}
	for k, g := range s.groups {
		if k == 0 || g.from <= t.phrase.to || g.form != infinitive || !r.is(g.from-1, pronoun) || !en.Begins(g.lemma) {
			continue
		}
		m := en.VerbModality(s.groups[k-1].lemma)
		if at := r.groupTime(s, k, -1); at >= 0 && r.ahead(at) && m == en.Expecting && s.groups[k-1].to == g.from-1 && r.nearestOf(t.at, g.from-1) {
			v.time, v.status, v.asserted = at, document.Expected, true
			return
		}
	}
}

// asOther is the time of a deed as which an event, that nothing else dates, began: "parked their lorries
// across the road on Monday as [a protest began]"; -1 for none.
func (r *reader) asOther(t trigger, v view, s scene) int {
	if t.verb >= 0 || v.time >= 0 || v.status != document.Happened || v.governor < 1 || v.object {
		return -1
	}
	g, from := s.groups[v.governor], t.phrase.from
	if r.tag(from-1) == "DT" {
		from--
	}
	if g.form != finite || !g.past || g.negated || !en.Begins(g.lemma) || g.from < t.at || from <= s.First || !r.is(from-1, "as") {
		return -1
	}
	for k := v.governor - 1; k >= 0; k-- {
		o := s.groups[k]
		if o.form != finite || o.to > from-1 {
			continue
		}
		if at := r.groupTime(s, k, -1); at >= 0 || !o.past || o.negated || r.d.Tokens[o.main].Rel != "conj" {
			return at // not the second of two deeds, "parked their lorries on Monday and lit fires"
		}
	}
	return -1
}

// signsIt gives what is signed as "it" the name and the sides that the sentence before has for it: "A trade
// deal was reached in May. It is to be signed on 9 June".
func (r *reader) signsIt(before, here []document.EventMention, s scene) {
	at := r.d.Tokens[s.First].Sentence
	if len(before) == 0 || at == 0 || !r.is(s.First, "it", "this") {
		return
	}
	was := -1
	for k := len(before) - 1; k >= 0 && was < 0 && r.d.Sentences[at-1].Contains(before[k].Trigger); k-- {
		if before[k].Class == "agreement" {
			was = k
		}
	}
	for k := range here {
		e := &here[k]
		if i := r.d.TokenAt(e.Trigger.Start); was < 0 || e.Class != "signing" || !r.verb(i) || len(e.Participants) > 0 || r.child(i, "nsubj") != s.First {
			continue
		}
		e.Label = polished(before[was].Label + " " + e.Label)
		e.Participants, e.Who, e.Faceless = slices.Clone(before[was].Participants), slices.Clone(before[was].Who), false
	}
}

// nearestOf reports whether the event noun at i is the last of its number in front of the pronoun at p,
// not far behind it.
func (r *reader) nearestOf(i, p int) bool {
	if p-i > 30 {
		return false
	}
	for j := i + 1; j < p; j++ {
		if r.tag(j) == r.tag(i) && en.EventNoun(r.lemma(j)) != "" {
			return false
		}
	}
	return true
}
