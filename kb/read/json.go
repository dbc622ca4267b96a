package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// jsonValues reads one JSON value, or several: an article each, or lists of
// articles, such as an export or a JSON Feed.
func jsonValues(r *reader, in input, s *source) bool {
	s = s.decoded()
	head, _ := s.Peek(sniffed)
	left := &quota{from: s, most: r.Limits.Text}
	left.refill()
	v := &values{r: r, in: in, dec: json.NewDecoder(left), left: left, mark: s.mark}
	goOn, err := true, error(nil)
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("[")) {
		goOn, err = v.list()
	} else {
		for goOn && err == nil {
			goOn, err = v.one()
		}
	}
	switch {
	case !goOn && err == nil:
		return false
	case err != nil && !errors.Is(err, io.EOF):
		return r.refuse(v.broken(err))
	case len(head) == 0:
		return r.refuse(&Error{Name: in.name, Err: errors.New("the file is empty")})
	case v.n == 0:
		return r.refuse(&Error{Name: in.name, Err: errors.New("there is no article in it")})
	}
	return true
}

// values reads values out of a stream.
type values struct {
	r    *reader
	in   input
	dec  *json.Decoder
	left *quota
	mark int64
	n    int // articles and refusals so far
}

// quota ends a value that is too long.
type quota struct {
	from io.Reader
	most int
	left int
}

func (q *quota) refill() { q.left = q.most + 64<<10 } // the decoder reads ahead

func (q *quota) Read(p []byte) (int, error) {
	if q.left <= 0 {
		return 0, tooLong(q.most)
	}
	n, err := q.from.Read(p[:min(len(p), q.left)])
	q.left -= n
	return n, err
}

// list reads the members of a list, one at a time.
func (v *values) list() (goOn bool, err error) {
	if _, err := v.dec.Token(); err != nil {
		return false, err
	}
	for v.dec.More() {
		if goOn, err := v.one(); err != nil || !goOn {
			return goOn, err
		}
	}
	_, err = v.dec.Token()
	return true, err
}

// one reads one object.
func (v *values) one() (goOn bool, err error) {
	v.left.refill()
	var raw json.RawMessage
	if err := v.dec.Decode(&raw); err != nil {
		return false, err
	}
	return v.object(raw, 0), nil
}

// lists are the names under which exports keep their articles.
var lists = []string{"articles", "items", "documents", "docs", "results", "news", "stories", "entries", "data", "hits", "response"}

func (v *values) object(raw json.RawMessage, depth int) bool {
	e := &Error{Name: v.in.name, Item: v.n + 1}
	var obj map[string]json.RawMessage
	if err := json.Unmarshal(raw, &obj); err != nil || obj == nil {
		v.n++
		e.Err = errors.New("not a JSON object")
		return v.r.refuse(e)
	}
	if members, ok := inner(obj); ok && depth < 3 {
		for _, m := range members {
			if !v.object(about(m, obj), depth+1) {
				return false
			}
		}
		return true
	}
	v.n++
	if at, err := checked(raw); err != nil {
		e.Err = fmt.Errorf("at byte %d of the value: %w", at, err)
		return v.r.refuse(e)
	}
	d, err := v.r.article(obj)
	if err != nil {
		e.Err = err
		return v.r.refuse(e)
	}
	if d.ID == "" && v.n == 1 && depth == 0 {
		d.ID = v.in.id // mostly a file holds one
	}
	return v.r.accept(d, e)
}

// inner are the articles in an object that is none itself.
func inner(obj map[string]json.RawMessage) ([]json.RawMessage, bool) {
	if hasText(obj) {
		return nil, false
	}
	for _, name := range lists {
		raw := bytes.TrimSpace(obj[name])
		switch {
		case bytes.HasPrefix(raw, []byte("[")):
			var members []json.RawMessage
			if json.Unmarshal(raw, &members) == nil && len(members) > 0 && bytes.HasPrefix(bytes.TrimSpace(members[0]), []byte("{")) {
				return members, true
			}
		case bytes.HasPrefix(raw, []byte("{")):
			return []json.RawMessage{raw}, true
		}
	}
	return nil, false
}

// about tells a member of a JSON Feed what the feed says of all.
func about(member json.RawMessage, feed map[string]json.RawMessage) json.RawMessage {
	if !bytes.Contains(feed["version"], []byte("jsonfeed.org")) {
		return member
	}
	var obj map[string]json.RawMessage
	if json.Unmarshal(member, &obj) != nil || obj == nil {
		return member
	}
	for to, from := range map[string]string{"source": "title", "language": "language", "authors": "authors"} {
		if _, there := obj[to]; !there && feed[from] != nil {
			obj[to] = feed[from]
		}
	}
	out, err := json.Marshal(obj)
	if err != nil {
		return member
	}
	return out
}

func (v *values) broken(err error) *Error {
	e := &Error{Name: v.in.name, Item: v.n + 1, Offset: v.mark + v.dec.InputOffset()}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		e.Err = fmt.Errorf("broken JSON at byte %d: %w; what follows it is not read", v.mark+syntax.Offset, err)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		e.Err = errors.New("the JSON is cut off")
	default:
		e.Err = readable(err)
	}
	return e
}
