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

func TestWithoutLegalForm(t *testing.T) {
	for name, want := range map[string]string{
		"Oakham Bank AG": "Oakham Bank", "Oakham Pharma, Inc.": "Oakham Pharma", "Oakham Inc": "Oakham Inc", "Oakham Bank": "Oakham Bank",
	} {
		if got := en.WithoutLegalForm(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
