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
	for i := range r.d.Labelled {
		l := &r.d.Labelled[i]
		f := found{source: r.within(l.Source), cue: r.within(l.Cue), marked: l}
		if l.Source.Len() == 0 {
			f.source = tokens{}
		}
		if l.Cue.Len() == 0 {
			f.cue = tokens{}
		}
		var pieces []tokens
		for _, c := range l.Content {
			pieces = append(pieces, r.pieces(r.within(c), f.cue)...)
		}
		if len(pieces) == 0 {
			continue
		}
		f.content = slices.Clone(r.grouped(pieces, f.cue))
		if !f.cue.empty() && r.word(f.cue.from) == "calling" && r.is(f.content[0].from, "itself", "themselves") {
			continue // its name, not what it says
		}
		if r.summons(f) || !f.source.empty() && r.allMarks(f.source) || !f.source.empty() && r.is(f.source.to-1, "as") && r.is(f.cue.to-1, "quoted", "cited") {
			continue // "was quoted by the Herald as" is read with what the saying is of
		}
		if last := f.content[len(f.content)-1]; !f.source.empty() && last.to <= f.source.from && f.source.to <= f.cue.from && r.allQuoted(last) && r.is(f.source.from-1, "when", "while", "before") {
			f.others = true // “Smart,” when Doe blasted him
		}
		r.repliedTo(&f)
		if r.aside(f.content[0].from) || !f.cue.empty() && r.aside(f.cue.from) || r.unnamedByWish(f) {
			continue
		}
		if r.agreesOn(f) {
			continue
		}
		if p := f.source.from; !f.source.empty() && r.is(f.source.to, ":") && r.d.Tokens[p].Start == r.d.Paragraphs[r.paragraphOf(p)].Start && r.datelined(r.paragraphOf(p), f.source) {
			continue
		}
		r.invertedSpeaker(&f)
		r.speakerWithin(&f)
		r.ofRelative(&f)
		f.kind = r.cueKind(f)
		f.source = r.realSource(f)
		f.content = apartFromSource(f)
		r.namedInCue(&f)
		f.content[0] = r.pastCondition(f)
		f.content[0] = r.withPreposition(f)
		f.content[0] = r.withoutRelative(f)
		f.content[0] = r.behindThat(f)
		r.withNamed(&f)
		r.quotedSaying(&f)
		r.byAgent(&f)
		r.wholeRumour(&f)
		r.mendParts(&f)
		f.content[0] = r.beforeMain(f, r.cutJoined(f))
		if f.addressee.empty() {
			f.addressee = r.toldTo(f)
		}
		if n := len(out); n > 0 && r.expectation(f) && r.adjoins(out[n-1], f) {
			last := &out[n-1].content[len(out[n-1].content)-1]
			last.to = f.content[0].to
			continue
		}
		out = append(out, f)
	}
	return r.withoutOthers(out)
}

// withoutOthers takes off contents what stands in another sentence than their cue
// and is said there by somebody whose cue is there.
func (r *reader) withoutOthers(all []found) []found {
	near := r.bySentence(all)
	for k := range all {
		f := &all[k]
		if f.cue.empty() || len(f.content) == 1 {
			continue
		}
		others := near.beside(r, *f)
		kept := slices.DeleteFunc(slices.Clone(f.content), func(c tokens) bool {
			s := r.d.Tokens[c.from].Sentence
			return s != r.d.Tokens[f.cue.from].Sentence && slices.ContainsFunc(others, func(i int) bool {
				g := &all[i]
				return i != k && !g.cue.empty() && r.d.Tokens[g.cue.from].Sentence == s && touches(c, g.content)
			})
		})
		if len(kept) > 0 {
			f.content = kept
		}
	}
	return all
}

// quotedSaying reads "She quoted the mayor as saying that ...": the mayor
// speaks, and she passes it on.
func (r *reader) quotedSaying(f *found) {
	if v := r.cueVerb(f.cue); v >= 0 && v == f.cue.to-1 && (r.lemma(v) == "quote" || r.lemma(v) == "cite") && !r.passive(v) && f.content[0].from == v+1 && !f.source.empty() {
		c := f.content[0]
		end := r.phraseFrom(c.from)
		if end > c.from && r.is(end, "as") && r.is(end+1, "saying", "telling", "writing") && end+2 < c.to {
			f.relay, f.source, f.cue = f.source, r.whole(tokens{c.from, end}), tokens{v, end + 2}
			f.content[0] = r.content(tokens{end + 2, c.to})
		}
		return
	}
	if f.cue.empty() || !r.is(f.cue.to-1, "saying") || !r.is(f.cue.to-2, "as") {
		return
	}
	sent := r.sentence(f.cue.from)
	if q := r.quotedBy(f.cue.to-2, sent); q >= 0 { // "The mayor was quoted by the Herald as saying"
		sub := r.child(q, "nsubj")
		if by := (tokens{q + 2, f.cue.to - 2}); r.is(q+1, "by") && !by.empty() {
			f.relay = r.trimSource(by)
		}
		if sub >= sent.First && sub < q {
			f.source = r.whole(tokens{r.phraseTo(sub + 1), sub + 1})
			if m := r.mention.at(sub); m >= 0 {
				f.source.to = max(f.source.to, r.within(r.d.Mentions[m].Span).to) // "Jan Doe", whose head is Jan
			}
		}
		return
	}
	from := r.phraseTo(f.cue.to - 2)
	if from <= sent.First || from == f.cue.to-2 || !r.is(from-1, "quoted", "quotes", "quoting", "cited", "cites", "citing") {
		return
	}
	f.relay = f.source
	f.source = r.whole(r.trimSource(tokens{from, f.cue.to - 2}))
}

// quotedBy is the passive "quoted" or "cited" in front of token i, -1 for none.
func (r *reader) quotedBy(i int, sent document.Sentence) int {
	for q := i - 1; q >= max(sent.First, i-8); q-- {
		if r.is(q, "quoted", "cited") {
			if r.passive(q) {
				return q
			}
			return -1
		}
	}
	return -1
}

// expectation reports whether an attribution is a passive of nobody's: "are
// expected to", "is thought to". Inside somebody's words it is part of them.
func (r *reader) expectation(f found) bool {
	return !f.kind.Stated() && !f.cue.empty() && r.passive(f.cue.to-1)
}

// adjoins reports whether f's cue goes straight on from the content of an attribution before it.
func (r *reader) adjoins(before, f found) bool {
	end := before.content[len(before.content)-1].to
	return f.cue.from >= end && f.cue.from-end <= 1 && r.d.Tokens[end-1].Sentence == r.d.Tokens[f.cue.from].Sentence && f.content[0].from >= f.cue.to
}

// atSemicolon is a content of several clauses: before its cue from the last semicolon
// on, "He offered talks; they wanted time, he said", and behind it up to the first
// when that ends a thing that is offered or the like.
func (r *reader) atSemicolon(f found, c tokens) tokens {
	if f.cue.empty() || r.hasQuoted(c) {
		return c
	}
	for i := c.to - 2; i > c.from && f.cue.from >= c.to; i-- {
		own := r.is(i, ":") && f.source.to-f.source.from == 1 && r.is(f.source.from, "he", "she", "they", "it") && r.hasFinite(tokens{c.from, i}) && r.hasFinite(tokens{i, c.to})
		if r.is(i, ";") || own { // "Auditors settled it: it was a billion, they said"
			return r.trim(tokens{i + 1, c.to})
		}
	}
	for i := c.from + 1; i < c.to && c.from >= f.cue.to && !r.finite(i); i++ {
		if r.is(i, ";") {
			return r.trim(tokens{c.from, i})
		}
	}
	return c
}

// quotedBefore reports whether a quotation ends in the sentence before token i.
func (r *reader) quotedBefore(i int) bool {
	for k := i - 1; k >= r.sentence(i).First; k-- {
		if r.quote.at(k) >= 0 {
			return true
		}
	}
	return false
}

// longestDateline is how many words a dateline has at most.
const longestDateline = 14

// hasRelative reports whether a relative pronoun stands in a range.
func (r *reader) hasRelative(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, "who", "which", "whose") {
			return true
		}
	}
	return false
}

// pieces cuts a labelled content where a sentence that is not quoted meets one
// that is: they are two statements.
func (r *reader) pieces(c, cue tokens) []tokens {
	var out []tokens
	from := c.from
	for i := c.from + 1; i < c.to; i++ {
		a, b := r.d.Tokens[i-1].Sentence, r.d.Tokens[i].Sentence
		if a != b && (r.allQuoted(tokens{from, i}) != r.allQuoted(tokens{i, min(c.to, r.d.Sentences[b].Last)}) || !r.allQuoted(tokens{from, i}) && r.opensQuotation(i)) {
			out = append(out, tokens{from, i})
			from = i
		}
	}
	out = append(out, tokens{from, c.to})
	kept := out[:0]
	for _, t := range out {
		if t = r.content(t); !t.empty() && (t.to-t.from > 1 || r.quote.at(t.from) >= 0) {
			kept = append(kept, t)
		}
	}
	return kept
}

// opensQuotation reports whether a quotation of some length begins at i.
func (r *reader) opensQuotation(i int) bool {
	return r.quoteMark(i) && r.quote.at(i+1) >= 0 && r.quote.at(i+1) == r.quote.at(i+4)
}

// grouped is the pieces that make one content: the one nearest to the cue, with
// those in its sentence and the quotations that go on with it. The others are
// somebody's else or nobody's; quotations among them are looked at again.
func (r *reader) grouped(pieces []tokens, cue tokens) []tokens {
	anchor := 0
	for k, p := range pieces {
		if !cue.empty() && r.farFrom(p, cue) < r.farFrom(pieces[anchor], cue) {
			anchor = k
		}
	}
	if anchor > 0 && r.besideQuotation(pieces[anchor-1], pieces[anchor], cue) {
		anchor--
	}
	lo, hi := anchor, anchor
	for hi+1 < len(pieces) && r.belong(pieces[hi], pieces[hi+1]) && !r.besideQuotation(pieces[hi], pieces[hi+1], cue) {
		hi++
	}
	for lo > 0 && r.belong(pieces[lo-1], pieces[lo]) {
		lo--
	}
	if hi > lo && !cue.empty() && pieces[lo].to <= cue.from && pieces[hi].from >= cue.to && !r.hasQuoted(pieces[hi]) && !r.hasFinite(pieces[hi]) {
		hi-- // whom it was said to
	}
	return pieces[lo : hi+1]
}

// farFrom is how far a piece is from its cue; one in another sentence is
// farther than any in the same.
func (r *reader) farFrom(p, cue tokens) int {
	d := gap(p, cue)
	at := r.d.Tokens[cue.from].Sentence
	if r.d.Tokens[p.from].Sentence != at && r.d.Tokens[p.to-1].Sentence != at {
		d += 1000
	}
	return d
}

func gap(a, b tokens) int {
	if b.from >= a.to {
		return b.from - a.to
	}
	return max(0, a.from-b.to)
}

// maxBetween is how many words may stand between the halves of a quotation.
const maxBetween = 45

func (r *reader) belong(a, b tokens) bool {
	if slices.Contains(r.low[a.to:b.from], ";") {
		return false
	}
	if r.d.Tokens[a.to-1].Sentence == r.d.Tokens[b.from].Sentence {
		return true
	}
	return r.allQuoted(a) && r.allQuoted(b) && b.from-a.to < maxBetween && !r.sentenceBetween(a, b) && !r.saidThere(a, b) && !r.headingBetween(a, b)
}

// headingBetween reports whether a heading, or the time of day of a new entry, stands between two ranges.
func (r *reader) headingBetween(a, b tokens) bool {
	for p := r.paragraphOf(a.to-1) + 1; p < r.paragraphOf(b.from); p++ {
		if r.d.Paragraphs[p].Kind == document.Heading {
			return true
		}
	}
	return false
}

// saidThere reports whether a quotation stands behind words of its own sentence, which tell who said it,
// and another one behind words of a later paragraph.
func (r *reader) saidThere(a, b tokens) bool {
	behind := func(t tokens, first int) bool { return t.from > first+1 } // its mark may be left out
	return r.paragraphOf(a.from) != r.paragraphOf(b.from) && behind(a, r.sentence(a.from).First) && behind(b, r.sentence(b.from).First)
}

// hasQuoted reports whether a word of a range stands in quotation marks.
func (r *reader) hasQuoted(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.quote.at(i) >= 0 {
			return true
		}
	}
	return false
}

// allQuoted reports whether every word of a range stands in quotation marks.
func (r *reader) allQuoted(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.quote.at(i) < 0 && !r.mark(i) {
			return false
		}
	}
	return true
}

// unnamedByWish reports whether the content is only a wish not to be named.
func (r *reader) unnamedByWish(f found) bool {
	c := f.content[0]
	for i := c.from; i < min(c.to, c.from+5); i++ {
		if r.is(i, "named", "identified", "quoted") && r.is(i-1, "be") || r.is(i, "anonymity") && i < c.from+2 {
			return true
		}
	}
	return false
}

func (r *reader) aside(i int) bool {
	return r.d.Paragraphs[r.paragraphOf(i)].Kind == document.Aside
}

// content takes the complementiser and outer marks off a labelled content, and
// puts the quotation marks on that it cuts.
func (r *reader) content(t tokens) tokens {
	for !t.empty() && r.is(t.from, "that", ",", ":") && !r.subjectThat(t.from) && !r.thatThing(t.from) {
		t.from++
	}
	t = r.trim(t)
	if t.empty() {
		return t
	}
	if t.from > 0 && r.tag(t.from) == "POS" { // condemned [Friday's test as] “a threat”
		t.from--
	}
	if t.from > 0 && r.subjectThat(t.from-1) {
		t.from--
	}
	if q := r.quote.at(t.from); q >= 0 && t.from > 0 && r.quoteMark(t.from-1) {
		t.from--
	}
	t = r.behindColon(t)
	t = r.withoutSpeaker(t)
	if q := r.quote.at(t.to - 1); q >= 0 && t.to < len(r.low) && r.quoteMark(t.to) && r.d.Quotes[q].End == r.d.Tokens[t.to].End {
		t.to++
	}
	return t
}

// summons reports whether "called" calls people together rather than names something:
// "called an emergency summit for Sunday".
func (r *reader) summons(f found) bool {
	c := f.content[0]
	v := r.cueVerb(f.cue)
	if v < 0 || r.lemma(v) != "call" || c.from != f.cue.to || r.hasQuoted(c) || !r.is(c.from, "a", "an") {
		return false
	}
	for i := c.from; i < c.to; i++ {
		if r.noun(i) && en.EventNoun(r.lemma(i)) != "" && r.is(i+1, "for", "on", "to") {
			return true
		}
		if !r.nominal(i) {
			return false
		}
	}
	return false
}

// repliedTo reads "Doe, asked whether she would stay, replied: “Ask me later.”": the
// quotation behind the second verb is what was said.
func (r *reader) repliedTo(f *found) {
	c := f.content[0]
	if f.cue.empty() || !r.asked(f.cue) || c.from < f.cue.to {
		return
	}
	for i := c.from; i+2 < c.to; i++ {
		if k := r.cueAt(i); k != nil && k.Kind == en.Speech && r.finite(i) && r.quote.at(i) < 0 && r.is(i+1, ":", ",") && r.quoteMark(i+2) {
			f.source = r.trimSource(f.source)
			f.cue, f.content = tokens{i, i + 1}, []tokens{r.content(tokens{i + 2, c.to})}
			return
		}
	}
}

// invertedSpeaker turns round a reading of "..., say people close to her": the noun
// phrase behind the verb speaks, and the clause before it is what is said.
func (r *reader) invertedSpeaker(f *found) {
	c := f.content[0]
	v := f.cue.from
	near := r.is(c.from+1, "close", "familiar", "near") // often taken for verbs
	if f.cue.empty() || f.cue.to-v != 1 || c.from != f.cue.to || len(f.content) > 1 || r.hasFinite(c) && !near || r.hasQuoted(c) || !r.is(v-1, ",") || c.to < r.sentence(v).Last-1 {
		return
	}
	cue := r.cueAt(v)
	if cue == nil || !cue.Bare || !r.finite(v) && r.tag(v) != "VB" || !r.nominal(c.from) || r.tag(c.from) == "RB" || r.is(c.from, "nothing", "little", "so", "much") {
		return
	}
	sent := r.sentence(v)
	clause := r.trim(tokens{sent.First, v})
	if clause.empty() || !r.clauseLike(clause) {
		return
	}
	f.source, f.content = c, []tokens{clause}
}

// speakerWithin turns round a reading of "But, says Jan Doe, some things stayed": the noun
// phrase between verb and comma speaks, and what stands around both is said.
func (r *reader) speakerWithin(f *found) {
	c, v := f.content[0], f.cue.from
	if f.cue.to-v != 1 || c.from != f.cue.to || len(f.content) > 1 || r.quote.at(v) >= 0 || !r.is(v-1, ",") {
		return
	}
	cue := r.cueAt(v)
	sent := r.sentence(v)
	if cue == nil || !cue.Bare || cue.Kind != en.Speech || !r.finite(v) {
		return
	}
	end := r.namedUntil(c.from, c.to)
	if end == c.from || !f.source.empty() && f.source.to >= v-1 && f.source.to <= v && (r.mention.at(f.source.to-1) >= 0 || r.mention.at(end-1) < 0) {
		return
	}
	head, rest := r.trim(tokens{sent.First, v - 1}), tokens{end + 1, c.to}
	around := !head.empty() && r.quote.at(head.to-1) < 0
	switch {
	case around && r.finite(head.to-1) && r.quoteMark(rest.from), around && r.finite(rest.from) && !r.hasFinite(head) && r.noun(head.to-1):
		f.source, f.content = r.whole(tokens{c.from, end}), []tokens{head, rest} // "The plan is, said Doe, “a mess”", "The plan, said Doe, is"
		return
	case !r.finiteAhead(end+1, c.to, 25):
		return
	}
	f.source, f.content = r.whole(tokens{c.from, end}), []tokens{rest}
	if head = r.trim(tokens{sent.First, v}); head.to-head.from > 2 && r.clauseLike(head) {
		f.content[0].from, f.within = head.from, true
	}
}

// namedUntil is the comma behind who is named at i, past an apposition that says what he is;
// i itself when nobody is.
func (r *reader) namedUntil(i, last int) int {
	comma := i
	for comma < last && !r.is(comma, ",") && !r.finite(comma) {
		comma++
	}
	if comma == i || comma >= last || !r.is(comma, ",") {
		return i
	}
	if r.mention.at(comma-1) < 0 && !en.Bearer(r.lemma(comma-1)) && !en.Institution(r.lemma(comma-1)) && r.tag(i) != "PRP" {
		return i
	}
	head := comma + 1
	for head < last && r.nominal(head) && !r.is(head, ",") {
		head++
	}
	if head > comma+1 && !r.is(head, ",") && !r.finite(head) || r.is(head, ",") {
		if end := r.phraseFrom(i); r.is(end, ",") && end > comma && en.Bearer(r.lemma(head-1)) {
			return end
		}
	}
	return comma
}

// ofRelative gives what is said in a relative clause the words that it is said of: "[a bill, which
// they claim] was paid", "[actions which it says] we can take", "[a plot the envoy said] was meant".
func (r *reader) ofRelative(f *found) {
	c := f.content[0]
	if f.source.empty() || f.cue.empty() || c.from != f.cue.to || f.source.to > f.cue.from || len(f.content) > 1 || r.opensContent(c.from) && r.quoteMark(c.from) && r.allQuoted(c) {
		return
	}
	before := f.source.from - 1
	sent := r.sentence(c.from)
	if before <= sent.First {
		return
	}
	relative := r.is(before, "which", "whom") && (r.noun(before-1) || r.is(before-1, ",", ")")) || r.is(before, "that", "who") && r.tag(before) != "IN" && r.finite(c.from)
	if relative {
		if ant, ok := r.antecedent(before, sent); ok && r.quote.at(ant.from) == r.quote.at(f.cue.from) {
			f.content[0].from, f.within = ant.from, true
		}
		return
	}
	if r.finite(c.from) && r.noun(before) && r.quote.at(before) == r.quote.at(f.cue.from) && r.d.Tokens[r.cueVerbOr(f.cue)].Rel != "root" {
		if from := r.nominalTo(f.source.from, sent.First); from < f.source.from {
			f.content[0].from, f.within = from, true
		}
	}
}

// cueVerbOr is the last verb of a cue, or else its first word.
func (r *reader) cueVerbOr(cue tokens) int {
	if v := r.cueVerb(cue); v >= 0 {
		return v
	}
	return cue.from
}

// cueKind judges a labelled cue by the lexicon: its verb, "according to", a
// colon, a noun. Words in quotation marks were said, whatever the cue.
func (r *reader) cueKind(f found) en.CueKind {
	for i := f.cue.from; i < f.cue.to; i++ {
		if r.lemma(i) == "find" && r.finder(f.source) || r.lemma(i) == "show" && r.reckoned(f.source) || r.is(i, "adamant", "insistent", "emphatic") {
			return en.Speech
		}
		if c := en.CueVerb(r.lemma(i)); c != nil && (r.verb(i) || r.noun(i)) {
			if kind, ok := c.PrepKinds[r.word(i+1)]; ok {
				return kind
			}
			if c.Kind == en.Belief && (r.isQuoted(f) || en.Holds(r.lemma(i)) && r.body(f.source)) {
				return en.Speech
			}
			return c.Kind
		}
		if r.is(i, "according", ":", "―", "—") || en.CueNoun(r.lemma(i)) {
			return en.Speech
		}
	}
	if r.isQuoted(f) || r.decided(f) {
		return en.Speech
	}
	return en.Belief
}

// reckoned reports whether a source is somebody's numbers: "data from the statistics office".
func (r *reader) reckoned(src tokens) bool {
	for i := src.from; i < src.to && r.tag(i) != "IN"; i++ {
		if r.noun(i) && r.is(i, "data", "figures", "statistics", "numbers", "report", "survey", "poll", "census") && !r.noun(i+1) {
			return r.hasMention(src) || r.anyLemma(src, en.Institution)
		}
	}
	return false
}

// body reports whether a source is an organization, which holds nothing that it does not say.
func (r *reader) body(src tokens) bool {
	for i := src.from; i < src.to && r.tag(i) != "IN" && !r.is(i, ","); i++ {
		if m := r.mention.at(i); m >= 0 {
			return r.d.Mentions[m].Type == document.Organization
		}
		if en.Nominal(r.lemma(i)) && !r.premodifier(i) {
			return true
		}
	}
	return false
}

func (r *reader) isQuoted(f found) bool {
	return slices.ContainsFunc(f.content, r.hasQuoted)
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
