package kb

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/schema"
)

// errNoCare is returned for a store that cannot do what is asked.
var errNoCare = errors.New("this store cannot do that")

// Verify looks at everything that is kept: files, indexes, articles, and whether
// each statement stands word for word in its article. What is wrong is in the
// report.
func (k *KB) Verify(ctx context.Context) (store.Report, error) {
	var report store.Report
	if c, ok := k.store.(store.Caretaker); ok {
		var err error
		if report, err = c.Verify(ctx); err != nil || len(report.Problems) > 0 {
			return report, err
		}
	}
	all, err := k.all(ctx)
	if err != nil {
		return report, err
	}
	report.Quads -= int64(report.Articles - len(all)) // of the marker, which is no article
	report.Articles = len(all)
	for _, iri := range all {
		rec, err := k.record(ctx, iri)
		if err != nil {
			return report, fmt.Errorf("%s: %w", iri, err)
		}
		report.Problems = append(report.Problems, misquoted(rec)...)
	}
	return report, nil
}

// misquoted tells which statements do not stand in their article as they say.
func misquoted(rec *schema.Record) (problems []string) {
	text := []rune(rec.Text)
	holds := func(s schema.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) }
	for _, s := range rec.Statements {
		if !holds(s.Span) || string(text[s.Start:s.End]) != s.Text {
			problems = append(problems, fmt.Sprintf("%s: %q is not what the article has at %d-%d", rec.URL, s.Text, s.Start, s.End))
		}
		for _, q := range s.Quotes {
			if !holds(q) || q.Start < s.Start || q.End > s.End {
				problems = append(problems, fmt.Sprintf("%s: a quotation at %d-%d is not within its statement", rec.URL, q.Start, q.End))
			}
		}
	}
	return problems
}

// Compact writes everything anew without what is no longer needed, and returns
// the sizes before and after, in bytes.
func (k *KB) Compact(ctx context.Context) (before, after int64, err error) {
	if c, ok := k.store.(store.Caretaker); ok {
		return c.Compact(ctx)
	}
	return 0, 0, errNoCare
}

// Backup writes all that is kept in one piece; Restore makes a knowledge base of
// it. It must be open for reading; another process may write meanwhile.
func (k *KB) Backup(ctx context.Context, out io.Writer) error {
	if c, ok := k.store.(store.Caretaker); ok {
		return c.Backup(ctx, out)
	}
	return errNoCare
}

// Restore makes a knowledge base in a folder that is missing or empty of a
// backup, and tells how much is in it. If the backup is not whole there is none.
func Restore(ctx context.Context, dir string, backup io.Reader) (store.Report, error) {
	if err := badger.Restore(ctx, dir, backup); err != nil {
		return store.Report{}, err
	}
	k, err := Open(dir, Options{ReadOnly: true})
	if err != nil {
		return store.Report{}, err
	}
	report, err := k.Verify(ctx)
	return report, errors.Join(err, k.Close())
}
