package resolve

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// Library is what settling asks of the articles of a knowledge base as they
// are stored: by what they say of names and by keys, so that it reads those
// that a change can concern and no others. Nothing it returns is changed.
type Library interface {
	// Article is an article as it was last settled, nil when there is none.
	Article(iri quad.IRI) (*Digest, error)
	// Expect is told which articles are going to be asked for.
	Expect(iris []quad.IRI) error
	// Having adds to found, for each key, the articles that have it.
	Having(found map[string][]quad.IRI, keys []string) error
	// Facts are what any article says of the names, each once.
	Facts(names ...quad.IRI) ([]Fact, error)
	// Meant are the facts by which any article says one of these of a name, each once.
	Meant(property quad.IRI, values ...string) ([]Fact, error)
	// Saying lists the articles that state a fact.
	Saying(f Fact) ([]quad.IRI, error)
	// Book is that of the digests: the same for as long as they are remembered.
	Book() *Book
	// Count is how many articles state a fact.
	Count(f Fact) (int, error)
}

// Fact is what an article says of a name: schema.NameForm, ShortForm (an IRI),
// Acronym or NameRole.
type Fact struct {
	Name     quad.IRI
	Property quad.IRI
	Value    string
}

// Settle works out, over all of the records, who is who, which reports tell of
// one event, which mentions of one proposal, and which statements and texts are
// copies: it sets every field that schema documents as worked out over all articles,
// and puts the records in normal form. The outcome depends on the set of
// records alone, not on their order.
func Settle(records []*schema.Record, base string) {
	if _, err := Update(nothing{}, base, records, nil); err != nil {
		panic(err) // nothing gives no errors
	}
}

// Update settles a library to which articles are added (their records, whose
// identities it sets and which it puts in normal form) and from which others
// go. It returns the digests of all articles that are to be stored: the added
// ones, and those of the library whose identities changed. The library after
// that is the one that settling all its articles from nothing makes.
func Update(lib Library, base string, added []*schema.Record, gone []quad.IRI) ([]*Digest, error) {
	w := newWorld(lib, base)
	for _, iri := range gone {
		if err := w.replace(iri, nil); err != nil {
			return nil, err
		}
	}
	for _, rec := range added {
		rec.Names = nameUses(rec, base)
		rec.Normalize()
		if err := w.replace(rec.IRI, NewDigest(rec, base)); err != nil {
			return nil, err
		}
	}
	w.countFacts()
	if err := w.settleNames(); err != nil {
		return nil, err
	}
	return w.settleRest()
}

// Resettle settles a library anew whose identities are not to be trusted; all
// are its articles. It hands portions of digests that are to be stored to put,
// after which the library must answer accordingly.
func Resettle(lib Library, base string, all []quad.IRI, put func([]*Digest) error) error {
	for _, pass := range []func(*world, quad.IRI) error{
		(*world).rename,
		func(w *world, iri quad.IRI) error { return w.identify(w.view(true), iri) },
	} {
		for portion := range slices.Chunk(all, portionSize) {
			w := newWorld(lib, base)
			for _, iri := range portion {
				if err := pass(w, iri); err != nil {
					return err
				}
			}
			if err := put(w.changed()); err != nil {
				return err
			}
		}
	}
	w := newWorld(lib, base)
	w.forced, w.put = all, put
	for _, k := range kinds(base) {
		if err := w.lineUp(k); err != nil {
			return err
		}
	}
	return put(w.changed())
}

const portionSize = 200 // articles

// rename says anew what an article says of its names.
func (w *world) rename(iri quad.IRI) error {
	d, err := w.article(iri)
	if err != nil || d == nil {
		return err
	}
	rec := w.record(d)
	fresh := schema.Record{Names: nameUses(rec, w.base)}
	fresh.Normalize()
	if !reflect.DeepEqual(fresh.Names, rec.Names) {
		w.change(d).rec.Names = fresh.Names
	}
	return nil
}

func kinds(base string) []*kind {
	return []*kind{events(base), proposals(base), copies(base), texts(base)}
}

// settleRest lines up what rests on who is who.
func (w *world) settleRest() ([]*Digest, error) {
	for iri := range w.rekeyed {
		if d := w.now[iri]; d != nil {
			for _, key := range d.rec.Keys {
				w.fresh[key] = append(w.fresh[key], iri)
			}
		}
	}
	for _, k := range kinds(w.base) {
		if err := w.lineUp(k); err != nil {
			return nil, err
		}
	}
	w.close()
	return w.changed(), nil
}

// changed are the digests that are to be stored.
func (w *world) changed() []*Digest {
	var out []*Digest
	for _, d := range w.now {
		if d != nil {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b *Digest) int { return cmp.Compare(a.iri, b.iri) })
	return out
}

// world is a library with what changes in it.
type world struct {
	lib     Library
	book    *Book
	base    string
	now     map[quad.IRI]*Digest // articles that are added or changed; nil = gone
	was     map[quad.IRI]*Digest // the same as they are stored; nil = not there
	rekeyed map[quad.IRI]moves   // those of them whose keys change
	seen    map[quad.IRI]*Digest // articles that were looked at, in the state that is being made
	opened  []*Digest            // those of them that are packed, but unpacked for as long as the change takes

	forced []quad.IRI            // articles to look at anew though nothing tells that they change
	put    func([]*Digest) error // where these go, portion by portion

	delta    map[Fact]int             // articles more or fewer that state a fact
	said     map[quad.IRI][]Fact      // what stored articles say of names, as far as asked for
	meant    map[Fact][]Fact          // the same by what is said, without the name
	changing map[quad.IRI]bool        // names that changed articles use
	statedOf map[quad.IRI][]Fact      // what added articles say, each once, by name
	statedAs map[Fact][]Fact          // the same by what is said, without the name
	stored   map[string][]quad.IRI    // articles of the library by key, as far as asked for
	fresh    map[string][]quad.IRI    // rekeyed articles by key
	left     map[quad.IRI][]neighbour // whom rekeyed articles met before, and do not know yet whether still
	replaced map[quad.IRI][]uint32    // rekeyed articles in which others are meant by as many names -> who (see Digest.who)
	shifts   map[quad.IRI]*shift      // those of them of whom it is known what that changes in the kind under way
}

// moves tell in which kinds an article may meet others than before.
type moves [4]bool

func newWorld(lib Library, base string) *world {
	return &world{
		lib: lib, book: lib.Book(), base: base,
		now: map[quad.IRI]*Digest{}, was: map[quad.IRI]*Digest{}, rekeyed: map[quad.IRI]moves{}, replaced: map[quad.IRI][]uint32{}, seen: map[quad.IRI]*Digest{},
		delta: map[Fact]int{}, said: map[quad.IRI][]Fact{}, meant: map[Fact][]Fact{}, changing: map[quad.IRI]bool{}, statedOf: map[quad.IRI][]Fact{}, statedAs: map[Fact][]Fact{},
		stored: map[string][]quad.IRI{}, fresh: map[string][]quad.IRI{},
	}
}

// replace notes that there is another version of an article from now on, or
// (nil) none.
func (w *world) replace(iri quad.IRI, now *Digest) error {
	was, err := w.lib.Article(iri)
	if err != nil || was == nil && now == nil {
		return err
	}
	w.rekeyed[iri] = moves{true, true, true, true}
	w.become(was, now, iri)
	return nil
}

// become notes what is stored of an article and what it is from now on.
func (w *world) become(was, now *Digest, iri quad.IRI) {
	w.was[iri], w.now[iri], w.seen[iri] = was, now, now
}

// countFacts tells which facts more or fewer articles state.
func (w *world) countFacts() {
	for _, was := range w.was {
		if was != nil {
			for _, f := range FactsOf(w.record(was)) {
				w.delta[f]--
			}
		}
	}
	stated := map[Fact]bool{}
	for _, now := range w.now {
		if now == nil {
			continue
		}
		for _, f := range FactsOf(now.rec) {
			w.delta[f]++
			if !stated[f] {
				stated[f] = true
				w.statedOf[f.Name] = append(w.statedOf[f.Name], f)
				as := Fact{Property: f.Property, Value: f.Value}
				w.statedAs[as] = append(w.statedAs[as], f)
			}
		}
	}
}

// article is an article in the state that is being made, nil when it goes.
func (w *world) article(iri quad.IRI) (*Digest, error) {
	if d, ok := w.seen[iri]; ok {
		return d, nil
	}
	d, ok := w.now[iri]
	if !ok {
		var err error
		if d, err = w.lib.Article(iri); err != nil {
			return nil, err
		}
	}
	if len(w.seen) >= mostSeen {
		clear(w.seen)
	}
	w.seen[iri] = d
	return d, nil
}

// expect tells the library which articles are going to be looked at.
func (w *world) expect(list []quad.IRI) error {
	return w.lib.Expect(slices.DeleteFunc(slices.Clone(list), func(iri quad.IRI) bool {
		_, seen := w.seen[iri]
		_, changed := w.now[iri]
		return seen || changed
	}))
}

const mostSeen = 1 << 13 // articles: more than a change looks at

// change is a digest of the article that may be changed.
func (w *world) change(d *Digest) *Digest {
	if _, ok := w.now[d.iri]; !ok {
		w.become(d, d.as(d.Record(), d.ties), d.iri)
	}
	return w.now[d.iri]
}

// record is the record of a digest, which is kept for as long as the change takes.
func (w *world) record(d *Digest) *schema.Record {
	if d.rec == nil {
		d.rec = d.Record()
		w.opened = append(w.opened, d)
	}
	return d.rec
}

// close lets go of what nobody is likely to ask for again soon.
func (w *world) close() {
	for _, d := range w.opened {
		d.rec = nil
	}
	w.opened = nil
	for _, d := range w.seen {
		if d != nil {
			d.runs = nil
		}
	}
}

// lookUp finds the articles of the library that have any of the keys.
func (w *world) lookUp(keys []string) error {
	var ask []string
	for _, key := range keys {
		if _, known := w.stored[key]; !known {
			w.stored[key] = nil
			ask = append(ask, key)
		}
	}
	if len(ask) == 0 {
		return nil
	}
	return w.lib.Having(w.stored, ask)
}

// having lists the articles that have at least so many of the keys.
func (w *world) having(keys []string, least int) ([]quad.IRI, error) {
	if err := w.lookUp(keys); err != nil {
		return nil, err
	}
	return atLeast(least, keys, func(key string, hit func(quad.IRI)) {
		for _, iri := range w.stored[key] {
			if _, new := w.rekeyed[iri]; !new {
				hit(iri)
			}
		}
		for _, iri := range w.fresh[key] {
			hit(iri)
		}
	}), nil
}

// had lists the articles that had at least so many of the keys before the change.
func (w *world) had(keys []string, least int) ([]quad.IRI, error) {
	err := w.lookUp(keys)
	return atLeast(least, keys, func(key string, hit func(quad.IRI)) {
		for _, iri := range w.stored[key] {
			hit(iri)
		}
	}), err
}

// atLeast are the articles that have at least so many of some keys; having hits those that have one.
func atLeast(least int, keys []string, having func(key string, hit func(quad.IRI))) (out []quad.IRI) {
	hits := map[quad.IRI]int{}
	hit := func(iri quad.IRI) {
		if hits[iri]++; hits[iri] == least {
			out = append(out, iri)
		}
	}
	for _, key := range slices.Compact(slices.Sorted(slices.Values(keys))) {
		having(key, hit)
	}
	return out
}

// hashKey is a key of what parts tell: short enough that the store needs no
// dictionary for it. Two that are alike by chance do no harm, for what is found
// by keys is compared.
func hashKey(parts ...string) string {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	h := uint64(offset)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * prime
		}
		h *= prime // a zero ends a part
	}
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	var out [6]byte
	for i := range out {
		out[i] = letters[h>>(64-6)]
		h <<= 6
	}
	return string(out[:])
}

// nothing is a library without articles.
type nothing struct{}

func (nothing) Article(quad.IRI) (*Digest, error)            { return nil, nil }
func (nothing) Expect([]quad.IRI) error                      { return nil }
func (nothing) Having(map[string][]quad.IRI, []string) error { return nil }
func (nothing) Facts(...quad.IRI) ([]Fact, error)            { return nil, nil }
func (nothing) Meant(quad.IRI, ...string) ([]Fact, error)    { return nil, nil }
func (nothing) Saying(Fact) ([]quad.IRI, error)              { return nil, nil }
func (nothing) Book() *Book                                  { return NewBook() }
func (nothing) Count(Fact) (int, error)                      { return 0, nil }
