package query

import (
	"fmt"
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

const dayForm = "2006-01-02"

// dayBounds reads any EDTF date and returns its first and last day; a side
// that is open is "".
func dayBounds(s string) (from, to string, err error) {
	d, err := edtf.Parse(strings.TrimSpace(s))
	if err != nil {
		return "", "", fmt.Errorf("%q is no date (write 2022-01-31, 2022-01 or 2022): %w", s, err)
	}
	if day, ok := d.Earliest(); ok {
		from = day.String()
	}
	if day, ok := d.Latest(); ok {
		to = day.String()
	}
	return from, to, nil
}

// window is the days that since and until leave open.
func window(since, until string) (from, to string, err error) {
	if since != "" {
		if from, _, err = dayBounds(since); err != nil {
			return "", "", fmt.Errorf("since: %w", err)
		}
	}
	if until != "" {
		if _, to, err = dayBounds(until); err != nil {
			return "", "", fmt.Errorf("until: %w", err)
		}
	}
	return from, to, nil
}

// overlaps reports whether what lies between two bounds can lie in the window.
// What has no bound at all lies nowhere.
func overlaps(earliest, latest, from, to string) bool {
	if from == "" && to == "" {
		return true
	}
	if earliest == "" && latest == "" {
		return false
	}
	return (to == "" || earliest <= to) && (from == "" || latest == "" || latest >= from)
}
