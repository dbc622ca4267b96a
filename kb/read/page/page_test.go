package page

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// story is the body of a page of ours, with what newspapers put around one.
const story = `<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="breadcrumb"><a href="/">News</a> / <a href="/harbour">Harbour</a></div>
<article>
<h1>Bridge to stay closed until spring</h1>
<p class="byline">By Della Wrenfield</p>
<figure><img src="bridge.jpg"><figcaption>The bridge in the fog last week. Photo: Ole Brandt</figcaption></figure>
<div class="share-tools"><a href="#">Share this</a></div>
<p>The harbour council said on Monday that the old bridge would stay closed until the spring, because the repairs take longer than it had hoped.</p>
<p>“We found rust where nobody had looked,” said its chairwoman, <a href="/p/1">Mira Holloway</a>, who asked the city for another 4 million.</p>
<p><a href="/other">READ MORE: Ferries run longer hours</a></p>
<h4>More:</h4><ul><li><h4><a href="/a">Mayor sees the bridge as a symbol</a></h4></li></ul><ul><li><h4><a href="/b">Harbour: what the plans cost</a></h4></li></ul>
<h2>What comes next</h2>
<p>The council meets again on 3 March.<br>Residents may speak there, she said, and the &quot;plan B&quot; will be shown to them in full for the first time.</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Council in numbers</a></li></ul></aside>
<div class="newsletter-signup"><p>Get the latest harbour news in your inbox, every day at six.</p></div>
</article>
<footer>© Lakeside Herald. All rights reserved.</footer>
</body>`

const storyText = `The harbour council said on Monday that the old bridge would stay closed until the spring, because the repairs take longer than it had hoped.

“We found rust where nobody had looked,” said its chairwoman, Mira Holloway, who asked the city for another 4 million.

What comes next

The council meets again on 3 March.
Residents may speak there, she said, and the "plan B" will be shown to them in full for the first time.`

func parse(t *testing.T, html, address string) *Page {
	t.Helper()
	p, err := Parse([]byte(html), address, "", MaxElements)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTheReportIsToldFromWhatStandsAroundIt(t *testing.T) {
	p := parse(t, `<html lang="en-GB"><head><title>Bridge to stay closed until spring | Lakeside Herald</title></head>`+story, "https://lakesideherald.example/harbour/bridge")
	if p.Text != storyText {
		t.Errorf("got\n%s\nwant\n%s", p.Text, storyText)
	}
	if p.Title != "Bridge to stay closed until spring" || p.Language != "en" || p.Site != "lakesideherald.example" || p.URL != "https://lakesideherald.example/harbour/bridge" {
		t.Errorf("%+v", p)
	}
}

func TestWhatAPageSaysOfItself(t *testing.T) {
	for _, tt := range []struct{ name, head, want string }{
		{"JSON-LD", `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","url":"https://h.example/a"},
			{"@type":"NewsArticle","headline":"A &amp; B","author":[{"@type":"Person","name":"Ann Example"},{"name":"Bo Example"}],"publisher":{"name":"The Herald"},"datePublished":"2022-01-10T08:00:00+01:00","inLanguage":"en"}]}</script>`,
			"A & B|The Herald|Ann Example,Bo Example|2022-01-10|JSON-LD"},
		{"JSON-LD as pages write it", `<script type="application/ld+json">//<![CDATA[
			{"@type":["NewsArticle"],"headline":"A
			b","author":"By Ann Example and Bo Example","datePublished":"2022-01-10",}
			//]]></script>`, "A b|h.example|Ann Example,Bo Example|2022-01-10|JSON-LD"},
		{"broken JSON-LD, meta", `<script type="application/ld+json">{"@type":"NewsArticle",</script>
			<meta property="og:title" content="A - The Herald"><meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2022-01-10T12:30:00Z"><meta name="author" content="Ann Example">`,
			"A|The Herald|Ann Example|2022-01-10|meta article:published_time"},
		{"no author that is an address", `<meta property="article:author" content="https://h.example/ann"><meta property="article:author" content="ann@h.example">`, "Bridge to stay closed until spring|h.example||2022-01-09|address"},
		{"JSON-LD without an article is no date", `<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2020-01-01"}</script>`, "Bridge to stay closed until spring|h.example||2022-01-09|address"},
		{"a date that does not exist", `<meta name="date" content="2022-02-30">`, "Bridge to stay closed until spring|h.example||2022-01-09|address"},
		{"control characters", "<meta property='og:title' content='A\x1b[31m&#27;[0m B&#x202e;c'>", "A[31m[0m Bc|h.example||2022-01-09|address"},
	} {
		p := parse(t, "<head>"+tt.head+"</head>"+story, "https://h.example/2022/01/09/bridge")
		if got := strings.Join([]string{p.Title, p.Site, strings.Join(p.Authors, ","), p.Published, p.DatedBy}, "|"); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// A page's own clock is often Greenwich's; what it shows its readers is not.
func TestTheDayIsTheOneThatReadersSaw(t *testing.T) {
	for _, tt := range []struct{ name, told, shown, address, want string }{
		{"shown a day earlier", "2022-01-11T03:30:00Z", "Published January 10, 2022, 10:30 p.m. EST", "/a", "2022-01-10"},
		{"address a day earlier", "2022-01-11T03:30:00Z", "", "/2022/01/10/a", "2022-01-10"},
		{"address of another event", "2022-01-11T12:30:00Z", "January 11, 2022 at 12:30", "/trial-of-2022-01-10/", "2022-01-11"},
		{"shown a day later, out of reach", "2022-01-10T03:30:00Z", "January 11, 2022", "/a", "2022-01-10"},
		{"no clock", "2022-01-11", "", "/2022/01/10/a", "2022-01-11"},
		{"zone of its own", "2022-01-11T03:30:00+01:00", "", "/2022/01/10/a", "2022-01-11"},
		{"changed before", "2022-01-11T03:30:00Z", "Updated January 10, 2022, 11:00 p.m.", "/a", "2022-01-10"},
		{"changed later", "2022-01-10T09:30:00Z", "Updated: 12 January 2022", "/a", "2022-01-10"},
		{"nothing told, shown", "", "Posted: Mon 10 Jan 2022", "/a", "2022-01-10"},
		{"nothing told, only changed", "", "Updated 12 January 2022", "/a", ""},
		{"a caption is no date", "", "The president in Geneva on January 9, 2022, in a file photo.", "/a", ""},
		{"either month", "", "Published 03/04/2022", "/a", ""},
		{"not either month", "", "Published 23/04/2022", "/a", "2022-04-23"},
	} {
		head := ""
		if tt.told != "" {
			head = `<head><meta property="article:published_time" content="` + tt.told + `"></head>`
		}
		p := parse(t, head+strings.Replace(story, `<p class="byline">`, `<p>`+tt.shown+`</p><p class="byline">`, 1), "https://h.example"+tt.address)
		if p.Published != tt.want {
			t.Errorf("%s: %q by %s, want %q", tt.name, p.Published, p.DatedBy, tt.want)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2022-01-10T23:30:00-05:00": "2022-01-10", "Mon, 10 Jan 2022 23:30:00 EST": "2022-01-10", "Jan. 10, 2022": "2022-01-10",
		"January 10th, 2022": "2022-01-10", "10 January 2022 07:09 GMT": "2022-01-10", "20220110T0830": "2022-01-10", "2022/1/9": "2022-01-09",
		"01:38:07 PM IST Jan 10, 2022": "2022-01-10", "13.1.2022, 23:06": "2022-01-13", "Mon Jan 10 23:06:00 UTC 2022": "2022-01-10",
		"": "", "yesterday": "", "2022": "", "2022-13-01": "", "0001-01-01T00:00:00Z": "", "1/2/2022": "", "31 June 2022": "", "2021-02-29": "",
	} {
		if got := Day(in); got != want {
			t.Errorf("Day(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTheAddressIsTheCanonicalOneOfItsOwnSite(t *testing.T) {
	for _, tt := range []struct{ canonical, from, want string }{
		{"https://www.h.example/a", "https://h.example/a?utm_source=x", "https://www.h.example/a"},
		{"", "https://h.example/a?utm_source=x&p=1#c", "https://h.example/a?p=1"},
		{"/a", "https://h.example/a?x=1", "https://h.example/a"},
		{"https://other.example/a", "https://h.example/a", "https://h.example/a"},
		{"https://h.example/", "https://h.example/a", "https://h.example/a"},
		{"https://h.example/a#top", "", "https://h.example/a"},
		{"javascript:alert(1)", "https://h.example/a", "https://h.example/a"},
		{"", "", ""},
	} {
		p := parse(t, `<head><link rel="canonical" href="`+tt.canonical+`"></head>`+story, tt.from)
		if p.URL != tt.want {
			t.Errorf("canonical %q from %q: %q, want %q", tt.canonical, tt.from, p.URL, tt.want)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://h.example/a?utm_source=rss&utm_medium=x": "https://h.example/a", "https://h.example/a?id=7&fbclid=x#top": "https://h.example/a?id=7",
		"https://h.example/a?id=7&b=%20": "https://h.example/a?id=7&b=%20", "https://h.example/a": "https://h.example/a", "": "", "?": "?",
	} {
		if got := Address(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCharsets(t *testing.T) {
	const text = "<p>Der Café-Besitzer sagte am Montag, er habe “nichts” gewusst; die Stadt müsse für den Schaden aufkommen, der größer sei als gedacht.</p>"
	western, _ := charmap.Windows1252.NewEncoder().String(text)
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("<html><body>" + text)
	const kanji = "<p>港湾評議会は月曜日、古い橋は春まで閉鎖されると発表した。修理に予想以上の時間がかかるためである。</p>"
	sjis, _ := japanese.ShiftJIS.NewEncoder().String(kanji)
	for _, tt := range []struct{ name, page, header, want string }{
		{"header", western, "text/html; charset=windows-1252", "Café-Besitzer"},
		{"meta", `<meta charset="iso-8859-1">` + western, "", "“nichts”"},
		{"none, western", western, "", "größer"},
		{"UTF-8 that says it is not", `<meta charset="iso-8859-1">` + text, "", "Café-Besitzer"},
		{"not UTF-8 that says it is", western, "text/html; charset=utf-8", "Café-Besitzer"},
		{"UTF-16", utf16, "", "müsse"},
		{"Japanese, by meta", `<meta charset="shift_jis">` + sjis, "", "港湾評議会"},
		{"Japanese, by its bytes", strings.Repeat(sjis, 4), "", "港湾評議会"},
	} {
		p, err := Parse([]byte("<body>"+tt.page), "", tt.header, MaxElements)
		if err != nil || !strings.Contains(p.Text, tt.want) {
			t.Errorf("%s: %v, %+v", tt.name, err, p)
		}
	}
}

func TestPagesWithoutAnArticle(t *testing.T) {
	for name, in := range map[string]string{"empty": "", "head": "<head><title>x</title></head>", "script": "<script>var x = 'a long text, with commas, of a program';</script>"} {
		if p, err := Parse([]byte(in), "", "", MaxElements); !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}

// What would take memory or time beyond measure is refused.
func TestHostilePagesAreRefused(t *testing.T) {
	const text = "<p>some text, with commas, and some more of it, long enough.</p>"
	for name, in := range map[string]string{
		"deep":          strings.Repeat("<div>", 100_000) + text,
		"many":          strings.Repeat("<i>x</i>", 100_001),
		"deep and many": strings.Repeat("<div>", 400) + strings.Repeat(text, 50_000),
	} {
		if _, err := Parse([]byte(in), "", "", MaxElements); !errors.Is(err, ErrTooMuch) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, in := range map[string]string{
		"brackets": `<script type="application/ld+json">` + strings.Repeat("[", 900_000) + "</script>" + text,
		"title":    "<title>" + strings.Repeat("a - b | ", 100_000) + "</title>" + text,
		"bold":     strings.Repeat("<b><i>", 200) + text,
	} {
		if p, err := Parse([]byte(in), "", "", MaxElements); err != nil || !strings.Contains(p.Text, "long enough") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTextOfAFragment(t *testing.T) {
	for in, want := range map[string]string{
		"Plain, with 5 &lt; 6 &amp; more.":                         "Plain, with 5 < 6 & more.",
		"<p>One.</p><p>Two<br>lines.</p>":                          "One.\n\nTwo\nlines.",
		`<p>One.</p><script>x()</script><a href="#">Read more</a>`: "One.",
		"": "",
	} {
		if got, err := Text(in, MaxElements); got != want || err != nil {
			t.Errorf("%q: %q, %v, want %q", in, got, err, want)
		}
	}
}

func TestAPageThatIsSavedOrDrawn(t *testing.T) {
	for _, mark := range []string{
		"<!-- saved from url=(0038)https://h.example/harbour/bridge -->",
		"<!--\n Page saved with SingleFile \n url: https://h.example/harbour/bridge \n saved date: Mon Jan 10 2022\n-->",
	} {
		if p := parse(t, "<!DOCTYPE html>\n"+mark+"\n<html>"+story, ""); p.URL != "https://h.example/harbour/bridge" {
			t.Errorf("%s: %q", mark, p.URL)
		}
	}
	p := parse(t, `<head><script type="application/ld+json">{"@type":"NewsArticle","headline":"T","articleBody":"The bridge stays closed, the council said &amp; repeated.\n\nFerries run longer."}</script></head><body><div id="app"></div></body>`, "")
	if p.Text != "The bridge stays closed, the council said & repeated.\n\nFerries run longer." {
		t.Errorf("%q", p.Text)
	}
}

// A class that half of the page bears says nothing of what stands around it.
func TestAWordThatTheWholePageUsesIsNotTrusted(t *testing.T) {
	page := strings.ReplaceAll(story, "<p>The", `<p class="premium">The`)
	page = strings.ReplaceAll(page, "<p>“We", `<p class="premium">“We`)
	if p := parse(t, page, ""); p.Text != storyText {
		t.Errorf("%s", p.Text)
	}
	if p := parse(t, "<title>Bridge closed - Herald</title><h1>Herald</h1><h1>Bridge closed</h1>"+story, ""); p.Title != "Bridge closed - Herald" && p.Title != "Bridge closed" {
		t.Errorf("%q", p.Title)
	}
}
