package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// all measures everything and prints a table in Markdown.
func all(dir string, quads int, seed uint64) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if _, _, err := generated(dir, quads, seed); err != nil {
		return err
	}
	run := func(what string) (result, error) {
		return measured(self, "-only", what, "-dir", dir, "-quads", fmt.Sprint(quads), "-seed", fmt.Sprint(seed))
	}
	got := make(map[string]result)
	for _, what := range []string{"load", "load-indexed", "live", "ask", "open", "retract", "sqlite-load", "sqlite-ask"} {
		begin := time.Now()
		if got[what], err = run(what); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "%s: %.1f s\n", what, time.Since(begin).Seconds())
	}
	begin := time.Now()
	if _, err := run("open"); err != nil {
		return err
	}
	process := ms(time.Since(begin))
	fmt.Printf("%d quads, seed %d\n\n", got["load"].Quads, seed)
	fmt.Println("| store | load, quads/s | CPU s | MB | bytes/quad |\n|---|---|---|---|---|")
	for _, x := range []struct{ name, what string }{
		{"dateline, no text or time index", "load"}, {"dateline, all indexes", "load-indexed"}, {"dateline, live: 20 articles a commit, synced", "live"}, {"SQLite, 4 indexes, not synced", "sqlite-load"},
	} {
		r := got[x.what]
		fmt.Printf("| %s | %.0f | %.1f | %d | %.1f |\n", x.name, float64(r.Quads)/r.Seconds, r.CPU, r.MB, float64(r.Bytes)/float64(r.Quads))
	}
	fmt.Println("\n| question, p50 in ms, warm | answers | dateline | SQLite |\n|---|---|---|---|")
	var other []string
	for _, name := range []string{"entity card", "who about what", "events by date", "two hops", "count by predicate", "whole article"} {
		a, b := got["ask"], got["sqlite-ask"]
		same := fmt.Sprint(a.Answers[name])
		if a.Answers[name] != b.Answers[name] {
			same += fmt.Sprintf(" (SQLite %d)", b.Answers[name])
			other = append(other, name)
		}
		fmt.Printf("| %s | %s | %.3f | %.3f |\n", name, same, a.P50[name], b.P50[name])
	}
	fmt.Printf("\nopen %.1f ms; a process that opens, asks and ends %.1f ms, %d MB; retract one article, synced %.2f ms\n",
		got["open"].Open, process, got["open"].MB, got["retract"].P50["retract"])
	if len(other) > 0 {
		return fmt.Errorf("the stores answer differently: %s", strings.Join(other, ", "))
	}
	return nil
}
