// Package store is the seam between the knowledge base and the engine that
// keeps its quads. It speaks quads and whole questions, never keys, so that an
// embedded engine (store/badger), a map in memory (store/memory) and later a
// distributed one can stand behind it.
//
// It may import: quad. Engines import it; query and kb use it.
package store

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/cayleygraph/quad"
)

// Errors on which callers branch.
var (
	// ErrReadOnly is returned by Put on a store that was opened for reading.
	ErrReadOnly = errors.New("store is open for reading only")
	// ErrLocked is returned by an engine's Open when another process holds the store.
	ErrLocked = errors.New("store is in use by another process")
	// ErrNoStore is returned by an engine's Open for reading when nothing is there.
	ErrNoStore = errors.New("no store here")
	// ErrForeign is returned by an engine's Open when the place holds something
	// else than a store of ours, or one of a format this program does not know.
	ErrForeign = errors.New("not a dateline store")
	// ErrClosed is returned by every method of a store that has been closed.
	ErrClosed = errors.New("store is closed")
	// ErrNeedsRepair is returned by an engine's Open for reading when the last
	// writer died and one opening for writing must repair the store first.
	ErrNeedsRepair = errors.New("store was not closed properly")
	// ErrDamaged is returned by a read that meets what no Put has written.
	ErrDamaged = errors.New("store is damaged")
)

// Unfit is the error, wrapped, for an article that an engine cannot keep. The
// others can be put without it.
type Unfit struct {
	Article quad.IRI
	Why     error // that it is not valid, or too large
}

func (e *Unfit) Error() string { return fmt.Sprintf("article %.200s: %v", e.Article, e.Why) }

// Unwrap returns Why.
func (e *Unfit) Unwrap() error { return e.Why }

// Article is all that one named graph says. Every quad's label equals IRI, and
// its terms are those of N-Quads: quad.IRI, quad.BNode, quad.String,
// quad.LangString, quad.TypedString with a full datatype IRI. A literal typed
// xsd:string comes back as a quad.String, the same term in RDF 1.1; equal quads
// are one quad.
type Article struct {
	IRI   quad.IRI
	Quads []quad.Quad
}

// Change counts what a Put did.
type Change struct {
	Added, Replaced, Removed, Unchanged int // articles
}

// Vocabulary tells an engine which predicates feed its indexes. It is fixed
// when a store is made; the zero value indexes nothing.
type Vocabulary struct {
	// Text lists the predicates whose literals are indexed word by word.
	Text []quad.IRI
	// Begin and End are the two predicates whose xsd:date literals, written
	// "2006-01-02", bound a subject in time (both inclusive). A missing one leaves
	// that side open. Of several the earliest Begin and the latest End count;
	// other literals are no bounds.
	Begin, End quad.IRI
}

// Pattern selects quads: for each position a set of allowed values. A nil set
// allows everything, an empty one nothing; the zero value selects every quad.
type Pattern struct {
	S, P, O, G []quad.Value
	// Once asks for quads that differ in their graph alone one time only; of
	// which graph is not told.
	Once bool
}

// Condition holds for a subject that has, in one and the same graph as its
// other conditions, a quad with Predicate and, if Objects is not nil, one of
// Objects.
type Condition struct {
	Predicate quad.IRI
	Objects   []quad.Value
}

// Order is the order of what Find yields.
type Order int

const (
	// BySubject orders by the subject's IRI, then by graph. Blank nodes come
	// behind all IRIs.
	BySubject Order = iota
	// ByTime orders by earliest day, then latest day, then subject, then
	// graph. An open side counts as before or after all days; subjects without
	// any bound come last.
	ByTime
	// NewestFirst orders by latest day, then earliest day, both downwards, then
	// graph, then subject. An open latest side counts as after all days, an open
	// earliest side as before them; subjects without any bound come last. An
	// engine begins at the newest, so that who stops early reads little.
	NewestFirst
	// AnyOrder promises no order and is the cheapest, for who sorts anyway. With
	// a Limit it is not told which answers come.
	AnyOrder
)

// Star is one subject-centred question. A (subject, graph) pair answers it
// when all of its quads in that graph satisfy every part that is not zero.
type Star struct {
	// Subjects, if not nil, are the only subjects looked at.
	Subjects []quad.Value
	// Graphs, if not nil, are the only graphs looked at.
	Graphs []quad.Value
	Where  []Condition
	// From and To ("2006-01-02", inclusive, "" = open) ask for subjects whose
	// time bounds overlap them. Undated subjects never overlap. Anything else
	// than such a day is an error.
	From, To string
	// Words must each occur (stemmed, case-blind) in the subject's indexed text.
	// Of an entry of several words ("cease-fire") each must; an entry without any
	// letter or digit asks for nothing.
	Words []string
	// Want lists the predicates to return; nil returns every quad of the
	// subject in the graph, an empty list none.
	Want  []quad.IRI
	Order Order
	Limit int // 0 = no limit
}

// Found is one answer to a Star: a subject in one graph, with the wanted quads
// ordered by predicate, then object.
type Found struct {
	Subject quad.Value
	Graph   quad.IRI
	Quads   []quad.Quad
}

// Store keeps articles. Every method is safe for concurrent use; a Quads or
// Find sequence sees one consistent state.
type Store interface {
	// Put replaces whole articles, all in one transaction where the engine can
	// hold them, else article by article, never half an article. Putting what is
	// already there changes nothing; an article without quads is removed. An
	// article that is not valid is Unfit, and then none is written; so is one that
	// is too large for the engine. When Put returns nil the change survives a crash;
	// with an error Change counts what had been kept until then.
	Put(ctx context.Context, articles ...Article) (Change, error)
	// Quads yields the quads that match p, each once, in no particular order:
	// callers that need one sort. An error ends the sequence.
	Quads(ctx context.Context, p Pattern) iter.Seq2[quad.Quad, error]
	// Find answers q in the order q asks for, which like the answers depends on
	// the stored set of articles alone. An error ends the sequence.
	Find(ctx context.Context, q Star) iter.Seq2[Found, error]
	// Close releases the store. It waits for calls and sequences under way, so
	// call it in none; from then on their next step ends with ErrClosed.
	Close() error
}
