package query_test

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// piece is an article in the making.
type piece struct {
	*schema.Record
	who map[string]int
}

func newPiece(url, source, published, title, text string) *piece {
	return &piece{&schema.Record{
		IRI: schema.ArticleIRI(schema.Base, url, text), URL: url, Source: source, Published: published,
		Title: title, Hash: "h" + published, Text: text,
	}, map[string]int{}}
}

func (p *piece) span(words string) schema.Span {
	i := strings.Index(p.Text, words)
	if i < 0 {
		panic("not in the text: " + words)
	}
	start := utf8.RuneCountInString(p.Text[:i])
	return schema.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

// actor adds one; written is how this article names it, canonical who it is.
func (p *piece) actor(sort, written, canonical string, roles ...string) int {
	p.who[canonical] = len(p.Actors)
	p.Actors = append(p.Actors, schema.Actor{
		Span: p.span(written), Type: sort, Country: sort == "place", Name: written, Roles: roles, Of: -1,
		ID: schema.EntityIRI(schema.Base, sort, canonical), CanonicalName: canonical,
	})
	return len(p.Actors) - 1
}

func day(edtf, from, to string) schema.Date {
	return schema.Date{EDTF: edtf, Earliest: from, Latest: to}
}

func on(d string) schema.Date { return day(d, d, d) }

func january() schema.Date { return day("2022-01", "2022-01-01", "2022-01-31") }

func (p *piece) say(speaker int, kind, words string, said schema.Date, change func(*schema.Statement)) int {
	s := schema.Statement{Span: p.span(words), Kind: kind, Text: words, Cue: "said", Source: speaker, Speaker: -1, Relay: -1, To: -1, Said: said}
	if speaker >= 0 {
		s.Written = p.Actors[speaker].Name
	}
	if change != nil {
		change(&s)
	}
	p.Statements = append(p.Statements, s)
	return len(p.Statements) - 1
}

func (p *piece) event(key, words, label, status string, date schema.Date, statement int, actors ...int) int {
	p.Reports = append(p.Reports, schema.Report{
		Span: p.span(words), Label: label, Class: "talks", Status: status, Date: date, Actors: actors, Place: -1, Statement: statement,
		Evidence: p.span(words), Event: quad.IRI(schema.Base + "event/" + key),
	})
	return len(p.Reports) - 1
}

const seedURL = "https://asumetech.example/lavrov"

func seedPiece() *piece {
	p := newPiece(seedURL, "Asume Tech", "2021-12-22", "Lavrov: talks in January",
		"Russian Foreign Minister Sergei Lavrov said that the first talks between Russia and the United States are expected in January. "+
			"Lavrov added that “discussions with NATO” will begin.\n"+
			"On Tuesday, Karen Donfried said some of Moscow’s requests are “unacceptable”. "+
			"Lavrov recalled President Vladimir Putin, who called for “serious” discussions.\n"+
			"Last week, Russia asked the alliance not to expand and to limit military cooperation.")
	lavrov := p.actor("person", "Sergei Lavrov", "Sergei Lavrov", "Foreign Minister", "Russian Foreign Minister")
	donfried := p.actor("person", "Karen Donfried", "Karen Donfried")
	putin := p.actor("person", "Vladimir Putin", "Vladimir Putin", "President")
	russia := p.actor("place", "Russia", "Russia")
	p.Actors[russia].Aliases = []string{"Moscow"}
	us := p.actor("place", "United States", "United States")
	nato := p.actor("organization", "NATO", "NATO")
	p.Actors[nato].Aliases = []string{"North Atlantic Treaty Organization", "the alliance"}
	p.Actors[lavrov].Of = russia

	talks := "the first talks between Russia and the United States are expected in January"
	st := p.say(lavrov, "indirect", talks, on("2021-12-22"), func(s *schema.Statement) {
		s.About, s.Events, s.Topics = []int{russia, us}, []int{0}, []string{"security guarantees"}
	})
	p.event("talks-us", "the first talks between Russia and the United States", "Russia-US talks", "expected", january(), st, russia, us)
	p.Reports[0].Topics = []string{"START II"}
	st = p.say(lavrov, "partial", "“discussions with NATO” will begin", on("2021-12-22"), func(s *schema.Statement) {
		s.Quotes, s.About, s.Events = []schema.Span{p.span("discussions with NATO")}, []int{nato}, []int{1}
	})
	p.event("talks-nato", "discussions with NATO", "discussions with NATO", "expected", january(), st, russia, nato)
	p.say(donfried, "partial", "some of Moscow’s requests are “unacceptable”", on("2021-12-21"), func(s *schema.Statement) {
		s.About, s.To = []int{russia}, lavrov
	})
	p.say(putin, "partial", "“serious” discussions", day("../2021-12-22", "", "2021-12-22"), func(s *schema.Statement) {
		s.Relay, s.Cue = lavrov, "called for"
	})
	demand := "Russia asked the alliance not to expand and to limit military cooperation"
	p.Proposals = append(p.Proposals, schema.Proposal{
		Span: p.span(demand), Demand: true, By: []int{russia}, To: []int{nato}, Status: "pending",
		Contents:  []string{"to limit military cooperation", "not to expand"},
		Presented: day("2021-12-13/2021-12-19", "2021-12-13", "2021-12-19"), Evidence: p.span(demand), ID: schema.Base + "proposal/drafts",
	})
	return p
}

// story is a little knowledge base: talks that are expected, dated, held; a
// meeting that moves; a visit that is called off; a demand that is rejected.
func story() []*piece {
	dated := newPiece("https://news.example/2", "Ørsted Post", "2022-01-05", "Geneva talks set",
		"Russia and the US will meet in Geneva on January 10. A meeting with NATO is set for January 12. President Erdoğan will visit Kyiv on January 20.")
	ru, us := dated.actor("place", "Russia", "Russia"), dated.actor("place", "US", "United States")
	nato := dated.actor("organization", "NATO", "NATO")
	erdogan := dated.actor("person", "Erdoğan", "Recep Tayyip Erdoğan", "President")
	geneva := dated.actor("place", "Geneva", "Geneva")
	dated.Actors[geneva].Country = false
	dated.Reports[dated.event("talks-us", "Russia and the US will meet in Geneva on January 10", "Russia-US talks", "planned", on("2022-01-10"), -1, ru, us)].Place = geneva
	dated.event("talks-nato", "A meeting with NATO is set for January 12", "meeting with NATO", "planned", on("2022-01-12"), -1, ru, nato)
	dated.event("visit", "President Erdoğan will visit Kyiv on January 20", "visit to Kyiv", "planned", on("2022-01-20"), -1, erdogan)

	moved := newPiece("https://news.example/3", "Ørsted Post", "2022-01-09", "NATO meeting postponed",
		"The NATO meeting was postponed to January 13. The visit was called off. NATO rejected the demands not to expand, the bishop George Pell said.")
	nato = moved.actor("organization", "NATO", "NATO")
	pell := moved.actor("person", "George Pell", "George Pell", "bishop")
	moved.event("talks-nato", "The NATO meeting was postponed to January 13", "meeting with NATO", "postponed", on("2022-01-13"), -1, nato)
	moved.event("visit", "The visit was called off", "visit to Kyiv", "cancelled", schema.Date{}, -1)
	moved.say(pell, "indirect", "NATO rejected the demands not to expand", on("2022-01-09"), func(s *schema.Statement) {
		s.About, s.Cluster = []int{nato}, schema.Base+"cluster/1"
	})
	moved.Proposals = append(moved.Proposals, schema.Proposal{
		Span: moved.span("the demands"), Demand: true, To: []int{nato}, Status: "rejected", Contents: []string{"not to expand"},
		Evidence: moved.span("NATO rejected the demands not to expand"), ID: schema.Base + "proposal/drafts",
	})

	held := newPiece("https://news.example/4", "The Wire", "2022-01-11", "Talks held in Geneva",
		"Talks between Russia and the US were held in Geneva this week. NATO rejected the demands not to expand, said Adrian Pell.")
	ru, us = held.actor("place", "Russia", "Russia"), held.actor("place", "US", "United States")
	pell = held.actor("person", "Adrian Pell", "Adrian Pell")
	held.event("talks-us", "Talks between Russia and the US were held in Geneva this week", "Geneva talks between Russia and the US", "happened",
		day("2022-01-10/2022-01-16", "2022-01-10", "2022-01-16"), -1, ru, us)
	held.say(pell, "indirect", "NATO rejected the demands not to expand", on("2022-01-11"), func(s *schema.Statement) {
		s.Cluster = schema.Base + "cluster/1"
	})

	undated := newPiece("note", "", "", "A note", "Some say a coup may follow.")
	undated.event("coup", "a coup", "a coup", "hypothetical", schema.Date{}, -1)
	return []*piece{seedPiece(), dated, moved, held, undated}
}

var ctx = context.Background()

func reader() *query.Reader {
	begin, end := schema.TimeBounds()
	s := memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end})
	for _, p := range story() {
		if _, err := s.Put(ctx, store.Article{IRI: p.IRI, Quads: p.Quads()}); err != nil {
			panic(err)
		}
	}
	return query.NewReader(s)
}
