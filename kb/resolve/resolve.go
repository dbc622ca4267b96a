// Package resolve works out who and what is meant: mentions become actors,
// attributions statements, event mentions reports, first within one article
// (Article) and then over all of them (Settle). Its output is schema records.
//
// It may import document, lang and schema; it knows no store.
package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// Article makes the record of one article out of its extracted document. It
// depends on the document alone.
func Article(d *document.Document, base string) *schema.Record {
	hash := Hash(d)
	rec := &schema.Record{
		IRI: schema.ArticleIRI(base, d.URL, hash), URL: d.URL, Title: d.Title, Source: d.Source,
		Authors: d.Authors, Published: d.Published, Language: d.Language, Hash: hash, Text: d.Text,
	}
	if rec.URL == "" {
		rec.URL = string(rec.IRI)
	}
	if rec.Title == "" {
		rec.Title = firstHeading(d)
	}
	c := newCast(d)
	b := &builder{d: d, rec: rec, cast: c, runes: document.NewRunes(d.Text)}
	b.speakers = c.speakers(d)
	b.actors()
	b.reports()
	b.statements()
	b.proposals()
	b.sidesOfOffers()
	b.claims()
	return rec
}

// Hash names what was read of an article: the same words under the same head
// are the same version.
func Hash(d *document.Document) string {
	h := sha256.New()
	for _, s := range []string{d.URL, d.Title, d.Source, d.Published, d.Text} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// firstHeading is the headline that opens a text, when one does.
func firstHeading(d *document.Document) string {
	if len(d.Paragraphs) > 1 && d.Paragraphs[0].Kind == document.Heading {
		return d.Slice(d.Paragraphs[0].Span)
	}
	return ""
}

// builder turns one document into its record.
type builder struct {
	d     *document.Document
	rec   *schema.Record
	cast  *cast
	runes *document.Runes

	before      []int // attribution -> the one before it with the same source, -1 = none
	byTrigger   []int // event mentions in the order of their triggers
	speakers    []int // attribution -> chain of its speaker, -1 = none
	actorOf     []int // chain -> actor, -1 = not written
	statementOf []int // attribution -> statement, -1 = none
	reportOf    []int // event mention -> report, or -1
}

func (b *builder) span(s document.Span) schema.Span {
	return schema.Span{Start: b.runes.At(s.Start), End: b.runes.At(s.End)}
}

// sentenceSpan is the span of the sentence that holds s.
func (b *builder) sentenceSpan(s document.Span) schema.Span {
	if at := b.d.SentenceAt(s.Start); at >= 0 {
		if sent := b.d.Sentences[at]; sent.Start <= s.Start && s.Start < sent.End {
			end := max(sent.End, s.End)
			for _, mark := range []string{"\"", "”", "’"} { // the one that closes it
				if strings.HasPrefix(b.d.Text[end:], mark) {
					end += len(mark)
				}
			}
			return b.span(document.Span{Start: sent.Start, End: end})
		}
	}
	return b.span(s)
}

// actors writes the article's chains of mentions as actors.
func (b *builder) actors() {
	b.actorOf = make([]int, len(b.cast.chains))
	for k, c := range b.cast.chains {
		a := schema.Actor{Span: b.span(c.at), Type: string(c.typ), Name: c.name, Of: -1, Roles: c.roles}
		a.Country = en.IsCountry(c.name)
		for _, alias := range c.aliases {
			if alias != a.Name {
				a.Aliases = append(a.Aliases, alias)
			}
		}
		b.actorOf[k] = len(b.rec.Actors)
		b.rec.Actors = append(b.rec.Actors, a)
	}
	for k, c := range b.cast.chains {
		if c.of >= 0 && c.of != k {
			b.rec.Actors[b.actorOf[k]].Of = b.actorOf[c.of]
		}
	}
}

// actor is the index of a chain's actor, -1 for none: a body that is only
// described, and that nobody heard speak, has none.
func (b *builder) actor(chain int) int {
	if chain < 0 || chain >= len(b.actorOf) {
		return -1
	}
	return b.actorOf[chain]
}

func (b *builder) chainsOf(mentions []int) []int {
	var out []int
	for _, m := range mentions {
		if a := b.actor(b.cast.chainOf[m]); a >= 0 && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// date is a time expression as a date of the graph.
func (b *builder) date(k int) schema.Date {
	if k < 0 {
		return schema.Date{}
	}
	t := b.d.Times[k]
	if t.EDTF == "" {
		return schema.Date{}
	}
	d := schema.Date{EDTF: t.EDTF, Earliest: t.Earliest, Latest: t.Latest, Rests: b.span(b.wholeTime(k))}
	if t.FromReference {
		d.CountedFrom = b.d.Published
	}
	return d
}

// wholeTime is the span of a time, of a range from its first end to its last.
func (b *builder) wholeTime(k int) document.Span {
	s := b.d.Times[k].Span
	switch {
	case b.d.Times[k].Relation == "from" && k+1 < len(b.d.Times):
		s.End = b.d.Times[k+1].End
	case b.d.Times[k].Relation == "to" && k > 0:
		s.Start = b.d.Times[k-1].Start
	}
	return s
}

// reports writes the event mentions.
func (b *builder) reports() {
	b.reportOf = make([]int, len(b.d.Events))
	for k, e := range b.d.Events {
		b.reportOf[k] = -1
		who := b.participants(e)
		if e.Faceless && len(who) == 0 && e.Means.Len() == 0 && e.Status != document.Denied && e.Status != document.Cancelled && e.Status != document.Postponed {
			continue // nobody could tell whose it is
		}
		r := schema.Report{
			Span: b.span(e.Span), Class: e.Class, Plover: e.Plover, Status: string(e.Status), Date: b.eventDate(e),
			Actors: who, Place: -1, Statement: -1, Evidence: b.sentenceSpan(e.Span),
		}
		for _, t := range e.Topics {
			r.Topics = append(r.Topics, strings.Join(strings.Fields(b.d.Slice(t)), " "))
		}
		if e.Place >= 0 {
			r.Place = b.actor(b.cast.chainOf[e.Place])
		}
		r.Label = b.label(e, r.Actors)
		if len(who) == 0 {
			if r.Actors = b.goingOn(e); len(r.Actors) == 0 {
				r.Actors = b.announcer(e)
			}
		}
		b.reportOf[k] = len(b.rec.Reports)
		b.rec.Reports = append(b.rec.Reports, r)
		b.byTrigger = append(b.byTrigger, k)
	}
	for _, e := range b.d.Passing {
		who := b.participants(e)
		r := schema.Report{
			Span: b.span(e.Span), Class: e.Class, Status: string(e.Status), Date: b.eventDate(e),
			Actors: who, Place: -1, Statement: -1, Evidence: b.sentenceSpan(e.Span), Label: b.label(e, who),
		}
		if e.Place >= 0 {
			r.Place = b.actor(b.cast.chainOf[e.Place])
		}
		b.rec.Reports = append(b.rec.Reports, r)
	}
	slices.SortStableFunc(b.byTrigger, func(i, j int) int { return b.d.Events[i].Trigger.Start - b.d.Events[j].Trigger.Start })
}

// statements writes the attributions that tell what somebody said.
func (b *builder) statements() {
	b.statementOf, b.before = make([]int, len(b.d.Attributions)), sameSource(b.d.Attributions)
	speakers := b.speakers
	for k, a := range b.d.Attributions {
		b.statementOf[k] = -1
		if !a.Speech || a.Bargain || b.inHeading(a.Hull()) || !b.says(a, speakers[k]) || b.onlyRelays(k) {
			continue
		}
		s := schema.Statement{
			Span: b.span(a.Hull()), Kind: string(a.Kind), Text: b.d.Slice(a.Hull()), Cue: b.d.Slice(a.Cue),
			Source: b.actor(speakers[k]), Written: b.d.Slice(a.Source), Speaker: -1, Relay: -1, To: -1,
			Quotes: b.quotesIn(a), Said: b.saidOn(k), Topics: b.topics(a),
		}
		if a.Relay.Len() > 0 {
			s.Relay = b.actor(b.relay(a, speakers, k))
			if s.Relay == s.Source {
				s.Relay = -1
			}
		}
		if a.Addressee.Len() > 0 {
			s.To = b.actor(b.cast.named(b.d, a.Addressee))
		}
		b.about(&s, a)
		b.statementOf[k] = len(b.rec.Statements)
		b.rec.Statements = append(b.rec.Statements, s)
	}
	for k, e := range b.d.Events {
		if e.Attribution >= 0 && b.reportOf[k] >= 0 {
			b.rec.Reports[b.reportOf[k]].Statement = b.statementOf[e.Attribution]
		}
	}
}

// says reports whether an attribution makes a statement of the knowledge base:
// words in quotation marks or a content with a verb, of somebody who can speak.
func (b *builder) says(a document.Attribution, speaker int) bool {
	cue := strings.ToLower(b.d.Slice(a.Cue))
	if strings.HasPrefix(cue, "according") {
		return true
	}
	switch strings.ToLower(b.d.Slice(a.Source)) {
	case "i", "we", "you", "that", "which", "who", "whom", "them":
		if speaker < 0 {
			return false // whoever writes, or a thing
		}
	}
	if speaker < 0 && a.Source.Len() > 0 && !speaks(b.d, a.Source) && !(a.Kind == document.Direct && en.Document(headNoun(b.d, a.Source))) {
		return false // but what a letter says in marks was written by somebody
	}
	if a.Kind != document.Indirect || en.NamesAs(cue) || a.Cue.Len() > 0 && en.GivesFigure(b.d.Tokens[b.d.TokenAt(a.Cue.Start)].Lemma) {
		return true
	}
	if en.Undertakes(cue) && strings.HasPrefix(b.d.Slice(a.Hull()), "to ") {
		return false // a deed of its own, told as an event or proposal
	}
	if b.saysDoing(a) {
		return true
	}
	if b.conjoined(a) {
		return true
	}
	first := a.Cue.Len() > 0 && a.Hull().End <= a.Cue.Start // a clause by its place: "A ship left, he said", whatever the tag
	if first && b.supposed(a) {
		return false // "If they failed, the state could deny them permits"
	}
	for _, t := range b.d.Tokens[b.d.TokenAt(a.Hull().Start):] {
		if t.Start >= a.Hull().End {
			break
		}
		if within(a, t.Span) && (t.Tag == "MD" || strings.HasPrefix(t.Tag, "VB") && (t.Tag != "VBG" || first) && (t.Tag != "VBN" || first)) {
			return true
		}
	}
	return false
}

// conjoined reports whether a content is a clause by the conjunction between it and its cue, and has a subject,
// whatever the tags: "says that [a human being signs off]".
func (b *builder) conjoined(a document.Attribution) bool {
	h := a.Hull()
	if a.Cue.Len() == 0 || a.Cue.End >= h.Start || strings.TrimSpace(b.d.Text[a.Cue.End:h.Start]) != "that" {
		return false
	}
	first := b.d.TokenAt(h.Start)
	for i := first; i < len(b.d.Tokens) && b.d.Tokens[i].End <= h.End; i++ {
		if t := b.d.Tokens[i]; t.Rel == "nsubj" && t.Head > i && b.d.Tokens[t.Head].End <= h.End {
			return true
		}
	}
	return false
}

// saysDoing reports whether the content of an attribution is what somebody is said to do or
// have done: "denied having left", "accused the firm of hiding it".
func (b *builder) saysDoing(a document.Attribution) bool {
	doing := false
	for _, t := range b.d.Tokens[b.d.TokenAt(a.Hull().Start):] {
		if t.Start >= a.Hull().End {
			break
		}
		doing = doing || t.Tag == "VBG"
	}
	if t := b.d.Tokens[b.d.TokenAt(a.Hull().Start)]; t.Tag == "VBG" && a.Does == en.Denial.String() {
		return true
	}
	for i := b.d.TokenAt(a.Cue.Start); doing && i < len(b.d.Tokens) && b.d.Tokens[i].Start < a.Cue.End; i++ {
		if en.SaysDoing(b.d.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}

// supposed reports whether the tree has the content of an attribution, one clause, as what
// the cue's own clause supposes, and not as what is said.
func (b *builder) supposed(a document.Attribution) bool {
	top := b.d.Top(a.Hull())
	if top < 0 || b.d.Tokens[top].Rel != "advcl" || b.d.Tokens[top].Head < 0 || !a.Cue.Contains(b.d.Tokens[b.d.Tokens[top].Head].Span) {
		return false
	}
	finite := 0
	for _, t := range b.d.Tokens[b.d.TokenAt(a.Hull().Start):] {
		if t.Start >= a.Hull().End {
			break
		}
		if t.Tag == "MD" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" {
			finite++
		}
	}
	if finite > 1 {
		return false // "If it rained, the town would flood"
	}
	switch b.d.Tokens[b.d.TokenAt(a.Hull().Start)].Lemma {
	case "if", "unless", "when", "while", "although", "though", "because", "after", "before", "since", "until":
		return true
	}
	return false
}

// speaks reports whether an unnamed source can be somebody: papers, polls and
// proposals only hold words.
func speaks(d *document.Document, src document.Span) bool {
	text := strings.ToLower(d.Slice(src))
	if en.Pronoun(text) != en.NoPronoun {
		return true
	}
	head := headNoun(d, src)
	if head == "figure" {
		return strings.Contains(text, "senior ") || strings.Contains(text, "leading ") || strings.Contains(text, "prominent ") || strings.Contains(text, "key ")
	}
	return !en.Wordless(head)
}

func (b *builder) inHeading(s document.Span) bool {
	at := b.d.ParagraphAt(s.Start)
	return at >= 0 && b.d.Paragraphs[at].Kind == document.Heading && b.d.Paragraphs[at].Contains(s)
}

func (b *builder) quotesIn(a document.Attribution) []schema.Span {
	var out []schema.Span
	from := sort.Search(len(b.d.Quotes), func(i int) bool { return b.d.Quotes[i].End > a.Hull().Start })
	for _, q := range b.d.Quotes[from:] {
		if q.Start >= a.Hull().End {
			break
		}
		for _, c := range a.Content {
			if s := overlap(q.Inner, c); s.Len() > 0 {
				out = append(out, b.span(s))
			}
		}
	}
	return out
}

func overlap(a, b document.Span) document.Span {
	s := document.Span{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}

// saidOn is when an attribution was said: the time beside its cue, that of
// the same source's words in the same sentence, else the publication day. What
// one passes on was said on that day or before.
func (b *builder) saidOn(k int) schema.Date {
	a := b.d.Attributions[k]
	if a.Relay.Len() == 0 {
		for _, j := range []int{k, b.before[k]} {
			if j < 0 {
				continue
			}
			if d := b.date(b.d.Attributions[j].Time); d.EDTF != "" && (d.Earliest <= b.d.Published || b.d.Published == "") {
				return d
			}
		}
	}
	p := b.d.Published
	switch {
	case p == "":
		return schema.Date{}
	case a.Relay.Len() > 0:
		return schema.Date{EDTF: "[.." + p + "]", Latest: p}
	}
	return schema.Date{EDTF: p, Earliest: p, Latest: p}
}

// sameSource is, for each attribution, the one before it with the very same
// words for its source, -1 for none.
func sameSource(list []document.Attribution) []int {
	out, last := make([]int, len(list)), map[document.Span]int{}
	for k, a := range list {
		out[k] = -1
		if j, ok := last[a.Source]; ok && a.Source.Len() > 0 {
			out[k] = j
		}
		last[a.Source] = k
	}
	return out
}

// about notes the actors and events that a statement speaks of.
func (b *builder) about(s *schema.Statement, a document.Attribution) {
	for m := b.d.MentionsFrom(a.Hull().Start); m < len(b.d.Mentions) && b.d.Mentions[m].Start < a.Hull().End; m++ {
		men, act := b.d.Mentions[m], b.actor(b.cast.chainOf[m])
		if act >= 0 && act != s.Source && within(a, men.Span) && !slices.Contains(s.About, act) {
			s.About = append(s.About, act)
		}
	}
	from, _ := slices.BinarySearchFunc(b.byTrigger, a.Hull().Start, func(k, at int) int { return b.d.Events[k].Trigger.Start - at })
	for _, k := range b.byTrigger[from:] {
		if b.d.Events[k].Trigger.Start >= a.Hull().End {
			break
		}
		if within(a, b.d.Events[k].Trigger) {
			s.Events = append(s.Events, b.reportOf[k])
		}
	}
	slices.Sort(s.Events)
}

func within(a document.Attribution, s document.Span) bool {
	return slices.ContainsFunc(a.Content, func(c document.Span) bool { return c.Contains(s) })
}

const maxTopics = 8

// topics are the nouns of a statement in their base form, in text order.
func (b *builder) topics(a document.Attribution) []string {
	var out []string
	for _, t := range b.d.Tokens[b.d.TokenAt(a.Hull().Start):] {
		if len(out) == maxTopics || t.Start >= a.Hull().End {
			break
		}
		if (t.Tag == "NN" || t.Tag == "NNS") && within(a, t.Span) && len(t.Lemma) > 2 && !en.Vague(t.Lemma) && !slices.Contains(out, t.Lemma) {
			out = append(out, t.Lemma)
		}
	}
	return out
}
