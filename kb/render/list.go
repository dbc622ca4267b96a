package render

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang"
	"github.com/dateline-kb/dateline/kb/query"
)

// Entities shows persons, organizations and places.
func Entities(w io.Writer, list []query.Entity, o Options) error {
	p := &page{o: o}
	rows := make([][]cell, 0, len(list))
	for _, e := range list {
		rows = append(rows, []cell{{{text: clean(e.Name), style: bold}}, words(e.Type), words(some(different(e.Roles))),
			words(some(aliases(e))), words(fmt.Sprint(e.Articles))})
	}
	p.grid([]string{"Name", "Type", "Roles", "Also called", "Articles"}, rows)
	return p.to(w)
}

// aliases are the names of e that are not its name in other letters, nor a name
// behind a title.
func aliases(e query.Entity) []string {
	all := append([]string{e.Name}, e.Aliases...)
	return slices.DeleteFunc(different(e.Aliases), func(s string) bool {
		return fold(s) == fold(e.Name) || slices.ContainsFunc(all, func(n string) bool { return e.Type == "person" && strings.HasSuffix(fold(s), " "+fold(n)) })
	})
}

// different leaves out what stands before in other letters or marks.
func different(list []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range list {
		if k := fold(s); !seen[k] {
			seen[k] = true
			out = append(out, s)
		}
	}
	return out
}

func fold(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, ".", "").Replace(strings.ToLower(clean(s)))
}

// some is the first few of a list, and how many more there are.
func some(list []string) string {
	const few = 3
	if rest := len(list) - few; rest > 0 {
		return strings.Join(list[:few], "; ") + fmt.Sprintf("; %d more", rest)
	}
	return strings.Join(list, "; ")
}

// Articles shows the articles: in a pipe each on one line.
func Articles(w io.Writer, list []query.Article, o Options) error {
	p := &page{o: o}
	rows := make([][]cell, 0, len(list))
	header := []string{"Published", "Source", "Article"}
	copies := map[string]int{}
	for _, a := range list {
		copies[a.Cluster]++
	}
	for _, a := range list {
		title, url := part{text: clean(a.Title), style: bold}, part{text: o.name(a.URL), style: cyan, whole: o.Width > 0}
		if note := articleNote(a, copies); note != "" {
			title.text += " (" + note + ")"
		}
		row := []cell{words(day(a.Published)), words(a.Source)}
		if url.whole {
			row = append(row, cell{title, url})
		} else {
			row = append(row, cell{title}, cell{url})
		}
		rows = append(rows, row)
	}
	if o.Width == 0 {
		header = []string{"Published", "Source", "Title", "Article"}
	}
	p.grid(header, rows)
	return p.to(w)
}

// articleNote says that an article is not analysed, or that others in the list
// print its text.
func articleNote(a query.Article, copies map[string]int) string {
	var notes []string
	if a.Language != "" && a.Language != "en" {
		notes = append(notes, "in "+clean(lang.Name(a.Language))+", not analysed")
	}
	if n := copies[a.Cluster]; a.Cluster != "" && n > 1 {
		notes = append(notes, fmt.Sprintf("one text with %s", count(n-1, "other")))
	}
	return strings.Join(notes, "; ")
}

func day(published string) string {
	if published == "" {
		return Undated
	}
	return published
}

// Proposals shows proposals and demands.
func Proposals(w io.Writer, list []query.Proposal, o Options) error {
	p := &page{o: o}
	for i := range list {
		p.gap()
		p.proposal(&list[i])
	}
	return p.to(w)
}

func (p *page) proposal(x *query.Proposal) {
	p.wrapped("", joined(" · ", upperFirst(clean(x.Kind))+" by "+orNobody(x.By), to(x.To), "presented "+presented(x), clean(x.Status)), bold)
	for _, c := range different(x.Contents) {
		p.hanging("  – ", clean(c), plain)
	}
	if len(x.Evidence) == 0 {
		p.linked(p.o.name(x.Article))
	}
	p.evidence(x.Evidence, strings.Join(x.Contents, " "))
	if f := x.Fate; f != nil && f.By == "" {
		p.wrapped(indent, clean(x.Status)+", as told on "+Date(f.Published)+":", dim)
		p.evidence([]query.Evidence{f.Evidence}, "")
	}
}

// evidence prints the sentences with their places: of long ones what stands around the words that
// something is called by, whole when there are none.
func (p *page) evidence(list []query.Evidence, called string) {
	for _, e := range list {
		words := clean(e.Text)
		if called != "" && words != "" {
			words = inSentence(e, called)
		}
		if words != "" {
			p.wrapped(indent, words, dim)
		}
		p.linked(p.o.place(e.Article, e.Start, e.End))
	}
}

func presented(x *query.Proposal) string {
	if x.Presented == "" {
		return "on a day not known"
	}
	return Date(x.Presented)
}

func orNobody(list []string) string {
	if len(list) == 0 {
		return "somebody not named"
	}
	return cleanList(list)
}

func to(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return "to " + cleanList(list)
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Stats shows the counts.
func Stats(w io.Writer, s *query.Stats, o Options) error {
	p := &page{o: o}
	number := func(name string, n int, more string) []cell {
		return []cell{words(name), words(fmt.Sprint(n)), {{text: more, style: dim}}}
	}
	span := ""
	if s.First != "" {
		span = Date(s.First)
	}
	if s.Last != s.First {
		span += " to " + Date(s.Last)
	}
	if s.Undated > 0 {
		span = joined("; ", span, fmt.Sprintf("%d without a publication date", s.Undated))
	}
	p.grid(nil, [][]cell{
		number("Articles", s.Articles, joined("; ", span, extra(s))),
		number("Statements", s.Statements, parts(s.ByKind)),
		number("Events", s.Events, parts(s.ByStatus)),
		number("Proposals", s.Proposals, ""),
		number("Entities", s.Entities, ""),
		number("Quads", s.Quads, ""),
	})
	return p.to(w)
}

// extra tells what of the articles is not counted elsewhere.
func extra(s *query.Stats) string {
	var out []string
	if s.Copies > 0 {
		out = append(out, fmt.Sprintf("%d with the text of another", s.Copies))
	}
	n := 0
	for _, c := range s.Foreign {
		n += c
	}
	if n > 0 {
		out = append(out, fmt.Sprintf("%d not in English, not analysed", n))
	}
	return strings.Join(out, "; ")
}

func parts(counts map[string]int) string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, fmt.Sprintf("%d %s", counts[k], clean(k)))
	}
	return strings.Join(out, ", ")
}

// Rows shows the answers to a pattern: as a table where there is a width to
// fill, as tab-separated values with a header line in a pipe.
func Rows(w io.Writer, vars []string, rows []query.Row, o Options) error {
	p := &page{o: o}
	if o.Width == 0 {
		p.line(strings.Join(vars, "\t"))
	}
	cells := make([][]cell, 0, len(rows))
	for _, r := range rows {
		values := make([]string, len(vars))
		fields := make([]cell, len(vars))
		for i, v := range vars {
			values[i] = clean(r[v])
			fields[i] = words(r[v])
		}
		if o.Width == 0 {
			p.WriteString(strings.Join(values, "\t") + "\n")
		}
		cells = append(cells, fields)
	}
	if o.Width > 0 {
		p.grid(vars, cells)
	}
	return p.to(w)
}

// Plan shows how a match was found.
func Plan(w io.Writer, plan []query.Step, o Options) error {
	p := &page{o: o}
	for i, s := range plan {
		p.line(fmt.Sprintf("%d. %s: %s; at most %d quads fit it; %d rows so far", i+1, s.Way, clean(s.Pattern), s.Expected, s.Rows))
	}
	return p.to(w)
}
