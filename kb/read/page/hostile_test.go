package page

import (
	"strings"
	"testing"
	"time"
)

func TestHostileTiming(t *testing.T) {
	rep := strings.Repeat
	for name, in := range map[string]string{
		"div":        rep("<div>", 100000) + "x",
		"div400":     rep(rep("<div>", 400)+"text, text, and more text that is long enough."+rep("</div>", 400), 200),
		"b":          rep("<b>", 100000) + "x",
		"bi":         rep("<b><i><p>", 30000) + "x",
		"a":          rep("<a>", 60000) + "x",
		"p":          rep("<p>a, b, c, d, a sentence that is long enough for it.", 60000),
		"table":      rep("<table><tr><td>x", 200),
		"tables":     rep("<table><tr><td>xxx xxx xxx xxx xxx xxx xxx xxx</td></tr></table>", 20000),
		"br":         rep("x<br>", 90000),
		"span":       "<p>" + rep("<span>word, </span>", 90000),
		"li":         "<ul>" + rep("<li><a href=x>word</a>, text of it here and there and", 40000),
		"attr":       "<p " + rep("a", 1<<20) + "=x>",
		"attrs":      "<p " + rep("a=b ", 1<<18) + ">text",
		"ld":         "<script type=application/ld+json>" + rep("[", 1<<19) + "</script>text",
		"ents":       rep("&amp;", 1<<19),
		"long":       "<p>" + rep("word, ", 1<<19),
		"nosp":       "<p>" + rep("a", 1<<22),
		"comment":    rep("<!-- x -->", 90000),
		"class":      rep("<p class='"+rep("share ", 100)+"'>x</p>", 5000),
		"h1":         rep("<h1>x y z x y z</h1>", 40000),
		"title":      "<title>" + rep("a - b | ", 100000) + "</title><h1>" + rep("a - b ", 100000) + "</h1><p>" + rep("text. ", 100),
		"nested":     rep("<div><p>some text, with commas, and some more of it.</p>", 500),
		"nestedwide": rep("<div><p>some text, with commas, and some more of it.</p>", 500) + rep("<p>some text, with commas, and some more of it.</p>", 50000),
	} {
		began := time.Now()
		_, err := Parse([]byte(in), "", "", MaxElements)
		if d := time.Since(began); d > 300*time.Millisecond {
			t.Log(name, len(in), d, err)
		}
	}
}
