package render

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// hostile are words that an article may bring.
var hostile = []string{
	`<img src=x onerror="window.pwned=1">`, `</script><script>window.pwned=2</script>`, `"><svg onload=window.pwned=3>`, `'); window.pwned=4; ('`,
	`<!--`, `]]>`, `javascript:window.pwned=5`, "\u202eevil\x1b[2J", `{{constructor.constructor("window.pwned=6")()}}`, "שלום עולם", "東京で会談",
}

// hostileChronicle has those words wherever an article's words can stand.
func hostileChronicle() *query.Chronicle {
	c := &query.Chronicle{Timeline: &query.Timeline{}, On: map[string][]int{}}
	for i, h := range hostile {
		url := fmt.Sprintf("https://a.example/%d", i)
		if i == 0 {
			url = "javascript:window.pwned=7"
		}
		id := fmt.Sprintf("https://w3id.org/dateline/id/article/%d", i)
		text := "Before. 😀 " + h + " After."
		end := len([]rune(text)) - 7
		c.Articles = append(c.Articles, query.ArticleText{Article: query.Article{ID: id, ArticleRef: query.ArticleRef{URL: url, Title: h, Source: h, Published: "2022-01-01"}}, Text: text})
		e := query.Event{ID: fmt.Sprint("e", i), Label: h, Date: h, Earliest: "2022-01-01", Latest: "2022-01-0" + fmt.Sprint(1+i%9), Status: statuses()[i%7], Participants: []string{h},
			Articles: []string{url}, History: []query.Report{{Date: h, Status: h, Article: url, Published: h}},
			Evidence: []query.Evidence{{Article: url, Passage: query.Passage{Start: 10, End: end, Text: h}}}}
		c.Events = append(c.Events, e)
		c.On[e.ID] = []int{i}
		c.Statements = append(c.Statements, query.Statement{ID: id + "#char=10,20", Speaker: &query.Actor{Name: h, Role: h}, Kind: "direct", Text: h, Start: 10, End: end, Article: c.Articles[i].ArticleRef})
	}
	return c
}

// largeChronicle has n events in a third as many articles of 400 words that
// compress about as English does.
func largeChronicle(n int) *query.Chronicle {
	r := rand.New(rand.NewPCG(1, 2))
	words := make([]string, 3000)
	for i := range words {
		b := make([]byte, 2+r.IntN(9))
		for j := range b {
			b[j] = "eeeeeeeeeeeeatttttttttaoooooooinnnnnnnsssssshhhhhhrrrrrrddddlllcccuuummmwwffggyyppbbvk"[r.IntN(86)]
		}
		words[i] = string(b)
	}
	say := func(n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = words[int(float64(len(words))*r.Float64()*r.Float64())]
		}
		return strings.Join(out, " ")
	}
	c := &query.Chronicle{Timeline: &query.Timeline{}, On: map[string][]int{}}
	for i := range (n + 2) / 3 {
		day := time.Date(2018, 1, 1+i, 0, 0, 0, 0, time.UTC).Format("2006-01-02")
		url := fmt.Sprintf("https://paper-%d.example/%s/%d", i%40, strings.ReplaceAll(day, "-", "/"), i)
		c.Articles = append(c.Articles, query.ArticleText{Text: say(400), Article: query.Article{ID: fmt.Sprintf("https://w3id.org/dateline/id/article/%016x", r.Uint64()),
			ArticleRef: query.ArticleRef{URL: url, Title: say(8), Source: fmt.Sprint("Paper ", i%40), Published: day}}})
	}
	for i := range n {
		a := c.Articles[i/3]
		date := edtf.FromDay(edtf.Day{Year: 2018, Month: 1, Day: 1}.Add(i / 3))
		if i%4 == 0 {
			date = edtf.FromMonth(2018+i/3/366, 1+i/3/31%12)
		}
		from, _ := date.Earliest()
		to, _ := date.Latest()
		start := r.IntN(1500)
		e := query.Event{ID: fmt.Sprintf("https://w3id.org/dateline/id/event/%d", i), Label: "meeting " + say(3), Date: date.String(), Earliest: from.String(), Latest: to.String(),
			Status: statuses()[i%7], Participants: []string{fmt.Sprint("Actor ", i%200), fmt.Sprint("Actor ", i%33)}, Articles: []string{a.URL},
			History:  []query.Report{{Date: date.String(), Status: statuses()[i%7], Article: a.URL, Published: a.Published}},
			Evidence: []query.Evidence{{Article: a.URL, Passage: query.Passage{Start: start, End: start + 120}}}}
		c.Events = append(c.Events, e)
		c.On[e.ID] = []int{i}
		c.Statements = append(c.Statements, query.Statement{ID: a.ID + fmt.Sprintf("#char=%d,%d", start, start+80), Speaker: &query.Actor{Name: fmt.Sprint("Actor ", i%200), Role: "minister"}, Kind: "indirect",
			Said: a.Published, Article: a.ArticleRef, Start: start, End: start + 80})
	}
	return c
}

// TestPage writes the pages that .ci/page looks at to $DATELINE_PAGES, if that
// is set, and holds what needs no browser.
func TestPage(t *testing.T) {
	n := 5000
	if testing.Short() {
		n = 1000
	}
	for _, tt := range []struct {
		name      string
		chronicle *query.Chronicle
		most      int
	}{{"evil", hostileChronicle(), 60_000}, {"large", largeChronicle(n), 3_000_000}} {
		var b, again bytes.Buffer
		left, err := Page(&b, tt.chronicle, TimelineForm{Title: hostile[0]})
		if err != nil {
			t.Fatal(err)
		}
		if b.Len() > tt.most {
			t.Errorf("%s: %d bytes", tt.name, b.Len())
		}
		if n == 5000 && tt.name == "large" && len(left) != 1 {
			t.Errorf("left out: %q", left)
		}
		if tt.name == "evil" {
			if _, err := Page(&again, tt.chronicle, TimelineForm{Title: hostile[0]}); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
				t.Errorf("%s: not the same twice, %v", tt.name, err)
			}
		}
		if strings.Contains(b.String(), "<img") || strings.Count(b.String(), "<script") != 2 {
			t.Errorf("%s: an article's words are markup", tt.name)
		}
		passagesStand(t, tt.chronicle, b.String())
		if dir := os.Getenv("DATELINE_PAGES"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, tt.name+".html"), b.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// unpacked reads a page's data back.
func unpacked(t *testing.T, page string) (data struct{ Events, Statements, Articles [][]any }) {
	t.Helper()
	_, rest, _ := strings.Cut(page, `id="data">`)
	code, _, _ := strings.Cut(rest, "<")
	packed, err := base64.StdEncoding.DecodeString(code)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(z).Decode(&data); err != nil {
		t.Fatal(err)
	}
	return data
}

// passagesStand holds that statements are where the page's data say, also in
// texts that were shortened.
func passagesStand(t *testing.T, c *query.Chronicle, page string) {
	t.Helper()
	data := unpacked(t, page)
	for i, s := range data.Statements {
		article, start, end := int(s[3].(float64)), int(s[4].(float64)), int(s[5].(float64))
		got := string([]rune(data.Articles[article][4].(string))[start:end])
		want := visible(string([]rune(c.Articles[article].Text)[c.Statements[i].Start:c.Statements[i].End]))
		if got != want {
			t.Fatalf("statement %d: %q, want %q", i, got, want)
		}
	}
}
