package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
	"github.com/dateline-kb/dateline/kb/document"
)

// loadTeachers reads models, a file each with commas between them.
func loadTeachers(paths string, v *neural.Vectors) ([]*neural.Model, error) {
	var out []*neural.Model
	for _, path := range parted(paths) {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		m, err := neural.Unpack(b, v)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, m)
	}
	return out, nil
}

func parted(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// rawSentences are those of plain texts without annotation. Fragments are left
// out, and what is too long to learn from.
func rawSentences(patterns string) ([][]string, error) {
	paths, err := matched(patterns)
	if err != nil {
		return nil, err
	}
	var out [][]string
	for _, path := range paths {
		texts, err := textsOf(path)
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			s, err := rawText(text)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			out = append(out, s...)
		}
	}
	return out, nil
}

// matched are the files of patterns with commas between them.
func matched(patterns string) ([]string, error) {
	var out []string
	for _, pattern := range parted(patterns) {
		files, err := filepath.Glob(pattern)
		if err == nil && len(files) == 0 {
			err = fmt.Errorf("no files are called %s", pattern)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	return out, nil
}

// textsOf are the texts of a file: of JSON lines with a field "text", of words
// with labels, or of one text.
func textsOf(path string) ([]string, error) {
	switch filepath.Ext(path) {
	case ".jsonl":
	case ".tsv":
		paragraphs, err := bio(path, "\t", 0, 1)
		return []string{written(paragraphs)}, err
	default:
		b, err := os.ReadFile(path)
		return []string{string(b)}, err
	}
	var out []string
	err := eachLine(path, func(line string) error {
		if line == "" {
			return nil
		}
		var article struct {
			Text string `json:"text"`
		}
		err := json.Unmarshal([]byte(line), &article)
		out = append(out, article.Text)
		return err
	})
	return out, err
}

// taughtTexts are the examples of attributions with lessons by the teachers that
// o names, if any, and behind them whole plain texts, which they alone teach.
func taughtTexts(o options, examples []neural.Example, v *neural.Vectors) ([]neural.Example, error) {
	teachers, err := loadTeachers(o.teachers, v)
	if err != nil || len(teachers) == 0 {
		return examples, err
	}
	paths, err := matched(o.plain)
	if err != nil {
		return nil, err
	}
	texts, words := 0, 0
	for _, path := range paths {
		list, err := textsOf(path)
		if err != nil {
			return nil, err
		}
		for _, text := range list {
			_, tokens, err := annotate.Tokens(&document.Document{Text: text})
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			examples = append(examples, neural.Example{Features: language.Text(tokens, v)})
			texts, words = texts+1, words+len(tokens)
		}
	}
	for i := range examples {
		neural.TeachChain(teachers, &examples[i], float32(o.trust))
	}
	fmt.Printf("%d teachers; %d plain texts of %d words\n", len(teachers), texts, words)
	return examples, nil
}

// written is a text of which only the words are known, with the spaces that
// people put between them.
func written(paragraphs []sentence) string {
	var b strings.Builder
	for _, p := range paragraphs {
		inside, tight := false, true // a straight quotation; no space before what comes
		for i, w := range p.words {
			opens := strings.Contains("([$£€“‘", w)
			closes := strings.Contains(".,;:!?)]%”", w) || strings.HasPrefix(w, "’") || strings.HasPrefix(w, "'") || w == "n't" || w == "n’t"
			switch {
			case w == `"`:
				inside = !inside
				opens, closes = inside, !inside
			case (w == "’" || w == "'") && i+1 < len(p.words) && slices.Contains(endings, strings.ToLower(p.words[i+1])):
				opens = true
			case w == "-" && i > 0 && i+1 < len(p.words) && letters(p.words[i-1]) && letters(p.words[i+1]):
				opens, closes = true, true
			}
			if !tight && !closes {
				b.WriteByte(' ')
			}
			b.WriteString(w)
			tight = opens
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// endings are what stands behind an apostrophe.
var endings = []string{"s", "t", "re", "ve", "ll", "d", "m"}

func letters(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

const leastRaw, mostRaw = 5, 60 // words of a sentence

func rawText(text string) ([][]string, error) {
	d := &document.Document{Text: text}
	if err := annotate.Annotate(d); err != nil {
		return nil, err
	}
	var out [][]string
	for _, s := range d.Sentences {
		if n := s.Last - s.First; n < leastRaw || n > mostRaw {
			continue
		}
		var words []string
		for _, t := range d.Tokens[s.First:s.Last] {
			words = append(words, text[t.Start:t.End])
		}
		out = append(out, words)
	}
	return out, nil
}

// teach has teachers say what they make of the sentences of treebanks, and of
// others, which they alone teach.
func teach(teachers []*neural.Model, examples []neural.Example, raw [][]string, v *neural.Vectors, trust float64) []neural.Example {
	for i := range examples {
		neural.Teach(teachers, &examples[i], float32(trust))
	}
	count := 0
	for _, words := range raw {
		e := neural.Example{Features: language.Syntax(words, v)}
		neural.Teach(teachers, &e, 1)
		examples = append(examples, e)
		count += len(words)
	}
	fmt.Printf("%d teachers; %d sentences, %d words of plain text\n", len(teachers), len(raw), count)
	return examples
}
