package query

import (
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// splitWords takes apart what a user typed as words: "security guarantees"
// may come as one argument. Signs without a letter or digit are dropped.
func splitWords(words []string) []string {
	var out []string
	for _, w := range words {
		out = append(out, strings.FieldsFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		})...)
	}
	return out
}

// withWords finds the subjects of these classes that have all the words in
// their own indexed text, each as key names it.
func (s *session) withWords(words []string, classes []quad.Value, want []quad.IRI, key func(store.Found) quad.IRI) (set, error) {
	out := set{}
	err := s.find(store.Star{Where: []store.Condition{isA(classes...)}, Words: words, Want: want},
		func(f store.Found) { out.add(key(f)) })
	return out, err
}

func subject(f store.Found) quad.IRI { return quad.IRI(schema.Lexical(f.Subject)) }

// linked is the key that a found thing links to, the thing itself without a link.
func linked(predicate quad.IRI) func(store.Found) quad.IRI {
	return func(f store.Found) quad.IRI {
		for _, q := range f.Quads {
			if q.Predicate == quad.Value(predicate) {
				return quad.IRI(schema.Lexical(q.Object))
			}
		}
		return subject(f)
	}
}

// statementsWith, eventsWith, entitiesCalled and proposalsWith find things by
// words in their own text.
func (s *session) statementsWith(words ...string) (set, error) {
	return s.withWords(words, schema.StatementClasses(), []quad.IRI{schema.Type}, subject)
}

func (s *session) eventsWith(words ...string) (set, error) {
	return s.withWords(words, values(schema.EventReport), []quad.IRI{schema.Reports}, linked(schema.Reports))
}

func (s *session) entitiesCalled(words ...string) (set, error) {
	return s.withWords(words, nameable(), []quad.IRI{schema.Denotes}, linked(schema.Denotes))
}

func (s *session) proposalsWith(words ...string) (set, error) {
	return s.withWords(words, values(schema.ProposalReport), []quad.IRI{schema.Reports}, linked(schema.Reports))
}

// linking finds the subjects of these classes that link by a predicate to one of things.
func (s *session) linking(predicate quad.IRI, things set, classes []quad.Value, key func(store.Found) quad.IRI, want ...quad.IRI) (set, error) {
	out := set{}
	err := s.find(store.Star{
		Where: []store.Condition{{Predicate: predicate, Objects: things.values()}, isA(classes...)},
		Want:  want,
	}, func(f store.Found) { out.add(key(f)) })
	return out, err
}

// statementsAbout finds statements that speak of one of these things.
func (s *session) statementsAbout(things set) (set, error) {
	return s.linking(schema.About, things, schema.StatementClasses(), subject, schema.Type)
}

// eventsOf finds events in which one of these takes part, or that are there.
func (s *session) eventsOf(predicate quad.IRI, who set) (set, error) {
	return s.linking(predicate, who, values(schema.EventReport), linked(schema.Reports), schema.Reports)
}

// eventsOfClass finds events of the sort that a single word names, "talk" as
// well as "talks".
func (s *session) eventsOfClass(words []string) (set, error) {
	out := set{}
	if len(words) != 1 {
		return out, nil
	}
	word := strings.ToLower(words[0])
	classes := []quad.Value{quad.String(word), quad.String(word + "s"), quad.String(strings.TrimSuffix(word, "s"))}
	err := s.find(store.Star{
		Where: []store.Condition{{Predicate: schema.Class, Objects: classes}, isA(schema.EventReport)},
		Want:  []quad.IRI{schema.Reports},
	}, func(f store.Found) { out.add(linked(schema.Reports)(f)) })
	return out, err
}

// union joins what several searches find.
func union(searches ...func() (set, error)) (set, error) {
	out := set{}
	for _, search := range searches {
		found, err := search()
		if err != nil {
			return nil, err
		}
		for iri := range found {
			out.add(iri)
		}
	}
	return out, nil
}

// everyWord intersects, over the words, what is found for each. No words ask
// nothing: nil.
func everyWord(words []string, search func(word string) (set, error)) (set, error) {
	var out set
	for _, w := range splitWords(words) {
		found, err := search(w)
		if err != nil {
			return nil, err
		}
		if out = out.and(found); len(out) == 0 {
			return out, nil
		}
	}
	return out, nil
}
