package query_test

import (
	"slices"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
)

// A graph of all holds what the other questions answer.
func TestGraphHoldsAllAnswers(t *testing.T) {
	r := reader()
	g, err := r.Graph(ctx, query.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	said, err := r.Said(ctx, query.SaidQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Statements) != len(said) {
		t.Errorf("%d statements, %d said", len(g.Statements), len(said))
	}
	line, err := r.Timeline(ctx, query.TimelineQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Events) != len(line.Events)+len(line.Undated) {
		t.Errorf("%d events, %d and %d on the timeline", len(g.Events), len(line.Events), len(line.Undated))
	}
	entities, err := r.Entities(ctx, query.EntityQuestion{})
	if err != nil || len(g.Entities) != len(entities) {
		t.Errorf("%d entities, %d known, %v", len(g.Entities), len(entities), err)
	}
	ids := map[string]bool{}
	for _, e := range g.Entities {
		ids[e.ID] = true
	}
	for _, e := range g.Events {
		ids[e.ID] = true
		for _, who := range e.Actors {
			if !ids[who] {
				t.Errorf("%s: %s takes part and is no entity", e.Label, who)
			}
		}
		if len(e.Reports) == 0 {
			t.Errorf("%s: no article reports it", e.Label)
		}
	}
	for _, s := range g.Statements {
		if s.ArticleID == "" || s.Speaker != nil && !ids[s.Speaker.ID] {
			t.Errorf("%s: article %q, speaker %v", s.ID, s.ArticleID, s.Speaker)
		}
	}
}

func TestGraphSelects(t *testing.T) {
	r := reader()
	g, err := r.Graph(ctx, query.Selection{Actor: "Erdogan"})
	if err != nil || len(g.Events) == 0 || len(g.Articles) == 0 {
		t.Fatalf("%+v, %v", g, err)
	}
	for _, e := range g.Events {
		if !slices.ContainsFunc(e.Participants, func(s string) bool { return s == "Recep Tayyip Erdoğan" }) {
			t.Errorf("%s: %q", e.Label, e.Participants)
		}
	}
	if g, err := r.Graph(ctx, query.Selection{Since: "2099", Until: "2099"}); err != nil || len(g.Events)+len(g.Statements)+len(g.Proposals) != 0 {
		t.Errorf("%+v, %v", g, err)
	}
	if g, err := r.Graph(ctx, query.Selection{Topic: []string{"zeppelin"}}); err != nil || len(g.Events)+len(g.Statements)+len(g.Proposals)+len(g.Entities)+len(g.Articles) != 0 {
		t.Errorf("%+v, %v", g, err)
	}
}

// A chronicle is the timeline, with every statement where it points to.
func TestChronicle(t *testing.T) {
	r := reader()
	c, err := r.Chronicle(ctx, query.TimelineQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	line, err := r.Timeline(ctx, query.TimelineQuestion{})
	if err != nil || len(c.Events) != len(line.Events) || len(c.Undated) != len(line.Undated) {
		t.Errorf("%d events, %d on the timeline, %v", len(c.Events), len(line.Events), err)
	}
	texts := map[string]string{}
	for _, a := range c.Articles {
		texts[a.URL] = a.Text
	}
	on := 0
	for _, e := range c.Events {
		for _, i := range c.On[e.ID] {
			on++
			s := c.Statements[i]
			if letters := []rune(texts[s.Article.URL]); len(letters) < s.End || string(letters[s.Start:s.End]) != s.Text {
				t.Errorf("%s is not in its article's text", s.ID)
			}
		}
		for _, x := range e.Evidence {
			if _, ok := texts[x.Article]; !ok {
				t.Errorf("%s: the text of %s is missing", e.Label, x.Article)
			}
		}
	}
	if on == 0 {
		t.Error("no statement is on an event")
	}
}
