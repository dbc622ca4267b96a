package query

import (
	"context"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Chronicle is a timeline with all that stands behind it.
type Chronicle struct {
	*Timeline
	Statements []Statement      // those on one of its events, each once, as Said orders them
	On         map[string][]int // event's ID -> places in Statements
	Articles   []ArticleText    // all that events and statements come from, by day
}

// ArticleText is an article with its text.
type ArticleText struct {
	Article
	Text string
}

// Chronicle answers as Timeline does, with the statements on each event and
// the texts of the articles.
func (r *Reader) Chronicle(ctx context.Context, q TimelineQuestion) (*Chronicle, error) {
	s, err := r.session(ctx, q.AsOf)
	if err != nil {
		return nil, err
	}
	lives, earlier, err := s.chosen(q)
	if err != nil {
		return nil, err
	}
	c := &Chronicle{On: map[string][]int{}}
	q.Brief = false
	if c.Timeline, err = s.timeline(lives, q); err != nil {
		return nil, err
	}
	c.Earlier = earlier
	if q.Disputed {
		if c.Differences, err = s.differences(q, lives); err != nil {
			return nil, err
		}
	}
	if err := s.statementsOnEach(lives, c); err != nil {
		return nil, err
	}
	return c, s.chronicleTexts(lives, c)
}

// statementsOnEach finds what was said of each event: statements that speak of
// it, and those that one of its reports stands in.
func (s *session) statementsOnEach(lives []lived, c *Chronicle) error {
	about := map[quad.IRI]set{} // statement -> events
	link := func(statement, event quad.IRI) {
		if statement == "" {
			return
		}
		if about[statement] == nil {
			about[statement] = set{}
		}
		about[statement].add(event)
	}
	events := set{}
	for _, l := range lives {
		events.add(l.id)
		for _, x := range l.lines {
			link(x.statement, l.id)
		}
	}
	if len(events) == 0 {
		return nil
	}
	err := s.quads(store.Pattern{P: values(schema.About), O: events.values()}, func(q quad.Quad) bool {
		link(graphOf(q.Subject), graphOf(q.Object))
		return true
	})
	if err != nil || len(about) == 0 {
		return err
	}
	ids := set{}
	for id := range about {
		ids.add(id)
	}
	rows, err := s.statementRows(store.Star{Subjects: ids.values(), Where: []store.Condition{isA(schema.StatementClasses()...)}})
	if err != nil {
		return err
	}
	if c.Statements, err = s.statements(rows); err != nil {
		return err
	}
	for i, r := range rows {
		for event := range about[r.id] {
			c.On[string(event)] = append(c.On[string(event)], i)
		}
	}
	return nil
}

func (s *session) chronicleTexts(lives []lived, c *Chronicle) error {
	graphs := set{}
	for _, l := range lives {
		for _, x := range l.lines {
			graphs.add(x.graph)
		}
	}
	for _, x := range c.Statements {
		if n, ok := schema.ParseNode(quad.IRI(x.ID)); ok {
			graphs.add(n.Article)
		}
	}
	if err := together(
		func() error { return s.loadArticles(graphs.list()) },
		func() error { return s.loadTexts(graphs.list()) }); err != nil {
		return err
	}
	for _, a := range s.articleList(graphs) {
		c.Articles = append(c.Articles, ArticleText{Article: a, Text: s.texts[quad.IRI(a.ID)].s})
	}
	return nil
}
