package read

import (
	"fmt"
	"strings"
	"time"
)

// layouts are the forms of a date and time that are read, the day first in each.
func layouts() []string {
	return []string{
		time.DateOnly,
		time.RFC3339, // also reads fractions of a second
		"2006-01-02T15:04Z07:00",
		"2006-01-02T15:04:05Z0700",
		"2006-01-02T15:04:05",
		"2006-01-02T15:04",
		time.DateTime,
		"2006-01-02 15:04",
		"2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 -0700",
		time.RFC1123,
		time.RFC1123Z,
	}
}

// Day reads a date of publication, such as "2022-01-10", "2022-01-10T23:30:00-05:00"
// or "2022-01-10 23:30:00", and returns its day as written, in the zone it was
// written in. Nothing gives nothing.
func Day(s string) (string, error) {
	if s = strings.TrimSpace(s); s == "" {
		return "", nil
	}
	var err error
	for _, l := range layouts() {
		var t time.Time
		if t, err = time.Parse(l, s); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	if len(s) >= len(time.DateOnly) && looksLikeDay(s[:len(time.DateOnly)]) {
		if _, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err != nil {
			return "", fmt.Errorf("the date %.40q does not exist", s)
		}
	}
	return "", fmt.Errorf("%.40q is not a date I read; write YYYY-MM-DD", s)
}

// nextDay is the day after a day.
func nextDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// looksLikeDay reports whether s has the shape 0000-00-00.
func looksLikeDay(s string) bool {
	for i, c := range []byte(s) {
		if i == 4 || i == 7 {
			if c != '-' {
				return false
			}
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
