package cli

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
)

// TestRoomGrowsWithWhatLives holds that a limit is never nearer to what lives
// than collecting garbage needs, and never below the usual one.
func TestRoomGrowsWithWhatLives(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	widen(widenEvery)
	if got := debug.SetMemoryLimit(-1); got != memoryLimit {
		t.Errorf("with little alive: %d", got)
	}
	alive := make([]byte, memoryLimit)
	runtime.GC()
	widen(2 * widenEvery)
	if got := debug.SetMemoryLimit(-1); got < int64(len(alive))*14/10 {
		t.Errorf("with %d alive: %d", len(alive), got)
	}
	runtime.KeepAlive(alive)
	debug.SetMemoryLimit(math.MaxInt64)
	widen(widenEvery + 1)
	if got := debug.SetMemoryLimit(-1); got != math.MaxInt64 {
		t.Errorf("between two looks: %d", got)
	}
}
