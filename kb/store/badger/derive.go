package badger

import (
	"encoding/binary"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// entryMaker makes the entries that follow from articles. It is for one goroutine.
type entryMaker struct {
	vocab   vocabulary
	stemmer *rules.Stemmer
	value   func(id) (quad.Value, error)
	format  uint64 // of the store
	arena   []byte // holds the keys made last: they are many and short

	asked struct { // the last question of own
		graph, subject id
		iri            string // the graph's
		own            bool
	}
}

// own reports whether a subject is a node of the article's own (see ownNode), which
// the index of subjects leaves out.
func (m *entryMaker) own(g, s id) (bool, error) {
	if m.format <= formatWhole || s.kind() != kindIRI {
		return false, nil
	}
	if m.asked.graph == g && m.asked.subject == s {
		return m.asked.own, nil
	}
	if m.asked.graph != g {
		v, err := m.value(g)
		if err != nil {
			return false, err
		}
		_, m.asked.iri = termText(v)
		m.asked.graph = g
	}
	v, err := m.value(s)
	if err != nil {
		return false, err
	}
	_, iri := termText(v)
	m.asked.subject, m.asked.own = s, ownNode(iri, m.asked.iri)
	return m.asked.own, nil
}

// ownNode reports whether a subject is an article or a part of it: the article's IRI
// and a fragment. Where such a node is spoken of is plain from its name.
func ownNode(subject, graph string) bool {
	return subject == graph || partOf(subject) == graph
}

// partOf is the IRI of which another one names a part.
func partOf(iri string) string {
	if i := strings.LastIndexByte(iri, '#'); i >= 0 {
		return iri[:i]
	}
	return iri
}

// room returns the arena with room for a key, which take cuts off.
func (m *entryMaker) room(space byte) []byte {
	const size, longest = 16 << 10, 1 << 8
	if cap(m.arena)-len(m.arena) < longest {
		m.arena = make([]byte, 0, size)
	}
	return append(m.arena, space)
}

func (m *entryMaker) take(arena []byte) (key []byte) {
	key = arena[len(m.arena):len(arena):len(arena)]
	m.arena = arena
	return key
}

func (m *entryMaker) key(space byte, ids ...id) []byte {
	return m.take(appendIDs(m.room(space), ids...))
}

// of returns the entries which follow from an article's facts, which are
// sorted, in no order.
func (m *entryMaker) of(g id, facts []fact) ([]entry, error) {
	all, err := m.timesAndWords(make([]entry, 0, 4*len(facts)), g, facts)
	if err != nil {
		return nil, err
	}
	for _, f := range facts {
		all = append(all, entry{m.key(spacePOSG, f.p, f.o, f.s, g), []byte{}})
		own, err := m.own(g, f.s)
		if err != nil {
			return nil, err
		}
		if !own {
			all = append(all, entry{m.key(spaceSPOG, f.s, f.p, f.o, g), []byte{}})
		}
	}
	return all, nil
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

// timesAndWords appends the entries of the time and the word index that follow
// from an article's facts.
func (m *entryMaker) timesAndWords(all []entry, g id, facts []fact) ([]entry, error) {
	with := make(map[string][]id) // subjects by word
	seen := make(map[string]bool)
	var words []string
	for of := range subjects(facts) {
		s := of[0].s
		var bounds rules.Bounds
		words = words[:0]
		clear(seen)
		for _, f := range of {
			m.vocab.bound(&bounds, f.p, f.o)
			if !m.vocab.text[f.p] {
				continue
			}
			v, err := m.value(f.o)
			if err != nil {
				return nil, err
			}
			if text, ok := rules.LiteralText(v); ok {
				words = m.stemmer.Add(words, seen, text)
			}
		}
		if bounds.Dated {
			all = append(all, entry{timeKey(bounds, pair{g, s}), []byte{}})
		}
		for _, w := range words {
			with[w] = append(with[w], s)
		}
	}
	for w, list := range with {
		all = m.appendWord(all, w, g, list)
	}
	return all, nil
}

// appendWord appends what the word index has of a word in an article, of which
// list are the subjects. In stores of format 2 each of them has a key.
func (m *entryMaker) appendWord(all []entry, word string, g id, list []id) []entry {
	if m.format != formatAlone {
		key := m.take(appendID(appendWordPrefix(m.room(spaceWord), word), g))
		return append(all, entry{key, subjectList(g, list)})
	}
	for _, s := range list {
		key := m.take(appendIDs(appendWordPrefix(m.room(spaceWord), word), g, s))
		all = append(all, entry{key, []byte{}})
	}
	return all
}

// subjectList is the value of a word's entry: the subjects in ascending order,
// each as the difference from the one before, the first from the article.
func subjectList(g id, list []id) []byte {
	b := make([]byte, 0, 2*len(list))
	last := g
	for _, s := range list {
		step := int64(s.payload()) - int64(last.payload())
		blank := uint64(0)
		if s.kind() == kindBNode {
			blank = 1
		}
		b = binary.AppendUvarint(b, uint64(step<<1^step>>63)<<1|blank)
		last = s
	}
	return b
}

// appendPosting appends the pairs of an entry of the word index: what stands in
// its key behind the word, and its value.
func appendPosting(pairs []pair, rest, value []byte) ([]pair, error) {
	g, rest, ok := cutID(rest)
	if !ok {
		return pairs, errCorrupt
	}
	if len(rest) > 0 { // format 2
		at := pair{g: g}
		err := cutIDs(rest, &at.s)
		return append(pairs, at), err
	}
	for last := g.payload(); len(value) > 0; {
		var u uint64
		if u, value, ok = cutUvarint(value); !ok {
			return pairs, errCorrupt
		}
		kind, step := uint8(kindIRI), u>>1
		if u&1 == 1 {
			kind = kindBNode
		}
		last += step>>1 ^ -(step & 1)
		if last > payloadMax {
			return pairs, errCorrupt
		}
		pairs = append(pairs, pair{g, makeID(kind, last)})
	}
	return pairs, nil
}

// derives reports whether an entry of time or words can rest on facts with p.
func (v vocabulary) derives(p id) bool { return v.text[p] || p == v.begin || p == v.end }

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
