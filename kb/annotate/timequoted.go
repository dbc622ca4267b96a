package annotate

import (
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// quoted dates what somebody's quoted words count from the day of speaking, where the text tells that
// day: "said on Tuesday night: 'Our victory [tonight]'".
func quoted(d *document.Document, times []document.Timex) {
	reference, err := time.Parse(time.DateOnly, d.Published)
	if err != nil || len(d.Quotes) == 0 || len(times) == 0 {
		return
	}
	c := newClauses(d)
	said, paragraph := -1, -1 // the time of the last quotation's words, and where that stood
	next := 0
	for _, q := range d.Quotes {
		first := tokenAt(d, q.Start)
		if p := d.Sentences[d.Tokens[first].Sentence].Paragraph; p != paragraph {
			said, paragraph = -1, p
		}
		if t, told := c.daySaid(times, q, first); told {
			said = t
		}
		for next < len(times) && times[next].Start < q.Start {
			next++
		}
		for ; next < len(times) && times[next].End <= q.End; next++ {
			if said >= 0 && fromSpeaking(strings.ToLower(d.Slice(times[next].Span))) {
				fromDay(&times[next], times[said], reference)
			}
		}
	}
}

// tokenAt is the word that holds a byte, or the first behind it.
func tokenAt(d *document.Document, at int) int {
	return min(sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > at }), len(d.Tokens)-1)
}

// fromSpeaking reports whether words count from the day on which they are said.
func fromSpeaking(low string) bool {
	switch low {
	case "today", "tonight", "tomorrow", "yesterday", "last night", "this morning", "this afternoon", "this evening", "earlier today", "later today":
		return true
	}
	day, part, _ := strings.Cut(low, " ")
	return (day == "tomorrow" || day == "yesterday") && slices.Contains([]string{"morning", "afternoon", "evening", "night"}, part)
}

// fromDay moves a time that is some days from the day of publication as far from another one.
func fromDay(t *document.Timex, said document.Timex, reference time.Time) {
	day, err := time.Parse(time.DateOnly, said.Earliest)
	was, err2 := time.Parse(time.DateOnly, t.Earliest)
	if err != nil || err2 != nil || t.Earliest != t.Latest || !t.FromReference || t.EDTF != t.Earliest {
		return
	}
	moveTo(t, day.Add(was.Sub(reference)))
	t.FromReference = said.FromReference
}

// moveTo gives a time that is a day another one.
func moveTo(t *document.Timex, day time.Time) {
	now := day.Format(time.DateOnly)
	t.Value = strings.Replace(t.Value, t.Earliest, now, 1)
	t.Named = strings.Replace(t.Named, t.Earliest, now, 1)
	t.EDTF, t.Earliest, t.Latest, t.NamedFrom, t.NamedTo = now, now, now, now, now
}

// besideReach bounds how far from a quotation, in bytes, its day is looked for.
const besideReach = 400

// daySaid is the time, a day, at which its sentence tells that a quotation was spoken or written, and
// whether the sentence tells any time around it; -1 for none.
func (c *clauses) daySaid(times []document.Timex, q document.Quote, first int) (int, bool) {
	d := c.d
	last := tokenAt(d, q.End-1)
	from, to := d.Tokens[d.Sentences[d.Tokens[first].Sentence].First].Start, d.Tokens[d.Sentences[d.Tokens[last].Sentence].Last-1].End
	from, to = max(from, q.Start-besideReach), min(to, q.End+besideReach)
	k := sort.Search(len(times), func(i int) bool { return times[i].Start >= from })
	told, at := false, -1
	for ; k < len(times) && times[k].End <= to; k++ {
		t := times[k]
		if t.Start >= q.Start && t.End <= q.End || t.Earliest == "" || t.Earliest != t.Latest || len(t.EDTF) != len(time.DateOnly) || t.EDTF > d.Published {
			continue
		}
		if insideQuote(d, t.Span) {
			continue
		}
		told = true
		if at < 0 && c.datesWords(t.Span, q) {
			at = k
		}
	}
	return at, told
}

// insideQuote reports whether a span lies in a quotation.
func insideQuote(d *document.Document, s document.Span) bool {
	i := sort.Search(len(d.Quotes), func(i int) bool { return d.Quotes[i].End > s.Start })
	return i < len(d.Quotes) && d.Quotes[i].Start <= s.Start
}

// datesWords reports whether a time belongs to the verb that gives a quotation, to what it stands in, or to
// where it was spoken: "wrote on Monday", "in a letter on Monday, she wrote", "told a rally on Monday".
func (c *clauses) datesWords(t document.Span, q document.Quote) bool {
	i := c.head(t.Start, t.End)
	for range mostSteps {
		if i < 0 {
			return false
		}
		x := c.d.Tokens[i]
		switch {
		case c.verb(i) == i && x.Rel != "acl" && x.Rel != "acl:relcl":
			return en.CueVerb(x.Lemma) != nil && !(x.Start >= q.Start && x.End <= q.End) && c.besideQuote(x.Span, t, q)
		case c.verb(i) == i && en.CueVerb(x.Lemma) == nil && !sends(x.Lemma):
			return false
		case strings.HasPrefix(x.Tag, "NN") && i != c.head(t.Start, t.End) && !c.holdsWords(i):
			return false
		}
		i = x.Head
	}
	return false
}

// sends verbs tell how something written reached its readers.
func sends(lemma string) bool {
	return slices.Contains([]string{"send", "release", "issue", "publish", "post", "circulate", "distribute", "email", "mail", "air", "broadcast", "record"}, lemma)
}

// holdsWords reports whether a noun is for something written, or for a time or an occasion at which people speak.
func (c *clauses) holdsWords(i int) bool {
	l := c.d.Tokens[i].Lemma
	return en.Document(l) || en.Utterance(l) || en.PartOfDay(l) || slices.Contains([]string{"email", "e-mail", "tweet", "post", "message", "rally", "speech", "interview", "debate", "conference", "appearance",
		"stop", "event", "reporter", "supporter", "crowd", "audience", "parliament", "session", "hearing", "call", "briefing", "town", "hall", "meeting", "morning", "afternoon", "evening", "night", "statement"}, l)
}

// besideQuote reports whether no other quotation's end or verb parts a verb and its time from a quotation.
func (c *clauses) besideQuote(verb, t document.Span, q document.Quote) bool {
	from, to := q.End, max(verb.End, t.End)
	if verb.Start < q.Start {
		from, to = max(verb.End, min(t.End, q.Start)), q.Start
	}
	words := 0
	for i := tokenAt(c.d, from); i < len(c.d.Tokens) && c.d.Tokens[i].Start < to; i++ {
		x := c.d.Tokens[i]
		if words++; words > 25 || x.Span != verb && strings.HasPrefix(x.Tag, "VB") && x.Tag != "VBG" && x.Tag != "VBN" && x.Lemma != "be" && x.Lemma != "have" && en.CueVerb(x.Lemma) == nil {
			return false
		}
	}
	return true
}
