package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// tree is a sentence of a treebank.
type tree struct {
	genre                     string // of GUM, "" elsewhere
	words, lemmas, tags, rels []string
	heads                     []int
}

// freeGenres are the genres of GUM whose texts its licence gives freely.
var freeGenres = map[string]bool{"academic": true, "court": true, "news": true, "interview": true, "bio": true, "voyage": true, "textbook": true, "vlog": true, "speech": true}

// trees reads a treebank's words, tags, heads and relations without subtypes.
func trees(path string) ([]tree, error) {
	var out []tree
	var t tree
	genre := ""
	err := eachLine(path, func(line string) error {
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# meta::genre = "):
			genre = strings.TrimPrefix(line, "# meta::genre = ")
		case line == "":
			if len(t.words) > 0 {
				out = append(out, t)
			}
			t = tree{genre: genre}
		case len(f) < 10 || strings.ContainsAny(f[0], "-."):
		default:
			var head int
			if _, err := fmt.Sscan(f[6], &head); err != nil {
				return fmt.Errorf("head %q: %w", f[6], err)
			}
			rel, _, _ := strings.Cut(f[7], ":")
			if strings.Contains(f[5], "Typo=Yes") {
				f[2] = "_"
			}
			t.words, t.lemmas = append(t.words, f[1]), append(t.lemmas, f[2])
			t.tags, t.rels, t.heads = append(t.tags, f[4]), append(t.rels, rel), append(t.heads, head-1)
		}
		return nil
	})
	return out, err
}

// treebanks reads EWT and GUM: the sentences to learn from, and the
// development parts by name.
func treebanks(o options) (train []tree, dev map[string][]tree, err error) {
	dev = map[string][]tree{}
	for _, bank := range []string{"ewt", "gum"} {
		list, err := trees(filepath.Join(o.ud, "en_"+bank+"-ud-train.conllu"))
		if err != nil {
			return nil, nil, err
		}
		for _, t := range list {
			if bank == "ewt" || freeGenres[t.genre] || o.all && t.genre != "reddit" { // reddit's words are blanked
				train = append(train, t)
			}
		}
		if dev[bank], err = trees(filepath.Join(o.ud, "en_"+bank+"-ud-dev.conllu")); err != nil {
			return nil, nil, err
		}
	}
	return train, dev, nil
}

// syntax trains the tags and the trees on one encoder.
func syntax(o options) error {
	v, err := loadVectors(o.out)
	if err != nil {
		return err
	}
	train, dev, err := treebanks(o)
	if err != nil {
		return err
	}
	for _, t := range dev["gum"] {
		if freeGenres[t.genre] {
			dev["gum free"] = append(dev["gum free"], t)
		}
		if t.genre == "news" {
			dev["gum news"] = append(dev["gum news"], t)
		}
	}
	tags, rels := language.Tags, language.Relations
	s := &syntaxScorer{v: v, tags: tags, dev: dev}
	examples := syntaxExamples(train, v, tags, rels, o.seed)
	shape := language.SyntaxShape
	shape.Blocks, shape.Width = o.blocks, o.width
	t := neural.NewTrainer(shape, v, []neural.Labels{{Count: len(tags), Apart: true}}, len(rels), o.schedule())
	start := time.Now()
	t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == o.epochs {
			s.print(t.Model(), epoch+1 == o.epochs)
		}
	})
	b, err := t.Model().MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	return write(o.out, "syntax.bin", b)
}

func syntaxExamples(train []tree, v *neural.Vectors, tags, rels []string, seed uint64) []neural.Example {
	rng := rand.New(rand.NewPCG(seed, 98))
	words := 0
	var examples []neural.Example
	for _, t := range train {
		e := neural.Example{Features: language.Syntax(t.words, v), Labels: [][]uint8{ids(t.tags, tags)}, Heads: t.heads, Rels: ids(t.rels, rels)}
		examples = append(examples, e)
		words += len(t.words)
		if rng.IntN(50) == 0 { // headlines in capitals
			e.Features = language.Syntax(upper(t.words), v)
			examples = append(examples, e)
		}
	}
	fmt.Printf("%d sentences, %d words to learn from\n", len(train), words)
	return examples
}

// syntaxScorer scores tags and trees on development parts.
type syntaxScorer struct {
	v    *neural.Vectors
	tags []string
	dev  map[string][]tree
}

// count is right, found and gold of a kind.
type count struct{ hit, sys, gold int }

func (c count) f1() float64 { return 200 * float64(c.hit) / float64(max(1, c.sys+c.gold)) }

func (s *syntaxScorer) print(m *neural.Model, relations bool) {
	for _, name := range []string{"ewt", "gum", "gum free", "gum news"} {
		c := s.score(m, s.dev[name])
		of := func(n int) float64 { return 100 * float64(n) / float64(c.words) }
		fmt.Printf("  %-9s LAS %.2f  UAS %.2f  XPOS %.2f  parataxis %.1f\n", name, of(c.las), of(c.uas), of(c.tags), c.by["parataxis"].f1())
		if relations {
			printRelations(c.by)
		}
	}
}

// treeCounts are the right tags, heads, and heads with relations among words.
type treeCounts struct {
	words, tags, uas, las int
	by                    map[string]count
}

func (s *syntaxScorer) score(m *neural.Model, dev []tree) treeCounts {
	c := treeCounts{by: map[string]count{}}
	for _, t := range dev {
		run := m.Encode(language.Syntax(t.words, s.v))
		tags := run.Labels(0, nil)
		heads, rels := run.Tree(language.Punct)
		run.Free()
		for i := range t.words {
			if s.tags[tags[i]] == t.tags[i] {
				c.tags++
			}
			c.add(heads[i], language.Relations[rels[i]], t.heads[i], t.rels[i])
		}
	}
	return c
}

func (c *treeCounts) add(head int, rel string, goldHead int, goldRel string) {
	c.words++
	sys := c.by[rel]
	sys.sys++
	c.by[rel] = sys
	gold := c.by[goldRel]
	gold.gold++
	if head == goldHead {
		c.uas++
		if rel == goldRel {
			c.las++
			gold.hit++
		}
	}
	c.by[goldRel] = gold
}

func printRelations(by map[string]count) {
	var names []string
	for rel := range by {
		names = append(names, rel)
	}
	sort.Slice(names, func(i, j int) bool {
		return by[names[i]].gold > by[names[j]].gold || by[names[i]].gold == by[names[j]].gold && names[i] < names[j]
	})
	for _, rel := range names {
		fmt.Printf("    %s %.1f (%d)", rel, by[rel].f1(), by[rel].gold)
	}
	fmt.Println()
}
