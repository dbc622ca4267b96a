package annotate

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// evidence adds to each piece what stands around it, and sums it up for each name.
func (n *namer) evidence() {
	for i := range n.pieces {
		p := &n.pieces[i]
		v := n.around(p)
		p.own.add(v)
		n.backed[n.key(p)] = n.backed[n.key(p)] || v.person > 0 || p.role < p.from
		n.clubs[n.key(p)] = n.clubs[n.key(p)] || n.clubOf(p)
		n.vote(n.key(p)).add(p.own)
	}
	n.acronyms()
	for i := range n.pieces {
		n.noteParts(&n.pieces[i])
	}
}

// neverBody are letters that no party or firm goes by: others that mean something else too, "PS", do.
var neverBody = wordSet(`MP MPs MEP MEPs CEO CFO TV PC PCs CD CDs DVD DVDs CCTV DNA SUV SUVs ATM ATMs`)

var clubRoles = wordSet(`boss coach manager skipper striker midfielder defender winger goalkeeper keeper flanker fly-half scrum-half centre lock prop hooker fullback full-back`)

// clubOf reports whether a single word is whom somebody named behind it plays or works for:
// "Munster coach Jan Doe".
func (n *namer) clubOf(p *piece) bool {
	s := n.w[p.from].sent
	if p.to-p.from != 1 || p.role < p.from || !clubRoles[n.low(p.to, s)] || n.low(p.to+1, s) == "" {
		return false
	}
	return n.w[p.to+1].cap
}

// key is what the votes on a piece are summed under: a word of capitals that
// the text writes with one elsewhere is the same name.
func (n *namer) key(p *piece) string {
	if w := n.w[p.from]; p.to-p.from == 1 && w.caps && len(w.text) > 4 {
		if c := capitalise(w.text); n.mid[c] > 0 {
			return c
		}
	}
	return n.join(p.from, p.to)
}

// around is what the words next to a piece say of it.
func (n *namer) around(p *piece) vote {
	var v vote
	s := n.w[p.from].sent
	n.before(p, s, &v)
	n.behind(p, s, &v)
	return v
}

var (
	ownedIn     = wordSet(`shares stake holding shareholding shareholders investors`)
	inPreps     = wordSet(`in near outside inside across throughout around`)
	placePreps  = wordSet(`from to into toward towards at through via`)
	placeNouns  = wordSet(`city town village province district county region port suburb island state capital municipality resort river town's republic valley township area airport prefecture peninsula`)
	orgNouns    = wordSet(`company group firm carmaker automaker newspaper agency club bank magazine broadcaster network party union retailer airline team charity website giant maker manufacturer rivals rival brokerage insurer newspaper's daily weekly station operator producer chain startup start-up subsidiary supplier parent movement organisation organization guerrillas rebels band`)
	orgAfter    = wordSet(`shares shares' spokesman spokeswoman spokesperson workers officials executives employees shareholders stock bonds board plant plants factory subsidiary chief ceo chairman rebels guerrillas fighters militants lawmakers members leaders leader supporters players fans coach striker midfielder defender captain boss manager index management headquarters sources official executive research analyst analysts survey poll data report figures forces troops`)
	orgBehind   = wordSet(`campaign group movement gang coalition network party union militia charity company firm newspaper faction cartel collective`)
	sayVerbs    = wordSet(`said says told tells added adds explained asked replied wrote writes insisted noted argued recalled admitted joked laughed smiled warned tweeted continued stressed believes thinks thought`)
	actVerbs    = wordSet(`won lost beat died married resigned retired scored joined arrived visited met hit took finished led played killed born survived`)
	familyNouns = wordSet(`administration family regime clan brothers presidency cabinet`)
	sportVerbs  = wordSet(`beat beats defeated defeat thrashed edged downed trounced host hosted visit`)
)

func (n *namer) before(p *piece, s int, v *vote) {
	at := p.from - 1
	prev := n.low(at, s)
	switch {
	case prev == "the" || prev == "a":
		if p.kind == en.NoKind && !n.plainNoun(p.to, s) {
			if p.to-p.from > 1 || p.own.org > 0 {
				v.org += 2
			}
			v.person -= 3
		}
		return
	case prev == "in" && p.kind == en.NoKind && ownedIn[n.low(p.from-2, s)]:
		v.org += labelled + 1 // "shares in Halm fell"
	case inPreps[prev]:
		v.place += 2
		v.person--
	case prev == "to" && n.low(at-1, s) == "according" && p.kind == en.NoKind:
		v.place -= 2 * labelled // a place tells nothing
		n.goesOn(p, s, v)
	case prev == "at":
		v.place += 2
	case placePreps[prev] && p.to-p.from == 1:
		v.place++
	case prev == "from" && n.low(p.to, s) == "to":
		v.place += 2
	case (prev == "v" || prev == "vs" || prev == "vs." || prev == "v.") && p.kind != en.CountryName:
		v.org += 8
	case prev == ",":
		n.afterComma(p, at, s, v)
	case orgNouns[prev]:
		v.org += 4
	case prev == "of" && placeNouns[n.low(at-1, s)], placeNouns[prev]:
		v.place += 5
	case prev == "of" && (n.low(at-1, s) == "north" || n.low(at-1, s) == "south" || n.low(at-1, s) == "east" || n.low(at-1, s) == "west"):
		v.place += 4
	case sayVerbs[prev]:
		v.person += 2
		n.speaking(p, s, v)
	case n.model(p, at, s):
		v.drop += 12
		v.person -= 6
	}
	if title(n, at, s) && p.role == p.from {
		v.person += 6
	}
}

// model reports whether a word has its number in front of it, as models of
// things have: "the new 787 Dreamliner". at is the number.
func (n *namer) model(p *piece, at, s int) bool {
	number := n.low(at, s)
	if p.to-p.from > 1 || len(number) != 3 || strings.Trim(number, "0123456789") != "" {
		return false
	}
	switch n.w[max(at-1, 0)].tag {
	case "DT", "PRP$", "JJ", "NNP":
		return at > n.d.Sentences[s].First
	}
	return false
}

// title reports whether the word at i is a title or a role that stands before a name.
func title(n *namer, i, s int) bool {
	low := n.low(i, s)
	if low == "" {
		return false
	}
	_, t := en.Honorific(n.w[i].text)
	return (t && n.w[i].cap) || en.RoleNoun(low) && !orgNouns[low] && !n.w[i].opens || low == "." && t
}

// afterComma reads "Dunmere, England", where a place behind the comma makes one
// before it, and "its head, Jane Doe,", where a role does.
func (n *namer) afterComma(p *piece, at, s int, v *vote) {
	if p.kind != en.NoKind || n.firmLike(p) {
		return
	}
	if from, ok := n.appositionBefore(p, s); ok && p.to-p.from > 1 {
		if role := n.low(n.roleHead(from, at, s), s); en.RoleNoun(role) && !orgNouns[role] {
			v.person += labelled + 1
			return
		}
	}
	prev := at - 1
	if prev >= 0 && n.w[prev].sent == s && n.w[prev].cap {
		if k, ok := n.match(prev, at); ok && k.Kind != en.OrgName {
			v.place++
		}
	}
}

// firmLike reports whether a name is written as firms' are: "Lowther & Sons".
func (n *namer) firmLike(p *piece) bool {
	for i := p.from; i < p.to; i++ {
		if n.w[i].text == "&" {
			return true
		}
	}
	return false
}

// plainNoun reports whether word i is a noun in small letters, which an
// article before a name then belongs to: "the Dunmere works".
func (n *namer) plainNoun(i, s int) bool {
	return n.low(i, s) != "" && !n.w[i].cap && letters(n.w[i].text) && (strings.HasPrefix(n.tag(i, s), "NN") || n.tag(i, s) == "JJ")
}

// pronoun reads what a name's speaker is called in his words: "Halvorne said
// it was", "Pell said she".
func (n *namer) pronoun(at, s int, v *vote) {
	i := at + 1
	if n.low(i, s) == "that" {
		i++
	}
	switch n.low(i, s) {
	case "it", "its":
		v.org += 4
	case "he", "she", "his", "her":
		v.person += 3
	}
}

func (n *namer) behind(p *piece, s int, v *vote) {
	next, next2 := n.low(p.to, s), n.low(p.to+1, s)
	if strings.HasPrefix(n.tag(p.to, s), "VB") && en.CueVerb(n.d.Tokens[p.to].Lemma) != nil {
		n.pronoun(p.to, s, v)
	}
	switch {
	case sayVerbs[next]:
		v.person += 2
		n.speaking(p, s, v)
	case actVerbs[next]:
		v.person++
	case next == "," && next2 == "who" && p.kind == en.NoKind && p.to-p.from == 2 && !n.sporty() && !en.OrgHead(n.w[p.to-1].low):
		v.person += labelled + 1
	case next == "," && (next2 == "who" || next2 == "whose" || next2 == "whom"), next == "who", next == "himself", next == "herself":
		v.person += 4
	case next == "," && isAge(next2):
		v.person += 5
	case next == "," && next2 == "which":
		v.org += 2
		v.place++
		v.person -= 2
	case next == ",":
		n.commaBehind(p, s, v)
	case next == "(" && n.placeAt(p.to+1, s) && n.low(p.to+2, s) == ")":
		v.person++
	case orgBehind[next] && p.kind == en.NoKind && p.to-p.from > 1 && n.low(p.from-1, s) == "the" && !n.givenFirst(p.from, p.to):
		v.org += labelled // "the Last Mile campaign"
	case orgAfter[next] && p.kind != en.CountryName:
		v.org += 2
	case next == "'s" && p.kind != en.CountryName && n.office(p.to+1, s):
		v.org += labelled + 1
		v.person -= 4
	case next == "'s" && p.kind == en.NoKind && n.stately(p.to+1, s):
		v.place += labelled + 1 // "Norland's army"
		v.person -= 4
	case next == "'s" && (orgAfter[next2] || next2 == "chief" || next2 == "general" && n.low(p.to+2, s) == "secretary"):
		v.org++
	case placeNouns[next] && p.kind == en.NoKind:
		v.place += 3
	case familyNouns[next]:
		v.person += 2
	case p.kind == en.NoKind && p.to-p.from == 1 && n.plainNoun(p.to, s):
		v.drop++
	case next == "and" && next2 == "the" && n.w[p.to+1].sent == s && n.low(p.to+2, s) != "" && n.w[p.to+2].caps:
		v.org += 2
	case next == "-based" || next == "-" && next2 == "based":
		v.place += 4
	}
	if p.kind == en.NoKind && p.to-p.from == 1 && n.calledNext(p, s) {
		v.person += labelled + 1
	}
	if p.kind == en.NoKind && p.to-p.from == 1 && n.speaksNext(p, s) {
		v.org += labelled + 1
		v.person -= 4
	}
	n.sport(p, s, next, v)
	if p.own.drop == unlabelled && (n.opensAsSubject(p) || n.opensAndSays(p)) {
		v.drop -= unlabelled
		v.person++
	}
}

// others reports whether a person who may be meant by "he" is named in sentence s, but for p, or in the one before.
func (n *namer) others(p *piece, s int) bool {
	at, _ := slices.BinarySearchFunc(n.pieces, p.from, func(o piece, from int) int { return o.from - from })
	person := func(i int) bool {
		return i != at && (n.pieces[i].own.person >= labelled || n.pieces[i].role < n.pieces[i].from)
	}
	for i := at; i >= 0 && n.w[n.pieces[i].from].sent >= s-1; i-- {
		if person(i) {
			return true
		}
	}
	for i := at; i < len(n.pieces) && n.w[n.pieces[i].from].sent == s; i++ {
		if person(i) {
			return true
		}
	}
	return false
}

// speaking reads how the text goes on behind an unknown name of two words that says something.
func (n *namer) speaking(p *piece, s int, v *vote) {
	if p.kind == en.NoKind && p.to-p.from == 2 {
		n.goesOn(p, s, v)
	}
}

// goesOn reads how the sentence behind s calls who is named in it as the one who tells: “...,” he said.
func (n *namer) goesOn(p *piece, s int, v *vote) {
	if s+1 >= len(n.d.Sentences) || en.OrgHead(n.w[p.from].low) || en.OrgHead(n.w[p.to-1].low) || n.others(p, s) {
		return
	}
	next := n.d.Sentences[s+1]
	for i := next.First; i < next.Last; i++ {
		if !sayVerbs[n.low(i+1, s+1)] {
			continue
		}
		switch n.low(i, s+1) {
		case "he", "she":
			v.person += labelled + 1
		case "it":
			v.org += 4
		}
		return
	}
}

// calledNext reports whether the sentence behind goes on with "he" or "she", and this
// one names nobody but the subject of its verb: "Reached there, Halm would not comment. But he said".
func (n *namer) calledNext(p *piece, s int) bool {
	t := n.d.Tokens[p.from]
	if t.Rel != "nsubj" || t.Head < 0 || !strings.HasPrefix(n.d.Tokens[t.Head].Tag, "VB") || n.d.Tokens[t.Head].Rel != "root" || s+1 >= len(n.d.Sentences) || n.d.Sentences[s].Paragraph != n.d.Sentences[s+1].Paragraph {
		return false
	}
	next := n.d.Sentences[s+1]
	at := next.First
	if w := n.low(at, s+1); w == "but" || w == "and" || w == "then" {
		at++
	}
	if w := n.low(at, s+1); w != "he" && w != "she" {
		return false
	}
	for i := n.d.Sentences[s].First; i < n.d.Sentences[s].Last; i++ {
		if (i < p.from || i >= p.to) && n.w[i].tag == "PRP" && (n.w[i].low == "he" || n.w[i].low == "she") {
			return false
		}
	}
	for i := range n.pieces {
		if o := &n.pieces[i]; n.w[o.from].sent == s && o.from != p.from && o.kind == en.NoKind && o.own.person >= labelled {
			return false
		}
	}
	return true
}

// stately reports whether what a name has, at word i, only a state has: "army", "foreign minister".
func (n *namer) stately(i, s int) bool {
	if en.Stately(n.low(i, s)) {
		return true
	}
	switch n.low(i, s) {
	case "foreign", "finance", "defence", "defense", "interior", "prime", "armed", "energy", "health", "justice":
		next := n.low(i+1, s)
		return en.Stately(next) || next == "forces" || next == "ministers"
	case "cabinet", "borders", "constitution":
		return true
	}
	return false
}

// speaksNext reports whether a name is the subject of a sentence, behind which its paragraph
// goes on with who speaks for it: "Halm accused the protesters. Its spokesman, Jan Doe, said".
func (n *namer) speaksNext(p *piece, s int) bool {
	t := n.d.Tokens[p.from]
	if t.Rel != "nsubj" || t.Head < 0 || n.d.Tokens[t.Head].Rel != "root" {
		return false
	}
	for k := s + 1; k < min(s+3, len(n.d.Sentences)) && n.d.Sentences[k].Paragraph == n.d.Sentences[s].Paragraph; k++ {
		at := n.d.Sentences[k].First
		switch n.low(at+1, k) {
		case "spokesman", "spokeswoman", "spokesperson", "chief", "managing", "chairman", "chairwoman", "shares":
			return n.low(at, k) == "its"
		}
		if w := n.low(at, k); w != "it" && w != "the" {
			return false
		}
	}
	return false
}

// opensAndSays reports whether an unknown word that opens a sentence says what
// follows: "Abrasuco claims that".
func (n *namer) opensAndSays(p *piece) bool {
	t := n.d.Tokens[p.from]
	if p.to-p.from != 1 || p.kind != en.NoKind || !n.w[p.from].opens || t.Tag != "NN" && t.Tag != "NNP" && t.Tag != "UH" || p.to+1 >= len(n.w) {
		return false
	}
	verb := n.d.Tokens[p.to]
	return (verb.Tag == "VBZ" || verb.Tag == "VBD") && en.CueVerb(verb.Lemma) != nil && n.w[p.to+1].low == "that" && !n.small[n.w[p.from].low] && !en.Common(n.w[p.from].low)
}

// opensAsSubject reports whether a word that the lexicon does not know opens a sentence as
// the subject of a verb: "Halmi has not given up". The recogniser often passes over those.
func (n *namer) opensAsSubject(p *piece) bool {
	t := n.d.Tokens[p.from]
	if p.to-p.from != 1 || p.kind != en.NoKind || !n.w[p.from].opens || n.w[p.from].caps || !strings.HasPrefix(t.Tag, "NNP") || t.Tag == "NNPS" || t.Rel != "nsubj" || t.Head < 0 {
		return false
	}
	return strings.HasPrefix(n.d.Tokens[t.Head].Tag, "VB") && !n.small[n.w[p.from].low] && !en.Common(n.w[p.from].low)
}

// office reports whether what a name has, at word i, only a firm has: "'s managing
// director", "'s shareholders".
func (n *namer) office(i, s int) bool {
	switch w, next := n.low(i, s), n.low(i+1, s); w {
	case "chief":
		return next == "executive" || next == "financial" || next == "operating" || next == "technology"
	case "managing", "finance", "commercial":
		return next == "director"
	case "ceo", "shareholders", "shareholder", "subsidiary", "headquarters", "workforce", "factory", "factories", "profits", "shares":
		return true
	}
	return false
}

// sport reads clubs that are called by their town: scores and results.
func (n *namer) sport(p *piece, s int, next string, v *vote) {
	town := p.kind == en.PlaceName || p.kind == en.StateName || p.kind == en.CapitalName
	if (town || p.kind == en.NoKind && p.to-p.from == 1) && n.tag(p.to, s) == "CD" && n.scoreboard(s) {
		v.org += 8
	}
	if !town || inPreps[n.low(p.from-1, s)] {
		return
	}
	if sportNouns[next] {
		v.org += 8
	}
	if sportVerbs[next] || sportVerbs[n.low(p.from-1, s)] && n.low(p.from-1, s) != "visit" && n.low(p.from-1, s) != "hosted" {
		v.org += 8
	}
	if n.tag(p.to, s) == "CD" && isDigits(next) && len(next) <= 2 && (p.from == n.d.Sentences[s].First || n.tag(p.from-1, s) == "CD") {
		v.org += 8
	}
}

var sportNouns = wordSet(`striker defender midfielder goalkeeper winger fans skipper quarterback pitcher batsman bowler forward fullback scrum-half`)

// scoreboard reports whether a line is made of names and figures.
func (n *namer) scoreboard(s int) bool {
	if n.board == nil {
		n.board = make([]bool, len(n.d.Sentences))
		for i := range n.board {
			n.board[i] = n.figures(i)
		}
	}
	return n.board[s]
}

func (n *namer) figures(s int) bool {
	sent := n.d.Sentences[s]
	figures := 0
	for i := sent.First; i < sent.Last; i++ {
		if w := n.w[i].text; !letters(w) && hasDigit(w) {
			figures++
		}
	}
	return figures > 1 && figures*10 >= (sent.Last-sent.First)*4
}

func isAge(w string) bool {
	return isDigits(w) && len(w) == 2
}

func (n *namer) placeAt(i, s int) bool {
	if n.low(i, s) == "" {
		return false
	}
	k, ok := en.Match(n.texts[i:n.d.Sentences[s].Last], false)
	return ok && k.Kind != en.OrgName
}

// commaBehind reads ", England" and ", the mediator" behind a piece.
func (n *namer) commaBehind(p *piece, s int, v *vote) {
	end := n.d.Sentences[s].Last
	at := p.to + 1
	if k, ok := en.Match(n.texts[min(at, end):end], false); ok && k.Kind != en.OrgName && p.kind == en.NoKind {
		if n.comma(at+len(k.Words), s) && inPreps[n.low(p.from-1, s)] || p.from == n.d.Sentences[s].First {
			v.place += 4
		}
		return
	}
	if p.kind == en.NoKind && n.body(p.to, s) {
		v.org += labelled
		v.person -= 3
		v.drop -= unlabelled
		return
	}
	if from, to, ok := n.apposition(p.to, s); ok {
		v.person += 4
		if n.bareRole(p, from, s) {
			v.person += surely // "Doe Roe, principal of the school"
		} else if role := n.low(n.roleHead(from, to, s), s); p.kind == en.NoKind && (determiner(n.low(from, s)) || n.owned(from, to, s)) && en.RoleNoun(role) && !orgNouns[role] && !en.OfAnyKind(role) {
			v.person += labelled - 3 // "Doe, the French foreign minister,"
		}
	}
}

// bareRole reports whether what stands behind the comma of a name of two words begins with an office and
// what it is of, which no organization or place holds: ", principal of the school".
func (n *namer) bareRole(p *piece, from, s int) bool {
	role := n.low(from, s)
	if p.to-p.from != 2 || n.firmLike(p) || en.OrgHead(n.w[p.to-1].low) || en.PlaceHead(n.w[p.to-1].low) || !en.RoleNoun(role) || orgNouns[role] || en.OfAnyKind(role) || n.tag(from, s) != "NN" {
		return false
	}
	switch n.low(from+1, s) {
	case "of", "at":
		return true
	}
	return false
}

// owned reports whether a phrase begins with whose it is: "Nordvik's chief executive".
func (n *namer) owned(from, to, s int) bool {
	for i := from; i < to && n.w[i].cap || i < to && n.low(i, s) == "'s"; i++ {
		if n.low(i, s) == "'s" {
			return true
		}
	}
	return false
}

// body reports whether a name is told to be an organization behind its comma:
// ", the exporters' association,".
func (n *namer) body(at, s int) bool {
	from := at + 1
	to := n.phraseEnd(from, s)
	end := from
	for end < to && !prepositional(n.low(end, s)) {
		end++
	}
	if end == from || end > from+6 || !determiner(n.low(from, s)) || !n.comma(end, s) && end == to {
		return false
	}
	head := n.low(end-1, s)
	return n.tag(end-1, s) == "NN" && (orgNouns[head] || en.Nominal(head)) && !en.RoleNoun(head)
}

func (n *namer) comma(i, s int) bool {
	switch n.low(i, s) {
	case ",", ".", "", "--", "—", "–", "(", "-":
		return true
	}
	return false
}

func (n *namer) vote(key string) *vote {
	v := n.votes[key]
	if v == nil {
		v = &vote{}
		n.votes[key] = v
	}
	return v
}

// noteParts notes the short forms that a sure name may take.
func (n *namer) noteParts(p *piece) {
	size := p.to - p.from
	if size < 2 {
		return
	}
	key := n.key(p)
	switch best(*n.vote(key)) {
	case document.Person:
		last := p.to - 1
		if en.NameSuffix(n.w[last].text) && last > p.from+1 {
			last--
		}
		n.surname[n.w[last].text]++
		if last > p.from {
			n.given[n.w[p.from].text]++
		}
	case document.Organization:
		if last := n.w[p.to-1]; en.OrgHead(last.low) && n.tails[last.text] == "" {
			n.tails[last.text] = key
		}
		if p.kind == en.NoKind && n.w[p.from+1].text != "'s" && !en.OrgHead(n.w[p.from].low) && !en.People(n.w[p.from].text) && n.short[n.w[p.from].text] == "" {
			if _, known := en.KnownOrganization(n.w[p.from].text); known {
				return // "NASA" is no short form of "NASA Spaceflight"
			}
			if n.w[p.from].caps && !en.WholeHead(strings.TrimRight(n.w[p.to-1].low, ".")) {
				return // nor "KDC" of "KDC Rules Committee", which is a part of it
			}
			n.short[n.w[p.from].text] = key
		}
	}
}
