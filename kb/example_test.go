package kb_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/read"
)

// news is JSON lines as kb/read takes them.
const news = `{"url":"https://daily.example/1","source":"The Daily","published":"2021-12-21","text":"Talks between Norway and Sweden will be held in January, Foreign Minister Ines Vale of Norway said on Tuesday. “We come with an open mind,” she added."}
{"url":"https://herald.example/2","source":"The Herald","published":"2022-01-03","text":"Talks between Norway and Sweden will be held on 10 January, Foreign Minister Ines Vale of Norway said on Monday."}
`

// example is a knowledge base of the news in a folder of its own.
func example() (k *kb.KB, remove func()) {
	dir, err := os.MkdirTemp("", "dateline-example-")
	if err != nil {
		log.Fatal(err)
	}
	if k, err = kb.Open(filepath.Join(dir, "news.kb"), kb.Options{}); err != nil {
		log.Fatal(err)
	}
	if _, err := k.Add(context.Background(), read.Files([]string{"-"}, strings.NewReader(news), read.Options{}), kb.AddOptions{}); err != nil {
		log.Fatal(err)
	}
	return k, func() {
		k.Close()
		os.RemoveAll(dir)
	}
}

// A knowledge base is a folder. Opened for reading only, one that is not there
// is an error.
func ExampleOpen() {
	dir, err := os.MkdirTemp("", "dateline-example-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	_, err = kb.Open(filepath.Join(dir, "nowhere"), kb.Options{ReadOnly: true})
	fmt.Println(err != nil)

	k, err := kb.Open(filepath.Join(dir, "news.kb"), kb.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer k.Close()
	stats, err := k.Stats(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(stats.Articles, "articles")
	// Output:
	// true
	// 0 articles
}

// Add takes documents from wherever they come; what cannot be read is refused
// by name, and the rest is added.
func ExampleKB_Add() {
	k, remove := example()
	defer remove()
	in := strings.NewReader(news + `{"url":"https://daily.example/3","text":""}` + "\n")
	sum, err := k.Add(context.Background(), read.Files([]string{"-"}, in, read.Options{}), kb.AddOptions{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum.Added, "added,", sum.Unchanged, "unchanged")
	for _, r := range sum.Refused {
		fmt.Println("refused", r.Where)
	}
	// Output:
	// 0 added, 2 unchanged
	// refused standard input:3
}

func ExampleKB_Said() {
	k, remove := example()
	defer remove()
	said, err := k.Said(context.Background(), query.SaidQuestion{By: "Vale", Kind: "direct"})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range said {
		fmt.Printf("%s, %s, in %s: %q (written %q)\n", s.Speaker.Name, s.Said, s.Article.Source, s.Text, s.Written)
	}
	// Output:
	// Ines Vale, 2021-12-21, in The Daily: "We come with an open mind," (written "she")
}

func ExampleKB_Timeline() {
	k, remove := example()
	defer remove()
	line, err := k.Timeline(context.Background(), query.TimelineQuestion{Words: []string{"talks"}, With: []string{"Sweden"}})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range line.Events {
		fmt.Println(e.Date, e.Status, e.Participants)
		for _, r := range e.History {
			fmt.Println("  reported", r.Published, "as", r.Status, "for", r.Date)
		}
	}
	// Output:
	// 2022-01-10 planned [Norway Sweden]
	//   reported 2021-12-21 as planned for 2022-01
	//   reported 2022-01-03 as planned for 2022-01-10
}
