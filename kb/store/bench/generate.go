package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"time"
)

// Names of the generated graph.
const (
	ns    = "https://bench.example/ns#"
	base  = "https://bench.example/"
	xsd   = "http://www.w3.org/2001/XMLSchema#"
	typ   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
	label = "http://www.w3.org/2000/01/rdf-schema#label"
)

// Questions are the parameters of the questions that every store is asked.
type Questions struct {
	Quads    int         `json:"quads"`
	Articles int         `json:"articles"`
	Entities []string    `json:"entities"` // entity card, two hops
	Speakers [][2]string `json:"speakers"` // who, about what
	Months   [][2]string `json:"months"`   // first and last day
	Graphs   []string    `json:"graphs"`   // whole articles
}

// generator writes news: an article is a graph of about 270 quads with
// statements, events and proposals; a few entities and topics are in many
// articles, and most in few.
type generator struct {
	r                        *rand.Rand
	entities, topics, places *rand.Zipf
	out                      *bufio.Writer
	graph                    string
	quads                    int
}

// vocabulary of the sentences.
var vocabulary = strings.Fields(`accord agency aid airport alliance ambassador answer army assembly audit ballot bank bill border bridge budget
		cabinet campaign capital ceasefire chair channel charter city claim coalition coast commission company concern council court credit
		crisis currency customs deadline debate debt decision decree defence delay delegation demand deputy dispute district doctor draft
		drought economy editor election embassy emergency energy envoy estimate exercise export factory farmer ferry fleet flood forecast
		fuel fund gas governor grain ground growth guard harbour hearing hospital hostage import inflation inquiry inspector interview island
		journal judge labour lawyer leader ledger letter loan majority mandate market mayor measure mediator meeting merger minister mission
		motion negotiator network observer offer office official opposition panel parliament partner patrol payment peace pension pipeline
		plan police poll port power premier president press price prison programme project proposal prosecutor protest province quota rail
		reactor refugee reform region regulator rent report resolution retreat review ruling sanction school season secretary sector security
		senate session shipyard speaker spokesman statement strike summit supply talks tariff tax terms trade treaty trial tribunal truce
		turnout union valley vessel veto village visit vote wage warning water weapon witness worker`)

func (g *generator) words(n int) string {
	picked := make([]string, n)
	for i := range picked {
		picked[i] = vocabulary[g.r.IntN(len(vocabulary))]
	}
	return strings.Join(picked, " ")
}

func iri(s string) string  { return "<" + s + ">" }
func text(s string) string { return `"` + s + `"@en` }
func plain(s string) string {
	return `"` + s + `"`
}
func typed(s, datatype string) string { return `"` + s + `"^^<` + xsd + datatype + ">" }
func number(n int) string             { return typed(fmt.Sprint(n), "integer") }
func day(t time.Time) string          { return typed(t.Format(time.DateOnly), "date") }

func entity(n uint64) string {
	return fmt.Sprintf("%sentity/%s-%d", base, vocabulary[n%uint64(len(vocabulary))], n)
}
func topic(n uint64) string {
	return fmt.Sprintf("%stopic/%s-%d", base, vocabulary[n%uint64(len(vocabulary))], n)
}

func (g *generator) quad(s, p, o string) {
	fmt.Fprintf(g.out, "%s <%s> %s %s .\n", s, p, o, g.graph)
	g.quads++
}

// Generate writes about n quads, the same for the same seed.
func Generate(w io.Writer, n int, seed uint64) (Questions, error) {
	r := rand.New(rand.NewPCG(seed, 1))
	g := &generator{
		r: r, out: bufio.NewWriterSize(w, 1<<20),
		entities: rand.NewZipf(r, 1.15, 8, uint64(n/60)), topics: rand.NewZipf(r, 1.2, 4, 800), places: rand.NewZipf(r, 1.2, 4, 2000),
	}
	articles := 0
	for ; g.quads < n; articles++ {
		g.article(articles)
	}
	q := Questions{Quads: g.quads, Articles: articles}
	for i := range 20 {
		q.Entities = append(q.Entities, entity(uint64(60+i)))
		q.Speakers = append(q.Speakers, [2]string{entity(uint64(i / 2)), topic(uint64(i % 2))})
		first := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 5*i, 0)
		q.Months = append(q.Months, [2]string{first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly)})
		q.Graphs = append(q.Graphs, articleIRI(i*articles/20))
	}
	return q, g.out.Flush()
}

func articleIRI(i int) string { return fmt.Sprintf("%sarticle/%08d", base, i) }

func (g *generator) article(i int) {
	a := articleIRI(i)
	g.graph = iri(a)
	published := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(g.r.IntN(3650*24*3600)) * time.Second)
	g.quad(iri(a), typ, iri(ns+"Article"))
	g.quad(iri(a), ns+"title", text(g.words(8)))
	g.quad(iri(a), ns+"published", typed(published.Format("2006-01-02T15:04:05Z"), "dateTime"))
	g.quad(iri(a), ns+"source", iri(entity(g.entities.Uint64()%50)))
	g.quad(iri(a), ns+"language", plain("en"))
	g.quad(iri(a), ns+"url", iri(fmt.Sprintf("https://news.example/%d/%s-%d", published.Year(), strings.ReplaceAll(g.words(5), " ", "-"), i)))
	g.quad(iri(a), ns+"sha256", plain(fmt.Sprintf("%016x%016x%016x%016x", g.r.Uint64(), g.r.Uint64(), g.r.Uint64(), g.r.Uint64())))
	people := g.people(a)
	for j := range 9 + g.r.IntN(7) {
		g.statement(a, fmt.Sprintf("%s#statement=%d", a, j), people, published)
	}
	for j := range 5 + g.r.IntN(4) {
		g.event(fmt.Sprintf("%s#event=%d", a, j), people, published)
	}
	for j := range 2 {
		s := iri(fmt.Sprintf("%s#proposal=%d", a, j))
		g.quad(s, typ, iri(ns+"Proposal"))
		g.quad(s, label, text(g.words(9)))
		g.quad(s, ns+"by", iri(g.one(people)))
		g.quad(s, ns+"to", iri(g.one(people)))
		g.quad(s, ns+"about", iri(topic(g.topics.Uint64())))
	}
}

func (g *generator) one(list []string) string { return list[g.r.IntN(len(list))] }

func (g *generator) people(a string) (people []string) {
	seen := map[uint64]bool{}
	for n := 14 + g.r.IntN(12); len(people) < n; {
		x := g.entities.Uint64()
		if seen[x] {
			continue
		}
		seen[x] = true
		e := entity(x)
		people = append(people, e)
		g.quad(iri(e), typ, iri(ns+[]string{"Person", "Organization", "Country"}[x%3]))
		g.quad(iri(e), label, text(fmt.Sprintf("%s %d", vocabulary[x%uint64(len(vocabulary))], x)))
		g.quad(iri(a), ns+"mentions", iri(e))
		if g.r.IntN(3) == 0 {
			g.quad(iri(e), ns+"role", text(g.words(2)))
		}
	}
	return people
}

func (g *generator) statement(a, s string, people []string, published time.Time) {
	speaker := people[0]
	if g.r.IntN(2) == 0 {
		speaker = g.one(people)
	}
	g.quad(iri(s), typ, iri(ns+"Statement"))
	g.quad(iri(s), ns+"speaker", iri(speaker))
	g.quad(iri(s), ns+"about", iri(topic(g.topics.Uint64())))
	if g.r.IntN(2) == 0 {
		g.quad(iri(s), ns+"about", iri(g.one(people)))
	}
	g.quad(iri(s), ns+"text", text(g.words(12+g.r.IntN(14))))
	g.quad(iri(s), ns+"said", day(published.AddDate(0, 0, -g.r.IntN(3))))
	g.quad(iri(s), ns+"cue", plain([]string{"said", "told", "added", "warned", "insisted", "denied"}[g.r.IntN(6)]))
	g.quad(iri(s), ns+"from", number(g.r.IntN(6000)))
	g.quad(iri(s), ns+"to", number(6000+g.r.IntN(6000)))
	g.quad(iri(s), ns+"sentence", number(g.r.IntN(60)))
	g.quad(iri(s), ns+"in", iri(a))
}

func (g *generator) event(s string, people []string, published time.Time) {
	begin := published.AddDate(0, 0, g.r.IntN(120)-60)
	g.quad(iri(s), typ, iri(ns+"Event"))
	g.quad(iri(s), label, text(g.words(6)))
	g.quad(iri(s), ns+"begin", day(begin))
	g.quad(iri(s), ns+"end", day(begin.AddDate(0, 0, g.r.IntN(4))))
	g.quad(iri(s), ns+"precision", plain([]string{"day", "month", "hour"}[g.r.IntN(3)]))
	g.quad(iri(s), ns+"place", iri(fmt.Sprintf("%splace/%d", base, g.places.Uint64())))
	g.quad(iri(s), ns+"about", iri(topic(g.topics.Uint64())))
	for range 2 + g.r.IntN(3) {
		g.quad(iri(s), ns+"participant", iri(g.one(people)))
	}
}

// generated makes the file of n quads and that of its questions, unless they are there.
func generated(dir string, n int, seed uint64) (file string, q Questions, err error) {
	file = fmt.Sprintf("%s/%d-%d.nq", dir, n, seed)
	data, err := os.ReadFile(file + ".json")
	if _, missing := os.Stat(file + ".sparql.json"); err == nil && missing == nil {
		return file, q, json.Unmarshal(data, &q)
	}
	f, err := os.Create(file)
	if err != nil {
		return file, q, err
	}
	defer f.Close()
	if q, err = Generate(f, n, seed); err != nil {
		return file, q, err
	}
	for name, v := range map[string]any{file + ".sparql.json": q.sparql(), file + ".json": q} {
		data, err := json.MarshalIndent(v, "", "\t")
		if err != nil {
			return file, q, err
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			return file, q, err
		}
	}
	return file, q, nil
}
