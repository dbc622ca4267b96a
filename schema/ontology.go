package schema

import _ "embed"

//go:embed dateline.ttl
var ontology string

// Ontology describes our own classes and properties, in Turtle.
func Ontology() string { return ontology }
