package read

import (
	"bytes"
	"github.com/dateline-kb/dateline/kb/document"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzText: no panic, valid UTF-8 out, and the text is the end of the input.
func FuzzText(f *testing.F) {
	f.Add([]byte("---\ntitle: T\npublished: 2022-01-10\n---\nText.\r\n"))
	f.Add([]byte("\xEF\xBB\xBFText “quoted”."))
	f.Add([]byte("\xFF\xFET\x00e\x00"))
	f.Add([]byte("---\na: &a [*a]\n---\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		docs := lawful(t, data, bytes.Count(data, []byte("\n"))+1)
		if docs == 0 {
			return
		}
		utf16 := bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
		for d := range Files([]string{"-"}, bytes.NewReader(data), Options{}) {
			if d != nil && !utf16 && data[0] != '{' && !bytes.HasPrefix(data, []byte("\xEF\xBB\xBF{")) && !bytes.HasSuffix(data, []byte(d.Text)) {
				t.Errorf("text %q is not the end of %q", d.Text, data)
			}
		}
	})
}

// FuzzJSONL: no panic, valid UTF-8 out, no more documents than lines.
func FuzzJSONL(f *testing.F) {
	f.Add([]byte("{\"url\":\"u\",\"title\":\"T\",\"published\":\"2022-01-10\",\"text\":\"X.\"}\n{\"maintext\":\"\\ud800\"}\n"))
	f.Add([]byte("{}\n\n{\"id\":1e999,\"text\":\"x\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		lawful(t, append([]byte("{"), data...), bytes.Count(data, []byte("\n"))+1)
		lawful(t, data, bytes.Count(data, []byte("\n"))+1)
	})
}

func lawful(t *testing.T, data []byte, most int) (docs int) {
	t.Helper()
	for d, err := range Files([]string{"-"}, bytes.NewReader(data), Options{Limits: Limits{Text: 1 << 16}}) {
		if err != nil {
			continue
		}
		docs++
		for _, s := range []string{d.ID, d.URL, d.Title, d.Source, d.Text} {
			if !utf8.ValidString(s) {
				t.Errorf("%q is not valid UTF-8", s)
			}
		}
		if len(d.Text) > 3<<16 || d.Text == "" {
			t.Errorf("a text of %d bytes", len(d.Text))
		}
		if _, err := time.Parse(time.DateOnly, d.Published); d.Published != "" && err != nil {
			t.Error(err)
		}
	}
	if docs > most {
		t.Errorf("%d documents, at most %d expected", docs, most)
	}
	return docs
}

// FuzzContent: whatever bytes come, under whatever name: no panic, an end, and
// what is read is valid and within bounds.
func FuzzContent(f *testing.F) {
	f.Add([]byte(rss), "a.xml")
	f.Add([]byte(atom), "")
	f.Add([]byte(jsonFeed), "a.json")
	f.Add([]byte(`[{"text":"One."},{"articles":[{"text":`), "a.json")
	f.Add([]byte(htmlOf("T", body)), "a.html")
	f.Add([]byte(gzipped(answer("https://h.example/1", "200 OK", "text/html", htmlOf("T", body)))), "a.warc.gz")
	f.Add([]byte(zipped("a.txt", "One.", "b.zip", zipped("c.txt", "Two."))), "a.zip")
	f.Add([]byte(zstandard("Text.")), "a.txt.zst")
	f.Add([]byte(zstandard("Text.")), "\xe0.Zst")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		if len(data) > 1<<16 {
			return
		}
		r := func(r *reader) { r.open(input{name: "x", base: name}, bytes.NewReader(data)) }
		docs := 0
		ordered(Options{Workers: 1, Limits: Limits{Text: 1 << 16, Ratio: 20, Elements: 10_000, Entries: 100, Depth: 2}}.complete(), r, func(d *document.Document, err error) bool {
			if d == nil {
				return true
			}
			docs++
			for _, s := range append([]string{d.ID, d.URL, d.Title, d.Source, d.Text, d.Language}, d.Authors...) {
				if !utf8.ValidString(s) {
					t.Errorf("%q is not valid UTF-8", s)
				}
			}
			if len(d.Text) > 4<<16 || d.Text == "" {
				t.Errorf("a text of %d bytes", len(d.Text))
			}
			if _, err := time.Parse(time.DateOnly, d.Published); d.Published != "" && err != nil {
				t.Error(err)
			}
			return docs < 10_000
		})
	})
}
