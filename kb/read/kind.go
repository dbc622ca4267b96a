package read

import (
	"slices"
	"strings"
)

// input names what is being read.
type input struct {
	name string // for errors
	id   string // for documents that bring no id of their own
}

// kinds is the seam for further formats: an ending and the function that
// reads such a file, yielding through r and reporting whether to go on.
func kinds() map[string]func(*reader, input, *source) bool {
	return map[string]func(*reader, input, *source) bool{
		".txt":      text,
		".text":     text,
		".md":       text,
		".markdown": text,
		".jsonl":    jsonLines,
		".ndjson":   jsonLines,
	}
}

func kindOf(ext string) (func(*reader, input, *source) bool, bool) {
	f, ok := kinds()[strings.ToLower(ext)]
	return f, ok
}

// Kinds lists the endings of the files that are read, for messages.
func Kinds() string {
	var names []string
	for ext := range kinds() {
		names = append(names, ext)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
