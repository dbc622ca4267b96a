package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxRole bounds the words of a role on either side of a name.
const maxRole = 14

// addRole finds the role of a person: the words before the name, else an
// apposition behind or before it.
func (n *namer) addRole(p *piece, m *document.Mention) {
	s := n.w[p.from].sent
	if start := n.roleBefore(p, s); start < p.from {
		m.Full.Start = n.d.Tokens[start].Start
		m.Role = n.roleText(n.underWhom(start, p.from), p.from)
	}
	if from, to, ok := n.apposition(p.to, s); ok {
		m.Full.End = n.d.Tokens[to-1].End
		if m.Role == "" || en.Courtesy(m.Role) {
			m.Role = n.roleText(from, to)
		}
		return
	}
	if from, ok := n.appositionBefore(p, s); ok && m.Role == "" {
		m.Full.Start = n.d.Tokens[from].Start
		m.Role = n.roleText(n.skipDeterminer(from), p.from-1)
	}
}

// roleText is the text of a role without the article before it.
func (n *namer) roleText(from, to int) string {
	for next := n.skipDeterminer(from); next > from || from < to-1 && beforeRole[n.w[from].low]; next = n.skipDeterminer(from) {
		from = max(next, from+1)
	}
	if from >= to {
		return ""
	}
	if n.w[from].low == "'s" { // "Clinton's lawyer Ann Doe"
		from++
	}
	if from < to && n.w[to-1].low == "'s" {
		to--
	}
	from, to = n.withoutStyle(from, to)
	if from >= to {
		return ""
	}
	role := n.d.Slice(n.span(from, to))
	if one, many := strings.CutSuffix(role, "s."); many && !en.Courtesy(n.d.Slice(n.span(to-1, to))) { // but "Mrs."
		if _, title := en.Honorific(n.d.Slice(n.span(to-1, to))); title { // "Sens. Doe and Roe"
			return one + "."
		}
	}
	return role
}

// beforeRole are words before a role that are no part of it: "but fellow Senator Doe".
var beforeRole = wordSet(`fellow then and but`)

// underWhom is where a role before a name begins behind "under": of "the National Security
// Council under President" only the president is the named one.
func (n *namer) underWhom(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if n.w[i].low == "under" {
			return i + 1
		}
	}
	return from
}

// withoutStyle takes a form of address off a role, "Undersecretary for Education Mr."; when the words
// before it are none, "the polls showing Ms.", it is all that there is.
func (n *namer) withoutStyle(from, to int) (int, int) {
	style := to
	for style > from && (en.Courtesy(n.w[style-1].low) || en.NameStyle(n.w[style-1].low)) && n.w[style-1].cap && n.w[style-1].low != "lady" {
		style--
	}
	if style == from || style == to {
		return from, to
	}
	if en.RoleNoun(n.w[style-1].low) || n.roleHead(from, style, n.w[from].sent) >= 0 {
		return from, style
	}
	if !en.Courtesy(n.w[to-1].low) {
		return from, to
	}
	return to - 1, to
}

// firmEnd are the ends of firms' names that have a point.
var firmEnd = wordSet(`inc. corp. co. ltd. cos. bros.`)

func (n *namer) skipDeterminer(i int) int {
	switch n.w[i].low {
	case "the", "a", "an", "another", "his", "her", "its", "their", "our", "my":
		return i + 1
	}
	return i
}

// roleBefore is the first word of the role that ends right before a name.
func (n *namer) roleBefore(p *piece, s int) int {
	i := p.role
	if i == p.from && !title(n, i-1, s) && !n.pointedTitle(i, s) {
		return i
	}
	if i == p.from {
		i--
		if n.w[i].text == "." {
			i--
		}
	}
	for p.from-i < maxRole {
		if whole := n.bodyEnding(i, p.from, s); whole < i {
			i = whole
			continue
		}
		if !n.roleWord(i-1, s) {
			break
		}
		i--
	}
	return i
}

// bodyEnding is where the whole name of an organization or place begins that a role before the name at
// word last begins with, of which the role has reached word i: "Heron County District Attorney Jan Doe".
// A place behind a preposition is where something is. i itself for none.
func (n *namer) bodyEnding(i, last, s int) int {
	k := n.pieceAt(i - 1)
	if k < 0 || n.pieces[k].to > last || n.w[n.pieces[k].from].sent != s || n.tag(i, s) == "POS" {
		return i
	}
	q := n.pieces[k]
	switch q.typ {
	case document.Organization:
		return q.from
	case document.Place:
		if before := n.tag(q.from-1, s); before != "IN" && before != "TO" && before != "," {
			return q.from
		}
	}
	return i
}

// pointedTitle reports whether "Mr ." in two tokens stands before i.
func (n *namer) pointedTitle(i, s int) bool {
	if n.low(i-1, s) != "." || n.low(i-2, s) == "" {
		return false
	}
	_, ok := en.Honorific(n.w[i-2].text)
	return ok && n.w[i-2].cap
}

// roleWord reports whether the word at i belongs to the role that follows it.
func (n *namer) roleWord(i, s int) bool {
	low := n.low(i, s)
	if low == "" {
		return false
	}
	w := n.w[i]
	_, title := en.Honorific(w.text)
	switch tag := n.tag(i, s); {
	case !w.cap && (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "RP"): // "left Ambassador Doe dead"
		return false
	case en.RoleNoun(low), en.RoleModifier(low), title && w.cap, en.People(w.text), n.country(i):
		return true
	case low == "'s" || low == "'":
		return i > 0 && n.w[i-1].cap || n.tag(i-1, s) == "NN"
	case w.cap && !w.shout && !w.opens:
		return n.partOfOrg(i) || w.caps
	}
	return n.tag(i+1, s) == "POS" || n.low(i+1, s) == "'s"
}

// partOfOrg reports whether word i lies in a piece that is an organization.
func (n *namer) partOfOrg(i int) bool {
	k := n.pieceAt(i)
	return k >= 0 && n.pieces[k].typ == document.Organization
}

// pieceAt is the index of the piece that holds word i, or -1. Pieces are in
// text order by the time it is asked.
func (n *namer) pieceAt(i int) int {
	lo, hi := 0, len(n.pieces)
	for lo < hi {
		mid := (lo + hi) / 2
		if n.pieces[mid].to <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(n.pieces) && n.pieces[lo].from <= i {
		return lo
	}
	return -1
}

// apposition reads ", the UCFW’s general secretary" at word at, behind a name.
func (n *namer) apposition(at, s int) (from, to int, ok bool) {
	if n.low(at, s) != "," {
		return 0, 0, false
	}
	from = at + 1
	if isAge(n.low(from, s)) && n.low(from+1, s) == "," {
		from += 2
	}
	for low := n.low(from, s); low == "as" || low == "also" || low == "then" || low == "now"; low = n.low(from, s) {
		from++ // "as chairman of", "also a pilot"
	}
	if n.tells(from, s) {
		return 0, 0, false
	}
	to = n.phraseEnd(from, s)
	head := n.roleHead(from, to, s)
	return from, to, head >= 0 && !n.subjectBehind(at, to, s) && !n.listed(at, head, to, s)
}

// tells reports whether a verb or preposition stands at word i, so that what follows it tells what
// somebody does: ", said the boy's father", ", echoing the president", ", after years as a judge".
func (n *namer) tells(i, s int) bool {
	low, tag := n.low(i, s), n.tag(i, s)
	if en.RoleNoun(low) || en.RoleModifier(low) || n.w[min(i, len(n.w)-1)].cap {
		return false
	}
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "VBG" || tag == "IN" || tag == "MD"
}

// listed reports whether a phrase behind the comma at at is another one of a list of people rather
// than what the named one is: "Doe, his wife and three friends were", "Doe, the boy's aunt, his uncle, ...
// and some neighbours came".
func (n *namer) listed(at, head, to, s int) bool {
	if head >= 0 && n.d.Tokens[head].Rel == "conj" && n.tag(to, s) == "CC" || n.joinsOther(head+1, to, s) {
		return true
	}
	for i, next := to, 0; n.low(i, s) == "," && next < longestList; next++ {
		from := i + 1
		if !determiner(n.low(from, s)) && n.low(from, s) != "some" {
			return false
		}
		i = n.phraseEnd(from, s)
		if n.joinsOther(from, i, s) {
			return true
		}
	}
	return false
}

// longestList is how many more people a list names one by one.
const longestList = 5

// joinsOther reports whether the words from..to go on with somebody else: "and three friends", "and
// some neighbours".
func (n *namer) joinsOther(from, to, s int) bool {
	for i := from; i >= 0 && i < to-1; i++ {
		if n.low(i, s) == "and" {
			low := n.low(i+1, s)
			return n.tag(i+1, s) == "CD" && !isDigits(low) || low == "some" || low == "several" || low == "his" || low == "her" || low == "their" || low == "many" || low == "other"
		}
	}
	return false
}

// subjectBehind reports whether the phrase behind the comma at word at is the subject of what
// follows it, as the name before only ends a phrase that opens the sentence: "Interviewed by
// Jan Doe, the captain said".
func (n *namer) subjectBehind(at, to, s int) bool {
	if tag := n.tag(to, s); tag != "VBD" && tag != "VBZ" && tag != "MD" {
		return false
	}
	name := at - 1
	for n.low(name, s) != "" && n.w[name].cap {
		name--
	}
	return n.tag(name, s) == "IN"
}

// phraseEnd is where the noun phrase that begins at from ends.
func (n *namer) phraseEnd(from, s int) int {
	i := from
	for i-from < maxApposition {
		low, tag := n.low(i, s), n.tag(i, s)
		if low == "," && i > from {
			if next := n.nameGoesOn(i, s); next > i {
				i = next
				continue
			}
		}
		if low == "" || !letters(low) && low != "'s" && low != "'" && low != "&" && tag != "CD" {
			break
		}
		if low == "whose" || i > from && en.Courtesy(low) && firmEnd[n.low(i-1, s)] {
			break // "Jan Doe, whose wife died": what others are; "of Acme Inc. Mr. Doe": the next sentence
		}
		if i > from && (strings.HasPrefix(tag, "V") && tag != "VBN" && tag != "VBG" && !en.RoleNoun(low) && !en.RoleModifier(low) || tag == "MD" || tag == "WP" || tag == "WDT" || low == "who" || low == "that" || low == "which" || low == "as" || low == "but" || low == "has" || low == "had") {
			break
		}
		i++
	}
	for i > from+1 && n.trailing(i-1, s) {
		i--
	}
	return i
}

// maxApposition bounds the words that tell behind a name what its bearer is.
const maxApposition = 24

// trailing reports whether the word at i cannot end a noun phrase: a preposition, a conjunction, an
// article, or the day on which something was.
func (n *namer) trailing(i, s int) bool {
	switch n.tag(i, s) {
	case "IN", "CC", "DT", "TO", "PRP$", "POS":
		return true
	}
	return en.Weekday(n.low(i, s))
}

// nameGoesOn is where a name ends that has the comma at word i inside it: "Arlby, N.J.," and
// "Doe, Roe & Co."; i when the comma ends it.
func (n *namer) nameGoesOn(i, s int) int {
	next := i + 1
	if n.low(next, s) == "" || !n.w[next].cap || n.tag(i-1, s) == "" || !n.w[i-1].cap {
		return i
	}
	if n.w[next].text[len(n.w[next].text)-1] == '.' && n.typed(next) == document.Place {
		if determiner(n.low(i-2, s)) && n.low(next+1, s) == "," {
			return next + 2 // "chairman of the Arlby, N.J., maker of"
		}
		return next + 1
	}
	for k := next; k < next+3 && n.low(k, s) != "" && n.w[k].cap; k++ {
		if and := n.low(k+1, s); (and == "&" || and == "amp") && n.low(k+2, s) != "" && n.w[k+2].cap {
			return k + 3
		}
	}
	return i
}

// roleHead is the role noun that heads the phrase from..to: the last word
// before its first preposition, -1 when that is no role.
func (n *namer) roleHead(from, to, s int) int {
	end := from
	for end < to && !prepositional(n.low(end, s)) {
		end++
	}
	if end == from || end > from+9 {
		return -1
	}
	low := n.low(end-1, s)
	if n.typed(end-1) != "" {
		return -1
	}
	// Beside a person, "the harbour master" and "a glass blower" are roles.
	if en.RoleNoun(low) || determiner(n.low(from, s)) && n.tag(end-1, s) == "NN" && en.Bearer(low) {
		return end - 1
	}
	return -1
}

func prepositional(low string) bool {
	switch low {
	case "of", "for", "at", "in", "from", "to", "on", "with", "and", "by", "under":
		return true
	}
	return false
}

// typed is the type of the piece at word i, "" for none or before types are known.
func (n *namer) typed(i int) document.EntityType {
	if k := n.pieceAt(i); k >= 0 {
		return n.pieces[k].typ
	}
	return ""
}

// appositionBefore reads "The UCFW’s general secretary, Tamsin Okwuosa, was".
func (n *namer) appositionBefore(p *piece, s int) (int, bool) {
	at := p.from - 1
	if n.low(at, s) != "," || n.low(at-1, s) == "" || !n.comma(p.to, s) {
		return 0, false
	}
	i := at
	for at-i < maxRole {
		low, tag := n.low(i-1, s), n.tag(i-1, s)
		if low == "" || !letters(low) && low != "'s" && low != "'" && low != "&" || strings.HasPrefix(tag, "V") && !en.RoleNoun(low) && !en.RoleModifier(low) || tag == "MD" || low == "by" || low == "and" || low == "that" || low == "told" || low == "to" {
			break
		}
		i--
		if i > 0 && determiner(low) {
			break
		}
	}
	if i >= at || n.roleHead(i, at, s) < 0 {
		return 0, false
	}
	if !determiner(n.low(i, s)) && !n.w[i].cap && n.tag(i, s) != "NN" && n.tag(i, s) != "JJ" {
		return 0, false
	}
	return i, true
}

func determiner(low string) bool {
	switch low {
	case "the", "a", "an", "his", "her", "its", "their":
		return true
	}
	return false
}
