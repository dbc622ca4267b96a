package extract

import (
	"iter"
	"slices"
)

// merge adds to the labelled attributions those of the rules that speak of
// other words, or of words inside a labelled content: relayed speech. Where
// both read one cue the labeller is believed, but for a source that it takes
// from another sentence; where a rule finds a second speaker in a labelled
// content of several sentences, the content ends before his.
func (r *reader) merge(labelled, rules []found) []found {
	out := slices.Clone(labelled)
	near := r.bySentence(rules)
	for k := range out {
		for _, i := range near.beside(r, out[k]) {
			r.correct(&out[k], rules[i])
		}
	}
	near = r.bySentence(out)
	for _, f := range rules {
		if !f.kind.Stated() || r.unnamedByWish(f) {
			continue
		}
		for _, k := range near.beside(r, f) {
			f.content = r.passedOn(out[k], f) // what is passed on ends where the words around it do
		}
		clash := slices.ContainsFunc(near.beside(r, f), func(k int) bool {
			l := out[k]
			if covers(l, f) || covers(f, l) {
				return false
			}
			return overlaps(l, f) || l.cue == f.cue || touches(l.source, f.content) || touches(l.cue, f.content)
		})
		if !clash {
			out = append(out, f)
		}
	}
	return out
}

// passedOn is the contents of a relayed reading, cut to the words that it stands in.
func (r *reader) passedOn(outer, inner found) []tokens {
	o, c := outer.content[0], inner.content[0]
	if !r.is(o.to, ",") || len(inner.content) > 1 || inner.source.empty() || inner.cue.empty() || inner.source.from < o.from || inner.cue.from < o.from || inner.cue.to > o.to || c.from < inner.cue.to || c.from >= o.to || c.to <= o.to {
		return inner.content
	}
	if r.quote.at(inner.cue.from) >= 0 {
		return inner.content
	}
	return []tokens{{c.from, o.to}}
}

// bySentence has the attributions that touch a sentence, by its index.
type bySentence map[int][]int

func (r *reader) bySentence(list []found) bySentence {
	out := bySentence{}
	for k, f := range list {
		for s := range r.sentencesOf(f) {
			out[s] = append(out[s], k)
		}
	}
	return out
}

// beside are those that touch a sentence that f touches, in their order.
func (b bySentence) beside(r *reader, f found) []int {
	var out []int
	for s := range r.sentencesOf(f) {
		out = append(out, b[s]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sentencesOf are the sentences from the first to the last that have a part of f.
func (r *reader) sentencesOf(f found) iter.Seq[int] {
	return func(yield func(int) bool) {
		from, to := len(r.d.Sentences), -1
		for _, t := range append([]tokens{f.source, f.cue}, f.content...) {
			if !t.empty() {
				from, to = min(from, r.d.Tokens[t.from].Sentence), max(to, r.d.Tokens[t.to-1].Sentence)
			}
		}
		for s := from; s <= to; s++ {
			if !yield(s) {
				return
			}
		}
	}
}

// correct lets a rule's reading f mend the labelled attribution l.
func (r *reader) correct(l *found, f found) {
	if l.cue.empty() && l.source.empty() && f.within && !f.source.empty() && touches(l.content[0], f.content) {
		l.source, l.cue, l.content, l.within = f.source, f.cue, f.content, true
		return
	}
	if l.cue.empty() && l.source.empty() && !f.source.empty() && f.cue.from >= f.content[0].to && r.quote.at(f.cue.from) < 0 && r.allQuoted(f.content[0]) && touches(f.content[0], l.content) {
		l.source, l.cue = f.source, f.cue
		return
	}
	if put := f.cue.to-f.cue.from == 1 && r.lemma(f.cue.from) == "put" && r.is(f.cue.to, "it"); put && l.cue.empty() && l.source.empty() && touches(f.content[0], l.content) {
		l.source, l.cue = f.source, f.cue // "As one shopkeeper put it, “...”"
		return
	}
	if l.cue.empty() || f.cue.empty() || f.source.empty() {
		return
	}
	if r.tag(f.source.from) == "PRP$" && f.cue.to == f.source.from && l.source == f.source && touches(l.content[0], f.content) {
		l.source, l.cue, l.content, l.kind, l.within = f.source, f.cue, f.content, f.kind, f.within // "In his view, waiting risked “a slump”"
		return
	}
	if p := r.paragraphOf(l.content[0].from); p != r.paragraphOf(l.cue.from) && p == r.paragraphOf(f.cue.from) && l.content[0].from > l.cue.to+3 && r.allQuoted(l.content[0]) && touches(l.content[0], f.content) {
		l.source, l.cue, l.content, l.kind = f.source, f.cue, f.content, f.kind // a quotation that was taken for what stands a paragraph before
		return
	}
	if l.source.empty() && f.kind.Stated() && !l.kind.Stated() && f.content[0].from <= l.cue.from && l.cue.to <= f.content[0].to && f.cue.from >= f.content[0].to {
		l.source, l.cue, l.content, l.kind = f.source, f.cue, f.content, f.kind // "Rumours that it would close were false, Doe said"
		return
	}
	if l.source.empty() && l.content[0] == f.content[0] && r.allQuoted(f.content[0]) && f.kind.Stated() { // “Nonsense,” snapped Doe when told of it
		l.source, l.cue, l.kind = f.source, f.cue, f.kind
		return
	}
	if touches(f.cue, []tokens{l.cue}) {
		if f.cue.from >= f.content[0].to && f.source.from >= f.cue.to && touches(f.source, l.content) {
			l.source, l.content = f.source, f.content // "..., said its chief, who was in Rome"
			return
		}
		here := r.d.Tokens[l.cue.from].Sentence
		if l.source.empty() || r.d.Tokens[l.source.from].Sentence != here && r.d.Tokens[f.source.from].Sentence == here {
			l.source = f.source
		}
		if w := f.content[0]; len(f.content) == 1 && len(l.content) == 1 && l.content[0] != w && w.from <= l.content[0].from && l.content[0].to <= w.to && r.allQuoted(w) && r.quoteOver(w.from+1) == r.quoteOver(w.to-1) && r.quoteOver(w.to-1) >= 0 {
			if q := r.quotation(r.quoteOver(w.to - 1)); q.from <= l.content[0].from && l.content[0].to <= q.to {
				l.content = []tokens{q} // of which the last sentence is labelled
			}
		}
		if len(f.content) > len(l.content) && !slices.ContainsFunc(f.content, func(c tokens) bool { return !r.allQuoted(c) }) && slices.Contains(f.content, l.content[0]) {
			l.content = f.content // a quotation in halves, of which one is labelled
		}
		switch {
		case r.is(f.source.from-1, "how") && f.content[0].to < f.source.from && r.allQuoted(f.content[0]):
			l.content = f.content // “Too late” was how Doe described it
		case r.condition(l.content[0], f.content[0]), r.joinedBefore(l.content[0], f), r.apartInTime(l.content[0], f.content[0]):
			l.content[0] = f.content[0]
		case f.within && touches(l.content[0], f.content):
			l.content, l.within = f.content, true
		case r.elsewhere(l.content, here) && r.d.Tokens[f.content[0].from].Sentence == here,
			r.paragraphOf(l.content[0].from) > r.paragraphOf(l.cue.from) && r.d.Tokens[f.content[0].from].Sentence == here && !r.is(l.cue.to, ":"):
			l.content = f.content
		case r.halves(f.content[0], *l):
			l.content = append(slices.Clone(f.content[:1]), l.content...)
		}
		return
	}
	v := r.cueVerb(l.cue)
	if touches(l.source, []tokens{f.source}) && overlaps(*l, f) && f.kind.Stated() && f.cue.from >= f.content[0].to && (v < 0 || r.cueAt(v) == nil || !l.kind.Stated()) {
		l.cue, l.content, l.kind = f.cue, f.content, f.kind // "Voting on the deal was put off, [the union] said"
		return
	}
	last := &l.content[len(l.content)-1]
	at := r.sentence(f.content[0].from).First
	inside := at > 0 && r.quote.at(at) >= 0 && r.quote.at(at) == r.quote.at(at-1)
	second := at > last.from && at < last.to && !inside && f.cue.from >= f.content[0].to && r.sentence(f.cue.from).First == at && !touches(f.cue, l.content)
	if second && f.kind.Stated() && l.cue.from < at {
		last.to = at
		*last = r.trim(*last)
		if last.empty() {
			l.content = l.content[:max(1, len(l.content)-1)]
		}
	}
}

// condition reports whether whole is a labelled content with the clause before
// it that it hangs on: "If the banks refused, ...".
func (r *reader) condition(labelled, whole tokens) bool {
	return whole.from < labelled.from && whole.to >= labelled.to && r.sentence(whole.from).First == whole.from &&
		r.is(whole.from, "if", "unless", "once", "when", "until", "although", "while", "because", "after") && r.is(labelled.from-1, ",")
}

// apartInTime reports whether whole goes on behind a labelled content with how far off in time that was:
// "had been warned on 21 August, a week earlier than it had claimed".
func (r *reader) apartInTime(labelled, whole tokens) bool {
	if whole.from != labelled.from || whole.to <= labelled.to || !r.is(labelled.to, ",") {
		return false
	}
	n, i := r.daysAt(labelled.to+1, whole.to)
	return n > 0 && r.is(i, "later", "earlier") && r.is(i+1, "than") // but not "two weeks after the leaders met"
}

// joinedBefore reports whether f is of a labelled content that ends before its cue,
// with the clauses before it in the sentence: "Members would vote by post and the
// result was due in May, she said".
func (r *reader) joinedBefore(labelled tokens, f found) bool {
	whole := f.content[0]
	return f.cue.from >= whole.to && whole.from < labelled.from && whole.to == labelled.to && r.sentence(whole.from).First == whole.from &&
		r.is(labelled.from-1, "and", "but", "or", ",") && r.sentence(whole.from) == r.sentence(labelled.from)
}

// elsewhere reports whether contents without marks lie in other sentences than
// that of their cue, which then are nobody's.
func (r *reader) elsewhere(content []tokens, sentence int) bool {
	return !slices.ContainsFunc(content, func(c tokens) bool {
		return r.allQuoted(c) || r.d.Tokens[c.from].Sentence <= sentence && sentence <= r.d.Tokens[c.to-1].Sentence
	})
}

// halves reports whether a labelled quotation right behind its cue goes on with
// a clause before the cue: He would leave, he joked, “by the back door”.
func (r *reader) halves(clause tokens, l found) bool {
	if len(l.content) != 1 || clause.to > l.cue.from || clause.to > max(l.source.from, 0) || r.allQuoted(clause) || !r.allQuoted(l.content[0]) {
		return false
	}
	end := max(l.cue.to, l.source.to)
	between := tokens{end, l.content[0].from}
	return !between.empty() && r.is(end, ",") && r.allMarks(between) && r.d.Tokens[clause.from].Sentence == r.d.Tokens[end].Sentence
}

// allMarks reports whether a range holds no word.
func (r *reader) allMarks(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if !r.mark(i) {
			return false
		}
	}
	return true
}

// touches reports whether a part shares words with contents.
func touches(t tokens, content []tokens) bool {
	return slices.ContainsFunc(content, func(c tokens) bool { return c.from < t.to && t.from < c.to })
}

// overlaps reports whether two attributions share words of their contents.
func overlaps(a, b found) bool {
	return slices.ContainsFunc(a.content, func(c tokens) bool {
		return slices.ContainsFunc(b.content, func(d tokens) bool { return c.from < d.to && d.from < c.to })
	})
}
