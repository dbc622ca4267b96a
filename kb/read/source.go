package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// source is content that is no longer packed.
type source struct {
	*bufio.Reader
	mark   int64             // bytes of a mark that was left out
	offset func(int64) int64 // where in the file a byte of it was; nil = there
}

func newSource(b *bufio.Reader, offset func(int64) int64) *source {
	return &source{Reader: b, offset: offset}
}

// Offset implements warc.Source.
func (s *source) Offset(out int64) int64 {
	if s.offset == nil {
		return out
	}
	return s.offset(out)
}

// decoded strips a UTF-8 byte order mark and turns UTF-16 that bears one into
// UTF-8. Everything else passes unchanged.
func (s *source) decoded() *source {
	head, _ := s.Peek(3)
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		n, _ := s.Discard(3)
		s.mark = int64(n)
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		return newSource(bufio.NewReaderSize(utf16.Reader(s.Reader), 64<<10), nil)
	}
	return s
}

// all reads the whole source, or ErrTooLong.
func (s *source) all(limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(s, int64(limit)+1))
	if err != nil {
		return nil, readable(err)
	}
	if len(data) > limit {
		return nil, tooLong(limit)
	}
	return data, nil
}

// line reads the next line with its end. Of a line beyond the limit it returns
// its length and ErrTooLong, having kept no more than the limit of it. At the
// end it returns io.EOF.
func (s *source) line(limit int) (line []byte, length int64, err error) {
	for {
		part, err := s.ReadSlice('\n')
		length += int64(len(part))
		if length <= int64(limit) {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return nil, length, readable(err)
		case length == 0:
			return nil, 0, io.EOF
		case length > int64(limit):
			return nil, length, tooLong(limit)
		}
		return line, length, nil
	}
}

func tooLong(limit int) error {
	if limit < 1<<20 {
		return fmt.Errorf("%w: more than %d bytes", ErrTooLong, limit)
	}
	return fmt.Errorf("%w: more than %d MB in one piece; is it an article?", ErrTooLong, limit>>20)
}

// checked refuses what is not text, and returns where.
func checked(data []byte) (int64, error) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return int64(i), fmt.Errorf("%w: byte %d is zero", ErrBinary, i)
	}
	if utf8.Valid(data) {
		return 0, nil
	}
	first, bad := invalid(data)
	if bad*10 > len(data) {
		return int64(first), fmt.Errorf("%w: much of it is no UTF-8", ErrBinary)
	}
	return int64(first), fmt.Errorf("not valid UTF-8: the byte 0x%02X at offset %d begins no character; save the file as UTF-8", data[first], first)
}

// invalid finds the first byte that belongs to no character and counts such bytes.
func invalid(data []byte) (first, count int) {
	first = -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			if first < 0 {
				first = i
			}
			count++
		}
		i += n
	}
	return first, count
}
