package badger

import (
	"encoding/binary"
	"math/bits"
	"strconv"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// id stands for a term: 4 bits of kind, 60 bits of payload.
type id uint64

const (
	payloadBits = 60
	payloadMax  = 1<<payloadBits - 1
)

// Kinds of id. The numbers are part of the format.
const (
	kindIRI   = 1 + iota // payload is a number in the dictionary, down to kindTyped
	kindBNode            //
	kindString
	kindLang
	kindTyped
	kindShort    // String of up to 7 bytes: a one, then the bytes
	kindNegative // xsd:integer below zero, payloadMax + value
	kindInteger  // xsd:integer from zero
	kindBool     // xsd:boolean
	kindDate     // xsd:date, rules.Day
	kindTimeUTC  // xsd:dateTime ending in Z, seconds since year 0
	kindTime     // xsd:dateTime without zone, seconds since year 0
	kindEnd
)

const (
	xsd         = "http://www.w3.org/2001/XMLSchema#"
	xsdInteger  = quad.IRI(xsd + "integer")
	xsdBoolean  = quad.IRI(xsd + "boolean")
	xsdDateTime = quad.IRI(xsd + "dateTime")

	utcLayout   = "2006-01-02T15:04:05Z"
	localLayout = "2006-01-02T15:04:05"
	yearZero    = -62167219200 // in Unix seconds
	maxShort    = 7
)

func makeID(kind uint8, payload uint64) id { return id(uint64(kind)<<payloadBits | payload) }
func (x id) kind() uint8                   { return uint8(x >> payloadBits) }
func (x id) payload() uint64               { return uint64(x) & payloadMax }

// inDictionary reports whether x's text is not in x itself.
func (x id) inDictionary() bool { return x.kind() <= kindTyped }

// turned has the kind in the low bits, which makes it short as a varint.
func (x id) turned() uint64 { return bits.RotateLeft64(uint64(x), 64-payloadBits) }
func turnBack(u uint64) id  { return id(bits.RotateLeft64(u, payloadBits-64)) }

// appendID writes x so that bytes are ordered as ids are: integers, days and
// times by value.
func appendID(b []byte, x id) []byte {
	p := x.payload()
	n := (bits.Len64(p) + 7) / 8
	b = append(b, x.kind()<<4|uint8(n))
	for n--; n >= 0; n-- {
		b = append(b, byte(p>>(8*n)))
	}
	return b
}

// cutID reads what appendID wrote and returns what follows; ok is false for
// anything else.
func cutID(b []byte) (x id, rest []byte, ok bool) {
	if len(b) == 0 {
		return 0, b, false
	}
	kind, n := b[0]>>4, int(b[0]&15)
	if n > 8 || len(b) < 1+n || kind == 0 || kind >= kindEnd {
		return 0, b, false
	}
	var p uint64
	if len(b) > 8 {
		p = binary.BigEndian.Uint64(b[1:]) >> (64 - 8*n)
	} else {
		for _, c := range b[1 : 1+n] {
			p = p<<8 | uint64(c)
		}
	}
	minimal := n == 0 || b[1] != 0
	return makeID(kind, p), b[1+n:], minimal && p <= payloadMax
}

// inlineID returns the id of a term that fits into one. Only a literal that
// comes back byte for byte does: "007" and "2022-1-5" go to the dictionary.
func inlineID(v quad.Value) (id, bool) {
	switch v := v.(type) {
	case quad.String:
		return shortID(string(v))
	case quad.TypedString:
		switch v.Type {
		case xsdInteger:
			return integerID(string(v.Value))
		case xsdBoolean:
			return boolID(string(v.Value))
		case rules.XSDDate:
			d, ok := rules.ParseDay(string(v.Value))
			return makeID(kindDate, uint64(d)), ok
		case xsdDateTime:
			return timeID(string(v.Value))
		}
	}
	return 0, false
}

func shortID(s string) (id, bool) {
	if len(s) > maxShort {
		return 0, false
	}
	p := uint64(1)
	for i := 0; i < len(s); i++ {
		p = p<<8 | uint64(s[i])
	}
	return makeID(kindShort, p), true
}

func integerID(s string) (id, bool) {
	n, err := strconv.ParseInt(s, 10, payloadBits)
	if err != nil || strconv.FormatInt(n, 10) != s {
		return 0, false
	}
	if n < 0 {
		return makeID(kindNegative, uint64(payloadMax+n)), true
	}
	return makeID(kindInteger, uint64(n)), true
}

func boolID(s string) (id, bool) {
	switch s {
	case "false":
		return makeID(kindBool, 0), true
	case "true":
		return makeID(kindBool, 1), true
	}
	return 0, false
}

func timeID(s string) (id, bool) {
	kind, layout := uint8(kindTime), localLayout
	if len(s) == len(utcLayout) {
		kind, layout = kindTimeUTC, utcLayout
	}
	t, err := time.Parse(layout, s)
	if err != nil || t.Format(layout) != s {
		return 0, false
	}
	return makeID(kind, uint64(t.Unix()-yearZero)), true
}

// inlineValue returns the term of an id that is not in the dictionary, nil for
// one that no term has.
func inlineValue(x id) quad.Value {
	p := x.payload()
	switch x.kind() {
	case kindShort:
		return shortValue(p)
	case kindNegative:
		return quad.TypedString{Value: quad.String(strconv.FormatInt(int64(p)-payloadMax, 10)), Type: xsdInteger}
	case kindInteger:
		return quad.TypedString{Value: quad.String(strconv.FormatUint(p, 10)), Type: xsdInteger}
	case kindBool:
		return quad.TypedString{Value: quad.String(strconv.FormatBool(p == 1)), Type: xsdBoolean}
	case kindDate:
		return quad.TypedString{Value: quad.String(rules.Day(p).String()), Type: rules.XSDDate}
	case kindTimeUTC:
		return timeValue(p, utcLayout)
	case kindTime:
		return timeValue(p, localLayout)
	}
	return nil
}

func shortValue(p uint64) quad.Value {
	n := (bits.Len64(p)+7)/8 - 1
	b := make([]byte, max(n, 0))
	for i := range b {
		b[len(b)-1-i] = byte(p >> (8 * i))
	}
	return quad.String(b)
}

func timeValue(p uint64, layout string) quad.Value {
	text := time.Unix(int64(p)+yearZero, 0).UTC().Format(layout)
	return quad.TypedString{Value: quad.String(text), Type: xsdDateTime}
}
