package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// thing is a node of JSON-LD.
type thing map[string]any

const (
	mostScript = 1 << 20 // bytes of one JSON-LD script
	mostThings = 2000    // nodes of all scripts
	mostNested = 12
)

// linked reads the JSON-LD of a page: all its nodes, those nested in others
// too, in the order of the page.
func linked(doc *html.Node) []thing {
	var out []thing
	for n := doc; n != nil; n = after(n) {
		if n.DataAtom != atom.Script || n.FirstChild == nil {
			continue
		}
		kind, _ := attr(n, "type")
		if !strings.Contains(strings.ToLower(kind), "ld+json") || len(n.FirstChild.Data) > mostScript {
			continue
		}
		if v, ok := lenient(n.FirstChild.Data); ok {
			out = things(out, v, 0)
		}
	}
	return out
}

// lenient reads JSON as pages have it: in CDATA or a comment, with bare line
// breaks in its texts, with a comma too many.
func lenient(s string) (v any, ok bool) {
	s = strings.TrimSpace(s)
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"}} {
		if strings.HasPrefix(s, wrap[0]) {
			s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, wrap[0]), wrap[1]))
		}
	}
	s = strings.TrimRight(s, "; \n\r\t")
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	return v, json.Unmarshal([]byte(mend(s)), &v) == nil
}

// mend turns control characters into blanks, and drops a comma before a
// closing bracket.
func mend(s string) string {
	out := make([]byte, 0, len(s))
	quoted, escaped, comma := false, false, -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' {
			c = ' '
		}
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
		}
		if !quoted {
			switch {
			case c == ',':
				comma = len(out)
			case (c == '}' || c == ']') && comma >= 0:
				out[comma] = ' '
				comma = -1
			case c != ' ':
				comma = -1
			}
		}
		out = append(out, c)
	}
	return string(out)
}

func things(out []thing, v any, depth int) []thing {
	if depth > mostNested || len(out) >= mostThings {
		return out
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			out = things(out, x, depth+1)
		}
	case map[string]any:
		out = append(out, thing(v))
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"} {
			if inner, ok := v[key]; ok {
				out = things(out, inner, depth+1)
			}
		}
	}
	return out
}

// is reports whether the node is of one of the types.
func (t thing) is(end ...string) bool {
	for _, kind := range texts(t["@type"]) {
		kind = strings.TrimPrefix(strings.TrimPrefix(kind, "http://schema.org/"), "https://schema.org/")
		for _, e := range end {
			if strings.HasSuffix(kind, e) {
				return true
			}
		}
	}
	return false
}

// article reports whether the node is the report of a page.
func (t thing) article() bool {
	return t.is("Article", "Report", "BlogPosting", "SocialMediaPosting", "Review", "ClaimReview")
}

// text is the first text of a property, or of the name of a node in it.
func (t thing) text(keys ...string) string {
	for _, key := range keys {
		for _, s := range texts(t[key]) {
			if s = clean(s); s != "" {
				return s
			}
		}
	}
	return ""
}

// texts are the texts of a value: itself, those of a list, the names of nodes.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v[:min(len(v), 50)] {
			switch x := x.(type) {
			case string:
				out = append(out, x)
			case map[string]any:
				out = append(out, named1(x)...)
			}
		}
		return out
	case map[string]any:
		return named1(v)
	}
	return nil
}

func named1(m map[string]any) []string {
	for _, key := range []string{"name", "@value", "@id"} {
		switch v := m[key].(type) {
		case string:
			return []string{v}
		case []any:
			return texts(v)
		}
	}
	return nil
}

// clean is a text of metadata: entities that were written twice resolved, one
// line, no control characters.
func clean(s string) string {
	for range 2 {
		if !strings.Contains(s, "&") {
			break
		}
		s = html.UnescapeString(s)
	}
	return strings.Join(strings.Fields(printable(s)), " ")
}
