package query

import (
	"slices"
	"testing"
)

func TestContentsAreToldOnce(t *testing.T) {
	for _, c := range []struct{ in, want []string }{
		{[]string{"9 percent", "a 35-hour week", "9 per cent", "its claim for 9 percent", "its demand for 9 percent and a 35-hour week"}, []string{"9 percent", "a 35-hour week"}},
		{[]string{"a rise of 4 percent on the table", "a rise of 4 per cent on the table"}, []string{"a rise of 4 percent on the table"}},
		{[]string{"the offer", "the 5.5 per cent offer"}, []string{"the 5.5 per cent offer"}},
		{[]string{"the offer"}, []string{"the offer"}},
		{[]string{}, []string{}},
		{[]string{"close the port", "open the bridge"}, []string{"close the port", "open the bridge"}},
	} {
		if got := distinct(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSupersede(t *testing.T) {
	offer := func(kind, by, to, content, status string) Proposal {
		p := Proposal{ID: content, Kind: kind, By: []string{by}, Contents: []string{content}, Status: status}
		if to != "" {
			p.To = []string{to}
		}
		return p
	}
	for name, c := range map[string]struct {
		list []Proposal
		want string // of the first
	}{
		"a better offer":           {[]Proposal{offer("proposal", "A", "B", "4 percent", "pending"), offer("proposal", "A", "", "its offer of 5.5 per cent", "pending")}, "superseded"},
		"the same again":           {[]Proposal{offer("proposal", "A", "B", "4 percent", "pending"), offer("proposal", "A", "B", "4 per cent", "pending")}, "pending"},
		"of something else":        {[]Proposal{offer("proposal", "A", "B", "4 percent", "pending"), offer("proposal", "A", "B", "$2 million", "pending")}, "pending"},
		"by another":               {[]Proposal{offer("proposal", "A", "B", "4 percent", "pending"), offer("proposal", "C", "B", "5 percent", "pending")}, "pending"},
		"to another":               {[]Proposal{offer("proposal", "A", "B", "4 percent", "pending"), offer("proposal", "A", "C", "5 percent", "pending")}, "pending"},
		"rejected before":          {[]Proposal{offer("proposal", "A", "B", "$4 million", "rejected"), offer("proposal", "A", "B", "$5 million", "pending")}, "rejected"},
		"demands stand":            {[]Proposal{offer("demand", "A", "B", "4 percent", "pending"), offer("demand", "A", "B", "5 percent", "pending")}, "pending"},
		"a lower demand":           {[]Proposal{offer("demand", "A", "B", "$95m", "pending"), offer("demand", "A", "B", "$70 million", "pending")}, "superseded"},
		"a first version":          {[]Proposal{offer("proposal", "A", "B", "12 million euros", "pending"), offer("proposal", "A", "B", "a first version, worth 8 million euros", "pending")}, "pending"},
		"another figure first":     {[]Proposal{offer("proposal", "A", "B", "3%", "pending"), offer("proposal", "A", "B", "4.5% this year and 3% the next", "pending")}, "superseded"},
		"other measures in common": {[]Proposal{offer("proposal", "A", "B", "a 35-hour week", "pending"), offer("proposal", "A", "B", "a 37-hour week", "pending")}, "superseded"},
	} {
		supersede(c.list)
		if c.list[0].Status != c.want {
			t.Errorf("%s: %s, want %s", name, c.list[0].Status, c.want)
		}
	}
}
