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
	d         *document.Document
	chains    []chain
	chainOf   []int            // mention -> chain, -1 = none
	byName    map[string][]int // name -> chains
	longer    map[string][]int // first or last word of a name of two words or more -> chains
	initials  map[string][]int // of full names of persons -> chains, once they are asked for
	answering int              // chain that answers in an interview, from 2 on, 0 before it is asked for
	twice     map[string]int   // name -> the second mention of just that, once it is asked for
	alone     map[string]int   // name of one word -> how often the report calls a person so, once it is asked for
	called    map[string]int   // name or alias of no person -> its first chain
	inHead    map[string][]int // head of a role -> persons
	bodies    map[string]int   // name of an organization in lower case -> its first chain
	kinds     map[int][]string // chain -> what the text says that it is, or called it so far
	fits      map[string]fit   // noun -> the organization that fits it best so far
	offices   map[int]bool     // chain -> whether it is led, as far as asked
	spoke     []int            // attribution -> chain that speaks, as far as found
	stands    map[int]int      // byte that a "he" or "she" begins at -> chain, -1 = nobody named
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
			c.chains = append(c.chains, chain{typ: typeOfMention(men), name: c.asNamed(men), at: men.Span, of: -1, titled: len(fits) > 0 && c.otherGender(m, fits) == -1})
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
	fits = c.bySurname(men, fits)
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
			if ch.of < 0 && ch.typ == document.Person {
				ch.of = c.peopleBefore(m)
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
