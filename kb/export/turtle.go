package export

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/schema"
)

// TriG writes quads that come graph by graph, in any order within one: each
// graph with its subjects, in the order of their names. The same quads give
// the same bytes.
func TriG(w io.Writer, graphs iter.Seq2[[]quad.Quad, error]) error {
	t := newTurtle(w, "  ")
	t.prefixes()
	for quads, err := range graphs {
		if err != nil {
			return err
		}
		if len(quads) == 0 {
			continue
		}
		nquads.Sort(quads)
		if err := t.graph(quads); err != nil {
			return err
		}
	}
	return t.w.Flush()
}

// Turtle writes quads without their graphs, each triple once, in the order of
// names. Which article says what is told by the names of its nodes alone.
func Turtle(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	var sorted bytes.Buffer
	err := nquads.WriteSorted(&sorted, func(yield func(quad.Quad, error) bool) {
		for q, err := range quads {
			q.Label = nil
			if !yield(q, err) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	t := newTurtle(w, "")
	t.prefixes()
	for q, err := range nquads.NewTripleReader(&sorted).All() {
		if err != nil {
			return err
		}
		t.triple(q)
	}
	t.end()
	return t.w.Flush()
}

// turtle writes triples that come sorted, subjects and predicates once.
type turtle struct {
	w                  *bufio.Writer
	indent             string
	subject, predicate quad.Value
	names              map[quad.IRI]string
}

func newTurtle(w io.Writer, indent string) *turtle {
	return &turtle{w: bufio.NewWriterSize(w, 64<<10), indent: indent, names: map[quad.IRI]string{}}
}

func (t *turtle) prefixes() {
	for _, p := range schema.Prefixes() {
		fmt.Fprintf(t.w, "@prefix %s: <%s> .\n", p.Name, p.Namespace)
	}
}

func (t *turtle) graph(quads []quad.Quad) error {
	for _, q := range quads {
		if err := nquads.CheckQuad(q); err != nil {
			return fmt.Errorf("quad not written: %w", err)
		}
	}
	t.w.WriteString("\n")
	if label := quads[0].Label; label != nil {
		t.w.WriteString(t.term(label) + " ")
	}
	t.w.WriteString("{\n")
	for _, q := range quads {
		t.triple(q)
	}
	t.end()
	_, err := t.w.WriteString("}\n")
	return err
}

func (t *turtle) triple(q quad.Quad) {
	switch {
	case q.Subject != t.subject:
		t.end()
		t.w.WriteString("\n" + t.indent + t.term(q.Subject) + " " + t.verb(q.Predicate) + " ")
	case q.Predicate != t.predicate:
		t.w.WriteString(" ;\n" + t.indent + "  " + t.verb(q.Predicate) + " ")
	default:
		t.w.WriteString(", ")
	}
	t.subject, t.predicate = q.Subject, q.Predicate
	t.w.WriteString(t.term(q.Object))
}

func (t *turtle) end() {
	if t.subject != nil {
		t.w.WriteString(" .\n")
	}
	t.subject, t.predicate = nil, nil
}

func (t *turtle) verb(v quad.Value) string {
	if v == quad.Value(schema.Type) {
		return "a"
	}
	return t.term(v)
}

// term writes a value as N-Quads does, names of known namespaces shortened.
func (t *turtle) term(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return t.iri(v)
	case quad.TypedString:
		text, _ := nquads.AppendTerm(nil, v.Value)
		return string(text) + "^^" + t.iri(v.Type)
	}
	text, _ := nquads.AppendTerm(nil, v)
	return string(text)
}

// localName is a safe part of what may stand behind a prefix.
var localName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)

func (t *turtle) iri(v quad.IRI) string {
	if short, ok := t.names[v]; ok {
		return short
	}
	for _, p := range schema.Prefixes() {
		if local, ok := strings.CutPrefix(string(v), p.Namespace); ok && localName.MatchString(local) {
			t.names[v] = p.Name + ":" + local
			return t.names[v]
		}
	}
	return "<" + string(v) + ">"
}
