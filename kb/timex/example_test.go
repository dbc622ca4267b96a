package timex_test

import (
	"fmt"

	"github.com/dateline-kb/dateline/kb/timex"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

func ExampleFind() {
	text := "The ministers said on Wednesday that the first talks are expected to take place early next year, by March."
	published, _ := edtf.ParseDay("2021-12-22")
	for _, e := range timex.Find(text, timex.Options{Reference: published}) {
		fmt.Printf("%s: %s, EDTF %s, %s\n", text[e.Start:e.End], e.Value, e.Date, e.When().Human())
	}
	// Output:
	// Wednesday: 2021-12-22, EDTF 2021-12-22, 22 December 2021
	// early next year: 2022, EDTF 2022-01/2022-03~, early 2022
	// March: 2022-03, EDTF 2022-03, on or before 31 March 2022
}
