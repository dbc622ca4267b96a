package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// Weights of the labels of a trained recogniser against the votes of the rules.
const (
	labelled    = 9 // for the type of a labelled name
	arabicAsOrg = 3 // for an organization whose name ends as a surname does, "Ahrar al-Sham": a role beside it outweighs that
	townAsTeam  = 1 // for an organization that is called like a town or place, in a text that is not on sport
	unlabelled  = 5 // against a name that has no label
	stranger    = 2 // for a person of one name whom the text never calls in full: it may as well be a firm or a town
)

// labels works the labels of a trained recogniser into the pieces that the
// rules found: its bounds and types count more, but what stands in a title or
// in the gazetteer stays. Without labels for the words the rules stand alone.
func (n *namer) labels(labels []uint8) {
	if len(labels) != len(n.w) {
		return
	}
	var out []piece
	k := 0
	called := n.calledInFull(labels)
	for _, s := range n.d.Sentences {
		for i := s.First; i < s.Last; {
			to := n.labelEnd(labels, i, s.Last)
			if to == i || strings.HasPrefix(language.Entities[labels[i]], "I-") && (n.w[i].low == "-" || n.w[i].tag == "DT" || n.w[i].low == "nor" || n.w[i].low == "or") { // no name goes on so behind a dash
				i++
				continue
			}
			if known, ok := en.Match(n.texts[i:s.Last], false); ok && known.Kind == en.OrgName && len(known.Words) > max(2, to-i) {
				to = i + len(known.Words) // "Organization for Security" goes on
			}
			for k < len(n.pieces) && n.pieces[k].to <= i {
				out = append(out, unsupported(n.pieces[k]))
				k++
			}
			first := k
			for k < len(n.pieces) && n.pieces[k].from < to {
				k++
			}
			if of := n.personOf(i, to); of > 0 {
				out = append(out, n.merge(nil, i, of, "PER", labelVote("PER"))...)
				i = of + 1
				k = first
				continue
			}
			kind := kindOf(labels[i])
			switch {
			case kind == "PER" && n.hasFigures(i, to):
				kind = "MISC"
			case kind == "ORG" && to == i+2 && addressed[n.w[i].low]:
				kind = "PER" // "Ms. Doe"
			}
			from := i
			if at := n.ship(i, to); kind == "PER" && at >= 0 {
				from, kind = at, "ORG"
			}
			v := labelVote(kind)
			if kind == "PER" && to == i+1 && called != nil && !called[n.w[i].low] {
				v.person = stranger
			}
			out = append(out, n.merge(n.pieces[first:k], from, to, kind, v)...)
			i = to
		}
	}
	for ; k < len(n.pieces); k++ {
		out = append(out, unsupported(n.pieces[k]))
	}
	n.pieces = out
}

func kindOf(label uint8) string {
	_, kind, _ := strings.Cut(language.Entities[label], "-")
	return kind
}

// hasFigures reports whether a name has figures in it, as models of things have and
// no person: "Corvane T380".
func (n *namer) hasFigures(from, to int) bool {
	for i := from; i < to; i++ {
		if strings.ContainsAny(n.w[i].text, "0123456789") {
			return true
		}
	}
	return false
}

// ship is where the name of a ship or house begins that is called after a lady or
// the like, -1 for any other: "the Lady Ostrea". No person has the article.
func (n *namer) ship(from, to int) int {
	if courtly[n.low(from-1, n.w[from].sent)] {
		from--
	}
	if to-from < 2 || !courtly[n.w[from].low] || n.low(from-1, n.w[from].sent) != "the" {
		return -1
	}
	return from
}

// firmForm are the legal forms that end a firm's name.
var firmForm = wordSet(`inc corp corporation co cos ltd limited plc llc llp partnership gmbh`)

var addressed = wordSet(`mr. mrs. ms. mr mrs ms`)

var courtly = wordSet(`lady lord king queen princess prince duke duchess`)

// fewSentences is how long a text may be that calls people by one name alone.
const fewSentences = 6

// calledInFull are the words of the names of several words, or behind a title, that
// are labelled as persons'. News calls whom it brings in by the full name first: nil
// for short texts, and for those on sport, which do not.
func (n *namer) calledInFull(labels []uint8) map[string]bool {
	if len(n.d.Sentences) < fewSentences || n.sporty() {
		return nil
	}
	full := map[string]bool{}
	for _, s := range n.d.Sentences {
		for i := s.First; i < s.Last; {
			to := n.labelEnd(labels, i, s.Last)
			if kindOf(labels[i]) == "PER" && (to > i+1 || title(n, i-1, n.w[i].sent)) {
				for k := i; k < to; k++ {
					full[n.w[k].low] = true
				}
			}
			i = max(to, i+1)
		}
	}
	return full
}

// labelEnd is the end of the labelled name that begins at i, i for none. Lists
// of places are labelled as one; each of them is a name here.
func (n *namer) labelEnd(labels []uint8, i, end int) int {
	kind := kindOf(labels[i])
	if kind == "" {
		return i
	}
	to := i + 1
	for to < end && language.Entities[labels[to]] == "I-"+kind && (kind != "LOC" || n.w[to].text != ",") && (kind != "PER" || n.w[to].low != "'s" && n.w[to].low != "nor" && n.w[to].low != "or") && !n.parts(i, to) {
		to++
	}
	if to-1 > i && n.w[to-1].low == "'s" && to < end && possessed(n.w[to].tag) {
		to-- // "the Safety Board's proposal", but "McDonald's said"
	}
	return to
}

// parts reports whether the mark at to stands between names, not in the one
// that begins at i: a dash, or a bracket that shuts what was open before.
func (n *namer) parts(i, to int) bool {
	switch n.w[to].text {
	case "—", "–", "|":
		return true
	case "-", "--": // "Jane Doe - an heiress"
		return n.d.Tokens[to].Start > n.d.Tokens[to-1].End
	case "“", "\"", "``": // CNN's "State of the Union"
		return n.w[to-1].low == "'s"
	case ")":
		for k := i; k < to; k++ {
			if n.w[k].text == "(" {
				return false
			}
		}
		return true
	}
	return false
}

// possessed reports whether a word of this tag, behind "'s", may belong to the
// name before it: any but a verb, a preposition or a mark that ends the clause.
func possessed(tag string) bool {
	switch tag {
	case "MD", "IN", "TO", "CC", ".", ",", ":", "WDT", "-RRB-":
		return false
	}
	return !strings.HasPrefix(tag, "VB") || tag == "VBG" || tag == "VBN" // "Halden's planned sale"
}

// personOf is where "of" stands in a labelled "Jane Doe of Acme", 0 for any
// other name: "Bank of England" and "National Institute of Health" are one.
func (n *namer) personOf(from, to int) int {
	of := from + 2
	for of < to && of < from+4 && n.w[of].low != "of" {
		of++
	}
	if of+1 >= to || n.w[of].low != "of" || en.OrgHead(n.w[of-1].low) || en.Common(n.w[from].low) {
		return 0
	}
	if k, ok := n.match(from, to); ok && len(k.Words) > 1 {
		return 0
	}
	for i := from; i < of; i++ {
		if !n.w[i].cap {
			return 0
		}
	}
	return of
}

func unsupported(p piece) piece {
	p.own.drop += unlabelled
	return p
}

func labelVote(kind string) vote {
	switch kind {
	case "PER":
		return vote{person: labelled}
	case "ORG":
		return vote{org: labelled}
	case "LOC":
		return vote{place: labelled}
	}
	return vote{drop: labelled}
}

// merge is what becomes of the pieces that overlap the labelled words from..to,
// which have the vote v by their label.
func (n *namer) merge(ps []piece, from, to int, kind string, v vote) []piece {
	if k, ok := n.match(from, to); ok && k.Kind != en.OrgName && len(k.Words) == to-from && v.org > 0 && !n.sporty() {
		v.org = townAsTeam
	}
	if v.org > 0 && to-from > 1 && (en.PlacePrefix(n.w[from].low) || en.PlaceHead(n.w[to-1].low)) {
		v.org = townAsTeam
	}
	if v.org > 0 && to-from > 1 && arabicSurname(n.w[to-1].text) {
		v.org = arabicAsOrg
	}
	if v.person > 0 && to-from == 2 && en.FirmHead(n.w[to-1].low) && !n.givenFirst(from, to) || v.person > 0 && to-from > 1 && firmForm[strings.TrimRight(n.w[to-1].low, ".")] {
		v, kind = vote{org: labelled}, "ORG" // "Sudet Energia", "Di Lowther Corp."
	}
	if len(ps) == 0 && n.ordinary(from, to) {
		return nil
	}
	if len(ps) == 1 && ps[0].from == from && ps[0].to == to || kind == "MISC" {
		out := append([]piece(nil), ps...)
		for i := range out {
			out[i].own.add(v)
		}
		return out
	}
	for end := to; to > from+1 && (n.trails(to-1, kind) || to < end && n.w[to-1].low == "'s"); {
		to--
	}
	start, role := n.bare(from, to, kind)
	if start >= to || !letters(n.w[start].text) || prefixed(n.w[start].low) {
		return append([]piece(nil), ps...)
	}
	p := piece{from: start, to: to, role: role, own: v}
	for _, q := range ps {
		p.tail = p.tail || q.tail && q.from == start && q.to == to // "the League", labelled with its article
		if kind == "PER" && q.role < q.from && q.from <= start && q.from >= from {
			p.from, p.role = q.from, q.role
			p.own.person += 3
		}
	}
	if k, ok := n.match(p.from, p.to); ok && len(k.Words) == p.to-p.from {
		p = knownPiece(p.from, k)
		p.own.add(v)
	}
	return []piece{p}
}

// trails reports whether the last word of a label is none of the name's: a noun in
// small letters, or an adverb, a mark or what a bracket adds behind a person.
func (n *namer) trails(i int, kind string) bool {
	w := n.w[i]
	switch {
	case w.cap:
		return kind == "PER" && i > 0 && n.w[i-1].text == "("
	case strings.HasPrefix(w.tag, "NN"), w.low == "etc.", w.low == "etc":
		return true
	}
	return kind == "PER" && (w.text == "(" || strings.HasPrefix(w.tag, "RB"))
}

// ordinary reports whether labelled words in which the rules saw no name are
// common words at the start of a sentence or in a line around the report, or
// a thing with a number.
func (n *namer) ordinary(from, to int) bool {
	if n.numbered(from, to) {
		return true
	}
	digits, opens := false, n.w[from].opens
	for i := from; i < to; i++ {
		w := n.w[i]
		digits = digits || isDigits(w.text)
		if !isDigits(w.text) && !en.Common(w.low) && !numberedThings[w.low] {
			return false
		}
	}
	return digits || opens || n.d.Paragraphs[n.d.Sentences[n.w[from].sent].Paragraph].Kind != document.Body
}

var sportWords = wordSet(`match matches league cup season coach goal goals innings wicket wickets striker championship tournament game games team teams soccer football cricket tennis rugby baseball basketball hockey golf nba nfl semifinal semifinals quarter-final standings halftime scored defeated innings batting olympic olympics`)

// sporty reports whether the text is on sport, where towns are teams.
func (n *namer) sporty() bool {
	if n.sport0 == 0 {
		count := 0
		for _, w := range n.w {
			if sportWords[w.low] {
				count++
			}
		}
		n.sport0 = 1
		if count >= 2 && count*100 >= len(n.w) {
			n.sport0 = 2
		}
	}
	return n.sport0 == 2
}

// bare is where the bare name of a labelled stretch begins, past articles and
// titles, and where its role begins.
func (n *namer) bare(from, to int, kind string) (start, role int) {
	start = from
	for start < to-1 && !letters(n.w[start].text[:1]) && n.w[start].text[0] < 0x80 {
		start++
	}
	if n.w[start].low == "the" {
		start = n.skipArticle(start, to)
	}
	role = start
	if kind != "PER" {
		return start, start
	}
	for start < to-1 {
		w := n.w[start]
		if _, title := en.Honorific(w.text); !title && !(w.low == "." && start > from) && !n.roleInName(start, to) && !(en.RoleModifier(w.low) && w.cap && n.roleInName(start+1, to)) {
			break
		}
		start++
	}
	return start, role
}

// roleInName reports whether a labelled person's name begins with what he is: "Laureate Jan Doe".
func (n *namer) roleInName(i, to int) bool {
	w := n.w[i]
	_, given := en.GivenName(w.text)
	return to-i > 2 && w.cap && en.RoleNoun(w.low) && !given && !en.SurnameHead(w.low) && n.w[i+1].cap
}

// prefixed reports whether a word only has a name behind a prefix: "ex-Milan", "anti-EU".
func prefixed(low string) bool {
	first, _, ok := strings.Cut(low, "-")
	switch first {
	case "ex", "pro", "anti", "non", "mid", "pre", "post", "sub", "trans", "inter", "then":
		return ok
	}
	return false
}
