package storetest

import (
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// po is a subject's predicate and object.
type po struct {
	p quad.IRI
	o quad.Value
}

// thing is a subject with what is said of it.
type thing struct {
	s   quad.Value
	pos []po
}

func subject(name string, pos ...po) thing { return thing{quad.IRI("http://e/" + name), pos} }

func named(name, labelText string) thing { return subject(name, po{label, quad.String(labelText)}) }

func day(p quad.IRI, s string) po {
	return po{p, quad.TypedString{Value: quad.String(s), Type: xsd + "date"}}
}

// during gives a subject bounds; an empty one is left out.
func during(name, from, to string) thing {
	t := subject(name, po{typ, quad.IRI("http://e/Event")})
	if from != "" {
		t.pos = append(t.pos, day(begin, from))
	}
	if to != "" {
		t.pos = append(t.pos, day(end, to))
	}
	return t
}

func articleOf(iri quad.IRI, things ...thing) store.Article {
	a := store.Article{IRI: iri}
	for _, t := range things {
		for _, x := range t.pos {
			a.Quads = append(a.Quads, quad.Quad{Subject: t.s, Predicate: x.p, Object: x.o, Label: iri})
		}
	}
	return a
}

// stories makes n articles which share actors.
func stories(n int) []store.Article {
	all := make([]store.Article, n)
	for i := range all {
		var things []thing
		for j := range 10 {
			who := quad.IRI(fmt.Sprintf("http://e/actor/%d", (i*j)%17))
			things = append(things,
				subject(fmt.Sprintf("story/%d/%d", i, j),
					po{typ, quad.IRI([]string{"http://e/Event", "http://e/Statement"}[j%2])},
					po{actor, who},
					po{text, quad.LangString{Value: quad.String(fmt.Sprintf("Talks number %d about topic %d", i, j)), Lang: "en"}},
					day(begin, fmt.Sprintf("2022-%02d-%02d", 1+i%12, 1+j)), day(end, fmt.Sprintf("2022-%02d-%02d", 1+i%12, 1+2*j))),
				thing{who, []po{{label, quad.String(fmt.Sprintf("Actor %d", (i*j)%17))}}})
		}
		all[i] = articleOf(quad.IRI(fmt.Sprintf("http://e/story/%d", i)), things...)
	}
	return all
}

func allQuads(articles []store.Article) []quad.Quad {
	seen := make(map[quad.Quad]bool)
	var all []quad.Quad
	for _, a := range articles {
		for _, q := range a.Quads {
			if !seen[q] {
				seen[q] = true
				all = append(all, q)
			}
		}
	}
	return all
}
