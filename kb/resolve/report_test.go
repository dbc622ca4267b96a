package resolve_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

func TestWhoTakesPart(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"a state that asks", "Kenya also asked the World Trade Organization on Monday to set up a panel.", "Kenya also asked the World Trade Organization to set up a panel: World Trade Organization, Kenya"},
		{"a state that refuses", "Kenya refused a loan of ten boats on Monday.", "Kenya refused a loan of ten boats: Kenya"},
		{"two sides of which one is no country", "Talks between Norland and Sudria opened in Geneva on Monday.", "talks between Norland and Sudria: Norland, Sudria"},
		{"where somebody has an office", "Jane Doe, the chief executive of Corvane Motors, was silent. Jane Doe resigned on Monday.", "Jane Doe resigned: Jane Doe, Corvane Motors"},
		{"an executive of the firm that it is about", "Corvane Motors makes vans. Corvane Motors is old. Jane Doe will leave on 31 March after six years as chief executive.", "Jane Doe to leave: Jane Doe, Corvane Motors"},
		{"no longer there", "Jane Doe, a former chief executive of Corvane Motors, was silent. Jane Doe resigned on Monday.", "Jane Doe resigned: Jane Doe"},
		{"who announces it", "The start of the trial has been put off to 8 July, the Halden Institute said.", "start of the trial: Halden Institute"},
		{"somebody for who announces it", "The licence will be issued by 20 June, a spokesman for Arts Norland said.", "licence to be issued: Arts Norland"},
		{"no newspaper", "The licence will be issued by 20 June, the Arlby Herald said.", "licence to be issued: "},
		{"who only tells what was", "A ferry struck the pier at Arlby on Monday, the Harbour Authority said.", "ferry struck the pier at Arlby: "},
		{"the talks told of before", "Kenya and Chile held talks on Monday. The talks will go on on 20 March.", "talks: Kenya, Chile; talks: Kenya, Chile"},
		{"what the talks led to", "Kenya and Chile held talks on Monday. The pact is to be signed in Lima on 12 May.", "talks: Kenya, Chile; pact in Lima: Kenya, Chile"},
		{"a body told by what it watches over", "Norway's competition watchdog cleared the deal on Monday. Corvane Motors thanked the Competition and Markets Authority.", "Norway's competition watchdog cleared the deal: Competition and Markets Authority"},
		{"a country's central bank", "Norway's central bank raised its rate on Monday. Jane Doe runs the Bank of Norway.", "Norway's central bank raised its rate: Bank of Norway"},
		{"whose plan it was", "Jane Doe, the mayor, was late. A service for the injured, which the mayor had announced for 10 March, will not take place.", "service for the injured: Jane Doe"},
		{"who denies it", "The Arlby Police denied that charges would be laid on 12 March.", "charges laid: Arlby Police"},
		{"the people of a place that is a state", "Tamaria's army was late. Tamarian soldiers left the town of Arlby on Monday.", "Tamarian soldiers left the town of Arlby: Tamaria"},
		{"a parliament that opens the sentence", "Parliament voted on Monday to close the port.", "Parliament voted to close the port: Parliament"},
		{"an accord of its own name", "Kenya and Chile held talks on Monday. The Lisbon accord will be signed on 12 May.", "talks: Kenya, Chile; Lisbon accord: "},
		{"attacks told by their day", "In 1993, rebels bombed the Halden Institute. The 9/11 attacks came later.", "rebels bombed the Halden Institute: Halden Institute; attacks: "},
		{"what a pronoun does", "Jane Doe is tall. On Monday she bought nine thousand shares of the Arlby Bank.", "Jane Doe bought nine thousand shares of the Arlby Bank: Arlby Bank, Jane Doe"},
		{"whom it is done to", "John Doe is tall. On Monday the Arlby Bank offered him a new post.", "Arlby Bank offered John Doe a new post: Arlby Bank, John Doe"},
		{"what a name elsewhere signs", "On Monday, Halden Mills signed a letter of intent to buy a share of three small ports and a bank.", "Halden Mills signed a letter of intent to buy a share of three small ports and a bank: Halden Mills"},
		{"chosen as what", "The council chose John Doe as mayor on Monday; he is to be installed on Friday.", "council chose John Doe as mayor: John Doe; John Doe to be installed: John Doe"},
		{"the singer, of whom alone it speaks", "Jane Doe sang on Monday. The singer made her debut in Riga in 1988. In May she will teach in Arlby.", "Jane Doe sang: Jane Doe; debut in Riga: ; Jane Doe to teach in Arlby: Jane Doe"},
		{"a thing that came", "An old compass is home. A brass compass vanished in May. It arrived by post on Monday.", "brass compass vanished: ; brass compass arrived by post: "},
		{"whose account", "Jane Doe is tall. Halden Works suspended her account on Monday.", "Halden Works suspended Jane Doe's account: Halden Works"},
		{"whose campaign", "John Doe is tall. His campaign sued the Arlby Bank on Monday.", "John Doe's campaign sued the Arlby Bank: Arlby Bank"},
		{"nobody else's eyes", "Jane Doe is tall. The mayor sold her house on Monday.", "mayor sold her house: "},
		{"it again", "Corvane Motors is old. In May it bought Halden Works. In June it bought the Arlby Bank.", "Corvane Motors bought Halden Works: Halden Works, Corvane Motors; Corvane Motors bought the Arlby Bank: Arlby Bank, Corvane Motors"},
		{"it is the subject before", "Corvane Motors thanked Jane Doe of the Arlby Bank. In May it shut a mill.", "Corvane Motors shut a mill: Corvane Motors"},
		{"other talks", "Kenya and Chile held talks on Monday. Talks on fish will begin on 12 May.", "talks: Kenya, Chile; talks on fish: "},
	} {
		rec := record(t, "2024-03-06", c.text)
		var got []string
		for _, r := range rec.Reports {
			var who []string
			for _, a := range r.Actors {
				who = append(who, rec.Actors[a].Name)
			}
			label, _, _ := strings.Cut(r.Label, " (")
			got = append(got, fmt.Sprintf("%s: %s", label, strings.Join(who, ", ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, s, c.want)
		}
	}
}

// A label tells what was said at an occasion of saying something, where that is short.
func TestWhatWasSaidThere(t *testing.T) {
	for text, want := range map[string]string{
		"In an interview on Monday, Obama said the bill would pass by June.":                                                 "interview (Obama): the bill would pass by June",
		"Anna Keld said in an interview on Monday that the mill would close by June.":                                        "interview (Anna Keld): the mill would close by June",
		"“We will never sell the yard to foreigners,” Carl Beck told a news conference in Arlby on 2 March.":                 "news conference in Arlby (Carl Beck): “We will never sell the yard to foreigners”",
		"A survey published on Thursday found that two thirds of voters want a new bridge.":                                  "survey: two thirds of voters want a new bridge",
		"In a poll published on Thursday, a third of voters said they were content with the mayor.":                          "poll",
		"Mayor Ana Skov, who conducted an aerial survey on Wednesday, alleged that the dam had been opened without warning.": "Ana Skov conducted an aerial survey",
	} {
		rec := record(t, "2024-03-06", text)
		if len(rec.Reports) == 0 || rec.Reports[0].Label != want {
			t.Errorf("%s\n got %+v\nwant %s", text, rec.Reports, want)
		}
	}
}

// What is only lent to a report from around it keeps it from no event.
func TestWhoAnnouncesKeepsNothingApart(t *testing.T) {
	records := []*schema.Record{
		record(t, "2024-03-06", "Norland and Sudria met the Halden Institute. The trial will start on 17 June, the Halden Institute said."),
		record(t, "2024-03-08", "Norland and Sudria met the Halden Institute. The trial will start on 17 June, the Arlby Council said."),
	}
	resolve.Settle(records, schema.Base)
	ids := map[string]bool{}
	for _, rec := range records {
		for _, r := range rec.Reports {
			if r.Class == "trial" {
				ids[string(r.Event)] = true
			}
		}
	}
	if len(ids) != 1 {
		t.Errorf("%d trials", len(ids))
	}
}

func TestWhoseOfficer(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"a name of several words", "Corvane Health's chief executive, Jane Doe, said no.", "Corvane Health"},
		{"behind of", "Jane Doe, regional officer of the Allied Metal Union, said no.", "Allied Metal Union"},
		{"the longest name", "Jane Doe, a researcher at the Institute for River Studies in Dakar, said no. Dakar is hot.", "Institute for River Studies"},
		{"right before the office", "“No,” Corvane CEO Jane Doe said. Corvane Motors makes vans.", "Corvane Motors"},
		{"another's", "Corvane Motors makes vans. The minister, Jane Doe, said no.", ""},
	} {
		rec, got := record(t, "2024-03-06", c.text), ""
		for _, a := range rec.Actors {
			if a.Name == "Jane Doe" && a.Of >= 0 {
				got = rec.Actors[a.Of].Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %q: %q, not %q", c.what, c.text, got, c.want)
		}
	}
}

func TestWhichFirm(t *testing.T) {
	const text = "Corvane Wireless lost the names of its customers. “We are sorry,” said Jane Doe, chief executive of Corvane Wireless. " +
		"Shares of Corvane Wireless fell. Brandon Labs found the names for sale. The firm will be closed on 12 March."
	for _, c := range []struct{ what, text, want string }{
		{"who is named far more often", text, "Corvane Wireless"},
		{"who was named last", strings.Replace(text, "for sale", "for sale, Brandon Labs said. Brandon Labs hunts thieves", 1), "Brandon Labs"},
	} {
		rec := record(t, "2024-03-06", c.text)
		for _, r := range rec.Reports {
			if r.Class == "closure" && (len(r.Actors) != 1 || rec.Actors[r.Actors[0]].Name != c.want) {
				t.Errorf("%s: %v of %v", c.what, r.Actors, rec.Actors)
			}
		}
	}
}

func TestWhichCompany(t *testing.T) {
	doc := &document.Document{URL: "a", Title: "Corvane Tools chief takes the wheel", Published: "2024-03-06", Text: "Corvane Tools sells vans. Corvane Tools is old. Shares of Corvane Tools fell. Corvane Tools met Halden Motors. Jane Doe joined the company in 2021."}
	if err := annotate.Annotate(doc); err != nil {
		t.Fatal(err)
	}
	extract.Extract(doc)
	rec := resolve.Article(doc, schema.Base)
	for _, r := range rec.Reports {
		for _, a := range r.Actors {
			if strings.HasPrefix(r.Label, "Jane Doe joined") && rec.Actors[a].Name == "Halden Motors" {
				t.Error("joined Halden Motors")
			}
		}
	}
}

func TestSidesOfOffers(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"to whom it is made", "Corvane Motors offered the Rail Guild 4% on Monday.", "Corvane Motors, Rail Guild"},
		{"whose offer is turned down", "The Rail Guild turned down Corvane Motors's offer of 4% on Monday.", "Corvane Motors, Rail Guild"},
	} {
		rec, got := record(t, "2024-03-06", c.text), map[string]bool{}
		for _, r := range rec.Reports {
			for _, a := range r.Actors {
				got[rec.Actors[a].Name] = true
			}
		}
		if s := strings.Join(slices.Sorted(maps.Keys(got)), ", "); s != c.want {
			t.Errorf("%s: %q: %s", c.what, c.text, s)
		}
	}
}
