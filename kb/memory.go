package kb

import (
	"container/list"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

// memory is what is remembered of the store from change to change: what settling
// asks for again and again. All of it is bounded, however large the store.
type memory struct {
	digests digests
	book    *resolve.Book // of the digests
	counts  counts
	facts   recent[quad.IRI, []resolve.Fact] // what articles say of a name
	having  recent[string, []quad.IRI]       // the articles that have a key
}

// How many names and keys are remembered in each of two generations.
const (
	factsRoom  = 1 << 14
	havingRoom = 1 << 16
)

func newMemory() memory {
	return memory{digests: digests{warm: maxWarm}, book: resolve.NewBook(), facts: recent[quad.IRI, []resolve.Fact]{room: factsRoom}, having: recent[string, []quad.IRI]{room: havingRoom}}
}

// forget drops everything.
func (m *memory) forget() { *m = newMemory() }

// put notes an article that is stored from now on, as one of its kind or in
// place of itself. What it says of names differs only if it is a fresh one.
func (m *memory) put(d *resolve.Digest, fresh bool) {
	rec := d.Record()
	was := m.digests.record(rec.IRI) // settling has looked at it when it is stored
	switch {
	case was != nil && fresh: // the same version with other contents
		m.unsay(was)
		m.say(rec)
	case fresh:
		m.say(rec)
	case was == nil:
		m.having.clear() // it was looked at, and forgotten since
	}
	var keys []string
	if was != nil {
		keys = was.Keys
	}
	m.rekey(rec.IRI, keys, rec.Keys)
	m.digests.add(d)
}

// remove notes that an article is gone.
func (m *memory) remove(iri quad.IRI) {
	was := m.digests.record(iri)
	if was == nil {
		m.forget()
		return
	}
	m.unsay(was)
	m.rekey(iri, was.Keys, nil)
	m.digests.remove(iri)
}

// say adds what an article says of names.
func (m *memory) say(rec *schema.Record) {
	m.counts.add(rec, 1)
	for _, f := range resolve.FactsOf(rec) {
		m.facts.change(f.Name, func(list []resolve.Fact) []resolve.Fact {
			if slices.Contains(list, f) {
				return list
			}
			return append(slices.Clip(list), f)
		})
	}
}

// unsay forgets what is said of the names of an article that is gone.
func (m *memory) unsay(rec *schema.Record) {
	m.counts.add(rec, -1)
	for _, n := range rec.Names {
		m.facts.drop(n.IRI)
	}
}

// rekey gives an article other keys. Both lists are in order.
func (m *memory) rekey(iri quad.IRI, was, is []string) {
	for _, key := range was {
		if _, still := slices.BinarySearch(is, key); !still {
			m.having.change(key, func(list []quad.IRI) []quad.IRI {
				return slices.DeleteFunc(slices.Clone(list), func(x quad.IRI) bool { return x == iri })
			})
		}
	}
	for _, key := range is {
		if _, before := slices.BinarySearch(was, key); !before {
			m.having.change(key, func(list []quad.IRI) []quad.IRI { return append(slices.Clip(list), iri) })
		}
	}
}

// counts remembers how many articles state a fact, of those that were asked
// for: counting the articles on a country is long.
type counts map[resolve.Fact]int

const maxCounts = 100_000

func (c *counts) set(f resolve.Fact, n int) {
	if *c == nil || len(*c) >= maxCounts {
		*c = counts{}
	}
	(*c)[f] = n
}

// add counts an article in or out.
func (c counts) add(rec *schema.Record, by int) {
	for _, f := range resolve.FactsOf(rec) {
		if n, ok := c[f]; ok {
			c[f] = n + by
		}
	}
}

// digests remembers articles as settling compares them: those that were asked
// for last.
type digests struct {
	at    map[quad.IRI]*list.Element
	order list.List // of *remembered, the last asked for in front
	size  int       // in bytes
	warm  int       // see maxWarm
}

// remembered is a digest, and whether it was chilled since it was asked for.
type remembered struct {
	*resolve.Digest
	chilled bool
}

// maxDigests bounds the memory of digests, in bytes. It is enough for some twenty-five
// thousand articles; settling news looks most at those of a year, ten thousand at 27 a
// day. With a few fewer than one batch after the other looks at, none would still
// be there when it is asked for again.
const maxDigests = 250 << 20

// maxWarm is how many digests, those that were asked for last, keep what is worked out from
// their records: some months of news. It is as large as the records, and full of pointers,
// which the garbage collector follows again and again.
const maxWarm = 4000

func (c *digests) get(iri quad.IRI) (*resolve.Digest, bool) {
	e, ok := c.at[iri]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(e)
	r := e.Value.(*remembered)
	r.chilled = false
	return r.Digest, true
}

// record is the record of an article that is remembered, else nil.
func (c *digests) record(iri quad.IRI) *schema.Record {
	if d, ok := c.get(iri); ok {
		return d.Record()
	}
	return nil
}

func (c *digests) add(d *resolve.Digest) {
	d.Pack()
	c.remove(d.IRI())
	if c.at == nil {
		c.at = map[quad.IRI]*list.Element{}
	}
	c.at[d.IRI()] = c.order.PushFront(&remembered{Digest: d})
	c.size += d.Size()
	for c.size > maxDigests {
		c.remove(c.order.Back().Value.(*remembered).IRI())
	}
}

// cool chills those that were not asked for lately: it is for between two changes.
func (c *digests) cool() {
	e := c.order.Front()
	for n := 0; e != nil && n < c.warm; n++ {
		e = e.Next()
	}
	for ; e != nil; e = e.Next() {
		r := e.Value.(*remembered)
		if r.chilled {
			return // and so are all behind it
		}
		r.Chill()
		r.chilled = true
	}
}

func (c *digests) remove(iri quad.IRI) {
	if e, ok := c.at[iri]; ok {
		c.size -= c.order.Remove(e).(*remembered).Size()
		delete(c.at, iri)
	}
}
