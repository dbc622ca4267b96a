package query

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Show returns the card of what ref names: an IRI or the end of one, an
// article's url, a place in an article ("url:10-20" or "IRI#char=10,20"), a
// name, or words of an event's label. A place is answered with the passage
// around it, unless a statement has that very IRI. Nothing of the kind is an
// *UnknownName.
func (r *Reader) Show(ctx context.Context, ref string) (*Card, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	ref = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(ref), "<"), ">")
	for _, try := range []func(string) (*Card, error){s.showIRI, s.showArticle, s.showPlace, s.showName} {
		if card, err := try(ref); card != nil || err != nil {
			return card, err
		}
	}
	return nil, &UnknownName{Name: ref}
}

// showIRI shows what has this IRI, whole or without the base namespace.
func (s *session) showIRI(ref string) (*Card, error) {
	base, err := s.base()
	if err != nil {
		return nil, err
	}
	for _, iri := range []string{ref, base + ref, base + "article/" + ref, base + "event/" + ref, base + "proposal/" + ref} {
		card, err := s.showSubject(quad.IRI(iri))
		if card != nil || err != nil {
			return card, err
		}
	}
	return nil, nil
}

func (s *session) showSubject(iri quad.IRI) (*Card, error) {
	classes := set{}
	reports := quad.IRI("")
	err := s.findInOrder(store.Star{Subjects: values(iri), Want: []quad.IRI{schema.Type, schema.Reports, schema.Denotes}}, func(f store.Found) bool {
		for _, q := range f.Quads {
			switch q.Predicate {
			case quad.Value(schema.Type):
				classes.add(quad.IRI(schema.Lexical(q.Object)))
			default:
				reports = quad.IRI(schema.Lexical(q.Object))
			}
		}
		return true
	})
	if err != nil || len(classes) == 0 {
		return nil, err
	}
	hasAny := func(list ...quad.Value) bool {
		return slices.ContainsFunc(list, func(v quad.Value) bool { return classes.has(quad.IRI(schema.Lexical(v))) })
	}
	switch {
	case classes.has(schema.NewsArticle):
		return s.articleCard(iri)
	case hasAny(schema.StatementClasses()...):
		return s.statementCard(iri)
	case hasAny(schema.SEMEvent, schema.EventReport):
		return s.eventCard(cmp.Or(reports, iri))
	case hasAny(schema.ProposalClass, schema.DemandClass, schema.ProposalReport):
		return s.proposalCard(cmp.Or(reports, iri))
	case hasAny(nameable()...):
		return s.entityCard(set{cmp.Or(reports, iri): {}})
	}
	return nil, nil
}

// showArticle shows the article with this url, or whose IRI ends so.
func (s *session) showArticle(ref string) (*Card, error) {
	iri, err := s.findArticle(ref)
	if err != nil || iri == "" {
		return nil, err
	}
	return s.articleCard(iri)
}

// findArticle finds an article by url, IRI or the end of one; of several
// versions the last published.
func (s *session) findArticle(ref string) (quad.IRI, error) {
	if ref == "" {
		return "", nil
	}
	if err := s.loadArticles(nil); err != nil {
		return "", err
	}
	best, fit := quad.IRI(""), 0
	for _, a := range s.articleList(nil) { // by day: the last of equals wins
		f := 0
		switch {
		case a.URL == ref || a.ID == ref:
			f = 3
		case strings.HasSuffix(a.ID, "/"+ref) || strings.HasSuffix(a.URL, "/"+ref):
			f = 2
		case len(ref) >= 6 && strings.HasSuffix(a.ID, ref):
			f = 1
		}
		if f > 0 && f >= fit {
			best, fit = quad.IRI(a.ID), f
		}
	}
	return best, nil
}

var (
	dashPlace = lazy(`^(.+):(\d+)-(\d+)$`)
	charPlace = lazy(`^(.+)#char=(\d+),(\d+)$`)
)

// showPlace shows the passage around a span of an article.
func (s *session) showPlace(ref string) (*Card, error) {
	m := charPlace().FindStringSubmatch(ref)
	if m == nil {
		m = dashPlace().FindStringSubmatch(ref)
	}
	if m == nil {
		return nil, nil
	}
	start, err1 := strconv.Atoi(m[2])
	end, err2 := strconv.Atoi(m[3])
	if errors.Join(err1, err2) != nil || start > end {
		return nil, nil
	}
	iri, err := s.findArticle(m[1])
	if err != nil || iri == "" {
		return nil, err
	}
	if err := s.loadTexts([]quad.IRI{iri}); err != nil {
		return nil, err
	}
	t := s.texts[iri]
	if start >= t.len() {
		return nil, nil
	}
	p := t.around(schema.Span{Start: start, End: end})
	a := s.articles[iri].public()
	return &Card{Article: &a, Passage: &p}, nil
}

func (s *session) showName(ref string) (*Card, error) {
	who, err := s.resolve(ref)
	var unknown *UnknownName
	switch {
	case err == nil:
		return s.entityCard(who)
	case !errors.As(err, &unknown):
		return nil, err
	}
	card, eventErr := s.showEvent(ref)
	if card != nil || eventErr != nil {
		return card, eventErr
	}
	return nil, err
}

// showEvent shows the event whose label has all the words: of several the one
// that is told most often, then the latest.
func (s *session) showEvent(words string) (*Card, error) {
	only, err := everyWord([]string{words}, func(word string) (set, error) { return s.eventsWith(word) })
	if err != nil || len(only) == 0 {
		return nil, err
	}
	lives, err := s.livesOf(only, linePredicates()...)
	if err != nil || len(lives) == 0 {
		return nil, err
	}
	best := slices.MaxFunc(lives, func(a, b lived) int {
		return cmp.Or(cmp.Compare(len(a.lines), len(b.lines)), cmp.Compare(a.date.latest, b.date.latest), cmp.Compare(b.id, a.id))
	})
	return s.eventCard(best.id)
}

// entityCard shows the most named of these entities.
func (s *session) entityCard(who set) (*Card, error) {
	list, err := s.entities(who)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	card := &Card{Entity: &list[0], Namesakes: list[1:]}
	one := set{quad.IRI(list[0].ID): {}}
	if err := s.uses(card.Entity); err != nil {
		return nil, err
	}
	rows, err := s.statementRows(store.Star{Where: []store.Condition{
		isA(schema.StatementClasses()...), {Predicate: schema.SpokenBy, Objects: one.values()}}})
	if err != nil {
		return nil, err
	}
	if card.Statements, err = s.statements(rows); err != nil {
		return nil, err
	}
	events, err := s.eventsOf(schema.HasActor, one)
	if err != nil {
		return nil, err
	}
	if card.Events, err = s.eventsIn(events); err != nil {
		return nil, err
	}
	made, err := union(
		func() (set, error) { return s.proposalsOf(schema.Creator, one) },
		func() (set, error) { return s.proposalsOf(schema.Addressee, one) })
	if err != nil {
		return nil, err
	}
	card.Proposals, err = s.proposals(made)
	return card, err
}

func (s *session) eventsIn(only set) ([]Event, error) {
	lives, err := s.livesOf(only, linePredicates()...)
	if err != nil {
		return nil, err
	}
	return s.events(lives)
}

func (s *session) eventCard(iri quad.IRI) (*Card, error) {
	events, err := s.eventsIn(set{iri: {}})
	if err != nil || len(events) == 0 {
		return nil, err
	}
	about, err := s.statementsAbout(set{iri: {}})
	if err != nil {
		return nil, err
	}
	rows, err := s.statementRows(store.Star{Subjects: about.values(), Where: []store.Condition{isA(schema.StatementClasses()...)}})
	if err != nil {
		return nil, err
	}
	card := &Card{Event: &events[0]}
	if card.Statements, err = s.statements(rows); err != nil {
		return nil, err
	}
	return card, s.kin(card, iri)
}

func (s *session) proposalCard(iri quad.IRI) (*Card, error) {
	list, err := s.proposals(set{iri: {}})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return &Card{Proposal: &list[0]}, nil
}

func (s *session) statementCard(iri quad.IRI) (*Card, error) {
	rows, err := s.statementRows(store.Star{Subjects: values(iri), Where: []store.Condition{isA(schema.StatementClasses()...)}})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	list, err := s.statements(rows)
	if err != nil {
		return nil, err
	}
	if err := s.loadTexts([]quad.IRI{rows[0].graph}); err != nil {
		return nil, err
	}
	p := s.texts[rows[0].graph].around(rows[0].node.Span)
	return &Card{Statement: &list[0], Passage: &p}, nil
}

// articleCard shows what one article says.
func (s *session) articleCard(iri quad.IRI) (*Card, error) {
	if err := s.loadArticles([]quad.IRI{iri}); err != nil || s.articles[iri] == nil {
		return nil, err
	}
	a := s.articles[iri].public()
	card := &Card{Article: &a}
	statements, events, proposals := set{}, set{}, set{}
	err := s.quads(store.Pattern{P: values(schema.Type, schema.Reports), G: values(iri)}, func(q quad.Quad) bool {
		if q.Predicate == quad.Value(schema.Reports) {
			events.add(quad.IRI(schema.Lexical(q.Object))) // the kinds never share an IRI
			proposals.add(quad.IRI(schema.Lexical(q.Object)))
			return true
		}
		n, _ := schema.ParseNode(quad.IRI(schema.Lexical(q.Subject)))
		switch n.Kind {
		case schema.StatementNode:
			statements.add(n.IRI())
		case schema.EventNode:
			events.add(n.IRI())
		case schema.ProposalNode:
			proposals.add(n.IRI())
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	rows, err := s.statementRows(store.Star{Subjects: statements.values(), Where: []store.Condition{isA(schema.StatementClasses()...)}})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b saidRow) int { return a.node.Compare(b.node) }) // an article is read from its beginning
	if card.Statements, err = s.statements(rows); err != nil {
		return nil, err
	}
	if card.Events, err = s.eventsIn(events); err != nil {
		return nil, err
	}
	card.Proposals, err = s.proposals(proposals)
	return card, err
}
