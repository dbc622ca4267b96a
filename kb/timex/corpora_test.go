//go:build corpora

package timex

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// corpora and what they must reach: value (TempEval-3's formula), strict and
// relaxed F1.
var corpora = []struct {
	file                   string
	value, strict, relaxed float64
}{
	{"timebank", 82, 90, 94},
	{"aquaint", 76, 83, 93},
	{"wikiwars-train", 85, 87, 94},
}

type corpusTime struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  Type   `json:"type"`
	Value string `json:"value"`
	Text  string `json:"text,omitempty"`
}

type corpusArticle struct {
	ID, DCT, Text string
	Times         []corpusTime `json:"timexes"`
}

// TestCorpora reads the annotated corpora under $DATELINE_SHARED and has them
// scored by scorers/score_timex.py. With $DATELINE_ERRORS it prints so many
// errors of each.
func TestCorpora(t *testing.T) {
	for _, c := range corpora {
		t.Run(c.file, func(t *testing.T) {
			gold := filepath.Join(shared(t), "corpora", "time", c.file+".jsonl")
			system := filepath.Join(t.TempDir(), "system.jsonl")
			annotateCorpus(t, gold, system)
			score(t, gold, system, c.value, c.strict, c.relaxed)
		})
	}
}

// shared is the folder of the corpora.
func shared(t *testing.T) string {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		t.Fatal("DATELINE_SHARED is not set")
	}
	return dir
}

// figure logs a percentage for .ci/scores.py, which holds it.
func figure(t *testing.T, name string, right, all int, least float64) {
	t.Helper()
	share := 100 * float64(right) / float64(all)
	t.Logf("figure %s %.1f", name, share)
	if share < least {
		t.Errorf("%s is %.1f, want %.1f", name, share, least)
	}
}

func readCorpus(t *testing.T, path string) []corpusArticle {
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var all []corpusArticle
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a corpusArticle
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// read finds the expressions of an article, as a history if it is one.
func read(a corpusArticle) []Expression {
	var o Options
	o.Reference, _ = edtf.ParseDay(a.DCT[:min(10, len(a.DCT))])
	found := Find(a.Text, o)
	if o.Narrative = History(a.Text, found, o.Reference); o.Narrative {
		found = Find(a.Text, o)
	}
	return found
}

func annotateCorpus(t *testing.T, gold, system string) {
	out, err := os.Create(system)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	for _, a := range readCorpus(t, gold) {
		times := []corpusTime{}
		for _, e := range read(a) {
			from := utf8.RuneCountInString(a.Text[:e.Start])
			times = append(times, corpusTime{Start: from, End: from + utf8.RuneCountInString(a.Text[e.Start:e.End]), Type: e.Type, Value: e.Value})
		}
		if err := json.NewEncoder(out).Encode(map[string]any{"id": a.ID, "times": times}); err != nil {
			t.Fatal(err)
		}
	}
}

func score(t *testing.T, gold, system string, value, strict, relaxed float64) {
	scorer := filepath.Join(shared(t), "scorers", "score_timex.py")
	errors := os.Getenv("DATELINE_ERRORS")
	if errors == "" {
		errors = "0"
	}
	report, err := exec.Command("python3", scorer, "--gold", gold, "--sys", system, "--errors", errors).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, report)
	}
	t.Logf("\n%s", report)
	data, err := exec.Command("python3", scorer, "--gold", gold, "--sys", system, "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var figures struct{ PRF map[string][3]float64 }
	if err := json.Unmarshal(data, &figures); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]float64{"value_te3": value, "strict": strict, "relaxed": relaxed} {
		if got := 100 * figures.PRF[name][2]; got < want {
			t.Errorf("%s F1 is %.2f, want %.2f", name, got, want)
		}
	}
}
