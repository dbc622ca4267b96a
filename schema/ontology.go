package schema

import _ "embed"

//go:embed dateline.ttl
var ontology string

//go:embed context.jsonld
var context string

//go:embed shapes.ttl
var shapes string

// Ontology describes our own classes and properties, in Turtle.
func Ontology() string { return ontology }

// Context is the JSON-LD context that exports carry.
func Context() string { return context }

// Shapes are what holds of every export, in SHACL.
func Shapes() string { return shapes }

// Prefix is the short form of a namespace in what people read.
type Prefix struct{ Name, Namespace string }

// Prefixes are those that exports declare.
func Prefixes() []Prefix {
	return []Prefix{
		{"dl", DL}, {"edtf", "http://id.loc.gov/datatypes/edtf/"}, {"prov", PROV}, {"rdf", RDF}, {"rdfs", RDFS},
		{"schema", Schema}, {"sem", SEM}, {"xsd", XSD},
	}
}
