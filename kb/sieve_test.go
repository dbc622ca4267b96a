package kb

import (
	"strconv"
	"testing"
)

// TestSieve holds that a sieve never denies what was added, and hardly ever
// takes for added what was not, however much is in it.
func TestSieve(t *testing.T) {
	s := &sieve{}
	const n = 5 * firstLayer
	for i := range n {
		s.add(strconv.Itoa(i))
	}
	for i := range n {
		if !s.may(strconv.Itoa(i)) {
			t.Fatalf("%d was added", i)
		}
	}
	wrong := 0
	for i := range n {
		if s.may(strconv.Itoa(-1 - i)) {
			wrong++
		}
	}
	if wrong > n/50 {
		t.Errorf("%d of %d were never added", wrong, n)
	}
	if len(s.layers) != 3 {
		t.Errorf("%d layers", len(s.layers))
	}
}
