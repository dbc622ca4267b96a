package en

import (
	"strings"
	"sync"
)

// ploverTable gives verbs and nouns the event types of PLOVER (the Political
// Language Ontology for Verifiable Event Records, openeventdata/PLOVER). Each
// line: type, then verbs, "|", nouns that name it behind a verb such as "hold"
// or "launch".
const ploverTable = `
AGREE agree accept promise pledge vow offer consent undertake commit volunteer | promise pledge
CONSULT meet visit telephone phone host receive welcome-to confer mediate negotiate discuss consult arrive travel return tour brief | talk talks meeting visit negotiation mediation summit conference discussion consultation dialogue welcome trip tour call round
SUPPORT praise hail welcome applaud defend endorse support back congratulate apologise apologize forgive recognise recognize commend thank rally sign-with ratify upgrade establish salute honour honor | tie treaty relation accord alliance pact agreement
COOPERATE cooperate collaborate share extradite exchange coordinate join-with | cooperation exercise game manoeuvre maneuver intelligence exchange expertise evidence extradition
AID aid donate give grant provide deliver supply fund send finance assist help shelter evacuate rescue airlift hand-over contribute lend | aid grant relief loan asylum assistance medicine food arms
CONCEDE concede ease lift relax allow permit legalise legalize pardon amnesty cancel call-off shorten approve reinstate free release | restriction curfew demand amnesty reform embargo ban
RETREAT withdraw surrender retreat demobilise demobilize disarm resign step-down quit pull-out pull-back disband compensate return-to capitulate yield | withdrawal surrender ceasefire cease-fire truce compensation resignation pullout blockade observer peacekeeper retreat
INVESTIGATE investigate probe inspect examine audit monitor verify inquire look-into | investigation inquiry probe inspection inspector hearing audit
DEMAND demand request insist order require urge appeal plead press pressure petition call-for call-on push-for ask-for seek warn-to | demand ultimatum appeal call request refuge
DISAPPROVE accuse blame denounce condemn criticise criticize deplore rebuke complain censure protest-to sue indict convict charge arrest jail detain boycott summon slam decry | protest complaint criticism accusation charge lawsuit allegation indictment
REJECT reject refuse decline deny veto rule-out turn-down dismiss oppose snub defy rebuff ignore | rejection refusal veto
THREATEN threaten warn | threat warning
PROTEST protest demonstrate march rally strike riot walk-out picket | demonstration rally march strike riot protest sit-in hunger-strike
MOBILIZE mobilise mobilize deploy mass amass arm alert reinforce test-fire conscript | mobilization deployment buildup alert troops warship
SANCTION sanction expel suspend embargo ban break-off sever recall-from boycott deport close withhold freeze halt | sanction embargo ban suspension expulsion boycott
COERCE seize confiscate raid impose blockade repress restrict censor crack-down torture evict disperse ransack | crackdown curfew emergency raid blockade censorship seizure
ASSAULT attack kill bomb shell shoot assassinate fire-on wound murder massacre storm clash fight abduct kidnap hijack invade occupy strike-at ambush rape stab explode blow-up shoot-down | attack bombing assault raid-on shelling fighting clash offensive airstrike ambush massacre explosion blast kidnapping assassination invasion battle
`

type ploverLexicon struct{ verbs, nouns map[string]string }

var plover = sync.OnceValue(func() ploverLexicon {
	l := ploverLexicon{map[string]string{}, map[string]string{}}
	for _, line := range strings.Split(strings.TrimSpace(ploverTable), "\n") {
		kind, rest, _ := strings.Cut(line, " ")
		verbs, nouns, _ := strings.Cut(rest, "|")
		for _, w := range strings.Fields(verbs) {
			l.verbs[w] = kind
		}
		for _, w := range strings.Fields(nouns) {
			l.nouns[w] = kind
		}
	}
	return l
})

// PloverVerb is the PLOVER type of a verb's lemma, "" for none.
func PloverVerb(lemma string) string { return plover().verbs[lemma] }

// PloverNoun is the PLOVER type of an event noun's lemma, "" for none.
func PloverNoun(lemma string) string { return plover().nouns[lemma] }

var cooperative = set("CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT AGREE INVESTIGATE")

// Cooperative reports whether a PLOVER type is something good done to another,
// which in the future is agreed to rather than done.
func Cooperative(kind string) bool { return cooperative[kind] }
