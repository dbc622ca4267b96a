package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Said returns statements, the latest said first. Every copy of a statement is
// there; copies share Cluster. A name that nobody bears is an *UnknownName.
func (r *Reader) Said(ctx context.Context, q SaidQuestion) ([]Statement, error) {
	s, star, err := r.saidStar(ctx, q)
	if err != nil {
		return nil, err
	}
	rows, err := s.saidRows(star, q.Limit)
	if err != nil {
		return nil, err
	}
	return s.statements(rows)
}

// CountSaid returns how many statements answer q without its limit.
func (r *Reader) CountSaid(ctx context.Context, q SaidQuestion) (int, error) {
	s, star, err := r.saidStar(ctx, q)
	if err != nil || star.Subjects != nil && len(star.Subjects) == 0 {
		return 0, err
	}
	groups, err := s.groupsOf(star)
	n := 0
	for _, g := range groups {
		n += g.Answers
	}
	return n, err
}

func (r *Reader) saidStar(ctx context.Context, q SaidQuestion) (*session, store.Star, error) {
	s, err := r.session(ctx, q.AsOf)
	if err != nil {
		return nil, store.Star{}, err
	}
	star, err := s.saidStar(q)
	return s, star, err
}

// saidRows reads the first statements, 0 = all. To order them their dates are
// read and nothing else.
func (s *session) saidRows(star store.Star, limit int) ([]saidRow, error) {
	if limit <= 0 {
		return s.statementRows(star)
	}
	first, err := s.newest(star, limit)
	if err != nil {
		return nil, err
	}
	ids, graphs := set{}, set{}
	for _, r := range first {
		ids.add(r.id)
		graphs.add(r.graph)
	}
	star.Subjects, star.Graphs = ids.values(), graphs.values()
	rows, err := s.statementRows(star)
	return limited(rows, limit), err
}

// saidStar turns the question into one for the store.
func (s *session) saidStar(q SaidQuestion) (star store.Star, err error) {
	if star.From, star.To, err = window(q.Since, q.Until); err != nil {
		return star, err
	}
	classes, err := kindClasses(q.Kind)
	if err != nil {
		return star, err
	}
	star.Where = []store.Condition{isA(classes...)}
	for _, n := range []struct {
		name      string
		predicate quad.IRI
	}{{q.By, schema.SpokenBy}, {q.To, schema.Addressee}} {
		if n.name == "" {
			continue
		}
		ids, err := s.resolve(n.name)
		if err != nil {
			return star, err
		}
		star.Where = append(star.Where, store.Condition{Predicate: n.predicate, Objects: ids.values()})
	}
	only, err := everyWord(q.Words, s.statementsOn)
	if err != nil {
		return star, err
	}
	if q.About != "" {
		about, err := s.aboutTopic(q.About)
		if err != nil {
			return star, err
		}
		only = only.and(about)
	}
	if only != nil {
		star.Subjects = only.values()
	}
	return star, nil
}

func kindClasses(kind string) ([]quad.Value, error) {
	if kind == "" {
		return schema.StatementClasses(), nil
	}
	class := schema.StatementClass(kind)
	if class == schema.Quotation {
		return nil, fmt.Errorf("no kind of statement %q: direct, partial or indirect", kind)
	}
	return values(class), nil
}

// statementsOn finds statements with a word, or one that means the same, in
// their text or topics, or in the name or label of what they speak of.
func (s *session) statementsOn(word string) (set, error) {
	all := set{}
	for _, w := range append([]string{word}, en.Alike(strings.ToLower(word))...) {
		found, err := s.statementsOnOne(w)
		if err != nil {
			return nil, err
		}
		for id := range found {
			all.add(id)
		}
	}
	return all, nil
}

func (s *session) statementsOnOne(word string) (set, error) {
	things, err := union(
		func() (set, error) { return s.entitiesCalled(word) },
		func() (set, error) { return s.eventsWith(word) })
	if err != nil {
		return nil, err
	}
	return union(
		func() (set, error) { return s.statementsWith(word) },
		func() (set, error) { return s.statementsAbout(things) })
}

// aboutTopic finds statements about whom or what a phrase names: an entity, an
// event by its label or sort ("talks" are discussions and meetings too), a topic
// by words that are in the statement itself. A phrase that finds nothing and
// that nobody is called is an *UnknownName.
func (s *session) aboutTopic(phrase string) (set, error) {
	things, unknown := s.resolve(phrase)
	var e *UnknownName
	if unknown != nil && !errors.As(unknown, &e) {
		return nil, unknown
	}
	words := splitWords([]string{phrase})
	if len(words) == 0 {
		return nil, unknown
	}
	events, err := union(
		func() (set, error) { return s.eventsWith(words...) },
		func() (set, error) { return s.eventsOfClass(words) })
	if err != nil {
		return nil, err
	}
	found, err := union(
		func() (set, error) { return s.statementsAbout(things) },
		func() (set, error) { return s.statementsAbout(events) },
		func() (set, error) {
			if len(words) == 1 {
				return s.statementsOn(words[0])
			}
			return s.statementsWith(words...)
		})
	if err == nil && len(found) == 0 && unknown != nil && len(events) == 0 {
		return nil, unknown
	}
	return found, err
}

// compareSaid puts the newest first: by the day said, then by the day
// published, then as they stand in the article.
func (s *session) compareSaid(a, b saidRow) int {
	if c := cmp.Compare(b.day(), a.day()); c != 0 {
		return c
	}
	if a.graph != b.graph {
		return cmp.Or(cmp.Compare(s.days[b.graph], s.days[a.graph]), cmp.Compare(a.graph, b.graph))
	}
	return cmp.Or(a.node.Compare(b.node), cmp.Compare(a.id, b.id))
}

// day is the last day on which it may have been said.
func (r saidRow) day() string { return cmp.Or(r.latest, r.earliest) }

// statements fills rows in with names and roles.
func (s *session) statements(rows []saidRow) ([]Statement, error) {
	var mentions, things, graphs []quad.IRI
	for _, r := range rows {
		graphs = append(graphs, r.graph)
		mentions = append(mentions, r.source, r.relay, r.to)
		things = append(things, r.speaker, r.relayedBy, r.addressee)
		things = append(things, r.about...)
	}
	err := together(
		func() error { return s.loadArticles(unique(graphs)) },
		func() error { return s.loadMentions(unique(mentions)) },
		func() error { return s.loadLabels(unique(things)) })
	if err != nil {
		return nil, err
	}
	out := make([]Statement, 0, len(rows))
	for _, r := range rows {
		out = append(out, s.statement(r))
	}
	return out, nil
}

func (s *session) statement(r saidRow) Statement {
	return Statement{
		ID:        string(r.id),
		Speaker:   s.actor(r.source, r.speaker),
		Written:   r.written,
		RelayedBy: s.actor(r.relay, r.relayedBy),
		Addressee: s.actor(r.to, r.addressee),
		Kind:      r.kind,
		Text:      r.text,
		Quotes:    r.quoted(),
		Cue:       r.cue,
		Denied:    denies(r.cue),
		About:     s.aboutNames(r),
		Said:      r.said,
		Basis:     s.basis(r.graph, r.said, r.rests),
		Article:   s.articles[r.graph].ref,
		Start:     r.node.Start,
		End:       r.node.End,
		Cluster:   string(cmp.Or(r.cluster, r.id)),
	}
}

// denies reports whether a cue tells that the speaker denies or rejects what
// comes with it.
func denies(cue string) bool {
	for _, w := range strings.Fields(strings.ToLower(cue)) {
		for _, tag := range []string{"VBD", "VBZ"} {
			if c := en.CueVerb(en.Lemma(w, tag)); c != nil && c.Kind == en.Denial {
				return true
			}
		}
	}
	return false
}

// quoted cuts the quoted words out of the statement's text: the statement
// begins where its span does.
func (r saidRow) quoted() []Passage {
	out := []Passage{}
	slices.SortFunc(r.quotes, schema.Span.Compare)
	letters := []rune(r.text)
	for _, q := range r.quotes {
		from, to := q.Start-r.node.Start, q.End-r.node.Start
		if from < 0 || to > len(letters) || from > to {
			continue // not inside the statement: nothing to show
		}
		out = append(out, Passage{Start: q.Start, End: q.End, Text: string(letters[from:to])})
	}
	return out
}

// aboutNames lists what a statement speaks of by name, then its topics.
func (s *session) aboutNames(r saidRow) []string {
	names := make([]string, 0, len(r.about)+len(r.topics))
	for _, id := range r.about {
		names = append(names, s.label(id))
	}
	slices.Sort(names)
	slices.Sort(r.topics)
	out := make([]string, 0, cap(names))
	for _, n := range append(names, r.topics...) {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
