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

// words trains the names, with the tags beside them on the same encoder: they
// make it better and are then left out.
func words(o options) error {
	v, err := loadVectors(o.out)
	if err != nil {
		return err
	}
	tagged, _, err := treebanks(o)
	if err != nil {
		return err
	}
	named, sets, err := namedSentences(o.ner)
	if err != nil {
		return err
	}
	var examples []neural.Example
	for _, t := range tagged {
		examples = append(examples, neural.Example{Features: language.Words(t.words, v), Labels: [][]uint8{nil, ids(t.tags, language.Tags)}})
	}
	rng := rand.New(rand.NewPCG(o.seed, 99))
	for _, s := range named {
		examples = append(examples, neural.Example{Features: language.Words(s.words, v), Labels: [][]uint8{ids(s.labels, language.Entities), nil}})
		if rng.IntN(12) == 0 { // headlines in capitals
			examples = append(examples, neural.Example{Features: language.Words(upper(s.words), v), Labels: [][]uint8{ids(s.labels, language.Entities), nil}})
		}
	}
	t := neural.NewTrainer(language.WordShape, v, []neural.Labels{{Count: len(language.Entities)}, {Count: len(language.Tags), Apart: true}}, 0, o.schedule())
	start := time.Now()
	t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == o.epochs {
			evaluate(t.Model(), v, sets)
		}
	})
	m := t.Model()
	m.KeepLabels(1)
	b, err := m.MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	return write(o.out, "words.bin", b)
}

// namedSentences reads the corpora of names: those to learn from, and the
// development sets by name.
func namedSentences(ner string) (named []sentence, dev map[string][]sentence, err error) {
	dev = map[string][]sentence{}
	if named, dev["newswire"], err = newswire(filepath.Join(ner, "worldwide-newswire")); err != nil {
		return nil, nil, err
	}
	conll, err := bio(filepath.Join(ner, "eng.train"), " ", 0, -1)
	if err != nil {
		return nil, nil, err
	}
	if dev["testa"], err = bio(filepath.Join(ner, "eng.testa"), " ", 0, -1); err != nil {
		return nil, nil, err
	}
	dev["politics"], err = bio(filepath.Join(ner, "crossner-politics", "dev.txt"), "\t", 0, 1)
	return append(named, conll...), dev, err
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

func evaluate(m *neural.Model, v *neural.Vectors, sets map[string][]sentence) {
	for _, name := range []string{"testa", "newswire", "politics"} {
		var sys, gold [][]string
		for _, s := range sets[name] {
			got := labels(m, language.Words(s.words, v), language.EntityOrder())
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
