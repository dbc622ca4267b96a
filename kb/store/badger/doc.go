// Package badger keeps articles in a folder, in an embedded Badger database.
//
// # Layout
//
// Every term is a 64-bit id: short literals, days, times, numbers and booleans
// are in the id itself, all other terms are numbered in the order in which they
// first came. Keys are one byte for the space, then ids; spaces 1, 2 and 6 have
// no values.
//
//	0 meta                format, vocabulary, last id, quads per predicate
//	1 S P O G             a subject's quads, but what an article says of itself and its parts
//	2 P O S G             who has this predicate, or this predicate and object
//	3 G           block   all that one article says, grouped by subject
//	4 page        texts   of consecutively numbered terms
//	5 hash        ids     of the terms whose texts have this hash
//	6 class begin end S G time bounds, in classes by length
//	7 word 0 G  subjects  words in the indexed texts of an article's subjects
//
// Spaces 1, 2, 6 and 7 follow from an article's block alone. Putting an article
// writes the difference between the keys of its old and its new block, so that
// replacing, removing and adding again leave nothing behind but terms. Nothing
// is read for it but the old block and its terms: an index that put many articles
// into one value would have to be read, word by word.
// An article is written in one transaction, a very large one in several of which the
// last puts it in (spread.go). Questions find (graph, subject) pairs in the indexes and read everything else
// from the blocks. Most subjects are parts of articles, named by the article's IRI and
// a fragment: their names tell in which block they are, so that they have no entries
// in space 1 (derive.go).
//
// In format 3 they had, and in format 2 space 7 had a key for each subject and no
// values besides. Such a store is read and written as it is; a load or a compaction
// makes it anew in the current format.
//
// # Files
//
// A file named dateline-store, written before anything else, tells that the
// folder is ours and of which format. dateline-sums has the checksums of a store
// that is closed (sums.go); a reader holds against them what it reads (cursor.go).
// One process writes; what it found stays in the folder reading for others to
// read meanwhile (hold.go). A load or a compaction makes a new store in the
// folder new, which takes the place of the old one in the end (build.go, swap.go).
//
// It may import: kb/store and its rules, kb/nquads, quad, locks of files. Nothing
// else of dateline may import Badger.
package badger
