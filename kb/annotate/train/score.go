package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// treeScorer scores tags and trees on development parts.
type treeScorer struct {
	v    *neural.Vectors
	tags []string
	dev  map[string][]tree
}

// count is right, found and gold of a kind.
type count struct{ hit, sys, gold int }

func (c count) f1() float64 { return 200 * float64(c.hit) / float64(max(1, c.sys+c.gold)) }

// parser gives the tags, governors and relations of a sentence.
type parser func(f *neural.Features) (tags []uint8, heads []int, rels []uint8)

func network(m *neural.Model) parser {
	return func(f *neural.Features) ([]uint8, []int, []uint8) {
		run := m.Encode(f)
		defer run.Free()
		tags := run.Labels(0, nil)
		heads, rels := run.Tree(language.Punct)
		return tags, heads, rels
	}
}

// together parses by the mean of what networks say.
func together(teachers []*neural.Model) parser {
	return func(f *neural.Features) ([]uint8, []int, []uint8) {
		e := neural.Example{Features: f}
		neural.Teach(teachers, &e, 1)
		return e.Labels[0], e.Heads, e.Rels
	}
}

func (s *treeScorer) print(parse parser, relations bool) {
	for _, name := range []string{"ewt", "gum", "gum free", "gum news"} {
		c := s.score(parse, s.dev[name])
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

func (s *treeScorer) score(parse parser, dev []tree) treeCounts {
	c := treeCounts{by: map[string]count{}}
	for _, t := range dev {
		tags, heads, rels := parse(language.Syntax(t.words, s.v))
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

func evaluate(m *neural.Model, core *language.Core, sets map[string][]sentence) {
	for _, name := range []string{"testa", "newswire", "politics"} {
		var sys, gold [][]string
		for _, s := range sets[name] {
			got := labels(m, nameFeatures(s.words, core), language.EntityOrder())
			l := make([]string, len(got))
			for i, g := range got {
				l[i] = language.Entities[g]
			}
			sys, gold = append(sys, l), append(gold, s.labels)
		}
		fmt.Printf("  %s %.1f", name, 100*spanF1(sys, gold, ""))
		for _, c := range []string{"PER", "ORG", "LOC"} {
			fmt.Printf(" %s %.1f", c, 100*spanF1(sys, gold, c))
		}
	}
	fmt.Println()
}

// spanF1 is the F1 of exact spans over persons, organizations and places, or over one class.
func spanF1(sys, gold [][]string, class string) float64 {
	hit, s, g := 0, 0, 0
	for k := range gold {
		a, b := spans(sys[k], class), spans(gold[k], class)
		s, g = s+len(a), g+len(b)
		for x := range a {
			if b[x] {
				hit++
			}
		}
	}
	if hit == 0 {
		return 0
	}
	return 2 * float64(hit) / float64(s+g)
}

type labelled struct {
	from, to int
	class    string
}

func spans(labels []string, class string) map[labelled]bool {
	out := map[labelled]bool{}
	for i := 0; i < len(labels); i++ {
		if !strings.HasPrefix(labels[i], "B-") {
			continue
		}
		j := i + 1
		for j < len(labels) && labels[j] == "I-"+labels[i][2:] {
			j++
		}
		if c := labels[i][2:]; c != "MISC" && (class == "" || c == class) {
			out[labelled{i, j, c}] = true
		}
	}
	return out
}

// labels are those of a model's first labeller.
func labels(m *neural.Model, f *neural.Features, order []bool) []uint8 {
	run := m.Encode(f)
	defer run.Free()
	return run.Labels(0, order)
}
