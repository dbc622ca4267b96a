// Package read turns files into documents: plain text and Markdown with
// optional front matter, HTML pages, feeds, JSON, WARC and ARC, each of them
// also in gzip, zstd or zip, folders of these, and standard input. What a file
// is, its content tells before its name does. What cannot be read is yielded
// as an *Error in its place, and reading goes on with the rest: nothing is
// skipped in silence. A file's modification time is never used, nothing is
// fetched, and no name from an input is ever used as a path.
//
// It may import document, lang, read/page, read/warc, and libraries that
// decode formats.
package read

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
)

// Error tells what could not be read, or was passed over. Line (from 1), Item
// (from 1) and Offset (in bytes) are 0 where they say nothing.
type Error struct {
	Name   string // file, or file and file in it, or "standard input"
	Line   int    // of JSON lines
	Item   int    // of a feed, or of values in one JSON file
	Record bool   // of an archive: Offset tells where it begins
	Offset int64  // of the file; of the text as UTF-8 where it had to be decoded
	Passed bool   // no fault: it is known to be no article, such as an image or a request
	Err    error
}

// Place is the file and what of it: "talks.jsonl:3", "feed.xml#2", "crawl.warc.gz@4711".
func (e *Error) Place() string {
	switch {
	case e.Line > 0:
		return fmt.Sprintf("%s:%d", e.Name, e.Line)
	case e.Item > 0:
		return fmt.Sprintf("%s#%d", e.Name, e.Item)
	case e.Record:
		return fmt.Sprintf("%s@%d", e.Name, e.Offset)
	}
	return e.Name
}

func (e *Error) Error() string { return e.Place() + ": " + e.Err.Error() }

// PassedOver reports whether it is no fault.
func (e *Error) PassedOver() bool { return e.Passed }

func (e *Error) Unwrap() error { return e.Err }

// Reasons on which callers may branch.
var (
	ErrNoText  = errors.New("there is no text in it")
	ErrTooLong = errors.New("too long")
	ErrBinary  = errors.New("a binary file, not text")
	ErrKind    = errors.New("not a kind I read")
	ErrBomb    = errors.New("it unpacks to far more than articles would")
)

// Files yields the documents of paths in order: files, folders (recursively,
// by name, without hidden files) and "-" for stdin. An error stands for one
// input that could not be read. When the caller stops early, a read of stdin
// that is under way is left behind.
func Files(paths []string, stdin io.Reader, o Options) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		o := o.complete()
		day, err := Day(o.Published)
		if err != nil {
			yield(nil, &Error{Name: "the given date of publication", Err: err})
			return
		}
		o.Published = day
		ordered(o, func(r *reader) {
			for _, p := range paths {
				if !r.path(p, stdin) {
					return
				}
			}
		}, yield)
	}
}

// path reads what the caller named.
func (r *reader) path(p string, stdin io.Reader) bool {
	if p == "-" {
		return r.open(input{name: "standard input", named: true}, stdin)
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return r.refuse(&Error{Name: p, Err: plain(err)})
	case info.IsDir():
		return r.folder(p)
	}
	return r.file(p, !r.Found)
}

// folder reads what lies under dir in the order of the names.
func (r *reader) folder(dir string) bool {
	goOn := true
	err := walk(dir, func(p string, err error) bool {
		if err != nil {
			goOn = r.refuse(&Error{Name: p, Err: plain(err)})
		} else {
			goOn = r.entry(p)
		}
		return goOn
	})
	if err != nil && goOn {
		return r.refuse(&Error{Name: dir, Err: plain(err)})
	}
	return goOn
}

// walk visits the files under dir in the order of their names, without hidden ones.
func walk(dir string, visit func(p string, err error) bool) error {
	// A trailing separator makes WalkDir follow a link given as the folder itself.
	root := dir + string(filepath.Separator)
	return filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		goOn := true
		switch {
		case err != nil:
			goOn = visit(p, err)
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			goOn = visit(p, nil)
		}
		if !goOn {
			return fs.SkipAll
		}
		return nil
	})
}

// entry reads a file found in a folder. Links to files are followed, links to
// folders are not (they may run in circles), and nothing that could block is opened.
func (r *reader) entry(p string) bool {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return r.refuse(&Error{Name: p, Err: plain(err)})
	case info.IsDir():
		return r.refuse(&Error{Name: p, Err: errors.New("a link to a folder, not followed; name the folder itself")})
	case !info.Mode().IsRegular():
		return r.refuse(&Error{Name: p, Err: fmt.Errorf("%w: not a regular file", ErrKind)})
	}
	return r.file(p, false)
}

// file reads a file; named ones were given by the caller.
func (r *reader) file(p string, named bool) bool {
	if !named && furniture(p) {
		return r.pass(&Error{Name: p}, "a part of a page")
	}
	f, err := os.Open(p)
	if err != nil {
		return r.refuse(&Error{Name: p, Err: plain(err)})
	}
	defer f.Close()
	base := filepath.Base(p)
	return r.open(input{name: p, base: base, id: withoutEnding(base), named: named}, &metered{File: f, meter: r.Meter})
}

// metered counts what is read of a file.
type metered struct {
	*os.File
	meter *Meter
	n     int
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.File.Read(p)
	m.n += n
	m.meter.add(n)
	return n, err
}

// WriteTo keeps io.Copy from going past the meter.
func (m *metered) WriteTo(w io.Writer) (int64, error) {
	return io.Copy(w, struct{ io.Reader }{m})
}

func withoutEnding(base string) string {
	return strings.ToValidUTF8(strings.TrimSuffix(base, filepath.Ext(base)), "\uFFFD") // a name of a file is any bytes
}

// Size is how many bytes the files of paths have, as Files would find them; of
// standard input nothing is known.
func Size(paths []string) int64 {
	var sum int64
	add := func(p string) {
		if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
	}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			_ = walk(p, func(p string, err error) bool {
				if err == nil && !furniture(p) {
					add(p)
				}
				return true
			})
			continue
		}
		add(p)
	}
	return sum
}

// plain drops the path that the Error names anyway.
func plain(err error) error {
	var pe *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file or folder")
	case errors.As(err, &pe):
		return pe.Err
	}
	return err
}
