package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// words trains the tags and the names on one encoder.
func words(ud, ner, out string, seed uint64, epochs int) error {
	v, err := loadVectors(out)
	if err != nil {
		return err
	}
	var tagged, tagDev, named []sentence
	for _, bank := range []string{"ewt", "gum"} {
		for part, to := range map[string]*[]sentence{"train": &tagged, "dev": &tagDev} {
			s, err := conllu(filepath.Join(ud, "en_"+bank+"-ud-"+part+".conllu"))
			if err != nil {
				return err
			}
			*to = append(*to, s...)
		}
	}
	sets := map[string][]sentence{}
	wire, wireDev, err := newswire(filepath.Join(ner, "worldwide-newswire"))
	if err != nil {
		return err
	}
	conll, err := bio(filepath.Join(ner, "eng.train"), " ", 0, -1)
	if err != nil {
		return err
	}
	named = append(append(named, wire...), conll...)
	sets["newswire"] = wireDev
	if sets["testa"], err = bio(filepath.Join(ner, "eng.testa"), " ", 0, -1); err != nil {
		return err
	}
	if sets["politics"], err = bio(filepath.Join(ner, "crossner-politics", "dev.txt"), "\t", 0, 1); err != nil {
		return err
	}
	tags := labelSet(tagged)
	var examples []neural.Example
	for _, s := range tagged {
		examples = append(examples, neural.Example{Features: language.Words(s.words, v), Labels: [][]uint8{ids(s.labels, tags), nil}})
	}
	rng := rand.New(rand.NewPCG(seed, 99))
	for _, s := range named {
		examples = append(examples, neural.Example{Features: language.Words(s.words, v), Labels: [][]uint8{nil, ids(s.labels, language.Entities)}})
		if rng.IntN(12) == 0 { // headlines in capitals
			examples = append(examples, neural.Example{Features: language.Words(upper(s.words), v), Labels: [][]uint8{nil, ids(s.labels, language.Entities)}})
		}
	}
	t := neural.NewTrainer(language.WordShape, v, []int{len(tags), len(language.Entities)}, 0,
		neural.Schedule{Epochs: epochs, Batch: 1000, Rate: 0.002, Drop: 0.25, Seed: seed})
	start := time.Now()
	t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == epochs {
			evaluate(t.Model(), v, tags, tagDev, sets)
		}
	})
	b, err := t.Model().MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	if err := write(out, "tags.txt", []byte(strings.Join(tags, "\n"))); err != nil {
		return err
	}
	return write(out, "words.bin", b)
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

func labelSet(list []sentence) []string {
	seen := map[string]int{}
	for _, s := range list {
		for _, l := range s.labels {
			seen[l]++
		}
	}
	var out []string
	for l := range seen {
		out = append(out, l)
	}
	sort.Strings(out)
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

func evaluate(m *neural.Model, v *neural.Vectors, tags []string, tagDev []sentence, sets map[string][]sentence) {
	right, all := 0, 0
	for _, s := range tagDev {
		got := m.Encode(language.Words(s.words, v)).Labels(0, language.AnyOrder(len(tags)))
		for i, g := range got {
			all++
			if tags[g] == s.labels[i] {
				right++
			}
		}
	}
	fmt.Printf("  tags %.2f", 100*float64(right)/float64(all))
	names := []string{"testa", "newswire", "politics"}
	for _, name := range names {
		var sys, gold [][]string
		for _, s := range sets[name] {
			got := m.Encode(language.Words(s.words, v)).Labels(1, language.EntityOrder())
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
