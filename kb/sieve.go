package kb

import (
	"context"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// sieve tells of keys and names whether the store may have them (a Bloom
// filter). Most that settling asks for, nothing in the store has, and asking
// the store costs more the larger it is. Nothing is ever taken out: what is gone
// is only asked for in vain.
type sieve struct{ layers []layer }

// layer is the filter of so many strings; one is behind it when it is full.
type layer struct {
	bits []uint64
	room int
}

const (
	firstLayer   = 1 << 16 // strings
	bitsAString  = 16
	bitsItSets   = 4 // of which a string that was never added has all by chance in one of 400
	bitsInNumber = 64
)

func (s *sieve) add(text string) {
	h := xxhash.Sum64String(text)
	if s.has(h) {
		return
	}
	n := len(s.layers)
	if n == 0 || s.layers[n-1].room == 0 {
		room := firstLayer << n
		s.layers = append(s.layers, layer{make([]uint64, room*bitsAString/bitsInNumber), room})
		n++
	}
	l := &s.layers[n-1]
	l.room--
	for at := range l.places(h) {
		l.bits[at/bitsInNumber] |= 1 << (at % bitsInNumber)
	}
}

// may reports whether a text may have been added.
func (s *sieve) may(text string) bool { return s.has(xxhash.Sum64String(text)) }

func (s *sieve) has(h uint64) bool {
	for i := range s.layers {
		if s.layers[i].has(h) {
			return true
		}
	}
	return false
}

func (l *layer) has(h uint64) bool {
	for at := range l.places(h) {
		if l.bits[at/bitsInNumber]&(1<<(at%bitsInNumber)) == 0 {
			return false
		}
	}
	return true
}

// places are the bits of a hash.
func (l *layer) places(h uint64) func(func(uint64) bool) {
	size := uint64(len(l.bits) * bitsInNumber) // a power of two
	return func(yield func(uint64) bool) {
		for range bitsItSets {
			if !yield(h & (size - 1)) {
				return
			}
			h += h>>32 | 1
		}
	}
}

// sievePays is how many stored articles an article that is added costs as much
// to settle without a sieve as one takes to put into a new one.
const sievePays = 32

// sift makes the sieve when so much has been added that it is worth while: at
// once to an empty store, after some hundred articles to a large one.
func (k *KB) sift(ctx context.Context) error {
	counter, ok := k.store.(store.Counter)
	if k.sieve != nil || !ok {
		return nil
	}
	counts, err := counter.Counts(ctx)
	if err != nil || int64(k.added)*sievePays < counts[schema.ContentHash] {
		return err
	}
	s := &sieve{}
	for _, p := range []store.Pattern{
		{P: []quad.Value{schema.Key}},
		{P: []quad.Value{schema.NameForm, schema.ShortForm, schema.GivenForm, schema.Acronym}, Once: true},
	} {
		for q, err := range k.store.Quads(ctx, p) {
			if err != nil {
				return err
			}
			switch q.Predicate {
			case schema.NameForm:
				s.add(schema.Lexical(q.Subject))
			case schema.Key:
				s.add(schema.Lexical(q.Object))
			default:
				s.add(meantBy(q.Predicate.(quad.IRI), schema.Lexical(q.Object)))
			}
		}
	}
	k.sieve = s
	return nil
}

// passing are those of some texts that may have been added; all without a sieve.
func passing[T ~string](s *sieve, texts []T) []T {
	if s == nil {
		return texts
	}
	var out []T
	for _, t := range texts {
		if s.may(string(t)) {
			out = append(out, t)
		}
	}
	return out
}

// addRecord adds what an article has that is going to be stored.
func (s *sieve) addRecord(rec *schema.Record) {
	if s == nil {
		return
	}
	for _, key := range rec.Keys {
		s.add(key)
	}
	for _, n := range rec.Names {
		s.add(string(n.IRI))
		for _, short := range n.Short {
			s.add(meantBy(schema.ShortForm, string(short)))
		}
		for _, given := range n.Given {
			s.add(meantBy(schema.GivenForm, given))
		}
		for _, acronym := range n.Acronyms {
			s.add(meantBy(schema.Acronym, acronym))
		}
	}
}

// meantBy is what the sieve has of something that is said of a name.
func meantBy(property quad.IRI, value string) string { return string(property) + " " + value }
