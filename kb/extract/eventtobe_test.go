package extract_test

import "testing"

// What is to be done on a day, and was called off or put off.
func TestEventsToBe(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"called off", "A dinner to be held on Saturday was called off.", "cancelled 2024-03-09 dinner called off"},
		{"its noun says so", "A memorial service to be held on Saturday was called off.", "cancelled 2024-03-09 memorial service"},
		{"in a clause", "A memorial service that was to be held on Saturday was called off.", "cancelled 2024-03-09 memorial service"},
		{"put off", "The derby, to be played on Sunday, was postponed.", "planned 2024-03-10 derby; postponed - derby"},
		{"as an object", "The council has put off a vote to be held on Tuesday.", "planned 2024-03-12 vote to be held; postponed - vote to be held"},
		{"to be discussed", "The pay offer, to be discussed on Tuesday, was tabled on Monday.", "planned 2024-03-12 offer to be discussed; happened 2024-03-04 offer tabled"},
		{"due to be", "The ferry is due to be delivered on Tuesday.", "planned 2024-03-12 ferry to be delivered"},
		{"only if", "The bank could very well collapse in May if rates rise.", ""},
		{"not meant", "That does not mean that the mill shuts on Friday.", ""},
		{"gone there for it", "Berg flew to Norland for the opening of a mine on Monday.", "happened 2024-03-04 opening of a mine"},
		{"not there yet", "Berg will fly to Norland for the opening of a mine on Monday.", "planned 2024-03-11 opening of a mine"},
		{"the day of what it is about", "The ministry released the transcript of his March 2 call with Ada Berg.", "happened - ministry released the transcript"},
		{"set for a day", "A council hearing set for next Tuesday was pushed back a week, to March 19, because Tom Oak will be away.", "planned 2024-03-12 council hearing; postponed 2024-03-19 council hearing"},
		{"a set is a thing", "The chess set for Monday was sold.", ""},
		{"it will now take place", "A regatta planned for last Sunday was put off because of storms; it will now take place on 3 April.", "planned 2024-03-03 regatta; postponed - regatta; postponed 2024-04-03 regatta"},
		{"planned on it", "The treaty, to be signed on Monday in Arlby, was drafted in January.", "happened 2024-01 treaty; planned 2024-03-11 treaty to be signed in Arlby"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

// What a report opens with is news, also without a day or a name.
func TestOpeningNews(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"how many", "More than 20 people have been killed in a blaze near Arlby.", "happened - 20 people killed in a blaze near Arlby"},
		{"who says so", "Police said a man has been arrested over the theft.", "happened - man arrested over the theft"},
		{"told of something else", "Nine people were killed when a ferry sank on Monday.", "happened 2024-03-04 ferry sank"},
		{"what came before it", "A young girl died after she was hit by a tram, police said.", "happened - young girl died"},
		{"further down", "Nobody knows the sea as he does. A man was arrested there.", ""},
		{"in general", "Many people have died in wars.", ""},
		{"what it is compared with", "Halden posted a loss of $2 million, versus a profit of $5 million a year earlier.", "happened - Halden posted a loss of $2 million"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
