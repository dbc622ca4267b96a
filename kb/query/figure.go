package query

import (
	"math"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// figure is how many of what: "at least 12 killed".
type figure struct {
	bound  string
	number float64
	of     string
}

// parseFigure reads what a claim holds as its figure.
func parseFigure(s string) (f figure, ok bool) {
	for i := range strings.Fields(s) {
		words := strings.Fields(s)
		n, err := strconv.ParseFloat(words[i], 64)
		if err == nil && i+1 < len(words) {
			return figure{strings.Join(words[:i], " "), n, strings.Join(words[i+1:], " ")}, true
		}
	}
	return f, false
}

// thing is what a figure counts, to compare it by: the singular, and one word for
// people whatever they are.
func (f figure) thing() string {
	lemma := en.Lemma(f.of, "NNS")
	if en.PeopleNoun(lemma) {
		return "person"
	}
	return lemma
}

const (
	roughly  = 0.15 // how far off "about 100" may be
	nearby   = 0.1  // how far below "almost" and above "just over" may be
	rounding = 0.05 // how far off a number in hundreds or more may be that ends in zeros
)

// bounds are the least and the greatest number that a figure can mean.
func (f figure) bounds() (low, high float64) {
	switch f.bound {
	case "at least":
		return f.number, math.Inf(1)
	case "more than":
		return math.Nextafter(f.number, math.Inf(1)), math.Inf(1)
	case "at most":
		return 0, f.number
	case "fewer than":
		return 0, math.Nextafter(f.number, 0)
	case "about":
		return f.number * (1 - roughly), f.number * (1 + roughly)
	case "almost":
		return f.number * (1 - nearby), f.number
	case "just over":
		return f.number, f.number * (1 + nearby)
	}
	if unit := zeros(f.number); unit >= 100 {
		off := min(unit/2, f.number*rounding)
		return f.number - off, f.number + off
	}
	return f.number, f.number
}

// zeros is the greatest power of ten that divides a number.
func zeros(n float64) float64 {
	unit := 1.0
	for n >= 10*unit && math.Mod(n, 10*unit) == 0 {
		unit *= 10
	}
	return unit
}

// farOff is how many times one number is another at which both hardly count
// the same things: 3,000 volunteers are wanted, and 41 have come.
const farOff = 4

// differs reports whether two figures of one thing cannot both be right.
func (f figure) differs(g figure) bool {
	return f.apart(g) && max(f.number, g.number) < farOff*min(f.number, g.number)
}

// apart reports whether no number can be both.
func (f figure) apart(g figure) bool {
	low, high := f.bounds()
	low2, high2 := g.bounds()
	return high < low2 || high2 < low
}
