package extract

import (
	"slices"
	"sort"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// claims are the figures that a text gives, and the words in it that stand
// against somebody else's.
func (r *reader) claims() []document.Claim {
	var out []document.Claim
	harmful := r.harmful()
	for _, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Body && !r.correction(sent) {
			out = r.figureClaims(out, sent, harmful)
		}
	}
	return r.rebuttals(out)
}

// figureClaims adds those of one sentence to the figures before it.
func (r *reader) figureClaims(out []document.Claim, sent document.Sentence, harmful []int) []document.Claim {
	first := len(out)
	for _, f := range r.figures(sent) {
		c := document.Claim{Span: f.Span, Figure: f.Figure, Attribution: r.attributionOver(r.d.Tokens[f.at].Span), Denied: r.notThis(f)}
		c.By = r.claimedBy(f.at, sent)
		if c.By.Len() > 0 {
			c.Attribution = -1
		}
		against := -1
		switch {
		case r.givenBy(f.at) >= 0:
			if against = r.rival(out, c, r.givenBy(f.at)); against >= 0 && r.otherMeasure(f.at, out[against]) {
				against = -1
			}
			c = r.given(c, r.givenBy(f.at), sent)
		case len(out) > first && (c.Denied || c.By.Len() > 0 || out[len(out)-1].Denied) && r.contrasted(f, out[len(out)-1]):
			against = len(out) - 1
		case c.Attribution < 0 && c.By.Len() == 0:
			c.By = r.sourceOver(f.Span)
		}
		if against >= 0 {
			if c.Figure.Of == "" || r.namesFigure(f.at) {
				c.Figure.Of = out[against].Figure.Of
			}
			c.Against = []int{against}
		}
		if c.Denied {
			c.Against = append(c.Against, r.sameFigures(out, c)...)
		}
		if c.Figure.Of == "" {
			continue
		}
		c.Events = r.eventsOf(c, sent, harmful, out)
		out = append(out, c)
	}
	return out
}

// otherMeasure reports whether the number at i is given for something that the claim
// before is no figure of: "put the speed at 74" tells of no dead.
func (r *reader) otherMeasure(i int, before document.Claim) bool {
	for k := i - 1; k > i-8 && k > 0; k-- {
		if o := k - 1; r.is(k, "at", "as") {
			of := before.Figure.Of
			return r.noun(o) && !en.Figure(r.lemma(o)) && en.Casualty(r.lemma(o)) == "" && r.lemma(o) != en.Singular(of) && r.word(o) != of && en.Befell(of)
		}
	}
	return false
}

// sameFigures are the claims before it that give the figure which c denies.
func (r *reader) sameFigures(before []document.Claim, c document.Claim) (out []int) {
	for k, b := range before {
		if !b.Denied && b.Figure.Of == c.Figure.Of && b.Figure.Number == c.Figure.Number && !slices.Contains(c.Against, k) {
			out = append(out, k)
		}
	}
	return out
}

// notThis reports whether a figure is said to be wrong: "14 and not 17", "30
// rather than 40".
func (r *reader) notThis(f figureAt) bool {
	from := r.within(f.Span).from
	return r.is(from-1, "not") && !r.is(from, "only") || r.is(from-2, "rather", "instead") && r.is(from-1, "than", "of")
}

// contrasted reports whether a figure stands against the one before it in its
// sentence: "14 and not 17", "3,140, well short of the 3,900 claimed by them".
func (r *reader) contrasted(f figureAt, before document.Claim) bool {
	from := r.within(f.Span).from
	for k := max(r.d.TokenAt(before.End), from-5); k < from; k++ {
		if r.is(k, "not", "short", "than", "rather", "instead", "contrary", "below", "above", "against", "but", "beyond") {
			return true
		}
	}
	return false
}

// claimedBy is who is said to give the figure at i: "the 3,900 claimed by the
// union", "30, as the ministry had reported".
func (r *reader) claimedBy(i int, sent document.Sentence) document.Span {
	for k := i + 1; k < min(i+5, sent.Last); k++ {
		switch {
		case r.tag(k) == "CD":
			return document.Span{}
		case r.verb(k) && en.GivesClaim(r.lemma(k)) && r.is(k+1, "by"):
			return r.span(tokens{k + 2, r.phraseFrom(k + 2)})
		case r.is(k, "as"):
			to := r.phraseFrom(k + 1)
			for v := to; v < min(to+3, sent.Last); v++ {
				if r.verb(v) && en.GivesClaim(r.lemma(v)) {
					return r.span(tokens{k + 1, to})
				}
			}
			return document.Span{}
		}
	}
	return document.Span{}
}

// sourceOver is the source whose description a figure stands in: "Corin
// Baptiste, who speaks for 17 injured people".
func (r *reader) sourceOver(s document.Span) document.Span {
	at := r.d.SentenceAt(s.Start)
	if at < 0 {
		return document.Span{}
	}
	for _, k := range r.said[at] {
		if src := r.d.Attributions[k].Source; src.Contains(s) && src.Start < s.Start {
			return src
		}
	}
	return document.Span{}
}

// givenBy is the verb of "put the figure at 900" for the number at i, -1 where
// it is given otherwise.
func (r *reader) givenBy(i int) int {
	verb := r.d.Tokens[i].Head
	for n := 0; n < 3 && verb >= 0 && !r.verb(verb); n++ {
		verb = r.d.Tokens[verb].Head
	}
	if verb < 0 || verb > i || !en.GivesFigure(r.lemma(verb)) {
		return -1
	}
	for k := i - 1; k > verb; k-- {
		if r.is(k, "at", "as") {
			if o := k - 1; o > verb && (r.is(o, "it", "this", "that") || en.Measure(r.lemma(o))) {
				return verb
			}
			return -1
		}
	}
	return -1
}

// given completes a claim of "put it at seven": who puts it.
func (r *reader) given(c document.Claim, verb int, sent document.Sentence) document.Claim {
	for _, k := range r.said[r.d.Tokens[verb].Sentence] {
		if a := r.d.Attributions[k]; a.Cue.Overlaps(r.d.Tokens[verb].Span) {
			c.Attribution = k
			return c
		}
	}
	if s := r.child(verb, "nsubj"); s >= 0 && s < verb {
		c.By, c.Attribution = r.span(r.subjectPhrase(s, verb)), -1
	}
	return c
}

// namesFigure reports whether the number at i is called a figure and no more, as
// in "put the figure at 900".
func (r *reader) namesFigure(i int) bool { return r.counts(i) == "" }

// counts is what the number at i counts by its own words.
func (r *reader) counts(i int) string {
	of, _ := r.counted(i)
	return of
}

// rivalReach is how many sentences before "put it at seven" the figure stands
// that is spoken of.
const rivalReach = 4

// rival is the figure before a given one that it speaks of: the last one of the
// same thing that somebody else gives, -1 for none.
func (r *reader) rival(before []document.Claim, c document.Claim, verb int) int {
	here := r.d.SentenceAt(c.Start)
	for k := len(before) - 1; k >= 0; k-- {
		b := before[k]
		if here-r.d.SentenceAt(b.Start) > rivalReach {
			return -1
		}
		if c.Figure.Of != "" && c.Figure.Of != b.Figure.Of || r.d.Tokens[verb].Span.Contains(b.Span) {
			continue
		}
		return k
	}
	return -1
}

// eventsOf are the events that a figure is of: those of its sentence; what
// befell people is of the last event at which people came to harm, of which
// harmful are the indexes; else those of the figure that it is set against.
func (r *reader) eventsOf(c document.Claim, sent document.Sentence, harmful []int, before []document.Claim) []int {
	here := r.eventsIn(sent)
	if harms(c.Figure.Of) {
		upTo := sort.Search(len(harmful), func(i int) bool { return r.d.Events[harmful[i]].Trigger.Start >= sent.End })
		switch {
		case len(here) > 0 && upTo > 0 && harmful[upTo-1] >= here[0]:
			return here
		case upTo > 0:
			return []int{harmful[upTo-1]}
		case len(here) == 0 && len(harmful) > 0:
			return []int{harmful[0]}
		}
	}
	if len(here) == 0 && len(c.Against) > 0 {
		return before[c.Against[0]].Events
	}
	return here
}

// eventsIn are the events whose triggers stand in a sentence.
func (r *reader) eventsIn(sent document.Sentence) (here []int) {
	k := sort.Search(len(r.d.Events), func(i int) bool { return r.d.Events[i].Trigger.Start >= sent.Start })
	for ; k < len(r.d.Events) && sent.Contains(r.d.Events[k].Trigger); k++ {
		here = append(here, k)
	}
	return here
}

// harmful are the events, in the order of the text, at which people come to harm.
func (r *reader) harmful() (out []int) {
	for k, e := range r.d.Events {
		if r.doesHarm(e) {
			out = append(out, k)
		}
	}
	return out
}

// harms reports whether a figure counts people who came to harm.
func harms(of string) bool { return of == "killed" || of == "injured" || of == "missing" }

// doesHarm reports whether people come to harm at an event.
func (r *reader) doesHarm(e document.EventMention) bool {
	switch e.Class {
	case "accident", "attack", "disaster", "death", "explosion", "crash", "fire":
		return true
	}
	s := r.sentence(r.d.TokenAt(e.Trigger.Start))
	for k := s.First; k < s.Last; k++ { // "struck the pier, injuring 14"
		if h := r.d.Tokens[k].Head; r.verb(k) && harms(en.Casualty(r.lemma(k))) && h >= 0 && r.d.Tokens[h].Span == e.Trigger {
			return true
		}
	}
	return false
}
