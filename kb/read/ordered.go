package read

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang"
)

// reader finds articles in inputs. Its methods report whether to go on.
type reader struct {
	Options
	out   chan *piece
	slots chan struct{} // one for each page that is read at this moment
	stop  chan struct{} // closed when nobody wants more
}

// piece is one article, or what stands for it, in its place.
type piece struct {
	doc  *document.Document
	err  *Error
	done chan struct{} // closed when both are known
}

// ordered runs find in the background and yields what it finds in its order;
// pages are read by all workers.
func ordered(o Options, find func(*reader), yield func(*document.Document, error) bool) {
	r := &reader{Options: o, out: make(chan *piece, 2*o.Workers), slots: make(chan struct{}, o.Workers), stop: make(chan struct{})}
	defer close(r.stop)
	go func() {
		defer close(r.out)
		find(r)
	}()
	f := finish{defaults: o.Defaults}
	for p := range r.out {
		<-p.done
		doc, err := f.piece(p)
		if !yield(doc, err) {
			return
		}
	}
}

func (r *reader) emit(p *piece) bool {
	select {
	case r.out <- p:
		return true
	case <-r.stop:
		return false
	}
}

// finished is for pieces that need no further work.
func finished() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// refuse yields an error.
func (r *reader) refuse(e *Error) bool { return r.emit(&piece{err: e, done: finished()}) }

// pass yields that something is no article, as one would expect.
func (r *reader) pass(e *Error, format string, args ...any) bool {
	e.Passed, e.Err = true, fmt.Errorf(format, args...)
	return r.refuse(e)
}

// accept yields a document that is read.
func (r *reader) accept(d *document.Document, e *Error) bool {
	d.Language = lang.Of(d.Text, d.Language)
	return r.emit(&piece{doc: d, err: e, done: finished()})
}

// later yields a document that a worker reads.
func (r *reader) later(e *Error, read func() (*document.Document, error)) bool {
	p := &piece{err: e, done: make(chan struct{})}
	select {
	case r.slots <- struct{}{}:
	case <-r.stop:
		return false
	}
	go func() {
		defer func() { <-r.slots; close(p.done) }()
		d, err := read()
		if err != nil {
			p.err.Err = err
			return
		}
		d.Language = lang.Of(d.Text, d.Language)
		p.doc = d
	}()
	return r.emit(p)
}

// finish fills in what the input left open.
type finish struct {
	defaults Defaults
	urlUsed  bool
}

func (f *finish) piece(p *piece) (*document.Document, error) {
	d := p.doc
	if d == nil {
		return nil, p.err
	}
	if d.URL == "" && f.defaults.URL != "" {
		if f.urlUsed {
			p.err.Err = errors.New("the given url names one article, and an earlier one has it; give each article its own")
			return nil, p.err
		}
		d.URL, f.urlUsed = f.defaults.URL, true
	}
	if d.Published == "" {
		d.Published = f.defaults.Published
	}
	if d.Source == "" {
		d.Source = f.defaults.Source
	}
	if d.ID == "" {
		d.ID = d.URL
	}
	if d.ID == "" {
		d.ID = strings.ToValidUTF8(p.err.Place(), "\uFFFD")
	}
	return d, nil
}
