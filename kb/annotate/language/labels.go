package language

import "strings"

// Entities are the labels of names, in the order of the model's.
var Entities = []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"}

// Attribution are the labels of who said what.
var Attribution = []string{"O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"}

// AnyOrder allows every label behind every other.
func AnyOrder(labels int) []bool {
	out := make([]bool, (labels+1)*labels)
	for i := range out {
		out[i] = true
	}
	return out
}

// EntityOrder allows an inside label only behind one of its own kind.
func EntityOrder() []bool { return insideBehind(Entities) }

// AttributionOrder is the same for who said what.
func AttributionOrder() []bool { return insideBehind(Attribution) }

func insideBehind(labels []string) []bool {
	n := len(labels)
	out := AnyOrder(n)
	for c, l := range labels {
		kind, inside := strings.CutPrefix(l, "I-")
		if !inside {
			continue
		}
		for p := range n + 1 {
			out[p*n+c] = p < n && labels[p] != "O" && labels[p][2:] == kind
		}
	}
	return out
}
