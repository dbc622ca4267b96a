package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// saidAt is the time expression of the reporting clause: near the cue, in its
// sentence, outside the content.
func (r *reader) saidAt(f found) int {
	if f.cue.empty() || r.word(f.cue.from) == ":" {
		return -1
	}
	sent := r.sentence(f.cue.from)
	best, dist := -1, 12
	for i := sent.First; i < sent.Last; i++ {
		k := r.time.at(i)
		if k < 0 || touches(tokens{i, i + 1}, f.content) || touches(tokens{i, i + 1}, []tokens{f.source}) {
			continue
		}
		if r.besides(i, f) || r.inClauseSaid(i) && !r.betweenCueAnd(i, f) || r.inReason(i, f) || r.saidBefore(i, f) || strings.HasPrefix(r.d.Times[k].EDTF, "[..") {
			continue
		}
		d := r.distance(i, f)
		if d >= dist && best < 0 && d < 2*dist && r.closesSentence(k, f, sent) {
			d = dist - 1
		}
		if t := r.d.Times[k]; d < dist && t.Type != document.SetType && t.Type != document.DurationType && t.Relation != "since" && dayOfSpeech(t) {
			best, dist = k, d
		}
	}
	return best
}

// betweenCueAnd reports whether token i stands between a cue and what it brings, with no verb beside it:
// "told us on Monday that", whatever the tree hangs the day on.
func (r *reader) betweenCueAnd(i int, f found) bool {
	c := f.content[0]
	if i < f.cue.to || i >= c.from || c.from-f.cue.to > 10 {
		return false
	}
	return !r.hasFinite(tokens{f.cue.to, c.from})
}

// inReason reports whether token i stands in a clause behind the cue that gives a reason or a contrast, which
// is not when it was said: "..., the ministry said, because one went home in July".
func (r *reader) inReason(i int, f found) bool {
	for j := i - 1; j >= max(f.cue.to, f.source.to) && j > i-14; j-- {
		if r.is(j, "because", "although", "though", "whereas", "while") {
			return r.hasFinite(tokens{j, i})
		}
	}
	return false
}

// closesSentence reports whether a time ends the sentence of a cue behind what was said, with where it was
// said between them: "“Never,” he told reporters after the funeral of a neighbour, Jan Doe, in Arlby yesterday".
func (r *reader) closesSentence(k int, f found, sent document.Sentence) bool {
	t := r.within(r.d.Times[k].Span)
	for j := f.cue.to; j < t.from; j++ {
		if r.is(j, "before", "until", "since") {
			return false // "before she became a judge in 2009"
		}
	}
	return f.content[len(f.content)-1].to <= f.cue.to && t.from > f.cue.to && r.is(t.to, ".") && t.to+1 >= sent.Last && !r.hasFinite(tokens{f.cue.to, t.from})
}

// inClauseSaid reports whether token i belongs to a verb whose clause is asked or said:
// "Asked if he could live with a date before 2044, he said ...".
func (r *reader) inClauseSaid(i int) bool {
	for range 12 {
		if i = r.d.Tokens[i].Head; i < 0 {
			return false
		}
		if r.verb(i) {
			break
		}
	}
	m := r.child(i, "mark")
	s := r.child(i, "nsubj")
	return m >= 0 && r.is(m, "that", "if", "whether") || s >= 0 && r.is(s, "who", "which") || strings.HasPrefix(r.d.Tokens[i].Rel, "acl:relcl")
}

// saidBefore reports whether the time at i belongs to a verb of saying in front of it, and the cue, with a
// subject of its own, to what is said: "said on Monday it would recommend".
func (r *reader) saidBefore(i int, f found) bool {
	h := r.d.Tokens[i].Head
	if h < 0 || h >= i || i > f.cue.from || h >= f.cue.from || !r.verb(h) || en.CueVerb(r.lemma(h)) == nil {
		return false
	}
	for j := i + 1; j < f.cue.from; j++ {
		if r.d.Tokens[j].Rel == "nsubj" && r.d.Tokens[j].Head >= f.cue.from && r.d.Tokens[j].Head < f.cue.to {
			return true
		}
	}
	return false
}

// dayOfSpeech reports whether an expression is fine enough to date words, or
// says of itself that it does: "in 2013", but not "the 2016 election".
func dayOfSpeech(t document.Timex) bool {
	return len(t.EDTF) > len("2006") || t.EDTF == "" || t.Relation == "on"
}

// besides reports whether token i stands in an aside between source and cue:
// "Ann Lee, who was confirmed on Monday, told ...".
func (r *reader) besides(i int, f found) bool {
	return !f.source.empty() && i >= f.source.to && i < f.cue.from && (r.is(f.source.to, ",") || r.is(f.source.to, "who", "which"))
}

// distance is how far token i stands from a cue, the source not counted.
func (r *reader) distance(i int, f found) int {
	lo, hi := min(i, f.cue.from), max(i, f.cue.from)
	d := hi - lo
	if f.source.from >= lo && f.source.to <= hi {
		d -= f.source.to - f.source.from
	}
	return d
}
