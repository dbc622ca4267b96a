//go:build corpora

package page

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// pages reads the benchmark's pages and their true texts.
func pages(t *testing.T) (names []string, data map[string][]byte, truth map[string]string, urls map[string]string) {
	t.Helper()
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora/html")
	}
	dir := filepath.Join(root, "corpora", "html")
	file, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold map[string]struct{ ArticleBody, URL string }
	if err := json.Unmarshal(file, &gold); err != nil {
		t.Fatal(err)
	}
	data, truth, urls = map[string][]byte{}, map[string]string{}, map[string]string{}
	for name, g := range gold {
		f, err := os.Open(filepath.Join(dir, name+".html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		if data[name], err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
		f.Close()
		names = append(names, name)
		truth[name], urls[name] = g.ArticleBody, g.URL
	}
	slices.Sort(names)
	return names, data, truth, urls
}

// shingles counts the runs of four words of a text, as the benchmark does.
func shingles(text string) map[string]int {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
	out := map[string]int{}
	for i := 0; i < max(1, len(words)-3); i++ {
		if s := words[i:min(i+4, len(words))]; len(s) > 0 {
			out[strings.Join(s, " ")]++
		}
	}
	return out
}

func TestBodyCorpora(t *testing.T) {
	names, data, truth, urls := pages(t)
	var precision, recall, n, withText float64
	for _, name := range names {
		p, err := Parse(data[name], urls[name], "", MaxElements)
		if err != nil {
			t.Fatal(name, err)
		}
		text := p.Text
		want, got := shingles(truth[name]), shingles(text)
		var tp, fp, fn float64
		for s, c := range got {
			tp += float64(min(c, want[s]))
			fp += float64(max(0, c-want[s]))
		}
		for s, c := range want {
			fn += float64(max(0, c-got[s]))
		}
		n++
		recall += tp / (tp + fn)
		if tp+fp > 0 {
			precision += tp / (tp + fp)
			withText++
		}
		if d := os.Getenv("DUMP"); d != "" {
			os.WriteFile(filepath.Join(d, name[:8]+".got"), []byte(text+"\n"), 0o666)
			os.WriteFile(filepath.Join(d, name[:8]+".want"), []byte(truth[name]+"\n"), 0o666)
		}
	}
	precision, recall = precision/withText, recall/n
	t.Logf("figure page.body %.1f", 100*2*precision*recall/(precision+recall))
	t.Logf("precision %.3f recall %.3f", precision, recall)
}

// TestDatesCorpora scores the days of publication against testdata/dates.txt:
// the share that is right, and how many are wrong.
func TestDatesCorpora(t *testing.T) {
	names, data, _, urls := pages(t)
	labels, err := os.ReadFile(filepath.Join("testdata", "dates.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for line := range strings.Lines(string(labels)) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			want[f[0]] = f[1]
		}
	}
	known, right, wrong := 0, 0, 0
	for _, name := range names {
		p, err := Parse(data[name], urls[name], "", MaxElements)
		if err != nil {
			t.Fatal(name, err)
		}
		label, ok := want[name[:8]]
		if !ok {
			t.Fatalf("%s has no label", name[:8])
		}
		if label != "-" {
			known++
		}
		switch {
		case p.Published != "" && slices.Contains(strings.Split(label, "|"), p.Published):
			right++
		case p.Published != "":
			wrong++
			t.Logf("%s: %s by %s, want %s", name[:8], p.Published, p.DatedBy, label)
		case label != "-":
			t.Logf("%s: none, want %s", name[:8], label)
		}
	}
	t.Logf("%d pages tell a day", known)
	t.Logf("figure page.dates %.1f", 100*float64(right)/float64(known))
	t.Logf("figure page.false_dates %.1f", -float64(wrong))
}
