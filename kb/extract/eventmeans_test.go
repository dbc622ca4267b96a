package extract_test

import "testing"

// Readings of plain sentences that had told what did not happen, or on no day of theirs.
func TestNoEventOfTheDay(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"what was not held", "In Arlby, the Greens did not hold a poll this year.", ""},
		{"what is held is called off", "The hearing will not be held on Friday.", "cancelled 2024-03-08 hearing"},
		{"did so", "The board was glad, as it did so for the first time in 2012.", ""},
		{"seats of a year", "The Greens are defending nine seats in 2026.", ""},
		{"what joins it to the clause before is no part of it", "Lund left the hall on Sunday and Hale flew to Arlby for a speech on Monday.", "happened 2024-03-03 Lund left the hall; happened 2024-03-04 Hale flew to Arlby for a speech"},
		{"are meeting on a day", "The Greens are meeting in Arlby on 14 March.", "planned 2024-03-14 Greens are meeting in Arlby"},
		{"earlier than what is to come", "The vote is on 14 March. A day earlier, six men were arrested.", "planned 2024-03-14 vote"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
}

func TestWhatItStandsFor(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"a contract", "Dockers and employers agreed on a contract on Sunday. They will vote on it on 14 March.",
			"happened 2024-03-03 Dockers and employers agreed on a contract; planned 2024-03-14 to vote on the contract"},
		{"a plan", "The council published its plan on Sunday. Residents will discuss it on 14 March.",
			"happened 2024-03-03 council published its plan; planned 2024-03-14 Residents to discuss the plan"},
		{"no more than a bridge", "The firm owns a bridge. The mayor opened it on Monday.", "happened 2024-03-04 mayor opened it"},
		{"one of two", "The bill replaces a treaty. The Senate passed it on Monday.", "happened 2024-03-04 Senate passed it"},
		{"a judgment that somebody defers to", "Jan Keel deferred to the vote of the council.", "happened - vote of the council"},
		{"an inquiry", "The minister announced a public inquiry into the fire on Tuesday. It will open on 7 June under a retired judge.",
			"happened 2024-03-05 public inquiry into the fire; happened - fire; planned 2024-06-07 public inquiry into the fire"},
		{"a council", "The league discussed the strike. It opened a mill on Monday.", "happened - strike"},
		{"hours later", "Jan Keel resigned on Monday. Anna Berg resigned hours later.", "happened 2024-03-04 Jan Keel resigned; happened 2024-03-04 Anna Berg resigned"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
}
