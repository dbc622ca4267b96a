// Package rdf reads what export wrote, and other RDF of our terms, in any
// syntax as quads with an article's name as label. It may import turtle,
// nquads, schema and quad.
package rdf

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"path"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/turtle"
	"github.com/dateline-kb/dateline/schema"
)

// Syntaxes lists the names of those that NQuads reads.
func Syntaxes() []string { return []string{"nquads", "trig", "turtle", "jsonld"} }

// Guess tells a text's syntax by its file's name or, if that says nothing, by
// how it begins; N-Quads if nothing speaks against it.
func Guess(name string, text []byte) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".nq", ".nt", ".nquads":
		return "nquads"
	case ".trig":
		return "trig"
	case ".ttl", ".turtle":
		return "turtle"
	case ".jsonld", ".json":
		return "jsonld"
	}
	head := bytes.TrimLeft(text[:min(len(text), 4096)], " \t\r\n\ufeff")
	switch {
	case bytes.HasPrefix(head, []byte("{\"")), bytes.HasPrefix(head, []byte("{ \"")), bytes.HasPrefix(head, []byte("[")), bytes.HasPrefix(head, []byte("{\n")):
		return "jsonld"
	case bytes.HasPrefix(head, []byte("@prefix")), bytes.HasPrefix(head, []byte("@base")), bytes.HasPrefix(head, []byte("PREFIX")):
		return "trig" // which is Turtle too
	}
	return "nquads"
}

// NQuads rewrites a text of one of Syntaxes but "nquads" as N-Quads, whole or
// not at all. Triples of no graph go to the articles that their subjects'
// names tell, see byArticle.
func NQuads(text []byte, syntax string) ([]byte, error) {
	var quads []quad.Quad
	var err error
	switch syntax {
	case "trig":
		quads, err = all(turtle.TriG(text, ""))
	case "turtle":
		quads, err = all(turtle.Turtle(text, ""))
	case "jsonld":
		quads, err = jsonLD(text)
	default:
		err = fmt.Errorf("no syntax %q: one of %v", syntax, Syntaxes())
	}
	if err != nil {
		return nil, err
	}
	if len(quads) == 0 {
		return nil, errors.New("it holds no quads")
	}
	var out []byte
	for _, q := range byArticle(quads) {
		if out, err = nquads.AppendQuad(out, q); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func all(seq iter.Seq2[quad.Quad, error]) (quads []quad.Quad, err error) {
	for q, err := range seq {
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

// byArticle gives quads without a label the one that they had: an article's own
// nodes are named after it, and what articles share belongs to each that links
// to it. A triple that no article links to keeps no label.
func byArticle(quads []quad.Quad) []quad.Quad {
	articles, linked := map[quad.Value]bool{}, map[quad.Value][]quad.Value{}
	for _, q := range quads {
		if q.Label == nil && q.Predicate == quad.Value(schema.Type) && q.Object == quad.Value(schema.NewsArticle) {
			articles[q.Subject] = true
		}
	}
	owner := func(v quad.Value) quad.Value {
		if articles[v] {
			return v
		}
		if iri, ok := v.(quad.IRI); ok {
			if n, ok := schema.ParseNode(iri); ok && articles[n.Article] {
				return n.Article
			}
		}
		return nil
	}
	seen := map[[2]quad.Value]bool{}
	for _, q := range quads {
		article := owner(q.Subject)
		if q.Label != nil || article == nil || owner(q.Object) != nil || seen[[2]quad.Value{q.Object, article}] {
			continue
		}
		if _, isName := q.Object.(quad.IRI); isName {
			seen[[2]quad.Value{q.Object, article}] = true
			linked[q.Object] = append(linked[q.Object], article)
		}
	}
	out := make([]quad.Quad, 0, len(quads))
	for _, q := range quads {
		labels := linked[q.Subject]
		switch article := owner(q.Subject); {
		case q.Label != nil || article == nil && len(labels) == 0:
			out = append(out, q)
			continue
		case article != nil:
			labels = []quad.Value{article}
		}
		for _, l := range labels {
			q.Label = l
			out = append(out, q)
		}
	}
	return out
}
