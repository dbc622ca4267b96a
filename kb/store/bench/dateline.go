package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	db "github.com/dgraph-io/badger/v4"
)

// ours is dateline's store. With indexes it has the time and the word index.
type ours struct {
	dir     string
	indexes bool
	store   *badger.Store
}

// words are the store's vocabulary. The time index is always there: a question
// asks for it.
func (o *ours) words() store.Vocabulary {
	v := store.Vocabulary{}
	if o.indexes {
		v.Begin, v.End = ns+"begin", ns+"end"
		v.Text = []quad.IRI{label, ns + "text", ns + "title"}
	}
	return v
}

func (o *ours) open(readOnly bool) (err error) {
	o.store, err = badger.Open(o.dir, badger.Options{ReadOnly: readOnly, Vocabulary: o.words()})
	return err
}

func (o *ours) close() error { return o.store.Close() }

func (o *ours) load(file string) (quads int64, err error) {
	if err := o.open(false); err != nil {
		return 0, err
	}
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	loaded, err := o.store.Load(context.Background(), f, nil)
	if err != nil {
		return 0, err
	}
	if len(loaded.Refused) > 0 {
		return 0, fmt.Errorf("%d lines refused, the first: %w", len(loaded.Refused), loaded.Refused[0].Why)
	}
	return loaded.Quads, o.close()
}

// live puts the articles of a file, twenty to a transaction, each synced.
func (o *ours) live(file string) (quads int64, took time.Duration, err error) {
	if err := o.open(false); err != nil {
		return 0, 0, err
	}
	f, err := os.Open(file)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	var group []store.Article
	put := func() error {
		begin := time.Now()
		_, err := o.store.Put(context.Background(), group...)
		took += time.Since(begin)
		group = nil
		return err
	}
	for q, err := range nquads.NewReader(bufio.NewReaderSize(f, 1<<20)).All() {
		if err != nil {
			return 0, 0, err
		}
		g := q.Label.(quad.IRI)
		if n := len(group); n == 0 || group[n-1].IRI != g {
			if n == 20 {
				if err := put(); err != nil {
					return 0, 0, err
				}
			}
			group = append(group, store.Article{IRI: g})
		}
		a := &group[len(group)-1]
		a.Quads = append(a.Quads, q)
		quads++
	}
	if err := put(); err != nil {
		return 0, 0, err
	}
	begin := time.Now()
	err = o.close()
	return quads, took + time.Since(begin), err
}

func (o *ours) ask(q Questions) []question {
	card := func(i int) (int, error) { return o.quads(store.Pattern{S: []quad.Value{quad.IRI(q.Entities[i])}}) }
	who := func(i int) (int, error) {
		return o.find(store.Star{
			Where: []store.Condition{is("speaker", q.Speakers[i][0]), is("about", q.Speakers[i][1])},
			Want:  []quad.IRI{ns + "text", ns + "said"}, Order: store.AnyOrder,
		})
	}
	month := func(i int) (int, error) {
		return o.find(store.Star{
			Where: []store.Condition{{Predicate: typ, Objects: []quad.Value{quad.IRI(ns + "Event")}}},
			From:  q.Months[i][0], To: q.Months[i][1], Want: []quad.IRI{label}, Order: store.ByTime, Limit: 100,
		})
	}
	hops := func(i int) (int, error) {
		others := make(map[quad.Value]bool)
		for f, err := range o.store.Find(context.Background(), store.Star{
			Where: []store.Condition{is("participant", q.Entities[i])}, Want: []quad.IRI{ns + "participant"}, Order: store.AnyOrder,
		}) {
			if err != nil {
				return 0, err
			}
			for _, q := range f.Quads {
				others[q.Object] = true
			}
		}
		return len(others), nil
	}
	count := func(int) (int, error) {
		counts, err := o.store.Counts(context.Background())
		return len(counts), err
	}
	article := func(i int) (int, error) { return o.quads(store.Pattern{G: []quad.Value{quad.IRI(q.Graphs[i])}}) }
	return []question{{"entity card", 20, card}, {"who about what", 20, who}, {"events by date", 20, month}, {"two hops", 20, hops}, {"count by predicate", 1, count}, {"whole article", 20, article}}
}

func is(predicate, object string) store.Condition {
	return store.Condition{Predicate: quad.IRI(ns + predicate), Objects: []quad.Value{quad.IRI(object)}}
}

func (o *ours) quads(p store.Pattern) (n int, err error) {
	for _, err := range o.store.Quads(context.Background(), p) {
		if n++; err != nil {
			return n, err
		}
	}
	return n, nil
}

func (o *ours) find(q store.Star) (n int, err error) {
	for _, err := range o.store.Find(context.Background(), q) {
		if n++; err != nil {
			return n, err
		}
	}
	return n, nil
}

// retract removes articles one by one and returns the times.
func (o *ours) retract(graphs []string) (times []time.Duration, err error) {
	if err := o.open(false); err != nil {
		return nil, err
	}
	for _, g := range graphs {
		begin := time.Now()
		if _, err := o.store.Put(context.Background(), store.Article{IRI: quad.IRI(g)}); err != nil {
			return nil, err
		}
		times = append(times, time.Since(begin))
	}
	return times, o.close()
}

// bare commits one key at a time, synced, to a Badger of nothing else: what the
// machine takes for it.
func bare(dir string, n int) (times []time.Duration, err error) {
	defer os.RemoveAll(dir)
	d, err := db.Open(db.DefaultOptions(dir).WithSyncWrites(true).WithMemTableSize(32 << 20).WithLogger(nil))
	if err != nil {
		return nil, err
	}
	for i := range n {
		begin := time.Now()
		if err := d.Update(func(txn *db.Txn) error { return txn.Set(fmt.Append(nil, i), nil) }); err != nil {
			return nil, err
		}
		times = append(times, time.Since(begin))
	}
	return times, d.Close()
}

func size(path string) (n int64) {
	filepath.Walk(path, func(p string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() && filepath.Ext(p) != ".vlog" && info.Name() != "DISCARD" { // sparse
			n += info.Size()
		}
		return nil
	})
	return n
}
