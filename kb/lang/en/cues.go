package en

import (
	"strings"
	"sync"
)

// CueKind tells what a reporting word does.
type CueKind int

// Kinds of cue. Speech and Writing make statements; the others report what
// somebody thinks, feels or wants.
const (
	NoCue   CueKind = iota
	Speech          // say, tell, announce
	Writing         // write, tweet
	Belief          // believe, hope, fear
	Demand          // demand, urge, call for
	Denial          // deny, reject
)

// String is the kind as a word, "" for no cue.
func (k CueKind) String() string {
	return [...]string{"", "speech", "writing", "belief", "demand", "denial"}[k]
}

// Stated reports whether the cue tells that words were said or written, as
// against thought: demands and denials are said too.
func (k CueKind) Stated() bool { return k != NoCue && k != Belief }

// Cue is a reporting verb.
type Cue struct {
	Lemma string
	Kind  CueKind
	// Bare: a clause may follow without "that": "said he would come".
	Bare bool
	// Told: the person addressed may stand between the verb and the clause.
	Told bool
	// Preps lists the prepositions whose phrase is the content: "call for X".
	Preps []string
	// PrepKinds are the kinds that the verb has with a preposition, where they
	// are others: "called for".
	PrepKinds map[string]CueKind
	// Object: a noun phrase or infinitive may be the content: "denied the charge", "demanded an apology".
	Object bool
}

// Each line: kind, flags (b = bare clause, t = told, o = object, - = none), verbs; ":prep" adds a preposition.
const cueVerbs = `
speech b say add indicate signal claim insist argue allege suggest maintain concede admit acknowledge warn note predict reckon boast joke quip stress reiterate repeat contend assert declare report announce confirm reveal explain recall mention observe remark state testify swear vow pledge promise agree caution conclude emphasize emphasise underline underscore reply respond retort counter continue estimate charge complain lament exclaim whisper shout opine muse interject volunteer forecast
speech bt tell assure inform remind notify advise promise warn persuade convince
speech - ask wonder inquire query
speech - calculate disclose grumble mumble murmur chant protest snap bark grin sneer rage fume thunder growl snarl shrug laugh sob moan groan sigh smile mutter chuckle yell cry gush beam snort roar scoff venture crow enthuse hiss bellow gasp intone wail
speech o describe call dub label brand term characterize characterise praise criticize criticise condemn denounce slam blast welcome hail mock dismiss defend cite quote voice express deride denounce deplore applaud
speech - speak:of speak:about talk:of talk:about complain:of complain:about warn:of warn:against accuse:of hint:at comment:on boast:of boast:about refer:to respond:with reply:with open:with point:out spell:out rule:out lash:out
writing b write tweet post email blog text message
belief b think believe feel hope fear know expect consider suspect worry doubt understand assume imagine guess realize realise see
belief o want prefer favor favour support oppose plan intend consider believe fear expect regret love hate like admire envy
belief - think:of hope:for worry:about care:about long:for
demand bo demand propose recommend
demand to urge ask press implore beg invite advise encourage tell order warn instruct direct
demand - call:for call:on appeal:for appeal:to push:for ask:for press:for plead:for argue:for argue:against object:to vow:to pledge:to threaten:to promise:to agree:to offer:to refuse:to decline:to
denial bo deny dispute reject refute rebut
`

// cueTable is the lexicon by lemma; several entries for one verb are merged.
var cueTable = sync.OnceValue(func() map[string]*Cue {
	kinds := map[string]CueKind{"speech": Speech, "writing": Writing, "belief": Belief, "demand": Demand, "denial": Denial}
	m := map[string]*Cue{}
	for _, line := range strings.Split(strings.TrimSpace(cueVerbs), "\n") {
		f := strings.Fields(line)
		for _, w := range f[2:] {
			addCue(m, w, kinds[f[0]], f[1])
		}
	}
	return m
})

func addCue(m map[string]*Cue, word string, kind CueKind, flags string) {
	verb, prep, _ := strings.Cut(word, ":")
	c := m[verb]
	if c == nil {
		c = &Cue{Lemma: verb, Kind: kind}
		m[verb] = c
	}
	c.Bare = c.Bare || strings.Contains(flags, "b")
	c.Told = c.Told || strings.Contains(flags, "t")
	c.Object = c.Object || strings.Contains(flags, "o")
	if prep != "" {
		c.Preps = append(c.Preps, prep)
		if kind != c.Kind {
			if c.PrepKinds == nil {
				c.PrepKinds = map[string]CueKind{}
			}
			c.PrepKinds[prep] = kind
		}
	}
}

var voicing = set(`rail inveigh brush wave blame question apologise apologize highlight proclaim exhort bemoan advocate invoke reference sum decry extol castigate hit urge laud liken compare rate attack chide mention put address tout paint portray cast cite single champion savage lambast lambaste excoriate chastise rebuke scold skewer ridicule pan trash taunt pillory vilify salute thank credit remember list read identify`)

// Voices reports whether a verb that is no cue by itself is one of speech when words in
// quotation marks go with it: "lauded the plan as “bold”".
func Voices(lemma string) bool { return voicing[lemma] }

var ascribing = set(`according : ― — adamant insistent emphatic confident tribute eyes view opinion`)

// Ascribes reports whether a word or mark in lower case that is no verb of speech tells, in
// the words that lead to a quotation, whose it is: "in her view", "he was adamant".
func Ascribes(low string) bool { return ascribing[low] }

var saysWith = map[string]map[string]bool{
	"back":   set(`hit fire shoot snap push write bite call joke`),
	"on":     set(`go carry`),
	"in":     set(`chime weigh cut butt`),
	"up":     set(`pipe sum speak`),
	"off":    set(`sign`),
	"notice": set(`serve give`),
}

// SaysWith reports whether a verb tells with the word behind it that somebody spoke: "hit back", "went
// on", "served notice".
func SaysWith(lemma, low string) bool { return saysWith[low][lemma] }

var adding = set(`add adds added continue continues continued conclude concludes concluded go goes went on`)

// AddsOn reports whether a word tells that somebody who spoke speaks on: "he added", "she went".
func AddsOn(low string) bool { return adding[low] }

var ruling = set(`decide rule hold find conclude determine`)

// Rules reports whether a verb tells what a court or the like decided to be so.
func Rules(lemma string) bool { return ruling[lemma] }

var finding = set(`find show rule`)

// Finds reports whether a verb's lemma tells what a report or a court says.
func Finds(lemma string) bool { return finding[lemma] }

var supposing = set(`say suppose imagine assume picture`)

// Supposes reports whether the imperative of a verb asks to imagine what its clause tells: "say [that]
// prices rise".
func Supposes(lemma string) bool { return supposing[lemma] }

var leavingUnsaid = set(`need have want plan hope dare ask tell urge encourage refuse decline fail be seek try intend expect authority right power chance opportunity ability due able ready unable unwilling afford wait`)

// LeavesUnsaid reports whether what somebody would say stands in the infinitive behind a
// word without being said: "needs to tell", "the power to call".
func LeavesUnsaid(lemma string) bool { return leavingUnsaid[lemma] }

var clausesOnly = set(`observe admit maintain post claim charge continue record mention recall add concede conclude`)

// SaysOnlyClauses reports whether a verb says something of a clause or a quotation alone, and
// does something to a thing: "admitted members".
func SaysOnlyClauses(lemma string) bool { return clausesOnly[lemma] }

var saysDoing = set(`accuse admit acknowledge deny confess recall remember`)

// SaysDoing reports whether what is said may stand as a participle behind a verb: "admitted
// stealing", "accused them of hiding".
func SaysDoing(lemma string) bool { return saysDoing[lemma] }

var utters = set(`make issue give send release publish file express voice repeat reiterate renew add deliver post put use offer raise come bring submit write read level lodge echo join back draft sign circulate persist`)

// Utters reports whether somebody whose claim, call or statement is the object of a verb says it:
// "issued a statement", and not "seized on the claim".
func Utters(lemma string) bool { return utters[lemma] }

var answersTo = set(`respond reply react`)

// AnswersTo reports whether a verb with "to" tells what was answered, not the answer.
func AnswersTo(lemma string) bool { return answersTo[lemma] }

var commits = set(`vow pledge threaten promise agree offer refuse decline plan intend volunteer swear undertake consent decide resolve`)

// Commits reports whether who says so speaks of a deed of their own: "pledged to send".
func Commits(lemma string) bool { return commits[lemma] }

var (
	givesFigure = set(`put give set place estimate`)
	figures     = set(`number figure toll count total cost price tally damage loss value share bill sum size population`)
)

// GivesFigure reports whether a verb with a figure for its object says how much
// it is: "put the toll at 900".
func GivesFigure(lemma string) bool { return givesFigure[lemma] }

// Figure reports whether a noun is for how much something is.
func Figure(lemma string) bool { return figures[lemma] }

// CueVerb is the entry of a verb's lemma, or nil.
func CueVerb(lemma string) *Cue { return cueTable()[lemma] }

var namesAs = set(`call calls called describe describes described dub dubbed label labelled labeled brand branded term termed characterise characterised characterize characterized`)

// NamesAs reports whether a cue gives something a name or description, so that
// its content needs no verb: "called the talks difficult".
func NamesAs(cue string) bool { return namesAs[cue] }

var takesTopic = set(`ask question press query cite quote praise criticize criticise condemn denounce slam blast welcome hail mock dismiss defend deride deplore applaud`)

// TakesTopic reports whether the object of a reporting verb is what was spoken
// of rather than what was said, so that it means little without the verb:
// "cited the audit", "asked Keel about the crane".
func TakesTopic(lemma string) bool { return takesTopic[lemma] }

var undertakes = set(`offer offers offered offering agree agrees agreed agreeing refuse refuses refused`)

// Undertakes reports whether a cue with an infinitive does something rather
// than say it: "agreed to be bought".
func Undertakes(cue string) bool {
	f := strings.Fields(cue)
	return len(f) > 0 && undertakes[f[len(f)-1]]
}

// cueNouns are nouns whose clause or quotation is somebody's words: "the claim that".
var cueNouns = set(`claim statement allegation belief warning assertion suggestion assurance accusation announcement promise pledge demand call fear hope insistence view opinion conclusion argument comment remark declaration contention prediction concern threat vow admission admittance`)

// CueNoun reports whether a noun's that-clause is somebody's words.
func CueNoun(lemma string) bool { return cueNouns[lemma] }

var answers = set(`answer reply response verdict retort comment reaction message explanation assessment advice conclusion view motto mantra summary description judgment judgement diagnosis`)

var holds = set(`believe think estimate reckon suspect consider assume`)

// Holds reports whether a verb is for taking something to be so.
func Holds(lemma string) bool { return holds[lemma] }

// Answer reports whether a noun is for words that somebody says: “No” was his reply.
func Answer(lemma string) bool { return answers[lemma] }

var discloses = set(`discuss say give elaborate comment name specify disclose confirm identify detail explain reveal provide release answer speculate`)

// Discloses reports whether a verb is for telling what one could keep to oneself.
func Discloses(lemma string) bool { return discloses[lemma] }

// KnownVerb reports whether one of the lexicons has the verb.
func KnownVerb(lemma string) bool {
	return CueVerb(lemma) != nil || eventVerbTable()[lemma] != "" || supportVerbs[lemma] || commonVerbs[lemma] || still[lemma]
}

// commonVerbs end in e or a double consonant and would be misspelt by suffix rules.
var commonVerbs = set(`use like live move change close continue provide receive serve include increase decrease raise reduce produce create operate compare decide force place please prepare promote prove remove replace require save score share shape state store suppose taste trade use vote waste agree arrive charge chase combine complete damage dance dare debate decline define deliver dispute divide double ease enable encourage engage ensure escape estimate examine excuse execute explore expose face file fire guarantee handle hire ignore illustrate imagine impose improve invite issue judge leave license line locate manage name notice oblige observe organise organize paste pause phase phone picture pledge practice price probe purchase pursue queue quote range realise realize rate recognise recognize refuse relate release resolve restore retire reverse rule schedule secure seize separate settle sense size solve source square stage strike struggle suffice surprise survive tackle tie time tire title tolerate trace type update urge value welcome witness adhere advise advertise achieve acquire admire adore advance allocate amuse announce apologise apologize appreciate arrange assume attribute become believe blame breathe cease celebrate cause clothe collapse come compete compose concede conclude concentrate confuse contribute cooperate cope criticise criticize cure cycle declare dedicate deprive describe deserve desire despise determine devote dictate disagree discharge disclose dislike dismiss donate educate elaborate eliminate embrace emerge emphasize emphasise enclose endorse endure enforce enhance escalate evacuate evaluate evolve exchange expire fade freeze generate graduate grieve guide hate hesitate hope hose implicate imitate incline indicate influence initiate inspire insure integrate interfere introduce investigate invade isolate joke launch lie migrate mobilise mobilize mutate negotiate nominate note observe oppose overcome participate perceive persuade pose postpone preserve presume privatise privatize prosecute provoke receive reconcile recite refine regulate reinforce reiterate relieve rely renounce renovate repackage repatriate reproduce rescue reserve reside retaliate retrieve reveal revise revive revoke sacrifice seize sentence shake share skate slide smile smoke speculate sponsor stabilise stabilize store stimulate subscribe substitute sue suicide supervise suspense terminate testify threaten translate undermine unite upgrade utilise vaccinate violate volunteer vow wipe write yoke climb air trim scale compile caucus raid triple echo root monitor mirror quiz rape reshuffle rebuke frame embody swell boom woo downgrade reignite reframe intervene cascade film shield tour stall patch pilot bus ferry lobby rally ally rename reroute rezone re-elect unveil veil gather scatter register filter cater lower offer suffer tender wander usher badger augur auction caution function mention pension petition position question ration station`)

var earning = set(`draw attract receive face earn win get garner gain provoke prompt spark meet`)

// Earns reports whether who does it to praise or criticism is whom others praise or criticise: "drew praise for".
func Earns(lemma string) bool { return earning[lemma] }
