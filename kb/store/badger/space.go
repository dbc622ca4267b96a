package badger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// writeRoom is how many bytes must be free before anything is written: Badger
// maps its files into memory, and a full disk then ends the process.
const writeRoom = 128 << 20

// roomFor returns an error unless the disk has that many bytes left.
func (s *Store) roomFor(bytes int64) error {
	if free, known := s.free(s.dir); known && free < bytes {
		return fmt.Errorf("the disk that holds %s has %d MB left, and writing needs %d MB: make room or use another disk", s.dir, free>>20, bytes>>20)
	}
	return nil
}

// size returns how many bytes the tables and values of the store have.
func (s *Store) size() (total int64, err error) {
	names, err := summed(s.dir)
	for _, name := range names {
		info, err := os.Stat(filepath.Join(s.dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // merged with others meanwhile
		}
		if err != nil {
			return 0, err
		}
		if filepath.Ext(name) == tableEnd {
			total += info.Size()
		}
	}
	return total, err
}
