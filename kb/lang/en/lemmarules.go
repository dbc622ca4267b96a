package en

import (
	_ "embed"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Edit makes a base form: it cuts bytes off a word's end and adds others.
type Edit struct {
	Cut int
	Add string
}

// LemmaRules are edits by tag and ending; "^" before a whole word is a rule
// for that word alone. They are learned from treebanks.
type LemmaRules map[string]map[string]Edit

// longestEnding is how many bytes an ending has at most.
const longestEnding = 6

// ByEnding is the edit of the longest ending of word that has a rule.
func ByEnding(rules map[string]Edit, word string) Edit {
	for n := min(longestEnding, len(word)); n >= 0; n-- {
		if e, ok := rules[word[len(word)-n:]]; ok {
			return e
		}
	}
	return Edit{}
}

// Lemma is the base form of a lower-case word by the rules alone.
func (r LemmaRules) Lemma(low, tag string) string {
	e, ok := r[tag]["^"+low]
	if !ok {
		e = ByEnding(r[tag], low)
	}
	return e.apply(low)
}

func (e Edit) apply(low string) string {
	stem := len(low) - e.Cut
	if stem < 0 || stem == 0 && e.Add == "" || e.Cut > 0 && !utf8.RuneStart(low[stem]) {
		return low
	}
	return low[:stem] + e.Add
}

// String writes a rule a line, in order: tag, ending, bytes to cut, what to add.
func (r LemmaRules) String() string {
	var lines []string
	for tag, rules := range r {
		for end, e := range rules {
			lines = append(lines, fmt.Sprintf("%s %s %d %s", tag, end, e.Cut, e.Add))
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n") + "\n"
}

//go:embed lemmas.txt
var lemmaText string

// lemmaRules reads what String wrote.
var lemmaRules = sync.OnceValue(func() LemmaRules {
	r := LemmaRules{}
	for _, line := range strings.Split(lemmaText, "\n") {
		f := strings.Split(line, " ")
		if len(f) != 4 {
			continue
		}
		if r[f[0]] == nil {
			r[f[0]] = map[string]Edit{}
		}
		cut, _ := strconv.Atoi(f[2]) // our own file, held by a test
		r[f[0]][f[1]] = Edit{cut, f[3]}
	}
	return r
})
