//go:build corpora

package kb_test

import (
	"syscall"
	"testing"
	"time"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/resolve"
)

// mostOfAMegabyte is the processor time that a megabyte of anything takes at
// most: the goal is 10 s, which none takes on a machine with AVX-512, and some take
// twice on one without; what grows with the square takes minutes.
const mostOfAMegabyte = 30 * time.Second

func TestMegabytes(t *testing.T) {
	for name, unit := range hostile {
		text := hostileText(unit, 1_000_000)
		begin := processorTime(t)
		d := &document.Document{Text: text, Published: "2022-01-10"}
		if err := kb.Analyze(d); err != nil {
			t.Fatal(err)
		}
		resolve.Article(d, "https://id.example/")
		took := processorTime(t) - begin
		t.Logf("%5.1f s  %s", took.Seconds(), name)
		if took > mostOfAMegabyte {
			t.Errorf("%s: %s for a megabyte", name, took)
		}
	}
}

func processorTime(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
