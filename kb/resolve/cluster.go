package resolve

import (
	"sort"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// bag is the words of a text that carry its meaning.
func bag(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	}) {
		w = en.Singular(strings.Trim(w, ".-"))
		if w != "" && !en.Function(w) {
			out[w] = true
		}
	}
	return out
}

func common(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// copyShare is the share of common words from which two statements of one
// speaker are copies or re-wordings of each other.
const copyShare = 0.8

// settleStatements puts copies and light re-wordings of one statement by one
// speaker into one cluster, named after the first.
func settleStatements(records []*schema.Record, base string) {
	type member struct {
		rec *schema.Record
		st  *schema.Statement
		bag map[string]bool
	}
	bySpeaker := map[string][]member{}
	for _, rec := range records {
		for i := range rec.Statements {
			st := &rec.Statements[i]
			who := strings.ToLower(st.Written)
			if st.Source >= 0 {
				who = string(rec.Actors[st.Source].ID)
			}
			bySpeaker[who] = append(bySpeaker[who], member{rec, st, bag(st.Text)})
		}
	}
	for _, list := range bySpeaker {
		byWord := map[string][]int{}
		for i, m := range list {
			m.st.Cluster = schema.ClusterIRI(base, string(m.rec.IRI), m.st.Span.String())
			seen := map[int]bool{}
			best := -1
			for _, w := range rarest(m.bag) {
				for _, j := range byWord[w] {
					if !seen[j] && alike(list[j].bag, m.bag) && list[j].rec != m.rec && (best < 0 || j < best) {
						best = j
					}
					seen[j] = true
				}
				byWord[w] = append(byWord[w], i)
			}
			if best >= 0 {
				m.st.Cluster = list[best].st.Cluster
			}
		}
	}
}

func alike(a, b map[string]bool) bool {
	n := common(a, b)
	return n > 0 && float64(n) >= copyShare*float64(len(a)+len(b)-n)
}

// rarest are the longest words of a bag: rare enough to find copies by, and
// enough of them that a copy with a changed word shares one.
func rarest(b map[string]bool) []string {
	list := make([]string, 0, len(b))
	for w := range b {
		list = append(list, w)
	}
	sort.Slice(list, func(i, j int) bool {
		if len(list[i]) != len(list[j]) {
			return len(list[i]) > len(list[j])
		}
		return list[i] < list[j]
	})
	return list[:min(4, len(list))]
}
