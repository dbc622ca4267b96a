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
		m.Role = n.roleText(start, p.from)
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
	from = n.skipDeterminer(from)
	if from >= to {
		return ""
	}
	for i := to - 1; i >= from; i-- { // "the National Security Council under President Bush"
		if n.w[i].low == "under" {
			from = i + 1
			break
		}
	}
	if from < to && n.w[from].low == "'s" { // "Clinton's lawyer Ann Doe"
		from++
	}
	if from < to && n.w[to-1].low == "'s" {
		to--
	}
	if from >= to {
		return ""
	}
	return n.d.Slice(n.span(from, to))
}

func (n *namer) skipDeterminer(i int) int {
	switch n.w[i].low {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my":
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
	for p.from-i < maxRole && n.roleWord(i-1, s) {
		i--
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
	switch {
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
	to = n.phraseEnd(from, s)
	head := n.roleHead(from, to, s)
	return from, to, head >= 0 && !n.subjectBehind(at, to, s)
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
	for i-from < maxRole {
		low, tag := n.low(i, s), n.tag(i, s)
		if low == "" || !letters(low) && low != "'s" && low != "'" && low != "&" && tag != "CD" {
			break
		}
		if low == "whose" {
			break // "Jan Doe, whose wife died": what others are
		}
		if i > from && (strings.HasPrefix(tag, "V") && tag != "VBN" && tag != "VBG" && !en.RoleNoun(low) && !en.RoleModifier(low) || tag == "MD" || tag == "WP" || tag == "WDT" || low == "who" || low == "that" || low == "which" || low == "as" || low == "but" || low == "has" || low == "had") {
			break
		}
		i++
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
