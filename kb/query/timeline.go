package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Timeline returns events in time order. An event's date and status are what
// life.go makes of all its reports.
func (r *Reader) Timeline(ctx context.Context, q TimelineQuestion) (*Timeline, error) {
	s, err := r.session(ctx, q.AsOf)
	if err != nil {
		return nil, err
	}
	lives, earlier, err := s.chosen(q)
	if err != nil {
		return nil, err
	}
	t, err := s.timeline(lives, q)
	if err != nil {
		return nil, err
	}
	t.Earlier = earlier
	if q.Disputed {
		t.Differences, err = s.differences(q, lives)
	}
	return t, err
}

// chosen are the events that answer q as far as its limits go, and how many
// dated ones before them these leave out.
func (s *session) chosen(q TimelineQuestion) (lives []lived, earlier int, err error) {
	all, err := s.lives(q)
	lives, earlier = latestOf(limited(all, q.Limit), q.Latest)
	return lives, earlier, err
}

// latestOf leaves the first of the dated events out when there are more than n
// (0 = all), and tells how many.
func latestOf(lives []lived, n int) (rest []lived, left int) {
	dated := countDated(lives)
	if n <= 0 || dated <= n {
		return lives, 0
	}
	return lives[dated-n:], dated - n
}

// countDated tells how many of lives in time order have a date: the first ones.
func countDated(lives []lived) int {
	if i := slices.IndexFunc(lives, func(l lived) bool { return !l.date.known() }); i >= 0 {
		return i
	}
	return len(lives)
}

// lived is an event with its lines in the order of publication.
type lived struct {
	id     quad.IRI
	lines  []line
	status string
	date   dated
	label  string
}

// lives reads the events that answer q, in time order, those without a date last.
func (s *session) lives(q TimelineQuestion) ([]lived, error) {
	from, to, err := window(q.Since, q.Until)
	if err != nil {
		return nil, err
	}
	if err := checkStatus(q.Status); err != nil {
		return nil, err
	}
	since, _, err := window(q.NewSince, "")
	if err != nil {
		return nil, err
	}
	s.dates = q.Dates
	only, err := s.candidates(q, from, to)
	if err != nil {
		return nil, err
	}
	lives, err := s.livesOf(only, linePredicates()...)
	if err != nil {
		return nil, err
	}
	if q.Dates {
		lives = slices.DeleteFunc(lives, func(l lived) bool { return len(datesGiven(l.lines)) == 0 })
	}
	if q.Disputed {
		if err := s.loadClaims(lives); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(lives, func(l lived) bool {
		return passing(l) || !newSince(l.lines, since) || q.Disputed && len(disputes(l.lines, s.claimsOf(l), s.dates)) == 0 || !overlaps(l.date.earliest, l.date.latest, from, to) ||
			len(q.Status) > 0 && !slices.Contains(q.Status, l.status) ||
			len(q.Class) > 0 && !slices.ContainsFunc(l.lines, func(x line) bool { return slices.Contains(q.Class, x.class) })
	}), nil
}

// newSince reports whether articles from a day on ("" = ever) tell an event
// first, or of another date or status than those before.
func newSince(lines []line, day string) bool {
	if day == "" {
		return true
	}
	before := filter(lines, func(l line) bool { return l.published < day }) // of no day too: they were always there
	if len(before) == len(lines) {
		return false
	}
	if len(before) == 0 {
		return true
	}
	status, date := life(before)
	statusNow, dateNow := life(lines)
	return status != statusNow || date != dateNow
}

func statuses() []string {
	return []string{"happened", "expected", "planned", "postponed", "cancelled", "denied", "hypothetical"}
}

func checkStatus(list []string) error {
	for _, s := range list {
		if !slices.Contains(statuses(), s) {
			return fmt.Errorf("no status %q: one of %v", s, statuses())
		}
	}
	return nil
}

// candidates narrows the events down by what the store has an index for; nil
// is all of them.
func (s *session) candidates(q TimelineQuestion, from, to string) (set, error) {
	only, err := everyWord(q.Words, s.eventsOn)
	if err != nil {
		return nil, err
	}
	for _, name := range q.With {
		events, err := s.eventsWithNamed(name)
		if err != nil {
			return nil, err
		}
		only = only.and(events)
	}
	if only != nil || from == "" && to == "" {
		return only, nil
	}
	// The event's date is one of its lines': some line lies in the window.
	only = set{}
	err = s.find(store.Star{
		Where: []store.Condition{isA(schema.EventReport)},
		From:  from, To: to, Want: []quad.IRI{schema.Reports},
	}, func(f store.Found) { only.add(linked(schema.Reports)(f)) })
	return only, err
}

// eventsOn finds events with a word in their label or in the name of a
// participant or place.
func (s *session) eventsOn(word string) (set, error) {
	who, err := s.entitiesCalled(word)
	if err != nil {
		return nil, err
	}
	return union(
		func() (set, error) { return s.eventsWith(word) },
		func() (set, error) { return s.eventsOf(schema.HasActor, who) },
		func() (set, error) { return s.eventsOf(schema.HasPlace, who) })
}

// livesOf reads the wanted of all lines of these events (nil: of all) and works
// out their lives.
func (s *session) livesOf(only set, want ...quad.IRI) ([]lived, error) {
	lines, err := s.lines(only, want)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.event, b.event), compareLines(a, b))
	})
	var out []lived
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && lines[end].event == lines[start].event {
			end++
		}
		if !unplanned(lines[start:end]) {
			out = append(out, newLived(lines[start:end]))
		}
		start = end
	}
	slices.SortFunc(out, compareLived)
	return out, nil
}

func newLived(lines []line) lived {
	l := lived{id: lines[0].event, lines: lines}
	l.status, l.date = life(lines)
	l.label = cmp.Or(title(past(known(lines), l.status)), tail(l.id))
	if l.status == "happened" {
		l.label = strings.Replace(l.label, " to be ", " ", 1) // "the tower to be demolished"
	}
	return l
}

// known leaves out the lines that are no event by themselves, unless that leaves none.
func known(lines []line) []line {
	rest := filter(lines, func(x line) bool { return x.class != en.ByTheWay })
	if len(rest) == 0 {
		return lines
	}
	return rest
}

// past leaves out, of an event that took place, the lines of which the label looks ahead, unless
// that leaves none: "Berg to sign the bill".
func past(lines []line, status string) []line {
	if status != "happened" {
		return lines
	}
	rest := filter(lines, func(x line) bool { return x.status == "happened" || !looksAhead(x) })
	if len(rest) == 0 {
		return lines
	}
	return rest
}

// looksAhead reports whether the label of a line tells with a verb what is to come.
func looksAhead(l line) bool {
	words := strings.Fields(strings.ToLower(l.label))
	for i, w := range words[:max(len(words)-1, 0)] {
		if next := words[i+1]; w == "to" && (next == "be" || i == 0 || next == l.class || en.EventVerb(next) == l.class) {
			return true
		}
	}
	return false
}

// title is the label that most articles give, or else the one that has most
// words in common with the others and says most without being long.
func title(lines []line) string {
	labels, seen := tally{}, map[quad.IRI]string{}
	for _, x := range lines {
		if seen[x.graph] != x.label { // an article that says it twice has one voice
			labels.add(x.label)
			seen[x.graph] = x.label
		}
	}
	if best := labels.label(); labels[best] > 1 {
		return best
	}
	votes := map[string]int{}
	for label, n := range labels {
		occasion, _ := en.SaidThere(label)
		for _, w := range labelWords(occasion) {
			votes[w] += n
		}
	}
	best, top := "", -1.0
	for _, label := range slices.Sorted(maps.Keys(labels)) {
		occasion, _ := en.SaidThere(label)
		words := labelWords(occasion)
		x := 0.0
		for _, w := range words {
			x += float64(votes[w])
		}
		if len(words) > easyLabel { // a sentence is no title
			x *= easyLabel / float64(len(words))
		}
		if x > top || x == top && labels.better(label, best) {
			best, top = label, x
		}
	}
	return best
}

const easyLabel = 7 // words that a title can have without being long

// labelWords are the words of a label, each once, in lower case.
func labelWords(label string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(label), func(c rune) bool { return c == ' ' || c == '-' }) {
		if w = strings.Trim(w, "(),.’'\"“”"); w != "" && !en.Function(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// compareLived orders events by when they begin, then by when they end.
func compareLived(a, b lived) int {
	return cmp.Or(
		compareDays(cmp.Or(a.date.earliest, a.date.latest), cmp.Or(b.date.earliest, b.date.latest)),
		compareDays(a.date.latest, b.date.latest),
		cmp.Compare(a.label, b.label),
		cmp.Compare(a.id, b.id),
	)
}

// linePredicates are what a line is read from.
func linePredicates() []quad.IRI {
	return append(lifePredicates(), schema.Label, schema.HasActor, schema.HasPlace, schema.Topic, schema.Evidence,
		schema.RestsOn, schema.CountedFrom)
}

// lifePredicates are those of them that make an event's status and date.
func lifePredicates() []quad.IRI {
	return []quad.IRI{schema.Reports, schema.Status, schema.HasTimeStamp, schema.HasEarliest, schema.HasLatest, schema.InStatement, schema.Class}
}

// lines reads the reports of these events in articles that count.
func (s *session) lines(only set, want []quad.IRI) ([]line, error) {
	star := store.Star{Where: []store.Condition{isA(schema.EventReport)}, Want: want}
	var lines []line
	take := func(f store.Found) { lines = append(lines, newLine(f)) }
	if only == nil {
		if err := s.find(star, take); err != nil {
			return nil, err
		}
	} else if err := s.linesOf(star, only, take); err != nil {
		return nil, err
	}
	var graphs []quad.IRI
	for _, l := range lines {
		graphs = append(graphs, l.graph)
	}
	if err := s.loadDays(unique(graphs)); err != nil {
		return nil, err
	}
	lines = slices.DeleteFunc(lines, func(l line) bool { return !s.counts(l.graph) })
	for i := range lines {
		lines[i].published = s.days[lines[i].graph]
	}
	return lines, nil
}

// linesOf reads reports that name their event, and those that are not yet
// joined to one and stand for themselves.
func (s *session) linesOf(star store.Star, only set, take func(store.Found)) error {
	var joined, alone []quad.IRI
	for _, id := range only.list() {
		if n, ok := schema.ParseNode(id); ok && n.Kind == schema.EventNode {
			alone = append(alone, id)
		} else {
			joined = append(joined, id)
		}
	}
	byEvent := star
	byEvent.Where = append([]store.Condition{{Predicate: schema.Reports, Objects: asValues(joined)}}, star.Where...)
	if err := s.find(byEvent, take); err != nil {
		return err
	}
	star.Subjects = asValues(alone)
	return s.find(star, func(f store.Found) {
		if linked(schema.Reports)(f) == subject(f) {
			take(f)
		}
	})
}

func newLine(f store.Found) line {
	l := line{id: subject(f), graph: f.Graph}
	l.node, _ = schema.ParseNode(l.id)
	l.event = l.id
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		p, _ := q.Predicate.(quad.IRI)
		switch p {
		case schema.Reports:
			l.event = quad.IRI(v)
		case schema.Label:
			l.label = v
		case schema.Class:
			l.class = v
		case schema.Status:
			l.status = v
		case schema.HasTimeStamp:
			l.date.edtf = v
		case schema.HasEarliest:
			l.date.earliest = v
		case schema.HasLatest:
			l.date.latest = v
		case schema.Topic:
			l.named = true
		case schema.InStatement:
			l.statement = quad.IRI(v)
		case schema.HasActor:
			l.actors = append(l.actors, quad.IRI(v))
		case schema.HasPlace:
			l.place = quad.IRI(v)
		case schema.RestsOn, schema.CountedFrom:
			l.rests.note(p, v)
		case schema.Evidence:
			l.evidence, _ = schema.ParseSpan(v)
		}
	}
	return l
}

// timeline fills events in with names and, unless it is to be bare, passages.
func (s *session) timeline(lives []lived, q TimelineQuestion) (*Timeline, error) {
	t := &Timeline{Undated: []Event{}}
	t.From, t.To, _ = window(q.Since, q.Until) // lives has looked at them
	dated := countDated(lives)
	full := lives
	if q.Brief {
		full = lives[:dated]
		for _, l := range lives[dated:] {
			t.Undated = append(t.Undated, Event{ID: string(l.id), Label: l.label, Status: l.status})
		}
	}
	events, err := s.eventList(full, q)
	if err != nil {
		return nil, err
	}
	t.Events = events[:dated:dated]
	t.Undated = append(t.Undated, events[dated:]...)
	return t, nil
}

func (s *session) events(lives []lived) ([]Event, error) {
	return s.eventList(lives, TimelineQuestion{})
}

func (s *session) eventList(lives []lived, q TimelineQuestion) ([]Event, error) {
	var who, graphs []quad.IRI
	for _, l := range lives {
		for _, x := range l.lines {
			who = append(who, x.actors...)
			graphs = append(graphs, x.graph)
		}
	}
	graphs = unique(graphs)
	err := together(
		func() error { return s.loadLabels(unique(who)) },
		func() error { return s.loadArticles(graphs) },
		func() error {
			if q.Brief && q.Bare {
				return nil
			}
			return s.loadTexts(graphs)
		})
	if err != nil {
		return nil, err
	}
	if !q.Brief {
		if err := s.loadClaims(lives); err != nil {
			return nil, err
		}
		if err := s.loadSpeakers(s.quoted(lives)); err != nil {
			return nil, err
		}
	}
	out := make([]Event, 0, len(lives))
	for _, l := range lives {
		out = append(out, s.event(l, q))
	}
	return out, nil
}

// namely adds to a label that names nobody the two who take part by most reports.
func namely(label string, who []string) string {
	occasion, said := en.SaidThere(label) // "interview (Anna Keld): the mill would close"
	if len(who) == 0 || strings.HasSuffix(occasion, ")") {
		return label
	}
	for _, name := range who {
		for _, w := range labelWords(name) {
			if slices.Contains(labelWords(occasion), w) {
				return label
			}
		}
	}
	names := strings.Join(who[:min(2, len(who))], ", ")
	if len(strings.Fields(label+" "+names)) > longLabel {
		return label
	}
	return occasion + " (" + names + ")" + said
}

const longLabel = 12 // words

func (s *session) event(l lived, q TimelineQuestion) Event {
	e := Event{
		ID: string(l.id), Label: l.label, Date: l.date.edtf, Earliest: l.date.earliest, Latest: l.date.latest,
		Status: l.status, History: []Report{}, Articles: []string{}, Sources: []string{},
	}
	who := tally{}
	var spots []spot
	texts := map[string]bool{}
	for _, x := range l.lines {
		if x.date == l.date && (e.Basis == nil || x.own()) {
			e.Basis = s.basis(x.graph, x.date.edtf, x.rests)
		}
		for _, id := range x.actors {
			who.add(s.label(id))
		}
		spots = append(spots, spot{x.graph, x.evidence})
		url := s.articles[x.graph].ref.URL
		texts[cmp.Or(s.articles[x.graph].cluster, string(x.graph))] = true
		h := Report{Date: x.date.edtf, Status: x.status, Article: url, Published: x.published, Statement: string(x.statement)}
		if !slices.Contains(e.History, h) {
			e.History = append(e.History, h)
		}
		if !slices.Contains(e.Articles, url) {
			e.Articles = append(e.Articles, url)
		}
		if source := s.articles[x.graph].ref.Source; source != "" && !slices.Contains(e.Sources, source) {
			e.Sources = append(e.Sources, source)
		}
	}
	e.Texts = len(texts)
	e.Participants = orEmpty(who.often())
	e.Label = namely(e.Label, e.Participants)
	e.Evidence = s.evidence(spots, !q.Bare)
	if !q.Brief {
		e.Disputed = s.claims(disputes(l.lines, s.claimsOf(l), s.dates))
		e.Revised = s.revisions(s.claimsOf(l), e.Disputed)
	}
	return e
}
