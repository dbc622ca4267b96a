package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// opinion reports whether a verb tells what somebody thinks, how likely a thing is or what a headline makes of it,
// and nothing that takes place.
func (r *reader) opinion(e document.EventMention, t trigger, s scene) bool {
	g := s.groups[t.verb]
	switch {
	case g.form == infinitive && r.gauged(g):
		return true // "it will be hard for her to win in May"
	case g.passive && r.ofMind(t, g):
		return true // "analysts were divided on Monday"
	case g.lemma == "agree" && r.holdsTrue(g.main):
		return true // "a panel agreed on Monday that the plan is cheap"
	case r.headline(s.Sentence) && r.is(s.First, "why", "how") && g.modality == en.Plain && (!t.listed || g.lemma == "celebrate"):
		return true // "Why Liberals Are Celebrating Her Speech"
	case r.is(r.child(g.main, "advmod"), "perfectly"):
		return true // "Its Reply Perfectly Captures The Gap"
	case e.Status != document.Happened && t.class == "vote" && r.ownBallot(t, g):
		return true // "Keel plans to vote for her"
	}
	return false
}

// gauged reports whether an infinitive is what is told to be hard, easy or possible, for somebody or at all.
func (r *reader) gauged(g group) bool {
	if h := r.d.Tokens[g.main].Head; h >= 0 && h < g.from && en.Gauges(r.word(h)) {
		return true
	}
	for i := g.from - 1; i > 0 && i > g.from-maxPhrase && !r.verb(i) && !r.mark(i); i-- {
		if en.Gauges(r.word(i)) && (r.is(i+1, "for") || i+1 == g.from) {
			return true
		}
	}
	return false
}

// ofMind reports whether a participle tells how people are minded or fare, and not what was done to them: "were
// divided", "was hurt by going low".
func (r *reader) ofMind(t trigger, g group) bool {
	sub := r.child(g.main, "nsubj")
	if !r.peopled(sub) && !r.isPerson(max(sub, 0)) {
		return false
	}
	if t.class == "injury" || g.lemma == "help" {
		return r.isPerson(max(sub, 0)) && r.is(g.to, "by") && r.tag(g.to+1) == "VBG" && r.d.Tokens[g.to+1].Head == g.main // not "hurt by falling bricks"
	}
	if !en.OfMind(r.word(g.main)) {
		return false
	}
	for i := g.to; i < r.sentence(g.main).Last && !r.mark(i); i++ {
		if r.d.Tokens[i].Rel == "case" && r.is(i, "by", "into", "in", "after") && r.d.Tokens[r.d.Tokens[i].Head].Head == g.main {
			return false // "was split on Monday by its leader"
		}
	}
	return true
}

// holdsTrue reports whether what those behind the verb at i agree on is how things are, and not what is to be done.
func (r *reader) holdsTrue(i int) bool {
	c := r.child(i, "ccomp")
	if c < i || r.child(i, "obj") >= 0 {
		return false
	}
	cop := r.child(c, "cop")
	if sub := r.child(i, "nsubj"); r.lemma(max(sub, 0)) == "court" || r.lemma(max(sub, 0)) == "judge" {
		return false // "the court agreed that the ban is unlawful"
	}
	return cop >= 0 && r.child(c, "aux") < 0 && r.tag(c) == "JJ" && (r.tag(cop) == "VBZ" || r.tag(cop) == "VBP")
}

// ownBallot reports whether somebody alone is to vote for somebody: what only concerns the one who does.
func (r *reader) ownBallot(t trigger, g group) bool {
	if !r.is(g.to, "for") || r.plural(t.subject) {
		return false
	}
	sub := r.child(g.main, "nsubj")
	if sub < 0 {
		sub = t.subject.to - 1
	}
	if sub < 0 || !r.isPerson(sub) && !r.is(sub, "i", "he", "she") {
		return false
	}
	return r.is(g.to+1, "him", "her", "them") || r.isPerson(g.to+1)
}

// plural reports whether "and" joins several in a range.
func (r *reader) plural(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "and") {
			return true
		}
	}
	return false
}

// shareOf reports whether a vote is only what a share is taken of: "a tenth of the statewide vote".
func (r *reader) shareOf(t trigger) bool {
	x := r.d.Tokens[t.at]
	return r.is(t.at, "vote", "electorate") && x.Rel == "nmod" && x.Head >= 0 && x.Head < t.at && r.is(r.prepositionOf(t.at), "of") && (r.tag(x.Head) == "CD" || en.Share(r.lemma(x.Head)))
}

// almost reports whether the gerund at i tells what somebody only came near to: "came close to [signing] a deal".
func (r *reader) almost(i int) bool {
	if r.tag(i) != "VBG" {
		return false
	}
	return r.is(i-1, "to") && r.is(i-2, "close", "closer") && !r.is(i-3, "is", "are") || r.is(i-1, "of") && r.is(i-2, "verge", "brink", "cusp", "short")
}

// polled reports whether a sentence tells what a poll or the like makes of how people would vote.
func (r *reader) polled(s scene) bool {
	for i := s.First; i < s.Last; i++ {
		if r.is(i, "poll", "polls", "survey", "surveys", "match-up", "match-ups", "matchup", "matchups") {
			return true
		}
	}
	return false
}
