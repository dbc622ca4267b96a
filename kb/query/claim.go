package query

import (
	"cmp"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// word is what somebody says: who, when, and where it stands.
type word struct {
	id, graph quad.IRI
	node      schema.Node // the words themselves
	statement quad.IRI    // the statement that they are in
	by        quad.IRI    // who says so, where that is known
	written   string      // the same as written
	published string
	evidence  schema.Span // the sentence
}

// voice tells whose word it is: somebody's, else the statement's, else the article's.
func (w word) voice() quad.IRI { return cmp.Or(w.by, w.statement, quad.IRI(w.written), w.graph) }

// own reports whether it is the article's own word.
func (w word) own() bool { return w.by == "" && w.statement == "" && w.written == "" }

// compareWords orders words by publication, then as they stand.
func compareWords(a, b word) int {
	return cmp.Or(compareDays(a.published, b.published), cmp.Compare(a.graph, b.graph), a.node.Compare(b.node), cmp.Compare(a.id, b.id))
}

// claimRow is a claim as one graph has it.
type claimRow struct {
	word
	figure  figure // of no thing when it is none
	denied  bool
	reports []quad.IRI
	against []quad.IRI
}

func newClaimRow(f store.Found) claimRow {
	c := claimRow{word: word{id: subject(f), graph: f.Graph}}
	c.node, _ = schema.ParseNode(c.id)
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		p, _ := q.Predicate.(quad.IRI)
		switch p {
		case schema.Figure:
			c.figure, _ = parseFigure(v)
		case schema.Status:
			c.denied = true
		case schema.InStatement:
			c.statement = quad.IRI(v)
		case schema.Creator:
			c.by = quad.IRI(v)
		case schema.SourceWritten:
			c.written = v
		case schema.Mentions:
			c.reports = append(c.reports, quad.IRI(v))
		case schema.Against:
			c.against = append(c.against, quad.IRI(v))
		case schema.Evidence:
			c.evidence, _ = schema.ParseSpan(v)
		}
	}
	return c
}

// claimRows reads the claims that answer star in articles that count, with who
// makes them, in the order of publication.
func (s *session) claimRows(star store.Star) ([]claimRow, error) {
	star.Where = append(star.Where, isA(schema.ClaimClass))
	star.Want = []quad.IRI{schema.Figure, schema.Status, schema.InStatement, schema.Creator, schema.SourceWritten, schema.Mentions, schema.Against, schema.Evidence}
	var rows []claimRow
	if err := s.find(star, func(f store.Found) { rows = append(rows, newClaimRow(f)) }); err != nil {
		return nil, err
	}
	var graphs, statements, who []quad.IRI
	for _, c := range rows {
		graphs = append(graphs, c.graph)
		who = append(who, c.by)
		if c.statement != "" {
			statements = append(statements, c.statement)
		}
	}
	if err := s.loadDays(unique(graphs)); err != nil {
		return nil, err
	}
	if err := s.loadSpeakers(unique(statements)); err != nil {
		return nil, err
	}
	if err := s.loadLabels(unique(slices.DeleteFunc(who, func(id quad.IRI) bool { return id == "" }))); err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(c claimRow) bool { return !s.counts(c.graph) })
	for i := range rows {
		c := &rows[i]
		c.published = s.days[c.graph]
		if c.statement != "" {
			c.by, c.written = s.speakers[c.statement].id, s.speakers[c.statement].written
		}
	}
	slices.SortFunc(rows, func(a, b claimRow) int { return compareWords(a.word, b.word) })
	return rows, nil
}

// loadClaims reads the claims of events.
func (s *session) loadClaims(lives []lived) error {
	var reports []quad.IRI
	for _, l := range lives {
		for _, x := range l.lines {
			if _, ok := s.claimed[x.id]; !ok {
				reports = append(reports, x.id)
			}
		}
	}
	if len(reports) == 0 {
		return nil
	}
	star := store.Star{Where: []store.Condition{{Predicate: schema.Mentions, Objects: asValues(reports)}}}
	if len(reports) > manyReports {
		star.Where = nil // the answer is most of them: one pass is faster
	}
	rows, err := s.claimRows(star)
	for _, r := range reports {
		s.claimed[r] = nil
	}
	for _, c := range rows {
		for _, r := range c.reports {
			if _, asked := s.claimed[r]; asked {
				s.claimed[r] = append(s.claimed[r], c)
			}
		}
	}
	return err
}

// manyReports is how many are looked up one by one.
const manyReports = 500

// claimsOf are an event's claims, each once, in the order of publication.
func (s *session) claimsOf(l lived) []claimRow {
	var out []claimRow
	seen := set{}
	for _, x := range l.lines {
		for _, c := range s.claimed[x.id] {
			if !seen.has(c.id) {
				seen.add(c.id)
				out = append(out, c)
			}
		}
	}
	slices.SortFunc(out, func(a, b claimRow) int { return compareWords(a.word, b.word) })
	return out
}

// speaker is who makes a statement, and as written.
type speaker struct {
	id      quad.IRI
	written string
}

// loadSpeakers reads who makes these statements.
func (s *session) loadSpeakers(statements []quad.IRI) error {
	fresh := missing(statements, s.speakers)
	for _, v := range fresh {
		s.speakers[quad.IRI(schema.Lexical(v))] = speaker{}
	}
	var who []quad.IRI
	err := s.quads(store.Pattern{S: fresh, P: values(schema.SpokenBy, schema.SourceWritten)}, func(q quad.Quad) bool {
		id := quad.IRI(schema.Lexical(q.Subject))
		x := s.speakers[id]
		if q.Predicate == quad.Value(schema.SpokenBy) {
			x.id = quad.IRI(schema.Lexical(q.Object))
			who = append(who, x.id)
		} else {
			x.written = schema.Lexical(q.Object)
		}
		s.speakers[id] = x
		return true
	})
	if err != nil {
		return err
	}
	return s.loadLabels(unique(who))
}
