package rdf

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/export"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/schema"
)

func sample() []quad.Quad {
	a, b := quad.IRI(schema.Base+"article/1"), quad.IRI(schema.Base+"article/2")
	who := quad.IRI(schema.Base + "person/x")
	mention := func(article quad.IRI) quad.IRI { return article + "#mention=1,2" }
	var out []quad.Quad
	for _, article := range []quad.IRI{a, b} {
		out = append(out,
			quad.Quad{Subject: article, Predicate: schema.Type, Object: schema.NewsArticle, Label: article},
			quad.Quad{Subject: article, Predicate: schema.ArticleBody, Object: quad.String("\"a\"\n\t\\ é \u0085 \x01 🎈"), Label: article},
			quad.Quad{Subject: article, Predicate: schema.DatePublished, Object: quad.TypedString{Value: "2022-01-01", Type: schema.XSDDate}, Label: article},
			quad.Quad{Subject: mention(article), Predicate: schema.Denotes, Object: who, Label: article},
			quad.Quad{Subject: mention(article), Predicate: schema.Name, Object: quad.LangString{Value: "X", Lang: "fr"}, Label: article},
			quad.Quad{Subject: who, Predicate: schema.Name, Object: quad.String("X"), Label: article})
	}
	return out
}

func graphs(quads []quad.Quad) iter.Seq2[[]quad.Quad, error] {
	return func(yield func([]quad.Quad, error) bool) {
		half := len(quads) / 2
		_ = yield(slices.Clone(quads[:half]), nil) && yield(slices.Clone(quads[half:]), nil)
	}
}

// TestRoundTrip holds that each syntax comes back as the same quads, Turtle
// without its labels too.
func TestRoundTrip(t *testing.T) {
	want := sorted(t, sample())
	for syntax, write := range map[string]func(*bytes.Buffer) error{
		"trig":   func(b *bytes.Buffer) error { return export.TriG(b, graphs(sample())) },
		"turtle": func(b *bytes.Buffer) error { return export.Turtle(b, export.Flat(graphs(sample()))) },
		"jsonld": func(b *bytes.Buffer) error { return export.JSONLD(b, graphs(sample())) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		out, err := NQuads(b.Bytes(), syntax)
		if err != nil {
			t.Errorf("%s: %v", syntax, err)
			continue
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		slices.Sort(lines)
		if !slices.Equal(lines, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", syntax, strings.Join(lines, "\n"), strings.Join(want, "\n"))
		}
		if got := Guess("-", b.Bytes()); got != syntax && !(syntax == "turtle" && got == "trig") {
			t.Errorf("%s is taken for %s", syntax, got)
		}
	}
}

func sorted(t *testing.T, quads []quad.Quad) (lines []string) {
	t.Helper()
	for _, q := range quads {
		line, err := nquads.AppendQuad(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.TrimSpace(string(line)))
	}
	slices.Sort(lines)
	return lines
}

func TestRefuses(t *testing.T) {
	for _, tt := range []struct{ syntax, text, want string }{
		{"jsonld", "{", "no JSON: unexpected EOF"},
		{"jsonld", "{} {}", "more text behind the JSON"},
		{"jsonld", `{"@context": "https://a.example/context.jsonld", "name": "x"}`, "nothing is fetched from https://a.example/context.jsonld"},
		{"jsonld", "{}", "it holds no quads"},
		{"trig", "<https://a.example/g> {", "line 1:24: expected }"},
		{"turtle", "", "it holds no quads"},
		{"rdfxml", "", "no syntax"},
	} {
		if _, err := NQuads([]byte(tt.text), tt.syntax); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %q: %v, want %s", tt.syntax, tt.text, err, tt.want)
		}
	}
}

func TestGuess(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a.nq", "", "nquads"}, {"a.TTL", "", "turtle"}, {"a.trig", "", "trig"}, {"a.jsonld", "", "jsonld"}, {"-", "\n{\"@context\"", "jsonld"},
		{"-", "@prefix a: <b> .", "trig"}, {"-", "<https://a.example/s> ", "nquads"}, {"b", "", "nquads"},
	} {
		if got := Guess(tt.name, []byte(tt.text)); got != tt.want {
			t.Errorf("%s %q: %s, want %s", tt.name, tt.text, got, tt.want)
		}
	}
}
