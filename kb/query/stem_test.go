package query

import "testing"

func TestStem(t *testing.T) {
	for _, c := range [][2]string{{"taxes", "tax"}, {"Debates", "debate"}, {"accused", "accuse"}, {"was", "was"}} {
		if got := stem(c[0]); got != c[1] {
			t.Errorf("stem(%q) = %q, want %q", c[0], got, c[1])
		}
	}
	if stem("taxes") == stem("was") {
		t.Error("a noun and a verb are taken for one word")
	}
}
