package timex

// feast is the name of a holiday that is not told by a month and a number.
type feast int

const (
	christmas feast = iota
	christmasEve
	boxingDay
	newYearsEve
	newYearsDay
	easter
	goodFriday
	easterMonday
	ashWednesday
	palmSunday
	pentecost
	ascension
	thanksgiving
	blackFriday
	halloween
	valentines
	laborDay
	memorialDay
	mayDay
	veteransDay
	martinLutherKing
	saintPatrick
	fourthOfJuly
	womensDay
	epiphany
	allSaints
	juneteenth
	earthDay
	columbusDay
	presidentsDay
	shroveTuesday
	maundyThursday
	whitMonday
)

var holidayRules = []rule{
	{"christmas day? <year>?", feastIn(christmas, 2)},
	{"christmas eve <year>?", feastIn(christmasEve, 2)},
	{"boxing day <year>?", feastIn(boxingDay, 2)},
	{"new year ' s? eve <year>?", feastIn(newYearsEve, 5)},
	{"new year ' s? day <year>?", feastIn(newYearsDay, 5)},
	{"easter sunday? <year>?", feastIn(easter, 2)},
	{"easter monday <year>?", feastIn(easterMonday, 2)},
	{"good friday <year>?", feastIn(goodFriday, 2)},
	{"ash wednesday <year>?", feastIn(ashWednesday, 2)},
	{"palm sunday <year>?", feastIn(palmSunday, 2)},
	{"pentecost|whitsun <year>?", feastIn(pentecost, 1)},
	{"ascension day <year>?", feastIn(ascension, 2)},
	{"thanksgiving day? <year>?", feastIn(thanksgiving, 2)},
	{"black friday <year>?", feastIn(blackFriday, 2)},
	{"halloween <year>?", feastIn(halloween, 1)},
	{"valentine ' s day <year>?", feastIn(valentines, 4)},
	{"labor day <year>?", feastIn(laborDay, 2)},
	{"memorial day <year>?", feastIn(memorialDay, 2)},
	{"may day <year>?", feastIn(mayDay, 2)},
	{"veterans day <year>?", feastIn(veteransDay, 2)},
	{"armistice day <year>?", feastIn(veteransDay, 2)},
	{"martin luther king day <year>?", feastIn(martinLutherKing, 4)},
	{"st patrick ' s day <year>?", feastIn(saintPatrick, 5)},
	{"st . patrick ' s day <year>?", feastIn(saintPatrick, 6)},
	{"fourth of july of? <year>?", feastIn(fourthOfJuly, 4)},
	{"juneteenth <year>?", feastIn(juneteenth, 1)},
	{"earth day <year>?", feastIn(earthDay, 2)},
	{"international? workers ' day <year>?", feastIn(mayDay, 4)},
	{"columbus day <year>?", feastIn(columbusDay, 2)},
	{"presidents ' day <year>?", feastIn(presidentsDay, 3)},
	{"shrove tuesday <year>?", feastIn(shroveTuesday, 2)},
	{"maundy thursday <year>?", feastIn(maundyThursday, 2)},
	{"whit monday <year>?", feastIn(whitMonday, 2)},
	{"new year", func(m match) *node {
		if !m.dated() || m.tokens[m.first+1].lead != capital || m.next().lead >= capital && m.next().lead != digit {
			return nil
		}
		return &node{kind: holiday, n: int(newYearsDay)}
	}},
	{"the? DIR <holiday>", func(m match) *node {
		n := m.copy(2)
		if n.a != nil || n.hasDir {
			return nil
		}
		n.dir, n.hasDir = m.num(1), true
		return n
	}},
	{"international? women ' s day <year>?", feastIn(womensDay, 5)},
	{"epiphany <year>?", feastIn(epiphany, 1)},
	{"all saints day <year>?", feastIn(allSaints, 3)},
	{"all saints ' day <year>?", feastIn(allSaints, 4)},
}

// feastIn is a holiday whose year, if told, is in element i. Its name begins
// with a capital, and "Christmas tree" is no date but "Easter Rising" is less
// so: what goes on with a capital is a name.
func feastIn(f feast, i int) func(match) *node {
	return func(m match) *node {
		if m.tokens[m.first].lead == lower || m.follows("merry") || m.follows("happy") {
			return nil
		}
		n := &node{kind: holiday, n: int(f)}
		if m.has(i) {
			n.a = m.copy(i)
			return n
		}
		next := m.next()
		named := f == thanksgiving && m.at[1] >= 0 // Thanksgiving Day
		if named {
			return n
		}
		if f == christmas || f == easter || f == epiphany || f == halloween || f == thanksgiving {
			if next.lead >= capital && next.lead != digit || next.lead == lower && next.word == &unknownWord && !m.dated() {
				return nil
			}
		}
		return n
	}
}

// dated reports whether the word before is one that dates follow.
func (m match) dated() bool {
	switch m.previous().word.text {
	case "on", "at", "by", "before", "after", "until", "since", "during", "over":
		return true
	}
	return false
}
