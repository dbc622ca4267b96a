package turtle

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
)

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// peek returns the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

func (p *parser) begins(s string) bool { return bytes.HasPrefix(p.text[p.pos:], []byte(s)) }

// space passes over white space and comments.
func (p *parser) space() {
	for p.pos < len(p.text) {
		switch p.text[p.pos] {
		case ' ', '\t', '\r', '\n':
			p.pos++
		case '#':
			for p.pos < len(p.text) && p.text[p.pos] != '\n' && p.text[p.pos] != '\r' {
				p.pos++
			}
		default:
			return
		}
	}
}

// want takes a sign, after space.
func (p *parser) want(c byte) {
	if !p.ok() {
		return
	}
	if p.space(); p.peek() != c {
		p.fail("expected " + string(c))
		return
	}
	p.pos++
}

// word takes exactly these letters, and the space behind them.
func (p *parser) word(s string) bool {
	if !p.begins(s) {
		return false
	}
	if r, _ := utf8.DecodeRune(p.text[p.pos+len(s):]); r != utf8.RuneError && nquads.NameRune(r) {
		return false
	}
	p.pos += len(s)
	p.space()
	return true
}

// keyword takes a word in small or capital letters that is no name.
func (p *parser) keyword(s string) bool {
	if len(p.text)-p.pos < len(s) || !strings.EqualFold(string(p.text[p.pos:p.pos+len(s)]), s) || p.nameGoesOn(len(s)) {
		return false
	}
	p.pos += len(s)
	p.space()
	return true
}

// nameGoesOn reports whether at this distance a name would go on.
func (p *parser) nameGoesOn(distance int) bool {
	r, _ := utf8.DecodeRune(p.text[min(p.pos+distance, len(p.text)):])
	return r == ':' || r == '%' || r == '\\' || r != utf8.RuneError && nquads.NameRune(r)
}

// iri is <...> or a name with a prefix.
func (p *parser) iri(expected string) string {
	if p.peek() == '<' {
		return p.iriRef()
	}
	at := p.pos
	prefix, ok := p.prefixName()
	if !ok {
		p.pos = at
		p.fail(expected)
		return ""
	}
	namespace, known := p.prefixes[prefix]
	if !known {
		p.pos = at
		p.fail("prefix " + prefix + ": is not declared")
		return ""
	}
	iri := namespace + p.localName()
	if err := nquads.CheckIRI(iri); err != nil && p.ok() {
		p.pos = at
		p.fail(err.Error())
	}
	return iri
}

// prefixName takes a prefix with its colon.
func (p *parser) prefixName() (string, bool) {
	start := p.pos
	for i := 0; p.pos < len(p.text); i++ {
		r, n := utf8.DecodeRune(p.text[p.pos:])
		switch {
		case r == ':':
			name := string(p.text[start:p.pos])
			p.pos++
			return name, !strings.HasSuffix(name, ".")
		case r == utf8.RuneError && n <= 1:
			return "", false
		case i == 0 && (r == '_' || !nquads.NameStart(r)), i > 0 && r != '.' && !nquads.NameRune(r):
			return "", false
		}
		p.pos += n
	}
	return "", false
}

// localName takes what stands behind the colon. A full stop at its end is not
// its own.
func (p *parser) localName() string {
	var name []byte
	for first := true; p.pos < len(p.text); first = false {
		c := p.text[p.pos]
		r, n := utf8.DecodeRune(p.text[p.pos:])
		switch {
		case c == '%':
			if len(p.text)-p.pos < 3 || !isHex(p.text[p.pos+1]) || !isHex(p.text[p.pos+2]) {
				p.fail("% stands before two hexadecimal digits")
				return ""
			}
			n = 3
			name = append(name, p.text[p.pos:p.pos+3]...)
		case c == '\\':
			if len(p.text)-p.pos < 2 || !strings.ContainsRune("_~.-!$&'()*+,;=/?#@%", rune(p.text[p.pos+1])) {
				p.fail("bad escape in a name")
				return ""
			}
			n = 2
			name = append(name, p.text[p.pos+1])
		case c == '.':
			dots := 1
			for p.pos+dots < len(p.text) && p.text[p.pos+dots] == '.' {
				dots++
			}
			if first || !p.localGoesOn(dots) {
				return string(name)
			}
			n = dots
			name = append(name, p.text[p.pos:p.pos+dots]...)
		case r == utf8.RuneError && n <= 1:
			p.fail("invalid UTF-8")
			return ""
		case c == ':', isDigit(c), nquads.NameStart(r), !first && nquads.NameRune(r):
			name = append(name, p.text[p.pos:p.pos+n]...)
		default:
			return string(name)
		}
		p.pos += n
	}
	return string(name)
}

func (p *parser) localGoesOn(distance int) bool {
	return p.pos+distance < len(p.text) && p.nameGoesOn(distance)
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// iriRef takes <...>, absolute against the base.
func (p *parser) iriRef() string {
	if !p.ok() {
		return ""
	}
	if p.peek() != '<' {
		p.fail("expected <IRI>")
		return ""
	}
	n := bytes.IndexByte(p.text[p.pos:], '>')
	if n < 0 {
		p.fail("IRI is not closed with >")
		return ""
	}
	raw := p.text[p.pos+1 : p.pos+n]
	ref, msg := unescaped(raw, false)
	if msg == "" && !utf8.ValidString(ref) {
		msg = "IRI is not valid UTF-8"
	}
	if msg == "" && strings.ContainsFunc(ref, func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"{}|^`\\", r) }) {
		msg = "a character is not allowed in an IRI"
	}
	if msg != "" {
		p.fail(msg)
		return ""
	}
	iri := resolve(p.base, ref)
	if err := nquads.CheckIRI(iri); err != nil {
		p.fail(err.Error())
		return ""
	}
	p.pos += n + 1
	return iri
}

func (p *parser) blankLabel() quad.Value {
	p.pos += 2
	n := nquads.BNodeLen(string(p.text[p.pos:min(len(p.text), p.pos+maxLabel)]))
	if n == 0 {
		p.fail("bad blank node label")
		return nil
	}
	label := quad.BNode("l" + string(p.text[p.pos:p.pos+n]))
	p.pos += n
	return label
}

// maxLabel is how many bytes of a blank node's label are read.
const maxLabel = 4096

func (p *parser) literal() quad.Value {
	text, ok := p.quoted()
	if !ok {
		return nil
	}
	switch {
	case p.peek() == '@':
		rest := p.text[p.pos+1:]
		n := 0
		for n < len(rest) && (isLetter(rest[n]) || n > 0 && (isDigit(rest[n]) || rest[n] == '-')) {
			n++
		}
		lang := string(rest[:n])
		if err := nquads.CheckLang(lang); err != nil {
			p.fail(err.Error())
			return nil
		}
		p.pos += n + 1
		return quad.LangString{Value: quad.String(text), Lang: lang}
	case p.begins("^^"):
		p.pos += 2
		p.space()
		return nquads.Normal(quad.TypedString{Value: quad.String(text), Type: quad.IRI(p.iri("expected a datatype"))})
	}
	return quad.String(text)
}

// quoted takes a string of any of the four forms.
func (p *parser) quoted() (string, bool) {
	mark := string(p.text[p.pos])
	long := p.begins(mark + mark + mark)
	if long {
		mark += mark + mark
	}
	start := p.pos + len(mark)
	for i := start; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '\\':
			i++
		case !long && (c == '\n' || c == '\r'):
			p.pos = i
			p.fail("a line break in a short literal")
			return "", false
		case bytes.HasPrefix(p.text[i:], []byte(mark)):
			text, msg := unescaped(p.text[start:i], true)
			if msg == "" && !utf8.ValidString(text) {
				msg = "literal is not valid UTF-8"
			}
			if msg != "" {
				p.fail(msg)
				return "", false
			}
			p.pos = i + len(mark)
			return text, true
		}
	}
	p.fail("literal is not closed with " + mark)
	return "", false
}

// unescaped decodes \u and \U, in literals also the short escapes. msg is what
// is wrong.
func unescaped(raw []byte, literal bool) (text, msg string) {
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw), ""
	}
	var b strings.Builder
	for len(raw) > 0 {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			break
		}
		b.Write(raw[:i])
		r, n := nquads.Escape(raw[i:], literal)
		if n == 0 {
			return "", "bad escape"
		}
		b.WriteRune(r)
		raw = raw[i+n:]
	}
	b.Write(raw)
	return b.String(), ""
}

// number takes an integer, decimal or double.
func (p *parser) number() quad.Value {
	start := p.pos
	if c := p.peek(); c == '+' || c == '-' {
		p.pos++
	}
	whole := p.digits()
	kind, part := "integer", 0
	if p.peek() == '.' {
		at := p.pos
		p.pos++
		if part = p.digits(); part > 0 || whole > 0 && p.exponentFollows() {
			kind = "decimal"
		} else {
			p.pos = at // the end of the statement
		}
	}
	if whole+part > 0 && p.exponentFollows() {
		p.pos++
		if c := p.peek(); c == '+' || c == '-' {
			p.pos++
		}
		p.digits()
		kind = "double"
	}
	if whole+part == 0 {
		p.pos = start
		p.fail("expected a number")
		return nil
	}
	return quad.TypedString{Value: quad.String(p.text[start:p.pos]), Type: xsd + quad.IRI(kind)}
}

func (p *parser) digits() (n int) {
	for isDigit(p.peek()) {
		p.pos++
		n++
	}
	return n
}

func (p *parser) exponentFollows() bool {
	rest := p.text[p.pos:]
	if len(rest) < 2 || rest[0]|0x20 != 'e' {
		return false
	}
	rest = rest[1:]
	if rest[0] == '+' || rest[0] == '-' {
		rest = rest[1:]
	}
	return len(rest) > 0 && isDigit(rest[0])
}
