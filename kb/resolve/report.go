package resolve

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/schema"
)

// participants are the actors of an event: those that its sentence names, and
// those that a pronoun or a noun in it stands for.
func (b *builder) participants(e document.EventMention) []int {
	out := b.chainsOf(e.Participants)
	return b.standing(out, e.Who)
}

// standing adds the actors that unnamed phrases stand for.
func (b *builder) standing(out []int, who []document.Span) []int {
	for _, s := range who {
		if a := b.actor(b.cast.who(b.d, s, b.speakers, b.attributionsBefore(s))); a >= 0 && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// attributionsBefore is how many attributions have their source in front of s.
func (b *builder) attributionsBefore(s document.Span) int {
	n := 0
	for n < len(b.d.Attributions) && b.d.Attributions[n].Source.End <= s.Start && b.d.Attributions[n].Hull().Start <= s.Start {
		n++
	}
	return n
}

const maxLabel = 12 // words of an event's label

// label adds to an event's phrase who takes part, as far as the phrase does
// not say and there is room.
func (b *builder) label(e document.EventMention, actors []int) string {
	label := e.Label
	room := maxLabel - words(label)
	var names []string
	for _, a := range actors {
		name := b.rec.Actors[a].Name
		room -= words(name)
		if room < 0 {
			break
		}
		if !b.names(label, a) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 && strings.HasPrefix(label, "to ") { // "It is to lift off"
		label, names = names[0]+" "+label, names[1:]
	}
	if len(names) > 0 {
		label += " (" + strings.Join(names, ", ") + ")"
	}
	return label
}

// names reports whether a label has the actor's name or an alias of it.
func (b *builder) names(label string, actor int) bool {
	a := b.rec.Actors[actor]
	return strings.Contains(label, a.Name) || slices.ContainsFunc(a.Aliases, func(s string) bool { return strings.Contains(label, s) })
}

// eventDate is when an article says that an event takes place. What its lede
// tells as past without a date had come about when it was published.
func (b *builder) eventDate(e document.EventMention) schema.Date {
	d := b.date(e.Time)
	if e.Edge == 2 {
		t := b.d.Times[e.Time]
		d.EDTF, d.Earliest, d.Latest = t.Named, t.NamedFrom, t.NamedTo
	} else {
		d = moved(d, e)
	}
	if p := b.d.Published; d.EDTF == "" && e.Time < 0 && e.News && e.Status == document.Happened && p != "" {
		return schema.Date{EDTF: p + "~", Latest: p}
	}
	return d
}

// moved is the date that an event mention means by its time: the first or last
// day of it, or one so many days off. A wider date that is moved is not known
// any more.
func moved(d schema.Date, e document.EventMention) schema.Date {
	switch since, open := strings.CutSuffix(d.EDTF, "/.."); {
	case open && e.Status == document.Happened:
		d.EDTF, d.Latest = since, lastDay(since)
	case e.Edge < 0:
		d.EDTF, d.Latest = d.Earliest, d.Earliest
	case e.Edge > 0:
		d.EDTF, d.Earliest = d.Latest, d.Latest
	}
	if e.Shift == 0 {
		return d
	}
	t, err := time.Parse("2006-01-02", d.Earliest)
	if err != nil || d.Earliest != d.Latest {
		return schema.Date{}
	}
	d.EDTF = t.AddDate(0, 0, e.Shift).Format("2006-01-02")
	d.Earliest, d.Latest = d.EDTF, d.EDTF
	return d
}

// lastDay is the last day of a year, month or day, "" of anything else.
func lastDay(edtf string) string {
	for _, p := range []struct {
		form                string
		years, months, days int
	}{{"2006", 1, 0, -1}, {"2006-01", 0, 1, -1}, {"2006-01-02", 0, 0, 0}} {
		if t, err := time.Parse(p.form, edtf); err == nil {
			return t.AddDate(p.years, p.months, p.days).Format("2006-01-02")
		}
	}
	return ""
}
