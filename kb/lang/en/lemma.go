package en

import (
	"strings"
	"sync"
)

// irregular maps irregular verb forms to their base.
var irregular = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(irregularVerbs, "\n") {
		f := strings.Fields(line)
		for _, w := range f {
			m[w] = f[0]
		}
	}
	return m
})

const irregularVerbs = `be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
say says said saying
tell tells told telling
think thinks thought
know knows knew known
feel feels felt
hold holds held
write writes wrote written writing
speak speaks spoke spoken
give gives gave given giving
go goes went gone
come comes came coming
meet meets met
make makes made making
take takes took taken taking
begin begins began begun beginning
see sees saw seen
find finds found
get gets got gotten getting
put puts putting
set sets setting
quit quits quitting
hit hits hitting
cut cuts cutting
leave leaves left leaving
lose loses lost losing
win wins won winning
pay pays paid
send sends sent
strike strikes struck striking
fall falls fell fallen
break breaks broke broken
bring brings brought
buy buys bought
sell sells sold
build builds built
become becomes became becoming
run runs ran running
rise rises rose risen rising
shoot shoots shot
kill kills killed
swear swears swore sworn
read reads
hear hears heard
understand understands understood
lead leads led
keep keeps kept
seek seeks sought
teach teaches taught
stand stands stood
sit sits sat sitting
spread spreads
shut shuts
split splits
withdraw withdraws withdrew withdrawn
foresee foresees foresaw foreseen
draw draws drew drawn
grow grows grew grown
throw throws threw thrown
show shows showed shown
choose chooses chose chosen choosing
drive drives drove driven driving
fly flies flew flown
die dies died dying
lie lies lied lying
flee flees fled fleeing
bleed bleeds bled bleeding
breed breeds bred breeding
feed feeds fed feeding
speed speeds sped speeding
shed sheds shedding
wed weds wedded wedding
slide slides slid sliding
rid rids ridding
cling clings clung clinging
fling flings flung flinging
sling slings slung slinging
swim swims swam swum swimming
swing swings swung swinging
wring wrings wrung wringing
sting stings stung stinging
dig digs dug digging
spin spins spun spinning
weave weaves wove woven weaving
freeze freezes froze frozen freezing
tear tears tore torn tearing
dream dreams dreamt dreamed dreaming
lend lends lent lending
bend bends bent bending
cast casts casting
cost costs costing
thrust thrusts thrusting
broadcast broadcasts broadcasting
forecast forecasts forecasting
bet bets betting
spit spits spat spitting
slay slays slew slain slaying
vie vies vied vying
dye dyes dyed dyeing
eye eyes eyed eyeing
let lets letting
float floats floated floating
mean means meant
fight fights fought
sink sinks sank sunk
bid bids bidding
tweet tweets tweeted tweeting
claim claims claimed claiming
cancel cancels cancelled cancelling canceled canceling
travel travels travelled travelling
compel compels compelled compelling
expel expels expelled expelling
signal signals signalled signalling
control controls controlled controlling
patrol patrols patrolled patrolling
label labels labelled labelling
level levels levelled levelling
pencil pencils pencilled pencilling
dial dials dialled dialling
marshal marshals marshalled marshalling
total totals totalled totalling
rival rivals rivalled rivalling
initial initials initialled initialling
stencil stencils stencilled stencilling
panel panels panelled panelling
shovel shovels shovelled shovelling
equal equals equalled equalling
trial trials trialled trialling
imperil imperils imperilled imperilling
bevel bevels bevelled bevelling
revel revels revelled revelling
snivel snivels snivelled snivelling
swivel swivels swivelled swivelling
unravel unravels unravelled unravelling
grovel grovels grovelled grovelling
duel duels duelled duelling
refuel refuels refuelled refuelling
cudgel cudgels cudgelled cudgelling
parcel parcels parcelled parcelling
victual victuals victualled victualling
spiral spirals spiralled spiralling
medal medals medalled medalling
pedal pedals pedalled pedalling
argue argues argued arguing
leap leaps leapt leaped
sweep sweeps swept
creep creeps crept
weep weeps wept
spring springs sprang sprung
burst bursts bursting
overthrow overthrows overthrew overthrown
uphold upholds upheld
undergo undergoes underwent undergone
undertake undertakes undertook undertaken undertaking
overtake overtakes overtook overtaken overtaking
rebuild rebuilds rebuilt
strive strives strove striven striving
shrink shrinks shrank shrunk
agree agrees agreed agreeing
will 'll wo
can ca
would 'd
`

// OnlyPast reports whether a word is a form of an irregular verb that is written
// like nothing else: "leapt".
func OnlyPast(low string) bool {
	base, ok := irregular()[low]
	return ok && base != low && endsIn(low, "pt", "oke", "ew", "ang", "uck", "tore", "swore", "sank", "shrank", "fled")
}

var participles = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, line := range strings.Split(irregularVerbs, "\n") {
		w := strings.Fields(line)
		for i, f := range w {
			if i > 2 && !strings.HasSuffix(f, "ing") && !strings.HasSuffix(f, "ed") {
				m[f] = true // behind the base, its "-s" form and its past
			}
		}
	}
	m["become"], m["come"], m["run"] = true, true, true
	return m
})

// OnlyParticiple reports whether a form of an irregular verb is its past participle and not
// its past: "fallen".
func OnlyParticiple(low string) bool { return participles()[low] }

// Lemma is the base form of a lower-case word with its Penn tag: by the rule
// that treebanks taught for the word itself, else by the lexicons, else by the
// rule for its ending.
func Lemma(low, tag string) string {
	if pluralOnly[low] && strings.HasPrefix(tag, "NN") {
		return low
	}
	rules := lemmaRules()
	if tag == "NNPS" {
		tag = "NNS"
	}
	if low == "'d" && tag == "VBD" {
		return "have"
	}
	if e, ok := rules[tag]["^"+low]; ok {
		return e.apply(low)
	}
	if strings.HasPrefix(tag, "V") || tag == "MD" {
		if base := knownBase(low); base != "" {
			return base
		}
	}
	return ByEnding(rules[tag], low).apply(low)
}

// knownBase is the base form of a verb that the lexicons know, or "".
func knownBase(w string) string {
	if base, ok := irregular()[w]; ok {
		return base
	}
	for _, suffix := range [...]string{"ies", "ied", "ing", "es", "ed", "s"} {
		stem, ok := strings.CutSuffix(w, suffix)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, c := range [...]string{stem, stem + "e", undouble(stem)} {
			if KnownVerb(c) {
				return c
			}
		}
	}
	return ""
}

func undouble(s string) string {
	n := len(s)
	if n > 2 && s[n-1] == s[n-2] && strings.IndexByte("bdgmnprt", s[n-1]) >= 0 {
		return s[:n-1]
	}
	return s
}

func endsIn(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// Singular is a noun's singular by spelling.
func Singular(w string) string {
	switch {
	case pluralOnly[w]:
		return w
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case endsIn(w, "sses", "ches", "shes", "xes", "caucuses", "viruses", "campuses", "bonuses", "censuses", "choruses"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !endsIn(w, "ss", "us", "is") && len(w) > 2:
		return w[:len(w)-1]
	case w == "people":
		return "person"
	case w == "children":
		return "child"
	}
	return w
}

// pluralOnly are plurals that name one thing of their own.
var pluralOnly = set("talks news sanctions")

var unchanging = set(`quit put cut set hit let shut cost split spread hurt bid cast shed burst beat thrust broadcast forecast`)

// Unchanging reports whether a verb has the same form in the past.
func Unchanging(low string) bool { return unchanging[low] }
