package extract_test

import "testing"

// Who does it, where the words right before the verb are not all of it, or more than it.
func TestSubjectsOfEvents(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"people from some places", "The office wrote to 12,000 farmers from Norway, Latvia and Estonia who applied in May.", "happened 2023-05 12,000 farmers from Norway, Latvia and Estonia applied"},
		{"behind an object", "They kept a miner they took hostage and police found his body on Monday.", "happened 2024-03-04 police found his body"},
		{"told by somebody", "The mayor said police and rescuers left on Monday.", "happened 2024-03-04 police and rescuers left"},
		{"at least", "Last week, at least 76 people were killed when a mill collapsed.", "happened 2024-02-26/2024-03-03 76 people were killed"},
		{"of two", "The mill shut in May after the government of Jan Keel and Anna Berg raised a tax.", "happened 2023-05 mill shut; happened - government of Jan Keel and Anna Berg raised a tax"},
		{"he and others", "Jan Keel ran the mill. In 2009, he and two colleagues, including Anna Berg, left to join Halden Works.", "happened 2009 left to join Halden Works"},
		{"some of them between commas", "At least 50 farmers, including two mayors, were detained in Norway on Monday.", "happened 2024-03-04 50 farmers detained in Norway"},
		{"how they were between commas", "Two men, armed with knives, robbed a bank on Monday.", "happened 2024-03-04 Two men robbed a bank"},
		{"who goes on strike", "Dozens of miners went on strike on Monday.", "happened 2024-03-04 Dozens of miners went on strike"},
		{"a list of one day", "On Monday Norway beat Latvia 3-0; Estonia beat Finland 1-0.", "happened 2024-03-04 Norway beat Latvia 3-0; happened 2024-03-04 Estonia beat Finland 1-0"},
		{"a list with days of its own", "In May the mill closed; the bank closed in June; the school closed later.", "happened 2023-05 mill closed; happened 2023-06 bank closed; happened - school closed later"},
		{"of nobody who is named", "He and Anna Berg resigned on Monday.", "happened 2024-03-04 Anna Berg resigned"},
		{"who made it between commas", "The first ferry, built by Halden Works, was delivered to Norway on Monday.", "happened 2024-03-04 first ferry delivered to Norway"},
		{"lost there", "Halden Town lost 3-0 at Arlby Rovers on Monday.", "happened 2024-03-04 Halden Town lost 3-0 at Arlby Rovers"},
		{"in any case", "Anna Berg will leave in the summer, win or lose.", "planned 2024-22 Anna Berg to leave"},
		{"of what was last month", "The High Court will hear a challenge to last month's vote.", "happened 2024-02 vote"},
		{"bargains", "Monday's best deals include a lamp.", ""},
		{"that it was said", "The ministry disclosed on Monday that it had asked for help.", ""},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
