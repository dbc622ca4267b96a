package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/annotate/neural"
	"github.com/dateline-kb/dateline/kb/document"
)

// article is a PolNeAR article with its gold attributions in tokens.
type article struct {
	tokens []language.Token
	groups []language.Group
	labels []uint8
}

// attribution trains the labeller of sources, cues and contents, and the
// links between them.
func attribution(o options) error {
	v, err := loadVectors(o.out)
	if err != nil {
		return err
	}
	train, err := articles(filepath.Join(o.polnear, "train"), true)
	if err != nil {
		return err
	}
	dev, err := articles(filepath.Join(o.polnear, "dev"), false)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles to learn from, %d to score on\n", len(train), len(dev))
	links := trainLinks(train, o.seed)
	if err := write(o.out, "links.txt", []byte(links.String())); err != nil {
		return err
	}
	if o.links {
		m, err := labeller(o.out, v)
		if err == nil {
			score(m, v, links, dev)
		}
		return err
	}
	examples := make([]neural.Example, len(train))
	for i, a := range train {
		examples[i] = neural.Example{Features: language.Text(a.tokens, v), Labels: [][]uint8{a.labels}}
	}
	if examples, err = taughtTexts(o, examples, v); err != nil {
		return err
	}
	t := neural.NewTrainer(o.shaped(language.TextShape), v, []neural.Labels{{Count: len(language.Attribution)}}, 0, o.schedule())
	start := time.Now()
	err = t.Train(examples, func(epoch int, loss float64) {
		fmt.Printf("epoch %d  loss %.3f  %s\n", epoch+1, loss, time.Since(start).Round(time.Second))
		if (epoch+1)%2 == 0 || epoch+1 == o.epochs {
			score(t.Model(), v, links, dev)
		}
	})
	if err != nil {
		return err
	}
	b, err := t.Model().MarshalBinary()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(b))
	return write(o.out, "attribution.bin", b)
}

// labeller is the one trained before.
func labeller(dir string, v *neural.Vectors) (*neural.Model, error) {
	b, err := os.ReadFile(filepath.Join(dir, "attribution.bin"))
	if err != nil {
		return nil, err
	}
	return neural.Unpack(b, v)
}

// articles reads a part of PolNeAR in brat's standoff format. Where several
// people annotated an article each of them teaches; the first one scores.
func articles(dir string, everybody bool) ([]article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no articles in %s", dir)
	}
	sort.Strings(files)
	var out []article
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		anns, err := filepath.Glob(filepath.Join(dir, "attributions", name+"*.ann"))
		if err != nil || len(anns) == 0 {
			return nil, fmt.Errorf("%s has no annotation", name)
		}
		sort.Strings(anns)
		if !everybody {
			anns = anns[:1]
		}
		d, tokens, err := annotate.Tokens(&document.Document{Text: string(text)})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, path := range anns {
			ann, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			out = append(out, newArticle(d, tokens, string(ann)))
		}
	}
	return out, err
}

func newArticle(d *document.Document, tokens []language.Token, ann string) article {
	a := article{tokens: tokens, labels: make([]uint8, len(tokens))}
	parts, events := standoff(ann, byteOffsets(d.Text))
	for _, ev := range events {
		var g language.Group
		for _, arg := range ev {
			role, id, _ := strings.Cut(arg, ":")
			for _, s := range parts[id] {
				r := tokenRange(d, s)
				if r.To <= r.From {
					continue
				}
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					g.Source = r
				case "Cue":
					g.Cue = r
				case "Content":
					g.Content = append(g.Content, r)
				}
				mark(a.labels, r, strings.TrimRight(role, "0123456789"))
			}
		}
		if len(g.Content) > 0 {
			a.groups = append(a.groups, g)
		}
	}
	return a
}

func mark(labels []uint8, r language.Range, role string) {
	for k, l := range language.Attribution {
		if l != "B-"+role {
			continue
		}
		for i := r.From; i < r.To; i++ {
			labels[i] = uint8(k + 1)
		}
		labels[r.From] = uint8(k)
	}
}

// byteOffsets maps code points of a text to bytes.
func byteOffsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// standoff reads brat's text spans by id, and the arguments of its events.
func standoff(ann string, at []int) (map[string][]document.Span, [][]string) {
	parts := map[string][]document.Span{}
	var events [][]string
	for _, line := range strings.Split(ann, "\n") {
		f := strings.Split(line, "\t")
		switch {
		case len(f) < 2:
		case f[0][0] == 'T':
			_, where, _ := strings.Cut(f[1], " ")
			for _, piece := range strings.Split(where, ";") {
				b, e, _ := strings.Cut(piece, " ")
				x, err1 := strconv.Atoi(b)
				y, err2 := strconv.Atoi(e)
				if err1 == nil && err2 == nil && y < len(at) {
					parts[f[0]] = append(parts[f[0]], document.Span{Start: at[x], End: at[y]})
				}
			}
		case f[0][0] == 'E' && strings.HasPrefix(f[1], "Attribution"):
			events = append(events, strings.Fields(f[1])[1:])
		}
	}
	return parts, events
}

func tokenRange(d *document.Document, s document.Span) language.Range {
	i := sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > s.Start })
	j := i
	for j < len(d.Tokens) && d.Tokens[j].Start < s.End {
		j++
	}
	return language.Range{From: i, To: j}
}

// trainLinks learns the links by an averaged perceptron on the gold parts.
func trainLinks(train []article, seed uint64) *language.Links {
	l, sum := language.NewLinks(), language.NewLinks()
	rng := rand.New(rand.NewPCG(seed, 5))
	step := float32(1)
	update := func(good, bad []string) {
		l.Add(good, 1)
		l.Add(bad, -1)
		sum.Add(good, step)
		sum.Add(bad, -step)
	}
	for range 6 {
		for _, k := range rng.Perm(len(train)) {
			a := &train[k]
			sources, cues, contents := language.Parts(a.labels)
			for _, g := range a.groups {
				for _, c := range g.Content {
					learnLink(l, update, a.tokens, "c", c, g.Cue, cues, contents)
					if g.Cue.To == g.Cue.From {
						learnLink(l, update, a.tokens, "x", c, g.Source, sources, contents)
					}
				}
				if g.Cue.To > g.Cue.From {
					learnLink(l, update, a.tokens, "s", g.Cue, g.Source, sources, cues)
				}
				step++
			}
		}
	}
	for f, w := range sum.Weights() {
		l.Add([]string{f}, -w/step)
	}
	return l
}

func learnLink(l *language.Links, update func(good, bad []string), ts []language.Token, task string, from, gold language.Range, candidates, rivals []language.Range) {
	best := l.Pick(ts, task, from, candidates, rivals)
	got := language.Range{}
	if best >= 0 {
		got = candidates[best]
	}
	if got == gold {
		return
	}
	update(language.LinkFeatures(ts, task, from, gold, candidates, rivals), language.LinkFeatures(ts, task, from, got, candidates, rivals))
}

// score prints how contents and sources come out: a content counts when its
// tokens overlap by half (Jaccard), a pair when the source overlaps too.
func score(m *neural.Model, v *neural.Vectors, links *language.Links, dev []article) {
	gold, sys, hit, joint := 0, 0, 0, 0
	for _, a := range dev {
		got := links.Group(a.tokens, labels(m, language.Text(a.tokens, v), language.AttributionOrder()))
		gold += len(a.groups)
		sys += len(got)
		used := make([]bool, len(got))
		for _, g := range a.groups {
			for k, s := range got {
				if used[k] || jaccard(g.Content, s.Content) < 0.5 {
					continue
				}
				used[k] = true
				hit++
				if g.Source == s.Source || g.Source.From < s.Source.To && s.Source.From < g.Source.To {
					joint++
				}
				break
			}
		}
	}
	f := func(n int) float64 { return 200 * float64(n) / float64(gold+sys) }
	fmt.Printf("  content %.1f  joint %.1f  (%d gold, %d found)\n", f(hit), f(joint), gold, sys)
}

func jaccard(a, b []language.Range) float64 {
	in := map[int]int{}
	for _, r := range a {
		for i := r.From; i < r.To; i++ {
			in[i] |= 1
		}
	}
	for _, r := range b {
		for i := r.From; i < r.To; i++ {
			in[i] |= 2
		}
	}
	both := 0
	for _, x := range in {
		if x == 3 {
			both++
		}
	}
	return float64(both) / float64(max(1, len(in)))
}
