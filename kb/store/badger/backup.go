package badger

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-kb/dateline/kb/store"
	db "github.com/dgraph-io/badger/v4"
)

// Backup implements store.Caretaker: a tar file of the store's files, which
// unpacked by hand is a store too. The store must be open for reading; what a
// writer does meanwhile is not in it.
func (s *Store) Backup(ctx context.Context, out io.Writer) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.leave()
	if !s.readOnly {
		return errors.New("backup: the store must be open for reading")
	}
	all, err := readSums(filepath.Join(s.at, sumsName))
	if errors.Is(err, fs.ErrNotExist) {
		all, err = sumStore(s.at, nil) // closed before there were checksums
	}
	if err != nil {
		return fmt.Errorf("backup: %w", s.told(err))
	}
	w := tar.NewWriter(out)
	if err := putFile(w, markerName, int64(len(marker())), strings.NewReader(marker())); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	for _, f := range all {
		if err := s.state(ctx); err != nil {
			return err
		}
		if err := s.backupFile(w, f); err != nil {
			return fmt.Errorf("backup: %w", s.told(err))
		}
	}
	sums := string(appendSums(nil, all))
	if err := errors.Join(putFile(w, sumsName, int64(len(sums)), strings.NewReader(sums)), w.Close()); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return nil
}

func (s *Store) backupFile(w *tar.Writer, f fileSums) error {
	if err := checkFile(s.at, f, everySegment); err != nil {
		return err
	}
	file, err := os.Open(filepath.Join(s.at, f.name))
	if err != nil {
		return err
	}
	defer file.Close()
	return putFile(w, f.name, f.size, io.LimitReader(file, f.size))
}

func putFile(w *tar.Writer, name string, size int64, from io.Reader) error {
	if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: size, Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err := io.Copy(w, from)
	return err
}

// Restore makes a store in dir, which must be missing or empty, of a backup. If
// that is not whole there is none.
func Restore(ctx context.Context, dir string, backup io.Reader) error {
	exists, err := checkFolder(dir)
	if err != nil {
		return err
	}
	if exists {
		return fmt.Errorf("%s holds a store already: restore into a new folder", dir)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return fmt.Errorf("restoring store: %w", err)
	}
	part, err := os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+".part")
	if err != nil {
		return fmt.Errorf("restoring store: %w", err)
	}
	defer os.RemoveAll(part)
	if err := unpack(ctx, part, backup); err != nil {
		return fmt.Errorf("restoring store: the backup %w", err)
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("restoring store: %w", err)
	}
	if err := os.Rename(part, dir); err != nil {
		return fmt.Errorf("restoring store: %w", err)
	}
	return nil
}

// unpack takes a backup apart and holds it against the checksums in it.
func unpack(ctx context.Context, dir string, backup io.Reader) error {
	for r := tar.NewReader(backup); ; {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("cannot be read: %w", err)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if !inBackup(h.Name) {
			return fmt.Errorf("has a file %.100q, which is none of a store: %w", h.Name, store.ErrForeign)
		}
		f, err := os.OpenFile(filepath.Join(dir, h.Name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		_, err = io.Copy(f, r)
		if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
			return fmt.Errorf("cannot be read: %w", err)
		}
	}
	if exists, err := checkFolder(dir); err != nil || !exists {
		return errors.Join(errors.New("has no store in it"), err)
	}
	all, err := readSums(filepath.Join(dir, sumsName))
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("is cut off: its last part is missing")
	}
	if err == nil {
		err = checkFiles(dir, all)
	}
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	return nil
}

// inBackup reports whether a backup has a file of that name: no other is unpacked.
func inBackup(name string) bool {
	switch name {
	case markerName, sumsName, db.ManifestFilename, db.KeyRegistryFileName:
		return true
	}
	base, table := strings.CutSuffix(name, tableEnd)
	if !table {
		var values bool
		if base, values = strings.CutSuffix(name, valuesEnd); !values {
			return false
		}
	}
	return base != "" && strings.Trim(base, "0123456789") == ""
}
