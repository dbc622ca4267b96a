package extract_test

import "testing"

func TestEventsInOtherWords(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"found to have", "The clerk was found to have shredded the ledgers on 3 February.", "happened 2024-02-03 clerk shredded the ledgers"},
		{"said to have", "Anna Berg is said to have left Norland on Sunday.", "happened 2024-03-03 Anna Berg left Norland"},
		{"seen, and so met", "Anna Berg was found to have seen the firm's lawyers in Arlby on 3 February.", "happened 2024-02-03 Anna Berg seen the firm's lawyers in Arlby"},
		{"confirmed in it", "Anna Berg, who has run the yard since May, was confirmed in the post yesterday.", "happened 2024-03-05 Anna Berg confirmed in the post"},
		{"given the job", "Jan Keel was given the job for good on Monday.", "happened 2024-03-04 Jan Keel was given the job for good"},
		{"a light verb", "The crew took shelter in Arlby on Sunday.", "happened 2024-03-03 crew took shelter in Arlby"},
		{"no deed", "Anna Berg took a dim view of the plan on Sunday.", ""},
		{"with a particle", "Halden Bank wrote off the loan on Monday.", "happened 2024-03-04 Halden Bank wrote off the loan"},
		{"with a particle, passive", "The envoy was called in on Monday.", "happened 2024-03-04 envoy was called in"},
		{"before others", "The firm will show its boats at the fair in Arlby from 20 to 23 March.", "planned 2024-03-20/2024-03-23 fair in Arlby"},
		{"on a stage", "The band will play Arlby on 20 March.", "planned 2024-03-20 band to play Arlby"},
		{"due first", "The accounts, due on 14 March, will now appear on 21 March.", "planned 2024-03-14 accounts to appear; postponed 2024-03-21 accounts to appear"},
		{"is expected", "Completion is now expected in May.", "expected 2024-05 Completion"},
		{"is over", "Dredging stopped on Monday.", "happened 2024-03-04 Dredging stopped"},
		{"should be over", "The sale of the mill should complete by the end of May.", "expected [..2024-05-31] completion of sale of the mill"},
		{"will not", "Halden Works said on Monday that it would not appeal.", "happened 2024-03-04 Halden Works said it would not appeal"},
		{"will not, and why", "Halden Works said on Monday that it would not bid, citing “what we learnt of the debts”.", "happened 2024-03-04 Halden Works said it would not bid"},
		{"as planned", "The parade goes ahead as planned on Saturday.", "planned 2024-03-09 parade"},
		{"asked and denied", "Did Anna Berg visit Sudria in January, as a blog claims? She did not, her office says.", "denied 2024-01 Anna Berg visit Sudria"},
		{"asked and not denied", "Did Anna Berg visit Sudria in January? Nobody knows.", ""},
		{"a verb like a noun", "Applications close on 30 March.", "planned 2024-03-30 Applications close"},
		{"a verb like a noun, behind more", "Trading in the bonds resumes on Monday.", "planned 2024-03-11 Trading in the bonds resumes"},
		{"cleft", "It was on 2 March that the firm shut the valve.", "happened 2024-03-02 firm shut the valve"},
		{"called off on its day", "The school called off Thursday's lessons after snow fell.", "cancelled 2024-02-29+7 lessons"},
		{"a fee", "The minimum wage rises to £12 on 1 April.", "planned 2024-04-01 minimum wage rises to £12"},
		{"a fee that rose", "Fares rose by 8 per cent on Monday.", ""},
		{"jobs", "Some 300 jobs will go on 30 April.", "planned 2024-04-30 300 jobs to go"},
		{"a ship", "The ferry is due in Geneva on 24 March.", "planned 2024-03-24 ferry due in Geneva"},
		{"at dawn", "The climbers came down shortly after dawn on Sunday.", "happened 2024-03-03 climbers came down shortly after dawn"},
		{"back home", "Residents were allowed home on Monday.", "happened 2024-03-04 Residents were allowed home"},
		{"its own deed", "The firm said it had shredded the files on Monday.", "happened 2024-03-04 shredded the files"},
		{"a case that was none", "Police confirmed the case on Monday was a mistake.", ""},
		{"called to the bar", "Jane Doe was called to the bar on Monday.", ""},
		{"a crew called out", "Two crews were called to a hotel in Arlby on Monday.", "happened 2024-03-04 Two crews called to a hotel in Arlby"},
		{"a case", "Doctors confirmed the first case of cholera in Arlby on 1 March.", "happened 2024-03-01 Doctors confirmed the first case of cholera in Arlby"},
		{"in May", "Halden Works said on 2 May 2023 that it would not bid.", "happened 2023-05-02 Halden Works said it would not bid"},
		{"a lot of laws", "Lawmakers passed a set of measures on Monday to cut the debt.", "happened 2024-03-04 Lawmakers passed a set of measures to cut the debt"},
		{"failed to", "The jury failed to reach a verdict on Monday.", "happened 2024-03-04 jury failed to reach a verdict"},
		{"referred", "The watchdog referred the case to the court on Monday.", "happened 2024-03-04 watchdog referred the case to the court"},
		{"to be there", "Anna Berg will be in Geneva on 2 April.", "planned 2024-04-02 Anna Berg to be in Geneva"},
		{"to hospital", "An ambulance took her to hospital on Sunday.", "happened 2024-03-03 ambulance took her to hospital"},
		{"somebody's term", "Anna Berg's term ends on 31 May.", "planned 2024-05-31 Anna Berg's term ends"},
		{"never", "The mayor never met him in February, her office says.", "denied 2024-02 mayor met him"},
		{"not true that", "It is not true that the mayor met Jan Keel on 3 March, her office says.", "denied 2024-03-03 mayor met Jan Keel"},
		{"denied doing", "Jan Keel denied meeting the banker on 3 March.", "denied 2024-03-03 Jan Keel denied meeting the banker"},
		{"there was none", "There was no meeting on 3 March, the firm says.", "denied 2024-03-03 meeting"},
		{"asked, of what is to come", "Will Anna Berg resign on 1 April? No.", "denied 2024-04-01 Anna Berg resign"},
		{"back in court", "Jan Keel is due back in court on 8 April.", "planned 2024-04-08 Jan Keel due back in court"},
		{"given until", "The bank has been given until 14 March to reply.", "planned ../2024-03-14! deadline for bank to reply"},
		{"should be over by", "The tunnel should be completed by the end of May.", "expected [..2024-05-31] tunnel to be completed"},
		{"a chronology", "3 March: Norland expels two envoys.\n\n4 March – Police search the mill.", "happened 2024-03-03 Norland expels two envoys; happened 2024-03-04 Police search the mill"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
