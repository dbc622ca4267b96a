package render

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

//go:embed page/page.css
var pageStyle string

//go:embed page/page.js
var pageScript string

// maxPageTexts is how many bytes the packed texts of articles may have; a page
// of 5,000 events stays under 3 MB so.
const maxPageTexts = 1_200_000

// Page writes a timeline as one HTML page that needs nothing else: a list that
// can be read and printed without a script, and for the script, packed, each
// event's life, the statements on it and the articles' texts. It returns in
// words what it leaves out.
func Page(w io.Writer, c *query.Chronicle, f TimelineForm) (leftOut []string, err error) {
	d := newPageData(c, f.Undated)
	leftOut = missing(len(c.Undated)-(len(d.events)-len(c.Events)), "undated event", "")
	packed, shortened, err := d.pack()
	if err != nil {
		return nil, err
	}
	leftOut = append(leftOut, missing(shortened, "article text", "shortened to what stands around its passages: all would make the page too long")...)
	p := &page{}
	d.head(p, f.Title)
	d.filters(p)
	d.list(p, len(c.Events))
	p.line(`<dialog id="reader" aria-labelledby="reader-title"></dialog>`)
	p.line(`<script type="text/plain" id="data">` + base64.StdEncoding.EncodeToString(packed) + `</script>`)
	p.line(`<script>` + pageScript + `</script>`)
	p.line(`</body>` + "\n" + `</html>`)
	return leftOut, p.to(w)
}

// pageData is what a page shows, in its order.
type pageData struct {
	*query.Chronicle
	events   []query.Event
	articles map[string]int // url -> place in Articles
	byID     map[string]int
}

func newPageData(c *query.Chronicle, undated bool) *pageData {
	d := &pageData{Chronicle: c, events: c.Events, articles: map[string]int{}, byID: map[string]int{}}
	if undated {
		d.events = append(c.Events[:len(c.Events):len(c.Events)], c.Undated...)
	}
	for i, a := range c.Articles {
		d.articles[a.URL], d.byID[a.ID] = i, i
	}
	return d
}

// article is the place of an article's url, -1 if it is not there.
func (d *pageData) article(url string) int {
	if i, ok := d.articles[url]; ok {
		return i
	}
	return -1
}

// pack packs the data with as much of the texts as there is room for.
func (d *pageData) pack() (packed []byte, shortened int, err error) {
	for _, around := range []int{-1, 600, 200, 0} {
		texts, n := d.texts(around)
		if packed, err = d.packed(texts); err != nil || len(packed) <= maxPageTexts {
			return packed, n, err
		}
		shortened = n
	}
	return packed, shortened, nil
}

// texts are the articles' texts with so much around each passage (-1 = all),
// and how many that shortens.
func (d *pageData) texts(around int) (texts []excerpt, shortened int) {
	spans := make([][]query.Passage, len(d.Articles))
	add := func(article, start, end int) {
		if article >= 0 {
			spans[article] = append(spans[article], query.Passage{Start: start, End: end})
		}
	}
	for i := range d.events {
		for _, x := range d.events[i].Evidence {
			add(d.article(x.Article), x.Start, x.End)
		}
		if b := d.events[i].Basis; b != nil && b.On == "words" {
			add(d.article(b.Article), b.Start, b.End)
		}
	}
	for i := range d.Statements {
		s := &d.Statements[i]
		add(statementArticle(d, s), s.Start, s.End)
	}
	for i, a := range d.Articles {
		e := newExcerpt(visible(a.Text), spans[i], around)
		if len(e.starts) != 1 || e.starts[0] != 0 || e.ends[0] != e.whole {
			shortened++
		}
		texts = append(texts, e)
	}
	return texts, shortened
}

// packed is the script's data: gzip of JSON, lists instead of objects.
func (d *pageData) packed(texts []excerpt) ([]byte, error) {
	var out struct {
		Events     [][]any `json:"events"`
		Statements [][]any `json:"statements"`
		Articles   [][]any `json:"articles"`
	}
	at := func(article, start, end int) (int, int) {
		if article < 0 {
			return 0, 0
		}
		return texts[article].at(start), texts[article].at(end)
	}
	for i := range d.events {
		e := &d.events[i]
		history, evidence := [][]any{}, [][]any{}
		for _, r := range e.History {
			history = append(history, []any{Date(r.Date), clean(r.Status), d.article(r.Article), r.Published})
		}
		for _, x := range e.Evidence {
			start, end := at(d.article(x.Article), x.Start, x.End)
			evidence = append(evidence, []any{d.article(x.Article), start, end})
		}
		claims := [][]any{}
		for _, x := range e.Disputed {
			start, end := at(d.article(x.Evidence.Article), x.Evidence.Start, x.Evidence.End)
			claims = append(claims, []any{clean(x.On), claimed(x), joined(", ", clean(x.By), "published "+Date(x.Published)), d.article(x.Evidence.Article), start, end})
		}
		out.Events = append(out.Events, []any{e.Earliest, e.Latest, e.Status, cleaned(e.Participants), moved(e), history, evidence, orNone(d.On[e.ID]), claims, d.basis(e.Basis, at)})
	}
	for i := range d.Statements {
		s := &d.Statements[i]
		article := statementArticle(d, s)
		start, end := at(article, s.Start, s.End)
		out.Statements = append(out.Statements, []any{speaker(s), kind(s), Date(s.Said), article, start, end, relay(s)})
	}
	for i, a := range d.Articles {
		out.Articles = append(out.Articles, []any{clean(a.Title), clean(a.Source), a.Published, clean(a.URL), texts[i].text})
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("write the page's data: %w", err)
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

// kind is how words are given, and that they are denied.
func kind(s *query.Statement) string {
	if s.Denied {
		return clean(s.Kind) + ", " + clean(s.Cue)
	}
	return clean(s.Kind)
}

// basis is what a date rests on: nothing, the day of publication, or a place.
func (d *pageData) basis(b *query.Basis, at func(article, start, end int) (int, int)) []any {
	switch {
	case b == nil:
		return []any{}
	case b.On != "words":
		return []any{"the day of publication"}
	}
	article, counted := d.article(b.Article), ""
	if b.CountedFrom != "" {
		counted = ", counted from " + Date(b.CountedFrom)
	}
	start, end := at(article, b.Start, b.End)
	return []any{counted, article, start, end}
}

// statementArticle finds a statement's article by its name: two versions of an
// article have one url.
func statementArticle(d *pageData, s *query.Statement) int {
	if article, _, ok := strings.Cut(s.ID, "#"); ok {
		if i, known := d.byID[article]; known {
			return i
		}
	}
	return d.article(s.Article.URL)
}

func relay(s *query.Statement) string {
	var out []string
	if s.Addressee != nil {
		out = append(out, "to "+clean(s.Addressee.Name))
	}
	if s.RelayedBy != nil {
		out = append(out, "relayed by "+clean(s.RelayedBy.Name))
	}
	return strings.Join(out, ", ")
}

func cleaned(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = clean(s)
	}
	return out
}

func orNone(list []int) []int {
	if list == nil {
		return []int{}
	}
	return list
}

// hashed names a script or style in a content security policy.
func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func (d *pageData) head(p *page, title string) {
	if title == "" {
		title = "Timeline"
	}
	p.line(`<!doctype html>`)
	p.line(`<html lang="en">`)
	p.line(`<head>`)
	p.line(`<meta charset="utf-8">`)
	p.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.line(`<meta name="color-scheme" content="light dark">`)
	p.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ` + hashed(pageStyle) + `; script-src ` + hashed(pageScript) + `">`)
	p.line(`<title>` + escapeHTML(title) + `</title>`)
	p.line(`<style>` + pageStyle + `</style>`)
	p.line(`</head>`)
	p.line(`<body>`)
	p.line(`<header><h1 dir="auto">` + escapeHTML(title) + `</h1><p>` + escapeHTML(joined(" · ", count(len(d.events), "event"), d.period(), count(len(d.Articles), "article"))) + `</p></header>`)
}

func (d *pageData) period() string {
	first, last := "", ""
	for i := range d.events {
		if p, ok := place(&d.events[i]); ok {
			if first == "" || p.from.String() < first {
				first = p.from.String()
			}
			last = max(last, p.to.String())
		}
	}
	switch {
	case first == "":
		return ""
	case first == last:
		return Date(first)
	}
	return Date(first) + " to " + Date(last)
}

func (d *pageData) filters(p *page) {
	actors, sources, by := map[string]int{}, map[string]int{}, map[string]int{}
	for _, e := range d.events {
		by[e.Status]++
		for _, who := range e.Participants {
			actors[clean(who)]++
		}
	}
	for _, a := range d.Articles {
		if a.Source != "" {
			sources[clean(a.Source)]++
		}
	}
	p.line(`<form id="filters" role="search" aria-label="Events">`)
	p.line(`<label>Words <input type="search" id="words" autocomplete="off"></label>`)
	p.line(`<label>Actor <input id="actor" list="actors" autocomplete="off"></label><datalist id="actors">` + options(actors) + `</datalist>`)
	p.line(`<label>Source <select id="source"><option value="">all</option>` + options(sources) + `</select></label>`)
	p.line(`<fieldset><legend>Status</legend>`)
	for _, s := range statuses() {
		if by[s] > 0 {
			mark, _ := Mark(s)
			p.line(fmt.Sprintf(`<label class="status %s"><input type="checkbox" name="status" value="%s" checked><span class="mark" aria-hidden="true">%s</span> %s <small>%d</small></label>`, s, s, mark, s, by[s]))
		}
	}
	p.line(`</fieldset>`)
	p.line(`<button type="reset">Show all</button> <output id="shown"></output>`)
	p.line(`</form>`)
	p.line(`<noscript><p class="note">The chart, filters and details need JavaScript; the list is complete without.</p></noscript>`)
	p.line(`<section id="chart" aria-label="Chart" hidden><div id="pane" tabindex="0" role="group" aria-label="Chart of the events. Arrow keys move, plus and minus zoom, Home shows all. The list below has every event."><canvas id="canvas" role="img" aria-label="Events over time"></canvas><div id="tip" aria-hidden="true" hidden></div></div><p class="tools"><button type="button" id="in">Zoom in</button> <button type="button" id="out">Zoom out</button> <button type="button" id="all">All</button> <span id="span"></span></p></section>`)
}

// options lists values, the most frequent first.
func options(counts map[string]int) string {
	const most = 500
	var b strings.Builder
	for _, name := range byCount(counts)[:min(most, len(counts))] {
		b.WriteString(`<option value="` + escapeHTML(name) + `">` + escapeHTML(name) + `</option>`)
	}
	return b.String()
}

func byCount(counts map[string]int) []string {
	var out []string
	for name := range counts {
		out = append(out, name)
	}
	slices.SortFunc(out, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	return out
}

// pageRows is how many rows a browser lays out together, or not at all while
// they are out of sight.
const pageRows = 100

// list writes every event as a button under its year.
func (d *pageData) list(p *page, dated int) {
	p.line(`<div id="columns"><main id="list" aria-label="Events in time order">`)
	year, rows := "", 0
	for i := range d.events {
		e := &d.events[i]
		y := upperFirst(Undated)
		if i < dated {
			y = yearOf(e)
		}
		if y != year {
			if year != "" {
				p.line(`</ol></section>`)
			}
			year, rows = y, 0
			p.line(`<section><h2>` + escapeHTML(y) + `</h2><ol>`)
		}
		if rows++; rows%pageRows == 0 {
			p.line(`</ol><ol>`)
		}
		mark, _ := Mark(e.Status)
		who := ""
		if len(e.Participants) > 0 {
			who = ` <span class="who">` + escapeHTML(cleanList(e.Participants)) + `</span>`
		}
		p.line(fmt.Sprintf(`<li id="e%d" class="%s"><button type="button"><span class="date">%s</span> <span class="mark">%s</span><span class="st"> %s</span> <b dir="auto">%s</b>%s</button></li>`,
			i, svgClass(e.Status), escapeHTML(Date(e.Date)), mark, escapeHTML(e.Status), escapeHTML(e.Label), who))
	}
	if year != "" {
		p.line(`</ol></section>`)
	}
	p.line(`<p id="none" hidden>No event fits.</p></main><aside id="side" aria-label="One event"><p class="note">Choose an event to read how it was reported and what was said of it.</p></aside></div>`)
}
