package kb

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"sort"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// bulkSize is from how many bytes on an import is loaded rather than put.
const bulkSize = 8 << 20

// Import adds the articles of an N-Quads stream. Bad lines, quads of no graph
// and graphs that are no articles of ours are refused with their place, and
// the rest is added. A long stream is loaded all at once: with an error nothing
// of it is added.
func (k *KB) Import(ctx context.Context, r io.Reader) (*Summary, error) {
	loader, ok := k.store.(store.Loader)
	if !ok {
		return k.putAll(ctx, r)
	}
	begin, err := io.ReadAll(io.LimitReader(r, k.bulk))
	if err != nil || int64(len(begin)) < k.bulk {
		if err != nil {
			r = io.MultiReader(bytes.NewReader(begin), failing{err})
		} else {
			r = bytes.NewReader(begin)
		}
		return k.putAll(ctx, r)
	}
	return k.load(ctx, loader, io.MultiReader(bytes.NewReader(begin), r))
}

// failing is a reader that ends with an error.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// load adds the articles of a long stream.
func (k *KB) load(ctx context.Context, loader store.Loader, r io.Reader) (*Summary, error) {
	if err := k.bringUp(ctx); err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	if _, err := k.store.Put(ctx, k.marker(true)); err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	k.sieve, k.added = nil, 0 // what is loaded goes past it
	w := newWriter(k, AddOptions{})
	l := loading{kb: k, sum: w.sum, urls: map[string]quad.IRI{}}
	loaded, err := loader.Load(ctx, r, func(a store.Article) ([]quad.IRI, error) { return l.accept(ctx, a) })
	if err != nil {
		_, undo := k.store.Put(context.WithoutCancel(ctx), k.marker(false))
		return nil, errors.Join(err, undo)
	}
	for _, f := range loaded.Refused {
		where := string(f.Graph)
		if f.Line > 0 {
			where = fmt.Sprintf("line %d", f.Line)
		}
		w.refuse(Refusal{Where: where, Why: f.Why.Error()})
	}
	k.sieve = nil // it has not what was loaded
	for batch := range slices.Chunk(l.rewrite, batchSize) {
		if _, err := k.store.Put(ctx, batch...); err != nil {
			return l.sum, fmt.Errorf("import: %w", err)
		}
	}
	return l.sum, k.resettle(ctx)
}

// loading is a long import under way.
type loading struct {
	kb      *KB
	sum     *Summary
	urls    map[string]quad.IRI // of what was accepted
	rewrite []store.Article     // which have quads that no record holds
}

// accept takes an article of ours, in the place of its older versions.
func (l *loading) accept(ctx context.Context, a store.Article) (remove []quad.IRI, err error) {
	if a.IRI == l.kb.marker(true).IRI {
		return nil, errors.New("tells that the export was made of a knowledge base in the middle of a change")
	}
	rec, err := schema.FromQuads(a.IRI, a.Quads)
	if err != nil {
		return nil, fmt.Errorf("not an article that dateline wrote: %w", err)
	}
	if other, twice := l.urls[rec.URL]; twice {
		return nil, fmt.Errorf("another version of %s is in the same import: %s", rec.URL, other)
	}
	old, err := l.kb.versions(ctx, rec.URL)
	if err != nil {
		return nil, err
	}
	same, err := l.kb.same(ctx, rec)
	if err != nil {
		return nil, err
	}
	l.urls[rec.URL] = a.IRI
	switch {
	case same:
		l.sum.Unchanged++
	case len(old) > 0 && !slices.Contains(old, a.IRI):
		l.sum.Replaced++
	case slices.Contains(old, a.IRI):
		l.sum.Unchanged++
	default:
		l.sum.Added++
	}
	if quads := rec.Quads(); len(quads) != len(a.Quads) {
		l.rewrite = append(l.rewrite, store.Article{IRI: a.IRI, Quads: quads})
	}
	return old, nil
}

// putAll adds the articles of a stream one by one.
func (k *KB) putAll(ctx context.Context, r io.Reader) (*Summary, error) {
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
	return w.sum, w.flush(ctx)
}

// imported is one graph on its way in. Identities are settled anew, as for an
// article that was just read.
func (k *KB) imported(ctx context.Context, iri quad.IRI, quads []quad.Quad) *job {
	rec, err := schema.FromQuads(iri, quads)
	if err != nil {
		return &job{doc: &document.Document{ID: string(iri)}, err: fmt.Errorf("not an article that dateline wrote: %w", err)}
	}
	j := &job{rec: rec, doc: &document.Document{ID: string(iri), URL: rec.URL, Published: rec.Published}}
	j.unchanged, j.err = k.same(ctx, rec)
	return j
}

// same reports whether the store holds the record already, whatever the
// identities that it was given.
func (k *KB) same(ctx context.Context, rec *schema.Record) (bool, error) {
	old, err := k.record(ctx, rec.IRI)
	if err != nil || old == nil {
		return false, err
	}
	fresh := rec.Clone()
	for _, r := range []*schema.Record{old, fresh} {
		resolve.Settle([]*schema.Record{r}, k.base)
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
