package badger

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/dateline-kb/dateline/kb/store"
)

// remedy is what to do about a damaged store.
const remedy = "remove the folder and add the articles again, or restore a backup"

// damaged says what is damaged and what to do.
func (s *Store) damaged(cause any) error {
	if d, ok := cause.(damage); ok {
		return fmt.Errorf("%w: %w: %s", store.ErrDamaged, d, remedy)
	}
	why, _, _ := strings.Cut(fmt.Sprint(cause), "\n")
	return fmt.Errorf("%w: %s (%.80s): %s", store.ErrDamaged, s.dir, why, remedy)
}

// told makes an error that damage caused say so.
func (s *Store) told(err error) error {
	var d damage
	switch {
	case errors.Is(err, store.ErrDamaged):
		return err
	case errors.As(err, &d):
		return s.damaged(d)
	case errors.Is(err, errCorrupt):
		return s.damaged(err)
	}
	return err
}

// guard runs f, which reads files, and makes an error of a panic: Badger does
// not expect that its files are damaged. So is a mapped file that the disk cannot
// give, or that somebody has cut. What panics while *calling is the caller's own
// code, and goes on.
func (s *Store) guard(calling *bool, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if calling != nil && *calling {
			return
		}
		if p := recover(); p != nil {
			err = s.damaged(p)
		}
	}()
	return s.told(f())
}

// give hands an answer to the caller's code.
func give[T any](r *reader, answer T, use func(T) bool) bool {
	r.calling = true
	more := use(answer)
	r.calling = false
	return more
}
