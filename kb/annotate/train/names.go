package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// names trains the names, on what the model of syntax that is built in says.
func names(o options) error {
	core, err := language.Load()
	if err != nil {
		return err
	}
	named, sets, err := namedSentences(o)
	if err != nil {
		return err
	}
	examples := nameExamples(named, core, rand.New(rand.NewPCG(o.seed, 99)))
	t := neural.NewTrainer(o.shaped(language.NameShape), core.Vectors, []neural.Labels{{Count: len(language.Entities)}}, 0, o.schedule())
	start := time.Now()
	err = t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == o.epochs {
			evaluate(t.Model(), core, sets)
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
	return write(o.out, "names.bin", b)
}

// nameFeatures are those of a sentence by the core's model of syntax.
func nameFeatures(words []string, core *language.Core) *neural.Features {
	return language.Names(words, core.Read(words, 0, new([]float32)).Inner, core.Vectors)
}

func nameExamples(named []sentence, core *language.Core, rng *rand.Rand) []neural.Example {
	count := 0
	var examples []neural.Example
	for _, s := range named {
		e := neural.Example{Features: nameFeatures(s.words, core), Labels: [][]uint8{ids(s.labels, language.Entities)}}
		examples = append(examples, e)
		count += len(s.words)
		if rng.IntN(12) == 0 { // headlines in capitals
			e.Features = nameFeatures(upper(s.words), core)
			examples = append(examples, e)
		}
	}
	fmt.Printf("%d sentences, %d words with names\n", len(named), count)
	return examples
}

// namedSentences reads the corpora of names: those to learn from, and the
// development sets by name.
func namedSentences(o options) (named []sentence, dev map[string][]sentence, err error) {
	dev = map[string][]sentence{}
	take := func(corpus string, list []sentence, failed error) {
		if err == nil {
			err = failed
		}
		if o.takes(corpus, "conll,newswire") {
			named = append(named, list...)
		}
	}
	train, held, failed := newswire(filepath.Join(o.ner, "worldwide-newswire"))
	dev["newswire"] = held
	take("newswire", train, failed)
	train, failed = bio(filepath.Join(o.ner, "eng.train"), " ", 0, -1)
	take("conll", train, failed)
	train, failed = bio(filepath.Join(o.ner, "wnut17train.conll"), "\t", 0, -1)
	take("wnut", train, failed)
	if o.takes("gum", "") {
		train, failed = gumNames(o)
		take("gum", train, failed)
	}
	dev["testa"], failed = bio(filepath.Join(o.ner, "eng.testa"), " ", 0, -1)
	take("", nil, failed)
	dev["politics"], failed = bio(filepath.Join(o.ner, "crossner-politics", "dev.txt"), "\t", 0, 1)
	take("", nil, failed)
	return named, dev, err
}

// gumNames are the names of GUM's free genres.
func gumNames(o options) ([]sentence, error) {
	list, err := trees(filepath.Join(o.ud, "en_gum-ud-train.conllu"))
	var out []sentence
	for _, t := range list {
		if freeGenres[t.genre] {
			out = append(out, sentence{words: t.words, labels: t.names})
		}
	}
	return out, err
}

func loadVectors(dir string) (*neural.Vectors, error) {
	b, err := os.ReadFile(filepath.Join(dir, "vectors.bin"))
	if err != nil {
		return nil, err
	}
	v := &neural.Vectors{}
	return v, v.UnmarshalBinary(b)
}

func upper(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToUpper(w)
	}
	return out
}

// ids are the indexes of labels in a set; one that is not there is the first.
func ids(labels, set []string) []uint8 {
	out := make([]uint8, len(labels))
	for i, l := range labels {
		for k, s := range set {
			if s == l {
				out[i] = uint8(k)
			}
		}
	}
	return out
}
