package cli

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
)

// TestRoomGrowsWithWhatLives holds that the limit of an add follows what lives for
// long, when that is much, and leaves room for garbage beside it.
func TestRoomGrowsWithWhatLives(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	var r room
	look := func(times int) int64 {
		runtime.GC()
		for range times {
			r.look()
		}
		return debug.SetMemoryLimit(-1)
	}
	if got := look(2 * len(r.live)); got != math.MaxInt64 {
		t.Errorf("with little alive: %d", got)
	}
	alive := make([]byte, garbage)
	if got := look(len(r.live) - 1); got != math.MaxInt64 {
		t.Errorf("with much alive for a moment: %d", got)
	}
	if got := look(1); got < int64(len(alive))+garbage {
		t.Errorf("with %d alive: %d", len(alive), got)
	}
	runtime.KeepAlive(alive)
}
