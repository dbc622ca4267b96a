package cli

import (
	"fmt"
	"slices"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows on a terminal how far add has come. A nil one shows nothing.
type bar struct {
	all   *mpb.Progress
	one   *mpb.Bar
	total int // articles, 0 = not known
}

// progress begins a bar. To know where it ends the input is counted first,
// which takes a hundredth of the time that reading it does; standard input can
// be read only once and shows a count alone.
func (a *app) progress(paths []string, d read.Defaults) *bar {
	if !a.io.ErrTerm || a.io.Getenv("TERM") == "dumb" {
		return nil
	}
	total := 0
	if !slices.Contains(paths, "-") {
		for doc := range read.Files(paths, nil, d) {
			if a.ctx.Err() != nil {
				return nil
			}
			if doc != nil {
				total++
			}
		}
	}
	b := &bar{all: mpb.NewWithContext(a.ctx, mpb.WithOutput(a.io.Err), mpb.WithWidth(40)), total: total}
	whole := int64(0) // not known
	if total > 0 {
		whole = int64(total) + 1 // settling comes after the last article
	}
	b.one = b.all.New(whole, mpb.BarStyle().Lbound("").Filler("━").Tip("━").Padding("·").Rbound(""),
		mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Any(b.words, decor.WCSyncSpace)),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return b
}

// words say what is being done.
func (b *bar) words(s decor.Statistics) string {
	switch {
	case b.total == 0:
		return fmt.Sprintf("%d articles ", s.Current)
	case s.Current >= int64(b.total):
		return fmt.Sprintf("%d articles, settling who is who ", b.total)
	}
	return fmt.Sprintf("%d of %d articles ", s.Current, b.total)
}

func (b *bar) at(p kb.Progress) {
	if b != nil {
		b.one.SetCurrent(int64(p.Done))
	}
}

// end takes the bar off the screen.
func (b *bar) end() {
	if b != nil {
		b.one.Abort(true)
		b.all.Wait()
	}
}
