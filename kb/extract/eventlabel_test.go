package extract_test

import (
	"strings"
	"testing"
)

// TestLabels reads the labels of a text's events.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"who died, not what shows him", "The town has a painting of Jan Keel, who died on Monday.", "Jan Keel died"},
		{"whom an apposition tells of", "It was praised by Jane Doe, a Norwegian farmer and writer who opened a school in 2019.", "Jane Doe opened a school"},
		{"the last one named", "It was praised by Ruth Keel, the sister of Jane Doe, who opened a school in 2019.", "Jane Doe opened a school"},
		{"no fact for an object", "The mayor points to the fact that Jane Doe resigned on Monday.", "Jane Doe resigned"},
		{"some of them", "Six of the Norwegian farmers who left Arlby on Monday are back.", "Six of the Norwegian farmers left Arlby"},
		{"what is on board", "The owners of those on board the Alder, which sank off Arlby on Monday, are in tears.", "Alder sank off Arlby"},
		{"what is no relative clause", "He lost the tram, Berg said, and the board bought the mill on Monday.", "board bought the mill"},
		{"what there is no doubt of", "Jane Doe left no doubt that she would leave the board in May.", "to leave the board"},
		{"what laws", "The two counties passed laws in January banning trams from every old town.", "two counties passed laws banning trams from every old town"},
		{"what was ruled", "The tribunal ruled on Monday that the sale of the mill was void.", "tribunal ruled that the sale of the mill was void"},
		{"what they agreed to", "Corvane Motors and Halden Works agreed late last year to lower the price of their trams for schools and for hospitals.", "Corvane Motors and Halden Works agreed to lower the price of their trams for schools"},
		{"which suggestion", "Jane Doe backed away on Monday from a suggestion that she might sell the mill.", "Jane Doe backed away from a suggestion that she might sell the mill"},
		{"as what", "It was praised by Jane Doe, who was named last week as the head of the Dock Board.", "Jane Doe named as the head of the Dock Board"},
		{"from how many to how many", "Halden County cut the number of its small village schools from 300 at the start to 40 in 2019.", "Halden County cut the number of its small village schools from 300 at the start to 40"},
		{"on behalf of whom", "Jane Doe bought the mill on Monday on behalf of or with the town of Arlby.", "Jane Doe bought the mill on behalf of or with the town of Arlby"},
		{"a long subject", "A book about the old trams of Arlby and the long way to the sea won the Halden Prize on Monday.", "book about the old trams of Arlby won the Halden Prize"},
		{"what they only helped to do", "It was praised by Jane Doe, 22, who helped found the club in 2014.", "Jane Doe helped found the club"},
		{"a long name of what was won", "A book about the old trams of Arlby and the long way to the sea has won the Halden First Book Prize.", "book about the old trams of Arlby won the Halden First Book Prize"},
		{"a title", "Anna Berg published “The Long Road” in 2019.", "Anna Berg published The Long Road"},
		{"the object before a particle", "The letter that the union handed over to the police on Monday is short.", "union handed over letter to the police"},
		{"no clause that says nothing", "The two counties passed laws last year that ban it.", "two counties passed laws"},
	} {
		d := read(t, c.text)
		var got []string
		for _, e := range d.Events {
			got = append(got, e.Label)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, s, c.want)
		}
	}
}
