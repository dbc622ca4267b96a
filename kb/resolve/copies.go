package resolve

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
	"github.com/dateline-kb/dateline/schema"
)

// Two articles print one text when at least sameText of the runs of runLength
// words that occur in either occur in both (the Jaccard index). A wire report
// keeps it under a new headline, a few corrected words, or a paragraph less.
const (
	sameText  = 0.6
	runLength = 4
	leastRuns = 8 // of a text that can be told from another
)

// MinHash finds the pairs worth comparing: two texts with sameText in common
// share one of the bands with a probability of 99.5 %, two with a hundredth in
// common, as unrelated reports have at most, with one of 0.1 %.
const (
	bands = 12
	rows  = 2
)

const textKind = 3

// texts puts articles that print one text into a cluster: with the first
// article before them that prints it, or of their own when others follow. The day
// of an article without a date is not known: it is a copy of others that print
// exactly its words.
func texts(base string) *kind {
	return &kind{
		nth:   textKind,
		tiers: 1,
		items: func(d *Digest) []*item { return []*item{&d.text} },
		keys:  textKeys,
		id:    func(rec *schema.Record, _ int) *quad.IRI { return &rec.TextCluster },
		least: 1,
		meet: func(a, b *Digest) tie {
			x, y := a.textRuns(), b.textRuns()
			if a.echoes(b) && jaccard(x, y) >= sameText || a.dated() != b.dated() && slices.Equal(x, y) {
				return anySort
			}
			return tie{}
		},
		alike:  func(_, _ *Digest) bool { return true }, // the words are the same
		mutual: true,
		decide: func(d *Digest, _ int, _ sorts, near []neighbour) []quad.IRI {
			switch {
			case len(near) == 0:
				return []quad.IRI{""}
			case before(near[0].Digest, d):
				return []quad.IRI{near[0].text.id}
			}
			return []quad.IRI{schema.ClusterIRI(base, string(d.iri), "text")}
		},
	}
}

// textRuns are the runs of the article's text.
func (d *Digest) textRuns() []uint64 {
	if d.runs == nil {
		d.runs = runs(d.record().Text)
	}
	return d.runs
}

// textPrints are what the keys of a text are made of.
type textPrints struct {
	bands [bands]uint64
	whole uint64 // of all its runs
	few   bool   // it is too short to be told from another
}

// print is what the keys of the article's text are made of, which never changes.
func (d *Digest) print() *textPrints {
	if d.prints == nil {
		all := d.runs
		if all == nil {
			all = runs(d.record().Text) // which nobody may ask for again
		}
		d.prints = &textPrints{bands: bandsOf(all), few: len(all) < leastRuns}
		for _, x := range all {
			d.prints.whole = mix(d.prints.whole ^ x)
		}
	}
	return d.prints
}

// textKeys are the keys of a text; one too short to be told from another has none.
func textKeys(d *Digest, wide bool) (out []string) {
	p := d.print()
	if p.few {
		return nil
	}
	for b, band := range p.bands {
		out = append(out, bucketKeys([]int{d.day / echo}, wide, "text", strconv.Itoa(b), strconv.FormatUint(band, 36))...)
	}
	return append(out, hashKey("text", strconv.FormatUint(p.whole, 36)))
}

// runs are the runs of words of a text, as hashes, each once, in order; case
// and marks do not count.
func runs(text string) []uint64 {
	out := make([]uint64, 0, len(text)/5)
	var last [runLength]uint64
	n := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		copy(last[:], last[1:])
		last[runLength-1] = xxhash.Sum64String(w)
		if n++; n >= runLength {
			h := uint64(0)
			for _, x := range last {
				h = mix(h ^ x)
			}
			out = append(out, h)
		}
	}
	return sorted(out)
}

// bandsOf are the MinHash values of a set, rows of them to a band.
func bandsOf(set []uint64) [bands]uint64 {
	var least [bands * rows]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	for _, x := range set {
		for i := range least {
			x = x*6364136223846793005 + 1442695040888963407
			least[i] = min(least[i], x^x>>29)
		}
	}
	var out [bands]uint64
	for i := range out {
		for _, x := range least[i*rows : (i+1)*rows] {
			out[i] = mix(out[i] ^ x)
		}
	}
	return out
}

// mix spreads the bits of a number.
func mix(x uint64) uint64 {
	x ^= x >> 31
	x *= 0x9e3779b97f4a7c15
	x ^= x >> 29
	x *= 0xbf58476d1ce4e5b9
	return x ^ x>>32
}

func jaccard(a, b []uint64) float64 {
	n := inBoth(a, b)
	return float64(n) / float64(max(1, len(a)+len(b)-n))
}
