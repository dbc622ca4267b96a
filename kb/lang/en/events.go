package en

import (
	"strings"
	"sync"
)

// Event classes group triggers that can name one and the same event: two
// mentions of one class may be merged, two of different classes never. Each
// line: class, then nouns, "|", verbs. A verb or noun stands in one class.
const eventClasses = `
talks: talks talk negotiation dialogue discussion consultation contact meeting summit session conference round hearing-of-talks council sit-down parley encounter dialog | meet negotiate confer convene sit-down
visit: visit trip tour | visit
vote: vote ballot referendum election runoff poll-vote by-election primary | vote elect re-elect
strike: strike walkout stoppage picket work-stoppage industrial-action | walk-out strike-work
protest: protest march rally demonstration riot unrest vigil | protest demonstrate march riot
attack: attack assault airstrike raid bombing shelling shooting explosion blast offensive ambush bombardment massacre killing stabbing invasion clash incursion | attack bomb shell invade shoot stab ambush kill assassinate clash raid
agreement: agreement deal accord treaty pact settlement truce ceasefire cease-fire memorandum | sign ratify seal agree-deal
sanctions: sanctions sanction embargo tariff ban blockade | sanction ban
ruling: ruling verdict judgment judgement sentence decision conviction acquittal | rule sentence convict acquit decide
trial: trial hearing inquest appeal lawsuit inquiry investigation probe tribunal | sue indict charge investigate
arrest: arrest detention raid-arrest capture | arrest detain jail
appointment: appointment nomination inauguration swearing-in promotion | appoint nominate name-to inaugurate become
resignation: resignation departure dismissal ouster sacking firing | resign quit-post step-down oust sack dismiss
death: death funeral burial | die
accident: accident crash collision derailment sinking fire-accident spill outage capsizing | crash collide sink derail capsize
disaster: earthquake flood hurricane storm wildfire landslide eruption drought tsunami | erupt
launch: launch opening unveiling release rollout debut inauguration-of premiere publication | launch unveil open publish release
closure: closure shutdown suspension | close shut suspend
merger: merger takeover acquisition buyout sale purchase | acquire buy merge
offer: offer bid proposal plan-offer draft | offer propose present table submit
warning: warning | 
announcement: announcement statement-event | 
exercise: exercise drill manoeuvre maneuver deployment | deploy withdraw
match: match game final tournament race championship | 
cuts: layoff redundancy cut | 
return: return reopening resumption | return resume reopen
`

type eventLexicon struct{ nouns, verbs map[string]string }

var eventTables = sync.OnceValue(func() eventLexicon {
	l := eventLexicon{map[string]string{}, map[string]string{}}
	for _, line := range strings.Split(strings.TrimSpace(eventClasses), "\n") {
		class, rest, _ := strings.Cut(line, ":")
		nouns, verbs, _ := strings.Cut(rest, "|")
		for _, w := range strings.Fields(nouns) {
			l.nouns[w] = class
		}
		for _, w := range strings.Fields(verbs) {
			l.verbs[w] = class
		}
	}
	return l
})

func eventVerbTable() map[string]string { return eventTables().verbs }

// EventNoun is the class of an event noun's lemma, or "".
func EventNoun(lemma string) string { return eventTables().nouns[lemma] }

// EventVerb is the class of an event verb's lemma, or "".
func EventVerb(lemma string) string { return eventTables().verbs[lemma] }

// supportVerbs say that the event their subject or object names takes place,
// without naming one themselves.
var supportVerbs = set(`hold take begin start open host schedule plan expect set postpone delay cancel attend resume conclude end finish continue break call adjourn reach strike make put put-back move bring launch stage organise organize conduct run reschedule announce mark follow be go due sign lift lose win`)
