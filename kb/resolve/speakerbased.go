package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
)

// basedIn reports whether a name only tells where who speaks has its seat: "the [Arlby], Md.-based maker",
// "[Salt Creek] City-based Acme". Another name may stand before it, "Doe of Arlby-based Acme".
func basedIn(d *document.Document, src document.Span, men document.Mention) bool {
	rest := d.Slice(document.Span{Start: men.End, End: src.End})
	between, behind, ok := strings.Cut(rest, "-based")
	if !ok || behind == "" || men.Type == document.Person || strings.ContainsAny(between, ",") && men.Type != document.Place {
		return false
	}
	for _, w := range strings.Fields(between) {
		if r, _ := utf8.DecodeRuneInString(w); r != ',' && !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// exampleReach is how many bytes a list of examples reaches.
const exampleReach = 120

// anExample reports whether a name is one of a list of examples, which is nobody that a text goes on about:
// "firms such as Acme, [Norvik] and Lindco".
func anExample(d *document.Document, men document.Mention) bool {
	const such = "such as "
	before := d.Text[max(0, men.Start-exampleReach):men.Start]
	at := strings.LastIndex(before, such)
	if at < 0 {
		return false
	}
	for _, w := range strings.Fields(before[at+len(such):]) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "and" && w != "or" && w != "the" && w != "&" || strings.ContainsAny(w, ".;”\"") {
			return false
		}
	}
	return true
}
