package nquads

import (
	"bufio"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// Writer prints quads, one line each, in canonical N-Quads. It buffers: call
// Flush at the end.
type Writer struct {
	out  *bufio.Writer
	line []byte
}

// NewWriter prints to w.
func NewWriter(w io.Writer) *Writer { return &Writer{out: bufio.NewWriterSize(w, 64<<10)} }

// Write prints q. If q is not valid, the error says which term is why, nothing
// of q is printed and the writer can go on; any other error is that of the
// underlying writer, and lasts.
func (w *Writer) Write(q quad.Quad) error {
	line, err := AppendQuad(w.line[:0], q)
	if err != nil {
		return fmt.Errorf("quad not written: %w", err)
	}
	w.line = line[:0]
	if _, err := w.out.Write(line); err != nil {
		return fmt.Errorf("writing N-Quads: %w", err)
	}
	return nil
}

// Flush hands what is buffered to the underlying writer.
func (w *Writer) Flush() error {
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("writing N-Quads: %w", err)
	}
	return nil
}

// AppendQuad appends q's line, with its line feed, to b. With an error (that
// of CheckQuad) it returns b as it was.
func AppendQuad(b []byte, q quad.Quad) ([]byte, error) {
	if err := CheckQuad(q); err != nil {
		return b, err
	}
	b = appendTerm(b, q.Subject)
	b = append(b, ' ')
	b = appendTerm(b, q.Predicate)
	b = append(b, ' ')
	b = appendTerm(b, q.Object)
	if q.Label != nil {
		b = append(b, ' ')
		b = appendTerm(b, q.Label)
	}
	return append(b, " .\n"...), nil
}

// AppendTerm appends v as N-Quads writes it to b. With an error (that of
// CheckTerm) it returns b as it was.
func AppendTerm(b []byte, v quad.Value) ([]byte, error) {
	if err := CheckTerm(v); err != nil {
		return b, err
	}
	return appendTerm(b, v), nil
}

func appendTerm(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(b, v)
	case quad.BNode:
		return append(append(b, "_:"...), v...)
	case quad.String:
		return appendText(b, string(v))
	case quad.LangString:
		b = append(appendText(b, string(v.Value)), '@')
		return append(b, v.Lang...)
	case quad.TypedString:
		b = appendText(b, string(v.Value))
		if v.Type == XSDString {
			return b
		}
		return appendIRI(append(b, "^^"...), v.Type)
	}
	return b
}

func appendIRI(b []byte, v quad.IRI) []byte {
	b = append(b, '<')
	b = append(b, v...)
	return append(b, '>')
}

// appendText quotes s with the escapes of canonical N-Quads.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); i++ {
		if plain(s, i) {
			continue
		}
		b = append(b, s[done:i]...)
		r, n := utf8.DecodeRuneInString(s[i:])
		b = appendEscape(b, r)
		i += n - 1
		done = i + 1
	}
	b = append(b, s[done:]...)
	return append(b, '"')
}

// plain reports whether the character which begins at s[i] stands for itself.
// U+FFFE and U+FFFF, no characters in XML, are the only long ones that do not.
func plain(s string, i int) bool {
	switch c := s[i]; {
	case c < 0x20 || c == '"' || c == '\\' || c == 0x7F:
		return false
	case c == 0xEF && i+2 < len(s):
		return s[i+1] != 0xBF || s[i+2] < 0xBE
	}
	return true
}

func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '\b':
		return append(b, `\b`...)
	case '\t':
		return append(b, `\t`...)
	case '\n':
		return append(b, `\n`...)
	case '\f':
		return append(b, `\f`...)
	case '\r':
		return append(b, `\r`...)
	case '"':
		return append(b, `\"`...)
	case '\\':
		return append(b, `\\`...)
	}
	return fmt.Appendf(b, `\u%04X`, r)
}
