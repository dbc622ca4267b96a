package query

import (
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// told is one line of a life: day published, status, date, and whether
// somebody is quoted.
type told struct {
	published, status, from, to string
	quoted                      bool
}

func TestLife(t *testing.T) {
	const jan1, jan31 = "2022-01-01", "2022-01-31"
	for name, c := range map[string]struct {
		lines                []told
		status, earliest, to string
	}{
		"expected":                                   {[]told{{"2021-12-22", "expected", jan1, jan31, true}}, "expected", jan1, jan31},
		"dated beats undated":                        {[]told{{"2021-12-22", "expected", jan1, jan31, true}, {"2021-12-23", "planned", "", "", false}}, "planned", jan1, jan31},
		"narrower refines":                           {[]told{{"2021-12-22", "expected", jan1, jan31, true}, {"2021-12-27", "planned", "2022-01-10", "2022-01-10", false}}, "planned", "2022-01-10", "2022-01-10"},
		"wider later does not widen":                 {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2021-12-27", "expected", jan1, jan31, true}}, "expected", "2022-01-10", "2022-01-10"},
		"other date later wins":                      {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2021-12-27", "planned", "2022-01-12", "2022-01-12", false}}, "planned", "2022-01-12", "2022-01-12"},
		"happened beats expected":                    {[]told{{"2021-12-22", "expected", jan1, jan31, true}, {"2022-01-11", "happened", "2022-01-10", "2022-01-10", false}}, "happened", "2022-01-10", "2022-01-10"},
		"happened stays, whatever is said later":     {[]told{{"2022-01-11", "happened", "2022-01-10", "2022-01-10", false}, {"2022-01-12", "planned", "2022-02-10", "2022-02-10", true}}, "happened", "2022-01-10", "2022-01-10"},
		"happened undated takes the expected date":   {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-11", "happened", "", "", false}}, "happened", "2022-01-10", "2022-01-10"},
		"happened undated, expected for later":       {[]told{{"2021-12-22", "planned", "2022-02-10", "2022-02-10", false}, {"2022-01-11", "happened", "", "", false}}, "happened", "", ""},
		"told as over, then as over again":           {[]told{{"2022-01-05", "happened", "", "2022-01-05", false}, {"2022-01-20", "happened", "", "2022-01-20", false}}, "happened", "", "2022-01-05"},
		"happened of tomorrow is an expectation":     {[]told{{"2022-01-09", "happened", "2022-01-10", "2022-01-10", false}}, "expected", "2022-01-10", "2022-01-10"},
		"own word before a quoted one":               {[]told{{"2022-01-11", "happened", "2022-01-10", "2022-01-10", false}, {"2022-01-12", "happened", "2022-01-09", "2022-01-09", true}}, "happened", "2022-01-10", "2022-01-10"},
		"postponed":                                  {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "postponed", "2022-01-12", "2022-01-12", true}}, "postponed", "2022-01-12", "2022-01-12"},
		"postponed to a time that holds the old":     {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "postponed", jan1, jan31, false}}, "postponed", jan1, jan31},
		"postponed to a day past when it was told":   {[]told{{"2022-01-05", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-20", "postponed", "2022-01-12", "2022-01-12", false}}, "happened", "2022-01-12", "2022-01-12"},
		"cancelled, and for when it was first meant": {[]told{{"2022-01-05", "cancelled", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "planned", "2022-01-03", "2022-01-03", false}}, "cancelled", "2022-01-10", "2022-01-10"},
		"and again since":                            {[]told{{"2022-01-20", "postponed", "2022-01-12", "2022-01-12", false}, {"2022-01-25", "postponed", "2022-02-12", "2022-02-12", false}}, "postponed", "2022-02-12", "2022-02-12"},
		"postponed without a date":                   {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "postponed", "", "", false}}, "postponed", "2022-01-10", "2022-01-10"},
		"planned again":                              {[]told{{"2022-01-05", "postponed", "", "", false}, {"2022-01-06", "planned", "2022-01-20", "2022-01-20", false}}, "planned", "2022-01-20", "2022-01-20"},
		"cancelled keeps the date":                   {[]told{{"2021-12-22", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "cancelled", "", "", false}}, "cancelled", "2022-01-10", "2022-01-10"},
		"cancelled and yet held":                     {[]told{{"2022-01-05", "cancelled", "", "", false}, {"2022-01-11", "happened", "2022-01-10", "2022-01-10", false}}, "happened", "2022-01-10", "2022-01-10"},
		"cancelled, and what had been planned":       {[]told{{"2022-01-05", "cancelled", "2022-01-10", "2022-01-10", false}, {"2022-01-20", "planned", "", "", false}}, "cancelled", "2022-01-10", "2022-01-10"},
		"cancelled and planned again":                {[]told{{"2022-01-05", "cancelled", "2022-01-10", "2022-01-10", false}, {"2022-01-20", "planned", "2022-02-10", "2022-02-10", false}}, "planned", "2022-02-10", "2022-02-10"},
		"one day: the article's own word":            {[]told{{"2022-01-05", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "expected", "2022-01-12", "2022-01-12", true}}, "planned", "2022-01-10", "2022-01-10"},
		"denied by the article after a claim":        {[]told{{"2022-01-05", "happened", "2022-01-04", "2022-01-04", true}, {"2022-01-06", "denied", "", "", false}}, "denied", "2022-01-04", "2022-01-04"},
		"denied by somebody":                         {[]told{{"2022-01-05", "happened", "2022-01-04", "2022-01-04", false}, {"2022-01-06", "denied", "", "", true}}, "happened", "2022-01-04", "2022-01-04"},
		"hypothetical beats nothing":                 {[]told{{"2022-01-05", "expected", jan1, jan31, true}, {"2022-01-06", "hypothetical", "2022-01-09", "2022-01-09", true}}, "expected", jan1, jan31},
		"only hypothetical":                          {[]told{{"2022-01-05", "hypothetical", jan1, jan31, true}}, "hypothetical", jan1, jan31},
		"called off by somebody quoted, who tells":   {[]told{{"2022-01-05", "planned", "2022-01-10", "2022-01-10", false}, {"2022-01-05", "cancelled", "", "", true}}, "planned", "2022-01-10", "2022-01-10"},
		"an article without a day comes last":        {[]told{{"2022-01-05", "planned", "2022-01-10", "2022-01-10", false}, {"", "cancelled", "2022-01-12", "2022-01-12", false}}, "planned", "2022-01-10", "2022-01-10"},
		"told as past, and dated later":              {[]told{{"2022-01-05", "planned", "2022-01-20", "2022-01-20", false}, {"2022-01-06", "happened", jan1, jan31, true}}, "expected", "2022-01-20", "2022-01-20"},
		"undated":                                    {[]told{{"2022-01-05", "expected", "", "", true}}, "expected", "", ""},
	} {
		var lines []line
		for i, x := range c.lines {
			l := line{graph: quad.IRI('a' + rune(i)), status: x.status, published: x.published, date: dated{x.from + "/" + x.to, x.from, x.to}}
			if x.quoted {
				l.statement = "somebody said"
			}
			lines = append(lines, l)
		}
		status, date := life(lines)
		if status != c.status || date.earliest != c.earliest || date.latest != c.to {
			t.Errorf("%s: %s %s..%s, want %s %s..%s", name, status, date.earliest, date.latest, c.status, c.earliest, c.to)
		}
	}
}

// TestCalledOffBesideThePlan holds that one article that tells both what was to be and, by
// somebody quoted, that it will not be, tells that it will not be.
func TestCalledOffBesideThePlan(t *testing.T) {
	day := dated{"2022-01-10", "2022-01-10", "2022-01-10"}
	status, date := life([]line{
		{graph: "a", status: "planned", published: "2022-01-05", date: day},
		{graph: "a", status: "cancelled", published: "2022-01-05", statement: "the council said"},
	})
	if status != "cancelled" || date != day {
		t.Errorf("%s %v", status, date)
	}
}

func TestAround(t *testing.T) {
	long := "A first sentence of some length stands here and says that Mr. Smith of the U.S. came at 3.15 in the afternoon. " +
		"The second one says “nothing at all.” A third follows it so that the paragraph is long enough to be cut, which takes quite a few words more than one would think, " +
		"and then some. A fourth one ends it, being long as well so that all of it is above four hundred letters, which it now surely must be by any way of counting them."
	text := newText("Title\n\n" + long + "\n\nEnd.")
	for words, want := range map[string]string{
		"Smith":      "A first sentence of some length stands here and says that Mr. Smith of the U.S. came at 3.15 in the afternoon.",
		"second one": "The second one says “nothing at all.”",
		"Title":      "Title",
		"End":        "End.",
	} {
		at := -1
		for i := range text.letters {
			if string(text.letters[i:min(i+len(words), len(text.letters))]) == words {
				at = i
				break
			}
		}
		if got := text.around(schema.Span{Start: at, End: at + len(words)}); got.Text != want {
			t.Errorf("%s: %q", words, got.Text)
		}
	}
}
