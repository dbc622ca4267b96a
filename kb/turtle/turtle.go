// Package turtle reads Turtle and TriG (RDF 1.1) as quads. N-Quads are
// nquads' matter. It may import nquads and quad.
package turtle

import (
	"fmt"
	"iter"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// SyntaxError tells where a text stops being Turtle or TriG. Column counts
// code points from 1.
type SyntaxError struct {
	Line, Column int
	Msg          string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d:%d: %s", e.Line, e.Column, e.Msg) }

// Turtle yields the triples of a Turtle text, as quads without a label. Names
// that are not absolute stand against base; with none they are an error. A
// *SyntaxError is the last thing that is yielded. Blank nodes get labels of
// their own.
func Turtle(text []byte, base string) iter.Seq2[quad.Quad, error] { return read(text, base, false) }

// TriG yields the quads of a TriG text in the same way; those of the default
// graph have no label.
func TriG(text []byte, base string) iter.Seq2[quad.Quad, error] { return read(text, base, true) }

func read(text []byte, base string, trig bool) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		p := &parser{text: text, base: base, trig: trig, prefixes: map[string]string{}, yield: yield}
		p.document()
		if p.err != nil && !p.stopped {
			yield(quad.Quad{}, p.err)
		}
	}
}

// parser takes a text apart. Once it has an error its methods do nothing, and
// what they return means nothing.
type parser struct {
	text     []byte
	pos      int
	base     string
	trig     bool
	prefixes map[string]string
	graph    quad.Value
	nodes    int // blank nodes without a label so far
	depth    int
	yield    func(quad.Quad, error) bool
	stopped  bool // nobody wants more
	err      *SyntaxError
}

// maxDepth bounds how deep brackets may nest: the text comes from anywhere.
const maxDepth = 2000

func (p *parser) fail(msg string) {
	if p.err != nil {
		return
	}
	e := &SyntaxError{Line: 1, Column: 1, Msg: msg}
	start := 0
	for i, c := range p.text[:min(p.pos, len(p.text))] {
		if c == '\n' {
			e.Line++
			start = i + 1
		}
	}
	e.Column = utf8.RuneCount(p.text[start:min(p.pos, len(p.text))]) + 1
	p.err = e
}

func (p *parser) ok() bool { return p.err == nil && !p.stopped }

func (p *parser) emit(s, v, o quad.Value) {
	if !p.ok() {
		return
	}
	p.stopped = !p.yield(quad.Quad{Subject: s, Predicate: v, Object: o, Label: p.graph}, nil)
}

func (p *parser) blank() quad.BNode {
	p.nodes++
	return quad.BNode(fmt.Sprintf("a%d", p.nodes)) // labels of the text begin with l
}

func (p *parser) document() {
	for p.space(); p.ok() && p.pos < len(p.text); p.space() {
		switch {
		case p.directive():
		case p.trig:
			p.block()
		default:
			p.triples()
			p.want('.')
		}
	}
}

// directive takes a prefix or base, old or new style.
func (p *parser) directive() bool {
	old := p.peek() == '@'
	switch {
	case p.word("@prefix") || p.keyword("prefix"):
		name, ok := p.prefixName()
		if !ok {
			p.fail("expected the name of a prefix and a colon")
		}
		p.space()
		p.prefixes[name] = p.iriRef()
	case p.word("@base") || p.keyword("base"):
		p.space()
		p.base = p.iriRef()
	default:
		return false
	}
	if old {
		p.want('.')
	}
	return true
}

// block is what TriG has between directives.
func (p *parser) block() {
	switch {
	case p.peek() == '{':
		p.wrapped(nil)
		return
	case p.keyword("graph"):
		p.space()
		p.wrapped(p.label())
		return
	case p.peek() == '(', p.peek() == '[' && !p.isAnon():
		p.triples()
		p.want('.')
		return
	}
	subject := p.label()
	if p.space(); p.peek() == '{' {
		p.wrapped(subject)
		return
	}
	p.predicates(subject)
	p.want('.')
}

// label is an IRI or a blank node.
func (p *parser) label() quad.Value {
	if p.peek() == '[' && p.isAnon() {
		return p.anon()
	}
	return p.node("expected an IRI, a name or a blank node")
}

// wrapped takes the triples of a graph in braces.
func (p *parser) wrapped(label quad.Value) {
	p.graph = label
	p.want('{')
	for p.space(); p.ok() && p.pos < len(p.text) && p.peek() != '}'; p.space() {
		p.triples()
		if p.space(); p.peek() != '.' {
			break
		}
		p.pos++
	}
	p.want('}')
	p.graph = nil
}

// triples takes a subject with all that is said of it, without the full stop.
func (p *parser) triples() {
	var subject quad.Value
	switch {
	case p.peek() == '[' && !p.isAnon():
		subject = p.properties()
		if p.space(); p.atEnd() {
			return // the brackets say it all
		}
	case p.peek() == '[':
		subject = p.anon()
	case p.peek() == '(':
		subject = p.collection()
	default:
		subject = p.node("expected an IRI, a name, a blank node or a bracket")
	}
	p.predicates(subject)
}

// atEnd reports whether a statement ends here.
func (p *parser) atEnd() bool { return p.peek() == '.' || p.trig && p.peek() == '}' }

// predicates takes predicates and objects, with semicolons and commas.
func (p *parser) predicates(subject quad.Value) {
	for p.ok() {
		p.space()
		verb := p.verb()
		for p.ok() {
			p.space()
			p.emit(subject, verb, p.object())
			if p.space(); p.peek() != ',' {
				break
			}
			p.pos++
		}
		if p.peek() != ';' {
			return
		}
		for p.peek() == ';' { // several are one, and the last may say nothing
			p.pos++
			p.space()
		}
		if p.atEnd() || p.peek() == ']' {
			return
		}
	}
}

func (p *parser) verb() quad.Value {
	if p.peek() == 'a' && !p.nameGoesOn(1) {
		p.pos++
		return rdfType
	}
	return quad.IRI(p.iri("expected a predicate"))
}

func (p *parser) object() quad.Value {
	switch c := p.peek(); {
	case c == '[' && p.isAnon():
		return p.anon()
	case c == '[':
		return p.properties()
	case c == '(':
		return p.collection()
	case c == '"' || c == '\'':
		return p.literal()
	case c == '+' || c == '-' || c == '.' || isDigit(c):
		return p.number()
	case p.boolean("true"), p.boolean("false"):
		word := p.text[p.pos-5 : p.pos]
		if word[1] == 't' {
			word = word[1:]
		}
		return quad.TypedString{Value: quad.String(word), Type: xsd + "boolean"}
	}
	return p.node("expected an object")
}

// boolean takes a word that no name goes on behind.
func (p *parser) boolean(word string) bool {
	if !p.begins(word) || p.nameGoesOn(len(word)) {
		return false
	}
	p.pos += len(word)
	return true
}

// node is an IRI, a name or a labelled blank node.
func (p *parser) node(expected string) quad.Value {
	if p.begins("_:") {
		return p.blankLabel()
	}
	return quad.IRI(p.iri(expected))
}

// isAnon reports whether the bracket here is empty.
func (p *parser) isAnon() bool {
	at := p.pos
	defer func() { p.pos = at }()
	p.pos++
	p.space()
	return p.peek() == ']'
}

func (p *parser) anon() quad.Value {
	p.pos++
	p.want(']')
	return p.blank()
}

// properties is a blank node with what brackets say of it.
func (p *parser) properties() quad.Value {
	if !p.deeper() {
		return nil
	}
	defer p.higher()
	p.pos++
	node := p.blank()
	p.predicates(node)
	p.want(']')
	return node
}

func (p *parser) collection() quad.Value {
	if !p.deeper() {
		return nil
	}
	defer p.higher()
	p.pos++
	var first, last quad.Value = rdfNil, nil
	for p.space(); p.ok() && p.peek() != ')'; p.space() {
		if p.pos == len(p.text) {
			p.fail("a list is not closed with )")
			return nil
		}
		cell := p.blank()
		if last == nil {
			first = cell
		} else {
			p.emit(last, rdfRest, cell)
		}
		last = cell
		p.emit(cell, rdfFirst, p.object())
	}
	p.want(')')
	if last != nil {
		p.emit(last, rdfRest, rdfNil)
	}
	return first
}

func (p *parser) deeper() bool {
	if p.depth++; p.depth > maxDepth {
		p.fail("brackets nest too deep")
		return false
	}
	return true
}

func (p *parser) higher() { p.depth-- }

const (
	rdf               = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsd      quad.IRI = "http://www.w3.org/2001/XMLSchema#"
	rdfType  quad.IRI = rdf + "type"
	rdfFirst quad.IRI = rdf + "first"
	rdfRest  quad.IRI = rdf + "rest"
	rdfNil   quad.IRI = rdf + "nil"
)
