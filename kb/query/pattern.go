package query

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/schema"
)

// Term is one position of a pattern: a variable or a value.
type Term struct {
	Var   string // without its "?"; "" for a value
	Value quad.Value
}

// TriplePattern is a quad pattern: subject, predicate, object and perhaps graph.
type TriplePattern []Term

// PatternError tells what is wrong in a pattern, and where: a byte from 0.
type PatternError struct {
	Pattern string
	At      int
	What    string
	Of      string // what is wrong; "" = a pattern
}

func (e *PatternError) Error() string {
	return fmt.Sprintf("%s, character %d: %s", cmp.Or(e.Of, "pattern"), utf8.RuneCountInString(e.Pattern[:e.At])+1, e.What)
}

// prefixes are the short names that a pattern may use; "id:" is the base.
func prefixes(base string) map[string]string {
	return map[string]string{
		"schema": schema.Schema, "sem": schema.SEM, "dl": schema.DL, "prov": schema.PROV,
		"rdf": schema.RDF, "rdfs": schema.RDFS, "xsd": schema.XSD, "id": base,
		"edtf": "http://id.loc.gov/datatypes/edtf/",
	}
}

// ParsePattern reads "S P O" or "S P O G". Each is ?variable, prefix:name,
// <IRI>, "literal", "literal"@language, "literal"^^type, or "a" for rdf:type.
func ParsePattern(s, base string) (TriplePattern, error) {
	p := &patternParser{s: s, prefixes: prefixes(base)}
	out, err := p.pattern()
	if err == nil && p.at < len(s) {
		return nil, p.fail(p.at, "there is more text behind the pattern")
	}
	return out, err
}

// ParsePatterns reads one or more patterns with " . " between them.
func ParsePatterns(s, base string) (all []TriplePattern, err error) {
	p := &patternParser{s: s, prefixes: prefixes(base)}
	for {
		one, err := p.pattern()
		if err != nil {
			return nil, err
		}
		if all = append(all, one); p.at == len(s) {
			return all, nil
		}
	}
}

// pattern reads one, and the full stop and space behind it.
func (p *patternParser) pattern() (TriplePattern, error) {
	s := p.s
	var out TriplePattern
	for {
		p.skip()
		if p.at == len(s) {
			break
		}
		if s[p.at] == '.' && (p.at+1 == len(s) || strings.IndexByte(" \t\r\n", s[p.at+1]) >= 0) {
			if len(out) < 3 {
				break
			}
			p.at++
			p.skip()
			break
		}
		start := p.at
		if len(out) == 4 {
			return nil, p.fail(start, "a pattern has four terms at most: subject, predicate, object, graph; \" . \" begins another")
		}
		t, err := p.term(len(out) == 1)
		if err != nil {
			return nil, err
		}
		if len(out) != 2 && t.Var == "" {
			if _, ok := t.Value.(quad.IRI); !ok {
				return nil, p.fail(start, "a literal can only be the third term, the object")
			}
		}
		if t.Var == "" {
			if err := nquads.CheckTerm(t.Value); err != nil {
				return nil, p.fail(start, err.Error())
			}
		}
		out = append(out, t)
	}
	if len(out) < 3 {
		return nil, p.fail(p.at, fmt.Sprintf("a pattern has three or four terms, this one has %d", len(out)))
	}
	return out, nil
}

// String writes the pattern so that ParsePattern reads the same.
func (p TriplePattern) String() string {
	parts := make([]string, len(p))
	for i, t := range p {
		if parts[i] = "?" + t.Var; t.Var == "" {
			parts[i] = nquad(t.Value)
		}
	}
	return strings.Join(parts, " ")
}

type patternParser struct {
	s        string
	at       int
	prefixes map[string]string
}

func (p *patternParser) fail(at int, what string) error {
	return &PatternError{Pattern: p.s, At: at, What: what}
}

func (p *patternParser) skip() {
	for p.at < len(p.s) && strings.IndexByte(" \t\r\n", p.s[p.at]) >= 0 {
		p.at++
	}
}

// word takes what stands until the next space.
func (p *patternParser) word() string {
	start := p.at
	for p.at < len(p.s) && strings.IndexByte(" \t\r\n", p.s[p.at]) < 0 {
		p.at++
	}
	return p.s[start:p.at]
}

func (p *patternParser) term(predicate bool) (Term, error) {
	start := p.at
	switch p.s[start] {
	case '?', '$':
		name := p.word()[1:]
		if name == "" || strings.ContainsFunc(name, notNameRune) || !utf8.ValidString(name) {
			return Term{}, p.fail(start, fmt.Sprintf("%q is no variable: ? and letters, digits or _", p.s[start:p.at]))
		}
		return Term{Var: name}, nil
	case '"':
		v, err := p.literal()
		return Term{Value: v}, err
	case '<':
		v, err := p.iri()
		return Term{Value: v}, err
	}
	if word := p.word(); word == "a" && predicate {
		return Term{Value: schema.Type}, nil
	}
	p.at = start
	v, err := p.prefixed()
	return Term{Value: v}, err
}

func notNameRune(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func (p *patternParser) iri() (quad.IRI, error) {
	start := p.at
	end := strings.IndexByte(p.s[start:], '>')
	if end < 0 {
		return "", p.fail(start, "this < has no >")
	}
	p.at = start + end + 1
	s, bad := unescape(p.s[start+1 : start+end])
	if bad >= 0 {
		return "", p.fail(start+1+bad, "not a \\u escape")
	}
	if !schema.ValidIRI(s) {
		return "", p.fail(start, fmt.Sprintf("%q is no absolute IRI", s))
	}
	return quad.IRI(s), p.spaced()
}

func (p *patternParser) prefixed() (quad.IRI, error) {
	start := p.at
	word := p.word()
	prefix, name, found := strings.Cut(word, ":")
	namespace, known := p.prefixes[prefix]
	switch {
	case !found:
		return "", p.fail(start, fmt.Sprintf("%q is no term: write ?variable, prefix:name, <IRI> or \"literal\"", word))
	case !known && strings.HasPrefix(name, "//"):
		return "", p.fail(start, fmt.Sprintf("put an IRI in brackets: <%s>", word))
	case !known:
		return "", p.fail(start, fmt.Sprintf("unknown prefix %q: schema, sem, dl, prov, rdf, rdfs, xsd, edtf, id", prefix))
	case !schema.ValidIRI(namespace + name):
		return "", p.fail(start, fmt.Sprintf("%q makes no valid IRI", word))
	}
	return quad.IRI(namespace + name), nil
}

func (p *patternParser) literal() (quad.Value, error) {
	start := p.at
	end := start + 1
	for end < len(p.s) && p.s[end] != '"' {
		if p.s[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(p.s) {
		return nil, p.fail(start, "this quotation mark is never closed")
	}
	s, bad := unescape(p.s[start+1 : end])
	if bad >= 0 {
		return nil, p.fail(start+1+bad, `unknown escape: \n \r \t \b \f \" \' \\ \u0000 \U00000000`)
	}
	if !utf8.ValidString(s) {
		return nil, p.fail(start, "not valid UTF-8")
	}
	p.at = end + 1
	switch rest := p.s[p.at:]; {
	case strings.HasPrefix(rest, "^^"):
		p.at += 2
		return p.typed(quad.String(s))
	case strings.HasPrefix(rest, "@"):
		from := p.at
		lang := p.word()[1:]
		if !isLanguage(lang) {
			return nil, p.fail(from, fmt.Sprintf("%q is no language", lang))
		}
		return quad.LangString{Value: quad.String(s), Lang: lang}, nil
	}
	return quad.String(s), p.spaced()
}

func (p *patternParser) typed(s quad.String) (quad.Value, error) {
	if p.at == len(p.s) {
		return nil, p.fail(p.at, "the datatype is missing")
	}
	read := p.prefixed
	if p.s[p.at] == '<' {
		read = p.iri
	}
	datatype, err := read()
	if err != nil {
		return nil, err
	}
	return nquads.Normal(quad.TypedString{Value: s, Type: datatype}), nil
}

// spaced makes sure that the next term does not touch this one.
func (p *patternParser) spaced() error {
	if p.at < len(p.s) && strings.IndexByte(" \t\r\n", p.s[p.at]) < 0 {
		return p.fail(p.at, "a space is missing between two terms")
	}
	return nil
}

func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 {
			return false
		}
		for _, r := range part {
			letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
			if !letter && (i == 0 || r < '0' || r > '9') {
				return false
			}
		}
	}
	return true
}

// unescape resolves N-Quads escapes; bad is the place of a wrong one, or -1.
func unescape(s string) (out string, bad int) {
	if !strings.Contains(s, `\`) {
		return s, -1
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		at := i
		if i++; i == len(s) {
			return "", at
		}
		if j := strings.IndexByte(`tbnrf"'\`, s[i]); j >= 0 {
			b.WriteByte("\t\b\n\r\f\"'\\"[j])
			continue
		}
		n := map[byte]int{'u': 4, 'U': 8}[s[i]]
		if n == 0 || i+n >= len(s) {
			return "", at
		}
		code, err := strconv.ParseUint(s[i+1:i+1+n], 16, 32)
		if err != nil || code > unicode.MaxRune || 0xD800 <= code && code < 0xE000 {
			return "", at
		}
		b.WriteRune(rune(code))
		i += n
	}
	return b.String(), -1
}

// nquad writes a value in N-Quads syntax.
func nquad(v quad.Value) string {
	b, err := nquads.AppendTerm(nil, v)
	if err != nil {
		return quad.StringOf(v) // no store and no pattern holds such a value
	}
	return string(b)
}
