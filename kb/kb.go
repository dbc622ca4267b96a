// Package kb strings the stages together: articles in, questions answered. It
// knows no terminal, clock, environment or network.
//
// It may import every package of ours below it but render, export and
// store/memory, which its callers choose.
package kb

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/lang"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/schema"
)

// Errors on which callers branch; an error of this package wraps one of them.
var (
	ErrNoKB    = store.ErrNoStore // nothing there to read
	ErrLocked  = store.ErrLocked  // another process writes
	ErrForeign = store.ErrForeign // the folder holds something else
)

// Options of a knowledge base. The zero value is right for most.
type Options struct {
	ReadOnly bool   // questions only; also while another process writes
	Base     string // namespace of things made here; "" = schema.Base
	Workers  int    // articles analysed at once; 0 = one a core
}

// KB is a knowledge base. Its questions are the methods of query.Reader.
type KB struct {
	*query.Reader
	store    store.Store
	base     string
	workers  int
	bulk     int64 // bytes from which on an import is loaded
	repaired bool
	behind   bool
	current  bool // the store is of this program
	memory   memory
	sieve    *sieve
	added    int // articles since it was opened
}

// Open opens or (unless ReadOnly) makes the knowledge base in a folder. What
// a killed writer left behind is repaired first, also for a reader; Repaired
// says so.
func Open(dir string, o Options) (*KB, error) {
	ctx := context.Background()
	k, err := open(dir, o)
	if errors.Is(err, store.ErrNeedsRepair) && o.ReadOnly {
		return reopen(ctx, dir, o)
	}
	if err != nil {
		return nil, err
	}
	open, err := k.unsettled(ctx)
	if err == nil && open {
		if o.ReadOnly {
			k.Close()
			return reopen(ctx, dir, o)
		}
		k.repaired = true
		err = k.resettle(ctx)
	}
	if err != nil {
		k.Close()
		return nil, err
	}
	return k, nil
}

func open(dir string, o Options) (*KB, error) {
	s, err := badger.Open(dir, badger.Options{ReadOnly: o.ReadOnly, Vocabulary: vocabulary()})
	if err != nil {
		return nil, err
	}
	k := New(s, o)
	k.repaired, k.behind = s.Repaired(), s.Behind()
	return k, nil
}

// reopen repairs a knowledge base by opening it for writing once, and then
// opens it for reading.
func reopen(ctx context.Context, dir string, o Options) (*KB, error) {
	rw := o
	rw.ReadOnly = false
	k, err := open(dir, rw)
	if err != nil {
		return nil, fmt.Errorf("repair after a crash: %w", err)
	}
	unsettled, err := k.unsettled(ctx)
	if err == nil && unsettled {
		err = k.resettle(ctx)
	}
	if err := errors.Join(err, k.Close()); err != nil {
		return nil, fmt.Errorf("repair after a crash: %w", err)
	}
	if k, err = open(dir, o); err == nil {
		k.repaired = true
	}
	return k, err
}

func vocabulary() store.Vocabulary {
	begin, end := schema.TimeBounds()
	return store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end}
}

// New makes a knowledge base over a store that has its vocabulary.
func New(s store.Store, o Options) *KB {
	k := &KB{Reader: query.NewReader(s), store: s, base: o.Base, workers: o.Workers, bulk: bulkSize, memory: newMemory()}
	if k.base == "" {
		k.base = schema.Base
	}
	if k.workers <= 0 {
		k.workers = runtime.GOMAXPROCS(0)
	}
	return k
}

// Repaired reports whether Open had to repair after a crash.
func (k *KB) Repaired() bool { return k.repaired }

// Behind reports whether another process was writing when Open opened for
// reading: what is read then is what was there before it began.
func (k *KB) Behind() bool { return k.behind }

// Quads yields every quad of the knowledge base, in no promised order. What
// settling finds articles by is left out: it follows from the rest.
func (k *KB) Quads(ctx context.Context) iter.Seq2[quad.Quad, error] {
	marker := k.marker(true).IRI
	return func(yield func(quad.Quad, error) bool) {
		for q, err := range k.store.Quads(ctx, store.Pattern{}) {
			if err == nil && (q.Label == marker || schema.ForSettling(q.Predicate)) {
				continue
			}
			if !yield(q, err) {
				return
			}
		}
	}
}

// Close releases the store.
func (k *KB) Close() error { return k.store.Close() }

// Analyze runs the stages up to extract on a document, and stores nothing. A
// document in another language than English is left as it was read: the stages
// would find nothing in it but mistakes.
func Analyze(d *document.Document) error {
	if d.Language == "" {
		d.Language = lang.Of(d.Text, "")
	}
	if Foreign(d.Language) {
		return nil
	}
	if err := annotate.Annotate(d); err != nil {
		return err
	}
	extract.Extract(d)
	return nil
}

// Graphs yields the quads graph by graph, in the order of the graphs' names;
// only those named if any are.
func (k *KB) Graphs(ctx context.Context, only ...quad.IRI) iter.Seq2[[]quad.Quad, error] {
	return func(yield func([]quad.Quad, error) bool) {
		if len(only) == 0 {
			var err error
			if only, err = k.graphNames(ctx); err != nil {
				yield(nil, err)
				return
			}
		}
		for _, name := range only {
			var quads []quad.Quad
			for q, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{name}}) {
				if err != nil {
					yield(nil, err)
					return
				}
				if !schema.ForSettling(q.Predicate) {
					quads = append(quads, q)
				}
			}
			if !yield(quads, nil) {
				return
			}
		}
	}
}

func (k *KB) graphNames(ctx context.Context) ([]quad.IRI, error) {
	names := map[quad.IRI]struct{}{}
	for q, err := range k.Quads(ctx) {
		if err != nil {
			return nil, err
		}
		if name, ok := q.Label.(quad.IRI); ok {
			names[name] = struct{}{}
		}
	}
	return slices.Sorted(maps.Keys(names)), nil
}

// Foreign reports whether a language is known and not analysed.
func Foreign(language string) bool { return language != "" && language != lang.English }
