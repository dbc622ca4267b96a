package resolve

import (
	"testing"

	"github.com/dateline-kb/dateline/schema"
)

// TestSpansOfOthers holds that reports of which imported quads give spans that cannot be are read without harm.
func TestSpansOfOthers(t *testing.T) {
	text := []rune("Doors open.")
	day := func(s string) schema.Date { return schema.Date{EDTF: s, Earliest: s, Latest: s} }
	for _, x := range []schema.Span{{Start: -4, End: 3}, {Start: 8, End: 3}, {Start: 50, End: 90}} {
		plan := schema.Report{Span: schema.Span{Start: 0, End: 3}, Evidence: x, Status: "planned", Date: day("2024-05-03")}
		put := schema.Report{Span: schema.Span{Start: 4, End: 6}, Evidence: x, Status: "postponed", Date: day("2024-05-09")}
		if insteadOf(text, &plan, &put) || firstMeant(text, &plan) || firstWord(text, x) != "" && x.Start < 0 {
			t.Errorf("%v tells something", x)
		}
	}
}
