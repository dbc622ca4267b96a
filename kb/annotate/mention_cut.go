package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// cut parts names that run on over what is none of theirs: an owner before "'s" that the text names by
// itself, a price, a day of the week; and drops what is a name of nobody.
func (n *namer) cut(ms []document.Mention) []document.Mention {
	names := map[string]document.EntityType{}
	for _, m := range ms {
		text := n.d.Slice(m.Span)
		i := strings.LastIndexByte(text, ' ')
		if m.Type != document.Person || i > 0 || m.Role != "" { // else it may be nobody: "Parkinson's"
			names[text] = m.Type
		}
		if m.Type == document.Person && i > 0 {
			names[text[i+1:]] = m.Type // by the surname
		}
	}
	out := make([]document.Mention, 0, len(ms))
	for _, m := range ms {
		n.cutPrice(&m)
		n.cutDay(&m)
		n.cutPartisan(&m)
		n.cutPeople(&m)
		n.cutOffice(&m)
		n.ofState(&m)
		n.wholeList(&m)
		if n.nobody(&m, names) {
			continue
		}
		owner, ok := n.cutOwner(&m, names)
		if !ok {
			owner, ok = n.cutBody(&m, names)
		}
		if !ok {
			owner, ok = n.cutPair(&m, names)
		}
		if ok {
			out = append(out, owner)
		}
		out = append(out, m)
	}
	return out
}

// cutOwner parts "Doe's Supreme Court" into the owner, which it returns, and what is left.
func (n *namer) cutOwner(m *document.Mention, names map[string]document.EntityType) (document.Mention, bool) {
	text := n.d.Slice(m.Span)
	for _, mark := range [...]string{"'s ", "’s "} {
		at := strings.Index(text, mark)
		if at <= 0 {
			continue
		}
		owner, rest := text[:at], text[at+len(mark):]
		typ, named := names[owner]
		if _, known := en.Match(strings.Fields(strings.ReplaceAll(text, "’", "'")), false); known {
			break
		}
		f := strings.Fields(rest)
		_, given := en.GivenName(f[0])
		person := len(f) == 2 && given && !en.OrgHead(strings.ToLower(f[1]))
		first, _ := utf8.DecodeRuneInString(rest)
		body := typ == document.Person && (en.OrgHead(strings.ToLower(f[len(f)-1])) || knownPlace(rest))
		person = person || len(f) == 2 && (m.Type == document.Person || uncommon(f[0]) && uncommon(f[1]))                                            // no person's name has an owner
		firm := knownPlace(owner) && m.Type == document.Organization && uncommon(f[0]) && (len(f) == 1 || en.FirmHead(strings.ToLower(f[len(f)-1]))) // "Norland's Corvane Motors"
		if !person && !firm && !(named && body) || !unicode.IsUpper(first) {
			break // "CNN's Morning Desk", "Norland's Supreme Court" and "Howl's Moving Castle" are one
		}
		if typ == "" && knownPlace(owner) {
			typ = document.Place
		} else if typ == "" {
			typ = document.Organization
		}
		own := n.part(m, at, at+len(mark), typ)
		if _, known := knownBody(f); person {
			m.Type = document.Person // "CNN's Jane Doe"
		} else if known {
			m.Type = document.Organization
		} else if knownPlace(rest) {
			m.Type = document.Place
		}
		return own, true
	}
	return document.Mention{}, false
}

// wholeList reads a given name that nobody in the text bears, with what it owns in capitals, as the name of a body:
// "groups like [Emily's List]".
func (n *namer) wholeList(m *document.Mention) {
	text := n.d.Slice(m.Span)
	if _, given := en.GivenName(text); !given || m.Type != document.Person || m.Role != "" || n.given[text] > 0 || strings.Contains(text, " ") {
		return
	}
	rest := n.d.Text[m.End:]
	for _, mark := range [...]string{"'s ", "’s "} {
		after, ok := strings.CutPrefix(rest, mark)
		if !ok {
			continue
		}
		end := strings.IndexFunc(after, func(c rune) bool { return !unicode.IsLetter(c) })
		if end < 2 || !listHeads[after[:end]] {
			return
		}
		m.End += len(mark) + end
		m.Full, m.Type, m.Name = m.Span, document.Organization, n.d.Slice(m.Span)
	}
}

// listHeads end the names of bodies that are called after somebody.
var listHeads = map[string]bool{"List": true, "Law": true, "Fund": true, "Foundation": true, "Trust": true, "House": true, "Place": true, "Hospice": true, "Army": true, "Kitchen": true}

// uncommon reports whether a word is none that names of other things than people are made of.
func uncommon(word string) bool {
	low := strings.ToLower(word)
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && word != strings.ToUpper(word) && !en.Common(low) && !en.OrgHead(low) && !en.PlaceHead(low) && !en.NoActorHead(low) && !knownPlace(word)
}

// cutBody parts "Doe White House" likewise.
func (n *namer) cutBody(m *document.Mention, names map[string]document.EntityType) (document.Mention, bool) {
	text := n.d.Slice(m.Span)
	f := strings.Fields(text)
	if _, known := en.Match(f, false); known {
		return document.Mention{}, false
	}
	for i := 1; i+1 < len(f); i++ {
		body, known := knownBody(f[i:])
		owner := strings.TrimRight(strings.TrimSuffix(text, body), " ")
		if !known || names[owner] != document.Person || len(owner)+1+len(body) != len(text) {
			continue
		}
		m.Type = document.Organization
		return n.part(m, len(owner), len(owner)+1, document.Person), true
	}
	return document.Mention{}, false
}

// cutPair parts "the River League and New Way" into the two that the text names apart elsewhere, or that end
// a list: "the Front, the River League and New Way".
func (n *namer) cutPair(m *document.Mention, names map[string]document.EntityType) (document.Mention, bool) {
	text := n.d.Slice(m.Span)
	first, second, pair := strings.Cut(text, " and ")
	if k, known := en.Match(strings.Fields(text), false); known && len(k.Words) == len(strings.Fields(text)) {
		return document.Mention{}, false // "Trinidad and Tobago"
	}
	one, other := names[first], names[second]
	before := n.d.TokenAt(m.Start) - 1
	if pair && one != "" && other == "" && before > 0 && n.w[before].low == "the" && n.w[before-1].text == "," {
		other = m.Type
	}
	if !pair || one == "" || other == "" {
		return document.Mention{}, false
	}
	own := n.part(m, len(first), len(text)-len(second), one)
	m.Type = other
	return own, true
}

// knownBody is the name that words are, if all of them are that of an organization that everybody knows.
func knownBody(words []string) (string, bool) {
	k, ok := en.Match(words, false)
	return strings.Join(words, " "), ok && k.Kind == en.OrgName && len(k.Words) == len(words)
}

// cutOffice cuts "Ohio Sen. Jan Doe" to the name, and takes what stands before it for a role.
func (n *namer) cutOffice(m *document.Mention) {
	if m.Type != document.Person {
		return
	}
	text := n.d.Slice(m.Span)
	f := strings.Fields(text)
	k, _ := en.Match(f, false)
	at := len(k.Words)
	if k.Kind == en.NoKind || k.Kind == en.OrgName || at+1 >= len(f) || strings.Join(k.Words, " ") != strings.Join(f[:at], " ") {
		return
	}
	if _, title := en.Honorific(f[at]); !title && !en.RoleNoun(strings.ToLower(f[at])) || en.Courtesy(f[at]) {
		return
	}
	if _, given := en.GivenName(f[0]); given && !strings.HasSuffix(f[at], ".") {
		return // "Virginia Baker Jones"
	}
	_, name, parted := strings.Cut(text, " "+f[at]+" ")
	if !parted {
		return
	}
	m.Start = m.End - len(name)
	m.Name = name
	if m.Role == "" {
		m.Role = strings.Join(f[:at+1], " ")
	}
}

// ofState makes a chamber of a state the body that it is: "the Ohio House".
func (n *namer) ofState(m *document.Mention) {
	f := strings.Fields(m.Name)
	if len(f) < 2 || !en.Chamber(strings.ToLower(f[len(f)-1])) {
		return
	}
	if k, ok := en.Match(f, false); ok && (k.Kind == en.StateName || k.Kind == en.CountryName && strings.ToLower(f[len(f)-1]) != "house") && len(k.Words) == len(f)-1 {
		m.Type = document.Organization
	}
}

// part makes of the bytes before end of a mention one of its own, and leaves those from begin on.
func (n *namer) part(m *document.Mention, end, begin int, typ document.EntityType) document.Mention {
	s := document.Span{Start: m.Start, End: m.Start + end}
	own := document.Mention{Span: s, Full: s, Type: typ, Name: n.d.Slice(s), Role: m.Role}
	m.Start += begin
	m.Full, m.Name, m.Role = m.Span, n.d.Slice(document.Span{Start: m.Start, End: m.End}), ""
	return own
}

// cutPrice cuts "Acme for $" to the name.
func (n *namer) cutPrice(m *document.Mention) {
	text := n.d.Slice(m.Span)
	for _, sign := range [...]string{" for $", " for £", " for €", " $", " £", " €"} {
		if at := strings.Index(text, sign); at > 0 {
			n.shorten(m, at)
			return
		}
	}
}

// cutDay cuts "Good Evening Arlby Monday" to the name without the day.
func (n *namer) cutDay(m *document.Mention) {
	f := strings.Fields(m.Name)
	text := n.d.Slice(m.Span)
	if at := strings.LastIndexByte(text, ' '); len(f) > 2 && at > 0 && en.Weekday(f[len(f)-1]) && !n.sporty() {
		n.shorten(m, at)
	}
}

// cutPartisan cuts "Arlby Democrat" to the town, and "Republican Senate" to the chamber.
func (n *namer) cutPartisan(m *document.Mention) {
	text := n.d.Slice(m.Span)
	at := strings.LastIndexByte(text, ' ')
	if at < 0 {
		return
	}
	before, last := text[:at], strings.ToLower(text[at+1:])
	switch {
	case en.PartyMember(last) && knownPlace(before):
		n.shorten(m, at)
		m.Type = document.Place
	case (last == "senate" || last == "house" || last == "congress") && en.Partisan(strings.ToLower(before)):
		m.Start += at + 1
		m.Full.Start, m.Name = m.Start, n.d.Slice(m.Span)
	}
}

// cutPeople cuts "Irishmen Jan Doe" to the name.
func (n *namer) cutPeople(m *document.Mention) {
	first, rest, ok := strings.Cut(n.d.Slice(m.Span), " ")
	folk := strings.HasSuffix(first, "men") || strings.HasSuffix(first, "shman") || strings.HasSuffix(first, "chman") || strings.HasSuffix(first, "tsman") || strings.HasSuffix(first, "woman") // not "German", which is a given name
	if _, people := en.Demonym(first); ok && people && m.Type == document.Person && (folk || strings.Contains(rest, " ")) {
		m.Start = m.End - len(rest)
		m.Name = rest
	}
}

func (n *namer) shorten(m *document.Mention, size int) {
	m.End = m.Start + size
	m.Full.End = m.End
	m.Name = n.d.Slice(m.Span)
}

// monthsCut are the names of months that are written short.
var monthsCut = wordSet(`jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`)

// unacting are words that end names of what nobody is, whatever the labels say.
var unacting = wordSet(`lecture superbowl bowl crown awards trophy`)

// inFull reports whether somebody of a text has a word in a longer name.
func inFull(names map[string]document.EntityType, word string) bool {
	for name, typ := range names {
		if typ == document.Person && name != word && slices.Contains(strings.Fields(name), word) {
			return true
		}
	}
	return false
}

// worshipped are names that articles call upon rather than tell of.
var worshipped = wordSet(`god allah jesus christ satan`)

// nobody reports whether a mention is a month before its day, or an award, a cup or a lecture; one whom people
// pray to, two people in one word, or a sort of bodies: "PACs".
func (n *namer) nobody(m *document.Mention, names map[string]document.EntityType) bool {
	words := strings.Fields(strings.ToLower(m.Name))
	if len(words) == 0 || m.Type == document.Person && len(words) > 1 {
		return false
	}
	if len(words) == 1 {
		next := n.d.TokenAt(m.End)
		one, other, pair := strings.Cut(m.Name, "-")
		pair = pair && names[one] == document.Person && names[other] == document.Person && !inFull(names, m.Name)
		short, many := strings.CutSuffix(m.Name, "s")
		many = many && m.Type == document.Organization && len(short) > 1 && letters(short) && short == strings.ToUpper(short)
		return monthsCut[words[0]] && next < len(n.w) && isDigits(n.w[next].text) || words[0] == "superbowl" || pair || many ||
			m.Type == document.Person && worshipped[words[0]] && !inFull(names, m.Name)
	}
	return m.Type == document.Organization && unacting[words[len(words)-1]] || slices.Contains(words, "walk") && strings.HasPrefix(n.d.Text[m.End:], " of Fame")
}
