package schema

import (
	"cmp"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Normalize puts r into the one form in which it is stored: its lists in the
// order of the text (things on one span keep their order), indexes following
// them; lists that are sets sorted, without repetition or empty members;
// indexes that point nowhere -1 or gone. A canonical name belongs to an
// identity, so actors of one ID share the first one's, and an actor without an
// ID has none. Quads graphs are sets, and this is what makes a record one too.
func (r *Record) Normalize() {
	actors := inTextOrder(r.Actors, func(a Actor) Span { return a.Span })
	statements := inTextOrder(r.Statements, func(s Statement) Span { return s.Span })
	reports := inTextOrder(r.Reports, func(e Report) Span { return e.Span })
	inTextOrder(r.Proposals, func(p Proposal) Span { return p.Span })
	claims := inTextOrder(r.Claims, func(c Claim) Span { return c.Span })

	r.Authors = stringSet(r.Authors)
	names := map[quad.IRI]string{}
	for i := range r.Actors {
		r.Actors[i].normalize(actors, names)
	}
	for i := range r.Statements {
		r.Statements[i].normalize(actors, reports)
	}
	for i := range r.Reports {
		r.Reports[i].normalize(actors, statements)
	}
	for i := range r.Proposals {
		r.Proposals[i].normalize(actors, r.Text)
	}
	for i := range r.Claims {
		r.Claims[i].normalize(actors, statements, reports, claims)
	}
	r.normalizeNames()
	r.Keys = stringSet(r.Keys)
	r.Actors, r.Statements = orNil(r.Actors), orNil(r.Statements)
	r.Reports, r.Proposals, r.Claims = orNil(r.Reports), orNil(r.Proposals), orNil(r.Claims)
}

// normalizeNames orders names, and leaves out those that nobody writes.
func (r *Record) normalizeNames() {
	for i := range r.Names {
		n := &r.Names[i]
		n.Forms, n.Acronyms, n.Roles = stringSet(n.Forms), stringSet(n.Acronyms), stringSet(n.Roles)
		n.Short, n.Given = set(n.Short, cmp.Compare[quad.IRI]), stringSet(n.Given)
	}
	r.Names = slices.DeleteFunc(r.Names, func(n NameUse) bool { return len(n.Forms) == 0 })
	slices.SortFunc(r.Names, func(a, b NameUse) int { return cmp.Compare(a.IRI, b.IRI) })
	r.Names = orNil(r.Names)
}

func (a *Actor) normalize(actors moved, names map[quad.IRI]string) {
	a.Aliases, a.Roles = stringSet(a.Aliases), stringSet(a.Roles)
	a.Of = actors.one(a.Of)
	if a.ID == "" {
		a.CanonicalName = ""
		return
	}
	if _, ok := names[a.ID]; !ok {
		names[a.ID] = a.CanonicalName
	}
	a.CanonicalName = names[a.ID]
}

func (s *Statement) normalize(actors, reports moved) {
	s.Quotes = set(s.Quotes, Span.Compare)
	s.Source, s.Relay, s.To = actors.one(s.Source), actors.one(s.Relay), actors.one(s.To)
	s.Speaker = actors.one(s.Speaker)
	if s.Source >= 0 {
		s.Speaker = -1
	}
	s.About, s.Events = actors.set(s.About), reports.set(s.Events)
	s.Topics = stringSet(s.Topics)
}

func (e *Report) normalize(actors, statements moved) {
	e.Topics = stringSet(e.Topics)
	e.Actors, e.Place = actors.set(e.Actors), actors.one(e.Place)
	e.Statement = statements.one(e.Statement)
}

func (c *Claim) normalize(actors, statements, reports, claims moved) {
	c.Statement, c.By = statements.one(c.Statement), actors.one(c.By)
	c.Reports, c.Against = reports.set(c.Reports), claims.set(c.Against)
}

func (p *Proposal) normalize(actors moved, text string) {
	p.By, p.To = actors.set(p.By), actors.set(p.To)
	p.Contents = inText(stringSet(p.Contents), text)
}

// Clone copies r with its lists.
func (r *Record) Clone() *Record {
	c := *r
	c.Authors = slices.Clone(r.Authors)
	c.Actors, c.Statements = slices.Clone(r.Actors), slices.Clone(r.Statements)
	c.Reports, c.Proposals = slices.Clone(r.Reports), slices.Clone(r.Proposals)
	for i := range c.Actors {
		a := &c.Actors[i]
		a.Aliases, a.Roles = slices.Clone(a.Aliases), slices.Clone(a.Roles)
	}
	for i := range c.Statements {
		s := &c.Statements[i]
		s.Quotes, s.About = slices.Clone(s.Quotes), slices.Clone(s.About)
		s.Events, s.Topics = slices.Clone(s.Events), slices.Clone(s.Topics)
	}
	for i := range c.Reports {
		e := &c.Reports[i]
		e.Actors, e.Topics = slices.Clone(e.Actors), slices.Clone(e.Topics)
	}
	for i := range c.Proposals {
		p := &c.Proposals[i]
		p.By, p.To, p.Contents = slices.Clone(p.By), slices.Clone(p.To), slices.Clone(p.Contents)
	}
	c.Claims = slices.Clone(r.Claims)
	for i := range c.Claims {
		m := &c.Claims[i]
		m.Reports, m.Against = slices.Clone(m.Reports), slices.Clone(m.Against)
	}
	c.Names, c.Keys = slices.Clone(r.Names), slices.Clone(r.Keys)
	for i := range c.Names {
		n := &c.Names[i]
		n.Forms, n.Short, n.Given = slices.Clone(n.Forms), slices.Clone(n.Short), slices.Clone(n.Given)
		n.Acronyms, n.Roles = slices.Clone(n.Acronyms), slices.Clone(n.Roles)
	}
	return &c
}

// moved tells where the members of a list went when it was sorted.
type moved []int

func (m moved) one(i int) int {
	if i < 0 || i >= len(m) {
		return -1
	}
	return m[i]
}

func (m moved) set(in []int) []int {
	var out []int
	for _, i := range in {
		if j := m.one(i); j >= 0 {
			out = append(out, j)
		}
	}
	return set(out, cmp.Compare[int])
}

// inTextOrder sorts list by span, stably, and tells where its members went.
func inTextOrder[T any](list []T, span func(T) Span) moved {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return span(list[a]).Compare(span(list[b])) })
	old, to := slices.Clone(list), make(moved, len(list))
	for i, from := range order {
		list[i], to[from] = old[from], i
	}
	return to
}

func set[T comparable](list []T, compare func(T, T) int) []T {
	slices.SortFunc(list, compare)
	return orNil(slices.Compact(list))
}

func stringSet(list []string) []string {
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" })
	return set(list, cmp.Compare[string])
}

// inText orders strings by where the text first has them; strangers come last.
func inText(list []string, text string) []string {
	if len(list) < 2 {
		return list
	}
	at := make(map[string]int, len(list))
	for _, s := range list {
		if at[s] = strings.Index(text, s); at[s] < 0 {
			at[s] = len(text)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(at[a], at[b]) })
	return list
}

func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
