package query

import (
	"errors"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// eventsWithNamed finds the events in which the bearer of a name takes part. A
// name that no actor bears can be that of a thing, "Boeing 777", which events
// are about.
func (s *session) eventsWithNamed(name string) (set, error) {
	who, err := s.resolve(name)
	var unknown *UnknownName
	if err != nil && !errors.As(err, &unknown) {
		return nil, err
	}
	about, topicErr := s.eventsAboutThing(name, unknown != nil)
	if topicErr != nil || unknown != nil && len(about) == 0 {
		return nil, errors.Join(topicErr, err)
	}
	if unknown != nil {
		return about, nil
	}
	events, err := s.eventsOf(schema.HasActor, who)
	for iri := range about {
		events.add(iri)
	}
	return events, err
}

// eventsAboutThing finds the events that are about a thing of this name, or of
// one that is a part of it: "Dreamliner" for "Boeing 787 Dreamliner". Loosely
// the name may also be a part of the thing's.
func (s *session) eventsAboutThing(name string, loosely bool) (set, error) {
	asked := thingWords(name)
	out := set{}
	for _, word := range asked {
		err := s.find(store.Star{
			Where: []store.Condition{isA(schema.EventReport)}, Words: []string{word}, Want: []quad.IRI{schema.Topic, schema.Reports},
		}, func(f store.Found) {
			for _, q := range f.Quads {
				if q.Predicate != quad.Value(schema.Topic) {
					continue
				}
				if thing := thingWords(schema.Lexical(q.Object)); partOf(thing, asked) || loosely && partOf(asked, thing) {
					out.add(linked(schema.Reports)(f))
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// partOf reports whether all words of one name are in another.
func partOf(words, all []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// thingWords are a name's words to compare things by, in the singular.
func thingWords(name string) []string {
	words := nameWords(name)
	for i, w := range words {
		if len(w) > 3 {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}
