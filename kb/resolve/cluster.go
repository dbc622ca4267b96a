package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
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

// onWeekdays puts for "today" and the like the weekday that an article of a day means, as the paper that prints the
// report a day later does the other way round.
func onWeekdays(words map[string]bool, day int) map[string]bool {
	if day == farPast {
		return words
	}
	for w, n := range map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1} {
		if words[w] {
			delete(words, w)
			words[strings.ToLower(time.Unix(int64(day+n)*86400, 0).UTC().Weekday().String())] = true
		}
	}
	return words
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

// echo is within how many days of each other two articles repeat a text or what
// somebody said. Beyond that it is news again; and whoever looked for copies in
// years of news would look at more the more there are.
const echo = 120

// echoes reports whether two articles are near enough in time to repeat each
// other: both without a date, or of days not too far apart.
func (d *Digest) echoes(o *Digest) bool {
	return abs(d.day-o.day) <= echo
}

func (d *Digest) dated() bool { return d.day != farPast }

// member is a statement among its copies.
type member struct {
	item
	of   *Digest
	self quad.IRI // what it is when it is no copy
	who  string
	bag  []uint64 // hashes of its words, in order
	key  []string // the longest words
}

// copies puts copies and light re-wordings of one statement by one speaker
// into one cluster, named after the first. Who repeats a repetition joins it too.
func copies(base string) *kind {
	return &kind{
		nth:   2,
		tiers: 1,
		least: 1,
		alike: func(was, now *Digest) bool {
			return slices.EqualFunc(was.statements(), now.statements(), func(a, b *member) bool { return a.who == b.who })
		},
		meet: func(a, b *Digest) tie {
			if a.echoes(b) && slices.ContainsFunc(a.statements(), func(m *member) bool { return slices.ContainsFunc(b.statements(), m.copies) }) {
				return anySort
			}
			return tie{}
		},
		items: func(d *Digest) []*item { return itemsOf(d.statements(), func(m *member) *item { return &m.item }) },
		keys: func(d *Digest, wide bool) (out []string) {
			for _, m := range d.statements() {
				for _, w := range m.key {
					out = append(out, bucketKeys([]int{d.day / echo}, wide, "statement", m.who, w)...)
				}
			}
			return out
		},
		id: func(rec *schema.Record, index int) *quad.IRI { return &rec.Statements[index].Cluster },
		decide: func(d *Digest, _ int, _ sorts, near []neighbour) []quad.IRI {
			var ids []quad.IRI
			for _, m := range d.statements() {
				ids = append(ids, m.cluster(near))
			}
			return ids
		},
	}
}

func itemsOf[T any](list []T, of func(T) *item) []*item {
	out := make([]*item, len(list))
	for i, x := range list {
		out[i] = of(x)
	}
	return out
}

func (d *Digest) statements() []*member {
	if d.members == nil {
		rec := d.record()
		for i := range rec.Statements {
			d.members = append(d.members, newMember(d, rec, i))
		}
	}
	return d.members
}

func newMember(d *Digest, rec *schema.Record, i int) *member {
	st := &rec.Statements[i]
	m := &member{of: d, who: described(st.Written)}
	if st.Source >= 0 {
		m.who = string(rec.Actors[st.Source].ID)
	}
	m.index, m.id = i, st.Cluster
	key := []string{string(rec.IRI), st.Span.String()}
	if i > 0 && rec.Statements[i-1].Span == st.Span { // one claims what the other denies
		key = append(key, m.who)
	}
	m.self = schema.ClusterIRI(d.base, key...)
	words := slices.Collect(maps.Keys(onWeekdays(bag(st.Text), d.day)))
	m.bag = make([]uint64, len(words))
	for i, w := range words {
		m.bag[i] = xxhash.Sum64String(w)
	}
	slices.Sort(m.bag)
	m.key = longest(words)
	for i, w := range m.key {
		m.key[i] = strings.Clone(w) // it does not hold the whole text
	}
	return m
}

// described are the words for a speaker without a name, the same for "a U.S. official" and "the US official".
func described(written string) string {
	who := strings.ReplaceAll(strings.ToLower(written), ".", "")
	for _, article := range []string{"a ", "an ", "the "} {
		who = strings.TrimPrefix(who, article)
	}
	return who
}

// cluster is that of the first statement of another article before m that is a
// copy of it, else m's own.
func (m *member) cluster(near []neighbour) quad.IRI {
	for _, d := range near {
		if !before(d.Digest, m.of) {
			break
		}
		for _, o := range d.statements() {
			if m.copies(o) {
				return o.id
			}
		}
	}
	return m.self
}

// copies reports whether two statements are copies of each other.
func (m *member) copies(o *member) bool {
	return o.who == m.who && slices.ContainsFunc(m.key, func(w string) bool { return slices.Contains(o.key, w) }) && alike(o.bag, m.bag)
}

// alike reports whether two lists of words' hashes in order are nearly the same.
func alike(a, b []uint64) bool {
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
	return slices.Clone(list[:min(2, len(list))])
}
