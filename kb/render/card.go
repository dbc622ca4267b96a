package render

import (
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// Card shows all that is known of one thing.
func Card(w io.Writer, c *query.Card, o Options) error {
	p := &page{o: o}
	if c.Entity != nil {
		p.entity(c.Entity)
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

func (p *page) entity(e *query.Entity) {
	p.line(p.o.paint(bold, clean(e.Name)))
	p.fields([][2]string{
		{"type", e.Type},
		{"roles", strings.Join(e.Roles, "; ")},
		{"also called", strings.Join(e.Aliases, "; ")},
		{"named in", count(e.Articles, "article")},
		{"id", e.ID},
	})
}

func (p *page) event(e *query.Event) {
	mark, st := Mark(e.Status)
	p.line(p.o.paint(bold, clean(e.Label)))
	p.fields([][2]string{{"date", joined("; ", Date(e.Date), p.moved(e))}})
	p.line(indent + "status  " + p.o.paint(st, mark+" "+clean(e.Status)))
	p.fields([][2]string{{"participants", strings.Join(e.Participants, ", ")}, {"id", e.ID}})
	if len(e.History) > 0 {
		p.heading("History")
		rows := make([][]cell, 0, len(e.History))
		for _, r := range e.History {
			mark, st := Mark(r.Status)
			rows = append(rows, []cell{words(day(r.Published)), {{mark + " " + clean(r.Status), st}},
				words(Date(r.Date)), {{clean(r.Article), cyan}}})
		}
		p.grid([]string{"Reported", "Status", "Date", "Article"}, rows)
	}
	if len(e.Evidence) > 0 {
		p.heading("Evidence")
		p.evidence(e.Evidence, true)
	}
}

func (p *page) article(a *query.Article) {
	p.line(p.o.paint(bold, clean(a.Title)))
	p.fields([][2]string{
		{"source", a.Source},
		{"published", day(a.Published)},
		{"article", a.URL},
		{"id", a.ID},
		{"version", a.Version},
	})
}

// fields prints names and values; those without a value are left out.
func (p *page) fields(list [][2]string) {
	for _, f := range list {
		if v := clean(f[1]); v != "" {
			p.wrapped(indent, f[0]+"  "+v, plain)
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
	if a.Timeline != nil && len(a.Timeline.Events)+len(a.Timeline.Undated) > 0 {
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
