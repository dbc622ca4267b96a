//go:build free

package language

import "embed"

// free leaves out the models that learned from data without a free licence:
// names and attributions are found by rules alone.
const free = true

//go:embed models/vectors.bin models/syntax.bin
var models embed.FS
