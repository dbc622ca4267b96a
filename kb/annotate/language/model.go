package language

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

//go:embed models
var models embed.FS

// Core is the unpacked language core.
type Core struct {
	Vectors     *neural.Vectors
	Tags        []string // Penn Treebank tags
	words       *neural.Model
	said        func() (*said, error)
	entityOrder []bool
	spanOrder   []bool
	tagOrder    []bool
}

// Load unpacks the embedded models, once.
var Load = sync.OnceValues(func() (*Core, error) {
	c := &Core{Vectors: &neural.Vectors{}, entityOrder: EntityOrder(), spanOrder: AttributionOrder()}
	b, err := models.ReadFile("models/vectors.bin")
	if err == nil {
		err = c.Vectors.UnmarshalBinary(b)
	}
	if err != nil {
		return nil, fmt.Errorf("language core: %w", err)
	}
	if b, err = models.ReadFile("models/tags.txt"); err != nil {
		return nil, fmt.Errorf("language core: %w", err)
	}
	c.Tags = strings.Split(string(b), "\n")
	c.tagOrder = AnyOrder(len(c.Tags))
	if c.words, err = c.model("words.bin"); err != nil {
		return nil, err
	}
	c.said = sync.OnceValues(c.loadSaid)
	return c, nil
})

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

// Sentence tags the words of a sentence and labels its names: indexes of Tags
// and of Entities.
func (c *Core) Sentence(words []string) (tags, entities []uint8) {
	run := c.words.Encode(Words(words, c.Vectors))
	return run.Labels(0, c.tagOrder), run.Labels(1, c.entityOrder)
}
