package read

import (
	"errors"
	"fmt"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read/page"
)

// htmlPage reads one page.
func htmlPage(r *reader, in input, s *source) bool {
	e := &Error{Name: in.name}
	data, err := s.all(r.Limits.Text)
	if err != nil {
		e.Err = err
		return r.refuse(e)
	}
	return r.later(e, func() (*document.Document, error) {
		d, err := r.page(data, r.address(), "")
		if err == nil {
			d.ID = in.id
		}
		return d, err
	})
}

// address is where the one page was that the caller gave an address for.
func (r *reader) address() string { return r.URL }

// page reads a page from an address.
func (r *reader) page(data []byte, address, contentType string) (*document.Document, error) {
	p, err := page.Parse(data, address, contentType, r.Limits.Elements)
	switch {
	case errors.Is(err, page.ErrNoArticle):
		return nil, fmt.Errorf("%w: no article in the page", ErrNoText)
	case err != nil:
		return nil, err
	}
	d := &document.Document{URL: p.URL, Title: p.Title, Source: p.Site, Authors: p.Authors, Published: p.Published, Language: p.Language, Text: p.Text}
	if r.URL != "" && p.URL == page.Address(r.URL) {
		d.URL = "" // as the caller gave it: finish sees to it that only one has it
	}
	return d, nil
}
