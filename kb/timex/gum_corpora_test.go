//go:build corpora

package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// gumDates is the share of dates that must be found and right, in percent.
const gumDates = 85

// TestGUM reads the news and interviews of GUM, whose dates are annotated with
// the day or range that they name. A date is right when its earliest and latest
// day are those of the gold. Where the annotators wrote a range of their own
// ("late September", "the past 35 years"), half of the days of both is enough.
// Dates that GUM leaves without a year are not counted. With $DATELINE_ERRORS
// it prints what is wrong.
func TestGUM(t *testing.T) {
	right, all, yearless := 0, 0, 0
	for _, a := range readCorpus(t, filepath.Join(shared(t), "corpora", "time", "gum-news-interview.jsonl")) {
		found := read(a)
		for _, g := range a.Times {
			lo, hi, ok := gumRange(g.Value)
			if !ok {
				yearless++
				continue
			}
			all++
			e, words := overlapping(a.Text, found, g)
			if agrees(e.Date, lo, hi, strings.ContainsAny(g.Value, "/.")) {
				right++
			} else if os.Getenv("DATELINE_ERRORS") != "" {
				t.Logf("%s %s: %q %s, got %q %s", a.ID, a.DCT, g.Text, g.Value, words, e.Date)
			}
		}
	}
	t.Logf("%d of %d right, %d without a year left out", right, all, yearless)
	figure(t, "gum.dates", right, all, gumDates)
}

var gumPoint = regexp.MustCompile(`^\d{4}(-\d\d)?(-\d\d)?(T[\d:]+)?$`)

// gumRange reads GUM's dates: "2013-10", "2013-09-15/2013-09-30", "1979..2013".
func gumRange(value string) (lo, hi edtf.Day, ok bool) {
	from, to, isRange := strings.Cut(strings.ReplaceAll(value, "..", "/"), "/")
	if !isRange {
		to = from
	}
	if !gumPoint.MatchString(from) || !gumPoint.MatchString(to) {
		return lo, hi, false
	}
	a, err1 := edtf.Parse(from)
	b, err2 := edtf.Parse(to)
	if err1 != nil || err2 != nil {
		return lo, hi, false
	}
	lo, _ = a.Earliest()
	hi, _ = b.Latest()
	return lo, hi, true
}

// agrees reports whether a date is bounded as the gold is, or by half when the
// gold is a range.
func agrees(d edtf.Date, lo, hi edtf.Day, isRange bool) bool {
	a, ok1 := d.Earliest()
	b, ok2 := d.Latest()
	if !ok1 || !ok2 || a == lo && b == hi || !isRange {
		return ok1 && ok2 && a == lo && b == hi
	}
	first, last := a, b
	if lo.Compare(a) > 0 {
		first = lo
	}
	if hi.Compare(b) < 0 {
		last = hi
	}
	common := last.Sub(first) + 1
	return 2*common >= b.Sub(a)+1+hi.Sub(lo)+1-common
}

// overlapping is the expression that has most in common with a gold one.
func overlapping(text string, found []Expression, g corpusTime) (best Expression, words string) {
	most := 0
	for _, e := range found {
		from := utf8.RuneCountInString(text[:e.Start])
		to := from + utf8.RuneCountInString(text[e.Start:e.End])
		if n := min(to, g.End) - max(from, g.Start); n > most {
			most, best, words = n, e, text[e.Start:e.End]
		}
	}
	return best, words
}
