package badger

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// parcel is a run of lines of one article on its way into a store: what can be
// done without knowing the numbers of terms is done.
type parcel struct {
	graph string        // IRI
	hash  [hashLen]byte // of the article, if this is all of it
	quads int
	terms []byte // for each quad the subject, unless it is the last one's; predicate; object
}

// Marks before a term in parcel.terms; else it is the kind of a term with a text.
const (
	sameTerm   = 0
	inlineTerm = kindEnd
)

// wrapper makes parcels; it is for one goroutine.
type wrapper struct {
	cut   nquads.Cutter
	lines []wrapped
	arena []byte
}

// wrapped is a line with the ends of its terms; they begin where the last one
// ends, and a space.
type wrapped struct {
	line    []byte
	s, p, o int
}

// take adds a line of the article that is being wrapped.
func (w *wrapper) take(t nquads.Terms) {
	begin := len(w.arena)
	if cap(w.arena)-begin < 1<<16 { // lines are not moved
		w.arena, begin = make([]byte, 0, 1<<20+lineSize(t)), 0
	}
	w.arena = t.AppendLine(w.arena)
	s := len(t.Subject)
	p := s + 1 + len(t.Predicate)
	w.lines = append(w.lines, wrapped{w.arena[begin:len(w.arena):len(w.arena)], s, p, p + 1 + len(t.Object)})
}

func lineSize(t nquads.Terms) int {
	return len(t.Subject) + len(t.Predicate) + len(t.Object) + len(t.Label) + 8
}

// wrap makes a parcel of the lines taken.
func (w *wrapper) wrap(graph []byte) parcel {
	slices.SortFunc(w.lines, func(a, b wrapped) int { return bytes.Compare(a.line, b.line) })
	w.lines = slices.CompactFunc(w.lines, func(a, b wrapped) bool { return bytes.Equal(a.line, b.line) })
	size := 0
	for _, l := range w.lines {
		size += l.o - l.s/2 // most subjects stand once for several lines
	}
	p := parcel{graph: string(graph[1 : len(graph)-1]), quads: len(w.lines), terms: make([]byte, 0, size)}
	hash := sha256.New()
	var subject []byte
	for _, l := range w.lines {
		hash.Write(l.line)
		if s := l.line[:l.s]; bytes.Equal(s, subject) {
			p.terms = append(p.terms, sameTerm)
		} else {
			subject = s
			p.terms = appendParcelTerm(p.terms, s)
		}
		p.terms = appendParcelTerm(p.terms, l.line[l.s+1:l.p])
		p.terms = appendParcelTerm(p.terms, l.line[l.p+1:l.o])
	}
	hash.Sum(p.hash[:0])
	w.lines, w.arena = w.lines[:0], w.arena[:0]
	return p
}

// appendParcelTerm appends a term that is written as in canonical N-Quads.
func appendParcelTerm(b, term []byte) []byte {
	switch term[0] {
	case '<':
		return appendParcelText(b, kindIRI, term[1:len(term)-1], nil)
	case '_':
		return appendParcelText(b, kindBNode, term[2:], nil)
	}
	end := bytes.LastIndexByte(term, '"')
	text, tail := term[1:end], term[end+1:]
	if bytes.IndexByte(text, '\\') >= 0 {
		return appendParcelValue(b, literal(term))
	}
	switch {
	case len(tail) == 0 && len(text) <= maxShort:
		return appendParcelValue(b, quad.String(text))
	case len(tail) == 0:
		return appendParcelText(b, kindString, text, nil)
	case tail[0] == '@':
		return appendParcelText(b, kindLang, tail[1:], text)
	}
	datatype := tail[3 : len(tail)-1]
	if bytes.HasPrefix(datatype, []byte(xsd)) {
		return appendParcelValue(b, quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)})
	}
	return appendParcelText(b, kindTyped, datatype, text)
}

func appendParcelValue(b []byte, v quad.Value) []byte {
	if x, ok := inlineID(v); ok {
		return binary.BigEndian.AppendUint64(append(b, inlineTerm), uint64(x))
	}
	kind, text := termText(v)
	return appendParcelText(b, kind, []byte(text), nil)
}

// appendParcelText appends a term of the dictionary; see termText.
func appendParcelText(b []byte, kind uint8, text, rest []byte) []byte {
	size := len(text)
	if kind >= kindLang && rest != nil {
		size += 1 + len(rest)
	}
	b = binary.AppendUvarint(append(b, kind), uint64(size))
	b = append(b, text...)
	if kind >= kindLang && rest != nil {
		b = append(append(b, 0), rest...)
	}
	return b
}

// literal reads a literal with escapes.
func literal(term []byte) quad.Value {
	line := slices.Concat([]byte("<a:> <a:> "), term, []byte(" ."))
	q, err := nquads.NewReader(bytes.NewReader(line)).Next()
	if err != nil {
		panic(err) // it came from a line that was read
	}
	return q.Object
}

// parcelOf makes a parcel of an article.
func parcelOf(a rules.Checked) parcel {
	p := parcel{graph: string(a.IRI), hash: a.Hash, quads: len(a.Quads)}
	var last quad.Value
	for _, q := range a.Quads {
		if q.Subject == last {
			p.terms = append(p.terms, sameTerm)
		} else {
			last = q.Subject
			p.terms = appendParcelValue(p.terms, q.Subject)
		}
		p.terms = appendParcelValue(p.terms, q.Predicate)
		p.terms = appendParcelValue(p.terms, q.Object)
	}
	return p
}

// cutTerm takes the first term of a parcel off: an id, or the kind and text of
// a term of the dictionary.
func cutTerm(b []byte) (x id, kind uint8, text, rest []byte) {
	kind, b = b[0], b[1:]
	switch kind {
	case sameTerm:
		return 0, kind, nil, b
	case inlineTerm:
		return id(binary.BigEndian.Uint64(b)), kind, nil, b[8:]
	}
	n, b, _ := cutUvarint(b)
	return 0, kind, b[:n], b[n:]
}
