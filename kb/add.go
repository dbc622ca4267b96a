package kb

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Refusal is an input that could not be added.
type Refusal struct {
	Where string // file, and line or offset
	Why   string
}

// OpenTimes names expressions that nothing dates.
type OpenTimes struct {
	Article     string   // id or url
	Expressions []string // as written: "on Wednesday"
}

// Summary tells what Add did.
type Summary struct {
	Added, Replaced, Unchanged int
	Refused                    []Refusal
	// Open lists articles in which time expressions stay open for want of a
	// publication date; Undated counts the articles without one.
	Open    []OpenTimes
	Undated int
}

// Progress is told after each stored batch.
type Progress struct{ Done int }

// batchSize is how many articles one transaction holds: enough to make its
// sync cheap, few enough to lose little when the process is killed.
const batchSize = 20

// Add reads, analyses and stores documents. An input that cannot be read comes
// as an error of in: it is refused and the rest is added. Add itself fails
// only when the store does or ctx ends; what was stored until then stays.
func (k *KB) Add(ctx context.Context, in iter.Seq2[*document.Document, error], progress func(Progress)) (*Summary, error) {
	w := &writer{kb: k, sum: &Summary{}, progress: progress}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for job := range k.analysed(ctx, in) {
		if err := w.take(ctx, job); err != nil {
			return w.sum, err
		}
	}
	if err := context.Cause(ctx); err != nil {
		return w.sum, errors.Join(err, w.finish(context.WithoutCancel(ctx)))
	}
	return w.sum, w.finish(ctx)
}

// job is one document on its way.
type job struct {
	doc       *document.Document
	rec       *schema.Record
	unchanged bool
	err       error
	done      chan struct{}
}

// analysed runs the stages over in on all workers and yields the jobs in the
// order of the input. Documents that the store has already are passed through.
func (k *KB) analysed(ctx context.Context, in iter.Seq2[*document.Document, error]) iter.Seq[*job] {
	return func(yield func(*job) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan *job, 4*k.workers) // in input order
		work := make(chan *job)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		for range k.workers {
			wg.Go(func() {
				for j := range work {
					k.analyse(ctx, j)
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

// analyse fills a job. A panic of a stage refuses the article and loses no other.
func (k *KB) analyse(ctx context.Context, j *job) {
	defer func() {
		if p := recover(); p != nil {
			j.err = fmt.Errorf("the analysis failed on this article (a fault of dateline, please report it): %v", p)
		}
	}()
	iri := schema.ArticleIRI(k.base, j.doc.URL, resolve.Hash(j.doc))
	if j.unchanged, j.err = k.has(ctx, iri); j.unchanged || j.err != nil {
		return
	}
	if j.err = Analyze(j.doc); j.err == nil {
		j.rec = resolve.Article(j.doc, k.base)
		resolve.Settle([]*schema.Record{j.rec}, k.base)
	}
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
	kb       *KB
	sum      *Summary
	progress func(Progress)
	batch    []*schema.Record
	changed  bool
	done     int
}

func (w *writer) take(ctx context.Context, j *job) error {
	if j.err != nil {
		w.sum.Refused = append(w.sum.Refused, refusal(j))
		return nil
	}
	w.note(j.doc)
	if j.unchanged {
		w.sum.Unchanged++
		w.done++
		return nil
	}
	if slices.ContainsFunc(w.batch, func(r *schema.Record) bool { return r.URL == j.rec.URL }) {
		if err := w.flush(ctx); err != nil {
			return err
		}
	}
	w.batch = append(w.batch, j.rec)
	if len(w.batch) >= batchSize {
		return w.flush(ctx)
	}
	return nil
}

func refusal(j *job) Refusal {
	if j.doc != nil {
		return Refusal{Where: name(j.doc), Why: j.err.Error()}
	}
	var placed interface {
		error
		Place() string
	}
	if errors.As(j.err, &placed) {
		return Refusal{Where: placed.Place(), Why: strings.TrimPrefix(j.err.Error(), placed.Place()+": ")}
	}
	return Refusal{Why: j.err.Error()}
}

func name(d *document.Document) string {
	if d.ID != "" {
		return d.ID
	}
	return d.URL
}

// note lists what stays open in an article without a publication date.
func (w *writer) note(d *document.Document) {
	if d.Published != "" {
		return
	}
	w.sum.Undated++
	open := OpenTimes{Article: name(d)}
	for _, t := range d.Times {
		if t.EDTF == "" && (t.Type == document.DateType || t.Type == document.TimeType) && !strings.HasSuffix(t.Value, "_REF") {
			open.Expressions = append(open.Expressions, d.Slice(t.Span))
		}
	}
	if len(open.Expressions) > 0 {
		w.sum.Open = append(w.sum.Open, open)
	}
}

// flush stores the batch: whole articles, each in place of an older version
// under the same url.
func (w *writer) flush(ctx context.Context) error {
	if len(w.batch) == 0 {
		return nil
	}
	var put []store.Article
	if !w.changed {
		put = append(put, w.kb.marker())
		w.changed = true
	}
	for _, rec := range w.batch {
		old, err := w.kb.versions(ctx, rec.URL)
		if err != nil {
			return err
		}
		replaced := false
		for _, iri := range old {
			if iri != rec.IRI {
				put = append(put, store.Article{IRI: iri})
				replaced = true
			}
		}
		put = append(put, store.Article{IRI: rec.IRI, Quads: rec.Quads()})
		switch {
		case replaced:
			w.sum.Replaced++
		case slices.Contains(old, rec.IRI):
			w.sum.Unchanged++
		default:
			w.sum.Added++
		}
	}
	if _, err := w.kb.store.Put(ctx, put...); err != nil {
		return fmt.Errorf("store %d articles: %w", len(w.batch), err)
	}
	w.done += len(w.batch)
	w.batch = w.batch[:0]
	if w.progress != nil {
		w.progress(Progress{Done: w.done})
	}
	return nil
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

// finish stores what is left and settles who is who.
func (w *writer) finish(ctx context.Context) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	if !w.changed {
		return nil
	}
	return w.kb.settle(ctx)
}

// Remove removes articles by url, IRI or the end of one, and settles again
// what rested on them.
func (k *KB) Remove(ctx context.Context, refs ...string) ([]query.Article, error) {
	all, err := k.Articles(ctx, nil)
	if err != nil {
		return nil, err
	}
	var gone []query.Article
	put := []store.Article{k.marker()}
	for _, ref := range refs {
		hits := slices.DeleteFunc(slices.Clone(all), func(a query.Article) bool {
			return a.URL != ref && a.ID != ref && !strings.HasSuffix(a.ID, "/"+ref)
		})
		if len(hits) == 0 {
			return nil, &query.UnknownName{Name: ref}
		}
		for _, a := range hits {
			put = append(put, store.Article{IRI: quad.IRI(a.ID)})
			gone = append(gone, a)
		}
	}
	if _, err := k.store.Put(ctx, put...); err != nil {
		return nil, fmt.Errorf("remove: %w", err)
	}
	return gone, k.settle(ctx)
}
