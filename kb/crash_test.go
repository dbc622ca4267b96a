package kb_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/schema"
)

// TestOpenSettlesWhatACrashLeft holds that a store in which a change was not
// finished is settled before anything is asked, also by one who only reads.
func TestOpenSettlesWhatACrashLeft(t *testing.T) {
	for _, readOnly := range []bool{false, true} {
		dir := filepath.Join(t.TempDir(), "kb")
		k, err := kb.Open(dir, kb.Options{})
		if err != nil {
			t.Fatal(err)
		}
		add(t, k, everyStory(t)...)
		want := exported(t, k)
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		unsettle(t, dir, "true")
		if k, err = kb.Open(dir, kb.Options{ReadOnly: readOnly}); err != nil {
			t.Fatal(err)
		}
		if !k.Repaired() {
			t.Error("it does not say that it was repaired")
		}
		if got := exported(t, k); got != want {
			t.Error(firstDifference(got, want))
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAddBringsUpAnOlderStore holds that a store which an older program settled,
// by other keys, is settled anew before anything is added to it.
func TestAddBringsUpAnOlderStore(t *testing.T) {
	docs := everyStory(t)
	whole := newKB(t, 2)
	add(t, whole, docs...)
	dir := filepath.Join(t.TempDir(), "kb")
	k, err := kb.Open(dir, kb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	add(t, k, docs[1:]...)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	unsettle(t, dir, "false")
	if k, err = kb.Open(dir, kb.Options{}); err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	add(t, k, docs[0])
	if got, want := exported(t, k), exported(t, whole); got != want {
		t.Error(firstDifference(got, want))
	}
}

// unsettle takes from every second article what settling makes, and lets the
// marker say so, or that an older program settled it.
func unsettle(t *testing.T, dir, state string) {
	ctx := context.Background()
	begin, end := schema.TimeBounds()
	s, err := badger.Open(dir, badger.Options{Vocabulary: store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	graphs := map[quad.IRI][]quad.Quad{}
	for q, err := range s.Quads(ctx, store.Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		graphs[q.Label.(quad.IRI)] = append(graphs[q.Label.(quad.IRI)], q)
	}
	marker := quad.IRI(schema.Base + "graph/unsettled")
	put := []store.Article{{IRI: marker, Quads: []quad.Quad{{Subject: marker, Predicate: schema.Unsettled, Object: quad.String(state), Label: marker}}}}
	for iri, quads := range graphs {
		rec, err := schema.FromQuads(iri, quads)
		if err != nil || len(put)%2 == 0 {
			if iri != marker {
				put = append(put, store.Article{IRI: iri, Quads: quads})
			}
			continue
		}
		rec.Names, rec.Keys, rec.TextCluster = nil, nil, ""
		for i := range rec.Actors {
			rec.Actors[i].ID = schema.EntityIRI(schema.Base, "person", "Nobody")
		}
		for i := range rec.Reports {
			rec.Reports[i].Event = ""
		}
		for i := range rec.Statements {
			rec.Statements[i].Cluster = ""
		}
		put = append(put, store.Article{IRI: iri, Quads: rec.Quads()})
	}
	if len(put) < 10 {
		t.Fatal(len(put), "graphs")
	}
	if _, err := s.Put(ctx, put...); err != nil {
		t.Fatal(err)
	}
}
