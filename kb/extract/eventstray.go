package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// stray reports whether the time that an event has been given belongs, by the tree or by set words, to
// another deed or thing of its sentence: an event without a date does less harm than a false one.
func (r *reader) stray(t trigger, v view, s scene) bool {
	if v.time < 0 || v.shift != 0 || v.was >= 0 || v.status == document.Cancelled || v.status == document.Postponed {
		return false
	}
	if t.verb >= 0 {
		if at := r.timeAlongside(s, t.verb); at >= 0 && r.d.Times[at].Earliest == r.d.Times[v.time].Earliest && r.d.Times[at].Latest == r.d.Times[v.time].Latest {
			return false // "ran aground on Sunday and was refloated on the evening tide"
		}
	}
	if !s.Contains(r.d.Times[v.time].Span) {
		return false // of another sentence, whose trees tell nothing of this one
	}
	if r.ofTerm(v.time) || r.comparedWith(v.time) || r.ofUnlike(v.time, s) || r.bareYear(v.time, s) || r.aheadOfPast(t, v, s) {
		return true
	}
	if t.verb < 0 && r.phraseTime(t, s) == v.time {
		return false
	}
	return r.inOtherClause(t, v, s) || r.onOtherNoun(t, v, s) || r.ofReaction(t, v, s)
}

// ofTerm reports whether a time tells when the year or quarter ended that is spoken of: "in the year ended
// 31 January, Halden reported a loss".
func (r *reader) ofTerm(k int) bool {
	i := r.within(r.d.Times[k].Span).from - 1
	return r.is(i, "ended", "ending") && r.is(i-1, "year", "half", "quarter", "period", "months", "weeks", "term", "season")
}

// otherTime is the time that an event has where the one behind its verb is another deed's: the one in front,
// or that at which whoever does it says so; -1 for none.
func (r *reader) otherTime(t trigger, v view, s scene) int {
	if t.verb < 0 {
		return -1
	}
	if at := r.saidTime(t.at); at != v.time && r.saidToDo(t, v, s) {
		return at
	}
	at := r.frontTime(s, t.verb)
	if at < 0 || at == v.time {
		return -1
	}
	if v.time = at; r.stray(t, v, s) {
		return -1
	}
	return at
}

// holder is the verb above a time, with the nouns on the way to it; -1 where it stands at the head of all.
func (r *reader) holder(k int) (verb int, nouns []int) {
	w := r.within(r.d.Times[k].Span)
	at := -1
	for j := w.to - 1; j >= w.from; j-- {
		if h := r.d.Tokens[j].Head; h < w.from || h >= w.to {
			if r.d.Tokens[j].Rel == "acl" {
				return -1, nil // "the debate, which will be on Tuesday"
			}
			at = h
			break
		}
	}
	for n := 0; at >= 0 && n < maxPhrase; n++ {
		if r.verb(at) {
			return at, nouns
		}
		if r.noun(at) && r.time.at(at) < 0 && !en.PartOfDay(r.word(at)) {
			nouns = append(nouns, at)
		}
		at = r.d.Tokens[at].Head
	}
	return -1, nouns
}

// inOtherClause reports whether a time stands in a clause that tells more of something around the event's
// verb, "Berg, who began there in 1999, arrived", "the suit, after ruling on losses from 1985 to 1992", or
// in the one over its verb where that tells of another time: "said in May after they had closed it".
func (r *reader) inOtherClause(t trigger, v view, s scene) bool {
	verb, _ := r.holder(v.time)
	if verb < 0 || verb == t.at || r.lemma(verb) == "be" {
		return false
	}
	main := t.at
	if t.verb < 0 {
		main = r.verbOver(t.at)
	}
	if main < 0 || main == verb || t.verb < 0 && r.ofNounPhrase(verb, t.at) || r.opens(v.time, s) && r.within(r.d.Times[v.time].Span).to <= t.at {
		return false
	}
	if r.below(main, verb) {
		return t.verb >= 0 && r.underOther(main, verb, v)
	}
	from := r.d.TokenAt(r.d.Times[v.time].Start)
	for at, n := verb, 0; at >= 0 && n < maxPhrase && !r.below(main, at) && at != t.at; n++ {
		behind := at > from && from > main && r.tag(at) != "VBD" // "started a petition this week calling for"
		if r.verb(at) && r.apart(at) && !behind && !(t.listed && en.EventVerb(r.lemma(at)) == t.class) {
			return true
		}
		at = r.d.Tokens[at].Head
	}
	return false
}

// apart reports whether the verb at i opens a clause with a time of its own: a relative clause, or one of
// a participle, that neither plans nor tells that what its noun names takes place.
func (r *reader) apart(i int) bool {
	x := r.d.Tokens[i]
	l := r.lemma(i)
	participle := r.tag(i) == "VBG" || r.tag(i) == "VBN"
	sub := r.child(i, "nsubj")
	if own := sub >= 0 && r.noun(sub); !own && (r.tag(i) != "VBG" || x.Rel == "acl" && !r.is(i-1, "for")) {
		if m := en.VerbModality(l); m == en.Planning || m == en.Expecting || m == en.Postponing || m == en.Cancelling || en.TakesPlace(l) || en.Composes(l) {
			return false
		}
	}
	if r.is(i, "ending", "ended", "starting", "beginning", "dating", "based", "named", "called", "known", "titled") || en.EventNoun(r.word(i)) != "" {
		return false // "Arlby based Halden", "their first committee hearing"
	}
	switch x.Rel {
	case "acl":
		h := x.Head
		return h >= 0 && !(participle && strings.HasPrefix(r.d.Tokens[h].Rel, "nsubj") && (en.Document(r.lemma(h)) || en.EventNoun(r.lemma(h)) != ""))
	case "advcl":
		m := r.child(i, "mark")
		if m < 0 {
			m = i - 1
		}
		return participle && r.child(i, "nsubj") < 0 && i > max(x.Head, 0) && !r.is(m, "after", "on", "upon", "while", "when", "by") && (en.CueVerb(l) == nil || r.is(m, "before", "since", "including", "without", "despite", "for"))
	}
	return false
}

// ofNounPhrase reports whether the participle at i tells more of the event noun at at, or of the last noun
// of its phrase: "an interview with the Post [published on Monday]".
func (r *reader) ofNounPhrase(i, at int) bool {
	h := r.d.Tokens[i].Head
	return h == at || h > at && h < i && r.d.Tokens[h].Head == at && r.tag(i) == "VBN" && !r.hasComma(tokens{h, i})
}

// underOther reports whether the way from the verb at i up to the one that has a time leads out of a
// clause of another time: of what is said to come, of what was before.
func (r *reader) underOther(i, top int, v view) bool {
	for at, n := i, 0; at >= 0 && at != top && n < maxPhrase; n++ {
		x := r.d.Tokens[at]
		switch {
		case x.Rel == "ccomp" && x.Head == top && v.status != document.Happened && r.cuesAt(top) && r.pastTime(v.time):
			return true
		case x.Rel == "advcl" && r.verb(at):
			if m := r.child(at, "mark"); m >= 0 && r.is(m, "after", "before", "since", "because", "until", "although", "though") {
				return true
			}
		}
		at = x.Head
	}
	return false
}

// onOtherNoun reports whether a time tells when or which a thing is that the event's verb is only told
// with: "cut it to December levels", "the first win since the one in 1965".
func (r *reader) onOtherNoun(t trigger, v view, s scene) bool {
	verb, nouns := r.holder(v.time)
	if verb >= 0 && r.lemma(verb) == "be" || r.opens(v.time, s) {
		return false
	}
	x := r.d.Times[v.time]
	w := r.within(x.Span)
	if len(nouns) > 0 && !slices.Contains(nouns, t.at) && len(x.EDTF) == len("2006/2008") && x.EDTF[4] == '/' {
		return true // "the claim for the tolls from 1985 to 1992"
	}
	for _, n := range nouns {
		if n == t.at {
			return false
		}
		p := r.prepositionOf(n)
		if p < n && n != r.d.Tokens[t.at].Head && n > t.at && r.is(p, "after", "since", "following", "despite", "unlike", "like", "until", "than", "amid") {
			return true
		}
		if h := r.d.Tokens[n].Head; r.d.Tokens[n].Rel == "appos" && n > t.at && h < n && r.hasComma(tokens{h, n}) && !r.is(w.from-1, ",") && !r.is(w.from-2, ",") {
			return true
		}
		if t.verb < 0 || n < w.to || r.tag(w.to) == "POS" || r.time.at(n) >= 0 || r.prepositionOf(w.to-1) != w.to-1 {
			continue
		}
		beside := p < n && r.is(p, "by", "over", "of", "about", "against", "for", "on")
		figure := en.EventNoun(r.lemma(n)) == "" && len(x.EDTF) <= len("2006-01") && !(p < n && r.is(p, "in", "at", "during"))
		if beside || figure {
			return true
		}
	}
	return false
}

// comparedWith reports whether a time is only that of a figure that another is compared with: "from $2m a
// year earlier", "up 4% on a year ago", "twice as many as in 2003", or one of several: "including last year".
func (r *reader) comparedWith(k int) bool {
	w := r.within(r.d.Times[k].Span)
	i := w.from - 1
	if r.is(i, "in", "on") {
		if r.is(i-1, "as", "than", "including", "like", "unlike") {
			return true
		}
		if r.is(w.to-1, "ago", "earlier", "before") && r.is(i, "on") {
			return true
		}
	}
	if r.is(i, "including") {
		return true
	}
	if !r.is(w.to-1, "ago", "earlier", "before", "previously") {
		return false
	}
	for n := 0; n < 6 && i > 0 && (r.tag(i) == "CD" || r.tag(i) == "$" || r.noun(i) || r.is(i, "£", "€", "%")); n++ {
		i--
	}
	return i < w.from-1 && r.is(i, "from", "than", "against", "versus", "with") && (r.tag(i+1) == "CD" || r.is(i+1, "$", "£", "€"))
}

// ofUnlike reports whether a time stands in what opens a sentence only to set another apart: "Unlike her
// rival four years ago, Berg has run".
func (r *reader) ofUnlike(k int, s scene) bool {
	w := r.within(r.d.Times[k].Span)
	return r.is(s.First, "unlike", "like") && w.to-s.First < 12 && !r.hasComma(tokens{s.First, w.from}) && r.is(w.to, ",")
}

// ofReaction reports whether a time is that of what somebody says or thinks of an event: "downplayed the
// raid on Monday", "the danger to the race was underscored on Monday".
func (r *reader) ofReaction(t trigger, v view, s scene) bool {
	if t.verb >= 0 || v.governor < 0 {
		return false
	}
	verb, nouns := r.holder(v.time)
	if verb < 0 || slices.Contains(nouns, t.at) {
		return false
	}
	if !en.Reacts(r.lemma(verb)) {
		return false
	}
	over := r.verbOver(t.at)
	return over == verb
}

// bareYear reports whether a year without a preposition opens its sentence and so only tells which people
// or things the subject names: "2016 candidates call for calm".
func (r *reader) bareYear(k int, s scene) bool {
	w := r.within(r.d.Times[k].Span)
	return w.from == s.First && w.to == s.First+1 && len(r.d.Times[k].EDTF) == len("2006") && r.nominal(w.to)
}

// aheadOfPast reports whether a verb tells a deed as past and the time, which no such verb can set, is
// still to come: "moved there this summer", in spring.
func (r *reader) aheadOfPast(t trigger, v view, s scene) bool {
	if t.verb < 0 || v.status != document.Happened || !r.ahead(v.time) || v.edge != 0 {
		return false
	}
	g := s.groups[t.verb]
	return g.form == finite && g.past && g.modality == en.Plain && !r.inHeading(g.main) && en.VerbModality(g.lemma) == en.Plain && !calls(g.lemma) && !en.Fixes(g.lemma) && !en.Commits(g.lemma)
}
