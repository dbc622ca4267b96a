package nquads

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/cayleygraph/quad"
)

// Reader reads quads line by line. Its memory is that of the longest line.
type Reader struct {
	src     io.Reader
	triples bool
	line    int // number of the line last taken

	buf        []byte
	start, end int   // the bytes not yet taken
	err        error // why src gives no more
	afterCR    bool  // the last line ended in CR: an LF that follows belongs to it

	iris map[string]quad.Value // IRIs seen of late, so that repeated ones cost nothing
}

// maxIRIs bounds the memory of a reader's known IRIs.
const maxIRIs = 1 << 13

// NewReader reads N-Quads from r.
func NewReader(r io.Reader) *Reader {
	return &Reader{src: r, buf: make([]byte, 64<<10), iris: make(map[string]quad.Value)}
}

// NewTripleReader reads N-Triples from r: a graph label is an error.
func NewTripleReader(r io.Reader) *Reader {
	nr := NewReader(r)
	nr.triples = true
	return nr
}

// Next returns the next quad. It returns io.EOF at the end, a *SyntaxError for
// a line that is not N-Quads (the next call goes on behind that line), and any
// other error, wrapped, when reading itself failed, which ends it.
func (r *Reader) Next() (quad.Quad, error) {
	for {
		line, err := r.takeLine()
		if err != nil {
			return quad.Quad{}, err
		}
		p := parser{line: line, iris: r.iris, triples: r.triples}
		q, ok, msg := p.statement()
		if msg != "" {
			return quad.Quad{}, &SyntaxError{Line: r.line, Column: p.column(), Msg: msg}
		}
		if ok {
			if len(r.iris) > maxIRIs {
				clear(r.iris)
			}
			return q, nil
		}
	}
}

// All yields what is left, a *SyntaxError in the place of each bad line. Any
// other error is the last thing it yields.
func (r *Reader) All() iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for {
			q, err := r.Next()
			if err == io.EOF {
				return
			}
			var bad *SyntaxError
			if !yield(q, err) || err != nil && !errors.As(err, &bad) {
				return
			}
		}
	}
}

// takeLine returns the next line without its end; it is valid until the next call.
func (r *Reader) takeLine() ([]byte, error) {
	r.skipLF()
	searched := 0
	for {
		rest := r.buf[r.start:r.end]
		if i := bytes.IndexAny(rest[searched:], "\r\n"); i >= 0 {
			i += searched
			r.line++
			r.afterCR = rest[i] == '\r'
			r.start += i + 1
			return rest[:i], nil
		}
		searched = len(rest)
		if r.err == nil {
			r.fill()
			continue
		}
		return r.lastLine(rest)
	}
}

func (r *Reader) lastLine(rest []byte) ([]byte, error) {
	if r.err != io.EOF {
		return nil, fmt.Errorf("reading line %d: %w", r.line+1, r.err)
	}
	if len(rest) == 0 {
		return nil, io.EOF
	}
	r.line++
	r.start = r.end
	return rest, nil
}

func (r *Reader) skipLF() {
	if !r.afterCR {
		return
	}
	for r.start == r.end && r.err == nil {
		r.fill()
	}
	if r.start < r.end && r.buf[r.start] == '\n' {
		r.start++
	}
	r.afterCR = false
}

// fill reads once. A full buffer doubles, so that a line of any length is
// copied a bounded number of times.
func (r *Reader) fill() {
	if r.start > 0 {
		r.end = copy(r.buf, r.buf[r.start:r.end])
		r.start = 0
	}
	if r.end == len(r.buf) {
		r.buf = append(r.buf, make([]byte, len(r.buf))...)
	}
	n, err := r.src.Read(r.buf[r.end:])
	r.end += n
	r.err = err
}
