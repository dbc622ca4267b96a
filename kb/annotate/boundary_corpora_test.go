//go:build corpora

package annotate

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
)

// bank is a treebank's raw text with its gold words and sentences, as offsets
// in the text without blanks.
type bank struct {
	text             strings.Builder
	chars            int
	words, sentences map[document.Span]bool
}

func visible(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// readBank joins the sentences of a treebank as they stood: words by blanks
// unless SpaceAfter=No, paragraphs and documents by blank lines.
func readBank(path string) (*bank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b := &bank{words: map[document.Span]bool{}, sentences: map[document.Span]bool{}}
	start, covered := 0, ""
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		line := sc.Text()
		c := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"), strings.HasPrefix(line, "# newpar"):
			b.text.WriteString("\n\n")
		case line == "":
			b.sentences[document.Span{Start: start, End: b.chars}] = true
			start = b.chars
		case len(c) < 10 || strings.Contains(c[0], "."):
		case strings.Contains(c[0], "-"):
			b.write(c[1], c[9])
			_, covered, _ = strings.Cut(c[0], "-")
			b.chars -= visible(c[1])
		default:
			n := visible(c[1])
			b.words[document.Span{Start: b.chars, End: b.chars + n}] = true
			b.chars += n
			if covered == "" {
				b.chars -= n
				b.write(c[1], c[9])
			}
			if c[0] == covered {
				covered = ""
			}
		}
	}
	return b, sc.Err()
}

func (b *bank) write(form, misc string) {
	b.text.WriteString(form)
	b.chars += visible(form)
	if !strings.Contains(misc, "SpaceAfter=No") {
		b.text.WriteString(" ")
	}
}

// TestBoundaryCorpora scores the words and sentences found in raw text.
func TestBoundaryCorpora(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora/ud")
	}
	for _, name := range []string{"ewt", "gum"} {
		b, err := readBank(filepath.Join(root, "corpora", "ud", "en_"+name+"-ud-dev.conllu"))
		if err != nil {
			t.Fatal(err)
		}
		d := &document.Document{Text: b.text.String()}
		if _, _, err := words(d); err != nil {
			t.Fatal(err)
		}
		at := make([]int, len(d.Text)+1)
		n := 0
		for i, r := range d.Text {
			at[i] = n
			if !unicode.IsSpace(r) {
				n++
			}
		}
		at[len(d.Text)] = n
		if n != b.chars {
			t.Fatalf("%s: %d letters in the text, %d in its words", name, n, b.chars)
		}
		ws, ss := map[document.Span]bool{}, map[document.Span]bool{}
		for _, k := range d.Tokens {
			ws[document.Span{Start: at[k.Start], End: at[k.End]}] = true
		}
		for _, s := range d.Sentences {
			ss[document.Span{Start: at[s.Start], End: at[s.End]}] = true
		}
		figure(t, "boundary."+name+".words", f1(ws, b.words))
		figure(t, "boundary."+name+".sentences", f1(ss, b.sentences))
		if os.Getenv("SHOW") != "" {
			show(t, d, at, b, ss, ws)
		}
	}
}

// show prints sentences and words that differ.
func show(t *testing.T, d *document.Document, at []int, b *bank, ss, ws map[document.Span]bool) {
	back := make([]int, b.chars+1)
	for i := len(d.Text); i >= 0; i-- {
		if i == len(d.Text) || d.Text[i] < 0x80 || d.Text[i] >= 0xC0 {
			back[at[i]] = i
		}
	}
	for i := 0; i < len(d.Text); i++ {
		if !unicode.IsSpace(rune(d.Text[i])) && (d.Text[i] < 0x80 || d.Text[i] >= 0xC0) {
			back[at[i]] = i
		}
	}
	word := func(s document.Span) string {
		return strings.ReplaceAll(strings.TrimSpace(d.Text[back[s.Start]:back[s.End]]), "\n", "|")
	}
	if os.Getenv("SHOW") == "s" {
		ends := map[int]bool{}
		for s := range b.sentences {
			ends[s.End] = true
		}
		mine := map[int]bool{}
		for s := range ss {
			mine[s.End] = true
		}
		for e := range ends {
			if !mine[e] {
				t.Logf("MISSED %q ## %q", d.Text[max(0, back[e]-50):back[e]], d.Text[back[e]:min(len(d.Text), back[e]+40)])
			}
		}
		for e := range mine {
			if !ends[e] {
				t.Logf("FALSE %q ## %q", d.Text[max(0, back[e]-50):back[e]], d.Text[back[e]:min(len(d.Text), back[e]+40)])
			}
		}
		return
	}
	for w := range b.words {
		if !ws[w] {
			t.Logf("GOLD %s", word(w))
		}
	}
	for w := range ws {
		if !b.words[w] {
			t.Logf("OURS %s", word(w))
		}
	}
}

func f1(sys, gold map[document.Span]bool) float64 {
	hit := 0
	for s := range sys {
		if gold[s] {
			hit++
		}
	}
	return 200 * float64(hit) / float64(len(sys)+len(gold))
}
