package read

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/read/warc"
)

// input names what is being read.
type input struct {
	name  string // for errors
	base  string // the file's name, whose ending tells what it is; "" = none
	id    string // for documents that bring no id of their own
	named bool   // the caller asked for it, so that it must be an article
	depth int    // archives that it lies in
}

func (in input) ending() string { return strings.ToLower(filepath.Ext(in.base)) }

// kind reads one kind of content, yielding through r and reporting whether to go on.
type kind func(*reader, input, *source) bool

// kinds is the seam for further formats: an ending and what reads such a file
// where its content does not tell otherwise.
func kinds() map[string]kind {
	return map[string]kind{
		".txt": text, ".text": text, ".md": text, ".markdown": text,
		".jsonl": jsonLines, ".ndjson": jsonLines, ".json": jsonValues,
		".html": htmlPage, ".htm": htmlPage, ".xhtml": htmlPage,
		".rss": feed, ".atom": feed, ".xml": feed,
		".warc": archive, ".arc": archive,
	}
}

// Kinds lists the endings of the files that are read, for messages.
func Kinds() string {
	var names []string
	for ext := range kinds() {
		names = append(names, ext)
	}
	slices.Sort(names)
	return strings.Join(names, ", ") + ", and these in .gz, .zst and .zip"
}

var (
	htmlHead = lazy(`(?i)^(<!--[\s\S]*?-->|<\?xml[^>]*>|\s)*<(!doctype\s+html|html|head|body)\b`)
	feedHead = lazy(`(?i)^(<!--[\s\S]*?-->|<\?[^>]*>|<!doctype[^>\[]*(\[[\s\S]*?\])?[^>]*>|\s)*<([a-z0-9]+:)?(rss|feed|rdf)\b`)
	anyTag   = lazy(`^\s*<[a-zA-Z!?/]`)
	listHead = lazy(`^\s*\[\s*[\[{"\]]`)
)

// sniffed is how many bytes are looked at to tell a kind.
const sniffed = 4096

// content reads an input by what it begins with and, where that does not tell, by its ending.
func (r *reader) content(in input, s *source) bool {
	head, _ := s.Peek(sniffed)
	if warc.Is(head) {
		return archive(r, in, s)
	}
	head = bytes.TrimPrefix(plainHead(head), []byte("\xEF\xBB\xBF"))
	byName, known := kinds()[in.ending()]
	switch {
	case htmlHead().Match(head):
		return htmlPage(r, in, s)
	case feedHead().Match(head):
		return feed(r, in, s)
	case known:
		return byName(r, in, s)
	case len(head) > 0 && head[0] == '{':
		if line, _, ok := bytes.Cut(head, []byte("\n")); ok && !complete(line) {
			return jsonValues(r, in, s)
		}
		return jsonLines(r, in, s)
	case listHead().Match(head):
		return jsonValues(r, in, s)
	case in.ending() != "" && anyTag().Match(head):
		return htmlPage(r, in, s) // such as a page under the name of the program that made it
	case in.ending() == "" || in.ending() == in.base:
		return text(r, in, s)
	}
	return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("%w; I read %s", ErrKind, Kinds())})
}

// plainHead is UTF-16 with a mark as far as it is ASCII, so that patterns see it.
func plainHead(head []byte) []byte {
	if bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		return bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	return head
}

// complete reports whether a line may be a whole object: its braces are even.
func complete(line []byte) bool {
	depth, quoted, escaped := 0, false, false
	for _, c := range line {
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
	}
	return depth <= 0 || len(line) == sniffed
}

// partsOfPages are the endings of files that lie beside saved pages and are
// known to hold no article.
var partsOfPages = strings.Fields(`.css .js .mjs .map .ico .png .jpg .jpeg .jfif .gif .webp .svg .avif .bmp .tif .tiff .woff .woff2 .ttf .otf .eot
	.mp3 .mp4 .m4a .m4v .webm .ogg .ogv .mov .avi .wav .swf .cdx .cdxj .wasm .webmanifest`)

// furniture reports whether a file is a part of a page by its name.
func furniture(p string) bool {
	return slices.Contains(partsOfPages, strings.ToLower(filepath.Ext(p)))
}
