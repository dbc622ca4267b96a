package timex

import (
	"go/ast"
	goparser "go/parser"
	gotoken "go/token"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// wednesday is the reference day of most tests: Wednesday 22 December 2021.
var wednesday = edtf.Day{Year: 2021, Month: 12, Day: 22}

// found writes an expression for a test: its words, value, modifier and date,
// or the range it is an end of.
func found(text string, e Expression) string {
	s := text[e.Start:e.End] + " = " + e.Value
	if e.Type != Date {
		s = text[e.Start:e.End] + " = " + string(e.Type) + " " + e.Value
	}
	if e.Mod != "" {
		s += " " + e.Mod
	}
	switch {
	case !e.Range.IsZero():
		s += " | in " + e.Range.String()
	case !e.Date.IsZero():
		s += " | " + e.Date.String()
	}
	return s
}

// check finds the expressions of a text and compares them, ";" between them.
func check(t *testing.T, text string, o Options, want string) {
	t.Helper()
	var got []string
	for _, e := range Find(text, o) {
		got = append(got, found(text, e))
	}
	if all := strings.Join(got, "; "); all != want {
		t.Errorf("%s\n got %s\nwant %s", text, all, want)
	}
}

func TestPhenomena(t *testing.T) {
	for _, group := range phenomena {
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.cases {
				check(t, c.text, Options{Reference: wednesday}, c.want)
			}
		})
	}
}

// Without a reference date only what the words themselves say is known.
func TestNoReference(t *testing.T) {
	for _, c := range []example{
		{"He spoke on Wednesday.", "Wednesday = XXXX-WXX-3"},
		{"Talks are expected in January.", "January = XXXX-01"},
		{"It opens on 5 January.", "5 January = XXXX-01-05"},
		{"It opens on 5 January 2022.", "5 January 2022 = 2022-01-05 | 2022-01-05"},
		{"Contact would take place early next year.", "early next year = XXXX START"},
		{"Last week it presented two drafts.", "Last week = XXXX-WXX"},
		{"He left yesterday, two days ago or last month.", "yesterday = XXXX-XX-XX; two days ago = XXXX-XX-XX; last month = XXXX-XX"},
		{"It fell in the third quarter and last weekend.", "the third quarter = XXXX-Q3; last weekend = XXXX-WXX-WE"},
		{"They met on Monday night at 9 p.m.", "Monday night = TIME XXXX-WXX-1TNI; 9 p.m. = TIME XXXX-XX-XXT21:00"},
		{"On Christmas Eve, in the 80s and in '98.", "Christmas Eve = XXXX-12-24; the 80s = XX8; '98 = XX98"},
		{"It runs from 4 to 6 June, before the new year.", "4 = XXXX-06-04; 6 June = XXXX-06-06; the new year = XXXX START"},
		{"It happened in 2014. The following year he left.", "2014 = 2014 | 2014; The following year = 2015 | 2015"},
		{"She spoke on 3 May 2014. He had left the evening before. Two days later she left.", "3 May 2014 = 2014-05-03 | 2014-05-03; the evening before = TIME 2014-05-02TEV | 2014-05-02; Two days later = 2014-05-05 | 2014-05-05"},
		{"It came on 1/2/99.", "1/2/99 = XXXX-XX-XX"},
	} {
		check(t, c.text, Options{}, c.want)
	}
}

func TestRelations(t *testing.T) {
	for _, c := range []struct {
		text string
		rel  Relation
		when string
	}{
		{"It must end by Friday.", By, "[..2021-12-24]"},
		{"It lasts until 5 January 2022.", Until, "../2022-01-05"},
		{"He has been away since 2014.", Since, "2014/.."},
		{"Leave before the new year.", Before, "[..2021-12-31]"},
		{"It came ahead of the 2022 elections.", By, "[..2022-12-31]"},
		{"It came before the 2022 Games.", By, "[..2022-12-31]"},
		{"He retired after the 2012 Games.", Since, "2012/.."},
		{"It must be 2012 or later.", Since, "2012/.."},
		{"It came later than 2012.", After, "[2013-01-01..]"},
		{"It came no earlier than 2012.", Since, "2012/.."},
		{"It will be done before the end of June.", Before, "[..2022-06-30]"},
		{"He left after the 1990s.", After, "[2000-01-01..]"},
		{"They will come after 5 January.", After, "[2022-01-06..]"},
		{"No later than 5 January they will come.", By, "[..2022-01-05]"},
		{"On or before 5 January they will come.", By, "[..2022-01-05]"},
		{"He spoke on Wednesday.", On, "2021-12-22"},
		{"He spoke Wednesday.", None, "2021-12-22"},
		{"By the end of the year he will go.", By, "[..2021-12-31]"},
	} {
		es := Find(c.text, Options{Reference: wednesday})
		if len(es) != 1 || es[0].Relation != c.rel || es[0].When().String() != c.when {
			t.Errorf("%s: got %+v", c.text, es)
		}
	}
}

func TestAnchors(t *testing.T) {
	text := "On 5 January 2022 he resigned. Two days later she did. Yesterday it rained, it is said, at an unknown time, recently."
	var got []Anchor
	for _, e := range Find(text, Options{Reference: wednesday}) {
		got = append(got, e.Anchor)
	}
	want := []Anchor{OnItself, OnAnotherInText, OnReference, NoAnchor}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: got %q, want %q", i, got[i], want[i])
		}
	}
}

func TestTenseOption(t *testing.T) {
	text := "The talks in January"
	for tense, want := range map[Tense]string{Past: "2021-01", Future: "2022-01", FutureInPast: "2022-01"} {
		o := Options{Reference: wednesday, Tense: func(start, end int) Tense {
			if text[start:end] != "January" {
				t.Errorf("asked for the tense around %q", text[start:end])
			}
			return tense
		}}
		check(t, text, o, "January = "+want+" | "+want)
	}
}

// A reader of tenses that does not know leaves it to the words.
func TestTenseOptionUnknown(t *testing.T) {
	o := Options{Reference: wednesday, Tense: func(int, int) Tense { return UnknownTense }}
	check(t, "He said so in January.", o, "January = 2021-01 | 2021-01")
}

func TestOrderOfDayAndMonth(t *testing.T) {
	for _, c := range []struct {
		text  string
		order Order
		want  string
	}{
		{"On 05/06/2022.", DayFirst, "05/06/2022 = 2022-06-05 | 2022-06-05"},
		{"On 05/06/2022.", MonthFirst, "05/06/2022 = 2022-05-06 | 2022-05-06"},
		{"On 05/06/2022.", UnknownOrder, "05/06/2022 = 2022-XX-XX | [2022-05-06,2022-06-05]"},
		{"On 05/06/2022 and 13/06/2022.", UnknownOrder, "05/06/2022 = 2022-06-05 | 2022-06-05; 13/06/2022 = 2022-06-13 | 2022-06-13"},
		{"On 05/06/2022 and 06/13/2022.", UnknownOrder, "05/06/2022 = 2022-05-06 | 2022-05-06; 06/13/2022 = 2022-06-13 | 2022-06-13"},
		{"On 05/05/2022.", UnknownOrder, "05/05/2022 = 2022-05-05 | 2022-05-05"},
		{"On 05.13.2022.", DayFirst, "05.13.2022 = 2022-05-13 | 2022-05-13"},
		{"On 31/02/2022.", UnknownOrder, "31/02/2022 = XXXX-XX-XX"},
	} {
		check(t, c.text, Options{Order: c.order}, c.want)
	}
}

// In a history dates go on from the last one, and leave the day of publication
// behind.
func TestNarrative(t *testing.T) {
	for _, c := range []example{
		{"In September 1939 the war began. By October it had spread. On November 5 they met. The following year it went on.",
			"September 1939 = 1939-09 | 1939-09; October = 1939-10 | 1939-10; November 5 = 1939-11-05 | 1939-11-05; The following year = 1940 | 1940"},
		{"War came on 8 December 1941. In January they met, and that summer they parted.",
			"8 December 1941 = 1941-12-08 | 1941-12-08; January = 1942-01 | 1942-01; summer = 1942-SU | 1942-22"},
		{"It fell in 1943. In March it had held. Over the summer it was rebuilt.",
			"1943 = 1943 | 1943; March = 1943-03 | 1943-03; the summer = 1943-SU | 1943-22"},
		{"They set out on 10 March 1975. The attack was planned for 1976. On 11 March the city fell, at 9 a.m., before Christmas.",
			"10 March 1975 = 1975-03-10 | 1975-03-10; 1976 = 1976 | 1976; 11 March = 1975-03-11 | 1975-03-11; 9 a.m. = TIME 1975-03-11T09:00 | 1975-03-11; " +
				"Christmas = 1974-12-25 | 1974-12-25"},
		{"The 1777 campaign began in June 1777, after that of 1776.", "1777 = 1777 | 1777; June 1777 = 1777-06 | 1777-06; 1776 = 1776 | 1776"},
		{"In 490 BC they came. The following year they left, in June.", "490 BC = BC0490 | -0489; The following year = BC0489 | -0488; June = BC0489-06 | -0488-06"},
	} {
		check(t, c.text, Options{Reference: wednesday, Narrative: true}, c.want)
	}
}

// The seed article in the reading that its gold gives.
func TestSeedSentences(t *testing.T) {
	check(t, "Russian Foreign Minister Sergei Lavrov said on Wednesday that the first talks are expected to take place in January.\n\n"+
		"“It was agreed that bilateral contact would take place early next year, a first round,” he said.\n\n"+
		"Discussions will begin in that moment “even in January”.\n\n"+
		"On Tuesday Karen Donfried said she expected dialogue on Ukraine and security in Europe starts “in January”.\n\n"+
		"Last week, Russia presented two projects.",
		Options{Reference: wednesday},
		"Wednesday = 2021-12-22 | 2021-12-22; January = 2022-01 | 2022-01; early next year = 2022 START | 2022-01/2022-03~; "+
			"January = 2022-01 | 2022-01; Tuesday = 2021-12-21 | 2021-12-21; January = 2022-01 | 2022-01; "+
			"Last week = 2021-W50 | 2021-12-13/2021-12-19")
}

// Nothing here may ask the clock: a date rests on the text and the reference.
func TestNoClock(t *testing.T) {
	for _, dir := range []string{".", "edtf"} {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if strings.HasSuffix(f.Name(), ".go") && !strings.HasSuffix(f.Name(), "_test.go") {
				checkNoClock(t, dir+"/"+f.Name())
			}
		}
	}
}

func checkNoClock(t *testing.T, path string) {
	tree, err := goparser.ParseFile(gotoken.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" {
			switch s.Sel.Name {
			case "Now", "Since", "Until", "Tick", "After", "Local":
				t.Errorf("%s uses time.%s", path, s.Sel.Name)
			}
		}
		return true
	})
}

// timex3 is how a TIMEX3 value can look: a point in time with its unknown
// parts as X, a length, or a vague reference.
var timex3 = regexp.MustCompile(`^(?:(?:BC)?[\dX]{2,4}(?:-(?:W[\dX]{2}(?:-(?:WE|\d))?|Q[\dX]|H[\dX]|SP|SU|FA|WI|[\dX]{2}(?:-[\dX]{2})?))?` +
	`(?:T(?:MO|AF|EV|NI|XX|\d\d:\d\dZ?))?|P(?:T?(?:\d+|X)(?:\.5)?(?:S|M|H|D|WE|W|Q|Y|DE|C))+|(?:PAST|PRESENT|FUTURE)_REF)$`)

// checkLaws holds for the expressions of any text.
func checkLaws(t *testing.T, text string, o Options, es []Expression) {
	t.Helper()
	last := 0
	for i, e := range es {
		if !timex3.MatchString(e.Value) {
			t.Fatalf("%q: %q is no value", text[e.Start:e.End], e.Value)
		}
		if o.Reference.IsZero() && e.Anchor == OnReference {
			t.Fatalf("%q rests on a reference date that there is not", text[e.Start:e.End])
		}
		if (e.Relation == From) != (i+1 < len(es) && es[i+1].Relation == To) || e.Relation == From && es[i+1].Range != e.Range {
			t.Fatalf("%q: a range without its other end", text[e.Start:e.End])
		}
		if e.Start < last || e.End <= e.Start || e.End > len(text) {
			t.Fatalf("%q: span %d-%d after %d", text, e.Start, e.End, last)
		}
		last = e.End
		if !runeBorder(text, e.Start) || !runeBorder(text, e.End) {
			t.Fatalf("%q: span %d-%d cuts a letter", text, e.Start, e.End)
		}
		if e.Value == "" {
			t.Fatalf("%q: no value", text[e.Start:e.End])
		}
		for _, d := range []edtf.Date{e.Date, e.Range, e.When()} {
			checkDate(t, text[e.Start:e.End], d)
		}
	}
}

func checkDate(t *testing.T, words string, d edtf.Date) {
	t.Helper()
	if d.IsZero() {
		return
	}
	if again, err := edtf.Parse(d.String()); err != nil || again != d {
		t.Fatalf("%q: %s is no EDTF: %v", words, d, err)
	}
	lo, ok1 := d.Earliest()
	hi, ok2 := d.Latest()
	if ok1 && ok2 && hi.Compare(lo) < 0 {
		t.Fatalf("%q: %s ends before it begins", words, d)
	}
}

// runeBorder reports whether text can be cut at i. Bytes that are no UTF-8 may
// be cut anywhere.
func runeBorder(text string, i int) bool {
	for at := range text {
		if at >= i {
			return at == i
		}
	}
	return i == len(text)
}

func FuzzFind(f *testing.F) {
	for _, group := range phenomena {
		for _, c := range group.cases {
			f.Add(c.text, 738000)
		}
	}
	f.Add("from Jan 5 to 29 February 9999/10/1 ' 98's \xff May\xc3 \u2028 5pm", 0)
	f.Fuzz(func(t *testing.T, text string, days int) {
		var ref edtf.Day
		if days > 0 {
			ref = edtf.Day{Year: 1, Month: 1, Day: 1}.Add(days % 3650000)
		}
		for _, o := range []Options{{Reference: ref}, {Reference: ref, Narrative: true}, {}} {
			checkLaws(t, text, o, Find(text, o))
		}
	})
}

// hostile are texts that a careless matcher takes for ever over.
var hostile = map[string]string{
	"digits":    "1234567890",
	"of":        "of ",
	"early":     "early ",
	"the":       "the end of the ",
	"numbers":   "twenty ",
	"dashes":    "5-",
	"slashes":   "1/1/",
	"months":    "May ",
	"between":   "between 2003 and ",
	"last":      "the last ",
	"about":     "about ",
	"apostroph": "'",
	"before":    "two days before ",
	"points":    "a.b.",
	"spaces":    " ",
	"breaks":    "\n",
	"letters":   "x",
	"cyrillic":  "Я",
	"ranges":    "2001-01-01 - ",
	"from":      "from May to ",
	"now":       "between now and ",
	"lengths":   "2 years and 3 days and ",
	"eras":      "490 BC - ",
	"that":      "that night ",
	"years":     "in 2008 May ",
}

// Twice the text takes about twice the time; the bound only catches what grows
// with the square.
func TestLinear(t *testing.T) {
	for name, unit := range hostile {
		small, large := timeOf(strings.Repeat(unit, 20000/len(unit))), timeOf(strings.Repeat(unit, 400000/len(unit)))
		if large > 20*6*small && large > time.Second {
			t.Errorf("%s: %s for 20 kB and %s for 400 kB", name, small, large)
		}
	}
}

func timeOf(text string) time.Duration {
	begin := time.Now()
	Find(text, Options{Reference: wednesday})
	return time.Since(begin)
}

// A megabyte of nothing but digits is read at once.
func TestMegabyteOfDigits(t *testing.T) {
	if es := Find(strings.Repeat("1234567890", 100000), Options{Reference: wednesday}); len(es) != 0 {
		t.Errorf("found %v", es)
	}
}

const report = `Russian Foreign Minister Sergei Lavrov said on Wednesday that the first talks between Russia and the United States
are expected to take place in January. Last week, Russia presented two drafts summarizing its demands. Officials who were not allowed to
speak in public said the meeting, first planned for 10 January 2022, may be moved to early next month, after two days of discussions with
allies in Brussels. The company's profit rose 5.3% in the third quarter to $1.2 billion, from $1.1 billion a year earlier. Nobody knows
what the committee, which has been sitting since 2014, will decide by the end of the year, and its members would not say on Thursday.
`

func BenchmarkFind(b *testing.B) {
	texts := map[string]string{"report": strings.Repeat(report, 20)}
	for name, unit := range hostile {
		texts[name] = strings.Repeat(unit, 100000/len(unit))
	}
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find(text, Options{Reference: wednesday})
			}
		})
	}
}
