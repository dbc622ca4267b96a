package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// eventsOf are the events of a text, each with status, date and label.
func eventsOf(d *document.Document) string {
	var out []string
	for _, e := range d.Events {
		date := "-"
		if e.Time >= 0 {
			date = d.Times[e.Time].EDTF
		}
		if e.Shift != 0 {
			date += fmt.Sprintf("%+d", e.Shift)
		}
		if e.Around != 0 {
			date += fmt.Sprintf("±%d", e.Around)
		}
		if e.Edge == 2 {
			date += "!"
		}
		out = append(out, fmt.Sprint(e.Status, " ", date, " ", e.Label))
	}
	return strings.Join(out, "; ")
}

func TestEventsOnAnotherDay(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"do so", "Open Norland had been due to block the bridge at Arlby last Wednesday. It put that off because of snow and now intends to do so on 14 March.",
			"planned 2024-02-28 Open Norland to block the bridge at Arlby; postponed 2024-03-14 Open Norland to block the bridge at Arlby"},
		{"who did not do so", "The minister resigned on Monday. He had been asked to do so on Sunday.", "happened 2024-03-04 minister resigned"},
		{"it is on another day", "Anna Berg's office says the meeting is on 9 March. Jan Keel swears that it is on the 10th.", "planned 2024-03-09 meeting; planned 2024-03-10 meeting"},
		{"they now meet", "Owners of the mill were to have met in Arlby on 15 March. They will now meet on 29 March.", "planned 2024-03-15 Owners of the mill met in Arlby; postponed 2024-03-29 Owners of the mill met in Arlby"},
		{"others meet", "The committee was to meet on 3 April. The dockers will now meet on 10 April.", "planned 2024-04-03 committee to meet; planned 2024-04-10 dockers to meet"},
		{"now goes into recess", "The court was to rule on 3 April. It will now go into recess on 10 April.", "planned 2024-04-03 court to rule"},
		{"the trial of another", "The trial of Jane Doe was to have begun on 3 April. The trial of Anna Berg will now begin on 10 April.", "planned 2024-04-03 trial of Jane Doe; planned 2024-04-10 trial of Anna Berg"},
		{"they meet others", "The envoys were to have met Jane Doe on 3 April. They will now meet the dockers on 10 April.", "planned 2024-04-03 envoys met Jane Doe; planned 2024-04-10 to meet the dockers"},
		{"moved it", "The trial was to have started on 3 April. A judge has moved it to 10 April.", "planned 2024-04-03 trial; postponed 2024-04-10 trial"},
		{"now expected to", "The envoys had planned to meet on 3 April. They are now expected to meet on 10 April.", "planned 2024-04-03 envoys to meet; postponed 2024-04-10 envoys to meet"},
		{"set for one day, now on another", "The parade, planned for 27 March, will now start on 3 April.", "planned 2024-03-27 parade; postponed 2024-04-03 parade"},
		{"struck off", "A first debate due on 27 March has been taken off the agenda.", "cancelled 2024-03-27 first debate"},
		{"only told the meeting", "Anna Berg told the meeting that the fund was empty.", ""},
		{"a deal comes about", "The mills expect to complete the deal by the end of May.", "expected [..2024-05-31] completion of deal"},
		{"who are expected to protest", "Farmers are expected in Arlby on Friday to protest against the tax.", "expected 2024-03-08 Farmers to protest against the tax"},
		{"a deadline extended", "The council extended the deadline from 20 March to 2 April.", "planned 2024-03-20 deadline; postponed 2024-04-02 deadline"},
		{"them", "Mediators have offered to host talks in Geneva, and diplomats expect them to begin on 14 March.", "expected 2024-03-14 talks in Geneva"},
		{"put it back", "The council vote was to have been held last Wednesday, but Ms Berg put it back by a week.", "planned 2024-02-28 council vote; postponed 2024-02-28+7 council vote"},
		{"slipped", "The inquest was down for 14 March but has slipped a fortnight.", "planned 2024-03-14 inquest; postponed 2024-03-14+14 inquest"},
		{"called it off", "The rally was to have been held on Monday, but the mayor called it off.", "cancelled 2024-03-04 rally"},
		{"should have opened, whatever the clause hangs on", "Talks in Arlby between Norland and Sudria over the shooting down of a naval aircraft, which should have opened on Monday, will now start on Tuesday 12 March.",
			"planned 2024-03-04 talks in Arlby between Norland and Sudria over the shooting; postponed 2024-03-12 talks in Arlby between Norland and Sudria over the shooting; happened - shooting"},
		{"a panel that sits", "A hearing panel, which had been set for Thursday, will now sit on 30 March.", "planned 2024-03-07 hearing panel to sit; postponed 2024-03-30 hearing panel to sit"},
		{"goes over to", "The motion to cap rents goes over to next Monday, 11 March.", "postponed 2024-03-11 motion to cap rents"},
		{"as another began", "Miners parked their lorries across the M3 yesterday and lit fires as a three-day protest against cheap coal from Sudria began in snow.", "happened 2024-03-05 three-day protest against cheap coal from Sudria"},
		{"since another ended", "Norland recalled its envoy on Monday, the gravest clash between the two since their border war ended in 1994.", "happened - gravest clash between the two; happened 1994 border war"},
		{"since a thing, and told of in a clause", "Anna Berg will speak at the first debate since the new rules, which will be on Tuesday.", "planned 2024-03-12 first debate"},
		{"concluded before", "The trade agreement, concluded in February after six years of talks, would allow more beef into Norland.", "happened 2024-02 trade agreement"},
		{"a week after, under a deal", "The firm stays under a deal reached last night, a week after the High Court threw out its owner's bid.", "happened 2024-03-05 stays under a deal; happened 2024-03-05-7±1 High Court threw out its owner's bid"},
		{"many weeks after are months", "The board ended its work on 5 March, thirty weeks after the families accepted the offer.", "happened 2024-03-05 board ended its work"},
		{"behind an apposition", "Jan Keel told the Herald after the funeral of Anna Berg, the ship's cook, in Arlby yesterday.", "happened 2024-03-05 funeral of Anna Berg"},
		{"it is to be signed", "A trade agreement was concluded in February. It is to be signed in Arlby on 12 March.", "happened 2024-02 trade agreement; planned 2024-03-12 trade agreement to be signed in Arlby"},
		{"went ahead", "A protest against the dam went ahead on the 4th all the same.", "happened 2024-03-04 protest against the dam"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

func TestEventsToldByTheirVerbs(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"paid from", "Hill farmers in Norland will be paid 90 euros a hectare from April.", "planned 2024-04 Hill farmers in Norland to be paid 90 euros a hectare"},
		{"what somebody earns", "The director was paid 90,000 euros last year.", ""},
		{"heard by a court", "The bank's application to evict the firm was heard in the High Court yesterday.", "happened 2024-03-05 bank's application heard in the High Court"},
		{"a judge hears", "Judge Anna Berg is to hear the request on 14 March.", "planned 2024-03-14 Judge Anna Berg to hear the request"},
		{"a court that hears that", "The court heard on Monday that he was away.", ""},
		{"given until", "The owner has given 60 families until 31 March to leave.", "planned ../2024-03-31! deadline for 60 families to leave"},
		{"given until, and why", "The owner of the tower has given 60 families until 31 March to leave, prompting threats of a strike.", "planned ../2024-03-31! deadline for 60 families to leave"},
		{"stop doing", "Members will stop paying from 1 April, the union said.", "planned 2024-04-01 Members to stop paying"},
		{"a motion that would", "City councillors are due to vote on 19 March on a motion that would cap rents in Arlby.", "planned 2024-03-19 City councillors to vote on a motion to cap rents in Arlby"},
		{"a round by its number", "Round two is pencilled in for Arlby from 13 April.", "planned 2024-04-13 round two"},
		{"what hands nothing", "A kitchen fire at Arlby handed both sides of the dispute a fresh argument on Monday.", "happened 2024-03-04 kitchen fire at Arlby"},
		{"a silence", "Norland's parliament will observe a minute's silence at noon on Friday.", "planned 2024-03-08 Norland's parliament to observe a minute's silence"},
		{"an order that is served", "The council served a closure order on the firm on Monday.", "happened 2024-03-04 council served a closure order on the firm"},
		{"a day after", "Dismissal notices went out on Tuesday, a day after Arlby council served a closure order on the firm.", "happened 2024-03-05 dismissal notices went out; happened 2024-03-05-1 Arlby council served a closure order on the firm"},
		{"hit by", "The tug was hit by a missile on Tuesday.", "happened 2024-03-05 tug was hit by a missile"},
		{"brought down", "Rebels shot down a helicopter near Arlby on Monday.", "happened 2024-03-04 Rebels shot down a helicopter near Arlby"},
		{"shortly after a time of day", "The bus was hit by a train shortly after 6 a.m. on Tuesday.", "happened 2024-03-05 bus was hit by a train"},
		{"comes to", "Anna Berg comes to Arlby on 16 March to open the fair.", "planned 2024-03-16 Anna Berg comes to Arlby to open the fair"},
		{"posts that are false", "Posts claiming that the bridge at Arlby was closed on Sunday are false, police said.", "denied 2024-03-03 bridge at Arlby was closed"},
		{"if not, they will", "If the offer is not raised by Friday, members will stop working on Sundays from 1 April, the union said.", "hypothetical 2024-04-01 members to stop working on Sundays"},
		{"should they", "Should the board vote against the plan, Nordbank would run out of cash by next summer, he added.", ""},
		{"if all goes well", "If all goes well, the bridge at Arlby will open on 1 April.", "planned 2024-04-01 bridge at Arlby to open"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
