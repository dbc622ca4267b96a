package annotate

import (
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// joined makes one stretch, or one choice, of two years, months or days that follow each other: "in [2011] and
// [2012]", "on [Monday] or [Tuesday]".
func joined(d *document.Document, times []document.Timex) {
	c := newClauses(d)
	for k := 1; k < len(times); k++ {
		a, b := &times[k-1], &times[k]
		word := strings.TrimSpace(d.Text[a.End:b.Start])
		if word != "and" && word != "or" || a.Relation != "" && a.Relation != "on" || b.Relation != "" {
			continue
		}
		if next, err := time.Parse(time.DateOnly, b.Earliest); err == nil && en.Weekday(d.Slice(b.Span)) && en.Weekday(d.Slice(a.Span)) && a.EDTF == a.Latest && b.EDTF == b.Latest && b.EDTF < a.EDTF {
			moveTo(b, next.AddDate(0, 0, 7)) // "is to meet on Monday or Tuesday"
		}
		if !follow(a, b) {
			continue
		}
		first, next := c.head(a.Start, a.End), c.head(b.Start, b.End)
		if first < 0 || next < 0 || d.Tokens[next].Head != first || d.Tokens[next].Rel != "conj" {
			continue
		}
		if i := next + 1; i < len(d.Tokens) && d.Tokens[i].Tag == "POS" {
			continue // "in May and June's vote"
		}
		when := a.EDTF + "/" + b.EDTF
		if word == "or" {
			when = "[" + a.EDTF + "," + b.EDTF + "]"
		}
		from, to := a.Earliest, b.Latest
		for _, t := range []*document.Timex{a, b} {
			t.EDTF, t.Earliest, t.Latest = when, from, to
		}
	}
}

// follow reports whether a time is the year, month or day after another.
func follow(a, b *document.Timex) bool {
	if a.Type != document.DateType || b.Type != document.DateType || len(a.EDTF) != len(b.EDTF) {
		return false
	}
	switch len(a.EDTF) {
	case len("2006"), len("2006-01"), len("2006-01-02"):
	default:
		return false
	}
	last, err := time.Parse(time.DateOnly, a.Latest)
	first, err2 := time.Parse(time.DateOnly, b.Earliest)
	return err == nil && err2 == nil && last.AddDate(0, 0, 1).Equal(first)
}
