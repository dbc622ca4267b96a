package cli

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output lets write fill a file, or Out if path is "" or "-". The file is
// whole or not there: it is written beside its place and then renamed.
func (a *app) output(path string, write func(io.Writer) error) error {
	return a.outputFor(0o644, path, write)
}

// outputFor is output of a file that, when it is new, those may read whom mode lets.
func (a *app) outputFor(mode fs.FileMode, path string, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return buffered(a.io.Out, write)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return usage(fmt.Errorf("-o %s is a folder; give the name of a file", path))
		}
		return straight(path, write) // a device or pipe: nothing to rename
	}
	return replace(path, mode, write)
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

func straight(path string, write func(io.Writer) error) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer closing(f, &err)
	return buffered(f, write)
}

func replace(path string, mode fs.FileMode, write func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := buffered(f, write); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm() // as the file in place; a temporary file is its owner's only
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
