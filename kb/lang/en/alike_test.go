package en_test

import (
	"slices"
	"testing"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

func TestAlike(t *testing.T) {
	if got := en.Alike("negotiations"); !slices.Contains(got, "talks") || slices.Contains(got, "negotiation") {
		t.Errorf("like negotiations: %v", got)
	}
	if got := en.Alike("harbour"); got != nil {
		t.Errorf("like harbour: %v", got)
	}
}
