package edtf

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, earliest, latest, human string }{
		{"2021-12-22", "2021-12-22", "2021-12-22", "22 December 2021"},
		{"2022-01", "2022-01-01", "2022-01-31", "January 2022"},
		{"2022", "2022-01-01", "2022-12-31", "2022"},
		{"199X", "1990-01-01", "1999-12-31", "1990s"},
		{"19XX", "1900-01-01", "1999-12-31", "1900s"},
		{"XXXX-12-25", "", "", "25 December an unknown year"},
		{"2022-21", "2022-03-01", "2022-05-31", "spring 2022"},
		{"2022-24", "2022-12-01", "2023-02-28", "winter 2022"},
		{"2022-33", "2022-01-01", "2022-03-31", "first quarter of 2022"},
		{"2022-41", "2022-07-01", "2022-12-31", "second half of 2022"},
		{"2022-XX", "2022-01-01", "2022-12-31", "some month of 2022"},
		{"2021-12-2X", "2021-12-20", "2021-12-29", "some day of December 2021"},
		{"2024-02-XX", "2024-02-01", "2024-02-29", "some day of February 2024"},
		{"2022~", "2022-01-01", "2022-12-31", "about 2022"},
		{"2022-01?", "2022-01-01", "2022-01-31", "perhaps January 2022"},
		{"2022%", "2022-01-01", "2022-12-31", "perhaps about 2022"},
		{"2004-06~-11", "2004-06-11", "2004-06-11", "about 11 June 2004"},
		{"-0043", "-0043-01-01", "-0043-12-31", "44 BC"},
		{"2022-01-05T10:30:00", "2022-01-05", "2022-01-05", "5 January 2022"},
		{"2022-01-05T10:30:00Z", "2022-01-05", "2022-01-05", "5 January 2022"},
		{"2022-01-05T10:30:00+05:30", "2022-01-05", "2022-01-05", "5 January 2022"},
		{"2021-12-13/2021-12-19", "2021-12-13", "2021-12-19", "week of 13-19 December 2021"},
		{"2021-12-27/2022-01-02", "2021-12-27", "2022-01-02", "week of 27 December 2021 - 2 January 2022"},
		{"2022-01-10/2022-01-13", "2022-01-10", "2022-01-13", "10-13 January 2022"},
		{"2022-06-30/2022-07-02", "2022-06-30", "2022-07-02", "30 June - 2 July 2022"},
		{"2022-01/2022-03~", "2022-01-01", "2022-03-31", "early 2022"},
		{"2022-05~/2022-08~", "2022-05-01", "2022-08-31", "mid 2022"},
		{"2022-01-21~/2022-01-31", "2022-01-21", "2022-01-31", "late January 2022"},
		{"1990/1993~", "1990-01-01", "1993-12-31", "early 1990s"},
		{"1967~/1999", "1967-01-01", "1999-12-31", "late 1900s"},
		{"2003/2008", "2003-01-01", "2008-12-31", "2003-2008"},
		{"2022-01/2022-03", "2022-01-01", "2022-03-31", "January-March 2022"},
		{"2022-01-10~/2022-01-16~", "2022-01-10", "2022-01-16", "about 10-16 January 2022"},
		{"2022-01-05/..", "2022-01-05", "", "from 5 January 2022"},
		{"2022-01-05/", "2022-01-05", "", "from 5 January 2022"},
		{"../2022-01-05", "", "2022-01-05", "until 5 January 2022"},
		{"[..2021-12-22]", "", "2021-12-22", "on or before 22 December 2021"},
		{"[2021-12-22..]", "2021-12-22", "", "on or after 22 December 2021"},
		{"[2022-05-06,2022-06-05]", "2022-05-06", "2022-06-05", "6 May 2022 or 5 June 2022"},
		{"{2022-01-10,2022-01-12,2022-01-13}", "2022-01-10", "2022-01-13", "10 January 2022, 12 January 2022 and 13 January 2022"},
		{"[2020..2022]", "2020-01-01", "2022-12-31", "between 2020 and 2022"},
	} {
		d, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if d.String() != c.text || d.lo.String() != c.earliest || d.hi.String() != c.latest || d.Human() != c.human {
			t.Errorf("%s: got %s %s %s %q, want %s %s %q", c.text, d, d.lo, d.hi, d.Human(), c.earliest, c.latest, c.human)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", " ", "2021-02-29", "2022-13", "2022-00", "2022-01-00", "2022-04-31", "2022-42", "22", "2022-1",
		"2022-01-1", "20220105", "2022-21-05", "1X95", "yesterday", "/", "../..", "2022/2021", "2022-02/2022-01", "[", "[]", "[2022",
		"[2022}", "2022-01-05T", "2022-01-05T25:00:00", "2022-01T10:00:00", "2022//2023", "2022-01-05T10:00:00.5", "2022-X5-01X",
		"2022-02-3X", "1900-02-29", "-0000", "2022-01-05-01", "２０２２", "2022~~", "[2022..2021]"} {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %s %s..%s, want an error", s, d, d.lo, d.hi)
		}
	}
}

func TestRelations(t *testing.T) {
	d := FromDay(Day{2022, 1, 5})
	for _, c := range []struct {
		got  Date
		want string
	}{
		{OnOrBefore(d), "[..2022-01-05]"},
		{OnOrAfter(FromMonth(2022, 1)), "[2022-01-01..]"},
		{Before(FromYear(2022)), "[..2021-12-31]"},
		{After(FromMonth(2022, 1)), "[2022-02-01..]"},
		{Since(d), "2022-01-05/.."},
		{Until(FromMonth(2022, 1)), "../2022-01"},
		{Since(Days(Day{2021, 12, 13}, Day{2021, 12, 19})), "2021-12-13/.."},
		{OneOf(FromDay(Day{2022, 6, 5}), FromDay(Day{2022, 5, 6})), "[2022-05-06,2022-06-05]"},
		{OneOf(d, d), "2022-01-05"},
		{PartOf(FromYear(2022), Early), "2022-01/2022-03~"},
		{PartOf(FromDay(Day{2022, 1, 5}), Early), "2022-01-05"},
		{PartOf(FromMonth(2024, 2), Late), "2024-02-21~/2024-02-29"},
		{About(FromYear(2022)), "2022~"},
		{About(Days(Day{2022, 1, 3}, Day{2022, 1, 9})), "2022-01-03~/2022-01-09~"},
		{FromQuarter(2022, 3), "2022-35"},
		{FromSeason(2022, Autumn), "2022-23"},
		{Before(Until(d)), ""},
	} {
		if c.got.String() != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestOrder(t *testing.T) {
	year, month, other := FromYear(2022), FromMonth(2022, 1), FromMonth(2022, 2)
	if !year.Contains(month) || month.Contains(year) || !year.Intersects(month) || month.Intersects(other) {
		t.Error("2022 contains and meets its months, which do not meet each other")
	}
	if open := Since(month); !open.Contains(other) || !open.Intersects(year) || other.Contains(open) {
		t.Error("an open end contains what comes after")
	}
	if month.Compare(other) >= 0 || year.Compare(month) <= 0 || OnOrBefore(month).Compare(month) >= 0 || month.Compare(month) != 0 {
		t.Error("order is by the earliest day, then by the latest")
	}
	if (Date{}).Intersects(year) || year.Contains(Date{}) {
		t.Error("no date meets nothing")
	}
}

// genDay draws a day that news may speak of.
func genDay(t *rapid.T) Day {
	y, m := rapid.IntRange(1000, 2999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
	return Day{y, m, rapid.IntRange(1, DaysIn(y, m)).Draw(t, "day")}
}

func genPoint(t *rapid.T) string {
	d := genDay(t)
	mark := rapid.SampledFrom([]string{"", "", "~", "?", "%"}).Draw(t, "mark")
	switch rapid.IntRange(0, 10).Draw(t, "kind") {
	case 6: // level 2: a mark on one part, before or behind it
		return d.String()[:4] + mark + d.String()[4:7] + rapid.SampledFrom([]string{"-", "-?", "-~"}).Draw(t, "part") + d.String()[8:]
	case 7:
		return FromMonth(d.Year, d.Month).String() + rapid.SampledFrom([]string{"-XX", "-0X", "-1X", "-2X"}).Draw(t, "days")
	case 8:
		return d.String()[:4] + rapid.SampledFrom([]string{"-XX", "-0X", "-1X", "-XX-XX", "-1X-XX"}).Draw(t, "months")
	case 9:
		return "-" + d.String() + mark
	case 10:
		return d.String() + "T" + rapid.SampledFrom([]string{"10:30:00", "23:59:59Z", "00:00:00+05:30"}).Draw(t, "clock")
	case 0:
		return d.String() + mark
	case 1:
		return FromMonth(d.Year, d.Month).String() + mark
	case 2:
		return FromMonth(d.Year, rapid.IntRange(21, 41).Draw(t, "season")).String() + mark
	case 3:
		return FromDecade(d.Year/10).String() + mark
	case 4:
		return FromCentury(d.Year/100).String() + mark
	}
	return FromYear(d.Year).String() + mark
}

func genText(t *rapid.T) string {
	a, b := genPoint(t), genPoint(t)
	switch rapid.IntRange(0, 7).Draw(t, "shape") {
	case 0:
		return a + "/" + b
	case 1:
		return a + "/.."
	case 2:
		return "../" + a
	case 3:
		return "[.." + a + "]"
	case 4:
		return fmt.Sprintf("[%s,%s]", a, b)
	case 5:
		return fmt.Sprintf("{%s..%s,%s..}", a, b, a)
	}
	return a
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := genText(t)
		d, err := Parse(text)
		if err != nil {
			return // an interval the wrong way round
		}
		again, err := Parse(d.String())
		if err != nil || again != d || d.String() != text {
			t.Fatalf("%s: read again %s, %v", text, again, err)
		}
		if lo, ok := d.Earliest(); ok {
			if hi, ok := d.Latest(); ok && hi.Compare(lo) < 0 {
				t.Fatalf("%s: %s is after %s", text, lo, hi)
			}
		}
		if !d.Contains(d) || !d.Intersects(d) || d.Compare(d) != 0 || d.Human() == "" {
			t.Fatalf("%s does not agree with itself", text)
		}
		if about := About(d); !about.Contains(d) || !d.Contains(about) {
			t.Fatalf("%s: about it is %s", text, about)
		}
	})
}

func TestOrderIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d [3]Date
		for i := range d {
			d[i], _ = Parse(genText(t))
		}
		a, b, c := d[0], d[1], d[2]
		if sign(a.Compare(b)) != -sign(b.Compare(a)) || (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%s and %s", a, b)
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%s <= %s <= %s", a, b, c)
		}
		if a.Intersects(b) != b.Intersects(a) || !a.IsZero() && !b.IsZero() && a.Contains(b) && !a.Intersects(b) {
			t.Fatalf("%s meets %s", a, b)
		}
	})
}

func sign(n int) int { return max(-1, min(1, n)) }

func TestDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := genDay(t), rapid.IntRange(-5000, 5000).Draw(t, "n")
		if got := d.Add(n).Sub(d); got != n {
			t.Fatalf("%s + %d days is %d days away", d, n, got)
		}
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%s: %v", d, err)
		}
		if m := d.Monday(); m.Weekday() != 1 || d.Sub(m) < 0 || d.Sub(m) > 6 {
			t.Fatalf("the week of %s begins %s", d, m)
		}
		if p := d.AddMonths(n); p.Year*12+p.Month != d.Year*12+d.Month+n {
			t.Fatalf("%s + %d months is %s", d, n, p)
		}
	})
}

// The parts of a date lie within it and are told as its parts.
func TestParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, part := genDay(t), Part(rapid.IntRange(0, 2).Draw(t, "part"))
		whole := rapid.SampledFrom([]Date{FromYear(d.Year), FromMonth(d.Year, d.Month), FromDecade(d.Year / 10), FromCentury(d.Year / 100)}).Draw(t, "whole")
		p := PartOf(whole, part)
		if p == whole || !whole.Contains(p) || p.Human() != partWords[part]+" "+whole.Human() {
			t.Fatalf("%s of %s is %s, %q", partWords[part], whole, p, p.Human())
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2022-01-05", "199X", "[..2022]", "2022-01/2022-03~", "XXXX-1X-2X", "?2022", "-0001-02-29"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(d.String())
		if err != nil || again != d {
			t.Fatalf("%q: %v", s, err)
		}
		if !reaches(d.hi, d.lo) {
			t.Fatalf("%q: %s after %s", s, d.lo, d.hi)
		}
		_, _ = d.Human(), PartOf(About(d), Mid)
	})
}
