//go:build corpora

package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func corpus(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora")
	}
	return filepath.Join(root, "corpora", name)
}

// counted reads one file and counts articles, what was passed over and what was refused.
func tally(t *testing.T, path string) (read, passed, refused int) {
	t.Helper()
	for d, err := range Files([]string{path}, nil, Options{}) {
		var e *Error
		switch {
		case d != nil:
			read++
		case errors.As(err, &e) && e.Passed:
			passed++
		default:
			refused++
		}
	}
	return read, passed, refused
}

// TestFeedsCorpora holds that every item of the feeds is read or told of, and
// that all are read that have a text, as the data beside each feed say.
func TestFeedsCorpora(t *testing.T) {
	feeds, err := filepath.Glob(filepath.Join(corpus(t, "feeds"), "*", "*.xml"))
	if err != nil || len(feeds) < 400 {
		t.Fatal(len(feeds), err)
	}
	good, items, readable, readItems := 0, 0, 0, 0
	for _, path := range feeds {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		n, withText := expected(t, strings.TrimSuffix(path, ".xml")+".json")
		read, passed, refused := tally(t, path)
		items, readable, readItems = items+n, readable+withText, readItems+read
		switch {
		case read+refused == n && (n > 0 || passed == 1) && read >= withText:
			good++
		default:
			t.Logf("%s: %d read, %d passed over, %d refused; %d items, %d with text: %.300s", filepath.Base(path), read, passed, refused, n, withText, bytes.TrimSpace(data))
		}
	}
	t.Logf("%d feeds, %d items, %d of them with a text, %d read", len(feeds), items, readable, readItems)
	t.Logf("figure feeds.whole %.1f", 100*float64(good)/float64(len(feeds)))
}

// expected counts the items that the data beside a feed have, and those with a text.
func expected(t *testing.T, path string) (items, withText int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	type item struct {
		Description, Summary string
		Content              any
	}
	var feed struct{ Items, Entries []item }
	if err := json.Unmarshal(data, &feed); err != nil {
		t.Fatal(path, err)
	}
	for _, i := range append(feed.Items, feed.Entries...) {
		items++
		content, _ := i.Content.(string)
		if m, ok := i.Content.(map[string]any); ok {
			content, _ = m["value"].(string)
		}
		if strings.TrimSpace(i.Description+i.Summary+content) != "" {
			withText++
		}
	}
	return items, withText
}

// archives are the files of corpora/warc with what is in them, counted by
// looking: articles, records that are none, and faults.
var archives = map[string][3]int{
	"bad.arc":                             {0, 1, 3}, // its one sound record is a line break
	"example-bad-non-chunked.warc.gz":     {1, 5, 0},
	"example-bad.warc.gz.bad":             {1, 5, 0},
	"example-digest.warc":                 {0, 4, 0},
	"example-iana.org-chunked.warc":       {1, 2, 0},
	"example-resource.warc.gz":            {1, 2, 0},
	"example-space-in-target-uri.warc.gz": {0, 2, 0},
	"example-space-in-url.arc":            {1, 1, 0},
	"example-trunc.warc":                  {1, 3, 1}, // a record shorter than it is
	"example-wget-bad-target-uri.warc.gz": {1, 5, 0},
	"example-wrong-chunks.warc.gz":        {1, 1, 0},
	"example.arc":                         {1, 1, 0},
	"example.arc.gz":                      {1, 1, 0},
	"example.warc":                        {1, 5, 0},
	"example.warc.gz":                     {1, 5, 0},
	"post-test.warc.gz":                   {0, 6, 0},
}

func TestArchivesCorpora(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpus(t, "warc"), "*"))
	if err != nil || len(files) != len(archives) {
		t.Fatal(len(files), err)
	}
	good := 0
	for _, path := range files {
		read, passed, refused := tally(t, path)
		if want := archives[filepath.Base(path)]; want == [3]int{read, passed, refused} {
			good++
		} else {
			t.Logf("%s: %d read, %d passed over, %d refused, want %v", filepath.Base(path), read, passed, refused, want)
		}
	}
	t.Logf("figure warc.whole %.1f", 100*float64(good)/float64(len(files)))
}
