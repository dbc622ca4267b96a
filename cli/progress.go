package cli

import (
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows on a terminal how far add has come. A nil one shows nothing.
type bar struct {
	all   *mpb.Progress
	one   *mpb.Bar
	meter *read.Meter
	total int64 // bytes, 0 = not known
	done  atomic.Int64
	began time.Time
}

// progress begins a bar. It goes by the bytes of the files, which cost nothing
// to count; of standard input nothing is known, and the bar is a count alone.
func (a *app) progress(paths []string, meter *read.Meter) *bar {
	if !a.io.ErrTerm || a.io.Getenv("TERM") == "dumb" {
		return nil
	}
	b := &bar{meter: meter, began: time.Now()}
	if !slices.Contains(paths, "-") {
		b.total = read.Size(paths)
	}
	b.all = mpb.NewWithContext(a.ctx, mpb.WithOutput(a.io.Err), mpb.WithWidth(40))
	whole := int64(0) // not known
	if b.total > 0 {
		whole = b.total + 1 // settling comes after the last article
	}
	b.one = b.all.New(whole, mpb.BarStyle().Lbound("").Filler("━").Tip("━").Padding("·").Rbound(""),
		mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Any(b.words, decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.Any(b.left)))
	return b
}

// words say what is being done, and how fast.
func (b *bar) words(decor.Statistics) string {
	n := b.done.Load()
	if b.total > 0 && b.meter.Bytes() >= b.total {
		return fmt.Sprintf("%s, the last of them, then settling who is who ", articleCount(n))
	}
	return fmt.Sprintf("%s, %.0f a second ", articleCount(n), float64(n)/max(1, time.Since(b.began).Seconds()))
}

func articleCount(n int64) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}

// left is the time that the rest will take if it goes on like this.
func (b *bar) left(decor.Statistics) string {
	read, took := b.meter.Bytes(), time.Since(b.began)
	if b.total == 0 || read == 0 || took < 2*time.Second || read >= b.total {
		return ""
	}
	left := time.Duration(float64(took) * float64(b.total-read) / float64(read))
	return " " + left.Round(time.Second).String() + " left"
}

func (b *bar) at(p kb.Progress) {
	if b != nil {
		b.done.Store(int64(p.Done))
		b.one.SetCurrent(b.meter.Bytes())
	}
}

// end takes the bar off the screen.
func (b *bar) end() {
	if b != nil {
		b.one.Abort(true)
		b.all.Wait()
	}
}
