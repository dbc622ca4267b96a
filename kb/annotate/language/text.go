package language

import "github.com/dateline-kb/dateline/kb/annotate/neural"

// TextShape is the encoder's shape for whole texts, in which sources, cues and
// contents are found.
var TextShape = neural.Shape{Width: 160, Blocks: 2, Context: SyntaxShape.Width, Tables: []neural.TableSize{
	{Rows: 1 << 13, Width: 32}, {Rows: 1 << 10, Width: 12}, {Rows: 1 << 7, Width: 16}, {Rows: 1 << 5, Width: 8},
	{Rows: 1 << 6, Width: 12}, {Rows: 1 << 6, Width: 8}, {Rows: 1 << 9, Width: 8}, {Rows: 1 << 11, Width: 16},
	{Rows: 1 << 12, Width: 16},
}}

// Token is a word as the labeller of attributions sees it.
type Token struct {
	Word, Lemma, Tag string
	Entity           uint8 // index in Entities
	Quote            int   // 0 outside quotations, 1 inside, 2 a mark that opens, 3 one that closes; +4 for short ones
	Break            int   // 0 inside a sentence, 1 at the start of one, 2 of a paragraph
	Cue              int   // kind of reporting verb, 0 = none
	Heading          bool
	Governor         string    // base form of the word that governs it, "" for none
	Rel              string    // and how it hangs on it
	Inner            []float32 // the word's encoding by the model of syntax
}

// Text are the features of a text's words, for TextShape. A word that has no vector
// is known by its letters and its place in the sentence alone, as for Syntax.
func Text(ts []Token, v *neural.Vectors) *neural.Features {
	f := &neural.Features{Vector: make([]int32, len(ts)), Keys: make([][]uint32, len(TextShape.Tables))}
	for k := range f.Keys {
		f.Keys[k] = make([]uint32, len(ts))
	}
	f.Context = make([][]float32, len(ts))
	for i, t := range ts {
		f.Context[i] = t.Inner
		w := plain(t.Word)
		f.Vector[i] = vectorRow(lower(w), v)
		word, lemma, governor := uint32(0), "", ""
		if f.Vector[i] >= 0 {
			word, lemma = hash(t.Lemma, 11), t.Lemma
		}
		if v.Row(t.Governor) >= 0 {
			governor = t.Governor
		}
		heading := 0
		if t.Heading {
			heading = 1
		}
		for k, key := range [...]uint32{
			word, hash(suffix(lower(w), 3), 12), hash(t.Tag, 13), uint32(t.Entity),
			uint32(t.Quote + 8*t.Cue), uint32(t.Quote + 8*t.Break + 24*heading), hash(shape(w), 14), hash(lemma+t.Tag, 15) ^ uint32(t.Break),
			hash(t.Rel+" "+governor, 16),
		} {
			f.Keys[k][i] = key
		}
	}
	return f
}

// Groups finds a text's attributions.
func (c *Core) Groups(ts []Token) ([]Group, error) {
	s, err := c.said()
	if err != nil {
		return nil, err
	}
	var out []Group
	for from := 0; from < len(ts); {
		to := windowEnd(ts, from)
		out = append(out, c.groupsIn(s, ts[from:to], from)...)
		from = to
	}
	return out, nil
}

// window is how many words are labelled at once: more than an article has, and
// little memory.
const window = 4000

// windowEnd is where the window that begins at from ends: with the last whole
// paragraph in it, else with its last sentence.
func windowEnd(ts []Token, from int) int {
	end := from + window
	if end >= len(ts) {
		return len(ts)
	}
	for _, least := range []int{2, 1} {
		for to := end; to > from+window/2; to-- {
			if ts[to].Break >= least {
				return to
			}
		}
	}
	return end
}

// groupsIn finds the attributions of a window of a text, which begins at word at.
func (c *Core) groupsIn(s *said, ts []Token, at int) []Group {
	run := s.model.Encode(Text(ts, c.Vectors))
	defer run.Free()
	groups := s.links.Group(ts, run.Labels(0, c.spanOrder))
	for k := range groups {
		g := &groups[k]
		g.Source, g.Cue = g.Source.moved(at), g.Cue.moved(at)
		for i := range g.Content {
			g.Content[i] = g.Content[i].moved(at)
		}
	}
	return groups
}
