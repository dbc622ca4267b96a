package en

import (
	"strings"
	"sync"
)

type titleLexicon struct {
	honorific map[string]Gender
	courtesy  map[string]bool
	role      map[string]bool
	modifier  map[string]bool
	rest      map[string]bool
}

var titleTables = sync.OnceValue(func() titleLexicon {
	t := titleLexicon{
		honorific: map[string]Gender{}, courtesy: map[string]bool{},
		role: set(roleTable), modifier: set(roleModifierWords), rest: set(roleComplementWords),
	}
	for _, line := range strings.Split(strings.TrimSpace(honorificTable), "\n") {
		word, flags, _ := strings.Cut(line, " ")
		g := UnknownGender
		switch flags[0] {
		case 'm':
			g = Male
		case 'f':
			g = Female
		}
		t.honorific[word] = g
		t.courtesy[word] = strings.HasSuffix(flags, "c")
	}
	return t
})

var rankLetters = set(`di dci ds dsu pc wpc mp mk dp pm`)

// Honorific reports whether a word stands as a title before a person's name,
// and the gender that it tells.
func Honorific(word string) (Gender, bool) {
	low := strings.ToLower(word)
	if rankLetters[low] && word != strings.ToUpper(word) {
		return UnknownGender, false // "Di Doe" is no detective inspector
	}
	g, ok := titleTables().honorific[low]
	return g, ok
}

// Courtesy reports whether a role is no more than a form of address: "Mrs.", "Sir".
func Courtesy(role string) bool { return titleTables().courtesy[strings.ToLower(role)] }

var nameStyles = set(`sheikh sheikha datuk datin seri sri tan tun haji excellency highness`)

// NameStyle reports whether a word before a name is a style that its bearer is addressed with and no
// office: "Prime Minister Sheikh Jan Doe".
func NameStyle(low string) bool { return nameStyles[low] }

// RoleNoun reports whether a noun, singular, tells what somebody is: "minister",
// "spokeswoman", "chief executive" by its last word.
func RoleNoun(word string) bool {
	word = strings.ToLower(word)
	if i := strings.LastIndexByte(word, ' '); i >= 0 {
		word = word[i+1:]
	}
	t := titleTables()
	if t.role[word] {
		return true
	}
	i := strings.LastIndexByte(word, '-')
	return i > 0 && t.role[word[i+1:]]
}

var ofAnyKind = set(`leader champion winner loser favourite favorite head rival partner supplier star host sponsor victim member owner agent operator founder`)

// OfAnyKind reports whether a role can be a firm's, club's or country's too:
// "Acme, the market leader".
func OfAnyKind(role string) bool { return ofAnyKind[role] }

var offices = set(`general president premier chancellor minister secretary senator sen governor gov mayor judge justice king queen prince princess sheriff congressman congresswoman rep representative commissioner ambassador marshal admiral colonel col gen captain major lieutenant sergeant inspector superintendent constable chief bishop archbishop cardinal pope imam rabbi`)

// Office reports whether the head of a role, in lower case, is an office or rank that
// stands before surnames.
func Office(head string) bool { return offices[strings.TrimRight(head, ".")] }

// OnlyOne is the office that a role, in lower case, is if a state or a church has one of it at a time
// and its holder goes by it: "president", "prime minister"; "" for any other.
func OnlyOne(role string) string {
	switch role {
	case "president", "prime minister", "premier", "chancellor", "king", "queen", "pope", "emperor", "sultan":
		return role
	case "pm":
		return "prime minister"
	}
	return ""
}

var royals = set(`king queen prince princess emperor empress sultan emir sheikh pope`)

// Royal reports whether the head of a role stands before given names: "King Jan".
func Royal(head string) bool { return royals[head] }

// Officer reports whether a role is to lead a firm or to speak for one: "chief
// executive", "spokeswoman of the company".
func Officer(role string) bool {
	for _, w := range strings.Fields(strings.ToLower(role)) {
		switch w {
		case "executive", "ceo", "spokesman", "spokeswoman", "spokesperson", "director", "chairman", "chairwoman", "chair", "boss", "owner":
			return true
		}
	}
	return false
}

// Minister reports whether a role is an office of a government, which speaks for its country.
func Minister(role string) bool {
	low := strings.ToLower(role)
	return strings.Contains(low, "minister") || strings.Contains(low, "ambassador") || strings.Contains(low, "foreign secretary")
}

// Executive reports whether a role is to run a firm, and says no more of whose it is: "finance
// chief" may be anybody's, "chief executive" is a firm's.
func Executive(role string) bool {
	for _, w := range strings.Fields(strings.ToLower(role)) {
		switch w {
		case "executive", "ceo", "cfo", "coo", "managing":
			return true
		}
	}
	return false
}

var relatives = set(`mother father mom mum dad parent brother sister son daughter wife husband widow widower uncle aunt nephew niece grandmother grandfather cousin`)

// Relative reports whether a role is that of somebody in a family.
func Relative(role string) bool { return relatives[strings.ToLower(role)] }

// RoleModifier reports whether a word may stand before a role noun as part of
// the role: "foreign", "deputy", "former".
func RoleModifier(low string) bool { return titleTables().modifier[low] }

// RoleComplement reports whether a word may end a role behind "of" or "for":
// "Secretary of State for European Affairs".
func RoleComplement(low string) bool { return titleTables().rest[low] }

var (
	maleWords   = set(`man boy dad mr mr. sir lord king prince duke spokesman chairman businessman congressman councilman alderman policeman salesman statesman cameraman father brother son husband uncle nephew grandfather widower boyfriend priest monk pope cardinal bishop archbishop imam emperor baron emir sultan actor fisherman craftsman gentleman landlord headmaster ex-husband`)
	femaleWords = set(`woman girl mom mum mrs mrs. ms ms. miss dame lady queen princess duchess spokeswoman chairwoman businesswoman congresswoman councilwoman policewoman mother sister daughter wife aunt niece grandmother widow girlfriend nun empress baroness actress waitress landlady headmistress mayoress ex-wife`)
)

// TitleGender is the gender that the words of a role or title tell.
func TitleGender(role string) Gender {
	for _, own := range []string{"’s ", "'s "} { // of "Mr Doe's wife" the last
		if i := strings.LastIndex(role, own); i >= 0 {
			role = role[i+len(own):]
		}
	}
	for _, w := range strings.Fields(strings.ToLower(role)) {
		switch {
		case maleWords[w]:
			return Male
		case femaleWords[w]:
			return Female
		}
		if g, ok := Honorific(w); ok && g != UnknownGender {
			return g
		}
	}
	return UnknownGender
}

var titleRoles = map[string]string{
	"father": "priest", "fr": "priest", "rev": "pastor", "reverend": "pastor", "dr": "doctor", "prof": "professor", "judge": "judge", "justice": "judge",
	"sen": "senator", "rep": "congressman", "gov": "governor", "cllr": "councillor", "councilwoman": "councilwoman", "councilman": "councilman",
	"capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "gen": "general", "col": "colonel", "maj": "major", "insp": "inspector", "det": "detective",
	"rabbi": "rabbi", "imam": "imam", "sheikh": "cleric", "ayatollah": "cleric", "mullah": "cleric", "archbishop": "archbishop", "bishop": "bishop", "cardinal": "cardinal",
	"sister": "nun", "chief": "chief", "superintendent": "superintendent", "constable": "constable", "amb": "ambassador",
}

// TitleRole is the role that a title tells of its bearer, both in lower case
// and without a point: "priest" for "father"; "" for none.
func TitleRole(low string) string { return titleRoles[low] }

// Former reports whether a role is told as one that its bearer has no more.
func Former(role string) bool {
	low := strings.ToLower(role)
	return strings.HasPrefix(low, "former ") || strings.HasPrefix(low, "then ") || strings.HasPrefix(low, "ex-") || strings.HasPrefix(low, "retired ")
}
