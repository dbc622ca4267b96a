package annotate

import (
	"github.com/dateline-kb/dateline/kb/document"
)

// compounds is d with words that hyphens or slashes join put together again,
// "US|-|led" as "US-led", which is how names are best read. A compound has the
// tag of its last part, and its label when all parts are of one name.
func compounds(d *document.Document, labels []uint8) (*document.Document, []uint8) {
	v := *d
	v.Tokens = make([]document.Token, 0, len(d.Tokens))
	v.Sentences = append([]document.Sentence(nil), d.Sentences...)
	var merged []uint8
	for s, sent := range d.Sentences {
		v.Sentences[s].First = len(v.Tokens)
		for i := sent.First; i < sent.Last; i++ {
			to := compoundEnd(d, i, sent.Last)
			t := d.Tokens[to-1]
			t.Start = d.Tokens[i].Start
			v.Tokens = append(v.Tokens, t)
			if labels != nil {
				merged = append(merged, compoundLabel(labels[i:to]))
			}
			i = to - 1
		}
		v.Sentences[s].Last = len(v.Tokens)
	}
	return &v, merged
}

// compoundEnd is the end of the compound that begins with word i.
func compoundEnd(d *document.Document, i, last int) int {
	to := i + 1
	for to+1 < last && joint(d.Slice(d.Tokens[to].Span)) && d.Tokens[to].Start == d.Tokens[to-1].End &&
		d.Tokens[to+1].Start == d.Tokens[to].End && lettered(d, to-1) && lettered(d, to+1) {
		to += 2
	}
	return to
}

func joint(s string) bool { return s == "-" || s == "‐" || s == "‑" || s == "/" }

// lettered reports whether word i begins with a letter or digit.
func lettered(d *document.Document, i int) bool {
	return wordRune(firstRune(d.Slice(d.Tokens[i].Span)))
}

// compoundLabel is the label of a word whose parts have labels: odd ones are
// beginnings, the even one behind each goes on with the same name.
func compoundLabel(labels []uint8) uint8 {
	for _, l := range labels[1:] {
		if l == 0 || (l+1)/2 != (labels[0]+1)/2 {
			return 0
		}
	}
	return labels[0]
}
