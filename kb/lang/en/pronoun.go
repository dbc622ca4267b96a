package en

// PronounKind is what a pronoun can stand for.
type PronounKind int

// Kinds of pronoun.
const (
	NoPronoun PronounKind = iota
	PersonPronoun
	ThingPronoun
	GroupPronoun
)

// Pronoun is the kind of a lower-case pronoun.
func Pronoun(w string) PronounKind {
	switch w {
	case "he", "she", "him", "her", "himself", "herself":
		return PersonPronoun
	case "it", "itself":
		return ThingPronoun
	case "they", "them", "we", "i", "you", "who", "both", "both sides", "the two sides", "some", "many", "others", "everyone", "nobody", "this", "these", "those":
		return GroupPronoun
	}
	return NoPronoun
}

// PronounGender is the gender that a pronoun tells.
func PronounGender(w string) Gender {
	switch w {
	case "he", "him", "himself":
		return Male
	case "she", "her", "herself":
		return Female
	}
	return UnknownGender
}
