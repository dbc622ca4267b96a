package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
	"github.com/dateline-kb/dateline/kb/document"
)

// loadTeachers reads models of syntax, a file each with commas between them.
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

// rawSentences are those of plain texts without annotation: files of JSON
// lines with a field "text", or of one text each, by patterns with commas
// between them. Fragments are left out, and what is too long to learn from.
func rawSentences(patterns string) ([][]string, error) {
	var out [][]string
	for _, pattern := range parted(patterns) {
		files, err := filepath.Glob(pattern)
		if err == nil && len(files) == 0 {
			err = fmt.Errorf("no files are called %s", pattern)
		}
		if err != nil {
			return nil, err
		}
		for _, path := range files {
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
	}
	return out, nil
}

func textsOf(path string) ([]string, error) {
	if filepath.Ext(path) != ".jsonl" {
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
