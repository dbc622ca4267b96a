package cli

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
)

// TestRoomGrowsWithWhatLives holds that a limit is never nearer to what lives
// for long than collecting garbage needs, and never below the usual one.
func TestRoomGrowsWithWhatLives(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	var r room
	done := 0
	look := func(times int) int64 {
		runtime.GC()
		for range times {
			r.look(done)
		}
		return debug.SetMemoryLimit(-1)
	}
	if got := look(2 * len(r.live)); got != math.MaxInt64 {
		t.Errorf("at the first articles: %d", got)
	}
	done = many
	if got := look(1); got != memoryLimit {
		t.Errorf("with little alive: %d", got)
	}
	alive := make([]byte, memoryLimit)
	if got := look(len(r.live) - 1); got != memoryLimit {
		t.Errorf("with much alive for a moment: %d", got)
	}
	if got := look(1); got < int64(len(alive))+garbage {
		t.Errorf("with %d alive: %d", len(alive), got)
	}
	runtime.KeepAlive(alive)
}
