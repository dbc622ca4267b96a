// Package export writes quads for other tools. It may import nquads.
package export

import (
	"io"
	"iter"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
)

// NQuads writes quads as canonical N-Quads in the byte order of their lines,
// each once, and returns how many it was given. The same quads give the same
// bytes.
func NQuads(w io.Writer, quads iter.Seq2[quad.Quad, error]) (int, error) {
	n := 0
	err := nquads.WriteSorted(w, func(yield func(quad.Quad, error) bool) {
		for q, err := range quads {
			n++
			if !yield(q, err) {
				return
			}
		}
	})
	return n, err
}
