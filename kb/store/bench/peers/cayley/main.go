// Cayley v0.7.7 on LevelDB, the fastest of its embedded backends, through its
// library. A module of its own: what it needs is years older than what we do.
//
//	go run . load FILE.nq FOLDER
//	go run . ask FILE.nq.json FOLDER
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
)

const (
	ns    = "https://bench.example/ns#"
	typ   = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
	label = quad.IRI("http://www.w3.org/2000/01/rdf-schema#label")

	backend  = "bench-leveldb"
	patience = 40 * time.Second // for a question; with more it is asked with fewer parameters
)

func main() {
	begin := time.Now()
	// Whether it registers itself depends on the order in which Go initialises packages.
	kv.Register(backend, kv.Registration{InitFunc: leveldb.Create, NewFunc: leveldb.Open, IsPersistent: true})
	result := map[string]any{}
	var err error
	switch os.Args[1] {
	case "load":
		err = load(os.Args[2], os.Args[3], result)
	case "ask":
		err = ask(os.Args[2], os.Args[3], result)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cayley:", err)
		os.Exit(1)
	}
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	result["seconds"] = time.Since(begin).Seconds()
	result["cpu"] = time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
	result["mb"] = usage.Maxrss >> 10
	_ = json.NewEncoder(os.Stdout).Encode(result)
}

func load(file, folder string, result map[string]any) error {
	if err := graph.InitQuadStore(backend, folder, graph.Options{"nosync": true}); err != nil {
		return err
	}
	qs, err := graph.NewQuadStore(backend, folder, graph.Options{"nosync": true})
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := qs.NewQuadWriter()
	if err != nil {
		return err
	}
	r := nquads.NewReader(bufio.NewReaderSize(f, 1<<20), false) // quads as written, as in its own tools
	if _, err := quad.CopyBatch(w, r, quad.DefaultBatch); err != nil && err != io.EOF {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	stats, err := qs.Stats(context.Background(), true)
	if err != nil {
		return err
	}
	if err := qs.Close(); err != nil {
		return err
	}
	var size int64
	err = filepath.Walk(folder, func(_ string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			size += info.Size()
		}
		return err
	})
	result["quads"], result["bytes"] = stats.Quads.Size, size
	return err
}

type questions struct {
	Entities []string    `json:"entities"`
	Speakers [][2]string `json:"speakers"`
	Months   [][2]string `json:"months"`
	Graphs   []string    `json:"graphs"`
}

// store asks Cayley: paths where they can say it, else its quad iterators.
type store struct {
	graph.QuadStore
	ctx context.Context
}

// quads reads all quads with v in a direction.
func (s store) quads(d quad.Direction, v quad.Value) (n int, err error) {
	it := s.QuadIterator(d, s.ValueOf(v))
	defer it.Close()
	for it.Next(s.ctx) {
		s.Quad(it.Result())
		n++
	}
	return n, it.Err()
}

// hops counts who takes part in events with somebody. As a path it takes a
// hundred times as long.
func (s store) hops(who quad.Value) (int, error) {
	via, others := graph.ToKey(s.ValueOf(quad.IRI(ns+"participant"))), map[any]bool{}
	each := func(d quad.Direction, node graph.Ref, use func(link graph.Ref)) error {
		it := s.QuadIterator(d, node)
		defer it.Close()
		for it.Next(s.ctx) {
			if link := it.Result(); graph.ToKey(s.QuadDirection(link, quad.Predicate)) == via {
				use(link)
			}
		}
		return it.Err()
	}
	var inner error
	err := each(quad.Object, s.ValueOf(who), func(link graph.Ref) {
		event := s.QuadDirection(link, quad.Subject)
		if err := each(quad.Subject, event, func(link graph.Ref) {
			other := s.QuadDirection(link, quad.Object)
			if key := graph.ToKey(other); !others[key] {
				others[key] = true
				s.NameOf(other)
			}
		}); err != nil {
			inner = err
		}
	})
	return len(others), errors.Join(err, inner)
}

// rows hands the tagged values of each path to use, and counts them.
func (s store) rows(p *path.Path, use func(map[string]quad.Value)) (n int, err error) {
	err = p.Iterate(s.ctx).TagValues(s, func(row map[string]quad.Value) {
		n++
		if use != nil {
			use(row)
		}
	})
	return n, err
}

func (s store) month(first, last string) (int, error) {
	day := func(v quad.Value) string { return string(v.(quad.TypedString).Value) }
	var days []string
	events := path.StartPath(s, quad.IRI(ns+"Event")).In(typ).Save(quad.IRI(ns+"begin"), "begin").Save(quad.IRI(ns+"end"), "end").Save(label, "label")
	_, err := s.rows(events, func(row map[string]quad.Value) {
		if begin := day(row["begin"]); begin <= last && day(row["end"]) >= first {
			days = append(days, begin)
		}
	})
	slices.Sort(days)
	return min(len(days), 100), err
}

func (s store) count() (int, error) {
	counts := map[any]int{}
	it := s.QuadsAllIterator()
	defer it.Close()
	for it.Next(s.ctx) {
		counts[graph.ToKey(s.QuadDirection(it.Result(), quad.Predicate))]++
	}
	return len(counts), it.Err()
}

func ask(file, folder string, result map[string]any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var q questions
	if err := json.Unmarshal(data, &q); err != nil {
		return err
	}
	qs, err := graph.NewQuadStore(backend, folder, nil)
	if err != nil {
		return err
	}
	defer qs.Close()
	s := store{qs, context.Background()}
	p50, answers := map[string]float64{}, map[string]int{}
	result["p50"], result["answers"] = p50, answers
	for name, one := range map[string]func(i int) (int, error){
		"entity card": func(i int) (int, error) { return s.quads(quad.Subject, quad.IRI(q.Entities[i])) },
		"who about what": func(i int) (int, error) {
			return s.rows(path.StartPath(s, quad.IRI(q.Speakers[i][0])).In(quad.IRI(ns+"speaker")).
				Has(quad.IRI(ns+"about"), quad.IRI(q.Speakers[i][1])).Save(quad.IRI(ns+"text"), "text").Save(quad.IRI(ns+"said"), "said"), nil)
		},
		"events by date": func(i int) (int, error) { return s.month(q.Months[i][0], q.Months[i][1]) },
		"two hops": func(i int) (int, error) {
			return s.hops(quad.IRI(q.Entities[i]))
		},
		"count by predicate": func(int) (int, error) { return s.count() },
		"whole article":      func(i int) (int, error) { return s.quads(quad.Label, quad.IRI(q.Graphs[i])) },
	} {
		parameters := len(q.Graphs)
		if name == "count by predicate" {
			parameters = 1
		}
		if err := asked(name, parameters, one, p50, answers); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// asked asks once and, if there is time, once more; how many answers there are
// is told if there was time for all parameters.
func asked(name string, parameters int, one func(int) (int, error), p50 map[string]float64, answers map[string]int) error {
	var times []float64
	begin, all := time.Now(), 0
	for i := 0; i < 2*parameters && time.Since(begin) < patience; i++ {
		t := time.Now()
		n, err := one(i % parameters)
		if err != nil {
			return err
		}
		times = append(times, float64(time.Since(t).Microseconds())/1000)
		if i < parameters {
			all += n
		}
		if i+1 == parameters {
			answers[name] = all
		}
	}
	if len(times) > parameters {
		times = times[parameters:] // warm
	}
	fmt.Fprintf(os.Stderr, "cayley: %s: %d of %d\n", name, len(times), parameters)
	slices.Sort(times)
	p50[name] = times[len(times)/2]
	return nil
}
