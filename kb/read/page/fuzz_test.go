package page

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// FuzzParse: no panic; what comes out is valid UTF-8 without control
// characters, its day exists, and its text is no longer than the page.
func FuzzParse(f *testing.F) {
	f.Add("<head><title>T</title></head>"+story, "https://h.example/2022/01/10/a", "text/html; charset=utf-8")
	f.Add("\xFF\xFE<\x00p\x00>\x00", "", "")
	f.Add(`<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2022-02-30"},]</script><p>`, "x", "charset=shift_jis")
	f.Add("<table><tr><td>a<svg><title>x</title><p>y</svg><math><mi></table>", "http://[::1", "")
	f.Fuzz(func(t *testing.T, data, address, contentType string) {
		if len(data) > 1<<16 {
			return
		}
		p, err := Parse([]byte(data), address, contentType, 20_000)
		if err != nil {
			return
		}
		for _, s := range append([]string{p.Text, p.Title, p.Site, p.Language, p.DatedBy}, p.Authors...) {
			if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
				t.Errorf("%q", s)
			}
		}
		if _, err := time.Parse(time.DateOnly, p.Published); p.Published != "" && err != nil {
			t.Error(err)
		}
		if len(p.Text) > 4*len(data) || p.Text == "" {
			t.Errorf("a text of %d bytes from %d", len(p.Text), len(data))
		}
	})
}
