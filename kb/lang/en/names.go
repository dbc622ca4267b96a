package en

import (
	"strings"
	"sync"
)

// Gender is what a name or title tells of a person's pronoun.
type Gender int

// Genders.
const (
	UnknownGender Gender = iota
	Male
	Female
)

type nameLexicon struct {
	given     map[string]Gender
	ambiguous map[string]bool
}

var nameTables = sync.OnceValue(func() nameLexicon {
	t := nameLexicon{given: map[string]Gender{}, ambiguous: map[string]bool{}}
	for _, n := range strings.Fields(maleNames) {
		t.given[n] = Male
	}
	for _, n := range strings.Fields(femaleNames) {
		if _, both := t.given[n]; both {
			t.given[n] = UnknownGender
			continue
		}
		t.given[n] = Female
	}
	for _, n := range strings.Fields(eitherNames) {
		t.given[n] = UnknownGender
	}
	for _, n := range strings.Fields(ambiguousNames) {
		t.ambiguous[n] = true
	}
	return t
})

// GivenName reports whether a capitalised word is a given name, and whose.
func GivenName(word string) (Gender, bool) {
	g, ok := nameTables().given[word]
	return g, ok
}

// GivenGender is the gender that a given name tells.
func GivenGender(word string) Gender {
	g, _ := GivenName(word)
	return g
}

// AmbiguousName reports whether a name of persons is more often a place or a
// common word, so that alone it makes nobody a person.
func AmbiguousName(word string) bool { return nameTables().ambiguous[word] }

var petTable = sync.OnceValue(func() map[string]string {
	w, t := strings.Fields(petNames), map[string]string{}
	for i := 0; i+1 < len(w); i += 2 {
		t[w[i]] = w[i+1]
	}
	return t
})

// OnPaper is the given name that a folded short form stands for, "joseph" for "joe", or the
// word itself.
func OnPaper(given string) string {
	if full, ok := petTable()[given]; ok {
		return full
	}
	return given
}

// NameParticle reports whether a lower-case word may stand inside a person's
// name: "de", "van", "bin".
func NameParticle(low string) bool { return nameParticles[low] }

// NameSuffix reports whether a word ends a person's name: "Jr.", "III".
func NameSuffix(word string) bool { return nameSuffixes[word] }

var (
	nameParticles = set(`de del della di da dos das do du des van von der den ter ten te zu bin bint ibn al el ul ur la le y e abu ould af av zur vom vander`)
	nameSuffixes  = set(`Jr Jr. Sr Sr. II III IV`)
)
