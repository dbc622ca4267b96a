package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// sayless reports whether the cue only looks like one of saying: a participle before a noun ("Doe's proposed
// port"), who earns others' words ("drew praise for"), who is sent for ("called police to report it"), the mark
// of a question.
func (r *reader) sayless(f found, kind document.AttributionKind) bool {
	return r.ownedParticiple(f) || r.earnsWords(f) || r.sendsFor(f, kind) || r.questionMark(f)
}

// ownedParticiple reads "Doe's proposed port would be a gift".
func (r *reader) ownedParticiple(f found) bool {
	return f.cue.to-f.cue.from == 1 && !f.source.empty() && f.source.to == f.cue.from && r.tag(f.source.to-1) == "POS" && (r.tag(f.cue.from) == "VBN" || r.tag(f.cue.from) == "VBD" || r.tag(f.cue.from) == "JJ")
}

// earnsWords reads "The mayor has drawn both praise for the port and criticism for the tax".
func (r *reader) earnsWords(f found) bool {
	v := r.cueVerb(f.cue)
	if v < 0 || f.source.empty() || f.source.to > v || !en.Earns(r.lemma(v)) {
		return false
	}
	for i := v + 1; i < f.cue.to; i++ {
		if r.noun(i) && r.is(i, "praise", "criticism", "ridicule", "condemnation", "applause", "scorn", "rebuke", "complaints", "protests", "acclaim", "ire", "anger") {
			return true
		}
	}
	return false
}

// sendsFor reads "A neighbour called police to report the fire".
func (r *reader) sendsFor(f found, kind document.AttributionKind) bool {
	v := r.cueVerb(f.cue)
	if v < 0 || r.lemma(v) != "call" || v != f.cue.to-1 || f.content[0].from != v+1 || kind != document.Indirect {
		return false
	}
	end := r.phraseFrom(v + 1)
	return end > v+1 && r.is(end, "to") && r.tag(end+1) == "VB"
}

// questionMark reads "Q: Is there any hope?"
func (r *reader) questionMark(f found) bool {
	return f.source.to-f.source.from == 1 && r.is(f.source.from, "q") && r.is(f.source.to, ":", ".")
}
