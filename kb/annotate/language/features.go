// Package language holds the trained models of the language core and turns
// words into the features that they take. Models are embedded in the binary
// and unpacked when the first text is analysed.
//
// It may import annotate/neural.
package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// SyntaxShape is the encoder's shape for tags and trees: the word, its endings
// and beginnings, and how it is written.
var SyntaxShape = neural.Shape{Width: 192, Blocks: 3, Tables: []neural.TableSize{
	{Rows: 1 << 14, Width: 32}, {Rows: 1 << 9, Width: 8}, {Rows: 1 << 11, Width: 16}, {Rows: 1 << 12, Width: 12},
	{Rows: 1 << 9, Width: 8}, {Rows: 1 << 10, Width: 8}, {Rows: 1 << 9, Width: 12},
}}

// Syntax are the features of a sentence's words, for SyntaxShape. A word that
// has no vector of its own is known by its letters alone, in training as later.
func Syntax(words []string, v *neural.Vectors) *neural.Features {
	return features(words, v, len(SyntaxShape.Tables), func(w, low string, first uint32) []uint32 {
		word := uint32(0)
		if v.Row(low) >= 0 {
			word = hash(low, 1)
		}
		return []uint32{
			word, hash(suffix(low, 2), 2), hash(suffix(low, 3), 3), hash(suffix(low, 4), 4),
			hash(prefix(low, 2), 5), hash(prefix(low, 3), 6), hash(shape(w), 7+first),
		}
	})
}

// NameShape is the encoder's shape for names: the word, its ending and
// beginning, how it is written, the word with its capitals, and what the model
// of syntax made of it.
var NameShape = neural.Shape{Width: 96, Blocks: 2, Context: SyntaxShape.Width, Tables: []neural.TableSize{
	{Rows: 1 << 13, Width: 32}, {Rows: 1 << 11, Width: 16}, {Rows: 1 << 10, Width: 8}, {Rows: 1 << 9, Width: 12}, {Rows: 1 << 12, Width: 16},
}}

// Names are the features of a sentence's words, for NameShape. A word that has no
// vector is known by its letters alone, as for Syntax.
func Names(words []string, syntax [][]float32, v *neural.Vectors) *neural.Features {
	f := features(words, v, len(NameShape.Tables), func(w, low string, first uint32) []uint32 {
		word, written := uint32(0), uint32(0)
		if v.Row(low) >= 0 {
			word, written = hash(low, 1), hash(w, 6)
		}
		return []uint32{word, hash(suffix(low, 3), 2), hash(prefix(low, 3), 3), hash(shape(w), 4+first), written}
	})
	f.Context = syntax
	return f
}

// features looks words up and asks for their keys, given the word, the word in
// small letters, and 1 for the first of the sentence.
func features(words []string, v *neural.Vectors, tables int, keys func(w, low string, first uint32) []uint32) *neural.Features {
	f := &neural.Features{Vector: make([]int32, len(words)), Keys: make([][]uint32, tables)}
	for k := range f.Keys {
		f.Keys[k] = make([]uint32, len(words))
	}
	first := uint32(1)
	for i, w := range words {
		w = plain(w)
		low := strings.ToLower(w)
		f.Vector[i] = vectorRow(low, v)
		for k, key := range keys(w, low, first) {
			f.Keys[k][i] = key
		}
		first = 0
	}
	return f
}

// vectorRow finds a word's vector, or that of its last part when it is a
// compound that has none.
func vectorRow(low string, v *neural.Vectors) int32 {
	if r := v.Row(low); r >= 0 {
		return r
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) {
		return v.Row(low[i+1:])
	}
	if strings.HasSuffix(low, ".") && len(low) > 1 {
		return v.Row(low[:len(low)-1])
	}
	return -1
}

// plain writes curly marks straight, as the corpora have them.
func plain(w string) string {
	switch w {
	case "“", "”", "«", "»", "„", "``", "''":
		return "\""
	case "‘", "`":
		return "'"
	case "—", "–", "--":
		return "-"
	case "…":
		return "..."
	}
	return strings.ReplaceAll(w, "’", "'")
}

// hash is FNV-1a with a seed a table.
func hash(s string, seed uint32) uint32 {
	h := uint32(2166136261) ^ seed*0x9e3779b9
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

func suffix(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(s[:at])
		at -= w
	}
	return s[at:]
}

func prefix(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, w := utf8.DecodeRuneInString(s[at:])
		at += w
	}
	return s[:at]
}

// shape is how a word is written: "Xxx" for London, "dd" for 4,200.
func shape(w string) string {
	var b []byte
	for _, r := range w {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n := len(b); n >= 2 && b[n-1] == c && b[n-2] == c {
			continue
		}
		if b = append(b, c); len(b) > 9 {
			break
		}
	}
	return string(b)
}

func lower(s string) string { return strings.ToLower(s) }
