package badger

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// finish writes all spaces of the new store but the pages, which are there.
func (b *builder) finish(ctx context.Context, accept func(store.Article) ([]quad.IRI, error)) error {
	b.pages.flush()
	if err := errors.Join(b.out.end(spaceText), b.out.end(streamLong)); err != nil {
		return err
	}
	for g := range b.graphs {
		b.gone[g] = true
	}
	if err := b.writeArticles(ctx, accept); err != nil {
		return err
	}
	for _, index := range []struct {
		space byte
		of    *sorter[record]
	}{{spaceSPOG, b.spog}, {spacePOSG, b.posg}} {
		if err := b.writeSpace(ctx, index.space, b.recordKeys(index.space, index.of)); err != nil {
			return err
		}
	}
	times, words := b.derivedEntries()
	if err := b.writeSpace(ctx, spaceTime, times); err != nil {
		return err
	}
	if err := b.writeSpace(ctx, spaceWord, words); err != nil {
		return err
	}
	filterTables(b.db, b.out.writer)
	if err := b.writeSpace(ctx, spaceHash, b.hashKeys()); err != nil {
		return err
	}
	if err := b.writeMeta(); err != nil {
		return err
	}
	return b.out.flush()
}

// entries yields keys in order, with their values.
type entries = iter.Seq2[entry, error]

// writeSpace writes the new entries of a space, and those of the old store
// which are kept.
func (b *builder) writeSpace(ctx context.Context, space byte, fresh entries) error {
	all := fresh
	if b.keep {
		all = merge2(b.oldEntries(space), fresh)
	}
	if space == spaceHash {
		all = chained(all)
	}
	n := 0
	for e, err := range all {
		if err != nil {
			return err
		}
		if n++; n%(1<<14) == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		if space == spacePOSG {
			p, _, _ := cutID(e.key[1:])
			b.counts[p]++
		}
		b.out.put(space, e.key, e.value)
	}
	return b.out.end(space)
}

// chained joins the values of entries that have the same key.
func chained(all entries) entries {
	return func(yield func(entry, error) bool) {
		var last entry
		for e, err := range all {
			switch {
			case err != nil:
				yield(e, err)
				return
			case bytes.Equal(e.key, last.key):
				last.value = append(last.value, e.value...)
				continue
			case last.key != nil && !yield(last, nil):
				return
			}
			last = entry{bytes.Clone(e.key), bytes.Clone(e.value)}
		}
		if last.key != nil {
			yield(last, nil)
		}
	}
}

// merge2 yields the members of both in order of keys.
func merge2(old, fresh entries) entries {
	return func(yield func(entry, error) bool) {
		next, stop := iter.Pull2(old)
		defer stop()
		o, err, more := next()
		for f, ferr := range fresh {
			for more && ferr == nil && (err != nil || bytes.Compare(o.key, f.key) <= 0) {
				if !yield(o, err) || err != nil {
					return
				}
				o, err, more = next()
			}
			if !yield(f, ferr) || ferr != nil {
				return
			}
		}
		for ; more; o, err, more = next() {
			if !yield(o, err) || err != nil {
				return
			}
		}
	}
}

// oldEntries yields what is kept of a space of the old store. An entry lasts
// until the next.
func (b *builder) oldEntries(space byte) entries {
	return func(yield func(entry, error) bool) {
		c := b.old.cursor([]byte{space}, false)
		defer c.Close()
		for c.Seek([]byte{space}); c.Valid(); c.Next() {
			key := c.Item().Key()
			g, err := graphOfKey(key)
			if err == nil && b.gone[g] {
				continue
			}
			var value []byte
			if err == nil {
				err = c.Item().Value(func(v []byte) error {
					value = v
					return nil
				})
			}
			if !yield(entry{key, value}, err) || err != nil {
				return
			}
		}
	}
}

// graphOfKey returns the graph whose article a key follows from, 0 if from none.
func graphOfKey(key []byte) (g id, err error) {
	var x id
	switch rest := key[1:]; key[0] {
	case spaceSPOG, spacePOSG:
		return g, cutIDs(rest, &x, &x, &x, &g)
	case spaceArticle:
		return g, cutIDs(rest, &g)
	case spaceTime:
		_, at, err := cutTimeKey(key)
		return at.g, err
	case spaceWord:
		g, _, ok := cutID(rest[bytes.IndexByte(rest, 0)+1:])
		if !ok {
			err = errCorrupt
		}
		return g, err
	}
	return 0, nil
}

// copyPages writes the old store's pages.
func (b *builder) copyPages() error {
	for e, err := range b.oldEntries(spaceText) {
		if err != nil {
			return err
		}
		b.putPage(e.key, e.value)
	}
	return b.out.err
}

// putPage writes a page. Those of long terms stand behind all others, and so
// have a stream of their own.
func (b *builder) putPage(key, page []byte) {
	stream := byte(spaceText)
	if x, _, _ := cutID(key[1:]); isLong(x) {
		stream = streamLong
	}
	b.out.put(stream, key, page)
}

// writeArticles makes the blocks of the loaded articles, and the entries of the
// time and the word index that follow from them.
func (b *builder) writeArticles(ctx context.Context, accept func(store.Article) ([]quad.IRI, error)) error {
	if accept == nil {
		return b.writeSpace(ctx, spaceArticle, b.blocks(nil))
	}
	// What accept removes is known when it has seen all.
	var all []entry
	for e, err := range b.blocks(accept) {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		all = append(all, e)
	}
	return b.writeSpace(ctx, spaceArticle, func(yield func(entry, error) bool) {
		for _, e := range all {
			if !yield(e, nil) {
				return
			}
		}
	})
}

// blocks are the loaded articles' new entries.
func (b *builder) blocks(accept func(store.Article) ([]quad.IRI, error)) entries {
	return func(yield func(entry, error) bool) {
		follow, err := b.entryMaker()
		if err != nil {
			yield(entry{}, err)
			return
		}
		for g, facts := range b.loadedArticles() {
			var made block
			err := facts.err
			if err == nil {
				made, err = b.loadedBlock(g, facts.list, accept)
			}
			if err == nil && made != nil {
				err = b.derive(follow, g, facts.list)
			}
			if err == nil && made == nil {
				continue
			}
			if !yield(entry{idKey(spaceArticle, g), made}, err) || err != nil {
				return
			}
		}
	}
}

func (b *builder) entryMaker() (*entryMaker, error) {
	vocab, err := vocabularyOf(b.s.words, func(iri quad.IRI) (id, bool, error) {
		x, err := b.term(kindIRI, []byte(iri)) // it is there
		return x, true, err
	})
	return &entryMaker{vocab: vocab, stemmer: new(rules.Stemmer), value: b.value, format: Format}, err
}

// derive adds the entries of the time and the word index of an article, each in
// one piece: keys tell where they end.
func (b *builder) derive(follow *entryMaker, g id, facts []fact) error {
	list, err := follow.timesAndWords(nil, g, facts)
	for _, e := range list {
		if err == nil {
			err = b.derived.add(append(e.key, e.value...))
		}
	}
	return err
}

// factsOf are an article's facts, or why there are none.
type factsOf struct {
	list []fact
	err  error
}

// loadedArticles yields the loaded articles in the order of their numbers.
func (b *builder) loadedArticles() iter.Seq2[id, factsOf] {
	return func(yield func(id, factsOf) bool) {
		var g id
		var list []fact
		for r, err := range b.gspo.sorted() {
			if err != nil {
				yield(0, factsOf{err: err})
				return
			}
			if r[0] != g && len(list) > 0 {
				if !yield(g, factsOf{list: list}) {
					return
				}
				list = list[:0]
			}
			g = r[0]
			list = append(list, fact{r[1], r[2], r[3]})
		}
		if len(list) > 0 {
			yield(g, factsOf{list: list})
		}
	}
}

// loadedBlock makes an article's block, nil if it is refused.
func (b *builder) loadedBlock(g id, facts []fact, accept func(store.Article) ([]quad.IRI, error)) (block, error) {
	of := b.graphs[g]
	whole := of.parcels == 1 && of.quads == len(facts)
	if !whole || accept != nil {
		a, err := b.article(g, facts)
		if err != nil {
			return nil, err
		}
		if accept != nil {
			remove, err := accept(a)
			if err != nil {
				b.refuse(g, a.IRI, err)
				return nil, nil
			}
			if err := b.remove(remove, a.IRI); err != nil {
				return nil, err
			}
		}
		if !whole {
			checked, err := rules.Check(a)
			if err != nil {
				return nil, err
			}
			of.hash = checked.Hash
		}
	}
	if err := b.countArticle(g, of.hash); err != nil {
		return nil, err
	}
	b.loaded.Quads += int64(len(facts))
	return makeBlock(of.hash, facts), nil
}

func (b *builder) refuse(g id, iri quad.IRI, why error) {
	b.refused[g] = true
	delete(b.gone, g) // the old one stays
	b.loaded.Refused = append(b.loaded.Refused, store.Refused{Graph: iri, Why: why})
}

func (b *builder) remove(list []quad.IRI, but quad.IRI) error {
	if !b.keep {
		return nil
	}
	for _, iri := range list {
		x, ok, err := b.s.lookup(b.old, iri)
		if err != nil {
			return err
		}
		if ok && iri != but && !b.gone[x] {
			b.gone[x] = true
			b.loaded.Removed++
		}
	}
	return nil
}

func (b *builder) countArticle(g id, hash [hashLen]byte) error {
	change := &b.loaded.Added
	if b.keep {
		if _, err := get(b.old, idKey(spaceArticle, g), func(old []byte) error {
			if change = &b.loaded.Replaced; len(old) >= hashLen && [hashLen]byte(old) == hash {
				change = &b.loaded.Unchanged
			}
			return nil
		}); err != nil {
			return err
		}
	}
	*change++
	return nil
}

// recordKeys are the new keys of an index. Those of the predicate's are counted.
func (b *builder) recordKeys(space byte, of *sorter[record]) entries {
	return func(yield func(entry, error) bool) {
		var key []byte
		for r, err := range of.sorted() {
			if err != nil {
				yield(entry{}, err)
				return
			}
			if len(b.refused) > 0 && b.refused[r[3]] {
				continue
			}
			key = append(key[:0], space)
			key = appendIDs(key, r[:]...)
			if !yield(entry{key, nil}, nil) {
				return
			}
		}
	}
}

// derivedEntries are the new entries of the time and of the word index.
func (b *builder) derivedEntries() (times, words entries) {
	next, stop := iter.Pull2(b.derived.sorted())
	piece, err, more := next()
	of := func(space byte, cut func([]byte) entry, done func()) entries {
		return func(yield func(entry, error) bool) {
			defer done()
			for more && (err != nil || piece[0] == space) {
				var e entry
				if err == nil {
					e = cut(piece)
				}
				if !yield(e, err) || err != nil {
					return
				}
				piece, err, more = next()
			}
		}
	}
	return of(spaceTime, func(piece []byte) entry { return entry{piece, nil} }, func() {}), of(spaceWord, cutWordEntry, stop)
}

func cutWordEntry(piece []byte) entry {
	_, value, _ := cutID(piece[bytes.IndexByte(piece[1:], 0)+2:])
	return entry{piece[:len(piece)-len(value)], value}
}

// hashKeys are the ids of the new terms by hash.
func (b *builder) hashKeys() entries {
	return func(yield func(entry, error) bool) {
		fresh := slices.Clone(b.places)
		terms := b.table.terms
		slices.SortFunc(fresh, func(x, y uint32) int {
			return cmp.Or(cmp.Compare(terms[x].hash, terms[y].hash), cmp.Compare(x, y))
		})
		for _, i := range fresh {
			if !yield(entry{hashKey(terms[i].hash), chainValue([]id{terms[i].id})}, nil) {
				return
			}
		}
	}
}

// writeMeta writes what the store knows of itself.
func (b *builder) writeMeta() error {
	text, err := json.Marshal(normalVocabulary(b.s.words))
	if err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	for _, e := range []entry{ // in the order of their names
		{metaKey(metaFormat), binary.AppendUvarint(nil, Format)},
		{metaKey(metaNext), binary.AppendUvarint(nil, b.next)},
		{metaKey(metaCounts), countsValue(b.counts)},
		{metaKey(metaVocabulary), text},
	} {
		b.out.put(spaceMeta, e.key, e.value)
	}
	return b.out.end(spaceMeta)
}
