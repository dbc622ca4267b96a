package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// inflected are the tags whose words have a base form of another spelling.
var inflected = map[string]bool{"VB": true, "VBD": true, "VBG": true, "VBN": true, "VBP": true, "VBZ": true, "MD": true,
	"NNS": true, "JJR": true, "JJS": true, "RBR": true, "RBS": true}

const longest = 6 // letters of an ending

// edits counts how words come to their base form.
type edits map[en.Edit]int

// best is the most frequent edit, its count and that of all.
func (e edits) best() (en.Edit, int, int) {
	var list []en.Edit
	all := 0
	for x, n := range e {
		list = append(list, x)
		all += n
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return e[a] > e[b] || e[a] == e[b] && (a.Cut < b.Cut || a.Cut == b.Cut && a.Add < b.Add)
	})
	return list[0], e[list[0]], all
}

// lemmas learns, for each tag, by which edit words with an ending come to their
// base form: an ending gets a rule when shorter endings tell it wrong.
func lemmas(o options) error {
	train, dev, err := treebanks(o)
	if err != nil {
		return err
	}
	byTag := map[string]map[string]edits{}
	for _, t := range train {
		for i, w := range t.words {
			if inflected[t.tags[i]] && t.lemmas[i] != "_" && plainLetters(lowered(w)) {
				learnLemma(byTag, t.tags[i], lowered(w), lowered(t.lemmas[i]))
			}
		}
	}
	rules := en.LemmaRules{}
	for tag, by := range byTag {
		rules[tag] = lemmaRules(by)
	}
	text := rules.String()
	fmt.Printf("%d rules, %d bytes\n", strings.Count(text, "\n"), len(text))
	for _, name := range []string{"ewt", "gum"} {
		scoreLemmas(name, dev[name], rules.Lemma)
	}
	return os.WriteFile(filepath.Join(o.lemmas, "lemmas.txt"), []byte(text), 0o644)
}

func plainLetters(w string) bool { return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz'-.") == "" }

func lowered(w string) string { return strings.ToLower(strings.ReplaceAll(w, "’", "'")) }

func learnLemma(byTag map[string]map[string]edits, tag, word, lemma string) {
	by := byTag[tag]
	if by == nil {
		by = map[string]edits{}
		byTag[tag] = by
	}
	same := 0
	for same < len(word) && same < len(lemma) && word[same] == lemma[same] {
		same++
	}
	e := en.Edit{Cut: len(word) - same, Add: lemma[same:]}
	count := func(key string) {
		if by[key] == nil {
			by[key] = edits{}
		}
		by[key][e]++
	}
	for k := 0; k <= longest && k <= len(word); k++ {
		count(word[len(word)-k:])
	}
	count("^" + word)
}

func lemmaRules(by map[string]edits) map[string]en.Edit {
	var keys []string
	for k := range by {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		if wa, wb := strings.HasPrefix(a, "^"), strings.HasPrefix(b, "^"); wa != wb {
			return wb
		}
		return len(a) < len(b) || len(a) == len(b) && a < b
	})
	rules := map[string]en.Edit{}
	for _, k := range keys {
		e, n, all := by[k].best()
		word, whole := strings.CutPrefix(k, "^")
		if k != "" && !whole && (n < 3 || 10*n < 6*all) || k != "" && en.ByEnding(rules, word) == e {
			continue
		}
		rules[k] = e
	}
	return rules
}

func scoreLemmas(name string, dev []tree, lemma func(low, tag string) string) {
	words, right, ours := 0, 0, 0
	for _, t := range dev {
		for i, w := range t.words {
			if !inflected[t.tags[i]] || t.lemmas[i] == "_" {
				continue
			}
			words++
			if lemma(lowered(w), t.tags[i]) == lowered(t.lemmas[i]) {
				right++
			}
			if en.Lemma(lowered(w), t.tags[i]) == lowered(t.lemmas[i]) {
				ours++
			}
		}
	}
	fmt.Printf("  %s: %d inflected words, rules %.2f, the program as it is now %.2f\n", name, words, 100*float64(right)/float64(words), 100*float64(ours)/float64(words))
}
