package kb

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// marker is the graph that tells whether what is stored is settled. A change
// puts first that it is not, and last that it is. Both go into the store's
// transaction with the change where that is one, so that only a crash between
// several leaves the store unsettled, for the next opening to see.
func (k *KB) marker(unsettled bool) store.Article {
	iri, state := quad.IRI(k.base+"graph/unsettled"), isSettled
	if unsettled {
		state = isUnsettled
	}
	return store.Article{IRI: iri, Quads: []quad.Quad{{
		Subject: iri, Predicate: schema.Unsettled, Object: state, Label: iri,
	}}}
}

// What the marker says: that the store is not settled, or how it is. Programs
// that found articles by other keys wrote "false".
const (
	isUnsettled = quad.String("true")
	isSettled   = quad.String("11")
)

// unsettled reports whether the marker says so.
func (k *KB) unsettled(ctx context.Context) (bool, error) {
	state, err := k.state(ctx)
	return state == isUnsettled, err
}

// state is what the marker says, nil where there is none.
func (k *KB) state(ctx context.Context) (quad.Value, error) {
	for q, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{k.marker(true).IRI}}) {
		return q.Object, err
	}
	return nil, nil
}

// bringUp settles a store of an older program, whose articles lack what settling
// finds them by.
func (k *KB) bringUp(ctx context.Context) error {
	if k.current {
		return nil
	}
	state, err := k.state(ctx)
	if err != nil {
		return err
	}
	old, err := k.any(ctx, store.Pattern{P: []quad.Value{schema.Type}, O: []quad.Value{schema.NewsArticle}})
	if err == nil && old && state != isSettled {
		err = k.resettle(ctx)
	}
	k.current = err == nil
	return err
}

// any reports whether a quad matches.
func (k *KB) any(ctx context.Context, p store.Pattern) (bool, error) {
	for _, err := range k.store.Quads(ctx, p) {
		return err == nil, err
	}
	return false, nil
}

// version is an article that is to be stored in place of older ones; without a
// record they are only taken away.
type version struct {
	rec *schema.Record
	old []quad.IRI
}

// change stores versions and settles identities: those of the new articles, and
// of the stored ones that the change concerns.
func (k *KB) change(ctx context.Context, versions ...version) error {
	if err := k.bringUp(ctx); err != nil {
		return err
	}
	var added []*schema.Record
	var gone []quad.IRI
	for _, v := range versions {
		gone = append(gone, v.old...)
		if v.rec != nil {
			added = append(added, v.rec)
		}
	}
	if err := k.sift(ctx); err != nil {
		return err
	}
	digests, err := resolve.Update(k.library(ctx), k.base, added, gone)
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	k.added += len(added)
	for _, d := range digests {
		k.sieve.addRecord(d.Record())
	}
	put := []store.Article{k.marker(true)}
	fresh := map[quad.IRI]int{}
	for i, v := range versions {
		for _, iri := range v.old {
			put = append(put, store.Article{IRI: iri})
			k.memory.remove(iri)
		}
		if v.rec != nil {
			fresh[v.rec.IRI] = i - len(versions)
		}
	}
	slices.SortStableFunc(digests, func(a, b *resolve.Digest) int { return cmp.Compare(fresh[a.IRI()], fresh[b.IRI()]) })
	return k.rewrite(ctx, put, digests, len(added), k.marker(false))
}

// resettle settles everything anew: what a crash left is not known.
func (k *KB) resettle(ctx context.Context) error {
	all, err := k.all(ctx)
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	k.memory.forget()
	if err := k.put(ctx, []store.Article{k.marker(true)}); err != nil {
		return err
	}
	err = resolve.Resettle(k.library(ctx), k.base, all, func(changed []*resolve.Digest) error {
		for _, d := range changed {
			k.sieve.addRecord(d.Record())
		}
		k.memory.facts.clear() // here what articles say of names changes too
		return k.rewrite(ctx, nil, changed, 0)
	})
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	return k.put(ctx, []store.Article{k.marker(false)})
}

// all lists the articles.
func (k *KB) all(ctx context.Context) ([]quad.IRI, error) {
	var all []quad.IRI
	for q, err := range k.store.Quads(ctx, store.Pattern{P: []quad.Value{schema.Type}, O: []quad.Value{schema.NewsArticle}}) {
		if err != nil {
			return nil, err
		}
		if iri, ok := q.Label.(quad.IRI); ok {
			all = append(all, iri)
		}
	}
	return all, nil
}

// rewriteSize is how many articles one Put holds: few enough for one transaction
// or two.
const rewriteSize = 80

// rewrite puts articles, then those that have other identities now, of which the
// first are fresh, and then others.
func (k *KB) rewrite(ctx context.Context, put []store.Article, digests []*resolve.Digest, fresh int, last ...store.Article) error {
	for i, d := range digests {
		if len(put) >= rewriteSize {
			if err := k.put(ctx, put); err != nil {
				return err
			}
			put = put[:0]
		}
		put = append(put, store.Article{IRI: d.IRI(), Quads: d.Record().Quads()})
		k.memory.put(d, i < fresh)
	}
	k.memory.digests.cool()
	return k.put(ctx, append(put, last...))
}

// put stores articles. What is remembered of articles may be wrong after a failure.
func (k *KB) put(ctx context.Context, articles []store.Article) error {
	if _, err := k.store.Put(ctx, articles...); err != nil {
		k.memory.forget()
		return fmt.Errorf("store %d articles: %w", len(articles), err)
	}
	return nil
}

// record reads an article back, nil if there is none.
func (k *KB) record(ctx context.Context, iri quad.IRI) (*schema.Record, error) {
	var quads []quad.Quad
	for q, err := range k.store.Quads(ctx, store.Pattern{G: []quad.Value{iri}}) {
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	if len(quads) == 0 {
		return nil, nil
	}
	return schema.FromQuads(iri, quads)
}

// library is the stored articles as resolve.Update asks for them.
type library struct {
	ctx context.Context // of one change
	k   *KB
}

func (k *KB) library(ctx context.Context) *library { return &library{ctx, k} }

func (l *library) Article(iri quad.IRI) (*resolve.Digest, error) {
	if d, ok := l.k.memory.digests.get(iri); ok {
		return d, nil
	}
	list, err := l.k.digests(l.ctx, []quad.IRI{iri})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	l.k.memory.digests.add(list[0])
	return list[0], nil
}

// Expect reads those that are not remembered, on all processors: in an archive just opened
// an article that is added meets hundreds.
func (l *library) Expect(iris []quad.IRI) error {
	var ask []quad.IRI
	for _, iri := range iris {
		if _, ok := l.k.memory.digests.get(iri); !ok {
			ask = append(ask, iri)
		}
	}
	if len(ask) < 2 {
		return nil // Article does it
	}
	portions := slices.Collect(slices.Chunk(ask, (len(ask)+l.k.workers-1)/l.k.workers))
	read, errs := make([][]*resolve.Digest, len(portions)), make([]error, len(portions))
	var all sync.WaitGroup
	for i, portion := range portions {
		all.Go(func() { read[i], errs[i] = l.k.digests(l.ctx, portion) })
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for _, d := range slices.Concat(read...) {
		l.k.memory.digests.add(d)
	}
	return nil
}

// digests reads articles back, of those of a list that there are.
func (k *KB) digests(ctx context.Context, iris []quad.IRI) ([]*resolve.Digest, error) {
	p := store.Pattern{}
	for _, iri := range iris {
		p.G = append(p.G, iri)
	}
	of := map[quad.Value][]quad.Quad{}
	for q, err := range k.store.Quads(ctx, p) {
		if err != nil {
			return nil, err
		}
		of[q.Label] = append(of[q.Label], q)
	}
	out := make([]*resolve.Digest, 0, len(of))
	for _, iri := range iris {
		if of[iri] == nil {
			continue
		}
		rec, err := schema.FromQuads(iri, of[iri])
		if err != nil {
			return nil, err
		}
		d := resolve.NewDigest(rec, k.base)
		d.Warm()
		d.Pack()
		out = append(out, d)
	}
	return out, nil
}

func (l *library) Book() *resolve.Book { return l.k.memory.book }

func (l *library) Having(found map[string][]quad.IRI, keys []string) error {
	p := store.Pattern{P: []quad.Value{schema.Key}}
	var ask []string
	for _, key := range passing(l.k.sieve, keys) {
		if list, known := l.k.memory.having.get(key); known {
			found[key] = append(found[key], list...)
			continue
		}
		ask = append(ask, key)
		p.O = append(p.O, quad.String(key))
	}
	if len(ask) == 0 {
		return nil
	}
	for q, err := range l.k.store.Quads(l.ctx, p) {
		if err != nil {
			return err
		}
		key := schema.Lexical(q.Object)
		found[key] = append(found[key], q.Label.(quad.IRI))
	}
	for _, key := range ask {
		l.k.memory.having.set(key, slices.Clone(found[key]))
	}
	return nil
}

var nameProperties = []quad.Value{schema.NameForm, schema.ShortForm, schema.GivenForm, schema.Acronym, schema.NameRole}

func (l *library) Facts(names ...quad.IRI) ([]resolve.Fact, error) {
	p := store.Pattern{P: nameProperties, Once: true}
	var out []resolve.Fact
	var ask []quad.IRI
	for _, n := range passing(l.k.sieve, names) {
		if list, known := l.k.memory.facts.get(n); known {
			out = append(out, list...)
			continue
		}
		ask = append(ask, n)
		p.S = append(p.S, n)
	}
	if len(ask) == 0 {
		return out, nil
	}
	of := map[quad.IRI][]resolve.Fact{}
	for q, err := range l.k.store.Quads(l.ctx, p) {
		if err != nil {
			return nil, err
		}
		f := resolve.Fact{Name: q.Subject.(quad.IRI), Property: q.Predicate.(quad.IRI), Value: schema.Lexical(q.Object)}
		of[f.Name] = append(of[f.Name], f)
	}
	for _, n := range ask {
		l.k.memory.facts.set(n, of[n])
		out = append(out, of[n]...)
	}
	return out, nil
}

func (l *library) Meant(property quad.IRI, values ...string) ([]resolve.Fact, error) {
	p := store.Pattern{P: []quad.Value{property}, Once: true}
	for _, v := range values {
		if l.k.sieve == nil || l.k.sieve.may(meantBy(property, v)) {
			p.O = append(p.O, nameValue(property, v))
		}
	}
	if len(p.O) == 0 {
		return nil, nil
	}
	var out []resolve.Fact
	for q, err := range l.k.store.Quads(l.ctx, p) {
		if err != nil {
			return nil, err
		}
		out = append(out, resolve.Fact{Name: q.Subject.(quad.IRI), Property: property, Value: schema.Lexical(q.Object)})
	}
	return out, nil
}

func nameValue(property quad.IRI, value string) quad.Value {
	if property == schema.ShortForm {
		return quad.IRI(value)
	}
	return quad.String(value)
}

func (l *library) Saying(f resolve.Fact) ([]quad.IRI, error) {
	var out []quad.IRI
	p := store.Pattern{S: []quad.Value{f.Name}, P: []quad.Value{f.Property}, O: []quad.Value{nameValue(f.Property, f.Value)}}
	for q, err := range l.k.store.Quads(l.ctx, p) {
		if err != nil {
			return nil, err
		}
		out = append(out, q.Label.(quad.IRI))
	}
	return out, nil
}

func (l *library) Count(f resolve.Fact) (int, error) {
	if n, ok := l.k.memory.counts[f]; ok {
		return n, nil
	}
	list, err := l.Saying(f)
	if err == nil {
		l.k.memory.counts.set(f, len(list))
	}
	return len(list), err
}
