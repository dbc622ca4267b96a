package annotate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/annotate/language"
)

// longestDateline is how many words a dateline has with its dash.
const longestDateline = 14

// datelineWords is how many words of a sentence that opens a paragraph are its dateline: "LONDON, March 5 (Agency) -",
// 0 for none.
func datelineWords(words []string) int {
	if len(words) < 5 || len(words[0]) < 3 || words[0] != strings.ToUpper(words[0]) || !unicode.IsLetter(firstRune(words[0])) {
		return 0
	}
	for i := 1; i < min(longestDateline, len(words)-3); i++ {
		switch w := words[i]; {
		case w == "-" || w == "–" || w == "—" || w == "--" || w == "_":
			if next := firstRune(words[i+1]); !unicode.IsUpper(next) && !unicode.IsDigit(next) && !isQuote(words[i+1]) && next != '$' {
				return 0
			}
			return i + 1
		case w == "," || w == "(" || w == ")" || w == "." || w == "/" || w == "of" || w == "and":
		case !unicode.IsUpper(firstRune(w)) && !unicode.IsDigit(firstRune(w)):
			return 0
		}
	}
	return 0
}

// readApart reads the words of a sentence behind its dateline, of n words, apart from that.
func readApart(core *language.Core, words []string, n int, room *[]float32) language.Reading {
	line, rest := core.Read(words[:n], maxTree, room), core.Read(words[n:], maxTree, room)
	r := language.Reading{Tags: slices.Concat(line.Tags, rest.Tags), Inner: slices.Concat(line.Inner, rest.Inner)}
	if line.Heads == nil || rest.Heads == nil {
		return r
	}
	main := slices.Index(rest.Heads, -1)
	for i, h := range line.Heads {
		if h < 0 && main >= 0 {
			line.Heads[i], line.Rels[i] = n+main, aside
		}
	}
	r.Heads, r.Rels = line.Heads, slices.Concat(line.Rels, rest.Rels)
	for _, h := range rest.Heads {
		if h >= 0 {
			h += n
		}
		r.Heads = append(r.Heads, h)
	}
	return r
}

// aside is the relation in which a dateline stands to its sentence.
var aside = uint8(max(0, slices.Index(language.Relations, "discourse")))
