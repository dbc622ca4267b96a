package language

import (
	"fmt"
	"sync"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// Core is the unpacked language core.
type Core struct {
	Vectors     *neural.Vectors
	syntax      *neural.Model // tags and trees
	names       func() (*neural.Model, error)
	said        func() (*said, error)
	entityOrder []bool
	spanOrder   []bool
}

// Load unpacks the embedded models, once.
var Load = sync.OnceValues(load)

func load() (*Core, error) {
	c := &Core{Vectors: &neural.Vectors{}, entityOrder: EntityOrder(), spanOrder: AttributionOrder()}
	b, err := models.ReadFile("models/vectors.bin")
	if err == nil {
		err = c.Vectors.UnmarshalBinary(b)
	}
	if err != nil {
		return nil, fmt.Errorf("language core: %w", err)
	}
	if c.syntax, err = c.model("syntax.bin"); err != nil {
		return nil, err
	}
	c.names = sync.OnceValues(func() (*neural.Model, error) { return c.model("names.bin") })
	c.said = sync.OnceValues(c.loadSaid)
	return c, nil
}

// said is the labeller of attributions with its links. It is loaded apart, for
// it is trained on the words that the rest tags.
type said struct {
	model *neural.Model
	links *Links
}

func (c *Core) loadSaid() (*said, error) {
	m, err := c.model("attribution.bin")
	if err != nil {
		return nil, err
	}
	b, err := models.ReadFile("models/links.txt")
	if err != nil {
		return nil, fmt.Errorf("language core: %w", err)
	}
	l, err := ParseLinks(string(b))
	return &said{m, l}, err
}

func (c *Core) model(name string) (*neural.Model, error) {
	b, err := models.ReadFile("models/" + name)
	if err == nil {
		var m *neural.Model
		if m, err = neural.Unpack(b, c.Vectors); err == nil {
			return m, nil
		}
	}
	return nil, fmt.Errorf("language core: %s: %w", name, err)
}

// Reading is what the core says of the words of a sentence.
type Reading struct {
	Tags  []uint8     // indexes of Tags
	Heads []int       // the word that governs each, -1 = none; nil when no tree was sought
	Rels  []uint8     // indexes of Relations
	Inner [][]float32 // the encoding of each word, for models that build on it
}

// Read tags the words of a sentence and, unless it has more words than most,
// finds its tree. The encoding lies behind what room has.
func (c *Core) Read(words []string, most int, room *[]float32) Reading {
	run := c.syntax.Encode(Syntax(words, c.Vectors))
	defer run.Free()
	r := Reading{Tags: run.Labels(0, nil), Inner: run.Rows(room)}
	if len(words) <= most {
		r.Heads, r.Rels = run.Tree(Punct)
	}
	return r
}

// Names labels the words of a sentence as parts of names: indexes of Entities.
// inner is what Read says of them. nil without the model.
func (c *Core) Names(words []string, inner [][]float32) ([]uint8, error) {
	if free {
		return nil, nil
	}
	m, err := c.names()
	if err != nil {
		return nil, err
	}
	run := m.Encode(Names(words, inner, c.Vectors))
	defer run.Free()
	return run.Labels(0, c.entityOrder), nil
}
