package timex

import (
	"fmt"
	"testing"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// almanac counts days on from Saturday 1 January 2000 by nothing but the lengths of
// months and the rule of leap years.
type almanac struct{ year, month, day, weekday int }

func (a *almanac) next() {
	a.weekday = a.weekday%7 + 1
	if a.day++; a.day <= lengthOf(a.year, a.month) {
		return
	}
	a.day = 1
	if a.month++; a.month > 12 {
		a.year, a.month = a.year+1, 1
	}
}

func lengthOf(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

var weekdayNames = [...]string{1: "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// After 400 years the calendar begins again. On each of their days weekdays
// are found where the calendar has them: the last one, the next one, that of
// this week, and the week itself.
func TestFourHundredYears(t *testing.T) {
	var days []almanac
	for a := (almanac{2000, 1, 1, 6}); len(days) < 146097+21; a.next() {
		days = append(days, a)
	}
	if last := days[146097]; last != (almanac{2400, 1, 1, 6}) {
		t.Fatalf("the almanac has %v after 400 years", last)
	}
	name := func(a almanac) string { return fmt.Sprintf("%04d-%02d-%02d", a.year, a.month, a.day) }
	step := 1
	if testing.Short() {
		step = 13
	}
	for i := 7; i < 146097+7; i += step {
		today, asked := days[i], i%11%7+1 // every weekday on every weekday
		back := (today.weekday - asked + 7) % 7
		ahead := 7 - back
		if back == 0 {
			ahead = 0
		}
		monday := days[i-today.weekday+1]
		want := []string{name(days[i-back]), name(days[i+ahead]), name(days[i-today.weekday+asked])}
		w := weekdayNames[asked]
		text := fmt.Sprintf("They met on %s. They will meet on %s. This %s it rains. It rains this week.", w, w, w)
		found := Find(text, Options{Reference: edtf.Day{Year: today.year, Month: today.month, Day: today.day}})
		if len(found) != 4 {
			t.Fatalf("%s: found %v", name(today), found)
		}
		for k, value := range want {
			if found[k].Value != value || found[k].Date.String() != value {
				t.Fatalf("%s, %s, sentence %d: %s, want %s", name(today), w, k+1, found[k].Value, value)
			}
		}
		if week := name(monday) + "/" + name(days[i-today.weekday+7]); found[3].Date.String() != week {
			t.Fatalf("%s: this week is %s, want %s", name(today), found[3].Date, week)
		}
	}
}
