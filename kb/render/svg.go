package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// Measures of the picture, in pixels.
const (
	svgWidth  = 1000
	svgLeft   = 24
	svgRight  = 976
	svgHead   = 64
	svgRow    = 26
	svgLetter = 7 // about how wide one is
)

const svgStyle = `text{font:13px system-ui,sans-serif;fill:#1b1f24}.h{font-size:18px;font-weight:600}.a{font-size:11px;fill:#57606a}
.g{stroke:#d0d7de}.b{stroke:#8c959f;stroke-dasharray:2 3}.w{stroke:#8c959f;stroke-dasharray:3 3}.back{fill:#fff}
.happened{fill:#1a7f37;stroke:#1a7f37}.expected,.planned,.postponed{fill:#9a6700;stroke:#9a6700}.cancelled,.denied{fill:#cf222e;stroke:#cf222e}.hypothetical{fill:#57606a;stroke:#57606a}.said{fill:#0550ae;stroke:#0550ae}
.span{fill-opacity:.25}.hollow{fill:none;stroke-width:2}.line{fill:none;stroke-width:2}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.a{fill:#9198a1}.g{stroke:#3d444d}.back{fill:#0d1117}
.happened{fill:#3fb950;stroke:#3fb950}.expected,.planned,.postponed{fill:#d29922;stroke:#d29922}.cancelled,.denied{fill:#f85149;stroke:#f85149}.hypothetical{fill:#9198a1;stroke:#9198a1}.said{fill:#79b8ff;stroke:#79b8ff}.hollow,.line{fill:none}}`

// timelineSVG draws one row an event: a mark on its day or a bar over the days
// that it can be, and a dotted line from where an earlier date had it. Years in
// which nothing happens are shortened.
func timelineSVG(w io.Writer, events []placed, title string) error {
	p := &page{}
	height := svgHead + svgRow*len(events) + 44
	name := title
	if name == "" {
		name = "Timeline"
	}
	p.line(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="t d">`, svgWidth, height, svgWidth, height))
	p.line(`<title id="t">` + escapeXML(name) + `</title><desc id="d">` + escapeXML(count(len(events), "event")) + ` in time order</desc>`)
	p.line(`<style>` + svgStyle + `</style>`)
	p.line(fmt.Sprintf(`<rect class="back" width="%d" height="%d"/>`, svgWidth, height))
	p.line(fmt.Sprintf(`<text class="h" x="%d" y="28">%s</text>`, svgLeft, escapeXML(name)))
	s := newScale(events)
	p.svgYears(s, svgHead+svgRow*len(events))
	for i, e := range events {
		p.svgEvent(s, e, svgHead+svgRow*i+svgRow/2)
	}
	p.svgLegend(events, height-14)
	p.line(`</svg>`)
	return p.to(w)
}

// svgYears draws a line at the beginning of each year or, within two years, month.
func (p *page) svgYears(s *scale, bottom int) {
	if len(s.days) == 0 {
		return
	}
	first, last := s.days[0], s.days[len(s.days)-1]
	step, monthly := 12, last.Sub(first) < 2*366
	if monthly {
		step = 1
	}
	lastX := -1000.0
	for d := (edtf.Day{Year: first.Year, Month: 1, Day: 1}); d.Compare(last) <= 0; d = d.AddMonths(step) {
		x := s.x(d)
		if d.Compare(first) < 0 || x-lastX < 100 {
			continue
		}
		label := Date(fmt.Sprintf("%04d", d.Year))
		if monthly {
			label = Date(d.String()[:len(d.String())-3])
		}
		p.line(fmt.Sprintf(`<line class="g" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/><text class="a" x="%.1f" y="%d">%s</text>`, x, x, svgHead-8, bottom, x+3, svgHead-12, escapeXML(label)))
		lastX = x
	}
	for _, g := range s.gaps {
		p.line(fmt.Sprintf(`<line class="b" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, g, g, svgHead-8, bottom))
	}
}

func (p *page) svgEvent(s *scale, e placed, y int) {
	from, to := s.x(e.from), s.x(e.to)
	p.line(`<g><title>` + escapeXML(joined(" · ", e.when(), e.Label, cleanList(e.Participants), moved(e.Event))) + `</title>`)
	p.svgMoves(s, e, from, y)
	class := svgClass(e.Status)
	left := from
	if !e.exact {
		wide, open := max(to-from, 8), 30.0 // a side that nobody tells is drawn a little way
		if e.openStart {
			from, wide = from-open, wide+open
		}
		if e.openEnd {
			wide += open
		}
		p.line(fmt.Sprintf(`<rect class="span %s" x="%.1f" y="%d" width="%.1f" height="12" rx="6"/>`, class, from, y-6, wide))
		left, to = from, from+wide
		from += wide / 2
	}
	p.line(svgMark(e.Status, from, float64(y)))
	x, anchor, room := to+10, "start", svgRight-to-10
	if left > svgWidth*0.6 {
		x, anchor, room = left-10, "end", left-10-svgLeft
	}
	label := svgCut(joined(" · ", e.when(), clean(e.Label)), int(room)/svgLetter)
	text := fmt.Sprintf(`<text x="%.1f" y="%d" text-anchor="%s">%s</text>`, x, y+4, anchor, escapeXML(label))
	if links := webLinks(e.Articles); len(links) > 0 {
		text = `<a href="` + escapeXML(links[0]) + `">` + text + `</a>`
	}
	p.line(text + `</g>`)
}

// svgMoves draws where earlier reports had the event.
func (p *page) svgMoves(s *scale, e placed, x float64, y int) {
	dates, _ := dateHistory(e.History)
	for _, d := range dates {
		parsed, err := edtf.Parse(d)
		if err != nil {
			continue
		}
		from, ok := parsed.Earliest()
		to, closed := parsed.Latest()
		switch {
		case covers(d, e.Date) && d != e.Date && ok && closed: // it was narrowed
			p.line(fmt.Sprintf(`<line class="w" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, s.x(from), s.x(to), y, y))
		case ok && from != e.from:
			p.line(fmt.Sprintf(`<line class="w" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, s.x(from), x, y, y))
			p.line(fmt.Sprintf(`<circle class="w hollow" cx="%.1f" cy="%d" r="3"/>`, s.x(from), y))
		}
	}
}

// svgMark draws a status as a shape of its own.
func svgMark(status string, x, y float64) string {
	class := svgClass(status)
	switch status {
	case "happened":
		return fmt.Sprintf(`<circle class="%s" cx="%.1f" cy="%.1f" r="5"/>`, class, x, y)
	case "expected":
		return fmt.Sprintf(`<circle class="hollow %s" cx="%.1f" cy="%.1f" r="4.5"/>`, class, x, y)
	case "planned":
		return fmt.Sprintf(`<path class="hollow %s" d="M%.1f %.1fl5.5 5.5 -5.5 5.5 -5.5 -5.5z"/>`, class, x, y-5.5)
	case "postponed":
		return fmt.Sprintf(`<path class="line %s" d="M%.1f %.1fh9m-4 -4l4 4 -4 4"/>`, class, x-5, y)
	case "cancelled":
		return fmt.Sprintf(`<path class="line %s" d="M%.1f %.1fl9 9m0 -9l-9 9"/>`, class, x-4.5, y-4.5)
	case statusSaid:
		return fmt.Sprintf(`<path class="%s" d="M%.1f %.1fh10v7h-6l-3 3v-3h-1z"/>`, class, x-5, y-5)
	case "denied":
		return fmt.Sprintf(`<path class="line %s" d="M%.1f %.1fv7m0 2v2"/>`, class, x, y-6)
	}
	return fmt.Sprintf(`<rect class="hollow %s" x="%.1f" y="%.1f" width="8" height="8"/>`, class, x-4, y-4)
}

// svgClass is the status as a class, also of one that is not known.
func svgClass(status string) string {
	if mark, _ := Mark(status); mark == "·" {
		return "hypothetical"
	}
	return status
}

func (p *page) svgLegend(events []placed, y int) {
	x, seen := svgLeft+6, []string{}
	for _, e := range events {
		if !slices.Contains(seen, e.Status) {
			seen = append(seen, e.Status)
		}
	}
	slices.Sort(seen)
	for _, status := range seen {
		p.line(svgMark(status, float64(x), float64(y-4)))
		p.line(fmt.Sprintf(`<text class="a" x="%d" y="%d">%s</text>`, x+10, y, escapeXML(clean(status))))
		x += 10 + svgLetter*len(status) + 24
	}
}

func svgCut(s string, most int) string {
	if r := []rune(s); len(r) > max(most, minColumn) {
		return string(r[:max(most, minColumn)-1]) + "…"
	}
	return s
}

func escapeXML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD").Replace(clean(s))
}

// scale maps days to places. Long times without a day of any event are shortened.
type scale struct {
	days []edtf.Day // where it bends, in order
	at   []float64
	gaps []float64 // the middles of shortened times
}

func newScale(events []placed) *scale {
	s := &scale{}
	for _, e := range events {
		s.days = append(s.days, e.from, e.to)
	}
	slices.SortFunc(s.days, edtf.Day.Compare)
	s.days = slices.Compact(s.days)
	if len(s.days) == 0 {
		return s
	}
	steps := make([]float64, len(s.days))
	for i := 1; i < len(s.days); i++ {
		steps[i] = float64(s.days[i].Sub(s.days[i-1]))
	}
	s.place(steps, longest(steps))
	return s
}

// longest is how long a time without an event may be: a quarter of what
// remains when all are cut to it, but never what is common here.
func longest(steps []float64) float64 {
	sorted := slices.Sorted(slices.Values(steps))
	common := 4 * sorted[len(sorted)*3/4]
	most := sorted[len(sorted)-1]
	for range 20 {
		sum := 0.0
		for _, d := range steps {
			sum += min(d, most)
		}
		most = max(common, sum/4)
	}
	return most
}

func (s *scale) place(steps []float64, most float64) {
	sum := 0.0
	for _, d := range steps {
		sum += min(d, most)
	}
	sum = max(sum, 1)
	s.at = make([]float64, len(steps))
	at := float64(svgLeft + 10)
	for i, d := range steps {
		width := min(d, most) / sum * (svgRight - svgLeft - 30)
		if d > most {
			s.gaps = append(s.gaps, at+width/2)
		}
		at += width
		s.at[i] = at
	}
}

// x is the place of a day.
func (s *scale) x(d edtf.Day) float64 {
	i, exact := slices.BinarySearchFunc(s.days, d, edtf.Day.Compare)
	switch {
	case len(s.days) == 0 || i == 0:
		return svgLeft + 10
	case exact:
		return s.at[i]
	case i == len(s.days):
		return s.at[i-1]
	}
	part := float64(d.Sub(s.days[i-1])) / float64(s.days[i].Sub(s.days[i-1]))
	return s.at[i-1] + part*(s.at[i]-s.at[i-1])
}
