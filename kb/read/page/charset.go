package page

import (
	"bytes"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// utf8Of turns a page into UTF-8. Its encoding is what its mark, header or meta
// element says; but what is valid UTF-8 is that whatever they say, and what is
// not is never taken for it.
func utf8Of(data []byte, contentType string) []byte {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(data) && bytes.IndexByte(head1024(data), 0) < 0 {
		if _, name, _ := charset.DetermineEncoding(head1024(data), contentType); !escaped(name) {
			return data
		}
	}
	e, name, certain := charset.DetermineEncoding(head1024(data), contentType)
	if !certain || name == "utf-8" {
		e = guessed(data)
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return out
}

func head1024(data []byte) []byte { return data[:min(len(data), 1024)] }

// escaped reports whether an encoding writes other letters with ASCII bytes.
func escaped(name string) bool { return name == "iso-2022-jp" || name == "hz-gb-2312" }

const (
	sample   = 64 << 10 // bytes looked at to guess an encoding
	sureness = 50       // per cent of confidence from which a guess is taken
)

// guessed is the encoding that the bytes look like; that of the western web
// where they look like none.
func guessed(data []byte) encoding.Encoding {
	western, _ := htmlindex.Get("windows-1252")
	r, err := chardet.NewHtmlDetector().DetectBest(data[:min(len(data), sample)])
	if err != nil || r.Confidence < sureness || r.Charset == "UTF-8" {
		return western
	}
	e, err := htmlindex.Get(r.Charset)
	if err != nil {
		return western
	}
	return e
}
