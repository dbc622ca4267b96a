package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// events finds event mentions that an editor would put on a timeline: a
// trigger of the lexicon that is dated, stands in the title or lede with
// somebody who takes part, or has two who do.
func (r *reader) events() []document.EventMention {
	var out []document.EventMention
	for _, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			e, ok := r.eventAt(i, sent)
			if ok && r.worthy(e, sent) && !covered(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// covered reports whether the phrase of an event found before holds this one's
// trigger with the same class: "talks" inside "the first round of talks".
func covered(out []document.EventMention, e document.EventMention) bool {
	return slices.ContainsFunc(out, func(o document.EventMention) bool {
		return o.Span.Contains(e.Trigger) && (o.Class == e.Class || o.Time == e.Time && e.Time >= 0)
	})
}

// eventAt reads the event that token i triggers.
func (r *reader) eventAt(i int, sent document.Sentence) (document.EventMention, bool) {
	e := document.EventMention{Trigger: r.d.Tokens[i].Span, Time: -1, Place: -1, Attribution: r.attributionOver(r.d.Tokens[i].Span)}
	var phrase tokens
	verbal := false
	switch {
	case r.noun(i) && r.mention[i] < 0 && en.EventNoun(r.lemma(i)) != "" && !r.premodifier(i):
		e.Class = en.EventNoun(r.lemma(i))
		phrase = r.eventPhrase(i, sent)
	case r.verb(i) && r.tag(i) != "VBG" && en.EventVerb(r.lemma(i)) != "" && !r.nounsEvent(i, sent):
		e.Class = en.EventVerb(r.lemma(i))
		phrase, verbal = r.verbPhrase(i, sent)
		if !verbal {
			return e, false
		}
	default:
		return e, false
	}
	e.Span = r.span(phrase)
	e.Status = r.statusOf(i, phrase, verbal, sent)
	e.Time = r.timeOf(i, phrase, sent)
	e.Participants, e.Place = r.participants(phrase, i, verbal, sent)
	e.Status = r.agree(e)
	e.Label = r.label(phrase, i, verbal, e)
	e.Undated = e.Time < 0
	return e, true
}

// premodifier reports whether noun i only modifies the noun behind it: "strike vote" is a vote.
func (r *reader) premodifier(i int) bool {
	return r.noun(i+1) && r.mention[i+1] < 0 && r.d.Tokens[i].Sentence == r.d.Tokens[i+1].Sentence
}

// nounsEvent reports whether the verb at i takes an event noun as its object
// or subject, which then is the better trigger: "open talks", "a strike opened".
func (r *reader) nounsEvent(i int, sent document.Sentence) bool {
	for j := i + 1; j < min(i+7, sent.Last) && !r.finite(j) && !r.is(j, ",", ".", "in", "on", "at", "for"); j++ {
		if r.noun(j) && en.EventNoun(r.lemma(j)) != "" && !r.premodifier(j) {
			return true
		}
	}
	for j := i - 1; j >= max(i-6, sent.First) && !r.is(j, ",", "."); j-- {
		if r.noun(j) && en.EventNoun(r.lemma(j)) != "" && en.SupportVerb(r.lemma(i)) {
			return true
		}
	}
	return false
}

// eventPhrase is the noun phrase around trigger i with what hangs on it:
// "the first talks between Russia and the United States on security".
func (r *reader) eventPhrase(i int, sent document.Sentence) tokens {
	from := r.nominalTo(i+1, sent.First)
	for from-2 >= sent.First && r.is(from-1, "of") && r.is(from-2, "round", "series", "day", "week", "second", "first") {
		from = r.nominalTo(from-1, sent.First)
	}
	end := i + 1
	for end+1 < sent.Last && end-i < maxPhrase {
		switch {
		case r.is(end, "between", "with", "of", "on", "over", "about", "in", "at", "against", "by", "for", "through", "to", "under") && r.time[end+1] < 0 && !r.verb(end+1):
			next := r.listEnd(end+1, sent)
			if next == end+1 {
				return tokens{from, end}
			}
			end = next
		default:
			return tokens{from, end}
		}
	}
	return tokens{from, end}
}

// listEnd is the end of "A, B and C" from i.
func (r *reader) listEnd(i int, sent document.Sentence) int {
	end := i
	for end < sent.Last {
		next := end
		for next < sent.Last && r.nominal(next) && r.time[next] < 0 && !r.mark(next) {
			next++
		}
		if next == end {
			break
		}
		end = next
		if end+1 < sent.Last && (r.is(end, "and") || r.word(end) == "," && r.mention[end+1] >= 0 || r.word(end) == "," && r.is(end+1, "the") && r.mention[min(end+2, sent.Last-1)] >= 0) && r.nominal(end+1) && !r.finiteAhead(end+1, sent.Last, 3) {
			end++
			continue
		}
		break
	}
	for end > i && (r.is(end-1, "and", ",") || r.mark(end-1)) {
		end--
	}
	return end
}

// verbPhrase is subject, verb and object of an event told by a verb.
func (r *reader) verbPhrase(i int, sent document.Sentence) (tokens, bool) {
	j := i
	for j > sent.First && (r.tag(j-1) == "MD" || r.tag(j-1) == "RB" || r.verb(j-1) || r.is(j-1, "to", "not", "n't")) {
		j--
	}
	from := r.phraseTo(j)
	if from == j {
		return tokens{}, false
	}
	end := i + 1
	if e := r.phraseFrom(end); e > end && e <= sent.Last {
		end = e
	}
	if !r.hasMention(tokens{from, j}) && !r.hasMention(tokens{i, end}) {
		return tokens{}, false
	}
	return tokens{from, end}, true
}

func (r *reader) hasMention(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.mention[i] >= 0 {
			return true
		}
	}
	return false
}

// attributionOver is the innermost attribution whose content holds s, or -1.
func (r *reader) attributionOver(s document.Span) int {
	best := -1
	for k, a := range r.d.Attributions {
		for _, c := range a.Content {
			if c.Contains(s) && (best < 0 || a.Hull().Len() < r.d.Attributions[best].Hull().Len()) {
				best = k
			}
		}
	}
	return best
}

// clause is the stretch around trigger i that no comma, quote or conjunction
// with a verb of its own cuts off: where its verbs and times are looked for.
func (r *reader) clause(i int, sent document.Sentence) tokens {
	from, to := i, i+1
	for from > sent.First && !r.clauseBreak(from-1, i) {
		from--
	}
	for to < sent.Last && !r.clauseBreak(to, i) {
		to++
	}
	return tokens{from, to}
}

func (r *reader) clauseBreak(j, i int) bool {
	if r.is(j, ";", "—", "–", ":", "but", "that", "because", "although", "while", "which", "who") {
		return true
	}
	if r.quoteMark(j) && r.quote[i] >= 0 {
		return true
	}
	if r.cueAt(j) != nil && r.finite(j) && r.inCue(j) {
		return true
	}
	return r.is(j, ",") && j > i && r.finiteAhead(j+1, len(r.low), 5) && !r.is(j+1, "who", "which") && r.clauseStart(j+1)
}

// inCue reports whether token j is some attribution's cue.
func (r *reader) inCue(j int) bool {
	s := r.d.Tokens[j].Span
	return slices.ContainsFunc(r.d.Attributions, func(a document.Attribution) bool { return a.Cue.Contains(s) })
}

// timeOf is the time expression that dates the event: in its phrase, else the
// nearest in its clause that does not date the saying of it.
func (r *reader) timeOf(i int, phrase tokens, sent document.Sentence) int {
	c := r.clause(i, sent)
	best, dist := -1, 1<<30
	for j := c.from; j < c.to; j++ {
		k := r.time[j]
		if k < 0 || !r.dates(k) || r.datesCue(k) {
			continue
		}
		d := j - i
		if d < 0 {
			d = 2*-d + 2 // a time behind its verb is likelier than one before it
		}
		if phrase.from <= j && j < phrase.to {
			d = 0
		}
		if d < dist {
			best, dist = k, d
		}
	}
	return best
}

func (r *reader) dates(k int) bool {
	t := r.d.Times[k]
	return (t.Type == document.DateType || t.Type == document.TimeType) && t.EDTF != ""
}

// datesCue reports whether a time says when something was said.
func (r *reader) datesCue(k int) bool {
	return slices.ContainsFunc(r.d.Attributions, func(a document.Attribution) bool { return a.Time == k })
}

// statusOf reads the verbs that govern trigger i.
func (r *reader) statusOf(i int, phrase tokens, verbal bool, sent document.Sentence) document.Status {
	c := r.clause(i, sent)
	m, negated, past := en.Plain, false, false
	for j := c.from; j < c.to; j++ {
		if r.time[j] >= 0 {
			continue
		}
		w := en.WordModality(r.lemma(j), r.word(j+1))
		if w == en.Planning && !r.verb(j) && !r.is(j, "due", "set") {
			w = en.Plain
		}
		m = max(m, w)
		negated = negated || r.is(j, "not", "n't", "never", "without")
		past = past || r.tag(j) == "VBD" || r.tag(j) == "VBN"
	}
	switch m {
	case en.Postponing:
		return document.Postponed
	case en.Cancelling:
		return document.Cancelled
	case en.Denying:
		return document.Denied
	case en.Planning, en.Future:
		if negated {
			return document.Denied
		}
		return document.Planned
	case en.Expecting:
		return document.Expected
	case en.Possible:
		return document.Hypothetical
	}
	if negated && verbal {
		return document.Denied
	}
	if !past && !verbal && r.futureNoun(phrase) {
		return document.Expected
	}
	return document.Happened
}

func (r *reader) futureNoun(p tokens) bool {
	for j := p.from; j < p.to; j++ {
		if r.is(j, "upcoming", "planned", "future", "possible", "expected", "forthcoming", "proposed") {
			return true
		}
	}
	return false
}

// agree brings status and date together: what lies ahead of the publication
// day has not happened, whatever the tense.
func (r *reader) agree(e document.EventMention) document.Status {
	if e.Time < 0 || r.d.Published == "" {
		return e.Status
	}
	t := r.d.Times[e.Time]
	switch {
	case e.Status == document.Happened && t.Earliest > r.d.Published:
		return document.Planned
	case e.Status == document.Hypothetical && t.Earliest > r.d.Published:
		return document.Expected
	case e.Status == document.Planned && t.Latest != "" && t.Latest < r.d.Published:
		return document.Happened
	}
	return e.Status
}

// worthy is the gate to the timeline.
func (r *reader) worthy(e document.EventMention, sent document.Sentence) bool {
	if e.Status == document.Hypothetical && e.Time < 0 {
		return false
	}
	if e.Time >= 0 {
		return len(e.Participants) > 0 || e.Place >= 0 || r.lede(sent)
	}
	return r.lede(sent) && len(e.Participants) > 0 || len(e.Participants) > 1
}

// lede reports whether a sentence is a heading or stands in the first
// paragraph of the report.
func (r *reader) lede(sent document.Sentence) bool {
	for k, p := range r.d.Paragraphs {
		if p.Kind == document.Body {
			return sent.Paragraph <= k
		}
	}
	return true
}

const maxLabel = 12 // words

// label is a short name of the event: its phrase without articles, and who
// takes part when the phrase does not say.
func (r *reader) label(phrase tokens, i int, verbal bool, e document.EventMention) string {
	for !phrase.empty() && r.is(phrase.from, "the", "a", "an", "its", "their", "his", "her", "this", "that") {
		phrase.from++
	}
	if phrase.to-phrase.from > maxLabel {
		if verbal || i-phrase.from < maxLabel {
			phrase.to = phrase.from + maxLabel
		} else {
			phrase.from = i - maxLabel + 1
		}
		for phrase.to > i+1 && (r.mark(phrase.to-1) || r.tag(phrase.to-1) == "IN" || r.tag(phrase.to-1) == "DT" || r.tag(phrase.to-1) == "CC") {
			phrase.to--
		}
	}
	label := strings.Join(strings.Fields(r.d.Slice(r.span(phrase))), " ")
	var names []string
	room := maxLabel - len(strings.Fields(label))
	for _, m := range e.Participants {
		name := r.d.Mentions[m].Name
		room -= len(strings.Fields(name))
		if room < 0 {
			break
		}
		if !strings.Contains(label, name) && !strings.Contains(label, r.d.Slice(r.d.Mentions[m].Span)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		label += " (" + strings.Join(names, ", ") + ")"
	}
	return label
}

// participants are the actors in the event's phrase, else those of its clause
// that do not speak in it; place is the place behind "in" or "at".
func (r *reader) participants(phrase tokens, i int, verbal bool, sent document.Sentence) (who []int, place int) {
	place = -1
	who = r.actorsIn(phrase, &place, who)
	c := r.clause(i, sent)
	r.actorsIn(tokens{i, c.to}, &place, nil)
	if len(who) < 2 && !verbal {
		who = r.actorsIn(c, &place, who)
	}
	return who, place
}

// actorsIn collects the mentions of a range that act, and notes a place where
// something is held.
func (r *reader) actorsIn(t tokens, place *int, who []int) []int {
	for i := t.from; i < t.to; i++ {
		m := r.mention[i]
		if m < 0 || i > t.from && r.mention[i-1] == m {
			continue
		}
		men := r.d.Mentions[m]
		if men.Type == document.Place && r.is(r.before(i), "in", "at") {
			if *place < 0 {
				*place = m
			}
			continue
		}
		if men.Type == document.Place && !en.IsCountry(men.Name) || r.cuesSource(men.Span) {
			continue
		}
		if !slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == men.Name }) {
			who = append(who, m)
		}
	}
	return who
}

// before is the token in front of the phrase that a name at i belongs to.
func (r *reader) before(i int) int {
	j := i - 1
	for j >= 0 && (r.tag(j) == "DT" || r.tag(j) == "JJ" || r.tag(j) == "NNP" && r.mention[j] < 0) {
		j--
	}
	return j
}

// cuesSource reports whether a span is in the source of an attribution.
func (r *reader) cuesSource(s document.Span) bool {
	return slices.ContainsFunc(r.d.Attributions, func(a document.Attribution) bool { return a.Source.Contains(s) })
}
