package badger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

var _ store.Caretaker = (*Store)(nil)

// Verify implements store.Caretaker. First the files are held against their
// checksums. If they are whole, every index is held against what follows from
// the articles, the articles against their hashes, the counts against the
// index, and the dictionary against its hashes.
func (s *Store) Verify(ctx context.Context) (report store.Report, err error) {
	if err := s.enter(); err != nil {
		return report, err
	}
	defer s.leave()
	if err := s.verifyFiles(&report); err != nil || len(report.Problems) > 0 {
		return report, err
	}
	r := s.reader(ctx)
	defer r.close()
	v := verifier{r: r, report: &report, counts: make(map[id]int64)}
	err = s.guard(nil, v.run)
	var d damage
	if errors.As(err, &d) || errors.Is(err, errCorrupt) || errors.Is(err, store.ErrDamaged) {
		v.problem("%v", err)
		err = nil
	}
	return report, err
}

// verifyFiles looks at every file. A writer has looked when it opened.
func (s *Store) verifyFiles(report *store.Report) error {
	if !s.readOnly {
		return nil
	}
	all, err := readSums(filepath.Join(s.at, sumsName))
	if err != nil {
		return nil // closed before there were checksums: Open looked at all of it
	}
	report.Files = len(all)
	for _, f := range all {
		var d damage
		err := checkFile(s.at, f, everySegment)
		switch {
		case errors.As(err, &d):
			report.Problems = append(report.Problems, d.Error())
		case err != nil:
			return err
		}
	}
	return nil
}

// tally is a set of entries without its order: two are hardly ever alike by chance.
type tally struct {
	n    int
	sums [2]uint64
}

func (t *tally) add(key, value []byte) {
	t.n++
	t.sums[0] += sumEntry(1, key, value)
	t.sums[1] ^= sumEntry(2, key, value)
}

func sumEntry(seed uint64, key, value []byte) uint64 {
	var d xxhash.Digest
	d.ResetWithSeed(seed)
	d.Write(key) // keys tell where they end
	d.Write(value)
	return d.Sum64()
}

type verifier struct {
	r        *reader
	report   *store.Report
	counts   map[id]int64
	expected [spaceWord + 1]tally
}

func (v *verifier) problem(format string, args ...any) {
	const most = 100
	if len(v.report.Problems) < most {
		v.report.Problems = append(v.report.Problems, fmt.Sprintf(format, args...))
	}
}

func (v *verifier) run() error {
	for _, look := range []func() error{v.articles, v.indexes, v.counted, v.dictionary} {
		if err := look(); err != nil {
			return err
		}
	}
	return nil
}

// articles holds each article against its hash, and tallies the entries that
// follow from it.
func (v *verifier) articles() error {
	follow := entryMaker{vocab: v.r.s.vocab, stemmer: new(rules.Stemmer), value: v.r.value, format: v.r.s.format}
	return v.r.eachBlock(func(g id, b block, facts []fact) error {
		v.report.Articles++
		v.report.Quads += int64(len(facts))
		a, err := v.r.article(g, facts)
		if err != nil {
			return err
		}
		checked, err := rules.Check(a)
		switch {
		case err != nil:
			v.problem("article %s is not valid: %v", a.IRI, err)
		case checked.Hash != [hashLen]byte(b):
			v.problem("article %s is not what was put: its hash is another", a.IRI)
		}
		list, err := follow.of(g, facts)
		if err != nil {
			return err
		}
		for _, e := range list {
			v.expected[e.key[0]].add(e.key, e.value)
		}
		for _, f := range facts {
			v.counts[f.p]++
		}
		return nil
	})
}

// indexes holds every index against what follows from the articles.
func (v *verifier) indexes() error {
	for space, name := range map[byte]string{spaceSPOG: "subjects", spacePOSG: "predicates", spaceTime: "times", spaceWord: "words"} {
		there, err := v.tally(space)
		if err != nil {
			return err
		}
		if want := v.expected[space]; there != want {
			v.problem("the index of %s has %d entries, and %d follow from the articles: they are not the same", name, there.n, want.n)
		}
	}
	return nil
}

func (v *verifier) tally(space byte) (there tally, err error) {
	c := v.r.iterator([]byte{space})
	defer c.Close()
	for c.Seek([]byte{space}); c.Valid(); c.Next() {
		if err := v.r.step(); err != nil {
			return there, err
		}
		if err := c.Item().Value(func(value []byte) error {
			there.add(c.Item().Key(), value)
			return nil
		}); err != nil {
			return there, err
		}
	}
	return there, nil
}

func (v *verifier) counted() error {
	kept, err := readCounts(v.r.txn)
	if err != nil {
		return err
	}
	for p, n := range v.counts {
		if kept[p] != n {
			term, err := v.r.value(p)
			if err != nil {
				return err
			}
			v.problem("%d quads are counted for %v, and there are %d", kept[p], term, n)
		}
	}
	if len(kept) > len(v.counts) {
		v.problem("%d predicates are counted, and there are %d", len(kept), len(v.counts))
	}
	return nil
}

// dictionary holds the terms against their hashes, both ways.
func (v *verifier) dictionary() error {
	terms := 0
	c := v.r.iterator([]byte{spaceText})
	defer c.Close()
	for c.Seek([]byte{spaceText}); c.Valid(); c.Next() {
		if err := v.r.step(); err != nil {
			return err
		}
		if err := c.Item().Value(func(page []byte) error {
			for len(page) > 0 {
				text, rest, ok := termPage(page).cut()
				if !ok {
					return errCorrupt
				}
				if page = rest; len(text) > 0 { // else a long term's place
					terms++
				}
			}
			return nil
		}); err != nil {
			return err
		}
	}
	return v.hashes(terms)
}

func (v *verifier) hashes(terms int) error {
	c := v.r.iterator([]byte{spaceHash})
	defer c.Close()
	for c.Seek([]byte{spaceHash}); c.Valid(); c.Next() {
		if err := v.r.step(); err != nil {
			return err
		}
		key := bytes.Clone(c.Item().Key())
		var chain []id
		if err := c.Item().Value(func(value []byte) (err error) {
			chain, err = cutChain(value)
			return err
		}); err != nil {
			return err
		}
		if err := v.r.fetch(append([]id{}, chain...)); err != nil {
			return err
		}
		for _, x := range chain {
			v.report.Terms++
			term, err := v.r.value(x)
			if err != nil {
				return err
			}
			if kind, text := termText(term); !bytes.Equal(hashKey(v.r.s.hash(kind, text)), key) {
				v.problem("term %.80q stands under a hash that is not its own", quad.StringOf(term))
			}
		}
	}
	if v.report.Terms != terms {
		v.problem("%d terms can be found by their hash, and there are %d", v.report.Terms, terms)
	}
	return nil
}
