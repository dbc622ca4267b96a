package render

import "github.com/dateline-kb/dateline/kb/query"

// claims say on what sources differ, each with who says it, its words and
// where they stand.
func (p *page) claims(e *query.Event) (out cell) {
	on := ""
	for _, c := range e.Disputed {
		if c.On != on {
			on = c.On
			out = append(out, part{text: "sources differ on the " + on + ":", style: yellow})
		}
		by := ""
		if c.By != "" {
			by = clean(c.By) + ", "
		}
		text := claimed(c) + " — “" + clean(c.Evidence.Text) + "” (" + by + "published " + Date(c.Published) + ", " + p.o.place(c.Evidence.Article, c.Evidence.Start, c.Evidence.End) + ")"
		out = append(out, part{text: text})
	}
	return out
}

// claimed is what a source says, in words.
func claimed(c query.Claim) string {
	if c.On == "date" {
		return Date(c.Value)
	}
	return clean(c.Value)
}
