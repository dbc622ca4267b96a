package en

// What verbs that alone tell no event tell with a day of their own.

var findingSo = set(`find make declare confirm pronounce render report discover`)

// FindsSo reports whether the passive of a verb tells what something was found, or made, to be: "was found cut",
// "was made ready".
func FindsSo(lemma string) bool { return findingSo[lemma] }

var puttingInForce = set(`declare confirm detect diagnose impose lift report`)

// PutsInForce reports whether the passive of a verb that can lead to somebody's words tells with a day of its own
// that a thing came to be, or came to be known.
func PutsInForce(lemma string) bool { return puttingInForce[lemma] }

var illnesses = set(`flu influenza measles cholera dengue malaria ebola rabies anthrax foot-and-mouth covid covid-19 coronavirus polio typhoid
	mpox diphtheria tuberculosis meningitis plague blight canker listeria salmonella virus disease infection outbreak case bluetongue`)

// Illness reports whether a noun is for a disease, or a case of one, which is news where it is found.
func Illness(lemma string) bool { return illnesses[lemma] }

var lasting = set(`stay stay-on remain continue last run take keep stay-out stay-in be close shut suspend cancel ban bar go-on`)

// StaysSo reports whether a verb tells of how things are, so that until when is news.
func StaysSo(lemma string) bool { return lasting[lemma] }

// GoesOn reports whether a verb that tells how things are tells of what its subject names that it is not over.
func GoesOn(lemma string) bool {
	switch lemma {
	case "last", "run", "take", "continue", "go-on":
		return true
	}
	return false
}

var declared = set(`war candidacy independence bankruptcy emergency victory ceasefire truce majeure curfew famine epidemic outbreak drought moratorium dividend martial lockdown strike holiday state`)

// Declared reports whether a noun is for what comes about by being declared.
func Declared(lemma string) bool { return declared[lemma] }

// ShutOrOpen reports whether an adjective tells of a place or service that it can or cannot be used.
func ShutOrOpen(word string) bool {
	switch word {
	case "shut", "closed", "open", "unavailable", "available", "impassable", "idle", "empty", "off-limits", "inaccessible", "accessible", "offline":
		return true
	}
	return false
}
