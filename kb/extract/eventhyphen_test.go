package extract_test

import "testing"

// Nouns of a verb and a particle, and times between a helper and its verb.
func TestEventsHyphened(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"held", "Teachers held a walk-out on Monday.", "happened 2024-03-04 walk-out"},
		{"agreed", "The take-over was agreed on Monday.", "planned 2024-03-04 take-over"},
		{"left two dead", "A shoot-out in the harbour left two dead on Sunday.", "happened 2024-03-03 shoot-out in the harbour"},
		{"is on", "The run-off is on 5 April.", "planned 2024-04-05 run-off"},
		{"in a label, whole", "Students ended a sit-in at the mill on Monday.", "happened 2024-03-04 Students ended a sit-in at the mill"},
		{"closed up or not", "The stand-off at the mill ended on Monday.", "happened 2024-03-04 stand-off at the mill"},
		{"announced", "The firm announced a buy-out of Halden Works on Monday.", "happened 2024-03-04 buy-out of Halden Works"},
		{"a crime in figures", "Burglary fell by 4 percent in 2021.", ""},
		{"a crime denied", "He denies robbery.", ""},
		{"a theft", "A robbery at the mill on Sunday left a guard injured.", "happened 2024-03-03 robbery at the mill"},
		{"was on a day done", "The skipper was on Monday jailed for a year.", "happened 2024-03-04 skipper was jailed for a year"},
		{"were last week closed", "Two schools were last week closed.", "happened 2024-02-26/2024-03-03 Two schools were closed"},
		{"is on a day to", "The trial is in May to resume.", "planned 2024-05 trial"},
		{"begins to do, on a day", "The helpline began taking calls on Monday.", "happened 2024-03-04 helpline began taking calls"},
		{"begins to do", "The helpline began taking calls.", ""},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
