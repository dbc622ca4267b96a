package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// name is the normalised form of a piece's name.
func (n *namer) name(p *piece) string {
	text := n.d.Slice(n.span(p.from, p.to))
	switch p.typ {
	case document.Person:
		if surname := capitalise(text); p.to-p.from == 1 && n.surname[surname] > 0 { // "DOE: We never signed it."
			return surname
		}
	case document.Place:
		if p.kind == en.CapitalName && n.governs(p) {
			country, _ := en.Capital(p.name)
			return country
		}
		if p.kind != en.NoKind && p.kind != en.OrgName {
			return p.name
		}
	case document.Organization:
		if full := n.short[n.join(p.from, p.to)]; p.kind == en.OrgName && full != "" && n.w[p.from].caps {
			words := strings.Fields(full)
			if k, ok := en.Match(words, false); !ok || len(k.Words) < len(words) { // "the International Chamber of Commerce (ICC)": no court here
				return clean(full)
			}
		}
		if p.kind == en.OrgName {
			return p.name
		}
		if p.tail {
			return clean(n.tails[n.key(p)])
		}
		if full := n.short[n.join(p.from, p.to)]; full != "" && n.w[p.from].caps {
			return clean(full)
		}
		if p.typ == document.Organization && allCaps(text) && !strings.Contains(text, " ") && n.mid[capitalise(text)] == 0 {
			return text // "ECOWAS"
		}
	}
	return clean(text)
}

// clean writes a name of capitals as names are written, blanks once and none
// before a possessive: "CNBC 's Squawk Box".
func clean(text string) string {
	words := strings.Fields(text)
	if allCaps(text) && (len(words) > 1 || len(text) > 5) {
		for i, w := range words {
			words[i] = capitalise(w)
		}
	}
	return possessives.Replace(strings.Join(words, " "))
}

// possessives joins the 's of a text that comes in words with blanks between them.
var possessives = strings.NewReplacer(" 's ", "'s ", " ’s ", "’s ", "s ' ", "s' ", "s ’ ", "s’ ")

func capitalise(w string) string {
	out := []rune(strings.ToLower(w))
	up := true
	if strings.Contains(w, ".") && len(w) > 1 && w[1] == '.' {
		return w // "I.R.S.", "N.Y.U."
	}
	for i, r := range out {
		if up {
			out[i] = []rune(strings.ToUpper(string(r)))[0]
		}
		up = r == '-' || r == '\''
	}
	return string(out)
}

// governs reports whether a capital stands for its government here: it acts or
// speaks, makes demands, or is one side of a relation.
func (n *namer) governs(p *piece) bool {
	s := n.w[p.from].sent
	prev, next := n.low(p.from-1, s), n.low(p.to, s)
	if inPreps[prev] || prev == "from" || prev == "at" || prev == "to" && next != "'s" || prev == "of" && next != "'s" {
		return false
	}
	if next == "'s" || next == "'" {
		return govWords[n.low(p.to+1, s)] || govWords[n.low(p.to+2, s)]
	}
	switch prev {
	case "by":
		return n.tag(p.from-2, s) == "VBN" || n.tag(p.from-2, s) == "VBD"
	case "with", "against", "between":
		return true
	case "and":
		return n.low(p.from-3, s) == "between" || n.acts(p.to, s)
	}
	return n.acts(p.to, s) || next == "and" && prev == "between"
}

var govWords = wordSet(`demand demands offer offers position stance request requests proposal proposals claim claims threat threats decision decisions policy policies refusal concern concerns response reaction plan plans move moves view views intention intentions interests ally allies rejection call calls insistence support opposition invasion denial accusation accusations warning warnings ambitions influence efforts diplomacy willingness readiness behaviour behavior actions sanctions aggression security foreign red chief main top`)

// acts reports whether the verb at i, past adverbs, is one of saying or acting.
func (n *namer) acts(i, s int) bool {
	for k := 0; k < 3; k++ {
		low, tag := n.low(i, s), n.tag(i, s)
		switch {
		case tag == "RB" || low == "also" || low == "not":
			i++
		case tag == "MD" || low == "has" || low == "had" || low == "have":
			i++
			if n.low(i, s) == "been" || n.low(i, s) == "be" {
				return false
			}
			if k == 2 || strings.HasPrefix(n.tag(i, s), "VB") {
				return true
			}
		case (low == "is" || low == "was") && (n.tag(i+1, s) == "VBG" || govAdjectives[n.low(i+1, s)]):
			return true
		default:
			if tag != "VBD" && tag != "VBZ" && tag != "VBP" {
				return false
			}
			return en.CueVerb(n.d.Tokens[i].Lemma) != nil || govVerbs[n.d.Tokens[i].Lemma]
		}
	}
	return false
}

var (
	govVerbs      = wordSet(`publish release issue submit table propose draft hand deliver accept give freeze halt cut extradite mobilise mobilize prepare resume reopen grant promise arm conduct test deport restrict tighten ease impose limit rule insist plan intend accuse demand want reject refuse agree sign present offer impose back support oppose invade send deploy recall expel insist seek hope fear consider deny summon retaliate respond condemn ban lift suspend withdraw recognize recognise negotiate pledge provide supply threaten signal urge ask call hold act move expect require regard view block veto approve ratify announce break launch annex`)
	govAdjectives = wordSet(`ready willing prepared keen unwilling reluctant concerned determined worried opposed committed`)
)

// headlines finds in lines of capitals what the rest of the text and the
// gazetteer know, and in headings what their capitals made one name of.
func (n *namer) headlines() {
	n.divide()
	known, longest := n.knownTypes(func(piece) bool { return true })
	for _, s := range n.d.Sentences {
		if s.First < s.Last && n.w[s.First].shout {
			n.headline(s, known, longest)
		}
	}
}

// divide takes a name in a heading apart that the report below it does not
// have, when it has a part of it: "Mayor Doe Slams Acme Bank" where every word
// has a capital.
func (n *namer) divide() {
	known, longest := n.knownTypes(func(p piece) bool { return !n.inHeading(p) })
	for k := range len(n.pieces) {
		p := n.pieces[k]
		if p.typ == "" || p.to-p.from < 2 || !n.inHeading(p) || known[strings.ToLower(n.join(p.from, p.to))] != "" {
			continue
		}
		for i := p.from; i < p.to; {
			if size := n.repeated(i, p.to, known, longest); size > 0 {
				n.pieces[k].typ = ""
				i += size
				continue
			}
			i++
		}
	}
}

func (n *namer) inHeading(p piece) bool {
	return n.d.Paragraphs[n.d.Sentences[n.w[p.from].sent].Paragraph].Kind == document.Heading
}

// knownTypes has the decided names of the text in lower case, of those asked
// for, and the most words that one has.
func (n *namer) knownTypes(asked func(piece) bool) (map[string]document.EntityType, int) {
	known, longest := map[string]document.EntityType{}, 1
	for _, p := range n.pieces {
		if p.typ == "" || !asked(p) {
			continue
		}
		key := strings.ToLower(n.join(p.from, p.to))
		if known[key] == "" {
			known[key] = p.typ
		}
		longest = max(longest, p.to-p.from)
	}
	for last := range n.surname {
		if low := strings.ToLower(last); known[low] == "" && !en.Common(low) {
			known[low] = document.Person
		}
	}
	return known, min(longest, 8)
}

func (n *namer) headline(s document.Sentence, known map[string]document.EntityType, longest int) {
	for i := s.First; i < s.Last; {
		if !n.w[i].cap {
			i++
			continue
		}
		if size := n.repeated(i, s.Last, known, longest); size > 0 {
			i += size
			continue
		}
		caps := n.w[i].caps
		if k, ok := en.Match(n.texts[i:s.Last], caps); ok && (len(k.Words) > 1 || !en.Common(n.w[i].low) && !shoutWord(n.w[i].low, k)) {
			p := knownPiece(i, k)
			n.sport(&p, n.w[i].sent, n.low(p.to, n.w[i].sent), &p.own)
			p.typ = best(p.own)
			n.pieces = append(n.pieces, p)
			i = p.to
			continue
		}
		if n.headlinePerson(i, s.Last) {
			i += 2
			continue
		}
		i++
	}
}

// shoutWord reports whether a known name in capitals is also a common word there.
func shoutWord(low string, k en.Known) bool {
	return k.Kind == en.OrgName && allCaps(k.Words[0]) && (en.Function(low) || len(low) < 3)
}

func (n *namer) repeated(i, end int, known map[string]document.EntityType, longest int) int {
	for size := min(longest, end-i); size > 0; size-- {
		key := strings.ToLower(n.join(i, i+size))
		typ := known[key]
		if typ == "" || size == 1 && (en.Function(key) || len(key) < 3 || n.w[i].opens && !n.w[i].caps && en.Common(key)) {
			continue
		}
		p := piece{from: i, to: i + size, role: i, typ: typ}
		if k, ok := en.Match(n.texts[i:i+size], n.w[i].caps); ok && len(k.Words) == size {
			p.kind, p.name = k.Kind, k.Name
		}
		n.pieces = append(n.pieces, p)
		return size
	}
	return 0
}

// headlinePerson reads a given name and a word that is no common one.
func (n *namer) headlinePerson(i, end int) bool {
	if i+1 >= end || !n.w[i+1].cap || en.Common(n.w[i+1].low) || en.Common(n.w[i].low) || !letters(n.w[i+1].text) {
		return false
	}
	first := n.w[i].text
	if n.w[i].caps {
		first = capitalise(first)
	}
	if _, ok := en.GivenName(first); !ok || en.AmbiguousName(first) || en.OrgHead(n.w[i+1].low) || en.NoActorHead(n.w[i+1].low) {
		return false
	}
	n.pieces = append(n.pieces, piece{from: i, to: i + 2, role: i, typ: document.Person})
	return true
}
