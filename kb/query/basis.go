package query

import (
	"context"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// rests is what a date rests on as a graph has it.
type rests struct {
	span    schema.Span
	counted string
}

// note takes in what a quad says of it.
func (r *rests) note(predicate quad.IRI, value string) {
	if predicate == schema.CountedFrom {
		r.counted = value
	} else {
		r.span, _ = schema.ParseSpan(value)
	}
}

// basis is what a date of an article rests on, nil when there is no date.
func (s *session) basis(graph quad.IRI, date string, r rests) *Basis {
	if date == "" {
		return nil
	}
	b := &Basis{On: "publication", Article: s.articles[graph].ref.URL, CountedFrom: r.counted, graph: graph}
	if r.span != (schema.Span{}) {
		b.On, b.Start, b.End = "words", r.span.Start, r.span.End
	}
	return b
}

// Explain fills in the words that the dates of an answer rest on.
func (r *Reader) Explain(ctx context.Context, statements []Statement, events []Event) error {
	s, err := r.session(ctx, "")
	if err != nil {
		return err
	}
	var all []*Basis
	var graphs []quad.IRI
	note := func(b *Basis) {
		if b != nil && b.On == "words" {
			all = append(all, b)
			graphs = append(graphs, b.graph)
		}
	}
	for i := range statements {
		note(statements[i].Basis)
	}
	for i := range events {
		note(events[i].Basis)
	}
	if err := s.loadTexts(unique(graphs)); err != nil {
		return err
	}
	for _, b := range all {
		b.Text = s.texts[b.graph].cut(schema.Span{Start: b.Start, End: b.End}).Text
	}
	return nil
}
