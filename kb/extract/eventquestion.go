package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// refusedQuestion reports whether a sentence asks whether something took place, and the next one says that it
// did not: "Did the minister meet the banker in May? [That did not happen], his office says."
func (r *reader) refusedQuestion(sent document.Sentence) bool {
	first, next := sent.First, r.d.Tokens[sent.First].Sentence+1
	for r.quoteMark(first) && first < sent.Last {
		first++
	}
	if !r.is(first, "did", "was", "were", "has", "have", "had", "will") || !r.isQuestion(scene{Sentence: sent}) || next >= len(r.d.Sentences) {
		return false
	}
	i, last := r.d.Sentences[next].First, r.d.Sentences[next].Last
	for i < last && r.quoteMark(i) {
		i++
	}
	for j := first; j < sent.Last; j++ {
		if r.is(j, "that", "whether", "if") && (r.tag(j) != "DT" && r.tag(j) != "WDT" || r.is(first+1, "it", "there")) {
			return false // "Was it a surprise that she left? It was not."
		}
	}
	switch {
	case r.is(i, "no") && (r.mark(i+1) || i+1 >= last), r.is(i, "not") && r.is(i+1, "so", "true", "according"), r.is(i, "never") && r.mark(i+1):
		return true
	case !r.is(i, "that", "this", "it", "he", "she", "they", "nothing"):
		return false
	case r.is(i+1, "says", "say", "said", "insists", "insist") && (r.is(i+2, "not") || r.is(i+2, "no") && r.mark(i+3)):
		return true // "It says not."
	case r.is(i, "nothing"):
		return r.is(i+1, "of") && r.is(i+2, "the")
	}
	if r.is(i+1, "is", "was") && r.is(i+2, "false", "untrue", "wrong", "nonsense", "incorrect", "fiction") {
		return true
	}
	if r.is(i+1, "never") {
		return r.saidNo(i+2, last, r.d.Tokens[first].Head)
	}
	return r.is(i+1, "did", "was", "were", "has", "have", "had", "will", "wo") && r.is(i+2, "not", "n't") && r.saidNo(i+3, last, r.d.Tokens[first].Head)
}

// saidNo reports whether nothing stands at i, behind the "not" of an answer, but that what the verb of the question
// tells took place: "He did not [meet her]", and not "He did not [say]".
func (r *reader) saidNo(i, last, verb int) bool {
	if i >= last || r.mark(i) {
		return true
	}
	again := r.is(i, "happen", "happened", "occur", "occurred") || r.is(i, "take", "took") && r.is(i+1, "place") || verb >= 0 && r.verb(i) && r.lemma(i) == r.lemma(verb)
	return again && !slices.Contains(r.low[i:min(i+6, last)], "until")
}

// asTold makes of the verbs of a question those of the sentence that would tell what it asks.
func (r *reader) asTold(gs []group) []group {
	for k := 1; k < len(gs); k++ {
		over := r.d.Tokens[gs[0].main].Head
		if gs[k].main != over && !(k == 1 && gs[0].from == gs[0].main) {
			continue
		}
		gs[k].form, gs[k].past = finite, !r.is(gs[0].main, "will")
		if !gs[k].past {
			gs[k].modality = en.Future
		}
		gs[k].passive = gs[k].passive || r.lemma(gs[0].main) == "be" && r.tag(gs[k].main) == "VBN"
		return gs[k:]
	}
	return gs
}

// refused are the events of a question that is answered with no: what took place, as it asks, is denied.
func refused(here []document.EventMention) []document.EventMention {
	here = slices.DeleteFunc(here, func(e document.EventMention) bool {
		return e.Time < 0 || e.Status != document.Happened && e.Status != document.Planned
	})
	for k := range here {
		here[k].Status = document.Denied
	}
	return here
}

// undone is what becomes of the status of a past deed that somebody is said not to have done: "the mayor never met
// him in May, her office says", "It is not true that she met him on 3 March".
func (r *reader) undone(t trigger, v view, s scene) view {
	if v.status != document.Happened || v.time < 0 {
		return v
	}
	if t.verb >= 0 && s.groups[t.verb].form == finite && r.is(s.groups[t.verb].from-1, "never") {
		v.status = ""
		if r.ofOneMonth(v.time) && !r.is(s.groups[t.verb].from-2, "almost", "nearly") && r.attributionOver(r.d.Tokens[t.at].Span) >= 0 {
			v.status = document.Denied
		}
		return v
	}
	for j := s.First + 1; j+1 < t.at; j++ {
		wrong := r.is(j, "untrue", "false", "incorrect", "wrong") || r.is(j, "true", "so", "correct") && r.is(j-1, "not", "n't")
		if wrong && r.is(j+1, "that") && r.is(s.First, "it", "“", "\"", "‘") {
			v.status = document.Denied
		}
	}
	return v
}

// unmet reports whether a verb with a day tells, in somebody's words, that a deed was not done that somebody can
// have been said to have done: "She did not meet him on 3 March, her office says".
func (r *reader) unmet(t trigger, v view, s scene) bool {
	g := s.groups[t.verb]
	if v.status != document.Denied || v.time < 0 || !t.listed || !r.hasWord(g, "did") || len(r.d.Times[v.time].EDTF) != len("2006-01-02") || r.attributionOver(r.d.Tokens[t.at].Span) < 0 {
		return false
	}
	switch t.class {
	case "talks", "visit", "attack", "payment", "signing", "arrest", "death":
		return r.child(t.at, "obj") >= 0 || r.child(t.at, "obl") >= 0
	}
	return false
}

// deniedDeed reports whether the gerund at k is what somebody denies: "denied [meeting the banker] on 3 March".
func (r *reader) deniedDeed(s scene, k int) bool {
	if k <= 0 || s.groups[k].form != gerund || s.groups[k-1].lemma != "deny" || s.groups[k-1].negated || s.groups[k-1].to != s.groups[k].from {
		return false
	}
	at := r.groupTime(s, k, -1)
	return at >= 0 && r.ofOneMonth(at) && r.pastTime(at)
}
