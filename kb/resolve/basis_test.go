package resolve_test

import "testing"

// A date rests on its words, of a range on both ends, and is counted from the
// day of publication where they do not say their day alone.
func TestDatesRestOnTheirWords(t *testing.T) {
	for _, c := range []struct{ text, words, counted string }{
		{"The talks in Arlby will run from 4 to 6 June 2024.", "4 to 6 June 2024", ""},
		{"The talks in Arlby will run from June 4 to June 6.", "June 4 to June 6", "2024-05-18"},
		{"The talks in Arlby will begin on Friday.", "Friday", "2024-05-18"},
		{"The talks in Arlby will begin on 4 June 2024.", "4 June 2024", ""},
	} {
		rec := record(t, "2024-05-18", c.text)
		if len(rec.Reports) == 0 {
			t.Errorf("%s: no event", c.text)
			continue
		}
		d := rec.Reports[0].Date
		if got := c.text[d.Rests.Start:d.Rests.End]; got != c.words || d.CountedFrom != c.counted {
			t.Errorf("%s: rests on %q, counted from %q", c.text, got, d.CountedFrom)
		}
	}
}
