package cli

import (
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// TestRelayedAttributionsAreNested builds the attributions by hand: what is
// tested is where they are printed.
func TestRelayedAttributionsAreNested(t *testing.T) {
	const text = "“Ça va,” Okwuosa said the mediator had assured her that the firm says prices will fall. “No,” said Vale."
	span := func(s string) document.Span {
		i := strings.Index(text, s)
		if i < 0 {
			t.Fatalf("%q is not in the text", s)
		}
		return document.Span{Start: i, End: i + len(s)}
	}
	d := &document.Document{Text: text, Attributions: []document.Attribution{
		{Source: span("the firm"), Cue: span("says"), Content: []document.Span{span("prices will fall")}, Relay: span("the mediator"), Kind: document.Indirect},
		{Source: span("the mediator"), Cue: span("assured"), Content: []document.Span{span("the firm says prices will fall")}, Relay: span("Okwuosa"), Kind: document.Indirect},
		{Source: span("Okwuosa"), Cue: span("said"), Content: []document.Span{span("the mediator had assured her that the firm says prices will fall")}, Kind: document.Indirect},
		{Source: span("Vale"), Cue: span("said Vale"), Content: []document.Span{span("No")}, Relay: span("Okwuosa"), Kind: document.Direct},
	}}
	got := extraction(d, false, false).Attributions
	if len(got) != 2 || got[0].Source.Text != "Okwuosa" || got[1].Source.Text != "Vale" {
		t.Fatalf("at the top: %+v", got)
	}
	in := got[0].Nested
	if len(in) != 1 || in[0].Source.Text != "the mediator" || len(in[0].Nested) != 1 || in[0].Nested[0].Source.Text != "the firm" {
		t.Fatalf("nested: %+v", in)
	}
	checkPassages(t, []rune(text), got)
}

// checkPassages holds that offsets are code points, at any depth.
func checkPassages(t *testing.T, text []rune, list []attributionJSON) {
	t.Helper()
	for _, a := range list {
		for _, p := range append(a.Content, a.Source.passage, *a.Cue) {
			if got := string(text[p.Start:p.End]); got != p.Text {
				t.Errorf("%d-%d is %q, not %q", p.Start, p.End, got, p.Text)
			}
		}
		checkPassages(t, text, a.Nested)
	}
}
