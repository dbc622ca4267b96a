package badger

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
)

// block is the value that holds all of one article: the hash of its content,
// the number of its subjects, for each subject id and length, then for each
// subject its (predicate, object) pairs. Ids are turned varints; predicates are
// differences. Subjects, predicates and objects ascend.
type block []byte

type predObj struct{ p, o id }

const hashLen = sha256.Size

// makeBlock packs facts, which it sorts and which are all different.
func makeBlock(hash [hashLen]byte, facts []fact) block {
	slices.SortFunc(facts, compareFacts)
	var head, body []byte
	n := 0
	for i := 0; i < len(facts); {
		j := i
		for j < len(facts) && facts[j].s == facts[i].s {
			j++
		}
		before := len(body)
		body = appendSubject(body, facts[i:j])
		head = binary.AppendUvarint(head, facts[i].s.turned())
		head = binary.AppendUvarint(head, uint64(len(body)-before))
		n++
		i = j
	}
	b := binary.AppendUvarint(hash[:], uint64(n))
	return slices.Concat(b, head, body)
}

func appendSubject(b []byte, facts []fact) []byte {
	var last uint64
	for _, f := range facts {
		p := f.p.payload() // a predicate is an IRI
		b = binary.AppendUvarint(b, p-last)
		b = binary.AppendUvarint(b, f.o.turned())
		last = p
	}
	return b
}

func compareFacts(a, b fact) int {
	switch {
	case a.s != b.s:
		return compareIDs(a.s, b.s)
	case a.p != b.p:
		return compareIDs(a.p, b.p)
	}
	return compareIDs(a.o, b.o)
}

// subjectPart is where one subject stands in a block.
type subjectPart struct {
	s    id
	size uint64 // of body
	body []byte
}

// subjects appends the parts of all subjects to parts.
func (b block) subjects(parts []subjectPart) ([]subjectPart, error) {
	if len(b) < hashLen {
		return nil, errCorrupt
	}
	n, body, ok := cutUvarint(b[hashLen:])
	if !ok || n > uint64(len(body)) {
		return nil, errCorrupt
	}
	first := len(parts)
	parts = slices.Grow(parts, int(n))
	for range n {
		var s, size uint64
		if s, body, ok = cutUvarint(body); !ok {
			return nil, errCorrupt
		}
		if size, body, ok = cutUvarint(body); !ok {
			return nil, errCorrupt
		}
		parts = append(parts, subjectPart{s: turnBack(s), size: size})
	}
	for i := range parts[first:] { // the bodies stand behind all ids and lengths
		part := &parts[first+i]
		if part.size > uint64(len(body)) {
			return nil, errCorrupt
		}
		part.body, body = body[:part.size], body[part.size:]
	}
	return parts, nil
}

// unpack appends a subject's pairs to out.
func (s subjectPart) unpack(out []predObj) ([]predObj, error) {
	var p uint64
	for rest := s.body; len(rest) > 0; {
		var step, o uint64
		var ok bool
		if step, rest, ok = cutUvarint(rest); !ok {
			return out, errCorrupt
		}
		if o, rest, ok = cutUvarint(rest); !ok {
			return out, errCorrupt
		}
		p += step
		out = append(out, predObj{makeID(kindIRI, p), turnBack(o)})
	}
	return out, nil
}

// facts returns everything in the block.
func (b block) facts() ([]fact, error) {
	if b == nil {
		return nil, nil
	}
	parts, err := b.subjects(nil)
	if err != nil {
		return nil, err
	}
	var all []fact
	var pairs []predObj
	for _, part := range parts {
		if pairs, err = part.unpack(pairs[:0]); err != nil {
			return nil, err
		}
		for _, po := range pairs {
			all = append(all, fact{part.s, po.p, po.o})
		}
	}
	return all, nil
}

func cutUvarint(b []byte) (u uint64, rest []byte, ok bool) {
	if len(b) > 0 && b[0] < 0x80 { // most are short
		return uint64(b[0]), b[1:], true
	}
	u, n := binary.Uvarint(b)
	if n <= 0 {
		return 0, b, false
	}
	return u, b[n:], true
}
