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
	case "he", "she", "him", "his", "her", "himself", "herself":
		return PersonPronoun
	case "it", "itself":
		return ThingPronoun
	case "they", "them", "we", "i", "you", "who", "both", "both sides", "the two sides", "some", "many", "others", "everyone", "nobody", "this", "these", "those":
		return GroupPronoun
	}
	if BothSides(w) {
		return GroupPronoun
	}
	return NoPronoun
}

// BothSides reports whether a lower-case phrase stands for two who deal with
// each other.
func BothSides(phrase string) bool {
	switch phrase {
	case "both sides", "the two sides", "both", "both parties", "the two parties", "both countries", "the two countries", "both governments", "the two governments", "both companies", "the two companies", "the companies", "the parties", "the two firms", "both firms":
		return true
	}
	return false
}

// PronounGender is the gender that a pronoun tells.
func PronounGender(w string) Gender {
	switch w {
	case "he", "him", "his", "himself":
		return Male
	case "she", "her", "hers", "herself":
		return Female
	}
	return UnknownGender
}

// persons are nouns for single persons beside roles.
var persons = set(`man woman boy girl child kid baby teenager mother father mom mum dad parent brother sister son daughter wife husband cousin uncle aunt nephew niece grandmother grandfather widow widower friend girlfriend boyfriend fiance partner person victim survivor witness suspect patient prisoner inmate refugee resident neighbour neighbor driver passenger pilot soldier officer worker colleague author artist singer actor actress player customer lawyer doctor nurse teacher student farmer defendant gunman attacker lady gentleman`)

// PersonNoun reports whether a singular noun is for a single person.
func PersonNoun(lemma string) bool { return persons[lemma] || RoleNoun(lemma) }
