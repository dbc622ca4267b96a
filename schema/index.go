package schema

import "github.com/cayleygraph/quad"

// TextIndexed lists the predicates whose literals are found word by word.
func TextIndexed() []quad.IRI {
	return []quad.IRI{Text, Label, Name, AlternateName, Topic, Headline, Content}
}

// TimeBounds are the two predicates that bound a thing in time.
func TimeBounds() (begin, end quad.IRI) { return HasEarliest, HasLatest }

// StatementClasses lists the classes of statements.
func StatementClasses() []quad.Value {
	return []quad.Value{DirectStatement, PartialStatement, IndirectStatement, Quotation}
}

// EntityClasses lists the classes of those who can act or speak.
func EntityClasses() []quad.Value { return []quad.Value{Person, Organization, Country, Place} }

// ForSettling reports whether a predicate says nothing of its own: articles are
// found by it when identities are worked out.
func ForSettling(predicate quad.Value) bool {
	switch predicate {
	case NameForm, ShortForm, GivenForm, Acronym, NameRole, Key:
		return true
	}
	return false
}
