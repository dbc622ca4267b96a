package resolve

import (
	"sort"

	"github.com/dateline-kb/dateline/schema"
)

// Settle works out, over all articles of a knowledge base, who is who, which
// reports tell of one event, which mentions of one proposal, and which
// statements and texts are copies: it sets every field of the records that schema
// documents as worked out over all articles. The outcome depends on the set
// of records alone, not on their order.
func Settle(records []*schema.Record, base string) {
	sorted := make([]*schema.Record, len(records))
	copy(sorted, records)
	sort.Slice(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if a.Published != b.Published {
			return a.Published < b.Published
		}
		return a.IRI < b.IRI
	})
	settleTexts(sorted, base)
	settleActors(sorted, base)
	settleSpeakers(sorted)
	settleEvents(sorted, base)
	settleProposals(sorted, base)
	settleStatements(sorted, base)
}

// sets is a union-find over the first n integers. The root of a set is its
// least member, so that the order of unions leaves no trace.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) union(i, j int) {
	a, b := s.root(i), s.root(j)
	if a > b {
		a, b = b, a
	}
	s[b] = a
}
