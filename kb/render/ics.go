package render

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// timelineICS writes a calendar (RFC 5545) of whole days. There is no clock:
// DTSTAMP is the day of the last article that reports the event.
func timelineICS(w io.Writer, events []placed, f TimelineForm, leftOut []string) ([]string, error) {
	c := &calendar{}
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//dateline//EN")
	c.put("CALSCALE", "GREGORIAN")
	if f.Title != "" {
		c.put("X-WR-CALNAME", icsText(f.Title))
	}
	skipped := 0
	for _, p := range events {
		if !p.exact && f.Uncertain == "skip" {
			skipped++
			continue
		}
		c.event(p, f.Uncertain)
	}
	c.put("END", "VCALENDAR")
	return append(leftOut, missing(skipped, "event", "its day is not known, --uncertain=skip")...), c.to(w)
}

type calendar struct{ page }

func (c *calendar) event(p placed, uncertain string) {
	to := p.to
	if uncertain == "first-day" {
		to = p.from
	}
	c.put("BEGIN", "VEVENT")
	c.put("UID", icsText(p.ID))
	c.put("DTSTAMP", icsDay(lastPublished(p))+"T000000Z")
	c.put("DTSTART;VALUE=DATE", icsDay(p.from))
	c.put("DTEND;VALUE=DATE", icsDay(to.Add(1))) // the day after
	summary := clean(p.Label)
	switch {
	case p.openStart || p.openEnd:
		summary += " (" + Date(p.Date) + ")"
	case !p.exact:
		summary += " (some day in " + Date(p.Date) + ")"
	}
	mark, _ := Mark(p.Status)
	c.put("SUMMARY", icsText(mark+" "+summary))
	c.put("STATUS", icsStatus(p.Status))
	c.put("TRANSP", "TRANSPARENT")
	c.put("CATEGORIES", icsText(p.Status))
	c.put("X-DATELINE-EDTF", icsText(p.Date))
	c.put("DESCRIPTION", strings.Join(p.description(), `\n`))
	for _, u := range webLinks(p.Articles) {
		c.put("URL", clean(u))
		break
	}
	c.put("END", "VEVENT")
}

// description are the lines on an event, each escaped.
func (p placed) description() []string {
	out := []string{icsText(p.when())}
	for _, s := range []string{cleanList(p.Participants), moved(p.Event)} {
		if s != "" {
			out = append(out, icsText(s))
		}
	}
	for _, e := range p.Evidence {
		out = append(out, icsText(joined(" ", inMarks(e.Text), joined(", ", titleOf(e), e.Article))))
	}
	return out
}

func lastPublished(p placed) edtf.Day {
	last := edtf.Day{Year: 1970, Month: 1, Day: 1}
	for _, r := range p.History {
		if d, err := edtf.ParseDay(r.Published); err == nil && d.Compare(last) > 0 && d.Year <= 9999 {
			last = d
		}
	}
	return last
}

func icsStatus(status string) string {
	switch status {
	case "happened", statusSaid:
		return "CONFIRMED"
	case "cancelled", "denied":
		return "CANCELLED"
	}
	return "TENTATIVE"
}

func icsDay(d edtf.Day) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }

func icsText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(clean(s))
}

// put writes a line in pieces of at most 75 bytes, no character broken.
func (c *calendar) put(name, value string) {
	const most = 75
	line := name + ":" + value
	room := most
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		c.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], most-1
	}
	c.WriteString(line + "\r\n")
}
