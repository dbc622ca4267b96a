package schema_test

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/dateline-kb/dateline/schema"
)

// Every term of ours is described, and nothing else is.
func TestOntologyIsComplete(t *testing.T) {
	code, err := os.ReadFile("terms.go")
	if err != nil {
		t.Fatal(err)
	}
	terms := found(`DL \+ "(\w+)"`, string(code))
	described := found(`(?m)^dl:(\w+) a `, schema.Ontology())
	if !slices.Equal(terms, described) {
		t.Errorf("terms.go     %q\ndateline.ttl %q", terms, described)
	}
}

func found(pattern, in string) (out []string) {
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(in, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return out
}
