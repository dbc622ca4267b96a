package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// What speaks for a line of one article to be of an event that others tell of, beyond its sort, its day and that the
// articles have somebody in common: whoever is in the news is in many stories, and much is done on one day.

// What the beginnings of two articles have in common when they bring one piece of news.
const (
	closeNames = 2
	closeWords = 6 // names and others
	closeOne   = 8 // the same with one name
	enoughDeed = 0.4
	most       = 0.6 // of those who are in an article
)

// closely reports whether two articles begin with one piece of news.
func (d *Digest) closely(o *Digest) bool {
	a, b := d.lede(), o.lede()
	names := inBoth(a.names, b.names) - inBoth(a.lands, b.lands)
	n := names + inBoth(a.content, b.content)
	return names >= closeNames && n >= closeWords || names > 0 && n >= closeOne
}

// mostly reports whether nearly all who are in the shorter of two articles, and not very many, are in both.
func (d *Digest) mostly(o *Digest) bool {
	least := min(len(d.cast()), len(o.cast()))
	return least <= 2*fewActors && float64(d.inCommon(o, func(a, b present) {})) >= most*float64(least)
}

// alike reports whether the sentences of two lines have more in common than that they are of one sort, or their
// articles begin with one piece of news.
func (l *line) alike(o *line) bool {
	return inBoth(l.names, o.names) > inBoth(l.lands, o.lands) || inBoth(l.content, o.content) > 1 || inBoth(l.cast(), o.cast()) > 0 || l.from.closely(o.from)
}

// heldAt reports whether a line can be a stage of what one of another article tells of by more than their day and those
// who take part: whoever has an election won speaks to reporters on its day as well.
func (l *line) heldAt(o *line) bool {
	court := func(class string) bool { return class == "hearing" || class == "trial" }
	if l.from == o.from || court(l.report.Class) && court(o.report.Class) || l.lapses() || o.lapses() {
		return true
	}
	return !l.apart(o) && l.form != briefing && o.form != briefing && (inBoth(l.own, o.own) > 0 || inBoth(l.content, o.content) > 1 || l.from.closely(o.from) || l.from.mostly(o.from))
}

// apart reports whether two lines tell of votes, or who won them, in places that differ.
func (l *line) apart(o *line) bool { return len(l.at) > 0 && len(o.at) > 0 && inBoth(l.at, o.at) == 0 }

// some reports whether one of the group's lines of a line's class is so.
func (g *group) some(l *line, is func(o *line) bool) bool {
	return slices.ContainsFunc(g.lines, func(o sighting) bool { return o.report.Class == l.report.Class && is(o.line) })
}

// unproven reports whether a line of an article that tells nothing else of the group has not enough in common with it.
func (g *group) unproven(l *line, when, who, what float64) bool {
	if g.some(l, func(o *line) bool { return o.from == l.from }) || l.anew || g.dueAnew(l) {
		return false
	}
	class := l.report.Class
	if g.otherKind(l, when) || g.elsewhere(l) {
		return true
	}
	closely := func() bool { return g.some(l, func(o *line) bool { return l.from.closely(o.from) }) }
	place := l.place != "" && slices.Contains(g.places, l.place)
	if !en.EventClass(class) && when < forDay && !place && deedOf(l, l.own, g.own) < enoughDeed {
		return true // two deeds told with one verb
	}
	switch {
	case l.another && !(ahead(l) && who >= half && !en.Recurring(class)) && !closely() && (en.Everyday(class) || en.Recurring(class) || min(who, told(l, g)) < half):
		return true // of which nobody is to know yet
	case !l.dated && l.bare():
		return !g.some(l, func(o *line) bool { return abs(o.seen-l.seen) <= month && l.from.closely(o.from) })
	case !l.dated && (en.Everyday(class) || en.Recurring(class)):
		return !place && !tellingIn(class, l.own, g.own) && inBoth(l.actors, g.actors) < 2 && !g.newsOf(l) && !closely()
	case who > 0 || what > 0 || place:
		return l.dated && when < forDay && (en.Recurring(class) || en.Manifold(class)) && !place && !tellingIn(class, l.own, g.own) && !closely()
	case when < forDay && en.Recurring(class):
		return l.dated && !closely() && !(l.bare() && g.some(l, func(o *line) bool { return o.bare() && o.span == l.span }))
	case when < forDay:
		return l.dated && !(en.Calamity(class) && (l.bare() || g.some(l, l.alike))) && !closely()
	case class == "visit" && !g.some(l, func(o *line) bool { return max(o.span.width(), l.span.width()) < days }):
		return !closely() // the week of one trip has many days
	case l.bare() || g.bare() || en.EventClass(class) && !en.Recurring(class) && !en.Manifold(class) && class != "talks" && class != "interview":
		return false
	}
	return !g.some(l, l.alike)
}

// otherKind reports whether the nouns of a line and of the group are for things that nobody takes for each other: a
// poll and a letter, or on one day a debate and a meeting.
func (g *group) otherKind(l *line, when float64) bool {
	formed := func(o *line) bool { return o.form != "" }
	plain := func(o *line) bool { return o.form == "" }
	switch l.report.Class {
	case "publication":
		return l.work != "" && !g.some(l, func(o *line) bool { return o.work == "" || o.work == l.work })
	case "vote":
		return l.form != "" && !g.sameForm(l) && !g.some(l, plain)
	case "talks":
		return l.form == "" && !l.verb && !g.some(l, plain) || l.form != "" && !g.sameForm(l) && g.some(l, formed)
	}
	return false
}

// elsewhere reports whether a line and the group tell of votes, or who won them, in places that differ.
func (g *group) elsewhere(l *line) bool {
	apart := false
	for _, o := range g.lines {
		if len(l.at) == 0 || inBoth(l.at, o.at) > 0 {
			return false
		}
		apart = apart || len(o.at) > 0
	}
	return apart
}

// backs reports whether a report tells that somebody is endorsed, by whom that may be.
func backs(rec *schema.Record, r *schema.Report) bool {
	if r.Class != "approval" || !slices.ContainsFunc(r.Actors, func(a int) bool { return rec.Actors[a].Type == string(document.Person) }) {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(r.Label)), func(w string) bool {
		return en.Endorses(en.Lemma(w, "VBD")) || en.Endorses(en.Singular(w))
	})
}

// elects reports whether a report is of "the election", of which there is one in a month.
func elects(r *schema.Report) bool {
	return r.Class == "vote" && slices.ContainsFunc(strings.Fields(strings.ToLower(r.Label)), func(w string) bool { return en.Singular(w) == "election" })
}

// polled reports whether a line and the group tell of an election in no place.
func (g *group) polled(l *line) bool {
	return l.elects && l.bare() && l.span.width() <= wide && g.some(l, func(o *line) bool { return o.elects && o.bare() && o.span.width() <= wide })
}

// at are the places that a report's label names.
func at(rec *schema.Record, r *schema.Report) []string {
	if r.Class != "vote" && r.Class != "win" {
		return nil
	}
	var out []string
	for _, a := range rec.Actors {
		if a.Type == string(document.Place) && strings.Contains(r.Label, a.Name) {
			out = append(out, a.Name)
		}
	}
	return sorted(out)
}

// tellingIn reports whether two sets of words have one in common that does not only tell of what sort an event is.
func tellingIn(class string, a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool {
		return slices.Contains(b, w) && !en.SortOfVote(w) && !ofClass(class, w)
	})
}

// deedOf is how much of what two lines of a verb tell, apart from names and the verb, both have.
func deedOf(l *line, a, b []string) float64 {
	is := func(w string) bool { return ofClass(l.report.Class, w) }
	a, b = slices.DeleteFunc(slices.Clone(a), is), slices.DeleteFunc(slices.Clone(b), is)
	if len(a)+len(b) == 0 {
		return 1
	}
	return portion(a, b)
}

// ofClass reports whether a word is of the verb or noun that a class goes by.
func ofClass(class, w string) bool {
	return en.EventNoun(w) != "" || slices.Contains(strings.Split(class, "-"), en.Lemma(w, "VBD")) || slices.Contains(strings.Split(class, "-"), w)
}
