package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/dateline-kb/dateline/kb/document"
)

// jsonLines reads one article a line. Blank lines are passed over.
func jsonLines(r *reader, in input, s *source) bool {
	s = s.decoded()
	offset, found := s.mark, false
	for n := 1; ; n++ {
		line, length, err := s.line(r.Limits.Text)
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
	d, err := r.articleIn(line)
	if err != nil {
		e.Err = err
		return r.refuse(e)
	}
	return r.accept(d, e)
}

// articleIn reads one object.
func (r *reader) articleIn(line []byte) (*document.Document, error) {
	var obj map[string]json.RawMessage
	if err := json.Unmarshal(line, &obj); err != nil {
		return nil, broken(err)
	}
	if obj == nil {
		return nil, errors.New("not a JSON object")
	}
	return r.article(obj)
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
