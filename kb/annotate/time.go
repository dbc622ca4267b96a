package annotate

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/timex"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// times finds the document's time expressions, dated by its publication day.
func times(d *document.Document) []document.Timex {
	reference, _ := edtf.ParseDay(d.Published) // no day for no publication date
	options := timex.Options{Reference: reference, Tense: newClauses(d).tense}
	found := timex.Find(d.Text, options)
	if options.Narrative = timex.History(d.Text, found, reference); options.Narrative {
		found = timex.Find(d.Text, options)
	}
	out := make([]document.Timex, 0, len(found))
	for _, e := range found {
		t := document.Timex{
			Span: document.Span{Start: e.Start, End: e.End}, Type: document.TimexType(e.Type),
			Value: e.Value, Mod: e.Mod, Relation: string(e.Relation), Named: e.Date.String(), FromReference: e.Anchor == timex.OnReference,
		}
		if day, ok := e.Date.Earliest(); ok {
			t.NamedFrom = day.String()
		}
		if day, ok := e.Date.Latest(); ok {
			t.NamedTo = day.String()
		}
		if when := e.When(); !when.IsZero() {
			t.EDTF = when.String()
			if day, ok := when.Earliest(); ok {
				t.Earliest = day.String()
			}
			if day, ok := when.Latest(); ok {
				t.Latest = day.String()
			}
		}
		out = append(out, t)
	}
	quoted(d, out)
	joined(d, out)
	return out
}
