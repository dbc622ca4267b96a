package annotate

import (
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// TestTrees holds trees of plain news sentences: each word with its relation
// and the word that governs it.
func TestTrees(t *testing.T) {
	for text, want := range map[string]string{
		"The minister met the president in Geneva on Monday.": "The det minister, minister nsubj met, met root, the det president, president obj met, in case Geneva, Geneva obl met, on case Monday, Monday obl met, . punct met",
		"The union said it would not accept the offer.":       "The det union, union nsubj said, said root, it nsubj accept, would aux accept, not advmod accept, accept ccomp said, the det offer, offer obj accept, . punct said",
		"The Senate votes on Monday.":                         "The det Senate, Senate nsubj votes, votes root, on case Monday, Monday obl votes, . punct votes",
		"The court hearing on the permit was long.":           "The det hearing, court compound hearing, hearing nsubj long, on case permit, the det permit, permit obl hearing, was cop long, long root, . punct long",
		"Two drivers were injured.":                           "Two nummod drivers, drivers nsubj injured, were aux injured, injured root, . punct injured",
	} {
		d := &document.Document{Text: text}
		if _, _, err := words(d); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range d.Tokens {
			s := d.Slice(k.Span) + " " + k.Rel
			if k.Head >= 0 {
				s += " " + d.Slice(d.Tokens[k.Head].Span)
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != strings.ReplaceAll(want, ", , ", ", ") {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

// TestTreesStayInTheirSentence holds that heads are words of the sentence, one
// of them the root, and that what is too long has no tree.
func TestTreesStayInTheirSentence(t *testing.T) {
	d := &document.Document{Text: "One came. Two left early.\n\n" + strings.Repeat("word ", 2*maxTree) + ".\n\nThree stayed."}
	if _, _, err := words(d); err != nil {
		t.Fatal(err)
	}
	for i, s := range d.Sentences {
		roots := 0
		for _, k := range d.Tokens[s.First:s.Last] {
			switch {
			case s.Last-s.First > maxTree:
				if k.Rel != "" || k.Head != -1 {
					t.Fatalf("sentence %d has a tree", i)
				}
			case k.Head == -1 && k.Rel != "":
				roots++
			case k.Head < s.First || k.Head >= s.Last:
				t.Fatalf("sentence %d: head %d is not in %d to %d", i, k.Head, s.First, s.Last)
			}
		}
		if s.Last-s.First <= maxTree && roots != 1 {
			t.Errorf("sentence %d has %d roots", i, roots)
		}
	}
}
