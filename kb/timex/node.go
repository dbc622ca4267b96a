package timex

// unit is a length on the calendar or clock.
type unit int

const (
	second unit = iota
	minute
	hour
	day
	week
	weekend
	month
	quarter
	half
	season
	year
	decade
	century
)

// pod is a part of the day.
type pod int

const (
	morning pod = iota
	afternoon
	evening
	night
)

var podCode = [...]string{morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI"}

// part is a stretch within a longer time.
type part int

const (
	partStart part = iota
	partMid
	partEnd
)

var partCode = [...]string{partStart: "START", partMid: "MID", partEnd: "END"}

// kind tells how a node is to be put on the calendar.
type kind int

const (
	calendar    kind = iota // year, month and day as far as they are written
	numeric                 // 05/06/2022: n and m are the numbers, year the year
	division                // the n-th quarter, half or season (unit) of a year, of a, or of none
	weekday                 // weekday n, of the week a, or dir
	around                  // the week or weekend (unit) that day a lies in
	shift                   // the unit that lies n from the reference one
	distance                // n units before or after (dir) the reference day, or a, or what was told before
	anaphor                 // "the year", "that day", "the following month": n units from what was told before
	within                  // part of a
	sofar                   // "earlier this year": a up to the reference day; part end: from then on
	nth                     // the n-th unit of a; n = -1 the last
	oneWeekday              // the n-th weekday m of the month a
	dayPart                 // the pod n of day a
	clock                   // n hours, m minutes, on day a
	span                    // from a to b
	length                  // a duration: n units
	repeated                // a set: its value is in text
	reference               // PRESENT_REF and the like, in text
	holiday                 // holiday n of the year
	newYear                 // "the new year"
	decades                 // n = 199, or 80 for "the 80s"
	centuries               // n = 19 for the 20th century
	fiscal                  // fiscal year
	monthDay                // day n of a month that is not told: "on the 22nd"
	sameQuarter             // the quarter that a report is about, in year a or the year before; unit quarter where the words say quarter
	open                    // "the day before the vote": a date that the words do not give
)

// origin tells what a distance is counted from.
type origin int

const (
	fromReference origin = iota
	fromText
	fromNode
)

// node is what an expression means before it is put on the calendar.
type node struct {
	kind             kind
	end              int // the token after the last
	year, month, day int // 0 = not written
	n, m             int
	unit             unit
	dir              int // -1, 0, 1
	hasDir           bool
	vague            bool // a number of units that is not told: "several years"
	halfMore         bool // "and a half"
	origin           origin
	part             part
	text             string
	mod              string
	zone             string
	a, b             *node
	joint            int // token that joins the ends of a span
}

// shortYear stands for a year '98 without its century in a node, and yearBC for
// one before Christ.
func shortYear(n int) int { return -100 - n }
func yearBC(n int) int    { return -10000 - n }

// short reports whether the year of a node lacks its century.
func (n *node) short() bool { return n.year <= -100 && n.year > -10000 }

// vagueNumber stands for X in a duration.
const vagueNumber = -1

// category is a set of what a node can be used as in a pattern.
type category uint16

const (
	isDate     category = 1 << iota // any date
	isDay                           // one day
	isMonthDay                      // calendar with month and day
	isWeekday                       // bare weekday
	isTime                          // clock or part of the day
	isClock
	isLength
	isLong     // a month or longer
	isYearly   // a year
	isWeek     // a week
	isPartable // may have an early and a late part
	isHoliday
)

func (n *node) category() category {
	switch n.kind {
	case calendar:
		return n.calendarCategory()
	case numeric:
		return isDate | isDay
	case division:
		return isDate | isLong | isPartable
	case weekday:
		c := isDate | isDay | isPartable
		if n.a == nil {
			c |= isWeekday
		}
		return c
	case shift, anaphor:
		return n.unitCategory()
	case distance, open:
		if n.unit == day {
			return isDate | isDay
		}
		return isDate
	case within, sofar:
		return isDate
	case nth, newYear:
		return isDate
	case around:
		return isDate | isWeek
	case oneWeekday:
		return isDate | isDay
	case monthDay:
		return isDate | isDay
	case holiday:
		return isDate | isDay | isHoliday
	case dayPart:
		return isTime
	case clock:
		return isTime | isClock
	case span:
		return isDate
	case length:
		return isLength
	case decades, centuries:
		return isDate | isLong | isPartable
	case reference:
		if n.text == "PRESENT_REF" {
			return isDate
		}
	case sameQuarter:
		return isDate | isLong
	case fiscal:
		return isDate | isLong | isYearly | isPartable
	}
	return 0
}

func (n *node) calendarCategory() category {
	switch {
	case n.day != 0:
		return isDate | isDay | isMonthDay | isPartable
	case n.month != 0:
		return isDate | isLong | isPartable
	}
	return isDate | isLong | isYearly | isPartable
}

func (n *node) unitCategory() category {
	switch n.unit {
	case day:
		return isDate | isDay | isPartable
	case week:
		return isDate | isWeek | isPartable
	case weekend:
		return isDate | isPartable
	case year:
		return isDate | isLong | isYearly | isPartable
	}
	return isDate | isLong | isPartable
}
