package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// found is an attribution in the making, in tokens.
type found struct {
	source, cue tokens
	content     []tokens
	kind        en.CueKind
	addressee   tokens
	relay       tokens
	within      bool               // source and cue stand in the middle of the content
	others      bool               // the words are not those of the source that is marked
	agent       bool               // a passive's source, named behind "by"
	turn        bool               // of a printed interview: verbatim without marks
	marked      *document.Labelled // what the trained labeller marked, nil for a rule's find
}

// attributions finds who said what. Rules run from the surest to the least:
// a reporting verb with its clause, "according to", transcripts and headlines
// with a colon; then quotations that no rule took. A token belongs to one
// content at one level; contents inside contents are relayed speech.
func (r *reader) attributions() []document.Attribution {
	var all []found
	turns := r.transcript()
	for s, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside {
			continue
		}
		if t, ok := turns[sent.Paragraph]; ok && (t.asks || sent.First == t.label.from) {
			if !t.asks {
				all = append(all, t.said(r))
			}
			continue
		}
		if f, ok := r.colonTurn(s); ok {
			all = append(all, f)
			continue
		}
		all = append(all, r.inSentence(sent)...)
	}
	all = r.joinQuotes(r.merge(r.labelled(), r.joinQuotes(all)))
	all = r.withoutOverlong(r.unnamedReply(all))
	all = append(all, r.looseQuotes(all)...)
	all = r.relayed(r.handedDown(r.ownTurns(r.signed(r.bothSides(all)))))
	out := make([]document.Attribution, 0, len(all))
	for _, f := range all {
		if a := r.mended(f); a.Hull().Len() > 0 && !r.programme(f) && !r.onlySaysThat(f) {
			out = append(out, a)
		}
	}
	r.timesOfOthers(out)
	return out
}

// timesOfOthers takes from attributions the time of speech that stands in what another one of
// the sentence tells: "said it was as in the 1980s, and said that".
func (r *reader) timesOfOthers(all []document.Attribution) {
	at := map[int][]int{} // sentence -> those whose cue is there
	for k, a := range all {
		if a.Cue.Len() > 0 {
			s := r.d.SentenceAt(a.Cue.Start)
			at[s] = append(at[s], k)
		}
	}
	for k := range all {
		a := &all[k]
		if a.Time < 0 {
			continue
		}
		when := r.d.Times[a.Time].Span
		for _, j := range at[r.d.SentenceAt(when.Start)] {
			o := all[j]
			if j != k && !o.Hull().Overlaps(a.Cue) && slices.ContainsFunc(o.Content, func(c document.Span) bool { return c.Contains(when) }) {
				a.Time = -1
				break
			}
		}
	}
}

// setForms are ways to say whose words follow that no verb of saying leads, in the order in which they are
// tried, each with the last token that it has read when it begins at i.
var setForms = []struct {
	read func(*reader, int, document.Sentence) (found, bool)
	last func(f found, i int) int
}{
	{(*reader).inOwnView, itself}, {(*reader).putSo, toCue}, {(*reader).perSource, func(f found, _ int) int { return f.source.to - 1 }},
	{(*reader).inTheEyesOf, itself}, {(*reader).answered, itself}, {(*reader).describedSo, toCue},
}

func itself(_ found, i int) int { return i }

func toCue(f found, _ int) int { return f.cue.from }

// setForm reads the set form that begins at i, and how far it reaches.
func (r *reader) setForm(i int, sent document.Sentence) (found, int, bool) {
	for _, form := range setForms {
		if f, ok := form.read(r, i, sent); ok {
			return f, form.last(f, i), true
		}
	}
	return found{}, i, false
}

// inSentence applies the verb rules to each cue of a sentence, left to right.
func (r *reader) inSentence(sent document.Sentence) []found {
	var out []found
	taken := sent.First // contents found so far reach to here
	for i := sent.First; i < sent.Last; i++ {
		if r.is(i, "according") && r.is(i+1, "to") && r.quote.at(i) < 0 {
			if f, ok := r.accordingTo(i, sent); ok {
				out = append(out, f)
			}
			continue
		}
		if f, last, ok := r.setForm(i, sent); ok {
			out = append(out, f)
			i = last
			continue
		}
		if f, ok := r.figureGiven(i, sent, out); ok {
			out = append(out, f)
			continue
		}
		cue := r.cueAt(i)
		if cue == nil {
			continue
		}
		f, ok := r.reported(i, cue, sent, out)
		if !ok {
			continue
		}
		if len(out) > 0 && f.content[0].from < taken && f.content[0].to > taken && f.content[0].from >= f.cue.to {
			f.content[0].from = taken
		}
		out = append(out, f)
		taken = max(taken, f.content[len(f.content)-1].from)
	}
	return r.untangle(out)
}

// cueAt is the lexicon's entry for the verb at i, if it can report speech there.
func (r *reader) cueAt(i int) *en.Cue {
	if !r.verb(i) && !r.endsAsCue(i) || r.titled(i) || r.quote.at(i) >= 0 && r.d.Quotes[r.quote.at(i)].Scare {
		return nil
	}
	if en.Rules(r.lemma(i)) && r.lemma(i) != "find" && en.CueVerb(r.lemma(i)) == nil && r.closesFinding(i) {
		return &en.Cue{Kind: en.Speech, Bare: true}
	}
	if r.lemma(i) == "find" {
		that := i + 1
		for r.time.at(that) >= 0 {
			that++
		}
		if r.is(that, "that") {
			return &en.Cue{Kind: en.Speech}
		}
		if r.closesFinding(i) {
			return &en.Cue{Kind: en.Speech, Bare: true}
		}
	}
	if c := en.CueVerb(r.lemma(i)); c != nil {
		return c
	}
	return r.twoWordCue(i)
}

// closesFinding reports whether "find" ends a sentence behind its finding and who found it: "The dam was
// weak, a Senate committee has found."
func (r *reader) closesFinding(i int) bool {
	if !r.is(i+1, ".") && !(r.is(i+1, ",") && r.tag(i+2) == "VBG") || r.tag(i) != "VBD" && r.tag(i) != "VBN" || r.passive(i) || r.quote.at(i) >= 0 {
		return false
	}
	end := i
	for r.is(end-1, "has", "have", "had") {
		end--
	}
	from := r.phraseTo(end)
	return from < end && r.is(from-1, ",") && r.finder(tokens{from, end})
}

// endsAsCue reports whether the noun that ends a sentence at i is a verb of saying that the
// tagger takes for one: "It will cost more, the museum estimates."
func (r *reader) endsAsCue(i int) bool {
	c := en.CueVerb(r.lemma(i))
	if r.tag(i) == "NNS" && c != nil && c.Bare && r.invertedName(i) {
		return true
	}
	if r.tag(i) != "NNS" || !r.is(i+1, ".") || r.quote.at(i) >= 0 {
		return false
	}
	from := r.phraseTo(i)
	return c != nil && c.Bare && (c.Kind == en.Speech || c.Kind == en.Writing) && from < i && r.is(from-1, ",") && r.is(from, "the", "a", "an", "his", "her", "its")
}

// reported reads the clause around a cue: its source, what was said, and to whom.
func (r *reader) reported(i int, cue *en.Cue, sent document.Sentence, before []found) (found, bool) {
	f := found{cue: tokens{i, i + 1}, kind: cue.Kind}
	if r.passive(i) {
		return r.toldBy(i, f, sent)
	}
	if r.word(i) == "calling" && r.is(i+1, "itself", "themselves") {
		return f, false // its name, not what it says
	}
	src, inverted, ok := r.sourceOf(i, sent, before)
	if !ok || r.silent(i, src, cue) {
		return f, false
	}
	if r.lemma(i) == "find" && !r.finder(src) {
		return f, false
	}
	f.source = src
	after := i + 1
	if inverted {
		after = src.to
	}
	if c, ok := r.contentBefore(min(src.from, i), i, after, sent, before); ok && (cue.Bare || r.lemma(i) == "point" && r.is(i+1, "out") || r.quoteMark(min(src.from, i)-1) && cue.Kind == en.Speech && (inverted || r.is(i+1, ".", ","))) && cue.Kind != en.Demand && !r.saysMore(i, after, inverted, sent) {
		f.content = []tokens{c}
		return f, true
	}
	if inverted {
		return f, false
	}
	if c, ok := r.saidWithin(src, i, cue, sent, before); ok {
		f.content, f.within = []tokens{c}, true
		return f, true
	}
	to, c, ok := r.contentAfter(after, cue, sent)
	f.addressee = to
	if !ok || c.empty() {
		return f, false
	}
	f.content = []tokens{c}
	return f, true
}

// saidWithin is the sentence in whose middle stands who said it: "About 1,500 people,
// police estimated, packed the hall".
func (r *reader) saidWithin(src tokens, i int, cue *en.Cue, sent document.Sentence, before []found) (tokens, bool) {
	spoken := cue.Kind == en.Speech || cue.Kind == en.Writing
	open, end := src.from-1, r.cueEnd(i, sent) // the commas around who said it
	if r.is(open, "as") {
		open--
	}
	if !cue.Bare && r.lemma(i) != "point" || !spoken || src.to != i || !r.is(open, ",") || !r.is(end, ",") || r.quote.at(i) >= 0 {
		return tokens{}, false
	}
	from := sent.First
	for _, f := range before {
		if !f.cue.empty() && f.cue.from < src.from {
			return tokens{}, false
		}
	}
	c := r.trim(tokens{from, sent.Last})
	head := tokens{from, open}
	if head.empty() || r.hasFinite(head) || !r.hasNoun(head) || r.subordinate(from) || !r.finiteAhead(end+1, sent.Last, 5) {
		return tokens{}, false
	}
	if r.quoteMark(end+1) && end+2 < sent.Last && unicode.IsUpper(firstRune(r.d.Slice(r.d.Tokens[end+2].Span))) {
		return tokens{}, false // "Later, in remarks at the mill, Doe said, “We oppose it”": a sentence of its own
	}
	return c, true
}

// answered reads a quotation that is called somebody's answer: “Never,” was her
// reply.
func (r *reader) answered(i int, sent document.Sentence) (found, bool) {
	mark := i - 1 // that closes the quotation
	if r.is(mark, "that", "this", "such") {
		mark--
	}
	if !r.is(i, "was", "is", "came") || mark < 0 || i == sent.First || !r.quoteMark(mark) {
		return found{}, false
	}
	q := r.quoteOver(mark)
	end := r.nominalEnd(i + 1)
	if q < 0 || end < i+3 || !en.Answer(r.lemma(end-1)) {
		return found{}, false
	}
	src := tokens{i + 1, end - 1}
	switch {
	case r.is(end, "of", "from"): // "was the verdict of Doe, the port's head"
		src = r.whole(r.trimSource(tokens{end + 1, r.phraseFrom(end + 1)}))
		if src.empty() {
			return found{}, false
		}
	case r.tag(src.to-1) == "POS":
		src.to--
	case src.to-src.from == 1 && r.tag(src.from) == "PRP$":
	default:
		return found{}, false
	}
	c := tokens{r.d.TokenAt(r.d.Quotes[q].Start), r.d.TokenAt(r.d.Quotes[q].End-1) + 1}
	return found{source: src, cue: tokens{i, i + 1}, content: []tokens{c}, kind: en.Speech}, true
}

// describedSo reads a quotation that is how somebody described something: “Too late” was
// how Doe put it.
func (r *reader) describedSo(i int, sent document.Sentence) (found, bool) {
	if !r.is(i, "was", "is", ":") || !r.is(i+1, "how") || i == sent.First || !r.quoteMark(i-1) || r.quoteOver(i-1) < 0 {
		return found{}, false
	}
	for v := i + 3; v < min(i+20, sent.Last); v++ {
		if !r.finite(v) || r.cueAt(v) == nil && r.lemma(v) != "put" && r.lemma(v) != "sum" {
			continue
		}
		q := r.d.Quotes[r.quoteOver(i-1)]
		c := tokens{r.d.TokenAt(q.Start), r.d.TokenAt(q.End-1) + 1}
		return found{source: r.trimSource(tokens{i + 2, v}), cue: tokens{v, v + 1}, content: []tokens{c}, kind: en.Speech}, true
	}
	return found{}, false
}

// nominalEnd is where the noun phrase that begins at i ends, with what it owns.
func (r *reader) nominalEnd(i int) int {
	last := r.sentence(i).Last
	for i < last && (r.nominal(i) || r.tag(i) == "POS" || r.tag(i) == "PRP$") {
		i++
	}
	return i
}

// passive reports whether the participle at i has a form of be before it.
func (r *reader) passive(i int) bool {
	if r.tag(i) != "VBN" && r.tag(i) != "VBD" {
		return false
	}
	j := i - 1
	for j > 0 && (r.tag(j) == "RB" || r.is(j, "not", "n't")) {
		j--
	}
	return r.lemma(j) == "be" || r.is(j, "been", "being", "'s") && r.tag(i) == "VBN" && r.tag(j) != "POS" && !r.is(j, "'s")
}

// toldBy reads "she had been told by the mediator that ...".
func (r *reader) toldBy(i int, f found, sent document.Sentence) (found, bool) {
	by := i + 1
	for by < sent.Last && (r.time.at(by) >= 0 || r.is(by, "on", "in", "last", "this", "earlier", "late") && r.time.at(by+1) >= 0) {
		by++ // "had been told in May by the keeper"
	}
	if !r.is(by, "by") {
		return f, false
	}
	end := r.phraseFrom(by + 1)
	that := end
	if r.word(that) == "," {
		that++
		if m := r.mention.at(that); m >= 0 && r.d.Mentions[m].Type == document.Person && end > by+1 { // "by the keeper, Paul Stone, that"
			end = r.within(r.d.Mentions[m].Span).to
			if that = end; r.is(that, ",") {
				that++
			}
		}
	}
	if end > by+1 && !r.is(that, "that") {
		that = r.farClause(i, end, sent) // "told by the keeper [during a visit on Sunday] that"
	}
	if end == by+1 || !r.is(that, "that") {
		return f, false
	}
	f.source = tokens{by + 1, end}
	c := r.clauseEnd(that+1, sent)
	if c.empty() {
		return f, false
	}
	f.content = []tokens{c}
	return f, true
}

// farClause is the "that" of what the verb at i tells, at most tellReach words behind token from, 0 for none.
func (r *reader) farClause(i, from int, sent document.Sentence) int {
	for j := from; j < min(from+tellReach, sent.Last); j++ {
		switch {
		case r.is(j, "that") && r.d.Tokens[j].Rel == "mark":
			if v := r.d.Tokens[j].Head; v >= 0 && r.d.Tokens[v].Head == i {
				return j
			}
			return 0
		case r.hardBreak(j), r.is(j, ","), r.finite(j):
			return 0
		}
	}
	return 0
}

// silent reports whether the verb only seems to report: questions of what was
// not said, infinitives, and words of nobody.
func (r *reader) silent(i int, src tokens, cue *en.Cue) bool {
	if cue.Kind != en.Speech && cue.Kind != en.Writing {
		return false
	}
	for j := max(i-3, 0); j < i; j++ {
		if r.is(j, "not", "n't", "never") && j >= src.to {
			return true
		}
	}
	return false
}

// untangle drops attributions that a surer one of the sentence makes absurd:
// the same words said twice by one source, a content holding its own source.
func (r *reader) untangle(fs []found) []found {
	var out []found
	for _, f := range fs {
		c := f.content[0]
		if c.from <= f.cue.from && f.cue.to <= c.to && !f.within && !r.is(f.cue.from, "according") {
			continue
		}
		dup := slices.ContainsFunc(out, func(o found) bool {
			return o.content[0].from <= c.from && c.to <= o.content[0].to && o.cue.from >= c.to
		})
		if !dup {
			out = append(out, f)
		}
	}
	return out
}

// attribution turns tokens into spans and judges the kind.
func (r *reader) attribution(f found) document.Attribution {
	f.source = r.withNameBefore(r.sourceBehindDateline(r.sourceInBounds(f)))
	a := document.Attribution{
		Source: r.span(f.source), Cue: r.span(f.cue), Relay: r.span(f.relay), Addressee: r.span(f.addressee), Time: -1,
		Does: f.kind.String(),
	}
	quoted, all := 0, 0
	f.content = slices.DeleteFunc(slices.Clone(f.content), tokens.empty)
	if len(f.content) == 0 {
		return a
	}
	f.content[0] = r.atSemicolon(f, r.beforeMainVerb(f, r.beforeSource(f, r.behindDateline(f.content[0]))))
	for k, c := range f.content {
		f.content[k] = r.withoutAdjunct(c, f.cue)
	}
	for _, c := range f.content {
		a.Content = append(a.Content, r.span(c))
		for i := c.from; i < c.to; i++ {
			if r.mark(i) {
				continue
			}
			all++
			if r.quote.at(i) >= 0 {
				quoted++
			}
		}
	}
	switch {
	case f.turn:
		a.Kind = document.Direct
	case quoted == all && all > 0:
		a.Kind = document.Direct
		for k, c := range f.content {
			a.Content[k] = r.bare(c)
		}
		if w := a.Content[0]; unicode.IsLower(firstRune(r.d.Slice(w))) {
			a.Kind = document.Partial // a piece of a sentence
		}
	case quoted > 0:
		a.Kind = document.Partial
	default:
		a.Kind = document.Indirect
	}
	a.Speech = r.stated(f, a.Kind)
	a.Bargain = a.Kind == document.Indirect && r.bargains(f)
	a.Time = r.saidAt(f)
	if f.marked != nil {
		a.Marked = *f.marked
	} else {
		a.Marked = document.Labelled{Source: a.Source, Cue: a.Cue, Content: r.besideAside(f, a.Content)}
	}
	if v := r.topicVerb(f); v >= 0 && quoted < all {
		a.Content[0].Start = r.d.Tokens[v].Start
	}
	return a
}

// besideAside is a content without its source and cue, where they stand in its middle.
func (r *reader) besideAside(f found, content []document.Span) []document.Span {
	aside := r.trim(tokens{min(f.source.from, f.cue.from), max(f.source.to, f.cue.to)})
	if !f.within || f.source.empty() || len(content) != 1 || f.source.from <= f.content[0].from || aside.to >= f.content[0].to {
		return slices.Clone(content)
	}
	before, after := r.trim(tokens{f.content[0].from, aside.from}), r.trim(tokens{aside.to, f.content[0].to})
	if r.is(before.to-1, "as") {
		before = r.trim(tokens{before.from, before.to - 1})
	}
	if r.is(after.from, "out") && r.lemma(aside.to-1) == "point" {
		after = r.trim(tokens{after.from + 1, after.to})
	}
	return []document.Span{r.span(before), r.span(after)}
}

// bargains reports whether an attribution tells what somebody offered, agreed to, ordered or
// asked for rather than what he said: it is told with the proposals. A question was said.
func (r *reader) bargains(f found) bool {
	v := r.cueVerb(f.cue)
	if v < 0 {
		return false
	}
	switch r.lemma(v) {
	case "offer", "agree", "order", "invite":
		return true
	case "ask":
		return !r.is(f.content[0].from, "if", "whether", "how", "what", "why", "who", "when", "where")
	}
	return false
}

// topicVerb is the verb of a cue whose content, right behind it, is only its
// object, -1 for none.
func (r *reader) topicVerb(f found) int {
	c := f.content[0]
	if f.cue.empty() || c.from != f.cue.to || strings.HasPrefix(r.tag(c.from), "W") { // "asked why": a question is no topic
		return -1
	}
	top := r.d.Top(r.span(c))
	if top < 0 || r.d.Tokens[top].Head < f.cue.from || r.d.Tokens[top].Head >= f.cue.to || !slices.Contains([]string{"obj", "iobj", "obl", "nmod"}, r.d.Tokens[top].Rel) {
		return -1
	}
	v := r.cueVerb(f.cue)
	if v < 0 {
		return -1
	}
	scene := r.lemma(v) == "describe" && !slices.Contains(r.low[c.from:c.to], "as") // "described scenes of panic"
	if scene || en.TakesTopic(r.lemma(v)) {
		return v
	}
	return -1
}

// bare is the span of quoted words without their marks.
func (r *reader) bare(c tokens) document.Span {
	for !c.empty() && r.quoteMark(c.from) {
		c.from++
	}
	for !c.empty() && r.quoteMark(c.to-1) {
		c.to--
	}
	return r.span(c)
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}
