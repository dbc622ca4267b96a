package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/cli"
	"github.com/dateline-kb/dateline/fixtures"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// run runs a command in a knowledge base and returns what it prints.
func run(t *testing.T, kb string, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cli.Main(context.Background(), append([]string{"dateline", "--kb", kb}, args...), cli.IO{
		In: strings.NewReader(""), Out: &out, Err: &errs, Getenv: func(string) string { return "" }, HomeDir: os.UserHomeDir,
	})
	return out.String(), errs.String()
}

// TestOutputsFitTheirSchemas holds that what the commands print with --json on
// every story is as dateline schema says, and that what it does not say is refused.
func TestOutputsFitTheirSchemas(t *testing.T) {
	dir, c := t.TempDir(), checks{}
	stories := fixtures.Stories()
	if testing.Short() {
		stories = stories[:1]
	}
	for _, story := range stories {
		kb := filepath.Join(dir, story)
		articles := filepath.Join(dir, story+".jsonl")
		if err := os.WriteFile(articles, fixtures.Articles(story), 0o666); err != nil {
			t.Fatal(err)
		}
		report := filepath.Join(dir, story+".report")
		added, _ := run(t, kb, "add", "--json", "--report", report, articles, filepath.Join(dir, "none.txt"))
		c.check(t, "add", added)
		if lines, err := os.ReadFile(report); err != nil || len(lines) == 0 {
			t.Errorf("no report: %v", err)
		} else {
			c.lines(t, "report", string(lines))
		}
		extracted, _ := run(t, kb, "extract", "--json", "--text", "--tokens", articles)
		c.lines(t, "extract", extracted)
		out := func(name string, args ...string) {
			t.Helper()
			stdout, _ := run(t, kb, append(args, "--json")...)
			c.check(t, name, stdout)
		}
		out("said", "said")
		out("timeline", "timeline")
		out("proposals", "proposals")
		out("entities", "entities")
		out("articles", "articles")
		out("stats", "stats")
		out("verify", "verify")
		out("match", "match", "?s a ?class")
		out("ask", "ask", "who said what?")
		out("ask", "ask", "what happened?")
		out("ask", "ask", "who wants what?")
		shown(t, kb, out)
		out("compact", "compact")
		_, stderr := run(t, kb, "said", "--kind", "loud", "--json")
		c.check(t, "error", stderr)
		exported, _ := run(t, kb, "export")
		file := filepath.Join(dir, story+".nq")
		if err := os.WriteFile(file, []byte(exported), 0o666); err != nil {
			t.Fatal(err)
		}
		imported, _ := run(t, kb+"-2", "import", "--json", file)
		c.check(t, "import", imported)
		var list []struct{ URL string }
		all, _ := run(t, kb, "articles", "--json")
		if err := json.Unmarshal([]byte(all), &list); err != nil || len(list) == 0 {
			t.Fatalf("%v: %s", err, all)
		}
		out("remove", "remove", list[0].URL)
	}
}

// shown checks a card of each kind of thing.
func shown(t *testing.T, kb string, out func(string, ...string)) {
	t.Helper()
	for _, command := range []string{"said", "entities", "proposals", "articles"} {
		var list []struct{ ID string }
		stdout, _ := run(t, kb, command, "--json")
		if err := json.Unmarshal([]byte(stdout), &list); err != nil || len(list) == 0 {
			t.Fatalf("%s: %v", command, err)
		}
		out("show", "show", list[0].ID)
	}
	var line struct{ Events []struct{ ID string } }
	stdout, _ := run(t, kb, "timeline", "--json")
	if err := json.Unmarshal([]byte(stdout), &line); err != nil || len(line.Events) == 0 {
		t.Fatalf("timeline: %v", err)
	}
	out("show", "show", line.Events[0].ID)
}

type ready struct {
	*jsonschema.Schema
	doc map[string]any
}

func compiled(t *testing.T, name string) ready {
	t.Helper()
	text, stderr := run(t, "none", "schema", name)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("schema %s: %v %s", name, err, stderr)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatalf("schema %s: %v", name, err)
	}
	return ready{s, doc.(map[string]any)}
}

// checks holds outputs against schemas, each compiled once.
type checks map[string]ready

func (c checks) lines(t *testing.T, name, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		c.check(t, name, line)
	}
}

func (c checks) check(t *testing.T, name, text string) {
	t.Helper()
	if _, ok := c[name]; !ok {
		c[name] = compiled(t, name)
	}
	s := c[name]
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Errorf("%s: %v: %.300s", name, err, text)
		return
	}
	if err := s.Validate(v); err != nil {
		t.Errorf("%s does not fit its schema: %v", name, err)
	}
	known(t, name, s.doc, s.doc, v)
}

// known holds that the schema describes every field of v.
func known(t *testing.T, name string, doc, s map[string]any, v any) {
	t.Helper()
	if ref, ok := s["$ref"].(string); ok {
		s = doc["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if any, ok := s["anyOf"].([]any); ok {
		if v != nil {
			known(t, name, doc, any[0].(map[string]interface{}), v)
		}
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			known(t, name, doc, s["items"].(map[string]any), x)
		}
	case map[string]any:
		properties, ok := s["properties"].(map[string]any)
		if !ok {
			return
		}
		for field, x := range v {
			p, ok := properties[field].(map[string]any)
			if !ok {
				t.Errorf("%s: the schema does not know %q", name, field)
				continue
			}
			known(t, name, doc, p, x)
		}
	}
}

// A schema is no empty word.
func TestSchemasRefuse(t *testing.T) {
	for name, text := range map[string]string{
		"said": `[{"id": 1}]`, "timeline": `{"events": [{}], "undated": []}`, "stats": `{}`, "error": `{"error": "x", "hint": "", "code": "2"}`,
		"entities": `{}`, "match": `[]`,
	} {
		s := compiled(t, name)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("%s: %s fits", name, text)
		}
	}
}
