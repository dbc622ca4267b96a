package resolve

import (
	"math"
	"strings"
	"unicode"

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
// share one of the bands with a probability of 99.7 %, two with a twentieth
// in common with one of 0.3 %.
const (
	bands = 24
	rows  = 3
)

// settleTexts puts articles that print one text into a cluster, named after
// the first of them.
func settleTexts(records []*schema.Record, base string) {
	same := newSets(len(records))
	sketches := make([]map[uint64]bool, len(records)) // made when they are wanted
	runsOf := func(i int) map[uint64]bool {
		if sketches[i] == nil {
			sketches[i] = runs(records[i].Text)
		}
		return sketches[i]
	}
	buckets := map[uint64][]int{}
	for i, rec := range records {
		rec.TextCluster = ""
		all := runs(rec.Text)
		if len(all) < leastRuns {
			continue
		}
		for b, key := range bandsOf(all) {
			key = mix(key + uint64(b))
			for _, j := range buckets[key] {
				if same.root(i) != same.root(j) && jaccard(all, runsOf(j)) >= sameText {
					same.union(i, j)
				}
			}
			buckets[key] = append(buckets[key], i)
		}
	}
	size := make([]int, len(records))
	for i := range records {
		size[same.root(i)]++
	}
	for i, rec := range records {
		if root := same.root(i); size[root] > 1 {
			rec.TextCluster = schema.ClusterIRI(base, string(records[root].IRI), "text")
		}
	}
}

// runs are the runs of words of a text, as hashes; case and marks do not count.
func runs(text string) map[uint64]bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	out := make(map[uint64]bool, len(words))
	var last [runLength]uint64
	for i, w := range words {
		copy(last[:], last[1:])
		last[runLength-1] = xxhash.Sum64String(w)
		if i >= runLength-1 {
			h := uint64(0)
			for _, x := range last {
				h = mix(h ^ x)
			}
			out[h] = true
		}
	}
	return out
}

// bandsOf are the MinHash values of a set, rows of them to a band.
func bandsOf(set map[uint64]bool) [bands]uint64 {
	var least [bands * rows]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	for x := range set {
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

func jaccard(a, b map[uint64]bool) float64 {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return float64(n) / float64(len(a)+len(b)-n)
}
