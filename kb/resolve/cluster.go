package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
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

// member is a statement among its copies.
type member struct {
	item
	rec *schema.Record
	st  *schema.Statement
	who string
	bag []string // its words, in order
	key []string // the longest of them
}

// copies puts copies and light re-wordings of one statement by one speaker
// into one cluster, named after the first.
func copies(base string) *kind {
	return &kind{
		nth:   2,
		tiers: 1,
		least: 1,
		meet: func(a, b *Digest) tie {
			if slices.ContainsFunc(a.statements(), func(m *member) bool { return slices.ContainsFunc(b.statements(), m.copies) }) {
				return anySort
			}
			return tie{}
		},
		items: func(d *Digest) []item { return itemsOf(d.statements(), func(m *member) item { return m.item }) },
		keys: func(d *Digest, _ bool) (out []string) {
			for _, m := range d.statements() {
				for _, w := range m.key {
					out = append(out, hashKey("statement", m.who, w))
				}
			}
			return out
		},
		id: func(d *Digest, index int) *quad.IRI { return &d.rec.Statements[index].Cluster },
		decide: func(d *Digest, _ int, _ sorts, near []neighbour) []quad.IRI {
			var ids []quad.IRI
			for _, m := range d.statements() {
				ids = append(ids, m.cluster(near, base))
			}
			return ids
		},
	}
}

func itemsOf[T any](list []T, of func(T) item) []item {
	out := make([]item, len(list))
	for i, x := range list {
		out[i] = of(x)
	}
	return out
}

func (d *Digest) statements() []*member {
	if d.members == nil {
		for i := range d.rec.Statements {
			d.members = append(d.members, newMember(d.rec, i))
		}
	}
	return d.members
}

func newMember(rec *schema.Record, i int) *member {
	m := &member{rec: rec, st: &rec.Statements[i]}
	m.who = strings.ToLower(m.st.Written)
	if m.st.Source >= 0 {
		m.who = string(rec.Actors[m.st.Source].ID)
	}
	m.index = i
	m.bag = slices.Sorted(maps.Keys(bag(m.st.Text)))
	m.key = longest(m.bag)
	return m
}

// cluster is that of the first statement of another article before m that is a
// copy of it, else m's own.
func (m *member) cluster(near []neighbour, base string) quad.IRI {
	for _, d := range near {
		if d.rec.Published > m.rec.Published || d.rec.Published == m.rec.Published && d.rec.IRI > m.rec.IRI {
			break
		}
		for _, o := range d.statements() {
			if m.copies(o) {
				return o.st.Cluster
			}
		}
	}
	key := []string{string(m.rec.IRI), m.st.Span.String()}
	if m.index > 0 && m.rec.Statements[m.index-1].Span == m.st.Span { // one claims what the other denies
		key = append(key, m.who)
	}
	return schema.ClusterIRI(base, key...)
}

// copies reports whether two statements are copies of each other.
func (m *member) copies(o *member) bool {
	return o.who == m.who && slices.ContainsFunc(m.key, func(w string) bool { return slices.Contains(o.key, w) }) && alike(o.bag, m.bag)
}

// alike reports whether two lists of words in order are nearly the same.
func alike(a, b []string) bool {
	n := inBoth(a, b)
	return n > 0 && float64(n) >= copyShare*float64(len(a)+len(b)-n)
}

// inBoth counts what two ordered lists have in common.
func inBoth[T cmp.Ordered](a, b []T) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// longest are the longest words of a list: rare enough to find copies by, and
// enough of them that a copy with a changed word shares one.
func longest(words []string) []string {
	list := slices.Clone(words)
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return list[:min(2, len(list))]
}
