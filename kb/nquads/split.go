package nquads

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// Chunks yields what r has in pieces of whole lines, of about size bytes each
// unless a line is longer, so that several workers can take them apart. A piece
// is the receiver's. An error of r is the last thing that it yields.
func Chunks(r io.Reader, size int) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		var rest []byte
		for {
			buf := make([]byte, max(size, 2*len(rest)))
			have := copy(buf, rest)
			n, err := io.ReadFull(r, buf[have:])
			buf = buf[:have+n]
			if err != nil {
				if len(buf) > 0 && !yield(buf, nil) {
					return
				}
				if err != io.EOF && err != io.ErrUnexpectedEOF {
					yield(nil, fmt.Errorf("reading N-Quads: %w", err))
				}
				return
			}
			end := lastLineEnd(buf)
			rest = bytes.Clone(buf[end:])
			if end > 0 && !yield(buf[:end:end], nil) {
				return
			}
		}
	}
}

// lastLineEnd is where the last whole line of b ends. A CR at the end of b may
// be half of a CRLF.
func lastLineEnd(b []byte) int {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		return i + 1
	}
	return bytes.LastIndexByte(b[:len(b)-1], '\r') + 1
}

// Lines yields the lines of a chunk without their ends, numbered from 1.
func Lines(chunk []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for n := 1; len(chunk) > 0; n++ {
			line, rest := chunk, []byte(nil)
			if i := bytes.IndexByte(chunk, '\n'); i >= 0 {
				line, rest = chunk[:i], chunk[i+1:]
			}
			if i := bytes.IndexByte(line, '\r'); i >= 0 && i < len(line)-1 {
				line, rest = chunk[:i], chunk[i+1:] // a lone CR
			} else if i >= 0 {
				line = line[:i]
			}
			if !yield(n, line) {
				return
			}
			chunk = rest
		}
	}
}

// Terms is a statement in the canonical form of its terms. A Label that is nil
// is none.
type Terms struct{ Subject, Predicate, Object, Label []byte }

// AppendLine appends the line that AppendQuad writes, with its line feed.
func (t Terms) AppendLine(b []byte) []byte {
	b = append(append(b, t.Subject...), ' ')
	b = append(append(b, t.Predicate...), ' ')
	b = append(b, t.Object...)
	if t.Label != nil {
		b = append(append(b, ' '), t.Label...)
	}
	return append(b, " .\n"...)
}

// Cutter takes lines apart and makes no values of them. It accepts what Reader
// does: lines that are not in canonical form go through the same parser. The
// zero value is ready; it is for one goroutine.
type Cutter struct {
	parser parser
	last   Terms // whose IRIs need no second look
	buf    []byte
}

// Cut returns the terms of a line, ok = false for one without a statement, or
// an error without a line number. The terms are parts of line or of memory that
// the next Cut uses again.
func (c *Cutter) Cut(line []byte) (t Terms, ok bool, err *SyntaxError) {
	if t, ok = c.canonical(line); ok {
		c.last = t
		return t, true, nil
	}
	c.last = Terms{}
	if c.parser.iris == nil || len(c.parser.iris) > maxIRIs {
		c.parser.iris = make(map[string]quad.Value)
	}
	c.parser.line, c.parser.pos = line, 0
	q, ok, msg := c.parser.statement()
	if msg != "" {
		return t, false, &SyntaxError{Column: c.parser.column(), Msg: msg}
	}
	if !ok {
		return t, false, nil
	}
	c.buf = c.buf[:0]
	at := []int{0}
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v != nil {
			c.buf = appendTerm(c.buf, v)
		}
		at = append(at, len(c.buf))
	}
	t = Terms{c.buf[:at[1]], c.buf[at[1]:at[2]], c.buf[at[2]:at[3]], c.buf[at[3]:at[4]]}
	if q.Label == nil {
		t.Label = nil
	}
	return t, true, nil
}

// canonical takes a line apart that is written as AppendQuad does, and has no
// escapes and no blank nodes: nearly all are so.
func (c *Cutter) canonical(line []byte) (t Terms, ok bool) {
	if t.Subject, line, ok = cutIRI(line, c.last.Subject); !ok {
		return t, false
	}
	if t.Predicate, line, ok = cutIRI(line, c.last.Predicate); !ok || len(line) == 0 {
		return t, false
	}
	if line[0] == '"' {
		t.Object, line, ok = cutLiteral(line)
	} else {
		t.Object, line, ok = cutIRI(line, c.last.Object)
	}
	if !ok {
		return t, false
	}
	if string(line) == "." {
		return t, true
	}
	t.Label, line, ok = cutIRI(line, c.last.Label)
	return t, ok && string(line) == "."
}

// cutIRI takes an IRI and the space behind it off, same if it is that one.
func cutIRI(line, same []byte) (term, rest []byte, ok bool) {
	if n := len(same); n > 0 && len(line) > n && line[n] == ' ' && bytes.Equal(line[:n], same) {
		return line[:n], line[n+1:], true
	}
	if len(line) == 0 || line[0] != '<' {
		return nil, nil, false
	}
	n := bytes.IndexByte(line, '>')
	if n < 0 || n+1 >= len(line) || line[n+1] != ' ' || !plainIRI(line[1:n]) {
		return nil, nil, false
	}
	return line[:n+1], line[n+2:], true
}

// plainIRI accepts absolute IRIs of ASCII characters.
func plainIRI(b []byte) bool {
	for _, c := range b {
		if c >= 0x7F || c <= 0x20 || !iriRune(rune(c)) {
			return false
		}
	}
	for i, c := range b {
		switch {
		case isLetter(c):
		case c == ':':
			return i > 0
		case i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}

// cutLiteral takes a literal without escapes and the space behind it off.
func cutLiteral(line []byte) (term, rest []byte, ok bool) {
	n := bytes.IndexByte(line[1:], '"') + 1
	if n < 1 || !plainText(line[1:n]) {
		return nil, nil, false
	}
	n++
	switch tail := line[n:]; {
	case len(tail) > 0 && tail[0] == '@':
		n += 1 + langLen(tail[1:])
		if n == len(line)-len(tail)+1 {
			return nil, nil, false
		}
	case bytes.HasPrefix(tail, []byte("^^<")):
		datatype, _, ok := cutIRI(tail[2:], nil)
		if !ok || string(datatype[1:len(datatype)-1]) == string(XSDString) {
			return nil, nil, false
		}
		n += 2 + len(datatype)
	}
	if n >= len(line) || line[n] != ' ' {
		return nil, nil, false
	}
	return line[:n], line[n+1:], true
}

// plainText accepts text that needs no escapes.
func plainText(b []byte) bool {
	ascii := true
	for _, c := range b {
		if c < 0x20 || c == '\\' || c == 0x7F || c == 0xEF {
			return false // 0xEF begins U+FFFE and U+FFFF, and others
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	return ascii || utf8.Valid(b)
}
