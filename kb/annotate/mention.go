package annotate

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// namer finds the names of one document. It works in passes over the words:
// runs of capitalised words are cut into pieces, the pieces of the whole text
// vote on what each name is, and then short forms and headlines, which say
// little by themselves, are read in the light of the rest.
type namer struct {
	d       *document.Document
	w       []word
	texts   []string        // the words' texts, for the gazetteer
	mid     map[string]int  // capitalised words in mid-sentence, and pairs of them
	small   map[string]bool // words seen without capital
	pieces  []piece
	votes   map[string]*vote
	surname map[string]int    // last word of a person's full name -> how often
	given   map[string]int    // first words of such names
	backed  map[string]bool   // names of which words around them say that a person bears them
	clubs   map[string]bool   // single words that a role and a person's name follow: "Munster coach Jan Doe"
	short   map[string]string // short form -> full name of an organization
	sport0  int               // whether the text is on sport: 0 not asked yet, 1 no, 2 yes
	board   []bool            // sentences that are made of names and figures, when asked for
	tails   map[string]string // last word -> full name: "the Ledger"
}

// word is a token as the recogniser sees it.
type word struct {
	text  string // with straight apostrophes
	low   string
	tag   string
	sent  int
	cap   bool // has a capital first letter, or one behind an article: "al-Sayed"
	caps  bool // two letters or more, none of them small
	opens bool // stands where any word would have a capital
	shout bool // in a line of capitals, where they say nothing
}

// piece is a name or part of one that was read from a run of capitalised words.
type piece struct {
	from, to int // words of the bare name
	role     int // first word of the role before it, = from for none
	kind     en.Kind
	name     string // canonical, of the gazetteer
	own      vote   // what its own words and its neighbours say
	typ      document.EntityType
	tail     bool // the head of an organization's name alone, with an article
}

// vote is evidence for each type.
type vote struct{ person, org, place, drop int }

func (v *vote) add(o vote) {
	v.person += o.person
	v.org += o.org
	v.place += o.place
	v.drop += o.drop
}

// mentions finds the persons, organizations and places that d names. Its
// tokens must be there. r has for each of them its label of language.Entities,
// or none.
func mentions(d *document.Document, r reading) []document.Mention {
	labels := r.names
	n := &namer{d: d, mid: map[string]int{}, small: map[string]bool{}, votes: map[string]*vote{},
		surname: map[string]int{}, given: map[string]int{}, backed: map[string]bool{}, clubs: map[string]bool{}, short: map[string]string{}, tails: map[string]string{}}
	n.words()
	n.count()
	for _, s := range d.Sentences {
		n.runs(s)
	}
	n.order()
	n.labels(labels)
	n.described()
	n.kin()
	n.evidence()
	n.decide()
	n.headlines()
	return n.agree(n.assemble())
}

func (n *namer) words() {
	n.w = make([]word, len(n.d.Tokens))
	n.texts = make([]string, len(n.d.Tokens))
	for si, s := range n.d.Sentences {
		for i := s.First; i < s.Last; i++ {
			t := n.d.Tokens[i]
			text := strings.ReplaceAll(n.d.Slice(t.Span), "’", "'")
			n.texts[i] = text
			n.w[i] = word{text: text, low: strings.ToLower(text), tag: t.Tag, sent: si, cap: capital(text) || arabicSurname(text), caps: allCaps(text)}
		}
		n.opening(s)
		if n.shouts(s) {
			for i := s.First; i < s.Last; i++ {
				n.w[i].shout = true
			}
		}
	}
}

// opening marks the words that have a capital because a sentence begins there.
func (n *namer) opening(s document.Sentence) {
	first := true
	for i := s.First; i < s.Last; i++ {
		w := &n.w[i]
		switch {
		case letters(w.text):
			w.opens = first
			first = false
		case w.text == "." || w.text == "!" || w.text == "?":
			first = i > s.First && !abbreviation(n.w[i-1].text)
		case i == s.First || isQuote(w.text) && opensQuote(n.d, i) || w.text == "--" || w.text == "—" || w.text == ":" || w.text == "•" || w.text == "*" || w.text == "...":
			first = true
		}
	}
}

// abbreviation reports whether a point that stands apart from word w belongs to it.
func abbreviation(w string) bool {
	_, title := en.Honorific(w + ".")
	return title && len(w) < 5 || len(w) == 1
}

// opensQuote reports whether a mark has a word directly behind it.
func opensQuote(d *document.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	return d.Tokens[i].End == d.Tokens[i+1].Start || d.Slice(d.Tokens[i].Span) == "``" || d.Slice(d.Tokens[i].Span) == "“" || d.Slice(d.Tokens[i].Span) == "\""
}

func isQuote(s string) bool {
	switch s {
	case "\"", "“", "”", "``", "''", "'", "`", "‘", "«", "»", "„":
		return true
	}
	return false
}

// shouts reports whether a sentence is a headline whose capitals say nothing.
func (n *namer) shouts(s document.Sentence) bool {
	caps, upper, all := 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		w := n.w[i]
		if !letters(w.text) || len(w.text) < 2 {
			continue
		}
		all++
		if w.caps {
			caps++
		}
		if w.cap || en.Function(w.low) {
			upper++
		}
	}
	if all >= 2 && caps*10 >= all*7 {
		return true
	}
	heading := len(n.d.Paragraphs) > s.Paragraph && n.d.Paragraphs[s.Paragraph].Kind != document.Body
	return heading && all >= 4 && upper*10 >= all*9
}

// count notes how the words of the text are written where it is free to choose.
func (n *namer) count() {
	for i, w := range n.w {
		if w.shout {
			continue
		}
		switch {
		case w.cap && !w.opens:
			n.mid[w.text]++
			if i > 0 && n.w[i-1].cap && !n.w[i-1].opens && n.w[i-1].sent == w.sent {
				n.mid[n.w[i-1].text+" "+w.text]++
			}
		case !w.cap:
			n.small[w.low] = true
		}
	}
}

// join is the text of words from up to to, with single blanks.
func (n *namer) join(from, to int) string { return strings.Join(n.texts[from:to], " ") }

// low is the i-th word in lower case, "" outside of sentence s.
func (n *namer) low(i, s int) string {
	if i < 0 || i >= len(n.w) || n.w[i].sent != s {
		return ""
	}
	return n.w[i].low
}

func (n *namer) tag(i, s int) string {
	if i < 0 || i >= len(n.w) || n.w[i].sent != s {
		return ""
	}
	return n.w[i].tag
}

// assemble turns the decided pieces into mentions in text order, none of them overlapping.
func (n *namer) assemble() []document.Mention {
	n.order()
	var out []document.Mention
	end := -1
	for i := range n.pieces {
		p := &n.pieces[i]
		if p.typ == "" || p.from < end || partyAndState(n.join(p.from, p.to)) {
			continue
		}
		end = p.to
		out = append(out, n.mention(p))
	}
	for i := range out {
		out[i].Coref = i
	}
	return out
}

// order puts the pieces in text order.
func (n *namer) order() {
	sort.SliceStable(n.pieces, func(i, j int) bool { return n.pieces[i].from < n.pieces[j].from })
}

// partyAndState reports whether a piece is the "D-Mo" of "(D-Mo.)", or a lone initial.
func partyAndState(s string) bool {
	if len(s) <= 2 && s[0] < utf8.RuneSelf {
		return !en.IsCountry(s) && strings.TrimRight(s, ".") == s[:1]
	}
	return len(s) > 3 && s[1] == '-' && strings.ContainsRune("DRI", rune(s[0])) && unicode.IsUpper(rune(s[2]))
}

func (n *namer) mention(p *piece) document.Mention {
	m := document.Mention{Span: n.span(p.from, p.to), Type: p.typ, Name: n.name(p)}
	m.Full = m.Span
	if p.typ == document.Person {
		n.addRole(p, &m)
	}
	return m
}

func (n *namer) span(from, to int) document.Span {
	return document.Span{Start: n.d.Tokens[from].Start, End: n.d.Tokens[to-1].End}
}

func capital(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

func letters(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

func allCaps(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}
