package annotate

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// Two years, months or days that follow each other are one stretch, or one choice. All are read on Wednesday 6 March 2024.
func TestJoinedDates(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The mill made tyres during 2018 and 2019.", "2018/2019"},
		{"The mill will be sold in either 2026 or 2027.", "[2026,2027]"},
		{"The dockers walked out on Monday and Tuesday.", "2024-03-04/2024-03-05"},
		{"The board was expected to decide on Thursday or Friday.", "[2024-03-07,2024-03-08]"},
		{"The council will meet in May or June.", "[2024-05,2024-06]"},
		{"Jane Doe ran for the post in 2015 and 2019.", "2015"},
		{"Towns between Thursday and 9 April will vote.", "2024-03-07/2024-04-09"},
		{"Towns between Thursday and Sunday will vote.", "2024-03-07/2024-03-10"},
	} {
		d := &document.Document{Text: c.text, Published: "2024-03-06"}
		if err := Annotate(d); err != nil {
			t.Fatal(err)
		}
		if len(d.Times) == 0 || d.Times[0].EDTF != c.want {
			t.Errorf("%s: %+v, want %s", c.text, d.Times, c.want)
		}
	}
}
