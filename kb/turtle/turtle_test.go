package turtle_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/export"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/turtle"
)

func TestReads(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"@prefix : <https://a.example/> . :s a :C ; :p 1, -2.5, .5e1, true, \"x\"@en-GB, '''l\no\\u00e9'''^^:t ;; .", []string{
			`<https://a.example/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://a.example/C> .`,
			`<https://a.example/s> <https://a.example/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
			`<https://a.example/s> <https://a.example/p> "-2.5"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
			`<https://a.example/s> <https://a.example/p> ".5e1"^^<http://www.w3.org/2001/XMLSchema#double> .`,
			`<https://a.example/s> <https://a.example/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .`,
			`<https://a.example/s> <https://a.example/p> "x"@en-GB .`,
			`<https://a.example/s> <https://a.example/p> "l\noé"^^<https://a.example/t> .`,
		}},
		{"PREFIX p: <https://a.example/> GRAPH p:g { p:s p:p [ p:q () ] . } { p:s p:p p:o }", []string{
			`_:a1 <https://a.example/q> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> <https://a.example/g> .`,
			`<https://a.example/s> <https://a.example/p> _:a1 <https://a.example/g> .`,
			`<https://a.example/s> <https://a.example/p> <https://a.example/o> .`,
		}},
		{"@base <https://a.example/b/c> . <d> <../e#f> <?g> . _:a1 <p> \"\" .", []string{
			`<https://a.example/b/d> <https://a.example/e#f> <https://a.example/b/c?g> .`,
			`_:la1 <https://a.example/b/p> "" .`,
		}},
	} {
		var got []string
		for q, err := range turtle.TriG([]byte(tt.text), "") {
			if err != nil {
				t.Errorf("%s: %v", tt.text, err)
				break
			}
			line, _ := nquads.AppendQuad(nil, q)
			got = append(got, strings.TrimSpace(string(line)))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
		}
	}
}

func TestRefuses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"<s> <p> <o> .", "line 1:1: IRI is not absolute (it must begin with a scheme such as https:)"},
		{"<https://a.example/s>\n <https://a.example/p>\n  é .", "line 3:3: expected an object"},
		{"<https://a.example/s> a p:C .", "line 1:25: prefix p: is not declared"},
		{"<https://a.example/s> a \"x\n\" .", "line 1:27: a line break in a short literal"},
		{"<https://a.example/s> a <https://a.example/C>", "line 1:46: expected ."},
		{"<https://a.example/s> a \"\xff\" .", "line 1:25: literal is not valid UTF-8"},
		{"<https://a.example/g> { <https://a.example/s> a <https://a.example/C> }", "line 1:23: expected a predicate"},
	} {
		var err error
		for _, err = range turtle.Turtle([]byte(tt.text), "") {
		}
		var e *turtle.SyntaxError
		if !errors.As(err, &e) || e.Error() != tt.want {
			t.Errorf("%q: %v, want %s", tt.text, err, tt.want)
		}
	}
}

func TestNestingIsBounded(t *testing.T) {
	for _, open := range []string{"[<https://a.example/p> ", "("} {
		var err error
		for _, err = range turtle.Turtle([]byte("<https://a.example/s> <https://a.example/p> "+strings.Repeat(open, 1e6)), "") {
		}
		if err == nil {
			t.Errorf("%q a million times is read", open)
		}
	}
}

// FuzzRoundTrip: what is read as TriG, and can be written, is the same when it
// is written and read again; and nothing makes the reader panic or hang.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{
		"@prefix : <https://a.example/> . :g { :s a :C ; :p \"x\"@en, 'y'^^:t, 1.5, true . }", "<https://a.example/s> <https://a.example/p> ( [] _:b ) .",
		"GRAPH <https://a.example/g> { <https://a.example/s> a \"\"\"\\\"\"\"\" }", "BASE <https://a.example/x> <> <a> <#b> .",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		graphs := map[quad.Value][]quad.Quad{}
		var labels []quad.Value
		for q, err := range turtle.TriG([]byte(text), "https://base.example/") {
			if err != nil {
				return
			}
			if graphs[q.Label] == nil {
				labels = append(labels, q.Label)
			}
			graphs[q.Label] = append(graphs[q.Label], q)
		}
		written := func() string {
			var b strings.Builder
			err := export.TriG(&b, func(yield func([]quad.Quad, error) bool) {
				for _, l := range labels {
					if !yield(slices.Clone(graphs[l]), nil) {
						return
					}
				}
			})
			if err != nil && !errors.Is(err, io.EOF) {
				t.Fatalf("%q is read and cannot be written: %v", text, err)
			}
			return b.String()
		}
		first := written()
		var again []string
		for q, err := range turtle.TriG([]byte(first), "") {
			if err != nil {
				t.Fatalf("%q\nwritten as\n%s\n%v", text, first, err)
			}
			line, _ := nquads.AppendQuad(nil, relabelled(q))
			again = append(again, string(line))
		}
		var want []string
		for _, l := range labels {
			for _, q := range graphs[l] {
				line, _ := nquads.AppendQuad(nil, q)
				want = append(want, string(line))
			}
		}
		slices.Sort(again)
		slices.Sort(want)
		if want = slices.Compact(want); !slices.Equal(slices.Compact(again), want) {
			t.Fatalf("%q\nwritten as\n%s\nread %q\nwant %q", text, first, again, want)
		}
	})
}

// relabelled takes the letter off again that the reader puts before labels.
func relabelled(q quad.Quad) quad.Quad {
	for _, v := range []*quad.Value{&q.Subject, &q.Object, &q.Label} {
		if b, ok := (*v).(quad.BNode); ok {
			*v = b[1:]
		}
	}
	return q
}
