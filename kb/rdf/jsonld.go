package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/piprate/json-gold/ld"
)

// offline refuses to fetch: a document brings its context along.
type offline struct{}

func (offline) LoadDocument(url string) (*ld.RemoteDocument, error) {
	return nil, ld.NewJsonLdError(ld.LoadingDocumentFailed, "nothing is fetched from "+url)
}

// jsonLD reads JSON-LD 1.1. The graphs come in the order of their names.
func jsonLD(text []byte) ([]quad.Quad, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	var doc any
	if err := d.Decode(&doc); err != nil {
		return nil, fmt.Errorf("no JSON: %w", err)
	}
	if d.More() {
		return nil, errors.New("more text behind the JSON")
	}
	o := ld.NewJsonLdOptions("")
	o.DocumentLoader = offline{}
	o.ProcessingMode = ld.JsonLd_1_1
	result, err := ld.NewJsonLdProcessor().ToRDF(doc, o)
	if err != nil {
		return nil, fmt.Errorf("no JSON-LD: %w", err)
	}
	set, ok := result.(*ld.RDFDataset)
	if !ok {
		return nil, fmt.Errorf("no JSON-LD: it gives %T", result)
	}
	var quads []quad.Quad
	for _, name := range slices.Sorted(maps.Keys(set.Graphs)) {
		for _, q := range set.Graphs[name] {
			quads = append(quads, quad.Quad{Subject: value(q.Subject), Predicate: value(q.Predicate), Object: value(q.Object), Label: label(name)})
		}
	}
	return quads, nil
}

func label(name string) quad.Value {
	switch {
	case name == "@default":
		return nil
	case len(name) > 2 && name[:2] == "_:":
		return quad.BNode(name[2:])
	}
	return quad.IRI(name)
}

func value(n ld.Node) quad.Value {
	switch n := n.(type) {
	case ld.IRI:
		return quad.IRI(n.Value)
	case *ld.IRI:
		return quad.IRI(n.Value)
	case ld.BlankNode:
		return label(n.Attribute)
	case *ld.BlankNode:
		return label(n.Attribute)
	case ld.Literal:
		return literal(n)
	case *ld.Literal:
		return literal(*n)
	}
	return nil
}

func literal(l ld.Literal) quad.Value {
	if l.Language != "" {
		return quad.LangString{Value: quad.String(l.Value), Lang: l.Language}
	}
	return nquads.Normal(quad.TypedString{Value: quad.String(l.Value), Type: quad.IRI(l.Datatype)})
}
