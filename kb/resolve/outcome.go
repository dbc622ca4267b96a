package resolve

import (
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
	fewActors  = 8 // in an article that tells of one thing
	days       = 5 // of a plan: "next week" is no day
)

// due reports whether a line gives a plan its day.
func (l *line) due() bool {
	return l.also != "" && ahead(l) && l.seen <= l.span.hi && !(l.twin != nil && l.report.Status == "planned")
}

// came reports whether a line tells what took place on a day.
func (l *line) came() bool { return l.also != "" && done(l) && l.seen >= l.span.lo }

// fulfils reports whether a line can tell what came of the plan that another tells of.
func (l *line) fulfils(o *line) bool {
	if !l.came() || !o.due() || o.seen >= l.seen || o.from == l.from {
		return false
	}
	if _, both := l.span.and(o.span); !both || o.span.width() > 0 && o.span != l.span {
		return false
	}
	if l.place != "" && o.place != "" && l.place != o.place && inBoth(l.names, o.names) < 2 {
		return false
	}
	return (l.report.Class == o.report.Class || !en.ComesUnplanned(l.report.Class) || l.report.Class == "win") && inBoth(l.names, o.names) > 0
}

// meetInOutcome reports whether one of two articles can tell what came of a plan of the other.
func meetInOutcome(a, b *Digest) bool {
	return slices.ContainsFunc(a.reports(), func(l *line) bool {
		return l.also != "" && slices.ContainsFunc(b.reports(), func(o *line) bool { return l.fulfils(o) || o.fulfils(l) })
	})
}

// fate is how well a line tells what came of the plan that a line of an article of such kin tells
// of, 0 when it does not.
func (l *line) fate(o *line, kin kinship) int {
	if !l.fulfils(o) {
		return 0
	}
	x := forName*min(inBoth(l.names, o.names), mostNames) + forContent*min(inBoth(l.content, o.content), mostWords)
	if l.report.Class == o.report.Class || en.Staged(l.report.Class, o.report.Class) {
		x += forSort
	}
	if kin == shared && min(len(l.from.cast()), len(o.from.cast())) <= fewActors {
		x += forFew
	}
	if l.report.Evidence.Start <= opening && o.report.Evidence.Start <= opening {
		x += forLead
	}
	if x < fated {
		return 0
	}
	return x
}

// fulfil lets lines of an article that nobody else tells of join the plans of others: each plan
// the line that tells best what came of it.
func fulfil(d *Digest, tier int, near []neighbour, lines []*line, ids map[*line]quad.IRI) {
	told := map[quad.IRI]bool{}
	plans := map[quad.IRI][]sighting{}
	var order []quad.IRI
	for _, id := range ids {
		told[id] = true
	}
	for _, o := range near {
		if !o.sorts.has(outcomes) || !before(o.Digest, d) {
			continue
		}
		for _, p := range o.reports() {
			switch {
			case p.tier > tier:
			case p.report.Class == en.ByTheWay:
			case done(p) || p.report.Status == "cancelled":
				told[p.id] = true
			case p.due():
				if plans[p.id] == nil {
					order = append(order, p.id)
				}
				plans[p.id] = append(plans[p.id], sighting{p, o.tie})
			}
		}
	}
	for _, id := range order {
		if told[id] {
			continue
		}
		var best *line
		top := 0
		for _, l := range lines {
			if ids[l] != l.self {
				continue
			}
			for _, p := range plans[id] {
				if x := l.fate(p.line, p.kin); x > top {
					best, top = l, x
				}
			}
		}
		if best == nil {
			continue
		}
		ids[best] = id
		for l, was := range ids {
			if was == best.self && was != "" {
				ids[l] = id
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
			l.names = append(l.names, low)
		case len([]rune(w)) >= 4 && !strings.ContainsAny(w, "0123456789"):
			l.content = append(l.content, stem(en.Singular(low)))
		}
	}
	for _, a := range l.actors {
		l.names = append(l.names, string(a))
	}
	l.names, l.content = sorted(l.names), sorted(l.content)
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
	for day := l.span.lo; day <= l.span.hi; day++ {
		for _, name := range l.names {
			out = append(out, hashKey("outcome", strconv.Itoa(day), name))
		}
	}
	return out
}
