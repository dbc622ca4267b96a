package query

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// openTime is a time in a question that nothing here can date.
type openTime struct{ phrase string }

func (e *openTime) Error() string { return "cannot date \"" + e.phrase + "\"" }

const dateWords = `(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|\d{4})`

var (
	betweenTail = regexp.MustCompile(`(?i)^(.*?)\s*\b(?:between|from) (` + dateWords + `) (?:and|to|until|till) (` + dateWords + `)$`)
	oneTail     = regexp.MustCompile(`(?i)^(.*?)\s*\b(in|on|during|since|after|before|until|till) (` + dateWords + `)$`)
)

// timeTail takes a time from the end of a question: since and until are days.
// The year of a date without one is that of the latest such day or month that
// the articles reach: there is no clock.
func (s *session) timeTail(phrase string) (rest, since, until string, err error) {
	if m := betweenTail.FindStringSubmatch(phrase); m != nil {
		if since, _, err = s.period(m[2]); err != nil {
			return "", "", "", err
		}
		_, until, err = s.period(m[3])
		return m[1], since, until, err
	}
	m := oneTail.FindStringSubmatch(phrase)
	if m == nil {
		return phrase, "", "", nil
	}
	from, to, err := s.period(m[3])
	if err != nil {
		return "", "", "", err
	}
	switch strings.ToLower(m[2]) {
	case "since":
		return m[1], from, "", nil
	case "after":
		return m[1], shift(to, 1), "", nil
	case "before":
		return m[1], "", shift(from, -1), nil
	case "until", "till":
		return m[1], "", to, nil
	}
	return m[1], from, to, nil
}

func shift(day string, days int) string {
	t, err := time.Parse(dayForm, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, days).Format(dayForm)
}

var ordinal = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)

// period is the first and last day of a date as people write it.
func (s *session) period(written string) (from, to string, err error) {
	if from, to, err = dayBounds(written); err == nil {
		return from, to, nil
	}
	w := strings.ToLower(ordinal.ReplaceAllString(written, "$1"))
	w = strings.Join(strings.Fields(strings.NewReplacer(",", " ", "of ", "").Replace(w)), " ")
	for _, layout := range []string{"2 January 2006", "January 2 2006"} {
		if t, err := time.Parse(layout, w); err == nil {
			return t.Format(dayForm), t.Format(dayForm), nil
		}
	}
	if t, err := time.Parse("January 2006", w); err == nil {
		return dayBounds(t.Format("2006-01"))
	}
	return s.yearless(written, w)
}

// yearless dates "January" or "10 January" by the years of the articles.
func (s *session) yearless(written, w string) (from, to string, err error) {
	if err := s.loadArticles(nil); err != nil {
		return "", "", err
	}
	last := ""
	for _, a := range s.articles {
		last = max(last, a.ref.Published)
	}
	end, err := time.Parse(dayForm, last)
	if err != nil {
		return "", "", &openTime{written}
	}
	for _, form := range []struct{ layout, out string }{{"January 2006", "2006-01"}, {"2 January 2006", dayForm}, {"January 2 2006", dayForm}} {
		for year := end.Year(); year > end.Year()-8; year-- { // 29 February comes every eighth year at worst
			t, err := time.Parse(form.layout, w+" "+strconv.Itoa(year))
			if err == nil && !t.After(end) {
				return dayBounds(t.Format(form.out))
			}
		}
	}
	return "", "", &openTime{written}
}
