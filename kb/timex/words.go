package timex

// class is a set of things that a token can be.
type class uint64

const (
	cNum class = 1 << iota
	cOrd
	cDay         // 1 to 31, also as 1st
	cMonthNumber // 1 to 12
	cHour        // 0 to 24
	cTwo         // two digits
	cYear        // 1000 to 2199 in four digits, or in words
	cNearYears   // a cYear near others of which the text leaves no doubt
	cSameYear    // a cYear that the text has elsewhere without doubt
	cMilitary    // 1430
	cLong        // a number too long or too pointed to be any of these
	cDecade      // 1990s, 80s, nineties
	cVague       // several, few
	cMonth
	cWeekday
	cWeekdays // Mondays
	cSeason
	cUnit
	cUnits
	cPod // part of the day
	cNoon
	cAMPM
	cZone
	cDir  // last, this, next
	cPart // early, mid, late
	cEdge // beginning, middle, end
	cPeriodic
	cQuarterName // Q1
	cHalfName    // H1
	cAbout       // words before a duration
	cAbbreviation
	cShort   // an abbreviation that needs a number next to it
	cNotName // may also be a verb, noun or name: needs evidence
	cPreposition
	cModal
	cProspect // expect, plan: what they speak of is to come
	cPromise  // agree, propose: what they lead to is to come, they themselves are not
	cAim      // plan, request: nouns with "to"
	cPresent  // begins, meets: with a date, what is to come
	cMoves    // postponed from one date to another
	cBePast
	cBe
	cHave
	cPastVerb
	cCome // forms that "have" makes past: come, run
	cToBe // what "to" after it looks ahead with: due, set, likely
	cFunction
	cEra
	cCounted  // what a number before it counts
	cNamesDay // makes a name with the weekday after it
)

// word is an entry of the word table. num is the number, month, weekday, unit
// or direction of the word.
type word struct {
	text  string
	id    int
	class class
	num   int
}

// wordGroup gives words their class; they count up from first, or all have the
// number first when step is 0.
type wordGroup struct {
	class       class
	first, step int
	words       string
}

var wordGroups = []wordGroup{
	{cNum, 0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"},
	{cNum, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"},
	{cNum, 100, 0, "hundred"},
	{cNum, 1000, 0, "thousand"},
	{cNum, 12, 0, "dozen"},
	{cOrd | cDay, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"},
	{cOrd | cDay, 30, 0, "thirtieth"},
	{cVague, 0, 0, "several few many"},
	{cDecade, 20, 10, "twenties thirties forties fifties sixties seventies eighties nineties"},

	{cMonth, 1, 1, "january february march april may june july august september october november december"},
	{cMonth | cAbbreviation | cShort, 1, 1, "jan feb mar apr"},
	{cMonth | cAbbreviation | cShort, 6, 1, "jun jul aug sep oct nov dec"},
	{cMonth | cAbbreviation | cShort, 9, 0, "sept"},
	{cWeekday, 1, 1, "monday tuesday wednesday thursday friday saturday sunday"},
	{cWeekday | cAbbreviation | cShort, 1, 1, "mon tue wed thu fri sat sun"},
	{cWeekday | cAbbreviation | cShort, 2, 0, "tues"},
	{cWeekday | cAbbreviation | cShort, 4, 0, "thur thurs"},
	{cWeekdays, 1, 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays"},
	{cSeason, 0, 1, "spring summer autumn winter"},
	{cSeason, 2, 0, "fall"},

	{cUnit, int(second), 0, "second"},
	{cUnits, int(second), 0, "seconds"},
	{cUnit, int(minute), 0, "minute"},
	{cUnits, int(minute), 0, "minutes"},
	{cUnit, int(hour), 0, "hour"},
	{cUnits, int(hour), 0, "hours"},
	{cUnit, int(day), 0, "day"},
	{cUnits, int(day), 0, "days"},
	{cUnit, int(week), 0, "week"},
	{cUnits, int(week), 0, "weeks"},
	{cUnit, int(weekend), 0, "weekend"},
	{cUnits, int(weekend), 0, "weekends"},
	{cUnit, int(month), 0, "month"},
	{cUnits, int(month), 0, "months"},
	{cUnit, int(quarter), 0, "quarter"},
	{cUnits, int(quarter), 0, "quarters"},
	{cUnit, int(year), 0, "year"},
	{cUnits, int(year), 0, "years"},
	{cUnit, int(decade), 0, "decade"},
	{cUnits, int(decade), 0, "decades"},
	{cUnit, int(century), 0, "century"},
	{cUnits, int(century), 0, "centuries"},

	{cPod, int(morning), 0, "morning"},
	{cPod, int(afternoon), 0, "afternoon"},
	{cPod, int(evening), 0, "evening"},
	{cPod, int(night), 0, "night"},
	{cNoon, 12, 0, "noon midday"},
	{cNoon, 24, 0, "midnight"},
	{cAMPM, 0, 0, "am a.m. a.m"},
	{cAMPM, 12, 0, "pm p.m. p.m"},
	{cZone, 0, 0, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest et msk ist jst"},

	{cAbbreviation, 0, 0, "ca"},
	{cEra, -1, 0, "bc b.c. b.c bce b.c.e. b.c.e"},
	{cEra, 1, 0, "ad a.d. a.d ce c.e. c.e"},

	{cDir, -1, 0, "last past previous"},
	{cDir, 0, 0, "this current"},
	{cDir, 1, 0, "next coming upcoming"},
	{cPart, int(partStart), 0, "early"},
	{cPart, int(partMid), 0, "mid"},
	{cPart, int(partEnd), 0, "late"},
	{cEdge, int(partStart), 0, "beginning start outset"},
	{cEdge, int(partMid), 0, "middle"},
	{cEdge, int(partEnd), 0, "end close"},
	{cQuarterName, 1, 1, "q1 q2 q3 q4"},
	{cHalfName, 1, 1, "h1 h2"},

	{cPreposition, 0, 0, "in on at of since until till by from to through during before after for between and or around about over within throughout beginning starting ending"},
	{cModal, 0, 0, "will would shall might could ll won"},
	{cPromise, 0, 0, "propose proposes proposed hope hopes hoped promise promises promised pledge pledges pledged vow vows vowed agree agrees agreed want wants wanted seek seeks sought urge urges urged demand demands demanded decide decides decided offer offers offered threaten threatens threatened ask asks asked prepare prepares prepared invite invites invited ordered predict predicts predicted forecast forecasts"},
	{cProspect, 0, 0, "expect expects expected expecting plan plans planned planning schedule schedules scheduled scheduling intend intends intended aim aims aimed aiming anticipate anticipates anticipated slated poised preparing seeking upcoming looming likely going"},
	{cAim, 0, 0, "request requests proposal proposals bid bids invitation permission deal agreement decision refusal chance order orders"},
	{cPresent, 0, 0, "closes finishes concludes reopens premieres faces plays visits takes begins starts opens meets holds leaves arrives ends votes resumes hosts returns travels convenes applies expires flies begin start resume meet convene travel"},
	{cMoves, 0, 0, "pushed moved postponed delayed changed shifted rescheduled brought extended back forward pushes moves postpones delays moving postponing delaying adjourned bring push switched switch shift slipped slips slip deferred off"},
	{cToBe, 0, 0, "due set about ready supposed"},
	{cBePast, 0, 0, "was were"},
	{cBe, 0, 0, "is are s re be been being"},
	{cHave, 0, 0, "has have had ve having"},
	{cPastVerb, 0, 0, "compared said told did made took went came saw met held began won lost led left gave got sent spoke wrote found kept fell rose grew became broke built bought caught chose cut died drew drove fought flew hit knew laid lay meant paid put ran sat sold shot stood spent struck taught thought threw wore won hurt shut quit bore beat sank sprang stole swept swore felt heard hid held showed shown taken given seen done gone known written made ago"},
	{cFunction, 0, 0, "a an the that he she it they we i you who which but if when as its his her their times telegraph express mirror herald post mail"},
	{cCounted, 0, 0, "people percent miles troops jobs feet soldiers dollars shares tons tonnes votes million billion points workers deaths cases euros kilometers kilometres meters metres pounds km rubles employees civilians refugees homes acres hectares men women children cents barrels copies units students residents members seats"},
	// asked for by name in sense.go, relation.go, tense.go and the grammar
	{0, 0, 0, "merry happy ended ending long old olds aged once twice times took take takes lasted as fiscal ahead prior than just later earlier following of to not call calls called calling all despite because amid with without instead too anyway so while where"},
	{cNamesDay, 0, 0, "bloody super ash sheffield cyber palm manic"},
}

// word lists with more than one class, or whose class needs evidence.
var moreClasses = []wordGroup{
	{cNotName, 0, 0, "march may april june august fall spring summer winter autumn"},
	{cUnit, int(second), 0, "second"},
	{cModal, 0, 0, "may"},
	{cFunction, 0, 0, "may march"},
	{cCome, 0, 0, "come become run put cut set hit let"},
}
