package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// syntax trains tags and trees on one encoder.
func syntax(o options) error {
	v, err := loadVectors(o.out)
	if err != nil {
		return err
	}
	trees, dev, err := treebanks(o)
	if err != nil {
		return err
	}
	s := &treeScorer{v: v, tags: language.Tags, dev: parts(dev)}
	examples := treeExamples(trees, v, rand.New(rand.NewPCG(o.seed, 98)))
	if examples, err = taught(o, examples, s); err != nil {
		return err
	}
	t := neural.NewTrainer(o.shaped(language.SyntaxShape), v, []neural.Labels{{Count: len(language.Tags), Apart: true}}, len(language.Relations), o.schedule())
	start := time.Now()
	err = t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == o.epochs {
			s.print(network(t.Model()), epoch+1 == o.epochs)
		}
	})
	if err != nil {
		return err
	}
	b, err := t.Model().MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	return write(o.out, "syntax.bin", b)
}

// taught are the examples with lessons by the teachers that o names, if any.
func taught(o options, examples []neural.Example, s *treeScorer) ([]neural.Example, error) {
	teachers, err := loadTeachers(o.teachers, s.v)
	if err != nil || len(teachers) == 0 {
		return examples, err
	}
	raw, err := rawSentences(o.plain)
	if err != nil {
		return nil, err
	}
	examples = teach(teachers, examples, raw, s.v, o.trust)
	s.print(together(teachers), false)
	return examples, nil
}

func treeExamples(train []tree, v *neural.Vectors, rng *rand.Rand) []neural.Example {
	count := 0
	var examples []neural.Example
	for _, t := range train {
		e := neural.Example{Features: language.Syntax(t.words, v), Labels: [][]uint8{ids(t.tags, language.Tags)}, Heads: t.heads, Rels: ids(t.rels, language.Relations)}
		examples = append(examples, e)
		count += len(t.words)
		if rng.IntN(50) == 0 { // headlines in capitals
			e.Features = language.Syntax(upper(t.words), v)
			examples = append(examples, e)
		}
	}
	fmt.Printf("%d sentences, %d words with trees\n", len(train), count)
	return examples
}

// parts are the development sets of trees with those of GUM that are of most use.
func parts(dev map[string][]tree) map[string][]tree {
	for _, t := range dev["gum"] {
		if freeGenres[t.genre] {
			dev["gum free"] = append(dev["gum free"], t)
		}
		if t.genre == "news" {
			dev["gum news"] = append(dev["gum news"], t)
		}
	}
	return dev
}
