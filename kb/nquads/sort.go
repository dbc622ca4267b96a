package nquads

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
)

// Compare orders quads as their written lines are ordered, byte by byte. Quads
// that cannot be written get some fixed place.
func Compare(a, b quad.Quad) int { return bytes.Compare(sortKey(a), sortKey(b)) }

// Sort brings qs into the order of Compare.
func Sort(qs []quad.Quad) {
	type keyed struct {
		key []byte
		q   quad.Quad
	}
	all := make([]keyed, len(qs))
	for i, q := range qs {
		all[i] = keyed{sortKey(q), q}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i := range all {
		qs[i] = all[i].q
	}
}

// WriteSorted prints what seq yields to w in the byte order of the lines, each
// line once: the same set of quads gives the same bytes. It holds all lines in
// memory and prints nothing if seq or a quad has an error, which it returns.
func WriteSorted(w io.Writer, seq iter.Seq2[quad.Quad, error]) error {
	lines, err := collectLines(seq)
	if err != nil {
		return fmt.Errorf("writing sorted N-Quads: %w", err)
	}
	slices.SortFunc(lines, bytes.Compare)
	out := NewWriter(w)
	for i, line := range lines {
		if i > 0 && bytes.Equal(line, lines[i-1]) {
			continue
		}
		if _, err := out.out.Write(line); err != nil {
			return fmt.Errorf("writing sorted N-Quads: %w", err)
		}
	}
	return out.Flush()
}

// collectLines cuts the lines from large chunks, which the garbage collector
// follows faster than a million small ones.
func collectLines(seq iter.Seq2[quad.Quad, error]) ([][]byte, error) {
	const chunkSize = 1 << 20
	var lines [][]byte
	var chunk []byte
	for q, err := range seq {
		if err != nil {
			return nil, err
		}
		if cap(chunk)-len(chunk) < 4<<10 {
			chunk = make([]byte, 0, chunkSize)
		}
		begin := len(chunk)
		if chunk, err = AppendQuad(chunk, q); err != nil {
			return nil, err
		}
		lines = append(lines, chunk[begin:len(chunk):len(chunk)])
	}
	return lines, nil
}

func sortKey(q quad.Quad) []byte {
	var b []byte
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v != nil {
			b = append(appendTerm(b, v), ' ')
		}
	}
	return append(b, '.')
}
