package query

import "github.com/dateline-kb/dateline/kb/store"

// Reader answers questions out of a store. It keeps nothing between questions,
// so that each sees the store as it is.
type Reader struct{ store store.Store }

// NewReader reads from s.
func NewReader(s store.Store) *Reader { return &Reader{store: s} }
