package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// movedEvents reads as moved what a sentence tells of "now", or "instead", for another day than the one that it was
// to have been on by words before: "Owners were to have met on 15 May. They will now meet on 29 May"; "The trial was to
// have begun on Monday. A judge has moved it to 3 May".
func (r *reader) movedEvents(before, here []document.EventMention, s scene) []document.EventMention {
	for k, g := range s.groups {
		at, ok := r.newDay(s, k)
		if !ok || slices.ContainsFunc(here, func(o document.EventMention) bool { return o.Status == document.Postponed && o.Time == at }) {
			continue
		}
		i := r.overtaken(before, here, s, k, at)
		if i < 0 {
			continue
		}
		var was document.EventMention
		if i < len(here) {
			was = here[i]
		} else {
			was = before[i-len(here)]
		}
		e := was
		e.Time, e.Shift, e.Around, e.Edge, e.Status, e.Undated = at, 0, 0, r.lastOf(at), document.Postponed, false
		e.Trigger, e.Span = r.d.Tokens[g.main].Span, r.span(tokens{g.from, g.to})
		e.Attribution = r.attributionOver(e.Trigger)
		here = slices.DeleteFunc(here, func(o document.EventMention) bool { // the same, that knew of no other day
			return o.Time == at && o.Trigger != was.Trigger && (o.Class == e.Class || r.d.TokenAt(o.Trigger.Start) == g.main || o.Status == document.Planned && !en.EventClass(o.Class))
		})
		return append(here, e)
	}
	return here
}

// newDay is the day to come that a verb gives "now" or "instead" for what the reader knew of for another.
func (r *reader) newDay(s scene, k int) (at int, ok bool) {
	g := s.groups[k]
	if at := r.itMoved(s, g); at >= 0 {
		return at, r.ahead(at)
	}
	if g.form == participle || g.negated {
		return -1, false
	}
	now := r.hasWord(g, "now", "instead") || r.is(s.First, "instead") || r.is(g.from-1, "now", "instead") || r.is(g.to, "now", "instead")
	if k > 0 && g.form == infinitive && !now { // "is now expected to meet"
		o := s.groups[k-1]
		now = o.to == g.from && r.hasWord(o, "now")
	}
	if at = r.groupTime(s, k, -1); !now || at < 0 || r.vagueTime(at) || !r.ahead(at) {
		return -1, false
	}
	switch r.groupStatus(s, k, at) {
	case document.Planned, document.Expected:
		return at, true
	}
	return at, g.modality == en.Plain && !g.past // "they now meet on 29 May"
}

// overtaken is the event of the words before a verb that was to have been on another day and that the verb tells of
// again, counted through those of its sentence and then those before; -1 for none.
func (r *reader) overtaken(before, here []document.EventMention, s scene, k, at int) int {
	g, sentence := s.groups[k], r.d.Tokens[s.First].Sentence
	fits := func(e document.EventMention) bool {
		if e.Time < 0 || e.Time == at || e.Status != document.Planned && e.Status != document.Expected || e.Trigger.Start >= r.d.Tokens[g.from].Start {
			return false
		}
		was, now := r.d.Times[e.Time], r.d.Times[at]
		return was.Earliest != now.Earliest && was.Latest != "" && now.Latest != "" && r.d.SentenceAt(e.Trigger.Start) >= sentence-1 && r.wasMeantFor(e) && r.tellsAgain(e, s, k)
	}
	for i := len(here) - 1; i >= 0; i-- {
		if fits(here[i]) {
			return i
		}
	}
	for i := len(before) - 1; i >= 0 && r.d.SentenceAt(before[i].Trigger.Start) >= sentence-1; i-- {
		if fits(before[i]) {
			return len(here) + i
		}
	}
	return -1
}

// wasMeantFor reports whether an event's sentence tells of its day as of one that it was to have been on.
func (r *reader) wasMeantFor(e document.EventMention) bool {
	sent := r.d.Sentences[r.d.SentenceAt(e.Trigger.Start)]
	s := scene{sent, r.groupsIn(sent)}
	for k, g := range s.groups {
		if r.groupTime(s, k, -1) != e.Time {
			continue
		}
		if g.form == participle && en.VerbModality(g.lemma) == en.Planning { // "the conference, scheduled for 27 March"
			return true
		}
		if r.wasToBe(g) || k > 0 && g.form == infinitive && s.groups[k-1].to == g.from && r.wasToBe(s.groups[k-1]) || r.hasWord(g, "was", "were") && r.is(g.main-1, "supposed", "meant", "due") {
			return true
		}
	}
	at := r.d.TokenAt(r.d.Times[e.Time].Start)
	return r.is(at-2, "due") && r.is(at-1, "on", "in") && r.is(at-3, ",")
}

// tellsAgain reports whether the verb of a group tells of an event that was told of before: with its verb, with one
// of its class, or of its noun or "it" that this takes place.
func (r *reader) tellsAgain(e document.EventMention, s scene, k int) bool {
	g := s.groups[k]
	verb := r.lemma(r.d.TokenAt(e.Trigger.Start))
	if r.itMoved(s, g) >= 0 {
		return en.EventClass(e.Class)
	}
	sub := r.subjectOf(s.groups, k, s.Sentence)
	if k > 0 && g.form == infinitive && sub.empty() {
		sub = r.subjectOf(s.groups, k-1, s.Sentence)
	}
	if n := r.nearestSubject(g.main); n >= 0 && (n < sub.from || n >= sub.to) {
		sub = tokens{n, n + 1} // "the congress, set for Friday, will now open"
	}
	pronoun := r.is(sub.from, "it", "they", "he", "she") && sub.to-sub.from == 1
	class := en.EventVerb(g.lemma)
	switch {
	case g.lemma == "go":
		return false // "It will now go into recess"
	case g.lemma == verb, class != "" && class == e.Class:
		if r.doneToOther(g, e, s) {
			return false
		}
		return pronoun || sub.empty() || !r.verb(r.d.TokenAt(e.Trigger.Start)) || r.sameDoer(sub, e)
	case en.SupportVerb(g.lemma) || en.Begins(g.lemma) || en.VerbModality(g.lemma) == en.Planning || en.VerbModality(g.lemma) == en.Expecting:
		if pronoun {
			return en.EventClass(e.Class) && (r.child(g.main, "obj") < 0 || g.lemma == "take-place") && !r.is(g.to, "by", "with")
		}
		for i := sub.from; i < sub.to; i++ {
			if r.noun(i) && (en.EventNoun(r.lemma(i)) == e.Class || r.lemma(i) == verb) {
				return !r.namesOther(sub, e)
			}
		}
	}
	return false
}

// namesOther reports whether a subject has a name that the label of an event, which tells what that is of, lacks:
// "the trial of Ada Roth will now begin", not Jan Doe's.
func (r *reader) namesOther(sub tokens, e document.EventMention) bool {
	label := strings.Fields(e.Label)
	if !slices.ContainsFunc(label, func(w string) bool {
		return slices.Contains([]string{"of", "for", "on", "over", "into", "between", "against", "with"}, w)
	}) {
		return false
	}
	for i := sub.from; i < sub.to; i++ {
		if m := r.mention.at(i); m >= 0 && r.time.at(i) < 0 && !r.is(r.within(r.d.Mentions[m].Span).from-1, "in", "at") && !slices.Contains(label, r.d.Slice(r.d.Tokens[i].Span)) {
			return true
		}
	}
	return false
}

// doneToOther reports whether the verb of a group has something behind it, of which the label of an event knows
// nothing: "will now visit Rome", not Paris.
func (r *reader) doneToOther(g group, e document.EventMention, s scene) bool {
	label := strings.Fields(strings.ToLower(e.Label))
	placed := slices.Contains(label, "in") || slices.Contains(label, "at")
	other := false
	for i := g.to; i < min(g.to+12, s.Last) && !r.mark(i) && !r.finite(i); i++ {
		if !r.noun(i) && r.mention.at(i) < 0 || r.time.at(i) >= 0 {
			continue
		}
		if slices.Contains(label, strings.ToLower(r.word(i))) || slices.Contains(label, r.lemma(i)) || en.EventClass(e.Class) && en.EventNoun(r.lemma(i)) == e.Class {
			return false
		}
		other = other || placed || !r.is(r.prepositionOf(i), "in", "at")
	}
	return other
}

// sameDoer reports whether the label of an event has the word for who does something, or for people of any sort.
func (r *reader) sameDoer(sub tokens, e document.EventMention) bool {
	head := r.headOf(sub)
	if head.empty() {
		return false
	}
	i := head.to - 1
	for k := sub.from; k < i; k++ {
		if r.tag(k) == "CD" && !slices.Contains(strings.Fields(strings.ToLower(e.Label)), r.word(k)) {
			return false // "three members of a gang"
		}
	}
	anyone := len(e.Participants) > 0 && (en.Nominal(r.lemma(i)) || en.PeopleNoun(r.lemma(i)))
	return anyone || r.is(i, "sides", "pair", "two", "members") || slices.Contains(strings.Fields(strings.ToLower(e.Label)), r.word(i)) ||
		r.mention.at(i) >= 0 && strings.Contains(e.Label, r.d.Slice(r.d.Tokens[i].Span))
}

// comesAbout reports whether a sentence tells of a deal, sale or merger that it is to be done, or was, after it had been
// agreed on: "expect to complete the deal by June", "the merger is due to close in May".
func (r *reader) comesAbout(t trigger, v view, s scene) bool {
	if t.class != "agreement" && t.class != "merger" && t.class != "sale" {
		return false
	}
	for i := t.phrase.from; v.time >= 0 && i < t.at; i++ {
		if r.is(i, "completion", "finalisation") {
			return true
		}
	}
	ahead := v.status == document.Planned || v.status == document.Expected || v.status == document.Postponed
	return v.time >= 0 && slices.ContainsFunc(append([]int{v.governor}, v.rels...), func(k int) bool {
		return k >= 0 && (en.Completes(s.groups[k].lemma) || ahead && s.groups[k].lemma == "close" && (!r.is(t.at, "sale", "sales") || r.is(t.at+1, "of")))
	})
}

// struckOff reports whether a verb takes what was to be from the list of what is: "has been struck from the calendar".
func (r *reader) struckOff(g group) bool {
	if !en.Removes(g.lemma) || !g.past {
		return false
	}
	for i := g.to; i < min(g.to+9, r.sentence(g.main).Last-1) && !r.mark(i) && !r.finite(i); i++ {
		if r.is(i, "from", "off") {
			return r.anyLemma(tokens{i + 1, min(i+5, r.sentence(g.main).Last)}, en.Programme)
		}
	}
	return strings.HasSuffix(g.lemma, "-off") && r.anyLemma(tokens{g.to, min(g.to+4, r.sentence(g.main).Last)}, en.Programme)
}

// dueBehind reports whether words behind an event's noun say for when it had been planned: "a reading due on Monday".
func (r *reader) dueBehind(t trigger) bool {
	i := t.phrase.to
	if r.is(i, ",") {
		i++
	}
	return r.is(i, "due", "set", "scheduled", "planned") && r.is(i+1, "on", "in", "for")
}

// comeTo is the day on which people come somewhere to do what a verb tells, and how sure it is; -1 for none:
// "hundreds are expected in the square on Saturday to protest", "thousands turned out on Sunday to march".
func (r *reader) comeTo(t trigger, v view, s scene) (int, document.Status) {
	g := s.groups[t.verb]
	if v.time >= 0 || t.verb == 0 || g.form != infinitive || g.passive || t.class != "protest" {
		return -1, ""
	}
	o := s.groups[t.verb-1]
	if o.form != finite || o.negated || r.d.Tokens[g.main].Head != o.main {
		return -1, ""
	}
	at := r.groupTime(s, t.verb-1, -1)
	if at < 0 || r.d.TokenAt(r.d.Times[at].Start) < o.to || r.d.TokenAt(r.d.Times[at].Start) > g.from {
		return -1, ""
	}
	if awaited := o.lemma == "expect" && o.passive || o.lemma == "be" && r.is(o.to, "due", "expected"); awaited && r.ahead(at) {
		return at, document.Expected
	}
	return -1, ""
}

// onlyComes reports whether an event is only that people are expected somewhere, who are to protest there.
func onlyComes(here []document.EventMention, e document.EventMention) bool {
	return e.Status == document.Planned && e.Class != "protest" && slices.ContainsFunc(here, func(o document.EventMention) bool {
		return o.Class == "protest" && o.Status == document.Expected && o.Time == e.Time && o.Time >= 0 && o.Trigger.Start > e.Trigger.Start
	})
}

// onlyLetter reports whether an event is only that a letter was sent in which, as the sentence tells,
// something was offered.
func onlyLetter(here []document.EventMention, e document.EventMention) bool {
	return e.Class == "publication" && e.Time >= 0 && slices.ContainsFunc(here, func(o document.EventMention) bool {
		return o.Class == "offer" && o.Time == e.Time && o.Trigger.Start > e.Trigger.Start
	})
}
