package store

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"
)

// Loader is a power that an engine may have: it takes many articles at once,
// faster than Put and in bounded memory.
type Loader interface {
	// Load puts the articles of an N-Quads stream, in which the lines of an article
	// may stand anywhere, each in the place of an older one with its IRI. A line
	// that is no quad of a named graph is refused, and the rest is loaded. accept,
	// if not nil, is asked for each article, with its quads in no order: an error
	// refuses it, and what it returns is removed. It must not call the engine's
	// Put or Close.
	//
	// Everything is loaded or nothing: with an error the store is as it was.
	Load(ctx context.Context, in io.Reader, accept func(Article) (remove []quad.IRI, err error)) (Loaded, error)
}

// Loaded tells what Load did.
type Loaded struct {
	Change
	Quads   int64 // of the articles that were put
	Refused []Refused
}

// Refused is what Load did not take: a line, or else the graph of an article.
type Refused struct {
	Line  int // from 1
	Graph quad.IRI
	Why   error
}

// Caretaker is a power that an engine may have: it looks after what it keeps.
type Caretaker interface {
	// Verify looks at everything that is kept, and whether it agrees. Problems
	// are told in the report; an error is one of looking.
	Verify(ctx context.Context) (Report, error)
	// Backup writes all that is kept in one piece, having looked at it.
	Backup(ctx context.Context, out io.Writer) error
	// Compact writes all anew without what is no longer needed.
	Compact(ctx context.Context) (before, after int64, err error) // bytes
}

// Report is what Verify saw.
type Report struct {
	Files, Articles, Terms int
	Quads                  int64
	Problems               []string // for people
}
