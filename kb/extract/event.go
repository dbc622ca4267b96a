package extract

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// scene is a sentence as the rules for events see it.
type scene struct {
	document.Sentence
	groups []group
}

// trigger is what names an event: a noun with its phrase or a verb with its
// subject and object.
type trigger struct {
	at      int    // the token
	class   string // its class in the lexicon; a verb's lemma when it has none
	phrase  tokens
	verb    int    // its group, -1 for a noun
	listed  bool   // the lexicon has it
	weak    bool   // a noun that names an event only with a verb that says so
	subject tokens // of a verb
	object  tokens // of a verb, where it stands before the subject: "the plan that she put forward"
	part    bool   // its phrase names a part of it: "the start of the trial"
	nested  bool   // it stands in the phrase of another: "hearing into the accident"
}

// events finds event mentions that an editor would put on a timeline.
func (r *reader) events() []document.EventMention {
	var out []document.EventMention
	r.states, r.alike, r.scene = r.statesNamed(), r.nounsAt(), -1
	opening := r.opening()
	for _, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside || r.correction(sent) {
			continue
		}
		if end := r.datelineEnd(sent.First, sent.Last); end > 0 && r.writesPlace(sent.First, end) {
			sent.First = end // where it was written, and by whom, takes no part
		}
		s := scene{sent, r.groupsIn(sent)}
		r.chronicle(s.groups, sent)
		no := r.refusedQuestion(sent)
		if no {
			s.groups = r.asTold(s.groups)
		}
		var here []document.EventMention
		claimed := map[int]bool{} // groups that tell of an event that a noun names
		for _, t := range r.triggers(s) {
			if claimed[t.verb] {
				continue
			}
			list, told := r.told(t, s)
			moved := false // what is worth telling is also when it is put off to no day
			for _, e := range list {
				worthy := moved || r.worthy(e, t, s)
				moved = worthy && (t.verb < 0 || len(list) > 1)
				if worthy && !r.covered(here, e) {
					here = append(here, e)
					if t.verb < 0 && e.Supported && !r.occasionOf(t, s) {
						for _, k := range told {
							claimed[k] = true
						}
					}
				}
			}
		}
		here = slices.DeleteFunc(here, func(e document.EventMention) bool {
			return decidedOn(here, e) || onlyLetter(here, e) || onlyComes(here, e)
		})
		if told := r.itEvents(out, here, s); len(told) > 0 {
			here = told
		}
		here = r.movedEvents(out, append(here, r.againEvents(out, here, s)...), s)
		here = r.madeEvents(r.announcedEvents(here, s), s)
		if no {
			here = refused(here)
		}
		if r.opensScene(sent, opening) {
			r.scene, r.sceneFrom = r.sceneAfter(here), r.d.Tokens[s.First].Sentence
		} else if r.scene >= 0 && r.leavesScene(sent) {
			r.scene = -1
		}
		r.signsIt(out, here, s)
		r.passing = append(r.passing, r.byTheWay(here, s)...)
		out = append(out, here...)
	}
	r.oneWeek(out)
	slices.SortStableFunc(out, func(a, b document.EventMention) int { return a.Trigger.Start - b.Trigger.Start })
	return out
}

// writesPlace reports whether a dateline from from to end has the form of one: a
// place, or capitals, or an agency in brackets.
func (r *reader) writesPlace(from, end int) bool {
	m := r.mention.at(from)
	word := r.d.Slice(r.d.Tokens[from].Span)
	return m >= 0 && r.d.Mentions[m].Type == document.Place || word == strings.ToUpper(word) && len(word) > 2 || r.is(end-2, ")")
}

// onlyOpens reports whether an event is no more than that what a sentence calls "it" is to begin or end.
func (r *reader) onlyOpens(e document.EventMention, s scene) bool {
	i := r.within(e.Trigger).from
	switch r.lemma(i) {
	case "open", "begin", "start", "resume", "end", "conclude", "close":
		return e.Status == document.Planned && r.child(i, "nsubj") == s.First && r.child(i, "obj") < 0
	}
	return false
}

// itEvents reads "It will now be played on 6 April": a verb of taking place
// whose "it" is the event of the sentence before; two, with the day that it was to have been.
func (r *reader) itEvents(before, here []document.EventMention, s scene) []document.EventMention {
	listed := slices.ContainsFunc(here, func(e document.EventMention) bool { return en.EventClass(e.Class) && !r.onlyOpens(e, s) })
	at := r.d.Tokens[s.First].Sentence
	if len(before) == 0 || listed || at == 0 || !r.is(s.First, "it", "that", "this") {
		return nil
	}
	e := before[len(before)-1]
	for len(before) > 1 && before[len(before)-2].Trigger == e.Trigger {
		before = before[:len(before)-1]
	}
	for i := len(before) - 2; i >= 0 && r.d.Sentences[at-1].Contains(before[i].Trigger); i-- {
		if o := before[i]; o.Span.Contains(e.Trigger) && o.Trigger != e.Trigger && en.EventClass(o.Class) {
			e = o // "a public inquiry into the collapse. It will start on 7 June"
		}
	}
	if !en.EventClass(e.Class) || !r.d.Sentences[at-1].Contains(e.Trigger) {
		return nil
	}
	var out []document.EventMention
	add := func(k, time int, status document.Status) document.EventMention {
		e.Time, e.Shift, e.Edge, e.Status = time, 0, 0, status
		e.Trigger, e.Span = r.d.Tokens[s.groups[k].main].Span, r.span(tokens{s.First, s.groups[k].to})
		e.Attribution, e.Undated = r.attributionOver(e.Trigger), false
		return e
	}
	for k, g := range s.groups {
		if to := r.itMoved(s, g); to >= 0 {
			e = add(k, to, document.Postponed)
			e.Edge = r.lastOf(to)
			return append(out, e)
		}
		if _, to, _ := r.movedBy(g.to, s); to >= 0 && g.passive && g.form == finite && (r.movedTo(g, s) || en.VerbModality(g.lemma) == en.Postponing) {
			e = add(k, to, document.Postponed)
			e.Edge = r.lastOf(to)
			if m := r.newPlace(view{governor: k, status: document.Postponed}, s); m >= 0 {
				e.Place = m
			}
			return append(out, e)
		}
		sub := r.subjectOf(s.groups, k, s.Sentence)
		if !r.is(sub.from, "it", "that", "this") || sub.to-sub.from != 1 || sub.from > s.First && len(out) == 0 || !en.SupportVerb(g.lemma) && g.lemma != "play" && en.EventVerb(g.lemma) == "" || g.lemma == "go" && r.is(g.to, "into") {
			if k == 0 && en.CueVerb(g.lemma) != nil && g.form == finite {
				return nil // "It said that two versions were put out": it is somebody
			}
			continue
		}
		if o := r.child(g.main, "obj"); o >= 0 && !g.passive && !r.is(o, "work", "place", "business", "life") {
			return nil // "It opened a mill": it is somebody
		}
		moved := e.Status == document.Postponed || len(out) > 0
		time := r.groupTime(s, k, -1)
		status := r.groupStatus(s, k, time)
		if time < 0 || status != document.Planned && status != document.Expected && status != document.Happened {
			return out
		}
		if r.wasToBe(g) && len(out) == 0 {
			out = append(out, add(k, time, document.Planned))
			continue
		}
		if moved {
			status = document.Postponed
		}
		return append(out, add(k, time, status))
	}
	return out
}

// itMoved is the time that a verb puts off "it" or "them" to, or -1.
func (r *reader) itMoved(s scene, g group) int {
	if g.form != finite || g.negated || !r.is(g.main+1, "it", "them") || en.VerbModality(g.lemma) != en.Postponing && !r.movedTo(g, s) {
		return -1
	}
	_, to, _ := r.movedBy(g.main+1, s)
	return to
}

// correction reports whether a paragraph only sets an earlier article right.
func (r *reader) correction(sent document.Sentence) bool {
	p := r.d.Paragraphs[sent.Paragraph]
	first := r.d.TokenAt(p.Start)
	return r.is(first, "correction", "corrections", "clarification", "editor") && r.is(first+1, ":", "'s", "note", "—", "-")
}

// attributionOver is the innermost attribution whose content holds s, or -1.
func (r *reader) attributionOver(s document.Span) int {
	at, best := r.d.SentenceAt(s.Start), -1
	if at < 0 {
		return best
	}
	for _, k := range r.said[at] {
		a := r.d.Attributions[k]
		for _, c := range a.Content {
			if c.Contains(s) && (best < 0 || a.Hull().Len() < r.d.Attributions[best].Hull().Len()) {
				best = k
			}
		}
	}
	return best
}

// told makes the event mentions of a trigger: one, or two when the text gives
// the date that an event was moved from as well; and the groups that tell of it.
func (r *reader) told(t trigger, s scene) (list []document.EventMention, groups []int) {
	e := document.EventMention{
		Span: r.span(t.phrase), Trigger: r.d.Tokens[t.at].Span, Class: t.class, Time: -1, Place: -1,
		Attribution: r.attributionOver(r.d.Tokens[t.at].Span),
	}
	var v view
	if t.verb >= 0 {
		v = r.verbView(t, s)
	} else {
		v = r.nounView(t, s)
	}
	if k, shift, around := r.daysFrom(t, v, s); k >= 0 {
		v.time, v.shift, v.around, v.status = k, shift, around, document.Happened
		if r.shiftedAhead(k, shift) {
			v.status = document.Planned
		}
	}
	r.expectedThere(t, &v, s)
	if v.status == "" || t.verb < 0 && (r.verbNames(t.class, en.Assembly(r.lemma(t.at)), v, s) || r.another(t.class, v, s) || t.class == "lawsuit" && r.dropped(v, s)) {
		return nil, nil
	}
	if t.weak && v.object && v.governor >= 0 && r.underWay(s.groups[v.governor]) || t.verb < 0 && v.object && v.governor > 0 && r.inOrderTo(v, s) {
		return nil, nil
	}
	if t.weak && v.object && v.governor >= 0 && r.seenIn(s.groups[v.governor], s) {
		return nil, nil // "2004 saw a rise in crime"
	}
	if t.weak && v.governor >= 0 && s.groups[v.governor].form == gerund {
		return nil, nil // "beat forecasts, posting a rise in profits": what is told by the way
	}
	if t.verb >= 0 && v.status == document.Planned && v.time >= 0 && v.shift == 0 && r.pastTime(v.time) && s.groups[t.verb].passive && s.groups[t.verb].form == infinitive {
		v.status = document.Happened // "became the third to be voted out on Wednesday"
	}
	if t.verb < 0 && v.status == document.Happened && (v.time < 0 || v.time != r.phraseTime(t, s)) && r.toComeBy(t) {
		v.status, v.time = document.Planned, -1 // "in the coming election": a time of other words
	}
	if t.verb >= 0 && r.longPast(v) && (r.hasWord(s.groups[t.verb], "would") || v.was < 0 && r.wasToBe(s.groups[t.verb])) {
		return nil, nil // whether it came about is not told
	}
	if t.verb < 0 && r.longPast(v) {
		if v.was < 0 && v.governor >= 0 && !v.object && r.wasToBe(s.groups[v.governor]) && r.phraseTime(t, s) != v.time {
			return nil, nil // "was intended to be released in 2001"
		}
		v.status = document.Happened
	}
	if t.verb < 0 && v.time >= 0 && v.shift == 0 && v.edge == 0 && r.afterIt(r.d.TokenAt(r.d.Times[v.time].Start)) == v.time && v.time == r.phraseTime(t, s) && v.status != "" {
		v.edge = 2 // "after Monday's vote": on Monday, not after it
		if v.status == document.Planned && r.d.Times[v.time].NamedTo < r.d.Published {
			v.status = document.Happened
		} else if v.status == document.Happened && r.d.Times[v.time].NamedFrom > r.d.Published {
			v.status = document.Planned
		}
	}
	if t.verb < 0 && v.status == document.Planned && v.time >= 0 && v.shift == 0 && v.was < 0 && v.time == r.ownTimeBefore(t) && r.pastTime(v.time) {
		v.status = document.Happened // "will hear a challenge to last month's vote"
	}
	r.byAnnouncement(t, &v, s)
	r.refine(t, &v, s)
	if v.status == document.Happened && v.time >= 0 && r.byThen(v.time) {
		v.time = -1
	}
	if v.time >= 0 && r.boundless(v.time) {
		v.time = -1
	}
	if t.verb < 0 && v.time >= 0 && en.Commemorates(r.lemma(t.at)) && r.longAgo(v.time) {
		v.time = -1 // "the 9/11 memorial": what it is in memory of
	}
	if t.verb >= 0 && v.time < 0 && t.class == "offer" && v.status == document.Happened {
		v.time = r.letterTime(t.verb, s)
	}
	counted := false // from another deed of the sentence
	if k, shift, around := r.daysAfter(t, v, s); k >= 0 {
		v.time, v.shift, v.around, counted = k, shift, around, true
	}
	if k := r.asOther(t, v, s); k >= 0 {
		v.time = k
	}
	if v.shift == 0 && v.edge == 0 {
		v.shift = r.otherWeek(t, v, s)
	}
	if v.shift == 0 && v.edge == 0 && t.verb < 0 {
		v.shift = r.besideDay(v, t)
	}
	if v.status == document.Happened && v.time >= 0 && r.ahead(v.time) && r.is(r.within(r.d.Times[v.time].Span).to-1, "earlier", "before") {
		v.time = -1 // "a day earlier she was arrested": counted from a day that is not the one meant
	}
	strayed := !counted && r.stray(t, v, s)
	if strayed {
		v.time = r.otherTime(t, v, s)
	}
	if strayed && v.time < 0 && !t.listed {
		return nil, nil
	}
	e.Time, e.Status = v.time, r.agree(v)
	if e.Status == document.Hypothetical && (e.Time < 0 || !v.asserted || !r.ahead(e.Time)) {
		return nil, nil
	}
	e.Participants, e.Place = r.participants(t, v, s)
	if m := r.newPlace(v, s); m >= 0 {
		e.Place = m
	}
	e.Who = r.withOthers(r.unnamed(t, v, s), t, v, s)
	e.Topics = r.topics(tokens{s.First, s.Last})
	var doer tokens
	if e.Label, doer = r.label(t, v, s); !doer.empty() {
		e.Doer = r.span(doer)
		if m := r.whoOfClause(t); m >= 0 {
			e.Doer = r.d.Mentions[m].Span
		}
	}
	var named tokens
	if e.Label, named = r.asNamed(r.withMeant(r.small(e.Label, s.First), t), t, v, s); len(e.Participants)+len(e.Who) == 0 {
		e.Participants = r.actorsIn(named, new(int), nil)
		e.Label = r.subjectNamed(e.Label, t, s)
	}
	if len(e.Participants) == 0 {
		e.Label = r.ofWhom(e.Label, t)
	}
	e.Label = r.answering(e.Label, t, s)
	e.Shift, e.Around, e.Edge, e.Supported = v.shift, v.around, v.edge, r.supported(t, v, s)
	if r.inScene(t, v, s) {
		e.Time, e.Scene = r.scene, true
	}
	if e.Undated, e.Faceless = e.Time < 0, r.faceless(t, v, s); e.Faceless && e.Time >= 0 {
		e.Means = r.meansNoun(t, s)
	}
	if r.endsThen(&e, t, v, s); r.noEvent(e, t, v, s) {
		return nil, nil
	}
	if e.Class = r.classOf(t, v, s); e.Class == "completion" && !strings.Contains(strings.ToLower(e.Label), "complet") && t.verb < 0 {
		e.Label = "completion of " + e.Label
	}
	e.Plover, e.Told = r.ploverOf(t, v, s), r.toldThere(t, e.Label, s)
	e.News = !(strayed && v.time < 0) && r.news(e, t, v, s)
	if v.governor >= 0 {
		groups = append(groups, v.governor)
	}
	groups = append(groups, v.rels...)
	if k, at := r.lodged(t, s); at >= 0 && e.Time != at {
		list = append(list, r.lodging(t, e, k, at))
	}
	if late := r.lateBy(v, s); late != 0 && (e.Status == document.Happened || e.Status == document.Planned || e.Status == document.Expected) {
		old := e
		old.Span, old.Status, old.Shift = r.d.Tokens[t.at].Span, document.Planned, e.Shift-late
		if e.Status != document.Happened {
			e.Status = document.Postponed
		}
		return append(list, old, e), groups
	}
	if v.was < 0 {
		return append(list, e), groups
	}
	old := e
	old.Span, old.Time, old.Status, old.Shift, old.Undated = r.d.Tokens[t.at].Span, v.was, document.Planned, 0, false
	if v.was == v.time && v.edge == 1 {
		old.Edge = -1
	} else {
		old.Edge = 0
	}
	return append(list, old, e), groups
}

// underWay reports whether a verb of no event tells what somebody was about: "were challenging the
// decisions".
func (r *reader) underWay(g group) bool {
	return r.tag(g.main) == "VBG" && g.form == finite && r.hasPast(g) && en.EventVerb(g.lemma) == "" && !en.SupportVerb(g.lemma) && !en.Composes(g.lemma)
}

// inOrderTo reports whether an event is the object of what something else is done for, which has the
// day: "will sell it on Monday to pay the bill".
func (r *reader) inOrderTo(v view, s scene) bool {
	g := s.groups[v.governor]
	if g.form != infinitive || v.time < 0 || r.d.Tokens[g.main].Rel != "advcl" || en.EventVerb(g.lemma) != "" {
		return false
	}
	at := r.d.TokenAt(r.d.Times[v.time].Start)
	return at < g.from && at >= s.groups[v.governor-1].to
}

// toComeBy reports whether a word of an event's phrase says that it is yet to come.
func (r *reader) toComeBy(t trigger) bool {
	for i := t.phrase.from; i < t.at; i++ {
		if r.is(i, "upcoming", "forthcoming", "coming", "looming") {
			return true
		}
	}
	return false
}

// newPlace is the place that an event was moved to, -1 when it was moved to none: "has been
// shifted to Arlby".
func (r *reader) newPlace(v view, s scene) int {
	for _, k := range append([]int{v.governor}, v.rels...) {
		if k < 0 {
			continue
		}
		switch g := s.groups[k]; g.lemma {
		case "shift", "move", "switch", "relocate", "transfer":
			if m := r.mention.at(g.to + 1); r.is(g.to, "to") && m >= 0 && r.d.Mentions[m].Type == document.Place && v.status != document.Happened {
				return m
			}
		}
	}
	return -1
}

// refine gives an event of which the noun has the year and the verb the day both: "Next
// year's conference will open on 10 November".
func (r *reader) refine(t trigger, v *view, s scene) {
	if t.verb >= 0 || v.time < 0 || v.governor < 0 || v.object || v.shift != 0 || len(r.d.Times[v.time].EDTF) != len("2006") {
		return
	}
	k := r.groupTime(s, v.governor, t.at)
	if h := r.d.Tokens[t.at].Head; k < 0 || k == v.time || h >= 0 && r.noun(h) && r.d.Tokens[t.at].Rel == "nmod" {
		return
	}
	x := r.d.Times[k]
	if strings.HasPrefix(x.Earliest, r.d.Times[v.time].EDTF) && strings.HasPrefix(x.Latest, r.d.Times[v.time].EDTF) && x.Earliest != x.Latest {
		v.time = k // "the 2024 games will be held from 14 June to 14 July"
		return
	}
	day, err := time.Parse("2006-01-02", x.EDTF)
	year, bad := strconv.Atoi(r.d.Times[v.time].EDTF)
	if err != nil || bad != nil || strings.Contains(r.d.Slice(x.Span), day.Format("2006")) || !strings.ContainsAny(r.d.Slice(x.Span), "0123456789") {
		return
	}
	v.time, v.shift = k, int(time.Date(year, day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).Sub(day).Hours()/24)
}

// verbNames reports whether the verb of which a noun is the subject names another
// event than the noun: a truce takes effect, a contract expires.
func (r *reader) verbNames(class string, body bool, v view, s scene) bool {
	if v.governor < 0 || v.object {
		return false
	}
	g := s.groups[v.governor]
	own := en.EventVerb(g.lemma)
	if body && !g.passive && own != class && !en.TakesPlace(g.lemma) && en.EndsAs(g.lemma) == "" {
		return true // "the council confirmed": who meets, not the meeting
	}
	switch class {
	case "flight":
		return !g.passive && own != "" && own != class && !en.SupportVerb(g.lemma) // "the flight returned": what flies
	case "agreement", "law", "sanctions", "emergency", "offer":
		return own == "effect" || own == "expiry"
	case "hearing":
		return own == "publication" && !g.passive && r.hasNoun(r.objectOf(g, s.Sentence)) // "the inquiry will publish its findings"
	}
	return false
}

// dropped reports whether the verb that governs a case gives it up, which is an event of its own.
func (r *reader) dropped(v view, s scene) bool {
	if v.governor < 0 {
		return false
	}
	switch g := s.groups[v.governor]; g.lemma {
	case "drop", "withdraw", "abandon":
		return (v.object || g.passive) && g.form == finite
	}
	return false
}

// boundless reports whether a time is wider than any event: a decade, a century.
func (r *reader) boundless(k int) bool {
	t := r.d.Times[k]
	return t.Earliest != "" && t.Latest != "" && len(t.EDTF) == len("19XX") && strings.Contains(t.EDTF, "X")
}

// longAgo reports whether a time lies most of a year or more behind.
func (r *reader) longAgo(k int) bool {
	t, err := time.Parse("2006-01-02", r.d.Published)
	last := r.d.Times[k].Latest
	return err == nil && last != "" && last < t.AddDate(0, -10, 0).Format("2006-01-02")
}

// byThen reports whether a time is an end that lies ahead, which dates no deed of
// the past: "was designed to lower emissions by 2030".
func (r *reader) byThen(k int) bool {
	t := r.d.Times[k]
	return t.Earliest == "" && r.d.Published != "" && t.Latest > r.d.Published
}

// classOf is the class of a trigger's event. Of a text that somebody puts out or
// hands over the verb names the event, whatever kind of text it is.
func (r *reader) classOf(t trigger, v view, s scene) string {
	if r.heardThere(t, v, s) {
		return "hearing"
	}
	if r.is(t.at, "case") && !v.object && v.governor >= 0 && (v.status == document.Planned || v.status == document.Expected || v.status == document.Postponed) {
		return "trial" // what of a case has its day is the trial
	}
	if t.verb < 0 && r.comesAbout(t, v, s) {
		return "completion"
	}
	if t.verb >= 0 || !v.object || v.governor < 0 {
		return t.class
	}
	switch c := en.EventVerb(s.groups[v.governor].lemma); t.class {
	case "ruling":
		if c == "signing" && r.is(t.at, "order", "orders") {
			return c // "signed an order": no court rules
		}
	case "service":
		if c == "launch" {
			return c
		}
	case "publication":
		if c == "offer" && en.Reported(r.lemma(t.at)) {
			return t.class // who presents a report publishes it
		}
		fallthrough
	case "agreement", "offer", "law":
		if c == "publication" || c == "offer" || c == "signing" {
			return c
		}
	}
	return t.class
}

// calls reports whether a verb brings people together at a later time.
func calls(lemma string) bool {
	return lemma == "call" || lemma == "convene" || lemma == "summon"
}

// longPast reports whether what is told as ahead lies more than a month behind:
// then the verbs around it look ahead to something else.
func (r *reader) longPast(v view) bool {
	if v.time < 0 || v.shift != 0 || v.edge != 0 || v.status != document.Planned && v.status != document.Expected {
		return false
	}
	last := r.d.Times[v.time].Latest
	return last != "" && r.d.Published != "" && last < monthBefore(r.d.Published)
}

// agree brings status and date together: what lies ahead of the publication
// day has not happened, whatever the tense.
func (r *reader) agree(v view) document.Status {
	if v.time < 0 || r.d.Published == "" {
		return v.status
	}
	t := r.d.Times[v.time]
	switch {
	case v.status == document.Happened && t.Earliest > r.d.Published && v.shift == 0:
		return document.Planned
	}
	return v.status
}
