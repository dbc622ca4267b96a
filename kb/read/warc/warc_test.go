package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// record writes a WARC record.
func record(kind, uri, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(body), body)
}

func packed(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts {
		z := gzip.NewWriter(&b)
		io.WriteString(z, p)
		z.Close()
	}
	return b.String()
}

// told lists records as TYPE URI BODY@OFFSET, and faults as !FAULT@OFFSET.
func told(s Source, limit int) []string {
	var out []string
	for r, err := range Records(s, limit) {
		var b *Broken
		switch {
		case errors.As(err, &b):
			out = append(out, fmt.Sprintf("!%v@%d", b.Err, b.Offset))
		case err != nil:
			out = append(out, "!!"+err.Error())
		default:
			short := ""
			if r.Short > 0 {
				short = fmt.Sprintf(" short %d", r.Short)
			}
			out = append(out, fmt.Sprintf("%s %s %s%s@%d", r.Type, r.URI, r.Body, short, r.Offset))
		}
	}
	return out
}

func TestRecordsAreReadAndFaultsTold(t *testing.T) {
	a, b := record("response", "http://a", "one"), record("resource", "<http://b>", "two\r\n\r\nlines")
	n := len(a)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"two", a + b, []string{"response http://a one@0", fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n)}},
		{"no blank lines between", strings.TrimSuffix(a, "\r\n\r\n") + b, []string{"response http://a one@0", fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n-4)}},
		{"bare line feeds", strings.ReplaceAll(a, "\r\n", "\n"), []string{"response http://a one@0"}},
		{"folded field", "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI:\r\n http://a\r\nContent-Length: 1\r\n\r\nx\r\n\r\n", []string{"response http://a x@0"}},
		{"garbage between", a + "garbage\nand more\n" + a, []string{"response http://a one@0", fmt.Sprintf("!17 bytes that belong to no record@%d", n), fmt.Sprintf("response http://a one@%d", n+17)}},
		{"garbage at the end", a + "garbage", []string{"response http://a one@0", fmt.Sprintf("!7 bytes that belong to no record@%d", n)}},
		{"length too great", strings.Replace(a, "Length: 3", "Length: 9999", 1) + b, []string{"!the record is shorter than it says@0", fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n+3)}},
		{"length far too great", strings.Replace(a, "Length: 3", "Length: 900", 1) + b, []string{"!the record is shorter than it says@0", fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n+2)}},
		{"length too small", strings.Replace(a, "Length: 3", "Length: 1", 1) + b, []string{"response http://a o@0", fmt.Sprintf("!6 bytes that belong to no record@%d", n-6), fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n)}},
		{"no length", strings.Replace(a, "Content-Length: 3\r\n", "", 1) + b, []string{`!the record has no Content-Length, or ""@0`, fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n-19)}},
		{"no field", strings.Replace(a, "Content-Type: text/plain", "nonsense", 1) + b, []string{`!"nonsense" in the head of the record is no field@0`, fmt.Sprintf("resource http://b two\r\n\r\nlines@%d", n-16)}},
		{"head cut off", "WARC/1.0\r\nWARC-Type: response\r\n", []string{"!the record is cut off@0"}},
		{"body cut off", a[:n-6], []string{"response http://a o short 2@0"}},
		{"too long", strings.Replace(a, "one", strings.Repeat("x", 200), 1), nil},
		{"head in a head", "WARC/1.0\r\nWARC-Type: response\r\n" + b, []string{"!the head of the record is not closed@0", "resource http://b two\r\n\r\nlines@31"}},
		{"nothing", "", nil},
	} {
		if tt.name == "too long" {
			tt.in = record("response", "http://a", strings.Repeat("x", 2000)) + a
			tt.want = []string{"!the record is too long: 2000 bytes@0", fmt.Sprintf("response http://a one@%d", len(tt.in)-n)}
		}
		if got := told(Plain{strings.NewReader(tt.in)}, 1000); !equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func equal(a, b []string) bool { return strings.Join(a, "\x00") == strings.Join(b, "\x00") }

func TestARC(t *testing.T) {
	const in = "filedesc://x.arc 0.0.0.0 20140216050221 text/plain 2\nv1\n\nhttp://a 1.2.3.4 20140216050221 text/html 3\none\n" +
		"http://a?q=some words 1.2.3.4 20140216050221 text/html 3\ntwo\nhttp://b 1.2.3.4 20140216050221 text/html minus\nhttp://c ::1 20140216050221 text/html 5\nthree\n"
	at := func(line string) int { return strings.Index(in, line) }
	want := []string{"warcinfo filedesc://x.arc v1@0", fmt.Sprintf("response http://a one@%d", at("http://a ")), fmt.Sprintf("response http://a?q=some words two@%d", at("http://a?")),
		fmt.Sprintf(`!the record's length is "minus"@%d`, at("http://b")), fmt.Sprintf("response http://c three@%d", at("http://c"))}
	if got := told(Plain{strings.NewReader(in)}, 1000); !equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestGzip(t *testing.T) {
	a, b := record("response", "http://a", "one"), record("resource", "http://b", "two")
	za, zb := packed(a), packed(b)
	broken := []byte(za)
	for i := len(broken) / 2; i < len(broken)/2+8; i++ {
		broken[i] ^= 0xff
	}
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"by record", za + zb, []string{"response http://a one@0", fmt.Sprintf("resource http://b two@%d", len(za))}},
		{"whole", packed(a + b), []string{"response http://a one@0", fmt.Sprintf("resource http://b two@%d", len(a))}},
		{"zeros between", za + "\x00\x00\x00" + zb, []string{"response http://a one@0", fmt.Sprintf("resource http://b two@%d", len(za)+3)}},
		{"garbage between", za + "xyz" + zb, []string{"response http://a one@0", fmt.Sprintf("!3 bytes between compressed records@%d", len(za)), fmt.Sprintf("resource http://b two@%d", len(za)+3)}},
		{"cut off", za + zb[:len(zb)-30], nil},
		{"broken first", string(broken) + zb, nil},
		{"cut off in the middle", za[:len(za)/2] + zb, nil},
	} {
		got := told(NewGunzip(strings.NewReader(tt.in), Bounds{200, 1 << 20}), 1000)
		switch tt.name {
		case "cut off":
			if len(got) < 2 || got[0] != "response http://a one@0" || !strings.Contains(strings.Join(got, "\n"), fmt.Sprintf("!the compressed data is broken: cut off@%d", len(za))) {
				t.Errorf("%s: %q", tt.name, got)
			}
		case "broken first", "cut off in the middle":
			if !strings.Contains(got[0]+got[1], "!the compressed data is broken") || got[len(got)-1] != fmt.Sprintf("resource http://b two@%d", len(tt.in)-len(zb)) {
				t.Errorf("%s: %q", tt.name, got)
			}
		default:
			if !equal(got, tt.want) {
				t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
			}
		}
	}
}

func TestBombsEnd(t *testing.T) {
	bomb := packed(strings.Repeat("x", 8<<20))
	got := told(NewGunzip(strings.NewReader(bomb), Bounds{100, 1 << 16}), 1000)
	if len(got) == 0 || got[len(got)-1] != "!!"+ErrBomb.Error() {
		t.Errorf("%q", got)
	}
	answer := "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + bomb
	if r, err := HTTP([]byte(answer), 1<<20, Bounds{100, 1 << 16}); !errors.Is(err, ErrBomb) && !errors.Is(err, ErrTooLong) || r.Body != nil {
		t.Errorf("%v", err)
	}
}

// Members that open and break off without end must not be read again and again.
func TestMembersWithoutEndEnd(t *testing.T) {
	head := packed("x")[:10]
	in := strings.Repeat(head+"\x00\xff\xff\x00\x00", 200_000) // each claims 64 KB, stored
	n := 0
	for range Records(NewGunzip(strings.NewReader(in), Bounds{200, 1 << 20}), 1000) {
		n++
	}
	if n == 0 {
		t.Error("nothing told")
	}
}

// Records that each claim the rest of the file must not be read again and again.
func TestClaimsOnTheWholeFileEnd(t *testing.T) {
	in := strings.Repeat("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60000\r\n\r\n", 20_000)
	if got := told(Plain{strings.NewReader(in)}, 64<<10); len(got) == 0 {
		t.Error("nothing told")
	}
}

func TestHTTP(t *testing.T) {
	const page = "<html>some text, some text, some text</html>"
	enc := func(w func(io.Writer) io.WriteCloser) string {
		var b bytes.Buffer
		z := w(&b)
		io.WriteString(z, page)
		z.Close()
		return b.String()
	}
	deflated := enc(func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 9); return z })
	zlibbed := enc(func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
	brotlied := enc(func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) })
	zstandard := enc(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z })
	chunks := fmt.Sprintf("%x;ext=1\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 10, page[:10], len(page)-10, page[10:])
	for _, tt := range []struct{ name, head, body, want string }{
		{"plain", "Content-Type: text/html", page, page},
		{"gzip", "content-encoding: GZIP", packed(page), page},
		{"deflate", "Content-Encoding: deflate", deflated, page},
		{"deflate as zlib", "Content-Encoding: deflate", zlibbed, page},
		{"brotli", "Content-Encoding: br", brotlied, page},
		{"zstd", "Content-Encoding: zstd", zstandard, page},
		{"chunks", "Transfer-Encoding: chunked", chunks, page},
		{"chunks said, none sent", "Transfer-Encoding: chunked", page, page},
		{"chunks cut off", "Transfer-Encoding: chunked", chunks[:30], page[:10] + page[10:13]},
		{"gzip in chunks", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(packed(page)), packed(page)), page},
		{"gzip said, none sent", "Content-Encoding: gzip", page, page},
		{"brotli said, none sent", "Content-Encoding: br", page, page},
		{"twice", "Content-Encoding: gzip, gzip", packed(packed(page)), page},
	} {
		r, err := HTTP([]byte("HTTP/1.1 200 OK\r\n"+tt.head+"\r\n\r\n"+tt.body), 1<<20, Bounds{100, 1 << 20})
		if err != nil || r.Status != 200 {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if tt.name == "chunks cut off" {
			if !strings.HasPrefix(page, string(r.Body)) || len(r.Body) < 10 {
				t.Errorf("%s: %q", tt.name, r.Body)
			}
		} else if string(r.Body) != tt.want {
			t.Errorf("%s: %q", tt.name, r.Body)
		}
	}
	if _, err := HTTP([]byte("gopher"), 10, Bounds{100, 10}); !errors.Is(err, ErrNoHTTP) {
		t.Error(err)
	}
	if r, err := HTTP([]byte("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n"+packed(page)[:30]), 1<<20, Bounds{100, 1 << 20}); err == nil {
		t.Errorf("a body that breaks off: %q", r.Body)
	}
}
