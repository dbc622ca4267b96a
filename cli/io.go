package cli

import (
	"context"
	"io"
	"iter"
	"os"
	"strconv"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/render"
	"github.com/dateline-kb/dateline/schema"
	"github.com/mattn/go-isatty"
	"golang.org/x/term"
)

// IO is the program's surroundings.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Width    int  // of the terminal that Out is, 0 = Out is none
	ErrTerm  bool // Err is a terminal
	HomeDir  func() (string, error)
	DataHome string // where programs keep data on this system, below the home; "" = .local/share
}

// System is the process's own surroundings.
func System() IO {
	s := IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, HomeDir: os.UserHomeDir, DataHome: dataHome()}
	if isTerminal(os.Stdout) {
		s.Width = 80
		if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
			s.Width = w
		}
	}
	s.ErrTerm = isTerminal(os.Stderr)
	return s
}

func isTerminal(f *os.File) bool {
	return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd())
}

// options tell render about the terminal. COLUMNS sets the width everywhere,
// also in a pipe; colour is for terminals, and NO_COLOR turns it off.
func (i IO) options() render.Options {
	o := render.Options{Width: i.Width, Base: schema.Base}
	o.Color = i.Width > 0 && i.Getenv("NO_COLOR") == "" && i.Getenv("TERM") != "dumb"
	if n, err := strconv.Atoi(i.Getenv("COLUMNS")); err == nil && n > 0 {
		o.Width = min(n, 10_000)
	}
	return o
}

// until passes documents on as long as ctx lasts: what an interrupt breaks off
// is no fault of the input.
func until(ctx context.Context, in iter.Seq2[*document.Document, error]) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for doc, err := range in {
			if ctx.Err() != nil || !yield(doc, err) {
				return
			}
		}
	}
}

// interruptible ends a read that waits for input when ctx ends; the read
// itself is left behind.
type interruptible struct {
	ctx  context.Context
	from io.Reader
	got  chan result
	buf  []byte // read and not yet handed on
	err  error
}

type result struct {
	data []byte
	err  error
}

func newInterruptible(ctx context.Context, from io.Reader) *interruptible {
	return &interruptible{ctx: ctx, from: from}
}

// start reads on in the background, into memory of its own.
func (r *interruptible) start() {
	r.got = make(chan result)
	go func() {
		defer close(r.got)
		for {
			data := make([]byte, 64<<10)
			n, err := r.from.Read(data)
			select {
			case r.got <- result{data[:n], err}:
			case <-r.ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
}

func (r *interruptible) Read(p []byte) (int, error) {
	if r.got == nil {
		r.start()
	}
	for len(r.buf) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		select {
		case next, ok := <-r.got:
			if !ok {
				return 0, context.Cause(r.ctx)
			}
			r.buf, r.err = next.data, next.err
		case <-r.ctx.Done():
			return 0, context.Cause(r.ctx)
		}
	}
	n := copy(p, r.buf)
	r.buf = r.buf[n:]
	return n, nil
}
