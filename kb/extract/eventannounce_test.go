package extract_test

import "testing"

type eventCase struct{ what, text, want string }

// checkEvents holds the events of some sentences.
func checkEvents(t *testing.T, cases []eventCase) {
	t.Helper()
	for _, c := range cases {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

func TestAnnouncedEvents(t *testing.T) {
	checkEvents(t, []eventCase{
		{"what it would do", "Halden Works said on Monday it would cut 500 jobs at its mill in Arlby.", "planned - to cut 500 jobs at its mill in Arlby"},
		{"what he would not do", "Jane Doe said on Monday that she would not seek a second term.", "happened 2024-03-04 Jane Doe said she would not seek a second term"},
		{"what it was doing", "The ministry said on Monday that it was taking back 30,000 heaters.", "happened 2024-03-04 ministry said it was taking back 30,000 heaters"},
		{"what they had done", "Police said on Monday that they had arrested two men over the fire.", "happened 2024-03-04 Police said they had arrested two men over the fire"},
		{"its name in front", "Halden Works will sell its dairies to Corvane Motors, it said on Monday.", "planned - Halden Works to sell its dairies to Corvane Motors"},
		{"its words behind", "Halden Works is to shut its mill in Arlby, the firm announced on Monday.", "planned - Halden Works to shut its mill in Arlby"},
		{"it has a day of its own", "Halden Works said on Monday it would open a mill in Arlby on 12 March.", "planned 2024-03-12 to open a mill in Arlby"},
		{"what it would do in some case", "Halden Works said on Monday it would cut 500 jobs if the offer failed.", "planned - to cut 500 jobs"},
		{"its name in front, a deed of no class", "Halden Works will take back 300 heaters, it said on Monday.", "happened 2024-03-04 Halden Works will take back 300 heaters"},
		{"its words behind, a deed of no class", "Halden Works will take back 300 heaters, the firm said on Monday.", "happened 2024-03-04 Halden Works will take back 300 heaters"},
		{"a plan to meet", "The Dockers' Union confirmed on Monday that it would meet Halden Works.", "planned - to meet Halden Works"},
		{"a hope to win", "The party said on Monday that it would win the election.", "planned - election"},
		{"a plan to close", "Halden Works said on Monday that it would close its mill.", "planned - to close its mill"},
		{"a fear", "Halden Works said on Monday that it would miss its target.", "planned - to miss its target"},
		{"a warning", "The ministry said on Monday that it would not tolerate delays.", ""},
		{"what decides nothing", "Snow will bring back the queues, the council said on Monday.", ""},
		{"what decides nothing, of it", "The merger will bring back 200 jobs, it said on Monday.", ""},
		{"another body", "The union will bring back the queues, the company said on Monday.", "planned - union to bring back the queues"},
		{"closing weather", "Snow will close the road, the council said on Monday.", ""},
		{"a cut by a merger", "The merger will cut 200 jobs, it said on Monday.", ""},
		{"a liking", "Jane Doe said on Monday that she would love to come.", ""},
		{"of others", "The police said on Monday that he would search the lake.", "planned - to search the lake"},
	})
}

func TestMadeEvents(t *testing.T) {
	checkEvents(t, []eventCase{
		{"a bill", "A bill to end the boycott, introduced in the House of Commons on Monday, would go no further, Jane Doe said.", "happened 2024-03-04 bill to end the boycott"},
		{"an indictment", "He was named in an indictment unsealed on Monday in Arlby.", "happened - named in an indictment unsealed in Arlby; happened 2024-03-04 indictment"},
		{"a report", "She quoted a report published in February by the auditor.", "happened 2024-02 report"},
		{"no order of a court", "Corvane Motors hailed an order announced on Monday for 20 jets.", ""},
		{"no forecast", "Halden Works fell short of a forecast made in February.", ""},
	})
}

func TestEventsOfClasses(t *testing.T) {
	checkEvents(t, []eventCase{
		{"announced that day", "Jane Doe announced a public inquiry into the fire on Monday.", "happened 2024-03-04 public inquiry into the fire"},
		{"a strike announced that day", "The Dockers' Union announced a strike at Halden Works on Monday.", "planned - strike at Halden Works"},
		{"a strike said to be announced that day", "A strike at Halden Works was announced on Monday.", "planned - strike at Halden Works"},
		{"an appointment announced that day", "The council announced the appointment of Jane Doe on Monday.", "happened 2024-03-04 appointment of Jane Doe"},
		{"a resignation announced that day", "The minister announced his resignation on Monday.", "happened 2024-03-04 resignation"},
		{"ordered out", "Norland on Monday ordered out two envoys of Sudria.", "happened 2024-03-04 Norland ordered out two envoys of Sudria"},
		{"unwelcome", "Norland on Monday declared two envoys persona non grata.", "happened 2024-03-04 Norland declared two envoys persona non grata"},
		{"out of the air", "The regulator on Monday ordered all 14 jets out of the air.", "happened 2024-03-04 regulator ordered all 14 jets out of the air"},
		{"off the rails", "A freight train came off the rails near Arlby on Monday.", "happened 2024-03-04 freight train came off the rails near Arlby"},
		{"what falls", "A crane fell onto a school in Arlby on Monday.", "happened 2024-03-04 crane fell onto a school in Arlby"},
		{"who falls", "The government fell on Monday.", "happened 2024-03-04 government fell"},
		{"allowed to", "The regulator allowed nine of the jets to resume flying last Friday.", "happened 2024-03-01 regulator allowed nine of the jets to resume flying"},
		{"laid aside", "The government dropped the bill on Monday.", "happened 2024-03-04 government dropped the bill"},
		{"a stake", "Halden Works took a 12 percent stake in Corvane Motors on Monday.", "happened 2024-03-04 Halden Works took a 12 percent stake in Corvane Motors"},
		{"so since then", "All 14 of the jets have been parked since 18 February.", "happened 2024-02-18/.. All 14 of the jets parked"},
		{"since, when", "Some 214 cases had been confirmed since 11 January, when a farmer in Arlby tested positive.", "happened 2024-01-11/.. farmer in Arlby tested positive"},
		{"a form of two tenses", "The Liberals quit the cabinet on Monday.", "happened 2024-03-04 Liberals quit the cabinet"},
		{"a proposal laid aside", "The Arlby Commission on Monday shelved its proposal to ban the nets.", "happened 2024-03-04 Arlby Commission shelved its proposal to ban the nets"},
		{"of a long subject", "One of the three old winches from the ferry that ran aground off Arlby was lifted from a ditch on Monday.", "happened 2024-03-04 One of the three old winches lifted from a ditch"},
		{"the day of who says so", "A clerk has been arrested on suspicion of passing papers on sanctions to the embassy of Sudria, police said on Monday.", "happened - clerk arrested on suspicion of passing papers on sanctions to the embassy of Sudria; happened - sanctions to the embassy of Sudria"},
		{"on strike since", "Drivers have been on strike since 13 February.", "happened 2024-02-13/.. strike"},
		{"where they arrive", "Six divers would reach the island on Saturday, Jane Doe said.", "planned 2024-03-09 Six divers to reach the island"},
		{"to lawmakers", "Jane Doe is to make a statement to the House of Commons on Monday.", "planned 2024-03-11 Jane Doe to make a statement to the House of Commons"},
	})
}
