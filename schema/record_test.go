package schema_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
	"pgregory.net/rapid"
)

// Few spans and few strings, so that things collide.
var (
	text  = rapid.SampledFrom([]string{"", "a", "B", "ümlaut \"q\"\n", "one two"})
	day   = rapid.SampledFrom([]string{"", "2021-12-22", "2022-01-31"})
	thing = rapid.SampledFrom([]quad.IRI{"", "https://w3id.org/dateline/id/x/1", "https://w3id.org/dateline/id/x/2"})
	span  = rapid.Custom(func(t *rapid.T) schema.Span {
		b := rapid.IntRange(0, 3).Draw(t, "b")
		return schema.Span{Start: b, End: b + rapid.IntRange(0, 2).Draw(t, "n")}
	})
	date = rapid.Custom(func(t *rapid.T) schema.Date {
		return schema.Date{
			EDTF:     rapid.SampledFrom([]string{"", "2022-01", "2021-12-13/2021-12-19"}).Draw(t, "edtf"),
			Earliest: day.Draw(t, "from"), Latest: day.Draw(t, "to"), Rests: span.Draw(t, "rests"), CountedFrom: day.Draw(t, "counted"),
		}
	})
	texts   = rapid.SliceOfN(text, 0, 3)
	index   = rapid.IntRange(-1, 4)
	indexes = rapid.SliceOfN(index, 0, 3)
)

func records(t *rapid.T) *schema.Record {
	r := &schema.Record{
		IRI:   "https://w3id.org/dateline/id/article/0123",
		URL:   rapid.SampledFrom([]string{"", "https://a.example/b?c", "story one", "https://w3id.org/dateline/id/article/0123"}).Draw(t, "url"),
		Title: text.Draw(t, "title"), Source: text.Draw(t, "source"), Published: day.Draw(t, "published"),
		Authors: texts.Draw(t, "authors"), Language: text.Draw(t, "language"), TextCluster: thing.Draw(t, "copies"),
		Hash: text.Draw(t, "hash"), Text: text.Draw(t, "text"),
	}
	for range rapid.IntRange(0, 4).Draw(t, "actors") {
		r.Actors = append(r.Actors, schema.Actor{
			Span: span.Draw(t, "span"), Type: rapid.SampledFrom([]string{"", "person", "organization", "place"}).Draw(t, "type"),
			Country: rapid.Bool().Draw(t, "country"), Name: text.Draw(t, "name"), Aliases: texts.Draw(t, "aliases"),
			Roles: texts.Draw(t, "roles"), Of: index.Draw(t, "of"), ID: thing.Draw(t, "id"), CanonicalName: text.Draw(t, "canonical"),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "statements") {
		r.Statements = append(r.Statements, schema.Statement{
			Span: span.Draw(t, "span"), Kind: rapid.SampledFrom([]string{"", "direct", "partial", "indirect"}).Draw(t, "kind"),
			Text: text.Draw(t, "text"), Quotes: rapid.SliceOfN(span, 0, 3).Draw(t, "quotes"), Cue: text.Draw(t, "cue"),
			Source: index.Draw(t, "source"), Written: text.Draw(t, "written"), Speaker: index.Draw(t, "speaker"), Relay: index.Draw(t, "relay"), To: index.Draw(t, "to"),
			About: indexes.Draw(t, "about"), Events: indexes.Draw(t, "events"), Topics: texts.Draw(t, "topics"),
			Said: date.Draw(t, "said"), Cluster: thing.Draw(t, "cluster"),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "reports") {
		r.Reports = append(r.Reports, schema.Report{
			Span: span.Draw(t, "span"), Label: text.Draw(t, "label"), Class: text.Draw(t, "class"), Plover: text.Draw(t, "plover"), Status: text.Draw(t, "status"),
			Date: date.Draw(t, "date"), Topics: texts.Draw(t, "topics"), Actors: indexes.Draw(t, "actors"), Place: index.Draw(t, "place"),
			Statement: index.Draw(t, "statement"), Evidence: span.Draw(t, "evidence"), Event: thing.Draw(t, "event"),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "proposals") {
		r.Proposals = append(r.Proposals, schema.Proposal{
			Span: span.Draw(t, "span"), Demand: rapid.Bool().Draw(t, "demand"), By: indexes.Draw(t, "by"), To: indexes.Draw(t, "to"),
			Maker: text.Draw(t, "maker"), Asked: text.Draw(t, "asked"), Contents: texts.Draw(t, "contents"), Presented: date.Draw(t, "presented"), Status: text.Draw(t, "status"),
			Evidence: span.Draw(t, "evidence"), ID: thing.Draw(t, "id"),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "claims") {
		r.Claims = append(r.Claims, schema.Claim{
			Span: span.Draw(t, "span"), Figure: text.Draw(t, "figure"), Denied: rapid.Bool().Draw(t, "denied"), Statement: index.Draw(t, "statement"),
			By: index.Draw(t, "by"), Written: text.Draw(t, "written"), Reports: indexes.Draw(t, "reports"), Against: indexes.Draw(t, "against"), Evidence: span.Draw(t, "evidence"),
		})
	}
	names := rapid.SliceOfNDistinct(rapid.SampledFrom([]quad.IRI{"https://w3id.org/dateline/id/name/1", "https://w3id.org/dateline/id/name/2"}), 0, 2, rapid.ID[quad.IRI])
	for _, iri := range names.Draw(t, "names") {
		r.Names = append(r.Names, schema.NameUse{
			IRI: iri, Forms: texts.Draw(t, "forms"), Short: rapid.SliceOfN(rapid.SampledFrom([]quad.IRI{"https://w3id.org/dateline/id/name/1", "https://w3id.org/dateline/id/name/3"}), 0, 2).Draw(t, "short"),
			Given: texts.Draw(t, "given"), Acronyms: texts.Draw(t, "acronyms"), Roles: texts.Draw(t, "roles"),
		})
	}
	r.Keys = texts.Draw(t, "keys")
	return r
}

func TestRecordComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := records(t)
		before := r.Clone()
		quads := r.Quads()
		if !reflect.DeepEqual(before, r) {
			t.Fatal("Quads changed the record")
		}
		checkQuads(t, r, quads)
		shuffled := rapid.Permutation(quads).Draw(t, "order")
		got, err := schema.FromQuads(r.IRI, shuffled)
		if err != nil {
			t.Fatal(err)
		}
		r.Normalize()
		if !reflect.DeepEqual(r, got) {
			t.Fatalf("got  %+v\nwant %+v", got, r)
		}
		again := got.Quads()
		slices.SortFunc(again, byText)
		slices.SortFunc(quads, byText)
		if !slices.Equal(again, quads) {
			t.Fatal("the record read back is written otherwise")
		}
	})
}

func byText(a, b quad.Quad) int {
	switch x, y := fmt.Sprint(a), fmt.Sprint(b); {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func checkQuads(t *rapid.T, r *schema.Record, quads []quad.Quad) {
	seen := map[quad.Quad]bool{}
	for _, q := range quads {
		if q.Label != quad.Value(r.IRI) {
			t.Fatalf("label of %v is %v", q, q.Label)
		}
		if seen[q] {
			t.Fatalf("twice: %v", q)
		}
		seen[q] = true
		if !q.IsValid() {
			t.Fatalf("not valid: %v", q)
		}
	}
}

// A record in text order without identities comes back letter for letter,
// without Normalize.
func TestQuadsOfOneStatement(t *testing.T) {
	r := &schema.Record{
		IRI: schema.ArticleIRI(schema.Base, "https://a.example/1", "h"), URL: "https://a.example/1", Title: "T", Source: "Die Zeit",
		Published: "2021-12-22", Hash: "h", Text: "Lavrov said talks are expected.",
		Actors: []schema.Actor{{Span: schema.Span{Start: 0, End: 6}, Type: "person", Name: "Lavrov", Of: -1,
			ID: schema.EntityIRI(schema.Base, "person", "Sergei Lavrov"), CanonicalName: "Sergei Lavrov"}},
		Statements: []schema.Statement{{Span: schema.Span{Start: 12, End: 30}, Kind: "indirect", Text: "talks are expected",
			Cue: "said", Source: 0, Written: "Lavrov", Speaker: -1, Relay: -1, To: -1, Events: []int{0}}},
		Reports: []schema.Report{{Span: schema.Span{Start: 12, End: 17}, Label: "talks", Status: "expected", Place: -1,
			Statement: 0, Evidence: schema.Span{Start: 0, End: 31}, Event: schema.EventIRI(schema.Base, "talks")}},
	}
	quads := r.Quads()
	got, err := schema.FromQuads(r.IRI, quads)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r, got) {
		t.Fatalf("got  %+v\nwant %+v", got, r)
	}
	for _, q := range []quad.Quad{
		{Subject: r.IRI + "#char=12,30", Predicate: schema.SpokenBy, Object: r.Actors[0].ID, Label: r.IRI},
		{Subject: r.IRI + "#char=12,30", Predicate: schema.About, Object: r.Reports[0].Event, Label: r.IRI},
		{Subject: r.IRI, Predicate: schema.Publisher, Object: quad.IRI(schema.Base + "source/die-zeit"), Label: r.IRI},
		{Subject: r.IRI, Predicate: schema.DatePublished, Object: quad.TypedString{Value: "2021-12-22", Type: schema.XSDDate}, Label: r.IRI},
		{Subject: r.Reports[0].Event, Predicate: schema.Type, Object: schema.SEMEvent, Label: r.IRI},
	} {
		if !slices.Contains(quads, q) {
			t.Errorf("missing: %s", q.NQuad())
		}
	}
}

func TestFromQuadsRefuses(t *testing.T) {
	const a = quad.IRI("https://a.example/1")
	article := quad.Quad{Subject: a, Predicate: schema.Type, Object: schema.NewsArticle, Label: a}
	for name, quads := range map[string][]quad.Quad{
		"nothing":       nil,
		"other graph":   {article, {Subject: a, Predicate: schema.Headline, Object: quad.String("x"), Label: a + "2"}},
		"no graph":      {article, {Subject: a, Predicate: schema.Headline, Object: quad.String("x")}},
		"loose link":    {article, {Subject: a + "#char=1,2", Predicate: schema.Type, Object: schema.DirectStatement, Label: a}, {Subject: a + "#char=1,2", Predicate: schema.Source, Object: a + "#mention=1,2", Label: a}},
		"no span":       {article, {Subject: a + "#event=1,2", Predicate: schema.Type, Object: schema.EventReport, Label: a}, {Subject: a + "#event=1,2", Predicate: schema.Evidence, Object: quad.String("far"), Label: a}},
		"blank subject": {article, {Subject: quad.BNode("b"), Predicate: schema.Headline, Object: quad.String("x"), Label: a}},
	} {
		if _, err := schema.FromQuads(a, quads); !errors.Is(err, schema.ErrNotArticle) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Sergei Lavrov": "sergei-lavrov", "NATO": "nato", "U.S.": "us", "Recep Tayyip Erdoğan": "recep-tayyip-erdogan",
		"Jens Stoltenberg’s": "jens-stoltenbergs", "Łódź": "lodz", "Straße": "strasse", " A  & B ": "a-b", "Путин": "путин", "Йод": "йод",
	} {
		if got := schema.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
	if a, b := schema.Slug("!"), schema.Slug("?"); a == "" || a == b {
		t.Errorf("names without letters: %q, %q", a, b)
	}
}

func TestNodeComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := schema.Node{
			Article: rapid.SampledFrom([]quad.IRI{"https://a.example/1", "https://a.example/1#part"}).Draw(t, "article"),
			Kind:    rapid.SampledFrom([]string{schema.MentionNode, schema.StatementNode, schema.EventNode, schema.ProposalNode, schema.ClaimNode}).Draw(t, "kind"),
			Span:    span.Draw(t, "span"), Nth: rapid.IntRange(1, 3).Draw(t, "nth"),
		}
		if got, ok := schema.ParseNode(n.IRI()); !ok || got != n {
			t.Fatalf("%s reads as %+v, %v", n.IRI(), got, ok)
		}
	})
	for _, bad := range []quad.IRI{"a", "a#char=1", "a#char=01,2", "a#char=1,2;n=1", "a#char=1,2;n=x", "a#line=1,2", "a#char=-1,2"} {
		if _, ok := schema.ParseNode(bad); ok {
			t.Errorf("%s should not be a node", bad)
		}
	}
}

func TestValidIRI(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a.example/b": true, "urn:x": true, "tag:a,2:b": true, "": false, "a b:c": false, "/path": false, "http:": false,
		"https://a.example/b c": false, "https://a/\"><x": false, "1x:y": false, "https://a/\n": false, "https://a/é": true, "\xff:a": false,
	} {
		if schema.ValidIRI(s) != want {
			t.Errorf("ValidIRI(%q) is not %v", s, want)
		}
	}
}
