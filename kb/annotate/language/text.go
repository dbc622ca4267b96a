package language

import "github.com/dateline-kb/dateline/kb/annotate/neural"

// TextShape is the encoder's shape for whole texts, in which sources, cues and
// contents are found.
var TextShape = neural.Shape{Width: 96, Blocks: 2, Tables: []neural.TableSize{
	{Rows: 1 << 13, Width: 32}, {Rows: 1 << 10, Width: 12}, {Rows: 1 << 7, Width: 16}, {Rows: 1 << 5, Width: 8},
	{Rows: 1 << 6, Width: 12}, {Rows: 1 << 6, Width: 8}, {Rows: 1 << 9, Width: 8}, {Rows: 1 << 11, Width: 16},
}}

// Token is a word as the labeller of attributions sees it.
type Token struct {
	Word, Lemma, Tag string
	Entity           uint8 // index in Entities
	Quote            int   // 0 outside quotations, 1 inside, 2 a mark that opens, 3 one that closes; +4 for short ones
	Break            int   // 0 inside a sentence, 1 at the start of one, 2 of a paragraph
	Cue              int   // kind of reporting verb, 0 = none
	Heading          bool
}

// Text are the features of a text's words, for TextShape.
func Text(ts []Token, v *neural.Vectors) *neural.Features {
	f := &neural.Features{Vector: make([]int32, len(ts)), Keys: make([][]uint32, len(TextShape.Tables))}
	for k := range f.Keys {
		f.Keys[k] = make([]uint32, len(ts))
	}
	for i, t := range ts {
		w := plain(t.Word)
		f.Vector[i] = vectorRow(lower(w), v)
		heading := 0
		if t.Heading {
			heading = 1
		}
		for k, key := range [...]uint32{
			hash(t.Lemma, 11), hash(suffix(lower(w), 3), 12), hash(t.Tag, 13), uint32(t.Entity),
			uint32(t.Quote + 8*t.Cue), uint32(t.Quote + 8*t.Break + 24*heading), hash(shape(w), 14), hash(t.Lemma+t.Tag, 15) ^ uint32(t.Break),
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
	run := s.model.Encode(Text(ts, c.Vectors))
	defer run.Free()
	labels := run.Labels(0, c.spanOrder)
	return s.links.Group(ts, labels), nil
}
