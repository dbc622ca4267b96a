package warc

import (
	"bytes"
	"errors"
	"testing"
)

// FuzzRecords: no panic, no record beyond the limit, faults in the order of
// the input and within it, and an end.
func FuzzRecords(f *testing.F) {
	f.Add([]byte(record("response", "http://a", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n")))
	f.Add([]byte("filedesc://x 0.0.0.0 20140216050221 text/plain 2\nv1\n\nhttp://a 1.2.3.4 20140216050221 text/html 3\none\n"))
	f.Add([]byte(packed(record("response", "http://a", "one"), record("revisit", "http://b", ""))))
	f.Add([]byte("WARC/1.0\nContent-Length: 99\n\nWARC/1.0\nWARC-Type: x\nContent-Length: 99\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		const limit = 1 << 12
		var s Source = Plain{bytes.NewReader(data)}
		if bytes.HasPrefix(data, magic) {
			s = NewGunzip(bytes.NewReader(data), Bounds{100, 1 << 16})
		}
		n := 0
		for r, err := range Records(s, limit) {
			if n++; n > 4*len(data)+10 {
				t.Fatal("no end")
			}
			var b *Broken
			switch {
			case err == nil:
				if len(r.Body) > limit || r.Offset < 0 {
					t.Errorf("%d bytes at %d", len(r.Body), r.Offset)
				}
				if a, err := HTTP(r.Body, limit, Bounds{100, 1 << 16}); err == nil && len(a.Body) > limit {
					t.Errorf("a body of %d bytes", len(a.Body))
				}
			case errors.As(err, &b):
				if b.Offset < 0 || b.Offset > 1<<20 {
					t.Errorf("a fault at %d of %d", b.Offset, len(data))
				}
			}
		}
	})
}
