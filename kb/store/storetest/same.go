package storetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// Articles makes the articles with the numbers from begin to below end, which
// share actors and have terms of every kind; some are long or need escapes.
func Articles(begin, end int) []store.Article {
	all := stories(end)[begin:]
	for i := range all {
		a := &all[i]
		for _, o := range []quad.Value{
			quad.String(fmt.Sprint("line\nand \"mark\" \\ ", begin+i)), quad.String(strings.Repeat("long text ", 60+i)), quad.BNode("node"), quad.String(""),
			quad.LangString{Value: "", Lang: "en"}, quad.LangString{Value: "Genève", Lang: "fr-CH"}, quad.String("\ufffe é"),
			quad.TypedString{Value: "007", Type: xsd + "integer"}, quad.TypedString{Value: "-7", Type: xsd + "integer"}, quad.TypedString{Value: "true", Type: xsd + "boolean"},
			quad.TypedString{Value: "2022-01-05T10:00:00Z", Type: xsd + "dateTime"}, quad.TypedString{Value: "2022-01", Type: "http://id.loc.gov/datatypes/edtf/EDTF"},
		} {
			a.Quads = append(a.Quads, quad.Quad{Subject: a.IRI, Predicate: quad.IRI("http://e/has"), Object: o, Label: a.IRI},
				quad.Quad{Subject: quad.BNode("node"), Predicate: quad.IRI("http://e/of"), Object: o, Label: a.IRI})
		}
	}
	return all
}

// Same holds that a store answers as another does, whatever either is.
func Same(t *testing.T, got, want store.Store) {
	t.Helper()
	wantQuads(t, got, store.Pattern{}, quadsOf(t, want, store.Pattern{}))
	sameCounts(t, got)
	for _, p := range []store.Pattern{{P: []quad.Value{actor}}, {O: []quad.Value{quad.IRI("http://e/actor/3")}}, {S: []quad.Value{quad.BNode("node")}}, {G: []quad.Value{quad.IRI("http://e/story/4")}}} {
		wantQuads(t, got, p, quadsOf(t, want, p))
	}
	for _, q := range []store.Star{
		{}, {Order: store.ByTime}, {Order: store.NewestFirst, Limit: 7}, {Words: []string{"talks", "4"}}, {From: "2022-03-02", To: "2022-03-05", Order: store.ByTime},
		{Where: []store.Condition{{Predicate: actor, Objects: []quad.Value{quad.IRI("http://e/actor/3")}}}, Order: store.NewestFirst},
	} {
		sameAnswers(t, got, want, q)
		sameGroups(t, got, want, q, actor)
	}
}
