package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// named is an entity with the names that some articles give it.
type named struct {
	person bool
	names  tally
}

// resolve finds whom a name means: everybody who bears it. Nobody is an
// *UnknownName.
func (s *session) resolve(name string) (set, error) {
	want := nameWords(name)
	if len(want) == 0 {
		return nil, &UnknownName{Name: name}
	}
	found, err := s.entitiesWith(want)
	if err != nil {
		return nil, err
	}
	if ids := bestMatch(found, want); len(ids) > 0 {
		return ids, nil
	}
	// Not in the index as typed: by its initials.
	if found, err = s.allNamed(); err != nil {
		return nil, err
	}
	if ids := bestMatch(found, want); len(ids) > 0 {
		return ids, nil
	}
	return nil, s.unknown(name, want, found)
}

// entitiesWith finds entities with all of these words in one of their names.
func (s *session) entitiesWith(words []string) (map[quad.IRI]*named, error) {
	return s.named(store.Star{Where: []store.Condition{isA(nameable()...)}, Words: words})
}

// allNamed reads every name.
func (s *session) allNamed() (map[quad.IRI]*named, error) {
	return s.named(store.Star{Where: []store.Condition{isA(nameable()...)}})
}

// nameable lists the classes of what bears names: entities, and mentions of them.
func nameable() []quad.Value {
	return append(schema.EntityClasses(), schema.Mention)
}

func (s *session) named(q store.Star) (map[quad.IRI]*named, error) {
	q.Want = []quad.IRI{schema.Type, schema.Denotes, schema.Name, schema.AlternateName, schema.EntityType}
	out := map[quad.IRI]*named{}
	err := s.find(q, func(f store.Found) {
		id := quad.IRI(schema.Lexical(f.Subject))
		person, isMention := false, false
		for _, q := range f.Quads {
			switch q.Predicate {
			case quad.Value(schema.Denotes):
				id = quad.IRI(schema.Lexical(q.Object))
			case quad.Value(schema.Type):
				isMention = isMention || q.Object == quad.Value(schema.Mention)
				person = person || q.Object == quad.Value(schema.Person)
			case quad.Value(schema.EntityType):
				person = person || schema.Lexical(q.Object) == "person"
			}
		}
		if isMention && id == quad.IRI(schema.Lexical(f.Subject)) {
			return // not known yet whom it denotes
		}
		if out[id] == nil {
			out[id] = &named{names: tally{}}
		}
		out[id].person = out[id].person || person
		for _, q := range f.Quads {
			if q.Predicate == quad.Value(schema.Name) || q.Predicate == quad.Value(schema.AlternateName) {
				out[id].names.add(schema.Lexical(q.Object))
			}
		}
	})
	return out, err
}

// How well a name fits what was asked, from not at all to letter for letter.
const (
	noFit      = iota
	partFit    // has the words among others, in order
	initialFit // has them as its initials: "NATO"
	fullFit    // is it, or is a person's surname
)

// bestMatch keeps the entities that fit best.
func bestMatch(found map[quad.IRI]*named, want []string) set {
	best, ids := noFit, set{}
	for id, n := range found {
		fit := noFit
		for name := range n.names {
			fit = max(fit, nameFit(name, want, n.person))
		}
		if fit > best {
			best, ids = fit, set{}
		}
		if fit == best && fit > noFit {
			ids.add(id)
		}
	}
	return ids
}

func nameFit(name string, want []string, person bool) int {
	has := nameWords(name)
	switch {
	case slices.Equal(has, want):
		return fullFit
	case person && len(has) > len(want) && slices.Equal(has[len(has)-len(want):], want):
		return fullFit
	case len(want) == 1 && initials(name) == want[0]:
		return initialFit
	case strings.Contains(" "+strings.Join(has, " ")+" ", " "+strings.Join(want, " ")+" "):
		return partFit
	}
	return noFit
}

// initials are the folded first letters of a name's capitalized words, "" when
// there are fewer than two.
func initials(name string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return schema.Fold(b.String())
}

// nameWords takes a name apart to compare it: folded, "U.S." one word, no
// article before it, no possessive after it.
func nameWords(name string) []string {
	name = strings.ReplaceAll(schema.Fold(name), ".", "")
	name = strings.NewReplacer("’s ", " ", "'s ", " ").Replace(name + " ")
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return words
}

// nearest is how many near names an unknown one is answered with.
const nearest = 3

// unknown says that nobody bears a name, and who bears one like it.
func (s *session) unknown(name string, want []string, all map[quad.IRI]*named) error {
	type near struct {
		id       quad.IRI
		distance int
		count    int
	}
	asked := strings.Join(want, " ")
	var list []near
	for id, n := range all {
		best, count := -1, 0
		for other, times := range n.names {
			count += times
			if d, ok := likeness(asked, nameWords(other)); ok && (best < 0 || d < best) {
				best = d
			}
		}
		if best >= 0 {
			list = append(list, near{id, best, count})
		}
	}
	slices.SortFunc(list, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.count, a.count), cmp.Compare(a.id, b.id))
	})
	list = limited(list, nearest)
	var ids []quad.IRI
	for _, n := range list {
		ids = append(ids, n.id)
	}
	if err := s.loadLabels(ids); err != nil {
		return err
	}
	e := &UnknownName{Name: name}
	for _, id := range ids {
		if l := s.label(id); !slices.Contains(e.Near, l) {
			e.Near = append(e.Near, l)
		}
	}
	return e
}

// likeness tells how far a name is from what was asked; ok is false when they
// are not alike. A name that begins so is as near as one letter off.
func likeness(asked string, words []string) (distance int, ok bool) {
	limit := max(1, min(3, (utf8.RuneCountInString(asked)+1)/3))
	best := limit + 1
	for _, form := range append([]string{strings.Join(words, " ")}, words...) {
		best = min(best, levenshtein(asked, form, limit))
		if utf8.RuneCountInString(asked) >= 3 && strings.HasPrefix(form, asked) {
			best = min(best, 1)
		}
	}
	return best, best <= limit
}

// levenshtein counts the letters to insert, delete or change to make b of a;
// above limit it may return any greater number.
func levenshtein(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > limit || -d > limit {
		return limit + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(y)]
}
