package query

import (
	"slices"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// longest is how many days an event may last to have others as its parts: more
// is a time in which it lies rather than one that it takes.
const longest = 45

// kin adds to an event's card what it is a part of and what parts it has. An
// event is a part of another of its class when its days lie within the days that
// the other takes, somebody takes part in both, and one article tells of both.
func (s *session) kin(card *Card, iri quad.IRI) error {
	own, err := s.livesOf(set{iri: {}}, linePredicates()...)
	if err != nil || len(own) == 0 {
		return err
	}
	who := set{}
	for _, l := range own[0].lines {
		for _, a := range l.actors {
			who.add(a)
		}
	}
	if len(who) == 0 {
		return nil
	}
	near, err := s.eventsOf(schema.HasActor, who)
	if err != nil {
		return err
	}
	delete(near, iri)
	lives, err := s.livesOf(near, linePredicates()...)
	if err != nil {
		return err
	}
	var wholes, parts []lived
	for _, l := range lives {
		if part(own[0], l) {
			wholes = append(wholes, l)
		} else if part(l, own[0]) {
			parts = append(parts, l)
		}
	}
	if card.PartOf, err = s.events(wholes); err != nil {
		return err
	}
	card.Parts, err = s.events(parts)
	return err
}

// part reports whether a is a part of b.
func part(a, b lived) bool {
	return a.date.bounded() && b.date.bounded() && a.date.inside(b.date) && lasts(b.date) &&
		a.lines[0].class == b.lines[0].class && met(a, b)
}

// lasts reports whether a date is some days on end rather than a day, or a
// month or year in which one lies.
func lasts(d dated) bool {
	if d.earliest == d.latest || len(d.edtf) < len("2006-01-02/2006-01-03") {
		return false
	}
	from, err1 := time.Parse(dayForm, d.earliest)
	to, err2 := time.Parse(dayForm, d.latest)
	return err1 == nil && err2 == nil && to.Sub(from) <= longest*24*time.Hour
}

// met reports whether two events share somebody and an article.
func met(a, b lived) bool {
	someone, somewhere := false, false
	for _, x := range a.lines {
		for _, y := range b.lines {
			somewhere = somewhere || x.graph == y.graph
			someone = someone || slices.ContainsFunc(x.actors, func(id quad.IRI) bool { return slices.Contains(y.actors, id) })
		}
	}
	return someone && somewhere
}
