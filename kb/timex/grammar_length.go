package timex

// lengthRules are durations. Ages are none: "6-year-old", "six years old".
var lengthRules = []rule{
	{"NUM UNIT|UNITS", func(m match) *node { return lasting(m, m.num(0), m.unit(1)) }},
	{"NUM - UNIT|UNITS", func(m match) *node { return lasting(m, m.num(0), m.unit(2)) }},
	{"NUM - UNIT - long", func(m match) *node { return lasting(m, m.num(0), m.unit(2)) }},
	{"NUM more|full|straight|consecutive|whole|additional|trading|working|business UNIT|UNITS", func(m match) *node {
		return lasting(m, m.num(0), m.unit(2))
	}},
	{"NUM or|to|- NUM UNITS", func(m match) *node {
		if m.num(2) <= m.num(0) {
			return nil
		}
		return vagueLength(m, m.unit(3))
	}},
	{"NUM and a half UNIT|UNITS", func(m match) *node { return andHalf(lasting(m, m.num(0), m.unit(4))) }},
	{"NUM NUM / NUM UNIT|UNITS", func(m match) *node {
		if m.num(1) != 1 || m.num(3) != 2 {
			return vagueLength(m, m.unit(4))
		}
		return andHalf(lasting(m, m.num(0), m.unit(4)))
	}},
	{"NUM ^. ^NUM UNIT|UNITS", func(m match) *node { return vagueLength(m, m.unit(3)) }},
	{"a|an UNIT and a half", func(m match) *node { return andHalf(lasting(m, 1, m.unit(1))) }},
	{"half a|an UNIT", func(m match) *node { return andHalf(lasting(m, 0, m.unit(2))) }},
	{"a half - hour|century|decade", func(m match) *node { return andHalf(lasting(m, 0, m.unit(3))) }},
	{"half - hour|century|decade", func(m match) *node { return andHalf(lasting(m, 0, m.unit(2))) }},
	{"a? few|several|many UNITS", func(m match) *node { return vagueLength(m, m.unit(2)) }},
	{"several|multi - UNIT", func(m match) *node { return vagueLength(m, m.unit(2)) }},
	{"a? couple of? UNITS", func(m match) *node { return approximately(lasting(m, 2, m.unit(3))) }},
	{"a|an UNIT", func(m match) *node { return aUnit(m) }},
	{"a fortnight", func(m match) *node { return lasting(m, 2, week) }},
	{"the? DIR fortnight", func(m match) *node { return upToNow(m, lasting(m, 2, week)) }},
	{"another UNIT", func(m match) *node {
		if m.unit(1) < day || m.unit(1) == quarter || m.next().lead == lower && m.next().word == &unknownWord {
			return nil
		}
		return lasting(m, 1, m.unit(1))
	}},
	{"another NUM UNITS", func(m match) *node { return lasting(m, m.num(1), m.unit(2)) }},
	{"UNIT -? long", func(m match) *node {
		if m.unit(0) < hour || m.unit(0) == quarter || m.previous().class&cNum != 0 {
			return nil
		}
		return lasting(m, 1, m.unit(0))
	}},
	{"UNITS - long", func(m match) *node { return vagueLength(m, m.unit(0)) }},
	{"an additional|entire|extra UNIT", func(m match) *node { return lasting(m, 1, m.unit(2)) }},
	{"a full|whole UNIT", func(m match) *node { return lasting(m, 1, m.unit(2)) }},
	{"all|whole|entire week|year|month|day|night", func(m match) *node {
		if m.is(1, "night") || m.is(1, "day") && !m.is(0, "all") {
			return nil
		}
		return lasting(m, 1, m.unit(1))
	}},
	{"the? DIR|first NUM UNITS", func(m match) *node { return upToNow(m, lasting(m, m.num(2), m.unit(3))) }},
	{"the? final|latest|following|first NUM UNITS", func(m match) *node { return lasting(m, m.num(2), m.unit(3)) }},
	{"the NUM UNITS", func(m match) *node { return lasting(m, m.num(1), m.unit(2)) }},
	{"the? DIR|first few|several|many UNITS", func(m match) *node { return vagueLength(m, m.unit(3)) }},
	{"the? DIR couple of? UNITS", func(m match) *node { return approximately(lasting(m, 2, m.unit(4))) }},
	{"the? DIR UNITS", func(m match) *node {
		if m.is(1, "this") || m.is(1, "current") {
			return nil
		}
		return vagueLength(m, m.unit(2))
	}},
	{"the? recent UNITS", func(m match) *node { return vagueLength(m, m.unit(2)) }},
	{"the UNITS ahead", func(m match) *node { return vagueLength(m, m.unit(1)) }},
	{"UNITS", func(m match) *node { return bareUnits(m) }},
	{"UNITS or UNITS", func(m match) *node { return vagueLength(m, m.unit(0)) }},
	{"more|less than <length>", func(m match) *node {
		return bounded(m, 2, map[string]string{"more": "MORE_THAN", "less": "LESS_THAN"}[m.word(0)])
	}},
	{"no more|longer|less than <length>", func(m match) *node {
		return bounded(m, 3, map[string]string{"more": "EQUAL_OR_LESS", "longer": "EQUAL_OR_LESS", "less": "EQUAL_OR_MORE"}[m.word(1)])
	}},
	{"at least <length>", func(m match) *node { return bounded(m, 2, "EQUAL_OR_MORE") }},
	{"at most <length>", func(m match) *node { return bounded(m, 2, "EQUAL_OR_LESS") }},
	{"up to <length>", func(m match) *node { return bounded(m, 2, "EQUAL_OR_LESS") }},
	{"nearly|almost|about|around|approximately|roughly|some <length>", func(m match) *node { return bounded(m, 1, "APPROX") }},
	{"over <length>", func(m match) *node {
		n := bounded(m, 1, "MORE_THAN")
		if t := m.tokens[m.at[1]].word.text; t == "the" {
			return nil // over the past year
		}
		return n
	}},
}

func lasting(m match, n int, u unit) *node {
	next := m.next()
	if t := &m.tokens[m.first]; t.class&cYear != 0 && m.end == m.first+2 && m.tokens[m.first+1].class&cUnit != 0 {
		return nil // 2018 day five
	}
	if next.word.text == "old" || next.word.text == "-" && m.near(m.end+1).word.text == "old" ||
		next.word.text == "-" && m.near(m.end+1).word.text == "olds" || m.follows("aged") || m.follows("$") {
		return nil
	}
	if m.follows("/") && !m.tokens[m.first].gap || u == quarter && next.word.text == "of" { // three quarters of them
		return nil
	}
	if u == day && m.is(0, "one") && m.ahead() { // it will one day be so
		return &node{kind: reference, text: "FUTURE_REF"}
	}
	return &node{kind: length, n: n, unit: u}
}

// upToNow is "the past 30 days" or "the next two years": a length that ends or
// begins at the reference day, unless it is one of something.
func upToNow(m match, n *node) *node {
	if n == nil || m.class(1)&cDir == 0 || m.num(1) == 0 || m.next().word.text == "of" {
		return n
	}
	n.dir = m.num(1)
	return n
}

func vagueLength(m match, u unit) *node { return lasting(m, vagueNumber, u) }

func andHalf(n *node) *node {
	if n != nil {
		n.halfMore = true
	}
	return n
}

// aUnit is "a year": how long, or how often after an amount. "A second" is
// mostly another one and "a quarter" a fourth part.
func aUnit(m match) *node {
	u := m.unit(1)
	prev, next := m.previous(), m.next()
	if u == second || u == quarter || u == weekend {
		return nil
	}
	if w := m.near(m.end + 1).word.text; next.word == &dashMark && (w == "earlier" || w == "ago" || w == "long") || next.word.text == "long" {
		return nil // a year-earlier loss, a year-long ban
	}
	if prev.lead == digit || prev.class&(cNum|cCounted) != 0 || prev.word.text == "once" || prev.word.text == "twice" || prev.word.text == "times" {
		return &node{kind: repeated, text: lengthValue(1, u, false)}
	}
	if u == day && next.class&cPreposition == 0 && next.sentence >= 0 && next.word != &stopMark && next.word.text != "," {
		return nil
	}
	return lasting(m, 1, u)
}

// bareUnits is "years" where a length is told: for years, in days.
func bareUnits(m match) *node {
	switch m.previous().word.text {
	case "for", "in", "within", "of", "took", "take", "takes", "after", "lasted", "last", "over":
		if u := m.unit(0); u >= hour && u != weekend && u != quarter {
			return vagueLength(m, u)
		}
	}
	if m.unit(0) >= decade {
		return vagueLength(m, m.unit(0))
	}
	return nil
}

func bounded(m match, i int, mod string) *node {
	n := m.copy(i)
	if n.mod == "" || n.mod == "APPROX" {
		n.mod = mod
	}
	return n
}

// setRules are times that come again.
var setRules = []rule{
	{"every other WEEKDAY", func(m match) *node { return setOf(weekdayValue(m.num(2))) }},
	{"everyday", func(m match) *node {
		if m.next().lead == lower { // everyday life
			return nil
		}
		return setOf("P1D")
	}},
	{"every|each UNIT", func(m match) *node { return often(1, m.unit(1)) }},
	{"every NUM UNITS", func(m match) *node { return often(m.num(1), m.unit(2)) }},
	{"every few UNITS", func(m match) *node { return often(vagueNumber, m.unit(2)) }},
	{"every other UNIT", func(m match) *node { return often(2, m.unit(2)) }},
	{"every ORD UNIT", func(m match) *node { return often(m.num(1), m.unit(2)) }},
	{"every|each WEEKDAY POD?", func(m match) *node { return setOf(weekdayValue(m.num(1))) }},
	{"every|each MONTH", func(m match) *node { return setOf(monthValue(m.num(1))) }},
	{"every|each SEASON", func(m match) *node { return setOf("XXXX-" + seasonCode[m.num(1)]) }},
	{"every|each POD", func(m match) *node { return setOf("XXXX-XX-XX" + podCode[m.num(1)]) }},
	{"WEEKDAYS", func(m match) *node { return setOf(weekdayValue(m.num(0))) }},
	{"WEEKDAY nights|mornings|evenings|afternoons", func(m match) *node { return setOf(weekdayValue(m.num(0)) + podPlural[m.word(1)]) }},
	{"daily|nightly", periodic("P1D")},
	{"hourly", periodic("PT1H")},
	{"weekly", periodic("P1W")},
	{"fortnightly", periodic("P2W")},
	{"monthly", periodic("P1M")},
	{"quarterly", func(m match) *node {
		if m.next().lead == lower && m.next().class&cPreposition == 0 || m.next().word.text == "of" { // quarterly results, a quarterly of five cents
			return nil
		}
		return setOf("P1Q")
	}},
	{"yearly|annually", periodic("P1Y")},
	{"per UNIT", func(m match) *node { return often(1, m.unit(1)) }},
	{"once|twice a|an UNIT", func(m match) *node { return often(1, m.unit(2)) }},
	{"NUM times a|an UNIT", func(m match) *node { return often(1, m.unit(3)) }},
}

var podPlural = map[string]string{"mornings": "TMO", "afternoons": "TAF", "evenings": "TEV", "nights": "TNI"}

func often(n int, u unit) *node {
	if u < minute {
		return nil
	}
	return setOf(lengthValue(n, u, false))
}

// periodic is "daily", unless it is a newspaper: the Trade Daily, the party daily
// Granma.
func periodic(value string) func(match) *node {
	return func(m match) *node {
		p, n := m.previous(), m.next()
		if m.tokens[m.first].lead != lower && p.lead == capital ||
			m.tokens[m.first].lead == lower && p.word == &unknownWord && p.lead != other && n.lead == capital {
			return nil
		}
		return setOf(value)
	}
}

func setOf(value string) *node { return &node{kind: repeated, text: value} }
