package extract

import (
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// mendParts reads anew what the labeller took for the words of a sentence's other parts.
func (r *reader) mendParts(f *found) {
	if f.cue.empty() || len(f.content) == 0 {
		return
	}
	r.citingSaid(f)
	r.remarkedTo(f)
	r.titleOfPlace(f)
	r.latePredicate(f)
}

// citingSaid reads "A report citing two clerks said that", where the participle was taken for the cue of what
// the report says.
func (r *reader) citingSaid(f *found) {
	c := f.content[0]
	if !r.is(f.cue.to-1, "citing", "quoting") || f.source.empty() || f.source.to > f.cue.from || c.from != f.cue.to {
		return
	}
	for v := c.from + 1; v < c.to-2; v++ {
		if !r.finite(v) {
			continue
		}
		s := r.child(v, "nsubj")
		if en.CueVerb(r.lemma(v)) == nil || s < f.source.from || s >= f.source.to || !r.is(v+1, "that") && !r.hasFinite(tokens{v + 1, c.to}) {
			return
		}
		f.cue = tokens{v, v + 1}
		f.content[0] = r.content(tokens{v + 1, c.to})
		return
	}
}

// remarkedTo takes off a quotation whom it was said to: "remarked to the Arlby Herald, “...”".
func (r *reader) remarkedTo(f *found) {
	c := f.content[0]
	if !r.is(f.cue.to-1, "to") || f.cue.to-f.cue.from < 2 || c.from != f.cue.to || r.quote.at(c.from) >= 0 {
		return
	}
	end := r.phraseFrom(c.from)
	if end == c.from || !r.is(end, ",", ":") || !r.quoteMark(end+1) || end+2 >= c.to {
		return
	}
	f.addressee, f.content[0], f.cue.to = tokens{c.from, end}, tokens{end + 1, c.to}, f.cue.to-1
}

// titleOfPlace takes off a quotation where it was said: “It is over,” the firm says on “The Last Page”.
func (r *reader) titleOfPlace(f *found) {
	n := len(f.content) - 1
	if n < 1 || f.cue.to-f.cue.from < 2 || !r.is(f.cue.to-1, "on", "in") || f.content[n].from != f.cue.to || f.content[n-1].to > f.cue.from {
		return
	}
	if t := f.content[n]; r.allQuoted(t) && r.allQuoted(f.content[n-1]) {
		f.content, f.cue.to = f.content[:n], f.cue.to-1
	}
}

// lateReach is how many words an aside between a subject and its verb has at most.
const lateReach = 14

// latePredicate takes along the verb of what is said behind an aside on its subject: "observed that the start of
// the plan, which is part of a trust, [came too late]".
func (r *reader) latePredicate(f *found) {
	c := &f.content[len(f.content)-1]
	sent := r.sentence(f.cue.from)
	if c.from < f.cue.to || c.to >= sent.Last-2 || !r.is(c.to, ",") || r.hasQuoted(tokens{c.from, sent.Last}) {
		return
	}
	for v := c.to + 1; v < min(c.to+lateReach, sent.Last-1); v++ {
		if !r.finite(v) || !r.is(v-1, ",") {
			continue
		}
		s := r.lateSubject(v)
		if s < c.from || s >= c.to || r.hasComma(tokens{v, sent.Last}) {
			return
		}
		*c = r.trim(tokens{c.from, sent.Last})
		return
	}
}

// lateSubject is the subject of the finite word at v or, where it only helps, of what it stands beside; -1 for none.
func (r *reader) lateSubject(v int) int {
	if s := r.child(v, "nsubj"); s >= 0 {
		return s
	}
	h := r.d.Tokens[v].Head
	if rel := r.d.Tokens[v].Rel; h < 0 || rel != "cop" && rel != "aux" && rel != "aux:pass" {
		return -1
	}
	if s := r.child(h, "nsubj"); s >= 0 {
		return s
	}
	return r.child(h, "nsubj:pass")
}
