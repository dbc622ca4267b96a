package query

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// saidRow is a statement as one graph has it.
type saidRow struct {
	id, graph                     quad.IRI
	node                          schema.Node
	kind, text, cue, written      string
	source, relay, to             quad.IRI // mentions
	speaker, relayedBy, addressee quad.IRI
	about                         []quad.IRI
	topics                        []string
	quotes                        []schema.Span
	said, earliest, latest        string
	rests                         rests
	cluster                       quad.IRI
}

func saidPredicates() []quad.IRI {
	return []quad.IRI{
		schema.Type, schema.Text, schema.Cue, schema.SourceWritten, schema.Source, schema.Relay, schema.To,
		schema.SpokenBy, schema.RelayedBy, schema.Addressee, schema.About, schema.Topic, schema.QuoteSpan,
		schema.DateCreated, schema.HasEarliest, schema.HasLatest, schema.RestsOn, schema.CountedFrom, schema.Cluster,
	}
}

// statementRows reads the statements that answer star, in the order of Said.
func (s *session) statementRows(star store.Star) ([]saidRow, error) {
	star.Want = saidPredicates()
	var rows []saidRow
	if err := s.find(star, func(f store.Found) { rows = append(rows, newSaidRow(f)) }); err != nil {
		return nil, err
	}
	return s.ordered(rows)
}

// ordered keeps the rows that count, in the order of Said.
func (s *session) ordered(rows []saidRow) ([]saidRow, error) {
	graphs := set{}
	for _, r := range rows {
		graphs.add(r.graph)
	}
	if err := s.loadDays(graphs.list()); err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(r saidRow) bool { return !s.counts(r.graph) })
	slices.SortFunc(rows, s.compareSaid)
	return rows, nil
}

func newSaidRow(f store.Found) saidRow {
	r := saidRow{id: subject(f), graph: f.Graph}
	r.node, _ = schema.ParseNode(r.id)
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		p, _ := q.Predicate.(quad.IRI)
		switch p {
		case schema.Type:
			r.kind = max(r.kind, schema.StatementKind(quad.IRI(v)))
		case schema.Text:
			r.text = v
		case schema.Cue:
			r.cue = v
		case schema.SourceWritten:
			r.written = v
		case schema.Source:
			r.source = quad.IRI(v)
		case schema.Relay:
			r.relay = quad.IRI(v)
		case schema.To:
			r.to = quad.IRI(v)
		case schema.SpokenBy:
			r.speaker = quad.IRI(v)
		case schema.RelayedBy:
			r.relayedBy = quad.IRI(v)
		case schema.Addressee:
			r.addressee = quad.IRI(v)
		case schema.About:
			r.about = append(r.about, quad.IRI(v))
		case schema.Topic:
			r.topics = append(r.topics, v)
		case schema.QuoteSpan:
			if span, ok := schema.ParseSpan(v); ok {
				r.quotes = append(r.quotes, span)
			}
		case schema.DateCreated:
			r.said = v
		case schema.HasEarliest:
			r.earliest = v
		case schema.HasLatest:
			r.latest = v
		case schema.RestsOn, schema.CountedFrom:
			r.rests.note(p, v)
		case schema.Cluster:
			r.cluster = quad.IRI(v)
		}
	}
	return r
}
