package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// covered reports whether an event found before in the sentence is this one:
// its phrase holds the trigger and it has the class or date of this one.
func (r *reader) covered(out []document.EventMention, e document.EventMention) bool {
	return slices.ContainsFunc(out, func(o document.EventMention) bool {
		if en.EventClass(e.Class) && e.Class != o.Class && e.Trigger.Start < o.Span.Start && en.Stage(o.Class) && e.Class == "resignation" {
			return false // "will step down at the meeting on Friday"
		}
		if verb, noun := r.d.TokenAt(e.Trigger.Start), r.d.TokenAt(o.Trigger.Start); en.EventClass(e.Class) && e.Class != o.Class && noun > verb && r.verb(verb) && r.noun(noun) && r.is(r.prepositionOf(noun), "in", "at", "during") {
			return false // "delivered the last tram at a ceremony on Monday": both
		} else if en.EventClass(e.Class) && e.Class != o.Class && noun < verb && r.verb(verb) && r.noun(noun) && r.d.Tokens[noun].Rel == "nmod" && !r.noun(verb) && r.is(r.prepositionOf(noun), "at", "in", "on", "from", "after", "behind") && en.EventNoun(r.lemma(max(r.d.Tokens[noun].Head, 0))) == "" {
			return false // "the delegates at the congress elected her on Monday"
		}
		if o.Time == e.Time && r.listedApart(o.Trigger, e.Trigger) {
			return false
		}
		if o.Time == e.Time && e.Time >= 0 && (o.Shift == e.Shift || !r.verb(r.d.TokenAt(o.Trigger.Start))) && (o.Class == e.Class || !en.EventClass(e.Class) || o.Span.Overlaps(e.Span)) && o.Trigger != e.Trigger {
			return true
		}
		return o.Span.Contains(e.Trigger) && (o.Class == e.Class || o.Time >= 0 && e.Time >= 0 && o.Status != document.Happened && !e.Supported) && o.Trigger != e.Trigger
	})
}

// listedApart reports whether two verbs with subjects of their own are set apart by a semicolon: "Norland beat
// Sudria; Tamaria beat Corvane".
func (r *reader) listedApart(a, b document.Span) bool {
	i, j := r.d.TokenAt(a.Start), r.d.TokenAt(b.Start)
	if !r.verb(i) || !r.verb(j) || i > j || r.child(i, "nsubj") < 0 {
		return false
	}
	for k := i; k < j; k++ {
		if r.is(k, ";") {
			return r.child(j, "nsubj") > k
		}
	}
	return false
}

// decidedOn reports whether the day of what is to come is that of a deed before it in the sentence,
// which led to it: "voted on Monday to open an inquiry".
func decidedOn(here []document.EventMention, e document.EventMention) bool {
	if e.Status != document.Planned || e.Time < 0 || e.Edge != 0 || e.Shift != 0 {
		return false
	}
	return slices.ContainsFunc(here, func(o document.EventMention) bool {
		return o.Status == document.Happened && o.Time == e.Time && o.Edge == 0 && o.Shift == 0 && o.Trigger.Start < e.Trigger.Start
	})
}
