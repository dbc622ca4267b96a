package kb

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Refusal is an input that could not be added, or was passed over.
type Refusal struct {
	Where  string // file, and line or offset
	Why    string
	Passed bool  // no fault: it is no article, and nobody would expect one
	Err    error // as it came, with the place in fields
}

// mostListed is how many refusals, and how many articles with open times, a
// Summary lists; AddOptions.Refused is told of all.
const mostListed = 10_000

// AddOptions say how to add. The zero value is right for most.
type AddOptions struct {
	Progress func(Progress) // told after each stored batch
	Refused  func(Refusal)  // told of all that is refused or passed over, at once
	DryRun   bool           // only count: nothing is analysed, and nothing stored
	// Patience is how long the analysis of one article may take; one that takes
	// longer is refused. 0 = DefaultPatience.
	Patience time.Duration
}

// DefaultPatience is a hundred times what a very long article takes.
const DefaultPatience = 2 * time.Minute

// OpenTimes names expressions that nothing dates.
type OpenTimes struct {
	Article     string   // id or url
	Expressions []string // as written: "on Wednesday"
}

// Summary tells what Add did.
type Summary struct {
	Added, Replaced, Unchanged int
	Refused                    []Refusal // the first of them
	RefusedInAll               int
	Passed                     int            // records and files that are no articles
	Foreign                    map[string]int // articles by language that is not analysed
	// Open lists articles in which time expressions stay open for want of a
	// publication date; Undated counts the articles without one.
	Open    []OpenTimes
	Undated int
}

// Progress is told after each stored batch.
type Progress struct{ Done int }

// batchSize is how many articles are settled and stored together: enough that
// what several of them concern is looked at once, few enough to lose little when
// the process is killed.
const batchSize = 480

// Add reads, analyses and stores documents. An input that cannot be read comes
// as an error of in: it is refused and the rest is added. Add itself fails
// only when the store does or ctx ends; what was stored until then stays.
func (k *KB) Add(ctx context.Context, in iter.Seq2[*document.Document, error], o AddOptions) (*Summary, error) {
	if o.Patience <= 0 {
		o.Patience = DefaultPatience
	}
	w := newWriter(k, o)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for job := range k.analysed(ctx, in, o) {
		if err := w.take(ctx, job); err != nil {
			return w.sum, err
		}
	}
	if err := context.Cause(ctx); err != nil {
		return w.sum, errors.Join(err, w.flush(context.WithoutCancel(ctx)))
	}
	return w.sum, w.flush(ctx)
}

// job is one document on its way.
type job struct {
	doc       *document.Document // what is told of it; its words, once it is analysed, are in the record
	iri       quad.IRI
	rec       *schema.Record
	open      []string // its expressions of time that nothing dates
	unchanged bool
	counts    *int // what of the summary, when it is stored
	err       error
	done      chan struct{}
}

// ahead is how many articles the workers may be ahead of what is stored, so that they
// go on while a batch is settled.
const ahead = batchSize

// analysed runs the stages over in on all workers and yields the jobs in the
// order of the input. Documents that the store has already are passed through.
func (k *KB) analysed(ctx context.Context, in iter.Seq2[*document.Document, error], o AddOptions) iter.Seq[*job] {
	return func(yield func(*job) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan *job, ahead) // in input order
		work := make(chan *job)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		for range k.workers {
			wg.Go(func() {
				for j := range work {
					k.analyse(ctx, j, o)
					close(j.done)
				}
			})
		}
		wg.Go(func() {
			defer close(queue)
			defer close(work)
			feed(ctx, in, queue, work)
		})
		for j := range queue {
			select {
			case <-j.done:
			case <-ctx.Done():
				return
			}
			if !yield(j) {
				return
			}
		}
	}
}

func feed(ctx context.Context, in iter.Seq2[*document.Document, error], queue, work chan<- *job) {
	for doc, err := range in {
		j := &job{doc: doc, err: err, done: make(chan struct{})}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(j.done)
			continue
		}
		select {
		case work <- j:
		case <-ctx.Done():
			return
		}
	}
}

// analyse fills a job, within the time that an article may take.
func (k *KB) analyse(ctx context.Context, j *job, o AddOptions) {
	defer j.lighten()
	j.iri = schema.ArticleIRI(k.base, j.doc.URL, resolve.Hash(j.doc))
	if j.unchanged, j.err = k.has(ctx, j.iri); j.unchanged || j.err != nil {
		return
	}
	if o.DryRun {
		j.rec = &schema.Record{IRI: j.iri, URL: cmp.Or(j.doc.URL, string(j.iri)), Text: j.doc.Text}
		return
	}
	late := time.NewTimer(o.Patience)
	defer late.Stop()
	doc := *j.doc // the stages may still be at work on it when the time is up
	ready := make(chan struct{})
	var rec *schema.Record
	var err error
	go func() {
		defer close(ready)
		rec, err = k.recorded(&doc)
	}()
	select {
	case <-ready:
		j.doc, j.rec, j.err = &doc, rec, err
	case <-late.C:
		j.err = fmt.Errorf("its analysis takes more than %v", o.Patience)
	}
}

// lighten lets go of what nobody asks for any more of an article that waits to be stored.
func (j *job) lighten() {
	d := j.doc
	if d.Published == "" {
		for _, t := range d.Times {
			if t.EDTF == "" && (t.Type == document.DateType || t.Type == document.TimeType) && !strings.HasSuffix(t.Value, "_REF") {
				j.open = append(j.open, strings.Clone(d.Slice(t.Span)))
			}
		}
	}
	j.doc = &document.Document{ID: d.ID, URL: d.URL, Language: d.Language, Published: d.Published, Excerpt: d.Excerpt}
}

// recorded runs the stages on a document. A panic of one refuses the article
// and loses no other.
func (k *KB) recorded(d *document.Document) (rec *schema.Record, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the analysis failed on this article (a fault of dateline, please report it): %v", p)
		}
	}()
	if err := Analyze(d); err != nil {
		return nil, err
	}
	return resolve.Article(d, k.base), nil
}

// has reports whether the store holds a graph of that name.
func (k *KB) has(ctx context.Context, iri quad.IRI) (bool, error) {
	for _, err := range k.store.Quads(ctx, store.Pattern{S: []quad.Value{iri}, P: []quad.Value{schema.ContentHash}, G: []quad.Value{iri}}) {
		return err == nil, err
	}
	return false, nil
}

// writer stores records in batches.
type writer struct {
	kb      *KB
	o       AddOptions
	sum     *Summary
	batch   []*job
	done    int
	counted map[string]quad.IRI // url -> what a dry run would have stored
}

func newWriter(k *KB, o AddOptions) *writer {
	return &writer{kb: k, o: o, sum: &Summary{Foreign: map[string]int{}}, counted: map[string]quad.IRI{}}
}

func (w *writer) take(ctx context.Context, j *job) error {
	if j.err != nil {
		w.refuse(refusal(j))
		return nil
	}
	w.note(j)
	if j.unchanged {
		w.sum.Unchanged++
		w.done++
		return nil
	}
	if w.o.DryRun {
		return w.count(ctx, j)
	}
	if slices.ContainsFunc(w.batch, func(b *job) bool { return b.rec.URL == j.rec.URL }) {
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
	w.batch = append(w.batch, j)
	if len(w.batch) >= batchSize {
		return w.flush(ctx)
	}
	return nil
}

// refuse counts and tells a refusal.
func (w *writer) refuse(r Refusal) {
	if w.o.Refused != nil {
		w.o.Refused(r)
	}
	if r.Passed {
		w.sum.Passed++
		return
	}
	if w.sum.RefusedInAll++; len(w.sum.Refused) < mostListed {
		w.sum.Refused = append(w.sum.Refused, r)
	}
}

// count counts what storing would do.
func (w *writer) count(ctx context.Context, j *job) error {
	old, err := w.kb.versions(ctx, j.rec.URL)
	if err != nil {
		return err
	}
	before, again := w.counted[j.rec.URL]
	w.counted[j.rec.URL] = j.iri
	switch w.done++; {
	case before == j.iri:
		w.sum.Unchanged++
	case again || len(old) > 0:
		w.sum.Replaced++
	default:
		w.sum.Added++
	}
	w.tell()
	return nil
}

func (w *writer) tell() {
	if w.o.Progress != nil {
		w.o.Progress(Progress{Done: w.done})
	}
}

func refusal(j *job) Refusal {
	if j.doc != nil {
		return Refusal{Where: name(j.doc), Why: j.err.Error(), Err: j.err}
	}
	var placed interface {
		error
		Place() string
		PassedOver() bool
	}
	if errors.As(j.err, &placed) {
		return Refusal{Where: placed.Place(), Why: strings.TrimPrefix(j.err.Error(), placed.Place()+": "), Passed: placed.PassedOver(), Err: j.err}
	}
	return Refusal{Why: j.err.Error(), Err: j.err}
}

func name(d *document.Document) string {
	if d.ID != "" {
		return d.ID
	}
	return d.URL
}

// note counts articles that are not in English, and lists what stays open in
// one without a publication date.
func (w *writer) note(j *job) {
	if Foreign(j.doc.Language) {
		w.sum.Foreign[j.doc.Language]++
	}
	if j.doc.Published != "" {
		return
	}
	w.sum.Undated++
	if len(j.open) > 0 && len(w.sum.Open) < mostListed {
		w.sum.Open = append(w.sum.Open, OpenTimes{Article: name(j.doc), Expressions: j.open})
	}
}

// flush stores the batch, but for articles that the store cannot keep.
func (w *writer) flush(ctx context.Context) error {
	for len(w.batch) > 0 {
		err := w.put(ctx)
		var unfit *store.Unfit
		if !errors.As(err, &unfit) {
			return err
		}
		i := slices.IndexFunc(w.batch, func(j *job) bool { return j.rec.IRI == unfit.Article })
		if i < 0 {
			return err
		}
		w.refuse(Refusal{Where: name(w.batch[i].doc), Why: unfit.Why.Error(), Err: err})
		w.batch = slices.Delete(w.batch, i, i+1)
		// What could not be put whole may have been put in part.
		open, err := w.kb.unsettled(ctx)
		if err == nil && open {
			err = w.kb.resettle(ctx)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// put stores the batch: whole articles, each in place of an older version under
// the same url.
func (w *writer) put(ctx context.Context) error {
	var put []version
	for _, j := range w.batch {
		rec := j.rec
		old, err := w.kb.versions(ctx, rec.URL)
		if err != nil {
			return err
		}
		if j.doc.Excerpt {
			if whole, err := w.kb.longer(ctx, old, len(rec.Text)); err != nil {
				return err
			} else if whole {
				j.counts = &w.sum.Unchanged
				continue
			}
		}
		others := slices.DeleteFunc(slices.Clone(old), func(iri quad.IRI) bool { return iri == rec.IRI })
		put = append(put, version{rec, others})
		switch {
		case j.counts != nil: // it is put once more, see flush
		case len(others) > 0:
			j.counts = &w.sum.Replaced
		case len(old) > 0:
			j.counts = &w.sum.Unchanged
		default:
			j.counts = &w.sum.Added
		}
	}
	if len(put) > 0 {
		if err := w.kb.change(ctx, put...); err != nil {
			return err
		}
	}
	for _, j := range w.batch {
		*j.counts++
	}
	w.done += len(w.batch)
	w.batch = w.batch[:0]
	w.tell()
	return nil
}

// longer reports whether one of the stored versions of an article has a longer
// text than an excerpt of it: that stays.
func (k *KB) longer(ctx context.Context, versions []quad.IRI, than int) (bool, error) {
	for _, iri := range versions {
		for q, err := range k.store.Quads(ctx, store.Pattern{S: []quad.Value{iri}, P: []quad.Value{schema.ArticleBody}, G: []quad.Value{iri}}) {
			if err != nil {
				return false, err
			}
			if len(schema.Lexical(q.Object)) > than {
				return true, nil
			}
		}
	}
	return false, nil
}

// versions are the graphs stored for a url.
func (k *KB) versions(ctx context.Context, url string) ([]quad.IRI, error) {
	var out []quad.IRI
	for q, err := range k.store.Quads(ctx, store.Pattern{P: []quad.Value{schema.URL}, O: []quad.Value{schema.URLValue(url)}}) {
		if err != nil {
			return nil, err
		}
		if iri, ok := q.Label.(quad.IRI); ok && q.Subject == q.Label {
			out = append(out, iri)
		}
	}
	return out, nil
}

// Remove removes articles by url, IRI or the end of one, and settles again
// what rested on them.
func (k *KB) Remove(ctx context.Context, refs ...string) ([]query.Article, error) {
	all, err := k.Articles(ctx, nil)
	if err != nil {
		return nil, err
	}
	var gone []query.Article
	var iris []quad.IRI
	for _, ref := range refs {
		hits := slices.DeleteFunc(slices.Clone(all), func(a query.Article) bool {
			return a.URL != ref && a.ID != ref && !strings.HasSuffix(a.ID, "/"+ref)
		})
		if len(hits) == 0 {
			return nil, &query.UnknownName{Name: ref}
		}
		for _, a := range hits {
			iris = append(iris, quad.IRI(a.ID))
			gone = append(gone, a)
		}
	}
	if err := k.change(ctx, version{old: iris}); err != nil {
		return nil, fmt.Errorf("remove: %w", err)
	}
	return gone, nil
}
