package query

import (
	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// newest finds the first statements in the order of Said, with their dates
// only: the store gives them by day, from the newest on, and days are read until
// there are enough that count.
func (s *session) newest(star store.Star, limit int) ([]saidRow, error) {
	star.Want = []quad.IRI{schema.HasEarliest, schema.HasLatest}
	star.Order = store.NewestFirst
	for enough := limit; ; enough *= 4 {
		rows, end, err := s.newestDays(star, enough)
		if err != nil {
			return nil, err
		}
		if rows, err = s.ordered(rows); err != nil {
			return nil, err
		}
		if end == "" || len(rows) >= limit && rows[limit-1].day() > end {
			return limited(rows, limit), nil
		}
	}
}

// newestDays reads all statements of the newest days until there are enough.
// Complete are the days after end; end is "" when there are no more.
func (s *session) newestDays(star store.Star, enough int) (rows []saidRow, end string, err error) {
	var open []string // days of those that may end whenever: they come before all others
	last := ""
	err = s.findInOrder(star, func(f store.Found) bool {
		r := newSaidRow(f)
		if r.latest == "" {
			open = append(open, r.earliest)
			rows = append(rows, r)
			return true
		}
		if last != "" && r.latest < last {
			n := len(rows) - len(open)
			for _, day := range open {
				if day > r.latest {
					n++
				}
			}
			if n >= enough {
				end = r.latest
				return false
			}
		}
		last = r.latest
		rows = append(rows, r)
		return true
	})
	return rows, end, err
}
