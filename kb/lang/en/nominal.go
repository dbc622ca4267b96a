package en

import "strings"

// Nominal is a class of organizations that one noun can stand for.
var nominals = map[string][]string{
	"union":      {"union", "workers", "federation", "guild", "brotherhood", "association", "teamsters", "unite"},
	"party":      {"party", "democrats", "republicans", "labour", "conservatives", "socialists", "front", "movement"},
	"court":      {"court", "tribunal"},
	"board":      {"board"},
	"council":    {"council"},
	"committee":  {"committee"},
	"commission": {"commission"},
	"ministry":   {"ministry", "department", "office"},
	"department": {"department"},
	"agency":     {"agency", "administration", "service", "authority"},
	"university": {"university", "college", "institute", "school"},
	"bank":       {"bank"},
	"newspaper":  {"times", "post", "ledger", "herald", "tribune", "journal", "echo", "guardian", "telegraph", "news", "daily", "gazette", "observer"},
	"alliance":   {"nato", "alliance"},
	"bloc":       {"eu", "union"},
	"club":       {"fc", "club", "united", "city"},
	"team":       {"fc", "club"},
	"group":      {"group", "association", "network", "campaign", "coalition"},
	"hospital":   {"hospital", "clinic"},
}

// companies are nouns that stand for a business.
var companies = set(`company firm carmaker automaker manufacturer maker operator retailer airline group bank giant employer supplier builder developer shipyard insurer startup publisher broadcaster line`)

var companyHeads = set(`motors inc ltd plc corp corporation company co llc gmbh securities holdings industries airlines airways lines group bank energy oil systems technologies pharma pharmaceuticals foods stores partners capital ag sa nv`)

// Nominal reports whether a noun can stand for an organization: "the company",
// "the union".
func Nominal(lemma string) bool { return nominals[lemma] != nil || companies[lemma] }

// NominalFits reports how well a noun fits the organization of a name: 2 when
// a word of the name says so, 1 when nothing in the name speaks against it, 0 when something does.
func NominalFits(lemma, name string) int {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return 0
	}
	has := func(list []string) bool {
		for _, w := range words {
			for _, x := range list {
				if w == x {
					return true
				}
			}
		}
		return false
	}
	if has(nominals[lemma]) || lemma == words[len(words)-1] {
		return 2
	}
	if companies[lemma] {
		if companyHeads[words[len(words)-1]] {
			return 2
		}
		for _, list := range nominals {
			if has(list) {
				return 0
			}
		}
		return 1
	}
	if companyHeads[words[len(words)-1]] {
		return 0
	}
	for noun, list := range nominals {
		if noun != lemma && has(list) {
			return 0
		}
	}
	return 1
}

// vague nouns say nothing of what a statement is about.
var vague = set(`thing way lot time day week month year people man woman person part kind sort fact point percent number example matter something nothing anything everything today tomorrow yesterday`)

// Vague reports whether a noun says nothing of a topic.
func Vague(lemma string) bool { return vague[lemma] }
