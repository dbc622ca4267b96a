package read

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read/page"
	"github.com/dateline-kb/dateline/kb/read/warc"
)

// archive reads the records of a WARC or ARC file.
func archive(r *reader, in input, s *source) bool {
	n := 0
	for rec, err := range warc.Records(s, r.Limits.Text) {
		n++
		var b *warc.Broken
		e := &Error{Name: in.name, Record: true}
		switch {
		case errors.As(err, &b):
			e.Offset, e.Err = b.Offset, b.Err
		case err != nil:
			e.Record, e.Err = false, readable(err)
		default:
			e.Offset = rec.Offset
			if !r.record(rec, e) {
				return false
			}
			continue
		}
		if !r.refuse(e) {
			return false
		}
	}
	if n == 0 {
		return r.refuse(&Error{Name: in.name, Err: errors.New("the file is empty")})
	}
	return true
}

// record reads one record.
func (r *reader) record(rec *warc.Record, e *Error) bool {
	switch rec.Type {
	case "response":
		return r.response(rec, e)
	case "resource", "conversion":
		return r.resource(rec, e, rec.Body, rec.Kind)
	case "revisit":
		return r.pass(e, "a visit that found nothing new: %s", rec.URI)
	case "continuation":
		e.Err = errors.New("a part of a record that another file begins")
		return r.refuse(e)
	case "":
		e.Err = errors.New("the record does not say what it is: no WARC-Type")
		return r.refuse(e)
	}
	return r.pass(e, "a %.20s record", rec.Type)
}

// response reads what a server answered.
func (r *reader) response(rec *warc.Record, e *Error) bool {
	a, err := warc.HTTP(rec.Body, r.Limits.Text, r.bounds())
	switch {
	case errors.Is(err, warc.ErrNoHTTP) && rec.Short == 0:
		return r.resource(rec, e, rec.Body, rec.Kind) // such as an answer over another protocol
	case a == nil:
		e.Err = fmt.Errorf("the record is cut off: %d bytes are missing", rec.Short)
		return r.refuse(e)
	case a.Status < 200 || a.Status > 299:
		return r.pass(e, "the server answered %d: %s", a.Status, rec.URI)
	}
	if err == nil && rec.Short > 0 {
		err = fmt.Errorf("the record is cut off: %d bytes are missing", rec.Short)
	}
	if err != nil && !wholePage(a.Body) {
		e.Err = readable(err)
		return r.refuse(e)
	}
	return r.resource(rec, e, a.Body, a.Header["content-type"])
}

// wholePage reports whether the end of a page is there, so that what is
// missing behind it is no loss.
func wholePage(body []byte) bool {
	return bytes.Contains(bytes.ToLower(body[max(0, len(body)-200):]), []byte("</html"))
}

// resource reads content from an address by what it is.
func (r *reader) resource(rec *warc.Record, e *Error, body []byte, contentType string) bool {
	kind, _, _ := mime.ParseMediaType(contentType)
	head := bytes.TrimPrefix(plainHead(body[:min(len(body), sniffed)]), []byte("\xEF\xBB\xBF"))
	isPage := kind == "text/html" || kind == "application/xhtml+xml"
	switch {
	case len(bytes.TrimSpace(body)) == 0:
		return r.pass(e, "nothing at %s", rec.URI)
	case feedHead().Match(head):
		return r.feed(e.Place(), body, rec.URI)
	case isPage || htmlHead().Match(head) && (kind == "" || strings.HasPrefix(kind, "text/") || kind == "application/octet-stream"):
		return r.later(e, func() (*document.Document, error) {
			d, err := r.page(body, rec.URI, contentType)
			switch {
			case errors.Is(err, ErrNoText):
				e.Passed = true
				return nil, fmt.Errorf("no article at %s", rec.URI)
			case err != nil:
				return nil, err
			}
			d.Published = before(d.Published, rec.Date)
			return d, nil
		})
	case rec.Type == "conversion" && (kind == "text/plain" || kind == ""):
		return r.conversion(rec, e)
	}
	if kind == "" {
		kind = "something unknown"
	}
	return r.pass(e, "%.60s at %s", kind, rec.URI)
}

// conversion reads the text that somebody made of a page.
func (r *reader) conversion(rec *warc.Record, e *Error) bool {
	if at, err := checked(rec.Body); err != nil {
		e.Err = fmt.Errorf("at byte %d of the record: %w", at, err)
		return r.refuse(e)
	}
	d := &document.Document{URL: page.Address(rec.URI), Text: string(rec.Body)}
	if strings.TrimSpace(d.Text) == "" {
		return r.pass(e, "nothing at %s", rec.URI)
	}
	tag, _, _ := strings.Cut(rec.Header["warc-identified-content-language"], ",")
	d.Language = primary(tag)
	return r.accept(d, e)
}

// before drops a day of publication that lies behind the visit that found it:
// it is another page's, or a mistake.
func before(published, visited string) string {
	if day := page.Day(visited); published != "" && day != "" && published > nextDay(day) {
		return ""
	}
	return published
}
