package badger

import (
	"bytes"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// keyMaker makes the keys that follow from articles.
type keyMaker struct {
	vocab   vocabulary
	stemmer *rules.Stemmer
	value   func(id) (quad.Value, error)
}

// of returns the sorted keys which follow from an article's facts, which are
// sorted.
func (m *keyMaker) of(g id, facts []fact) ([][]byte, error) {
	keys := make([][]byte, 0, 4*len(facts))
	for of := range subjects(facts) {
		for _, f := range of {
			keys = append(keys, idKey(spaceSPOG, f.s, f.p, f.o, g), idKey(spacePOSG, f.p, f.o, f.s, g))
		}
		var err error
		if keys, err = m.timeAndWords(keys, g, of); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(keys, bytes.Compare)
	return keys, nil
}

// subjects yields the facts of each subject; they are sorted.
func subjects(facts []fact) func(yield func([]fact) bool) {
	return func(yield func([]fact) bool) {
		for len(facts) > 0 {
			n := 1
			for n < len(facts) && facts[n].s == facts[0].s {
				n++
			}
			if !yield(facts[:n]) {
				return
			}
			facts = facts[n:]
		}
	}
}

// timeAndWords appends the keys of the time and the word index that follow from
// a subject's facts.
func (m *keyMaker) timeAndWords(keys [][]byte, g id, facts []fact) ([][]byte, error) {
	at := pair{g, facts[0].s}
	var bounds rules.Bounds
	var words []string
	var seen map[string]bool
	for _, f := range facts {
		m.vocab.bound(&bounds, f.p, f.o)
		if !m.vocab.text[f.p] {
			continue
		}
		v, err := m.value(f.o)
		if err != nil {
			return nil, err
		}
		if text, ok := rules.LiteralText(v); ok {
			if seen == nil {
				seen = make(map[string]bool)
			}
			words = m.stemmer.Add(words, seen, text)
		}
	}
	if bounds.Dated {
		keys = append(keys, timeKey(bounds, at))
	}
	for _, w := range words {
		keys = append(keys, appendIDs(wordPrefix(w), at.g, at.s))
	}
	return keys, nil
}

// bound widens b if (p, o) bounds its subject in time.
func (v vocabulary) bound(b *rules.Bounds, p, o id) {
	if o.kind() != kindDate {
		return
	}
	if p == v.begin {
		b.AddBegin(rules.Day(o.payload()))
	}
	if p == v.end {
		b.AddEnd(rules.Day(o.payload()))
	}
}
