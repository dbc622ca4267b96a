package query

import (
	"fmt"
	"slices"
	"strings"
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
		"figures of one day":                   {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"12 killed", "3 ships"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed", "3 ships"}}}, []string{"figures 12 killed", "figures 15 killed"}},
		"a toll that rose is news":             {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"12 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed"}}}, nil},
		"unless a later one goes back":         {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"12 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed"}}, {"c", "2022-01-12", "happened", "2022-01-10", "", []string{"12 killed"}}}, []string{"figures 12 killed", "figures 15 killed"}},
		"at least so many":                     {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"at least 10 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"12 killed"}}}, nil},
		"at least more":                        {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"at least 14 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"12 killed"}}}, []string{"figures at least 14 killed", "figures 12 killed"}},
		"about so many":                        {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"about 100 injured"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"97 injured"}}}, nil},
		"rounded":                              {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"3000 people"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"2960 people"}}}, nil},
		"not so well rounded":                  {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"3900 people"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"3140 people"}}}, []string{"figures 3900 people", "figures 3140 people"}},
		"fewer than":                           {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "s", []string{"3900 people"}}, {"b", "2022-01-11", "happened", "2022-01-10", "t", []string{"fewer than 2500 people"}}}, []string{"figures 3900 people", "figures fewer than 2500 people"}},
		"almost and just over":                 {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"almost 8 hours"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"7 hours"}}}, []string{"figures almost 8 hours", "figures 7 hours"}},
		"other fates":                          {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"12 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 injured"}}}, nil},
		"other units":                          {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"12 knots"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 miles"}}}, nil},
		"parts of one crowd":                   {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"12 children"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 soldiers"}}}, nil},
		"denied later":                         {[]claim{{"a", "2022-01-10", "happened", "2022-01-10", "", []string{"17 injured"}}, {"b", "2022-01-11", "happened", "2022-01-10", "s", []string{"14 injured", "not 17 injured"}}}, []string{"figures 17 injured", "figures 14 injured", "figures not 17 injured"}},
		"one article that quotes two figures":  {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "s", []string{"12 killed"}}, {"a", "2022-01-11", "happened", "2022-01-10", "t", []string{"15 killed"}}}, []string{"figures 12 killed", "figures 15 killed"}},
		"figures of other things":              {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"3000 volunteers"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"41 volunteers"}}}, nil},
		"several figures of one kind say less": {[]claim{{"a", "2022-01-11", "happened", "2022-01-10", "", []string{"12 killed", "2 killed"}}, {"b", "2022-01-11", "happened", "2022-01-10", "", []string{"15 killed"}}}, nil},
	} {
		var lines []line
		var claims []claimRow
		for _, x := range c.lines {
			l := line{
				graph: quad.IRI(x.graph), published: x.published, status: x.status, statement: quad.IRI(x.by),
				date: dated{x.day, x.day, x.day},
			}
			lines = append(lines, l)
			for _, f := range x.figures {
				row := claimRow{word: l.word()}
				row.id = quad.IRI(fmt.Sprint(x.graph, x.by, f))
				f, row.denied = strings.CutPrefix(f, "not ")
				row.figure, _ = parseFigure(f)
				claims = append(claims, row)
			}
		}
		var got []string
		for _, d := range disputes(lines, claims, false) {
			if s := fmt.Sprint(d.on, " ", d.value); !slices.Contains(got, s) {
				got = append(got, s)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
