package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// Broken tells of a stretch of input that could not be read. Reading goes on
// behind it.
type Broken struct {
	Offset int64 // bytes of the input, as it lies there
	Err    error
}

func (b *Broken) Error() string { return b.Err.Error() }

func (b *Broken) Unwrap() error { return b.Err }

// ErrBomb is returned for compressed input that grows beyond measure.
var ErrBomb = errors.New("it unpacks to far more than an archive of articles would")

// Bounds hold off compressed input that grows beyond measure.
type Bounds struct {
	Ratio int64 // bytes that one byte may unpack to, on the average
	Free  int64 // bytes that are unpacked before Ratio counts
}

// exceeded reports whether that much output of that much input is too much.
func (b Bounds) exceeded(in, out int64) bool { return out > b.Free && out/b.Ratio > in }

// Gunzip reads gzip of one member or of many, each a record as WARC has it. A
// broken member is told as one *Broken error, after which reading goes on with
// the next member: it is a stream with holes. ErrBomb ends it.
type Gunzip struct {
	raw    *counter
	in     *rewinder
	zip    *gzip.Reader
	bounds Bounds
	out    int64
	starts []start
	failed error
	lost   bool // behind a broken member
}

// mostStarts is how many members are remembered for Offset: more than a buffer holds.
const mostStarts = 1 << 16

// start says which byte of the input the member begins at that holds byte out
// of the output.
type start struct{ in, out int64 }

// NewGunzip reads gzip from r.
func NewGunzip(r io.Reader, b Bounds) *Gunzip {
	raw := &counter{from: r}
	return &Gunzip{raw: raw, in: newRewinder(raw), bounds: b}
}

// Read implements io.Reader.
func (g *Gunzip) Read(p []byte) (int, error) {
	for {
		if g.failed != nil {
			return 0, g.failed
		}
		if g.zip == nil {
			if err := g.next(); err != nil {
				return 0, err
			}
		}
		n, err := g.zip.Read(p)
		g.out += int64(n)
		if g.bounds.exceeded(g.in.at, g.out) {
			g.failed = ErrBomb
			return n, g.failed
		}
		if err != nil {
			g.zip = nil
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return n, g.broken(err)
		case n > 0:
			return n, nil
		}
	}
}

// next opens the next member, passing over what is none.
func (g *Gunzip) next() error {
	from := g.in.at
	skipped, err := g.seek()
	told := g.lost
	g.lost = false
	if skipped > 0 && !told {
		return &Broken{from, fmt.Errorf("%d bytes between compressed records", skipped)}
	}
	if err != nil {
		g.failed = err
		return err
	}
	begin := start{g.in.at, g.out}
	g.in.mark()
	z, err := gzip.NewReader(g.in)
	if err != nil {
		return g.brokenAt(begin.in, err)
	}
	z.Multistream(false)
	g.zip = z
	if len(g.starts) >= mostStarts {
		g.starts = append(g.starts[:0], g.starts[mostStarts/2:]...)
	}
	g.starts = append(g.starts, begin)
	return nil
}

var magic = []byte{0x1f, 0x8b, 8}

// seek moves to the next member; blanks, zeros and line breaks between two
// count for nothing.
func (g *Gunzip) seek() (skipped int64, err error) {
	for {
		head, err := g.in.peek(len(magic))
		if len(head) == 0 {
			return skipped, err
		}
		if bytes.Equal(head, magic) {
			return skipped, nil
		}
		c, _ := g.in.ReadByte()
		if c > ' ' {
			skipped++
		}
	}
}

func (g *Gunzip) broken(err error) error {
	return g.brokenAt(g.starts[len(g.starts)-1].in, err)
}

// brokenAt tells of a broken member, unless the input itself fails.
func (g *Gunzip) brokenAt(at int64, err error) error {
	if g.raw.err != nil {
		g.failed = g.raw.err
		return g.failed
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = errors.New("cut off")
	}
	g.lost = !g.in.find(magic) // another may begin where this one breaks off
	return &Broken{at, fmt.Errorf("the compressed data is broken: %w", err)}
}

// Offset is the offset in the input of the member that holds a byte of the
// output; within the first member, of which there may be no other, that in the
// output. Earlier bytes cannot be asked for afterwards.
func (g *Gunzip) Offset(out int64) int64 {
	i := 0
	for i+1 < len(g.starts) && g.starts[i+1].out <= out {
		i++
	}
	g.starts = g.starts[min(i, len(g.starts)):]
	if len(g.starts) == 0 || g.starts[0].in == 0 {
		return out
	}
	return g.starts[0].in
}

// counter counts what was read, and keeps an error that is not the end.
type counter struct {
	from io.Reader
	n    int64
	err  error
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		c.err = err
	}
	return n, err
}
