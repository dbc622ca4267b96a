package schema_test

import (
	"encoding/json"
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

// Every term of ours, and of others that terms.go has, stands in the context; what
// links or is a date says so.
func TestContextIsComplete(t *testing.T) {
	var doc struct {
		Context map[string]any `json:"@context"`
	}
	if err := json.Unmarshal([]byte(schema.Context()), &doc); err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile("terms.go")
	if err != nil {
		t.Fatal(err)
	}
	prefixes := map[string]string{"DL": "dl:", "Schema": "schema:", "SEM": "sem:", "PROV": "prov:", "RDFS": "rdfs:"}
	for _, m := range regexp.MustCompile(`quad\.IRI = (\w+) \+ "(\w+)"`).FindAllStringSubmatch(string(code), -1) {
		prefix, ok := prefixes[m[1]]
		if !ok || m[2] == "unsettled" { // never exported
			continue
		}
		entry := doc.Context[m[2]]
		if object, ok := entry.(map[string]any); ok {
			entry = object["@id"]
		}
		if entry != prefix+m[2] {
			t.Errorf("the context has %v for %s%s", entry, prefix, m[2])
		}
	}
	for _, p := range schema.Prefixes() {
		if doc.Context[p.Name] != p.Namespace {
			t.Errorf("prefix %s is %v in the context", p.Name, doc.Context[p.Name])
		}
	}
}

func found(pattern, in string) (out []string) {
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(in, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return out
}
