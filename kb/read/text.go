package read

import (
	"bytes"
	"errors"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"gopkg.in/yaml.v3"
)

// text reads one article. What follows the front matter is kept byte for byte.
func text(r *reader, in input, s *source) bool {
	e := &Error{Name: in.name}
	s = s.decoded()
	data, err := s.all(r.Limits.Text)
	if err != nil {
		e.Err = err
		return r.refuse(e)
	}
	if at, err := checked(data); err != nil {
		e.Offset, e.Err = at+s.mark, err
		return r.refuse(e)
	}
	d := &document.Document{ID: in.id}
	head, body := frontMatter(data)
	if err := head.fill(d); err != nil {
		e.Err = err
		return r.refuse(e)
	}
	if d.Text = string(body); strings.TrimSpace(d.Text) == "" {
		e.Err = ErrNoText
		if len(data) == 0 {
			e.Err = errors.New("the file is empty")
		}
		return r.refuse(e)
	}
	return r.accept(d, e)
}

// matter is front matter: a few values by name.
type matter map[string]string

// maxMatter bounds front matter; a "---" further down is a line of the text.
const maxMatter = 64 << 10

// frontMatter splits data into the front matter, if it begins with some, and
// the text. A block between two "---" lines that names nothing is text.
func frontMatter(data []byte) (matter, []byte) {
	first, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok || !isRule(first) {
		return nil, data
	}
	block := rest
	for size := 0; size <= maxMatter; {
		line, after, more := bytes.Cut(rest, []byte("\n"))
		if isRule(line) {
			if m := parseMatter(block[:size]); len(m) > 0 {
				return m, after
			}
			return nil, data
		}
		if !more {
			return nil, data
		}
		size += len(line) + 1
		rest = after
	}
	return nil, data
}

func isRule(line []byte) bool { return string(bytes.TrimRight(line, " \t\r")) == "---" }

// parseMatter reads YAML and, because a title with a colon in it is not valid
// YAML but common, lines of "name: value".
func parseMatter(block []byte) matter {
	var nodes map[string]yaml.Node
	if err := yaml.Unmarshal(block, &nodes); err != nil {
		return matterLines(block)
	}
	m := matter{}
	for k, n := range nodes {
		if n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
			m[strings.ToLower(k)] = n.Value // as written, also where YAML sees a date
		}
	}
	return m
}

func matterLines(block []byte) matter {
	m := matter{}
	for line := range strings.Lines(string(block)) {
		k, v, ok := strings.Cut(line, ":")
		if k = strings.ToLower(strings.TrimSpace(k)); ok && k != "" && !strings.ContainsAny(k, " \t") {
			m[k] = strings.Trim(strings.TrimSpace(v), `"'`)
		}
	}
	return m
}

func (m matter) fill(d *document.Document) (err error) {
	d.Title, d.Source, d.URL = m["title"], m["source"], m["url"]
	if m["id"] != "" {
		d.ID = m["id"]
	}
	d.Published, err = Day(m.first("published", "date"))
	return err
}

func (m matter) first(names ...string) string {
	for _, n := range names {
		if m[n] != "" {
			return m[n]
		}
	}
	return ""
}
