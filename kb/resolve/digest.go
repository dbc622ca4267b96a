package resolve

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
	"github.com/klauspost/compress/s2"
	"github.com/vmihailenco/msgpack/v5"
)

// Digest is an article as settling compares it with others. Most of those that are
// remembered are only met, so that their records are packed: one stretch of
// memory without pointers instead of hundreds of small ones.
type Digest struct {
	iri       quad.IRI
	published string
	day       int // of publication
	base      string
	rec       *schema.Record // nil when it is packed
	packed    []byte         // nil when it is not, or may be changed
	lines     []*line
	begins    *said
	pledges   []*pledge
	members   []*member
	text      item
	runs      []uint64 // see textRuns
	prints    *textPrints
	open      *[]string // the record's openKeys, nil when not known
	actors    []present
	who       []uint32   // see knows
	items     [4][]*item // by kind
	listed    [4]bool    // which of these are known
	ties      *[4]ties   // by kind
}

// NewDigest makes the digest of a record in normal form, whose identities have IRIs
// below base.
func NewDigest(rec *schema.Record, base string) *Digest {
	d := &Digest{iri: rec.IRI, published: rec.Published, day: day(rec.Published, farPast), base: base}
	return d.as(rec, &[4]ties{})
}

// as is the digest of another record of the same article and words.
func (d *Digest) as(rec *schema.Record, ties *[4]ties) *Digest {
	return &Digest{
		iri: d.iri, published: d.published, day: d.day, base: d.base,
		rec: rec, runs: d.runs, prints: d.prints, ties: ties, open: d.open,
		text: item{id: rec.TextCluster},
	}
}

// IRI is the article's.
func (d *Digest) IRI() quad.IRI { return d.iri }

// Record is the record that the digest was made of, with its identities. Of a
// packed one it is the caller's own.
func (d *Digest) Record() *schema.Record {
	if d.packed != nil {
		return unpack(d.packed)
	}
	return d.rec
}

// record is the same for those who only read it.
func (d *Digest) record() *schema.Record {
	if d.rec != nil {
		return d.rec
	}
	return d.Record()
}

// Warm works out what most comparisons ask for, while the record is at hand.
func (d *Digest) Warm() {
	d.reports()
	d.proposals()
}

// Pack lets the digest take little memory. Its record does not change any more.
func (d *Digest) Pack() {
	if d.packed == nil {
		d.packed = pack(d.rec)
		d.knows()
	}
	d.rec = nil
}

// Size is about how many bytes a packed digest takes, with whom it meets: measured over
// BBC news.
func (d *Digest) Size() int { return 2 * len(d.packed) }

// Chill drops what is worked out from the record when it is asked for. A digest that others
// are just compared with must not be chilled.
func (d *Digest) Chill() {
	d.lines, d.pledges, d.members, d.runs, d.actors, d.begins = nil, nil, nil, nil, nil, nil
	d.items, d.listed = [4][]*item{}, [4]bool{}
}

func pack(rec *schema.Record) []byte {
	var out bytes.Buffer
	e := msgpack.NewEncoder(&out)
	e.UseArrayEncodedStructs(true)
	if err := e.Encode(rec); err != nil {
		panic(fmt.Sprint("packing a record: ", err)) // its types are all known
	}
	return bytes.Clone(s2.Encode(nil, out.Bytes()))
}

func unpack(packed []byte) *schema.Record {
	rec := new(schema.Record)
	text, err := s2.Decode(nil, packed)
	if err == nil {
		err = msgpack.Unmarshal(text, rec)
	}
	if err != nil {
		panic(fmt.Sprint("unpacking a record: ", err)) // it is as pack made it
	}
	return rec
}

// present is somebody or something in an article.
type present struct {
	id   quad.IRI
	land bool // a country or place
}

// cast is who is in the article, in order.
func (d *Digest) cast() []present {
	if d.actors != nil {
		return d.actors
	}
	rec := d.record()
	all := make([]present, len(rec.Actors))
	for i := range rec.Actors {
		a := &rec.Actors[i]
		all[i] = present{a.ID, a.Country || a.Type == "place"}
	}
	slices.SortFunc(all, func(a, b present) int { return cmp.Compare(a.id, b.id) })
	d.actors = make([]present, 0, len(all))
	for _, p := range all {
		if n := len(d.actors); n > 0 && d.actors[n-1].id == p.id {
			d.actors[n-1].land = d.actors[n-1].land || p.land
			continue
		}
		d.actors = append(d.actors, p)
	}
	return d.actors
}
