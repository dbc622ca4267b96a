package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
)

// refusedQuestion reports whether a sentence asks whether something took place, and the next one says that it
// did not: "Did the minister meet the banker in May? [That did not happen], his office says."
func (r *reader) refusedQuestion(sent document.Sentence) bool {
	first, next := sent.First, r.d.Tokens[sent.First].Sentence+1
	for r.quoteMark(first) && first < sent.Last {
		first++
	}
	if !r.is(first, "did", "was", "were", "has", "have", "had") || !r.isQuestion(scene{Sentence: sent}) || next >= len(r.d.Sentences) {
		return false
	}
	i, last := r.d.Sentences[next].First, r.d.Sentences[next].Last
	for i < last && r.quoteMark(i) {
		i++
	}
	switch {
	case r.is(i, "no") && (r.mark(i+1) || i+1 >= last), r.is(i, "not") && r.is(i+1, "so", "true", "according"), r.is(i, "never") && r.mark(i+1):
		return true
	case !r.is(i, "that", "this", "it", "he", "she", "they", "nothing"):
		return false
	case r.is(i, "nothing"):
		return r.is(i+1, "of") && r.is(i+2, "the")
	}
	if r.is(i+1, "is", "was") && r.is(i+2, "false", "untrue", "wrong", "nonsense", "incorrect", "fiction") {
		return true
	}
	return r.is(i+1, "did", "was", "were", "has", "have", "had", "is", "never") && (r.is(i+1, "never") || r.is(i+2, "not", "n't"))
}

// asTold makes of the verbs of a question those of the sentence that would tell what it asks.
func (r *reader) asTold(gs []group) []group {
	for k := 1; k < len(gs); k++ {
		over := r.d.Tokens[gs[0].main].Head
		if gs[k].main != over && !(k == 1 && gs[0].from == gs[0].main) {
			continue
		}
		gs[k].form, gs[k].past = finite, true
		gs[k].passive = gs[k].passive || r.lemma(gs[0].main) == "be" && r.tag(gs[k].main) == "VBN"
		return gs[k:]
	}
	return gs
}

// refused are the events of a question that is answered with no: what took place, as it asks, is denied.
func refused(here []document.EventMention) []document.EventMention {
	here = slices.DeleteFunc(here, func(e document.EventMention) bool { return e.Time < 0 || e.Status != document.Happened })
	for k := range here {
		here[k].Status = document.Denied
	}
	return here
}
