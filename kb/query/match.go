package query

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// MatchQuestion asks for what fits patterns.
type MatchQuestion struct {
	// Patterns are quad patterns such as "?who schema:spokenByCharacter ?x ?g",
	// with " . " between them. A variable has one value in all of them.
	Patterns string
	// Where are conditions such as "?date >= 2022-01": see ParseFilter.
	Where []string
	// Order are variables to order by; "-x" orders downwards. Without one rows come
	// as the store has them.
	Order []string
	Limit int // 0 = no limit
}

// Matches are the answers to a MatchQuestion.
type Matches struct {
	Vars []string `json:"vars"` // in the order of the patterns
	Rows []Row    `json:"rows"`
	Plan []Step   `json:"plan,omitempty"` // how they were found
}

// Step is how one pattern was answered.
type Step struct {
	Pattern  string `json:"pattern"`
	Expected int64  `json:"expected"` // quads that fit the pattern alone, at most
	Way      string `json:"way"`      // scan, look up, join
	Rows     int    `json:"rows"`     // so far
}

// The ways in which a pattern is answered.
const (
	wayScan   = "scan"    // read what fits it
	wayLookUp = "look up" // read what fits it and the rows so far: seeks in order
	wayJoin   = "join"    // read what fits it once, and hold it against the rows
)

// Match answers q. Without a graph in a pattern every graph is searched, and
// what several graphs say counts once. Patterns without variables answer with
// one empty row if they fit.
func (r *Reader) Match(ctx context.Context, q MatchQuestion) (*Matches, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	base := schema.Base
	if strings.Contains(q.Patterns, "id:") {
		if base, err = s.base(); err != nil {
			return nil, err
		}
	}
	patterns, err := ParsePatterns(q.Patterns, base)
	if err != nil {
		return nil, err
	}
	m := &matcher{s: s, vars: varsOf(patterns), limit: q.Limit}
	for _, text := range q.Where {
		f, err := ParseFilter(text, base)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(m.vars, f.Var) {
			return nil, &PatternError{Pattern: text, Of: "condition", What: fmt.Sprintf("no pattern has the variable ?%s", f.Var)}
		}
		m.filters = append(m.filters, f)
	}
	by, err := orderOf(q.Order, m.vars)
	if err != nil {
		return nil, err
	}
	if len(by) > 0 {
		m.limit = 0 // of all, the first
	}
	if err := m.plan(patterns); err != nil {
		return nil, err
	}
	if err := m.run(0, []binding{make(binding, len(m.vars))}); err != nil {
		return nil, err
	}
	m.sort(by)
	if q.Limit > 0 {
		m.found = m.found[:min(len(m.found), q.Limit)]
	}
	return &Matches{Vars: m.vars, Rows: m.rows(), Plan: m.told()}, nil
}

func varsOf(patterns []TriplePattern) (vars []string) {
	for _, p := range patterns {
		for _, t := range p {
			if t.Var != "" && !slices.Contains(vars, t.Var) {
				vars = append(vars, t.Var)
			}
		}
	}
	return vars
}

// binding is a row under way: a value for each variable, nil for none yet.
type binding []quad.Value

// matcher answers one question.
type matcher struct {
	s       *session
	vars    []string
	filters []Filter
	limit   int
	steps   []*step
	found   []binding
}

// step is a pattern in its place of the plan.
type step struct {
	TriplePattern
	expected int64
	bound    []int  // positions whose values are known before it
	filters  []int  // filters whose variable it binds
	way      string // taken last
	rows     int
	table    map[string][]quad.Quad // of a join
}

// most rows are handled together; the first are few, because few may be wanted.
const (
	fewRows  = 16
	mostRows = 1 << 10
)

// run answers the steps from i on for rows, until there are enough.
func (m *matcher) run(i int, rows []binding) error {
	if i == len(m.steps) {
		m.found = append(m.found, rows...)
		return nil
	}
	st := m.steps[i]
	size := fewRows
	var out []binding
	flush := func() error {
		st.rows += len(out)
		next := out
		out = nil
		size = min(4*size, mostRows)
		if len(next) == 0 {
			return nil
		}
		return m.run(i+1, next)
	}
	var failed error
	err := m.fitting(st, rows, func(row binding, q quad.Quad) bool {
		if fits, ok := m.extend(st, row, q); ok {
			if out = append(out, fits); len(out) >= size {
				failed = flush()
			}
		}
		return failed == nil && !m.enough()
	})
	if err == nil {
		err = failed
	}
	if err != nil || m.enough() {
		return err
	}
	return flush()
}

func (m *matcher) enough() bool { return m.limit > 0 && len(m.found) >= m.limit }

// fitting hands each row with each quad that agrees with it on what is known.
func (m *matcher) fitting(st *step, rows []binding, take func(binding, quad.Quad) bool) error {
	if len(st.bound) == 0 {
		st.way = wayScan
		return m.s.quads(st.selection(), func(q quad.Quad) bool {
			for _, row := range rows {
				if !take(row, q) {
					return false
				}
			}
			return true
		})
	}
	if st.table != nil || st.expected < int64(len(rows)) {
		st.way = wayJoin
		return m.join(st, rows, take)
	}
	st.way = wayLookUp
	byKey := map[string][]binding{}
	for _, row := range rows {
		k := m.key(st, row)
		byKey[k] = append(byKey[k], row)
	}
	return m.s.quads(m.narrowed(st, rows), func(q quad.Quad) bool {
		for _, row := range byKey[quadKey(st, q)] {
			if !take(row, q) {
				return false
			}
		}
		return true
	})
}

// join reads what fits the pattern once, and holds the rows against it.
func (m *matcher) join(st *step, rows []binding, take func(binding, quad.Quad) bool) error {
	if st.table == nil {
		st.table = map[string][]quad.Quad{}
		if err := m.s.quads(st.selection(), func(q quad.Quad) bool {
			k := quadKey(st, q)
			st.table[k] = append(st.table[k], q)
			return true
		}); err != nil {
			return err
		}
	}
	for _, row := range rows {
		for _, q := range st.table[m.key(st, row)] {
			if !take(row, q) {
				return nil
			}
		}
	}
	return nil
}

// narrowed is the pattern's selection with the values that rows have.
func (m *matcher) narrowed(st *step, rows []binding) store.Pattern {
	p := st.selection()
	fields := []*[]quad.Value{&p.S, &p.P, &p.O, &p.G}
	for _, at := range st.bound {
		i := slices.Index(m.vars, st.TriplePattern[at].Var)
		seen := map[quad.Value]bool{}
		*fields[at] = []quad.Value{}
		for _, row := range rows {
			if v := row[i]; !seen[v] {
				seen[v] = true
				*fields[at] = append(*fields[at], v)
			}
		}
	}
	return p
}

// key writes what a row has in the bound positions; quadKey what a quad has.
func (m *matcher) key(st *step, row binding) string {
	var b strings.Builder
	for _, at := range st.bound {
		b.WriteString(nquad(row[slices.Index(m.vars, st.TriplePattern[at].Var)]))
		b.WriteByte('\n')
	}
	return b.String()
}

func quadKey(st *step, q quad.Quad) string {
	var b strings.Builder
	for _, at := range st.bound {
		b.WriteString(nquad(position(q, at)))
		b.WriteByte('\n')
	}
	return b.String()
}

func position(q quad.Quad, at int) quad.Value {
	return [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label}[at]
}

// extend gives the variables of a pattern the values of a quad; ok is false if
// one would have two, or a filter holds it back.
func (m *matcher) extend(st *step, row binding, q quad.Quad) (out binding, ok bool) {
	out = slices.Clone(row)
	for at, t := range st.TriplePattern {
		if t.Var == "" {
			continue
		}
		i, v := slices.Index(m.vars, t.Var), position(q, at)
		if out[i] != nil && out[i] != v {
			return nil, false
		}
		out[i] = v
	}
	for _, i := range st.filters {
		f := m.filters[i]
		if !f.Holds(out[slices.Index(m.vars, f.Var)]) {
			return nil, false
		}
	}
	return out, true
}

// selection is the pattern for the store: variables allow everything. What
// several graphs say is wanted once if the graph is not asked for.
func (p TriplePattern) selection() store.Pattern {
	var out store.Pattern
	fields := []*[]quad.Value{&out.S, &out.P, &out.O, &out.G}
	for i, t := range p {
		if t.Var == "" {
			*fields[i] = []quad.Value{t.Value}
		}
	}
	out.Once = len(p) < 4
	return out
}

func (m *matcher) rows() []Row {
	out := make([]Row, len(m.found))
	for i, b := range m.found {
		out[i] = Row{}
		for j, v := range b {
			out[i][m.vars[j]] = nquad(v)
		}
	}
	return out
}

func (m *matcher) told() (plan []Step) {
	for _, st := range m.steps {
		way := st.way
		if way == "" {
			way = wayLookUp // nothing came so far
		}
		plan = append(plan, Step{Pattern: st.String(), Expected: st.expected, Way: way, Rows: st.rows})
	}
	return plan
}

// ordering is a variable to order by.
type ordering struct {
	at   int // in vars
	down bool
}

func orderOf(names, vars []string) (by []ordering, err error) {
	for _, n := range names {
		name, down := strings.CutPrefix(n, "-")
		name = strings.TrimPrefix(name, "?")
		at := slices.Index(vars, name)
		if at < 0 {
			return nil, &PatternError{Pattern: n, Of: "order", What: fmt.Sprintf("no pattern has the variable ?%s to order by", name)}
		}
		by = append(by, ordering{at, down})
	}
	return by, nil
}

// sort orders by variables, and rows that are alike in them by all others, so
// that the same rows always come in the same order.
func (m *matcher) sort(by []ordering) {
	if len(by) == 0 {
		return
	}
	slices.SortFunc(m.found, func(a, b binding) int {
		for _, o := range by {
			if c := compareValues(a[o.at], b[o.at]); c != 0 && o.down {
				return -c
			} else if c != 0 {
				return c
			}
		}
		for i := range a {
			if c := strings.Compare(nquad(a[i]), nquad(b[i])); c != 0 {
				return c
			}
		}
		return 0
	})
}
