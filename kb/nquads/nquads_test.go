package nquads_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
)

const (
	s = quad.IRI("http://e/s")
	p = quad.IRI("http://e/p")
	o = quad.IRI("http://e/o")
	g = quad.IRI("http://e/g")
)

func TestReader(t *testing.T) {
	tests := []struct {
		name, in string
		want     []quad.Quad
	}{
		{"nothing", "", nil},
		{"comment and blank lines", "# x\n\n \t\n#\n", nil},
		{"graph", "<http://e/s> <http://e/p> <http://e/o> <http://e/g> .\n", quads(s, p, o, g)},
		{"no line end", "<http://e/s> <http://e/p> <http://e/o>  .", quads(s, p, o, nil)},
		{"no spaces", `<http://e/s><http://e/p>"x"<http://e/g>.# c`, quads(s, p, quad.String("x"), g)},
		{"lone CR and CRLF", "_:a<http://e/p>_:b.\r_:c\t<http://e/p>\t_:d.e.\r\n\r\n_:f <http://e/p> _:1 _:g.",
			quads(quad.BNode("a"), p, quad.BNode("b"), nil, quad.BNode("c"), p, quad.BNode("d.e"), nil, quad.BNode("f"), p, quad.BNode("1"), quad.BNode("g"))},
		{"escapes in IRIs", `<http://e/\u0073> <http://\U00000065/p> <http://e/o> .`, quads(s, p, o, nil)},
		{"escapes", `<http://e/s> <http://e/p> "\t\b\n\r\f\"\'\\\u00e9\U0001F600" .`,
			quads(s, p, quad.String("\t\b\n\r\f\"'\\é😀"), nil)},
		{"language", `<http://e/s> <http://e/p> "x"@en-GB .`, quads(s, p, quad.LangString{Value: "x", Lang: "en-GB"}, nil)},
		{"datatype", `<http://e/s> <http://e/p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
			quads(s, p, quad.TypedString{Value: "007", Type: "http://www.w3.org/2001/XMLSchema#integer"}, nil)},
		{"xsd:string is plain", `<http://e/s> <http://e/p> "x"^^<http://www.w3.org/2001/XMLSchema#string> .`,
			quads(s, p, quad.String("x"), nil)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			// One byte a time, so that every line end meets every buffer end.
			for _, r := range []io.Reader{strings.NewReader(tt.in), iotest.OneByteReader(strings.NewReader(tt.in))} {
				got, err := readAll(nquads.NewReader(r))
				if err != nil || !slices.Equal(got, tt.want) {
					t.Errorf("got %v, %v; want %v", got, err, tt.want)
				}
			}
		})
	}
}

func TestReaderRefuses(t *testing.T) {
	tests := []struct {
		name, in string
		column   int
	}{
		{"relative IRI", `<s> <http://e/p> <http://e/o> .`, 1},
		{"space in IRI", `<http://e/ s> <http://e/p> <http://e/o> .`, 1},
		{"escaped space in IRI", `<http://e/\u0020s> <http://e/p> <http://e/o> .`, 1},
		{"short escape in IRI", `<http://e/\ns> <http://e/p> <http://e/o> .`, 11},
		{"open IRI", `<http://e/s <http://e/p> <http://e/o .`, 1},
		{"literal subject", `"x" <http://e/p> <http://e/o> .`, 1},
		{"literal graph", `<http://e/s> <http://e/p> <http://e/o> "x" .`, 40},
		{"blank predicate", `<http://e/s> _:p <http://e/o> .`, 14},
		{"bad label", `_:: <http://e/p> <http://e/o> .`, 3},
		{"bad language tag", `<http://e/s> <http://e/p> "é"@1 .`, 31},
		{"language tag with underscore", `<http://e/s> <http://e/p> "x"@en_GB .`, 33},
		{"surrogate", `<http://e/s> <http://e/p> "\uD800" .`, 28},
		{"beyond Unicode", `<http://e/s> <http://e/p> "\U00110000" .`, 28},
		{"invalid UTF-8", "<http://e/s> <http://e/p> \"\xff\" .", 27},
		{"invalid UTF-8 in IRI", "<http://e/\xff> <http://e/p> <http://e/o> .", 1},
		{"invalid UTF-8 in comment", "# \xff", 3},
		{"no dot", `<http://e/s> <http://e/p> <http://e/o>`, 39},
		{"two statements", `<http://e/s> <http://e/p> <http://e/o> . <http://e/s> <http://e/p> <http://e/o> .`, 42},
		{"byte order mark", "\ufeff<http://e/s> <http://e/p> <http://e/o> .", 1},
		{"open literal", `<http://e/s> <http://e/p> "x\" .`, 27},
		{"NUL", "<http://e/s> <http://e/p> <http://e/o> .\x00", 41},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := nquads.NewReader(strings.NewReader("\r\n" + tt.in + "\n<http://e/s> <http://e/p> <http://e/o> .\n"))
			_, err := r.Next()
			var bad *nquads.SyntaxError
			if !errors.As(err, &bad) || bad.Line != 2 || bad.Column != tt.column {
				t.Fatalf("got %v, want an error at line 2, column %d", err, tt.column)
			}
			if q, err := r.Next(); err != nil || q != (quad.Quad{Subject: s, Predicate: p, Object: o}) {
				t.Errorf("after the bad line: %v, %v", q, err)
			}
			if _, err := r.Next(); err != io.EOF {
				t.Errorf("at the end: %v", err)
			}
		})
	}
}

func TestTripleReaderRefusesGraph(t *testing.T) {
	r := nquads.NewTripleReader(strings.NewReader("<http://e/s> <http://e/p> <http://e/o> <http://e/g> ."))
	if _, err := r.Next(); err == nil || !strings.Contains(err.Error(), "N-Triples") {
		t.Errorf("got %v", err)
	}
}

func TestReaderPassesReadErrorOn(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("<http://e/s> <http://e/p> <http://e/o> .\n<http"), iotest.ErrReader(broken))
	n := 0
	for _, err := range nquads.NewReader(in).All() {
		n++
		if n == 2 && !errors.Is(err, broken) {
			t.Errorf("got %v", err)
		}
	}
	if n != 2 {
		t.Errorf("yielded %d times, want 2", n)
	}
}

// TestLongLine holds that time grows with a line's length, not with its square.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB")
	}
	short, long := readLong(t, 5<<20), readLong(t, 50<<20)
	if long > 40*short {
		t.Errorf("5 MB took %v, 50 MB %v", short, long)
	}
}

func readLong(t *testing.T, size int) time.Duration {
	t.Helper()
	text := quad.String(strings.Repeat(`a "long" line \`, size/15))
	var b bytes.Buffer
	w := nquads.NewWriter(&b)
	if err := errors.Join(w.Write(quad.Quad{Subject: s, Predicate: p, Object: text}), w.Flush()); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	got, err := readAll(nquads.NewReader(&b))
	if err != nil || len(got) != 1 || got[0].Object != text {
		t.Fatalf("%d quads, %v", len(got), err)
	}
	return time.Since(begin)
}

func TestWriterCanonical(t *testing.T) {
	tests := []struct {
		object quad.Value
		want   string
	}{
		{quad.String("a\"\\\n\r\t\b\f\x00\x0b\x1f\x7f\u0080é\ufffd\uffff😀'"),
			`"a\"\\\n\r\t\b\f\u0000\u000B\u001F\u007F` + "\u0080é\ufffd" + `\uFFFF` + `😀'"`},
		{quad.LangString{Value: "x", Lang: "en-GB"}, `"x"@en-GB`},
		{quad.TypedString{Value: "x", Type: nquads.XSDString}, `"x"`},
		{quad.TypedString{Value: "5", Type: "http://e/t"}, `"5"^^<http://e/t>`},
		{quad.BNode("b.1"), `_:b.1`},
	}
	for _, tt := range tests {
		got, err := nquads.AppendTerm(nil, tt.object)
		if err != nil || string(got) != tt.want {
			t.Errorf("%#v: got %s, %v; want %s", tt.object, got, err, tt.want)
		}
	}
}

func TestWriterRefuses(t *testing.T) {
	bad := []quad.Quad{
		{Subject: quad.IRI("http://e/ s"), Predicate: p, Object: o},
		{Subject: quad.IRI("http://e/s> <http://e/p> <x> .\n<y"), Predicate: p, Object: o},
		{Subject: quad.IRI("s"), Predicate: p, Object: o},
		{Subject: quad.IRI("://e"), Predicate: p, Object: o},
		{Subject: quad.IRI("http://e/\x7f"), Predicate: p, Object: o},
		{Subject: quad.IRI("http://e/\xff"), Predicate: p, Object: o},
		{Subject: quad.String("s"), Predicate: p, Object: o},
		{Subject: quad.BNode("a b"), Predicate: p, Object: o},
		{Subject: quad.BNode("a."), Predicate: p, Object: o},
		{Subject: quad.BNode(""), Predicate: p, Object: o},
		{Subject: s, Predicate: quad.BNode("p"), Object: o},
		{Subject: s, Predicate: p},
		{Subject: s, Object: o},
		{Subject: s, Predicate: p, Object: quad.String("\xff")},
		{Subject: s, Predicate: p, Object: quad.LangString{Value: "x", Lang: "en_GB"}},
		{Subject: s, Predicate: p, Object: quad.LangString{Value: "x", Lang: "en .\n"}},
		{Subject: s, Predicate: p, Object: quad.LangString{Value: "x"}},
		{Subject: s, Predicate: p, Object: quad.TypedString{Value: "x", Type: "xsd"}},
		{Subject: s, Predicate: p, Object: quad.Int(5)},
		{Subject: s, Predicate: p, Object: o, Label: quad.String("g")},
	}
	for _, b := range "<>\"{}|^`\\ \t\n\x00" {
		bad = append(bad, quad.Quad{Subject: quad.IRI("http://e/" + string(b)), Predicate: p, Object: o})
	}
	var out bytes.Buffer
	w := nquads.NewWriter(&out)
	for _, q := range bad {
		if err := w.Write(q); err == nil {
			t.Errorf("written: %#v", q)
		}
	}
	if w.Flush(); out.Len() > 0 {
		t.Errorf("printed %q", out.String())
	}
}

func TestSortIsByteOrderOfLines(t *testing.T) {
	qs := quads(
		s, p, o, g, s, p, o, nil, s+"/x", p, o, g, s+"#x", p, o, nil, s, p, quad.String("b\n"), nil, s, p, quad.String("b"), nil, s, p, quad.LangString{Value: "b", Lang: "en"}, nil, quad.BNode("x"), p, o, g, s, p, o, g)
	var want []string
	for _, q := range qs[:len(qs)-1] {
		line, err := nquads.AppendQuad(nil, q)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, string(line))
	}
	slices.Sort(want)
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, func(yield func(quad.Quad, error) bool) {
		for _, q := range qs {
			if !yield(q, nil) {
				return
			}
		}
	}); err != nil || out.String() != strings.Join(want, "") {
		t.Errorf("WriteSorted: %v\n%s", err, out.String())
	}
	nquads.Sort(qs)
	if !slices.IsSortedFunc(qs, nquads.Compare) {
		t.Error("Sort and Compare differ")
	}
}

func FuzzNQuads(f *testing.F) {
	f.Add("<http://e/s> <http://e/p> \"x\\u00e9\\n\"@en-GB <http://e/g> . # c\r_:a.b<http://e/p>\"5\"^^<http://e/t>.\n")
	f.Add("<http://e/\\u0073> <a:> _:x-\u00b7 .\n\"\\")
	f.Fuzz(func(t *testing.T, in string) {
		var good []quad.Quad
		for q, err := range nquads.NewReader(strings.NewReader(in)).All() {
			if err == nil {
				good = append(good, q)
			}
		}
		var out bytes.Buffer
		w := nquads.NewWriter(&out)
		for _, q := range good {
			if err := w.Write(q); err != nil {
				t.Fatalf("accepted but not written: %#v: %v", q, err)
			}
		}
		w.Flush()
		back, err := readAll(nquads.NewReader(bytes.NewReader(out.Bytes())))
		if err != nil || !slices.Equal(back, good) {
			t.Fatalf("%#v\nwritten %s\nread as %#v, %v", good, out.String(), back, err)
		}
	})
}

func BenchmarkReader(b *testing.B) {
	line := "<https://w3id.org/dateline/id/actor/lavrov> <http://schema.org/jobTitle> \"Russian Foreign Minister\"@en <https://w3id.org/dateline/id/graph/article/c34349abce547265> .\n"
	text := strings.Repeat(line, 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if got, err := readAll(nquads.NewReader(strings.NewReader(text))); err != nil || len(got) != 1000 {
			b.Fatal(err)
		}
	}
}

func readAll(r *nquads.Reader) ([]quad.Quad, error) {
	var all []quad.Quad
	for q, err := range r.All() {
		if err != nil {
			return all, err
		}
		all = append(all, q)
	}
	return all, nil
}

// quads makes quads out of four terms each.
func quads(terms ...quad.Value) []quad.Quad {
	var all []quad.Quad
	for t := range slices.Chunk(terms, 4) {
		all = append(all, quad.Quad{Subject: t[0], Predicate: t[1], Object: t[2], Label: t[3]})
	}
	return all
}
