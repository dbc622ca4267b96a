package nquads

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// CheckIRI returns an error unless s is an absolute IRI which N-Quads can hold.
func CheckIRI(s string) error {
	if !hasScheme(s) {
		return errors.New("IRI is not absolute (it must begin with a scheme such as https:)")
	}
	plain := 0 // bytes that hardly any IRI has anything but
	for plain < len(s) && plainInIRI[s[plain]] {
		plain++
	}
	for i, r := range s[plain:] {
		if r == utf8.RuneError && badRune(s[plain+i:]) {
			return errors.New("IRI is not valid UTF-8")
		}
		if !iriRune(r) {
			return fmt.Errorf("character %U is not allowed in an IRI", r)
		}
	}
	return nil
}

// plainInIRI are the bytes below 128 that an IRI can have.
var plainInIRI = func() (table [256]bool) {
	for c := range rune(utf8.RuneSelf) {
		table[c] = iriRune(c)
	}
	return table
}()

// CheckBNode returns an error unless s can stand behind "_:".
func CheckBNode(s string) error {
	if n := bnodeLen(s); n == 0 || n != len(s) {
		return fmt.Errorf("bad blank node label %.40q", s)
	}
	return nil
}

// CheckLang returns an error unless s is a language tag such as en or en-GB.
func CheckLang(s string) error {
	if n := langLen(s); n == 0 || n != len(s) {
		return fmt.Errorf("bad language tag %.40q", s)
	}
	return nil
}

// CheckTerm returns an error unless v is of a kind this package writes and
// valid in itself. Which position allows which kind is CheckQuad's matter.
func CheckTerm(v quad.Value) error {
	switch v := v.(type) {
	case quad.IRI:
		return CheckIRI(string(v))
	case quad.BNode:
		return CheckBNode(string(v))
	case quad.String:
		return checkText(string(v))
	case quad.LangString:
		return errors.Join(checkText(string(v.Value)), CheckLang(v.Lang))
	case quad.TypedString:
		return errors.Join(checkText(string(v.Value)), CheckIRI(string(v.Type)))
	case nil:
		return errors.New("term is missing")
	}
	return fmt.Errorf("%T is not a term of N-Quads (use IRI, BNode, String, LangString or TypedString)", v)
}

// CheckQuad returns an error that names the position of the first bad term:
// the subject must be an IRI or blank node, the predicate an IRI, the object
// any term, the label absent, an IRI or a blank node.
func CheckQuad(q quad.Quad) error {
	if err := checkNode(q.Subject); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if _, ok := q.Predicate.(quad.IRI); !ok {
		return errors.New("predicate: must be an IRI")
	}
	if err := CheckTerm(q.Predicate); err != nil {
		return fmt.Errorf("predicate: %w", err)
	}
	if err := CheckTerm(q.Object); err != nil {
		return fmt.Errorf("object: %w", err)
	}
	if q.Label == nil {
		return nil
	}
	if err := checkNode(q.Label); err != nil {
		return fmt.Errorf("graph label: %w", err)
	}
	return nil
}

func checkNode(v quad.Value) error {
	switch v.(type) {
	case quad.IRI, quad.BNode:
		return CheckTerm(v)
	}
	return errors.New("must be an IRI or a blank node")
}

func checkText(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("literal is not valid UTF-8")
	}
	return nil
}

// badRune reports whether s begins with bytes that are no UTF-8, rather than
// with a well-formed U+FFFD.
func badRune(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n <= 1
}

func hasScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
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

// iriRune allows what IRIREF allows, less the control characters U+007F to
// U+009F, which the grammar lets through but no IRI (RFC 3987) may contain.
func iriRune(r rune) bool {
	switch r {
	case '<', '>', '"', '{', '}', '|', '^', '`', '\\':
		return false
	}
	return r > 0x20 && (r < 0x7F || r > 0x9F)
}

// langLen returns the length of the longest language tag at the start of s.
func langLen[T string | []byte](s T) int {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	for n > 0 && n < len(s) && s[n] == '-' {
		m := n + 1
		for m < len(s) && (isLetter(s[m]) || isDigit(s[m])) {
			m++
		}
		if m == n+1 {
			break
		}
		n = m
	}
	return n
}

// bnodeLen returns the length of the longest blank node label at the start of
// s; a label does not end in a dot.
func bnodeLen(s string) int {
	end := 0
	for i, r := range s {
		switch {
		case r == utf8.RuneError && badRune(s[i:]):
			return end
		case r == '.' && i > 0:
		case i == 0 && (nameStart(r) || r >= '0' && r <= '9'), i > 0 && nameRune(r):
			end = i + utf8.RuneLen(r)
		default:
			return end
		}
	}
	return end
}

// nameStart is PN_CHARS_U of the grammar. The colon which RDF 1.1 lists there
// is an erratum; the test suite refuses it.
func nameStart(r rune) bool {
	switch {
	case r < 0x80:
		return r == '_' || isLetter(byte(r))
	case r < 0x370:
		return r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0x300
	case r < 0x2000:
		return r != 0x37E
	}
	return r == 0x200C || r == 0x200D || within(r, 0x2070, 0x218F) || within(r, 0x2C00, 0x2FEF) ||
		within(r, 0x3001, 0xD7FF) || within(r, 0xF900, 0xFDCF) || within(r, 0xFDF0, 0xFFFD) ||
		within(r, 0x10000, 0xEFFFF)
}

func nameRune(r rune) bool {
	return nameStart(r) || r == '-' || within(r, '0', '9') || r == 0xB7 ||
		within(r, 0x300, 0x36F) || r == 0x203F || r == 0x2040
}

func within(r, lo, hi rune) bool { return lo <= r && r <= hi }
func isLetter(c byte) bool       { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool        { return '0' <= c && c <= '9' }
