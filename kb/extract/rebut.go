package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// rebuttals adds the words that stand against what somebody else said: what comes
// with "disputed that" or "saw it differently", what is called untrue, what a
// reply denies, and denials that name whose claim they deny.
func (r *reader) rebuttals(out []document.Claim) []document.Claim {
	for at, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind != document.Body || r.correction(sent) {
			continue
		}
		for _, k := range r.said[at] {
			a := r.d.Attributions[k]
			if r.d.SentenceAt(a.Cue.Start) == at && a.Cue.Len() > 0 {
				out = r.denial(out, k)
				if r.untruth(a) || r.negativeReply(a) {
					out = append(out, document.Claim{Span: a.Hull(), Attribution: k, Rebuts: true})
				}
			}
		}
		if i := r.rebuts(sent); i >= 0 {
			out = append(out, r.rebuttal(i, at))
		}
	}
	return out
}

// rebuts is the verb of a sentence that says that somebody contradicts what was
// said before: "disputed that", "contradicted her cousin", "saw it differently".
func (r *reader) rebuts(sent document.Sentence) int {
	for i := sent.First; i < sent.Last; i++ {
		if !r.verb(i) || r.quote.at(i) >= 0 || r.child(i, "nsubj") < 0 || r.passive(i) || r.maySay(i) || r.d.Tokens[i].Rel != "root" && r.d.Tokens[i].Rel != "conj" || r.negated(i) {
			continue
		}
		lemma := r.lemma(i)
		object := max(r.child(i, "obj"), r.child(i, "iobj"))
		switch {
		case (lemma == "see" || lemma == "view") && r.is(object, "it", "that", "this", "things", "matters") && r.is(object+1, "differently", "otherwise"):
			return i
		case en.Disagrees(lemma) && (object < 0 && r.child(i, "obl") < 0 && r.child(i, "ccomp") < 0 && r.child(i, "xcomp") < 0 && r.child(i, "advcl") < 0):
			return i
		case en.Contradicts(lemma) && object > i && r.claimed(object, lemma):
			return i
		}
	}
	return -1
}

// claimed reports whether the object of a verb of contradiction is what was said
// before, or who said it.
func (r *reader) claimed(object int, lemma string) bool {
	if r.child(object, "acl") >= 0 && r.child(object, "acl") > object {
		return false // "the claim that ...": a denial of its own
	}
	if r.is(object, "that", "this", "it") {
		return !r.noun(object + 1)
	}
	if r.is(object, "him", "her", "them") {
		return !r.nominal(object + 1) // "denied them permits"
	}
	if m := r.mention.at(object); m >= 0 && lemma == "contradict" {
		return true
	}
	owner := r.tag(object-1) == "PRP$" || r.tag(object-1) == "POS" || r.is(object-1, "that", "this", "the")
	switch {
	case en.CueNoun(r.lemma(object)) || r.is(object, "account", "version", "figure", "figures", "number", "numbers", "report"):
		return owner || r.tag(object-1) == "DT" && !r.is(object-1, "a", "any", "no")
	case lemma == "contradict":
		return r.tag(object-1) == "PRP$" || en.RoleNoun(r.lemma(object))
	}
	return false
}

// negated reports whether "not" stands with the verb at i.
func (r *reader) negated(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if r.is(k, "not", "n't", "never") && r.d.Tokens[k].Head == i {
			return true
		}
	}
	return false
}

// rebuttal is what comes with a verb of contradiction: the next words that are
// reported in its paragraph, or else the sentence itself.
func (r *reader) rebuttal(verb, at int) document.Claim {
	sent := r.d.Sentences[at]
	for s := at; s < len(r.d.Sentences) && s <= at+2 && r.d.Sentences[s].Paragraph == sent.Paragraph; s++ {
		for _, k := range r.said[s] {
			if a := r.d.Attributions[k]; a.Speech && a.Hull().Start > r.d.Tokens[verb].End && !a.Cue.Overlaps(r.d.Tokens[verb].Span) {
				return document.Claim{Span: a.Hull(), Attribution: k, Rebuts: true}
			}
		}
	}
	subject := r.child(verb, "nsubj")
	return document.Claim{Span: sent.Span, By: r.span(r.subjectPhrase(subject, verb)), Attribution: -1, Rebuts: true}
}

// subjectPhrase is the phrase of a subject, as far as it stands before its verb.
func (r *reader) subjectPhrase(subject, verb int) tokens {
	from := r.phraseTo(subject + 1)
	return tokens{from, max(subject+1, min(r.phraseFrom(from), verb))}
}

// untruth reports whether an attribution's content calls what was said untrue:
// "it was simply untrue that ...", "That is a lie".
func (r *reader) untruth(a document.Attribution) bool {
	if a.Does == "denial" {
		return false
	}
	t := r.within(a.Hull())
	for i := t.from; i < min(t.to, t.from+12); i++ {
		word := r.lemma(i)
		not := word == "true" && (r.is(i-1, "not", "n't", "never") || r.is(i-2, "not", "n't"))
		if !not && !en.Untrue(word) {
			continue
		}
		s := r.child(i, "nsubj")
		if c := r.child(i, "csubj"); s < 0 && c >= 0 && r.is(r.child(c, "mark"), "that") {
			s = r.child(i, "expl")
		}
		if s >= t.from && s < i && r.is(s, "it", "that", "this") && r.tag(s) != "WDT" && r.child(i, "cop") >= 0 {
			return !r.negated(i) || not
		}
	}
	return false
}

// negativeReply reports whether an attribution answers what was said before and
// denies it: "I would not use that word," she replied.
func (r *reader) negativeReply(a document.Attribution) bool {
	cue := r.within(a.Cue)
	if cue.empty() || a.Kind == document.Indirect || !slices.ContainsFunc(r.low[cue.from:cue.to], func(w string) bool { return en.Retorts(en.Lemma(w, "VBD")) }) {
		return false
	}
	t := r.within(a.Hull())
	no, points := false, false
	for i := t.from; i < min(t.to, t.from+12); i++ {
		if r.is(i, ".", "?", "!", ";") {
			break
		}
		no = no || r.is(i, "not", "n't", "never", "no", "nobody", "nothing")
		points = points || r.is(i, "that", "this") && (r.tag(i) == "DT" || r.d.Tokens[i].Rel == "nsubj" || r.d.Tokens[i].Rel == "obj")
	}
	return no && points
}

// denial adds the two sides of a denial that names whose claim it denies:
// "denied claims by the union that ...", "denied that ..., as she had said".
func (r *reader) denial(out []document.Claim, k int) []document.Claim {
	a := r.d.Attributions[k]
	if a.Does != "denial" {
		return out
	}
	c := r.within(a.Hull())
	for j, b := range r.d.Attributions {
		if j != k && b.Hull() == a.Hull() && b.Does != "denial" { // both of one content
			return append(out, document.Claim{Span: a.Hull(), Attribution: j}, document.Claim{Span: a.Hull(), Attribution: k, Denied: true, Against: []int{len(out)}})
		}
	}
	head := r.d.Top(a.Hull())
	if head < 0 || !en.CueNoun(r.lemma(head)) && !r.is(head, "report", "reports", "story", "article") {
		return out
	}
	that := head + 1
	for that < c.to && !r.is(that, "that") {
		that++
	}
	var by document.Span
	switch {
	case that < c.to && r.is(head+1, "by", "from", "in", "of"):
		by = r.span(tokens{head + 2, that})
	case r.tag(head-1) == "POS":
		by = r.span(tokens{c.from, head - 1})
	}
	for m := r.d.MentionsFrom(by.Start); m < len(r.d.Mentions) && by.Contains(r.d.Mentions[m].Span); m++ {
		if r.d.Mentions[m].End == by.End { // "last Sunday's Northern Ledger"
			by = r.d.Mentions[m].Span
		}
	}
	if by.Len() == 0 || that >= c.to-1 {
		return out
	}
	what := document.Span{Start: r.d.Tokens[that+1].Start, End: a.Hull().End}
	return append(out, document.Claim{Span: what, By: by, Attribution: -1}, document.Claim{Span: a.Hull(), Attribution: k, Denied: true, Against: []int{len(out)}})
}

// bothSides takes apart "He denied that the money would go, as she had claimed":
// she claims what he denies, and he has the last word.
func (r *reader) bothSides(all []found) []found {
	var out []found
	for _, f := range all {
		verb, end := r.deniedClaim(f)
		if verb < 0 {
			out = append(out, f)
			continue
		}
		subject := r.child(verb, "nsubj")
		what := tokens{verb + 1, end}
		if r.is(what.from, "that") {
			what.from++
		}
		f.content, f.marked = []tokens{what}, nil
		out = slices.DeleteFunc(out, func(o found) bool { return o.cue == tokens{verb, verb + 1} })
		out = append(out, f, found{source: r.subjectPhrase(subject, verb), cue: tokens{verb, verb + 1}, content: []tokens{what}, kind: en.Denial})
	}
	return out
}

// deniedClaim is the verb of denial in an attribution's content when its own cue
// stands in a clause of "as" behind it, and where what is denied ends; else -1.
func (r *reader) deniedClaim(f found) (verb, end int) {
	if len(f.content) != 1 || f.cue.empty() {
		return -1, 0
	}
	cue := f.cue.to - 1
	as := r.child(cue, "mark")
	if as < 0 || !r.is(as, "as") || as < f.content[0].from {
		return -1, 0
	}
	for v := r.d.Tokens[cue].Head; v >= 0; v = r.d.Tokens[v].Head {
		if c := r.cueAt(v); c != nil && c.Kind == en.Denial && v >= f.content[0].from && v < f.content[0].to && r.child(v, "nsubj") >= 0 {
			for end = as; r.mark(end - 1); {
				end--
			}
			return v, end
		}
	}
	return -1, 0
}
