//go:build corpora

package turtle_test

import (
	"cmp"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/turtle"
)

const (
	rdfType = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
	mf      = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
	rdft    = "http://www.w3.org/ns/rdftest#"
	where   = "https://w3c.github.io/rdf-tests/rdf/rdf11/"
)

// TestW3C runs the W3C RDF 1.1 suites of Turtle and TriG below
// $DATELINE_SHARED/corpora/rdf. Their manifests are Turtle, and read here too.
func TestW3C(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Fatal("DATELINE_SHARED is not set; it must name the folder which holds corpora/rdf")
	}
	for _, suite := range []struct {
		folder string
		read   func([]byte, string) iter.Seq2[quad.Quad, error]
		want   int
	}{{"rdf-turtle", turtle.Turtle, 313}, {"rdf-trig", turtle.TriG, 356}} {
		folder := filepath.Join(shared, "corpora", "rdf", suite.folder)
		tests := manifest(t, folder, where+suite.folder+"/manifest.ttl")
		if len(tests) != suite.want {
			t.Errorf("%s: the manifest lists %d tests, want %d", suite.folder, len(tests), suite.want)
		}
		for _, tt := range tests {
			t.Run(suite.folder+"/"+tt.name, func(t *testing.T) {
				got, err := all(suite.read(file(t, folder, tt.action), where+suite.folder+"/"+tt.action))
				if tt.negative != (err != nil) {
					t.Fatalf("refused: %v, want %v (%v)", err != nil, tt.negative, err)
				}
				if tt.result == "" {
					return
				}
				want, err := all(nquads.NewReader(strings.NewReader(string(file(t, folder, tt.result)))).All())
				if err != nil {
					t.Fatal(err)
				}
				if !isomorphic(got, want) {
					t.Errorf("got\n%s\nwant\n%s", lines(got), lines(want))
				}
			})
		}
	}
}

type entry struct {
	name, action, result string
	negative             bool
}

func manifest(t *testing.T, folder, base string) (tests []entry) {
	t.Helper()
	quads, err := all(turtle.Turtle(file(t, folder, "manifest.ttl"), base))
	if err != nil {
		t.Fatal(err)
	}
	about := map[quad.Value]map[quad.Value]quad.Value{}
	for _, q := range quads {
		if about[q.Subject] == nil {
			about[q.Subject] = map[quad.Value]quad.Value{}
		}
		about[q.Subject][q.Predicate] = q.Object
	}
	for s, p := range about {
		kind, _ := p[rdfType].(quad.IRI)
		if !strings.HasPrefix(string(kind), rdft) {
			continue
		}
		base := func(v quad.Value) string {
			iri, _ := v.(quad.IRI)
			return string(iri[strings.LastIndexByte(string(iri), '/')+1:])
		}
		tests = append(tests, entry{base(s), base(p[quad.IRI(mf+"action")]), base(p[quad.IRI(mf+"result")]), strings.Contains(string(kind), "Negative")})
	}
	slices.SortFunc(tests, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	return tests
}

func file(t *testing.T, folder, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func all(seq iter.Seq2[quad.Quad, error]) (quads []quad.Quad, err error) {
	for q, err := range seq {
		if err != nil {
			return quads, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

func lines(quads []quad.Quad) string {
	var b strings.Builder
	for _, q := range quads {
		fmt.Fprintln(&b, q)
	}
	return b.String()
}

// isomorphic reports whether the sets are equal but for the labels of blank
// nodes: it tries to map them, those first that look alike from outside.
func isomorphic(a, b []quad.Quad) bool {
	a, b = set(a), set(b)
	if len(a) != len(b) {
		return false
	}
	return match(a, b, nodes(a), nodes(b), map[quad.Value]quad.Value{})
}

func set(quads []quad.Quad) []quad.Quad {
	seen := map[quad.Quad]bool{}
	return slices.DeleteFunc(slices.Clone(quads), func(q quad.Quad) bool {
		was := seen[q]
		seen[q] = true
		return was
	})
}

func nodes(quads []quad.Quad) (out []quad.Value) {
	for _, q := range quads {
		for _, v := range []quad.Value{q.Subject, q.Object, q.Label} {
			if _, ok := v.(quad.BNode); ok && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	return out
}

// looks is what is said of a node, other nodes as those that they are mapped to.
func looks(quads []quad.Quad, node quad.Value, known map[quad.Value]quad.Value) string {
	name := func(v quad.Value) string {
		if _, ok := v.(quad.BNode); !ok {
			return quad.StringOf(v)
		}
		if v == node {
			return "this"
		}
		if as, ok := known[v]; ok {
			return quad.StringOf(as)
		}
		return "_"
	}
	var out []string
	for _, q := range quads {
		if q.Subject == node || q.Object == node || q.Label == node {
			out = append(out, name(q.Subject)+" "+name(q.Predicate)+" "+name(q.Object)+" "+name(q.Label))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func match(a, b []quad.Quad, left, right []quad.Value, to map[quad.Value]quad.Value) bool {
	if len(left) != len(right) {
		return false
	}
	if len(left) == 0 {
		mapped := map[quad.Quad]bool{}
		as := func(v quad.Value) quad.Value {
			if w, ok := to[v]; ok {
				return w
			}
			return v
		}
		for _, q := range a {
			mapped[quad.Quad{Subject: as(q.Subject), Predicate: q.Predicate, Object: as(q.Object), Label: as(q.Label)}] = true
		}
		return len(mapped) == len(b) && !slices.ContainsFunc(b, func(q quad.Quad) bool { return !mapped[q] })
	}
	same := map[quad.Value]quad.Value{}
	for _, v := range to {
		same[v] = v
	}
	form := looks(a, left[0], to)
	for i, candidate := range right {
		if looks(b, candidate, same) != form {
			continue
		}
		to[left[0]] = candidate
		rest := append(slices.Clone(right[:i]), right[i+1:]...)
		if match(a, b, left[1:], rest, to) {
			return true
		}
		delete(to, left[0])
	}
	return false
}
