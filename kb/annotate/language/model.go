package language

import (
	"embed"
	"fmt"
	"sync"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

//go:embed models
var models embed.FS

// Core is the unpacked language core.
type Core struct {
	Vectors     *neural.Vectors
	syntax      *neural.Model // tags and trees
	words       *neural.Model // names
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
	if c.words, err = c.model("words.bin"); err != nil {
		return nil, err
	}
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

// Names labels the words of a sentence as parts of names: indexes of Entities.
func (c *Core) Names(words []string) []uint8 {
	run := c.words.Encode(Words(words, c.Vectors))
	defer run.Free()
	return run.Labels(0, c.entityOrder)
}

// Parse tags the words of a sentence (indexes of Tags) and, unless it has more
// than most words, finds its tree: the word that governs each, -1 for none,
// and the relation (an index of Relations).
func (c *Core) Parse(words []string, most int) (tags []uint8, heads []int, rels []uint8) {
	run := c.syntax.Encode(Syntax(words, c.Vectors))
	defer run.Free()
	tags = run.Labels(0, nil)
	if len(words) <= most {
		heads, rels = run.Tree(Punct)
	}
	return tags, heads, rels
}
