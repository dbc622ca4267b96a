package en

import "strings"

// eventClasses group triggers that can name one and the same event: two
// mentions of one class may be merged, two of different classes never. Each
// line: class, then nouns, "|", verbs; a verb with its particle is joined by
// "-". A noun or verb stands in one class. Nouns behind "~" are events only
// where a verb says that they come about: a report is published, a bill passed.
const eventClasses = `
talks: talks talk debate negotiation dialogue discussion consultation meeting summit session conference parley encounter dialog get-together reunion sitting gathering symposium seminar colloquium workshop roundtable plenary teleconference bargaining mediation arbitration ~ contact round council briefing congress forum assembly convention | meet negotiate confer convene sit-down hold-talks huddle
visit: visit trip tour pilgrimage | visit tour
vote: vote ballot referendum election runoff plebiscite by-election primary voting poll-vote run-off caucus ~ motion | vote elect re-elect
strike: strike walkout stoppage picket go-slow sickout | walk-out walk-off down-tools stop-work
lockout: lockout lock-out | lock-out
protest: protest march rally demonstration riot unrest vigil sit-in blockade parade rioting | protest demonstrate march riot rally
attack: attack assault airstrike raid bombing shelling shooting explosion blast offensive ambush bombardment massacre killing stabbing invasion clash incursion murder assassination shootout hijacking kidnapping siege standoff break-in coup downing shootdown shoot-down intrusion hack robbery burglary heist looting abduction arson lynching beheading ransacking ~ breach theft | attack bomb shell invade shoot stab ambush kill assassinate clash raid murder explode kidnap hijack storm gun-down blow-up firebomb bombard torch lynch ransack abduct detonate ambush loot deface vandalise vandalize massacre mug assault
war: fighting hostilities uprising insurrection mutiny rebellion skirmish ~ war conflict insurgency | wage
agreement: agreement deal accord treaty pact settlement truce ceasefire cease-fire armistice memorandum compromise ~ contract | agree settle
signing: signing signature | sign ratify ink countersign initial
sanctions: sanctions sanction embargo ban tariff ~ penalty fine duty levy surcharge | sanction ban fine
testimony: testimony deposition cross-examination | testify
ruling: ruling verdict judgment judgement sentence sentencing conviction acquittal injunction exoneration reprieve ~ decision order | rule sentence convict acquit overturn uphold throw-out strike-down annul quash invalidate nullify exonerate pardon
hearing: hearing inquest inquiry enquiry probe investigation inspection audit ~ review reading | inspect investigate question interrogate probe
trial: trial test experiment study-trial ~ study | go-on-trial try test
lawsuit: lawsuit suit indictment prosecution complaint-suit ~ case appeal | sue indict charge prosecute appeal
arrest: arrest detention capture raid-arrest extradition | remand arrest detain jail imprison extradite capture apprehend recapture handcuff
release: release-of freeing | free parole
appointment: appointment nomination inauguration swearing-in promotion coronation installation reappointment investiture enthronement | appoint nominate name inaugurate swear-in hire promote crown designate install reappoint enthrone ordain reinstate
resignation: resignation departure dismissal ouster sacking firing retirement impeachment abdication removal | resign abdicate step-aside stand-aside depose quit step-down oust sack dismiss fire retire stand-down bow-out impeach overthrow topple unseat dethrone
death: death funeral burial memorial cremation suicide demise ~ passing | die bury drown perish succumb pass-away cremate
injury: ~ injury | injure wound hurt hospitalise hospitalize maim
accident: accident crash stampede collision derailment sinking spill outage capsizing fire pile-up wreck mishap blackout breakdown | crash collide sink derail capsize run-into plough-into smash-into slam-into veer-into plunge-into hurtle-into skid-into run-aground catch-fire burn ram overturn jackknife crash-land cave-in
disaster: earthquake flood flooding hurricane storm wildfire landslide eruption drought tsunami tornado avalanche cyclone quake heatwave outbreak epidemic famine | erupt
flight: flight take-off takeoff touchdown voyage | fly take-off depart undock splash-down touch-down
launch: launch opening unveiling rollout debut premiere start-up liftoff lift-off landing ~ start | go-on-sale launch unveil open lift-off land blast-off relaunch roll-out switch-on premiere debut
publication: publication ~ poll survey report result finding figure statistics draft document paper data letter book album film list text transcript | publish disclose release issue unveil-report leak print declassify unseal leak
enrolment: enrolment enrollment registration recruitment | enrol enroll register recruit
law: ~ law bill limit ceiling cap quota moratorium rule regulation ban-law plan budget measure amendment legislation order-law | legislate enact pass adopt approve outlaw repeal legalise legalize decriminalise decriminalize criminalise criminalize abolish
effect: | apply take-effect
expiry: expiry expiration | expire lapse run-out
closure: closure shutdown suspension evacuation | close shut suspend shut-down close-down evacuate mothball shutter decommission ground cordon-off seal-off
merger: merger takeover acquisition buyout purchase flotation ipo demerger spin-off ~ sale listing | acquire buy purchase merge sell take-over spin-off snap-up delist
offer: offer bid proposal counteroffer counter-offer counterproposal ~ bonus rise approach | offer propose table submit present hand put-forward
warning: warning alert | 
interview: interview ~ speech lecture | interview
exercise: exercise drill manoeuvre maneuver deployment withdrawal pullout patrol | deploy withdraw pull-out pull-back
match: match game final semi-final semifinal tournament race championship derby fixture playoff bout fight marathon cup-tie regatta tie | 
win: win victory defeat draw triumph drubbing thrashing | win defeat beat thrash trounce rout outclass see-off knock-out edge-out clinch
cuts: layoff redundancy cut job-cut lay-off downsizing | lay-off cut slash furlough
return: return reopening resumption comeback homecoming | return resume reopen
festival: festival fundraiser concert exhibition ceremony wedding celebration anniversary gala gig show-exhibition fair expo parade-ceremony concert premiere-gala feast service-mass mass reception banquet | go-on-display go-on-show celebrate perform marry wed
delivery: delivery shipment handover transfer exchange swap | deliver ship hand-over transfer swap dispatch despatch hand-back airdrop repatriate
sale: auction tender ~ sale-auction | auction
rescue: rescue evacuation-rescue airlift search | rescue airlift pluck winch
bankruptcy: bankruptcy insolvency default collapse | go-bankrupt collapse default go-under
discovery: discovery breakthrough ~ find | discover unearth exhume
award: ~ award prize medal | award knight canonise canonize beatify
arrival: arrival landfall ~ departure-arrival stop | arrive
rejection: rejection refusal veto rebuff | reject turn-down veto rebuff spurn knock-back vote-down snub shoot-down repudiate
approval: approval acceptance endorsement clearance go-ahead authorisation authorization ~ blessing nod consent assent permission | accept endorse clear authorise authorize green-light greenlight rubber-stamp wave-through sign-off
payment: ~ payment payout disbursement tranche dividend instalment installment refund | disburse reimburse repay refund pay-out
pledge: ~ pledge donation | pledge donate
emergency: ~ emergency curfew lockdown mourning quarantine |
leave: | put-on-leave
works: repair construction demolition renovation restoration refurbishment rebuilding | repair rebuild demolish renovate restore knock-down tear-down pull-down raze dismantle bulldoze erect
expedition: expedition dive excavation climb | excavate
earnings: ~ earnings results profit revenue takings |
break: breakdown-of | break-off break-down fall-apart fall-through founder unravel
punishment: caning flogging whipping stoning lashing hanging beheading | cane flog behead
treatment: surgery transplant amputation chemotherapy |
record: |
concession: |
illness: stroke |
dissolution: dissolution | dissolve disband
recognition: |
completion: |
rating: | downgrade
damage: | sever carry-away sweep-away wash-away
expulsion: expulsion deportation eviction | expel deport banish evict exile boot-out kick-out order-out
recall: recall |
market: |
plea: plea |
referral: ~ referral |
service: ~ service |
deadline: deadline cutoff cut-off ultimatum |
`

// stagesTable has for a class of occasions those of what is done there. Both name one
// event when they are told of one day and of the same people or things.
const stagesTable = `
talks: vote approval rejection law agreement signing ruling appointment hearing testimony rates
vote: approval rejection law ruling appointment win signing
hearing: ruling testimony rejection approval law
trial: ruling testimony hearing
ruling: approval rejection law
deadline: expiry publication ruling vote approval rejection
delivery: return arrival
festival: delivery signing appointment award launch return
visit: arrival flight
law: effect
sanctions: effect
agreement: effect
launch: return flow flight
sitting: vote approval rejection law
accident: death injury
disaster: death injury
attack: death injury
sale: merger
publication: trial
`

// deedsTable has what some verbs tell only with some nouns as their objects: class,
// verbs, "|", nouns.
const deedsTable = `
win: take secure capture win hold gain regain retain defend lift clinch claim bag | title trophy cup crown championship pennant
treatment: undergo | operation bypass
strike: stop down | work tool
hearing: hear | case appeal application petition request bid suit lawsuit challenge complaint claim
record: set break smash beat equal shatter eclipse better | record
sanctions: charge impose levy slap | duty tariff levy surcharge % percent cent
launch: ride | rocket capsule spacecraft spaceship shuttle
attack: fire | shot bullet missile rocket shell mortar grenade
lawsuit: bring file launch lodge initiate start | action proceedings claim lawsuit suit
testimony: give | evidence testimony
resignation: terminate end | employment
resignation: give-up relinquish vacate | post seat ministry portfolio leadership presidency premiership chairmanship job office
appointment: take-over take-up | post ministry portfolio leadership presidency premiership chairmanship
festival: observe hold keep | silence
merger: take buy acquire build sell raise offload | stake shareholding
closure: halt suspend | trading production service operation work export sale deportation enrolment
return: resume restart | trading production service operation work export
attack: knock-out knock-offline deface | website network server site
notice: serve | order notice summons writ injunction subpoena
discovery: confirm detect diagnose | case infection outbreak
discovery: find recover discover pull exhume unearth dig-up | body corpse remains wreckage skeleton
`

// madeTable has by what participles a noun is told to have come about: class, verbs, "|", nouns.
const madeTable = `
offer: make put submit table present launch lodge raise | offer bid approach proposal demand
request: make file submit lodge put | request application appeal petition claim
agreement: reach sign conclude strike agree seal ratify clinch negotiate | agreement deal accord treaty pact settlement truce ceasefire contract memorandum compromise
law: introduce table submit present lodge pass adopt approve enact sign file propose | bill law motion amendment legislation resolution budget measure
ruling: issue deliver give hand-down make publish pronounce | ruling verdict judgment judgement order injunction decision sentence
lawsuit: file lodge bring launch unseal | lawsuit suit complaint indictment action charge
hearing: open launch announce order begin start | inquiry enquiry probe investigation review inquest
publication: publish release issue unveil leak disclose circulate | report survey study finding audit
vote: hold conduct cast | vote ballot referendum election poll
talks: hold convene call begin | meeting talks summit session conference
attack: carry-out launch stage mount | attack raid strike offensive assault operation ambush
protest: hold stage organise organize | protest rally march demonstration vigil
appointment: announce make confirm | appointment nomination
notice: serve issue give | notice warning ultimatum summons
payment: make pay | payment instalment tranche
discovery: make announce | discovery find
`

// ravages are verbs that tell what fire and water do.
var ravages = set(`leap jump spread sweep destroy rip tear engulf raze gut devastate reach burn roar rage submerge inundate swamp flood hit break-out wipe-out consume`)

// Ravages reports whether a verb tells what fire and water do.
func Ravages(lemma string) bool { return ravages[lemma] }

var elements = set(`fire wildfire bushfire blaze flame inferno floodwater flood water river storm hurricane cyclone tornado typhoon mudslide landslide avalanche lava tsunami`)

// Element reports whether a noun is for fire, water or wind that destroys.
func Element(lemma string) bool { return elements[lemma] }

var undoes = set(`lift end scrap ease drop remove revoke rescind repeal relax waive cancel`)

// Undoes reports whether a verb tells that a ban or the like is no more.
func Undoes(lemma string) bool { return undoes[lemma] }

var halts = set(`end halt suspend resume restart stop extend quit leave boycott disrupt survive interrupt`)

// Halts reports whether a verb tells of an event that it ends, stops or goes on, which the event's
// noun alone does not say.
func Halts(lemma string) bool { return halts[lemma] }

// vehicles strike, hit and run into things: what they do is an accident.
var vehicles = set(`ferry ship boat vessel tanker freighter barge yacht trawler train tram locomotive bus coach car van lorry truck taxi motorcycle motorbike bicycle minibus plane aircraft airliner jet jetliner airplane aeroplane superjumbo turboprop seaplane floatplane glider airship helicopter rocket warship tanker drone vehicle cruiser submarine tractor`)

// Vehicle reports whether a noun names something that travels and can crash.
func Vehicle(lemma string) bool { return vehicles[lemma] }

// still are verbs that tell how things are, not what took place.
var still = set(`fret dither deem reel learn bet gamble count rely hinge insist focus project concentrate emphasize emphasise accomplish achieve struggle coincide be have seem appear remain stay exist belong contain consist include involve mean need want like love hate know think believe hope wish wonder feel see look sound hear own possess lack depend matter cost weigh measure fit owe keep live work serve run lead head own stand lie sit wait employ represent concern regard face get make go come take put set let do give use help try seek aim plan intend expect fear require deserve resemble equal contain cover draw show bear carry hold say tell ask speak talk call describe tend continue happen occur play watch read write follow spend enjoy suffer understand remember forget find plan prepare count care mind act behave pay earn sleep eat become turn think reckon estimate average total range vary reflect indicate suggest prove blame credit thank welcome rise fall grow increase decrease decline climb jump drop gain lose slump soar plunge tumble surge slip ease shrink swell double triple peak plateau stagnate rebound hover top edge narrow halve experience endure dip bounce widen unfold surpass outstrip outperform underperform outweigh shine disappoint delight thrill flip inch adapt accelerate decelerate yield vindicate tackle stagger reverberate retain recognise recognize ravage proliferate portray plague pioneer pepper overlook muddle mirror ignore hedge harden soften hang hamper hinder gross generate fluctuate evince exhibit embrace embody dwindle deepen depress delve cool confound bolster strengthen weaken await attract accumulate outrage irk miff irritate envelop embarrass approach amount differ mix stir listen breathe couch pile pile-on burnish trickle echo paint dub answer stare wear dwell savour savor relish cherish total attribute hit reach fare feed dwarf introduce-to benefit stabilise stabilize improve worsen help boost buoy offset hurt dampen wane mount continue-to struggle refuse decline agree-to fail manage revise rate value price dominate account peg tie link base associate allow enable prompt sway inspire influence impress anger worry fuel exacerbate dog echo tout vie lean mock deride taunt exude evoke resonate overshadow underpin underline underscore highlight calculate compute proclaim affect motivate result contemplate ponder mull determine rule-out-of compare toss stroll chat wave dine sip nod hug kiss gaze pose ride fumble jog swim bless creep crawl lumber plod trudge saunter amble`)

// Still reports whether a verb tells a state or a habit, so that it makes no
// event of its own even when it is dated.
func Still(lemma string) bool { return still[lemma] || idioms().still[lemma] }

var handling = set(`take put make call bring give set hold carry play host address serve spend pay face`)

// Handles reports whether a verb tells a deed only with what it is done to: "took the stand".
func Handles(lemma string) bool { return handling[lemma] }

var forgoing = set(`bid appeal resign stand run quit compete contest seek renew extend return attend join negotiate intervene participate take-part raise increase improve budge pay comply cooperate co-operate prosecute proceed pursue`)

// Forgoes reports whether a verb tells what somebody makes known that he will not do: "would not bid".
func Forgoes(lemma string) bool { return forgoing[lemma] }

var engaging = set(`exhibit show speak appear perform sing ride read run talk play face`)

// Engages reports whether a verb tells, of a day to come, what somebody will do before others: "will speak at".
func Engages(lemma string) bool { return engaging[lemma] }

var fees = set(`wage salary fare price fee tax duty tariff toll rent pension benefit allowance charge levy premium bill pay rate`)

// Fee reports whether a noun is for a sum that somebody sets.
func Fee(lemma string) bool { return fees[lemma] }

var setRates = set(`interest tax base key lending deposit mortgage duty tariff bank benchmark vat`)

// SetRate reports whether a word before "rate" is for one that somebody sets.
func SetRate(low string) bool { return setRates[low] }

var posts = set(`post job role position office seat chair captaincy leadership presidency premiership chairmanship directorship command ministry portfolio`)

// Post reports whether a noun is for an office that somebody has.
func Post(lemma string) bool { return posts[lemma] }

var handled = set(`stand oath life event appearance moment part request call conference briefing rally interview hearing meeting speech evidence shelter podium helm reins control power throne floor seat crown vow pledge pulpit witness protest vigil party wreath foundation stone lecture address testimony sermon concert recital debut comeback landfall flight voyage boycott hostage prisoner captive post command refuge asylum delivery possession custody ownership deposition confession appeal plea bid offer move ban curfew fine record date deadline sample test examination exam vaccine jab dose drug lot leave holiday decision vote ballot delegation guest visitor match game final round ceremony reception banquet function dinner gala`)

var ofItsDay = set(`performance lesson class show concert gig recital fete fair carnival parade service mass train flight sailing crossing ferry sitting session hearing lecture seminar workshop screening premiere tour race fixture game practice rehearsal training broadcast programme program edition auction market ball dance dinner lunch banquet gala reception ceremony exam test walkout picket delivery launch surgery clinic`)

// OfItsDay reports whether a noun is for what has a day of its own on which it may be called off: "Monday's show".
func OfItsDay(lemma string) bool { return ofItsDay[lemma] }

var troupes = set(`firm company band choir orchestra team club side troupe quartet trio duo squad cast ensemble group`)

// Troupe reports whether a noun is for those who show, play or sing together.
func Troupe(lemma string) bool { return troupes[lemma] }

var done = set(`work production operation trade term contract lease mandate tenure shift service project treatment campaign exploration study consultation search rescue effort evacuation construction demolition restoration renovation repair removal excavation extraction installation blackout outage disruption lockdown curfew occupation tour run stay exile detention custody sentence ban boycott subsidy scheme programme program application nomination submission registration enrolment export import sale delivery flight offer subscription tenancy membership employment secondment apprenticeship loan`)

// Done reports whether a noun is for what somebody does or has for a time, and which ends on some day.
func Done(lemma string) bool {
	return done[lemma] || strings.HasSuffix(lemma, "isation") || strings.HasSuffix(lemma, "ization")
}

var awaited = set(`completion result report answer reply response finding outcome statement draft bill document publication text plan budget proposal delivery start return arrival departure visit closure reopening opening launch release decision approval confirmation vote signature agreement deal payment account figure forecast charge sentence order guidance recommendation conclusion resumption replacement successor announcement update model version edition film album book`)

// Awaited reports whether a noun is for what people bring about, so that the day on which it is expected is news.
func Awaited(lemma string) bool { return awaited[lemma] }

// Handled reports whether a light verb with a noun as its object tells a deed that is worth a line: "took the
// stand", not "took the bus".
func Handled(lemma string) bool { return handled[lemma] }

// supportVerbs say that the event their subject or object names takes place,
// without naming one themselves.
var supportVerbs = set(`post give grant pay deliver receive secure obtain undergo broker erupt break-out flare flare-up rage fight wage fall-apart fall-through founder come-out hold take take-place begin commence start open host schedule plan expect set postpone delay cancel attend resume conclude end finish continue break break-off break-down break-up call call-for adjourn reach strike make move bring launch stage organise organize conduct run reschedule announce mark follow be go go-ahead due sign lift lose win happen occur kick-off get-underway underway complete cast stop halt fail collapse join lead suspend come arrive get carry-out publish release issue close run-from pass see put wrap-up drag-on last table make-public submit present present report declare impose carry pledge`)

var begins = set(`begin commence start resume restart proceed go-ahead take-place get-underway kick-off`)

// Begins reports whether a verb tells of what its subject names that it comes about.
func Begins(lemma string) bool { return begins[lemma] }

var concluding = set(`end stop finish conclude close complete cease halt wrap-up expire pause`)

// Concludes reports whether a verb tells of what its subject names that it is over.
func Concludes(lemma string) bool { return concluding[lemma] }

var takePlace = set(`hold take-place be begin commence start open happen occur go-ahead proceed resume host stage organise organize conduct run continue play schedule get-underway kick-off make sign launch reach`)

// TakesPlace reports whether a support verb says that its event comes about, so
// that its denial says that it does not: "will not be held", not "will not attend".
func TakesPlace(lemma string) bool { return takePlace[lemma] }

// SupportVerb reports whether a verb only says that an event takes place.
func SupportVerb(lemma string) bool { return supportVerbs[lemma] }

// particles make a phrasal verb of the verb before them.
var particles = set(`off back out up down forward ahead place away into aground over effect underway to in apart through aside under across around`)

// Particle reports whether a word can belong to the verb before it: "call off".
func Particle(low string) bool { return particles[low] }

// parts are nouns that name a part of the event behind their "of".
var parts = set(`state start beginning end close closing conclusion round series day week month second first rest half phase stage date resumption outcome completion finalisation`)

// PartNoun reports whether a noun names a part of an event: "the start of the trial".
func PartNoun(lemma string) bool { return parts[lemma] }

// projectiles are what an attack is told by: "shells fell on the market".
var projectiles = set(`shell missile rocket mortar bomb drone grenade torpedo projectile warhead artillery shrapnel bullet firebomb`)

// Projectile reports whether a noun names what is fired or thrown at something.
func Projectile(lemma string) bool { return projectiles[lemma] }

var impacts = set(`fall hit strike land slam rain crash explode pound destroy detonate smash tear`)

// Impact reports whether a verb tells how a projectile hits.
func Impact(lemma string) bool { return impacts[lemma] }

var traded = set(`share stock equity bond index currency sterling pound dollar euro yen rouble ruble yuan rupee crude oil gold bitcoin`)

// Traded reports whether a noun names what has a price on a market.
func Traded(lemma string) bool { return traded[lemma] }

var moves = set(`rise fall climb jump drop gain lose slump soar plunge tumble surge slip ease slide sink rally dip leap plummet rocket crash rebound recover close`)

// Moves reports whether a verb tells how a price moves.
func Moves(lemma string) bool { return moves[lemma] }

var kin = set(`mother father wife husband son daughter brother sister parent child baby mum mom dad grandmother grandfather grandson granddaughter uncle aunt nephew niece cousin twin partner fiance fiancee`)

// Kin reports whether a noun names a relative, whose loss is a death.
func Kin(lemma string) bool { return kin[lemma] }

var watchlists = set(`alert watch notice list blacklist watchlist probation standby lockdown`)

// Watchlist reports whether to put somebody on it is a measure: "on import alert".
func Watchlist(lemma string) bool { return watchlists[lemma] }

var covers = set(`result earning earnings profit loss revenue sale figure report income growth turnover account dividend forecast guidance takings deficit surplus output`)

// Covers reports whether a noun's period is what it covers, not when it comes
// out: "third-quarter results".
func Covers(lemma string) bool { return covers[lemma] }

var composing = set(`date write send sign draft prepare compile address circulate file`)

// Composes reports whether a verb tells of a text that it was made.
func Composes(lemma string) bool { return composing[lemma] }
