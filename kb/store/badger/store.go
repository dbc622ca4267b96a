package badger

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
	db "github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
	"github.com/gofrs/flock"
)

// Options say how to open a store.
type Options struct {
	// ReadOnly opens an existing store beside other readers; Put is refused.
	ReadOnly bool
	// Vocabulary must be the one which the store was made with.
	Vocabulary store.Vocabulary

	table int64 // bytes of a memory table; 0 = memoryTable. Tests fill small ones.
}

// Store implements store.Store. While it is open for writing no other process
// can write to the folder; readers read what was there when it was opened.
type Store struct {
	dir      string
	at       string // where its files are: dir, or what a reader has beside a writer
	db       *db.DB
	readOnly bool
	behind   bool // a reader of what was there before a writer came
	repaired bool
	format   uint64 // Format, or an older one
	words    store.Vocabulary
	vocab    vocabulary
	terms    *terms
	blocks   *blockCache // of a reader
	hash     func(kind uint8, text string) uint64
	patience int    // keys looked at before a limited question by time goes along the time index
	watch    *watch // of a reader
	asked    atomic.Int64
	// narrowFrom is how many pairs are worth being held against another index.
	narrowFrom int
	table      int64 // bytes of a memory table
	sortRoom   int   // quads that Load sorts in memory, for each of three orders
	free       func(dir string) (bytes int64, known bool)

	writing *flock.Flock
	sums    []fileSums // of the tables that were there when it was opened for writing
	pins    pins       // these tables

	writer  sync.Mutex // held by Put; guards what follows
	next    uint64     // number of the next new term; never given twice
	counts  map[id]int64
	stemmer rules.Stemmer

	mu      sync.Mutex
	idle    sync.Cond   // signalled when active falls
	active  int         // calls and sequences under way
	closing atomic.Bool // set with mu held
	closed  error       // what closing gave
}

var _ store.Store = (*Store)(nil)

// Open opens the store in dir; for writing it makes one if dir is missing or
// empty, and repairs what a killed writer left. The errors wrap
// store.ErrForeign, ErrLocked, ErrDamaged, and for reading ErrNoStore and
// ErrNeedsRepair; a vocabulary that is not the store's is an error too.
func Open(dir string, o Options) (*Store, error) {
	exists, err := checkFolder(dir)
	if err != nil {
		return nil, err
	}
	if !exists && o.ReadOnly {
		return nil, fmt.Errorf("%s: %w", dir, store.ErrNoStore)
	}
	if !exists {
		if err := makeFolder(dir); err != nil {
			return nil, err
		}
		// Closed once, it is a store like any other: who reads while it is filled
		// for the first time finds it empty.
		s, err := open(dir, o)
		if err != nil {
			return nil, err
		}
		if err := s.Close(); err != nil {
			return nil, err
		}
	}
	return open(dir, o)
}

// open opens the store in a folder that is there.
func open(dir string, o Options) (*Store, error) {
	s := &Store{dir: dir, table: cmp.Or(o.table, memoryTable), readOnly: o.ReadOnly, terms: newTerms(writersTerms), hash: hashTerm, patience: 4096, narrowFrom: 64, sortRoom: 1 << 18, free: freeSpace}
	s.idle.L = &s.mu
	if o.ReadOnly {
		s.blocks, s.terms = newBlockCache(), newTerms(readersTerms)
	}
	err := s.guard(nil, func() (err error) {
		if o.ReadOnly {
			err = besideGate(dir, s.openForReading)
		} else {
			err = s.openForWriting()
		}
		if err != nil {
			return err
		}
		if err := s.load(o.Vocabulary); err != nil {
			return err
		}
		return s.finishSpread()
	})
	if err != nil {
		return nil, errors.Join(err, s.giveUp())
	}
	return s, nil
}

// giveUp releases what a store that cannot be opened holds already.
func (s *Store) giveUp() (err error) {
	if s.db != nil {
		err = s.guard(nil, s.db.Close)
	}
	if s.watch != nil {
		s.watch.close()
	}
	if s.writing != nil {
		err = errors.Join(err, letWriter(s.writing))
	}
	return err
}

// Behind reports whether a reader has what was there before the process which
// is writing began.
func (s *Store) Behind() bool { return s.behind }

// Repaired reports whether Open repaired what a killed writer had left.
func (s *Store) Repaired() bool { return s.repaired }

func (s *Store) openDatabase(dir string) (err error) {
	s.at = dir
	if s.db, err = db.Open(databaseOptions(dir, s.readOnly).WithMemTableSize(cmp.Or(s.table, memoryTable))); err != nil {
		s.db = nil
		return openError(dir, err)
	}
	return nil
}

// databaseOptions are what measured best for articles of some hundred quads.
// Compressed blocks make the store half as large and no slower; a transaction of
// what a memory table of 16 MB takes holds an article of some 50 KB of text (spread.go
// has the larger ones), and it stays small beside a reader's memory.
// Checksums are compared, because a flipped bit is another answer. What a
// writer leaves is merged when it closes: readers, which are many and
// short, would have to look into every table.
func databaseOptions(dir string, readOnly bool) db.Options {
	blockSize, cache := 4<<10, int64(writersCache)
	if readOnly {
		// Nothing is written; of this follows how large the tables are in which the
		// cache counts what is used, which most readers never fill.
		blockSize, cache = 16<<10, readersCache
	}
	return db.DefaultOptions(dir).
		WithBlockSize(blockSize).
		WithReadOnly(readOnly).
		WithBypassLockGuard(true). // hold.go
		WithVerifyValueChecksum(true).
		WithLogger(nil).
		WithCompression(options.Snappy).
		WithBlockCacheSize(cache).
		WithMemTableSize(memoryTable).
		WithNumMemtables(2).
		WithValueLogFileSize(64 << 20).
		WithChecksumVerificationMode(options.OnBlockRead).
		WithNumCompactors(2).
		WithCompactL0OnClose(!readOnly).
		WithNumVersionsToKeep(1).
		WithSyncWrites(true).
		WithDetectConflicts(false).
		WithMetricsEnabled(false)
}

const memoryTable = 16 << 20

// The memory for blocks that are read again, in bytes. Who writes a large store
// looks up so many keys all over it that more does not help.
const (
	readersCache = 64 << 20
	writersCache = 24 << 20
)

// openError tells Badger's errors apart; it does not wrap its own.
func openError(dir string, err error) error {
	switch text := err.Error(); {
	case strings.Contains(text, db.ErrTruncateNeeded.Error()):
		return fmt.Errorf("%s: %w (open it once for writing)", dir, store.ErrNeedsRepair)
	}
	return fmt.Errorf("opening store %s: %w", dir, err)
}

func hashTerm(kind uint8, text string) uint64 {
	var h xxhash.Digest
	h.ResetWithSeed(uint64(kind))
	h.WriteString(text)
	return h.Sum64()
}

// Close implements store.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing.Swap(true) {
		return s.closed
	}
	for s.active > 0 {
		s.idle.Wait()
	}
	s.closed = s.guard(nil, s.close)
	return s.closed
}

func (s *Store) close() error {
	if !s.readOnly {
		return errors.Join(s.closeWritten(), letWriter(s.writing))
	}
	if s.watch != nil {
		defer s.watch.close()
	}
	if err := s.db.Close(); err != nil && !s.behind { // its folder may be gone
		return fmt.Errorf("closing store: %w", err)
	}
	return nil
}

// enter begins a call or sequence; leave must follow unless it fails.
func (s *Store) enter() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing.Load() {
		return store.ErrClosed
	}
	s.active++
	return nil
}

func (s *Store) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.active--
	s.idle.Broadcast()
}

// state returns why work under way must end, nil if it may go on.
func (s *Store) state(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("reading store: %w", err)
	}
	if s.closing.Load() {
		return store.ErrClosed
	}
	return nil
}

// Counts implements store.Counter.
func (s *Store) Counts(ctx context.Context) (map[quad.IRI]int64, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	r := s.reader(ctx)
	defer r.close()
	named := make(map[quad.IRI]int64)
	err := s.guard(nil, func() error {
		counts, err := readCounts(r.txn)
		if err != nil {
			return err
		}
		for p, n := range counts {
			v, err := r.value(p)
			if err != nil {
				return err
			}
			named[v.(quad.IRI)] = n
		}
		return nil
	})
	return named, err
}
