package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// What was to take place on a day and what another article tells to have taken place on that
// very day are one event, whatever the words, when they are told of the same things: "to choose
// its member on 1 May", and "the Greens snatched the seat on Thursday".

// outcomes is the second sort of all lines that are a plan for a day or tell what came of it.
const outcomes = "outcome"

// What counts for a plan and its outcome, and from where they are one.
const (
	forName    = 2 // a name that the sentences of both have
	forContent = 1 // another word
	forSort    = 2 // a class of the same sort of event
	forFew     = 2 // articles of one story that speak of little else
	forLead    = 1 // both begin with it
	mostNames  = 3
	mostWords  = 3
	fated      = 5
	fatedLater = 6 // where no day tells that it is that plan
	fatedAgain = 9 // what came of a plan and was told before, in other words
	fewActors  = 8 // in an article that tells of one thing
	days       = 5 // of a plan: "next week" is no day
)

// due reports whether a line gives a plan, or what is threatened, its day.
func (l *line) due() bool {
	return l.also != "" && l.dated && (ahead(l) || l.report.Status == "hypothetical") && l.seen <= l.span.hi && !l.old()
}

// old reports whether a line has the day that a plan was moved from.
func (l *line) old() bool { return l.twin != nil && l.report.Status == "planned" }

// came reports whether a line tells what took place on a day.
func (l *line) came() bool { return l.also != "" && done(l) && l.seen >= l.span.lo }

// undoes reports whether a line calls something off, or puts it off.
func (l *line) undoes() bool {
	return l.also != "" && (l.report.Status == "cancelled" || l.report.Status == "postponed")
}

// fulfils reports whether a line can tell what came of the plan that another tells of.
func (l *line) fulfils(o *line) bool {
	if !o.due() || o.seen >= l.seen || o.from == l.from {
		return false
	}
	day := l.onDay(o)
	switch {
	case day && !(l.came() || l.old() || l.undoes()):
		return false
	case day && !(l.report.Class == o.report.Class || !en.ComesUnplanned(l.report.Class) || l.report.Class == "win"):
		return false
	case !day && !(l.undoes() && l.seen <= o.span.hi && o.span.hi-l.seen < reprieve && (!l.dated || l.report.Status == "postponed" && l.span.lo > o.span.hi)):
		return false
	}
	names := inBoth(l.names, o.names)
	if l.place != "" && o.place != "" && l.place != o.place && names < 2 {
		return false
	}
	return names > 0 || day && l.ofSort(o)
}

// ofSort reports whether a line's sentence has a word for events of the class of another's, or the
// other way round.
func (l *line) ofSort(o *line) bool {
	return l.report.Class == o.report.Class || en.Staged(l.report.Class, o.report.Class) || slices.Contains(l.tells, o.report.Class) || slices.Contains(o.tells, l.report.Class)
}

// onDay reports whether a line is of the day, or days, of a plan.
func (l *line) onDay(o *line) bool {
	_, both := l.span.and(o.span)
	return both && l.dated && (o.span.width() == 0 || o.span == l.span)
}

// meetInOutcome reports whether one of two articles can tell what came of a plan of the other.
func meetInOutcome(a, b *Digest) bool {
	kin := unknown
	meets := func(l, o *line) bool {
		if !l.fulfils(o) {
			return false
		}
		if inBoth(l.names, o.names) == 0 && kin == unknown {
			kin = a.kinship(b)
		}
		return kin == shared || inBoth(l.names, o.names) > 0
	}
	return slices.ContainsFunc(a.reports(), func(l *line) bool {
		return l.also != "" && slices.ContainsFunc(b.reports(), func(o *line) bool { return meets(l, o) || meets(o, l) })
	})
}

// fate is how well a line tells what came of the plan that a line of an article of such kin tells
// of, 0 when it does not.
func (l *line) fate(o *line, kin kinship) int {
	if !l.fulfils(o) {
		return 0
	}
	lands := inBoth(l.lands, o.lands)
	x := forName*min(inBoth(l.names, o.names)-lands, mostNames) + forContent*min(lands, 1) + forContent*min(inBoth(l.content, o.content), mostWords)
	if l.ofSort(o) {
		x += forSort
	}
	if kin == shared && min(len(l.from.cast()), len(o.from.cast())) <= fewActors {
		x += forFew
	}
	switch {
	case l.report.Evidence.Start <= opening && o.report.Evidence.Start <= opening:
		x += forLead
	case !l.ofSort(o):
		return 0 // what one of them tells further down is of many things
	}
	if x < fated || x < fatedLater && !l.onDay(o) || inBoth(l.names, o.names) == 0 && kin != shared {
		return 0
	}
	for _, e := range []*line{l, o} {
		if e.report.Class != en.ByTheWay {
			x++
		}
	}
	return x
}

// match is how well a line tells what came of a plan.
type match struct {
	line  *line
	event quad.IRI
	x     int
}

// fulfil lets lines of an article that nobody else tells of join the plans of others, what fits
// best first: each one plan, and each plan one of them.
func fulfil(d *Digest, tier int, near []neighbour, lines []*line, ids map[*line]quad.IRI) {
	told := map[quad.IRI]bool{}
	for l, id := range ids {
		told[id] = told[id] || l.came() || l.undoes()
	}
	var fits []match
	for _, o := range near {
		if !o.sorts.has(outcomes) || !before(o.Digest, d) {
			continue
		}
		for _, p := range o.reports() {
			switch {
			case p.tier > tier:
			case done(p) && p.report.Class != en.ByTheWay || p.report.Status == "cancelled":
				told[p.id] = true
			case p.due():
				for _, l := range lines {
					if ids[l] != l.self || l.twin != nil && l.leader && !l.old() {
						continue
					}
					if x := l.fate(p, o.kin); x > 0 {
						fits = append(fits, match{l, p.id, x})
					}
				}
			}
		}
	}
	slices.SortStableFunc(fits, func(a, b match) int { return b.x - a.x })
	for _, f := range fits {
		if ids[f.line] != f.line.self || told[f.event] && (f.x < fatedAgain || en.EventClass(f.line.report.Class)) {
			continue
		}
		told[f.event] = true
		ids[f.line] = f.event
		for l, was := range ids {
			if was != "" && was == f.line.self {
				ids[l] = f.event
			}
		}
	}
}

// say gathers the names and other words of a line's sentence.
func (l *line) say(rec *schema.Record, text []rune) {
	e := l.report.Evidence
	if l.also == "" || e.Start < 0 || e.End > len(text) || e.Start >= e.End {
		return
	}
	words := strings.FieldsFunc(string(text[e.Start:e.End]), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '’' && c != '\'' && c != '.'
	})
	for i, w := range words {
		w = strings.Trim(w, ".'’")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		low := strings.ToLower(w)
		switch {
		case len(w) < 2 || en.Function(low) || en.TimeUnit(low) || en.Calendar(low) || en.RoleNoun(low):
		case w != low && (i > 0 || l.named(rec, w)) || w == low && strings.ContainsAny(w, "0123456789") && strings.ContainsFunc(w, unicode.IsLetter):
			land, is := en.Demonym(w)
			if !is {
				land, is = en.Country(w)
			}
			if is {
				low = strings.ToLower(land)
				l.lands = append(l.lands, low)
			}
			l.names = append(l.names, low)
		case len([]rune(w)) >= 4 && !strings.ContainsAny(w, "0123456789"):
			l.content = append(l.content, stem(en.Singular(low)))
			if class := cmp.Or(en.EventNoun(en.Singular(low)), en.EventVerb(en.Lemma(low, "VBD"))); class != "" {
				l.tells = append(l.tells, class)
			}
		}
	}
	for _, a := range rec.Reports[l.index].Actors {
		l.names = append(l.names, string(rec.Actors[a].ID))
		for _, w := range strings.Fields(rec.Actors[a].Name) {
			if low := strings.ToLower(w); w != low && len(w) > 2 && !en.Function(low) {
				l.names = append(l.names, strings.Trim(low, ".,'’"))
			}
		}
	}
	l.names, l.lands, l.content, l.tells = sorted(l.names), sorted(l.lands), sorted(l.content), sorted(l.tells)
}

// named reports whether a word that opens a sentence is of the name of somebody in the article.
func (l *line) named(rec *schema.Record, word string) bool {
	return slices.ContainsFunc(rec.Actors, func(a schema.Actor) bool { return slices.Contains(strings.Fields(a.Name), word) })
}

// stem is as much of a word as its kin have: "consecrated", "consecration".
func stem(w string) string {
	r := []rune(w)
	return string(r[:min(len(r), 6)])
}

// outcomeKeys are keys of the days and names of a plan or its outcome.
func (l *line) outcomeKeys() (out []string) {
	if l.also == "" {
		return nil
	}
	for _, name := range slices.Concat(l.names, l.tells, []string{l.report.Class}) {
		if l.dated {
			for day := l.span.lo; day <= min(l.span.hi, l.span.lo+days); day++ {
				out = append(out, hashKey("outcome", strconv.Itoa(day), name))
			}
		}
		if l.undoes() {
			out = append(out, hashKey("undone", strconv.Itoa(l.seen/bucket), name))
		}
		for b := l.seen / bucket; l.due() && b <= min(l.span.hi, l.seen+reprieve)/bucket; b++ {
			out = append(out, hashKey("undone", strconv.Itoa(b), name))
		}
	}
	return out
}
