package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxRun bounds the words of one run, so that lists of names in capitals are
// read in bounded time.
const maxRun = 24

// runs finds the capitalised runs of a sentence and reads each of them.
func (n *namer) runs(s document.Sentence) {
	for i := s.First; i < s.Last; {
		if !n.nameWord(i) {
			i++
			continue
		}
		to := n.runEnd(i, s.Last)
		n.read(i, to)
		i = to
	}
}

// nameWord reports whether word i can be part of a name by its shape.
func (n *namer) nameWord(i int) bool {
	w := n.w[i]
	return w.cap && !w.shout && !n.postNominal(i) && letters(w.text) && !never[w.text] && !compound(w.text) && !strings.Contains(w.text, "$") && (!w.opens || !functionWord(w.low) || w.caps && len(w.text) > 2) &&
		(w.text != "May" || n.surnameMay(i))
}

// postNominals stand behind the names of counsel, of members of parliaments and of others who are honoured.
var postNominals = wordSet(`SC QC KC TD MP MEP MSP MD PhD OBE CBE MBE`)

// postNominal reports whether letters stand behind a given name and a surname, of whom they tell an office.
func (n *namer) postNominal(i int) bool {
	s := n.w[i].sent
	if !postNominals[n.w[i].text] || n.low(i-2, s) == "" || !n.w[i-1].cap || n.w[i-1].caps {
		return false
	}
	_, given := en.GivenName(n.texts[i-2])
	return given
}

// surnameMay reports whether "May" is somebody's name where it stands, not the month.
func (n *namer) surnameMay(i int) bool {
	s := n.w[i].sent
	prev := n.low(i-1, s)
	_, title := en.Honorific(prev)
	if _, given := en.GivenName(n.texts[max(0, i-1)]); title || given && prev != "" {
		return true
	}
	next := n.tag(i+1, s)
	return next == "POS" || strings.HasPrefix(next, "VB") && en.CueVerb(n.d.Tokens[i+1].Lemma) != nil
}

func functionWord(low string) bool {
	return en.Function(low) && low != "us" && low != "will" && low != "may"
}

// never are words with a capital that are no part of a name.
var never = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`I I'm I've I'd I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
		January February March April June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon Tue Wed Thu Fri Sat Sun
		Christmas Easter Ramadan God Allah Covid-19 COVID-19 Covid COVID GMT EDT EST No. Nos. vs. OK Yes No This That These Those It He She They We You His Her Their Its Our My Your What Why How Who When Where And But Or If Rs Rs. Tk Sh Inshallah Internet Web Bible Quran Koran Torah Talmud Celsius Fahrenheit`) {
		m[w] = true
	}
	return m
}()

// compound reports whether a hyphen joins a name to a common word: "US-led".
func compound(text string) bool {
	i := strings.LastIndexByte(text, '-')
	if i <= 0 || i+1 >= len(text) {
		return false
	}
	if never[text[:i]] {
		return true
	}
	tail := text[i+1:]
	return tail == strings.ToLower(tail) && hyphenTails[tail]
}

var hyphenTails = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`led based backed born run owned held style era wide like funded trained made controlled listed educated speaking sponsored dominated bound occupied appointed administered related language type elect brokered mediated ruled friendly old up area class free level members member size year day month week hour run turned linked registered headquartered bred inspired designed oriented aligned affiliated supported proposed imposed ordered long only`) {
		m[w] = true
	}
	return m
}()

// runEnd is the end of the run that begins at i.
func (n *namer) runEnd(i, end int) int {
	to := i + 1
	for to < end && to-i < maxRun {
		step := n.joined(i, to, end)
		if step == 0 {
			break
		}
		to += step
	}
	return to
}

// joined is how many words from to on go on with the run that began at from, 0 for none.
func (n *namer) joined(from, to, end int) int {
	w, last := n.w[to], n.w[to-1]
	has := func(k int) bool { return k < end && n.nameWord(k) }
	switch {
	case n.nameWord(to):
		return 1
	case w.text == "." && len(last.text) == 1 && has(to+1): // "J . K . Rowling"
		return 2
	case w.text == "." && abbreviated[last.text]: // "Inc ."
		return 0
	case w.text == "&" && has(to+1):
		return 2
	case en.NameParticle(w.low) && w.low != "e" && w.low != "y" && w.low != "do":
		return n.particles(to, end)
	case w.low == "of" || w.low == "for" || w.low == "on":
		return n.ofName(from, to, end)
	case w.low == "and" && has(to+1):
		return n.andName(from, to, end)
	case (w.text == "'s" || w.text == "'") && has(to+1):
		if possessiveInName(last.low) || known(n.texts[from:min(end, from+6)], to-from) {
			return 2
		}
	case isDigits(w.text) && has(to+1) && en.OrgHead(n.w[to+1].low): // "Channel 4 News"
		return 2
	}
	return 0
}

// arabicSurname reports whether a word is a name behind its article: "al-Sayed".
func arabicSurname(word string) bool {
	article, name, ok := strings.Cut(word, "-")
	return ok && articlePrefix[article] && capital(name)
}

var abbreviated = map[string]bool{"Inc": true, "Corp": true, "Co": true, "Ltd": true}

func isDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// known reports whether the gazetteer has a name that goes beyond the first n words.
func known(words []string, n int) bool {
	k, ok := en.Match(words, false)
	return ok && len(k.Words) > n
}

// particles is the number of particles at to and the name word behind them.
func (n *namer) particles(to, end int) int {
	for k := to; k < end && k < to+3; k++ {
		if n.nameWord(k) {
			return k - to + 1
		}
		if !en.NameParticle(n.w[k].low) {
			return 0
		}
	}
	return 0
}

// ofName joins "of X" to a head that takes it: "Bank of England", "Ministry of
// the Interior", "Secretary of State for European Affairs".
func (n *namer) ofName(from, to, end int) int {
	k := to + 1
	if k < end && n.w[k].low == "the" {
		k++
	}
	if k >= end || !n.nameWord(k) {
		return 0
	}
	last := n.w[to-1].low
	role := en.RoleNoun(last) && en.RoleComplement(n.w[k].low)
	switch n.w[to].low {
	case "of":
		if role || takesOf[last] || known(n.texts[from:min(end, from+8)], to-from) || known(n.texts[to-1:min(end, to+7)], 1) {
			return k - to + 1
		}
	case "for":
		if takesFor[last] || en.RoleComplement(last) && n.complementAhead(k, end) || role {
			return k - to + 1
		}
	case "on":
		if last == "committee" || last == "commission" || last == "council" || last == "conference" {
			return k - to + 1
		}
	}
	return 0
}

// complementAhead reports whether the words from k on end in a department's field.
func (n *namer) complementAhead(k, end int) bool {
	for ; k < end && n.nameWord(k); k++ {
		if en.RoleComplement(n.w[k].low) {
			return true
		}
	}
	return false
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	takesOf  = wordSet(`university bank ministry department institute college church house board council court chamber association federation union society confederation organization organisation league conference party kingdom republic academy school voice treaty series battle act convention prize bureau office committee commission centre center museum gallery institution faculty gulf bay strait straits sea isle cape republic sultanate emirate state states province city district county port university-college archdiocese diocese bishop archbishop duke prince princess king queen sons brotherhood army movement front association authority agency congress parliament assembly fund hall tower palace guild order supreme lord lords workers democrats knights friends community alliance group rock minister ministers mount lake hospital cathedral`)
	takesFor = wordSet(`centre center institute foundation agency organization organisation committee council commission campaign coalition association alliance movement school department ministry office society centers party union citizens fund network minister doctors reporters`)
	// plainOwners own something in names: "Workers' Party", "People's Daily".
	plainOwners = wordSet(`people women men children workers farmers teachers nurses writers players miners lawyers kurdistan peoples king queen saint veterans mothers employees students doctors sailors`)
)

func possessiveInName(low string) bool { return plainOwners[low] }

// andName joins "and X" when a head behind it shows that both make one name:
// "United Coach and Foundry Workers", "Ministry of Trade and Industry".
func (n *namer) andName(from, to, end int) int {
	if _, ok := en.Match(n.texts[from:min(end, from+8)], false); ok && known(n.texts[from:min(end, from+8)], to-from) {
		return 2
	}
	k := to + 1
	for k < end && n.nameWord(k) {
		k++
	}
	left, right := n.w[to-1], n.w[k-1]
	if n.insideOf(from, to) && (departments[n.w[from].low] || en.RoleComplement(left.low)) {
		if en.RoleComplement(n.w[to+1].low) || en.RoleComplement(right.low) {
			return 2
		}
		return 0
	}
	if !strongHead[right.low] || k-to < 2 || en.OrgHead(left.low) && !topics[left.low] {
		return 0
	}
	return n.bothPlain(from, to)
}

// bothPlain is 2 when no word of from..to is a name by itself.
func (n *namer) bothPlain(from, to int) int {
	for i := from; i < to; i++ {
		if _, ok := en.GivenName(n.w[i].text); ok && !en.AmbiguousName(n.w[i].text) || i > from && en.OrgHead(n.w[i].low) && !topics[n.w[i].low] {
			return 0
		}
	}
	if k, ok := en.Match(n.texts[from:to], false); ok && len(k.Words) == to-from {
		return 0
	}
	return 2
}

func (n *namer) insideOf(from, to int) bool {
	for i := from; i < to; i++ {
		if n.w[i].low == "of" || n.w[i].low == "for" {
			return true
		}
	}
	return false
}

// departments are heads that may be for two things: "Ministry of Trade and Industry".
var departments = wordSet(`ministry department secretariat minister secretary committee commission office`)

// topics are organizations' last words that are also what an authority may be for.
var topics = wordSet(`food foods securities energy oil gas trade press media mining minerals finance financial health insurance technology communications telecommunications industry airlines customs consumers engineering shipping`)

// strongHead are heads that no person has as a surname and that a list of two things may stand before.
var strongHead = wordSet(`workers administration agency association commission council committee ministry department union federation organization organisation authority board bank bureau corporation corp inc ltd company group service services institute university college party office fund trust society foundation partners industries court tribunal secretary minister network confederation technologies systems securities airlines railways motors`)
