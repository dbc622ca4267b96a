package en

import "strings"

var numberValues = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100, "thousand": 1000}

var scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9}

// Number is the value of a number written as one word, in lower case.
func Number(low string) (int, bool) {
	n, ok := numberValues[low]
	return n, ok
}

// Scale is what a word behind a number multiplies it by: "million".
func Scale(low string) (float64, bool) {
	n, ok := scales[low]
	return n, ok
}

var casualties = map[string]string{
	"kill": "killed", "die": "killed", "dead": "killed", "death": "killed", "fatality": "killed", "toll": "killed", "perish": "killed", "murder": "killed", "massacre": "killed", "drown": "killed",
	"injure": "injured", "wound": "injured", "hurt": "injured", "injured": "injured", "wounded": "injured", "injury": "injured",
	"arrest": "arrested", "detain": "arrested", "missing": "missing", "evacuate": "evacuated", "displace": "displaced", "strand": "stranded",
}

// Casualty is what a word says befell people, "killed" for "die", "dead" and
// "toll", or "".
func Casualty(lemma string) string { return casualties[lemma] }

// Befell reports whether a word is what Casualty gives: "killed", "injured".
func Befell(fate string) bool {
	for _, f := range casualties {
		if f == fate {
			return true
		}
	}
	return false
}

var peopleNouns = set(`people person man woman child boy girl passenger civilian soldier worker student resident victim member protester demonstrator officer policeman pilgrim migrant refugee fan spectator tourist villager miner fighter militant rebel troop bystander rescuer patient prisoner hostage crew body suspect other staff employee volunteer voter striker`)

// PeopleNoun reports whether a noun counts people.
func PeopleNoun(lemma string) bool { return peopleNouns[lemma] }

// boundWords are what stands before a number that is not meant exactly.
var boundWords = map[string]string{
	"at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least", "a minimum of": "at least",
	"more than": "more than", "over": "more than", "above": "more than", "upwards of": "more than", "in excess of": "more than", "well over": "more than",
	"at most": "at most", "up to": "at most", "no more than": "at most", "as many as": "at most", "as much as": "at most", "a maximum of": "at most", "not more than": "at most",
	"fewer than": "fewer than", "less than": "fewer than", "under": "fewer than", "below": "fewer than",
	"about": "about", "around": "about", "roughly": "about", "some": "about", "approximately": "about", "an estimated": "about", "estimated": "about", "circa": "about", "or so": "about",
	"nearly": "almost", "almost": "almost", "close to": "almost", "just under": "almost", "not quite": "almost", "a little under": "almost",
	"just over": "just over", "a little over": "just over", "slightly more than": "just over", "slightly over": "just over", "a little more than": "just over", "just above": "just over",
}

// Bound is how a number is meant that these words stand before, the last of
// them next to it, and how many of them say so.
func Bound(low []string) (bound string, n int) {
	for n = min(len(low), 4); n > 0; n-- {
		if b, ok := boundWords[strings.Join(low[len(low)-n:], " ")]; ok {
			return b, n
		}
	}
	return "", 0
}

var givesClaim = set(`claim report give cite announce estimate state mention quote allege say suggest insist`)

// GivesClaim reports whether a verb in "the 30 claimed by X" or "as X had said"
// says whose claim it is.
func GivesClaim(lemma string) bool { return givesClaim[lemma] }

var amounts = set(`rise climb stand reach be grow fall drop jump increase remain come total amount`)

// Amounts reports whether a verb says how much its subject is: "the toll rose to 15".
func Amounts(lemma string) bool { return amounts[lemma] }

var lasts = set(`last take run continue`)

// Lasts reports whether a verb says how long its subject is: "lasted eight hours".
func Lasts(lemma string) bool { return lasts[lemma] }

var measures = set(`speed age length height weight depth distance duration turnout estimate capacity temperature wage rate pace worth`)

// Measure reports whether a noun is for a property that a number tells, or for a
// number itself.
func Measure(lemma string) bool { return measures[lemma] || figures[lemma] }

var contradicts = set(`contradict dispute rebut refute challenge contest dismiss reject deny`)

// Contradicts reports whether a verb with somebody or a claim for its object
// says that what they said is not so.
func Contradicts(lemma string) bool { return contradicts[lemma] }

var disagrees = set(`disagree differ object demur beg`)

// Disagrees reports whether a verb says the same without an object.
func Disagrees(lemma string) bool { return disagrees[lemma] }

var retorts = set(`reply retort counter respond answer shoot`)

// Retorts reports whether a verb of saying answers what was said before.
func Retorts(lemma string) bool { return retorts[lemma] }

var untrue = set(`untrue false incorrect wrong baseless unfounded nonsense lie fabrication invention rubbish fiction`)

// Untrue reports whether a word says of a claim that it is not so.
func Untrue(lemma string) bool { return untrue[lemma] }
