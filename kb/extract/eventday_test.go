package extract_test

import "testing"

// TestDayOfAnotherClause holds that a time that the tree gives to another clause, or to another noun, is not an event's.
func TestDayOfAnotherClause(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"of the clause that is joined", "A series of hearings have been held in Arlby, and on Monday a panel of judges visited the mill.", "happened 2024-03-04 panel of judges visited the mill"},
		{"after what was done", "Jane Doe, after ending her candidacy on Monday, has dismissed her staff.", "happened - Jane Doe dismissed her staff"},
		{"of what the court looks into", "Jan Roth will be tried over the shooting Sunday night.", "planned - Jan Roth to be tried over the shooting"},
		{"of the cup that is left", "Ruth Keel has pulled out of May's Arlby Cup.", "happened - Ruth Keel pulled out of Arlby Cup"},
		{"promised for a match", "The coach Ruth Keel has promised changes for the match against Sudria on Saturday.", "planned 2024-03-02+7 match against Sudria"},
		{"on sale for", "The museum is selling tickets for a concert with the Arlby Orchestra on Monday.", "planned 2024-03-04+7 concert with the Arlby Orchestra"},
		{"what was chosen long ago", "Last year the council decided to close the pool.", "happened 2023 council decided to close the pool"},
		{"which is expected", "She will stand at the next council election, which is expected in the autumn.", "expected 2024-23 next council election"},
		{"expected, in between", "The council election, expected on 5 May, will be close.", "expected 2024-05-05 council election"},
		{"would win", "A poll shows that Jane Doe would defeat Jan Roth in November.", "hypothetical 2024-11 Jane Doe to defeat Jan Roth"},
		{"two deeds of one", "Jane Doe, who was set to speak in Arlby on Monday, will travel to Oslo on Friday.", "planned 2024-03-08 Jane Doe to travel to Oslo"},
		{"said then", `In a letter on Sunday, Jane Doe wrote: "Jan Roth was arrested yesterday."`, "happened 2024-03-03 letter; happened 2024-03-02 Jan Roth was arrested"},
	} {
		if got := eventsOf(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}
