package badger

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/store"
	db "github.com/dgraph-io/badger/v4"
	"github.com/gofrs/flock"
)

// How processes share a folder. One writes: it holds writerName as long as it
// is open. What it found when it opened stays in the folder readingName, as
// links to the same files, which never change; readers that come meanwhile read
// there. Readers of the store itself are not disturbed (pin.go). The gate is held for the moments in which
// the one becomes the other: shared by who opens for reading, alone by the writer.
const (
	writerName  = "dateline-writer" // holds the writer's process id
	gateName    = "dateline-gate"
	readingName = "reading"
)

// holdWriter makes this process the one that writes; the error wraps
// store.ErrLocked if there is another.
func holdWriter(dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, writerName), flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("opening store %s for writing: %w", dir, err)
	}
	if !ok {
		lock.Close()
		return nil, lockedError(dir)
	}
	// Who it is is only told, and need not last.
	_ = os.WriteFile(lock.Path(), []byte(strconv.Itoa(os.Getpid())+"\n"), 0o600)
	return lock, nil
}

// letWriter gives up what holdWriter gave.
func letWriter(lock *flock.Flock) error {
	_ = os.Truncate(lock.Path(), 0)
	return lock.Close()
}

// writerAlive reports whether a process holds the store for writing.
func writerAlive(dir string) bool {
	path := filepath.Join(dir, writerName)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	defer lock.Close()
	ok, err := lock.TryRLock()
	return err == nil && !ok
}

// lockedError names the process that writes, if it says who it is.
func lockedError(dir string) error {
	pid, err := os.ReadFile(filepath.Join(dir, writerName))
	if text := strings.TrimSpace(string(pid)); err == nil && text != "" {
		return fmt.Errorf("%s is held by process %s: %w", dir, text, store.ErrLocked)
	}
	return fmt.Errorf("%s: %w", dir, store.ErrLocked)
}

// atGate runs f with the gate held alone.
func atGate(dir string, f func() error) error {
	gate := flock.New(filepath.Join(dir, gateName), flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	if err := gate.Lock(); err != nil {
		return fmt.Errorf("opening store %s: %w", dir, err)
	}
	return errors.Join(f(), gate.Close())
}

// besideGate runs f with the gate held for reading. A folder without a gate, or
// on a disk that knows no locks, is one that nobody writes to.
func besideGate(dir string, f func() error) error {
	path := filepath.Join(dir, gateName)
	if _, err := os.Stat(path); err != nil {
		return f()
	}
	gate := flock.New(path, flock.SetFlag(os.O_RDONLY))
	if err := gate.RLock(); err != nil {
		return f()
	}
	return errors.Join(f(), gate.Close())
}

// openForReading opens what is to be read: the store, or what the writer at
// work found.
func (s *Store) openForReading() error {
	switch all, err := readSums(filepath.Join(s.dir, sumsName)); {
	case exists(filepath.Join(s.dir, nextName)):
		return fmt.Errorf("%s was interrupted: %w", s.dir, store.ErrNeedsRepair)
	case err == nil:
		return s.openWatched(s.dir, all)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	case writerAlive(s.dir):
		return s.openReading()
	case !exists(filepath.Join(s.dir, db.ManifestFilename)):
		return fmt.Errorf("%s was never finished: %w", s.dir, store.ErrNeedsRepair)
	case crashed(s.dir):
		return fmt.Errorf("%s: %w", s.dir, store.ErrNeedsRepair)
	}
	// A store that was closed before there were checksums.
	if err := checkContents(s.dir, nil); err != nil {
		return err
	}
	return s.openDatabase(s.dir)
}

func (s *Store) openReading() error {
	dir := filepath.Join(s.dir, readingName)
	all, err := readSums(filepath.Join(dir, sumsName))
	if errors.Is(err, fs.ErrNotExist) {
		return lockedError(s.dir)
	}
	if err != nil {
		return err
	}
	s.behind = true
	return s.openWatched(dir, all)
}

func (s *Store) openWatched(dir string, all []fileSums) error {
	if err := checkToOpen(dir, all); err != nil {
		return err
	}
	if err := s.openDatabase(dir); err != nil {
		return err
	}
	var err error
	s.watch, err = watchTables(dir, s.db.Tables(), all)
	return err
}

// openForWriting repairs what a killed writer left, looks at all files, and
// lets readers read what is there now.
func (s *Store) openForWriting() (err error) {
	if s.writing, err = holdWriter(s.dir); err != nil {
		return err
	}
	if err := s.roomFor(writeRoom); err != nil { // to open, and to repair, is to write
		return err
	}
	if err := atGate(s.dir, func() error { return finishSwap(s.dir) }); err != nil {
		return err
	}
	return s.openToWrite()
}

func (s *Store) openToWrite() (err error) {
	if err := dropUnbegun(s.dir); err != nil {
		return err
	}
	if s.sums, err = s.soundSums(); err != nil {
		return err
	}
	if s.sums != nil {
		if err := atGate(s.dir, func() error { return publish(s.dir, s.sums) }); err != nil {
			return err
		}
	}
	// Statistics for what is never done, and in no checksum.
	_ = os.Remove(filepath.Join(s.dir, "DISCARD"))
	if err := s.openDatabase(s.dir); err != nil {
		return err
	}
	s.pins = pin(s.db)
	return nil
}

// dropUnbegun removes logs of no length, which a writer that was killed had just
// made: Badger cannot open them.
func dropUnbegun(dir string) error {
	names, err := logs(dir)
	for _, name := range names {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && info.Size() == 0 {
			if err := os.Remove(path); err != nil {
				return fmt.Errorf("repairing store %s: %w", dir, err)
			}
		}
	}
	return err
}

// logs are the names of the files that a writer writes on in.
func logs(dir string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, logEnd) || strings.HasSuffix(name, valuesEnd) {
			names = append(names, name)
		}
	}
	return names, err
}

// soundSums returns the checksums of the store, after having looked at all of
// it, nil if it is new. One that was not closed is opened and closed first.
func (s *Store) soundSums() ([]fileSums, error) {
	all, err := readSums(filepath.Join(s.dir, sumsName))
	if err == nil {
		return all, checkFiles(s.dir, all)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if !exists(filepath.Join(s.dir, db.ManifestFilename)) {
		return nil, nil
	}
	s.repaired = crashed(s.dir)
	old, err := readSums(filepath.Join(s.dir, staleName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err := checkContents(s.dir, old); err != nil {
		return nil, err
	}
	if err := s.openDatabase(s.dir); err != nil {
		return nil, err
	}
	err = s.db.Close()
	s.db = nil
	if err != nil {
		return nil, fmt.Errorf("repairing store %s: %w", s.dir, err)
	}
	if all, err = sumStore(s.dir, old); err != nil {
		return nil, err
	}
	return all, writeSums(s.dir, all)
}

// publish puts what is there now where readers find it while this process
// writes. A disk that knows no links has none; then readers have to wait.
func publish(dir string, all []fileSums) error {
	reading := filepath.Join(dir, readingName)
	if err := os.RemoveAll(reading); err != nil {
		return err
	}
	if err := linkStore(dir, reading, all); err != nil {
		if err := os.RemoveAll(reading); err != nil {
			return err
		}
	}
	return os.Rename(filepath.Join(dir, sumsName), filepath.Join(dir, staleName))
}

func linkStore(dir, to string, all []fileSums) error {
	if err := os.Mkdir(to, 0o700); err != nil {
		return err
	}
	for _, f := range all {
		put := copyFile // what a writer changes in place, as it empties files without values
		if f.isTable() || strings.HasSuffix(f.name, valuesEnd) && f.size > 1<<10 {
			put = os.Link
		}
		if err := put(filepath.Join(dir, f.name), filepath.Join(to, f.name)); err != nil {
			return err
		}
	}
	return copyFile(filepath.Join(dir, sumsName), filepath.Join(to, sumsName))
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// closeWritten makes a store that was written to one that is closed.
func (s *Store) closeWritten() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("closing store: %w", err)
	}
	tables, err := manifestTables(s.dir)
	if err != nil {
		return fmt.Errorf("closing store: %w", err)
	}
	s.pins.release(s.dir, tables)
	all, err := sumStore(s.dir, s.sums)
	if err != nil {
		return fmt.Errorf("closing store: %w", err)
	}
	return atGate(s.dir, func() error {
		if err := writeSums(s.dir, all); err != nil {
			return fmt.Errorf("closing store: %w", err)
		}
		_ = os.Remove(filepath.Join(s.dir, staleName))
		_ = os.RemoveAll(filepath.Join(s.dir, readingName))
		return nil
	})
}

// crashed reports whether a writer ended without closing the store.
func crashed(dir string) bool {
	names, _ := logs(dir)
	return exists(filepath.Join(dir, staleName)) || slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, logEnd) })
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
