package read

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/dateline-kb/dateline/kb/read/warc"
	"github.com/klauspost/compress/zstd"
)

// open reads an input: what it is packed in is taken off first.
func (r *reader) open(in input, from io.Reader) bool {
	if in.depth > r.Limits.Depth {
		return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("archives within more than %d archives are not read", r.Limits.Depth)})
	}
	b := bufio.NewReaderSize(from, 64<<10)
	head, _ := b.Peek(4)
	inner := in
	inner.depth++
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}):
		inner.base, inner.id = unpackedName(in, ".gz", ".gzip")
		g := warc.NewGunzip(b, r.bounds())
		return r.openUnpacked(inner, g, g.Offset)
	case bytes.Equal(head, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		inner.base, inner.id = unpackedName(in, ".zst", ".zstd")
		return r.zstd(inner, b)
	case bytes.Equal(head, []byte("PK\x03\x04")), bytes.Equal(head, []byte("PK\x05\x06")):
		return r.zip(in, from, b)
	}
	return r.content(in, newSource(b, nil))
}

func (r *reader) bounds() warc.Bounds {
	return warc.Bounds{Ratio: r.Limits.Ratio, Free: freeBytes}
}

// openUnpacked reads what was packed, which may be packed again.
func (r *reader) openUnpacked(in input, from io.Reader, offset func(int64) int64) bool {
	b := bufio.NewReaderSize(from, 64<<10)
	head, err := b.Peek(4)
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}) || bytes.Equal(head, []byte{0x28, 0xb5, 0x2f, 0xfd}) || bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return r.open(in, b)
	}
	if len(head) == 0 && err != nil && !errors.Is(err, io.EOF) {
		return r.refuse(&Error{Name: in.name, Err: readable(err)})
	}
	return r.content(in, newSource(b, offset))
}

// unpackedName is a file's name without the ending of the packing, and its id.
func unpackedName(in input, endings ...string) (base, id string) {
	for _, e := range endings {
		if strings.EqualFold(in.ending(), e) {
			base = in.base[:len(in.base)-len(e)]
			return base, withoutEnding(base)
		}
	}
	return in.base, in.id
}

func (r *reader) zstd(in input, b *bufio.Reader) bool {
	packed := &counted{Reader: b}
	z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderMaxWindow(128<<20))
	if err != nil {
		return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("the compressed data is broken: %w", err)})
	}
	defer z.Close()
	return r.openUnpacked(in, &guarded{from: z, packed: packed.total, limits: r.Limits}, nil)
}

// counted counts what is read.
type counted struct {
	io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counted) total() int64 { return c.n }

// guarded ends with ErrBomb when it yields too much for what it was packed in.
type guarded struct {
	from   io.Reader
	packed func() int64
	out    int64
	limits Limits
}

func (g *guarded) Read(p []byte) (int, error) {
	n, err := g.from.Read(p)
	g.out += int64(n)
	if g.out > freeBytes && g.out/g.limits.Ratio > g.packed() {
		return n, ErrBomb
	}
	return n, err
}

// zip reads the files in a zip, in their order. One that does not come from a
// file is held in memory, as long as a text may be.
func (r *reader) zip(in input, from io.Reader, b *bufio.Reader) bool {
	var at io.ReaderAt
	var size int64
	if f, ok := from.(*metered); ok {
		info, err := f.Stat()
		if err != nil {
			return r.refuse(&Error{Name: in.name, Err: plain(err)})
		}
		at, size = f.File, info.Size()
		r.Meter.add(-f.n) // entries are counted as they are read
		if !info.Mode().IsRegular() {
			at = nil
		}
	}
	if at == nil {
		data, err := io.ReadAll(io.LimitReader(b, int64(r.Limits.Text)+1))
		if err == nil && len(data) > r.Limits.Text {
			err = fmt.Errorf("%w for a zip that is no file of its own: more than %d MB; unpack it first", ErrTooLong, r.Limits.Text>>20)
		}
		if err != nil {
			return r.refuse(&Error{Name: in.name, Err: readable(err)})
		}
		at, size = bytes.NewReader(data), int64(len(data))
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("the zip is broken: %w", err)})
	}
	if len(z.File) > r.Limits.Entries {
		return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("%d files in one zip, more than %d are not read", len(z.File), r.Limits.Entries)})
	}
	if office(z) {
		return r.refuse(&Error{Name: in.name, Err: fmt.Errorf("%w: an office document or e-book; save it as text or HTML", ErrKind)})
	}
	return r.zipped(in, z, size)
}

// zipped reads the entries of a zip. All of them together may unpack to no
// more than Ratio allows for the zip.
func (r *reader) zipped(in input, z *zip.Reader, size int64) bool {
	var out int64
	for _, f := range z.File {
		e := input{name: in.name + "/" + f.Name, base: path.Base(f.Name), depth: in.depth + 1}
		e.id = withoutEnding(e.base)
		at := &Error{Name: e.name}
		switch {
		case f.FileInfo().IsDir() || strings.HasPrefix(e.base, ".") || strings.HasPrefix(f.Name, "__MACOSX/"):
			continue
		case furniture(f.Name):
			if !r.pass(at, "a part of a page") {
				return false
			}
			continue
		case f.Flags&1 != 0:
			at.Err = errors.New("it is encrypted")
		}
		entry, err := f.Open()
		if err != nil && at.Err == nil {
			at.Err = fmt.Errorf("the zip is broken here: %w", err)
		}
		if at.Err != nil {
			if !r.refuse(at) {
				return false
			}
			continue
		}
		g := &guarded{from: entry, packed: func() int64 { return size }, out: out, limits: r.Limits}
		goOn := r.openUnpacked(e, g, nil)
		entry.Close()
		r.Meter.add(int(f.CompressedSize64))
		if out = g.out; !goOn {
			return false
		}
		if out > freeBytes && out/r.Limits.Ratio > size {
			return r.refuse(&Error{Name: in.name, Err: ErrBomb})
		}
	}
	if len(z.File) == 0 {
		return r.refuse(&Error{Name: in.name, Err: errors.New("the zip is empty")})
	}
	return true
}

// office reports whether a zip is a document of another program.
func office(z *zip.Reader) bool {
	for _, f := range z.File[:min(len(z.File), 20)] {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" {
			return true
		}
	}
	return false
}

// readable says what went wrong with reading in our own words.
func readable(err error) error {
	var b *warc.Broken
	switch {
	case errors.Is(err, warc.ErrBomb):
		return ErrBomb
	case errors.As(err, &b), errors.Is(err, ErrBomb):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the compressed data is cut off")
	case errors.Is(err, zip.ErrChecksum):
		return errors.New("the compressed data is broken: wrong checksum")
	}
	return plain(err)
}
