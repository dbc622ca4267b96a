package read

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/dateline-kb/dateline/fixtures"
	"github.com/dateline-kb/dateline/kb/document"
)

// collect reads everything and keeps documents and errors apart.
func collect(t *testing.T, paths []string, stdin string, d Defaults) (docs []*document.Document, errs []error) {
	t.Helper()
	for doc, err := range Files(paths, strings.NewReader(stdin), Options{Defaults: d}) {
		if err != nil {
			errs = append(errs, err)
		} else {
			docs = append(docs, doc)
		}
	}
	return docs, errs
}

// write puts files (name, content, name, content ...) into a new folder.
func write(t *testing.T, nameAndContent ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(nameAndContent); i += 2 {
		p := filepath.Join(dir, nameAndContent[i])
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(nameAndContent[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTextKeepsItsBytes(t *testing.T) {
	const utf16le = "\xFF\xFEH\x00i\x00,\x00 \x00\x1C\x20y\x00o\x00\x1D\x20.\x00"
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "A headline\n\nA sentence.\n", "A headline\n\nA sentence.\n"},
		{"CRLF", "One.\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"},
		{"blanks at both ends", "  \n One. \n\n ", "  \n One. \n\n "},
		{"byte order mark", "\xEF\xBB\xBFOne.", "One."},
		{"UTF-16", utf16le, "Hi, “yo”."},
		{"front matter", "---\ntitle: T\n---\n\nOne.\n", "\nOne.\n"},
		{"front matter after a mark, CRLF", "\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\nOne.\r\n", "One.\r\n"},
		{"rule first, no front matter", "---\nOne.\n---\nTwo.\n", "---\nOne.\n---\nTwo.\n"},
		{"rule never closed", "---\ntitle: T\nOne.\n", "---\ntitle: T\nOne.\n"},
		{"rule later", "One.\n---\ntitle: T\n---\n", "One.\n---\ntitle: T\n---\n"},
		{"only a rule", "---", "---"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := write(t, "a.txt", tt.in)
			docs, errs := collect(t, []string{filepath.Join(dir, "a.txt")}, "", Defaults{})
			if len(errs) > 0 || len(docs) != 1 {
				t.Fatalf("%d documents, errors %v", len(docs), errs)
			}
			if docs[0].Text != tt.want {
				t.Errorf("text %q, want %q", docs[0].Text, tt.want)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     document.Document
	}{
		{"all", "---\ntitle: \"A *b*\"\npublished: 2024-05-17\nsource: Post\nurl: https://x.example/1\nid: n1\n---\n",
			document.Document{ID: "n1", Title: "A *b*", Published: "2024-05-17", Source: "Post", URL: "https://x.example/1"}},
		{"a title with a colon is no YAML", "---\ntitle: Talks: no result\npublished: 2024-05-17\n---\n",
			document.Document{ID: "a", Title: "Talks: no result", Published: "2024-05-17"}},
		{"capitals and date", "---\nTitle: T\ndate: 2024-05-17 08:00:00\ntags: [x]\n---\n",
			document.Document{ID: "a", Title: "T", Published: "2024-05-17"}},
		{"empty values", "---\ntitle:\npublished:\nsource: S\n---\n",
			document.Document{ID: "a", Source: "S"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := write(t, "a.md", tt.in+"Text.")
			docs, errs := collect(t, []string{filepath.Join(dir, "a.md")}, "", Defaults{})
			if len(errs) > 0 || len(docs) != 1 {
				t.Fatalf("%d documents, errors %v", len(docs), errs)
			}
			got := docs[0]
			if got.ID != tt.want.ID || got.Title != tt.want.Title || got.Published != tt.want.Published ||
				got.Source != tt.want.Source || got.URL != tt.want.URL || got.Text != "Text." {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestJSONLUnderstandsFieldNames(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"ours", `{"id":"7","url":"u","title":"T","published":"2022-01-10","source":"S","text":"X."}`, "7|u|T|2022-01-10|S|X."},
		{"news-please", `{"url":"u","title":"T","date_publish":"2022-01-10 07:30:00","source_domain":"S","maintext":"X.","authors":["A"]}`, "u|u|T|2022-01-10|S|X."},
		{"ninjs", `{"uri":"urn:x:1","headline":"T","versioncreated":"2022-01-10T23:30:00-05:00","body_text":"X."}`, "urn:x:1|urn:x:1|T|2022-01-10||X."},
		{"numbers and nulls", `{"id":12,"url":null,"title":null,"text":"X."}`, "12||||" + "|X."},
		{"no name at all", `{"text":"X."}`, "standard input:1||||" + "|X."},
		{"own name wins", `{"text":"X.","maintext":"Y."}`, "standard input:1||||" + "|X."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, errs := collect(t, []string{"-"}, tt.in, Defaults{})
			if len(errs) > 0 || len(docs) != 1 {
				t.Fatalf("%d documents, errors %v", len(docs), errs)
			}
			d := docs[0]
			if got := strings.Join([]string{d.ID, d.URL, d.Title, d.Published, d.Source, d.Text}, "|"); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestBadInputIsRefusedAndTheRestRead(t *testing.T) {
	good := `{"url":"u","text":"Good."}`
	for _, tt := range []struct{ name, file, in, why string }{
		{"empty file", "a.txt", "", "empty"},
		{"blank file", "a.txt", " \n\n", "no text"},
		{"front matter only", "a.md", "---\ntitle: T\n---\n", "no text"},
		{"zero byte", "a.txt", "Text\x00more", "binary"},
		{"binary without zeros", "a.txt", strings.Repeat("\xC3\x28\xFF\xFE", 30), "binary"},
		{"one invalid byte", "a.txt", "The caf\xE9 was closed on Monday.", "0xE9 at offset 7"},
		{"date that does not exist", "a.txt", "---\npublished: 2022-02-30\n---\nText.", `"2022-02-30" does not exist`},
		{"date unread", "a.txt", "---\npublished: yesterday\n---\nText.", "YYYY-MM-DD"},
		{"kind", "a.docx", "x", "not a kind I read"},
		{"empty JSONL", "a.jsonl", "", "empty"},
		{"no text in JSONL", "a.jsonl", `{"url":"x"}`, "no text"},
		{"blank text in JSONL", "a.jsonl", `{"text":"  "}`, "no text"},
		{"broken JSON", "a.jsonl", `{"url":"x",`, "broken JSON"},
		{"no object", "a.jsonl", `["x"]`, "not a JSON object"},
		{"null", "a.jsonl", `null`, "not a JSON object"},
		{"text is no text", "a.jsonl", `{"text":["x"]}`, `"text" should be a text`},
		{"invalid byte in JSONL", "a.jsonl", "{\"text\":\"The caf\xE9 was closed on Monday.\"}", "0xE9"},
		{"bad date in JSONL", "a.jsonl", `{"text":"X.","published":"2021-02-29T10:00:00Z"}`, "does not exist"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := write(t, tt.file, tt.in, "z.jsonl", good)
			docs, errs := collect(t, []string{dir}, "", Defaults{})
			if len(docs) != 1 || docs[0].Text != "Good." {
				t.Errorf("the good article was not read: %v", docs)
			}
			if len(errs) != 1 || !strings.Contains(errs[0].Error(), tt.why) || !strings.Contains(errs[0].Error(), tt.file) {
				t.Errorf("errors %v, want one with %q", errs, tt.why)
			}
		})
	}
}

func TestBadLineIsNamedAndTheNextRead(t *testing.T) {
	in := "{\"text\":\"One.\"}\n\n{broken\n{\"text\":\"Two.\"}"
	docs, errs := collect(t, []string{"-"}, in, Defaults{})
	if len(docs) != 2 || len(errs) != 1 {
		t.Fatalf("%d documents, errors %v", len(docs), errs)
	}
	var e *Error
	if !errors.As(errs[0], &e) || e.Line != 3 || e.Offset != 17 || e.Place() != "standard input:3" {
		t.Errorf("error %#v", errs[0])
	}
}

func TestMissingPath(t *testing.T) {
	_, errs := collect(t, []string{filepath.Join(t.TempDir(), "nothing")}, "", Defaults{})
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "no such file") {
		t.Errorf("errors %v", errs)
	}
}

func TestFolderIsReadInOrderWithoutHiddenFiles(t *testing.T) {
	dir := write(t, "b.txt", "B", "a/z.md", "Z", "a/y.txt", "Y", ".hidden/x.txt", "X", ".x.txt", "X", "c.pdf", "P")
	docs, errs := collect(t, []string{dir}, "", Defaults{})
	var got []string
	for _, d := range docs {
		got = append(got, d.ID)
	}
	if strings.Join(got, " ") != "y z b" {
		t.Errorf("documents %v", got)
	}
	if len(errs) != 1 || !errors.Is(errs[0], ErrKind) {
		t.Errorf("errors %v", errs)
	}
	t.Chdir(dir)
	if docs, _ := collect(t, []string{"."}, "", Defaults{}); len(docs) != 3 {
		t.Errorf("%d documents in the working folder", len(docs))
	}
}

func TestDefaultsFillWhatTheInputLeavesOpen(t *testing.T) {
	d := Defaults{Published: "2022-01-01", Source: "S", URL: "u"}
	docs, errs := collect(t, []string{"-"}, `{"text":"One.","published":"2021-01-01"}`, d)
	if len(errs) > 0 || docs[0].Published != "2021-01-01" || docs[0].Source != "S" || docs[0].URL != "u" || docs[0].ID != "u" {
		t.Errorf("%+v, errors %v", docs, errs)
	}
	docs, errs = collect(t, []string{"-"}, "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}", d)
	if len(docs) != 1 || len(errs) != 1 || !strings.Contains(errs[0].Error(), "one article") {
		t.Errorf("%d documents, errors %v", len(docs), errs)
	}
	_, errs = collect(t, []string{"-"}, "Text.", Defaults{Published: "2022-02-30"})
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "does not exist") {
		t.Errorf("errors %v", errs)
	}
}

func TestStandardInputIsOneTextOrLines(t *testing.T) {
	docs, _ := collect(t, []string{"-"}, "A text.\nOf two lines.\n", Defaults{})
	if len(docs) != 1 || docs[0].Text != "A text.\nOf two lines.\n" {
		t.Errorf("%+v", docs)
	}
	docs, _ = collect(t, []string{"-"}, "\xEF\xBB\xBF{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n", Defaults{})
	if len(docs) != 2 {
		t.Errorf("%d documents", len(docs))
	}
	_, errs := collect(t, []string{"-"}, "", Defaults{})
	if len(errs) != 1 {
		t.Errorf("errors %v", errs)
	}
}

func TestInputThatFailsIsReported(t *testing.T) {
	bad := io.MultiReader(strings.NewReader("{\"text\":\"A.\"}\n"), iotest.ErrReader(errors.New("line cut")))
	var docs, errs int
	for _, err := range Files([]string{"-"}, bad, Options{}) {
		if err != nil {
			errs++
		} else {
			docs++
		}
	}
	if docs != 1 || errs != 1 {
		t.Errorf("%d documents, %d errors", docs, errs)
	}
}

// endless is a line of the given length, never held in memory.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = 'x'
	}
	e.left -= n
	return n, nil
}

func TestLongLineIsSkippedInBoundedMemory(t *testing.T) {
	const limit = 1 << 20
	in := io.MultiReader(strings.NewReader(`{"text":"`), &endless{200 << 20}, strings.NewReader("\"}\n{\"text\":\"After.\"}\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var texts, errs []string
	for d, err := range Files([]string{"-"}, in, Options{Limits: Limits{Text: limit}}) {
		if err != nil {
			errs = append(errs, err.Error())
		} else {
			texts = append(texts, d.Text)
		}
	}
	runtime.ReadMemStats(&after)
	if len(texts) != 1 || texts[0] != "After." || len(errs) != 1 || !strings.Contains(errs[0], "1 MB") {
		t.Errorf("texts %q, errors %q", texts, errs)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 16*limit {
		t.Errorf("%d bytes allocated for a line that was skipped", used)
	}
}

func TestLongTextIsRefused(t *testing.T) {
	var errs []error
	for _, err := range Files([]string{"-"}, &endless{1000}, Options{Limits: Limits{Text: 100}}) {
		errs = append(errs, err)
	}
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLong) {
		t.Errorf("errors %v", errs)
	}
}

func TestReadingStopsWhenAsked(t *testing.T) {
	dir := write(t, "a.txt", "A", "b.txt", "B", "c.docx", "")
	for range Files([]string{dir, dir}, nil, Options{}) {
		break
	}
}

func TestDay(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{"", "", ""},
		{"2022-01-10", "2022-01-10", ""},
		{" 2022-01-10 ", "2022-01-10", ""},
		{"2022-01-10T23:30:00-05:00", "2022-01-10", ""},
		{"2022-01-10T00:30:00.123+09:00", "2022-01-10", ""},
		{"2022-01-10T00:30:00Z", "2022-01-10", ""},
		{"2022-01-10 07:30:00", "2022-01-10", ""},
		{"2024-02-29", "2024-02-29", ""},
		{"2022-02-30", "", "does not exist"},
		{"2022-13-01", "", "does not exist"},
		{"2022-02-30T10:00:00Z", "", "does not exist"},
		{"10/01/2022", "", "YYYY-MM-DD"},
		{"2022-01", "", "YYYY-MM-DD"},
		{"2022-01-10 or so", "", "YYYY-MM-DD"},
	} {
		got, err := Day(tt.in)
		if got != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("Day(%q) = %q, %v", tt.in, got, err)
		}
	}
}

func TestFixturesAreRead(t *testing.T) {
	for _, name := range fixtures.Samples() {
		t.Run(name, func(t *testing.T) {
			dir := write(t, name, string(fixtures.Sample(name)))
			docs, _ := collect(t, []string{dir}, "", Defaults{})
			if len(docs) == 0 {
				t.Fatal("no document")
			}
			if strings.HasPrefix(docs[0].Text, "---") {
				t.Error("front matter left in the text")
			}
		})
	}
}
