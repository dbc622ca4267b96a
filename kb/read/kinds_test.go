package read

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/klauspost/compress/zstd"
)

const body = "The harbour council said on Monday that the old bridge would stay closed until the spring, because the repairs take longer than hoped."

func htmlOf(title, text string) string {
	return "<!DOCTYPE html><html><head><title>" + title + "</title><meta property='article:published_time' content='2022-01-10'></head><body><h1>" + title + "</h1><p>" + text + "</p></body></html>"
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func zstandard(s string) string {
	z, _ := zstd.NewWriter(nil)
	return string(z.EncodeAll([]byte(s), nil))
}

func zipped(nameAndContent ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(nameAndContent); i += 2 {
		w, _ := z.Create(nameAndContent[i])
		io.WriteString(w, nameAndContent[i+1])
	}
	z.Close()
	return b.String()
}

func recordOf(kind, uri, contentType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2022-01-12T00:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, contentType, len(body), body)
}

func answer(uri, status, contentType, body string) string {
	return recordOf("response", uri, "application/http; msgtype=response", "HTTP/1.1 "+status+"\r\nContent-Type: "+contentType+"\r\n\r\n"+body)
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lakeside Herald</title><link>https://h.example/</link><language>en-gb</language>
<item><title>Bridge &amp; ferry</title><link>/a</link><pubDate>Mon, 10 Jan 2022 23:30:00 EST</pubDate><description>In short.</description><content:encoded><![CDATA[<p>` + body + `</p><p>Second.</p>]]></content:encoded></item>
<item><title>Excerpt</title><guid>https://h.example/b</guid><description>` + body + `</description></item>
<item><title>Headline alone</title><link>/c</link></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry><title>T</title><link href="https://h.example/1"/><published>2022-01-10T23:30:00-05:00</published><updated>2022-02-02T00:00:00Z</updated><author><name>Ann</name></author><content type="html">&lt;p&gt;` + body + `&lt;/p&gt;</content></entry></feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"The Herald","language":"en","items":[{"id":"1","url":"https://h.example/1","title":"T","date_published":"2022-01-10T23:30:00-05:00","content_html":"<p>` + body + `</p>","authors":[{"name":"Ann"}]}]}`

// line is a document in short.
func line(d *document.Document) string {
	text := strings.ReplaceAll(d.Text, body, "BODY")
	return strings.Join([]string{d.URL, d.Title, d.Source, d.Published, strings.Join(d.Authors, ","), d.Language, text}, "|")
}

// all reads one file and tells documents and errors as lines.
func all(t *testing.T, name, content string, o Options) []string {
	t.Helper()
	dir := write(t, name, content)
	var out []string
	for d, err := range Files([]string{filepath.Join(dir, name)}, nil, o) {
		var e *Error
		switch {
		case errors.As(err, &e):
			mark := "!"
			if e.Passed {
				mark = "~"
			}
			out = append(out, mark+strings.TrimPrefix(e.Error(), dir+string(filepath.Separator)))
		default:
			out = append(out, line(d))
		}
	}
	return out
}

func TestKindsAreKnownByContent(t *testing.T) {
	page := htmlOf("Bridge closed", body)
	const pageLine = "|Bridge closed||2022-01-10||en|BODY"
	const lines = `{"url":"https://h.example/1","title":"T","published":"2022-01-10","text":"` + body + `"}`
	const lineLine = "https://h.example/1|T||2022-01-10||en|BODY"
	warcFile := answer("https://h.example/1", "200 OK", "text/html", page)
	const warcLine = "https://h.example/1|Bridge closed|h.example|2022-01-10||en|BODY"
	for _, tt := range []struct{ name, content, want string }{
		{"a.html", page, pageLine},
		{"a.php", page, pageLine},
		{"a", page, pageLine},
		{"a.txt", page, pageLine},
		{"a.html.gz", gzipped(page), pageLine},
		{"a.gz", gzipped(page), pageLine},
		{"a.html.zst", zstandard(page), pageLine},
		{"a", gzipped(gzipped(lines)), lineLine},
		{"a.jsonl", lines, lineLine},
		{"a.jsonl", gzipped(lines), lineLine},
		{"a.json", lines, lineLine},
		{"a.json", "[" + lines + "]", lineLine},
		{"a.json", "{\n \"articles\": [\n" + lines + "]}", lineLine},
		{"a", "[" + lines + "]", lineLine},
		{"a", "{\n\"title\":\"T\",\n\"published\":\"2022-01-10\",\"url\":\"https://h.example/1\",\n\"text\":\"" + body + "\"}", lineLine},
		{"a.warc", warcFile, warcLine},
		{"a.warc.gz", gzipped(warcFile), warcLine},
		{"a", zstandard(warcFile), warcLine},
		{"a.xml", atom, "https://h.example/1|T|The Herald|2022-01-10|Ann|en|BODY"},
		{"a", atom, "https://h.example/1|T|The Herald|2022-01-10|Ann|en|BODY"},
		{"feed.json", jsonFeed, "https://h.example/1|T|The Herald|2022-01-10|Ann|en|BODY"},
		{"a.zip", zipped("b.html", page), pageLine},
		{"a.zip", zipped("b.html.gz", gzipped(page)), pageLine},
		{"a", "[Note] Text that begins with a bracket.", "||||||[Note] Text that begins with a bracket."},
		{"a", "< 5 is less, as the text goes.", "||||||< 5 is less, as the text goes."},
		{"a.txt", "{braces} in a text", "||||||{braces} in a text"},
		{"a.pdf", "%PDF-1.4", "!a.pdf: not a kind I read; I read " + Kinds()},
		{"a.docx", zipped("[Content_Types].xml", "x", "word/document.xml", "y"), "!a.docx: not a kind I read: an office document or e-book; save it as text or HTML"},
		{"a.xml", "<?xml version='1.0'?><note/>", "!a.xml: not a kind I read: XML, but no feed"},
		{"a.png", "\x89PNG", "!a.png: not a kind I read; I read " + Kinds()},
		{"a.gz", gzipped("")[:12], ""},
		{"a.zip", "PK\x03\x04broken", "!a.zip: the zip is broken: zip: not a valid zip file"},
	} {
		got := all(t, tt.name, tt.content, Options{})
		if tt.want == "" && len(got) == 1 && strings.HasPrefix(got[0], "!") {
			continue
		}
		if len(got) != 1 || got[0] != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFeeds(t *testing.T) {
	want := []string{
		"https://h.example/a|Bridge & ferry|Lakeside Herald|2022-01-10||en|BODY\n\nSecond.",
		"https://h.example/b|Excerpt|Lakeside Herald|||en|BODY",
		"!feed.rss#3: there is no text in it: the item is a headline alone",
	}
	if got := all(t, "feed.rss", rss, Options{}); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
	cut := rss[:strings.Index(rss, "<item><title>Headline")+20]
	got := all(t, "feed.rss", cut, Options{})
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || !strings.HasPrefix(got[2], "!feed.rss: the feed is broken, 2 items of it were read") {
		t.Errorf("cut off: %q", got)
	}
	if got := all(t, "feed.rss", "<rss><channel></channel></rss>", Options{}); len(got) != 1 || got[0] != "~feed.rss: a feed without items" {
		t.Errorf("empty: %q", got)
	}
	for d := range Files([]string{"-"}, strings.NewReader(rss), Options{}) {
		if d != nil && d.Excerpt != (d.Title == "Excerpt") {
			t.Errorf("%s: excerpt %v", d.Title, d.Excerpt)
		}
	}
	bomb := `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>T</title><description>A text &b; and &x; here.</description></item></channel></rss>`
	for _, l := range all(t, "feed.rss", bomb, Options{}) {
		if strings.Contains(l, "aaaa") {
			t.Errorf("entities are expanded: %q", l)
		}
	}
}

func TestArchiveRecords(t *testing.T) {
	page := htmlOf("Bridge closed", body)
	future := strings.Replace(page, "2022-01-10", "2022-02-10", 1)
	in := recordOf("warcinfo", "", "application/warc-fields", "software: x") +
		answer("https://h.example/1", "200 OK", "text/html", page) +
		recordOf("request", "https://h.example/1", "application/http", "GET / HTTP/1.1\r\n\r\n") +
		answer("https://h.example/2", "404 Not Found", "text/html", page) +
		answer("https://h.example/3.png", "200 OK", "image/png", "\x89PNG") +
		recordOf("revisit", "https://h.example/1", "application/http", "HTTP/1.1 200 OK\r\n\r\n") +
		recordOf("conversion", "https://h.example/4", "text/plain", body) +
		recordOf("resource", "https://h.example/5", "text/html", page) +
		answer("https://h.example/6", "200 OK", "text/html", "<html><body></body></html>") +
		answer("https://h.example/7", "200 OK", "text/html", future) +
		answer("https://h.example/feed", "200 OK", "application/rss+xml", rss) +
		recordOf("continuation", "https://h.example/8", "", "x") +
		strings.Replace(answer("https://h.example/9", "200 OK", "text/html", page), "Content-Type: text/html", "Content-Encoding: gzip\r\nContent-Type: text/html", 1)
	want := []string{
		"~ a warcinfo record",
		"https://h.example/1|Bridge closed|h.example|2022-01-10||en|BODY",
		"~ a request record",
		"~ the server answered 404: https://h.example/2",
		"~ image/png at https://h.example/3.png",
		"~ a visit that found nothing new: https://h.example/1",
		"https://h.example/4|||||en|BODY",
		"https://h.example/5|Bridge closed|h.example|2022-01-10||en|BODY",
		"~ no article at https://h.example/6",
		"https://h.example/7|Bridge closed|h.example|||en|BODY",
		"https://h.example/a|Bridge & ferry|Lakeside Herald|2022-01-10||en|BODY\n\nSecond.",
		"https://h.example/b|Excerpt|Lakeside Herald|||en|BODY",
		"! there is no text in it: the item is a headline alone",
		"! a part of a record that another file begins",
		"! the record is shorter than it says",
	}
	for name, content := range map[string]string{"a.warc": in, "a.warc.gz": gzipped(in)} {
		got := all(t, name, content, Options{})
		for i, g := range got {
			if mark := g[0]; mark == '!' || mark == '~' {
				_, reason, _ := strings.Cut(g, ": ")
				got[i] = string(mark) + " " + reason
			}
		}
		// The last record's length is wrong, as its head was changed afterwards.
		if len(got) != len(want)+1 && len(got) != len(want) || strings.Join(got[:14], "\n") != strings.Join(want[:14], "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestExports(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"news-please", `{"authors":["Ann","Bo"],"date_publish":"2022-01-10 07:30:00","language":"en","maintext":"` + body + `","source_domain":"h.example","title":"T","url":"u"}`, "u|T|h.example|2022-01-10|Ann,Bo|en|BODY"},
		{"ninjs 1", `{"uri":"u","headline":"T","versioncreated":"2022-01-10T23:30:00-05:00","language":"en-US","body_xhtml":"<p>` + body + `</p>"}`, "u|T||2022-01-10||en|BODY"},
		{"ninjs 2", `{"uri":"u","headlines":[{"role":"short","value":"S"},{"role":"main","value":"T"}],"versioncreated":"2022-01-10T23:30:00Z","bodies":[{"role":"main","contentType":"text/html","value":"<p>` + body + `</p>"}]}`, "u|T||2022-01-10||en|BODY"},
		{"interface", `{"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"S"},"author":"Ann","title":"T","description":"D","url":"u","publishedAt":"2022-01-10T23:30:00Z","content":"` + body + `"}]}`, "u|T|S|2022-01-10|Ann|en|BODY"},
		{"schema.org", `[{"@type":"NewsArticle","headline":"T","url":"u","datePublished":"2022-01-10","publisher":{"name":"S"},"author":[{"name":"Ann"}],"articleBody":"` + body + `"}]`, "u|T|S|2022-01-10|Ann|en|BODY"},
	} {
		if got := all(t, "a.json", tt.in, Options{}); len(got) != 1 || got[0] != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	got := all(t, "a.json", `[{"text":"One."},7,{"text":"Two."},{"text":`, Options{})
	want := []string{"||||||One.", "!a.json#2: not a JSON object", "||||||Two.", "!a.json#4: the JSON is cut off"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := all(t, "a.json", `{"name":"package","version":"1"}`, Options{}); len(got) != 1 || !strings.Contains(got[0], "no text") {
		t.Errorf("got %q", got)
	}
	if got := all(t, "a.json", `{"text":"`+strings.Repeat("x", 1<<20)+`"}`, Options{Limits: Limits{Text: 1 << 16}}); len(got) != 1 || !strings.Contains(got[0], "too long") {
		t.Errorf("got %.100q", got)
	}
}

func TestZipHoldsItsBounds(t *testing.T) {
	page := htmlOf("Bridge closed", body)
	got := all(t, "a.zip", zipped("../../etc/a.html", page, ".hidden.html", page, "b_files/x.png", "PNG", "c.csv", "1,2", "n.zip", zipped("d.html", page)), Options{})
	want := []string{"|Bridge closed||2022-01-10||en|BODY", "~a.zip/b_files/x.png: a part of a page", "!a.zip/c.csv: not a kind I read; I read " + Kinds(), "|Bridge closed||2022-01-10||en|BODY"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	deep := page
	for range 6 {
		deep = zipped("x.zip", deep)
	}
	if got := all(t, "a.zip", deep, Options{}); len(got) != 1 || !strings.Contains(got[0], "archives within") {
		t.Errorf("deep: %q", got)
	}
	if got := all(t, "a.zip", zipped("a.html", page, "b.html", page), Options{Limits: Limits{Entries: 1}}); len(got) != 1 || !strings.Contains(got[0], "2 files in one zip") {
		t.Errorf("many: %q", got)
	}
	blank := strings.Repeat(strings.Repeat(" ", 1<<14)+"\n", 64<<6)
	for name, content := range map[string]string{"a.zip": zipped("a.jsonl", blank), "a.jsonl.gz": gzipped(blank), "a.jsonl.zst": zstandard(blank)} {
		if got := all(t, name, content, Options{}); len(got) == 0 || !strings.Contains(got[0], ErrBomb.Error()) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestPartsOfPagesArePassedOverInFolders(t *testing.T) {
	dir := write(t, "a.html", htmlOf("Bridge closed", body), "a_files/x.css", "p{}", "a_files/y.png", "x", "b.pdf", "x")
	docs, errs := collect(t, []string{dir}, "", Defaults{})
	passed, refused := 0, 0
	for _, err := range errs {
		var e *Error
		if errors.As(err, &e); e.Passed {
			passed++
		} else {
			refused++
		}
	}
	if len(docs) != 1 || passed != 2 || refused != 1 || docs[0].ID != "a" {
		t.Errorf("%d documents, %d passed over, %d refused", len(docs), passed, refused)
	}
}

func TestPagesComeInOrderWhateverTheWorkers(t *testing.T) {
	var files []string
	for i := range 60 {
		files = append(files, fmt.Sprintf("%02d.html", i), htmlOf(fmt.Sprint("T", i), strings.Repeat(body+" ", 1+(i*7)%40)))
	}
	dir := write(t, files...)
	for _, workers := range []int{1, 8} {
		i := 0
		for d, err := range Files([]string{dir}, nil, Options{Workers: workers}) {
			if err != nil || d.Title != fmt.Sprint("T", i) {
				t.Fatalf("%d: %+v, %v", i, d, err)
			}
			i++
		}
		if i != 60 {
			t.Errorf("%d pages", i)
		}
	}
}

// A given address is for one page; each that has its own keeps it.
func TestAGivenAddressIsForOnePage(t *testing.T) {
	own := strings.Replace(htmlOf("Own", body), "<head>", "<head><link rel=canonical href='https://h.example/own'>", 1)
	dir := write(t, "a.html", htmlOf("A", body), "b.html", own, "c.html", htmlOf("C", body))
	docs, errs := collect(t, []string{dir}, "", Defaults{URL: "https://h.example/a?utm_source=x"})
	if len(docs) != 2 || docs[0].URL != "https://h.example/a?utm_source=x" || docs[1].URL != "https://h.example/own" || len(errs) != 1 || !strings.Contains(errs[0].Error(), "c.html: the given url") {
		t.Errorf("%+v, %v", docs, errs)
	}
}

func TestMeterAndSize(t *testing.T) {
	dir := write(t, "a.txt", "Text.", "b/c.jsonl", `{"text":"X."}`, "b/d.zip", zipped("e.txt", "Text."), "x.png", "not read")
	var m Meter
	for range Files([]string{dir}, nil, Options{Meter: &m}) {
	}
	want := Size([]string{dir})
	info, _ := os.Stat(filepath.Join(dir, "b", "d.zip"))
	if want != int64(len("Text.")+len(`{"text":"X."}`))+info.Size() || m.Bytes() == 0 || m.Bytes() > want {
		t.Errorf("%d bytes read, of %d", m.Bytes(), want)
	}
}
