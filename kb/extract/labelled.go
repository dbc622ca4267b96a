package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// labelled turns what the trained labeller marked into attributions: the cue's
// kind is the lexicon's, "that" goes off the content.
func (r *reader) labelled() []found {
	var out []found
	for _, l := range r.d.Labelled {
		f := found{source: r.within(l.Source), cue: r.within(l.Cue)}
		if l.Source.Len() == 0 {
			f.source = tokens{}
		}
		if l.Cue.Len() == 0 {
			f.cue = tokens{}
		}
		for _, c := range l.Content {
			if t := r.content(r.within(c)); !t.empty() {
				f.content = append(f.content, t)
			}
		}
		if len(f.content) == 0 || r.aside(f.content[0].from) {
			continue
		}
		f.kind = r.cueKind(f)
		if f.source.empty() {
			f.source = r.missingSource(f)
		}
		f.addressee = r.toldTo(f)
		out = append(out, f)
	}
	return out
}

func (r *reader) aside(i int) bool {
	return r.d.Paragraphs[r.paragraphOf(i)].Kind == document.Aside
}

// content takes the complementiser and outer marks off a labelled content, and
// puts the quotation marks on that it cuts.
func (r *reader) content(t tokens) tokens {
	for !t.empty() && r.is(t.from, "that", ",", ":") {
		t.from++
	}
	t = r.trim(t)
	if t.empty() {
		return t
	}
	if q := r.quote[t.from]; q >= 0 && t.from > 0 && r.quoteMark(t.from-1) {
		t.from--
	}
	if q := r.quote[t.to-1]; q >= 0 && t.to < len(r.low) && r.quoteMark(t.to) && r.d.Quotes[q].End == r.d.Tokens[t.to].End {
		t.to++
	}
	return t
}

// cueKind judges a labelled cue by the lexicon: its verb, "according to", a
// colon, a noun. Words in quotation marks were said, whatever the cue.
func (r *reader) cueKind(f found) en.CueKind {
	for i := f.cue.from; i < f.cue.to; i++ {
		if c := en.CueVerb(r.lemma(i)); c != nil && (r.verb(i) || r.noun(i)) {
			if c.Kind == en.Belief && r.isQuoted(f) {
				return en.Speech
			}
			return c.Kind
		}
		if r.is(i, "according", ":", "―", "—") || en.CueNoun(r.lemma(i)) {
			return en.Speech
		}
	}
	if r.isQuoted(f) {
		return en.Speech
	}
	return en.Belief
}

func (r *reader) isQuoted(f found) bool {
	return slices.ContainsFunc(f.content, func(c tokens) bool {
		for i := c.from; i < c.to; i++ {
			if r.quote[i] >= 0 {
				return true
			}
		}
		return false
	})
}

// missingSource looks for the subject of a cue that the labeller gave none.
func (r *reader) missingSource(f found) tokens {
	for i := f.cue.from; i < f.cue.to; i++ {
		if r.verb(i) && !r.passive(i) {
			if src, _, ok := r.sourceOf(i, r.sentence(i), nil); ok && !slices.ContainsFunc(f.content, func(c tokens) bool { return c.from < src.to && src.from < c.to }) {
				return src
			}
		}
	}
	return tokens{}
}

// toldTo is who is spoken to: "told reporters", "said to the council".
func (r *reader) toldTo(f found) tokens {
	if f.cue.empty() || f.source.from == f.cue.to {
		return tokens{}
	}
	i := f.cue.to
	last := r.sentence(f.cue.from).Last
	told := r.lemma(f.cue.to-1) == "tell" || r.lemma(f.cue.from) == "tell"
	if i < last && r.is(i, "to") {
		i, told = i+1, true
	}
	if !told || i >= last {
		return tokens{}
	}
	end := r.phraseFrom(i)
	if slices.ContainsFunc(f.content, func(c tokens) bool { return c.from < end && i < c.to }) {
		return tokens{}
	}
	return tokens{i, end}
}

// merge adds to the labelled attributions those of the rules that speak of
// other words, or of words inside a labelled content: relayed speech.
func (r *reader) merge(labelled, rules []found) []found {
	out := slices.Clone(labelled)
	for _, f := range rules {
		if !f.kind.Stated() {
			continue
		}
		clash := slices.ContainsFunc(labelled, func(l found) bool {
			return overlaps(l, f) && !covers(l, f)
		})
		if !clash {
			out = append(out, f)
		}
	}
	return out
}

// overlaps reports whether two attributions share words of their contents.
func overlaps(a, b found) bool {
	return slices.ContainsFunc(a.content, func(c tokens) bool {
		return slices.ContainsFunc(b.content, func(d tokens) bool { return c.from < d.to && d.from < c.to })
	})
}
