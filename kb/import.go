package kb

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"sort"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Import adds the articles of an N-Quads stream. Bad lines, quads of no graph
// and graphs that are no articles of ours are refused with their place, and
// the rest is added.
func (k *KB) Import(ctx context.Context, r io.Reader) (*Summary, error) {
	w := newWriter(k, AddOptions{})
	graphs := readGraphs(r, w)
	iris := make([]quad.IRI, 0, len(graphs))
	for iri := range graphs {
		iris = append(iris, iri)
	}
	sort.Slice(iris, func(i, j int) bool { return iris[i] < iris[j] })
	for _, iri := range iris {
		j := k.imported(ctx, iri, graphs[iri])
		if err := w.take(ctx, j); err != nil {
			return w.sum, err
		}
	}
	return w.sum, w.finish(ctx)
}

// imported is one graph on its way in. Identities are settled anew, as for an
// article that was just read.
func (k *KB) imported(ctx context.Context, iri quad.IRI, quads []quad.Quad) *job {
	rec, err := schema.FromQuads(iri, quads)
	if err != nil {
		return &job{doc: &document.Document{ID: string(iri)}, err: fmt.Errorf("not an article that dateline wrote: %w", err)}
	}
	j := &job{rec: rec, doc: &document.Document{ID: string(iri), URL: rec.URL, Published: rec.Published}}
	if j.unchanged, j.err = k.same(ctx, rec); j.err == nil && !j.unchanged {
		resolve.Settle([]*schema.Record{rec}, k.base)
	}
	return j
}

// same reports whether the store holds the record already, whatever the
// identities that it was given.
func (k *KB) same(ctx context.Context, rec *schema.Record) (bool, error) {
	var quads []quad.Quad
	for q, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{rec.IRI}}) {
		if err != nil {
			return false, err
		}
		quads = append(quads, q)
	}
	if len(quads) == 0 {
		return false, nil
	}
	old, err := schema.FromQuads(rec.IRI, quads)
	if err != nil {
		return false, err
	}
	fresh := rec.Clone()
	for _, r := range []*schema.Record{old, fresh} {
		resolve.Settle([]*schema.Record{r}, k.base)
		r.Normalize()
	}
	return reflect.DeepEqual(old, fresh), nil
}

// readGraphs gathers quads by graph. A line that cannot be read, or that
// names no graph, is refused.
func readGraphs(r io.Reader, w *writer) map[quad.IRI][]quad.Quad {
	graphs := map[quad.IRI][]quad.Quad{}
	for q, err := range nquads.NewReader(r).All() {
		var bad *nquads.SyntaxError
		switch {
		case errors.As(err, &bad):
			w.refuse(Refusal{Where: fmt.Sprintf("line %d", bad.Line), Why: bad.Error()})
		case err != nil:
			w.refuse(Refusal{Where: "input", Why: err.Error()})
			return graphs
		default:
			if iri, ok := q.Label.(quad.IRI); ok {
				graphs[iri] = append(graphs[iri], q)
			} else {
				w.refuse(Refusal{Where: "quad of " + quad.StringOf(q.Subject), Why: "names no graph, so nothing says which article it is from"})
			}
		}
	}
	return graphs
}
