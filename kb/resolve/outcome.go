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
	fatedLater = 6   // where no day tells that it is that plan
	fatedSince = 7   // where nothing tells the day, either
	fatedAlso  = 6   // what both tell to have taken place that day
	fatedAgain = 9   // what came of a plan and was told before, in other words
	fewActors  = 8   // in an article that tells of one thing
	news       = 3   // days that what an article brings as news is old
	brief      = 400 // bytes of an article's beginning
	recently   = 14  // days that what an article brings with its day is old
	month      = 31
	year       = 370
	days       = 5 // of a plan: "next week" is no day
)

// due reports whether a line gives a plan, or what is threatened, its day.
func (l *line) due() bool {
	return l.also != "" && l.dated && l.span.width() < days && (ahead(l) || l.report.Status == "hypothetical") && l.seen <= l.span.hi && !l.old()
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
	if l.restates(o) || l.retells(o) || l.underWay(o) {
		return true
	}
	if !o.due() || o.seen >= l.seen || o.from == l.from || o.termAlone(l) {
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
	if !day && l.report.Class != o.report.Class && en.EventClass(l.report.Class) && en.EventClass(o.report.Class) && !en.Staged(l.report.Class, o.report.Class) {
		return false
	}
	if !day && !l.dated && l.report.Class != o.report.Class && !slices.Contains(l.tells, o.report.Class) {
		return false // what is put off to no day is that plan only where it is called so
	}
	names := inBoth(l.names, o.names)
	if l.place != "" && o.place != "" && l.place != o.place && names < 2 {
		return false
	}
	return names > 0 || day && l.ofSort(o)
}

// termAlone reports whether a line tells until when something may be done and the other another thing, of a sort
// that is not what a term ends with: a deal reached on the last day is no deadline.
func (l *line) termAlone(o *line) bool {
	return l.report.Class == "deadline" && o.report.Class != l.report.Class && !en.Staged(l.report.Class, o.report.Class)
}

// restates reports whether a line can go back, by a month or week, to what another article brought
// as news with its day: "since last month's fire".
func (l *line) restates(o *line) bool {
	if !l.came() || !o.came() || l.fresh() || o.fresh() || l.from == o.from || o.seen >= l.seen {
		return false
	}
	if l.span.width() == 0 || l.span.width() > month || o.span.width() > 1 || l.span.lo > o.span.lo || l.span.hi < o.span.hi || o.seen-o.span.hi > recently {
		return false
	}
	if o.report.Evidence.Start > opening || l.place != "" && o.place != "" && l.place != o.place || en.Everyday(l.report.Class) {
		return false
	}
	alike := l.report.Class == o.report.Class || !en.EventClass(o.report.Class) && en.Calamity(l.report.Class)
	if n := inBoth(l.actors, o.actors); n < len(l.actors) && n < len(o.actors) {
		return false // somebody else did the like: "Roe endorsed Doe in March"
	}
	return alike && !en.Recurring(l.report.Class) && inBoth(l.names, o.names) > inBoth(l.lands, o.lands)
}

// retells reports whether a line can tell of the same sort of event of a day as another article does.
func (l *line) retells(o *line) bool {
	if !l.came() || !o.came() || l.fresh() || o.fresh() || l.from == o.from || o.seen > l.seen || l.span != o.span || l.span.width() > 0 {
		return false
	}
	if en.Everyday(l.report.Class) || l.report.Evidence.Start > opening || o.report.Evidence.Start > opening {
		return false
	}
	return l.ofSort(o) && (l.place == "" || o.place == "" || l.place == o.place) && inBoth(l.names, o.names) > inBoth(l.lands, o.lands)
}

// underWay reports whether an article begins, without a date, with what another had planned for a day that is
// past by then, not long ago, and that goes by the same name: "day nine of the strike at Arlby".
func (l *line) underWay(o *line) bool {
	return l.since && o.due() && o.span.width() == 0 && o.from != l.from && l.report.Class == o.report.Class &&
		o.span.hi <= l.seen && l.seen-o.span.hi <= memory && (l.place == "" || o.place == "" || l.place == o.place) && inBoth(l.names, o.names) > inBoth(l.lands, o.lands)
}

// ofSort reports whether a line's sentence has a word for events of the class of another's, or the
// other way round.
func (l *line) ofSort(o *line) bool {
	if l.report.Class == en.ByTheWay && o.report.Class == en.ByTheWay {
		return inBoth(l.tells, o.tells) > 0
	}
	return l.report.Class == o.report.Class || en.Staged(l.report.Class, o.report.Class) || slices.Contains(l.tells, o.report.Class) || slices.Contains(o.tells, l.report.Class)
}

// akin reports whether two lines are of one sort by their classes or words; not all that are have a key in common.
func (l *line) akin(o *line) bool { return l.ofSort(o) || l.speaksOf(o) || o.speaksOf(l) }

// speaksOf reports whether a line's sentence has the verb, or a noun of it, that another's event of no
// class goes by: "the review" of what is "to be reviewed".
func (l *line) speaksOf(o *line) bool {
	c := o.report.Class
	return c != en.ByTheWay && (l.report.Class != en.ByTheWay || l.twin != nil) && len(c) >= len("visit") && !en.EventClass(c) && slices.Contains(l.content, stem(c))
}

// strays reports whether no more than a day and people, whom much happens to, tell that a line is what came of another:
// they are of two sorts, or of two that one can be done at the other of and none of which is news.
func (l *line) strays(o *line) bool {
	a, b := l.report.Class, o.report.Class
	switch {
	case a == b && a != en.ByTheWay || en.Calamity(a) && l.restates(o):
		return false
	case !l.akin(o) || l.restates(o) || l.retells(o):
		return true
	}
	if en.Staged(a, b) {
		return inBoth(l.content, o.content) < 2 && inBoth(l.own, o.own) == 0
	}
	return en.EventClass(a) && en.EventClass(b)
}

// onDay reports whether a line is of the day, or days, of a plan. News without a date is of the days
// just before its article.
func (l *line) onDay(o *line) bool {
	if l.fresh() {
		return o.span.width() == 0 && o.span.hi <= l.seen && o.span.hi >= l.seen-news
	}
	_, both := l.span.and(o.span)
	return both && l.dated && l.span.width() < days && (o.span.width() == 0 || o.span == l.span)
}

// fresh reports whether a line tells as news, without a date, what had just taken place.
func (l *line) fresh() bool { return l.dated && l.span.lo == farPast && l.span.hi == l.seen && done(l) }

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

// around is how much more than their sentences the beginnings of two articles have in common.
func (l *line) around(o *line) int {
	if l.report.Evidence.Start > opening || o.report.Evidence.Start > opening {
		return 0
	}
	a, b := l.from.lede(), o.from.lede()
	names := inBoth(a.names, b.names) - inBoth(l.names, o.names)
	content := inBoth(a.content, b.content) - inBoth(l.content, o.content)
	return min(max(names, 0), 2) + min(max(content, 0), 2)
}

// fate is how well a line tells what came of the plan that a line of an article of such kin tells
// of, 0 when it does not.
func (l *line) fate(o *line, kin kinship) int {
	if !l.fulfils(o) || l.apart(o) || l.backs != o.backs || l.strays(o) && !l.from.closely(o.from) {
		return 0
	}
	lands := inBoth(l.lands, o.lands)
	x := forName*min(inBoth(l.names, o.names)-lands, mostNames) + forContent*min(lands, 1) + forContent*min(inBoth(l.content, o.content), mostWords)
	x += l.around(o)
	if l.akin(o) {
		x += forSort
	}
	if kin == shared && min(len(l.from.cast()), len(o.from.cast())) <= fewActors {
		x += forFew
	}
	switch {
	case l.report.Evidence.Start <= opening && o.report.Evidence.Start <= opening:
		x += forLead
	case !l.akin(o):
		return 0 // what one of them tells further down is of many things
	}
	if !l.akin(o) && !l.restates(o) && inBoth(l.content, o.content) == 0 {
		return 0 // the same people, who may have done much that day
	}
	if en.Calamity(l.report.Class) && l.restates(o) {
		x += forSort // there are few
	}
	if x < fatedAlso && l.retells(o) {
		return 0
	}
	if x < fated || x < fatedLater && (l.fresh() || !l.onDay(o) && !l.restates(o)) || x < fatedSince && l.since || inBoth(l.names, o.names) == 0 && kin != shared {
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
	for _, l := range d.reports() {
		if l.tier < tier && l.report.Class != en.ByTheWay {
			told[l.id] = told[l.id] || l.came() || l.undoes()
		}
	}
	var fits, restated []match
	for _, o := range near {
		if !o.sorts.has(outcomes) || !before(o.Digest, d) {
			continue
		}
		for _, p := range o.reports() {
			for _, l := range lines {
				if p.tier <= tier && p.id != "" && l.twin == nil && alone(l, ids) && (l.restates(p) || l.retells(p)) {
					if x := l.fate(p, o.kin); x > 0 {
						restated = append(restated, match{l, p.id, x})
					}
				}
			}
			switch {
			case p.tier > tier:
			case done(p) && p.report.Class != en.ByTheWay || p.report.Status == "cancelled":
				told[p.id] = true
			case p.due():
				for _, l := range lines {
					if !alone(l, ids) || l.twin != nil && !l.old() {
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
	slices.SortStableFunc(restated, func(a, b match) int { return b.x - a.x })
	for _, f := range fits {
		if f.line.report.Class == en.ByTheWay && tellsAhead(d, f.event, ids) {
			continue // it still tells of the plan, "would open today": the morning before is not what came of it
		}
		if !alone(f.line, ids) || told[f.event] && (f.x < fatedAgain || en.EventClass(f.line.report.Class) || f.line.report.Class == en.ByTheWay) {
			continue
		}
		told[f.event] = true
		was := ids[f.line]
		for l, id := range ids {
			if l == f.line || id != "" && id == was {
				ids[l] = f.event
			}
		}
	}
	restate(restated, ids)
}

// tellsAhead reports whether a line of the article tells of an event as yet to come.
func tellsAhead(d *Digest, event quad.IRI, ids map[*line]quad.IRI) bool {
	return slices.ContainsFunc(d.reports(), func(l *line) bool {
		return ahead(l) && (ids[l] == event || ids[l] == "" && l.id == event)
	})
}

// restate lets lines join what they go back to, that of which most is in common.
func restate(fits []match, ids map[*line]quad.IRI) {
	for _, f := range fits {
		if !alone(f.line, ids) {
			continue
		}
		was := ids[f.line]
		for l, id := range ids {
			if l == f.line || id != "" && id == was {
				ids[l] = f.event
			}
		}
	}
}

// alone reports whether a line stands for itself as yet, or with the one of the day that it was moved to.
func alone(l *line, ids map[*line]quad.IRI) bool {
	return ids[l] == l.self || l.twin != nil && ids[l] == l.twin.self
}

// said are the names, and other words, of a stretch of text.
type said struct {
	names, lands []string // of the names those that are countries: much takes place there
	content      []string // stems
	tells        []string // classes of events that it has words for
}

// say gathers the words of a line's sentence, and the names of who takes part.
func (l *line) say(rec *schema.Record, text []rune) {
	e := l.report.Evidence
	if l.also == "" && !(l.dated && l.span.width() <= exact) || e.Start < 0 || e.End > len(text) || e.Start >= e.End {
		return
	}
	l.said.gather(rec, string(text[e.Start:e.End]))
	for _, a := range rec.Reports[l.index].Actors {
		l.names = append(l.names, string(rec.Actors[a].ID))
		for _, w := range strings.Fields(rec.Actors[a].Name) {
			if low := strings.ToLower(w); w != low && len(w) > 2 && !en.Function(low) {
				l.names = append(l.names, strings.Trim(low, ".,'’"))
			}
		}
	}
	l.said.tidy()
}

// lede is what the article begins with: its title, and as much of its text as tells what it is about.
func (d *Digest) lede() *said {
	if d.begins == nil {
		rec := d.record()
		d.begins = new(said)
		d.begins.gather(rec, rec.Text[:min(len(rec.Text), brief)])
		names := d.begins.names
		d.begins.gather(rec, strings.ToLower(rec.Title)) // in which any word can have a capital
		d.begins.names = names
		d.begins.tidy()
	}
	return d.begins
}

func (s *said) gather(rec *schema.Record, text string) {
	words := strings.FieldsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '’' && c != '\'' && c != '.'
	})
	for i, w := range words {
		opens := i == 0 || strings.HasSuffix(words[i-1], ".")
		w = strings.Trim(w, ".'’")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		low := strings.ToLower(w)
		switch {
		case len(w) < 2 || en.Function(low) || en.TimeUnit(low) || en.Weekday(low) || en.Calendar(low) && (w != low || low != "march") || en.RoleNoun(low) || en.FirmHead(low):
		case w != low && (!opens || named(rec, w)) || w == low && strings.ContainsAny(w, "0123456789") && strings.ContainsFunc(w, unicode.IsLetter):
			land, is := en.Demonym(w)
			if !is {
				land, is = en.Country(w)
			}
			if is {
				low = strings.ToLower(land)
				s.lands = append(s.lands, low)
			}
			s.names = append(s.names, low)
		case len([]rune(w)) >= 4 && !strings.ContainsAny(w, "0123456789"):
			s.content = append(s.content, stem(en.Singular(low)))
			if class := cmp.Or(en.EventNoun(en.Singular(low)), en.EventVerb(en.Lemma(low, "VBD"))); class != "" {
				s.tells = append(s.tells, class)
			}
		}
	}
}

func (s *said) tidy() {
	s.names, s.lands, s.content, s.tells = sorted(s.names), sorted(s.lands), sorted(s.content), sorted(s.tells)
}

// named reports whether a word that opens a sentence is of the name of somebody in the article.
func named(rec *schema.Record, word string) bool {
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
		if done(l) && l.dated && !l.fresh() {
			for b := l.span.lo / bucket; b <= l.span.hi/bucket; b++ {
				out = append(out, hashKey("restated", strconv.Itoa(b), name))
			}
		}
		if l.since {
			out = append(out, hashKey("since", strconv.Itoa(l.seen/bucket), name))
		}
		for b := l.span.hi / bucket; l.due() && l.span.width() == 0 && b <= (l.span.hi+memory)/bucket; b++ {
			out = append(out, hashKey("since", strconv.Itoa(b), name))
		}
		switch {
		case l.dated && !l.fresh() && l.span.width() >= days:
		case l.fresh():
			for day := l.seen - news; day <= l.seen; day++ {
				out = append(out, hashKey("outcome", strconv.Itoa(day), name))
			}
		case l.dated:
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
