package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// What an article tells twice, and what it tells of another day than before.

// detailed reports whether an article tells a little further, with its day, what a line tells as the news
// without: "A lawyer has been held for theft", and "Hugo Lund was arrested on Monday".
func (g *group) detailed(l *line) bool {
	if !l.fresh() || l.report.Evidence.Start > opening || en.Everyday(l.report.Class) || en.Manifold(l.report.Class) || !en.EventClass(l.report.Class) {
		return false
	}
	return slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.from == l.from && o.report.Class == l.report.Class && done(o.line) && o.dated && o.span.width() == 0 && o.span.hi <= l.seen && o.span.hi >= l.seen-news &&
			o.report.Evidence.Start > l.report.Evidence.Start && o.report.Evidence.Start <= opening && len(o.order)+len(l.order) == 0 && !l.rivals(o.line)
	})
}

// exactly reports whether an article begins with some days on which something took place, and tells further
// on the day: "a week after the court threw out the bid", and "Judge Lund ruled on 20 May"; or the other
// way round, for the exact one is settled first.
func (g *group) exactly(l *line) bool {
	if en.Everyday(l.report.Class) || en.Manifold(l.report.Class) || !en.EventClass(l.report.Class) || !done(l) || !l.dated {
		return false
	}
	return slices.ContainsFunc(g.lines, func(o sighting) bool {
		both, ok := l.span.and(o.span)
		vague := max(l.span.width(), o.span.width())
		return ok && o.from == l.from && o.report.Class == l.report.Class && done(o.line) && both.width() == 0 && vague > 0 && vague <= exact &&
			min(o.report.Evidence.Start, l.report.Evidence.Start) <= opening && len(o.order)+len(l.order) == 0 && !l.rivals(o.line)
	})
}

// itself reports whether a line has for its event no more than "it", of which somebody else had told
// another day just before: "her office says the vote is on 9 May, he swears that it is on the 10th".
func (g *group) itself(l *line) bool {
	return l.it && slices.ContainsFunc(g.lines, func(o sighting) bool {
		near := l.report.Evidence.Start - o.report.Evidence.Start
		return o.from == l.from && o.report.Class == l.report.Class && ahead(o.line) == ahead(l) && near >= 0 && near < recall && slices.Equal(o.own, l.own)
	})
}

// meantFirst reports whether of a line and one of the group one tells for which day, past by now, the other
// was meant: "called off the walkout set for 9 May. It had first been set for 2 May".
func (g *group) meantFirst(l *line) bool {
	first := func(a, b *line) bool {
		return a.meant && b.dated && ahead(a) && a.span.hi < a.seen && b.span.lo > a.span.lo && b.span.hi > a.span.hi && b.span.lo-a.span.hi < reprieve &&
			(ahead(b) || b.report.Status == "cancelled" || done(b)) && len(a.own) == 0 && (len(a.actors) == 0 || inBoth(a.actors, b.cast()) > 0)
	}
	return l.dated && slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.from == l.from && o.report.Class == l.report.Class && (first(l, o.line) || first(o.line, l))
	})
}

// onThatDay reports whether of a line and one of the group, of one article, one has its day from the other's sort of
// news, "the judges threw out a request" behind "the court sentenced him on Monday", and they have no words in common.
func (g *group) onThatDay(l *line) bool {
	return len(l.own) > 0 && slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.from == l.from && l.thatDay != o.thatDay && len(o.own) > 0 && !slices.ContainsFunc(l.own, func(w string) bool { return slices.Contains(o.own, w) })
	})
}

// rivals reports whether two lines have places that differ, or name some of one type who take part, and nobody
// who is in both. An official of a board may well be the man of whom the other tells.
func (l *line) rivals(o *line) bool {
	if l.place != "" && o.place != "" && l.place != o.place {
		return true
	}
	return inBoth(l.actors, o.actors) == 0 && slices.ContainsFunc(l.actors, func(a quad.IRI) bool {
		return slices.ContainsFunc(o.actors, func(b quad.IRI) bool { return schema.NameType(a) == schema.NameType(b) })
	})
}

// leads reports whether articles begin with the group's event.
func (g *group) leads() bool {
	return slices.ContainsFunc(g.lines, func(o sighting) bool { return o.report.Evidence.Start <= opening })
}

// saysOf reports whether somebody who takes part, the place or a word of a line is the group's as well.
func (g *group) saysOf(l *line) bool {
	g.tell(l.report.Class)
	return portion(l.actors, g.actors)+portion(l.words, g.words) > 0 || l.place != "" && slices.Contains(g.places, l.place)
}

// slipped reports whether a line tells as past what another article had announced for a day just before,
// of a sort that nobody does day after day.
func (l *line) slipped(o *line) bool {
	return done(l) && o.due() && o.seen < l.seen && l.span.lo > o.span.hi && !en.Everyday(l.report.Class)
}

// awaits reports whether a line and one of the group both tell of a hearing or trial yet to come, on one
// day: two of them of one story are hardly set for it.
func (g *group) awaits(l *line) bool {
	return ahead(l) && (l.report.Class == "hearing" || l.report.Class == "trial") && slices.ContainsFunc(g.lines, func(o sighting) bool { return ahead(o.line) })
}

// retells reports whether a line tells without a date what its article tells a little further with both
// dates: "put off the inquest by a week. The inquest, which was to open on Monday, will now begin on 12 May".
func (g *group) retells(l *line) bool {
	return !l.dated && l.report.Status == "postponed" && slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.from == l.from && o.report.Status == l.report.Status && o.dated && len(o.words)+len(o.actors) == 0 &&
			abs(o.report.Evidence.Start-l.report.Evidence.Start) < recall && o.report.Class == l.report.Class
	})
}

// tellsSort is how much a line's class tells: what is no event by itself nothing, a verb of no class little.
func (l *line) tellsSort() int {
	switch {
	case l.report.Class == en.ByTheWay:
		return 0
	case !en.EventClass(l.report.Class):
		return 1
	}
	return 2
}

// twins links the two reports that a postponement makes: the date it was
// moved from and the one it was moved to, or took place on.
func twins(rec *schema.Record, text []rune, a, b *line) {
	x, y := &rec.Reports[a.index], &rec.Reports[b.index]
	now := func(status string) bool { return status == "postponed" || status == "happened" }
	moved := now(x.Status) && y.Status == "planned" || x.Status == "planned" && now(y.Status)
	if !moved || a.twin != nil || x.Evidence != y.Evidence {
		return
	}
	if x.Class == y.Class && x.Span.Start <= y.Span.End && y.Span.Start <= x.Span.End || a.also != "" && b.also != "" && (insteadOf(text, x, y) || insteadOf(text, y, x)) {
		a.twin, b.twin = b, a
	}
}

// insteadOf reports whether of two reports of a sentence the second tells in other words what became of the
// first: "Doors were to open on 3 May, but the launch slipped to 9 May". Nothing else stands between
// what was planned for one day and what is put off to another.
func insteadOf(text []rune, x, y *schema.Report) bool {
	if y.Status != "postponed" || x.Span.End > y.Span.Start || !oneDay(x.Date) || !oneDay(y.Date) || y.Date.Earliest <= x.Date.Latest {
		return false
	}
	if x.Evidence.Start < 0 || x.Evidence.Start > x.Span.End || y.Span.Start > len(text) {
		return false // imported quads may say anything
	}
	between := strings.FieldsFunc(strings.ToLower(string(text[x.Span.End:y.Span.Start])), func(c rune) bool { return !unicode.IsLetter(c) })
	before := strings.FieldsFunc(strings.ToLower(string(text[x.Evidence.Start:x.Span.End])), func(c rune) bool { return !unicode.IsLetter(c) })
	past := slices.Contains(before, "was") || slices.Contains(before, "were") || slices.Contains(before, "had")
	return past && (slices.Contains(between, "but") || slices.Contains(between, "until"))
}

// oneDay reports whether a date is a single day.
func oneDay(d schema.Date) bool { return d.Earliest != "" && d.Earliest == d.Latest }

// dueAnew reports whether a later line of the group tells that it is "now" due on a later day than a line gives.
func (g *group) dueAnew(l *line) bool {
	return ahead(l) && l.dated && slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.anew && o.report.Class == l.report.Class && o.seen > l.seen && l.span.hi < o.span.lo && o.span.lo-l.span.hi < reprieve
	})
}

// unlike reports whether the group and a line each say of their event what the other does not, or by words such as
// "second" that it is another one.
func (g *group) unlike(l *line) bool {
	lacks := func(a, b []string) bool {
		return slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
	}
	return g.otherOrder(l) > 0 && len(l.order)+len(g.order) > 0 || lacks(l.own, g.own) && lacks(g.own, l.own)
}

// newsOf reports whether a line is in an article of the days after the group's event, and all of whom one of the two
// tells take part in the other.
func (g *group) newsOf(l *line) bool {
	n := inBoth(l.actors, g.actors)
	return n > 0 && n == min(len(l.actors), len(g.actors)) && slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.report.Class == l.report.Class && o.dated && done(o.line) && l.seen >= o.seen && l.seen-o.seen <= newsDays && o.span.hi >= l.seen-newsDays
	})
}

// newsDays is for how many days what took place is what the news means by its noun.
const newsDays = 3

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
