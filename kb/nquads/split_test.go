package nquads_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dateline-kb/dateline/kb/nquads"
)

// FuzzSplit holds that chunks of any size, taken apart without making values,
// give the lines and the errors that Reader gives.
func FuzzSplit(f *testing.F) {
	f.Add("<http://e/s> <http://e/p> \"x\\u00e9\\n\"@en-GB <http://e/g> . # c\r_:a.b<http://e/p>\"5\"^^<http://e/t>.\n", 5)
	f.Add("<http://e/s> <http://e/p> <http://e/o> <http://e/g> .\r\n<http://e/s> <http://e/p> \"x\" <http://e/g> .\n\n# c\n<http://e/s> <http://e/p> \"\xff\" .\r", 40)
	f.Add("<http://e/s> <http://e/p> \"x\"@en .\n<http://e/s> <http://e/p> \"\uffff\uffee\" .\n<http://e/s> <p> \"7\"^^<http://e/t> .\n<http://e/s> <http://e/p> \"x\"@ .", 60)
	f.Add("<http://e/s> <http://e/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> <http://e/g> .", 1)
	f.Fuzz(func(t *testing.T, in string, size int) {
		want, wantErrs := strict(t, in)
		got, gotErrs := split(t, in, 1+max(size, -size)%100)
		if got != want {
			t.Errorf("split\n%s\nread\n%s", got, want)
		}
		if gotErrs != wantErrs {
			t.Errorf("errors split\n%s\nread\n%s", gotErrs, wantErrs)
		}
	})
}

func strict(t *testing.T, in string) (lines, errs string) {
	var out bytes.Buffer
	w := nquads.NewWriter(&out)
	var problems []string
	for q, err := range nquads.NewReader(strings.NewReader(in)).All() {
		var bad *nquads.SyntaxError
		switch {
		case errors.As(err, &bad):
			problems = append(problems, bad.Error())
		case err != nil:
			t.Fatal(err)
		default:
			if err := w.Write(q); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.Flush()
	return out.String(), strings.Join(problems, "\n")
}

func split(t *testing.T, in string, size int) (lines, errs string) {
	var out []byte
	var problems []string
	var c nquads.Cutter
	before := 0
	for chunk, err := range nquads.Chunks(iotest.HalfReader(strings.NewReader(in)), size) {
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for n, line := range nquads.Lines(chunk) {
			last = n
			terms, ok, bad := c.Cut(line)
			if bad != nil {
				bad.Line = before + n
				problems = append(problems, bad.Error())
			}
			if ok {
				out = terms.AppendLine(out)
			}
		}
		before += last
	}
	return string(out), strings.Join(problems, "\n")
}

func TestChunksPassReadErrorOn(t *testing.T) {
	broken := errors.New("broken")
	var last error
	for _, err := range nquads.Chunks(iotest.ErrReader(broken), 10) {
		last = err
	}
	if !errors.Is(last, broken) {
		t.Errorf("got %v", last)
	}
}

func BenchmarkCut(b *testing.B) {
	line := "<https://w3id.org/dateline/id/actor/lavrov> <http://schema.org/jobTitle> \"Russian Foreign Minister\"@en <https://w3id.org/dateline/id/graph/article/c34349abce547265> .\n"
	chunk := []byte(strings.Repeat(line+strings.Replace(line, "lavrov", "ryabkov", 1), 500))
	b.SetBytes(int64(len(chunk)))
	for b.Loop() {
		var c nquads.Cutter
		for _, line := range nquads.Lines(chunk) {
			if _, ok, bad := c.Cut(line); !ok {
				b.Fatal(bad)
			}
		}
	}
}
