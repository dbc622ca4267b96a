package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// unlisted reports whether what the group of verbs at k puts to somebody was not put in earnest, or at all: a
// question whether somebody would, a joke, what nobody ever asked for, a word to somebody in the crowd.
func (r *reader) unlisted(k int, p document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if p.Status != "pending" {
		return false
	}
	main := r.d.Tokens[g.main].Span
	within := slices.ContainsFunc(p.Contents, func(c document.Span) bool { return c.Contains(main) })
	switch {
	case within:
	case r.asksOnly(g, s), r.conditional(g.main, s) && !r.behindCondition(g.main, s) && !r.ifNot(g.main, s):
		return true
	case r.byNobody(k, s), r.is(g.main-1, "never"), r.inJest(g, s), r.supposedOf(g):
		return true
	}
	return p.Demand && len(p.To) == 0 && len(p.ToWho) > 0 && r.passersBy(p.ToWho[0]) || r.unclear(p.Contents)
}

// asksOnly reports whether the verb is that of a question: "Can Norland offer them something?"
func (r *reader) asksOnly(g group, s scene) bool {
	last := r.lastMark(s)
	return r.is(last, "?") && (r.quote.at(last) == r.quote.at(g.main) || r.quote.at(g.main) < 0)
}

// behindCondition reports whether a whole clause stands between the word that makes a condition and the verb at i,
// which it is joined to: "asked whether it would pay and demanded".
func (r *reader) behindCondition(i int, s scene) bool {
	for j := i - 1; j >= s.First && !r.is(j, "if", "unless", "whether"); j-- {
		if r.is(j, "and", "but", "then", "or") && r.d.Tokens[i].Rel == "conj" {
			return true
		}
	}
	return false
}

// ifNot reports whether the "if" before a word only sets one thing against another: "something, if not the sum".
func (r *reader) ifNot(i int, s scene) bool {
	for j := i - 1; j >= max(s.First, i-60); j-- {
		if r.is(j, "if") {
			return r.is(j+1, "not") && r.tag(j+2) == "DT"
		}
	}
	return false
}

// byNobody reports whether the subject of a group says that nobody did so: "Neither the mayor nor her staff asked".
func (r *reader) byNobody(k int, s scene) bool {
	t := r.doing(k, s)
	if t.empty() {
		return false
	}
	if n := r.subjectNoun(s.groups[k].main); r.is(s.groups[k].from-1, "nobody", "no-one", "none", "neither") || n >= s.First && r.is(n, "nobody", "no-one", "none", "neither") {
		return true
	}
	if r.is(t.from, "nobody", "no-one", "none", "neither", "nor") || r.is(t.from, "no") && !r.is(t.from+1, ".") {
		return true
	}
	for i := t.from - 1; i >= s.First && t.from-i < maxPhrase && !r.verb(i) && !r.mark(i); i-- {
		if r.is(i, "neither") {
			return true
		}
	}
	return false
}

// inJest reports whether a verb tells of what is only said for fun: "jokingly offered", "she joked that".
func (r *reader) inJest(g group, s scene) bool {
	for i := max(s.First, g.from-1); i < min(g.to+1, s.Last); i++ {
		if r.is(i, "jokingly", "half-jokingly", "playfully", "facetiously", "sarcastically", "mockingly", "teasingly", "jovially") {
			return true
		}
	}
	if k := r.attributionOver(r.d.Tokens[g.main].Span); k >= 0 && r.d.Attributions[k].Cue.Len() > 0 {
		cue := r.within(r.d.Attributions[k].Cue)
		for i := cue.from; i < cue.to; i++ {
			if en.Jokes(r.lemma(i)) {
				return true
			}
		}
	}
	return false
}

// supposedOf reports whether a verb tells what somebody would do or wants as others suppose: "many would be asking",
// "it suggests that she wants".
func (r *reader) supposedOf(g group) bool {
	if r.hasWord(g, "would", "'d", "might", "may", "could") && (r.tag(g.main) == "VBG" || g.lemma == "want") {
		return true
	}
	if g.lemma == "offer" && r.hasWord(g, "'d", "might", "may", "could") && !r.quantified(tokens{g.to, r.phraseFrom(g.to)}) {
		return true // "I think it'd offer more jobs"
	}
	t := r.d.Tokens[g.main]
	return g.lemma == "want" && t.Rel == "ccomp" && t.Head >= 0 && en.Surmises(r.lemma(t.Head))
}

// passersBy reports whether a phrase is for somebody who is only there: "the woman", "a reporter".
func (r *reader) passersBy(who document.Span) bool {
	t := r.within(who)
	head := r.headOf(t).to - 1
	return head >= t.from && r.tag(head) == "NN" && en.Passerby(r.lemma(head))
}

// unclear reports whether contents can only be understood by what went before: "the government should do the same".
func (r *reader) unclear(contents []document.Span) bool {
	return !slices.ContainsFunc(contents, func(c document.Span) bool {
		t := r.within(c)
		for i := t.from; i < t.to; i++ {
			if r.verb(i) && r.lemma(i) == "do" && (r.is(i+1, "so", "it", "likewise") || r.is(i+1, "the") && r.is(i+2, "same")) && i-t.from < 5 {
				return false
			}
		}
		if at := r.phraseFrom(t.from); at > t.from && r.is(at, "to") && r.is(at+1, "be") && (r.tag(at+2) == "DT" || r.quoteMark(at+2)) {
			return false // "called for the fire to be the start of something new"
		}
		return !(r.is(t.to-1, "way") && r.is(t.to-2, "that", "this")) && !(r.is(t.from, "it", "them") && r.is(t.from+1, "to") && r.is(t.from+2, "be"))
	})
}

// offersThing reports whether what is offered between two tokens, to nobody who is told, is something that one side
// can give another: so much of it, help, a job; not a smile, a guide or a slogan.
func (r *reader) offersThing(t tokens) bool {
	if r.quantified(t) || r.figured(t.from, t.to) {
		return true
	}
	if i := r.pastArticle(t.from); r.mention.at(i) >= 0 && r.behind(i) < t.to && r.nominal(r.behind(i)) && !r.mark(r.behind(i)) && r.tag(r.behind(i)) != "POS" && !r.noun(r.behind(i)) {
		return !r.nothing(r.behind(i), t.to) // "offered the Rail Guild free checks"
	}
	for i := t.from; i < t.to; i++ {
		if strings.Trim(r.word(i)[:1], "0123456789") == "" {
			return true // "410p"
		}
		if _, names := en.ProposalNoun(r.lemma(i)); (r.noun(i) || r.is(i, "help")) && !r.noun(i+1) && !r.is(i+1, "help") && r.mention.at(i) < 0 && r.tag(i+1) != "DT" {
			return names || en.Given(r.lemma(i)) || en.Offered(r.lemma(i)) || en.Sought(r.lemma(i)) || en.AskedDeed(r.lemma(i))
		}
	}
	return false
}

// vagueWish reports whether what is called for is talk and no more: calm, unity, talks.
func (r *reader) vagueWish(from, end int) bool {
	if end <= from {
		return !r.figured(from, min(from+3, len(r.low)))
	}
	if r.time.at(from) >= 0 && r.dates(r.time.at(from)) {
		return true
	}
	for i := end - 1; i >= from; i-- {
		if r.noun(i) {
			if r.is(from, "a", "an") && r.is(i, "meeting", "session", "summit", "conference", "hearing", "debate") {
				return false // "called for an emergency session"
			}
			return en.EventNoun(r.lemma(i)) == "talks" || en.VagueWish(r.lemma(i))
		}
	}
	return false
}

// nothing reports whether what is offered is no proposal: no proof, some advice.
func (r *reader) nothing(from, end int) bool {
	if r.is(from, "no", "nothing", "something", "anything", "little", "it", "them", "up", "for") {
		return true
	}
	if r.tag(end) == "DT" && r.quoteMark(end+1) {
		end++
	}
	if r.quoteMark(end) { // an "amazing opportunity"
		end = r.phraseFrom(end + 1)
	}
	for i := from; i < end; i++ {
		if r.noun(i) && r.mention.at(i) < 0 && !r.noun(i+1) {
			return en.NoOffer(r.lemma(i))
		}
	}
	return false
}

// pastTimeAt skips a time and its preposition: "proposed [on Monday] that".
func (r *reader) pastTimeAt(j int, s scene) int {
	k := j
	if k+1 < s.Last && r.tag(k) == "IN" && r.time.at(k+1) >= 0 {
		k++
	}
	if k >= s.Last || r.time.at(k) < 0 || !r.dates(r.time.at(k)) {
		return j
	}
	for k < s.Last && r.time.at(k) >= 0 {
		k++
	}
	return k
}
