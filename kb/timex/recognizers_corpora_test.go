//go:build corpora

package timex

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// recognizersRight is the share of the specs in news language that must come
// out as they say, in percent.
const recognizersRight = 75

// spec is a test case of Recognizers-Text. Offsets are code points, End
// inclusive.
type spec struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []specResult
}

type specResult struct {
	Text       string
	Start, End int
	TypeName   string
	Resolution struct{ Values []specValue }
}

type specValue struct{ Timex, Mod, Value, Start, End string }

// leftOut are the specs that are not in news language, and why. The specs are
// those of a calendar assistant and of questions to a table of sales.
var leftOut = []struct {
	why  string
	test func(s spec, r specResult) bool
}{
	{"a stretch within a day (from 5 to 6pm) or a time zone: not read", func(_ spec, r specResult) bool {
		return strings.HasSuffix(r.TypeName, "timerange") || strings.HasSuffix(r.TypeName, "timezone") || r.TypeName == ""
	}},
	{"shorthand of messages (tmr, eoy, 3min, 9a, 10D)", matches(`(?i)\b(tmrw?|eo[dmy]|asap)\b|\d ?(mins?|secs?|hrs?|wks?|yrs?|mos?|[adhmpswy]|bd)\b|\b(mins?|secs?|hrs?|bd)\b`)},
	{"numeric date without a year (4-23, 7.6, 11/20)", matches(`(^|[^\d/.-])\d{1,2} ?[/.-] ?\d{1,2}($|[^\d/.:-]|[/.-]\D)`)},
	{"query and file syntax (<=2019, 2014~2018, 2007/greater than, Sep-23-2020)", matches(`[<>=~]|(?i)greater|(?i)smaller|(?i)[a-z]{3,}[/-]\d|\d[/-][a-z]{3,}|\b[fs]y ?\d`)},
	{"no date, by their own judgement", func(_ spec, r specResult) bool {
		return len(r.Resolution.Values) == 0 || r.Resolution.Values[0].Mod == "ref_undef" ||
			r.Resolution.Values[0].Value == "not resolved" && !timeless(r)
	}},
	{"a number for what has none (several = 3)", matches(`(?i)\b(several|few|couple)\b`)},
	{"an hour without am, pm or o'clock (tomorrow at 3)", func(_ spec, r specResult) bool {
		return strings.HasSuffix(r.TypeName, "time") && !regexp.MustCompile(`(?i)\d:\d|[ap]\.?m\b|o'?’?clock|noon|night|now|morning|evening`).MatchString(r.Text)
	}},
	{"words of an office calendar (business days, workweek, weekdays)", matches(`(?i)\b(business|work|working|school|calendar) ?(days?|weeks?|years?)\b|\bweekdays?\b`)},
	{"a day without its month (Mon 13th, Friday 31, the 4th)", matches(`(?i)^((on )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(the )?\d{1,2}(st|nd|rd|th)?$`)},
	{"a week by its number (week 31)", matches(`(?i)week \d`)},
	{"codes and misspellings (20161016, Dec31, 9.am, 7ampm, oclock, noonish)", matches(`(?i)\d{8}|^[a-z]{3}\d|\d\.am|ampm|oclock|noonish|otd|mid night|^\d{1,2}, |\d{4} \d\d \d\d|^\d\d-\d{4}|@`)},
	{"a number before the word that newspapers put it behind (5 upcoming years)", matches(`^\d+ (upcoming|next|past|previous|coming|last)`)},
	{"a date in words alone, year and all (January twenty five nineteen eighty six)", matches(`(?i)(twenty|thirty|fifteen|two thousand|hundred|nineteen) (and )?[a-z]`)},
	{"a noun that names no time (partner of the day, the year before independence)", func(s spec, r specResult) bool {
		return regexp.MustCompile(`(?i)of the (day|week|month|year)\.$|before independence|for the (day|hour)\.?$`).MatchString(s.Input)
	}},
	{"an assistant is spoken to", func(s spec, _ specResult) bool {
		return regexp.MustCompile(`(?i)\bcortana\b|\bschedule\b|\bset up\b|\bcalendar\b|\bremind me\b|\bbook\b|\barrange\b|\bskype\b`).MatchString(s.Input)
	}},
}

func matches(pattern string) func(spec, specResult) bool {
	re := regexp.MustCompile(pattern)
	return func(_ spec, r specResult) bool { return re.MatchString(r.Text) }
}

// timeless reports whether a result is a set or a length, which has no day.
func timeless(r specResult) bool {
	return strings.HasSuffix(r.TypeName, ".set") || strings.HasSuffix(r.TypeName, ".duration")
}

// TestRecognizers reads the English specs of Recognizers-Text for the whole
// model. Names of months, days and holidays are given the capital that they
// have in news. With $DATELINE_ERRORS it prints what is wrong.
func TestRecognizers(t *testing.T) {
	right, all := 0, 0
	out := map[string]int{}
	for _, s := range readSpecs(t) {
		text := capitalised(s.Input)
		o := Options{Order: MonthFirst}
		o.Reference, _ = edtf.ParseDay(s.Context.ReferenceDateTime[:min(10, len(s.Context.ReferenceDateTime))])
		found := Find(text, o)
		for _, r := range s.Results {
			if why := outside(s, r); why != "" {
				out[why]++
				continue
			}
			all++
			e, words := overlapping(text, found, corpusTime{Start: r.Start, End: r.End + 1})
			if e.Relation == From {
				e = found[slices.Index(found, e)+1] // the last end of the range
			}
			if agreesWithSpec(e, r) {
				right++
			} else if os.Getenv("DATELINE_ERRORS") != "" {
				t.Logf("%s (%s): %q %s %v, got %q %s %s", text, o.Reference, r.Text, r.TypeName, r.Resolution.Values, words, e.Value, e.When())
			}
		}
	}
	for _, l := range leftOut {
		t.Logf("left out: %4d %s", out[l.why], l.why)
	}
	t.Logf("%d of %d right", right, all)
	figure(t, "recognizers", right, all, recognizersRight)
}

func readSpecs(t *testing.T) []spec {
	data, err := os.ReadFile(filepath.Join(shared(t), "corpora", "time", "recognizers-specs", "DateTime-English", "DateTimeModel.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []spec
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func outside(s spec, r specResult) string {
	for _, l := range leftOut {
		if l.test(s, r) {
			return l.why
		}
	}
	return ""
}

var names = regexp.MustCompile(`\b(january|february|march|april|may|june|july|august|september|october|november|december|` +
	`jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|` +
	`mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon|tue|tues|wed|thu|thurs|fri|sat|sun|` +
	`easter|christmas|thanksgiving|halloween|new year|labor day|memorial day|independence day|good friday|juneteenth)\b`)

// capitalised writes names as news does, in as many bytes.
func capitalised(s string) string {
	s = names.ReplaceAllStringFunc(s, func(w string) string {
		parts := strings.Split(w, " ")
		for i, p := range parts {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
		return strings.Join(parts, " ")
	})
	if r, size := utf8.DecodeRuneInString(s); r != utf8.RuneError && size == 1 {
		s = strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// agreesWithSpec reports whether an expression means one of the values that a
// spec allows: for a bare weekday the last and the next.
func agreesWithSpec(e Expression, r specResult) bool {
	for _, v := range r.Resolution.Values {
		switch {
		case e.Value == "":
		case timeless(r) && (e.Value == v.Timex || e.Value == asTIMEX3(v.Timex)):
			return true
		case timeless(r):
		case strings.HasSuffix(r.TypeName, ".time"):
			if _, clock, ok := strings.Cut(e.Value, "T"); ok && sameClock("T"+clock, v.Timex) {
				return true
			}
		case strings.HasSuffix(r.TypeName, ".datetime"):
			_, clock, _ := strings.Cut(v.Timex, "T")
			if v.Timex == e.Value || len(v.Value) > 10 && sameClock(e.Value, v.Value[:10]+"T"+clock) {
				return true
			}
		case e.Value == v.Timex && v.Mod == "":
			return true
		case v.Value != "":
			if e.Date.String() == v.Value || e.Value == v.Value || roughly(e, v.Value) {
				return true
			}
		case sameRange(e, v):
			return true
		}
	}
	return false
}

// asTIMEX3 writes a few of their values as TIMEX3 has them.
func asTIMEX3(value string) string {
	switch value {
	case "PT1.5H":
		return "PT1H30M"
	case "P3M":
		return "P1Q"
	case "TMO", "TAF", "TEV", "TNI":
		return "XXXX-XX-XX" + value
	}
	return value
}

// roughly reports whether a distance in weeks or longer, or "next Friday", which
// some take for that of the other week, holds the day that is given there: to us
// they are no one day.
func roughly(e Expression, day string) bool {
	d, err := edtf.ParseDay(day)
	return err == nil && (e.Date.Approximate() || strings.HasPrefix(e.Date.String(), "[")) && e.Date.Contains(edtf.FromDay(d))
}

// sameClock compares times of day: "T15" is "T15:00".
func sameClock(a, b string) bool {
	full := func(s string) string {
		if _, clock, ok := strings.Cut(s, "T"); ok && len(clock) == 2 && clock[0] <= '9' {
			return s + ":00"
		}
		return s
	}
	return full(a) == full(b)
}

// sameRange compares the days. An end is exclusive there; that of "from A to B"
// is where B begins. What the words do not border ("the end of 2000", "the past
// two months") are stretches of their own choice there: half is enough.
func sameRange(e Expression, v specValue) bool {
	when := e.When()
	lo, hasLo := when.Earliest()
	hi, hasHi := when.Latest()
	start, errStart := edtf.ParseDay(v.Start)
	end, errEnd := edtf.ParseDay(v.End)
	if hasLo != (errStart == nil) || hasHi != (errEnd == nil) || !hasLo && !hasHi {
		return false
	}
	sameStart := !hasLo || lo == start || v.Mod == "after" && lo.Add(-1) == start
	sameEnd := !hasHi || hi.Add(1) == end || hi == end
	if last, ok := e.Date.Earliest(); ok && e.Relation == To {
		sameEnd = sameEnd || last == end
	}
	if sameStart && sameEnd {
		return true
	}
	unbordered := e.Type == Duration || e.Mod != "" || e.Relation == From || e.Relation == To
	switch {
	case !unbordered:
		return false
	case hasLo && hasHi:
		return agrees(when, start, end.Add(-1), true)
	case hasLo:
		return abs(lo.Sub(start)) <= 31
	}
	return abs(hi.Sub(end)) <= 31
}

func abs(n int) int { return max(n, -n) }
