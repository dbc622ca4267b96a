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
		{"some of them", "Six of the Norwegian farmers who left Arlby on Monday are back.", "Six of the Norwegian farmers left Arlby"},
		{"what is on board", "The owners of those on board the Alder, which sank off Arlby on Monday, are in tears.", "Alder sank off Arlby"},
		{"what is no relative clause", "He lost the tram, Berg said, and the board bought the mill on Monday.", "board bought the mill"},
		{"what there is no doubt of", "Jane Doe left no doubt that she would leave the board in May.", "to leave the board"},
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
