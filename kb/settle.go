package kb

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// marker is the graph that tells that articles changed since identities were
// last worked out. It is put with the first change and goes with the last of
// the settling, so that a crash in between is seen at the next opening.
func (k *KB) marker() store.Article {
	iri := quad.IRI(k.base + "graph/unsettled")
	return store.Article{IRI: iri, Quads: []quad.Quad{{
		Subject: iri, Predicate: schema.Unsettled, Object: quad.String("true"), Label: iri,
	}}}
}

func (k *KB) unsettled(ctx context.Context) (bool, error) {
	for _, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{k.marker().IRI}}) {
		return err == nil, err
	}
	return false, nil
}

// settle works identities out over all articles and writes the articles in
// which one changed.
func (k *KB) settle(ctx context.Context) error {
	records, err := k.records(ctx)
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	before := make([][]string, len(records))
	for i, rec := range records {
		before[i] = identities(rec)
	}
	resolve.Settle(records, k.base)
	var put []store.Article
	for i, rec := range records {
		if slices.Equal(before[i], identities(rec)) {
			continue
		}
		put = append(put, store.Article{IRI: rec.IRI, Quads: rec.Quads()})
		if len(put) == batchSize {
			if _, err := k.store.Put(ctx, put...); err != nil {
				return fmt.Errorf("settle: %w", err)
			}
			put = put[:0]
		}
	}
	put = append(put, store.Article{IRI: k.marker().IRI})
	if _, err := k.store.Put(ctx, put...); err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	return nil
}

// records reads every article back.
func (k *KB) records(ctx context.Context) ([]*schema.Record, error) {
	var iris []quad.IRI
	for q, err := range k.store.Quads(ctx, store.Pattern{P: []quad.Value{schema.Type}, O: []quad.Value{schema.NewsArticle}}) {
		if err != nil {
			return nil, err
		}
		if iri, ok := q.Label.(quad.IRI); ok {
			iris = append(iris, iri)
		}
	}
	var out []*schema.Record
	for _, iri := range iris {
		var quads []quad.Quad
		for q, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{iri}}) {
			if err != nil {
				return nil, err
			}
			quads = append(quads, q)
		}
		rec, err := schema.FromQuads(iri, quads)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", iri, err)
		}
		out = append(out, rec)
	}
	return out, nil
}

// identities are the fields of a record that Settle sets.
func identities(rec *schema.Record) []string {
	out := []string{string(rec.TextCluster)}
	for _, a := range rec.Actors {
		out = append(out, string(a.ID), a.CanonicalName)
	}
	for _, r := range rec.Reports {
		out = append(out, string(r.Event))
	}
	for _, p := range rec.Proposals {
		out = append(out, string(p.ID))
	}
	for _, s := range rec.Statements {
		out = append(out, string(s.Cluster), strconv.Itoa(s.Speaker))
	}
	return out
}
