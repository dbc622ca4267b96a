package render

import "github.com/dateline-kb/dateline/kb/query"

// basis says what a date rests on, and where that stands; "" when that is not
// wanted or there is no date.
func (p *page) basis(b *query.Basis) (why, where string) {
	switch {
	case b == nil || !p.o.Explain:
		return "", ""
	case b.On != "words":
		return "dated by the article's day of publication", ""
	}
	why = "dated by “" + clean(b.Text) + "”"
	if b.CountedFrom != "" {
		why += ", counted from " + Date(b.CountedFrom)
	}
	return why, p.o.place(b.Article, b.Start, b.End)
}

// explained says what the day of a statement rests on, if that is wanted.
func (p *page) explained(s *query.Statement) {
	why, where := p.basis(s.Basis)
	if why != "" {
		p.wrapped(indent, why, dim)
	}
	if where != "" {
		p.linked(where)
	}
}

// basisParts is the same for a cell.
func (p *page) basisParts(b *query.Basis) (out cell) {
	why, where := p.basis(b)
	if why != "" {
		out = append(out, part{text: why, style: dim})
	}
	if where != "" {
		out = append(out, part{text: where, style: cyan, whole: true})
	}
	return out
}
