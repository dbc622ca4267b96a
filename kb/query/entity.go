package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Entities returns persons, organizations and places, the most named first.
func (r *Reader) Entities(ctx context.Context, q EntityQuestion) ([]Entity, error) {
	if q.Type != "" && !slices.Contains([]string{"person", "organization", "place"}, q.Type) {
		return nil, fmt.Errorf("no type of entity %q: person, organization or place", q.Type)
	}
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	only, err := everyWord(q.Words, func(word string) (set, error) { return s.entitiesCalled(word) })
	if err != nil {
		return nil, err
	}
	if q.Limit > 0 && only == nil {
		return s.mostNamed(q)
	}
	all, err := s.entities(only)
	return limited(q.ofType(all), q.Limit), err
}

func (q EntityQuestion) ofType(list []Entity) []Entity {
	return slices.DeleteFunc(list, func(e Entity) bool { return q.Type != "" && e.Type != q.Type })
}

// mostNamed counts in how many articles each entity is, and reads those alone
// that are in the most.
func (s *session) mostNamed(q EntityQuestion) ([]Entity, error) {
	groups, err := s.groups(schema.Denotes, schema.Mention)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(groups, func(a, b store.Group) int { return cmp.Compare(b.Graphs, a.Graphs) })
	var out []Entity
	for n := q.Limit; len(out) < q.Limit && len(groups) > 0; n *= 4 {
		n = min(n, len(groups))
		for n < len(groups) && groups[n].Graphs == groups[n-1].Graphs {
			n++ // equals are told apart by name
		}
		ids := set{}
		for _, g := range groups[:n] {
			ids.add(quad.IRI(schema.Lexical(g.Key)))
		}
		groups = groups[n:]
		more, err := s.entities(ids)
		if err != nil {
			return nil, err
		}
		out = append(out, q.ofType(more)...)
	}
	return orEmpty(limited(out, q.Limit)), nil
}

// gathered is an entity over all graphs.
type gathered struct {
	names, roles, sorts tally
	graphs              set
}

// entities merges what all articles say of these entities (nil: of all).
func (s *session) entities(only set) ([]Entity, error) {
	star := store.Star{
		Where: []store.Condition{isA(schema.Mention)},
		Want:  []quad.IRI{schema.Denotes, schema.Name, schema.AlternateName, schema.JobTitle, schema.EntityType},
	}
	all := map[quad.IRI]*gathered{}
	take := func(f store.Found) {
		m := newMention(f)
		id := cmp.Or(m.id, subject(f))
		if all[id] == nil {
			all[id] = &gathered{names: tally{}, roles: tally{}, sorts: tally{}, graphs: set{}}
		}
		all[id].take(m, f.Graph)
	}
	if only == nil {
		if err := s.find(star, take); err != nil {
			return nil, err
		}
	} else {
		joined := star
		joined.Where = append([]store.Condition{{Predicate: schema.Denotes, Objects: only.values()}}, star.Where...)
		if err := s.find(joined, take); err != nil {
			return nil, err
		}
		star.Subjects = asValues(slices.DeleteFunc(only.list(), func(id quad.IRI) bool {
			n, ok := schema.ParseNode(id)
			return !ok || n.Kind != schema.MentionNode
		}))
		if err := s.find(star, func(f store.Found) {
			if newMention(f).id == "" {
				take(f)
			}
		}); err != nil {
			return nil, err
		}
	}
	return s.entityList(all)
}

// ownRoles are roles without those of somebody's relative that do not say whose: "sister".
func ownRoles(roles []string) []string {
	return slices.DeleteFunc(slices.Clone(roles), en.Relative)
}

func (g *gathered) take(m mention, graph quad.IRI) {
	g.names.add(m.name)
	for _, a := range m.aliases {
		g.names.add(a)
	}
	for _, r := range ownRoles(m.roles) {
		g.roles.add(r)
	}
	g.sorts.add(m.sort)
	g.graphs.add(graph)
}

func (s *session) entityList(all map[quad.IRI]*gathered) ([]Entity, error) {
	ids := make([]quad.IRI, 0, len(all))
	for id := range all {
		ids = append(ids, id)
	}
	if err := s.loadLabels(ids); err != nil {
		return nil, err
	}
	out := make([]Entity, 0, len(all))
	for id, g := range all {
		e := Entity{ID: string(id), Name: s.label(id), Aliases: []string{}, Roles: orEmpty(g.roles.ranked()), Articles: len(g.graphs)}
		for _, n := range g.names.ranked() {
			if n != e.Name {
				e.Aliases = append(e.Aliases, n)
			}
		}
		for _, t := range g.sorts.ranked()[:min(1, len(g.sorts))] {
			e.Type = t
		}
		if e.Type == "place" {
			e.Roles = []string{} // of somebody who was taken for a place
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}
