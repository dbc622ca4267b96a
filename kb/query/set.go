package query

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// set is a set of things; nil means "all of them", which an empty one does not.
type set map[quad.IRI]struct{}

func (s set) add(iri quad.IRI) {
	if iri != "" {
		s[iri] = struct{}{}
	}
}

func (s set) has(iri quad.IRI) bool {
	_, ok := s[iri]
	return ok
}

func (s set) list() []quad.IRI { return slices.Sorted(maps.Keys(s)) }

func (s set) values() []quad.Value { return asValues(s.list()) }

// and is what is in both; nil is everything.
func (s set) and(t set) set {
	if s == nil {
		return t
	}
	if t == nil {
		return s
	}
	out := set{}
	for iri := range s {
		if t.has(iri) {
			out.add(iri)
		}
	}
	return out
}

// tally counts strings.
type tally map[string]int

func (t tally) add(s string) {
	if s != "" {
		t[s]++
	}
}

// ranked lists the strings, the most frequent first, then by their letters.
func (t tally) ranked() []string {
	return slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(a, b))
	})
}

// often is ranked, without those that are counted once where one is counted four times and
// more, and another twice.
func (t tally) often() []string {
	list := t.ranked()
	if len(list) < 3 || t[list[0]] < 4 || t[list[1]] < 2 {
		return list
	}
	return slices.DeleteFunc(list, func(s string) bool { return t[s] == 1 })
}

// label chooses what a thing is called: the most frequent of its names, of
// equally frequent ones the shortest with at least two words, then by letters.
func (t tally) label() string {
	best := ""
	for s := range t {
		if best == "" || t.better(s, best) {
			best = s
		}
	}
	return best
}

func (t tally) better(a, b string) bool {
	if t[a] != t[b] {
		return t[a] > t[b]
	}
	if x, y := strings.Contains(a, " "), strings.Contains(b, " "); x != y {
		return x
	}
	return cmp.Or(cmp.Compare(utf8.RuneCountInString(a), utf8.RuneCountInString(b)), cmp.Compare(a, b)) < 0
}

func values(iris ...quad.IRI) []quad.Value { return asValues(iris) }

// asValues never returns nil: an empty list allows nothing, a nil one everything.
func asValues(iris []quad.IRI) []quad.Value {
	out := make([]quad.Value, len(iris))
	for i, iri := range iris {
		out[i] = iri
	}
	return out
}

// unique sorts and drops repetition and empty names.
func unique(iris []quad.IRI) []quad.IRI {
	s := make(set, len(iris))
	for _, iri := range iris {
		s.add(iri)
	}
	return s.list()
}

// missing lists those of iris that are no keys of known; it is never nil.
func missing[T any](iris []quad.IRI, known map[quad.IRI]T) []quad.Value {
	var out []quad.IRI
	for _, iri := range iris {
		if _, ok := known[iri]; !ok {
			out = append(out, iri)
		}
	}
	return asValues(unique(out))
}

func graphOf(label quad.Value) quad.IRI { return quad.IRI(schema.Lexical(label)) }

// tail is the last part of an IRI, readable if anything of it is.
func tail(iri quad.IRI) string {
	s := strings.TrimRight(string(iri), "/#")
	return s[strings.LastIndexAny(s, "/#")+1:]
}

// orEmpty makes "[]" and not "null" of nothing in JSON.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func limited[T any](list []T, limit int) []T {
	if limit > 0 && len(list) > limit {
		return list[:limit]
	}
	return list
}
