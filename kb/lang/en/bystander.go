package en

import (
	"slices"
	"strings"
)

// stateActing are nouns for those who act for the state or country that stands before them.
var stateActing = set(`president vice-president minister premier chancellor secretary undersecretary governor king queen emperor sultan emir monarch ruler prince princess pope official officer lawmaker legislator parliamentarian ambassador envoy consul diplomat attache negotiator mediator delegate representative spokesman spokeswoman spokesperson leader chief regulator ombudsman prosecutor judge justice magistrate sheriff commissioner inspector investigator policeman general admiral colonel commander marshal soldier guard president-elect attorney-general secretary-general captain coach manager trainer champion dictator strongman astronaut cosmonaut`)

// ActsForState reports whether whoever a role noun is for acts for the state before it: "Iranian
// negotiators", not "US rappers".
func ActsForState(lemma string) bool { return stateActing[lemma] }

// bodyActing are nouns for those who act for the body that stands before them.
var bodyActing = set(`president vice-president secretary chief head leader director manager executive ceo cfo coo cto chairman chairwoman chairperson chair boss founder co-founder owner official officer minister spokesman spokeswoman spokesperson negotiator mediator representative delegate commissioner envoy ambassador agent inspector investigator regulator lawyer attorney counsel prosecutor judge justice policeman detective soldier troop fighter militant rebel guerrilla gunman commander general governor admiral staff crew worker employee striker member lawmaker player coach captain trainer team striker midfielder defender forward winger goalkeeper keeper batsman bowler skipper rider driver treasurer trustee coordinator organiser organizer secretary-general director-general pilot engineer scientist researcher astronaut hacker partner supplier client agent shareholder investor dealer operator owner`)

// ActsForBody reports whether whoever a noun is for acts for the body before it: "Corvane executives",
// not "a Corvane contractor".
func ActsForBody(lemma string) bool { return bodyActing[lemma] }

var adherents = set(`supporter backer donor voter critic opponent rival fan follower foe adherent loyalist detractor adversary challenger predecessor successor admirer impersonator lookalike biographer superdelegate surrogate`)

// Adherent reports whether who is for or against somebody is another one: "Doe's rivals".
func Adherent(lemma string) bool { return adherents[lemma] }

var seats = set(`seat race bid run campaign hopeful candidate candidacy contest contender win victory defeat nominee majority`)

// SeatNoun reports whether a noun beside the name of a chamber or an office tells of who
// is to sit there: "Senate race".
func SeatNoun(lemma string) bool { return seats[lemma] }

var chambers = set(`senate house congress parliament commons assembly legislature council presidency downing statehouse`)

// Chamber reports whether a word ends the name of what people are elected to.
func Chamber(low string) bool { return chambers[low] }

var (
	partyWords   = set(`republican democratic democrat gop`)
	partyMembers = set(`republican democrat tory conservative liberal socialist unionist nationalist communist`)
	heldBy       = []string{"-controlled", "-held", "-led", "-run", "-dominated"}
)

// Partisan reports whether a word before the name of a chamber only tells who has the majority
// there: "the Republican-held Senate".
func Partisan(low string) bool {
	return partyWords[low] || slices.ContainsFunc(heldBy, func(end string) bool { return strings.HasSuffix(low, end) })
}

// PartyMember reports whether a noun is for a member of a party, by what that is called.
func PartyMember(low string) bool { return partyMembers[low] }

var going = set(`fly travel go return head drive walk flee sail migrate emigrate immigrate relocate march jet trek arrive come`)

// Goes reports whether a verb tells of going somewhere.
func Goes(lemma string) bool { return going[lemma] }

var crossing = set(`enter cross escape slip sneak smuggle defect deport evacuate`)

// Crosses reports whether a verb tells of coming or bringing into a place from another.
func Crosses(lemma string) bool { return crossing[lemma] }

var halls = set(`university college school academy church cathedral chapel synagogue mosque temple club museum theatre theater library hotel hall auditorium gallery center centre inn casino restaurant cafe diner country-club hospital arena`)

// Hall reports whether a word ends or begins the names of houses at which people come together.
func Hall(low string) bool { return halls[low] }

var gatherings = set(`talks visit protest hearing testimony interview match festival vote publication trial exercise arrival`)

// Gathering reports whether an event of a class is at some house without its having a part.
func Gathering(class string) bool { return gatherings[class] }

var seating = set(`elect re-elect reelect resign retire run stand`)

// Seats reports whether a verb tells how somebody comes into a chamber, or leaves it.
func Seats(lemma string) bool { return seating[lemma] }

var showings = set(`festival award publication launch`)

// Showing reports whether an event of a class is named after where it is, whoever is there:
// "the US music awards".
func Showing(class string) bool { return showings[class] }

var actingAsOne = set(`senator congressman congresswoman deputy mp councillor councilor voter troop fighter militant rebel guerrilla soldier striker worker staff citizen hacker player athlete swimmer runner cyclist crew`)

// ActsAsOne reports whether several of a noun act for the state before it: "Norland senators".
func ActsAsOne(lemma string) bool { return actingAsOne[lemma] }

var privateBodies = set(`newspaper magazine hospital university college school church club union charity theatre theater museum orchestra band label studio party`)

// PrivateBody reports whether a noun is for a body that acts for no state: "a Norland firm".
func PrivateBody(lemma string) bool { return companies[lemma] || privateBodies[lemma] }

var scoring = set(`pick score claim notch secure earn get take celebrate post record enjoy suffer seal land achieve clinch eke cruise coast`)

// Scores reports whether who does what a verb tells with a victory or a defeat has it.
func Scores(lemma string) bool { return scoring[lemma] }

var opening = set(`open address headline deliver give stage keynote moderate conclude end cap close begin conduct grant`)

// Opens reports whether who does what a verb tells with a meeting or a rally holds it or speaks there.
func Opens(lemma string) bool { return opening[lemma] }

var askings = set(`ask interview press question quiz grill confront`)

// Questioned reports whether a verb in the passive tells that somebody answers questions.
func Questioned(lemma string) bool { return askings[lemma] }

var victors = set(`winner loser victor runner-up host moderator organiser organizer participant`)

// Victor reports whether a noun is for who wins, loses or holds what it is of.
func Victor(lemma string) bool { return victors[lemma] }

var missing = set(`miss skip boycott snub`)

// Misses reports whether a verb tells of staying away from what it has as its object.
func Misses(lemma string) bool { return missing[lemma] }

var tellings = set(`include mention criticize criticise condemn oppose denounce praise recall remember describe cite watch witness note reference invoke predict dismiss defend regret mourn slam blast deplore applaud lament decry ridicule mock ignore`)

// OnlyTells reports whether who does what a verb tells has no part in what its object is: "she recalled
// the raid".
func OnlyTells(lemma string) bool { return tellings[lemma] }

var works = set(`film movie documentary book novel memoir biography autobiography song album single play musical opera show series drama comedy sitcom painting poem video game magazine novella thriller biopic track tune`)

// Work reports whether a noun is for what has a title: "film", "song".
func Work(lemma string) bool { return works[lemma] }

var depictions = set(`vision portrait picture image photo photograph painting drawing sketch caricature statue bust sculpture mural cartoon parody imitation impersonation history map biography documentary profile memory`)

// Depicts reports whether a noun is for what shows or tells of somebody who has no part in it: "a portrait of Doe".
func Depicts(lemma string) bool { return depictions[lemma] }

var tales = set(`ballad song story tale legend diary diaries adventures chronicles ballads tales passion`)

// TaleOf reports whether a word begins the titles of works on somebody: "The Ballad of Jane Doe".
func TaleOf(low string) bool { return tales[low] }
