package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read/page"
)

// names lists, for each field, our own name first, then those of news-please,
// ninjs, schema.org, JSON Feed, news interfaces, and TimeML's dct.
type names []string

var (
	textNames = names{"text", "maintext", "body_text", "articleBody", "content_text", "content", "body"}
	htmlNames = names{"content_html", "body_html", "body_xhtml"}
)

func fieldNames(d *document.Document, published *string) map[*string]names {
	return map[*string]names{
		&d.ID:       {"id"},
		&d.URL:      {"url", "uri", "link"},
		&d.Title:    {"title", "headline"},
		&d.Source:   {"source", "source_domain", "publisher"},
		&d.Language: {"language", "inLanguage"},
		published:   {"published", "date_publish", "versioncreated", "datePublished", "date_published", "publishedAt", "dct"},
	}
}

// article reads one object.
func (r *reader) article(obj map[string]json.RawMessage) (*document.Document, error) {
	d := &document.Document{}
	var published string
	for to, of := range fieldNames(d, &published) {
		v, err := field(obj, of)
		if err != nil {
			return nil, err
		}
		*to = v
	}
	if d.Title == "" {
		d.Title = page.Line(mainPart(obj["headlines"]))
	}
	d.Language = primary(d.Language)
	d.Authors = append(people(obj["authors"]), people(obj["author"])...)
	var err error
	if d.Published, err = Day(published); err != nil {
		return nil, err
	}
	if d.Text, err = r.body(obj); err != nil {
		return nil, err
	}
	if strings.TrimSpace(d.Text) == "" {
		return nil, fmt.Errorf(`%w: no "text" (or "maintext", "body_text")`, ErrNoText)
	}
	return d, nil
}

// hasText reports whether an object is an article.
func hasText(obj map[string]json.RawMessage) bool {
	for _, list := range []names{textNames, htmlNames, {"bodies"}} {
		for _, name := range list {
			if raw := bytes.TrimSpace(obj[name]); bytes.HasPrefix(raw, []byte(`"`)) || name == "bodies" && len(raw) > 2 {
				return true
			}
		}
	}
	return false
}

// body is the text of an object, or that of its HTML.
func (r *reader) body(obj map[string]json.RawMessage) (string, error) {
	text, err := field(obj, textNames)
	if err != nil || strings.TrimSpace(text) != "" {
		return text, err
	}
	html, err := field(obj, htmlNames)
	if err == nil && html == "" {
		html = mainPart(obj["bodies"])
	}
	if err != nil || html == "" {
		return "", err
	}
	return page.Text(html, r.Limits.Elements)
}

// field is the first of the names that has a value. An id may be a number, a
// source an object with a name.
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
			if s, ok := named(name, v); ok {
				return s, nil
			}
			return "", fmt.Errorf("%q should be a text, and is %.40s", name, obj[name])
		}
	}
	return "", nil
}

func named(name string, v any) (string, bool) {
	switch v := v.(type) {
	case json.Number:
		return v.String(), name == "id"
	case map[string]any:
		s, _ := v["name"].(string)
		return s, name == "source" || name == "publisher"
	}
	return "", false
}

// people are the names in an author field: texts, or objects with a name.
func people(raw json.RawMessage) []string {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, x := range list {
		s, ok := x.(string)
		if m, is := x.(map[string]any); is {
			s, ok = m["name"].(string)
		}
		if s = page.Line(s); ok && s != "" && len(out) < 20 {
			out = append(out, s)
		}
	}
	return out
}

// part is a headline or body of ninjs 2, which has several by role.
type part struct {
	Role, Value string
}

// mainPart is the value of the part whose role is main, or of the first.
func mainPart(raw json.RawMessage) string {
	var parts []part
	if json.Unmarshal(raw, &parts) != nil || len(parts) == 0 {
		return ""
	}
	for _, p := range parts {
		if p.Role == "main" {
			return p.Value
		}
	}
	return parts[0].Value
}
