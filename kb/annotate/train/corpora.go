package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate"
)

// sentence is words with labels of one kind.
type sentence struct{ words, labels []string }

// bio reads a word and its entity label a line, in the column given (counted
// from the end when negative), sentences apart by blank lines. Labels become
// BIO over PER, ORG, LOC and MISC.
func bio(path, sep string, word, column int) ([]sentence, error) {
	var out []sentence
	var s sentence
	err := eachLine(path, func(line string) error {
		f := strings.Split(line, sep)
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "-DOCSTART-") {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s = sentence{}
			return nil
		}
		at := column
		if at < 0 {
			at += len(f)
		}
		if at >= len(f) || strings.HasPrefix(f[word], "http") && len(f[word]) > 30 {
			return nil
		}
		label := entityLabel(strings.TrimSpace(f[at]))
		if n := len(s.labels); strings.HasPrefix(label, "I-") && (n == 0 || s.labels[n-1] == "O" || s.labels[n-1][2:] != label[2:]) {
			label = "B-" + label[2:]
		}
		for _, w := range annotate.Split(f[word]) {
			s.words, s.labels = append(s.words, w), append(s.labels, label)
			if kind, begins := strings.CutPrefix(label, "B-"); begins {
				label = "I-" + kind
			}
		}
		return nil
	})
	if len(s.words) > 0 {
		out = append(out, s)
	}
	return out, err
}

// entityLabel maps a corpus's classes to ours.
func entityLabel(l string) string {
	part, class, ok := strings.Cut(l, "-")
	if !ok {
		return "O"
	}
	switch strings.ToLower(class) {
	case "per", "person", "politician":
		class = "PER"
	case "org", "organization", "organisation", "corporation", "group", "politicalparty":
		class = "ORG"
	case "loc", "location", "facility", "country", "gpe":
		class = "LOC"
	case "misc", "norp", "product", "creative-work", "event", "election":
		class = "MISC"
	default:
		return "O"
	}
	return part + "-" + class
}

func eachLine(path string, do func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		if err := do(strings.TrimSuffix(sc.Text(), "\r")); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if err := do(""); err != nil {
		return err
	}
	return sc.Err()
}

// newswire reads a folder of a file an article; every tenth is held out.
func newswire(dir string) (train, dev []sentence, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	sort.Strings(files)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no articles in %s", dir)
	}
	for i, f := range files {
		s, err := bio(f, "\t", 0, 1)
		if err != nil {
			return nil, nil, err
		}
		if i%10 == 0 {
			dev = append(dev, s...)
		} else {
			train = append(train, s...)
		}
	}
	return train, dev, err
}
