package extract_test

import (
	"strings"
	"testing"
)

// TestThinLabels holds that a label tells more than a bare noun where the article does.
func TestThinLabels(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"what was done with it", "Corvane exited bankruptcy in January.", "exited bankruptcy"},
		{"whose it is", "Jane Doe has made her breakthrough. In 2019 Anna Berg made her debut.", "made her debut"},
		{"who both did it", "Jane Doe and Anna Berg signed a treaty in January.", "Jane Doe and Anna Berg signed a treaty"},
		{"that it was founded", "The small festival was founded by Jane Doe in 1991.", "small festival founded by Jane Doe"},
		{"no more of what is held", "Norland held a vote on Monday.", "vote"},
		{"what it was called before", "The trial of three Halden clerks drew a crowd. The trial is to end on 4 April.", "trial of three Halden clerks"},
		{"a name that it was called by", "The Arlby Tram Festival drew a crowd. The festival will take place on 4 May.", "Arlby Tram Festival"},
		{"no other one", "Her trial for theft drew a crowd. The trial of the mayor is to end on 4 April.", "trial of the mayor"},
		{"what it looks into", "The tram board opened an inquiry on Monday into the price of rails.", "inquiry into the price of rails"},
		{"what somebody came to do", "Jane Doe went on to win the seat in January.", "Jane Doe went on to win the seat"},
		{"not where they did it", "Near the gate 60 members of the choir blew whistles on Monday.", "60 members of the choir blew whistles"},
		{"nor there", "Outside the hall about 60 farmers blew whistles on Monday.", "60 farmers blew whistles"},
		{"no subject of another clause", "Jane Doe, who held out for weeks, changed sides on Monday after Halden agreed to add a tram.", "Halden agreed to add a tram"},
		{"its name behind it", "A small service, plimx.tv, was launched last month.", "small service plimx.tv launched"},
		{"which things", "Norland prints old tram cards. The cards are to be sold in May.", "old tram cards to be sold"},
		{"by whom it is", "A novel by Jane Doe drew praise. The novel was published in 2004.", "novel by Jane Doe was published"},
		{"no other one", "A novel by Jane Doe drew praise. A novel needs time. The novel was published in 2004.", "novel was published"},
		{"what was refused", "Asked on Monday to lower the price, Halden refused.", "Halden refused to lower the price"},
		{"what was asked for", "The union asked for a delay. Halden refused on Tuesday.", "Halden refused a delay"},
		{"what she agreed to", "The board urged Jane Doe to resign, and she agreed on Monday.", "agreed to resign"},
		{"what she was asked not to do", "The board urged Jane Doe not to quit, and she agreed on Monday.", "agreed"},
		{"who is asked", "Jane Doe told Halden to wait. On Monday Corvane refused.", "Corvane refused"},
		{"what they asked to be done to it", "The union asked for the tram to be stopped. The judge agreed on Tuesday.", "judge agreed"},
		{"one of two", "The trial of three Halden clerks drew a crowd. The trial of Jane Doe was long. The trial is to end on 4 April.", "trial"},
		{"maybe another", "The trial of three Halden clerks drew a crowd. A trial is dull. The trial is to end on 4 April.", "trial"},
		{"what they are to vote on", "The plan's heir, which the council is expected to vote on next week, is long.", "council to vote on plan's heir"},
		{"what was ruled before", "The sale of the mill was void, the top court ruled on Monday.", "top court ruled that the sale of the mill was void"},
		{"who was told of at length", "Last year, Jane Doe, a former rider and a top general in the wars in Norland and Sudria, was fined by a judge.", "Jane Doe fined by a judge"},
		{"what became of it", "The contract, signed in 2019, is long, Halden said.", "contract signed"},
		{"no search by machine", "On Monday a Google search brought up no report.", ""},
		{"nowhere", "The old tram was nowhere to be found on Monday.", ""},
		{"no exchange of stock", "Halden told the stock exchange on Monday.", ""},
	} {
		d := read(t, c.text)
		var got string
		for _, e := range d.Events {
			got = e.Label
		}
		if got != c.want && !strings.HasPrefix(got, c.want+" (") {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
}
