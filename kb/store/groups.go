package store

import (
	"context"

	"github.com/cayleygraph/quad"
)

// Group is how many answers to a question share a key.
type Group struct {
	Key     quad.Value
	Answers int
	Graphs  int // in which they are
}

// Grouper is a power that an engine may have: it counts without reading what
// it counts. Groups takes the answers of Find to q, whose Want, Order and Limit
// it does not look at. The key of an answer is the first of its objects with
// the predicate by, in the order of Found; its subject if it has none; and its
// graph if by is "". The groups come in no particular order.
type Grouper interface {
	Groups(ctx context.Context, q Star, by quad.IRI) ([]Group, error)
}

// Counter is a power that an engine may have: counts that it keeps.
type Counter interface {
	// Counts returns how many quads each predicate has.
	Counts(ctx context.Context) (map[quad.IRI]int64, error)
	// Articles returns the IRIs of all articles, in no particular order.
	Articles(ctx context.Context) ([]quad.IRI, error)
}

// Groups asks the engine if it is a Grouper, and else counts what Find yields.
func Groups(ctx context.Context, s Store, q Star, by quad.IRI) ([]Group, error) {
	if g, ok := s.(Grouper); ok {
		return g.Groups(ctx, q, by)
	}
	q.Order, q.Limit, q.Want = AnyOrder, 0, []quad.IRI{by}
	type graphs map[quad.IRI]int
	counts := make(map[quad.Value]graphs)
	for f, err := range s.Find(ctx, q) {
		if err != nil {
			return nil, err
		}
		key := keyOf(f, by)
		if counts[key] == nil {
			counts[key] = make(graphs)
		}
		counts[key][f.Graph]++
	}
	var out []Group
	for key, in := range counts {
		g := Group{Key: key, Graphs: len(in)}
		for _, n := range in {
			g.Answers += n
		}
		out = append(out, g)
	}
	return out, nil
}

func keyOf(f Found, by quad.IRI) quad.Value {
	switch {
	case by == "":
		return f.Graph
	case len(f.Quads) > 0:
		return f.Quads[0].Object
	}
	return f.Subject
}
