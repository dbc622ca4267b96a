package nquads

import (
	"bytes"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// parser takes one line apart. Its methods return "" or what is wrong, with
// pos at the place of the trouble.
type parser struct {
	line    []byte
	pos     int
	iris    map[string]quad.Value
	triples bool
	text    []byte // scratch for terms with escapes
}

func (p *parser) column() int { return utf8.RuneCount(p.line[:min(p.pos, len(p.line))]) + 1 }

// statement returns ok = false for a line without a statement.
func (p *parser) statement() (q quad.Quad, ok bool, msg string) {
	p.space()
	if p.atEnd() {
		return q, false, p.tail()
	}
	if q.Subject, msg = p.node("subject: expected <IRI> or _:label"); msg != "" {
		return q, false, msg
	}
	p.space()
	if q.Predicate, msg = p.iri("predicate: expected <IRI>"); msg != "" {
		return q, false, msg
	}
	p.space()
	if q.Object, msg = p.object(); msg != "" {
		return q, false, msg
	}
	p.space()
	if p.peek() != '.' {
		if q.Label, msg = p.label(); msg != "" {
			return q, false, msg
		}
		p.space()
	}
	if p.peek() != '.' {
		return q, false, "expected . at the end of the statement"
	}
	p.pos++
	p.space()
	if !p.atEnd() {
		return q, false, "more text behind the statement"
	}
	return q, true, p.tail()
}

// atEnd reports whether nothing or only a comment is left.
func (p *parser) atEnd() bool { return p.pos == len(p.line) || p.line[p.pos] == '#' }

// tail checks the rest of the line, a comment.
func (p *parser) tail() string {
	for rest := p.line[p.pos:]; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		if r == utf8.RuneError && n == 1 {
			p.pos = len(p.line) - len(rest)
			return "invalid UTF-8"
		}
		rest = rest[n:]
	}
	return ""
}

func (p *parser) space() {
	for p.pos < len(p.line) && (p.line[p.pos] == ' ' || p.line[p.pos] == '\t') {
		p.pos++
	}
}

// peek returns the next byte, 0 at the end (a NUL byte is an error anywhere it matters).
func (p *parser) peek() byte {
	if p.pos < len(p.line) {
		return p.line[p.pos]
	}
	return 0
}

func (p *parser) node(expected string) (quad.Value, string) {
	if p.peek() == '_' {
		return p.bnode()
	}
	return p.iri(expected)
}

func (p *parser) label() (quad.Value, string) {
	if p.triples {
		return nil, "expected . (N-Triples has no graph label)"
	}
	return p.node("graph label: expected <IRI>, _:label or .")
}

func (p *parser) object() (quad.Value, string) {
	if p.peek() == '"' {
		return p.literal()
	}
	return p.node(`object: expected <IRI>, _:label or "literal"`)
}

func (p *parser) bnode() (quad.Value, string) {
	if !bytes.HasPrefix(p.line[p.pos:], []byte("_:")) {
		return nil, "expected _: of a blank node"
	}
	p.pos += 2
	rest := p.line[p.pos:]
	if i := bytes.IndexAny(rest, " \t<\"#"); i >= 0 {
		rest = rest[:i] // no label goes beyond these: do not copy a long line
	}
	label := string(rest)
	n := bnodeLen(label)
	if n == 0 {
		return nil, "bad blank node label"
	}
	p.pos += n
	return quad.BNode(label[:n]), ""
}

func (p *parser) iri(expected string) (quad.Value, string) {
	if p.peek() != '<' {
		return nil, expected
	}
	begin := p.pos + 1
	n := bytes.IndexByte(p.line[begin:], '>')
	if n < 0 {
		return nil, "IRI is not closed with >"
	}
	raw := p.line[begin : begin+n]
	if v, ok := p.iris[string(raw)]; ok {
		p.pos = begin + n + 1
		return v, ""
	}
	text := raw
	if bytes.IndexByte(raw, '\\') >= 0 {
		p.pos = begin
		var msg string
		if text, msg = p.unescape(raw, false); msg != "" {
			return nil, msg
		}
		p.pos = begin - 1
	}
	s := string(text)
	if err := CheckIRI(s); err != nil {
		return nil, err.Error()
	}
	p.pos = begin + n + 1
	v := quad.Value(quad.IRI(s))
	p.iris[string(raw)] = v
	return v, ""
}

func (p *parser) literal() (quad.Value, string) {
	text, msg := p.quoted()
	if msg != "" {
		return nil, msg
	}
	switch rest := p.line[p.pos:]; {
	case bytes.HasPrefix(rest, []byte("@")):
		p.pos++
		n := langLen(p.line[p.pos:])
		if n == 0 {
			return nil, "bad language tag"
		}
		p.pos += n
		return quad.LangString{Value: text, Lang: string(rest[1 : n+1])}, ""
	case bytes.HasPrefix(rest, []byte("^^")):
		p.pos += 2
		v, msg := p.iri("datatype: expected <IRI>")
		if msg != "" {
			return nil, msg
		}
		return Normal(quad.TypedString{Value: text, Type: v.(quad.IRI)}), ""
	}
	return text, ""
}

// quoted takes "..." and leaves pos behind it.
func (p *parser) quoted() (quad.String, string) {
	begin := p.pos + 1
	n, escaped := closingQuote(p.line[begin:])
	if n < 0 {
		return "", "literal is not closed with \""
	}
	raw := p.line[begin : begin+n]
	if !utf8.Valid(raw) {
		return "", "literal is not valid UTF-8"
	}
	if escaped {
		p.pos = begin
		var msg string
		if raw, msg = p.unescape(raw, true); msg != "" {
			return "", msg
		}
	}
	p.pos = begin + n + 1
	return quad.String(raw), ""
}

// closingQuote returns where b's first quote without a backslash stands, -1 if
// nowhere, and whether there are backslashes before it.
func closingQuote(b []byte) (at int, escaped bool) {
	i := 0
	for {
		n := bytes.IndexAny(b[i:], `"\`)
		if n < 0 {
			return -1, escaped
		}
		i += n
		if b[i] == '"' {
			return i, escaped
		}
		escaped = true
		i += 2
		if i >= len(b) {
			return -1, escaped
		}
	}
}

// unescape decodes raw, which begins at p.pos, into the scratch buffer. Only
// literals know the short escapes such as \n.
func (p *parser) unescape(raw []byte, literal bool) ([]byte, string) {
	begin := p.pos
	out := p.text[:0]
	for i := 0; i < len(raw); {
		n := bytes.IndexByte(raw[i:], '\\')
		if n < 0 {
			out = append(out, raw[i:]...)
			break
		}
		out = append(out, raw[i:i+n]...)
		i += n
		p.pos = begin + i
		r, size := escape(raw[i:], literal)
		if size == 0 {
			return nil, "bad escape"
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	p.text = out
	return out, ""
}

// escape decodes the escape at the start of b; size 0 means that it is none.
func escape(b []byte, literal bool) (r rune, size int) {
	if len(b) < 2 {
		return 0, 0
	}
	switch b[1] {
	case 'u':
		return hexRune(b, 4)
	case 'U':
		return hexRune(b, 8)
	}
	const from, to = `tbnrf"'\`, "\t\b\n\r\f\"'\\"
	if i := bytes.IndexByte([]byte(from), b[1]); literal && i >= 0 {
		return rune(to[i]), 2
	}
	return 0, 0
}

func hexRune(b []byte, digits int) (r rune, size int) {
	if len(b) < 2+digits {
		return 0, 0
	}
	var n uint64
	for _, c := range b[2 : 2+digits] {
		d := hexDigit(c)
		if d > 15 {
			return 0, 0
		}
		n = n<<4 | uint64(d)
	}
	if n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), 2 + digits
}

func hexDigit(c byte) byte {
	switch {
	case isDigit(c):
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return 16
}
