package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// byte takes one byte.
func (r *reader) byte() (byte, error) {
	if len(r.again) > 0 {
		c := r.again[0]
		r.again = r.again[1:]
		r.at++
		return c, nil
	}
	if err := r.fails(); err != nil {
		return 0, err
	}
	c, err := r.in.ReadByte()
	if err == nil {
		r.at++
	}
	return c, err
}

// fails is an error of the stream that was met and not told.
func (r *reader) fails() error {
	err := r.failed
	r.failed = nil
	return err
}

// unread gives bytes back, to be taken next.
func (r *reader) unread(b []byte) {
	r.again = append(bytes.Clone(b), r.again...)
	r.at -= int64(len(b))
}

// line takes a line with its end; of a longer one than mostLine the first part.
func (r *reader) line() ([]byte, error) {
	if len(r.again) > 0 {
		if i := bytes.IndexByte(r.again, '\n'); i >= 0 && i < mostLine {
			line := r.again[:i+1]
			r.again = r.again[i+1:]
			r.at += int64(len(line))
			return line, nil
		}
	}
	var line []byte
	for len(line) < mostLine {
		if len(r.again) > 0 {
			c, _ := r.byte()
			if line = append(line, c); c == '\n' {
				return line, nil
			}
			continue
		}
		if err := r.fails(); err != nil {
			if len(line) > 0 && errors.Is(err, io.EOF) {
				return line, nil
			}
			return nil, err
		}
		part, err := r.in.ReadSlice('\n')
		r.at += int64(len(part))
		line = append(line, part...)
		switch {
		case err == nil:
			return line, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case len(line) > 0 && errors.Is(err, io.EOF):
			return line, nil
		default:
			return nil, err
		}
	}
	return line, nil
}

// take takes n bytes; fewer with an error.
func (r *reader) take(n int) ([]byte, error) {
	out := make([]byte, 0, min(n, 64<<10))
	k := min(n, len(r.again))
	out = append(out, r.again[:k]...)
	r.again = r.again[k:]
	r.at += int64(k)
	for len(out) < n {
		if err := r.fails(); err != nil {
			return out, err
		}
		part := make([]byte, min(n-len(out), 1<<20))
		m, err := io.ReadFull(r.in, part)
		r.at += int64(m)
		out = append(out, part[:m]...)
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

// skip passes over n bytes.
func (r *reader) skip(n int64) error {
	k := min(n, int64(len(r.again)))
	r.again = r.again[k:]
	m, err := io.CopyN(io.Discard, r.in, n-k)
	r.at += k + m
	return err
}
