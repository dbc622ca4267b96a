package warc

import (
	"bufio"
	"bytes"
	"io"
)

// mostKept is how long a member may be for what lies in it to be found when it
// turns out to be broken: more than any page is.
const mostKept = 8 << 20

// rewinder reads bytes one by one, as decompression asks for them, and can go
// back to any of those since the last mark.
type rewinder struct {
	in    *bufio.Reader
	again []byte // to be read before in
	at    int64  // bytes read
	kept  []byte // read since the mark
	lost  bool   // more was read since than is kept
	back  int64  // bytes gone back in all
}

// mostBack is how often bytes may be read again, on the average.
const mostBack = 4

func newRewinder(from io.Reader) *rewinder {
	return &rewinder{in: bufio.NewReaderSize(from, 64<<10)}
}

// mark forgets what was read.
func (r *rewinder) mark() { r.kept, r.lost = r.kept[:0], false }

// ReadByte implements io.ByteReader.
func (r *rewinder) ReadByte() (byte, error) {
	var c byte
	if len(r.again) > 0 {
		c, r.again = r.again[0], r.again[1:]
	} else {
		var err error
		if c, err = r.in.ReadByte(); err != nil {
			return 0, err
		}
	}
	r.at++
	if len(r.kept) < mostKept {
		r.kept = append(r.kept, c)
	} else {
		r.lost = true
	}
	return c, nil
}

// Read implements io.Reader.
func (r *rewinder) Read(p []byte) (int, error) {
	for n := range p {
		c, err := r.ReadByte()
		if err != nil {
			if n > 0 {
				return n, nil
			}
			return 0, err
		}
		p[n] = c
		if len(r.again) == 0 && r.in.Buffered() == 0 {
			return n + 1, nil
		}
	}
	return len(p), nil
}

// peek looks at the next bytes, of which there may be fewer.
func (r *rewinder) peek(n int) ([]byte, error) {
	if len(r.again) >= n {
		return r.again[:n], nil
	}
	rest, err := r.in.Peek(n - len(r.again))
	if len(r.again) == 0 {
		return rest, err
	}
	return append(bytes.Clone(r.again), rest...), err
}

// find goes back to the first place behind the mark where what it looks for
// stands, and reports whether there is one.
func (r *rewinder) find(what []byte) bool {
	if r.lost || len(r.kept) == 0 {
		return false
	}
	i := bytes.Index(r.kept[1:], what)
	if i < 0 {
		return false
	}
	back := r.kept[1+i:]
	if r.back += int64(len(back)); r.back > mostBack*(r.at+mostKept) {
		return false // what opens members without end is no archive
	}
	r.at -= int64(len(back))
	r.again = append(bytes.Clone(back), r.again...)
	r.mark()
	return true
}
