package query_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
)

func saidLines(list []query.Statement) (out []string) {
	for _, s := range list {
		speaker := "?"
		if s.Speaker != nil {
			speaker = s.Speaker.Name
		}
		out = append(out, speaker+": "+s.Text[:min(len(s.Text), 14)])
	}
	return out
}

const (
	adrian   = "Adrian Pell: NATO rejected "
	george   = "George Pell: NATO rejected "
	talks    = "Sergei Lavrov: the first talk"
	withNATO = "Sergei Lavrov: “discussions"
	serious  = "Vladimir Putin: “serious” "
	requests = "Karen Donfried: some of Moscow"
)

func TestSaid(t *testing.T) {
	r := reader()
	for name, c := range map[string]struct {
		q    query.SaidQuestion
		want []string
	}{
		"everything, newest first":        {query.SaidQuestion{}, []string{adrian, george, talks, withNATO, serious, requests}},
		"by a surname":                    {query.SaidQuestion{By: "lavrov"}, []string{talks, withNATO}},
		"by two of one surname":           {query.SaidQuestion{By: "PELL"}, []string{adrian, george}},
		"by whom is relayed":              {query.SaidQuestion{By: "Putin"}, []string{serious}},
		"to":                              {query.SaidQuestion{To: "Lavrov"}, []string{requests}},
		"about an entity":                 {query.SaidQuestion{About: "Moscow"}, []string{talks, requests}},
		"about an event":                  {query.SaidQuestion{About: "meeting with NATO"}, []string{withNATO}},
		"about a topic":                   {query.SaidQuestion{About: "security guarantees"}, []string{talks}},
		"words in text or what it is of":  {query.SaidQuestion{Words: []string{"russia", "talks"}}, []string{talks}},
		"words of an event of another":    {query.SaidQuestion{Words: []string{"Geneva"}}, []string{talks}},
		"since":                           {query.SaidQuestion{Since: "2022"}, []string{adrian, george}},
		"until":                           {query.SaidQuestion{Until: "2021-12-21"}, []string{serious, requests}},
		"between":                         {query.SaidQuestion{Since: "2022-01-09", Until: "2022-01-09"}, []string{george}},
		"kind":                            {query.SaidQuestion{Kind: "partial"}, []string{withNATO, serious, requests}},
		"as of":                           {query.SaidQuestion{AsOf: "2022-01-09", Words: []string{"rejected"}}, []string{george}},
		"as of, by words not yet written": {query.SaidQuestion{AsOf: "2021-12-31", Words: []string{"rejected"}}, nil},
		"limit":                           {query.SaidQuestion{Limit: 1}, []string{adrian}},
		"nothing":                         {query.SaidQuestion{By: "Lavrov", Since: "2022"}, nil},
	} {
		got, err := r.Said(ctx, c.q)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if lines := saidLines(got); !slices.Equal(lines, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, lines, c.want)
		}
	}
}

func TestStatementIsWhole(t *testing.T) {
	list, err := reader().Said(ctx, query.SaidQuestion{By: "Putin"})
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	s := list[0]
	p := seedPiece()
	span := p.span("“serious” discussions")
	if s.Start != span.Start || s.End != span.End || s.Article.URL != seedURL || s.Article.Source != "Asume Tech" || s.Cluster != s.ID {
		t.Errorf("%+v", s)
	}
	if want := (&query.Actor{ID: "https://w3id.org/dateline/id/person/sergei-lavrov", Name: "Sergei Lavrov", Role: "Russian Foreign Minister"}); !reflect.DeepEqual(s.RelayedBy, want) {
		t.Errorf("relayed by %+v", s.RelayedBy)
	}
	list, err = reader().Said(ctx, query.SaidQuestion{By: "Lavrov", Kind: "partial"})
	if err != nil || len(list) != 1 || len(list[0].Quotes) != 1 || list[0].Quotes[0].Text != "discussions with NATO" {
		t.Errorf("%+v, %v", list, err)
	}
	if want := []string{"NATO", "meeting with NATO"}; !slices.Equal(list[0].About, want) {
		t.Errorf("about %q", list[0].About)
	}
}

func TestUnknownNames(t *testing.T) {
	r := reader()
	for name, near := range map[string][]string{
		"Lavrow": {"Sergei Lavrov"}, "Putni": {"Vladimir Putin"}, "Donf": {"Karen Donfried"}, "Zzyzx": nil, "": nil, "Erdogn": {"Recep Tayyip Erdoğan"},
	} {
		_, err := r.Said(ctx, query.SaidQuestion{By: name, Words: nil})
		if name == "" {
			continue // asks nothing
		}
		var e *query.UnknownName
		if !errors.As(err, &e) || !slices.Equal(e.Near, near) {
			t.Errorf("%q: %v, near %q", name, err, e)
		}
	}
}

func TestNames(t *testing.T) {
	r := reader()
	for name, want := range map[string]string{
		"US": "United States", "U.S.": "United States", "the United States": "United States", "nato": "NATO", "Erdogan": "Recep Tayyip Erdoğan",
		"recep tayyip erdogan": "Recep Tayyip Erdoğan", "north atlantic treaty organization": "NATO", "Moscow": "Russia", "Alliance": "NATO", "sergei": "Sergei Lavrov",
	} {
		card, err := r.Show(ctx, name)
		if err != nil || card.Entity == nil || card.Entity.Name != want {
			t.Errorf("%q: %+v, %v", name, card, err)
		}
	}
	card, err := r.Show(ctx, "Pell")
	if err != nil || card.Entity.Name != "Adrian Pell" || len(card.Namesakes) != 1 || card.Namesakes[0].Name != "George Pell" {
		t.Errorf("Pell: %+v, %v", card, err)
	}
}

func eventLines(list []query.Event) (out []string) {
	for _, e := range list {
		out = append(out, fmt.Sprintf("%s %s %s", e.Date, e.Status, e.Label))
	}
	return out
}

func TestTimeline(t *testing.T) {
	r := reader()
	const (
		us    = "2022-01-10 happened Russia-US talks"
		nato  = "2022-01-13 postponed meeting with NATO"
		visit = "2022-01-20 cancelled visit to Kyiv (Recep Tayyip Erdoğan)"
		coup  = " hypothetical a coup"
	)
	for name, c := range map[string]struct {
		q             query.TimelineQuestion
		want, undated []string
	}{
		"everything":           {query.TimelineQuestion{}, []string{us, nato, visit}, []string{coup}},
		"words in label":       {query.TimelineQuestion{Words: []string{"talk"}}, []string{us}, nil},
		"words in participant": {query.TimelineQuestion{Words: []string{"Erdoğan", "visit"}}, []string{visit}, nil},
		"words in place":       {query.TimelineQuestion{Words: []string{"Geneva"}}, []string{us}, nil},
		"with two":             {query.TimelineQuestion{With: []string{"Russia", "US"}}, []string{us}, nil},
		"with one":             {query.TimelineQuestion{With: []string{"Russia"}}, []string{us, nato}, nil},
		"with a thing":         {query.TimelineQuestion{With: []string{"START II treaty"}}, []string{us}, nil},
		"with part of a thing": {query.TimelineQuestion{With: []string{"START"}}, []string{us}, nil},
		"since":                {query.TimelineQuestion{Since: "2022-01-11"}, []string{nato, visit}, nil},
		"until":                {query.TimelineQuestion{Until: "2022-01-12"}, []string{us}, nil},
		"status":               {query.TimelineQuestion{Status: []string{"cancelled", "hypothetical"}}, []string{visit}, []string{coup}},
		"as of the first day":  {query.TimelineQuestion{AsOf: "2021-12-22"}, []string{"2022-01 expected Russia-US talks", "2022-01 expected discussions with NATO"}, nil},
		"as of the date":       {query.TimelineQuestion{AsOf: "2022-01-05"}, []string{"2022-01-10 planned Russia-US talks", "2022-01-12 planned meeting with NATO", "2022-01-20 planned visit to Kyiv (Recep Tayyip Erdoğan)"}, nil},
		"limit":                {query.TimelineQuestion{Limit: 1}, []string{us}, nil},
		"class":                {query.TimelineQuestion{Class: []string{"vote"}}, nil, nil},
	} {
		got, err := r.Timeline(ctx, c.q)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if events := eventLines(got.Events); name != "as of the first day" && !slices.Equal(events, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, events, c.want)
		} else if slices.Sort(events); name == "as of the first day" && !slices.Equal(events, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, events, c.want)
		}
		if undated := eventLines(got.Undated); !slices.Equal(undated, c.undated) {
			t.Errorf("%s: undated\ngot  %q\nwant %q", name, undated, c.undated)
		}
	}
	if _, err := r.Timeline(ctx, query.TimelineQuestion{Status: []string{"maybe"}}); err == nil {
		t.Error("no such status")
	}
}

func TestEventIsWhole(t *testing.T) {
	line, err := reader().Timeline(ctx, query.TimelineQuestion{Words: []string{"talks"}})
	if err != nil {
		t.Fatal(err)
	}
	e := line.Events[0]
	p := seedPiece()
	want := []query.Report{
		{Date: "2022-01", Status: "expected", Article: seedURL, Published: "2021-12-22", Statement: string(p.IRI) + "#char=" + p.Statements[0].Span.String()},
		{Date: "2022-01-10", Status: "planned", Article: "https://news.example/2", Published: "2022-01-05"},
		{Date: "2022-01-10/2022-01-16", Status: "happened", Article: "https://news.example/4", Published: "2022-01-11"},
	}
	if !reflect.DeepEqual(e.History, want) {
		t.Errorf("history\ngot  %+v\nwant %+v", e.History, want)
	}
	if !slices.Equal(e.Participants, []string{"Russia", "United States"}) || len(e.Articles) != 3 || len(e.Evidence) != 3 {
		t.Errorf("%+v", e)
	}
	if e.Evidence[1].Text != "Russia and the US will meet in Geneva on January 10" {
		t.Errorf("evidence %+v", e.Evidence[1])
	}
}

func TestEntities(t *testing.T) {
	r := reader()
	all, err := r.Entities(ctx, query.EntityQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	if e := all[0]; e.Name != "NATO" || e.Articles != 3 || e.Type != "organization" || !slices.Contains(e.Aliases, "the alliance") {
		t.Errorf("first %+v", e)
	}
	persons, err := r.Entities(ctx, query.EntityQuestion{Type: "person", Words: []string{"lavrov"}})
	if err != nil || len(persons) != 1 || !slices.Equal(persons[0].Roles, []string{"Foreign Minister", "Russian Foreign Minister"}) {
		t.Errorf("%+v, %v", persons, err)
	}
}

func TestProposals(t *testing.T) {
	r := reader()
	for _, q := range []query.ProposalQuestion{{}, {By: "Moscow"}, {To: "NATO"}, {Words: []string{"expand"}}, {Words: []string{"Russia"}}, {Status: "rejected"}} {
		list, err := r.Proposals(ctx, q)
		if err != nil || len(list) != 1 {
			t.Errorf("%+v: %+v, %v", q, list, err)
			continue
		}
		p := list[0]
		if p.Kind != "demand" || p.Status != "rejected" || p.Presented != "2021-12-13/2021-12-19" || !slices.Equal(p.By, []string{"Russia"}) ||
			!slices.Equal(p.To, []string{"NATO"}) || !slices.Equal(p.Contents, []string{"not to expand", "to limit military cooperation"}) ||
			p.Article != seedURL || len(p.Evidence) != 2 {
			t.Errorf("%+v", p)
		}
	}
	if list, err := r.Proposals(ctx, query.ProposalQuestion{By: "Lavrov"}); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestArticlesAndStats(t *testing.T) {
	r := reader()
	all, err := r.Articles(ctx, nil)
	if err != nil || len(all) != 5 || all[0].URL != seedURL || all[4].URL != "note" || all[1].Source != "Ørsted Post" {
		t.Errorf("%+v, %v", all, err)
	}
	some, err := r.Articles(ctx, []string{"orsted", "postponed"})
	if err != nil || len(some) != 1 || some[0].URL != "https://news.example/3" {
		t.Errorf("%+v, %v", some, err)
	}
	st, err := r.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if st.Articles != 5 || st.Statements != 6 || st.Events != 4 || st.Proposals != 1 || st.Entities != 10 || st.Undated != 1 ||
		st.First != "2021-12-22" || st.Last != "2022-01-11" || st.ByKind["partial"] != 3 || st.ByStatus["happened"] != 1 || st.Quads == 0 {
		t.Errorf("%+v", st)
	}
}

func TestShow(t *testing.T) {
	r := reader()
	p := seedPiece()
	span := p.Statements[2].Span
	tailOf := func(iri string) string { return iri[strings.LastIndex(iri, "/")+1:] }
	statement := string(p.IRI) + "#char=" + span.String()
	for ref, what := range map[string]func(*query.Card) bool{
		seedURL: func(c *query.Card) bool {
			return c.Article != nil && len(c.Statements) == 4 && len(c.Events) == 2 && len(c.Proposals) == 1
		},
		string(p.IRI):         func(c *query.Card) bool { return c.Article != nil && c.Article.URL == seedURL },
		tailOf(string(p.IRI)): func(c *query.Card) bool { return c.Article != nil && c.Article.URL == seedURL },
		statement:             func(c *query.Card) bool { return c.Statement != nil && strings.HasPrefix(c.Passage.Text, "On Tuesday") },
		tailOf(statement):     func(c *query.Card) bool { return c.Statement != nil },
		seedURL + ":12-20": func(c *query.Card) bool {
			return c.Article != nil && strings.HasPrefix(c.Passage.Text, "Russian Foreign")
		},
		string(p.IRI) + "#char=3,4": func(c *query.Card) bool { return c.Statement == nil && strings.HasSuffix(c.Passage.Text, "begin.") },
		"talks-us": func(c *query.Card) bool {
			return c.Event != nil && c.Event.Status == "happened" && len(c.Statements) == 1
		},
		"event/talks-us":        func(c *query.Card) bool { return c.Event != nil },
		"drafts":                func(c *query.Card) bool { return c.Proposal != nil },
		"person/karen-donfried": func(c *query.Card) bool { return c.Entity != nil && len(c.Statements) == 1 },
		"Russia":                func(c *query.Card) bool { return c.Entity != nil && len(c.Events) == 2 && len(c.Proposals) == 1 },
		"news.example/4":        func(c *query.Card) bool { return c.Article != nil && c.Article.Title == "Talks held in Geneva" },
	} {
		card, err := r.Show(ctx, ref)
		if err != nil || !what(card) {
			t.Errorf("%s: %+v, %v", ref, card, err)
		}
	}
	var e *query.UnknownName
	if _, err := r.Show(ctx, "nothing like it"); !errors.As(err, &e) {
		t.Error(err)
	}
}
