package schema

import (
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
)

// ErrNotArticle is wrapped by errors of FromQuads: the graph is no article of ours.
var ErrNotArticle = errors.New("no article of ours")

// FromQuads reads the record that Quads wrote into the graph iri. Quads that
// say more than a record holds are passed over; a graph that is not an
// article, or whose parts do not fit together, is an error.
func FromQuads(iri quad.IRI, quads []quad.Quad) (*Record, error) {
	rd := &reader{r: &Record{IRI: iri}, about: map[quad.IRI]properties{}}
	for _, q := range quads {
		if err := rd.take(q); err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrNotArticle, iri, err)
		}
	}
	if !rd.about[iri].has(Type, NewsArticle) {
		return nil, fmt.Errorf("%w: %s: nothing says that it is a NewsArticle", ErrNotArticle, iri)
	}
	if err := rd.read(); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrNotArticle, iri, err)
	}
	rd.r.Normalize() // sorts the sets
	return rd.r, nil
}

// properties are what a graph says of one subject.
type properties map[quad.IRI][]quad.Value

// reader puts one record together.
type reader struct {
	r     *Record
	about map[quad.IRI]properties
	index map[quad.IRI]int // node -> its place in the record's list
	err   error            // the first thing that did not fit
}

func (rd *reader) take(q quad.Quad) error {
	s, ok1 := q.Subject.(quad.IRI)
	p, ok2 := q.Predicate.(quad.IRI)
	if !ok1 || !ok2 || q.Object == nil {
		return fmt.Errorf("quad is not of the form of ours: %v", q)
	}
	if q.Label != quad.Value(rd.r.IRI) {
		return fmt.Errorf("quad of another graph: %v", q.Label)
	}
	if rd.about[s] == nil {
		rd.about[s] = properties{}
	}
	rd.about[s][p] = append(rd.about[s][p], q.Object)
	return nil
}

func (rd *reader) read() error {
	lists := map[string][]Node{}
	for s := range rd.about {
		if n, ok := ParseNode(s); ok && n.Article == rd.r.IRI && rd.about[s].is(n.Kind) {
			lists[n.Kind] = append(lists[n.Kind], n)
		}
	}
	rd.index = map[quad.IRI]int{}
	for _, list := range lists {
		slices.SortFunc(list, Node.Compare)
		for i, n := range list {
			rd.index[n.IRI()] = i
		}
	}
	rd.article()
	for _, n := range lists[MentionNode] {
		rd.r.Actors = append(rd.r.Actors, rd.actor(n))
	}
	for _, n := range lists[StatementNode] {
		rd.r.Statements = append(rd.r.Statements, rd.statement(n))
	}
	for _, n := range lists[EventNode] {
		rd.r.Reports = append(rd.r.Reports, rd.report(n))
	}
	for _, n := range lists[ProposalNode] {
		rd.r.Proposals = append(rd.r.Proposals, rd.proposal(n))
	}
	for _, n := range lists[ClaimNode] {
		rd.r.Claims = append(rd.r.Claims, rd.claim(n))
	}
	for s, p := range rd.about {
		if n := p.name(s); len(n.Forms) > 0 {
			rd.r.Names = append(rd.r.Names, n)
		}
	}
	rd.r.Keys = rd.about[rd.r.IRI].texts(Key)
	return rd.err
}

func (p properties) name(iri quad.IRI) NameUse {
	n := NameUse{IRI: iri, Forms: p.texts(NameForm), Given: p.texts(GivenForm), Acronyms: p.texts(Acronym), Roles: p.texts(NameRole)}
	for _, v := range p[ShortForm] {
		if s, ok := v.(quad.IRI); ok {
			n.Short = append(n.Short, s)
		}
	}
	return n
}

// is reports whether a node of this kind has the class that goes with it.
func (p properties) is(kind string) bool {
	switch kind {
	case MentionNode:
		return p.has(Type, Mention)
	case EventNode:
		return p.has(Type, EventReport)
	case ProposalNode:
		return p.has(Type, ProposalReport)
	case ClaimNode:
		return p.has(Type, ClaimClass)
	}
	return p.has(Type, DirectStatement) || p.has(Type, PartialStatement) ||
		p.has(Type, IndirectStatement) || p.has(Type, Quotation)
}

func (rd *reader) article() {
	a, r := rd.about[rd.r.IRI], rd.r
	r.URL, r.Title, r.Published = a.text(URL), a.text(Headline), a.text(DatePublished)
	r.Authors, r.Language, r.TextCluster = a.texts(Author), a.text(InLanguage), a.iri(TextCluster)
	r.Hash, r.Text = a.text(ContentHash), a.text(ArticleBody)
	r.Source = rd.about[a.iri(Publisher)].text(Name)
}

func (rd *reader) actor(n Node) Actor {
	p := rd.about[n.IRI()]
	a := Actor{
		Span:    n.Span,
		Name:    p.text(Name),
		Aliases: p.texts(AlternateName),
		Roles:   p.texts(JobTitle),
		Of:      rd.one(p, RoleOf, MentionNode),
		ID:      p.iri(Denotes),
	}
	for _, t := range p.texts(EntityType) {
		if t == country {
			a.Country = true
		} else {
			a.Type = t
		}
	}
	if a.ID != "" {
		a.CanonicalName = rd.about[a.ID].text(Name)
	}
	return a
}

func (rd *reader) statement(n Node) Statement {
	p := rd.about[n.IRI()]
	s := Statement{
		Span:    n.Span,
		Text:    p.text(Text),
		Cue:     p.text(Cue),
		Source:  rd.one(p, Source, MentionNode),
		Written: p.text(SourceWritten),
		Speaker: rd.one(p, SettledSource, MentionNode),
		Relay:   rd.one(p, Relay, MentionNode),
		To:      rd.one(p, To, MentionNode),
		About:   rd.many(p, Mentions, MentionNode),
		Events:  rd.many(p, Mentions, EventNode),
		Topics:  p.texts(Topic),
		Said:    rd.date(p, DateCreated),
		Cluster: p.iri(Cluster),
	}
	for _, class := range p[Type] {
		if c, ok := class.(quad.IRI); ok && s.Kind == "" {
			s.Kind = StatementKind(c)
		}
	}
	for _, q := range p.texts(QuoteSpan) {
		s.Quotes = append(s.Quotes, rd.parse(q))
	}
	return s
}

func (rd *reader) report(n Node) Report {
	p := rd.about[n.IRI()]
	return Report{
		Span:      n.Span,
		Label:     p.text(Label),
		Class:     p.text(Class),
		Plover:    p.text(Plover),
		Status:    p.text(Status),
		Date:      rd.date(p, HasTimeStamp),
		Topics:    p.texts(Topic),
		Actors:    rd.many(p, ActorOf, MentionNode),
		Place:     rd.one(p, PlaceOf, MentionNode),
		Statement: rd.one(p, InStatement, StatementNode),
		Evidence:  rd.span(p, Evidence),
		Event:     p.iri(Reports),
	}
}

func (rd *reader) proposal(n Node) Proposal {
	p := rd.about[n.IRI()]
	return Proposal{
		Span:      n.Span,
		Demand:    p.text(Class) == demand,
		By:        rd.many(p, By, MentionNode),
		To:        rd.many(p, To, MentionNode),
		Maker:     p.text(CreatorWords),
		Asked:     p.text(AddresseeWords),
		Contents:  p.texts(Content),
		Presented: rd.date(p, Presented),
		Status:    p.text(Status),
		Evidence:  rd.span(p, Evidence),
		ID:        p.iri(Reports),
	}
}

func (rd *reader) claim(n Node) Claim {
	p := rd.about[n.IRI()]
	return Claim{
		Span:      n.Span,
		Figure:    p.text(Figure),
		Denied:    p.text(Status) == denied,
		Statement: rd.one(p, InStatement, StatementNode),
		By:        rd.one(p, By, MentionNode),
		Written:   p.text(SourceWritten),
		Reports:   rd.many(p, Mentions, EventNode),
		Against:   rd.many(p, Against, ClaimNode),
		Evidence:  rd.span(p, Evidence),
	}
}

func (rd *reader) date(p properties, edtf quad.IRI) Date {
	return Date{EDTF: p.text(edtf), Earliest: p.text(HasEarliest), Latest: p.text(HasLatest), Rests: rd.span(p, RestsOn), CountedFrom: p.text(CountedFrom)}
}

func (rd *reader) span(p properties, predicate quad.IRI) Span {
	if s := p.text(predicate); s != "" {
		return rd.parse(s)
	}
	return Span{}
}

func (rd *reader) parse(s string) Span {
	span, ok := ParseSpan(s)
	if !ok {
		rd.fail(fmt.Errorf("%q is no span", s))
	}
	return span
}

func (rd *reader) one(p properties, predicate quad.IRI, kind string) int {
	for _, i := range rd.many(p, predicate, kind) {
		return i
	}
	return -1
}

// many reads links to nodes of a kind; what they point to must be there.
func (rd *reader) many(p properties, predicate quad.IRI, kind string) []int {
	var out []int
	for _, v := range p[predicate] {
		iri, _ := v.(quad.IRI)
		n, ok := ParseNode(iri)
		i, known := rd.index[iri]
		switch {
		case !ok || !known:
			rd.fail(fmt.Errorf("%s points to %s, which is not there", predicate, v))
		case n.Kind == kind:
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

func (rd *reader) fail(err error) {
	if rd.err == nil {
		rd.err = err
	}
}

func (p properties) has(predicate quad.IRI, o quad.IRI) bool {
	return slices.Contains(p[predicate], quad.Value(o))
}

// text is the first value in the order of their letters: a graph has no order of its own.
func (p properties) text(predicate quad.IRI) string {
	if len(p[predicate]) == 1 {
		return Lexical(p[predicate][0])
	}
	for _, s := range p.texts(predicate) {
		return s
	}
	return ""
}

func (p properties) texts(predicate quad.IRI) []string {
	var out []string
	for _, v := range p[predicate] {
		out = append(out, Lexical(v))
	}
	return stringSet(out)
}

func (p properties) iri(predicate quad.IRI) quad.IRI {
	var out quad.IRI
	for _, v := range p[predicate] {
		if i, ok := v.(quad.IRI); ok && (out == "" || i < out) {
			out = i
		}
	}
	return out
}

// Lexical is a value's text without datatype, language or brackets.
func Lexical(v quad.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case quad.String:
		return string(v)
	case quad.IRI:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedStringer:
		return string(v.TypedString().Value)
	}
	return v.String()
}
