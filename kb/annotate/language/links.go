package language

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// Links decide which cue a content belongs to and which source a cue, by the
// sum of the weights of features of the pair.
type Links struct{ weights map[string]float32 }

// NewLinks has no weights yet.
func NewLinks() *Links { return &Links{weights: map[string]float32{}} }

// Score sums the weights of features.
func (l *Links) Score(features []string) float32 {
	var s float32
	for _, f := range features {
		s += l.weights[f]
	}
	return s
}

// Add changes the weights of features; used in training.
func (l *Links) Add(features []string, by float32) {
	for _, f := range features {
		l.weights[f] += by
	}
}

// Weights gives the weights themselves; used in training.
func (l *Links) Weights() map[string]float32 { return l.weights }

// String writes a weight a line, in order.
func (l *Links) String() string {
	lines := make([]string, 0, len(l.weights))
	for f, w := range l.weights {
		if w != 0 {
			lines = append(lines, f+" "+strconv.FormatFloat(float64(w), 'g', 4, 32))
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n") + "\n"
}

// ParseLinks reads what String wrote.
func ParseLinks(s string) (*Links, error) {
	l := NewLinks()
	for i, line := range strings.Split(strings.TrimSpace(s), "\n") {
		f, w, ok := strings.Cut(line, " ")
		x, err := strconv.ParseFloat(w, 32)
		if !ok || err != nil {
			return nil, fmt.Errorf("links: line %d: %q is no feature and weight", i+1, line)
		}
		l.weights[f] = float32(x)
	}
	return l, nil
}

// Range is a half-open range of tokens.
type Range struct{ From, To int }

// moved is the range by words further on; an empty one stays as it is.
func (r Range) moved(by int) Range {
	if r.From == r.To {
		return r
	}
	return Range{r.From + by, r.To + by}
}

// Group is one attribution found: its parts as ranges of tokens. Source and
// Cue are empty when there is none.
type Group struct {
	Source, Cue Range
	Content     []Range
}

// Parts are the ranges that labels mark, by kind, in text order.
func Parts(labels []uint8) (sources, cues, contents []Range) {
	kinds := map[string]*[]Range{"Source": &sources, "Cue": &cues, "Content": &contents}
	for i := 0; i < len(labels); i++ {
		kind, ok := strings.CutPrefix(Attribution[labels[i]], "B-")
		if !ok {
			continue
		}
		j := i + 1
		for j < len(labels) && Attribution[labels[j]] == "I-"+kind {
			j++
		}
		*kinds[kind] = append(*kinds[kind], Range{i, j})
		i = j - 1
	}
	return sources, cues, contents
}

const (
	reachCue    = 60 // words between a content and its cue
	reachSource = 40 // words between a cue and its source
)

// Group links labelled parts to attributions: every content picks a cue or
// none, every cue a source or none; contents of one cue are one attribution.
func (l *Links) Group(ts []Token, labels []uint8) []Group {
	sources, cues, contents := Parts(labels)
	var out []Group
	byCue := map[int]int{}
	for _, c := range contents {
		k := l.Pick(ts, "c", c, cues, contents)
		if at, ok := byCue[k]; ok && k >= 0 {
			out[at].Content = append(out[at].Content, c)
			continue
		}
		g := Group{Content: []Range{c}}
		if k >= 0 {
			g.Cue = cues[k]
			byCue[k] = len(out)
			if s := l.Pick(ts, "s", cues[k], sources, cues); s >= 0 {
				g.Source = sources[s]
			}
		} else if s := l.Pick(ts, "x", c, sources, contents); s >= 0 {
			g.Source = sources[s]
		}
		out = append(out, g)
	}
	return out
}

// Pick is the candidate that scores best against none, or -1. The task is "c"
// for the cue of a content, "s" for the source of a cue, "x" for the source of
// a content without a cue.
func (l *Links) Pick(ts []Token, task string, from Range, candidates, rivals []Range) int {
	reach := reachSource
	if task == "c" {
		reach = reachCue
	}
	best, top := -1, l.Score(LinkFeatures(ts, task, from, Range{}, candidates, rivals))
	first, last := overlapping(candidates, from.From-reach, from.To+reach+1)
	for k := first; k < last; k++ {
		c := candidates[k]
		if gap(from, c) > reach {
			continue
		}
		if s := l.Score(LinkFeatures(ts, task, from, c, candidates, rivals)); s > top {
			best, top = k, s
		}
	}
	return best
}

func gap(a, b Range) int {
	if b.From >= a.To {
		return b.From - a.To
	}
	return max(0, a.From-b.To)
}

// LinkFeatures describe the pair of a part and a candidate; an empty candidate
// is none at all.
func LinkFeatures(ts []Token, task string, a, b Range, candidates, rivals []Range) []string {
	word := ""
	if a.From < len(ts) && task == "s" {
		word = ts[a.From].Lemma
	}
	if b.From == b.To {
		return []string{task + "none", task + "none=" + word, task + "none=n" + strconv.Itoa(min(len(candidates), 3)), task + "none=near" + strconv.Itoa(near(a, candidates))}
	}
	lo, hi, dir := a.To, b.From, "R"
	if b.From < a.From {
		lo, hi, dir = b.To, a.From, "L"
	}
	hi = max(lo, hi)
	breaks, paragraphs, commas, quotes := 0, 0, 0, 0
	for _, t := range ts[lo:hi] {
		if t.Word == "," {
			commas++
		}
		if t.Quote&3 >= 2 {
			quotes++
		}
	}
	for i := lo + 1; i <= hi && i < len(ts); i++ {
		if ts[i].Break > 0 {
			breaks++
		}
		if ts[i].Break > 1 {
			paragraphs++
		}
	}
	if lo < len(ts) && ts[lo].Break > 0 && hi > lo {
		breaks++
	}
	d := bucket(hi - lo)
	between := count(lo, hi, candidates)
	rival := count(lo, hi, rivals)
	key := task + dir
	f := []string{
		key, key + "d" + d, key + "b" + strconv.Itoa(min(breaks, 3)), key + "p" + strconv.Itoa(min(paragraphs, 2)),
		key + "c" + strconv.Itoa(min(commas, 3)) + "d" + d, key + "q" + strconv.Itoa(min(quotes, 2)),
		key + "k" + strconv.Itoa(min(between, 2)), key + "r" + strconv.Itoa(min(rival, 2)), key + "k" + strconv.Itoa(min(between, 2)) + "b" + strconv.Itoa(min(breaks, 3)),
		key + "b" + strconv.Itoa(min(breaks, 3)) + "d" + d + "r" + strconv.Itoa(min(rival, 2)),
	}
	if word != "" {
		f = append(f, key+"w="+word, key+"w="+word+"d"+d)
	}
	if hi < len(ts) && lo < hi {
		f = append(f, key+"n="+short(ts[lo].Word), key+"m="+short(ts[hi-1].Word))
	}
	if b.From < len(ts) {
		f = append(f, key+"t="+ts[b.From].Tag, key+"T="+ts[b.To-1].Tag)
	}
	return f
}

func short(w string) string {
	if len(w) > 6 {
		return "~"
	}
	return strings.ReplaceAll(strings.ToLower(w), " ", "")
}

func bucket(n int) string {
	switch {
	case n < 6:
		return strconv.Itoa(n)
	case n < 10:
		return "6"
	case n < 18:
		return "10"
	case n < 30:
		return "18"
	}
	return "30"
}

// overlapping are the first and the last but one of ranges in text order that
// share words with those from lo to before hi, or touch them.
func overlapping(list []Range, lo, hi int) (first, last int) {
	first = sort.Search(len(list), func(i int) bool { return list[i].To >= lo })
	last = first + sort.Search(len(list)-first, func(i int) bool { return list[first+i].From > hi })
	return first, last
}

// farthest is how far the nearest of a list is at most, in fours of words.
const farthest = 9

func near(a Range, list []Range) int {
	best := farthest
	first, last := overlapping(list, a.From-4*farthest, a.To+4*farthest)
	for _, b := range list[first:last] {
		best = min(best, gap(a, b)/4)
	}
	return best
}

func count(lo, hi int, list []Range) int {
	n := 0
	first, last := overlapping(list, lo, hi)
	for _, r := range list[first:last] {
		if r.From >= lo && r.To <= hi {
			n++
		}
	}
	return n
}
