//go:build corpora

package annotate

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
)

// column is a sentence of a column corpus: its words and their IOB labels.
type column struct{ words, labels []string }

// glued puts together the words that a corpus splits at hyphens and points,
// "Al - Sisi" and "U . S .", as our tokens are.
func (c column) glued() column {
	var out column
	join := false
	for i, w := range c.words {
		n := len(out.words)
		hyphen := w == "-" && n > 0 && i+1 < len(c.words) && letters(c.words[i-1]) && letters(c.words[i+1]) && c.labels[i+1][0] != 'B'
		point := w == "." && n > 0 && initial(out.words[n-1])
		more := n > 0 && initial(w) && strings.HasSuffix(out.words[n-1], ".") && initial(strings.TrimSuffix(out.words[n-1], ".")) && c.labels[i][0] != 'B'
		if join || hyphen || point || more {
			out.words[n-1] += w
		} else {
			out.words, out.labels = append(out.words, w), append(out.labels, c.labels[i])
		}
		join = hyphen
	}
	return out
}

// initial reports whether a word ends in a capital that stands alone or behind a point.
func initial(w string) bool {
	n := len(w)
	return n > 0 && w[n-1] >= 'A' && w[n-1] <= 'Z' && (n == 1 || w[n-2] == '.')
}

// TestMentionCorpora scores exact spans with types on annotated corpora.
func TestMentionCorpora(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora/ner")
	}
	ner := filepath.Join(root, "corpora", "ner")
	conll := map[string]document.EntityType{"PER": document.Person, "ORG": document.Organization, "LOC": document.Place}
	world := map[string]document.EntityType{"Person": document.Person, "Organization": document.Organization, "Location": document.Place, "Facility": document.Place}
	politics := map[string]document.EntityType{"person": document.Person, "politician": document.Person, "organisation": document.Organization, "politicalparty": document.Organization, "country": document.Place, "location": document.Place}
	files, err := filepath.Glob(filepath.Join(ner, "worldwide-newswire", "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatal("no worldwide-newswire files")
	}
	var held []string // the files that the recogniser is not trained on
	for i := 0; i < len(files); i += 10 {
		held = append(held, files[i])
	}
	for _, c := range []struct {
		name         string
		files        []string
		types        map[string]document.EntityType
		rules, least float64
	}{
		{"conll", []string{filepath.Join(ner, "eng.testa")}, conll, 85, 90},
		{"worldwide", held, world, 72, 72},
		{"politics", []string{filepath.Join(ner, "crossner-politics", "dev.txt")}, politics, 66, 66},
	} {
		rules, both, network := score{}, score{}, score{}
		for _, f := range c.files {
			for _, doc := range readColumns(t, f, c.name == "worldwide") {
				d, gold := build(doc, c.types)
				labels := tagged(t, d)
				rules.add(d, mentions(compounds(d, reading{})), gold, "rules "+c.name)
				both.add(d, mentions(compounds(d, labels)), gold, c.name)
				network.add(d, networkNames(d, labels.names), gold, "network "+c.name)
			}
		}
		if f := rules.print(t, "rules "+c.name); f < c.rules {
			t.Errorf("%s by rules: F1 %.1f, want %.0f", c.name, f, c.rules)
		}
		f := both.print(t, c.name)
		if f < c.least {
			t.Errorf("%s: F1 %.1f, want %.0f", c.name, f, c.least)
		}
		figure(t, "names."+c.name, f)
		figure(t, "names."+c.name+".network", network.print(t, "network "+c.name))
	}
}

func readColumns(t *testing.T, path string, glue bool) [][]column {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs [][]column
	var doc []column
	var sent column
	flush := func() {
		if len(sent.words) > 0 {
			if glue {
				sent = sent.glued()
			}
			doc = append(doc, sent)
			sent = column{}
		}
	}
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		fields := strings.Fields(scan.Text())
		switch {
		case len(fields) == 0:
			flush()
		case fields[0] == "-DOCSTART-":
			flush()
			docs, doc = append(docs, doc), nil
		case len(fields) > 1:
			sent.words = append(sent.words, fields[0])
			label := fields[len(fields)-1]
			if glue {
				label = fields[1] // names inside of names follow it
			}
			sent.labels = append(sent.labels, label)
		}
	}
	flush()
	return append(docs, doc)
}

// build makes a document of given tokens as our words: single blanks between them, a
// paragraph for each sentence. It returns the gold spans too.
func build(doc []column, types map[string]document.EntityType) (*document.Document, map[document.Mention]bool) {
	d := &document.Document{}
	gold := map[document.Mention]bool{}
	var text strings.Builder
	for si, c := range doc {
		first, start := len(d.Tokens), text.Len()
		var open document.Mention
		shut := func() {
			if open.Type != "" { // MISC and others are left out
				gold[open] = true
			}
			open = document.Mention{}
		}
		last := "O"
		for i, w := range c.words {
			at := text.Len()
			text.WriteString(w)
			for from, parts := at, Split(w); len(parts) > 0; parts = parts[1:] {
				d.Tokens = append(d.Tokens, document.Token{Span: document.Span{Start: from, End: from + len(parts[0])}, Sentence: si})
				from += len(parts[0])
			}
			text.WriteByte(' ')
			label := c.labels[i]
			if label == "O" || strings.HasPrefix(label, "B-") || last == "O" || label[2:] != last[2:] {
				shut()
				if label != "O" {
					open = document.Mention{Span: document.Span{Start: at}, Type: types[label[2:]]}
				}
			}
			open.End = at + len(w)
			last = label
		}
		shut()
		span := document.Span{Start: start, End: text.Len() - 1}
		d.Paragraphs = append(d.Paragraphs, document.Paragraph{Span: span})
		d.Sentences = append(d.Sentences, document.Sentence{Span: span, Paragraph: si, First: first, Last: len(d.Tokens)})
		text.WriteByte('\n')
	}
	d.Text = text.String()
	return d, gold
}

type score map[string]*[3]int // type -> right, found, gold

func (s score) at(typ string) *[3]int {
	if s[typ] == nil {
		s[typ] = &[3]int{}
	}
	return s[typ]
}

func (s score) add(d *document.Document, ms []document.Mention, gold map[document.Mention]bool, name string) {
	found := map[document.Mention]bool{}
	for _, m := range ms {
		k := document.Mention{Span: m.Span, Type: m.Type}
		found[k] = true
		s.at(string(m.Type))[1]++
		if gold[k] {
			s.at(string(m.Type))[0]++
		}
	}
	for g := range gold {
		s.at(string(g.Type))[2]++
	}
	if os.Getenv("DATELINE_ERRORS") == name {
		report(d, found, gold)
	}
}

// report prints what is wrong, for reading.
func report(d *document.Document, found, gold map[document.Mention]bool) {
	var lines []string
	add := func(sign string, m document.Mention) {
		a, b := max(0, m.Start-50), min(len(d.Text), m.End+50)
		lines = append(lines, fmt.Sprintf("%08d %s %-12s %s\t| %s", m.Start, sign, m.Type, d.Text[m.Start:m.End], strings.ReplaceAll(d.Text[a:b], "\n", " ")))
	}
	for m := range found {
		if !gold[m] {
			add("+", m)
		}
	}
	for m := range gold {
		if !found[m] {
			add("-", m)
		}
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))
}

func (s score) print(t *testing.T, name string) float64 {
	var all [3]int
	for _, typ := range []string{"person", "organization", "place"} {
		c := s.at(typ)
		for i := range all {
			all[i] += c[i]
		}
		t.Logf("%-16s %-12s %s", name, typ, figures(*c))
	}
	t.Logf("%-16s %-12s %s", name, "all", figures(all))
	p, r := ratio(all[0], all[1]), ratio(all[0], all[2])
	return 100 * 2 * p * r / max(p+r, 1e-9)
}

func figures(c [3]int) string {
	p, r := ratio(c[0], c[1]), ratio(c[0], c[2])
	return fmt.Sprintf("P %.1f R %.1f F %.1f (%d gold)", 100*p, 100*r, 100*2*p*r/max(p+r, 1e-9), c[2])
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// networkNames are the names that the network alone labels.
func networkNames(d *document.Document, names []uint8) []document.Mention {
	types := map[string]document.EntityType{"PER": document.Person, "ORG": document.Organization, "LOC": document.Place}
	var out []document.Mention
	for i := 0; i < len(names); i++ {
		l := language.Entities[names[i]]
		if l[0] != 'B' {
			continue
		}
		j := i + 1
		for j < len(names) && language.Entities[names[j]] == "I-"+l[2:] {
			j++
		}
		if typ, ok := types[l[2:]]; ok {
			out = append(out, document.Mention{Span: document.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, Type: typ})
		}
	}
	return out
}
