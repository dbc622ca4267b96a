package annotate

import (
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/timex"
)

// clauses reads tenses off the trees of a document.
type clauses struct {
	d        *document.Document
	children [][]int
}

func newClauses(d *document.Document) *clauses {
	c := &clauses{d, make([][]int, len(d.Tokens))}
	for i, t := range d.Tokens {
		if t.Head >= 0 {
			c.children[t.Head] = append(c.children[t.Head], i)
		}
	}
	return c
}

// mostSteps bounds the way up from a word to its verb.
const mostSteps = 12

// tense is the tense of the clause that governs text[start:end].
func (c *clauses) tense(start, end int) timex.Tense {
	first := c.head(start, end)
	if c.ofKnown(first) || c.behindKnown(start) {
		return timex.Past
	}
	if first >= 0 && c.describes(first) {
		return c.ofOccasion(first)
	}
	if first < 0 {
		return timex.UnknownTense
	}
	at, direct, meant := first, true, false
	for range mostSteps {
		if at < 0 || c.d.Tokens[at].Rel == "" {
			return timex.UnknownTense
		}
		if v := c.verb(at); v >= 0 {
			if l := c.d.Tokens[v].Lemma; (meant || c.meansFor(v)) && schedules(l) || (!direct || c.child(v, "obj") >= 0) && (l == "call" || l == "convene") && c.caseOf(first, "for") { // set the case for trial on Monday, called a summit for Monday
				return timex.Future
			}
			return c.by(v, first, direct || c.besideVerb(first, v))
		}
		if t := c.ofNoun(at); t != timex.UnknownTense {
			return t
		}
		up := c.d.Tokens[at].Head
		if at != first && up >= 0 && c.d.Tokens[up].Lemma == "ahead" && c.d.Tokens[at].Rel == "obl" && c.caseOf(at, "of") {
			return c.aheadOf(up) // "ahead of the final on Sunday"
		}
		direct = direct && (up < 0 || c.verb(up) >= 0) || at != first && c.caseOf(at, "at") && strings.HasPrefix(c.d.Tokens[at].Tag, "NN") && en.EventNoun(c.d.Tokens[at].Lemma) != "" // "backed it at a meeting on Sunday"
		meant = meant || at != first && c.caseOf(at, "for")
		at = up
	}
	return timex.UnknownTense
}

// by is the tense that the verb at v gives the expression whose head is word
// first: directly, or to a noun that has it.
func (c *clauses) by(v, first int, direct bool) timex.Tense {
	t := c.of(v, false)
	switch {
	case direct && c.caseOf(first, "for") && (c.d.Tokens[v].Lemma == "call" || c.leads(v)): // set for Saturday, had called for Saturday
		if c.d.Tokens[v].Rel == "acl" { // a hearing, set for Saturday, was called off
			t = c.governed(v, false)
		}
		if t == timex.Past {
			return timex.FutureInPast
		}
		return timex.Future
	case direct && t == timex.Past && c.caseOf(first, "to") && (c.moves(v) || shifts(c.d.Tokens[v].Lemma)): // has slipped to September
		if c.justDone(v) {
			return timex.Future
		}
		return timex.FutureInPast
	case direct && t == timex.Future && c.d.Tokens[v].Rel == "acl" && !c.yetToBe(v) && c.governed(v, false) == timex.Past: // a service planned for Saturday was called off
		return timex.FutureInPast
	case direct && t == timex.FutureInPast && c.isDoing(v), !direct && c.isDoing(v) && c.leads(v) && c.planned(first): // is holding a rally, is offering seats at a rally on Friday
		return timex.Future
	case t == timex.Past && c.longs(v): // has targeted victory on Saturday
		return timex.FutureInPast
	case t == timex.UnknownTense && c.ofOffered(v):
		return timex.Future
	case direct:
		return t
	case c.leads(v):
		return timex.UnknownTense
	case t == timex.Past && c.moves(v): // a debate on Saturday has been put off
		return timex.FutureInPast
	}
	return t
}

// ofOccasion is the future where the day at i, in the genitive, is that of an occasion at which
// something will be done: "will play in Sunday's final". Else the clause says nothing of it.
func (c *clauses) ofOccasion(i int) timex.Tense {
	noun := c.d.Tokens[i].Head
	v := c.d.Tokens[noun].Head
	if v >= 0 && c.d.Tokens[v].Lemma == "ahead" && c.d.Tokens[i+1].Tag == "POS" { // "ahead of Sunday's final"
		return c.aheadOf(v)
	}
	if v >= 0 && c.d.Tokens[noun].Rel == "nmod" && c.caseOf(noun, "for") && strings.HasPrefix(c.d.Tokens[v].Tag, "NN") {
		v = c.d.Tokens[v].Head // "out of the team for Saturday's match"
	}
	if v >= 0 && c.d.Tokens[i+1].Tag == "POS" && c.caseOf(noun, "for") && en.Selects(c.d.Tokens[v].Lemma) && c.justDone(v) && en.EventNoun(c.d.Tokens[noun].Lemma) != "" {
		return timex.Future // "has been picked for Saturday's match"
	}
	if v >= 0 && c.caseOf(noun, "for") && c.justDone(v) && en.EventNoun(c.d.Tokens[noun].Lemma) != "" && (c.d.Tokens[v].Lemma == "qualify" || c.notYet(v)) {
		return timex.Future // "has not yet qualified for the December debate"
	}
	if l := c.d.Tokens[noun].Lemma; (l == "election" || l == "referendum" || l == "midterm") && c.soonAgain(i) {
		return timex.Future // "shift her focus to the November election", said in June
	}
	if v >= 0 && c.d.Tokens[v].Lemma == "rule" && c.caseOf(noun, "of") && c.justDone(v) {
		return timex.Future // "has been ruled out of Saturday's match"
	}
	if v >= 0 && c.d.Tokens[i+1].Tag == "POS" && (c.isFor(noun) || c.d.Tokens[noun].Rel == "obl" && withdraws(c.d.Tokens[v].Lemma) && c.justDone(v)) {
		return timex.Future // "is nominated at Sunday's ceremony", "has pulled out of Saturday's race"
	}
	if c.d.Tokens[i].Rel != "nmod" || v < 0 || c.d.Tokens[i+1].Tag != "POS" || en.EventNoun(c.d.Tokens[noun].Lemma) == "" || !strings.HasPrefix(c.d.Tokens[v].Tag, "VB") {
		return timex.UnknownTense
	}
	beside := c.d.Tokens[noun].Rel == "obl" && (c.caseOf(noun, "in") || c.caseOf(noun, "at") || c.caseOf(noun, "for"))
	if (beside || c.d.Tokens[noun].Rel == "obj" && en.Attends(c.d.Tokens[v].Lemma)) && c.of(v, false) == timex.Future {
		return timex.Future
	}
	return timex.UnknownTense
}

// notYet reports whether a verb has "yet" beside it.
func (c *clauses) notYet(v int) bool {
	return slices.ContainsFunc(c.children[v], func(k int) bool { return c.d.Tokens[k].Rel == "advmod" && c.d.Tokens[k].Lemma == "yet" })
}

// soonAgain reports whether the month at i comes round within eight months of publication, so that who
// speaks of its vote hardly means last year's.
func (c *clauses) soonAgain(i int) bool {
	now, err := time.Parse("2006-01-02", c.d.Published)
	if err != nil {
		return false
	}
	m, err := time.Parse("January", c.d.Slice(c.d.Tokens[i].Span))
	if err != nil {
		return false
	}
	ahead := (int(m.Month()) - int(now.Month()) + 12) % 12
	return ahead > 0 && ahead <= 8
}

// justDone reports whether a verb is in the present perfect.
func (c *clauses) justDone(v int) bool {
	return slices.ContainsFunc(c.children[v], func(k int) bool {
		t := c.d.Tokens[k]
		return t.Rel == "aux" && t.Lemma == "have" && (t.Tag == "VBZ" || t.Tag == "VBP")
	})
}

// isDoing reports whether a verb is in the present progressive.
func (c *clauses) isDoing(v int) bool {
	return c.d.Tokens[v].Tag == "VBG" && slices.ContainsFunc(c.children[v], func(k int) bool {
		t := c.d.Tokens[k]
		return t.Rel == "aux" && t.Lemma == "be" && (t.Tag == "VBZ" || t.Tag == "VBP")
	})
}

// meansFor reports whether a verb has an object that is for something: "set the
// case for trial".
func (c *clauses) meansFor(v int) bool {
	return c.child(v, "obj") >= 0 && slices.ContainsFunc(c.children[v], func(k int) bool {
		return c.d.Tokens[k].Rel == "obl" && strings.HasPrefix(c.d.Tokens[k].Tag, "NN") && c.caseOf(k, "for")
	})
}

// schedules reports whether a verb gives something its day.
func schedules(lemma string) bool {
	return slices.Contains([]string{"set", "schedule", "fix", "slate", "list", "book", "earmark"}, lemma)
}

// shifts reports whether a verb gives something another day.
func shifts(lemma string) bool {
	return slices.Contains([]string{"move", "shift", "push", "switch", "slip", "put"}, lemma)
}

// moves reports whether a verb puts off or calls off.
func (c *clauses) moves(v int) bool {
	l := c.d.Tokens[v].Lemma
	for _, k := range c.children[v] {
		if x := c.d.Tokens[k]; x.Rel == "compound" && k > v {
			l += "-" + x.Lemma
		}
	}
	m := en.VerbModality(l)
	return m == en.Postponing || m == en.Cancelling
}

// caseOf reports whether a word has this preposition.
func (c *clauses) caseOf(i int, word string) bool {
	return slices.ContainsFunc(c.children[i], func(k int) bool { return c.d.Tokens[k].Rel == "case" && c.d.Tokens[k].Lemma == word })
}

// describes reports whether word i stands before a noun that it belongs to: "a
// June agreement". Its clause says little of it.
func (c *clauses) describes(i int) bool {
	t := c.d.Tokens[i]
	return t.Head > i && (t.Rel == "compound" || t.Rel == "amod" || t.Rel == "nmod") && strings.HasPrefix(c.d.Tokens[t.Head].Tag, "NN")
}

// ofNoun is the tense that the words of a noun at i give what belongs to it: "a
// planned rally on Saturday", "ahead of the vote on Monday".
func (c *clauses) ofNoun(i int) timex.Tense {
	for _, k := range c.children[i] {
		switch x := c.d.Tokens[k]; {
		case x.Rel == "case" && x.Lemma == "ahead":
			return timex.FutureInPast
		case x.Rel == "amod" && k < i && (prospective(x.Lemma) || slices.Contains(coming, x.Lemma)):
			return timex.Future
		}
	}
	return timex.UnknownTense
}

// ofKnown reports whether the expression whose head is word i belongs to an event that
// nobody plans, and that is spoken of as known: "her victories in Arlby on Tuesday will
// help", but not "a victory on Tuesday will".
func (c *clauses) ofKnown(i int) bool {
	for n := 0; i >= 0 && n < 3 && (c.d.Tokens[i].Rel == "nmod" || c.d.Tokens[i].Rel == "conj"); n++ {
		i = c.d.Tokens[i].Head
		if i < 0 || !en.ComesUnplanned(en.EventNoun(c.d.Tokens[i].Lemma)) {
			continue
		}
		return slices.ContainsFunc(c.children[i], func(k int) bool {
			return k < i && (c.d.Tokens[k].Tag == "PRP$" || c.d.Tokens[k].Lemma == "the")
		})
	}
	return false
}

// coming are adjectives of what is ahead.
var coming = []string{"upcoming", "coming", "come", "looming", "loom", "forthcoming", "planned", "scheduled", "slated", "expected", "proposed"}

// leads reports whether what a verb speaks of may be to come, while it is not
// itself: "agreed".
func (c *clauses) leads(v int) bool {
	l := c.d.Tokens[v].Lemma
	m := en.VerbModality(l)
	return (m == en.Planning || m == en.Wishing) && !prospective(l) && !slices.Contains(achieving, l)
}

// achieving verbs tell that what they lead to was done, or was not: "forced him
// to resign on Sunday".
var achieving = []string{"force", "allow", "let", "enable", "able", "unable", "decline", "refuse", "fail", "try", "attempt", "believe", "think",
	"allege", "insist", "discuss", "debate", "consider"}

// witnessing verbs, with "to have", tell of what was done before: "was seen to have left on Sunday".
var witnessing = []string{"find", "see", "show", "hear", "claim", "profess", "allege", "appear", "seem"}

// implying verbs tell whether what they lead to came about then: "failed to agree on
// Friday".
var implying = []string{"fail", "manage", "help", "begin", "start", "continue"}

// prospective verbs look ahead in any tense, and so do their own dates.
func prospective(lemma string) bool {
	switch lemma {
	case "expect", "anticipate", "forecast", "plan", "schedule", "intend", "aim", "slate", "due", "likely":
		return true
	}
	return false
}

// head is the word of a span that the others in it depend on, or -1.
func (c *clauses) head(start, end int) int {
	tokens := c.d.Tokens
	first := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > start })
	for i := first; i < len(tokens) && tokens[i].Start < end; i++ {
		if h := tokens[i].Head; h < 0 || tokens[h].End <= start || tokens[h].Start >= end {
			if tokens[i].Rel == "case" && i+1 < len(tokens) && tokens[i+1].Start < end {
				continue // "around Wednesday"
			}
			return i
		}
	}
	return -1
}

// verb is the word that carries the tense of the clause that word i heads:
// itself or its copula, -1 when it heads none.
func (c *clauses) verb(i int) int {
	if strings.HasPrefix(c.d.Tokens[i].Tag, "VB") {
		return i
	}
	return c.child(i, "cop")
}

func (c *clauses) child(i int, rel string) int {
	for _, k := range c.children[i] {
		if c.d.Tokens[k].Rel == rel {
			return k
		}
	}
	return -1
}

// of is the tense of the clause whose verb is at v, or of what it leads to.
func (c *clauses) of(v int, led bool) timex.Tense {
	if x := c.d.Tokens[v]; x.Tag == "VBN" && x.Rel == "xcomp" && x.Head == v-1 && c.verb(x.Head) == x.Head {
		return c.of(x.Head, led) // "will stay [shut] until Sunday"
	}
	t := c.d.Tokens[v]
	holder := v // of the auxiliaries
	if t.Rel == "cop" {
		holder = t.Head
	}
	modal, had, was, is := false, false, false, false
	to := t.Tag == "VB" && t.Rel == "xcomp" && c.child(t.Head, "fixed") >= 0 // "is due to meet"
	for _, k := range c.children[holder] {
		x := c.d.Tokens[k]
		if k > v && x.Rel != "mark" && x.Rel != "advmod" {
			continue
		}
		switch {
		case x.Rel == "mark" && x.Lemma == "to":
			to = true
		case x.Rel == "mark" && x.Lemma == "due" && c.child(k, "fixed") > 0 && t.Tag == "VBN" && c.child(k, "cop") >= 0: // "is due to be delivered"
			to, is, was = true, c.d.Tokens[c.child(k, "cop")].Tag != "VBD", c.d.Tokens[c.child(k, "cop")].Tag == "VBD"
		case x.Rel == "advmod" && x.Lemma == "ahead" && k > v && t.Lemma != "go" && c.d.Tokens[k+1].Lemma != "of":
			return timex.Future // looking ahead to the fall; what went ahead took place
		case x.Rel != "aux":
		case x.Lemma == "would" && c.unknownThen(holder):
			return timex.FutureInPast // "nobody knew who would win on Tuesday"
		case x.Tag == "MD" && x.Lemma != "could":
			modal = true
		case x.Lemma == "have":
			had = true
		case x.Tag == "VBD":
			was = true
		case x.Tag == "VBZ" || x.Tag == "VBP":
			is = true
		}
	}
	past := was || had || t.Tag == "VBD" || t.Tag == "VBP" && en.AlikeInPast(strings.ToLower(c.d.Slice(t.Span))) && c.ofOthers(v)
	switch {
	case modal && had:
		return timex.FutureInPast
	case modal, to && is:
		return timex.Future
	case to && had && t.Head >= 0 && (en.HeldToBe(c.d.Tokens[t.Head].Lemma) || slices.Contains(witnessing, c.d.Tokens[t.Head].Lemma)):
		return timex.Past // "is believed to have left in May"
	case to && was:
		return timex.FutureInPast
	case prospective(t.Lemma), led && c.leads(v):
		if was || had {
			return timex.FutureInPast
		}
		return timex.Future
	case c.yetToBe(v):
		return timex.Future
	case to, t.Tag == "VBG" && !past && !is:
		return c.governed(holder, to)
	case past:
		return timex.Past
	case t.Tag == "VBN" && !is:
		return timex.Past
	case t.Tag == "VBG" && is: // is getting ready for the debate on Thursday
		return timex.FutureInPast
	case t.Tag == "VBP" && !had && !was && !is && !modal && c.onTheBill(v):
		return timex.Future
	}
	return timex.UnknownTense
}

// yetToBe reports whether a verb tells of a noun what is to be done: "a service [to be held] on Saturday", "the plan,
// [to be discussed] on Tuesday".
func (c *clauses) yetToBe(v int) bool {
	to := c.child(v, "mark")
	if c.d.Tokens[v].Rel != "acl" || to <= 0 || to > v || c.d.Tokens[to].Lemma != "to" {
		return false
	}
	return c.d.Slice(c.d.Tokens[to-1].Span) == "," || c.d.Tokens[v].Tag == "VBN" && c.child(v, "aux") > to
}

// onTheBill reports whether a verb in the present tells of several things when they are to be: "polls close on
// Sunday", "tickets go on sale on Monday".
func (c *clauses) onTheBill(v int) bool {
	if !c.ofOthers(v) || c.child(v, "obj") >= 0 {
		return false
	}
	l := c.d.Tokens[v].Lemma
	if l == "go" {
		for _, k := range c.children[v] {
			if k > v && c.d.Tokens[k].Rel == "obl" && (c.d.Tokens[k].Lemma == "sale" || c.d.Tokens[k].Lemma == "show" || c.d.Tokens[k].Lemma == "poll" || c.d.Tokens[k].Lemma == "trial" || c.d.Tokens[k].Lemma == "air") {
				return true
			}
		}
	}
	return l == "open" || l == "reopen" || en.Begins(l) || en.Concludes(l)
}

// ofOthers reports whether the subject of a verb is a noun in the plural, so that only its form leaves open
// whether it tells of the past: "the Liberals quit on Monday".
func (c *clauses) ofOthers(v int) bool {
	s := c.child(v, "nsubj")
	return s >= 0 && s < v && strings.HasPrefix(c.d.Tokens[s].Tag, "NN") && c.child(v, "aux") < 0
}

// governed is the tense of an infinitive or participle by the clause above it.
func (c *clauses) governed(i int, to bool) timex.Tense {
	up := c.d.Tokens[i].Head
	for range mostSteps {
		if up < 0 {
			return timex.UnknownTense
		}
		if v := c.verb(up); v >= 0 {
			t := c.of(v, to)
			if to && t == timex.Past && !slices.Contains(implying, c.d.Tokens[v].Lemma) {
				return timex.FutureInPast
			}
			if to && t == timex.UnknownTense {
				return timex.Future
			}
			return t
		}
		up = c.d.Tokens[up].Head
	}
	return timex.UnknownTense
}
