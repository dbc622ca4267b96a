package kb_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/fixtures"
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/export"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// newKB is an empty knowledge base in memory.
func newKB(t testing.TB, workers int) *kb.KB {
	t.Helper()
	begin, end := schema.TimeBounds()
	s := memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end})
	k := kb.New(s, kb.Options{Workers: workers})
	t.Cleanup(func() { k.Close() })
	return k
}

// story is the articles of a fixture story, fresh documents each time.
func story(t testing.TB, name string) []*document.Document {
	t.Helper()
	var docs []*document.Document
	for d, err := range read.Files([]string{"-"}, bytes.NewReader(fixtures.Articles(name)), read.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func everyStory(t testing.TB) []*document.Document {
	var docs []*document.Document
	for _, name := range fixtures.Stories() {
		docs = append(docs, story(t, name)...)
	}
	return docs
}

func seq(docs []*document.Document) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for _, d := range docs {
			fresh := &document.Document{ID: d.ID, URL: d.URL, Title: d.Title, Source: d.Source, Published: d.Published, Text: d.Text}
			if !yield(fresh, nil) {
				return
			}
		}
	}
}

func add(t testing.TB, k *kb.KB, docs ...*document.Document) *kb.Summary {
	t.Helper()
	sum, err := k.Add(context.Background(), seq(docs), kb.AddOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(sum.Refused) > 0 {
		t.Fatalf("refused: %v", sum.Refused)
	}
	return sum
}

func exported(t testing.TB, k *kb.KB) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := export.NQuads(&b, k.Quads(context.Background())); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAnySetOneExport is the law that a knowledge base is a function of the
// set of its articles.
func TestAnySetOneExport(t *testing.T) {
	docs := everyStory(t)
	first := newKB(t, 1)
	add(t, first, docs...)
	want := exported(t, first)
	if strings.Count(want, "\n") < 1000 {
		t.Fatalf("only %d quads from %d articles", strings.Count(want, "\n"), len(docs))
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for round := range 3 {
		t.Run(fmt.Sprint("order ", round), func(t *testing.T) {
			k := newKB(t, 8)
			shuffled := append([]*document.Document(nil), docs...)
			rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			cut := rng.IntN(len(shuffled))
			add(t, k, shuffled[:cut]...)
			add(t, k, shuffled[cut/2:]...)
			if got := exported(t, k); got != want {
				t.Fatal(firstDifference(got, want))
			}
			if sum := add(t, k, docs...); sum.Unchanged != len(docs) || sum.Added+sum.Replaced > 0 {
				t.Errorf("adding all again: %+v", sum)
			}
			gone := shuffled[cut]
			if _, err := k.Remove(context.Background(), gone.URL); err != nil {
				t.Fatal(err)
			}
			if exported(t, k) == want {
				t.Error("removing an article changed nothing")
			}
			add(t, k, gone)
			if got := exported(t, k); got != want {
				t.Fatal("removed and added again: " + firstDifference(got, want))
			}
		})
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d is\n%s\nwant\n%s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

func TestImportTakesAnExportBack(t *testing.T) {
	k := newKB(t, 2)
	add(t, k, everyStory(t)...)
	want := exported(t, k)
	again := newKB(t, 2)
	sum, err := again.Import(context.Background(), strings.NewReader(want))
	if err != nil || len(sum.Refused) > 0 {
		t.Fatal(err, sum.Refused)
	}
	if got := exported(t, again); got != want {
		t.Fatal(firstDifference(got, want))
	}
	sum, err = again.Import(context.Background(), strings.NewReader(want+"rubbish\n<http://a> <http://b> \"c\" .\n"))
	if err != nil || len(sum.Refused) != 2 || sum.Unchanged == 0 || sum.Added > 0 {
		t.Errorf("import of the same and two bad lines: %v %+v", err, sum)
	}
}

func TestNewTextReplacesTheOldVersion(t *testing.T) {
	k := newKB(t, 1)
	docs := story(t, fixtures.Stories()[0])
	add(t, k, docs...)
	changed := *docs[0]
	changed.Text += "\n\n“Nothing is agreed yet,” said Anna Example, the chief negotiator."
	if sum := add(t, k, &changed); sum.Replaced != 1 {
		t.Fatalf("%+v", sum)
	}
	articles, err := k.Articles(context.Background(), nil)
	if err != nil || len(articles) != len(docs) {
		t.Fatalf("%d articles, %v; want %d", len(articles), err, len(docs))
	}
	said, err := k.Said(context.Background(), query.SaidQuestion{By: "Anna Example"})
	if err != nil || len(said) != 1 {
		t.Errorf("said by the new speaker: %v %v", said, err)
	}
}

func TestEveryQuadNamesItsArticle(t *testing.T) {
	k := newKB(t, 2)
	add(t, k, everyStory(t)...)
	articles := map[quad.Value]bool{}
	for q, err := range k.Quads(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if q.Predicate == schema.Type && q.Object == schema.NewsArticle && q.Subject == q.Label {
			articles[q.Label] = true
		}
	}
	for q, err := range k.Quads(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if iri, ok := q.Label.(quad.IRI); !ok || !articles[q.Label] || !schema.ValidIRI(string(iri)) {
			t.Fatalf("%v is in no article's graph", q)
		}
	}
}

func TestStatementsAreVerbatim(t *testing.T) {
	k := newKB(t, 2)
	docs := everyStory(t)
	add(t, k, docs...)
	texts := map[string][]rune{}
	for _, d := range docs {
		texts[d.URL] = []rune(d.Text)
	}
	said, err := k.Said(context.Background(), query.SaidQuestion{})
	if err != nil || len(said) < 50 {
		t.Fatal(len(said), err)
	}
	for _, s := range said {
		text := texts[s.Article.URL]
		if s.End > len(text) || string(text[s.Start:s.End]) != s.Text {
			t.Errorf("%s: %q is not the text at %d-%d", s.Article.URL, s.Text, s.Start, s.End)
		}
		for _, q := range s.Quotes {
			if string(text[q.Start:q.End]) != q.Text || q.Start < s.Start || q.End > s.End {
				t.Errorf("%s: quotation %q is not at %d-%d in its statement", s.Article.URL, q.Text, q.Start, q.End)
			}
		}
	}
}

const undated = `Harbour talks

Harbour Minister Ines Vale said on Wednesday that talks with the dockers would begin in January. “We start next week,” she added.`

func TestUndatedArticleStaysOpen(t *testing.T) {
	k := newKB(t, 1)
	sum := add(t, k, &document.Document{ID: "harbour", Text: undated})
	if sum.Undated != 1 || len(sum.Open) != 1 || !strings.Contains(strings.Join(sum.Open[0].Expressions, "|"), "Wednesday") {
		t.Errorf("the summary does not say what stays open: %+v", sum)
	}
	said, err := k.Said(context.Background(), query.SaidQuestion{})
	if err != nil || len(said) == 0 {
		t.Fatal(said, err)
	}
	for _, s := range said {
		if s.Said != "" {
			t.Errorf("%q is dated %s in an article without a date", s.Text, s.Said)
		}
	}
	line, err := k.Timeline(context.Background(), query.TimelineQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	if len(line.Events) > 0 {
		t.Errorf("a dated event in an article without a date: %+v", line.Events[0])
	}
}

func TestStagesOnlyAdd(t *testing.T) {
	for _, d := range everyStory(t) {
		before := *d
		if err := kb.Analyze(d); err != nil {
			t.Fatal(err)
		}
		if d.Text != before.Text || d.URL != before.URL || d.Title != before.Title || d.Published != before.Published {
			t.Fatalf("%s: a stage changed what was read", d.URL)
		}
		again := &document.Document{ID: d.ID, URL: d.URL, Title: d.Title, Source: d.Source, Published: d.Published, Text: d.Text}
		if err := kb.Analyze(again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(d, again) {
			t.Errorf("%s: two analyses differ", d.URL)
		}
	}
}

func TestACancelledAddKeepsWhatWasStored(t *testing.T) {
	k := newKB(t, 2)
	docs := everyStory(t)
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	in := func(yield func(*document.Document, error) bool) {
		for d := range seq(docs) {
			if n++; n == len(docs)/2 {
				cancel()
			}
			if !yield(d, nil) {
				return
			}
		}
	}
	if _, err := k.Add(ctx, in, kb.AddOptions{}); err == nil {
		t.Fatal("a cancelled Add reports no error")
	}
	add(t, k, docs...)
	whole := newKB(t, 2)
	add(t, whole, docs...)
	if got, want := exported(t, k), exported(t, whole); got != want {
		t.Fatal(firstDifference(got, want))
	}
}

func TestABadArticleIsRefusedAndTheRestAdded(t *testing.T) {
	k := newKB(t, 2)
	docs := story(t, fixtures.Stories()[0])
	in := func(yield func(*document.Document, error) bool) {
		if !yield(nil, &read.Error{Name: "broken.txt", Err: read.ErrBinary}) {
			return
		}
		seq(append(docs, &document.Document{ID: "huge", URL: "https://huge.example/", Text: strings.Repeat("word ", 2<<20)}))(yield)
	}
	sum, err := k.Add(context.Background(), in, kb.AddOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if sum.Added != len(docs) || len(sum.Refused) != 2 || sum.Refused[0].Where != "broken.txt" || sum.Refused[1].Where != "huge" {
		t.Errorf("%+v", sum)
	}
}

// picky is a store that cannot keep some articles, and says so when it has put
// some of those before them.
type picky struct {
	store.Store
	put int
}

func (p picky) Put(ctx context.Context, articles ...store.Article) (store.Change, error) {
	for i, a := range articles {
		for _, q := range a.Quads {
			if strings.Contains(quad.StringOf(q.Object), "unfit") {
				change, err := p.Store.Put(ctx, articles[:min(p.put, i)]...)
				return change, errors.Join(err, &store.Unfit{Article: a.IRI, Why: errors.New("not wanted")})
			}
		}
	}
	return p.Store.Put(ctx, articles...)
}

// TestAnUnfitArticleIsRefusedAndTheRestAdded holds that what the store cannot
// keep stops nothing else, and leaves no trace in what the others are settled to.
func TestAnUnfitArticleIsRefusedAndTheRestAdded(t *testing.T) {
	docs := everyStory(t)
	var mixed []*document.Document
	for i, d := range docs {
		if i%5 == 1 {
			bad := *d
			bad.ID, bad.URL, bad.Title = fmt.Sprint("bad", i), d.URL+"?bad", "An unfit title"
			mixed = append(mixed, &bad)
		}
		mixed = append(mixed, d)
	}
	good := newKB(t, 2)
	add(t, good, docs...)
	for _, put := range []int{0, 3} {
		begin, end := schema.TimeBounds()
		k := kb.New(picky{memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end}), put}, kb.Options{Workers: 2})
		defer k.Close()
		sum, err := k.Add(context.Background(), seq(mixed), kb.AddOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if sum.Added != len(docs) || len(sum.Refused) != len(mixed)-len(docs) || sum.Refused[0].Where != "bad1" || sum.Refused[0].Why != "not wanted" {
			t.Errorf("%+v", sum)
		}
		if got, want := exported(t, k), exported(t, good); got != want {
			t.Errorf("with %d put: %s", put, firstDifference(got, want))
		}
	}
}

// FuzzAnalyze holds the law of spans for any text: inside the text, on rune
// borders, sentences in order.
func FuzzAnalyze(f *testing.F) {
	f.Add(undated)
	f.Add("“in a quagmire “. He said: “No.”\n\n‘So we’ll be out again.’")
	f.Add("A (B (C \x00\xff \"'\"'\" he said, said, said that that.")
	for _, d := range everyStory(f) {
		f.Add(d.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20000 {
			return
		}
		d := &document.Document{Text: text, Published: "2022-01-10"}
		if err := kb.Analyze(d); err != nil {
			t.Fatal(err)
		}
		checkSpans(t, d)
	})
}

// TestTextsThatBreakOff holds the same law where the rules that look ahead have
// nothing there: at the last word of a text, wherever it is.
func TestTextsThatBreakOff(t *testing.T) {
	for _, whole := range everyStory(t) {
		if err := kb.Analyze(whole); err != nil {
			t.Fatal(err)
		}
		for _, s := range whole.Sentences {
			for _, last := range whole.Tokens[s.First:s.Last] {
				d := &document.Document{Text: whole.Text[s.Start:last.End], Published: "2022-01-10"}
				if err := kb.Analyze(d); err != nil {
					t.Fatal(err)
				}
				checkSpans(t, d)
				resolve.Article(d, "https://id.example/")
			}
		}
	}
}

func checkSpans(t *testing.T, d *document.Document) {
	t.Helper()
	check := func(what string, s document.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) {
			t.Fatalf("%s %v lies outside of %d bytes", what, s, len(d.Text))
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(d.Text) && utf8.ValidString(d.Text) && !utf8.RuneStart(d.Text[at]) {
				t.Fatalf("%s %v cuts a character", what, s)
			}
		}
	}
	last := 0
	for _, s := range d.Sentences {
		check("sentence", s.Span)
		if s.Start < last {
			t.Fatalf("sentence %v begins before %d", s.Span, last)
		}
		last = s.End
	}
	for _, x := range d.Tokens {
		check("token", x.Span)
	}
	for _, x := range d.Quotes {
		check("quote", x.Span)
		check("quoted words", x.Inner)
	}
	for _, x := range d.Mentions {
		check("mention", x.Span)
		check("mention with role", x.Full)
	}
	for _, x := range d.Times {
		check("time", x.Span)
	}
	for _, x := range d.Attributions {
		check("source", x.Source)
		check("cue", x.Cue)
		check("addressee", x.Addressee)
		for _, c := range x.Content {
			check("content", c)
		}
	}
	for _, x := range d.Events {
		check("event", x.Span)
		check("trigger", x.Trigger)
	}
	for _, x := range d.Proposals {
		check("proposal", x.Span)
		for _, c := range x.Contents {
			check("contents", c)
		}
	}
}
