package read

import (
	"runtime"
	"sync/atomic"
)

// Options say how to read. The zero value is right for most.
type Options struct {
	Defaults
	Limits  Limits // its zero values stand for those of DefaultLimits
	Workers int    // pages read at once; 0 = one a core
	Meter   *Meter // counts what was read; nil = nothing does
	Found   bool   // the paths were found, and nobody named each: parts of pages among them are passed over
}

// Defaults are used for what the input itself does not say.
type Defaults struct {
	Published string // a date that Day reads
	Source    string
	URL       string // of a single article: a second one in need of it is refused
}

// Limits hold off what is no archive of articles, but would fill memory or
// time. What lies beyond one is refused, and the rest is read.
type Limits struct {
	Text     int   // bytes of one text, page, record, feed, JSON line or value
	Ratio    int64 // bytes that a compressed byte may stand for, on the average
	Depth    int   // archives within archives
	Entries  int   // files in one zip
	Elements int   // elements and texts of one HTML page
}

// DefaultLimits are those of newspapers with room to spare.
func DefaultLimits() Limits {
	return Limits{Text: MaxText, Ratio: 200, Depth: 3, Entries: 100_000, Elements: 200_000}
}

// MaxText is the longest file, or line of JSON, that is read by default:
// longer input is refused without holding it in memory.
const MaxText = 32 << 20

// freeBytes are unpacked before Ratio counts: small files may be made of one word.
const freeBytes = 16 << 20

func (o Options) complete() Options {
	d := DefaultLimits()
	for _, f := range []struct{ to, from *int }{
		{&o.Limits.Text, &d.Text}, {&o.Limits.Depth, &d.Depth}, {&o.Limits.Entries, &d.Entries}, {&o.Limits.Elements, &d.Elements},
	} {
		if *f.to <= 0 {
			*f.to = *f.from
		}
	}
	if o.Limits.Ratio <= 0 {
		o.Limits.Ratio = d.Ratio
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	return o
}

// Meter counts the bytes of files that were read, as they lie there. It may be
// asked at any time.
type Meter struct{ bytes atomic.Int64 }

// Bytes is how many were read so far.
func (m *Meter) Bytes() int64 { return m.bytes.Load() }

func (m *Meter) add(n int) {
	if m != nil {
		m.bytes.Add(int64(n))
	}
}
