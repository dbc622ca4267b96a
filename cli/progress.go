package cli

import (
	"slices"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows on a terminal how far add has come. A nil one shows nothing.
type bar struct {
	all *mpb.Progress
	one *mpb.Bar
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
	all := mpb.NewWithContext(a.ctx, mpb.WithOutput(a.io.Err), mpb.WithWidth(40))
	counted := decor.CountersNoUnit("%d of %d articles ", decor.WCSyncSpace)
	if total == 0 {
		counted = decor.CurrentNoUnit("%d articles ", decor.WCSyncSpace)
	}
	one := all.New(int64(total), mpb.BarStyle().Lbound("").Filler("━").Tip("━").Padding("·").Rbound(""),
		mpb.BarRemoveOnComplete(), mpb.PrependDecorators(counted),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	return &bar{all, one}
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
