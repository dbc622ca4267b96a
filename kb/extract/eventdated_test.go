package extract_test

import "testing"

// TestDated holds events that verbs tell only with a time of their own: what is held, found to be so, declared, or to
// last until a day.
func TestDated(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"held", "The lambing show at Halden will be held on 2 April.", "planned 2024-04-02 lambing show at Halden to be held"},
		{"not held", "The lambing show, which was to have been held on 2 April, will not take place.", "cancelled 2024-04-02 lambing show to take place"},
		{"every year", "The regatta is held in May every year.", ""},
		{"stays so until", "The airport at Arlby will stay shut until Sunday.", "planned ../2024-03-10 airport at Arlby to stay shut until Sunday"},
		{"is so through", "Lessons are cancelled through March 15.", "cancelled ../2024-03-15 Lessons are cancelled until March 15"},
		{"what they do until", "Schools in Arlby will teach online till 4 April.", "planned ../2024-04-04 Schools in Arlby to teach online until 4 April"},
		{"takes until", "Clearing the wreck is expected to take until Easter.", "expected ../2024-03-31 Clearing the wreck to take until Easter"},
		{"could last until", "Repairs could last until mid-April.", "expected ../2024-04-20 repairs until mid-April"},
		{"prices do", "Prices will stay high until June.", ""},
		{"a gerund's, for years from", "Fishing in Keel Bay will be banned for three years from 1 May after a survey found that stocks had halved.", "planned 2024-05-01 Fishing in Keel Bay to be banned for three years"},
		{"news until", "Dredging at Halden has been paused until Monday.", "happened - Dredging at Halden paused"},
		{"found to be so", "A cable between the islands was found cut on Monday.", "happened 2024-03-04 cable between the islands was found cut"},
		{"made so", "A field hospital was made ready on Monday.", "happened 2024-03-04 field hospital was made ready"},
		{"put in force", "A 5km exclusion zone was declared at 9pm on Monday.", "happened 2024-03-04 5km exclusion zone was declared"},
		{"a disease", "Foot-and-mouth disease has been confirmed at a farm near Halden.", "happened - Foot-and-mouth disease confirmed at a farm near Halden"},
		{"off this week", "Ferry crossings by Norlink have been cancelled this week.", "cancelled 2024-03-04/2024-03-10 Ferry crossings by Norlink cancelled"},
		{"over night", "A tanker was escorted into Arlby overnight by two tugs.", "happened 2024-03-06 tanker was escorted into Arlby by two tugs"},
		{"what they did next", "Mayor Ada Roth toured the camp on Monday and signed a decree on water.", "happened 2024-03-04 Mayor Ada Roth toured the camp; happened 2024-03-04 Mayor Ada Roth signed a decree on water"},
		{"long after it", "Jan Roth was born in Arlby on 4 May 1960 and died in Oslo.", "happened - Jan Roth died in Oslo"},
		{"what others did meanwhile", "Trains stood still on Monday as two unions staged a one-day strike.", "happened 2024-03-04 one-day strike"},
		{"when they meet", "The bill will be tabled when parliament resumes on 9 April.", "planned 2024-04-09 bill to be tabled"},
		{"hours after", "Norway recalled its envoy on Monday, hours after the state of Sudria expelled two attaches.", "happened 2024-03-04 Norway recalled its envoy; happened 2024-03-04 state of Sudria expelled two attaches"},
		{"months after", "The firm was fined on Monday, three months after its plant exploded.", "happened 2024-03-04 firm was fined; happened 2024-03-04-90±15 plant exploded"},
		{"years after", "The court ruled on Monday, 30 years after Jan Roth was killed.", "happened 2024-03-04 court ruled; happened 2024-03-04-10957±183 Jan Roth was killed"},
		{"later that day", "A tanker ran aground off Keel on Sunday morning, and was refloated eight hours later.", "happened 2024-03-03 tanker ran aground off Keel; happened 2024-03-03 tanker refloated"},
		{"off until, by whom", "Norlink has cancelled all sailings on the route until Sunday.", "cancelled ../2024-03-10 Norlink cancelled all sailings on the route until Sunday"},
		{"done by saying so", "Ada Roth of Norland has declared her candidacy.", "happened - Ada Roth of Norland declared her candidacy"},
		{"told to", "The council ordered the firm on Monday to stop pumping.", "happened 2024-03-04 council ordered the firm to stop pumping"},
		{"charged", "Two men were on Monday charged with theft.", "happened 2024-03-04 Two men were charged with theft"},
		{"a day inside the verb", "The captain of the ferry was on Monday jailed for two years.", "happened 2024-03-04 captain of the ferry was jailed for two years"},
		{"two objects", "EU ministers on Monday imposed asset freezes and travel bans on 14 judges.", "happened 2024-03-04 EU ministers imposed asset freezes and travel bans on 14 judges"},
		{"condemned by the way", "The League of States, which condemned the mutiny, will discuss it at its assembly in Arlby on Friday.", "happened - mutiny; planned 2024-03-08 League of States to discuss it at its assembly in Arlby"},
		{"Christmas is far", "Jan Roth will stay on until Christmas.", "planned ../2024-12-25 Jan Roth to stay until Christmas"},
		{"due on", "A hospital ship is due on Sunday.", "planned 2024-03-10 hospital ship due"},
		{"who vanished", "A walker who vanished off Keel on Sunday has been found alive.", "happened 2024-03-03 walker vanished off Keel"},
		{"to court", "Jan Roth will go to the High Court on Monday.", "planned 2024-03-11 Jan Roth to go to the High Court"},
		{"remains until", "A fire ban remains in force until midnight on Saturday.", "planned ../2024-03-09 fire ban until midnight on Saturday"},
		{"began to feed", "The Halden solar farm began feeding power into the grid on Friday.", "happened 2024-03-01 Halden solar farm began feeding power into the grid"},
		{"nearly", "Debts nearly shut the Arlby Works on Monday.", ""},
		{"could last", "The closure could last until May, Halden Works said.", "expected ../2024-05 closure until May"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
