package schema

import (
	"github.com/cayleygraph/quad"
)

// Quads writes r as the quads of its graph: every label is r.IRI and no quad
// comes twice. FromQuads reads them back; the pair loses nothing of a
// normalized record.
func (r *Record) Quads() []quad.Quad {
	n := r.Clone()
	n.Normalize()
	// About as many as there are, mostly a few less.
	room := 64 + 6*len(n.Actors) + 14*len(n.Statements) + 11*len(n.Reports) + 10*len(n.Proposals) + 6*len(n.Claims) + 3*len(n.Names) + len(n.Keys)
	w := &writer{
		Record:     n,
		base:       BaseOf(n.IRI),
		out:        make([]quad.Quad, 0, room),
		seen:       make(map[quad.Quad]struct{}, room),
		actors:     nodes(n.IRI, MentionNode, n.Actors, func(a Actor) Span { return a.Span }),
		statements: nodes(n.IRI, StatementNode, n.Statements, func(s Statement) Span { return s.Span }),
		reports:    nodes(n.IRI, EventNode, n.Reports, func(e Report) Span { return e.Span }),
		proposals:  nodes(n.IRI, ProposalNode, n.Proposals, func(p Proposal) Span { return p.Span }),
		claims:     nodes(n.IRI, ClaimNode, n.Claims, func(c Claim) Span { return c.Span }),
	}
	w.article()
	for i := range n.Actors {
		w.actor(w.actors[i], &n.Actors[i])
	}
	for i := range n.Statements {
		w.statement(w.statements[i], &n.Statements[i])
	}
	for i := range n.Reports {
		w.report(w.reports[i], &n.Reports[i])
	}
	for i := range n.Proposals {
		w.proposal(w.proposals[i], &n.Proposals[i])
	}
	for i := range n.Claims {
		w.claim(w.claims[i], &n.Claims[i])
	}
	for _, name := range n.Names {
		w.name(&name)
	}
	w.texts(n.IRI, Key, n.Keys)
	return w.out
}

// nodes names the members of a list that is in text order.
func nodes[T any](article quad.IRI, kind string, list []T, span func(T) Span) []quad.IRI {
	out := make([]quad.IRI, len(list))
	nth := 0
	for i, x := range list {
		if nth++; i > 0 && span(x) != span(list[i-1]) {
			nth = 1
		}
		out[i] = Node{article, kind, span(x), nth}.IRI()
	}
	return out
}

// writer turns one normalized record into quads.
type writer struct {
	*Record
	base                                           string
	out                                            []quad.Quad
	seen                                           map[quad.Quad]struct{}
	actors, statements, reports, proposals, claims []quad.IRI // names of the record's lists
}

func (w *writer) article() {
	a := w.IRI
	w.link(a, Type, NewsArticle)
	w.link(a, Type, Bundle)
	w.text(a, Headline, w.Title)
	w.texts(a, Author, w.Authors)
	w.typed(a, DatePublished, w.Published, XSDDate)
	w.text(a, InLanguage, w.Language)
	w.link(a, TextCluster, w.TextCluster)
	w.text(a, ContentHash, w.Hash)
	w.text(a, ArticleBody, w.Text)
	if w.URL != "" {
		w.add(a, URL, URLValue(w.URL))
	}
	if ValidIRI(w.URL) && quad.IRI(w.URL) != a { // an article without an address derives from nothing
		w.link(a, WasDerivedFrom, quad.IRI(w.URL))
	}
	if w.Source != "" {
		p := SourceIRI(w.base, w.Source)
		w.link(a, Publisher, p)
		w.link(p, Type, NewsMediaOrganization)
		w.text(p, Name, w.Source)
	}
	agent := quad.IRI(w.base + "dateline")
	w.link(a, WasAttributedTo, agent)
	w.link(agent, Type, SoftwareAgent)
}

// URLValue is how the graph holds an address: an IRI where it is one.
func URLValue(url string) quad.Value {
	if ValidIRI(url) {
		return quad.IRI(url)
	}
	return quad.String(url)
}

func (w *writer) actor(m quad.IRI, a *Actor) {
	w.link(m, Type, Mention)
	w.text(m, Name, a.Name)
	w.texts(m, AlternateName, a.Aliases)
	w.texts(m, JobTitle, a.Roles)
	w.text(m, EntityType, a.Type)
	if a.Country {
		w.text(m, EntityType, country)
	}
	w.each(m, RoleOf, w.actors, a.Of)
	if a.ID == "" {
		return
	}
	w.link(m, Denotes, a.ID)
	w.link(a.ID, Type, EntityClass(SettledType(a.ID, a.Type), a.Country))
	w.text(a.ID, Name, a.CanonicalName)
	w.texts(a.ID, JobTitle, a.Roles)
	w.identities(a.ID, Affiliation, a.Of)
}

// country is the second entity type of a state.
const country = "country"

// EntityClass is the class of an entity in the graph.
func EntityClass(entityType string, isCountry bool) quad.IRI {
	switch {
	case isCountry:
		return Country
	case entityType == "person":
		return Person
	case entityType == "organization":
		return Organization
	}
	return Place
}

func (w *writer) statement(n quad.IRI, s *Statement) {
	w.link(n, Type, StatementClass(s.Kind))
	w.text(n, Text, s.Text)
	w.text(n, Cue, s.Cue)
	w.text(n, SourceWritten, s.Written)
	w.texts(n, Topic, s.Topics)
	for _, q := range s.Quotes {
		w.text(n, QuoteSpan, q.String())
	}
	w.each(n, Source, w.actors, s.Source)
	w.each(n, SettledSource, w.actors, s.Speaker)
	w.identities(n, SpokenBy, s.Source, s.Speaker)
	w.each(n, Relay, w.actors, s.Relay)
	w.identities(n, RelayedBy, s.Relay)
	w.each(n, To, w.actors, s.To)
	w.identities(n, Addressee, s.To)
	w.each(n, Mentions, w.actors, s.About...)
	w.identities(n, About, s.About...)
	w.each(n, Mentions, w.reports, s.Events...)
	for _, i := range s.Events {
		w.link(n, About, w.Reports[i].Event)
	}
	w.date(n, DateCreated, s.Said)
	w.rests(n, s.Said)
	w.link(n, Cluster, s.Cluster)
}

// StatementClass is the class of a kind of statement.
func StatementClass(kind string) quad.IRI {
	switch kind {
	case "direct":
		return DirectStatement
	case "partial":
		return PartialStatement
	case "indirect":
		return IndirectStatement
	}
	return Quotation
}

// StatementKind is the kind that a class stands for, "" if none.
func StatementKind(class quad.IRI) string {
	switch class {
	case DirectStatement:
		return "direct"
	case PartialStatement:
		return "partial"
	case IndirectStatement:
		return "indirect"
	}
	return ""
}

func (w *writer) report(n quad.IRI, e *Report) {
	w.link(n, Type, EventReport)
	w.text(n, Class, e.Class)
	w.text(n, Plover, e.Plover)
	w.texts(n, Topic, e.Topics)
	w.each(n, ActorOf, w.actors, e.Actors...)
	w.each(n, PlaceOf, w.actors, e.Place)
	w.each(n, InStatement, w.statements, e.Statement)
	w.span(n, Evidence, e.Evidence)
	w.rests(n, e.Date)
	w.happening(n, e)
	if e.Event == "" {
		return
	}
	w.link(n, Reports, e.Event)
	w.link(e.Event, Type, SEMEvent)
	w.happening(e.Event, e)
}

// happening says of the report and of the event alike what the article says.
func (w *writer) happening(n quad.IRI, e *Report) {
	w.text(n, Label, e.Label)
	w.text(n, Status, e.Status)
	w.date(n, HasTimeStamp, e.Date)
	w.identities(n, HasActor, e.Actors...)
	w.identities(n, HasPlace, e.Place)
}

func (w *writer) proposal(n quad.IRI, p *Proposal) {
	class, kind := ProposalClass, "proposal"
	if p.Demand {
		class, kind = DemandClass, demand
	}
	w.link(n, Type, ProposalReport)
	w.text(n, Class, kind)
	w.each(n, By, w.actors, p.By...)
	w.each(n, To, w.actors, p.To...)
	w.span(n, Evidence, p.Evidence)
	w.rests(n, p.Presented)
	w.offer(n, p)
	if p.ID == "" {
		return
	}
	w.link(n, Reports, p.ID)
	w.link(p.ID, Type, class)
	w.offer(p.ID, p)
}

// demand is the class of a proposal report that tells of a demand.
const demand = "demand"

// offer says of the report and of the proposal alike what the article says.
func (w *writer) offer(n quad.IRI, p *Proposal) {
	w.identities(n, Creator, p.By...)
	w.identities(n, Addressee, p.To...)
	w.text(n, CreatorWords, p.Maker)
	w.text(n, AddresseeWords, p.Asked)
	w.texts(n, Content, p.Contents)
	w.text(n, Status, p.Status)
	w.date(n, Presented, p.Presented)
}

func (w *writer) claim(n quad.IRI, c *Claim) {
	w.link(n, Type, ClaimClass)
	w.text(n, Figure, c.Figure)
	if c.Denied {
		w.text(n, Status, denied)
	}
	w.each(n, InStatement, w.statements, c.Statement)
	w.each(n, By, w.actors, c.By)
	w.identities(n, Creator, c.By)
	w.text(n, SourceWritten, c.Written)
	w.each(n, Mentions, w.reports, c.Reports...)
	w.each(n, Against, w.claims, c.Against...)
	w.span(n, Evidence, c.Evidence)
}

// denied is the status of a claim that is said not to be so.
const denied = "denied"

func (w *writer) name(n *NameUse) {
	w.texts(n.IRI, NameForm, n.Forms)
	for _, s := range n.Short {
		w.link(n.IRI, ShortForm, s)
	}
	w.texts(n.IRI, GivenForm, n.Given)
	w.texts(n.IRI, Acronym, n.Acronyms)
	w.texts(n.IRI, NameRole, n.Roles)
}

// add writes one quad once.
func (w *writer) add(s, p quad.IRI, o quad.Value) {
	q := quad.Quad{Subject: s, Predicate: p, Object: o, Label: w.IRI}
	if _, ok := w.seen[q]; ok {
		return
	}
	w.seen[q] = struct{}{}
	w.out = append(w.out, q)
}

func (w *writer) link(s, p, o quad.IRI) {
	if o != "" {
		w.add(s, p, o)
	}
}

func (w *writer) text(s, p quad.IRI, o string) {
	if o != "" {
		w.add(s, p, quad.String(o))
	}
}

func (w *writer) texts(s, p quad.IRI, list []string) {
	for _, o := range list {
		w.text(s, p, o)
	}
}

func (w *writer) typed(s, p quad.IRI, o string, datatype quad.IRI) {
	if o != "" {
		w.add(s, p, quad.TypedString{Value: quad.String(o), Type: datatype})
	}
}

func (w *writer) span(s, p quad.IRI, o Span) {
	if o != (Span{}) {
		w.text(s, p, o.String())
	}
}

func (w *writer) date(s, p quad.IRI, d Date) {
	w.typed(s, p, d.EDTF, EDTF)
	w.typed(s, HasEarliest, d.Earliest, XSDDate)
	w.typed(s, HasLatest, d.Latest, XSDDate)
}

func (w *writer) rests(s quad.IRI, d Date) {
	w.span(s, RestsOn, d.Rests)
	w.typed(s, CountedFrom, d.CountedFrom, XSDDate)
}

// each links s to the nodes of a list that indexes name.
func (w *writer) each(s, p quad.IRI, list []quad.IRI, indexes ...int) {
	for _, i := range indexes {
		if i >= 0 {
			w.link(s, p, list[i])
		}
	}
}

// identities links s to whom the actors are, as far as that is known.
func (w *writer) identities(s, p quad.IRI, indexes ...int) {
	for _, i := range indexes {
		if i >= 0 {
			w.link(s, p, w.Actors[i].ID)
		}
	}
}
