package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/schema"
)

// JSONLD writes quads that come graph by graph as JSON-LD 1.1 that carries the
// context of schema, so that no network is needed to read it.
func JSONLD(w io.Writer, graphs iter.Seq2[[]quad.Quad, error]) error {
	terms, err := readContext()
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 64<<10)
	b.WriteString(`{"@context": ` + strings.Join(strings.Fields(terms.text), " ") + ",\n\"@graph\": [")
	comma := ""
	for quads, err := range graphs {
		if err != nil {
			return err
		}
		if len(quads) == 0 {
			continue
		}
		nquads.Sort(quads)
		b.WriteString(comma + "\n{")
		comma = ","
		if err := terms.graph(b, quads); err != nil {
			return err
		}
		b.WriteString("]}")
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}

// contextTerms is what the context says of IRIs.
type contextTerms struct {
	text       string
	prefixes   map[string]bool
	properties map[quad.IRI]property
	classes    map[quad.IRI]string
}

// property is how a predicate is written: its term, and what its values are
// without being told: "@id", a datatype, or "" for text.
type property struct{ term, coerced string }

func readContext() (*contextTerms, error) {
	var doc struct {
		Context json.RawMessage `json:"@context"`
	}
	if err := json.Unmarshal([]byte(schema.Context()), &doc); err != nil {
		return nil, fmt.Errorf("schema's context: %w", err)
	}
	var entries map[string]any
	if err := json.Unmarshal(doc.Context, &entries); err != nil {
		return nil, fmt.Errorf("schema's context: %w", err)
	}
	t := &contextTerms{text: string(doc.Context), prefixes: map[string]bool{}, properties: map[quad.IRI]property{}, classes: map[quad.IRI]string{}}
	expand := func(s string) string {
		prefix, local, ok := strings.Cut(s, ":")
		if ns, isText := entries[prefix].(string); ok && isText {
			return ns + local
		}
		return s
	}
	for term, v := range entries {
		switch v := v.(type) {
		case string:
			iri := quad.IRI(expand(v))
			t.properties[iri] = property{term: term}
			t.classes[iri] = term
			t.prefixes[term] = strings.HasSuffix(v, "/") || strings.HasSuffix(v, "#")
		case map[string]any:
			id, _ := v["@id"].(string)
			coerced, _ := v["@type"].(string)
			t.properties[quad.IRI(expand(id))] = property{term, expand(coerced)}
		}
	}
	return t, nil
}

// graph writes one graph without its end: its name and its subjects.
func (t *contextTerms) graph(b *bufio.Writer, quads []quad.Quad) error {
	if label := quads[0].Label; label != nil {
		name, err := t.name(label)
		if err != nil {
			return err
		}
		b.WriteString(`"@id": ` + name + ", ")
	}
	b.WriteString(`"@graph": [`)
	comma := ""
	for i := 0; i < len(quads); {
		end := i
		for end < len(quads) && quads[end].Subject == quads[i].Subject {
			end++
		}
		b.WriteString(comma + "\n  {")
		if err := t.subject(b, quads[i:end]); err != nil {
			return err
		}
		b.WriteString("}")
		comma, i = ",", end
	}
	return nil
}

func (t *contextTerms) subject(b *bufio.Writer, quads []quad.Quad) error {
	name, err := t.name(quads[0].Subject)
	if err != nil {
		return err
	}
	b.WriteString(`"@id": ` + name)
	for i := 0; i < len(quads); {
		end := i
		for end < len(quads) && quads[end].Predicate == quads[i].Predicate {
			end++
		}
		p, _ := quads[i].Predicate.(quad.IRI)
		values := make([]string, 0, end-i)
		for _, q := range quads[i:end] {
			v, err := t.value(p, q.Object)
			if err != nil {
				return err
			}
			values = append(values, v)
		}
		list := strings.Join(values, ", ")
		if len(values) > 1 {
			list = "[" + list + "]"
		}
		b.WriteString(", " + t.key(p) + ": " + list)
		i = end
	}
	return nil
}

func (t *contextTerms) key(p quad.IRI) string {
	if p == schema.Type {
		return `"@type"`
	}
	if known, ok := t.properties[p]; ok {
		return quoted(known.term)
	}
	return quoted(string(p))
}

func (t *contextTerms) value(p quad.IRI, v quad.Value) (string, error) {
	coerced := t.properties[p].coerced
	switch v := v.(type) {
	case quad.IRI, quad.BNode:
		name, err := t.name(v)
		if iri, ok := v.(quad.IRI); ok && p == schema.Type {
			if term, known := t.classes[iri]; known {
				name = quoted(term)
			}
		}
		if coerced == "@id" || p == schema.Type {
			return name, err
		}
		return `{"@id": ` + name + `}`, err
	case quad.String:
		if coerced == "" {
			return quoted(string(v)), nil
		}
		return `{"@value": ` + quoted(string(v)) + `}`, nil
	case quad.LangString:
		return `{"@value": ` + quoted(string(v.Value)) + `, "@language": ` + quoted(v.Lang) + `}`, nil
	case quad.TypedString:
		if coerced == string(v.Type) {
			return quoted(string(v.Value)), nil
		}
		return `{"@value": ` + quoted(string(v.Value)) + `, "@type": ` + quoted(string(v.Type)) + `}`, nil
	}
	return "", fmt.Errorf("%T is no term of RDF", v)
}

// name is an IRI or a blank node. An IRI whose scheme is one of the context's
// prefixes would be read as another.
func (t *contextTerms) name(v quad.Value) (string, error) {
	if b, ok := v.(quad.BNode); ok {
		return quoted("_:" + string(b)), nil
	}
	if err := nquads.CheckTerm(v); err != nil {
		return "", err
	}
	iri := string(v.(quad.IRI))
	scheme, rest, _ := strings.Cut(iri, ":")
	if t.prefixes[scheme] && !strings.HasPrefix(rest, "//") {
		return "", fmt.Errorf("<%s> cannot be written as JSON-LD: %q is a prefix there", iri, scheme+":")
	}
	return quoted(iri), nil
}

// quoted is JSON text; that of articles is read by people too, so < stays <.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil { // a string always encodes
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
