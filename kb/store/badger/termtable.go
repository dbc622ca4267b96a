package badger

import "bytes"

// termTable numbers the terms of a store that is being loaded. It holds their
// texts, about 100 bytes a term in all, and compares them: equal hashes do not
// make equal terms.
type termTable struct {
	slots  []uint32 // by hash: one more than a place in terms, 0 is free
	terms  []termEntry
	arenas [][]byte
}

type termEntry struct {
	hash  uint64
	id    id
	arena uint32
	at    uint32
	size  uint32
}

const arenaSize = 4 << 20

func newTermTable() *termTable { return &termTable{slots: make([]uint32, 1<<12)} }

// find returns the id of a term, ok = false if it is not there.
func (t *termTable) find(hash uint64, kind uint8, text []byte) (x id, ok bool) {
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; t.slots[i] != 0; i = (i + 1) & mask {
		e := &t.terms[t.slots[i]-1]
		if e.hash == hash && e.id.kind() == kind && bytes.Equal(t.text(e), text) {
			return e.id, true
		}
	}
	return 0, false
}

func (t *termTable) text(e *termEntry) []byte { return t.arenas[e.arena][e.at : e.at+e.size] }

// add remembers a term that find has not found.
func (t *termTable) add(hash uint64, x id, text []byte) {
	n := len(t.arenas)
	if n == 0 || len(text) > cap(t.arenas[n-1])-len(t.arenas[n-1]) {
		t.arenas = append(t.arenas, make([]byte, 0, max(arenaSize, len(text))))
		n++
	}
	arena := &t.arenas[n-1]
	t.terms = append(t.terms, termEntry{hash, x, uint32(n - 1), uint32(len(*arena)), uint32(len(text))})
	*arena = append(*arena, text...)
	if 2*len(t.terms) > len(t.slots) {
		t.slots = make([]uint32, 2*len(t.slots))
		for i := range t.terms {
			t.place(i)
		}
		return
	}
	t.place(len(t.terms) - 1)
}

func (t *termTable) place(i int) {
	mask := uint64(len(t.slots) - 1)
	at := t.terms[i].hash & mask
	for t.slots[at] != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = uint32(i + 1)
}
