package query

import (
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

// TestPassing holds what a timeline leaves out: what nobody with a name did long ago, told
// in one word or by a verb of no class, and several such things whenever they were.
func TestPassing(t *testing.T) {
	who := []quad.IRI{"https://example.org/anna-berg"}
	for _, c := range []struct {
		label, class, latest string
		actors               []quad.IRI
		hidden               bool
	}{
		{"mine was widened", "widen", "2014-12-31", nil, true},
		{"mine was widened", "widen", "2014-12-31", who, false},
		{"mine was widened", "widen", "2024-03-01", nil, false},
		{"hearing", "hearing", "2014-12-31", nil, true},
		{"hearing", "hearing", "2024-03-01", nil, true},
		{"cuts", "cuts", "2024-03-01", nil, true},
		{"talks", "talks", "2024-03-01", nil, false},
		{"strike of miners", "strike", "2014-12-31", nil, false},
		{"same meeting", "talks", "2024-03-01", nil, true},
		{"same meeting", "talks", "2024-03-01", who, false},
		{"penultimate match", "match", "2024-03-01", nil, true},
		{"penultimate match", "match", "2024-03-01", who, false},
		{"last tournament", "match", "2024-03-01", nil, true},
		{"album", "publication", "2024-04-01", nil, true},
		{"report", "publication", "2024-04-01", nil, true},
		{"port strike", "strike", "2024-03-01", nil, false},
		{"presidential bid", "offer", "2014-12-31", nil, true},
		{"presidential bid", "offer", "2014-12-31", who, false},
		{"housing collapse", "bankruptcy", "2014-12-31", nil, false},
		{"shooting", "attack", "2024-03-01", nil, true},
		{"five Arlby nominations", "appointment", "2024-03-01", nil, true},
		{"five Arlby nominations", "appointment", "2024-03-01", who, false},
		{"two arrests in the port", "arrest", "2024-03-01", nil, false},
		{"winner to be announced", "publication", "2024-04-01", nil, true},
		{"decision expected", "ruling", "2024-04-01", nil, true},
		{"decision expected", "ruling", "2024-04-01", who, false},
		{"six raids", "attack", "2024-03-01", nil, true},
		{"squad was announced", "publication", "2024-03-01", nil, true},
		{"mill was bought", "merger", "2024-03-01", nil, false},
		{"drama begins", "begin", "2024-03-01", nil, true},
		{"rationing began", "begin", "2024-03-01", nil, false},
		{"figures released", "publication", "2024-03-01", nil, true},
		{"trustees voted", "vote", "2024-03-01", nil, false},
		{"parliament ratified it", "law", "2024-03-01", who, true},
		{"recount began", "recount", "2024-03-01", who, false},
	} {
		l := lived{label: c.label, status: "happened", date: dated{edtf: c.latest, earliest: c.latest, latest: c.latest}}
		l.lines = []line{{graph: "a", class: c.class, actors: c.actors, published: "2024-03-06"}}
		if got := passing(l); got != c.hidden {
			t.Errorf("%s, %s: hidden is %v", c.label, c.latest, got)
		}
	}
}

// TestCalledOffIsTold holds that one word is enough of what was called off.
func TestCalledOffIsTold(t *testing.T) {
	l := lived{label: "second test", status: "cancelled", lines: []line{{graph: "a", class: "trial", published: "2024-03-06"}}}
	if passing(l) {
		t.Error("a second test that was called off is hidden")
	}
}

// TestDayAheadIsTold holds that one word is enough of what comes on a day that is told.
func TestDayAheadIsTold(t *testing.T) {
	for _, c := range []struct {
		class, earliest string
		hidden          bool
	}{{"hearing", "2024-05-12", false}, {"hearing", "2024-05-01", true}, {"publication", "2024-05-12", true}} {
		l := lived{label: "appeal", status: "planned", date: dated{edtf: "2024-05-12", earliest: c.earliest, latest: "2024-05-12"}}
		l.lines = []line{{graph: "a", class: c.class, published: "2024-03-06"}}
		if got := passing(l); got != c.hidden {
			t.Errorf("%s from %s: hidden is %v", c.class, c.earliest, got)
		}
	}
}

// TestTitleOfThePast holds that what took place has no label that looks ahead.
func TestTitleOfThePast(t *testing.T) {
	lines := []line{
		{graph: "a", class: "offer", label: "to present her proposals in a speech in Arlby", status: "planned"},
		{graph: "a", class: "offer", label: "Berg to present her proposals", status: "planned"},
		{graph: "b", class: "offer", label: "proposals", status: "happened"},
	}
	if got := title(past(lines, "happened")); got != "proposals" {
		t.Errorf("label %q", got)
	}
	if got := past(lines, "planned"); len(got) != 3 {
		t.Errorf("of what is to come %d lines", len(got))
	}
	if got := past(lines[:2], "happened"); len(got) != 2 {
		t.Errorf("where all look ahead %d lines", len(got))
	}
}

func TestOften(t *testing.T) {
	many := tally{"Berg": 9, "Halden": 4, "Keel": 1}
	if got := many.often(); !slices.Equal(got, []string{"Berg", "Halden"}) {
		t.Errorf("of many reports: %v", got)
	}
	few := tally{"Berg": 9, "Halden": 1}
	if got := few.often(); !slices.Equal(got, []string{"Berg", "Halden"}) {
		t.Errorf("of two: %v", got)
	}
}
