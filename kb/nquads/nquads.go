// Package nquads reads and writes N-Quads and N-Triples (RDF 1.1) strictly.
//
// The reader accepts exactly what the grammar allows, with absolute IRIs only,
// and reports every line it refuses. The writer prints canonical N-Quads and
// refuses every quad whose terms could not be read back, so that no text from
// outside (an article's url, a headline) can inject a term or a line.
//
// It speaks quad's plain data types only: quad.IRI, quad.BNode, quad.String,
// quad.LangString and quad.TypedString with a full datatype IRI. A literal of
// type xsd:string is a quad.String, because RDF 1.1 makes them the same term.
//
// It may import: quad.
package nquads

import (
	"fmt"

	"github.com/cayleygraph/quad"
)

// XSDString is the datatype which a plain literal has without saying so.
const XSDString = quad.IRI("http://www.w3.org/2001/XMLSchema#string")

// SyntaxError tells where a line is not N-Quads and why. The reader stands
// behind that line, so that the caller may count the error and go on.
type SyntaxError struct {
	Line   int    // from 1; CR, LF and CRLF each end one line
	Column int    // from 1, in code points
	Msg    string // what is wrong
}

// Error says place and reason.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Msg)
}

// Normal returns v in the form which the reader would give: a literal typed
// xsd:string is a quad.String, everything else stays what it is.
func Normal(v quad.Value) quad.Value {
	if t, ok := v.(quad.TypedString); ok && t.Type == XSDString {
		return t.Value
	}
	return v
}
