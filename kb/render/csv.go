package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// timelineCSV writes one row an event.
func timelineCSV(w io.Writer, t *query.Timeline) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"date", "earliest", "latest", "status", "event", "participants", "articles", "id", "moved", "sources"}}
	for _, e := range append(t.Events[:len(t.Events):len(t.Events)], t.Undated...) {
		rows = append(rows, []string{e.Date, e.Earliest, e.Latest, e.Status, harmless(clean(e.Label)),
			harmless(cleanList(e.Participants)), cleanList(e.Articles), e.ID, moved(&e), harmless(cleanList(e.Sources))})
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
