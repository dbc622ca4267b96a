package extract

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// colonTurn reads a line that a name and a colon open: a turn of a transcript,
// or a headline ("Lavrov: talks in January").
func (r *reader) colonTurn(s int) (found, bool) {
	sent := r.d.Sentences[s]
	par := r.d.Paragraphs[sent.Paragraph]
	if sent.Start != par.Start {
		return found{}, false
	}
	from := r.ofClock(sent.First, sent.Last)
	timed, i := from > sent.First, from
	for i < sent.Last && (i-from < 7 || timed && i-from < 12) && r.word(i) != ":" {
		i++
	}
	if r.quoteMark(from) {
		from++
	}
	if i >= sent.Last-1 || r.word(i) != ":" || i == from || r.quoteMark(i-1) || r.hasFinite(tokens{from, i}) {
		return found{}, false
	}
	name := r.d.Slice(r.span(tokens{from, i}))
	named := r.mention.at(from) >= 0 || name == strings.ToUpper(name) && len(name) > 3 && !strings.ContainsAny(name, "0123456789")
	if !named || r.mention.at(from) >= 0 && !r.speakerType(from) {
		return found{}, false
	}
	if r.datelined(sent.Paragraph, tokens{from, i}) || r.is(i-1, ")") && r.tag(i-2) == "CD" { // "Arlby (0-1): ..." is a table
		return found{}, false
	}
	if timed && !r.quoteMark(i+1) {
		return found{}, false
	}
	source := tokens{from, i}
	if comma := slices.Index(r.low[from:i], ","); timed && comma > 0 {
		source.to = from + comma // "Doe, walking to the cars"
	}
	last := sent.Last
	if par.Kind != document.Heading {
		last = r.within(par.Span).to
	}
	return found{source: source, cue: tokens{i, i + 1}, content: []tokens{r.trim(tokens{i + 1, last})}, kind: en.Speech}, true
}

// datelined reports whether a label is the place in capitals that the text of a
// report opens with: "MUSCAT: Oman has put forward a plan".
func (r *reader) datelined(paragraph int, label tokens) bool {
	name := r.d.Slice(r.span(label))
	m := r.mention.at(label.from)
	known, ok := en.Match(strings.Fields(name), true)
	place := m >= 0 && r.d.Mentions[m].Type == document.Place && r.mention.at(label.to-1) == m || ok && known.Kind != en.OrgName
	if !place || r.d.Paragraphs[paragraph].Kind == document.Heading {
		return false
	}
	for _, p := range r.d.Paragraphs[:paragraph] {
		if p.Kind == document.Body {
			return false
		}
	}
	return name == strings.ToUpper(name)
}

func (r *reader) speakerType(i int) bool {
	return r.d.Mentions[r.mention.at(i)].Type != document.Place || r.d.Mentions[r.mention.at(i)].Name != ""
}

// signed gives quotations to who signs them behind a dash: “We never signed it.”
// — Jane Doe, Larnport.
func (r *reader) signed(all []found) []found {
	by := map[int]found{} // quotation -> it with its signature
	for q, quote := range r.d.Quotes {
		if who := r.signature(q); !who.empty() && quote.Closed {
			by[q] = found{source: who, cue: tokens{who.from - 1, who.from}, content: []tokens{r.quotation(q)}, kind: en.Speech}
		}
	}
	if len(by) == 0 {
		return all
	}
	out := all[:0:0]
	for _, f := range all {
		q := r.quoteOver(f.content[0].to - 1)
		if s, ok := by[q]; !ok || !r.allQuoted(f.content[0]) || !f.source.empty() && covers(s, f) {
			out = append(out, f)
		}
	}
	for q := range r.d.Quotes {
		if s, ok := by[q]; ok {
			out = append(out, s)
		}
	}
	return out
}

// longestSignature is how many words a signature has at most.
const longestSignature = 10

// signature is the name behind a dash, to the end of its paragraph, behind a
// quotation; an empty range when there is none.
func (r *reader) signature(q int) tokens {
	dash := r.quotation(q).to
	if !r.is(dash, "—", "–", "―", "-", "--") || r.d.Tokens[dash].Start != r.d.Paragraphs[r.paragraphOf(dash)].Start && r.paragraphOf(dash) != r.paragraphOf(dash-1) {
		return tokens{}
	}
	who := r.trim(tokens{dash + 1, min(len(r.low), dash+2+longestSignature)})
	for i := who.from; i < who.to; i++ {
		if r.paragraphOf(i) != r.paragraphOf(dash) {
			who = r.trim(tokens{who.from, i})
		}
	}
	if who.empty() || who.to-who.from > longestSignature || r.hasFinite(who) || !unicode.IsUpper(firstRune(r.d.Slice(r.span(who)))) || who.from != dash+1 {
		return tokens{}
	}
	if end := who.to; end < len(r.low) && r.paragraphOf(end) == r.paragraphOf(dash) && !r.mark(end) {
		return tokens{}
	}
	return who
}

// ownTurns gives quoted words that a name in capitals and a colon open to that
// name, whoever is held to have spoken them: a transcript that stands in
// quotation marks. Words that the turn's own attribution has are left out.
func (r *reader) ownTurns(all []found) []found {
	own := map[int]bool{} // where the contents of turns begin
	for _, f := range all {
		if !f.cue.empty() && r.word(f.cue.from) == ":" {
			own[f.content[0].from] = true
		}
	}
	out := all[:0:0]
	for _, f := range all {
		c := f.content[0]
		for c.from < c.to && r.quoteMark(c.from) {
			c.from++
		}
		colon := c.from + 1
		for colon < min(c.from+4, c.to-1) && r.word(colon) != ":" {
			colon++
		}
		if !c.empty() && r.word(colon) == ":" && (c.from == r.sentence(c.from).First || r.quoteMark(c.from-1)) && shouted(r.d.Slice(r.span(tokens{c.from, colon}))) {
			if own[colon+1] {
				continue
			}
			f.source, f.cue, f.marked = tokens{c.from, colon}, tokens{colon, colon + 1}, nil
			f.content = append([]tokens{r.trim(tokens{colon + 1, c.to})}, f.content[1:]...)
		}
		out = append(out, f)
	}
	return out
}

// shouted reports whether a name stands in capitals.
func shouted(name string) bool {
	return len(name) > 3 && name == strings.ToUpper(name) && strings.ContainsFunc(name, unicode.IsLetter)
}

// programme reports whether a content is only where something was said, by the
// name of a programme in quotation marks: told CNN's "Morning Desk".
func (r *reader) programme(f found) bool {
	c := f.content[0]
	if len(f.content) > 1 || f.cue.empty() || c.from != f.cue.to || c.to-c.from > 12 || r.hasFinite(c) {
		return false
	}
	if v := r.cueVerb(f.cue); v < 0 || !slices.Contains([]string{"tell", "say", "speak", "appear"}, r.lemma(v)) {
		return false
	}
	titled, plain := 0, 0
	for i := c.from; i < c.to; i++ {
		word := r.d.Slice(r.d.Tokens[i].Span)
		switch {
		case r.mark(i):
		case r.quote.at(i) < 0:
			plain++
		case unicode.IsUpper(firstRune(word)):
			titled++
		case len(word) > 4:
			return false
		}
	}
	return titled > 0 && plain > 0
}

// cueVerb is the last verb of a cue, -1 for none.
func (r *reader) cueVerb(cue tokens) int {
	for v := cue.to - 1; v >= cue.from; v-- {
		if r.verb(v) {
			return v
		}
	}
	return -1
}

// joinQuotes adds to a quotation its second half (“...,” he said. “...”) and
// the paragraphs before and behind it that are the same quotation.
func (r *reader) joinQuotes(all []found) []found {
	taken := r.takenQuotes(all)
	for k := range all {
		f := &all[k]
		if f.cue.empty() {
			continue
		}
		r.joinBefore(f, taken)
		r.joinBehind(f, taken)
	}
	return all
}

// joinBefore adds the paragraph before, where the speaker comes with the second.
func (r *reader) joinBefore(f *found, taken []bool) {
	q := r.quoteOver(f.content[0].to - 1)
	if q < 0 || !r.allQuoted(f.content[0]) {
		return
	}
	for before := r.d.Quotes[q].Continues; before >= 0 && !taken[before]; before = r.d.Quotes[before].Continues {
		f.content = append([]tokens{r.quotation(before)}, f.content...)
		taken[before] = true
	}
}

func (r *reader) joinBehind(f *found, taken []bool) {
	last := f.content[len(f.content)-1]
	q := r.quoteOver(last.to - 1)
	if q < 0 || !r.allQuoted(last) {
		return
	}
	for next := q + 1; next < len(r.d.Quotes) && !taken[next] && r.goesOn(q, next, *f); next++ {
		f.content = append(f.content, r.quotation(next))
		taken[next] = true
		q = next
	}
}

// quotation is the words of a quotation with its marks.
func (r *reader) quotation(q int) tokens {
	return tokens{r.d.TokenAt(r.d.Quotes[q].Start), r.d.TokenAt(r.d.Quotes[q].End-1) + 1}
}

// withoutOverlong leaves out quotations of nobody's that run over somebody
// else's reporting clause: a mark that should have closed them is missing.
// Those without a cue that are left are given to who spoke last.
func (r *reader) withoutOverlong(all []found) []found {
	near := r.bySentence(all)
	out := slices.DeleteFunc(slices.Clone(all), func(f found) bool {
		return f.source.empty() && f.cue.empty() && slices.ContainsFunc(near.beside(r, f), func(k int) bool {
			o := all[k]
			return !o.source.empty() && touches(o.cue, f.content) && touches(o.source, f.content) && overlaps(o, f)
		})
	})
	spoken := r.speeches(out)
	for k, f := range out {
		if !f.source.empty() || !f.cue.empty() || !r.allQuoted(f.content[0]) {
			continue
		}
		if q := r.quoteOver(f.content[0].to - 1); q >= 0 {
			if s, ok := r.spokenOn(q, spoken); ok {
				out[k].source = s.source
				spoken.add(r, out[k])
			}
		}
	}
	return out
}

// takenQuotes tells which quotations some content touches.
func (r *reader) takenQuotes(all []found) []bool {
	taken := make([]bool, len(r.d.Quotes))
	for _, f := range all {
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				if r.quote.at(i) >= 0 {
					taken[r.quote.at(i)] = true
				}
			}
		}
	}
	return taken
}

// goesOn reports whether quotation next continues quotation q: it reopens in
// the next paragraph, or only the reporting clause stands between them.
func (r *reader) goesOn(q, next int, f found) bool {
	a, b := r.d.Quotes[q], r.d.Quotes[next]
	if b.Continues == q {
		return true
	}
	if b.Scare && b.Len() < 12 {
		return false
	}
	from, to := r.d.TokenAt(a.End), r.d.TokenAt(b.Start)
	if to-from > 40 || r.paragraphOf(from) != r.paragraphOf(to) {
		return false
	}
	cue := f.cue.from >= from && f.cue.to <= to
	i := from
	for ; i < to; i++ {
		if i >= f.cue.from && i < f.cue.to || i >= f.source.from && i < f.source.to {
			continue
		}
		if r.verb(i) && i > max(f.cue.to, f.source.to) {
			return false
		}
	}
	return cue && (to-1 < 0 || r.is(to-1, ".", ",", ":", ";", "—", "–", "-", "and", "but") || to == from)
}

func (r *reader) paragraphOf(i int) int {
	if i >= len(r.d.Tokens) {
		return -1
	}
	return r.sentence(i).Paragraph
}

// looseQuotes gives a speaker to the quotations that no rule took: the subject
// of the verb before them in their sentence, else, for whole quoted sentences,
// who spoke last.
func (r *reader) looseQuotes(all []found) []found {
	taken, spoken := r.takenQuotes(all), r.speeches(all)
	var out []found
	for q := range r.d.Quotes {
		if taken[q] || r.paragraphKind(q) != document.Body {
			continue
		}
		f, ok := r.heldByVerb(q, all)
		if !ok {
			f, ok = r.spokenOn(q, spoken)
		}
		if ok {
			taken[q] = true
			out = append(out, f)
			spoken.add(r, f)
		}
	}
	return out
}

func (r *reader) paragraphKind(q int) document.ParagraphKind {
	i := r.d.TokenAt(r.d.Quotes[q].Start)
	if i >= len(r.d.Tokens) {
		return document.Aside
	}
	return r.d.Paragraphs[r.paragraphOf(i)].Kind
}

// heldByVerb reads a quoted phrase inside a clause: X called the vote “...”,
// put the figure at “...”. The verb need not be in the lexicon: marks of
// quotation say that the words are somebody's.
func (r *reader) heldByVerb(q int, all []found) (found, bool) {
	qs := r.d.Quotes[q]
	open := r.d.TokenAt(qs.Start)
	sent := r.sentence(open)
	end := r.d.TokenAt(qs.End-1) + 1
	if open == sent.First || end > sent.Last+2 {
		return found{}, false
	}
	v := -1
	for i := open - 1; i >= sent.First; i-- {
		if r.quote.at(i) >= 0 {
			return found{}, false
		}
		if r.verb(i) && r.lemma(i) != "be" && r.tag(i) != "VB" && r.tag(i) != "VBG" && !auxiliary(r.lemma(i)) {
			v = i
			break
		}
	}
	if v < 0 || qs.Scare && en.CueVerb(r.lemma(v)) == nil && !r.is(open-1, "as", "at") {
		return found{}, false
	}
	src, _, ok := r.sourceOf(v, sent, all)
	if !ok || src.from >= open {
		return found{}, false
	}
	if m := r.mention.at(src.to - 1); m < 0 && !r.pronoun(src.from) && !en.RoleNoun(r.lemma(src.to-1)) {
		return found{}, false
	}
	from := v + 1
	if c := en.CueVerb(r.lemma(v)); c != nil {
		for _, p := range c.Preps {
			if r.is(from, p) {
				from++
				break
			}
		}
	}
	return found{source: src, cue: tokens{v, v + 1}, content: []tokens{{from, end}}, kind: en.Speech}, true
}

// spokenOn gives a quotation of whole sentences to who spoke last: in the same
// paragraph, or in the one before when the quotation is all of its paragraph.
func (r *reader) spokenOn(q int, spoken speeches) (found, bool) {
	qs := r.d.Quotes[q]
	open, end := r.d.TokenAt(qs.Start), r.d.TokenAt(qs.End-1)+1
	if qs.Scare || end-open < 6 {
		return found{}, false
	}
	par := r.paragraphOf(open)
	whole := qs.Start <= r.d.Paragraphs[par].Start+1
	atSentence := r.sentence(open).First >= open-1
	if !atSentence && !whole {
		return found{}, false
	}
	far := par
	if whole {
		for far > max(0, par-2) && r.d.Paragraphs[far-1].Kind != document.Heading {
			far--
		}
	}
	behind := spoken.end(par, open)
	if behind > 0 || atSentence && !whole {
		last, _ := spoken.last(par, par, open)
		if name := r.toldLast(open, par, behind); !name.empty() && !strings.Contains(r.d.Slice(r.span(last)), r.d.Slice(r.span(name))) {
			return found{source: name, content: []tokens{{open, end}}, kind: en.Speech}, true
		}
	}
	if source, ok := spoken.last(far, par, open); ok {
		return found{source: source, content: []tokens{{open, end}}, kind: en.Speech}, true
	}
	if m := r.lastPerson(open, par); m >= 0 {
		return found{source: r.within(r.d.Mentions[m].Span), content: []tokens{{open, end}}, kind: en.Speech}, true
	}
	if whole && par > 0 && r.d.Paragraphs[par-1].Kind == document.Body {
		if name := r.toldLast(open, par-1, r.within(r.d.Paragraphs[par-1].Span).from); !name.empty() {
			return found{source: name, content: []tokens{{open, end}}, kind: en.Speech}, true
		}
	}
	return found{}, false
}

// end is where the last of a paragraph's before token i ends, 0 for none.
func (s speeches) end(par, i int) int {
	n := s.upTo(par, i)
	if n == 0 {
		return 0
	}
	f := s[par][n-1]
	return max(f.cue.to, f.source.to)
}

// speeches are the attributions that somebody said, by the paragraph of their
// source, in the order of their contents.
type speeches map[int][]found

func (r *reader) speeches(all []found) speeches {
	out := speeches{}
	for _, f := range all {
		out.add(r, f)
	}
	return out
}

func (s speeches) add(r *reader, f found) {
	if f.source.empty() || !f.kind.Stated() {
		return
	}
	p := r.paragraphOf(f.source.from)
	s[p] = slices.Insert(s[p], s.upTo(p, f.content[0].from+1), f)
}

// upTo is how many of a paragraph's have contents that begin before token i.
func (s speeches) upTo(p, i int) int {
	return sort.Search(len(s[p]), func(k int) bool { return s[p][k].content[0].from >= i })
}

// last is the source of the last one before token i that has its source in one
// of the paragraphs.
func (s speeches) last(from, to, i int) (source tokens, ok bool) {
	best := -1
	for p := from; p <= to; p++ {
		if n := s.upTo(p, i); n > 0 && s[p][n-1].content[0].from >= best {
			best, source = s[p][n-1].content[0].from, s[p][n-1].source
		}
	}
	return source, best >= 0
}

// lastPerson is the last person named before token i in its paragraph, or -1.
func (r *reader) lastPerson(i, par int) int {
	for j := i - 1; j >= max(0, i-longestContent) && r.paragraphOf(j) == par; j-- {
		if m := r.mention.at(j); m >= 0 && r.d.Mentions[m].Type == document.Person {
			return m
		}
	}
	return -1
}

// relayed marks words passed on: a content found inside another one's content
// is relayed by that one's source, and where the outer one only hands on
// somebody's claims ("reiterated the claims of X, who ...") it goes.
func (r *reader) relayed(all []found) []found {
	sort.SliceStable(all, func(i, j int) bool { return all[i].content[0].from < all[j].content[0].from })
	drop, hands := make([]bool, len(all)), make([]bool, len(all))
	for i, f := range all {
		hands[i] = r.handsOn(f.content[0])
	}
	for i := range all {
		for j := range r.around(all, i) {
			if covers(all[j], all[i]) || hands[j] && handedOn(all[j], all[i]) {
				all[i].relay = all[j].source
				drop[j] = drop[j] || hands[j]
			}
		}
	}
	out := all[:0:0]
	for i, f := range all {
		if !drop[i] {
			out = append(out, f)
		}
	}
	return out
}

// around yields those of all, in text order of their contents, whose contents
// may have that of i in them: the ones that begin with it or not long before.
func (r *reader) around(all []found, i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		at := all[i].content[0].from
		from := i
		for from > 0 && at-all[from-1].content[0].from < longestContent {
			from--
		}
		for j := from; j < len(all) && all[j].content[0].from <= at; j++ {
			if j != i && !yield(j) {
				return
			}
		}
	}
}

// longestContent is how many words a content has, at most, that others lie in.
const longestContent = 400

// handedOn reports whether inner is what somebody said whose words outer hands on.
func handedOn(outer, inner found) bool {
	c := outer.content[0]
	return !inner.source.empty() && inner.source.from >= c.from && inner.source.to <= c.to && inner.content[0].from >= c.from
}

// covers reports whether inner's source, cue and content all lie in outer's content.
func covers(outer, inner found) bool {
	c := outer.content[0]
	in := func(t tokens) bool { return t.empty() || c.from <= t.from && t.to <= c.to }
	if outer.source == inner.source || inner.source.empty() || !in(inner.source) || !in(inner.cue) {
		return false
	}
	return in(inner.content[0])
}

// handsOn reports whether a content is "the claims of somebody, who ...".
func (r *reader) handsOn(c tokens) bool {
	for i := c.from; i < min(c.from+3, c.to); i++ {
		if en.CueNoun(en.Singular(r.word(i))) && r.is(i+1, "of", "by", "from") {
			return true
		}
	}
	return false
}
