package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
)

// jsonLines reads one article a line. Blank lines are passed over.
func jsonLines(r *reader, in input, s *source) bool {
	offset, found := s.mark, false
	for n := 1; ; n++ {
		line, length, err := s.line(r.limit)
		e := &Error{Name: in.name, Line: n, Offset: offset}
		offset += length
		switch {
		case errors.Is(err, io.EOF):
			if found {
				return true
			}
			return r.refuse(&Error{Name: in.name, Err: errors.New("the file is empty")})
		case errors.Is(err, ErrTooLong):
			e.Err = fmt.Errorf("the line is %w", err)
		case err != nil: // the input itself fails: nothing after this can be read
			e.Err = err
			return r.refuse(e)
		case len(bytes.TrimSpace(line)) == 0:
			continue
		}
		found = true
		if !r.jsonLine(line, e) {
			return false
		}
	}
}

func (r *reader) jsonLine(line []byte, e *Error) bool {
	if e.Err != nil {
		return r.refuse(e)
	}
	if at, err := checked(line); err != nil {
		e.Offset, e.Err = e.Offset+at, err
		return r.refuse(e)
	}
	d, err := article(line)
	if err != nil {
		e.Err = err
		return r.refuse(e)
	}
	if d.ID == "" && d.URL == "" && r.defaults.URL == "" {
		d.ID = e.Place() // several articles share the file's name
	}
	return r.accept(d, e)
}

// names lists, for each field, our own name first, then those of news-please
// and of ninjs (and TimeML's dct).
type names []string

// article reads one object.
func article(line []byte) (*document.Document, error) {
	var obj map[string]json.RawMessage
	if err := json.Unmarshal(line, &obj); err != nil {
		return nil, broken(err)
	}
	if obj == nil {
		return nil, errors.New("not a JSON object")
	}
	d := &document.Document{}
	var published string
	for _, f := range []struct {
		to    *string
		names names
	}{
		{&d.ID, names{"id"}},
		{&d.URL, names{"url", "uri"}},
		{&d.Title, names{"title", "headline"}},
		{&d.Source, names{"source", "source_domain"}},
		{&d.Text, names{"text", "maintext", "body_text"}},
		{&published, names{"published", "date_publish", "versioncreated", "dct"}},
	} {
		v, err := field(obj, f.names)
		if err != nil {
			return nil, err
		}
		*f.to = v
	}
	var err error
	if d.Published, err = Day(published); err != nil {
		return nil, err
	}
	if strings.TrimSpace(d.Text) == "" {
		return nil, fmt.Errorf(`%w: no "text" (or "maintext", "body_text")`, ErrNoText)
	}
	return d, nil
}

// field is the first of the names that has a value. An id may be a number.
func field(obj map[string]json.RawMessage, of names) (string, error) {
	for _, name := range of {
		var v any
		dec := json.NewDecoder(bytes.NewReader(obj[name]))
		dec.UseNumber()
		if dec.Decode(&v) != nil {
			continue // not there
		}
		switch v := v.(type) {
		case nil:
		case string:
			if v != "" {
				return v, nil
			}
		default:
			if number, ok := v.(json.Number); ok && name == "id" {
				return number.String(), nil
			}
			return "", fmt.Errorf("%q should be a text, and is %.40s", name, obj[name])
		}
	}
	return "", nil
}

// broken says what is wrong with JSON in words for people.
func broken(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d of the line: %w", syntax.Offset, err)
	case errors.As(err, &kind):
		return errors.New("not a JSON object: one article a line is wanted, such as {\"url\":…,\"text\":…}")
	}
	return fmt.Errorf("broken JSON: %w", err)
}
