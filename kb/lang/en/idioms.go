package en

import (
	"strings"
	"sync"
)

// idiomsTable has verbs that tell an event with fixed words behind them: class, then patterns
// parted by ";". "*" stands for articles, possessives and adjectives, or nothing; "~" for the
// object that stands between.
const idiomsTable = `
signing: put pen to paper; put * pen to; put * name to; put * signature to; affix * signature; sign on the dotted line
closure: close * doors; shut * doors; shut up shop; cease trading; cease operations; cease publication; cease production; cease printing; cease broadcasting; go off the air; go off air; go dark; bring down the shutters; pull down the shutters; bring down * curtain on; ring down the curtain on
launch: open * doors; go live; go on air; go on stream; come on stream; come on line; go online; come online; enter service; enter production; go into service; come into service; go into operation; go into production; break ground; cut the ribbon; cut the tape; hit the shelves; hit the streets; hit the shops; hit the stands; hit the newsstands; hit the market; hit the road; roll off the line; take to the air; take to the skies; take to the sky; take to the stage; take to the road; take the stage; make * maiden flight
flight: set sail; put to sea; weigh anchor; leave port; set out; set off from; set off for; take wing
resignation: call it a day; hang up * boots; hang up * gloves; hang up * racket; hang up * racquet; hang up * cleats; hang up * skates; hang up * spikes; hang up * jersey; hand in * notice; hand in * resignation; hand in * badge; tender * resignation; submit * resignation; throw in the towel; leave office; leave * post; leave * job; clear * desk; relieve ~ of * duties; relieve ~ of * command; relieve ~ of * post; show ~ the door; give ~ * marching orders; get * marching orders; get the sack; get the boot; get the axe; give ~ the sack; give ~ the boot; part company with; part ways with; take * leave of; take * final bow; take * last bow; make way for
appointment: take * helm; take * reins; take charge; take over as; take * oath; assume * presidency; assume * command; assume * post; assume office; assume * chairmanship; assume * leadership; put ~ in charge of; sworn into office; swear ~ into office
candidacy: throw * hat into the ring; throw * hat in the ring; enter the race; join the race
win: take gold; take silver; take bronze; lift the trophy; lift the cup; top the podium; take * gold medal; take * silver medal; take * bronze medal; cross the line first; take * crown; take * title
arrest: take ~ into custody; take into custody; turn himself in; turn herself in; turn themselves in; give himself up; give herself up; give themselves up; hand himself in; hand herself in; put under arrest; place under arrest; put ~ under arrest; place ~ under arrest; put behind bars
attack: take ~ hostage; take ~ prisoner; set fire to; set alight; set ablaze; set on fire; set ~ alight; set ~ ablaze; set ~ on fire; put to the torch; make off with; gun down
accident: go up in flames; burst into flames; burn down; burn to the ground; give way; cave in; crash land
death: lose * life; lose * lives; take * own life; meet * death; meet * end; breathe * last; drop dead
approval: give ~ the green light; get the green light; receive the green light; give ~ the thumbs up; get the nod; give the nod to; give ~ the nod; sign off on; give * blessing to; give * assent to
rescue: bring ~ to safety; bring to safety; pull to safety; pull ~ to safety; lead to safety; lead ~ to safety; winch to safety; winch ~ to safety
merger: change hands; go public
notice: give notice; serve notice; raise the alarm; sound the alarm
outage: take ~ offline; knock offline; knock ~ offline; go offline; take offline; take off the grid
marriage: tie the knot; exchange vows; get married
payment: pay back; pay off; pay out
protest: down tools; take to the barricades
service: hold * minute of silence; lay * wreath; lay wreaths
power: seize power; take power; come to power; declare independence; declare martial law; cede power; hand over power
`

// Idiom is a verb with fixed words behind it.
type Idiom struct {
	Name  string   // "put-pen-to-paper", which EventVerb has the class of
	Words []string // behind the verb; "*" and "~" as in the table
}

type idiomLexicon struct {
	byVerb map[string][]Idiom
	class  map[string]string
}

var idioms = sync.OnceValue(func() idiomLexicon {
	l := idiomLexicon{map[string][]Idiom{}, map[string]string{}}
	for line := range strings.Lines(strings.TrimSpace(idiomsTable)) {
		class, rest, _ := strings.Cut(strings.TrimSpace(line), ": ")
		for pattern := range strings.SplitSeq(rest, ";") {
			words := strings.Fields(pattern)
			var fixed []string
			for _, w := range words {
				if w != "*" && w != "~" {
					fixed = append(fixed, w)
				}
			}
			name := strings.Join(fixed, "-")
			l.byVerb[words[0]] = append(l.byVerb[words[0]], Idiom{name, words[1:]})
			l.class[name] = class
		}
	}
	return l
})

// Idioms are the idioms that a verb's lemma begins.
func Idioms(lemma string) []Idiom { return idioms().byVerb[lemma] }

// IsIdiom reports whether a verb's lemma is the name of an idiom.
func IsIdiom(name string) bool { return idioms().class[name] != "" }

// stillPhrases are verbs with particles that tell how things are or what is habit.
var stillPhrases = set(`go-up go-down go-on come-up come-down come-back come-out come-across turn-out end-up stand-up stand-out stand-by sit-down look-back look-up look-out look-around look-over go-back go-around get-out get-back get-around get-over get-away get-off carry-on keep-up keep-out keep-on keep-away keep-off hold-up hold-on hold-back hold-off hold-out grow-up grow-out make-up make-out add-up live-on get-up get-on get-along rise-up be-back be-out be-away be-over be-off be-up be-in be-down be-around stay-away stay-on stay-up stay-out stay-over stay-back set-apart think-back think-over run-out run-up run-down run-away go-away take-back take-away take-down fall-off fall-behind fall-away fall-back drop-off drop-out pick-up have-back have-out bear-out bring-up lie-down wait-out wear-out mix-up speak-out speak-up cry-out suffer-through work-out work-up work-through watch-over read-out read-over tell-apart give-back give-away give-out listen-in put-up put-down put-across draw-up draw-out draw-back show-up show-off stand-back stand-over call-back call-up let-off let-down let-in let-out wind-up help-out see-through see-off say-over come-over come-in come-around come-through go-through make-over sound-out`)

// StillPhrase reports whether a verb that tells no event alone tells none with its particle either.
func StillPhrase(lemma string) bool { return stillPhrases[lemma] }
