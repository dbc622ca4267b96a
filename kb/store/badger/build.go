package badger

import (
	"fmt"
	"os"
	"path/filepath"
	"unsafe"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	db "github.com/dgraph-io/badger/v4"
)

// builder makes a new store in a folder of its own. First it takes parcels and
// numbers their terms; then it writes all spaces, each in the order of its keys,
// which Badger puts straight into its last level.
type builder struct {
	s    *Store // the old one
	keep bool   // begins with what the old one has
	old  view
	dir  string
	db   *db.DB
	out  *streams

	table  *termTable
	first  uint64   // number of the first new term
	places []uint32 // in table.terms, of the new terms in their order
	next   uint64
	pages  pageWriter

	graphs           map[id]*loadedGraph
	spog, posg, gspo *sorter[record]
	derived          *sorter[[]byte] // entries of the time and the word index
	gone             map[id]bool     // graphs of which the old store's quads are not kept
	refused          map[id]bool     // loaded graphs that are not wanted

	counts map[id]int64
	loaded store.Loaded
}

// loadedGraph is what is known of an article before all of it is there.
type loadedGraph struct {
	hash           [hashLen]byte
	parcels, quads int
}

// builder makes one, which must be closed whether there is an error or not.
func (s *Store) builder(keep bool) (b *builder, err error) {
	b = &builder{
		s: s, keep: keep, dir: filepath.Join(s.dir, newName), table: newTermTable(),
		graphs: make(map[id]*loadedGraph), gone: make(map[id]bool), refused: make(map[id]bool), counts: make(map[id]int64),
	}
	b.spog, b.posg = newSorter(recordCodec(), b.dir, s.sortRoom), newSorter(recordCodec(), b.dir, s.sortRoom)
	b.gspo, b.derived = newSorter(recordCodec(), b.dir, s.sortRoom), newSorter(keyCodec(), b.dir, s.sortRoom)
	b.old = s.view()
	if err := os.RemoveAll(b.dir); err != nil {
		return b, err
	}
	if err := os.MkdirAll(b.dir, 0o700); err != nil {
		return b, err
	}
	// Tables an eighth as large as Badger would make them, because they are built in
	// memory; filters come with filterTables.
	if b.db, err = db.Open(databaseOptions(b.dir, false).WithBaseTableSize(256 << 10).WithMemTableSize(8 << 20).WithBlockCacheSize(1 << 20).WithBloomFalsePositive(0)); err != nil {
		b.db = nil
		return b, fmt.Errorf("making store %s: %w", b.dir, err)
	}
	if b.out, err = newStreams(b.db); err != nil {
		return b, err
	}
	b.next = 1
	if keep {
		b.next = s.next
	}
	b.first = b.next
	b.pages = pageWriter{next: &b.next, put: b.putPage}
	if keep {
		return b, b.copyPages()
	}
	for _, iri := range vocabularyTerms(s.words) {
		if _, err := b.term(kindIRI, []byte(iri)); err != nil {
			return b, err
		}
	}
	return b, nil
}

// close ends the database; what sorts is gone.
func (b *builder) close() error {
	for _, s := range []*sorter[record]{b.spog, b.posg, b.gspo} {
		s.close()
	}
	b.derived.close()
	b.old.Discard()
	if b.out != nil {
		b.out.release()
	}
	if b.db == nil {
		return nil
	}
	if err := b.db.Close(); err != nil {
		return fmt.Errorf("making store %s: %w", b.dir, err)
	}
	return nil
}

func (b *builder) discard() error { return os.RemoveAll(b.dir) }

// take numbers the terms of a parcel.
func (b *builder) take(p parcel) error {
	g, err := b.term(kindIRI, unsafe.Slice(unsafe.StringData(p.graph), len(p.graph)))
	if err != nil {
		return err
	}
	of := b.graphs[g]
	if of == nil {
		of = &loadedGraph{hash: p.hash}
		b.graphs[g] = of
	}
	of.parcels++
	of.quads += p.quads
	var f fact
	own := false
	for rest := p.terms; len(rest) > 0; {
		for _, to := range []*id{&f.s, &f.p, &f.o} {
			var x id
			var kind uint8
			var text []byte
			x, kind, text, rest = cutTerm(rest)
			switch kind {
			case sameTerm:
				continue
			case inlineTerm:
			default:
				if x, err = b.term(kind, text); err != nil {
					return err
				}
			}
			*to = x
			if to == &f.s {
				own = kind == kindIRI && ownNode(unsafe.String(unsafe.SliceData(text), len(text)), p.graph)
			}
		}
		if err := b.add(g, f, own); err != nil {
			return err
		}
	}
	return nil
}

// add takes a fact; own tells that its subject is a node of the article's own.
func (b *builder) add(g id, f fact, own bool) error {
	if err := b.gspo.add(record{g, f.s, f.p, f.o}); err != nil {
		return err
	}
	if !own {
		if err := b.spog.add(record{f.s, f.p, f.o, g}); err != nil {
			return err
		}
	}
	return b.posg.add(record{f.p, f.o, f.s, g})
}

// term returns the id of a term, and numbers a new one.
func (b *builder) term(kind uint8, text []byte) (id, error) {
	s := unsafe.String(unsafe.SliceData(text), len(text))
	h := b.s.hash(kind, s)
	if x, ok := b.table.find(h, kind, text); ok {
		return x, nil
	}
	if b.keep {
		chain, err := readChain(b.old, h)
		if err != nil {
			return 0, err
		}
		x, ok, err := inChain(b.old, chain, kind, s)
		if err != nil {
			return 0, err
		}
		if ok {
			b.table.add(h, x, text)
			return x, nil
		}
	}
	if limit := b.db.Opts().ValueLogFileSize; int64(len(text)) >= limit-1<<10 {
		return 0, fmt.Errorf("literal of %d bytes is too large (at most %d)", len(text), limit)
	}
	x := makeID(kind, b.pages.add(s))
	if len(b.places) == 0 {
		b.first = x.payload() &^ longBit // a page begins
	}
	b.places = append(b.places, uint32(len(b.table.terms)))
	b.table.add(h, x, text)
	return x, b.out.err
}

// value returns the term of x.
func (b *builder) value(x id) (quad.Value, error) {
	number := x.payload() &^ longBit
	if !x.inDictionary() || number < b.first {
		return b.s.value(b.old, x)
	}
	if at := number - b.first; at < uint64(len(b.places)) {
		return termValue(x.kind(), string(b.table.text(&b.table.terms[b.places[at]])))
	}
	return nil, missing(x)
}

// article makes an article of facts.
func (b *builder) article(g id, facts []fact) (a store.Article, err error) {
	v, err := b.value(g)
	if err != nil {
		return a, err
	}
	a.IRI = v.(quad.IRI)
	a.Quads = make([]quad.Quad, len(facts))
	for i, f := range facts {
		q := &a.Quads[i]
		q.Label = a.IRI
		for _, t := range []struct {
			x  id
			to *quad.Value
		}{{f.s, &q.Subject}, {f.p, &q.Predicate}, {f.o, &q.Object}} {
			if *t.to, err = b.value(t.x); err != nil {
				return a, err
			}
		}
	}
	return a, nil
}
