package resolve

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// chain is the mentions of one actor in one article.
type chain struct {
	typ      document.EntityType
	name     string        // fullest form
	at       document.Span // where it is named
	aliases  []string      // every form, in text order
	roles    []string
	of       int // chain of the country or organization in its role, or -1
	mentions []int
	gender   en.Gender
	titled   bool // only known as "Ms Doe", beside a Doe who is none
}

// cast is an article's actors.
type cast struct {
	d        *document.Document
	chains   []chain
	chainOf  []int            // mention -> chain, -1 = none
	byName   map[string][]int // name -> chains
	longer   map[string][]int // first or last word of a name of two words or more -> chains
	initials map[string][]int // of full names of persons -> chains, once they are asked for
	called   map[string]int   // name or alias of no person -> its first chain
	inHead   map[string][]int // head of a role -> persons
	bodies   map[string]int   // name of an organization in lower case -> its first chain
	kinds    map[int][]string // chain -> what the text says that it is, or called it so far
	fits     map[string]fit   // noun -> the organization that fits it best so far
	offices  map[int]bool     // chain -> whether it is led, as far as asked
	spoke    []int            // attribution -> chain that speaks, as far as found
	stands   map[int]int      // byte that a "he" or "she" begins at -> chain, -1 = nobody named
}

// newCast groups mentions into chains: the same name first, then short forms
// with the full name that they shorten. A short form that two full names share
// goes by title and nearness, or stays alone.
func newCast(d *document.Document) *cast {
	c := &cast{d: d, chainOf: make([]int, len(d.Mentions)), byName: map[string][]int{}, longer: map[string][]int{}}
	for m := range d.Mentions {
		c.chainOf[m] = -1
	}
	order := make([]int, len(d.Mentions))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { // fuller names first, text order among equals
		return words(d.Mentions[order[i]].Name) > words(d.Mentions[order[j]].Name)
	})
	for _, m := range order {
		k := c.find(m)
		if k < 0 {
			k = len(c.chains)
			men := d.Mentions[m]
			fits := c.fullerThan(men, strings.Fields(men.Name))
			c.chains = append(c.chains, chain{typ: typeOfMention(men), name: men.Name, at: men.Span, of: -1, titled: len(fits) > 0 && c.otherGender(m, fits) == -1})
			c.list(k)
		}
		c.chainOf[m] = k
		c.chains[k].mentions = append(c.chains[k].mentions, m)
	}
	c.finishAll()
	c.reorder()
	c.initials = nil // their numbers are others now
	c.byName, c.longer = map[string][]int{}, map[string][]int{}
	for k := range c.chains {
		c.list(k)
	}
	c.inHead, c.bodies, c.fits, c.offices, c.kinds = map[string][]int{}, map[string]int{}, map[string]fit{}, map[int]bool{}, kindsOf(d, c.chainOf)
	for k, ch := range slices.Backward(c.chains) {
		if ch.typ == document.Organization {
			c.bodies[strings.ToLower(en.OfCountry(ch.name))] = k
		}
	}
	for k, ch := range c.chains {
		if ch.typ == document.Person {
			for _, head := range roleHeads(append(slices.Clone(ch.roles), c.titles(ch)...)) {
				c.inHead[head] = append(c.inHead[head], k)
			}
		}
	}
	return c
}

// titles are the roles that a person's titles tell: "priest" of Father Doe.
func (c *cast) titles(ch chain) (out []string) {
	for _, m := range ch.mentions {
		for w := range strings.FieldsSeq(strings.ToLower(c.d.Mentions[m].Role)) {
			if role := en.TitleRole(strings.TrimRight(w, ".")); role != "" {
				out = addTo(out, role)
			}
		}
	}
	return out
}

// roleHeads are the words of roles before what they are of, each once.
func roleHeads(roles []string) []string {
	var out []string
	for _, role := range roles {
		for _, w := range headWords(role) {
			out = addTo(out, w)
		}
	}
	return out
}

// list makes chain k known by its name, and by the words that short forms of it have.
func (c *cast) list(k int) {
	name := c.chains[k].name
	c.byName[name] = append(c.byName[name], k)
	w := strings.Fields(name)
	if len(w) < 2 {
		return
	}
	keys := []string{w[0]}
	if last := w[len(w)-1]; last != w[0] {
		keys = append(keys, last)
	}
	if before := w[len(w)-2]; strings.TrimRight(w[len(w)-1], ".") == "Jr" && !slices.Contains(keys, before) {
		keys = append(keys, before)
	}
	for _, key := range keys {
		c.longer[key] = append(c.longer[key], k)
	}
}

func words(s string) int { return len(strings.Fields(s)) }

// find is the chain that mention m belongs to, or -1.
func (c *cast) find(m int) int {
	men := c.d.Mentions[m]
	if k := c.byInitials(men.Span); k >= 0 {
		return k
	}
	w := strings.Fields(men.Name)
	fits := c.fullerThan(men, w)
	if len(fits) > mostFits {
		return -1
	}
	if c.otherOffice(men, fits) {
		for _, k := range c.byName[men.Name] {
			if c.chains[k].name == men.Name {
				return k
			}
		}
		return -1
	}
	if other := c.otherGender(m, fits); other >= -1 {
		return other
	}
	for _, k := range c.byName[men.Name] {
		if ch := c.chains[k]; ch.name == men.Name && (ch.typ == men.Type || len(w) > 1) && !(ch.titled && len(fits) > 0) {
			return k
		}
	}
	switch len(fits) {
	case 0:
		return -1
	case 1:
		return fits[0]
	}
	return c.nearest(m, fits)
}

// byInitials is the one person with a full name whose initials open a turn of
// an interview, "AL:", -1 for none.
func (c *cast) byInitials(s document.Span) int {
	text := strings.ReplaceAll(c.d.Slice(s), ".", "")
	if len(text) < 2 || len(text) > 4 || text != strings.ToUpper(text) || !strings.HasPrefix(c.d.Text[s.End:], ":") {
		return -1
	}
	if c.initials == nil { // fuller names have their chains by now
		c.initials = map[string][]int{}
		for k, ch := range c.chains {
			if w := strings.Fields(ch.name); ch.typ == document.Person && len(w) > 1 {
				c.initials[initialsOf(w)] = append(c.initials[initialsOf(w)], k)
			}
		}
	}
	switch list := c.initials[text]; {
	case len(list) == 1:
		return list[0]
	case len(list) == 0 && len(text) == 2:
		k := c.relative(text)
		c.initials[text] = []int{k} // asked once
		return k
	}
	return -1
}

func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w[:1])
	}
	return b.String()
}

// relative is who is known by a given name alone and has these initials with the
// surname of somebody else: "his daughter Jane", whose words "JD" opens. She
// gets the surname.
func (c *cast) relative(initials string) int {
	for k, ch := range c.chains {
		if ch.typ != document.Person || words(ch.name) != 1 || ch.name[:1] != initials[:1] {
			continue
		}
		for _, o := range c.chains {
			w := strings.Fields(o.name)
			if o.typ == document.Person && len(w) > 1 && w[len(w)-1][:1] == initials[1:] {
				c.chains[k].name += " " + w[len(w)-1]
				c.list(k)
				return k
			}
		}
	}
	return -1
}

// otherGender is where "Ms Doe" belongs when every Doe with a full name is known
// not to be a woman: to the Ms Doe before her, -1 when she is the first; -2 when
// nothing speaks against one of those.
func (c *cast) otherGender(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	if men.Type != document.Person || words(men.Name) != 1 || g == en.UnknownGender || len(fits) == 0 {
		return -2
	}
	if k := c.spouse(m, fits); k >= 0 {
		return k
	}
	for _, k := range fits {
		if cg := chainGender(c.d, c.chains[k]); cg == g || cg == en.UnknownGender {
			return -2
		}
	}
	for _, k := range c.byName[men.Name] {
		if c.chains[k].titled && chainGender(c.d, c.chains[k]) == g {
			return k
		}
	}
	return -1
}

// otherOffice reports whether a surname stands behind an office that none of those who
// bear it has, and whom the text has told apart before: "Joan Doe, a bus driver, ... Attorney
// General Doe said".
func (c *cast) otherOffice(men document.Mention, fits []int) bool {
	if men.Type != document.Person || words(men.Name) != 1 || len(fits) == 0 || men.Role == "" || en.Courtesy(men.Role) || !en.Office(roleHead(men.Role)) {
		return false
	}
	for _, k := range fits {
		ch := c.chains[k]
		if len(ch.mentions) == 0 || c.d.Mentions[ch.mentions[0]].Start > men.Start || !c.described(ch) {
			return false
		}
	}
	return true
}

// described reports whether a text says behind somebody's name what he is, or before it, and
// it is no office.
func (c *cast) described(ch chain) bool {
	told := false
	for _, m := range ch.mentions {
		men := c.d.Mentions[m]
		if men.Role != "" && en.Office(roleHead(men.Role)) {
			return false
		}
		rest := c.d.Text[men.End:]
		told = told || words(men.Name) > 1 && (strings.HasPrefix(rest, ", a ") || strings.HasPrefix(rest, ", an ") || strings.HasPrefix(rest, ", the ") || men.Role != "")
	}
	return told
}

// mostFits is how many full names a short form can be of without standing for nobody.
const mostFits = 100

// fullerThan are the chains whose names a mention with the words w shortens.
func (c *cast) fullerThan(men document.Mention, w []string) []int {
	var out []int
	for i, key := range w {
		if i > 0 && (i < len(w)-1 || key == w[0]) {
			continue
		}
		for _, k := range c.longer[key] {
			if len(out) <= mostFits && short(men, c.chains[k]) && c.introduced(men, c.chains[k]) && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	slices.Sort(out)
	return out
}

// introduced reports whether one word can be short for an organization's name: it names
// a firm or body by its last word, or the text has given it before. "Microsoft", before
// "Microsoft Office" is told of, is no short form of that.
func (c *cast) introduced(men document.Mention, ch chain) bool {
	return men.Type != document.Organization || words(men.Name) > 1 || corporate(ch.name) || ch.at.Start < men.Start || c.heads(men.Start)
}

// heads reports whether the byte at i is in a heading.
func (c *cast) heads(i int) bool {
	s := c.d.SentenceAt(i)
	return s >= 0 && c.d.Paragraphs[c.d.Sentences[s].Paragraph].Kind == document.Heading
}

// corporate reports whether a name is a firm's or a body's by its last word.
func corporate(name string) bool {
	return en.OrgHead(strings.TrimRight(strings.ToLower(lastWord(name)), "."))
}

// typeOfMention is the type that a mention's actor has: a well known body is one
// wherever it is spoken of as a place.
func typeOfMention(men document.Mention) document.EntityType {
	if men.Type == document.Place && !en.IsCountry(men.Name) {
		if _, known := en.KnownOrganization(men.Name); known {
			return document.Organization
		}
	}
	return men.Type
}

// spouse is the person known by a given name alone that "Mrs Doe" must be when
// the Doe that the article names in full is not a woman: "John Doe ... His
// wife, Jane, ... said Mrs Doe". She gets the surname.
func (c *cast) spouse(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	if g == en.UnknownGender || len(fits) == 0 || !en.Courtesy(men.Role) || words(men.Name) != 1 {
		return -1
	}
	for _, k := range fits {
		if cg := chainGender(c.d, c.chains[k]); cg == g {
			return -1
		}
	}
	best := -1
	for k, ch := range c.chains {
		if ch.typ == document.Person && words(ch.name) == 1 && ch.at.Start < men.Start && (en.GivenGender(ch.name) == g || c.kin(ch) == g) {
			best = k
		}
	}
	if best >= 0 {
		c.chains[best].name += " " + men.Name
		c.list(best)
	}
	return best
}

// kin is the gender that a noun for a relative tells of who is named beside it:
// "his mother, Awa".
func (c *cast) kin(ch chain) en.Gender {
	for _, m := range ch.mentions {
		if role := c.d.Mentions[m].Role; en.Relative(role) {
			return en.TitleGender(role)
		}
	}
	return en.UnknownGender
}

// short reports whether a mention is a shorter form of a chain's name.
func short(men document.Mention, ch chain) bool {
	a, b := strings.Fields(men.Name), strings.Fields(ch.name)
	if len(a) >= len(b) || men.Type != ch.typ {
		return false
	}
	switch men.Type {
	case document.Person:
		if len(a) == 1 {
			return a[0] == b[len(b)-1] || a[0] == b[0] || strings.TrimRight(b[len(b)-1], ".") == "Jr" && a[0] == b[len(b)-2]
		}
		return a[0] == b[0] && a[len(a)-1] == b[len(b)-1] || slices.Equal(a, b[:len(a)]) || slices.Equal(a, b[len(b)-len(a):])
	case document.Organization:
		return slices.Equal(a, b[:len(a)]) && len(a[0]) > 3 && !en.CauseOf(b[len(a)]) && !en.OrgHead(strings.ToLower(a[0])) && !en.NamedAfterPlace(b[len(b)-1]) && !en.Branch(b[len(b)-1]) || len(a) > 1 && slices.Equal(a, b[len(b)-len(a):])
	}
	return false
}

// nearest picks among chains that all fit: by the gender of the title, else the one
// that was mentioned last, but for who was only named as somebody's relative: after "for
// his wife Jane Doe", "Doe" is he.
func (c *cast) nearest(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	best, at := -1, -1
	for _, k := range fits {
		ch := c.chains[k]
		if cg := chainGender(c.d, ch); g != en.UnknownGender && cg != en.UnknownGender && g != cg {
			continue
		}
		last := -1
		for _, o := range ch.mentions {
			if s := c.d.Mentions[o].Start; s < men.Start && s > last && !c.relativeOf(o) && !c.aside(o, ch, fits) {
				last = s
			}
		}
		if last > at || best < 0 {
			best, at = k, last
		}
	}
	if k := c.headlined(m, fits); k >= 0 && best >= 0 && g == en.UnknownGender && (at < 0 || c.d.ParagraphAt(at) != c.d.ParagraphAt(men.Start)) {
		return k
	}
	return best
}

// headlined is whom a surname alone means that the title has alone as well, of several who bear it: the one
// whom the text names in full first, -1 for none.
func (c *cast) headlined(m int, fits []int) int {
	surname := c.d.Mentions[m].Name
	words := strings.FieldsFunc(c.d.Title, func(r rune) bool { return r == ' ' || r == '’' || r == '\'' || r == ',' || r == ':' })
	at := slices.Index(words, surname)
	if at < 0 || at > 0 && strings.ToLower(words[at-1]) != words[at-1] {
		return -1
	}
	first := -1
	for _, k := range fits {
		if ms := c.chains[k].mentions; len(ms) > 0 && c.d.Mentions[ms[0]].Start < c.d.Mentions[m].Start && (first < 0 || ms[0] < c.chains[first].mentions[0]) {
			first = k
		}
	}
	return first
}

// aside reports whether a mention is all that a text has of a full name, in no clause of his own or
// behind where the surname had come to stand for another, beside a namesake whom it names in full
// more than once: "a photo of Jane Doe", where John Doe is the one it is about.
func (c *cast) aside(m int, ch chain, fits []int) bool {
	full := func(ch chain) (n int) {
		for _, o := range ch.mentions {
			if words(c.d.Mentions[o].Name) > 1 {
				n++
			}
		}
		return n
	}
	top := c.d.Top(c.d.Mentions[m].Span)
	if full(ch) != 1 || words(c.d.Mentions[m].Name) < 2 || top < 0 {
		return false
	}
	if rel := c.d.Tokens[top].Rel; (strings.HasPrefix(rel, "nsubj") || rel == "root") && !c.settled(m) {
		return false
	}
	return slices.ContainsFunc(fits, func(k int) bool { return full(c.chains[k]) > 1 })
}

// settled reports whether a text has used the surname of mention m alone more than once before it:
// then it stands for who bore it first.
func (c *cast) settled(m int) bool {
	w, n := strings.Fields(c.d.Mentions[m].Name), 0
	for _, o := range c.d.Mentions[:m] {
		if o.Name == w[len(w)-1] {
			n++
		}
	}
	return n > 1
}

// relativeOf reports whether a mention names somebody as a relative of somebody else:
// "his wife Jane Doe". The subject of a verb is told of for his own sake.
func (c *cast) relativeOf(m int) bool {
	s := c.d.Mentions[m].Span
	first, top := c.d.TokenAt(s.Start), c.d.Top(s)
	if first > 1 && c.d.Slice(c.d.Tokens[first-1].Span) == "," && en.Kin(c.d.Tokens[first-2].Lemma) {
		first-- // "his wife, Jane Doe"
	}
	for first > 0 && en.Kin(c.d.Tokens[first-1].Lemma) {
		first--
	}
	if first == 0 || !en.Kin(c.d.Tokens[first].Lemma) || top >= 0 && strings.HasPrefix(c.d.Tokens[top].Rel, "nsubj") {
		return false
	}
	before := c.d.Tokens[first-1].Tag
	return before == "PRP$" || before == "POS"
}

func chainGender(d *document.Document, ch chain) en.Gender {
	for _, m := range ch.mentions {
		if g := en.TitleGender(d.Mentions[m].Role); g != en.UnknownGender {
			return g
		}
	}
	if ch.typ == document.Person && words(ch.name) > 1 {
		return en.GivenGender(strings.Fields(ch.name)[0])
	}
	return en.UnknownGender
}

// finishAll fills what chains have besides their names.
func (c *cast) finishAll() {
	c.called = map[string]int{}
	for k := range c.chains {
		ch := &c.chains[k]
		sort.Ints(ch.mentions)
		for _, m := range ch.mentions {
			titled := c.titledForm(m)
			if titled == "" || words(c.d.Mentions[m].Name) > 1 || !c.shared(k, c.d.Mentions[m].Name) { // "Senator Doe" beside Jan Doe is no Doe
				ch.aliases = addTo(addTo(ch.aliases, c.d.Slice(c.d.Mentions[m].Span)), c.d.Mentions[m].Name)
			}
			ch.aliases = addTo(ch.aliases, titled)
			if ch.titled && en.Courtesy(c.d.Mentions[m].Role) {
				ch.aliases = addTo(ch.aliases, c.d.Mentions[m].Role+" "+ch.name)
			}
		}
		for _, name := range append([]string{ch.name}, ch.aliases...) {
			c.call(name, k)
		}
	}
	for k := range c.chains {
		c.finish(k)
	}
}

// longestTitle is how many words stand as a title before a name at most.
const longestTitle = 2

// shared reports whether somebody else of the article has a surname.
func (c *cast) shared(k int, surname string) bool {
	return slices.ContainsFunc(c.longer[surname], func(o int) bool {
		return o != k && c.chains[o].typ == document.Person && lastWord(c.chains[o].name) == surname
	})
}

// titledForm is a name as the text has it with the office or rank before it, "Capt. Doe", ""
// for a name without.
func (c *cast) titledForm(m int) string {
	men := c.d.Mentions[m]
	if men.Type != document.Person || men.Role == "" || en.Courtesy(men.Role) || words(men.Role) > longestTitle || men.Full.Start >= men.Start {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(men.Role)
	if title := c.d.Slice(document.Span{Start: men.Full.Start, End: men.Start}); title != men.Role+" " || !unicode.IsUpper(first) {
		return ""
	}
	return men.Role + " " + men.Name
}

// call notes that no person of chain k has a name; the first such chain keeps it.
func (c *cast) call(name string, k int) {
	if first, ok := c.called[name]; c.chains[k].typ != document.Person && (!ok || k < first) {
		c.called[name] = k
	}
}

// finish fills a chain's roles and gender.
func (c *cast) finish(k int) {
	ch := &c.chains[k]
	for _, m := range ch.mentions {
		men := c.d.Mentions[m]
		if men.Role != "" && !en.Courtesy(men.Role) {
			ch.roles = addTo(ch.roles, men.Role)
			if ch.of < 0 {
				ch.of = c.inRole(men.Role)
			}
			if ch.of < 0 && ch.typ == document.Person {
				ch.of = c.before(m)
			}
		}
	}
	ch.gender = chainGender(c.d, *ch)
}

func addTo(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// reorder puts the chains in the order of their first mention.
func (c *cast) reorder() {
	order := make([]int, len(c.chains))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		return c.chains[order[i]].mentions[0] < c.chains[order[j]].mentions[0]
	})
	to := make([]int, len(order))
	chains := make([]chain, len(order))
	for at, k := range order {
		to[k] = at
		chains[at] = c.chains[k]
	}
	for i := range chains {
		if chains[i].of >= 0 {
			chains[i].of = to[chains[i].of]
		}
	}
	for m, k := range c.chainOf {
		if k >= 0 {
			c.chainOf[m] = to[k]
		}
	}
	c.chains = chains
}
