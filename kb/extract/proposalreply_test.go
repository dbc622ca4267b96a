package extract_test

import "testing"

func TestReplies(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"a noun of answering", "Jane Doe asked the ministry for a licence. The request met with a curt no from Kenya.", "demand pending Jane Doe>~the ministry: a licence; demand rejected Jane Doe>Kenya: a licence"},
		{"the answer", "The Dock Union demanded that Corvane Foods reopen the canteen. The answer was no.", "demand pending Dock Union>Corvane Foods: Corvane Foods reopen the canteen; demand rejected Dock Union>Corvane Foods: Corvane Foods reopen the canteen"},
		{"there will be none", "Jane Doe demanded a referendum on the tunnel. There will be none, Ana Skov told reporters.", "demand pending Jane Doe>: a referendum on the tunnel; demand rejected Jane Doe>Ana Skov: a referendum on the tunnel"},
		{"there will be none of another thing", "Jane Doe demanded a referendum on the tunnel. There will be no toll, Ana Skov told reporters.", "demand pending Jane Doe>: a referendum on the tunnel"},
		{"no need", "Jane Doe called for an inquiry into the fire. Ana Skov saw no need for one.", "demand pending Jane Doe>: an inquiry into the fire; demand rejected Jane Doe>Ana Skov: an inquiry into the fire"},
		{"did so", "Kenya asked Denmark to hand over the pilot. Denmark did so on Friday.", "demand pending Kenya>Denmark: to hand over the pilot; demand accepted Kenya>Denmark: to hand over the pilot"},
		{"anyway", "The Dock Union petitioned the council to keep the pool open. The council voted 5-2 to close it anyway.", "demand pending Dock Union>~the council: to keep the pool open; demand rejected Dock Union>~the council: to keep the pool open"},
		{"none planted", "Jane Doe had asked the council to plant forty limes. The council, short of money, planted none.", "demand pending Jane Doe>~the council: to plant forty limes; demand rejected Jane Doe>~the council: to plant forty limes"},
		{"a vote on it", "The Green Alliance tabled a motion to ban leaf blowers. It fell by 21 votes to 19.", "offer pending Green Alliance>: a motion to ban leaf blowers; offer rejected Green Alliance>: a motion to ban leaf blowers"},
		{"one word", "The Dock Union asked Corvane Foods to repay the fines. “Never,” said Ana Skov, its chairwoman.", "demand pending Dock Union>Corvane Foods: to repay the fines; demand rejected Dock Union>Corvane Foods: to repay the fines"},
		{"neither", "Denmark has offered to host the talks. Kenya and Sudan welcomed the offer but neither has accepted it.", "offer pending Denmark>: to host the talks"},
		{"which", "The Dock Union had asked for a two-week pause, which the ministry ruled out.", "demand rejected Dock Union>~the ministry: a two-week pause"},
		{"something", "Kenya repeated its demand that the rebels hand in heavy guns, something the Red Front has refused to do.", "demand rejected Kenya>Red Front: its demand that the rebels hand in heavy guns"},
		{"scorn", "Ana Skov called for a joint audit, a suggestion Jane Doe described as “an insult”.", "demand rejected Ana Skov>Jane Doe: a joint audit"},
		{"off the table", "Ana Skov called for the $20 million bridge to be scrapped; Jane Doe said that was off the table.", "demand rejected Ana Skov>Jane Doe: the $20 million bridge to be scrapped"},
		{"who will reply", "Ana Skov offered to guarantee every job until 2028. Corvane Foods will reply to that next week.", "offer pending Ana Skov>Corvane Foods: to guarantee every job until 2028"},
		{"sought by", "A clause on fishing, sought by Denmark, was left out.", "demand rejected Denmark>: A clause on fishing"},
		{"voted against", "Eleven of the clubs voted against a winter break proposed by the Rail Guild.", "offer rejected Rail Guild>: a winter break"},
		{"a promise", "Corvane Foods promised in a statement that the club would cover all overruns.", "offer pending Corvane Foods>: the club would cover all overruns"},
		{"a hope", "Ana Skov promised to bring people together.", ""},
		{"lifted that", "Corvane Foods had earlier proposed paying each neighbour $8,000; it lifted that to $12,500 in August.", "offer superseded Corvane Foods>: paying each neighbour $8,000; offer pending Corvane Foods> (2023-08): $12,500"},
		{"the lower figure", "The Dock Union, which had demanded £5m in January, said it would accept the lower figure.", "demand superseded Dock Union> (2024-01): £5m"},
		{"thanked for", "Kenya thanked Denmark for offering patrol boats and said it would take it up on that.", "offer accepted Denmark>Kenya: patrol boats"},
		{"conceded", "The Dock Union sought 900 euros a boat. Ana Skov conceded 500 euros.", "demand superseded Dock Union>Ana Skov: 900 euros a boat; offer pending Ana Skov>Dock Union: 500 euros"},
		{"went", "Ana Skov resigned on Tuesday. The Green Alliance had been demanding her exit.", "offer accepted >Ana Skov: resigned; demand accepted Green Alliance>Ana Skov: her exit"},
		{"wants it done", "The villages want half of the debt written off by 2030.", "demand pending ~The villages>: half of the debt written off by 2030"},
		{"got a no, with a clause", "Ana Skov's proposal that the crew stay as guests until the inquest is over got a curt no from Kenya.", "offer pending Ana Skov>~the crew: Ana Skov's proposal that the crew stay"},
		{"a sum from somebody", "The Dock Union has turned down the £2 million from Corvane Foods. It wants £9 million.", "offer rejected Corvane Foods>Dock Union: £2 million; demand pending Dock Union>: £9 million"},
		{"was after", "The birds got something, if not the £800,000 that the Green Alliance was after.", "demand pending Green Alliance>: the £800,000"},
		{"raised the idea", "Ana Skov raised the idea of a ten-year lease.", "offer pending Ana Skov>: a ten-year lease"},
		{"each of them", "Ana Skov has asked each parish to send in its own plan by May.", "demand pending Ana Skov>~each parish: to send in its own plan by May"},
		{"requested a thing", "Ana Skov requested an emergency loan, and the bank granted it within a day.", "demand pending Ana Skov>: an emergency loan; demand accepted Ana Skov>~the bank: it"},
		{"was to be turned down", "Jane Doe said that the Rail Guild had raised its offer on Saturday, to 9.5 percent, and that it had been turned down at once.", "offer pending Rail Guild> (2024-03-02): 9.5 percent | its offer; offer rejected Rail Guild>: it"},
		{"bought", "Halden Works has agreed to be bought by Corvane Foods for 480 pence a share.", "offer accepted Corvane Foods>Halden Works: 480 pence a share"},
		{"no grounds", "Ana Skov told parliament that she saw no grounds to halt the sale.", "offer rejected >Ana Skov: to halt the sale"},
		{"refused somebody something", "Ana Skov has refused the Green Alliance the $800,000 it wanted for the bay.", "demand rejected Green Alliance>Ana Skov: the $800,000"},
		{"there will be one", "A judge will lead a public inquiry into the fire after all, Ana Skov announced.", "offer accepted >Ana Skov: a public inquiry into the fire"},
		{"a lease from somebody", "The Dock Union will build its own hall after turning down a lease from Corvane Foods.", "offer rejected Corvane Foods>Dock Union: a lease from Corvane Foods"},
		{"not such people", "“We are asking for somebody to answer the bell,” Jane Doe of the Dock Union said.", ""},
		{"offered them something", "Corvane Foods offered its drivers a rise of 4 percent.", "offer pending Corvane Foods>~its drivers: a rise of 4 percent"},
		{"a sum to do something", "Ana Skov asked the state for $12 million to mend the bridge.", "demand pending Ana Skov>~the state: $12 million to mend the bridge"},
		{"people at a body", "Nurses at Halden Works had called for a ban on double shifts.", "demand pending ~Nurses>: a ban on double shifts"},
		{"the mayor of", "The mayor of Arlby, Jane Doe, urged the council to free the nurse.", "demand pending Jane Doe>~the council: to free the nurse"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
