package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// published is the day of publication, and what says so. Machines are told best,
// but often in Greenwich time: where the page shows its readers, or has in its
// address, the day that it was elsewhere at that moment, that is the day.
func (h *head) published(doc *html.Node, address string) (day, from string) {
	told, from := h.told(doc)
	s := h.shown(doc)
	day = Day(told)
	switch {
	case day == "" && inAddress(address) != "":
		return inAddress(address), "address"
	case day == "" && s.under != "":
		return s.under, "page"
	case day == "" && s.over != "":
		return s.over, "page"
	case s.under == day:
		return day, from
	case elsewhere(told, s.under, true):
		return s.under, from
	}
	local := append(h.prose(), inAddress(address))
	if s.changed < day {
		local = append(local, s.changed) // it was published before it was changed
	}
	for _, l := range local {
		if elsewhere(told, l, false) {
			return l, from
		}
	}
	return day, from
}

var moment = lazy(`^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$`)

// elsewhere reports whether a day is not the one of a moment as told, but was
// the date somewhere at that moment. A moment with a zone is taken for local
// unless the day stands in plain view.
func elsewhere(told, day string, plain bool) bool {
	m := moment().FindStringSubmatch(told)
	if m == nil || day == "" || day == m[1] {
		return false
	}
	zone := strings.TrimLeft(m[4], "+-0:")
	if zone != "" && zone != "Z" && zone != "UTC" && zone != "GMT" && !plain {
		return false
	}
	t, err := time.Parse("2006-01-02 15:04", m[1]+" "+m[2]+":"+m[3])
	return err == nil && (t.Add(-12*time.Hour).Format(time.DateOnly) == day || t.Add(14*time.Hour).Format(time.DateOnly) == day)
}

// prose are the days of metadata that are written for people: in local time.
func (h *head) prose() []string {
	var out []string
	for _, name := range dateMetas {
		for _, v := range h.metas[name] {
			if v = clean(v); len(v) < 100 && (mdy().MatchString(v) || dmy().MatchString(v)) {
				out = append(out, Day(v))
			}
		}
	}
	return out
}

// told is what the page tells machines of when it was published.
func (h *head) told(doc *html.Node) (date, from string) {
	if date := h.linked(true); date != "" {
		return date, "JSON-LD"
	}
	for _, name := range dateMetas {
		for _, v := range h.metas[name] {
			if v = clean(v); Day(v) != "" {
				return v, "meta " + name
			}
		}
	}
	if date := marked(doc); date != "" {
		return date, "itemprop"
	}
	if date := h.linked(false); date != "" {
		return date, "JSON-LD"
	}
	return "", ""
}

// linked is the date in the JSON-LD of the article, or of the page around it.
func (h *head) linked(article bool) string {
	for _, t := range h.things {
		if t.article() == article && (article || t.is("WebPage", "CreativeWork")) {
			if date := t.text("datePublished"); Day(date) != "" {
				return date
			}
		}
	}
	return ""
}

// dateMetas are the names under which pages tell machines when they were published.
var dateMetas = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "rnews:datepublished", "parsely-pub-date",
	"sailthru.date", "originalpublicationdate", "article.published", "article:published", "published-date", "published_time", "published_at", "publish-date", "publishdate", "publish_date",
	"publicationdate", "publication-date", "publication_date", "pubdate", "ptime", "dcterms.created", "dcterms.issued", "dcterms.date", "dc.date.issued", "dc.date.created", "dc.date.published",
	"dc.date", "dc.created", "date.created", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "article_date_original", "displaydate", "date",
}

// marked is the date of an element that microdata or RDFa marks.
func marked(doc *html.Node) string {
	for n := doc; n != nil; n = after(n) {
		if n.Type != html.ElementNode || n.DataAtom == atom.Meta {
			continue
		}
		prop, _ := attr(n, "itemprop")
		property, _ := attr(n, "property")
		_, pubdate := attr(n, "pubdate")
		if pubdate || hasWord(prop, "datePublished") || strings.HasSuffix(property, "datePublished") {
			if date := timeOf(n); date != "" {
				return date
			}
		}
	}
	return ""
}

func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// timeOf is the date that an element tells, as written.
func timeOf(n *html.Node) string {
	for _, key := range []string{"datetime", "content", "title", "data-datetime"} {
		if v, ok := attr(n, key); ok {
			if v = clean(v); Day(v) != "" {
				return v
			}
		}
	}
	if s := content(n); len(s) < 200 && Day(clean(s)) != "" {
		return clean(s)
	}
	return ""
}

const monthNames = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

var (
	slashed = lazy(`(?i)[/._-]((?:19|20)\d\d)[/._-](\d{1,2}|` + monthNames + `)[/._-](\d{1,2})(?:[/._-]|$)`)
	packed  = lazy(`[/._-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\d{4,10})?(?:[/._-]|$)`)
	ymd     = lazy(`\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)`)
	mdy     = lazy(`(?i)\b(` + monthNames + `)\.?,? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`)
	dmy     = lazy(`(?i)\b(\d{1,2})(?:st|nd|rd|th|\.)?[ -](` + monthNames + `)\.?,?[ -]((?:19|20)\d\d)\b`)
	numeric = lazy(`\b(\d{1,2})([/.-])(\d{1,2})[/.-]((?:19|20)?\d\d)\b`)
)

// inAddress is the day in an address such as /2019/11/18/ or /2019/nov/18/.
func inAddress(address string) string {
	path := address
	if i := strings.Index(path, "://"); i >= 0 {
		path = path[i+3:]
	}
	if _, rest, ok := strings.Cut(path, "/"); ok {
		path = "/" + rest
	}
	path, _, _ = strings.Cut(path, "?")
	for _, re := range []*regexp.Regexp{slashed(), packed()} {
		if m := re.FindStringSubmatch(path); m != nil {
			if day := calendar(m[1], m[2], m[3]); day != "" {
				return day
			}
		}
	}
	return ""
}

// Day finds the one day in a text of metadata, as written, in the zone it was
// written in; "" if there is none, if it does not exist, or if it can be read
// in two ways ("03/04/2020").
func Day(s string) string {
	if len(s) > 200 {
		return ""
	}
	s = strings.TrimSpace(s)
	if m := ymd().FindStringSubmatch(s); m != nil {
		return calendar(m[1], m[2], m[3])
	}
	if m := packedDay().FindStringSubmatch(s); m != nil {
		return calendar(m[1], m[2], m[3])
	}
	if m := mdy().FindStringSubmatch(s); m != nil {
		return calendar(m[3], m[1], m[2])
	}
	if m := dmy().FindStringSubmatch(s); m != nil {
		return calendar(m[3], m[2], m[1])
	}
	if m := cDate().FindStringSubmatch(s); m != nil {
		return calendar(m[3], m[1], m[2])
	}
	if m := numeric().FindStringSubmatch(s); m != nil {
		return numericDay(m[1], m[3], m[4])
	}
	return ""
}

var (
	packedDay = lazy(`^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}|T[\d:]+|$)`)
	cDate     = lazy(`(?i)^\w{3} (` + monthNames + `) +(\d{1,2}) [\d:]+ (?:[A-Z]{2,5} )?((?:19|20)\d\d)$`)
)

// numericDay reads a date of three numbers whose first two tell by their size
// which is the month.
func numericDay(a, b, year string) string {
	if len(year) == 2 {
		year = "20" + year
	}
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	switch {
	case x > 12 && y <= 12, x == y:
		return calendar(year, b, a)
	case y > 12 && x <= 12:
		return calendar(year, a, b)
	}
	return ""
}

// calendar is a day if it exists.
func calendar(year, month, day string) string {
	m, err := strconv.Atoi(month)
	if err != nil {
		m = strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(month[:3]))/3 + 1
	}
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || int(t.Month()) != m || t.Day() != d || y < 1900 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

const (
	above     = 4   // lines over the headline in which the day may stand
	below     = 14  // lines under it
	longLine  = 250 // bytes of a line that is the report itself: the day stands before it
	mostStamp = 40  // letters of a line with a day that are not the day
)

var (
	update   = lazy(`(?i)\b(updated?|modified|last|revised|edited|reviewed)\b`)
	publish  = lazy(`(?i)\b(published|posted|on|created|first)\b`)
	clock    = lazy(`\b\d{1,2}[:.]\d\d\b`)
	pictured = lazy(`(?i)photo|picture|image|file|video|caption|credit`)
)

// stamps are the days that a page shows its readers next to the headline.
type stamps struct {
	under   string // under the headline
	over    string // above it, where a page may also have the day of reading it
	changed string // on which it says it was changed
}

func (h *head) shown(doc *html.Node) stamps {
	var s stamps
	lines := lay(doc)
	at := -1
	for i, l := range lines {
		if l.tag == atom.H1 && l.text == h.heading || h.heading == "" && l.text == h.headline() {
			at = i
			break
		}
	}
	if at < 0 {
		return s
	}
	for _, l := range lines[at:min(at+below, len(lines))] {
		if s.under != "" || len(l.text) > longLine {
			break
		}
		if day, change := stamped(l); change && s.changed == "" {
			s.changed = day
		} else if !change {
			s.under = day
		}
	}
	for _, l := range lines[max(0, at-above):at] {
		if day, change := stamped(l); day != "" && !change && (l.day != "" || clock().MatchString(l.text) || publish().MatchString(l.text)) {
			s.over = day
		}
	}
	return s
}

// stamped is the day of a line that holds little else, and whether it tells of
// a change.
func stamped(l line) (day string, changed bool) {
	text := l.text
	switch l.tag {
	case atom.Tr, atom.Td, atom.Th, atom.Dt, atom.Dd: // of what the report tells of
		return "", false
	}
	day = Day(text)
	if day == "" {
		day = l.day
	}
	if day == "" || pictured().MatchString(text) {
		return "", false
	}
	rest := mdy().ReplaceAllString(dmy().ReplaceAllString(text, ""), "")
	if len(clock().ReplaceAllString(rest, "")) > mostStamp+len("updated published Wednesday am EST") {
		return "", false
	}
	u, p := update().FindStringIndex(text), publish().FindStringIndex(text)
	return day, u != nil && (p == nil || u[0] < p[0])
}
