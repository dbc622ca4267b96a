// Package export writes for other tools: quads as RDF, and what is known as
// networks of nodes and edges. It may import nquads, query and schema.
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

// Flat are the quads of all graphs.
func Flat(graphs iter.Seq2[[]quad.Quad, error]) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for quads, err := range graphs {
			if err != nil {
				yield(quad.Quad{}, err)
				return
			}
			for _, q := range quads {
				if !yield(q, nil) {
					return
				}
			}
		}
	}
}
