// Bench measures dateline's store beside others. See README.md.
//
//	go run . -quads 1000000 -dir DIR             everything, as tables
//	go run . -only load -quads 5000000 -dir DIR  one thing of ours
//
// Each measurement is a process of its own, so that its memory is its own.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"
)

// question is asked n times with other parameters, and returns how many
// answers there were.
type question struct {
	name string
	n    int
	ask  func(i int) (int, error)
}

// result of one measurement.
type result struct {
	Quads   int64              `json:"quads,omitempty"`
	Seconds float64            `json:"seconds,omitempty"`
	CPU     float64            `json:"cpu,omitempty"`
	MB      int64              `json:"mb,omitempty"`    // most memory
	Bytes   int64              `json:"bytes,omitempty"` // on disk
	P50     map[string]float64 `json:"p50,omitempty"`   // ms
	Answers map[string]int     `json:"answers,omitempty"`
	Open    float64            `json:"open,omitempty"` // ms
}

func main() {
	quads := flag.Int("quads", 1_000_000, "quads to generate")
	seed := flag.Uint64("seed", 7, "of the generator")
	dir := flag.String("dir", "", "a folder for files (needed)")
	only := flag.String("only", "", "measure one thing in this process: load, load-indexed, live, ask, retract, open, sqlite-load, sqlite-ask, generate")
	python := flag.String("python", "", "a Python that has pyoxigraph: Oxigraph beside")
	java := flag.String("java", "", "a Java, with peers/jena/lib filled by Maven: Jena beside")
	cayley := flag.String("cayley", "", "a program built of peers/cayley: Cayley beside")
	flag.Parse()
	if *dir == "" {
		fmt.Fprintln(os.Stderr, "bench: give a folder for files with -dir")
		os.Exit(2)
	}
	err := os.MkdirAll(*dir, 0o700)
	if err == nil {
		if *only == "" {
			err = all(*dir, *quads, *seed, *python, *java, *cayley)
		} else {
			err = one(*only, *dir, *quads, *seed)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// one measures one thing and prints the result as JSON.
func one(what, dir string, quads int, seed uint64) error {
	file, q, err := generated(dir, quads, seed)
	if err != nil {
		return err
	}
	at := filepath.Join(dir, fmt.Sprint(quads))
	plain := &ours{dir: at + "-plain.kb"}
	indexed := &ours{dir: at + "-indexed.kb", indexes: true}
	var r result
	begin := time.Now()
	switch what {
	case "generate":
	case "load":
		debug.SetGCPercent(loadGC)
		os.RemoveAll(plain.dir)
		r.Quads, err = plain.load(file)
		r.Bytes = size(plain.dir)
	case "load-indexed":
		debug.SetGCPercent(loadGC)
		os.RemoveAll(indexed.dir)
		r.Quads, err = indexed.load(file)
		r.Bytes = size(indexed.dir)
	case "live":
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(liveLimit)
		live := &ours{dir: at + "-live.kb"}
		os.RemoveAll(live.dir)
		var took time.Duration
		r.Quads, took, err = live.live(file)
		begin = time.Now().Add(-took)
		r.Bytes = size(live.dir)
	case "ask":
		if err = indexed.open(true); err == nil {
			r.P50, r.Answers, err = answers(indexed.ask(q))
			indexed.close()
		}
	case "open":
		debug.SetGCPercent(openGC)
		if err = indexed.open(true); err == nil {
			r.Open = ms(time.Since(begin))
			_, err = indexed.ask(q)[2].ask(0)
			indexed.close()
		}
	case "retract":
		var times, commits []time.Duration
		if commits, err = bare(at+"-bare", len(q.Graphs)); err == nil {
			times, err = indexed.retract(q.Graphs)
		}
		if err == nil {
			r.P50 = map[string]float64{"retract": p50(times), "a synced commit of one key": p50(commits)}
		}
	case "sqlite-load":
		lite := &sqlite{file: at + ".sqlite"}
		os.Remove(lite.file)
		r.Quads, err = lite.load(file)
		r.Bytes = size(lite.file)
	case "sqlite-ask":
		lite := &sqlite{file: at + ".sqlite"}
		if err = lite.open(); err == nil {
			r.P50, r.Answers, err = answers(lite.ask(q))
			lite.close()
		}
	default:
		return fmt.Errorf("-only %s is unknown", what)
	}
	if err != nil {
		return err
	}
	r.Seconds = time.Since(begin).Seconds()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return err
	}
	r.MB = usage.Maxrss >> 10
	r.CPU = time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
	return json.NewEncoder(os.Stdout).Encode(r)
}

// As dateline import, dateline add and its questions do: memory for time,
// garbage collected when it fills the room that there is, beside the mapped
// files, and not before most questions are answered.
const (
	loadGC    = 30
	openGC    = 400
	liveLimit = 280 << 20 // bytes
)

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func p50(times []time.Duration) float64 {
	slices.Sort(times)
	return ms(times[len(times)/2])
}

// answers asks each question with each of its parameters, once to warm up and
// then five times.
func answers(list []question) (p map[string]float64, n map[string]int, err error) {
	p, n = make(map[string]float64), make(map[string]int)
	for _, q := range list {
		var times []time.Duration
		for round := range 6 {
			for i := range q.n {
				begin := time.Now()
				found, err := q.ask(i)
				if err != nil {
					return p, n, fmt.Errorf("%s: %w", q.name, err)
				}
				if round == 0 {
					n[q.name] += found
				} else {
					times = append(times, time.Since(begin))
				}
			}
		}
		p[q.name] = p50(times)
	}
	return p, n, nil
}

// measured runs one measurement as a process of its own.
func measured(command string, args ...string) (r result, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, command, args...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return r, fmt.Errorf("%s: %w", strings.Join(args, " "), err)
	}
	return r, json.Unmarshal(out, &r)
}
