// Package read turns files into documents: plain text and Markdown with
// optional front matter, JSON lines, folders of these, and standard input.
// What cannot be read is yielded as an *Error in its place, and reading goes
// on with the rest: nothing is skipped in silence. A file's modification time
// is never used.
//
// It may import document, and libraries that decode formats.
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

// MaxText is the longest file, or line of JSON, that is read: longer input is
// refused without holding it in memory.
const MaxText = 32 << 20

// Defaults are used for what the input itself does not say.
type Defaults struct {
	Published string // a date that Day reads
	Source    string
	URL       string // of a single article: a second one in need of it is refused
}

// Error tells what could not be read. Line (from 1) and Offset (in bytes, of
// the input as UTF-8) are 0 where they say nothing.
type Error struct {
	Name   string // file name, or "standard input"
	Line   int
	Offset int64
	Err    error
}

// Place is the file and line: "talks.jsonl:3".
func (e *Error) Place() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d", e.Name, e.Line)
	}
	return e.Name
}

func (e *Error) Error() string { return e.Place() + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// Reasons on which callers may branch.
var (
	ErrNoText  = errors.New("there is no text in it")
	ErrTooLong = errors.New("too long")
	ErrBinary  = errors.New("a binary file, not text")
	ErrKind    = errors.New("not a kind I read")
)

// Files yields the documents of paths in order: files, folders (recursively,
// by name, without hidden files) and "-" for stdin. An error stands for one
// input that could not be read.
func Files(paths []string, stdin io.Reader, d Defaults) iter.Seq2[*document.Document, error] {
	return files(paths, stdin, d, MaxText)
}

func files(paths []string, stdin io.Reader, d Defaults, limit int) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		r := &reader{defaults: d, limit: limit, yield: yield}
		day, err := Day(d.Published)
		if err != nil {
			r.refuse(&Error{Name: "the given date of publication", Err: err})
			return
		}
		r.defaults.Published = day
		for _, p := range paths {
			if !r.path(p, stdin) {
				return
			}
		}
	}
}

// reader is one call of Files. Its methods report whether to go on.
type reader struct {
	defaults Defaults
	limit    int
	urlUsed  bool
	yield    func(*document.Document, error) bool
}

func (r *reader) path(p string, stdin io.Reader) bool {
	if p == "-" {
		return r.sniff(input{name: "standard input"}, stdin)
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return r.refuse(&Error{Name: p, Err: plain(err)})
	case info.IsDir():
		return r.folder(p)
	}
	return r.file(p, filepath.Ext(p) == "")
}

// folder reads what lies under dir in the order of the names.
func (r *reader) folder(dir string) bool {
	// A trailing separator makes WalkDir follow a link given as the folder itself.
	root := dir + string(filepath.Separator)
	goOn := true
	walk := func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			goOn = r.refuse(&Error{Name: p, Err: plain(err)})
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			goOn = r.entry(p)
		}
		if !goOn {
			return fs.SkipAll
		}
		return nil
	}
	if err := filepath.WalkDir(root, walk); err != nil && goOn {
		return r.refuse(&Error{Name: dir, Err: plain(err)})
	}
	return goOn
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

// file reads a file by the kind its ending names; with sniff, one without an
// ending (as <(command) gives) by its content.
func (r *reader) file(p string, sniff bool) bool {
	read, known := kindOf(filepath.Ext(p))
	if !known && !sniff {
		return r.refuse(&Error{Name: p, Err: fmt.Errorf("%w; I read %s", ErrKind, Kinds())})
	}
	f, err := os.Open(p)
	if err != nil {
		return r.refuse(&Error{Name: p, Err: plain(err)})
	}
	defer f.Close()
	base := filepath.Base(p)
	in := input{name: p, id: strings.TrimSuffix(base, filepath.Ext(base))}
	if !known {
		return r.sniff(in, f)
	}
	return read(r, in, decoded(f))
}

// sniff reads JSON lines if the first byte is '{', else one text.
func (r *reader) sniff(in input, from io.Reader) bool {
	s := decoded(from)
	if head, _ := s.Peek(1); len(head) > 0 && head[0] == '{' {
		return jsonLines(r, in, s)
	}
	return text(r, in, s)
}

// refuse yields an error.
func (r *reader) refuse(e *Error) bool { return r.yield(nil, e) }

// accept fills in the defaults and yields d.
func (r *reader) accept(d *document.Document, e *Error) bool {
	if d.URL == "" && r.defaults.URL != "" {
		if r.urlUsed {
			e.Err = errors.New("the given url names one article, and an earlier one has it; give each article its own")
			return r.refuse(e)
		}
		d.URL, r.urlUsed = r.defaults.URL, true
	}
	if d.Published == "" {
		d.Published = r.defaults.Published
	}
	if d.Source == "" {
		d.Source = r.defaults.Source
	}
	if d.ID == "" {
		d.ID = d.URL
	}
	return r.yield(d, nil)
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
