package resolve

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// participants are the actors of an event: those that its sentence names, and
// those that a pronoun or a noun in it stands for.
func (b *builder) participants(e document.EventMention) []int {
	out := b.standing(b.chainsOf(b.notWhose(e)), e.Who)
	if e.Class == "resignation" || e.Class == "appointment" {
		out = b.withEmployer(out, e)
	}
	return out
}

// goingOn are the bodies that take part in what a definite phrase goes back to, "the talks", or in
// what "a second round" goes on with: in the report of the sort, or one that leads to it, nearest
// before; of what takes two sides, that names both.
func (b *builder) goingOn(e document.EventMention) []int {
	t := b.d.TokenAt(e.Trigger.Start)
	if behind := b.d.Slice(document.Span{Start: e.Trigger.End, End: max(e.Trigger.End, e.Span.End)}); strings.HasPrefix(behind, " on ") || strings.HasPrefix(behind, " of ") {
		return nil // "the accord on chemicals": told apart from those before
	}
	if t < 0 || !strings.HasPrefix(b.d.Tokens[t].Tag, "NN") || !b.definite(e.Span, t) {
		return nil
	}
	least := 1
	if en.Mutual(e.Class) {
		least = 2
	}
	for k := len(b.rec.Reports) - 1; k >= 0; k-- {
		r := &b.rec.Reports[k]
		if r.Class != e.Class && !(en.Mutual(r.Class) && en.Mutual(e.Class)) || len(r.Actors) < least || len(own(b.rec, r)) == 0 {
			continue
		}
		if !slices.ContainsFunc(r.Actors, func(a int) bool { return b.rec.Actors[a].Type == string(document.Person) }) {
			return slices.Clone(r.Actors)
		}
	}
	return nil
}

// definite reports whether a phrase up to its noun at token i means one that the reader knows of or
// one more of such, and says nothing else of it: "the talks", "next week's talks", "a second round of
// talks", not "the Paris accord".
func (b *builder) definite(s document.Span, i int) bool {
	known, from := false, b.d.TokenAt(s.Start)
	for j := from; j < i; j++ {
		switch t := b.d.Tokens[j]; {
		case t.Tag == "POS":
			if !en.TimeUnit(b.d.Tokens[max(from, j-1)].Lemma) {
				return false // somebody's own
			}
			known = true
		case t.Lemma == "the", t.Lemma == "that", t.Lemma == "this", en.OneMore(t.Lemma):
			known = true
		case t.Tag == "CD" && strings.ContainsAny(b.d.Slice(t.Span), "0123456789"):
			return false // "the 9/11 attacks" are told apart by their day
		case (strings.HasPrefix(t.Tag, "NN") || strings.HasPrefix(t.Tag, "JJ")) && !en.PartNoun(t.Lemma) && !en.TimeUnit(t.Lemma):
			return false
		}
	}
	return known
}

// announcer is the organization that tells of what is to take place or not to, itself or by somebody
// who speaks for it: where nobody else takes part, it is its own.
func (b *builder) announcer(e document.EventMention) []int {
	switch e.Status {
	case document.Planned, document.Postponed, document.Cancelled, document.Denied:
	default:
		return nil
	}
	if e.Attribution < 0 {
		return nil
	}
	a, k := b.d.Attributions[e.Attribution], b.speakers[e.Attribution]
	switch {
	case !a.Speech:
		return nil
	case k < 0:
		m := b.d.MentionsFrom(a.Source.Start)
		if m >= len(b.d.Mentions) || b.d.Mentions[m].End > a.Source.End || !en.Officer(headNoun(b.d, a.Source)) {
			return nil
		}
		k = b.cast.chainOf[m]
	case b.cast.chains[k].typ == document.Person && slices.ContainsFunc(b.cast.chains[k].roles, en.Officer):
		k = b.cast.chains[k].of
	}
	if k < 0 || b.cast.chains[k].typ != document.Organization || b.actor(k) < 0 || en.NominalFits("newspaper", b.cast.chains[k].name) > 1 {
		return nil
	}
	return []int{b.actor(k)}
}

// notWhose are the mentions of an event's participants without the places that only say whose the body
// is that takes part: "[Norland]'s central bank".
func (b *builder) notWhose(e document.EventMention) []int {
	return slices.DeleteFunc(slices.Clone(e.Participants), func(m int) bool {
		men := b.d.Mentions[m]
		return men.Type == document.Place && slices.ContainsFunc(e.Who, func(s document.Span) bool {
			if s.Start != men.Start || s.End <= men.End {
				return false
			}
			k := b.cast.who(b.d, s, b.speakers, b.attributionsBefore(s))
			return k >= 0 && b.cast.chains[k].typ == document.Organization && len(b.cast.chains[k].mentions) > 0
		})
	})
}

// withEmployer adds to persons alone the organization in which one has an office: who gives it
// up or takes it over does so there. Where nothing tells whose executive one is, it is
// the company that the article names most.
func (b *builder) withEmployer(who []int, e document.EventMention) []int {
	if slices.ContainsFunc(who, func(a int) bool { return b.rec.Actors[a].Type != string(document.Person) }) {
		return who
	}
	for _, a := range who {
		of, roles := b.rec.Actors[a].Of, b.rec.Actors[a].Roles
		switch {
		case slices.ContainsFunc(roles, en.Former):
		case of >= 0 && b.rec.Actors[of].Type == string(document.Organization):
			return append(who, of)
		case of < 0 && (slices.ContainsFunc(roles, en.Executive) || b.asExecutive(e.Trigger)):
			if k := b.mainFirm(); k >= 0 {
				return append(who, b.actorOf[k])
			}
		}
	}
	return who
}

// asExecutive reports whether behind a trigger its sentence tells that it is of a firm's office: "quit as
// chief executive".
func (b *builder) asExecutive(trigger document.Span) bool {
	s := b.d.SentenceAt(trigger.Start)
	if s < 0 {
		return false
	}
	for i := b.d.TokenAt(trigger.End); i < b.d.Sentences[s].Last; i++ {
		if b.d.Tokens[i].Lemma == "as" {
			rest, _, _ := strings.Cut(b.d.Slice(document.Span{Start: b.d.Tokens[i].Start, End: b.d.Sentences[s].End}), ",")
			return en.Executive(strings.TrimRight(rest, ".”\""))
		}
	}
	return false
}

// standing adds the actors that unnamed phrases stand for.
func (b *builder) standing(out []int, who []document.Span) []int {
	for _, s := range who {
		if a := b.actor(b.standsFor(s, 0)); a >= 0 && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// longestRun is how many sentences in a row "it" can be the subject of the same body's deeds.
const longestRun = 4

// standsFor is the chain of whom an unnamed phrase stands for. "It", as the subject of a sentence, is rather what "it"
// or a body's name is the subject of in the one before: "In 2003 it bought Keel. In 2004 it bought Dunn".
func (b *builder) standsFor(s document.Span, run int) int {
	if i := b.d.TokenAt(s.Start); run < longestRun && strings.EqualFold(b.d.Slice(s), "it") && b.d.Tokens[i].Rel == "nsubj" {
		at := b.d.Tokens[i].Sentence
		if j := b.mainSubject(at); j == i && at > 0 && b.d.Sentences[at-1].Paragraph == b.d.Sentences[at].Paragraph {
			before := b.mainSubject(at - 1)
			if before >= 0 && strings.EqualFold(b.d.Slice(b.d.Tokens[before].Span), "it") {
				return b.standsFor(b.d.Tokens[before].Span, run+1)
			}
			if k := b.bodyAt(before); k >= 0 {
				return k
			}
		}
	}
	return b.cast.who(b.d, s, b.speakers, b.attributionsBefore(s))
}

// mainSubject is the subject of the main verb of a sentence, -1 for none.
func (b *builder) mainSubject(at int) int {
	s := b.d.Sentences[at]
	for i := s.First; i < s.Last; i++ {
		if t := b.d.Tokens[i]; t.Rel == "nsubj" && t.Head >= 0 && b.d.Tokens[t.Head].Rel == "root" {
			return i
		}
	}
	return -1
}

// bodyAt is the chain of the organization whose name has the token at i for its head, -1 for none.
func (b *builder) bodyAt(i int) int {
	if i < 0 {
		return -1
	}
	m := b.d.MentionsFrom(b.d.Tokens[i].Start+1) - 1
	if m < 0 || b.d.Mentions[m].Type != document.Organization || b.d.Mentions[m].End < b.d.Tokens[i].End || b.d.Top(b.d.Mentions[m].Span) != i {
		return -1
	}
	return b.cast.chainOf[m]
}

// attributionsBefore is how many attributions have their source in front of s.
func (b *builder) attributionsBefore(s document.Span) int {
	n := 0
	for n < len(b.d.Attributions) && b.d.Attributions[n].Source.End <= s.Start && b.d.Attributions[n].Hull().Start <= s.Start {
		n++
	}
	return n
}

const (
	maxLabel = 12 // words of an event's label
	maxTold  = 15 // words of one with what was said there
)

// label adds to an event's phrase who takes part, as far as the phrase does
// not say and there is room.
func (b *builder) label(e document.EventMention, actors []int) string {
	label := e.Label
	if a := b.doer(e, actors); a >= 0 && !b.opensLabel(label, a) {
		label = b.rec.Actors[a].Name + " " + label
	} else if who := b.doerWords(e); a < 0 && who != "" && !strings.Contains(label, who) {
		label = who + " " + label
	} else if e.Faceless && len(actors) == 0 && e.Means.Len() > 0 {
		label = strings.Join(strings.Fields(b.d.Slice(e.Means)), " ") + " " + label // "It arrived": a sextant
	}
	label = b.where(b.whose(b.inFull(label, e, actors), e), e)
	room := maxLabel - words(label)
	var names []string
	for _, a := range actors {
		name := b.rec.Actors[a].Name
		room -= words(name)
		if room < 0 {
			break
		}
		if !inLabel(b.rec, label, a) && !b.writtenIn(label, e, a) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 && strings.HasPrefix(label, "to ") { // "It is to lift off"
		label, names = names[0]+" "+label, names[1:]
	}
	if len(names) > 0 {
		label += " (" + strings.Join(names, ", ") + ")"
	}
	if e.Told != "" && words(label)+words(e.Told) <= maxTold {
		label += en.BeforeSaid + e.Told
	}
	return label
}

// inFull is a label with the names of those whom "him" or "her" stands for in it.
func (b *builder) inFull(label string, e document.EventMention, actors []int) string {
	for _, s := range e.Who {
		written := b.d.Slice(s)
		if written != "him" && written != "her" || s.Start < e.Trigger.End {
			continue
		}
		if who := b.standing(nil, []document.Span{s}); len(who) == 1 && who[0] != b.doer(e, actors) && slices.Contains(actors, who[0]) && strings.Count(" "+label+" ", " "+written+" ") == 1 {
			label = strings.TrimSpace(strings.Replace(" "+label+" ", " "+written+" ", " "+b.rec.Actors[who[0]].Name+" ", 1))
		}
	}
	return label
}

// doer is the one of an event's actors who does what its label begins with, -1 where the label says
// who or nobody knows.
func (b *builder) doer(e document.EventMention, actors []int) int {
	if e.Doer.Len() == 0 {
		return -1
	}
	for _, m := range e.Participants {
		if a := b.actor(b.cast.chainOf[m]); e.Doer.Contains(b.d.Mentions[m].Span) && slices.Contains(actors, a) {
			return a
		}
	}
	for _, s := range e.Who {
		if e.Doer.Contains(s) {
			if who := b.standing(nil, []document.Span{s}); len(who) == 1 && slices.Contains(actors, who[0]) {
				return who[0]
			}
		}
	}
	return -1
}

// own are those of a report who take part by its own words: the label names them, or has no room. The others
// are lent to it from around it, who announces it, who took part before, who made the offer; they keep it
// from no event.
func own(rec *schema.Record, r *schema.Report) []int {
	room := maxLabel - words(r.Label)
	return slices.DeleteFunc(slices.Clone(r.Actors), func(a int) bool {
		return !inLabel(rec, r.Label, a) && words(rec.Actors[a].Name) <= room
	})
}

// inLabel reports whether a label has the actor's name or an alias of it.
func inLabel(rec *schema.Record, label string, actor int) bool {
	a := rec.Actors[actor]
	return strings.Contains(label, a.Name) || slices.ContainsFunc(a.Aliases, func(s string) bool { return strings.Contains(label, s) })
}

// opensLabel reports whether a label begins with the actor's name or an alias of it, or has it by itself: not
// in another's, "launched the [Halden] Shuttle".
func (b *builder) opensLabel(label string, actor int) bool {
	a := b.rec.Actors[actor]
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		i := strings.Index(label, name)
		if i < 0 {
			continue
		}
		rest := strings.Fields(label[i+len(name):])
		if i == 0 || len(rest) == 0 || !startsName(rest[0]) {
			return true
		}
	}
	return false
}

// startsName reports whether a word goes on with a name.
func startsName(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

// writtenIn reports whether a label has one of an event's actors as its sentence writes the name.
func (b *builder) writtenIn(label string, e document.EventMention, actor int) bool {
	return slices.ContainsFunc(e.Participants, func(m int) bool {
		return b.actor(b.cast.chainOf[m]) == actor && strings.Contains(label, b.d.Slice(b.d.Mentions[m].Span))
	})
}

// eventDate is when an article says that an event takes place. What its lede
// tells as past without a date had come about when it was published.
func (b *builder) eventDate(e document.EventMention) schema.Date {
	d := b.date(e.Time)
	if e.Edge == 2 {
		t := b.d.Times[e.Time]
		d.EDTF, d.Earliest, d.Latest = t.Named, t.NamedFrom, t.NamedTo
	} else {
		d = moved(d, e)
	}
	if e.Scene && d.Earliest != "" && d.Earliest == d.Latest {
		d.EDTF = d.Earliest + "~"
	}
	if p := b.d.Published; d.EDTF == "" && e.Time < 0 && e.News && e.Status == document.Happened && p != "" {
		if k := e.Attribution; k >= 0 && b.d.Attributions[k].Time >= 0 && b.d.SentenceAt(b.d.Times[b.d.Attributions[k].Time].Start) == b.d.SentenceAt(e.Trigger.Start) { // "has bought the mill, it said on Monday"
			if said := b.date(b.d.Attributions[k].Time); said.Earliest != "" && said.Earliest == said.Latest && said.Latest <= p && said.Latest >= daysBefore(p) {
				return schema.Date{EDTF: said.Latest + "~", Latest: said.Latest, Rests: said.Rests, CountedFrom: said.CountedFrom}
			}
		}
		return schema.Date{EDTF: p + "~", Latest: p}
	}
	return d
}

// daysBefore is the day three days before a day, "" where that is none.
func daysBefore(day string) string {
	t, err := time.Parse("2006-01-02", day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -3).Format("2006-01-02")
}

// moved is the date that an event mention means by its time: the first or last
// day of it, or one so many days off. A wider date that is moved is not known
// any more.
func moved(d schema.Date, e document.EventMention) schema.Date {
	switch since, open := strings.CutSuffix(d.EDTF, "/.."); {
	case open && e.Status == document.Happened:
		d.EDTF, d.Latest = since, lastDay(since)
	case e.Edge < 0:
		d.EDTF, d.Latest = d.Earliest, d.Earliest
	case e.Edge > 0:
		d.EDTF, d.Earliest = d.Latest, d.Latest
	}
	if e.Shift == 0 {
		return d
	}
	t, err := time.Parse("2006-01-02", d.Earliest)
	if err != nil || d.Earliest != d.Latest {
		return schema.Date{}
	}
	switch at := t.AddDate(0, 0, e.Shift); e.Around { // as "four years after"
	case document.AroundYear:
		year := at.Format("2006")
		return schema.Date{EDTF: year + "~", Earliest: year + "-01-01", Latest: lastDay(year), Rests: d.Rests, CountedFrom: d.CountedFrom}
	case document.AroundMonth:
		month := at.Format("2006-01")
		return schema.Date{EDTF: month + "~", Earliest: month + "-01", Latest: lastDay(month), Rests: d.Rests, CountedFrom: d.CountedFrom}
	}
	d.Earliest = t.AddDate(0, 0, e.Shift-e.Around).Format("2006-01-02")
	d.Latest = t.AddDate(0, 0, e.Shift+e.Around).Format("2006-01-02")
	if d.EDTF = d.Earliest; e.Around > 0 {
		d.EDTF = d.Earliest + "~/" + d.Latest + "~" // as "two weeks ago"
	}
	return d
}

// lastDay is the last day of a year, month or day, "" of anything else.
func lastDay(edtf string) string {
	for _, p := range []struct {
		form                string
		years, months, days int
	}{{"2006", 1, 0, -1}, {"2006-01", 0, 1, -1}, {"2006-01-02", 0, 0, 0}} {
		if t, err := time.Parse(p.form, edtf); err == nil {
			return t.AddDate(p.years, p.months, p.days).Format("2006-01-02")
		}
	}
	return ""
}
