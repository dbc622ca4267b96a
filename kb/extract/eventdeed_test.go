package extract_test

import "testing"

// TestDeeds holds events that verbs tell only with fixed words, a particle or a day of their own.
func TestDeeds(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"fixed words", "Anna Berg put pen to paper on a new lease on Monday.", "happened 2024-03-04 Anna Berg put pen to paper on a new lease"},
		{"an object among fixed words", "The board of Halden Works relieved Jan Keel of his duties on Monday.", "happened 2024-03-04 board of Halden Works relieved Jan Keel of his duties"},
		{"a particle", "The old pier was carried away on Monday.", "happened 2024-03-04 old pier was carried away"},
		{"a particle that tells no deed", "Prices in Arlby went up on Monday.", ""},
		{"for the last time", "The foghorn of Arlby sounded for the last time on Friday.", "happened 2024-03-01 foghorn of Arlby sounded for the last time"},
		{"a penalty", "Halden Works was hit with a $2m penalty by the regulator on Monday.", "happened 2024-03-04 Halden Works was hit with a $2m penalty by the regulator"},
		{"a term", "A court in Arlby on Monday gave Jan Keel a suspended term of nine months.", "happened 2024-03-04 court in Arlby gave Jan Keel a suspended term of nine months"},
		{"a candidacy", "In 2019 Anna Berg stood for the leadership of the Dock Union.", "happened 2019 Anna Berg stood for the leadership of the Dock Union"},
		{"told off", "The mill had been cautioned over its boilers in May 2022.", "happened 2022-05 mill cautioned over its boilers"},
		{"a participle in front", "Appointed in May 2021, Anna Berg built two schools.", "happened 2021-05 Appointed; happened - Anna Berg built two schools"},
		{"a participle behind a noun", "The first grant, disbursed in January, was small.", "happened 2024-01 first grant disbursed"},
		{"what is put out is told by its noun", "A report published on Monday blamed the mill.", "happened 2024-03-04 report"},
		{"days after an event", "Anna Berg quit on Monday, three days after a stroke.", "happened 2024-03-04 Anna Berg quit; happened 2024-03-04-3 stroke"},
		{"days before an event", "Jan Keel will meet Anna Berg on 12 March, two days before the referendum.", "planned 2024-03-12 Jan Keel to meet Anna Berg; planned 2024-03-12+2 referendum"},
		{"hours after an event", "Halden City sacked its coach on Sunday, an hour after a 3-0 thrashing by Arlby.", "happened 2024-03-03 Halden City sacked its coach; happened 2024-03-03 3-0 thrashing by Arlby"},
		{"an opening that somebody tells of", "The agency will open a hearing on 19 March, officials said on Tuesday.", "planned 2024-03-19 hearing"},
		{"a body that does something", "The council closed the bathing beach on Sunday.", "happened 2024-03-03 council closed the bathing beach"},
		{"a tie of a cup", "Halden City lost Sunday's cup tie and its ties with Arlby.", "happened 2024-03-03 cup tie"},
		{"a murder is past", "Saturday's murder of Jan Keel remains unsolved.", "happened 2024-03-02 murder of Jan Keel"},
		{"who sits at a trial", "The judges at the trial acquitted Jan Keel on Monday.", "happened 2024-03-04 trial; happened 2024-03-04 judges at the trial acquitted Jan Keel"},
		{"what will be told", "The board is to declare a winner by Friday.", "planned [..2024-03-08] board to declare a winner"},
		{"the last of them", "The last barge of the Halden line ran on Saturday.", "happened 2024-03-02 last barge of the Halden line ran"},
		{"a tax given up", "Parliament scrapped the tax on salt on Monday.", "happened 2024-03-04 Parliament scrapped the tax on salt"},
		{"a price that drops", "Norwegian sales dropped 11% on Monday.", ""},
		{"who concedes", "Jan Keel conceded on Monday.", "happened 2024-03-04 Jan Keel conceded"},
		{"told to on a day", "Halden Works was ordered on Monday to stop pumping.", "happened 2024-03-04 Halden Works was ordered to stop pumping"},
		{"told to by law", "Halden Works was ordered by its owners to mend the dam.", ""},
		{"done to oneself", "Miners chained themselves to the gates of Halden Works on Monday.", "happened 2024-03-04 Miners chained themselves to the gates of Halden Works"},
		{"a sound that nobody speaks with", "The mast snapped in a gale on Friday.", "happened 2024-03-01 mast snapped in a gale"},
		{"this day is no thing", "Party chiefs are to huddle this Friday.", "planned 2024-03-08 Party chiefs to huddle"},
		{"back to work", "Teachers went back to work on Monday.", "happened 2024-03-04 Teachers went back to work"},
		{"as what", "The council chose Jan Keel as mayor on Monday; he is to be installed on Friday.", "happened 2024-03-04 council chose Jan Keel as mayor; planned 2024-03-08 to be installed"},
		{"an edition of a paper", "The first edition of the paper came out in May 1871.", "happened 1871-05 first edition of the paper came out"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
