package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// peer is a store of others: commands that load a file and ask.
type peer struct {
	name      string
	load, ask []string
}

// peersOf lists those for which something to run was given.
func peersOf(python, java, cayley, file, at string) (all []peer) {
	if cayley != "" {
		all = append(all, peer{"Cayley", []string{cayley, "load", file, at + "-cayley"}, []string{cayley, "ask", file + ".json", at + "-cayley"}})
	}
	if python != "" {
		run := func(what, file string) []string {
			return []string{python, "peers/oxigraph.py", what, file, at + "-oxigraph"}
		}
		all = append(all, peer{"Oxigraph", run("load", file), run("ask", file+".sparql.json")})
	}
	if java != "" {
		run := func(what, file string) []string {
			return []string{java, "-Xmx3g", "-cp", "peers/jena/lib/*", "peers/jena/Jena.java", what, file, at + "-jena"}
		}
		all = append(all, peer{"Jena TDB2", run("load", file), run("ask", file+".sparql.json")})
	}
	return all
}

// all measures everything and prints tables in Markdown.
func all(dir string, quads int, seed uint64, python, java, cayley string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	file, _, err := generated(dir, quads, seed)
	if err != nil {
		return err
	}
	at := filepath.Join(dir, fmt.Sprint(quads))
	run := func(what string) []string {
		return []string{self, "-only", what, "-dir", dir, "-quads", fmt.Sprint(quads), "-seed", fmt.Sprint(seed)}
	}
	peers := append([]peer{{"SQLite", run("sqlite-load"), run("sqlite-ask")}}, peersOf(python, java, cayley, file, at)...)
	got := make(map[string]result)
	measure := func(name string, command []string) error {
		begin := time.Now()
		r, err := measured(command[0], command[1:]...)
		if err != nil {
			return err
		}
		got[name] = r
		fmt.Fprintf(os.Stderr, "%s: %.1f s\n", name, time.Since(begin).Seconds())
		return nil
	}
	for _, what := range []string{"load", "load-indexed", "live", "ask", "open", "retract"} {
		if err := measure(what, run(what)); err != nil {
			return err
		}
	}
	for _, p := range peers {
		os.RemoveAll(at + "-oxigraph")
		os.RemoveAll(at + "-jena")
		os.RemoveAll(at + "-cayley")
		if err := measure(p.name+" load", p.load); err != nil {
			return err
		}
		if err := measure(p.name+" ask", p.ask); err != nil {
			return err
		}
	}
	begin := time.Now()
	if _, err := measured(self, run("open")[1:]...); err != nil {
		return err
	}
	process := ms(time.Since(begin))
	printLoads(got, peers, seed)
	other := printAnswers(got, peers)
	fmt.Printf("\nopen %.1f ms; a process that opens, asks and ends %.1f ms, %d MB; retract one article, synced %.2f ms (a bare commit of one key %.2f ms)\n",
		got["open"].Open, process, got["open"].MB, got["retract"].P50["retract"], got["retract"].P50["a synced commit of one key"])
	if len(other) > 0 {
		return fmt.Errorf("the stores answer differently: %s", strings.Join(other, ", "))
	}
	return nil
}

func printLoads(got map[string]result, peers []peer, seed uint64) {
	fmt.Printf("%d quads, seed %d\n\n", got["load"].Quads, seed)
	fmt.Println("| store | quads/s | CPU s | MB | bytes/quad |\n|---|---|---|---|---|")
	row := func(name string, r result) {
		fmt.Printf("| %s | %.0f | %.1f | %d | %.1f |\n", name, float64(r.Quads)/r.Seconds, r.CPU, r.MB, float64(r.Bytes)/float64(r.Quads))
	}
	row("dateline, no time or word index", got["load"])
	row("dateline, all indexes", got["load-indexed"])
	row("dateline live, no time or word index: 20 articles a commit, synced", got["live"])
	for _, p := range peers {
		row(p.name, got[p.name+" load"])
	}
}

// printAnswers returns the questions that a peer answers otherwise.
func printAnswers(got map[string]result, peers []peer) (other []string) {
	head, line := "\n| question, p50 in ms, warm | answers | dateline |", "|---|---|---|"
	for _, p := range peers {
		head += " " + p.name + " |"
		line += "---|"
	}
	fmt.Println(head + "\n" + line)
	ours := got["ask"]
	for _, name := range []string{"entity card", "who about what", "events by date", "two hops", "count by predicate", "whole article"} {
		fmt.Printf("| %s | %d | %.3f |", name, ours.Answers[name], ours.P50[name])
		for _, p := range peers {
			theirs := got[p.name+" ask"]
			fmt.Printf(" %.3f |", theirs.P50[name])
			n, all := theirs.Answers[name] // unless it is too slow to be asked everything
			if all && n != ours.Answers[name] {
				other = append(other, fmt.Sprintf("%s (%s %d, dateline %d)", name, p.name, n, ours.Answers[name]))
			}
		}
		fmt.Println()
	}
	return other
}
