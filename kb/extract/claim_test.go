package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// told writes a claim: what it says, who says so, and the claims that it is set
// against.
func told(d *document.Document, c document.Claim) string {
	s := d.Slice(c.Span)
	if c.Figure.Of != "" {
		s = strings.TrimSpace(fmt.Sprintf("%s %g %s", c.Figure.Bound, c.Figure.Number, c.Figure.Of))
	}
	if c.Denied {
		s = "not " + s
	}
	switch {
	case c.By.Len() > 0:
		s += " (" + d.Slice(c.By) + ")"
	case c.Attribution >= 0:
		s += " (" + d.Slice(d.Attributions[c.Attribution].Source) + ")"
	}
	if c.Rebuts {
		s += " rebuts"
	}
	for _, k := range c.Against {
		s += " < " + d.Slice(d.Claims[k].Span)
	}
	return s
}

func TestClaims(t *testing.T) {
	for text, want := range map[string][]string{
		// How a figure is meant.
		"At least 12 miners died when a shaft near Arlby caved in on Monday.":                    {"at least 12 killed"},
		"The storm in Arlby on Monday left about 400 people homeless and nearly 30 injured.":     {"about 400 people", "almost 30 injured"},
		"Up to 90 people were hurt in the crash at Arlby on Monday, the mayor of Arlby said.":    {"at most 90 injured (the mayor of Arlby)"},
		"Police in Arlby arrested more than 40 people on Monday.":                                {"more than 40 arrested"},
		"The death toll of the fire in Arlby rose to 15 on Monday.":                              {"15 killed"},
		"The number of wounded was 21, the hospital in Arlby said on Monday.":                    {"21 injured (the hospital in Arlby)"},
		"The session in Arlby on Monday lasted almost eight hours.":                              {"almost 8 hours"},
		"Anna Berg, who leads 60 striking workers, said the plant in Arlby had closed.":          {"60 workers (Anna Berg, who leads 60 striking workers,)"},
		"The fair opened on 4 March 2024 and closed at 6 pm.":                                    nil,
		"About 60 percent of the town voted on Monday.":                                          nil,
		"Halden Works bought 20 cranes in 2019, and 3 of them broke.":                            {"20 cranes"},
		"The two sides met in Arlby for talks that lasted nine hours, said Anna Berg of Halden.": {"2 sides (Anna Berg of Halden)", "9 hours (Anna Berg of Halden)"},
		// A figure against another.
		"The union said 900 people had marched in Arlby on Monday. The police put the number at fewer than 400.": {
			"900 people (The union)", "fewer than 400 people (The police) < 900 people"},
		"The flight lasted nine hours, said the pilot, Anna Berg. The airline put it at “just over seven”.": {
			"9 hours (the pilot, Anna Berg)", "just over 7 hours (The airline) < nine hours"},
		"Anna Berg said the lorry had been doing 70 miles an hour. The driver put his speed at 50.": {
			"70 miles (Anna Berg)", "50 miles (The driver) < 70 miles"},
		"The mine counted 80 dead, far more than the 35 reported by the ministry.": {"80 killed (The mine)", "35 killed (the ministry) < 80 dead"},
		"There were 30 people on board and not 40, the captain said.":              {"30 people (the captain)", "not 40 people (the captain) < 30 people"},
		"A spokesman said 40 people were hurt on Monday. Only 12 people were hurt, not 40 as he had claimed, said the mayor, Anna Berg.": {
			"40 injured (A spokesman)", "12 injured (the mayor, Anna Berg)", "not 40 injured (he) < 12 people < 40 people"},
		// Words against others.
		"Anna Berg said the dam was safe. The engineers disputed that. The wall had cracked in May, said Jan Holt, their chief.": {
			"The wall had cracked in May (Jan Holt, their chief) rebuts"},
		"Anna Berg said the dam was safe. Jan Holt contradicted her.":                                              {"Jan Holt contradicted her. (Jan Holt) rebuts"},
		"Anna Berg said the dam was safe. Jan Holt saw it differently. “The wall has cracked,” he said.":           {"The wall has cracked, (he) rebuts"},
		"Anna Berg said the bridge was shut. “That is not true,” said Jan Holt.":                                   {"That is not true, (Jan Holt) rebuts"},
		"Anna Berg said the bank was broke. Halden Bank said it was simply untrue that it had run out of money.":   {"it was simply untrue that it had run out of money (Halden Bank) rebuts"},
		"“We call that a deal,” said Anna Berg. “I would not use that word,” replied Jan Holt.":                    {"I would not use that word, (Jan Holt) rebuts"},
		"Jan Holt denied that the money was lost, as Anna Berg had claimed.":                                       {"the money was lost (Anna Berg)", "not the money was lost (Jan Holt) < the money was lost"},
		"Jan Holt rejected claims by Halden Bank that he had lied.":                                                {"he had lied (Halden Bank)", "not claims by Halden Bank that he had lied (Jan Holt) < he had lied"},
		"Halden Bank denied Anna Berg’s claim that it was broke.":                                                  {"it was broke (Anna Berg)", "not Anna Berg’s claim that it was broke (Halden Bank) < it was broke"},
		"Jan Holt denied that he had been on the telephone.":                                                       nil,
		"Police had confirmed seven deaths. Its secretary, Ana Keel, put the speed at 74.":                         {"7 killed (Police)"},
		"Jan Holt rejected the offer. The club disputed the goal. Halden Bank contested the will on Monday.":       nil,
		"Anna Berg said the dam was safe. Jan Holt did not contradict her.":                                        nil,
		"“Things that are not true are printed every day,” said Anna Berg. “It is wrong to steal,” Jan Holt said.": nil,
		"Anna Berg said the vote was near. Jan Holt replied that he would not run.":                                nil,
	} {
		d := read(t, text)
		var got []string
		for _, c := range d.Claims {
			got = append(got, told(d, c))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
