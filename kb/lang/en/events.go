package en

import (
	"strings"
	"sync"
)

// eventLexicon is the table of event classes by word.
type eventLexicon struct {
	nouns, verbs map[string]string
	weak         map[string]bool
}

var eventTables = sync.OnceValue(func() eventLexicon {
	l := eventLexicon{map[string]string{}, map[string]string{}, map[string]bool{}}
	for _, line := range strings.Split(strings.TrimSpace(eventClasses), "\n") {
		class, rest, _ := strings.Cut(line, ":")
		nouns, verbs, _ := strings.Cut(rest, "|")
		strong, weak, _ := strings.Cut(nouns, "~")
		for _, w := range strings.Fields(strong) {
			l.nouns[w] = class
		}
		for _, w := range strings.Fields(weak) {
			l.nouns[w], l.weak[w] = class, true
		}
		for _, w := range strings.Fields(verbs) {
			l.verbs[w] = class
		}
	}
	for name, class := range idioms().class {
		if l.verbs[name] == "" {
			l.verbs[name] = class
		}
	}
	return l
})

func eventVerbTable() map[string]string { return eventTables().verbs }

// EventNoun is the class of an event noun's lemma, or "". Whether it is written with a hyphen makes no difference.
func EventNoun(lemma string) string {
	nouns := eventTables().nouns
	if class := nouns[lemma]; class != "" || !strings.Contains(lemma, "-") {
		return class
	}
	return nouns[strings.ReplaceAll(lemma, "-", "")]
}

// WeakEventNoun reports whether a noun names an event only where a verb says
// that it comes about: a report is published, a bill passed.
func WeakEventNoun(lemma string) bool { return eventTables().weak[lemma] }

// EventVerb is the class of an event verb's lemma, or "". A phrasal verb is
// joined to its particle by "-".
func EventVerb(lemma string) string { return eventTables().verbs[lemma] }

var classNames = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, c := range eventTables().nouns {
		m[c] = true
	}
	for _, c := range eventTables().verbs {
		m[c] = true
	}
	return m
})

// EventClass reports whether the lexicon has a class of this name; other
// events go by their verb's lemma.
func EventClass(class string) bool { return classNames()[class] }

// ByTheWay is the class of what an article tells of a day that is no event by itself.
const ByTheWay = "by-the-way"

// Days is the number of days in a TIMEX3 duration of whole days or weeks, 0 for others.
func Days(value string) int {
	if len(value) < 3 || value[0] != 'P' {
		return 0
	}
	n := 0
	for _, c := range value[1 : len(value)-1] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	switch value[len(value)-1] {
	case 'D':
		return n
	case 'W':
		return 7 * n
	}
	return 0
}

// Weekday reports whether a phrase is the bare name of a day of the week.
func Weekday(phrase string) bool {
	switch strings.ToLower(phrase) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// stages are pairs of classes that can tell one event of one day: what people come
// together for, and what they do there.
var stages = sync.OnceValue(func() map[[2]string]bool {
	m := map[[2]string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(stagesTable), "\n") {
		occasion, outcomes, _ := strings.Cut(line, ":")
		for _, o := range strings.Fields(outcomes) {
			m[[2]string{occasion, o}], m[[2]string{o, occasion}] = true, true
		}
	}
	return m
})

// Staged reports whether of two classes of events one is what takes place at the
// other: a vote at a meeting, a ruling at a hearing.
func Staged(a, b string) bool { return stages()[[2]string{a, b}] }

var stagedClasses = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for pair := range stages() {
		m[pair[0]] = true
	}
	return m
})

// Stage reports whether a class of events is in any pair of Staged.
func Stage(class string) bool { return stagedClasses()[class] }

var deeds = sync.OnceValue(func() map[[2]string]string { return pairsOf(deedsTable) })

// pairsOf reads a table of classes with verbs and nouns, by their pairs.
func pairsOf(table string) map[[2]string]string {
	m := map[[2]string]string{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		class, rest, _ := strings.Cut(line, ":")
		verbs, nouns, _ := strings.Cut(rest, "|")
		for _, v := range strings.Fields(verbs) {
			for _, n := range strings.Fields(nouns) {
				m[[2]string{v, n}] = class
			}
		}
	}
	return m
}

// Deed is the class of the event that a verb tells with a noun as its object, "" for none.
func Deed(verb, noun string) string { return deeds()[[2]string{verb, noun}] }

var made = sync.OnceValue(func() map[[2]string]string { return pairsOf(madeTable) })

// Made is the class of the event that a participle tells of a noun before it, "an order issued on Monday", ""
// for none.
func Made(verb, noun string) string { return made()[[2]string{verb, noun}] }

var manifold = set(`offer publication merger pledge payment rejection approval cuts law`)

// Manifold reports whether one actor does many things of a class, so that two
// that are told in other words are two.
func Manifold(class string) bool { return manifold[class] }

var recurring = set(`vote win protest visit appointment`)

// Recurring reports whether the same people take part in many events of a class within a few months, so
// that who takes part does not tell which is meant.
func Recurring(class string) bool { return recurring[class] }

// Severally reports whether each of those who do what a class of events is does so for himself: two who endorse
// one candidate.
func Severally(class string) bool { return class == "approval" || class == "appeal" }

var sortsOfVotes = set(`presidential general parliamentary legislative congressional municipal local regional national federal gubernatorial democratic republican primary open closed popular gop democrat party`)

// SortOfVote reports whether a word in lower case tells of what sort a vote is, and not which.
func SortOfVote(low string) bool { return sortsOfVotes[low] }

var everyday = set(`talks match interview publication hearing trial`)

// Addresses reports whether a verb has those to whom something is said for its object.
func Addresses(lemma string) bool {
	switch lemma {
	case "tell", "inform", "warn", "remind", "assure", "advise":
		return true
	}
	return false
}

// Completes reports whether a verb tells that what was agreed on before comes about: "complete the sale".
func Completes(lemma string) bool {
	switch lemma {
	case "complete", "finalise", "finalize", "consummate":
		return true
	}
	return false
}

// Decides reports whether a class of events is of what a body does with what is put before it.
func Decides(class string) bool {
	switch class {
	case "vote", "approval", "rejection", "law", "ruling", "rates", "agreement", "expiry", "effect", "testimony":
		return true
	}
	return false
}

var removes = set(`strike strike-off remove take take-off pull delete drop withdraw`)

// Removes reports whether a verb takes something from a list.
func Removes(lemma string) bool { return removes[lemma] }

// Programme reports whether a noun is for a list of what is to take place.
func Programme(lemma string) bool {
	switch lemma {
	case "calendar", "agenda", "schedule", "timetable", "programme", "program", "docket", "diary", "fixture":
		return true
	}
	return false
}

// Prolongs reports whether a verb gives a term that is its object, "a deadline", a later end.
func Prolongs(lemma string) bool {
	return lemma == "extend" || lemma == "prolong" || lemma == "lengthen"
}

// Everyday reports whether many events of a class take place on any day, so that the day and
// somebody known to both reports do not make two one.
func Everyday(class string) bool { return everyday[class] }

var quoted = set(`share stock index bond note yield price dollar yen pound euro average volume future market stock-market exchange currency treasury oil gold bullion`)

// Quoted reports whether a noun is for what has a price or level that is told day by day.
func Quoted(lemma string) bool { return quoted[lemma] }

var ticks = set(`close open end finish settle fluctuate trade mix`)

var moving = set(`rise fall drop gain jump plunge soar tumble climb slip slide surge decline advance ease edge rally rebound sink slump dip add lose`)

// Ticks reports whether a verb tells only where a price or level stood at some hour.
func Ticks(lemma string) bool { return ticks[lemma] }

// Shifts reports whether a verb tells that a price or level moved.
func Shifts(lemma string) bool { return moving[lemma] }

// SmallMoney reports whether a noun is for what a price moves by from day to day.
func SmallMoney(lemma string) bool {
	return lemma == "cent" || lemma == "pence" || lemma == "penny" || lemma == "point"
}

var intangible = set(`importance expectation issue condition comparison argument politics detail dynamic geography vernacular face attention drama economy sector sentiment interaction problem profit figure mood momentum confidence concern worry fear hope doubt pressure tension demand interest popularity decline rise increase trend situation climate atmosphere challenge question uncertainty anger frustration rhetoric perception image reputation influence relationship gap risk chance prospect odds likelihood impact consequence reason factor status pace weakness strength enthusiasm support opposition speculation outlook`)

// Intangible reports whether a noun is for what nobody is or makes, so that a verb of no class that it
// is the subject of tells how things are.
func Intangible(lemma string) bool { return intangible[lemma] }

var sayingLittle = set(`encounter session gig concert festival tour fixture shooting killing death arrest detention departure injury explosion blast crash game match final race test debut ceremony rally gathering party reception tournament championship meeting interview event`)

// SaysLittle reports whether an event noun alone does not tell the reader which event is meant.
func SaysLittle(lemma string) bool { return sayingLittle[lemma] }

var determining = set(`upcoming useful stiff similar possible tentative quick tight regular bigger major historic apparent expected initial penultimate joint useful competitive larger recent annual usual same first second third last next previous earlier latest new other another full whole final`)

// Determines reports whether a word before an event noun in lower case tells no more of the event
// than which of several it is.
func Determines(low string) bool {
	return determining[low] || low == "one" || low == "two" || NumberWord(low) || low != "" && strings.Trim(low, "0123456789,") == ""
}

var priced = set(`price share stock value market bond currency dollar euro pound yen equity oil gold street`)

// Priced reports whether a noun is for what is traded or what it is worth.
func Priced(lemma string) bool { return priced[lemma] }

var hedging = set(`probably possibly perhaps also out there just already finally now soon still then maybe reportedly likely`)

// Hedges reports whether an adverb in lower case between a verb and its helpers tells nothing of the deed.
func Hedges(low string) bool { return hedging[low] }

var swaying = set(`urge ask tell order force allow persuade invite require expect press encourage enable advise beg instruct`)

// Sways reports whether who does what the infinitive behind a verb tells is the verb's object.
func Sways(lemma string) bool { return swaying[lemma] }

var unplanned = set(`win death arrest attack accident disaster`)

// ComesUnplanned reports whether events of a class have happened where they are spoken of as
// known: "her victory", "the raid".
func ComesUnplanned(class string) bool { return unplanned[class] }

// Calamity reports whether events of a class are told by any verb of what they do: "a slope gave way",
// "three paintings vanished".
func Calamity(class string) bool {
	return class == "attack" || class == "accident" || class == "disaster"
}

var striking = set(`leap spread sweep engulf race reach cross jump break erupt kill injure wound hit strike destroy damage leave rock claim shake wreck close halt paralyse paralyze disrupt flatten bury tear rip sink derail shut burn cut`)

// Strikes reports whether a verb tells what an accident or attack does where it happens, not
// what it leads to later: "hit the town", not "changed the debate".
func Strikes(lemma string) bool { return striking[lemma] }

var enabling = set(`allow enable let permit help entitle`)

// Enables reports whether a verb tells what its object can do by it, not that it does it.
func Enables(lemma string) bool { return enabling[lemma] }

var praise = set(`acclaim praise heart respect admiration plaudit applause attention friend fan trust support backing`)

// Praise reports whether a noun is for what somebody wins of people, and no contest for.
func Praise(lemma string) bool { return praise[lemma] }

var commemorates = set(`ceremony memorial anniversary commemoration service vigil exhibition remembrance`)

// Commemorates reports whether an event of a noun can be in memory of another,
// whose day then stands before it.
func Commemorates(lemma string) bool { return commemorates[lemma] }

var ofItsOwn = set(`debate briefing reunion funeral referendum primary caucus speech`)

var inquiring = set(`investigation probe`)

// OfItsOwn is one noun for all that stand for an event noun, "" where any of its class can:
// nobody calls a debate a meeting, or an investigation a hearing.
func OfItsOwn(lemma string) string {
	switch {
	case ofItsOwn[lemma]:
		return lemma
	case inquiring[lemma]:
		return "investigation"
	}
	return ""
}

var publications = map[string]string{
	"poll": "poll", "survey": "poll",
	"ad": "film", "advert": "film", "advertisement": "film", "commercial": "film", "video": "film", "clip": "film", "film": "film", "documentary": "film",
	"letter": "letter", "memo": "letter", "memorandum": "letter",
	"email": "mail", "e-mail": "mail",
	"statement": "statement", "story": "article", "article": "article", "column": "column", "op-ed": "column", "editorial": "column", "essay": "column",
	"report": "report", "study": "report", "audit": "report",
	"book": "book", "memoir": "book", "novel": "book", "album": "album", "single": "album", "song": "album",
	"website": "site", "app": "site",
}

// Published is one noun for all that stand for a sort of what is published, "" where it may be any.
func Published(lemma string) string { return publications[lemma] }

// Endorses reports whether a verb or noun is for taking somebody's side.
func Endorses(lemma string) bool {
	return lemma == "endorse" || lemma == "endorsement" || lemma == "back" || lemma == "backing"
}

var contenders = set(`opponent rival challenger contender candidate nominee finalist medallist medalist favourite favorite winner front-runner frontrunner member lawmaker incumbent senator congressman`)

// Contender reports whether a noun is for who stands or stood in a contest, which may be
// long over or yet to come.
func Contender(lemma string) bool { return contenders[lemma] }

var occasions = set(`interview talk speech lecture rally hearing ruling verdict judgment testimony debate conference briefing ceremony deposition symposium forum meeting session summit fundraiser gathering roundtable seminar workshop vigil trial visit tour trip appearance address roast discussion`)

// Occasion reports whether who says or does something in an event of a noun gives or holds
// it, or is one of those there for it.
func Occasion(lemma string) bool { return occasions[lemma] }

var pleaded = set(`case appeal challenge petition evidence witness argument testimony application complaint`)

// Pleaded reports whether a noun is for what courts and committees hear.
func Pleaded(lemma string) bool { return pleaded[lemma] }

var ways = set(`road motorway highway freeway street bridge port harbour harbor border crossing railway track tunnel junction roundabout avenue runway entrance gate`)

// Way reports whether a noun is for where people and goods pass, which who protests blocks.
func Way(lemma string) bool { return ways[lemma] }

var protesting = set(`farmer grower fisherman worker driver trucker haulier miner student teacher union unionist activist protester protestor demonstrator campaigner striker villager resident taxi tractor truck lorry crowd member picket docker nurse pensioner`)

// Protests reports whether who blocks a road rather protests than keeps order: no police, no snow.
func Protests(lemma string) bool { return protesting[lemma] }

var inspecting = set(`inspector auditor investigator regulator`)

// Inspects reports whether a noun is for those who look into how something is done, wherever they go.
func Inspects(lemma string) bool { return inspecting[lemma] }

var missives = set(`letter notice invitation summons invoice circular email warning questionnaire`)

// Missive reports whether a noun is for what is sent out to many.
func Missive(lemma string) bool { return missives[lemma] }

var permits = set(`licence license permit permission approval clearance consent authorisation authorization concession visa patent`)

// Permit reports whether a noun is for what an authority gives leave with.
func Permit(lemma string) bool { return permits[lemma] }

var electors = set(`trustee shareholder stockholder investor creditor member lawmaker legislator mp deputy senator representative councillor councilor minister leader director delegate judge juror voter policymaker governor cardinal bishop`)

// Elector reports whether a noun is for those who decide together by their votes.
func Elector(lemma string) bool { return electors[lemma] }

var rateVerbs = set(`raise lift hike increase cut trim lower reduce keep leave hold`)

// SetsRate reports whether a verb tells what a central bank does with its rate.
func SetsRate(lemma string) bool { return rateVerbs[lemma] }

var reported = set(`report result finding figure statistics data study survey`)

// Reported reports whether a noun is for what is found out, which is presented to be known
// and not to be agreed to.
func Reported(lemma string) bool { return reported[lemma] }

var assemblies = set(`council congress assembly forum convention`)

// Assembly reports whether an event noun is rather for those who meet where it does
// something: "the council confirmed".
func Assembly(lemma string) bool { return assemblies[lemma] }

var accusing = set(`suspicion charge count allegation accusation conspiracy guilty crime risk threat fear possibility charge accuse convict acquit suspect indict clear cleared`)

// Accuses reports whether a word leads to a deed that is only alleged or feared where it is named
// without an article: "on suspicion of murder".
func Accuses(lemma string) bool { return accusing[lemma] }

var bilateral = set(`war tension relation border conflict tie trade row dispute feud rivalry gap pact line crossing frontier peace`)

// Bilateral reports whether a noun that names no event is for what is between people or states.
func Bilateral(lemma string) bool { return bilateral[lemma] }

var contesting = set(`beat defeat play face lose win draw thrash crush edge outplay trounce overcome host meet`)

// Contests reports whether a verb tells what teams do to each other.
func Contests(lemma string) bool { return contesting[lemma] }

var crowning = set(`win reach claim take clinch seal secure end complete book become retain lift set earn advance progress go move`)

// Crowns reports whether a verb tells what a victory comes to: "to clinch the title".
func Crowns(lemma string) bool { return crowning[lemma] }

var ravaging = set(`kill injure wound bury destroy damage devastate hit rock shake leave sweep tear claim displace maim strike ravage flatten`)

// Harms reports whether a verb tells what a disaster or an attack does.
func Harms(lemma string) bool { return ravaging[lemma] }

var travelling = set(`fly orbit land travel lift blast-off carry send swing arrive crash circle`)

// Travels reports whether a verb tells what a craft does.
func Travels(lemma string) bool { return travelling[lemma] }

var attending = set(`join attend play run compete race finish win lose travel fly go arrive meet face appear host hold gather come head return leave miss skip start lead enter score fight captain debate speak testify participate`)

// Attends reports whether who does what a verb tells is at the event that it is told with.
func Attends(lemma string) bool { return attending[lemma] }

var bench = set(`court judge magistrate tribunal`)

// Bench reports whether a noun is for before whom the accused appear.
func Bench(lemma string) bool { return bench[lemma] }

var reliefs = set(`bail parole asylum`)

// Relief reports whether a noun is for what a court or board gives or refuses somebody.
func Relief(lemma string) bool { return reliefs[lemma] }

var inquirers = set(`committee inquiry enquiry inquest commission panel subcommittee hearing`)

// Inquirer reports whether a noun is for before whom witnesses appear.
func Inquirer(lemma string) bool { return inquirers[lemma] }

var lawmakers = set(`lawmaker senator parliament congress senate mp`)

// Lawmaker reports whether a noun is for those who make laws, whose sittings with a witness are hearings.
func Lawmaker(lemma string) bool { return lawmakers[lemma] }

var judging = set(`order refuse reject dismiss grant block halt bar declare clear remand suspend uphold reverse back find allow deny`)

// Judges reports whether what a verb names is a decision where a court does it.
func Judges(lemma string) bool { return judging[lemma] }

var giving = set(`award grant give guarantee offer hand pay promise deny allow assign sell show refuse allocate spare send lend issue`)

// Gives reports whether a verb has, beside what is given, whom it is given to.
func Gives(lemma string) bool { return giving[lemma] }

var intentions = set(`intention intent desire wish willingness readiness determination ambition resolve`)

// Intention reports whether a noun is for what somebody means or would like to do.
func Intention(lemma string) bool { return intentions[lemma] }

var fixing = set(`set schedule fix slate book pencil pencil-in plan earmark`)

// Fixes reports whether a verb gives what is to take place its day.
func Fixes(lemma string) bool { return fixing[lemma] }

var negotiators = set(`party side negotiator delegation mediator delegate`)

// Negotiator reports whether a noun is for those who sit at a table with others.
func Negotiator(lemma string) bool { return negotiators[lemma] }

var partsOfDay = set(`dawn sunrise daybreak dusk sunset noon midnight nightfall midday`)

// PartOfDay reports whether a word is for the time at which a part of the day begins.
func PartOfDay(low string) bool { return partsOfDay[low] }

// Mutual reports whether an event of a class takes two sides: talks, an agreement, a swap.
func Mutual(class string) bool {
	switch class {
	case "talks", "agreement", "signing", "war", "delivery", "merger":
		return true
	}
	return false
}

var plans = set(`plan announce promise schedule call organise organize book pencil pencil-in order set prepare arrange convene host hold propose threaten`)

// Plans reports whether a verb tells of its object that its subject means to hold it.
func Plans(lemma string) bool { return plans[lemma] }

// OneMore reports whether a word tells that something is one more of what there was: "a second round".
func OneMore(low string) bool {
	switch low {
	case "second", "third", "next", "new", "further", "fresh", "another":
		return true
	}
	return false
}

var reachable = set(`island islet scene site village town city capital camp mainland station airport valley orbit summit shore port coast harbour harbor border surface moon mars pole dock quay safety`)

// Reachable reports whether a noun is for where who travels arrives.
func Reachable(lemma string) bool { return reachable[lemma] }

var reacting = set(`downplay bash condemn criticize criticise denounce deplore mock ridicule deride praise hail laud applaud cheer welcome celebrate lament
	defend justify excuse blast slam decry deride invoke cite recall remember mention note discuss debate dissect analyze analyse underscore underline
	highlight illustrate reflect resonate reverberate echo loom overshadow dominate haunt shape predict forecast foresee foretell poll survey
	compare liken describe characterize characterise regret bemoan rue question doubt shrug-off play-down seize-on weigh-in-on react-to respond-to`)

// Reacts reports whether a verb tells what is said or thought of an event, or what it leads to, on another
// day than its own: "downplayed the raid on Monday".
func Reacts(lemma string) bool { return reacting[lemma] }

var figurative = set(`embody embodie epitomize epitomise exemplify personify symbolize symbolise typify frame covet feast refrain resemble adore
	admire relish savor savour loathe despise benefit deserve outweigh underpin pervade permeate characterize characterise mirror parallel
	hark presage augur bode`)

var habitually = set(`usually typically normally generally commonly traditionally customarily regularly routinely habitually invariably often sometimes occasionally seldom rarely`)

// Habitually reports whether an adverb tells of what is done again and again.
func Habitually(low string) bool { return habitually[low] }

// Figurative reports whether a verb tells how something is or is felt to be, or is a figure of speech, so
// that it tells no event whatever date stands by it.
func Figurative(lemma string) bool { return figurative[lemma] }

var viewing = set(`view see regard interpret perceive cast portray paint depict construe read treat`)

// Views reports whether a verb tells, with "as", what somebody takes a thing for.
func Views(lemma string) bool { return viewing[lemma] }

// Withholds reports whether a verb tells that what its object names is not given.
func Withholds(lemma string) bool { return lemma == "withhold" || lemma == "refuse" || lemma == "deny" }
