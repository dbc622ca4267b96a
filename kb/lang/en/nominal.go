package en

import (
	"slices"
	"strings"
)

// Nominal is a class of organizations that one noun can stand for.
var nominals = map[string][]string{
	"union":      {"union", "workers", "federation", "guild", "brotherhood", "association", "teamsters", "unite", "local", "unison", "aslef", "usdaw", "cosatu", "metall", "verdi", "ver.di", "solidarity"},
	"party":      {"party", "democrats", "republicans", "labour", "conservatives", "socialists", "front", "movement"},
	"court":      {"court", "tribunal"},
	"board":      {"board"},
	"council":    {"council"},
	"committee":  {"committee"},
	"commission": {"commission"},
	"ministry":   {"ministry", "department"},
	"department": {"department"},
	"agency":     {"agency", "administration", "service", "authority", "commission", "bureau"},
	"university": {"university", "college", "institute", "school"},
	"bank":       {"bank"},
	"newspaper":  {"times", "post", "ledger", "herald", "tribune", "journal", "echo", "guardian", "telegraph", "news", "daily", "gazette", "observer", "courier", "chronicle", "mail", "mirror", "record", "advertiser", "messenger", "dispatch", "independent", "examiner", "bulletin", "monitor", "weekly", "magazine", "press", "globe", "argus", "express", "newswire", "inquirer", "reporter", "bugle"},
	"alliance":   {"nato", "alliance"},
	"bloc":       {"eu", "union"},
	"club":       {"fc", "club", "united", "city"},
	"team":       {"fc", "club"},
	"group":      {"group", "association", "network", "campaign", "coalition"},
	"hospital":   {"hospital", "clinic", "medical", "infirmary"},
}

// companies are nouns that stand for a business.
var companies = set(`company firm carmaker automaker manufacturer maker operator retailer airline group bank giant employer supplier builder developer shipyard insurer startup publisher broadcaster line lender utility carrier producer brewer miner chipmaker drugmaker conglomerate chain contractor wholesaler distributor exporter importer shipper refiner steelmaker planemaker provider grocer consortium`)

var companyHeads = set(`biosciences biologics therapeutics biopharma aerospace diagnostics genomics robotics semiconductors analytics motors instruments health healthcare care inc ltd plc corp corporation company co llc gmbh securities holdings industries airlines airways lines group bank energy oil systems technologies pharma pharmaceuticals foods stores partners capital ag sa nv`)

var regions = set(`us u.s. usa uk u.k. america americas europe asia africa australasia scandinavia emea`)

// Branch reports whether an organization with that last word is the part of
// another that is in a country or region: "Acme USA" is not Acme.
func Branch(word string) bool { return regions[strings.ToLower(word)] || IsCountry(word) }

// publicWords are in the names of bodies that are no business.
var publicWords = set(`public chamber regulator commission panel inquiry standards government parliament assembly congress senate police army navy force forces nhs nations reserve ministries judiciary treasury branch investigation investigations brigade fire ambulance`)

// private are nouns that stand for no public body.
var private = set(`union club team party newspaper hospital university`)

// named are nouns that are in the names of the bodies for which they stand, but for letters.
var named = set(`ministry department court council committee commission tribunal`)

// plural reports whether a name is of several, "MSPs".
func plural(name string) bool {
	n := len(name)
	return n > 2 && name[n-1] == 's' && strings.ToUpper(name[:n-1]) == name[:n-1] && name[:n-1] != strings.ToLower(name[:n-1])
}

// ownHeads are nouns that stand only for a body that has them in its name.
var ownHeads = set(`trust association federation authority tribunal directorate parliament senate assembly league foundation charity institute society syndicate coalition movement front bureau office service museum theatre theater church school college airport navy army corps guild chamber fund confederation congress regulator inspectorate watchdog police collective cooperative academy orchestra exchange`)

// Nominal reports whether a noun can stand for an organization: "the company",
// "the union".
func Nominal(lemma string) bool {
	return nominals[lemma] != nil || companies[lemma] || ownHeads[lemma]
}

// SameKind reports whether two nouns can stand for one organization.
func SameKind(a, b string) bool {
	if slices.Contains(nominals[a], b) || slices.Contains(nominals[b], a) {
		return true
	}
	return a == b || companies[a] && companies[b] || !companies[a] && !companies[b] && nominals[a] == nil && nominals[b] == nil
}

// Firm reports whether a noun can stand for a business: "the U.S. group".
func Firm(lemma string) bool { return companies[lemma] || bidders[lemma] }

var bidders = set(`bidder buyer suitor rival`)

// CentralBank reports whether a name is that of a central bank: "National Bank of Norland",
// "Federal Reserve", "Bank of England".
func CentralBank(name string) bool {
	w := strings.Fields(strings.ToLower(name))
	switch {
	case len(w) < 2:
		return false
	case w[0] == "federal" && w[1] == "reserve", w[len(w)-2] == "central" && w[len(w)-1] == "bank":
		return true
	case w[0] == "bank":
		return len(w) == 3 && w[1] == "of" && IsCountry(strings.Fields(name)[2])
	}
	return (w[0] == "national" || w[0] == "reserve" || w[0] == "central" || w[0] == "state") && w[1] == "bank" && (len(w) == 2 || w[2] == "of")
}

// platforms are where people write, which no union, party or board is.
var platforms = set(`facebook twitter x instagram youtube tiktok linkedin snapchat whatsapp telegram reddit weibo`)

// NominalFits reports how well a noun fits the organization of a name: 2 when
// a word of the name says so, 1 when nothing in the name speaks against it, 0 when something does.
func NominalFits(lemma, name string) int {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || platforms[strings.ToLower(name)] && !companies[lemma] {
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
	if has(nominals[lemma]) || lemma == words[len(words)-1] || ownHeads[lemma] && has([]string{lemma}) {
		return 2
	}
	if ownHeads[lemma] {
		return 0
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
		for _, w := range words {
			if publicWords[w] {
				return 0
			}
		}
		if plural(name) {
			return 0
		}
		return 1
	}
	if companyHeads[words[len(words)-1]] || private[lemma] && slices.ContainsFunc(words, func(w string) bool { return publicWords[w] }) {
		return 0
	}
	for noun, list := range nominals {
		if noun != lemma && has(list) {
			return 0
		}
	}
	if (lemma == "union" || lemma == "party") && name == strings.ToUpper(name) {
		return 2 // they go by letters, as few others do of which a text calls one so
	}
	if lemma == "union" {
		return 0 // what is called one has told so by its name or beside it
	}
	if named[lemma] && name != strings.ToUpper(name) {
		return 0
	}
	return 1
}

// vague nouns say nothing of what a statement is about.
var vague = set(`thing way lot time day week month year people man woman person part kind sort fact point percent number example matter something nothing anything everything today tomorrow yesterday`)

// Vague reports whether a noun says nothing of a topic.
func Vague(lemma string) bool { return vague[lemma] }

// speaking are nouns for those who can speak besides roles and organizations.
var speaking = set(`police official source spokesperson witness resident neighbour neighbor worker member leader voter supporter opponent critic expert scientist researcher doctor nurse teacher student parent family relative friend colleague victim survivor passenger driver farmer fisherman investor trader economist analyst observer diplomat envoy negotiator prosecutor defender lawyer judge side party government ministry authority council court army military troop force rebel militant activist campaigner protester demonstrator striker owner customer client user reader reporter journalist paper newspaper agency company firm union board committee commission parliament senate opposition administration embassy mission office team club crew staff management people man woman boy girl child mother father brother sister son daughter wife husband cousin uncle aunt firefighter rescuer officer soldier commander chief head aide adviser advisor ally minister senator lawmaker legislator deputy candidate mayor governor president king queen bishop priest pope imam rabbi monk nun mediator host guest author editor organiser organizer forecaster pollster sponsor tenant landlord taxpayer shareholder regulator watchdog inspector investigator detective coroner historian engineer pilot captain sailor miner refugee migrant prisoner inmate patient volunteer group others`)

// Speaking reports whether a noun's bearer can speak.
func Speaking(lemma string) bool { return speaking[lemma] }

// wordless are nouns of things that hold words but say none.
var wordless = set(`proposal text draft paper record poll survey study document letter figure datum data statistic email bill law treaty agreement plan project offer demand request memo file footage video photo image picture evidence rule contract deal budget result number sign map chart table graph list book film show headline analysis implication issue slide story lesson transcript case camera view outcry idea reality truth history experience research finding estimate projection enthusiasm absence presence ad advert advertisement spot clip submission index posting missive phrase environment editorial article`)

// Wordless reports whether a noun's bearer cannot speak.
func Wordless(lemma string) bool { return wordless[lemma] }

// utterances are nouns for what somebody says or writes at one time.
var utterances = set(`speech tweet brief submission statement letter complaint testimony op-ed column memo memoir email post message remark address filing lawsuit suit affidavit essay autobiography announcement note reply response comment petition motion`)

// Utterance reports whether a noun is for somebody's words, so that what it
// says its owner says: "Keel's letter".
func Utterance(lemma string) bool { return utterances[lemma] }

// sayings are nouns for what somebody says something at, and for what tells what was found.
var sayings = set(`interview speech address briefing testimony statement remark letter op-ed column tweet memo poll survey study report figure datum statistic research audit review`)

// SaysOrFinds reports whether a noun is for an occasion of saying something or for what tells what was found:
// "interview", "poll".
func SaysOrFinds(lemma string) bool { return sayings[lemma] }

// BeforeSaid is what stands in a label between an occasion and what was said there.
const BeforeSaid = ": "

// SaidThere parts the label of an occasion of saying something from what was said there, which begins with
// BeforeSaid: "interview (Anna Keld)", ": the mill would close". Labels of other events have none.
func SaidThere(label string) (occasion, said string) {
	i := strings.Index(label, BeforeSaid)
	if i < 0 {
		return label, ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(label[:i])) {
		if w = Singular(w); SaysOrFinds(w) || w == "conference" || w == "figure" {
			return label[:i], label[i:]
		}
	}
	return label, ""
}

var findings = set(`report investigation inquiry probe study audit review survey assessment analysis panel`)

// Finding reports whether a noun is for what an organization looked into, so that
// what it says that organization says: "an inquiry by the Commission found".
func Finding(lemma string) bool { return findings[lemma] }

// institutions are nouns of bodies that a report names by a description alone:
// "the harbour police", "the town council".
var institutions = set(`police council court ministry government authority board commission committee parliament senate university hospital church army military navy coastguard judiciary embassy consulate presidency regulator watchdog ombudsman brigade secretariat bureau administration department office agency service inspectorate`)

// Institution reports whether a noun names a body, so that its phrase can
// stand for a name.
func Institution(lemma string) bool { return institutions[lemma] }

var overseers = set(`authority commission agency regulator administration office bureau board inspectorate standards tribunal council`)

// Watches reports whether a noun is for a body that watches over something: "the competition watchdog".
func Watches(noun string) bool {
	switch noun {
	case "regulator", "watchdog", "authority", "agency", "commission":
		return true
	}
	return false
}

// Oversees reports whether a word in a name tells that the body watches over something.
func Oversees(low string) bool { return overseers[low] }

// roleForms writes abbreviated titles in full.
var roleForms = map[string]string{
	"sen": "senator", "gov": "governor", "rep": "representative", "dr": "doctor", "gen": "general", "prof": "professor", "capt": "captain",
	"sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "cmdr": "commander", "adm": "admiral", "maj": "major", "pres": "president", "rev": "reverend",
	"congressman": "representative", "congresswoman": "representative", "lawmaker": "representative", "premier": "minister", "ceo": "executive",
}

// RoleWords are the words of a role in lower case, abbreviations in full.
func RoleWords(role string) []string {
	out := strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '.' })
	for i, w := range out {
		if full, ok := roleForms[w]; ok {
			out[i] = full
		}
	}
	return out
}

// roleFillers are words of a phrase for a person that say nothing of the role.
var roleFillers = set(`the a an this that his her its their of for in at and former then now new old late veteran outgoing incoming newly elected acting top long-time longtime current same own other 's ’s`)

// RoleFiller reports whether a word beside a role says nothing of which it is.
func RoleFiller(low string) bool { return roleFillers[low] }

// Bearer reports whether a noun is by its form or meaning one for a person:
// "carpenter", "violinist", "harbour master".
func Bearer(lemma string) bool {
	return speaking[lemma] || RoleNoun(lemma) || !things[lemma] && endsIn(lemma, "er", "or", "ist", "ian", "eer", "man", "woman", "maker", "keeper", "mate", "ant", "wright", "smith")
}

// things are nouns that end like those for persons.
var things = set(`newspaper paper letter number matter center centre order offer river water power tower border corner dinner winter summer shelter character chapter computer container counter cover disaster error factor floor door sector motor mirror flavor favor favour labor labour harbour harbor tumor humour rumor terror horror ceasefire cluster butter filter gender grammar elephant restaurant plant grant giant covenant moment answer career monster minister-ial poster register river sister-ship theater theatre trailer weather wonder year layer player-piano partner-ship lawsuit warrant complaint restraint point appointment`)

// afterPlace are heads of organizations that are called like their town or
// country, so that the place alone does not stand for them.
var afterPlace = set(`herald times post tribune journal echo courier gazette messenger mercury observer telegraph news daily packet chronicle university college hospital police council court museum symphony orchestra airport cathedral school institute parliament assembly authority government embassy league radio board survey rovers wanderers`)

// CauseOf reports whether a word behind the first of an organization's name tells that the first is the land or
// people that it fights for: "Azania Liberation Front" is not Azania.
func CauseOf(word string) bool { return causes[strings.ToLower(word)] }

var causes = set(`liberation independence autonomy resistance salvation freedom unification self-determination`)

// NamedAfterPlace reports whether an organization with that last word is
// called after a place.
func NamedAfterPlace(head string) bool { return afterPlace[strings.ToLower(head)] }
