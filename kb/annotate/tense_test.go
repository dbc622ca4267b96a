package annotate

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// Dates without a year or week take the tense of the clause that governs them,
// whatever stands between. All are read on Wednesday 6 March 2024.
func TestTenseOfTheGoverningClause(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"In October, Ms Brandt, the candidate that the party may choose, proposed a tax.", "2023-10"},
		{"The delegates, who will be sent home soon, met on Thursday in Arlby.", "2024-02-29"},
		{"The drivers who won last week's vote will meet on Thursday in Arlby.", "2024-03-07"},
		{"She said she expected that the talks, which failed before, would start in May.", "2024-05"},
		{"They agreed on Thursday to meet.", "2024-02-29"},
		{"Keel on Saturday promised to visit Sudria.", "2024-03-02"},
		{"Keel promised to visit Sudria on Saturday.", "2024-03-09"},
		{"The bloc called a summit for Saturday in Arlby.", "2024-03-09"},
		{"Judge Keel has set the case for trial on Saturday.", "2024-03-09"},
		{"They agreed to meet on Thursday in Arlby.", "2024-03-07"},
		{"The scandal forced the minister to resign on Monday.", "2024-03-04"},
		{"The council expects to decide in May.", "2024-05"},
		{"She is believed to have left in November.", "2023-11"},
		{"Ahead of Saturday's vote, the two sides met.", "2024-03-09"},
		{"Ahead of Tuesday's vote, the two sides met.", "2024-03-05"},
		{"Ahead of Monday's vote, the two sides will meet.", "2024-03-11"},
		{"Ruth Keel has been ruled out of the team for Saturday's match.", "2024-03-09"},
		{"Ruth Keel has been ruled out of Saturday's match against Sudria.", "2024-03-09"},
		{"The win lets her shift her focus to the November election.", "2024-11"},
		{"Keel called September's general election a test.", "2024-09"},
		{"They met after the January election.", "2024-01"},
		{"Ruth Keel has been praised for Saturday's match.", "2024-03-02"},
		{"Ruth Keel hasn't yet qualified for the December debate.", "2024-12"},
		{"Ruth Keel won the December debate.", "2023-12"},
		{"The rule was to be issued on Tuesday.", "2024-03-05"},
		{"A planned rally on Saturday worries the police.", "2024-03-09"},
		{"A march that the union had called for Saturday has been put back.", "2024-03-09"},
		{"The vote, set for Saturday, has been put back.", "2024-03-09"},
		{"An inspection, booked for 6 February, had been cancelled.", "2024-02-06"},
		{"A rally planned in Arlby for Tuesday was called off.", "2024-03-05"},
		{"Ahead of the trip, the ministry issued a warning on Monday.", "2024-03-04"},
		{"The slated visit of the minister in September pleased him.", "2024-09"},
		{"Looking ahead to May, Ms Brandt was cheerful.", "2024-05"},
		{"Sudria captain Ruth Keel has targeted victory over Norland on Saturday.", "2024-03-09"},
		{"Keel has set her sights on a win over Norland on Saturday.", "2024-03-09"},
		{"The film is nominated for best drama at Sunday's ceremony.", "2024-03-10"},
		{"Ms Brandt is in the running for two awards at Sunday's ceremony.", "2024-03-10"},
		{"Ms Brandt was in the running for two awards at Sunday's ceremony.", "2024-03-03"},
		{"Ruth Keel has pulled out of May's Arlby Cup.", "2024-05"},
		{"Nobody knew what the result in Arlby would be on Monday night.", "2024-03-04TNI"},
		{"She will be tried over the shooting Sunday night.", "2024-03-03TNI"},
		{"The league is promising backers who give a hundred crowns two seats at a dinner with Ms Brandt on Monday.", "2024-03-11"},
		{"They are training in Arlby ahead of Saturday's final.", "2024-03-09"},
		{"She held a rally ahead of the vote on Thursday.", "2024-03-07"},
	} {
		d := &document.Document{Text: c.text, Published: "2024-03-06"}
		if err := Annotate(d); err != nil {
			t.Fatal(err)
		}
		last := ""
		for _, x := range d.Times {
			if x.Value != "FUTURE_REF" && x.Value != "2024-W09" {
				last = x.Value
			}
		}
		if last != c.want {
			t.Errorf("%s: %s, want %s", c.text, last, c.want)
		}
	}
}

// What somebody's words count from the day is counted from the day they were said. All are read on Wednesday 6 March 2024.
func TestDaysInQuotedWords(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{`"We lost tonight," Ms Brandt told supporters on Sunday night.`, "tonight", "2024-03-03"},
		{`"The mill will shut tomorrow," Ms Brandt said on Monday.`, "tomorrow", "2024-03-05"},
		{`In a letter on Sunday, Ms Brandt wrote: "The mill burned down yesterday."`, "yesterday", "2024-03-02"},
		{`Ms Brandt said on Monday that the court would rule today.`, "today", "2024-03-06"},
		{`Asked about the vote on Monday, Ms Brandt said: "The mill will shut tomorrow."`, "tomorrow", "2024-03-07"},
		{`"The mill will shut tomorrow," Ms Brandt said.`, "tomorrow", "2024-03-07"},
	} {
		d := &document.Document{Text: c.text, Published: "2024-03-06"}
		if err := Annotate(d); err != nil {
			t.Fatal(err)
		}
		for _, x := range d.Times {
			if d.Slice(x.Span) == c.word && x.EDTF != c.want {
				t.Errorf("%s: %s, want %s", c.text, x.EDTF, c.want)
			}
		}
	}
}
