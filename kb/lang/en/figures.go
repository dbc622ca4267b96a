package en

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

var peopleNouns = set(`people person man woman child boy girl passenger civilian soldier worker student resident victim member protester demonstrator officer policeman pilgrim migrant refugee fan spectator tourist villager miner fighter militant rebel troop bystander rescuer patient prisoner hostage crew body suspect other`)

// PeopleNoun reports whether a noun counts people.
func PeopleNoun(lemma string) bool { return peopleNouns[lemma] }
