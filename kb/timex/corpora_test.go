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
	options                Options
}{
	{file: "timebank", value: 81, strict: 89, relaxed: 93},
	{file: "aquaint", value: 75, strict: 82, relaxed: 93},
	{file: "wikiwars-train", value: 85, strict: 87, relaxed: 93, options: Options{Narrative: true}},
	{file: "gum-news-interview"},
}

type corpusTime struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  Type   `json:"type"`
	Value string `json:"value"`
}

// TestCorpora reads the annotated corpora under $DATELINE_SHARED and has them
// scored by scorers/score_timex.py. With $DATELINE_ERRORS it prints so many
// errors of each.
func TestCorpora(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Fatal("DATELINE_SHARED is not set")
	}
	for _, c := range corpora {
		t.Run(c.file, func(t *testing.T) {
			gold := filepath.Join(shared, "corpora", "time", c.file+".jsonl")
			system := filepath.Join(t.TempDir(), "system.jsonl")
			annotateCorpus(t, gold, system, c.options)
			score(t, shared, gold, system, c.value, c.strict, c.relaxed)
		})
	}
}

func annotateCorpus(t *testing.T, gold, system string, o Options) {
	in, err := os.Open(gold)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(system)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var article struct{ ID, DCT, Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			t.Fatal(err)
		}
		o.Reference, _ = edtf.ParseDay(article.DCT[:min(10, len(article.DCT))])
		times := []corpusTime{}
		for _, e := range Find(article.Text, o) {
			times = append(times, corpusTime{utf8.RuneCountInString(article.Text[:e.Start]), utf8.RuneCountInString(article.Text[:e.End]), e.Type, e.Value})
		}
		if err := json.NewEncoder(out).Encode(map[string]any{"id": article.ID, "times": times}); err != nil {
			t.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

func score(t *testing.T, shared, gold, system string, value, strict, relaxed float64) {
	scorer := filepath.Join(shared, "scorers", "score_timex.py")
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
