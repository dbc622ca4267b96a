package badger

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

func metaKey(name byte) []byte { return []byte{spaceMeta, name} }

// Names of meta keys.
const (
	metaFormat     = 'f' // uvarint
	metaVocabulary = 'v' // JSON of store.Vocabulary
	metaNext       = 'n' // uvarint, number of the next new term
	metaCounts     = 'p' // uvarints: predicate's number, its quads; and so on
	metaSpread     = 's' // an article whose writing is not finished, see spread.go: its id and block
)

// vocabulary is store.Vocabulary in ids.
type vocabulary struct {
	text       map[id]bool
	begin, end id
}

// load reads what the store knows of itself; into an empty one it writes that.
func (s *Store) load(v store.Vocabulary) error {
	txn := s.view()
	defer txn.Discard()
	format, err := readMeta(txn, metaFormat)
	if err != nil {
		return err
	}
	switch {
	case format == 0 && len(s.db.Tables()) > 0:
		return errCorrupt // to begin anew would write over what is there
	case format == 0 && s.readOnly:
		return fmt.Errorf("%s was never finished: %w", s.dir, store.ErrNeedsRepair)
	case format == 0:
		return s.initialise(v)
	}
	if err := checkFormat(s.dir, format); err != nil {
		return err
	}
	s.format = format
	if s.next, err = readMeta(txn, metaNext); err != nil {
		return err
	}
	if s.counts, err = readCounts(txn); err != nil {
		return err
	}
	if err := checkVocabulary(txn, s.dir, v); err != nil {
		return err
	}
	return s.loadVocabulary(txn, v)
}

// older reports whether the store is of an older format than what is made now.
func (s *Store) older() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.format != Format
}

// initialise numbers the vocabulary's terms at once, so that they have ids
// before any article uses them.
func (s *Store) initialise(v store.Vocabulary) error {
	s.next, s.counts, s.format = 1, make(map[id]int64), Format
	b := s.batch()
	defer b.discard()
	d := b.draft()
	for _, iri := range vocabularyTerms(v) {
		if _, err := d.encode(iri); err != nil {
			return err
		}
	}
	text, err := json.Marshal(normalVocabulary(v))
	if err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	d.set(metaKey(metaVocabulary), text)
	d.set(metaKey(metaFormat), binary.AppendUvarint(nil, Format))
	if err := b.apply(d); err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	if err := b.commit(); err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	txn := s.view()
	defer txn.Discard()
	return s.loadVocabulary(txn, v)
}

func (s *Store) loadVocabulary(txn view, v store.Vocabulary) (err error) {
	s.words = v
	s.vocab, err = vocabularyOf(v, func(iri quad.IRI) (id, bool, error) { return s.lookup(txn, iri) })
	return err
}

func vocabularyOf(v store.Vocabulary, lookup func(quad.IRI) (id, bool, error)) (in vocabulary, err error) {
	in.text = make(map[id]bool)
	for _, iri := range vocabularyTerms(v) {
		x, ok, err := lookup(iri)
		if err != nil {
			return in, err
		}
		if !ok {
			return in, fmt.Errorf("vocabulary %s is missing: %w", iri, errCorrupt)
		}
		if slices.Contains(v.Text, iri) {
			in.text[x] = true
		}
		if iri == v.Begin {
			in.begin = x
		}
		if iri == v.End {
			in.end = x
		}
	}
	return in, nil
}

func vocabularyTerms(v store.Vocabulary) []quad.IRI {
	all := slices.Concat(v.Text, []quad.IRI{v.Begin, v.End})
	return slices.DeleteFunc(all, func(iri quad.IRI) bool { return iri == "" })
}

func normalVocabulary(v store.Vocabulary) store.Vocabulary {
	v.Text = slices.Compact(slices.Sorted(slices.Values(v.Text)))
	return v
}

func checkVocabulary(txn view, dir string, v store.Vocabulary) error {
	want, err := json.Marshal(normalVocabulary(v))
	if err != nil {
		return fmt.Errorf("opening store: %w", err)
	}
	_, err = get(txn, metaKey(metaVocabulary), func(have []byte) error {
		if string(have) == string(want) {
			return nil
		}
		return fmt.Errorf("%s was made with another vocabulary: it indexes %s, this program asks for %s "+
			"(export with the program that made it and import into a new store)", dir, have, want)
	})
	return err
}

func readMeta(txn view, name byte) (n uint64, err error) {
	_, err = get(txn, metaKey(name), func(value []byte) error {
		var ok bool
		if n, _, ok = cutUvarint(value); !ok {
			return errCorrupt
		}
		return nil
	})
	return n, err
}

func readCounts(txn view) (map[id]int64, error) {
	counts := make(map[id]int64)
	_, err := get(txn, metaKey(metaCounts), func(value []byte) error {
		for len(value) > 0 {
			p, rest, ok := cutUvarint(value)
			if !ok {
				return errCorrupt
			}
			n, rest, ok := cutUvarint(rest)
			if !ok {
				return errCorrupt
			}
			counts[makeID(kindIRI, p)] = int64(n)
			value = rest
		}
		return nil
	})
	return counts, err
}

func countsValue(counts map[id]int64) []byte {
	var b []byte
	for _, p := range slices.Sorted(maps.Keys(counts)) {
		b = binary.AppendUvarint(b, p.payload())
		b = binary.AppendUvarint(b, uint64(counts[p]))
	}
	return b
}
