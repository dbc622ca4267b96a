package badger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

var _ store.Loader = (*Store)(nil)

// Load implements store.Loader. It makes a new store beside the old one, out of
// both, and puts it in its place when it is whole.
func (s *Store) Load(ctx context.Context, in io.Reader, accept func(store.Article) ([]quad.IRI, error)) (store.Loaded, error) {
	var loaded store.Loaded
	if s.older() { // what is kept is not made anew, so it must be as it is made now
		if _, _, err := s.Compact(ctx); err != nil {
			return loaded, err
		}
	}
	err := s.rebuild(func(b *builder) error {
		refused, err := b.takeAll(ctx, in)
		if err != nil {
			return err
		}
		if err := b.finish(ctx, accept); err != nil {
			return err
		}
		loaded = b.loaded
		loaded.Refused = append(refused, loaded.Refused...)
		return nil
	}, true)
	if err != nil {
		return store.Loaded{}, fmt.Errorf("loading articles: %w", err)
	}
	return loaded, nil
}

// Compact writes the articles anew, in their order, with the terms that they use.
func (s *Store) Compact(ctx context.Context) (before, after int64, err error) {
	if before, err = s.size(); err != nil {
		return 0, 0, err
	}
	err = s.rebuild(func(b *builder) error {
		r := s.reader(ctx)
		defer r.close()
		if err := r.eachBlock(func(g id, from block, facts []fact) error {
			a, err := r.article(g, facts)
			if err != nil {
				return err
			}
			return b.take(parcelOf(rules.Checked{IRI: a.IRI, Quads: a.Quads, Hash: [hashLen]byte(from)}))
		}); err != nil {
			return err
		}
		return b.finish(ctx, nil)
	}, false)
	if err != nil {
		return 0, 0, fmt.Errorf("compacting store: %w", err)
	}
	after, err = s.size()
	return before, after, err
}

// rebuild makes a new store, which begins as a copy of this one if keep is set,
// and puts it in the place of this one.
func (s *Store) rebuild(fill func(*builder) error, keep bool) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.leave()
	if s.readOnly {
		return store.ErrReadOnly
	}
	s.writer.Lock()
	defer s.writer.Unlock()
	return s.guard(nil, func() error {
		b, err := s.builder(keep && len(s.counts) > 0)
		if err == nil {
			err = fill(b)
		}
		if err = errors.Join(err, b.close()); err != nil {
			return errors.Join(err, b.discard())
		}
		return s.replaceBy(b)
	})
}

// takeAll reads N-Quads: chunks are cut, checked and wrapped by all cores, and
// taken in their order.
func (b *builder) takeAll(ctx context.Context, in io.Reader) (refused []store.Refused, err error) {
	ctx, cancel := context.WithCancel(ctx)
	queue, work := make(chan *chunk, 2*runtime.GOMAXPROCS(0)), make(chan *chunk)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			var w wrapper
			for c := range work {
				c.wrap(&w)
				close(c.done)
			}
		})
	}
	wg.Go(func() {
		defer close(queue)
		defer close(work)
		feedChunks(ctx, in, queue, work)
	})
	lines := 0
	for c := range queue {
		select {
		case <-c.done:
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
		if c.err != nil {
			return nil, c.err
		}
		if err := b.s.roomFor(loadRoom); err != nil {
			return nil, err
		}
		for _, r := range c.refused {
			refused = append(refused, r.at(lines))
		}
		lines += c.lines
		for _, p := range c.parcels {
			if err := b.take(p); err != nil {
				return nil, err
			}
		}
	}
	return refused, ctx.Err()
}

const (
	chunkSize = 1 << 20
	loadRoom  = 512 << 20 // bytes that must be free while chunks are taken
)

func feedChunks(ctx context.Context, in io.Reader, queue, work chan<- *chunk) {
	for data, err := range nquads.Chunks(in, chunkSize) {
		c := &chunk{data: data, err: err, done: make(chan struct{})}
		select {
		case queue <- c:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(c.done)
			return
		}
		select {
		case work <- c:
		case <-ctx.Done():
			return
		}
	}
}

// chunk is a piece of the input, and what came of it.
type chunk struct {
	data    []byte
	err     error
	done    chan struct{}
	lines   int
	parcels []parcel
	refused []badLine
}

type badLine struct {
	line int // in the chunk
	why  error
}

func (l badLine) at(before int) store.Refused {
	var syntax *nquads.SyntaxError
	if errors.As(l.why, &syntax) {
		syntax.Line = before + l.line
	}
	return store.Refused{Line: before + l.line, Why: l.why}
}

var errNoGraph = errors.New("names no graph, so nothing says which article it is from")

// wrap makes parcels of consecutive lines of one article.
func (c *chunk) wrap(w *wrapper) {
	var graph []byte
	flush := func() {
		if graph != nil {
			c.parcels = append(c.parcels, w.wrap(graph))
		}
		graph = nil
	}
	for n, line := range nquads.Lines(c.data) {
		c.lines = n
		t, ok, bad := w.cut.Cut(line)
		switch {
		case bad != nil:
			c.refused = append(c.refused, badLine{n, bad})
		case !ok:
		case t.Label == nil || t.Label[0] != '<':
			c.refused = append(c.refused, badLine{n, errNoGraph})
		default:
			if !bytes.Equal(t.Label, graph) {
				flush()
				graph = bytes.Clone(t.Label)
			}
			w.take(t)
		}
	}
	flush()
	c.data = nil
}
