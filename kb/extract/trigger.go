package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// triggers finds the words of a sentence that name events: nouns of the
// lexicon first, then its verbs, then other verbs, so that the surer win.
func (r *reader) triggers(s scene) []trigger {
	var nouns, verbs, others []trigger
	for i := s.First; i < s.Last; i++ {
		if class := en.EventNoun(r.lemma(i)); class != "" && !r.inTitle(i) && (r.noun(i) || r.tag(i) == "JJ" && (strings.Contains(r.word(i), "-") || r.is(i, "fair") && (r.is(i-1, "trade", "book", "county", "job", "jobs", "art", "science", "craft", "fun", "boat") || r.mention.at(i-1) >= 0) && r.tag(i+1) == "IN") && !r.noun(i+1)) && r.mention.at(i) < 0 && r.time.at(i) < 0 && !r.premodifier(i) && !(en.WeakEventNoun(r.lemma(i)) && r.tag(i+1) == "POS") && !r.compound(i) && !r.ofPersonsName(i) && !(r.lemma(i) == "reading" && !r.is(i-1, "first", "second", "third", "final")) && !(class == "return" && (r.tag(i) == "NNS" || r.is(i-1, "in"))) && !(en.PartNoun(r.lemma(i)) && r.is(i+1, "of")) && !(class == "vote" && r.tag(i) == "NNS" && r.tag(i-1) == "CD" && r.is(i-2, "by")) {
			if class == "service" && (r.is(i-1, "memorial", "funeral", "burial") || r.is(i+1, "for") && r.is(i+2, "the") && r.is(i+3, "dead", "victims", "fallen", "drowned")) {
				class = "death"
			}
			t := trigger{at: i, class: class, verb: -1, listed: true, weak: en.WeakEventNoun(r.lemma(i))}
			t.phrase, t.part = r.eventPhrase(i, s.Sentence)
			t.nested = slices.ContainsFunc(nouns, func(o trigger) bool { return o.phrase.to > i && !o.weak })
			nouns = append(nouns, t)
		}
	}
	for i := s.First + 2; i < s.Last; i++ {
		if r.ofOneDay(i, s) {
			t := trigger{at: i, class: r.deedOf(tokens{i, i + 1}), verb: -1, listed: true}
			t.phrase, _ = r.eventPhrase(i, s.Sentence)
			nouns = append(nouns, t)
		}
	}
	nouns = slices.DeleteFunc(nouns, func(t trigger) bool { // "was released from his contract"
		return t.weak && r.is(t.phrase.from-1, "from") && r.verb(t.phrase.from-2)
	})
	nouns = slices.DeleteFunc(nouns, r.onlyAccused)
	nouns = slices.DeleteFunc(nouns, func(t trigger) bool { // what is told is who gives up
		x := r.d.Tokens[t.at]
		return x.Rel == "obj" && x.Head >= 0 && r.lemma(x.Head) == "concede" && (t.class == "win" || t.class == "vote" || t.class == "match")
	})
	nouns = slices.DeleteFunc(nouns, func(t trigger) bool { // "parted without a deal"
		return r.is(r.prepositionOf(t.at), "without") && r.is(t.phrase.from, "a", "an", "any")
	})
	nouns = slices.DeleteFunc(nouns, func(t trigger) bool { // "the case for trial", "plans for a rally"
		return t.weak && slices.ContainsFunc(nouns, func(o trigger) bool {
			return !o.weak && o.at > t.at && o.at < t.phrase.to && r.is(t.at+1, "for")
		})
	})
	for k, g := range s.groups {
		t, ok := r.verbTrigger(s, k, g)
		if !ok {
			continue
		}
		if t.listed {
			verbs = append(verbs, t)
		} else {
			others = append(others, t)
		}
	}
	harm := func(v trigger) bool {
		return en.Harms(r.lemma(v.at)) && slices.ContainsFunc(nouns, func(t trigger) bool {
			return (t.class == "disaster" || t.class == "accident" || t.class == "attack") && !t.weak && r.d.Tokens[t.at].Rel == "nsubj" && r.d.Tokens[t.at].Head == v.at
		})
	}
	verbs, others = slices.DeleteFunc(verbs, harm), slices.DeleteFunc(others, harm) // "a landslide buried a village": the noun names it
	for _, list := range [][]trigger{verbs, others} {
		r.ofDisaster(list, nouns)
	}
	nouns = slices.DeleteFunc(nouns, func(t trigger) bool {
		return slices.ContainsFunc(verbs, func(v trigger) bool { return r.doneAt(v, t) })
	})
	return slices.Concat(nouns, verbs, others)
}

// ofDisaster gives verbs that tell what a disaster did the class of that: "the earthquake that has [left] 52 dead" is the
// earthquake.
func (r *reader) ofDisaster(verbs, nouns []trigger) {
	for i, v := range verbs {
		x := r.d.Tokens[v.at]
		if !strings.HasPrefix(x.Rel, "acl") || v.verb < 0 || !(en.Harms(r.lemma(v.at)) || r.is(v.at, "left") && r.child(v.at, "xcomp") > v.at) {
			continue
		}
		for _, t := range nouns {
			if t.at == x.Head && !t.weak && (t.class == "disaster" || t.class == "accident") {
				verbs[i].class = t.class
			}
		}
	}
}

// doneAt reports whether a verb tells, as the better name, what a noun beside it names or is the
// occasion of: "are to meet for talks", "lost to her in the final".
func (r *reader) doneAt(v, t trigger) bool {
	x := r.d.Tokens[t.at]
	if x.Rel == "obj" && x.Head == v.at && v.class == "win" && t.class == "match" {
		return r.lemma(v.at) == "reach"
	}
	if x.Rel == "nmod" && x.Head > v.at && r.is(x.Head, "sidelines", "margins", "fringes") && r.d.Tokens[x.Head].Head == v.at {
		return true
	}
	if x.Rel == "obl" && x.Head == v.at && r.is(t.phrase.from, "a", "an") && t.class == "hearing" && r.is(r.prepositionOf(t.at), "in", "during") && r.verb(v.at) {
		return true // "searched his flat in an inquiry into the theft"
	}
	if x.Rel == "obl" && x.Head == v.at && v.listed && v.class != t.class && (t.class == "match" || t.class == "vote") && r.is(t.phrase.from, "the") && r.is(r.prepositionOf(t.at)-1, "out") {
		return true // "pulled out of the race"
	}
	if x.Rel == "obl" && x.Head == v.at && v.listed && r.is(t.phrase.from, "a", "an") && r.is(r.prepositionOf(t.at), "during") && !r.hasMention(t.phrase) {
		return true // "arrested six people during a raid"
	}
	if x.Rel != "obl" || x.Head != v.at || t.at < v.at || !(v.class == t.class || v.class == "win" && t.class == "match") {
		return false
	}
	return r.is(r.prepositionOf(t.at), "for", "in", "at", "during", "on")
}

// verbTrigger makes a trigger of the group at k when its verb tells an event of its own.
func (r *reader) verbTrigger(s scene, k int, g group) (trigger, bool) {
	t := trigger{at: g.main, verb: k, class: en.EventVerb(g.lemma), listed: true}
	if g.form == participle {
		return r.participleTrigger(s, k)
	}
	if g.form == gerund && !(t.class != "" && r.deniedDeed(s, k)) || r.tag(g.main) == "MD" {
		return t, false
	}
	if t.class == "effect" && g.lemma == "apply" && r.is(g.to, "for", "to") {
		t.class = "" // "can apply for bail": it does not take effect
	}
	if r.is(g.main, "win") && r.is(g.main+1, "or") && r.is(g.main+2, "lose") {
		return t, false
	}
	t.subject = r.doerOf(s.groups, k, s.Sentence)
	if k > 0 && g.form == infinitive && en.Intention(r.lemma(g.from-1)) && s.groups[k-1].modality == en.Future && en.CueVerb(s.groups[k-1].lemma) != nil {
		return t, false // "will declare its intention to leave by March"
	}
	if k > 0 && g.form == infinitive && r.clearsOut(s.groups[k-1], r.doerOf(s.groups, k-1, s.Sentence), s) {
		return t, false // the order is the event
	}
	if r.dueIn(g, t.subject) {
		t.class, t.phrase = "visit", tokens{t.subject.from, r.headOf(tokens{g.to + 1, s.Last}).to}
		t.phrase.to = max(t.phrase.to, g.to+1)
		for t.phrase.to > g.to+1 && (r.time.at(t.phrase.to-1) >= 0 || r.mark(t.phrase.to-1)) {
			t.phrase.to--
		}
		return t, true
	}
	if end := r.staysIn(s, k, t.subject); end > 0 {
		t.class, t.phrase = "visit", tokens{t.subject.from, end}
		return t, true
	}
	if r.dueBefore(g, t.subject, s) {
		t.class, t.phrase = "hearing", tokens{t.subject.from, r.headOf(tokens{g.to + 1, s.Last}).to}
		if r.pronoun(t.subject.from) && t.subject.to-t.subject.from == 1 {
			t.phrase.from = g.main
		}
		for i := g.to + 1; i < t.phrase.to; i++ {
			if r.time.at(i) >= 0 || r.mark(i) {
				t.phrase.to = i
			}
		}
		return t, true
	}
	if r.dueOn(s, k, t.subject) {
		t.class, t.listed, t.phrase = "due", false, tokens{t.subject.from, g.to}
		return t, true
	}
	if !r.verb(g.main) && !r.presentAlike(g.main, s.Sentence) || r.inScare(g.main) {
		return t, false
	}
	obj := r.objectOf(g, s.Sentence)
	behind := g.to
	if r.tag(behind) == "RP" {
		behind++ // "the report that they turned over to us"
	}
	if obj.empty() || r.tag(behind) == "IN" || r.tag(behind) == "TO" && (g.lemma == "use" || behind > g.to) {
		t.object = r.relativeObject(g, t.subject, s)
	}
	if r.crash(g, t.subject) {
		t.class = "accident"
	} else if t.class == "accident" && r.person(t.subject) {
		return t, false // "she sank to her knees"
	}
	if g.lemma == "clash" && (r.coincides(g, t.subject) || r.is(g.to, "over", "on", "about")) || g.lemma == "dismiss" && r.callsAs(g, s) || g.lemma == "leave" && g.passive || g.lemma == "fight" && r.is(g.to, "for", "to", "hard", "back") || g.lemma == "attack" && r.blames(g) || r.is(g.to, "whether", "how", "why") && en.VerbModality(g.lemma) == en.Plain {
		return t, false
	}
	if m := r.mention.at(t.subject.from); m >= 0 && r.d.Mentions[m].Type == document.Place && r.within(r.d.Mentions[m].Span).to >= t.subject.to && r.is(r.before(t.subject.from), "in", "at") && en.Harms(g.lemma) && !g.passive {
		return t, false // "another blast in Arlby that killed nine": no place does
	}
	if g.lemma == "lead" && k+1 < len(s.groups) && r.brought(s.groups, k+1) || r.brought(s.groups, k) {
		return t, false // "a row led the council to put the parade off": the parade is the event
	}
	if r.time.at(g.to) >= 0 && len(r.d.Times[r.time.at(g.to)].EDTF) == len("2006") && r.d.Tokens[g.to].Rel == "obj" && !g.passive {
		return t, false // "has entered 2005 on course"
	}
	if r.seenIn(g, s) {
		return t, false
	}
	if g.lemma == "win" && r.anyLemma(r.headOf(obj), en.Praise) {
		return t, false // "won acclaim"
	}
	if r.numbered(t.subject) && !r.anyNoun(t.subject) && !harmed(t.class) {
		return t, false // "2.4 billion were fired off"
	}
	if g.lemma == "meet" && !r.encounters(g) || g.lemma == "try" && r.triesTo(g) || r.ofTheOne(g) {
		return t, false
	}
	sense := r.sense(g, t.subject, obj, s)
	if sense != "" && t.class != "accident" {
		t.class = sense
	}
	switch {
	case sense == "earnings" || sense == "attack" || sense == "deadline" || sense == "rejection" || sense == "vote" || sense == "dropping" || sense == "win" || sense == "notice":
	case r.wasToBe(g) && (r.is(g.from-1, "which", "that") || r.atWhich(g)) && r.movedLater(s, k):
		return t, false // the verb of the main clause says what became of it
	case r.nounsEvent(g, s):
		return t, false
	case t.class == "offer" && r.anyLemma(r.headOf(obj), en.NoOffer):
		t.class, t.listed = "give", false // "offered advice"
	case t.class == "offer" && harmed(en.EventNoun(r.lemma(r.headOf(t.subject).to-1))):
		return t, false // "the fire handed both sides an argument"
	case t.class == "offer" && !r.hasNoun(obj) && !t.object.empty():
	case t.class == "offer" && g.passive && (g.lemma == "table" || g.lemma == "present" || g.lemma == "submit") && r.hasNoun(t.subject) && r.groupTime(s, k, -1) >= 0:
	case t.class == "offer" && !r.hasNoun(obj):
		if k+1 >= len(s.groups) || s.groups[k+1].form != infinitive || s.groups[k+1].from-g.to > 3 {
			return t, false
		}
		next := s.groups[k+1] // "offered on Thursday to lower the lake"
		obj = tokens{next.from, max(next.to, r.objectOf(next, s.Sentence).to)}
	case r.reflexive(g):
		return t, false
	case t.class == "":
		t.class, t.listed = g.lemma, false
		if r.serviceOff(g, t.subject) && r.offFor(s, k, t.subject) < 0 {
			break
		}
		if g.passive && (en.VerbModality(g.lemma) == en.Postponing || en.VerbModality(g.lemma) == en.Cancelling && r.offFor(s, k, t.subject) >= 0) {
			t.class = cmp.Or(r.deedOf(t.subject), g.lemma)
			break // what no noun of the lexicon names can be put off
		}
		if deed := r.setsThen(g, obj, s); deed != "" {
			t.class, t.phrase, t.subject, t.listed = deed, obj, obj, true // "set argument for 3 June"
			return t, true
		}
		if deed := r.setFor(s, k, t.subject); deed != "" {
			t.class, t.phrase = deed, t.subject // "the mission has been set for Friday"
			return t, true
		}
		if en.Begins(g.lemma) && !g.passive && g.form == finite {
			if i := r.pastAdverbs(g.to); r.tag(i) == "VBG" && en.Still(r.lemma(i)) && !r.phrasal(group{main: i, to: i + 1}) && !(r.hasNoun(obj) && r.ofOneMonth(r.groupTime(s, k, -1))) {
				return t, false // "began taking calls"
			} else if r.tag(i) == "VBG" && !r.is(i, "during", "following", "according", "including") {
				t.class = r.lemma(i) // "began filling the lake"
				break
			}
			if deed := r.deedOf(t.subject); deed != "" && (r.tag(g.to) == "IN" || !r.hasNoun(obj)) && r.groupTime(s, k, -1) >= 0 {
				t.class = deed // "filling will begin on Monday"
				break
			}
		}
		if deed := cmp.Or(r.deedOver(s, k, t.subject, obj), r.deedMoved(s, k, t.subject)); deed != "" {
			t.class = deed // "drilling stopped on Tuesday"
			break
		}
		if stops := g.lemma == "stop" || g.lemma == "cease"; stops && !g.passive && g.form == finite && r.tag(g.to) == "VBG" && r.groupTime(s, k, -1) >= 0 {
			obj = tokens{g.to, max(g.to+1, r.objectOf(group{main: g.to, to: g.to + 1}, s.Sentence).to)}
			break // "will stop paying from 1 May"
		}
		if deed := r.ofItsDay(s, k, t.subject, obj); deed != "" {
			t.class, t.listed = deed, deed == "disaster"
			break
		}
		if r.tag(g.main) == "VBG" && (r.hasWord(g, "been") || r.hasWord(g, "was", "were") && g.modality == en.Plain) || r.hollow(g) || r.stays(s, k) || r.reportsWords(g) && !r.willTell(s, k, obj) && !r.phrasalDeed(s, k) || en.SupportVerb(g.lemma) && !r.onTable(g) && !r.hasNoun(obj) && !r.deedOfDay(s, k) {
			return t, false
		}
	}
	if t.subject.empty() || r.is(t.subject.from, "i", "we", "you", "there", "who", "what", "that", "this", "nobody", "nothing", "anyone", "anybody", "everyone", "everybody", "my", "our", "your") || r.is(t.subject.from, "one", "those") && t.subject.to-t.subject.from == 1 || r.is(r.pastAdverbsBefore(g.from), "those") {
		return t, false
	}
	if until := r.givesUntil(g, s); t.class == "deadline" && g.lemma == "give" && until > 0 {
		end := r.within(r.d.Times[r.time.at(until+1)].Span).to
		if r.is(end, "to") { // "gave the owners until Friday to reply"
			end = max(end+2, r.objectOf(group{main: end + 1, to: end + 2}, s.Sentence).to)
		}
		t.subject, t.phrase = tokens{g.to, until}, tokens{g.to, end}
		return t, true
	}
	if t.class == "deadline" && k+1 < len(s.groups) && s.groups[k+1].form == infinitive {
		next := s.groups[k+1] // "has until Friday to reply"
		obj = tokens{next.from, max(next.to, r.objectOf(next, s.Sentence).to)}
	}
	if (t.class == "request" || t.class == "approval" && en.Enables(g.lemma) || t.class == "closure" && en.EventVerb(g.lemma) == "") && k+1 < len(s.groups) && s.groups[k+1].form == infinitive {
		next := s.groups[k+1] // "asked the council on Friday to pay", "told residents to leave"
		obj.to = max(next.to, r.objectOf(next, s.Sentence).to)
	}
	t.phrase = tokens{t.subject.from, max(obj.to, g.to)}
	if t.phrase.from > g.from { // a subject that stands elsewhere
		t.phrase.from = g.from
	}
	if t.subject.to < g.from-2 || r.pronoun(t.subject.from) && t.subject.to-t.subject.from == 1 {
		t.phrase.from = g.from
	}
	return t, true
}

// pastAdverbsBefore is the token in front of i and of the adverbs before it: "those [just] returned".
func (r *reader) pastAdverbsBefore(i int) int {
	for i--; i > 0 && r.tag(i) == "RB"; i-- {
	}
	return max(i, 0)
}

// seenIn reports whether a verb has a year or day for its subject: "2004 saw a rise in crime".
func (r *reader) seenIn(g group, s scene) bool {
	i := g.from - 1
	return i >= s.First && (g.lemma == "see" || g.lemma == "witness") && r.time.at(i) >= 0 && (i == s.First || r.mark(i-1) || r.d.Tokens[i].Rel == "nsubj")
}

// harmed reports whether the events of a class are told of a number of people: "nine were killed".
func harmed(class string) bool {
	switch class {
	case "attack", "accident", "injury", "death", "arrest", "disaster", "ruling", "rescue", "release":
		return true
	}
	return false
}

// deedOf is what the noun at the head of a phrase names, as a class of its own where no other
// has it: the verb of one in "-ing". "" where it names somebody or nothing that takes place.
func (r *reader) deedOf(t tokens) string {
	head := r.headOf(t)
	i := head.to - 1
	if i < head.from || r.mention.at(i) >= 0 {
		return ""
	}
	l := r.lemma(i)
	switch {
	case r.tag(i) == "VBG" || r.noun(i) && strings.HasSuffix(r.word(i), "ing") && en.Lemma(r.word(i), "VBG") != r.word(i):
		return en.Lemma(r.word(i), "VBG")
	case !r.noun(i) || en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l) || en.Institution(l) || r.time.at(i) >= 0:
		return ""
	}
	return cmp.Or(en.EventVerb(l), l) // "the release"
}

// plannedFor is the time for which a participle or clause between the group at k and its
// subject says that it had been planned, -1 for none: "an evening, advertised for Monday, has
// been cancelled".
func (r *reader) plannedFor(s scene, k int, subject tokens) int {
	for p := k - 1; p >= 0 && s.groups[p].from >= subject.from; p-- {
		g := s.groups[p]
		if at := r.groupTime(s, p, -1); at >= 0 && (r.wasToBe(g) || r.yetToBe(g) || g.form == participle && r.is(r.d.TokenAt(r.d.Times[at].Start)-1, "for")) {
			return at
		}
	}
	return -1
}

// setFor is what the subject of the group at k names, as deedOf gives it, where the verb sets it for
// a day to come: "the mission has been set for Friday". "" otherwise.
func (r *reader) setFor(s scene, k int, subject tokens) string {
	g := s.groups[k]
	due := g.lemma == "expect" && !r.is(g.to, "to")
	if !g.passive || g.negated || g.form != finite || !due && (!en.Fixes(g.lemma) || !r.is(g.to, "for")) {
		return ""
	}
	at := r.groupTime(s, k, -1)
	if at < 0 || due && !r.ahead(at) && !r.byAhead(at) || !due && !r.ahead(at) || r.time.at(g.to+1) != at && !(due && (r.time.at(g.to) == at || r.time.at(g.to+2) == at)) {
		return ""
	}
	if due && !r.hasEnd(subject) && !r.headIs(subject, en.Awaited) {
		return "" // "Rain is expected on Monday"
	}
	return r.deedOf(subject)
}

// atWhich reports whether a verb tells what is done at the event that it hangs on: "the
// meeting at which they were to vote".
func (r *reader) atWhich(g group) bool {
	w := r.d.Tokens[g.main]
	if !strings.HasPrefix(w.Rel, "acl") || w.Head < 0 || en.EventNoun(r.lemma(w.Head)) == "" {
		return false
	}
	for i := w.Head + 1; i < g.from; i++ {
		if r.is(i, "which") && r.tag(i-1) == "IN" {
			return true
		}
	}
	return false
}

// movedLater reports whether a verb behind the group at k puts off or calls off.
func (r *reader) movedLater(s scene, k int) bool {
	for _, g := range s.groups[k+1:] {
		if m := en.VerbModality(g.lemma); g.form == finite && (m == en.Postponing || m == en.Cancelling || g.modality == en.Future && (r.hasWord(g, "now", "instead") || g.negated && (g.lemma == "take-place" || g.lemma == "hold" && g.passive))) {
			return true
		}
	}
	return false
}

// encounters reports whether somebody is met: not "met the demand", "meet a goal".
func (r *reader) encounters(g group) bool {
	o := r.child(g.main, "obj")
	if o < g.main || g.passive || r.time.at(o) >= 0 {
		return true
	}
	return r.mention.at(o) >= 0 || r.tag(o) == "PRP" || r.hasMention(tokens{o, min(o+3, len(r.low))}) || en.PersonNoun(r.lemma(o)) || en.PeopleNoun(r.lemma(o)) || en.Nominal(r.lemma(o)) ||
		strings.HasPrefix(r.tag(o), "NNP")
}

// crash reports whether a vehicle strikes something: "the ferry struck the pier".
func (r *reader) crash(g group, subject tokens) bool {
	switch g.lemma {
	case "strike", "hit", "ram", "clip", "overturn", "sink", "come-down", "go-down", "plunge", "veer", "skid", "overshoot":
	case "roll-over", "flip-over", "overrun", "flip":
	case "come", "go":
		if !r.is(g.to, "down") && !r.offWay(g) {
			return false
		}
	case "jump":
		return !g.passive && r.is(r.child(g.main, "obj"), "tracks", "track", "rails") // "wagons jumped the tracks"
	case "slide", "slip", "run", "leave", "come-off", "slide-off", "run-off", "go-off", "roll", "swerve", "careen", "drive":
		if !r.offWay(g) {
			return false
		}
	case "fall", "collapse", "topple", "burst", "give-way", "buckle", "crumble", "break", "rupture":
		return !g.passive && g.past && g.form == finite && r.child(g.main, "obj") < 0 && !r.nominal(g.to) && r.tag(g.to) != "JJ" && r.headIs(subject, en.Structure)
	default:
		return false
	}
	for i := subject.from; i < subject.to; i++ {
		if en.Vehicle(r.lemma(i)) && !g.passive {
			return true
		}
	}
	return false
}

// offWay reports whether what a verb tells of leaves where it runs: "slid off the runway", "left the road".
func (r *reader) offWay(g group) bool {
	for i := g.main + 1; i < min(g.main+6, r.sentence(g.main).Last) && !r.mark(i) && r.time.at(i) < 0; i++ {
		if en.Way(r.lemma(i)) || r.is(i, "rails", "rail", "tracks", "taxiway", "carriageway") {
			return r.lemma(g.main) == "leave" && !r.is(i+1, "to") && r.child(g.main, "obj") == i || r.hasOff(tokens{g.main + 1, i})
		}
	}
	return false
}

// headIs reports whether the last word of a phrase's head is of a sort: "steel pipe prices" are no pipe.
func (r *reader) headIs(t tokens, sort func(string) bool) bool {
	head := r.headOf(t)
	return !head.empty() && sort(r.lemma(head.to-1))
}

// hasOff reports whether "off" stands in a phrase.
func (r *reader) hasOff(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "off") {
			return true
		}
	}
	return false
}

// person reports whether a phrase names or stands for a person.
func (r *reader) person(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type == document.Person {
			return true
		}
	}
	return r.is(t.from, "he", "she", "they")
}

// nounsEvent reports whether the verb takes an event noun as its object or
// subject, which then is the better trigger: "open talks", "a strike began".
func (r *reader) nounsEvent(g group, s scene) bool {
	if _, noun := r.fixesDay(g, s); noun >= 0 {
		return true
	}
	if g.form == finite && r.failedTo(s, slices.Index(s.groups, g)) {
		return false // "failed to reach a verdict": that they did not is the news
	}
	if en.Shelves(g.lemma) && r.endsThing(s, slices.Index(s.groups, g)) {
		return false // "shelved its proposal": that it was laid aside is the news
	}
	for j := g.to; j < min(g.to+7, s.Last) && !r.finite(j) && !r.is(j, ",", ".", "in", "on", "at", "for", "after", "before", "over", "during") && !r.anotherObject(g, j); j++ {
		if r.noun(j) && en.EventNoun(r.lemma(j)) != "" && r.mention.at(j) < 0 && !(r.time.at(j) >= 0 && g.passive) && !r.premodifier(j) && (!en.WeakEventNoun(r.lemma(j)) || en.SupportVerb(g.lemma) && !r.lotsOf(g, j)) && r.sameOrSupport(g, j) {
			return true
		}
	}
	if !en.SupportVerb(g.lemma) && en.VerbModality(g.lemma) == en.Plain || r.gerundSubject(g, s.Sentence) >= 0 {
		return false
	}
	if w := r.d.Tokens[g.main]; strings.HasPrefix(w.Rel, "acl") && w.Head >= s.First && w.Head < g.from && r.is(g.from-1, "which", "that") && r.noun(w.Head) && r.mention.at(w.Head) < 0 {
		if class := en.EventNoun(r.lemma(w.Head)); class != "" && en.TakesPlace(g.lemma) {
			return true // "the inquiry, which opened on Monday"
		}
	}
	for j := g.from - 1; j >= max(g.from-7, s.First) && !r.is(j, ",", "."); j-- {
		if en.Assembly(r.lemma(j)) && !g.passive && r.child(g.main, "obj") > g.main && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 {
			continue // "the council closed the beach"
		}
		if h := r.d.Tokens[j].Head; r.d.Tokens[j].Rel == "nmod" && h >= s.First && h < j && h == r.child(g.main, "nsubj") && r.noun(h) && r.mention.at(h) < 0 && en.WeakEventNoun(r.lemma(j)) && en.EventNoun(r.lemma(h)) == "" && !en.PartNoun(r.lemma(h)) {
			continue // "an edition of the paper came out"
		}
		if r.noun(j) && en.EventNoun(r.lemma(j)) != "" && r.mention.at(j) < 0 && !r.premodifier(j) && !(en.WeakEventNoun(r.lemma(j)) && r.tag(j+1) == "POS") {
			return true
		}
	}
	return false
}

// anotherObject reports whether at j a second object is joined to one that names no event: "imposed tariffs and a ban".
func (r *reader) anotherObject(g group, j int) bool {
	o := r.child(g.main, "obj")
	return r.is(j, "and") && o >= g.to && o < j && r.noun(o) && en.EventNoun(r.lemma(o)) == ""
}

// sameOrSupport reports whether the event noun at j, rather than the verb
// before it, names the event: the verb only supports it or is of its class.
func (r *reader) sameOrSupport(g group, j int) bool {
	class := en.EventVerb(g.lemma)
	if g.lemma == "concede" {
		return false
	}
	if en.Prolongs(g.lemma) && en.EventNoun(r.lemma(j)) == "deadline" {
		return true
	}
	return class == "" || en.SupportVerb(g.lemma) || class == en.EventNoun(r.lemma(j)) || en.VerbModality(g.lemma) != en.Plain
}
