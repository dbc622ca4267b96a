// Package warc reads the records of WARC and ARC files, plain or compressed,
// and goes on behind what is broken in them. What the records hold is for the
// caller to judge.
//
// It imports nothing of ours.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// Record is one record. Body is at most the limit that Records was given.
type Record struct {
	Offset int64             // bytes of the input; of its member where that is compressed
	Type   string            // "response", "resource", "revisit", ... in small letters; "response" in ARC
	URI    string            // what it is a record of
	Date   string            // "2017-03-06T04:03:53Z", as written; of ARC the first 14 digits
	Kind   string            // Content-Type of the record
	Header map[string]string // all fields, names in small letters
	Body   []byte
	Short  int64 // bytes that are missing from Body because the input is cut off
}

// Source is a decoded stream that can say where in the input a byte of it was.
type Source interface {
	io.Reader
	Offset(out int64) int64
}

// Plain is a source that is the input itself.
type Plain struct{ io.Reader }

// Offset is the byte itself.
func (Plain) Offset(out int64) int64 { return out }

// ErrTooLong is told of records beyond the limit.
var ErrTooLong = errors.New("too long")

const (
	mostLine   = 64 << 10 // bytes of a header line
	mostFields = 1000
	mostReread = 8 // times the limit: what is taken for content again and again is no archive
)

// Is reports whether input that begins so is WARC or ARC.
func Is(head []byte) bool {
	return bytes.HasPrefix(head, []byte("WARC/")) || bytes.HasPrefix(head, []byte("filedesc://"))
}

// Records yields the records of a WARC or ARC file. What cannot be read is
// yielded as a *Broken error, and reading goes on with the next record; any
// other error is the last.
func Records(s Source, limit int) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		r := &reader{source: s, in: bufio.NewReaderSize(s, 64<<10), limit: limit}
		for {
			rec, err := r.record()
			if errors.Is(err, io.EOF) {
				return
			}
			var b *Broken
			if !yield(rec, err) || err != nil && !errors.As(err, &b) {
				return
			}
		}
	}
}

// reader reads records.
type reader struct {
	source Source
	in     *bufio.Reader
	again  []byte // read once already, and to be read anew
	at     int64  // bytes of the stream that were taken
	limit  int
	arc    bool
	failed error // of the stream, to be told next
	lost   bool  // behind something broken, in search of the next record
	reread int   // bytes given back from broken records
}

// record is the next record.
func (r *reader) record() (*Record, error) {
	from, skipped := r.at, int64(0)
	for {
		begin := r.at
		line, err := r.line()
		switch {
		case err != nil && skipped > 0 && !r.lost && errors.Is(err, io.EOF):
			return nil, r.broken(from, fmt.Errorf("%d bytes that belong to no record", skipped))
		case err != nil:
			return nil, r.hole(err)
		case len(bytes.TrimSpace(line)) == 0 && skipped == 0:
			from = r.at
			continue
		}
		if read := r.opens(line); read != nil {
			if skipped > 0 && !r.lost {
				r.unread(line)
				return nil, r.broken(from, fmt.Errorf("%d bytes that belong to no record", skipped))
			}
			r.lost = false
			return read(begin, line)
		}
		skipped = r.at - from
	}
}

// arcLine matches the head of an ARC record: address, IP, date, type, length.
var arcLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\S.*) (\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]{3,39}|-|unknown) (\d{8,20}) (\S+(?: \S+){0,4}) (-?\d+|\S+)$`)
})

// opens reports how to read the record that a line opens, or nil if it opens none.
func (r *reader) opens(line []byte) func(int64, []byte) (*Record, error) {
	if bytes.HasPrefix(line, []byte("WARC/")) && len(line) < 20 {
		return r.warc
	}
	if bytes.HasPrefix(line, []byte("filedesc://")) {
		r.arc = true
	}
	if r.arc && len(line) < mostLine && arcLine().Match(bytes.TrimRight(line, "\r\n")) {
		return r.arcRecord
	}
	return nil
}

// warc reads a WARC record behind its first line.
func (r *reader) warc(begin int64, _ []byte) (*Record, error) {
	rec := &Record{Offset: r.source.Offset(begin), Header: map[string]string{}}
	last := ""
	for range mostFields {
		line, err := r.line()
		if err != nil {
			return nil, r.cut(begin, err)
		}
		if bytes.HasPrefix(line, []byte("WARC/")) {
			r.unread(line)
			return nil, r.broken(begin, errors.New("the head of the record is not closed"))
		}
		text := strings.TrimSpace(string(line))
		if text == "" {
			return r.body(begin, rec)
		}
		if (line[0] == ' ' || line[0] == '\t') && last != "" {
			rec.Header[last] = strings.TrimSpace(rec.Header[last] + " " + text)
			continue
		}
		name, value, ok := strings.Cut(text, ":")
		if !ok {
			return nil, r.broken(begin, fmt.Errorf("%.40q in the head of the record is no field", text))
		}
		last = strings.ToLower(strings.TrimSpace(name))
		rec.Header[last] = strings.TrimSpace(value)
	}
	return nil, r.broken(begin, errors.New("the head of the record has no end"))
}

// body reads the content of a WARC record.
func (r *reader) body(begin int64, rec *Record) (*Record, error) {
	rec.Type = strings.ToLower(rec.Header["warc-type"])
	rec.URI = strings.Trim(rec.Header["warc-target-uri"], "<>")
	rec.Date = rec.Header["warc-date"]
	rec.Kind = rec.Header["content-type"]
	length, err := strconv.ParseInt(rec.Header["content-length"], 10, 64)
	if err != nil || length < 0 {
		return nil, r.broken(begin, fmt.Errorf("the record has no Content-Length, or %.20q", rec.Header["content-length"]))
	}
	return r.content(begin, rec, length)
}

// content reads the bytes of a record, and holds that another follows them.
func (r *reader) content(begin int64, rec *Record, length int64) (*Record, error) {
	if length > int64(r.limit) {
		return nil, r.tooLong(rec, length)
	}
	body, err := r.take(int(length))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, r.hole(err)
	}
	whole := err == nil
	if whole && r.ends() {
		rec.Body = body
		return rec, nil
	}
	// The length is wrong, or the file is cut off: the next record may lie in
	// what was taken for the content.
	if i := opening(body); i >= 0 && r.reread < mostReread*r.limit {
		r.reread += len(body) - i
		r.unread(body[i:])
		return nil, &Broken{rec.Offset, errors.New("the record is shorter than it says")}
	}
	if !whole {
		rec.Short = length - int64(len(body))
	}
	rec.Body = body
	return rec, nil
}

// tooLong passes over the content of a record that is too long, unless it is
// the length that is wrong.
func (r *reader) tooLong(rec *Record, length int64) error {
	first, err := r.take(r.limit)
	if i := opening(first); i >= 0 && r.reread < mostReread*r.limit {
		r.reread += len(first) - i
		r.unread(first[i:])
		return &Broken{rec.Offset, errors.New("the record is shorter than it says")}
	}
	if err == nil {
		err = r.skip(length - int64(r.limit))
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return r.hole(err)
	}
	return &Broken{rec.Offset, fmt.Errorf("the record is %w: %d bytes", ErrTooLong, length)}
}

// ends reports whether a record can end here: the stream does, or blank lines
// and another record follow.
func (r *reader) ends() bool {
	for {
		c, err := r.byte()
		if err != nil {
			r.failed = err // told when the next record is read
			return true
		}
		if c == '\r' || c == '\n' {
			continue
		}
		head := []byte{c}
		for range len("filedesc:") - 1 {
			c, err := r.byte()
			if err != nil {
				r.failed = err
				break
			}
			head = append(head, c)
		}
		r.unread(head)
		return bytes.HasPrefix(head, []byte("WARC/")) || r.arc
	}
}

// opening finds where a WARC record opens at the beginning of a line.
func opening(body []byte) int {
	for from := 0; ; {
		i := bytes.Index(body[from:], []byte("\nWARC/"))
		if i < 0 {
			return -1
		}
		i += from + 1
		end := bytes.IndexByte(body[i:], '\n')
		if end >= 0 && end < 20 && bytes.HasPrefix(body[i+end+1:], []byte("WARC-")) {
			return i
		}
		from = i
	}
}

// arcRecord reads an ARC record behind its head.
func (r *reader) arcRecord(begin int64, line []byte) (*Record, error) {
	m := arcLine().FindStringSubmatch(string(bytes.TrimRight(line, "\r\n")))
	rec := &Record{Offset: r.source.Offset(begin), Type: "response", URI: m[1], Date: m[3], Kind: m[4], Header: map[string]string{}}
	if strings.HasPrefix(rec.URI, "filedesc://") {
		rec.Type = "warcinfo"
	}
	length, err := strconv.ParseInt(m[5], 10, 64)
	if err != nil || length < 0 {
		return nil, r.broken(begin, fmt.Errorf("the record's length is %.20q", m[5]))
	}
	return r.content(begin, rec, length)
}

// broken tells of a record from its beginning; what is left of it is not told again.
func (r *reader) broken(begin int64, err error) error {
	r.lost = true
	return &Broken{r.source.Offset(begin), err}
}

// cut tells that the stream ends, or breaks, within a record.
func (r *reader) cut(begin int64, err error) error {
	if errors.Is(err, io.EOF) {
		return r.broken(begin, errors.New("the record is cut off"))
	}
	return r.hole(err)
}

// hole passes on that the stream broke: what follows is not what came before.
func (r *reader) hole(err error) error {
	var b *Broken
	if errors.As(err, &b) {
		r.lost = true
	}
	return err
}
