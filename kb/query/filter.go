package query

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
	"github.com/dateline-kb/dateline/schema"
)

// Filter holds values of a variable against one.
type Filter struct {
	Var   string // without its "?"
	Op    string // = != < <= > >= ~
	text  string // of the value
	value quad.Value
	words []string // of ~
}

// ParseFilter reads "?variable OP value". The value is a term as in a pattern,
// or else the rest of the text. Dates are compared with dates, EDTF ones too:
// what is not certain does not hold, so that "2022-01" is not "< 2022-01-15".
// Numbers are compared as numbers, everything else as text. "~" asks for words,
// or beginnings of words.
func ParseFilter(s, base string) (Filter, error) {
	fail := func(at int, what string) (Filter, error) {
		return Filter{}, &PatternError{Pattern: s, At: at, What: what, Of: "condition"}
	}
	text := strings.TrimLeft(s, " ")
	at := len(s) - len(text)
	name, found := strings.CutPrefix(text, "?")
	if !found {
		return fail(at, "a condition begins with a ?variable, as in ?date >= 2022-01")
	}
	end := strings.IndexFunc(name, notNameRune)
	if end < 1 {
		return fail(at, "a condition is ?variable, one of = != < <= > >= ~, and a value")
	}
	f := Filter{Var: name[:end]}
	rest := strings.TrimLeft(name[end:], " ")
	at = len(s) - len(rest)
	for _, op := range []string{"!=", "<=", ">=", "=", "<", ">", "~"} {
		if after, ok := strings.CutPrefix(rest, op); ok {
			f.Op, rest = op, strings.TrimSpace(after)
			break
		}
	}
	if f.Op == "" {
		return fail(at, "a condition needs one of = != < <= > >= ~")
	}
	if rest == "" {
		return fail(len(s), "a value is missing")
	}
	if rest[0] == '?' {
		return fail(len(s)-len(rest), "a condition compares with a value, not with another variable")
	}
	f.text = rest
	p := &patternParser{s: rest, prefixes: prefixes(base)}
	if t, err := p.term(false); err == nil && t.Var == "" && p.at == len(rest) {
		f.value, f.text = t.Value, schema.Lexical(t.Value)
	} else if rest[0] == '"' || rest[0] == '<' {
		return fail(len(s)-len(rest), "this is no whole \"text\" or <IRI>")
	}
	if f.Op == "~" {
		if f.words = splitWords([]string{schema.Fold(f.text)}); len(f.words) == 0 {
			return fail(len(s)-len(rest), "there is no word to look for")
		}
	}
	return f, nil
}

// Holds reports whether a value passes.
func (f Filter) Holds(v quad.Value) bool {
	if f.Op == "~" {
		return f.hasWords(schema.Lexical(v))
	}
	if f.value != nil && (f.Op == "=" || f.Op == "!=") {
		if _, literal := f.value.(quad.String); !literal {
			return (v == f.value) == (f.Op == "=")
		}
	}
	if d, ok := dateOf(v); ok {
		if want, err := edtf.Parse(f.text); err == nil && f.text != "" {
			return f.holdsDate(d, want)
		}
	}
	return f.compared(compareTexts(schema.Lexical(v), f.text))
}

func (f Filter) compared(c int) bool {
	switch f.Op {
	case "=":
		return c == 0
	case "!=":
		return c != 0
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	}
	return c >= 0
}

// holdsDate compares bounds; an open side is before or after all days.
func (f Filter) holdsDate(d, want edtf.Date) bool {
	lo, hasLo := d.Earliest()
	hi, hasHi := d.Latest()
	from, hasFrom := want.Earliest()
	to, hasTo := want.Latest()
	switch f.Op {
	case "=":
		return want.Contains(d)
	case "!=":
		return !want.Contains(d)
	case "<":
		return hasHi && hasFrom && hi.Compare(from) < 0
	case "<=":
		return hasHi && hasTo && hi.Compare(to) <= 0
	case ">":
		return hasLo && hasTo && lo.Compare(to) > 0
	}
	return hasLo && hasFrom && lo.Compare(from) >= 0
}

// dateOf reads a literal of a datatype of dates.
func dateOf(v quad.Value) (edtf.Date, bool) {
	t, ok := v.(quad.TypedString)
	if !ok {
		return edtf.Date{}, false
	}
	switch t.Type {
	case "http://id.loc.gov/datatypes/edtf/EDTF", schema.XSD + "date", schema.XSD + "dateTime", schema.XSD + "gYear", schema.XSD + "gYearMonth":
		d, err := edtf.Parse(string(t.Value))
		return d, err == nil && t.Value != ""
	}
	return edtf.Date{}, false
}

func (f Filter) hasWords(text string) bool {
	have := strings.FieldsFunc(schema.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	for _, w := range f.words {
		found := false
		for _, h := range have {
			found = found || strings.HasPrefix(h, w)
		}
		if !found {
			return false
		}
	}
	return true
}

// compareTexts compares numbers as numbers and all else as text.
func compareTexts(a, b string) int {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX == nil && errY == nil {
		return cmp.Compare(x, y)
	}
	return strings.Compare(a, b)
}

// compareValues orders dates by their first day, then their last; numbers as
// numbers; all else as text.
func compareValues(a, b quad.Value) int {
	x, okX := dateOf(a)
	y, okY := dateOf(b)
	if okX && okY {
		return x.Compare(y)
	}
	m, n := schema.Lexical(a), schema.Lexical(b)
	_, errM := strconv.ParseFloat(m, 64)
	_, errN := strconv.ParseFloat(n, 64)
	if (errM == nil) != (errN == nil) { // numbers before text
		if errM == nil {
			return -1
		}
		return 1
	}
	return compareTexts(m, n)
}

// String writes the filter so that ParseFilter reads the same.
func (f Filter) String() string {
	if f.value != nil {
		return fmt.Sprintf("?%s %s %s", f.Var, f.Op, nquad(f.value))
	}
	return fmt.Sprintf("?%s %s %s", f.Var, f.Op, f.text)
}
