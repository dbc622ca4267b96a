package extract_test

import (
	"strings"
	"testing"
)

// TestTimesOfOtherDeeds holds that no event has the day of another deed or thing of its sentence.
func TestTimesOfOtherDeeds(t *testing.T) {
	for _, c := range []struct{ what, text, not string }{
		{"of who it is", "Anna Berg, whose career began at the yard in 1999, finally arrived in Arlby.", "1999 Anna Berg finally"},
		{"of what was ruled on", "The court awarded Halden 2 million euros, after ruling in favour of its claim against the ministry for freezing tolls from 1985 to 1992.", "1985"},
		{"of the paper that tells it", "Halden has removed six barges from its list, according to a memo released Monday by the ministry.", "2024-03-04"},
		{"of a gerund", "Anna Berg said her office continued to beat back a campaign favoring a split at the party congress in July.", "2024-07"},
		{"of levels", "Trading in Arlby then reverted to December levels, Halden Stores said.", "2023-12"},
		{"of a figure compared", "Halden reported a turnover of 8 million euros, down from 9 million euros a year earlier.", "2023"},
		{"as many as", "More than 4,000 people voted for the Arlby Awards, twice as many as in 2003.", "2003"},
		{"one of several", "Norland have finished second three times, including last year.", "2023"},
		{"the first one", "The 18-12 victory in Arlby was only their second over Sudria after the first success back in 1965.", "1965"},
		{"of a feast", "The attack came on one of Norland's dearest holidays, the anniversary of the storming of the keep on 14 July, 1789.", "1789"},
		{"of a reaction", "Senator Jan Keel downplayed the police's raid on the mill on Monday.", "happened 2024-03-04 raid"},
		{"of what is heard far away", "The raid in Arlby resonated across Norland on Monday.", "2024-03-04"},
		{"of what was said", "Anna Berg said in February after Halden announced it was laying off 40 people that she would buy elsewhere.", "2024-02"},
		{"of the people", "2024 candidates call for calm.", "2024"},
		{"ahead of the past", "The former keeper moved to Arlby this summer.", "2024-0"},
		{"unlike before", "Unlike Jan Keel four years ago, Anna Berg has run no notices in the mayoral election.", "2020"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := eventsOf(read(t, c.text)); strings.Contains(got, c.not) {
				t.Errorf("%s\n got %s", c.text, got)
			}
		})
	}
	for _, c := range []struct{ what, text, want string }{
		{"the place of what it died of", "Jan Keel died after suffering a stroke in Arlby in February.", "2024-02"},
		{"a report's own day", "A report released Monday accused Halden of fraud.", "2024-03-04"},
		{"before its participle", "Anna Berg started a petition on Monday calling on Halden to stop.", "2024-03-04"},
		{"in front, not of the figure", "In February, Halden reported a turnover of 8 million euros, down from 9 million euros a year earlier.", "2024-02 Halden"},
		{"what it said", "Sudria said on Friday that it was expelling four envoys of Norland, retaliating for Norland's decision last week to send home three.", "2024-03-01 expelling"},
		{"in front", "In February Keel met with Berg and families of sailors lost in the gale.", "2024-02"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := eventsOf(read(t, c.text)); !strings.Contains(got, c.want) {
				t.Errorf("%s\n got %s\n want %s", c.text, got, c.want)
			}
		})
	}
}

// TestNewsIsWhatASentenceTells holds that only what a sentence is for is about as old as its article.
func TestNewsIsWhatASentenceTells(t *testing.T) {
	for _, c := range []struct {
		text string
		news int
	}{
		{"Anna Berg has resigned as mayor of Arlby.", 1},
		{"The trial of Jan Keel, the former harbour master, has started in Arlby.", 1},
		{"Norland coach Jan Keel has made two changes from the team that beat Sudria for Sunday's cup match.", 0},
		{"Runner Jane Halden's victory in Arlby has been named the best of the year in a poll.", 0},
		{"The man who said he signed up Jane Halden for the film has been left out of the jury.", 0},
		{"The Arlby Post says that Halden had held merger talks with Corvane Motors.", 0},
		{"Governor Jan Keel has signed 18 bills to close clinics.", 0},
	} {
		n := 0
		for _, e := range read(t, c.text).Events {
			if e.News && e.Time < 0 {
				n++
			}
		}
		if n != c.news {
			t.Errorf("%s: %d of news, want %d: %s", c.text, n, c.news, eventsOf(read(t, c.text)))
		}
	}
}

// TestNoEvents holds that wishes, questions, views, states, habits and figures of speech make no events, whatever
// their dates, and that what is like them does.
func TestNoEvents(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"wish", "Senator Anna Berg wants to return to Arlby this autumn.", ""},
		{"question", "“Can Anna Berg succeed in closing the mill in May?” he asked.", ""},
		{"maybe", "Maybe there will be an offer from Halden in the summer.", ""},
		{"seen as", "Anna Berg's move was widely seen as payback for the delay earlier this year.", ""},
		{"ever", "It may be the first time that Norland and Sudria have ever agreed on anything.", ""},
		{"which party", "Voters will help decide which party controls Norland's senate in 2027.", ""},
		{"unbelieved", "I don't think that Halden will collapse in May.", ""},
		{"habit", "From 2011 to 2015 Halden searched its letters as it saw fit.", ""},
		{"what is usual", "Sales at Halden usually rise in May. Talks usually begin on Monday.", ""},
		{"what was so for long", "Norland was ruled from Sudria for centuries.", ""},
		{"elected to do", "Halden Works elected on Monday to pay its debts.", ""},
		{"elected to an office", "Anna Berg was elected to lead the union on Monday.", "happened 2024-03-04 Anna Berg elected to lead the union"},
		{"the year's end", "In the year ended Jan. 31, Halden opened two mills.", "happened - Halden opened two mills"},
		{"figure of speech", "Jan Keel, who briefly caught fire last year in his campaign, quit.", "happened - Jan Keel quit"},
		{"suit", "The Drivers' Union followed suit in October.", ""},
		{"talk of", "For all the talk of peace with Sudria this month, nobody moved.", ""},
		{"withheld", "Anna Berg stunned her party by withholding her endorsement a week ago.", ""},
		{"what nearly was", "We came close to signing a deal with Halden in the summer, but it did not happen.", ""},
		{"an idiom", "Anna Berg and Jan Keel cut their teeth in Arlby in 1999.", ""},
		{"how hard it is", "It will be very hard for Anna Berg to win in May without her union.", ""},
		{"what makes it so", "The speech will make it impossible for a Sudrian to win the presidency in 2028.", ""},
		{"how people are minded", "Traders were divided on Monday over the price of copper.", ""},
		{"a state divided", "Norland was divided into two zones in 1945.", "happened 1945 Norland was divided into two zones"},
		{"agreed that it is so", "A panel of reporters agreed on Monday that the plan is cheap.", ""},
		{"a ballot of one's own", "Jan Keel, 58, plans to vote for her on 25 March.", ""},
		{"a share of a vote", "The county cast a tenth of the statewide vote in 2020.", ""},
		{"a headline that asks why", "Why Dockers Are Celebrating Anna Berg's Speech\n\nThe docks are loud.", ""},
		{"without evidence", "The evidence-free claim that Sudrian sailors burned the mill in 2019 was heard again.", "denied 2019 Sudrian sailors burned the mill"},
		{"state", "Anna Berg embodied the party's hopes in 2022.", ""},
		{"voters, not a year", "The Halden Post poll of 2047 registered voters was released on Monday.", "happened 2024-03-04 Halden Post poll"},
		{"announced", "Senator Jan Keel announced his endorsement of Anna Berg for mayor on Sunday.", "happened 2024-03-03 endorsement of Anna Berg for mayor"},
		{"spent it", "Anna Berg spent Saturday giving interviews to Halden News.", "happened 2024-03-02 interviews to Halden News"},
		{"a house fire", "A fire destroyed a mill in Arlby on Monday.", "happened 2024-03-04 fire destroyed a mill in Arlby"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
