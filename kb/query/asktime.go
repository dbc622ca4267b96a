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
	betweenTime = lazy(`(?i)\b(?:between|from) (` + dateWords + `) (?:and|to|until|till) (` + dateWords + `)(?:\W|$)`)
	oneTime     = lazy(`(?i)\b(in|on|during|since|after|before|until|till|from|by|as of) (?:the )?(` + dateWords + `)(?: on(?:wards?)?)?(?:\W|$)`)
)

// period is a time in a question: two days, "" is open, and its words.
type period struct{ since, until, phrase string }

// timeIn takes the last time out of a question. The year of a date without one
// is that of the latest such day or month that the articles reach: there is no
// clock.
func (s *session) timeIn(phrase string) (rest string, p period, err error) {
	if m := lastMatch(betweenTime(), phrase); m != nil {
		p.phrase = strings.TrimSpace(phrase[m[0]:m[1]])
		if p.since, _, err = s.period(phrase[m[2]:m[3]]); err == nil {
			_, p.until, err = s.period(phrase[m[4]:m[5]])
		}
		return without(phrase, m), p, err
	}
	m := lastMatch(oneTime(), phrase)
	if m == nil {
		return phrase, p, nil
	}
	p.phrase = strings.TrimSpace(phrase[m[0]:m[1]])
	from, to, err := s.period(phrase[m[4]:m[5]])
	switch strings.ToLower(phrase[m[2]:m[3]]) {
	case "since", "from", "as of":
		p.since = from
	case "after":
		p.since = shift(to, 1)
	case "before":
		p.until = shift(from, -1)
	case "until", "till", "by":
		p.until = to
	default:
		p.since, p.until = from, to
	}
	return without(phrase, m), p, err
}

func lastMatch(re *regexp.Regexp, s string) []int {
	all := re.FindAllStringSubmatchIndex(s, -1)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// without is a phrase without what matched.
func without(phrase string, m []int) string {
	return strings.TrimRight(strings.Join(strings.Fields(phrase[:m[0]]+" "+phrase[m[1]:]), " "), ", ")
}

func shift(day string, days int) string {
	t, err := time.Parse(dayForm, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, days).Format(dayForm)
}

var ordinal = lazy(`(\d)(?:st|nd|rd|th)\b`)

// period is the first and last day of a date as people write it.
func (s *session) period(written string) (from, to string, err error) {
	if from, to, err = dayBounds(written); err == nil {
		return from, to, nil
	}
	w := strings.ToLower(ordinal().ReplaceAllString(written, "$1"))
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
