package en

import "strings"

// Frame is how a verb that puts something to somebody takes its parts, after the frames of FrameNet's
// Request and Offering: whom it is put to, and what.
type Frame struct {
	Demand bool     // a demand or request, else a proposal or offer
	Asks   bool     // nothing is put where nobody is asked
	To     []string // "obj", or the prepositions before whom it is put to
	What   []Part   // in the order in which they are looked for
}

// Part is where a verb has what it puts to somebody.
type Part struct {
	Form string // "to" an infinitive, "that" a clause, "gerund", "obj", or the preposition before it
	Firm bool   // it must be what can be proposed by itself, as the verb says other things too
}

// framesTable has a verb, with its particle, to a line: demand or proposal, addressee, contents, with "!"
// where they are firm.
const framesTable = `
ask          demand    obj         to for that
request      demand    from,obj    to that obj!
demand       demand    from        that
urge         demand    obj         to that
press        demand    obj         to for
push         demand    obj         to for
lobby        demand    obj         to for
petition     demand    obj         to for that
implore      demand    obj         to
beseech      demand    obj         to
entreat      demand    obj         to
exhort       demand    obj         to
beg          demand    obj         to for
pressure     demand    obj         to
pressurise   demand    obj         to
pressurize   demand    obj         to
badger       demand    obj         to
nag          demand    obj         to
importune    demand    obj         to for
tap          demand    obj         for!
plead        demand    with!       to for
appeal       demand    to          to for
apply        demand    to!         to! for
turn         demand    to!         for!
look         demand    to!         for!
call-for     demand    on          for
call-on      demand    on          to
press-for    demand    -           for
push-for     demand    -           for
clamour      demand    -           for
clamor       demand    -           for
agitate      demand    -           for
campaign     demand    -           for!
solicit      demand    from        obj!
seek         demand    from        obj!
like         demand    -           obj-to obj!
bid          proposal  -           obj!
advise       proposal  obj         to that
counsel      proposal  obj         to
propose      proposal  to          that gerund
recommend    proposal  to          that gerund
suggest      proposal  to          that
move         proposal  -           that
submit       proposal  to          obj! that
moot         proposal  to          obj! that gerund
float        proposal  to,with     obj!
broach       proposal  to,with     obj!
pitch        proposal  to          obj!
sound-out    proposal  obj         about on over for
approach     proposal  obj         about for with
put          proposal  to!         obj!
table        proposal  to          obj!
lodge        demand    with        obj!
file         demand    with        obj!
circulate    proposal  to          obj!
unveil       proposal  -           obj!
outline      proposal  to          obj!
sketch-out   proposal  to,for      obj!
set-out      proposal  to          obj!
lay          proposal  before!     obj!
come-forward proposal  to          with!
come-back    proposal  to          with!
come-up      proposal  to          with!
`

var frames = readFrames(framesTable)

func readFrames(table string) map[string]*Frame {
	out := map[string]*Frame{}
	for line := range strings.Lines(table) {
		w := strings.Fields(line)
		if len(w) < 4 {
			continue
		}
		f := &Frame{Demand: w[1] == "demand"}
		if w[2] != "-" {
			f.To = strings.Split(strings.TrimSuffix(w[2], "!"), ",")
			f.Asks = f.To[0] == "obj" || strings.HasSuffix(w[2], "!")
		}
		for _, what := range w[3:] {
			form := strings.TrimSuffix(what, "!")
			f.What = append(f.What, Part{form, form != what})
		}
		out[w[0]] = f
	}
	return out
}

// FrameOf is how a verb's lemma, with its particle, puts something to somebody, nil where it does not.
func FrameOf(lemma string) *Frame { return frames[lemma] }

// parties are nouns for people, beside roles, persons and those that stand for bodies, who put things to
// others or have things put to them: "dockers".
var parties = set(`docker dockworker guard cleaner porter steelworker grower shepherd rancher fisherman trawlerman trader shopkeeper merchant vendor trucker courier rider seafarer handler crew baggage-handler
	coastguard lifeguard medic paramedic pharmacist midwife carer lecturer academic scientist researcher pupil inmate detainee captor kidnapper hijacker insurgent guerrilla separatist soldier veteran mutineer
	tenant homeowner householder landlord landowner owner buyer seller developer contractor builder investor bondholder saver pensioner consumer commuter motorist citizen public believer catholic muslim
	activist campaigner petitioner conservationist environmentalist climber hunter angler supporter captain athlete cyclist swimmer referee
	backbencher delegate envoy diplomat ambassador negotiator mediator whip trustee expert economist plaintiff counsel defence defense bishop priest imam rabbi cleric pastor monk nun worshipper parishioner musician composer choir band
	republican democrat conservative liberal socialist opposition coalition side faction manufacturer maker producer airline carrier retailer supermarket broadcaster studio
	district region province prefecture campaign camp delegation intruder hacker gang attacker utility co-op cooperative co-operative management port harbour zoo gallery library theatre theater cinema hotel factory plant mill dairy brewery prison jail hospital clinic school college restaurant
	breeder brewer baker scout surveyor inspector engineer architect planner orphan migrant exile settler elder chieftain tribe clan household couple individual creditor lender borrower user visitor shopper victim family mother father parent relative survivor community village parish`)

// noPeople are nouns in "-er" and "-or" for no people.
var noPeople = set(`letter paper order number weather answer matter tower summer winter newspaper poster banner computer server factor sector mirror error behavior behaviour barrier register center theater shelter disaster chapter quarter border corner transfer waiver boulder bumper folder freezer ladder layer laser meter printer router scanner sensor shower shutter skyscraper slider sticker thermometer timer toner trailer transformer trigger cancer counter danger dinner encounter finger hammer hunger harbor harbour labor tractor reactor detector elevator escalator generator indicator monitor refrigerator terror tremor vapor vector motor corridor flavor favor`)

// Party reports whether a noun, in its singular, is for people or bodies that can put something to
// others: "inmates", "the ministry".
func Party(lemma string) bool {
	lemma = strings.ToLower(lemma)
	for _, end := range []string{"ologist", "ist", "ician", "keeper", "owner", "holder", "maker", "worker", "goer"} {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+2 {
			return true
		}
	}
	if (strings.HasSuffix(lemma, "er") || strings.HasSuffix(lemma, "or")) && len(lemma) > 5 && !noPeople[lemma] {
		return true
	}
	return parties[lemma] || PeopleOf(lemma) || PersonNoun(lemma) || PeopleNoun(lemma) || Nominal(lemma) || Authority(lemma) || Votes(lemma)
}

var (
	consenting = set(`agree consent assent comply oblige acquiesce accede relent`)
	declining  = set(`refuse decline balk baulk demur`)
)

// Consents reports whether who does what a verb tells does what was asked of him.
func Consents(lemma string) bool { return consenting[lemma] }

var asksOf = set(`ask want urge press call demand order tell invite request beg require push implore appeal plead pressure petition instruct`)

// AsksOf reports whether a verb asks somebody to do something, or for something.
func AsksOf(lemma string) bool { return asksOf[lemma] }

// Declines reports whether who does what a verb tells does not do what was asked of him.
func Declines(lemma string) bool { return declining[lemma] }

// Settles reports whether a verb can tell what became of a proposal: "rejected", "blocked", "was carried".
func Settles(lemma string) bool {
	return Fate(lemma) != "" || lemma == "take-up" || lemma == "ignore" || lemma == "lose" || lemma == "leave" || Heeds(lemma) || Sinks(lemma) || lemma == "carry" || lemma == "recommend"
}

var leaving = set(`let go proceed press push walk back pull step`)

// LeavesOff reports whether a verb with its particle can say that somebody does not go on with a proposal:
// "walk away from".
func LeavesOff(lemma string) bool { return leaving[lemma] }

var askedDeeds = set(`inquiry investigation probe inquest audit referendum resignation apology explanation retrial recount review ceasefire truce boycott moratorium ban pardon refund compensation vote`)

// AskedDeed reports whether a noun is for what one can only want others to do: "wants an inquiry".
func AskedDeed(lemma string) bool { return askedDeeds[lemma] }

var vagueWishes = set(`calm unity restraint peace patience caution time help answer action change support anonymity comment clarification forgiveness prayer interview photo photograph selfie autograph accountability`)

// VagueWish reports whether what is asked for with a noun is no proposal: "asked for anonymity", "called for unity".
func VagueWish(lemma string) bool { return vagueWishes[lemma] }

var given = set(`help aid assistance cooperation co-operation protection shelter refuge asylum sanctuary safety passage ceasefire truce armistice peace mediation troop soldier adviser trainer aircraft helicopter ship weapon vaccine dose food fuel gas oil electricity water land
	money cash fund funding finance financing grant credit investment stake share equity sum reward bounty prize scholarship salary wage discount concession reduction cut saving subsidy incentive voucher exchange swap trade
	job post role seat place contract partnership membership citizenship residency visa access use lease home house training counselling treatment immunity deal talk package guarantee assurance movement change reform referendum option apology resignation`)

// Given reports whether a noun is for what one side can give another that needs it: "offered asylum", "offered state help".
func Given(lemma string) bool { return given[lemma] }

var brought = set(`tax levy charge toll fee fine cap limit ceiling ban curb freeze cut rise increase reduction tariff duty quota curfew subsidy fund merger sale truce ceasefire swap reform referendum boycott moratorium amnesty trial pilot bonus waiver rebate discount embargo blockade quarantine lockdown closure extension delay pause halt suspension inquiry review audit summit commission panel taskforce
	tunnel bridge bypass crossing`)

// BroughtIn reports whether a noun is for something that those who govern or lead can bring about, so that it can be floated or
// recommended: a tax, a truce.
func BroughtIn(lemma string) bool { return brought[lemma] }

var prizes = set(`presidency office term power house nomination leadership governorship premiership chancellorship mayoralty election re-election reelection glory title crown championship medal cup trophy victory record win place promotion survival freedom independence fame attention voter vote support favour favor sympathy popularity seat`)

// Prize reports whether a noun is for what one stands, plays or strives for: "his bid for the presidency".
func Prize(lemma string) bool { return prizes[lemma] }

var talked = set(`case argument point narrative message line cause theme thing item topic subject issue theory story notion view belief vision agenda career life`)

// Talked reports whether a noun is for what one talks for, rather than what is to be done: "the case that she has pushed".
func Talked(lemma string) bool { return talked[lemma] }

// Gains reports whether who does what a verb tells has something given to them, so that others are to act.
func Gains(lemma string) bool {
	switch lemma {
	case "receive", "get", "gain", "obtain", "win", "enjoy", "benefit", "keep", "retain":
		return true
	}
	return false
}

var jokes = set(`joke quip jest kid tease wisecrack`)

// Jokes reports whether a verb of saying is for what is not meant.
func Jokes(lemma string) bool { return jokes[lemma] }

var surmising = set(`suggest indicate imply show seem appear mean believe think assume suspect doubt imagine suppose guess feel reckon`)

// Surmises reports whether a verb tells what people take to be so: "it suggests that he wants".
func Surmises(lemma string) bool { return surmising[lemma] }

var passersBy = set(`man woman boy girl guy lady gentleman child kid friend crowd audience reporter interviewer journalist heckler fan bystander passer-by stranger waiter waitress photographer`)

// Passerby reports whether a noun, in the singular, is for somebody whom a word of somebody well known may go to, without
// anything being put to them: "asked the woman to say it again".
func Passerby(lemma string) bool { return passersBy[lemma] }

var (
	gettingAnswer = set(`get receive meet draw earn elicit face encounter win secure gain obtain attract have give`)
	noAnswers     = set(`no refusal rejection rebuff snub veto brush-off knock-back knockback thumbs-down`)
	yesAnswers    = set(`yes approval backing blessing assent consent go-ahead endorsement nod thumbs-up sign-off clearance`)
)

// GetsAnswer reports whether a verb tells that a proposal, its subject, gets an answer, its object: "won approval".
func GetsAnswer(lemma string) bool { return gettingAnswer[lemma] }

// AnswerNoun is what a noun for an answer says of a proposal: "rejected" for a rebuff, "accepted" for a blessing, or "".
func AnswerNoun(lemma string) string {
	switch {
	case noAnswers[lemma]:
		return "rejected"
	case yesAnswers[lemma]:
		return "accepted"
	}
	return ""
}

var scornful = set(`insult joke nonsense farce stunt blackmail extortion gimmick insanity madness fantasy rubbish slap non-starter nonstarter trap ploy insufficient inadequate unacceptable absurd ridiculous derisory laughable ludicrous unrealistic unreasonable impossible unworkable unaffordable outrageous preposterous insulting meaningless worthless`)

// Scorn reports whether a word says of a proposal that one will not have it: "an insult", "derisory".
func Scorn(lemma string) bool { return scornful[lemma] }

// HoldsFor reports whether a verb tells what somebody holds of a proposal: "deemed", "dismissed as".
func HoldsFor(lemma string) bool {
	switch lemma {
	case "deem", "consider", "judge", "find", "dismiss", "denounce", "condemn", "deride", "mock", "describe", "call", "brand", "label":
		return true
	}
	return false
}

var putBehind = set(`propose suggest demand seek request float put-forward table moot`)

// PutBehind reports whether the participle of a verb can tell whose proposal a thing is: "a winter break proposed by".
func PutBehind(lemma string) bool { return putBehind[lemma] }

// Repeats reports whether a verb tells that somebody stands by the proposal that is its object: "repeated its demand".
func Repeats(lemma string) bool {
	switch lemma {
	case "repeat", "reiterate", "renew", "restate", "press", "defend", "issue", "voice", "revive":
		return true
	}
	return false
}

var airy = set(`do try fight continue work focus help listen stand defend strive seek aim carry press push go come return respect honour honor serve learn consider look remain stay run speak tell say make take follow act move become`)

// Airy reports whether a verb says too little to be a promise that one can be held to: "promised to try".
func Airy(lemma string) bool { return airy[lemma] }

// CreditsFor reports whether a verb with "for" tells how somebody takes what another did: "thanked her for offering".
func CreditsFor(lemma string) bool {
	switch lemma {
	case "thank", "praise", "criticise", "criticize", "blame", "attack", "mock", "condemn", "applaud", "hail", "commend", "chide", "rebuke", "denounce":
		return true
	}
	return false
}

var wantedOf = set(`report debate explanation reversal adjournment hearing tribunal vote meeting inquiry review probe apology recount rerun answer assurance undertaking clarification`)

// Wanted reports whether a noun is for what one can only have from others, so that who seeks it asks for it.
func Wanted(lemma string) bool { return wantedOf[lemma] }
