package resolve

import (
	"encoding/base64"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// words makes a text of n words, of which the same seed makes the same.
func wordsOf(seed uint64, n int) []string {
	rng := rand.New(rand.NewPCG(seed, 1))
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("w%d", rng.IntN(3000))
	}
	return out
}

func TestCopiesOfOneTextAreFound(t *testing.T) {
	wire := wordsOf(1, 300)
	edited := append([]string{"By", "our", "staff"}, wire[:200]...)
	edited[50], edited[120] = "other", "words"
	shouted := strings.ToUpper(strings.Join(wire, ", "))
	half := append(append([]string{}, wire[:120]...), wordsOf(7, 180)...)
	for _, tt := range []struct {
		name string
		text string
		same bool
	}{
		{"the same", strings.Join(wire, " "), true},
		{"other case and marks", shouted, true},
		{"shortened, with a new head and two other words", strings.Join(edited, " "), true},
		{"two fifths quoted", strings.Join(half, " "), false},
		{"another", strings.Join(wordsOf(2, 300), " "), false},
	} {
		a := &schema.Record{IRI: "urn:a", Published: "2022-01-10", Text: strings.Join(wire, " ")}
		b := &schema.Record{IRI: "urn:b", Published: "2022-01-11", Text: tt.text}
		Settle([]*schema.Record{b, a}, schema.Base)
		if got := a.TextCluster != "" && a.TextCluster == b.TextCluster; got != tt.same {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.same)
		}
		if !tt.same && (a.TextCluster != "" || b.TextCluster != "") {
			t.Errorf("%s: a text of its own has a cluster", tt.name)
		}
	}
	short := []*schema.Record{{IRI: "urn:a", Text: "He said no."}, {IRI: "urn:b", Text: "He said no."}}
	if Settle(short, schema.Base); short[0].TextCluster != "" {
		t.Error("a text too short to tell has copies")
	}
}

// Whatever the order of the records, the clusters are the same.
func TestCopiesDoNotDependOnTheOrder(t *testing.T) {
	make := func() []*schema.Record {
		var out []*schema.Record
		for i := range 60 {
			text := wordsOf(uint64(i%9), 200)
			rng := rand.New(rand.NewPCG(uint64(i), 2))
			for range i % 14 { // up to the threshold and beyond it
				text[rng.IntN(len(text))] = fmt.Sprint("x", rng.IntN(1000))
			}
			out = append(out, &schema.Record{IRI: quad.IRI(fmt.Sprintf("urn:%02d", i)), Text: strings.Join(text, " ")})
		}
		return out
	}
	want := map[quad.IRI]quad.IRI{}
	first := make()
	Settle(first, schema.Base)
	for _, r := range first {
		want[r.IRI] = r.TextCluster
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range 5 {
		again := make()
		rng.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		Settle(again, schema.Base)
		for _, r := range again {
			if r.TextCluster != want[r.IRI] {
				t.Fatalf("%s: %s, want %s", r.IRI, r.TextCluster, want[r.IRI])
			}
		}
	}
}

// TestKeysStay holds that keys are what stores have: the first bits of FNV-1a.
func TestKeysStay(t *testing.T) {
	for _, parts := range [][]string{{"report", "talks", "Lavrov"}, {"", "x"}, {"day", "visit", "18993"}, {}} {
		h := fnv.New64a()
		for _, p := range parts {
			h.Write(append([]byte(p), 0))
		}
		if want := base64.RawURLEncoding.EncodeToString(h.Sum(nil))[:6]; hashKey(parts...) != want {
			t.Errorf("%q has key %s, want %s", parts, hashKey(parts...), want)
		}
	}
}

// TestTodayIsAWeekday holds that a copy printed a day later says "today" for the weekday, and that another day is
// another saying.
func TestTodayIsAWeekday(t *testing.T) {
	for text, same := range map[string]bool{"Divers would search the lake today": true, "Divers would search the lake tomorrow": false} {
		a := &schema.Record{IRI: "urn:a", Published: "2024-03-05", Statements: []schema.Statement{{Text: "Divers would search the lake on Wednesday", Written: "she", Source: -1, Speaker: -1, Relay: -1, To: -1}}}
		b := &schema.Record{IRI: "urn:b", Published: "2024-03-06", Statements: []schema.Statement{{Text: text, Written: "she", Source: -1, Speaker: -1, Relay: -1, To: -1}}}
		Settle([]*schema.Record{a, b}, schema.Base)
		if got := a.Statements[0].Cluster == b.Statements[0].Cluster; got != same {
			t.Errorf("%s: %v, want %v", text, got, same)
		}
	}
}

// TestCopiesEcho holds within what time a text and what is said in it are
// repeated: see echo. Who repeats a repetition is one with the first.
func TestCopiesEcho(t *testing.T) {
	wire := strings.Join(wordsOf(1, 100), " ")
	for _, tt := range []struct {
		name  string
		days  []string
		texts []string // "" = the same
		want  string   // a letter for each cluster; - for none
		said  string
	}{
		{"days apart", []string{"2022-01-10", "2022-01-12"}, nil, "aa", "aa"},
		{"months apart", []string{"2022-01-10", "2022-05-09"}, nil, "aa", "aa"},
		{"longer apart", []string{"2022-01-10", "2022-05-11"}, nil, "--", "ab"},
		{"one between", []string{"2022-01-10", "2022-05-11", "2022-03-01"}, nil, "aaa", "aaa"},
		{"years apart", []string{"2012-01-10", "2022-01-10"}, nil, "--", "ab"},
		{"both without a date", []string{"", ""}, []string{"", wire + " more"}, "aa", "aa"},
		{"one without a date, to the word", []string{"2022-01-10", ""}, nil, "aa", "ab"},
		{"one without a date, nearly", []string{"2022-01-10", ""}, []string{"", wire + " more"}, "--", "ab"},
	} {
		var list []*schema.Record
		for i, day := range tt.days {
			r := &schema.Record{IRI: quad.IRI(fmt.Sprintf("urn:%d", i)), Published: day, Text: wire}
			r.Statements = []schema.Statement{{Text: "nothing is agreed until everything is", Written: "the minister", Source: -1, Speaker: -1, Relay: -1, To: -1}}
			if tt.texts != nil && tt.texts[i] != "" {
				r.Text = tt.texts[i]
			}
			list = append(list, r)
		}
		Settle(list, schema.Base)
		letters := func(of func(*schema.Record) quad.IRI) (out string) {
			at := map[quad.IRI]rune{}
			for _, r := range list {
				c := of(r)
				if c == "" {
					out += "-"
					continue
				}
				if at[c] == 0 {
					at[c] = 'a' + rune(len(at))
				}
				out += string(at[c])
			}
			return out
		}
		if got := letters(func(r *schema.Record) quad.IRI { return r.TextCluster }); got != tt.want {
			t.Errorf("%s: texts %s, want %s", tt.name, got, tt.want)
		}
		if got := letters(func(r *schema.Record) quad.IRI { return r.Statements[0].Cluster }); got != tt.said {
			t.Errorf("%s: statements %s, want %s", tt.name, got, tt.said)
		}
	}
}
