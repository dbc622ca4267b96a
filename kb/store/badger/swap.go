package badger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A store that is made anew from another (load.go) is made in the folder
// newName. When it is whole, the folder becomes nextName; from then on it is
// the store, and whoever opens the folder next moves its files up.
const (
	newName  = "new"
	nextName = "next"
)

// finishSwap puts the store in nextName, if there is one, in the place of the
// one in dir. It can be broken off anywhere and called again.
func finishSwap(dir string) error {
	_ = os.RemoveAll(filepath.Join(dir, newName)) // never finished
	next := filepath.Join(dir, nextName)
	all, err := readSums(filepath.Join(next, sumsName))
	if errors.Is(err, fs.ErrNotExist) {
		return os.RemoveAll(next) // all is moved, or nothing was there
	}
	if err != nil {
		return err
	}
	if err := removeOld(dir, all); err != nil {
		return fmt.Errorf("replacing store: %w", err)
	}
	for _, f := range all {
		if err := moveUp(next, dir, f.name); err != nil {
			return fmt.Errorf("replacing store: %w", err)
		}
	}
	if err := moveUp(next, dir, sumsName); err != nil {
		return fmt.Errorf("replacing store: %w", err)
	}
	return os.RemoveAll(next)
}

// removeOld removes what belongs to a database and is not in all.
func removeOld(dir string, all []fileSums) error {
	keep := make(map[string]bool)
	for _, f := range all {
		keep[f.name] = true
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		ours := name == sumsName || name == staleName || name == readingName || name == "DISCARD" || name == "MANIFEST" || name == "KEYREGISTRY" ||
			strings.HasSuffix(name, tableEnd) || strings.HasSuffix(name, valuesEnd) || strings.HasSuffix(name, ".mem")
		if ours && !keep[name] {
			if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// moveUp moves a file that may have been moved already.
func moveUp(from, to, name string) error {
	err := os.Rename(filepath.Join(from, name), filepath.Join(to, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// replaceBy puts a store that was built in the place of this one, and opens it.
func (s *Store) replaceBy(b *builder) error {
	all, err := sumStore(b.dir, nil)
	if err == nil {
		err = writeSums(b.dir, all)
	}
	if err == nil && s.format != Format {
		err = replaceFile(filepath.Join(s.dir, markerName), []byte(marker()))
	}
	if err == nil {
		err = os.Rename(b.dir, filepath.Join(s.dir, nextName))
	}
	if err != nil {
		return errors.Join(fmt.Errorf("replacing store: %w", err), b.discard())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.active > 1 { // all but the caller
		s.idle.Wait()
	}
	if err := s.reopen(); err != nil {
		s.closing.Store(true) // what was built is there when it is opened next
		s.closed = errors.Join(err, letWriter(s.writing))
		return err
	}
	return nil
}

func (s *Store) reopen() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("replacing store: %w", err)
	}
	tables, err := manifestTables(s.dir)
	if err != nil {
		return err
	}
	s.pins.release(s.dir, tables)
	if err := atGate(s.dir, func() error { return finishSwap(s.dir) }); err != nil {
		return err
	}
	s.terms = newTerms(writersTerms)
	if err := s.openToWrite(); err != nil {
		return err
	}
	return s.load(s.words)
}
