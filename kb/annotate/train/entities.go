package main

import (
	"regexp"
	"strconv"
	"strings"
)

// entity is a mention of GUM's: its words from first on, and those of them
// that are its core.
type entity struct {
	kind  string
	first int
	core  []int
}

// entities are those that begin in one sentence.
type entities []entity

var opening = regexp.MustCompile(`\(\d+-([a-z]+)-[^-()]*-[^-()]*-[^-()]*-([\d,]+)`)

// read takes the entities that the last column says begin at a word.
func (es *entities) read(misc string, word int) {
	for _, field := range strings.Split(misc, "|") {
		value, ok := strings.CutPrefix(field, "Entity=")
		if !ok {
			continue
		}
		for _, m := range opening.FindAllStringSubmatch(value, -1) {
			e := entity{kind: m[1], first: word}
			for _, n := range strings.Split(m[2], ",") {
				k, _ := strconv.Atoi(n)
				e.core = append(e.core, word+k-1)
			}
			*es = append(*es, e)
		}
	}
}

// names are the labels of the sentence's names: cores of proper nouns. A name
// within another is left out.
func (es entities) names(tags []string) []string {
	classes := map[string]string{"person": "PER", "organization": "ORG", "place": "LOC"}
	out := make([]string, len(tags))
	for i := range out {
		out[i] = "O"
	}
	for _, e := range es {
		from, to := e.core[0], e.core[len(e.core)-1]+1
		if to > len(tags) || to-from != len(e.core) || !strings.HasPrefix(tags[to-1], "NNP") || out[from] != "O" {
			continue
		}
		class, ok := classes[e.kind]
		if !ok {
			class = "MISC"
		}
		for i := from; i < to; i++ {
			out[i] = "I-" + class
		}
		out[from] = "B-" + class
	}
	return out
}
