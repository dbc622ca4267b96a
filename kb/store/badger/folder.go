package badger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/store"
)

// Format is the version of the layout which this package makes. A store of an
// older one is read as well, and written in its format until it is made anew.
const (
	Format      = 4
	formatWhole = 3 // the index of subjects has all of them
	formatAlone = 2 // so it has, and the word index has a key for each subject
)

const (
	markerName   = "dateline-store"
	markerPrefix = "dateline store, format "
)

// checkFolder returns whether dir holds a store of ours; an error if it holds
// anything else. A folder that is missing or empty holds none.
func checkFolder(dir string) (exists bool, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if info, statErr := os.Stat(dir); statErr == nil && !info.IsDir() {
		return false, fmt.Errorf("%s is a file: %w", dir, store.ErrForeign)
	}
	if err != nil {
		return false, fmt.Errorf("opening store: %w", err)
	}
	if len(entries) == 0 {
		return false, nil
	}
	text, err := os.ReadFile(filepath.Join(dir, markerName))
	if errors.Is(err, fs.ErrNotExist) {
		return false, fmt.Errorf("%s is not empty and holds something else: %w", dir, store.ErrForeign)
	}
	if err != nil {
		return false, fmt.Errorf("opening store: %w", err)
	}
	if len(text) == 0 && len(entries) == 1 {
		return false, nil // power failed while the marker was made
	}
	return true, checkMarker(dir, string(text))
}

func checkMarker(dir, text string) error {
	version, ok := strings.CutPrefix(strings.TrimSpace(text), markerPrefix)
	n, err := strconv.Atoi(version)
	if !ok || err != nil {
		return fmt.Errorf("%s: file %s is not ours: %w", dir, markerName, store.ErrForeign)
	}
	return checkFormat(dir, uint64(n))
}

func checkFormat(dir string, n uint64) error {
	if n < formatAlone || n > Format {
		return fmt.Errorf("%s is a store of format %d, this program knows formats %d to %d: %w", dir, n, formatAlone, Format, store.ErrForeign)
	}
	return nil
}

// marker is what stands in the file that tells whose folder it is, and which
// format a program must know. The store in it may be of an older one.
func marker() string { return fmt.Sprintf("%s%d\n", markerPrefix, Format) }

// makeFolder makes dir, for its owner only, and marks it as ours.
func makeFolder(dir string) error {
	err := os.MkdirAll(dir, 0o700)
	if err == nil {
		err = os.Chmod(dir, 0o700) // it may have been there, and empty
	}
	if err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, markerName), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	_, err = f.WriteString(marker())
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("making store: %w", err)
	}
	return nil
}
