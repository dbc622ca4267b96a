package edtf

import "strings"

// Part is a stretch of a longer date.
type Part int

// The parts of a date: early, mid and late in it.
const (
	Early Part = iota
	Mid
	Late
)

// partWords name the parts for a reader.
var partWords = [...]string{Early: "early", Mid: "mid", Late: "late"}

// PartOf is early, mid or late in a month, year, decade or century, with its
// inner border marked as approximate. Any other date has no parts of its own
// and stays whole, which is never wrong.
func PartOf(d Date, p Part) Date {
	if !isSingle(d) || d.flags != 0 {
		return d
	}
	pt, err := parsePoint(d.text)
	if err != nil || pt.negative {
		return d
	}
	if text := pt.part(p); text != "" {
		return made(text)
	}
	return d
}

// part is the text of a part, "" where there is none.
func (p point) part(part Part) string {
	switch {
	case p.day != "" || p.digits == "XXXX":
		return ""
	case p.month != "":
		if m, exact := p.monthNumber(); !exact || m > 12 {
			return ""
		}
		_, hi := p.bounds()
		lengths := [...]string{Early: "01/10~", Mid: "11~/20~", Late: "21~/" + hi.String()[8:]}
		return join(p.digits+"-"+p.month+"-", lengths[part])
	case !strings.Contains(p.digits, "X"):
		return join(p.digits+"-", [...]string{"01/03~", "05~/08~", "10~/12"}[part])
	case strings.HasSuffix(p.digits, "XX"):
		return join(p.digits[:2], [...]string{"00/33~", "34~/66~", "67~/99"}[part])
	}
	return join(p.digits[:3], [...]string{"0/3~", "4~/6~", "7~/9"}[part])
}

// join puts the same stem before both ends of an interval.
func join(stem, ends string) string {
	from, to, _ := strings.Cut(ends, "/")
	return stem + from + "/" + stem + to
}

// whole undoes PartOf: the date of which d is a part.
func whole(d Date) (of Date, p Part, ok bool) {
	from, _, interval := strings.Cut(d.text, "/")
	from = strings.TrimRight(from, "~")
	if !interval || len(from) < 4 || !d.Approximate() {
		return Date{}, 0, false
	}
	var candidates []string
	switch len(from) {
	case 10:
		candidates = []string{from[:7]}
	case 7:
		candidates = []string{from[:4]}
	case 4:
		candidates = []string{from[:3] + "X", from[:2] + "XX"}
	}
	for _, c := range candidates {
		for p := range partWords {
			if of := made(c); PartOf(of, Part(p)) == d {
				return of, Part(p), true
			}
		}
	}
	return Date{}, 0, false
}
