package query

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Match answers a quad pattern such as "?who schema:spokenByCharacter ?x ?g".
// Rows come in the store's order, which depends on what is stored alone; vars
// are in the order of the pattern. Without a graph every graph is searched, and
// a row that several graphs hold comes once. A pattern without variables
// answers with one empty row if something matches.
func (r *Reader) Match(ctx context.Context, pattern string, limit int) (vars []string, rows []Row, err error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, nil, err
	}
	base := schema.Base
	if strings.Contains(pattern, "id:") {
		if base, err = s.base(); err != nil {
			return nil, nil, err
		}
	}
	terms, err := ParsePattern(pattern, base)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range terms {
		if t.Var != "" && !slices.Contains(vars, t.Var) {
			vars = append(vars, t.Var)
		}
	}
	rows = []Row{}
	seen := map[string]bool{}
	err = s.quads(terms.selection(), func(q quad.Quad) bool {
		row, key, ok := terms.bind(q)
		if ok && !seen[key] {
			seen[key] = true
			rows = append(rows, row)
		}
		return limit <= 0 || len(rows) < limit
	})
	return vars, rows, err
}

// selection is the pattern for the store: variables allow everything.
func (p TriplePattern) selection() store.Pattern {
	var out store.Pattern
	fields := []*[]quad.Value{&out.S, &out.P, &out.O, &out.G}
	for i, t := range p {
		if t.Var == "" {
			*fields[i] = []quad.Value{t.Value}
		}
	}
	return out
}

// bind gives the variables the values of a quad; ok is false when one variable
// would have two values.
func (p TriplePattern) bind(q quad.Quad) (row Row, key string, ok bool) {
	row = Row{}
	position := []quad.Value{q.Subject, q.Predicate, q.Object, q.Label}
	var b strings.Builder
	for i, t := range p {
		if t.Var == "" {
			continue
		}
		v := nquad(position[i])
		if old, bound := row[t.Var]; bound && old != v {
			return nil, "", false
		}
		row[t.Var] = v
		b.WriteString(v)
		b.WriteByte('\n')
	}
	return row, b.String(), true
}
