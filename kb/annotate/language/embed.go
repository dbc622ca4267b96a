//go:build !free

package language

import "embed"

// free leaves out the models that learned from data without a free licence.
const free = false

//go:embed models/vectors.bin models/syntax.bin models/names.bin models/attribution.bin models/links.txt
var models embed.FS
