package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// tree is a sentence of a treebank.
type tree struct {
	genre                     string // of GUM, "" elsewhere
	words, lemmas, tags, rels []string
	names                     []string // labels of names, of GUM alone
	heads                     []int
}

// freeGenres are the genres of GUM whose texts its licence gives freely.
var freeGenres = map[string]bool{"academic": true, "court": true, "news": true, "interview": true, "bio": true, "voyage": true, "textbook": true, "vlog": true, "speech": true}

// trees reads a treebank's words, tags, heads and relations without subtypes.
func trees(path string) ([]tree, error) {
	var out []tree
	var t tree
	genre := ""
	var entities entities
	err := eachLine(path, func(line string) error {
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# meta::genre = "):
			genre = strings.TrimPrefix(line, "# meta::genre = ")
		case line == "":
			if len(t.words) > 0 {
				t.names = entities.names(t.tags)
				out = append(out, t)
			}
			t, entities = tree{genre: genre}, nil
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
			entities.read(f[9], len(t.words))
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
			free := bank == "ewt" || freeGenres[t.genre] || o.all && t.genre != "reddit" // reddit's words are blanked
			if free && o.takes(bank, "ewt,gum") {
				train = append(train, t)
			}
		}
		if dev[bank], err = trees(filepath.Join(o.ud, "en_"+bank+"-ud-dev.conllu")); err != nil {
			return nil, nil, err
		}
	}
	return train, dev, nil
}
