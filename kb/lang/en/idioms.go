package en

import (
	"strings"
	"sync"
)

// idiomsTable has verbs that tell an event with fixed words behind them: class, then patterns
// parted by ";". "*" stands for articles, possessives and adjectives, or nothing; "~" for the
// object that stands between. Those of "once" are of no class, and events only with their own day; those of "still" none.
const idiomsTable = `
once: call to a; call to the; call an ambulance; get into * building; get into * house; get into * flat; get into * home; get into * museum; get into * compound; get into * embassy; get under control; get ~ under control; bring under control; bring ~ under control; put ~ online; put ~ on show; put ~ on display; put ~ on sale; set foot in; set foot on; give birth to; come ashore; run ashore; make landfall; bury the hatchet; set the record straight; lock horns; sweep to power; storm to power; come under fire; make history; go missing; go on the run; bring ~ to safety; call it a day; cede power; come to power; cut the tape; enter production; enter the race; get married; get the boot; get the nod; give the nod to; give way; go dark; hand over power; hit the market; hit the road; join the race; lead to safety; lead ~ to safety; make off with; make way for; part company with; part ways with; pay back; pay off; raise the alarm; set off for; set off from; set out; sound the alarm; take * crown; take * final bow; take * last bow; take * leave of; take * title; take as hostage; take charge; take out of service; take power; take the stage; take to the road; take to the stage
still: break the news; break news; make the case; make * case; take * view; take * view of; lay * blame; put * blame; lay the blame on; hold sway; keep * eye on; make * point; take aim at; take issue with; take exception to; pay tribute to; pay tribute; cut * teeth; step all over; step on * toes; throw ~ to the wind; throw ~ to the winds; throw caution to the wind; raise * eyebrows; turn * heads; make * waves; make * headlines; grab * headlines; hit a nerve; touch a nerve; strike a chord; strike a * tone; strike a * note; set the tone; set the stage; pave the way; lay the groundwork; lay bare; lose sight; lose * cool; lose * temper; lose * patience; lose * nerve; gain traction; gain steam; gain momentum; gain ground; lose ground; lose momentum; lose steam; pick up steam; run out of steam; run the gamut; come of age; come into focus; come to grips; come to mind; come up short; steal the show; steal * spotlight; steal * limelight; steal * thunder; bear fruit; bear the brunt; pay * price; take * toll; take a back seat; take a hit; take center stage; take centre stage; take the high road; take heart; take comfort; take pains; take pride; take note; take notice; take credit; take * cue from; take stock; take * stock; take * swipe; take * swipe at; take a shot at; take shots at; take * dig at; take umbrage; take offense; take offence; take the bait; take the heat; find * footing; find * feet; find * voice; turn a blind eye; turn the tide; turn the tables; turn the page; turn the corner; draw * ire; draw the line; draw a line; draw * distinction; draw * contrast; ring alarm bells; ring hollow; shed * light; cast doubt; cast * doubt; cast a pall; cast a * shadow; pour cold water; add fuel to; fan the flames; stir the pot; rock the boat; tip the scales; tip the balance; move the needle; move the goalposts; walk a tightrope; walk a * line; toe the line; hold * nose; bite * tongue; eat * words; roll * eyes; shake * head; nod * head; scratch * head; wring * hands; raise hell; play a * role; play * cards; play with fire; play * part; play second fiddle; wear * heart; go to * head; go too far; go off the rails; go out of * way; go head to head; get under * skin; get * wish; get * way; get * act together; get the message; put * thumb on; put * foot down; put * best foot forward; put * finger on; jump on the bandwagon; jump the gun; open the floodgates; open the door; open a * can of worms; keep * distance; keep pace; keep tabs; keep a low profile; keep * mind; keep * promise; stay the course; stand * ground; stand in the way; stem the tide; ride high; ride * wave; ride roughshod; fall flat; fall short; fall on deaf ears; fall in love; fall prey; feel the heat; feel the pinch; feel the burn; weather the storm; make * mark; make sense; make light of; make fun of; make a mockery; make * splash; make hay; make inroads; make * inroads; make no secret of; make short work of; make ends meet; make strides; make a point; make peace with; make * bones about; tighten * grip; loosen * grip; flex * muscle; flex * muscles; test the waters; top the list; top * list; place ~ at the top; put ~ at the top; deal with the fallout; bring ~ to the fore; come to the fore; speak volumes; hit the nail; hit home; hit * stride; hit * mark; miss the mark; miss the point; miss the boat; drive * point; drive home; drive a wedge; sow * seeds; send * message; send a * signal; sing * praises; heap * praise; heap praise; lavish praise; shower ~ with; spill ink; wade into politics; wrap * arms
expulsion: declare ~ persona non grata; send ~ packing; give ~ * marching orders
signing: put pen to paper; put * pen to; put * name to; put * signature to; affix * signature; sign on the dotted line
closure: close * doors; shut * doors; shut up shop; cease trading; cease operations; cease publication; cease production; cease printing; cease broadcasting; go off the air; go off air; bring down the shutters; pull down the shutters; bring down * curtain on; ring down the curtain on
launch: open * doors; go live; go on air; go on stream; come on stream; come on line; go online; come online; enter service; go into service; come into service; go into operation; go into production; break ground; cut the ribbon; hit the shelves; hit the streets; hit the shops; hit the stands; hit the newsstands; roll off the line; take to the air; take to the skies; take to the sky; make * maiden flight
flight: set sail; put to sea; weigh anchor; leave port; take wing
resignation: hang up * boots; hang up * gloves; hang up * racket; hang up * racquet; hang up * cleats; hang up * skates; hang up * spikes; hang up * jersey; hand in * notice; hand in * resignation; hand in * badge; tender * resignation; submit * resignation; throw in the towel; leave office; leave * post; leave * job; clear * desk; relieve ~ of * duties; relieve ~ of * command; relieve ~ of * post; show ~ the door; give ~ * marching orders; get * marching orders; get the sack; get the axe; give ~ the sack; give ~ the boot
appointment: take * helm; take * reins; take over as; take * oath; assume * presidency; assume * command; assume * post; assume office; assume * chairmanship; assume * leadership; put ~ in charge of; sworn into office; swear ~ into office
candidacy: throw * hat into the ring; throw * hat in the ring
win: take gold; take silver; take bronze; lift the trophy; lift the cup; top the podium; take * gold medal; take * silver medal; take * bronze medal; cross the line first
arrest: take ~ into custody; take into custody; turn himself in; turn herself in; turn themselves in; give himself up; give herself up; give themselves up; hand himself in; hand herself in; put under arrest; place under arrest; put ~ under arrest; place ~ under arrest; put behind bars
attack: take ~ hostage; take ~ prisoner; set fire to; set alight; set ablaze; set on fire; set ~ alight; set ~ ablaze; set ~ on fire; put to the torch; gun down
accident: go up in flames; burst into flames; burn down; burn to the ground; cave in; crash land
death: lose * life; lose * lives; take * own life; meet * death; meet * end; breathe * last; drop dead
approval: get * go-ahead; receive * go-ahead; win * go-ahead; secure * go-ahead; give ~ * go-ahead; give * go-ahead; give ~ the all clear; give ~ the green light; get the green light; receive the green light; give ~ the thumbs up; give ~ the nod; sign off on; give * blessing to; give * assent to
return: allow home; allow ~ home; allow back into; allow ~ back into; let ~ home; go back to work; return to work; return to service; return home; return to earth
ruling: find guilty; find ~ guilty
rescue: bring to safety; pull to safety; pull ~ to safety; winch to safety; winch ~ to safety
merger: change hands; go public
notice: give notice; serve notice
outage: take ~ offline; knock offline; knock ~ offline; go offline; take offline; take off the grid
marriage: tie the knot; exchange vows
protest: down tools; take to the barricades
service: hold * minute of silence; lay * wreath; lay wreaths
power: seize power; declare independence; declare martial law
`

// Idiom is a verb with fixed words behind it.
type Idiom struct {
	Name  string   // "put-pen-to-paper", which EventVerb has the class of
	Words []string // behind the verb; "*" and "~" as in the table
}

type idiomLexicon struct {
	byVerb map[string][]Idiom
	class  map[string]string
	known  map[string]bool
	still  map[string]bool
}

var idioms = sync.OnceValue(func() idiomLexicon {
	l := idiomLexicon{map[string][]Idiom{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
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
			if l.known[name] = true; class != "once" && class != "still" {
				l.class[name] = class
			} else if class == "still" {
				l.still[name] = true
			}
		}
	}
	return l
})

var emergency = set(`police officer firefighter crew fireman paramedic medic ambulance lifeboat coastguard rescuer brigade engine helicopter`)

// Emergency reports whether a noun is for those who are called to what goes wrong: "crews were called to a fire".
func Emergency(lemma string) bool { return emergency[lemma] }

// Idioms are the idioms that a verb's lemma begins.
func Idioms(lemma string) []Idiom { return idioms().byVerb[lemma] }

// IsIdiom reports whether a verb's lemma is the name of an idiom.
func IsIdiom(name string) bool { return idioms().known[name] }

// stillPhrases are verbs with particles that tell how things are or what is habit.
var stillPhrases = set(`come-up come-forward go-on come-back come-across turn-out end-up stand-up stand-out stand-by sit-down look-back look-up look-out look-around look-over go-back go-around get-out get-back get-around get-over get-away get-off carry-on keep-up keep-out keep-on keep-away keep-off hold-up hold-on hold-back hold-off hold-out grow-up grow-out make-up make-out add-up live-on get-up get-on get-along rise-up be-back be-out be-away be-over be-off be-up be-in be-down be-around stay-away stay-on stay-up stay-out stay-over stay-back set-apart think-back think-over run-out run-up run-down run-away go-away take-back take-away take-down fall-off fall-behind fall-away fall-back drop-off drop-out pick-up have-back have-out bear-out bring-up lie-down wait-out wear-out mix-up speak-out speak-up cry-out suffer-through work-out work-up work-through watch-over read-out read-over tell-apart give-back give-away give-out listen-in put-up put-down put-across draw-up draw-out draw-back show-up show-off stand-back stand-over call-back call-up let-off let-down let-in let-out wind-up help-out see-through see-off say-over come-over come-in come-around come-through go-through make-over sound-out reach-out play-down play-up double-down weigh-in hit-back sound-off lash-out lean-in lean-on stare-down face-down face-off turn-around turn-off turn-on dial-down dial-back follow-up follow-through pile-up pile-on stir-up stir-in head-back head-out call-out hear-out take-up take-on take-in take-over do-away bounce-back win-over win-back let-up ease-off ease-up slow-down speed-up heat-up cool-off cool-down pass-along tune-in chime-in wade-in dig-in settle-in settle-down move-on move-forward move-ahead press-on press-ahead push-ahead push-forward push-back push-on fire-back snap-back shoot-back punch-back clap-back bite-back step-over`)

var measured = set(`price rate cost number inflation unemployment temperature sale figure turnout output demand profit revenue wage salary rent pension spending level water mercury fee tax duty tariff index volume value percentage proportion total count toll deficit debt`)

// Measured reports whether a noun is for what goes up and down.
func Measured(lemma string) bool { return measured[lemma] }

var toOneself = set(`chain glue lock barricade beach strand shoot hang tie handcuff immolate drown throw hurl blow-up burn poison stab injure wound declare crown`)

// ToOneself reports whether a verb tells a deed also where who does it does it to himself.
func ToOneself(lemma string) bool { return toOneself[lemma] }

// StillPhrase reports whether a verb that tells no event alone tells none with its particle either.
func StillPhrase(lemma string) bool { return stillPhrases[lemma] }
