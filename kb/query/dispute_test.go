package query

import (
	"fmt"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

func TestDisputes(t *testing.T) {
	type claim struct {
		graph, published, status, day string
		by                            string // statement, "" = the article's own word
		figures                       []string
	}
	for name, c := range map[string]struct {
		lines []claim
		want  []string
	}{
		"one day, two dates":                   {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "", nil}, {"b", "2022-01-05", "planned", "2022-01-12", "", nil}}, []string{"date 2022-01-10", "date 2022-01-12"}},
		"a later date is a correction":         {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "", nil}, {"b", "2022-01-06", "planned", "2022-01-12", "", nil}}, nil},
		"unless a third goes back":             {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "", nil}, {"b", "2022-01-06", "planned", "2022-01-12", "", nil}, {"c", "2022-01-07", "planned", "2022-01-10", "", nil}}, []string{"date 2022-01-10", "date 2022-01-12"}},
		"what happened has one day":            {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", nil}, {"b", "2022-01-12", "happened", "2022-01-09", "", nil}}, []string{"date 2022-01-10", "date 2022-01-09"}},
		"a postponement":                       {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "", nil}, {"b", "2022-01-05", "postponed", "2022-01-12", "", nil}}, nil},
		"one article that quotes two":          {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "s", nil}, {"a", "2022-01-05", "planned", "2022-01-12", "t", nil}}, []string{"date 2022-01-10", "date 2022-01-12"}},
		"one voice":                            {[]claim{{"a", "2022-01-05", "planned", "2022-01-10", "", nil}, {"a", "2022-01-05", "planned", "2022-01-12", "", nil}}, nil},
		"denied":                               {[]claim{{"a", "2022-01-05", "happened", "2022-01-04", "", nil}, {"b", "2022-01-06", "denied", "", "s", nil}}, []string{"status happened", "status denied"}},
		"cancelled, then held":                 {[]claim{{"a", "2022-01-05", "cancelled", "", "", nil}, {"b", "2022-01-11", "happened", "2022-01-10", "", nil}}, nil},
		"held, then cancelled":                 {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", nil}, {"b", "2022-01-11", "cancelled", "", "", nil}}, []string{"status happened", "status cancelled"}},
		"planned, and denied elsewhere":        {[]claim{{"a", "2022-01-10", "planned", "2022-02-10", "", nil}, {"b", "2022-01-11", "denied", "", "s", nil}}, []string{"status planned", "status denied"}},
		"figures":                              {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"12 killed", "3 ship"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed", "3 ship"}}}, []string{"figures 12 killed", "figures 15 killed"}},
		"figures of other things":              {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"3000 volunteer"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"41 volunteer"}}}, nil},
		"several figures of one kind say less": {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"12 killed", "2 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed"}}}, nil},
	} {
		var lines []line
		for _, x := range c.lines {
			lines = append(lines, line{
				graph: quad.IRI(x.graph), published: x.published, status: x.status, statement: quad.IRI(x.by),
				date: dated{x.day, x.day, x.day}, figures: x.figures,
			})
		}
		var got []string
		for _, d := range disputes(lines) {
			if s := fmt.Sprint(d.on, " ", d.value); !slices.Contains(got, s) {
				got = append(got, s)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
