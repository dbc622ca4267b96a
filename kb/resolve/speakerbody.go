package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// owner is the chain whose words a phrase is: "Keel's letter", "her complaint".
func (c *cast) owner(d *document.Document, src document.Span) int {
	for i := d.TokenAt(src.Start); i < len(d.Tokens) && d.Tokens[i].Start < src.End; i++ {
		t := d.Tokens[i]
		switch t.Tag {
		case "PRP$":
			if k, ok := c.stands[t.Start]; ok {
				return k
			}
			return -1
		case "POS":
			if m := d.MentionsFrom(t.Start) - 1; m >= 0 && d.Mentions[m].End == t.Start && src.Contains(d.Mentions[m].Span) {
				return c.chainOf[m]
			}
			if role := (document.Span{Start: src.Start, End: t.Start}); strings.HasPrefix(strings.ToLower(d.Slice(role)), "the ") { // "the sergeant's report"
				return c.role(d, role, headNoun(d, role))
			}
			return -1
		case "IN", ",":
			return -1
		}
	}
	return -1
}

// issuer is whose words they are that stand somewhere or come from somebody: "a statement on [its] website",
// "a statement from [the company]".
func (c *cast) issuer(d *document.Document, src document.Span, out []int, upTo int) int {
	h := headToken(d, src)
	if h < 0 || h+2 >= len(d.Tokens) || d.Tokens[h+1].End > src.End || d.Tokens[h+2].End > src.End {
		return -1
	}
	prep, next := strings.ToLower(d.Slice(d.Tokens[h+1].Span)), d.Tokens[h+2]
	switch {
	case prep == "on" && next.Tag == "PRP$":
		if k, ok := c.stands[next.Start]; ok {
			return k
		}
		if w := strings.ToLower(d.Slice(next.Span)); w != "its" && w != "their" {
			return -1
		}
		if k := c.asked(d, next.Span); k >= 0 {
			return k
		}
		return c.organization(d, next.Span, "", out, upTo)
	case (prep == "from" || prep == "by") && next.Tag == "DT":
		return c.who(d, document.Span{Start: next.Start, End: src.End}, out, upTo)
	}
	return -1
}

// asked is the organization that a question right before asks for its words: "What does the company say?"
func (c *cast) asked(d *document.Document, src document.Span) int {
	s := d.SentenceAt(src.Start) - 1
	if s < 0 || !strings.HasSuffix(strings.TrimRight(d.Text[d.Sentences[s].Start:d.Sentences[s].End], " \n"), "?") {
		return -1
	}
	for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
		if t := d.Tokens[i]; t.Tag == "NN" && en.Nominal(t.Lemma) && i > 0 && strings.EqualFold(d.Slice(d.Tokens[i-1].Span), "the") {
			return c.fitting(d, document.Span{Start: d.Tokens[i-1].Start, End: t.End}, t.Lemma)
		}
	}
	return -1
}

// author is the organization that a report or an inquiry is of: "an inquiry by
// the Commission", "a UN report"; for "that report" the one of the report named before.
func (c *cast) author(d *document.Document, src document.Span, head string) int {
	h := headToken(d, src)
	if h < 0 {
		return -1
	}
	if k := c.authorOf(d, h); k >= 0 {
		return k
	}
	if text := strings.ToLower(d.Slice(src)); !strings.HasPrefix(text, "the ") && !strings.HasPrefix(text, "that ") && !strings.HasPrefix(text, "this ") {
		return -1
	}
	for i := h - 1; i >= 0 && d.Tokens[h].Sentence-d.Tokens[i].Sentence <= 2; i-- {
		if d.Tokens[i].Lemma == head {
			return c.authorOf(d, i)
		}
	}
	return -1
}

// authorOf is the organization right before the noun at token h, its owner up to
// three words before, or the one behind "by".
func (c *cast) authorOf(d *document.Document, h int) int {
	body := func(m int) int {
		if m >= 0 && m < len(d.Mentions) && d.Mentions[m].Type == document.Organization {
			return c.chainOf[m]
		}
		return -1
	}
	if h+1 < len(d.Tokens) && (d.Tokens[h+1].Lemma == "by" || d.Tokens[h+1].Lemma == "from") {
		m := d.MentionsFrom(d.Tokens[h+1].End)
		if m < len(d.Mentions) && d.TokenAt(d.Mentions[m].Start)-h <= 3 {
			return body(m)
		}
		return -1
	}
	m := d.MentionsFrom(d.Tokens[h].Start) - 1
	if m < 0 {
		return -1
	}
	end := d.TokenAt(d.Mentions[m].End-1) + 1
	if end == h || h-end <= 3 && end < h && d.Tokens[end].Tag == "POS" {
		return body(m)
	}
	return -1
}

// institution makes an actor of a body that the article names only by a
// description of two words or more: "the harbour police".
func (c *cast) institution(d *document.Document, src document.Span, head string) int {
	phrase, _, _ := strings.Cut(d.Slice(src), ", ") // "the harbour police, which had sent a boat"
	src.End = src.Start + len(phrase)
	name := strings.TrimSpace(phrase[len("the "):])
	for _, of := range []string{"country", "nation", "state", "city", "town", "region"} { // "the country's weather service"
		for _, s := range []string{"’s ", "'s "} {
			name = strings.TrimPrefix(name, of+s)
		}
	}
	if first, _ := utf8.DecodeRuneInString(name); head == "government" && !unicode.IsUpper(first) {
		return -1 // "the local government" may be any
	}
	what := name
	if body, where, ok := strings.Cut(name, " in "); ok && c.placed(d, src, where) {
		if what = body; words(body) == 1 {
			what = "the " + body // "the court in Arlby" is one of its own
		}
	}
	court := head == "court" && strings.HasPrefix(what, "court of ") // "the court of appeal"
	if n := words(what); n < 2 || n > 4 || !strings.HasSuffix(strings.ToLower(what), head) && !court {
		return -1
	}
	return c.body(name, document.Span{Start: src.End - len(name), End: src.End})
}

// localBody makes an actor of a body that is told by its place and its members: "the Alder
// fishermen's association".
func (c *cast) localBody(d *document.Document, src document.Span, head string) int {
	name := d.Slice(src)[len("the "):]
	if n := words(name); n < 3 || n > 4 || !strings.ContainsAny(name, "'’") || strings.Contains(name, ",") || !strings.HasSuffix(strings.ToLower(name), head) {
		return -1
	}
	return c.body(name, document.Span{Start: src.End - len(name), End: src.End})
}

// placed reports whether a phrase ends with the name of a place.
func (c *cast) placed(d *document.Document, src document.Span, where string) bool {
	m := d.MentionsFrom(src.End) - 1
	return m >= 0 && d.Mentions[m].Type == document.Place && d.Mentions[m].End == src.End && d.Slice(d.Mentions[m].Span) == where
}

// body is the organization of a name, made when there is none yet; "Russia's
// parliament" is the Russian parliament.
func (c *cast) body(name string, at document.Span) int {
	key := strings.ToLower(en.OfCountry(name))
	if k, ok := c.bodies[key]; ok {
		if ch := &c.chains[k]; len(ch.mentions) == 0 {
			ch.aliases = addTo(ch.aliases, name)
		}
		return k
	}
	c.bodies[key] = len(c.chains)
	c.chains = append(c.chains, chain{typ: document.Organization, name: name, at: at, aliases: []string{name}, of: -1})
	return len(c.chains) - 1
}

// apposedBody is the organization behind the comma of "the United Nations
// humanitarian office, OCHA", -1 when there is none.
func (c *cast) apposedBody(d *document.Document, src document.Span, first int) int {
	for m := first + 1; m < len(d.Mentions) && d.Mentions[m].End <= src.End; m++ {
		if men := d.Mentions[m]; men.Type == document.Organization && apposed(d, src, men) {
			return c.chainOf[m]
		}
	}
	return -1
}

// ownBody makes an actor of a body that is told by whose it is: "Russia's
// defence ministry".
func (c *cast) ownBody(d *document.Document, src document.Span, m int) int {
	men := d.Mentions[m]
	rest := strings.TrimLeft(d.Slice(document.Span{Start: men.End, End: src.End}), "’'s ")
	head := headNoun(d, src)
	if n := words(rest); men.Start > src.Start+len("the ") || n < 1 || n > 3 || !en.Institution(head) || !strings.HasSuffix(strings.ToLower(rest), head) || rest != strings.ToLower(rest) {
		return -1
	}
	if k := c.describedBody(rest, head); k >= 0 {
		return k
	}
	return c.body(men.Name+d.Slice(document.Span{Start: men.End, End: src.End}), document.Span{Start: men.Start, End: src.End})
}

// peoplesBody makes an actor of a body that is told by whose people it is of, "Tamarian police", as of
// one that is told by their country.
func (c *cast) peoplesBody(d *document.Document, src document.Span, head string) int {
	w := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(d.Slice(src), "The "), "the "))
	if len(w) != 2 || !en.Institution(head) || strings.ToLower(w[1]) != head {
		return -1
	}
	if _, known := en.Demonym(w[0]); !known && !slices.ContainsFunc(c.chains, func(ch chain) bool {
		return ch.typ == document.Place && en.DemonymOf(w[0], ch.name)
	}) {
		return -1
	}
	name := strings.Join(w, " ")
	return c.body(name, document.Span{Start: src.End - len(name), End: src.End})
}

// describedBody is the one organization that the article names, wherever, with what a description says
// that it watches over: "Norland's competition watchdog" is its Competition and Markets Authority.
func (c *cast) describedBody(description, head string) int {
	if strings.HasSuffix(description, "central bank") {
		return c.centralBank()
	}
	if !en.Watches(head) {
		return -1
	}
	found := -1
	for k, ch := range c.chains {
		name := strings.Fields(strings.ToLower(ch.name))
		if ch.typ != document.Organization || len(ch.mentions) == 0 || len(name) < 2 {
			continue
		}
		topics := strings.Fields(strings.TrimSuffix(description, head))
		if alone := len(topics) == 0 && (head == "regulator" || head == "watchdog") && en.Oversees(name[len(name)-1]); !alone && !slices.ContainsFunc(topics, func(w string) bool { return slices.Contains(name, w) }) || !slices.ContainsFunc(name, en.Oversees) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// organization is what "it" or "the company" stands for: the best fitting
// organization named before, the nearest among equals.
func (c *cast) organization(d *document.Document, src document.Span, noun string, out []int, upTo int) int {
	if k := c.subjectOf(d, src, upTo); k >= 0 && (noun == "" || c.kindFits(k, noun) > 0) {
		if best := c.fitting(d, src, noun); noun != "" && best >= 0 && c.kindFits(best, noun) > c.kindFits(k, noun) {
			return best // "The IMF will wait, the newspaper said"
		}
		return k
	}
	if noun != "" {
		best := c.fitting(d, src, noun)
		if k := c.spokeBefore(d, src, noun, out, upTo); k >= 0 && (best < 0 || c.kindFits(best, noun) < 3 && !strings.Contains(strings.ToLower(c.chains[best].name), noun)) {
			return k
		}
		return best
	}
	if thingBefore(d, src) {
		return -1
	}
	if k := c.bodyBefore(d, src, out, upTo); k >= 0 {
		return k
	}
	here := d.SentenceAt(src.Start)
	for k := upTo - 1; k >= max(0, upTo-mostSpoken); k-- { // "it" is rather who spoke last
		if s := out[k]; s >= 0 && c.chains[s].typ != document.Person && here-d.SentenceAt(d.Attributions[k].Source.Start) <= 2 {
			return s
		}
	}
	for m := d.MentionsFrom(src.Start) - 1; m >= 0 && here-d.SentenceAt(d.Mentions[m].Start) <= 2; m-- {
		if k := c.chainOf[m]; k >= 0 && c.chains[k].typ == document.Organization && !ownedByIt(d, m) {
			return k
		}
	}
	return -1
}

// ownedByIt reports whether a mention stands in what "its" owns, so that it is not whom "it" means: "behind its
// order of Halden jets, it ...".
func ownedByIt(d *document.Document, m int) bool {
	i := d.Top(d.Mentions[m].Span)
	for n := 0; i >= 0 && n < 6 && strings.HasPrefix(d.Tokens[i].Tag, "NN"); n++ {
		for j := i - 1; j >= max(0, i-4) && d.Tokens[j].Sentence == d.Tokens[i].Sentence; j-- {
			if d.Tokens[j].Head == i && d.Tokens[j].Tag == "PRP$" && strings.EqualFold(d.Slice(d.Tokens[j].Span), "its") {
				return true
			}
		}
		i = d.Tokens[i].Head
	}
	return false
}

// spokeBefore is the organization that spoke in the sentence before and that a noun can be for: it goes
// on rather than one that is only named there, "the port told the ministry. The agency said".
func (c *cast) spokeBefore(d *document.Document, src document.Span, noun string, out []int, upTo int) int {
	here := d.SentenceAt(src.Start)
	for k := upTo - 1; k >= max(0, upTo-mostSpoken); k-- {
		a := d.Attributions[k]
		if a.Source.Len() == 0 || a.Source.Start >= src.Start {
			continue
		}
		if here-d.SentenceAt(a.Source.Start) != 1 || a.Hull().Len() == 0 || !a.Speech {
			return -1
		}
		if s := out[k]; s >= 0 && c.chains[s].typ == document.Organization && c.kindFits(s, noun) > 0 {
			return s
		}
		return -1
	}
	return -1
}

// thingBefore reports whether the sentence before is about a thing with words, which then is
// what "it" means: "The bill was published on Tuesday. It proposes ...".
func thingBefore(d *document.Document, src document.Span) bool {
	here := d.SentenceAt(src.Start)
	if here == 0 || d.Sentences[here-1].Paragraph != d.Sentences[here].Paragraph || d.Tokens[d.Sentences[here].First].Start != src.Start {
		return false
	}
	s := d.Sentences[here-1]
	for i := s.First; i < s.Last; i++ {
		if t := d.Tokens[i]; t.Rel == "nsubj" && t.Head >= 0 && d.Tokens[t.Head].Rel == "root" {
			return strings.HasPrefix(t.Tag, "NN") && en.Wordless(strings.ToLower(t.Lemma)) && !en.Finding(t.Lemma)
		}
	}
	return false
}

// bodyBefore is the body that the sentence before tells of as its subject without a name of its own, which
// "it" means behind a quotation: "Norland's health ministry denied it. “No date is set,” it said."
func (c *cast) bodyBefore(d *document.Document, src document.Span, out []int, upTo int) int {
	here := d.SentenceAt(src.Start)
	if here == 0 || d.Sentences[here-1].Paragraph != d.Sentences[here].Paragraph || upTo >= len(d.Attributions) || d.Attributions[upTo].Kind != document.Direct {
		return -1
	}
	s := d.Sentences[here-1]
	for i := s.First; i < s.Last; i++ {
		t := d.Tokens[i]
		if t.Rel != "nsubj" || t.Head < 0 || d.Tokens[t.Head].Rel != "root" {
			continue
		}
		if !en.Institution(t.Lemma) || t.Tag != "NN" || i-s.First > 4 {
			return -1
		}
		return c.who(d, document.Span{Start: d.Tokens[s.First].Start, End: t.End}, out, upTo)
	}
	return -1
}

// mostSpoken is among how many attributions before it "it" finds who spoke last.
const mostSpoken = 100

// centralBank is the one organization of an article whose name is that of a central bank:
// "the Reserve Bank of Norland", -1 for none or several.
func (c *cast) centralBank() int {
	found := -1
	for k, ch := range c.chains {
		if ch.typ != document.Organization || !en.CentralBank(ch.name) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// fit is the organization that fits a noun best among the first mentions of a text.
type fit struct {
	upTo, how int
	nearest   []int       // those that fit so, the one named last behind
	named     map[int]int // how often each was named so far
	topic     int         // the one of the title that has been named most by now, -1 for none
}

// fitting is the organization named before src that fits a noun best, the
// nearest among equals, -1 for none; where nothing but their names tells, none that is
// named far less than one whom the article is about. It goes on from where it was asked last.
func (c *cast) fitting(d *document.Document, src document.Span, noun string) int {
	end := d.MentionsFrom(src.Start)
	f, ok := c.fits[noun]
	if !ok || f.upTo > end {
		f = fit{named: map[int]int{}, topic: -1}
	}
	for ; f.upTo < end; f.upTo++ {
		k := c.chainOf[f.upTo]
		if k < 0 || c.chains[k].typ != document.Organization || heard(d, d.Mentions[f.upTo]) || shownOn(d, d.Mentions[f.upTo]) || anExample(d, d.Mentions[f.upTo]) {
			continue
		}
		how := c.kindFits(k, noun)
		if how == 0 {
			continue
		}
		if n := f.named[k] + 1; n >= oftenNamed && (f.topic < 0 || n > f.named[f.topic]) && (f.topic == k || c.inTitle(k)) {
			f.topic = k
		}
		if how < f.how {
			f.named[k]++
			continue
		}
		if how > f.how {
			f.how, f.nearest = how, nil
		}
		f.nearest = append(slices.DeleteFunc(f.nearest, func(o int) bool { return o == k }), k)
		f.named[k]++
	}
	c.fits[noun] = f
	weight := func(k int) int {
		if c.led(k) && c.inTitle(k) {
			return chief * f.named[k]
		}
		return f.named[k]
	}
	most := 0
	for _, k := range f.nearest {
		if c.led(k) {
			most = max(most, weight(k))
		}
	}
	for _, k := range slices.Backward(f.nearest) {
		if f.how == 2 && f.topic >= 0 && k != f.topic && f.named[f.topic] >= oftenNamed*f.named[k] && !c.inTitle(k) {
			return f.topic // whom the article is about, rather than whose name alone fits better
		}
		if f.how > 1 || chief*weight(k) > most {
			return k
		}
	}
	return -1
}

// inTitle reports whether the article's title has an organization, by its first word or in capitals.
func (c *cast) inTitle(k int) bool {
	first := strings.Fields(c.chains[k].name)[0]
	return len(first) > 2 && slices.Contains(strings.FieldsFunc(c.d.Title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), first)
}

// oftenNamed is how often, and how many times as often as another, the text names the one of its title.
const oftenNamed = 3

// chief is how many times as often as another the organization is named that a text is about.
const chief = 2

// heard reports whether a name is of whom somebody told something: "told [the Gazette]" what the firm did.
func heard(d *document.Document, men document.Mention) bool {
	top := d.Top(men.Span)
	if top < 0 || d.Tokens[top].Head < 0 {
		return false
	}
	t := d.Tokens[top]
	return (t.Rel == "iobj" || t.Rel == "obj") && d.Tokens[t.Head].Lemma == "tell"
}

// shownOn reports whether a name only tells where something was to be seen: "streamed on Vidora",
// "posted on Chirper".
func shownOn(d *document.Document, men document.Mention) bool {
	i := d.TokenAt(men.Start)
	if i < 2 || d.Tokens[i-1].Lemma != "on" || d.Tokens[i-1].Tag != "IN" {
		return false
	}
	switch d.Tokens[i-2].Lemma {
	case "stream", "post", "air", "broadcast", "publish", "upload", "share", "show", "video", "message", "live":
		return true
	}
	return false
}

// fittingElsewhere is fitting without the organizations that the sentence of src
// names itself: with "Acme offered more, the Arlby company said" speaks another.
func (c *cast) fittingElsewhere(d *document.Document, src document.Span, noun string) int {
	s := d.Sentences[d.SentenceAt(src.Start)]
	best, how := -1, 0
	for m := 0; m < len(d.Mentions) && d.Mentions[m].End <= src.Start; m++ {
		k := c.chainOf[m]
		if k < 0 || c.chains[k].typ != document.Organization {
			continue
		}
		if fits := c.kindFits(k, noun); fits > 0 && fits >= how && !c.inSentence(d, s, k) {
			best, how = k, fits
		}
	}
	return best
}

// namedLater is the one organization that the article names behind a phrase for it, as a lede has it
// before the text gives its name: "Dockers will walk out, their union said. The Dock Labour Union ...".
// Words of the phrase that the name has, too, tell which of several is meant.
func (c *cast) namedLater(d *document.Document, src document.Span, head string) int {
	if en.Firm(head) {
		return -1 // any business is a company
	}
	told := strings.Fields(strings.ToLower(d.Slice(src)))
	if k := c.describedBody(strings.Join(told[1:], " "), head); k >= 0 {
		return k
	}
	best, how, two := -1, 0, false
	for k, ch := range c.chains {
		if ch.typ != document.Organization || len(ch.mentions) == 0 || d.Mentions[ch.mentions[0]].Start < src.End {
			continue
		}
		fits := c.kindFits(k, head)
		if fits < 2 {
			continue
		}
		if strings.HasSuffix(strings.ToLower(ch.name), " "+head) {
			fits++
		}
		for _, w := range strings.Fields(strings.ToLower(ch.name)) {
			if w != head && slices.Contains(told, w) && !en.Function(w) {
				fits += 2
			}
		}
		if fits >= how {
			best, how, two = k, fits, fits == how
		}
	}
	if two {
		return -1
	}
	return best
}

// inSentence reports whether a sentence names a chain.
func (c *cast) inSentence(d *document.Document, s document.Sentence, k int) bool {
	from, to := d.Tokens[s.First].Start, d.Tokens[s.Last-1].End
	for m := d.MentionsFrom(from); m < len(d.Mentions) && d.Mentions[m].Start < to; m++ {
		if c.chainOf[m] == k && !modifies(d, d.Mentions[m]) {
			return true
		}
	}
	return false
}

// modifies reports whether a name only tells which of the nouns behind it is meant: "Zamora's
// new Kaluma reservoir".
func modifies(d *document.Document, men document.Mention) bool {
	top := d.Top(men.Span)
	if top < 0 || top+1 >= len(d.Tokens) {
		return false
	}
	i := d.TokenAt(men.End-1) + 1
	return d.Tokens[top].Rel == "compound" || i < len(d.Tokens) && d.Tokens[i].Tag == "POS"
}

// subjectReach is how many bytes from its beginning a clause names its subject:
// "Shareholders of Acme approved".
const subjectReach = 24

// subjectOf is the organization that a content of the same sentence begins
// with, when the source follows it: "The board will meet, it said."
func (c *cast) subjectOf(d *document.Document, src document.Span, upTo int) int {
	if upTo >= len(d.Attributions) {
		return -1
	}
	h := d.Attributions[upTo].Hull()
	if h.End > src.Start {
		return -1
	}
	for m := d.MentionsFrom(h.Start); m < len(d.Mentions) && d.Mentions[m].Start-h.Start < subjectReach; m++ {
		if men := d.Mentions[m]; men.End <= h.End && !modifies(d, men) && c.chainOf[m] >= 0 && c.chains[c.chainOf[m]].typ == document.Organization {
			return c.chainOf[m]
		}
	}
	return -1
}
