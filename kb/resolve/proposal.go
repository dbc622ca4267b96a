package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// pledge is one article's mention of a proposal, with what it is compared by.
type pledge struct {
	item
	of      *Digest
	p       put
	self    quad.IRI // the proposal when no mention before tells of it
	by, to  side
	bag     map[string]bool
	sides   map[string]bool // words of the names of those who make it and whom it is put to
	names   map[string]bool // capitalised words of the contents that are neither side's
	lead    string          // the figure that its contents give first, or ""
	verb    string          // what is to be done first, "move" of "moving the talks" and of "a plan to move them", or ""
	deeds   []string        // what is to be done or given: "release", "inquiry"
	noun    string          // the first noun that only one kind of proposal has, "amendment", or ""
	bare    bool            // no more than "the offer"
	acts    []string        // verbs of what others are asked to do: "publish"
	matter  map[string]bool // what an inquiry, or another thing asked for, is into or on
	did     bool            // only that somebody did it, or will not
	refusal bool            // only that somebody refused to do something: "to reinstate the drivers"
	known   bool            // "the motion": told of before
	opens   bool            // the noun of its kind stands at its beginning
	old     bool            // "its first bid": not the last one
	later   bool            // "its second bid": not the first one
	bucket  int             // of its publication
}

// side is who makes a proposal or whom it is put to, and for whom they speak: a minister for the country.
type side struct {
	is     []quad.IRI
	speaks []quad.IRI // with the bodies behind persons
}

func sideOf(rec *schema.Record, actors []int) side {
	wide := slices.Clone(actors)
	for _, a := range actors {
		if of := rec.Actors[a].Of; of >= 0 && rec.Actors[a].Type == string(document.Person) && !slices.Contains(wide, of) {
			wide = append(wide, of)
		}
	}
	return side{ids(rec, actors), ids(rec, wide)}
}

func (s side) empty() bool { return len(s.is) == 0 }

func (s side) equal(o side) bool { return slices.Equal(s.is, o.is) && slices.Equal(s.speaks, o.speaks) }

// same reports whether two sides can be one: one is unknown, they share a member, or one speaks for the other.
func (s side) same(o side) bool {
	return s.empty() || o.empty() || inBoth(s.is, o.speaks) > 0 || inBoth(s.speaks, o.is) > 0
}

// put is how an article says that a proposal is made.
type put struct {
	Demand bool
	Status string
}

// proposals joins the mentions of one proposal: in one story, the same side
// makes it, or only its fate is told, and the contents share a figure, a name
// that both demand something of, or most words. What is no more than "the
// offer" means the last one before it. A story is articles of about half a year
// with a pair of actors in common.
func proposals(base string) *kind {
	return &kind{
		nth:   1,
		tiers: 1,
		items: func(d *Digest) []*item { return itemsOf(d.proposals(), func(m *pledge) *item { return &m.item }) },
		keys: func(d *Digest, wide bool) (out []string) {
			if len(d.proposals()) > 0 {
				for _, a := range d.cast() {
					out = append(out, bucketKeys([]int{d.proposals()[0].bucket}, wide, "proposal", string(a.id))...)
				}
			}
			return out
		},
		id: func(rec *schema.Record, index int) *quad.IRI { return &rec.Proposals[index].ID },
		decide: func(d *Digest, _ int, _ sorts, near []neighbour) []quad.IRI {
			return decideProposals(d, near)
		},
		passes: func(d *Digest, _ int, o neighbour, _ *item) bool {
			return !slices.ContainsFunc(d.proposals(), func(x *pledge) bool {
				return x.id != x.self || slices.ContainsFunc(o.proposals(), func(m *pledge) bool { return m.likeness(x) > 0 })
			})
		},
		least: pair,
		alike: func(was, _ *Digest) bool { return len(was.proposals()) == 0 },
		differing: func(was, now *Digest) sorts {
			if slices.EqualFunc(was.proposals(), now.proposals(), func(a, b *pledge) bool { return a.by.equal(b.by) && a.to.equal(b.to) }) {
				return nil
			}
			return anySort.sorts
		},
		meet: func(a, b *Digest) tie {
			if len(a.proposals()) > 0 && len(b.proposals()) > 0 && a.proposals()[0].sees(b.proposals()[0]) {
				return anySort
			}
			return tie{}
		},
	}
}

func decideProposals(d *Digest, near []neighbour) []quad.IRI {
	var seen []*pledge // all of one story with d
	for _, o := range near {
		if before(o.Digest, d) {
			seen = append(seen, o.proposals()...)
		}
	}
	own := map[*pledge]quad.IRI{}
	makers := map[quad.IRI]side{} // who makes the proposals of d, as far as told
	var ids []quad.IRI
	for _, m := range d.proposals() {
		id, best := m.self, 0.0
		for _, o := range seen {
			x := m.likeness(o)
			if x == 0 || x < best {
				continue
			}
			same := o.id
			if mine, ok := own[o]; ok {
				same = mine
			}
			if m.by.same(makers[same]) || !o.by.empty() {
				best, id = x, same
			}
		}
		own[m] = id
		maker := makers[id]
		makers[id] = side{sorted(slices.Concat(maker.is, m.by.is)), sorted(slices.Concat(maker.speaks, m.by.speaks))}
		ids = append(ids, id)
		seen = append(seen, m)
	}
	return ids
}

// sees reports whether two mentions of different articles are of one story: the
// articles have a pair of actors in common. It is the same for all of an article.
func (m *pledge) sees(o *pledge) bool {
	return abs(m.bucket-o.bucket) <= 1 && m.of.inCommon(o.of, func(present, present) {}) >= pair
}

func (d *Digest) proposals() []*pledge {
	if d.pledges == nil {
		rec := d.record()
		d.pledges = make([]*pledge, 0, len(rec.Proposals))
		for i := range rec.Proposals {
			d.pledges = append(d.pledges, newPledge(d, rec, i))
		}
	}
	return d.pledges
}

const pair = 2 // actors in common that make a story

const season = 180 // days: proposals that meet are of seasons at most one apart

func newPledge(d *Digest, rec *schema.Record, i int) *pledge {
	p := &rec.Proposals[i]
	text := strings.Join(p.Contents, " ")
	m := &pledge{of: d, p: put{p.Demand, p.Status}, by: sideOf(rec, p.By), to: sideOf(rec, p.To)}
	m.index, m.id = i, p.ID
	m.self = schema.ProposalIRI(d.base, text, string(rec.IRI), p.Span.String())
	m.bucket = d.day / season
	m.bag, m.names = map[string]bool{}, map[string]bool{}
	for _, w := range terms(text) {
		if m.bag[w] = true; m.lead == "" && figure(w) {
			m.lead = w
		}
		if m.noun == "" && en.OneKind(w) {
			m.noun = w
		}
	}
	m.sides = map[string]bool{}
	for _, list := range [][]int{p.By, p.To} {
		for _, a := range list {
			for w := range bag(rec.Actors[a].Name + " " + strings.Join(rec.Actors[a].Aliases, " ")) {
				m.sides[w] = true
			}
		}
	}
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
		low := en.Singular(strings.ToLower(w))
		if _, demonym := en.Demonym(w); len(w) > 1 && unicode.IsUpper(rune(w[0])) && !m.sides[low] && !demonym && m.bag[low] {
			m.names[low] = true
		}
	}
	for _, c := range p.Contents {
		if w := deed(c); w != "" {
			m.deeds = append(m.deeds, w)
		}
		m.acts = append(m.acts, acts(c)...)
	}
	m.matter = matter(text)
	m.did = m.by.empty() && p.Status != "pending" && len(p.Contents) == 1 && didIt(p.Contents[0])
	if len(p.Contents) > 0 {
		m.verb = firstVerb(p.Contents[0])
	}
	m.opens = m.noun != "" && isA(text, m.noun)
	m.known = m.opens && strings.HasPrefix(strings.ToLower(text), "the ")
	m.bare = en.BareProposal(text)
	m.refusal = p.Status == "rejected" && m.by.empty() && !m.bare && strings.HasPrefix(text, "to ")
	for w := range m.bag {
		m.old = m.old || en.EarlierWord(w)
		m.later = m.later || en.LaterWord(w)
	}
	return m
}

// likeness is how surely m is the proposal that o tells of, 0 when it is not.
func (m *pledge) likeness(o *pledge) float64 {
	if !m.by.same(o.by) {
		return 0
	}
	if m.of != o.of && m.p.Demand != o.p.Demand && m.p.Status == "pending" && o.p.Status == "pending" && (m.by.empty() || o.by.empty()) {
		return 0 // somebody's demand is not what another once proposed
	}
	if m.noun != "" && o.noun != "" && m.noun != o.noun {
		return 0
	}
	if m.later && !o.later && !m.sameFigure(o) {
		return 0
	}
	known := !m.by.empty() && !o.by.empty()
	switch x := m.sameContents(o); {
	case m.did || o.did:
		if m.doesWhat(o) {
			return 0.7
		}
		return 0
	case x > 0:
		return 1 + x
	case m.bare && (o.unowned() || o.refusal) || o.bare && (m.unowned() || m.refusal):
		return 0
	case m.bare && m.old:
		if o.of != m.of && !o.bare && !o.by.empty() {
			return 0.5
		}
		return 0
	case m.bare || o.bare && o.of == m.of && o.p.Status == "pending" && o.p.Demand == m.p.Demand:
		if m.of == o.of || known {
			return 0.5
		}
		return 0
	case m.answers(o):
		return 0.7
	case known && m.verb != "" && m.verb == o.verb && m.p.Status != "pending" && o.p.Status == "pending" && m.p.Demand == o.p.Demand && common(m.names, o.bag) > 0:
		return 0.7 // "has proposed moving the talks to Oslo", "shelved its plan to move the meeting from Bergen to Oslo"
	case m.ownPlan(o):
		return 0.45
	case m.known && m.by.empty() && m.noun != "" && m.noun == o.noun && m.p.Status != "pending" && o.p.Status == "pending" && !m.bare && len(m.names) == 0 && o.opens:
		return 0.3 // "the motion to set it up was carried"
	case known && m.p.Demand == o.p.Demand && m.p.Demand && m.to.same(o.to) && common(m.names, o.names) > 0:
		return 0.8
	}
	return 0
}

// ownPlan reports whether m tells what became of a plan of one person by another verb than o, which no other says:
// "proposed that both cities own the paintings", "her plan to share the paintings was shot down".
func (m *pledge) ownPlan(o *pledge) bool {
	if m.p.Demand || o.p.Demand || m.p.Status == "pending" || o.p.Status != "pending" || m.of == o.of || m.noun != o.noun || len(m.by.is) != 1 || !slices.Equal(m.by.is, o.by.is) || m.bare || m.later || m.did {
		return false
	}
	for w := range m.bag {
		if figure(w) {
			return false
		}
	}
	mine := m.things()
	for w := range mine {
		if _, names := en.ProposalNoun(w); names || en.Lemma(w, "VB") == m.verb || en.Vague(w) {
			delete(mine, w)
		}
	}
	return m.verb != "" && len(mine) > 0 && common(mine, o.things())*2 > len(mine)
}

// isA reports whether contents call themselves what a noun says at their beginning: "a motion for an inquiry".
func isA(text, noun string) bool {
	words := strings.Fields(strings.ToLower(text))
	return slices.Contains(words[:min(len(words), 4)], noun)
}

// sameFigure reports whether both give a figure.
func (m *pledge) sameFigure(o *pledge) bool {
	for w := range m.bag {
		if figure(w) && o.bag[w] {
			return true
		}
	}
	return false
}

// answers reports whether m tells what became of what o asks for, in other words: "voted to
// open an inquiry" of "a parliamentary inquiry", "Keel walked free" of "Keel be released".
func (m *pledge) answers(o *pledge) bool {
	if o.p.Status != "pending" || m.p.Status == "pending" || m.bare || m.lead != "" && o.lead != "" && m.lead != o.lead {
		return false
	}
	for _, w := range m.deeds {
		if slices.Contains(o.deeds, w) {
			if m.p.Status == "rejected" && m.by.empty() && (o.to.empty() || !m.to.same(o.to)) {
				return false // others refused to do something of the kind
			}
			if w != freedom && m.unowned() && parted(m, o) {
				return false // an investigation into another thing
			}
			return w != freedom || common(m.bag, o.bag) > 0
		}
		// "turned down the firm's offer of free valves": what it had offered to replace
		if len(m.deeds) == 1 && !m.by.empty() && !o.by.empty() && m.p.Demand == o.p.Demand && o.bag[w] && m.lead == "" {
			return true
		}
	}
	return false
}

const freedom = "release"

// matter are the words behind what tells of what something is: "an inquiry into [the fire at Arlby]".
func matter(text string) map[string]bool {
	for _, of := range []string{" into ", " on ", " over ", " about "} {
		if _, what, ok := strings.Cut(text, of); ok {
			return bag(what)
		}
	}
	return nil
}

// parted reports whether two proposals for the same deed name others, or are about other things.
func parted(m, o *pledge) bool {
	if len(m.names) > 0 && len(o.names) > 0 && common(m.names, o.names) == 0 {
		return true
	}
	return len(m.matter) > 0 && len(o.matter) > 0 && common(m.matter, o.matter) == 0
}

// deed is what a content asks for in one word: the verb, or the noun where the verb only
// gives it, "" for what is only called a proposal.
func deed(content string) string {
	words := strings.FieldsFunc(strings.ToLower(content), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
	for i, w := range words {
		if _, ok := en.ProposalNoun(w); ok && i+2 < len(words) && (words[i+1] == "for" || words[i+1] == "to" || words[i+1] == "of") {
			if words = words[i+1:]; words[0] != "to" {
				words = words[1:]
			}
			break
		}
	}
	if len(words) == 0 || words[0] == "not" {
		return ""
	}
	if len(words) > 1 && words[0] == "to" {
		if verb := en.Lemma(words[1], "VB"); !en.SupportVerb(verb) || len(words) < 3 {
			return act(verb)
		}
		words = words[2:]
	} else if verb := en.Lemma(words[0], "VBD"); len(words) > 1 && act(verb) == freedom && verb != words[0] {
		return freedom // "freed the captain"
	}
	head := ""
	for i, w := range words {
		switch w {
		case "be", "been", "is", "are", "was", "were":
			if i+1 < len(words) && i > 0 {
				return act(en.Lemma(words[i+1], "VBN"))
			}
			return ""
		case "walked":
			if i+1 < len(words) && words[i+1] == "free" {
				return freedom
			}
		case "of", "into", "for", "on", "to", "that", "which", "in", "at", "by", "with", "from", "under", "over", "against":
			return asked(head)
		}
		head = w
	}
	return asked(head)
}

// act is a verb of what is done, those for setting free as one.
func act(verb string) string {
	if verb == "free" || verb == freedom {
		return freedom
	}
	return verb
}

// asked is a noun of what is asked for, "" for one that says no more than that something is. Words of three letters
// are too many things, but for "pay": a ban on one and a ban on another are not one.
func asked(noun string) string {
	noun = en.Singular(noun)
	if _, generic := en.ProposalNoun(noun); generic || en.Term(noun) || en.Function(noun) || en.TimeUnit(noun) || en.Currency(noun) || len(noun) < 4 && noun != "pay" {
		return ""
	}
	return noun
}

// unowned reports whether a mention only tells what somebody agreed to do.
func (m *pledge) unowned() bool { return m.by.empty() && !m.bare && m.p.Status == "accepted" }

// figure reports whether a term is a number, in digits or as a word above one.
func figure(w string) bool {
	return strings.ContainsAny(w, "0123456789") || en.NumberWord(w) || w == "two"
}

// terms are the words of a proposal's contents that carry its meaning, in their
// order: numbers without a unit or what parts their digits, 410 for "410p" and
// 85000 for "85,000", and "two-year" as two words. Two is a number only of time.
func terms(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' && c != '-' && c != ','
	})
	var out []string
	for _, w := range words {
		w = strings.Trim(w, ".,-")
		if head, tail, ok := strings.Cut(w, "-"); ok && figure(head) {
			out = append(out, head)
			w = tail
		}
		if strings.ContainsAny(w, "0123456789") {
			w = strings.ReplaceAll(w, ",", "")
		}
		if en.Purchase(w) || w == "acquire" || w == "purchase" {
			w = "buy"
		}
		if w = amount(en.Singular(w)); w != "" && w != "s" && !en.Courtesy(w) && !en.Function(w) { // the "s" of "Berg's"
			out = append(out, w)
		}
	}
	return slices.DeleteFunc(out, func(w string) bool { return w == "two" && !slices.ContainsFunc(out, en.TimeUnit) })
}

// amount is a number without its unit: 410p is 410 pence.
func amount(w string) string {
	if n := strings.TrimRightFunc(w, unicode.IsLetter); n != "" && n[0] >= '0' && n[0] <= '9' {
		return n
	}
	return w
}

// sameContents is how surely the contents of both are one: by their figures first.
// Where both give several, each has the one that the other begins with; what only
// tells a fate may give a part.
func (m *pledge) sameContents(o *pledge) float64 {
	n := common(m.bag, o.bag)
	if m.refusal || o.refusal { // whose it is does not tell what was refused
		for w := range m.bag {
			if o.bag[w] && (m.sides[w] || o.sides[w]) {
				n--
			}
		}
	}
	if n == 0 {
		return 0
	}
	shared, mine, theirs := 0, 0, 0
	for w := range m.bag {
		if figure(w) {
			mine++
			if o.bag[w] {
				shared++
			}
		}
	}
	for w := range o.bag {
		if figure(w) {
			theirs++
		}
	}
	if n == shared && min(len(m.bag), len(o.bag)) > 3 {
		return 0 // within "100 days", and "$100 million" of something else
	}
	x := float64(n) / float64(min(len(m.bag), len(o.bag)))
	if m.unowned() || o.unowned() {
		x = float64(n) / float64(max(len(m.bag), len(o.bag)))
	}
	switch {
	case (m.noun == "") != (o.noun == "") && !m.bare && !o.bare && x < 0.6:
		return 0 // an amendment to freeze what somebody asked for
	case shared > 0 && (o.bag[m.lead] && m.bag[o.lead] || shared == min(mine, theirs) && (m.p.Status != "pending" || o.p.Status != "pending")):
		return 1 + x
	case mine > shared:
		return 0
	case n == 1 && len(m.bag) == 1 && !m.by.empty() && !o.by.empty() && m.p.Demand == o.p.Demand: // "the compensation that it had sought"
		return 0.6
	case x < 0.6 || n < 2:
		return 0
	}
	return x
}
