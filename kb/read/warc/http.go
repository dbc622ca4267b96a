package warc

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// Response is what a server answered.
type Response struct {
	Status int
	Header map[string]string // names in small letters; of several values the first
	Body   []byte            // decoded
}

// ErrNoHTTP is told of content that is no answer of a server.
var ErrNoHTTP = errors.New("no HTTP response")

// HTTP reads the content of a record as a server's answer and undoes its
// transfer and content encodings, if they are there: servers and archives lie
// about them. A body that breaks off is returned with an error. It is never
// longer than the limit.
func HTTP(content []byte, limit int, b Bounds) (*Response, error) {
	head, body, ok := cutHead(content)
	if !ok || !bytes.HasPrefix(head, []byte("HTTP/")) {
		return nil, ErrNoHTTP
	}
	lines := strings.Split(strings.ReplaceAll(string(head), "\r\n", "\n"), "\n")
	r := &Response{Header: map[string]string{}, Body: body}
	if f := strings.Fields(lines[0]); len(f) > 1 {
		r.Status, _ = strconv.Atoi(f[1])
	}
	for _, line := range lines[1:min(len(lines), mostFields)] {
		name, value, ok := strings.Cut(line, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, there := r.Header[name]; ok && !there {
			r.Header[name] = strings.TrimSpace(value)
		}
	}
	if strings.Contains(strings.ToLower(r.Header["transfer-encoding"]), "chunked") {
		r.Body = dechunked(r.Body)
	}
	encodings := strings.Split(strings.ToLower(r.Header["content-encoding"]), ",")
	var failed error
	for i := range min(len(encodings), 4) {
		var err error
		r.Body, err = decoded(r.Body, strings.TrimSpace(encodings[len(encodings)-1-i]), limit, b)
		if failed = errors.Join(failed, err); errors.Is(err, ErrBomb) || errors.Is(err, ErrTooLong) {
			r.Body = nil
			break
		}
	}
	return r, failed
}

// cutHead splits off the head at the first empty line.
func cutHead(content []byte) (head, body []byte, ok bool) {
	crlf, lf := bytes.Index(content, []byte("\r\n\r\n")), bytes.Index(content, []byte("\n\n"))
	switch {
	case crlf >= 0 && (lf < 0 || crlf < lf):
		return content[:crlf], content[crlf+4:], true
	case lf >= 0:
		return content[:lf], content[lf+2:], true
	}
	return nil, nil, false
}

// dechunked joins the chunks of a body; one that is not in chunks, or stops
// being so, is kept as it is.
func dechunked(body []byte) []byte {
	var out []byte
	rest := body
	for {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line[:min(len(line), 100)])), ";")
		n, err := strconv.ParseInt(strings.TrimSpace(size), 16, 32)
		switch {
		case err != nil && len(out) == 0:
			return body
		case err != nil || !ok:
			return append(out, rest...)
		case n == 0:
			return out
		}
		n = min(n, int64(len(after)))
		out = append(out, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
		if len(rest) == 0 {
			return out
		}
	}
}

// decoded undoes one content encoding, if the body bears it.
func decoded(body []byte, name string, limit int, b Bounds) ([]byte, error) {
	var from io.Reader
	switch name {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, magic[:2]) {
			return body, nil // said so, and sent plain
		}
		from = NewGunzip(bytes.NewReader(body), b)
	case "deflate":
		z, err := zlib.NewReader(bytes.NewReader(body))
		if from = z; err != nil {
			from = flate.NewReader(bytes.NewReader(body))
		}
	case "br":
		from = brotli.NewReader(bytes.NewReader(body))
	case "zstd":
		z, err := zstd.NewReader(bytes.NewReader(body), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		from = z
	default:
		return body, nil
	}
	out, err := io.ReadAll(io.LimitReader(from, int64(limit)+1))
	switch {
	case len(out) > limit:
		return nil, fmt.Errorf("the body is %w: more than %d bytes unpacked", ErrTooLong, limit)
	case b.exceeded(int64(len(body)), int64(len(out))):
		return nil, ErrBomb
	case err != nil && len(out) == 0 && looksPlain(body):
		return body, nil // said so, and sent plain
	}
	return out, err
}

// looksPlain reports whether a body is text as it is.
func looksPlain(body []byte) bool {
	b := bytes.TrimLeft(body, " \t\r\n\xEF\xBB\xBF")
	return bytes.HasPrefix(b, []byte("<"))
}
