package en

import (
	"strings"
	"unicode"
)

// What the words around an event say of its reality. Each set is of lemmas.
var (
	postponing = set(`postpone delay reschedule adjourn defer put-back push-back put-off hold-over slip bring-forward stall`)
	cancelling = set(`cancel scrap abandon scuttle axe avert call-off drop ditch shelve abort scrub spike head-off stave-off fend-off ward-off forestall prevent`)
	denying    = set(`deny refute dispute rule-out rebut`)
	expecting  = set(`expect anticipate likely forecast predict`)
	planning   = set(`plan suppose schedule set due intend aim agree slate ready arrange invite prepare promise vow pledge book pencil pencil-in announce decide confirm organise organize earmark fix`)
	wishing    = set(`want target hope try seek wish threaten ask urge call-for call-on ask-for need offer demand propose request press beg refuse decline consider wait attempt fail ought recommend suggest prefer advise tell order encourage force allow let enable able unable require discuss debate insist appeal urge believe think allege`)
)

// Modality is what a word tells of the event that its clause speaks of.
type Modality int

// Modalities, the stronger the later.
const (
	Plain Modality = iota
	Future
	Possible
	Wishing
	Expecting
	Planning
	Postponing
	Cancelling
	Denying
)

// VerbModality is the modality that a verb, with its particle joined by "-",
// gives the event that it governs.
func VerbModality(lemma string) Modality {
	switch {
	case postponing[lemma]:
		return Postponing
	case cancelling[lemma]:
		return Cancelling
	case denying[lemma]:
		return Denying
	case planning[lemma]:
		return Planning
	case expecting[lemma]:
		return Expecting
	case wishing[lemma]:
		return Wishing
	}
	return Plain
}

// ModalModality is the modality of a modal verb in lower case.
func ModalModality(low string) Modality {
	switch low {
	case "will", "shall", "'ll", "wo", "would", "'d":
		return Future
	case "may", "might", "could", "can", "should", "must", "ca":
		return Possible
	}
	return Plain
}

// Fate is what a verb's lemma says became of the proposal that is its object:
// "accepted", "rejected", "withdrawn", or "".
func Fate(lemma string) string {
	switch {
	case accepting[lemma]:
		return "accepted"
	case rejecting[lemma]:
		return "rejected"
	case withdrawing[lemma]:
		return "withdrawn"
	}
	return ""
}

var (
	accepting   = set(`wave-through nod-through rubber-stamp greenlight green-light clear okay vote-through bless accept approve adopt endorse ratify back pass embrace grant settle welcome agree-to sign say-yes`)
	rejecting   = set(`kill-off quash nix spike bin junk strike-down turn-aside knock-down swat-away bat-away slap-down reject refuse decline rebuff spurn dismiss veto turn-down vote-down rule-out throw-out defeat snub laugh-off wave-away brush-aside brush-off knock-back shoot-down throw-back turn-away disallow rubbish say-no`)
	withdrawing = set(`withdraw drop abandon retract scrap shelve pull rescind take-back take-off give-up`)
	// proposalNouns name a proposal or demand, with whether it is a demand.
	proposalNouns = map[string]bool{
		"proposal": false, "offer": false, "plan": false, "draft": false, "bid": false, "initiative": false, "motion": false, "amendment": false, "bill": false,
		"package": false, "blueprint": false, "approach": false, "counterproposal": false, "counter-offer": false, "counter-proposal": false, "remedy": false, "tender": false, "compromise": false, "invitation": false, "suggestion": false, "scheme": false, "idea": false, "counteroffer": false, "resolution": false, "recommendation": false,
		"demand": true, "request": true, "application": true, "claim": true, "ultimatum": true, "condition": true, "petition": true, "appeal": true, "call": true, "plea": true, "insistence": true,
	}
	proposing = set(`propose offer present table submit unveil put make lift raise improve lodge circulate float put-forward recommend suggest up sweeten increase pitch counter come-in lay set-out outline hand-over`)
	demanding = set(`demand urge request insist ask call-for call-on ask-for press appeal implore want seek press-for push-for hold-out apply claim`)
	putting   = set(`propose offer float table put-forward circulate pitch promise`)
	answering = set(`answer respond reply counter retaliate hit-back come-back`)
	documents = set(`text draft paper proposal bill letter document plan petition motion resolution memo statement treaty demand offer report`)
)

var endings = map[string]string{
	"come-to-nothing": "rejected", "fall-through": "rejected", "collapse": "rejected", "fail": "rejected", "founder": "rejected", "lapse": "rejected", "fall": "rejected", "die": "rejected",
	"sail-through": "accepted", "scrape-through": "accepted", "squeak-through": "accepted", "squeak-home": "accepted", "pass": "accepted", "succeed": "accepted", "prevail": "accepted",
}

var learning = set(`know learn wonder guess realize realise`)

// Learns reports whether a verb tells that something unknown before came, or did not come, to be known.
func Learns(lemma string) bool { return learning[lemma] }

var selecting = set(`name pick select choose drop rule call include recall omit rest leave`)

// Selects reports whether a verb tells who is to play and who is not.
func Selects(lemma string) bool { return selecting[lemma] }

var supposed = set(`believe think say report understand know allege claim suspect rumour consider assume presume`)

// HeldToBe reports whether the passive of a verb leads to what people hold to be so: "is believed to".
func HeldToBe(lemma string) bool { return supposed[lemma] }

// EndsAs is what a verb's lemma says became of the proposal that is its
// subject: "rejected" for "fell through", or "".
func EndsAs(lemma string) string { return endings[lemma] }

// Document reports whether a noun is something written that can ask for
// things in its author's name: "the drafts ask".
func Document(lemma string) bool { return documents[lemma] }

var joins = set(`behalf front favor favour response connection exchange return part result honor honour light place terms addition preparation suspicion charge hope effort attempt bid anticipation search pursuit spite defiance violation breach accordance line support memory protest case view need`)

// Joins reports whether a noun with a preposition before it and one behind it is a preposition of
// several words: "on behalf of", "in an effort to".
func Joins(lemma string) bool { return joins[lemma] }

var (
	takesInfinitive = set(`agree decide vote expect permit allow order ask tell force require enable encourage urge persuade convince instruct direct authorize authorise help try attempt seek aim want wish hope intend plan plot choose elect pledge promise vow refuse decline fail manage threaten offer demand move prepare arrange request invite forbid compel lobby press push pressure pay commit begin start continue cease use hire appoint summon recruit conspire volunteer`)
	nounsToDo       = set(`plan decision effort attempt bid right ability promise pledge vow offer permission authority proposal commitment agreement deal law order move drive campaign push request refusal failure intention willingness readiness desire vote resolution motion option opportunity chance power mandate call demand petition bill measure suit lawsuit initiative scheme program programme project threat warning invitation`)
)

// TakesInfinitive reports whether a verb, or its object, asks for what is done: "agreed to sell",
// "permitted them to sell".
func TakesInfinitive(lemma string) bool { return takesInfinitive[lemma] }

// NounToDo reports whether a noun asks for what is to be done: "a plan to sell".
func NounToDo(lemma string) bool { return nounsToDo[lemma] }

var contentNouns = set(`fact notion possibility likelihood probability chance conclusion realization realisation certainty hope fear belief idea sign evidence proof news odds assumption expectation`)

// ContentNoun reports whether a noun is one of which a clause behind "that" tells the content: "the fact
// that she won".
func ContentNoun(lemma string) bool { return contentNouns[lemma] }

// Hearsay reports whether a noun is for what is said without proof.
func Hearsay(lemma string) bool {
	switch lemma {
	case "rumour", "rumor", "report", "claim", "suggestion", "speculation", "allegation", "talk", "story":
		return true
	}
	return false
}

var unfounded = set(`false untrue baseless unfounded groundless debunked discredited unproven bogus fabricated spurious unsubstantiated disproven disproved mistaken evidence-free fact-free unsupported far-fetched fictitious`)

// Unfounded reports whether an adjective says that what is claimed is not so, or not shown.
func Unfounded(low string) bool { return unfounded[low] }

// Raises reports whether a verb replaces an offer by a better one.
func Raises(lemma string) bool {
	return lemma == "lift" || lemma == "raise" || lemma == "improve" || lemma == "sweeten" || lemma == "up" || lemma == "increase"
}

// Lowers reports whether a verb replaces a demand or an offer by one that asks or gives less.
func Lowers(lemma string) bool {
	switch lemma {
	case "lower", "reduce", "cut", "soften", "moderate", "scale-back", "scale-down", "trim", "halve", "drop", "revise", "water-down", "amend", "adjust", "change":
		return true
	}
	return false
}

// ProposalNoun reports whether a noun names a proposal, and whether a demand.
func ProposalNoun(lemma string) (demand, ok bool) {
	demand, ok = proposalNouns[lemma]
	return demand, ok
}

// Proposes reports whether a verb's lemma puts a proposal forward.
func Proposes(lemma string) bool { return proposing[lemma] }

// Demands reports whether a verb's lemma makes a demand.
func Demands(lemma string) bool { return demanding[lemma] }

// Puts reports whether a verb in the passive tells that its subject, or what is
// behind it, is put forward: "was proposed", "would be offered two years".
func Puts(lemma string) bool { return putting[lemma] }

// Answers reports whether a verb's lemma answers a proposal: "replied with a text".
func Answers(lemma string) bool { return answering[lemma] }

// Stance reports whether a verb of acceptance tells no more than a liking where who
// does so has no vote: "backed the plan".
func Stance(lemma string) bool {
	return lemma == "back" || lemma == "welcome" || lemma == "embrace" || lemma == "endorse"
}

var voters = set(`lawmaker legislator parliament senate senator assembly congress house council councillor councilor voter member shareholder investor delegate committee board cabinet deputy mp mps mep meps commons lords commission court judge union worker nurse teacher`)

// Votes reports whether a noun, in its singular, is for those who decide on
// proposals by a vote or an order.
func Votes(lemma string) bool { return voters[strings.ToLower(lemma)] }

var turning = set(`sue accuse petition challenge blame lobby`)

// TurnsOn reports whether the object of a verb is whom its subject turns on or to.
func TurnsOn(lemma string) bool { return turning[lemma] }

var offered = set(`takeover merger buyout acquisition bailout loan transition plan settlement deal version rise raise increase pay term promise truce quota sum bonus payout`)

// Offered reports whether a noun is for what can be offered, where words before it
// say how much: "a $95 million settlement".
func Offered(lemma string) bool { return offered[lemma] }

var purchases = set(`takeover merger buyout acquisition purchase`)

// Purchase reports whether a noun is for buying a company, which somebody offers to do.
func Purchase(lemma string) bool { return purchases[lemma] }

var apart = set(`supporter ally aide backer donor delegate voter lawyer attorney solicitor customer victim family relative survivor critic opponent rival employee worker investor shareholder creditor user patient passenger resident tenant neighbour neighbor producer fan`)

// NotTheBody reports whether people of whom a noun is are others than the body
// that it names them with: "customers of Corvane".
func NotTheBody(lemma string) bool { return apart[lemma] }

var peopleOf = set(`peer politician lawmaker legislator senator congressman mp backbencher rebel retiree pensioner staffer activist campaigner farmer fisherman driver pilot teacher nurse doctor student pupil villager veteran inmate prisoner moderate`)

// PeopleOf reports whether a noun is for people who do not act for the body or the country that stands before
// it: "Labour peers", "US politicians".
func PeopleOf(lemma string) bool { return apart[lemma] || peopleOf[lemma] }

var granting = set(`get receive win grant give concede secure gain obtain deliver include contain provide pay`)

// Grants reports whether who does what a verb names gets or gives what was asked for.
func Grants(lemma string) bool { return granting[lemma] }

// Term reports whether a noun calls something a point of a settlement: "a term
// that the union had demanded".
func Term(lemma string) bool {
	switch lemma {
	case "term", "concession", "step", "measure", "point", "figure", "sum", "provision", "clause":
		return true
	}
	return false
}

var authorities = set(`government parliament congress senate cabinet authority lawmaker legislator minister regulator ministry state nation country bank employer company firm insurer union council councillor councilor court judge governor mayor president board shareholder lender creditor donor party leader power supplier operator owner landlord city town county publisher agency commission committee prosecutor`)

// Authority reports whether a noun, in its singular, is for those who can do what they are called on to
// do: "member states".
func Authority(noun string) bool { return authorities[noun] }

var (
	demanded    = set(`publish disclose withdraw reinstate apologise apologize suspend lift drop scrap cancel block ban reopen close compensate return hand-over extradite replace recall ground disarm halt ratify condemn dismiss sack fire arrest charge repay reimburse restore repeal freeze abolish evacuate deport open unfreeze stop`)
	quitting    = set(`resign step-down stand-down step-aside stand-aside quit`)
	ordering    = set(`announce order launch open establish set-up commission grant approve authorise authorize call convene hold begin start`)
	withholding = set(`rule-out refuse reject oppose resist`)
	askedFor    = set(`inquiry enquiry investigation review probe audit referendum plebiscite amnesty pardon inquest ceasefire cease-fire truce moratorium recount retrial ballot`)
	heeding     = set(`meet heed satisfy fulfil fulfill accede bow yield comply give-in cave-in`)
	sinking     = set(`block kill sink scupper torpedo thwart overrule deny`)
	tabling     = set(`put-down introduce sponsor submit present lodge draft table propose put-forward bring-forward`)
	providing   = set(`have contain provide provide-for envisage foresee stipulate set offer`)
	approaching = set(`write phone telephone use take travel gather march protest rally meet visit appear call return come turn go speak stand`)
)

// Heeds reports whether a verb says that a demand, its object, is met: "bowed to the demand".
func Heeds(lemma string) bool { return heeding[lemma] }

// Orders tells what becomes of something that was asked for when it is the object of a verb: accepted where it is
// "announced" or "ordered", rejected where it is "ruled out"; "" for other verbs.
func Orders(lemma string) string {
	switch {
	case ordering[lemma]:
		return "accepted"
	case withholding[lemma]:
		return "rejected"
	}
	return ""
}

// AskedFor reports whether a noun is for a measure that people call for and others order: an inquiry, a referendum.
func AskedFor(lemma string) bool { return askedFor[lemma] }

// Demanded reports whether a verb is for what people ask of others that they do, or are to be: publish, withdraw.
func Demanded(lemma string) bool { return demanded[lemma] || Quits(lemma) }

// Quits reports whether a verb is for giving up an office.
func Quits(lemma string) bool { return quitting[lemma] }

// Sinks reports whether a verb says that a proposal, its object, does not come about: "blocked the bill".
func Sinks(lemma string) bool { return sinking[lemma] }

// Tables reports whether a verb in the passive says who puts a proposal forward: "was put down by".
func Tables(lemma string) bool { return tabling[lemma] }

// Provides reports whether a verb tells what a proposal has in it: "the draft has twelve visits a year".
func Provides(lemma string) bool { return providing[lemma] }

var layingDown = set(`provide-for provide set-up include contain create establish grant give set bar ban require introduce guarantee`)

// LaysDown reports whether a verb tells what an agreement has in it: "the accord sets up a fund".
func LaysDown(lemma string) bool { return layingDown[lemma] }

// Approaches reports whether a verb is for how somebody turns to others: "wrote to ask", "marched to demand".
func Approaches(lemma string) bool { return approaching[lemma] }

var alongside = set(`demand ask-for call-for seek propose claim urge ask call-on press offer petition`)

// PutsAlongside reports whether a verb puts something to somebody while something else is done:
// "wrote to the mayor, urging her to".
func PutsAlongside(lemma string) bool { return alongside[lemma] }

var errands = set(`broker mediate help comment explain describe talk speak listen look wait imagine remember respond reply come see know think watch`)

var stative = set(`be have want need know think believe feel seem appear remain own live like prefer support oppose expect hope fear matter trust lack tend face depend differ mean earn spend use view see say suffer vary exist rise fall grow get`)

// Stative reports whether a verb tells how something is rather than what is done.
func Stative(lemma string) bool { return stative[lemma] }

// Weighs reports whether a verb only looks at a proposal: "agreed to consider the request".
func Weighs(lemma string) bool {
	switch lemma {
	case "consider", "discuss", "study", "examine", "weigh", "review", "talk", "meet", "debate", "look":
		return true
	}
	return false
}

// Errand reports whether asking somebody to do what a verb names puts nothing to
// them that could be granted or refused.
func Errand(lemma string) bool { return errands[lemma] }

var sought = set(`variance permit licence license permission approval exemption waiver clearance consent authorisation authorization extension bailout subsidy loan relief rebate guarantee pardon clemency amnesty compensation damages damage apology extradition injunction refund repayment reinstatement recognition independence autonomy ban moratorium reparation reparations restitution redress`)

// Sought reports whether a noun is for what one side seeks of another.
func Sought(lemma string) bool { return sought[lemma] }

var currencies = set(`euro dollar pound pence penny cent yen yuan rupee rouble ruble peso franc krona krone zloty lira dinar dirham riyal real rand naira shilling won forint hryvnia p`)

// Currency reports whether a noun is a unit of money.
func Currency(lemma string) bool { return currencies[lemma] }

var numberWords = set(`three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand`)

// NumberWord reports whether a word is a number above two.
func NumberWord(low string) bool { return numberWords[low] }

// BareProposal reports whether a phrase says no more than that there is a
// proposal: "the offer", "one Russian demand", "NATO's invitation".
func BareProposal(phrase string) bool {
	words := strings.FieldsFunc(phrase, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for _, w := range words[min(1, len(words)):] {
		if low := strings.ToLower(w); low != w && function[low] && len(words) > 4 {
			return false // a heading that writes every word with a capital
		}
	}
	for _, w := range words {
		low := Singular(strings.ToLower(w))
		_, noun := proposalNouns[low]
		_, demonym := Demonym(w)
		if noun || demonym || function[low] || unicode.IsUpper([]rune(w)[0]) || low == "new" || low == "own" || low == "latest" || EarlierWord(low) || low == "one" || low == "s" || low == "term" || RoleNoun(low) || low == "refused" || low == "accepted" {
			continue
		}
		return false
	}
	return true
}

// BidFor reports whether a phrase says for whom somebody bids: "its offer for Halden Works".
func BidFor(phrase string) bool {
	words := strings.Fields(phrase)
	for i := 0; i+2 < len(words); i++ {
		if Bid(strings.ToLower(words[i])) && words[i+1] == "for" && unicode.IsUpper([]rune(words[i+2])[0]) {
			return true
		}
	}
	return false
}

// Bid reports whether a noun is for an offer to buy a firm.
func Bid(noun string) bool {
	switch noun {
	case "bid", "offer", "takeover", "approach", "proposal":
		return true
	}
	return false
}

// OneKind reports whether a noun is for proposals of one kind alone, so that a
// bill is no amendment.
func OneKind(noun string) bool {
	switch noun {
	case "bill", "amendment", "motion", "resolution", "petition", "invitation", "tender":
		return true
	}
	return false
}

// TimeUnit reports whether a noun is for a length of time.
func TimeUnit(noun string) bool {
	switch noun {
	case "day", "week", "month", "year", "hour":
		return true
	}
	return false
}

// EarlierWord reports whether a word tells that a proposal is not the last of
// its kind: "its first bid".
func EarlierWord(low string) bool {
	switch low {
	case "first", "initial", "original", "earlier", "previous", "opening", "old", "last":
		return true
	}
	return false
}

var noOffers = set(`ammunition review specific contrast criticism anecdote marriage soup tea proof advice evidence detail explanation glimpse insight alternative condolence congratulation support apology view opinion reason example contrast defense defence praise sympathy hope chance opportunity service product decision claim evaluation assessment prayer branch analysis prediction critique thought comment remark word theory reassurance thanks tribute warning toast blessing greeting discount prognosis take response reflection commentary verdict thank wish perspective comfort clue hint promise smile hug handshake lift seat drink coffee lunch dinner meal cigarette way`)

// NoOffer reports whether offering what a noun names proposes nothing.
func NoOffer(lemma string) bool { return noOffers[lemma] }

// LaterWord reports whether a word tells that a proposal is another one than the first of its kind:
// "their second offer".
func LaterWord(low string) bool {
	switch low {
	case "second", "third", "fourth", "fifth", "sweeter", "improved", "revised", "better", "fresh", "amended":
		return true
	}
	return false
}

var calendar = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday`)

// Calendar reports whether a word in lower case names a month or a day of the week.
func Calendar(low string) bool { return calendar[low] }

var gauges = set(`difficult hard impossible tough easy possible harder easier tougher hardest easiest tricky challenging`)

// Gauges reports whether a word tells how hard or likely what an infinitive behind it names is: "hard to win".
func Gauges(low string) bool { return gauges[low] }

var ofMind = set(`divided split torn united convinced persuaded puzzled baffled bemused perplexed unimpressed undecided worried alarmed concerned disappointed disheartened encouraged reassured heartened delighted thrilled excited frustrated annoyed irritated amused surprised shocked stunned pleased relieved upset tired bored intrigued unmoved unconvinced confused unsettled impressed`)

// OfMind reports whether a participle tells how people are minded: "analysts were divided".
func OfMind(low string) bool { return ofMind[low] }

var shares = set(`percent % half third quarter fifth sixth tenth share majority most bulk proportion portion fraction`)

// Share reports whether a noun is for a part of a whole that can be counted: "a tenth of the vote".
func Share(lemma string) bool { return shares[lemma] }
