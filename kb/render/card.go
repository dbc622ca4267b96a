package render

import (
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// Card shows all that is known of one thing.
func Card(w io.Writer, c *query.Card, o Options) error {
	p := &page{o: o}
	if c.Entity != nil {
		p.entity(c.Entity, c.Namesakes)
	}
	if c.Event != nil {
		p.event(c.Event)
	}
	if c.Proposal != nil {
		p.proposal(c.Proposal)
	}
	if c.Article != nil {
		p.article(c.Article)
	}
	if c.Passage != nil {
		p.gap()
		p.wrapped("", clean(c.Passage.Text), plain)
	}
	if c.Statement != nil {
		p.gap()
		p.statement(c.Statement, nil)
	}
	p.related(c)
	return p.to(w)
}

// related prints what hangs together with the thing.
func (p *page) related(c *query.Card) {
	if len(c.Statements) > 0 {
		p.heading(upperFirst(count(len(c.Statements), "statement")))
		p.statements(c.Statements)
	}
	for _, kin := range []struct {
		what string
		list []query.Event
	}{{"Part of", c.PartOf}, {"Parts", c.Parts}} {
		if len(kin.list) > 0 {
			p.heading(kin.what)
			p.events(kin.list)
		}
	}
	if len(c.Events) > 0 {
		p.heading(upperFirst(count(len(c.Events), "event")))
		p.events(c.Events)
	}
	if len(c.Proposals) > 0 {
		p.heading(upperFirst(count(len(c.Proposals), "proposal")))
		for i := range c.Proposals {
			p.proposal(&c.Proposals[i])
		}
	}
}

func (p *page) entity(e *query.Entity, namesakes []query.Entity) {
	p.line(p.o.paint(bold, clean(e.Name)))
	p.fields([]field{
		{name: "type", value: e.Type},
		{name: "roles", value: roles(e)},
		{name: "also called", value: names(e)},
		{name: "named in", value: count(e.Articles, "article")},
		{name: "others of the name", value: others(namesakes)},
		{name: "id", value: e.ID, whole: true},
	})
}

// roles are an entity's roles, on a card with the days between which articles give them.
func roles(e *query.Entity) string {
	if len(e.Held) == 0 {
		return strings.Join(different(e.Roles), "; ")
	}
	var out []string
	for _, r := range e.Held {
		when := ""
		switch {
		case r.First == "":
		case r.First == r.Last:
			when = " (" + Date(r.First) + ")"
		default:
			when = " (" + Date(r.First) + " to " + Date(r.Last) + ")"
		}
		out = append(out, r.Role+when)
	}
	return strings.Join(out, "; ")
}

// names are an entity's other names, on a card with why each is taken for it.
func names(e *query.Entity) string {
	if len(e.Names) == 0 {
		return strings.Join(aliases(*e), "; ")
	}
	var out []string
	for _, n := range e.Names {
		if n.Name != e.Name {
			out = append(out, n.Name+" ("+n.Why+")")
		}
	}
	return strings.Join(out, "; ")
}

// others are the first of those who bear the name that was asked for as well.
func others(namesakes []query.Entity) string {
	var out []string
	for _, e := range namesakes {
		out = append(out, e.Name+" ("+count(e.Articles, "article")+")")
	}
	return some(out)
}

func (p *page) event(e *query.Event) {
	mark, st := Mark(e.Status)
	why, where := p.basis(e.Basis)
	p.line(p.o.paint(bold, clean(e.Label)))
	p.fields([]field{
		{name: "date", value: joined("; ", Date(e.Date), moved(e))},
		{name: "dated by", value: strings.TrimPrefix(why, "dated by ")},
		{name: "at", value: where, whole: true},
		{name: "status", value: mark + " " + e.Status, style: st},
		{name: "figures", value: revised(e)},
		{name: "participants", value: strings.Join(e.Participants, ", ")},
		{name: "id", value: e.ID, whole: true},
	})
	if len(e.History) > 0 {
		p.heading("History")
		rows := make([][]cell, 0, len(e.History))
		for _, r := range e.History {
			mark, st := Mark(r.Status)
			date := "none given"
			if r.Date != "" {
				date = Date(r.Date)
			}
			rows = append(rows, []cell{words(day(r.Published)), {{text: mark + " " + clean(r.Status), style: st}},
				{{text: date}, {text: p.o.name(r.Article), style: cyan, whole: true}}})
		}
		p.grid([]string{"Reported", "Status", "Date"}, rows)
	}
	if claims := p.claims(e); len(claims) > 0 {
		p.heading("Sources differ")
		p.grid(nil, [][]cell{{claims}})
	}
	if len(e.Evidence) > 0 {
		p.heading("Evidence")
		p.evidence(e.Evidence, "")
	}
}

func (p *page) article(a *query.Article) {
	p.line(p.o.paint(bold, clean(a.Title)))
	url := a.URL
	if url == a.ID {
		url = ""
	}
	p.fields([]field{
		{name: "source", value: a.Source},
		{name: "published", value: Date(a.Published)},
		{name: "url", value: url, whole: true},
		{name: "id", value: a.ID, whole: true},
		{name: "version", value: a.Version, whole: true},
	})
}

// field is a line of a card. A whole one is not wrapped.
type field struct {
	name, value string
	style       style
	whole       bool
}

// fields prints names and values below each other; those without a value are
// left out.
func (p *page) fields(list []field) {
	list = slices.DeleteFunc(list, func(f field) bool { return clean(f.value) == "" })
	widest := 0
	for _, f := range list {
		widest = max(widest, width(f.name))
	}
	for _, f := range list {
		prefix := indent + f.name + strings.Repeat(" ", widest-width(f.name)+between)
		if f.whole {
			p.line(prefix + p.o.paint(f.style, clean(f.value)))
		} else {
			p.hanging(prefix, clean(f.value), f.style)
		}
	}
}

// Asked shows how a question was read, and its answer.
func Asked(w io.Writer, a *query.Asked, o Options) error {
	p := &page{o: o}
	p.wrapped("", "Read as: dateline "+clean(strings.TrimPrefix(a.Reading, "dateline ")), dim)
	if len(a.Unused) > 0 {
		p.wrapped("", "Not used: "+cleanList(a.Unused), dim)
	}
	p.statements(a.Statements)
	if a.Timeline != nil && len(a.Timeline.Events)+len(a.Timeline.Undated)+len(a.Timeline.Differences) > 0 {
		if len(a.Timeline.Events) > 0 {
			p.gap()
		}
		p.timeline(a.Timeline, len(a.Timeline.Events) == 0)
	}
	for i := range a.Proposals {
		p.gap()
		p.proposal(&a.Proposals[i])
	}
	return p.to(w)
}
