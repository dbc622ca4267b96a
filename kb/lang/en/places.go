package en

import (
	"strings"
	"sync"
)

// Kind is what the gazetteer knows a name as.
type Kind int

// Kinds of known name.
const (
	NoKind Kind = iota
	CountryName
	CapitalName
	StateName
	PlaceName
	OrgName
)

// Known is a name of the gazetteer.
type Known struct {
	Words []string // as written, clitics apart
	Name  string   // canonical
	Kind  Kind
}

type gazetteer struct {
	first     map[string][]Known // by first word in lower case, longest first
	country   map[string]string  // any name -> canonical
	capital   map[string]string  // city -> country
	demonym   map[string]string
	adjective map[string]string // country -> the first word for what is its own
	regional  map[string]bool
	org       map[string]string
}

var gazetteerTables = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{
		first: map[string][]Known{}, country: map[string]string{}, capital: map[string]string{},
		demonym: map[string]string{}, adjective: map[string]string{}, org: map[string]string{}, regional: set(regionDemonyms),
	}
	g.addCountries()
	for _, line := range tableLines(stateTable) {
		g.add(StateName, line[0], names(line[1])...)
	}
	for _, line := range strings.Split(strings.TrimSpace(placeTable), "\n") {
		for _, n := range strings.Split(line, ",") {
			g.add(PlaceName, n)
		}
	}
	for _, line := range tableLines(knownOrgs) {
		others := names(line[1])
		g.add(OrgName, line[0], others...)
		for _, n := range append(others, line[0]) {
			if g.org[n] == "" {
				g.org[n] = line[0]
			}
		}
	}
	return g
})

// tableLines splits a table into its lines and those into fields, at least four.
func tableLines(table string) [][]string {
	var out [][]string
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		out = append(out, append(strings.Split(line, "|"), "", "", ""))
	}
	return out
}

func names(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ",")
}

func (g *gazetteer) addCountries() {
	for _, line := range tableLines(countryTable) {
		name := line[0]
		g.add(CountryName, name, names(line[1])...)
		for _, n := range append(names(line[1]), name) {
			g.country[n] = name
		}
		for _, n := range names(line[2]) {
			g.demonym[n] = name
			if g.adjective[name] == "" {
				g.adjective[name] = n
			}
			if strings.HasSuffix(n, "n") || strings.HasSuffix(n, "i") {
				g.demonym[n+"s"] = name
			}
		}
		for _, n := range names(line[3]) {
			g.add(CapitalName, n)
			if g.capital[n] == "" {
				g.capital[n] = name
			}
		}
	}
}

// add enters a name and its other forms; the first table that has a form keeps it.
func (g *gazetteer) add(kind Kind, name string, others ...string) {
	for _, form := range append(others, name) {
		k := Known{Words: Words(form), Name: name, Kind: kind}
		key := strings.ToLower(k.Words[0])
		list := g.first[key]
		at := len(list)
		for i, o := range list {
			if len(o.Words) < len(k.Words) {
				at = i
				break
			}
		}
		g.first[key] = append(list[:at:at], append([]Known{k}, list[at:]...)...)
	}
}

// Words splits a name as the tokeniser does: at blanks and before 's.
func Words(name string) []string {
	var out []string
	for _, w := range strings.Fields(name) {
		if strings.HasSuffix(w, "'s") && len(w) > 2 {
			out = append(out, w[:len(w)-2], "'s")
			continue
		}
		out = append(out, w)
	}
	return out
}

// Match is the longest known name at the start of words, which have straight
// apostrophes. With fold the case of letters does not matter.
func Match(words []string, fold bool) (Known, bool) {
	if len(words) == 0 {
		return Known{}, false
	}
	for _, k := range gazetteerTables().first[strings.ToLower(words[0])] {
		if len(k.Words) <= len(words) && sameWords(k.Words, words, fold) {
			return k, true
		}
	}
	return Known{}, false
}

func sameWords(a, b []string, fold bool) bool {
	for i, w := range a {
		if w != b[i] && (!fold || !strings.EqualFold(w, b[i])) {
			return false
		}
	}
	return true
}

// Country is the common name of a country that any of its names stands for.
func Country(name string) (canonical string, ok bool) {
	canonical, ok = gazetteerTables().country[name]
	return canonical, ok
}

// IsCountry reports whether a name is the common name of a country.
func IsCountry(name string) bool {
	c, ok := Country(name)
	return ok && c == name
}

// Capital is the country that a city is the capital of, or the seat of its government.
func Capital(city string) (country string, ok bool) {
	country, ok = gazetteerTables().capital[city]
	return country, ok
}

// Adjective is the word for what is a country's own, "Russian" for Russia, or "".
func Adjective(country string) string { return gazetteerTables().adjective[country] }

// OfCountry is the name of a country's body by the country's adjective: "Russian
// parliament" of "Russia's parliament"; other names are as they were.
func OfCountry(name string) string {
	country, body, ok := strings.Cut(strings.Replace(name, "’s ", "'s ", 1), "'s ")
	if a := Adjective(country); ok && a != "" && body == strings.ToLower(body) {
		return a + " " + body
	}
	return name
}

// Demonym is the country that a word such as "Russian" or "Britons" belongs to.
func Demonym(word string) (country string, ok bool) {
	country, ok = gazetteerTables().demonym[word]
	return country, ok
}

// DemonymOf reports whether a word is by its form the demonym of a place that the gazetteer
// need not know: "Tamarian" of Tamaria.
func DemonymOf(word, place string) bool {
	if len(place) < 4 || len(word) <= len(place) || word == place {
		return false
	}
	stem := strings.TrimRight(place, "aeiouy")
	rest, ok := strings.CutPrefix(word, stem)
	switch rest {
	case "an", "ans", "ian", "ians", "ean", "eans", "ese":
		return ok && len(stem) > 2
	}
	rest, ok = strings.CutPrefix(word, place)
	return ok && (rest == "n" || rest == "ns" || rest == "ian" || rest == "ians" || rest == "ese")
}

// People reports whether a word is a demonym or names people of a region, a
// faith or a movement: no name of an actor by itself.
func People(word string) bool {
	if _, ok := Demonym(word); ok {
		return true
	}
	if gazetteerTables().regional[word] {
		return true
	}
	i := strings.IndexByte(word, '-') // Anglo-Irish, Russian-Western, German-born
	return i > 0 && i+1 < len(word) && People(word[:i])
}

var stately = set(`president premier chancellor king queen emperor emir sultan monarch government state republic kingdom nation country army navy military troop force soldier parliament minister ministry diplomat ambassador embassy envoy regime junta`)

var sovereign = set(`accuse agree ban close condemn declare demand deny deploy extend impose insist lift offer pledge propose protest recall refuse reject respond retaliate sign summon suspend threaten urge vow want warn withdraw`)

// Sovereign reports whether a verb tells what a state does, where a place does it.
func Sovereign(lemma string) bool { return sovereign[lemma] }

// Stately reports whether a noun tells of whose it is that it is a state:
// "the president of Norland", "Norland's army".
func Stately(lemma string) bool { return stately[lemma] }
