package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// read cuts a run into pieces: known names, roles, and what is left.
func (n *namer) read(from, to int) {
	from = n.skipArticle(from, to)
	from = n.skipOpening(from, to)
	to = n.trimTail(from, to)
	if from >= to || n.numbered(from, to) {
		return
	}
	if p, ok := n.titled(from, to); ok {
		n.readRole(from, p, to)
		return
	}
	n.read0(from, to)
}

// numbered reports whether a run is a thing with a number or a sum: "Gate 3",
// "Group A", "US$".
func (n *namer) numbered(from, to int) bool {
	s := n.w[from].sent
	next := n.low(to, s)
	switch {
	case next == "$", next == "dollars", next == "dollar":
		return to-from == 1
	case to-from == 1 && n.tag(to, s) == "CD" && isDigits(next) && len(next) < 4:
		return en.Common(n.w[from].low) || en.PlaceHead(n.w[from].low) || numberedThings[n.w[from].low]
	case to-from == 2 && len(n.w[to-1].text) == 1:
		return en.Common(n.w[from].low) || numberedThings[n.w[from].low]
	}
	return false
}

var numberedThings = wordSet(`group phase article section chapter act scene part gate flight page room block unit level grade class type formula category zone route channel stage figure table version volume game set division appendix annex clause paragraph rule size bin lot building terminal platform pier sector area resolution bill amendment proposition measure`)

// match is the longest known name at word from. Words of capitals in a plain
// sentence, as in datelines, are matched as if written with one.
func (n *namer) match(from, to int) (en.Known, bool) {
	if k, ok := en.Match(n.texts[from:to], false); ok || !n.w[from].caps || len(n.w[from].text) < 4 {
		return k, ok
	}
	for end := min(to, from+4); end > from; end-- {
		if !n.w[end-1].caps {
			continue
		}
		if k, ok := en.Match(n.texts[from:end], true); ok && k.Kind != en.OrgName {
			return k, true
		}
	}
	return en.Known{}, false
}

// skipArticle leaves "The" out of a name, but for places that are never without.
func (n *namer) skipArticle(from, to int) int {
	if low := n.w[from].low; low != "the" && low != "a" && low != "an" {
		return from
	}
	if k, ok := n.match(from, to); ok && k.Kind != en.OrgName && k.Name == strings.Join(k.Words, " ") {
		return from
	}
	return from + 1
}

// skipOpening leaves out words that have a capital only because a sentence
// begins with them.
func (n *namer) skipOpening(from, to int) int {
	for from < to && n.w[from].opens && !n.openingName(from, to) {
		from++
		if from < to && !n.nameWord(from) { // "Bank of" alone
			for from < to && !n.nameWord(from) {
				from++
			}
		}
	}
	return from
}

// openingName reports whether the word that opens a sentence is (part of) a name.
func (n *namer) openingName(i, to int) bool {
	w := n.w[i]
	if k, ok := n.match(i, to); ok && (len(k.Words) > 1 || !en.Common(w.low) || w.caps) {
		return true
	}
	if n.mid[w.text] > 0 && !(en.Common(w.low) && n.small[w.low]) || i+1 < to && n.mid[w.text+" "+n.w[i+1].text] > 0 {
		return true
	}
	if w.caps && len(w.text) > 1 && !en.Function(w.low) {
		return true
	}
	_, title := en.Honorific(w.text)
	if i+1 < to {
		if title || en.RoleNoun(w.low) || en.RoleModifier(w.low) || en.People(w.text) {
			return true
		}
		if _, ok := en.GivenName(w.text); ok {
			return true
		}
		if en.OrgHead(n.w[to-1].low) && to-i > 1 && !en.Common(w.low) {
			return true
		}
		if takesOf[w.low] && n.w[i+1].low == "of" {
			return true
		}
		return !en.Common(w.low) && (!n.small[w.low] || strings.HasPrefix(w.tag, "NNP"))
	}
	if en.Common(w.low) || n.small[w.low] || en.People(w.text) {
		return false
	}
	return n.likelyName(i)
}

// likelyName judges a single word that opens a sentence by its tag and shape.
func (n *namer) likelyName(i int) bool {
	w := n.w[i]
	if _, ok := en.GivenName(w.text); ok {
		return true
	}
	if en.EventNoun(w.low) != "" || en.Nominal(w.low) || en.RoleNoun(w.low) || en.RoleNoun(en.Singular(w.low)) {
		return false
	}
	for _, end := range [...]string{"ing", "ly", "tion", "tions", "ment", "ments", "ness", "ity", "ers", "ists", "ed"} {
		if strings.HasSuffix(w.low, end) {
			return false
		}
	}
	next := n.tag(i+1, w.sent)
	if !strings.HasPrefix(w.tag, "NNP") && !strings.HasPrefix(next, "V") && next != "MD" && !(next == "," && determiner(n.low(i+2, w.sent)) && (w.tag == "UH" || w.tag == "NN")) {
		return false
	}
	return strings.HasPrefix(next, "V") || next == "MD" || next == "POS" || next == "," || next == "RB" || next == "(" || strings.HasPrefix(w.tag, "NNP")
}

// trimTail drops what cannot end a name: a lone initial's blank, a joining word.
func (n *namer) trimTail(from, to int) int {
	for to > from && !n.nameWord(to-1) && !isDigits(n.w[to-1].text) {
		to--
	}
	return to
}

// titled finds the last role noun or title of a run that a name follows, and
// returns where the name begins.
func (n *namer) titled(from, to int) (int, bool) {
	name := -1
	for i := from; i < to-1; i++ {
		w := n.w[i]
		_, title := en.Honorific(w.text)
		if !title && !en.RoleNoun(w.low) || i > from && n.givenBefore(from, i) {
			continue
		}
		j := i + 1
		if j < to && n.w[j].text == "." {
			j++
		}
		j = n.pastComplement(j, to)
		if j < to && n.nameWord(j) && !n.headless(j, to, w.low) {
			name = j
		}
	}
	return name, name > 0
}

// givenBefore reports whether a given name or courtesy title stands before
// word i in the run, which then is a surname: "Stephen King".
func (n *namer) givenBefore(from, i int) bool {
	_, ok := en.GivenName(n.w[i-1].text)
	return ok && !en.AmbiguousName(n.w[i-1].text) && !strings.HasSuffix(n.w[i].text, ".")
}

// pastComplement skips "of State for European Affairs" behind a role noun.
func (n *namer) pastComplement(j, to int) int {
	for j < to && (n.w[j].low == "of" || n.w[j].low == "for") {
		k := j + 1
		last := -1
		for ; k < to && n.w[k].low != "of" && n.w[k].low != "for"; k++ {
			if en.RoleComplement(n.w[k].low) && n.w[k].low != "the" { // "Prime Minister of the UK" names nobody
				last = k
			}
		}
		if last < 0 {
			return to
		}
		j = last + 1
	}
	return j
}

// headless reports whether the words from j on are no name of a person
// because they end an organization's name: "General Assembly", "Supreme Court".
func (n *namer) headless(j, to int, title string) bool {
	last := n.w[to-1].low
	if _, ok := en.GivenName(n.w[j].text); ok && to-j > 1 {
		return false
	}
	if en.Courtesy(title) {
		return false
	}
	if to-j == 1 && en.SurnameHead(last) && title != "general" {
		return false
	}
	if en.RoleNoun(last) && to-j == 1 {
		return true
	}
	return en.OrgHead(last) || en.PlaceHead(last) || en.NoActorHead(last) || strongHead[last]
}

// readRole reads role words from..name and the name behind them.
func (n *namer) readRole(from, name, to int) {
	start := n.roleStart(from, name)
	if start > from {
		n.read0(from, start)
	}
	n.roleParts(start, name)
	end := n.personEnd(name, to)
	p := piece{from: name, to: end, role: start}
	p.own.person = 12
	n.pieces = append(n.pieces, p)
	if end < to {
		n.read0(end, to)
	}
}

// personEnd cuts off what follows a person's name in the same run.
func (n *namer) personEnd(name, to int) int {
	if last := n.w[to-1].low; to-name > 1 && en.NoActorHead(last) && !en.SurnameHead(last) {
		to-- // "President Doe Speech at the Forum"
	}
	if to-name <= 7 && !n.insideOf(name, to) {
		return to
	}
	for i := name + 1; i < to; i++ {
		if n.w[i].low == "of" || n.w[i].low == "for" || n.w[i].low == "and" {
			return i
		}
	}
	return min(to, name+4)
}

// read0 reads a part of a run that has no title.
func (n *namer) read0(from, to int) {
	for from < to && !n.nameWord(from) {
		from++
	}
	to = n.trimTail(from, to)
	for to-from > 1 && n.trailingRole(from, to) {
		to--
	}
	if from < to && !n.whole(from, to) {
		n.split(from, to)
	}
}

// trailingRole reports whether a run ends in a role that nobody's name
// follows: "FAO Director".
func (n *namer) trailingRole(from, to int) bool {
	low := n.w[to-1].low
	if n.rolesOnly0(from, to) || n.givenFirst(from, to) || n.insideOf(from, to) {
		return false
	}
	return en.RoleNoun(low) && !en.OrgHead(low) && !en.SurnameHead(low)
}

// roleStart is where the role phrase before name begins: its modifiers,
// nationality and complements, not the name of an employer.
func (n *namer) roleStart(from, name int) int {
	i := name
	for i > from {
		w := n.w[i-1]
		_, title := en.Honorific(w.text)
		if !title && !en.RoleNoun(w.low) && !en.RoleModifier(w.low) && !en.RoleComplement(w.low) && !en.People(w.text) &&
			w.low != "of" && w.low != "for" && w.low != "and" && w.text != "." && !n.country(i-1) {
			break
		}
		i--
	}
	return i
}

func (n *namer) country(i int) bool {
	_, ok := en.Country(n.w[i].text)
	return ok
}

// roleParts finds countries named inside a role: "Assistant US Secretary of State".
func (n *namer) roleParts(from, to int) {
	for i := from; i < to; i++ {
		if k, ok := n.match(i, to); ok && k.Kind == en.CountryName {
			n.pieces = append(n.pieces, knownPiece(i, k))
			i += len(k.Words) - 1
		}
	}
}

func knownPiece(from int, k en.Known) piece {
	p := piece{from: from, to: from + len(k.Words), role: from, kind: k.Kind, name: k.Name}
	switch {
	case k.Kind == en.OrgName:
		p.own.org = 8
	case k.Kind == en.CountryName || len(k.Words) > 1:
		p.own.place = 8
	default:
		p.own.place = 6
	}
	return p
}

// whole reads a run that is one name by its head or as the gazetteer has it.
func (n *namer) whole(from, to int) bool {
	if k, ok := n.match(from, to); ok && len(k.Words) == to-from {
		n.pieces = append(n.pieces, knownPiece(from, k))
		return true
	}
	size, last := to-from, n.w[to-1].low
	p := piece{from: from, to: to, role: from}
	given := n.givenFirst(from, to)
	head := n.headWord(from, to)
	switch {
	case size == 1:
		return n.single(from)
	case n.rolesOnly(from, to), n.shouted(from, to), n.peoples(from, to):
		return true
	case en.People(n.w[from].text) && n.knownWhole(from+1, to):
		return true
	case given && (size == 2 || n.w[from+1].caps && size == 3) && (!en.OrgHead(last) || en.SurnameHead(last)) && (!en.PlaceHead(last) || en.SurnameHead(last)):
		p.own.person = 6
	case en.NoActorHead(last) && !en.OrgHead(head), en.NoActorHead(head) && !en.OrgHead(head):
		n.partsBefore(from, to-1)
		return true
	case en.OrgHead(head) && !(en.People(n.w[from].text) && size == 2 && en.PlaceHead(head)):
		n.organization(from, to)
		return true
	case en.PlacePrefix(n.w[from].low) && !given, en.PlaceHead(last) && !given:
		p.own.place = 6
	default:
		return false
	}
	n.pieces = append(n.pieces, p)
	return true
}

// shouted reports whether a run is common words in capitals: "CRUDE OIL".
func (n *namer) shouted(from, to int) bool {
	for i := from; i < to; i++ {
		if !n.w[i].caps || !en.Common(n.w[i].low) && !n.small[n.w[i].low] {
			return false
		}
	}
	return true
}

// peoples reports whether a run ends in a word for a people and begins with a
// direction or another such word: "Southeast Asian".
func (n *namer) peoples(from, to int) bool {
	for i := from; i < to-1; i++ {
		if !en.People(n.w[i].text) && !directions[n.w[i].low] {
			return false
		}
	}
	return en.People(n.w[to-1].text)
}

var directions = wordSet(`north south east west northern southern eastern western central southeast southwest northeast northwest new old`)

// knownWhole reads from..to when it is a known name.
func (n *namer) knownWhole(from, to int) bool {
	k, ok := n.match(from, to)
	if !ok || len(k.Words) != to-from || k.Kind == en.OrgName {
		return false
	}
	n.pieces = append(n.pieces, knownPiece(from, k))
	return true
}

// headWord is the word before the first "of" or "for", else the last one, in lower case.
func (n *namer) headWord(from, to int) string {
	for i := from + 1; i < to; i++ {
		if l := n.w[i].low; l == "of" || l == "for" || l == "on" {
			return n.w[i-1].low
		}
	}
	return n.w[to-1].low
}

func (n *namer) givenFirst(from, to int) bool {
	if to-from < 2 {
		return false
	}
	_, ok := en.GivenName(n.w[from].text)
	if !ok && strings.Contains(n.w[from].text, "-") {
		first, _, _ := strings.Cut(n.w[from].text, "-")
		_, ok = en.GivenName(first)
	}
	return ok
}

// rolesOnly reports whether a run is a role without a name, and reads the
// countries in it.
func (n *namer) rolesOnly(from, to int) bool {
	if !n.rolesOnly0(from, to) {
		return false
	}
	n.roleParts(from, to)
	return true
}

func (n *namer) rolesOnly0(from, to int) bool {
	role := n.roleOf(from, to)
	if role {
		return true
	}
	for i := from; i < to; i++ {
		w := n.w[i]
		switch {
		case en.RoleNoun(w.low) || en.RoleNoun(en.Singular(w.low)):
			role = true
		case en.RoleModifier(w.low), en.RoleComplement(w.low), en.People(w.text), n.country(i), en.Function(w.low):
		default:
			return false
		}
	}
	return role
}

// roleOf reports whether a run begins with a role that "of" or "for" goes on
// with: "Minister of Higher Education".
func (n *namer) roleOf(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if l := n.w[i].low; l == "of" || l == "for" {
			return en.RoleNoun(n.w[i-1].low) && n.rolesOnly0(from, i)
		}
	}
	return false
}

// partsBefore finds known places in the name of a thing: "Vienna Convention" has none.
func (n *namer) partsBefore(from, to int) {
	if to-from == 1 && n.country(from) && aboutCountry[n.w[to].low] {
		n.known(from, to)
	}
}

// aboutCountry are heads that leave the country before them a name of its own.
var aboutCountry = wordSet(`war crisis summit deal plan report conference talks election elections inquiry affair budget operation policy`)

// organization adds from..to as an organization, without the nationality that
// an ordinary ministry or army has before it.
func (n *namer) organization(from, to int) {
	p := piece{from: from, to: to, role: from}
	p.own.org = 8
	n.pieces = append(n.pieces, p)
}

func (n *namer) known(from, to int) bool {
	k, ok := n.match(from, to)
	if ok {
		n.pieces = append(n.pieces, knownPiece(from, k))
	}
	return ok
}
