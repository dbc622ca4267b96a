package query

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// template is a form of question: the ways in which it is put, and what it
// asks. Its read returns false when a way fits but makes no sense, for the next
// to try.
type template struct {
	example string
	ways    []string // regular expressions with {words} of macros
	read    func(s *session, p parts) (intent, bool, error)
}

// macros are the words that ways have in common.
func macros() *strings.Replacer {
	return strings.NewReplacer(
		"{say}", `(?:say|said|says|saying|tell|told|tells|claim|claims|claimed|state|states|stated|think|thinks|thought|comment|commented|announce|announced|announces|warn|warned|warns|argue|argued|argues|promise|promised|promises|declare|declared|declares|write|wrote|deny|denied|denies|tweet|tweeted|tweets|post|posted|posts|suggest|suggested|suggests|insist|insisted|insists|admit|admitted|admits|allege|alleged|alleges|add|added|adds)`,
		"{about}", `(?:about|on|of|regarding|concerning|as to)`,
		"{propose}", `(?P<kind>want|wants|wanted|demand|demands|demanded|propose|proposes|proposed|offer|offers|offered|ask for|asks for|asked for|ask|asks|asked|require|requires|required|request|requests|requested|call for|calls for|called for|insist on|insists on|insisted on|seek|seeks|sought|expect|expects|wanting|demanding|proposing|offering|asking for|requesting|calling for|insisting on|seeking|urge|urges|urged|urging)`,
		"{proposals}", `(?P<kind>proposals?|demands?|offers?|requests?|wishes|conditions|wants)`,
		"{place}", `(?:take place|takes place|took place|taken place|taking place|be held|been held|held|happen|happens|happened|happening|occur|occurs|occurred|start|starts|started|begin|begins|began|begun|planned|expected|scheduled|due|set|supposed|on|over)`,
		"{meet}", `(?:meet|met|meets|visit|visited|visits|see|saw|talk to|talks to|talked to|talk with|talks with|talked with|speak to|spoke to|spoke with|negotiate with|negotiates with|negotiated with|hold talks with|holds talks with|held talks with)`,
		"{sources}", `(?:the |all |these |our )?(?:sources|reports|articles|papers|accounts|newspapers|media)`,
		"{did}", `(?:did|does|do|has|have|had|will|would|is|are|was|were)`,
	)
}

// templates are tried in this order, each way with the whole question. They are
// compiled when asked for: only Ask pays for them.
func templates() []template {
	return []template{
		{"what is new about the talks since 2022-01-10?", []string{
			`(?:is there |are there |was there )?(?:what|anything|something)(?: is| are| was)?(?: there)?(?: that is)? new(?: (?:about|on|with|in|for) (?P<what>.+))?`,
			`(?:what|anything)(?: has| have)? (?:changed|moved|come up|come in|developed|been added)(?: (?:about|with|on|for|in|to) (?P<what>.+))?`,
			`(?:has|did|have) anything (?:new )?(?:changed?|moved?|happened?|come up|come in)(?: (?:about|with|on|for|in|to) (?P<what>.+))?`,
			`(?:what are |are there |is there |what )?(?:the |any )?(?:news|updates?|developments?|changes)(?: (?:about|on|of|with|in|to) (?P<what>.+))?`,
			`what (?:did|have|do) (?:we|i) (?:learn|learned|learnt)(?: (?:about|of|on) (?P<what>.+))?`,
			`how (?:has|have|did) (?P<what>.+?) (?:changed?|developed?|moved?)`,
		}, readNew},
		{"who disagrees about the hearing?", []string{
			`who (?:disagrees?|disagreed|differs?|contradicts?|contradicted|disputes?|disputed)(?: (?:with )?(?:whom|each other))?(?: (?:about|on|over|as to) (?P<what>.+))?`,
			`who (?:disputes?|disputed|contests?|contested) (?P<what>.+)`,
			`(?:where|on what|about what|over what|how|in what|what) (?:do|did) {sources} (?:disagree|differ|diverge|conflict|contradict(?: each other)?)(?: (?:about|on|over))?(?: (?:about|on|over))?(?: (?P<what>.+))?`,
			`(?:do|did|are) {sources} (?:agreed?|disagree|differ|in agreement)(?: (?:about|on|over) (?P<what>.+))?`,
			`(?:what|which [a-z]+) (?:is|are|was|were) (?:disputed|contested|in dispute|contradictory)(?: (?:about|on|in|at|of) (?P<what>.+))?`,
			`(?:is|are|was|were) (?P<what>.+?) (?:disputed|contested|in dispute|contradicted)`,
			`(?:are there |what are |which |is there )?(?:the |any )?(?:disagreements?|differences|contradictions?|disputes?|conflicting reports|(?:different|conflicting) (?:accounts|versions|dates))(?: (?:between|of|in|among) {sources})?(?: (?:about|on|over|of) (?P<what>.+))?`,
		}, readDisputed},
		{"who met whom?", []string{
			`(?:when |where |what day )?(?:did|do|does|have|has|had|will) (?P<with>.+?) {meet}(?: with)? (?P<with2>.+)`,
			`(?:when |where )?(?:did|do|have|has|had|will) (?P<with>.+?) and (?P<with2>.+?) (?:meet|met|talk|talked|negotiate|hold talks|held talks)(?: each other| with each other)?`,
			`(?:who|whom|with whom) (?:did|does|will|has|have|had|is) (?P<with>.+?) (?:{meet}|meeting|talk|speak|negotiate|hold talks)(?: with)?`,
			`who (?:has |have |had |will |is )?(?:{meet}|meeting|visiting)(?: with)?(?: (?:whom|who|each other))?`,
			`who (?:has |have |had |will |is )?(?:{meet}|meeting|visiting)(?: with)? (?P<with>.+)`,
			`(?:what |which |list |all )?(?:meetings?|encounters?|visits?)(?: (?:were there|was there|are there|took place|happened))?(?: (?:of|with|between|by) (?P<with>.+?)(?: (?:and|with) (?P<with2>.+))?)?`,
		}, readMet},
		{"who said what about the talks?", []string{
			`who (?:has |have |had )?{say}(?: what| something| anything)?(?: {about} (?P<about>.+?))?(?: to (?P<to>.+?))??`,
			`who (?:spoke|talked|commented|speaks|has spoken|talks|is quoted|was quoted)(?: {about} (?P<about>.+))?`,
			`what (?:has been|have been|was|is|were|are|did people|do people|did they|do they)(?: being)? {say}(?: {about} (?P<about>.+?))??(?: by (?P<by>.+))?`,
		}, readSaid},
		{"what did Lavrov say about NATO?", []string{
			`what (?:does|did|do|has|had) (?P<by>.+?) (?:have|had) to say(?: {about} (?P<about>.+))?`,
			`what (?:did|has|does|do|have|had) (?P<by>.+?) {say}(?: to (?P<to>.+?))??(?: {about} (?P<about>.+))?`,
			`(?:what|everything|anything|all)(?: that)? (?P<by>.+?) (?:has |have |had )?{say}(?: {about} (?P<about>.+))?`,
			`(?:did|has|have|does|do|had) (?P<by>.+?) {say} (?:anything|something|a word)(?: {about} (?P<about>.+))?`,
			`(?:what are |what were |which )?(?:the )?(?:statements?|quotes?|quotations?|remarks?|comments?|words)(?: (?:by|from|of) (?P<by>.+?))??(?: (?:about|on|regarding|concerning) (?P<about>.+))?`,
			`(?:which|what) (?:statements?|remarks?|comments?) (?:did|has|have) (?P<by>.+?) (?:make|made)(?: {about} (?P<about>.+))?`,
			`how (?:did|does|has) (?P<by>.+?) (?:comment|react|respond)(?:ed)?(?: (?:on|to|about) (?P<about>.+))?`,
			`what (?:is|was|are|were) (?P<by>.+?)['’]s? (?:position|view|opinion|stance|comment|statement|answer|words?|remark)s?(?: {about} (?P<about>.+))?`,
			`what (?:is|was) the (?:position|view|opinion|stance|answer) of (?P<by>.+?)(?: (?:about|on|regarding|concerning) (?P<about>.+))?`,
		}, readSaid},
		{"what does Russia want from NATO?", []string{
			`what (?:does|did|do|has|have|had|is|are) (?P<by>.+?) {propose}(?: (?:of|from|to) (?P<to>.+?))??(?: (?:on|about|regarding|concerning) (?P<what>.+))?`,
			`(?:what|which)(?: the)? {proposals} (?:has|have|did|does|do) (?P<by>.+?) (?:made|make|presented?|propose|put|have)(?: (?:to|of|from) (?P<to>.+))?`,
			`(?:what|which)(?: are| were)?(?: the)? {proposals}(?: (?:are|were|was|is) (?P<status>pending|accepted|rejected|withdrawn))?(?: (?:by|of|from|made by) (?P<by>.+?))??(?: to (?P<to>.+))?`,
			`{proposals}(?: (?:by|of|from) (?P<by>.+?))??(?: to (?P<to>.+))?`,
			`(?:what (?:are|were|is|was) )?(?P<by>.+?)['’]s? {proposals}(?: (?:of|from|to|towards) (?P<to>.+))?`,
			`who (?:has |have )?{propose} (?:what|something|anything)(?: (?:of|from|to) (?P<to>.+))?`,
			`what (?:is|was|has been|are|were) (?P<kind>demanded|asked|required|wanted|requested|expected) (?:of|from) (?P<to>.+?)(?: by (?P<by>.+))?`,
			`what (?:is|was|has been) (?P<kind>offered|proposed|suggested)(?: to (?P<to>.+?))??(?: by (?P<by>.+))?`,
			`(?:does|did|do|has|have) (?P<by>.+?) {propose} (?:anything|something)(?: (?:of|from|to) (?P<to>.+))?`,
			`what (?:would|could) (?P<by>.+?) (?P<kind>like|accept)(?: (?:of|from) (?P<to>.+))?`,
		}, readProposals},
		{"who called for an inquiry?", []string{
			`who (?:has |have |had |is |are |was |were |else )?{propose}(?: that)? (?P<what>.+)`,
		}, readProposalsOn},
		{"what did Skelde Ferries offer the passengers?", []string{
			`what (?:did|does|has|do) (?P<by>.+?) (?P<kind>offer|offered|promised?|ask|asked) (?P<to>.+?)(?: for)?`,
		}, readProposalTo},
		{"what did the minister tell the council about the bridge?", []string{
			`what (?:did|has|does|do|have|had) (?P<by>.+?) (?:tell|told|say to|said to|write to|wrote to|warn|warned|remind|reminded) (?P<to>.+?)(?: {about} (?P<about>.+))?`,
		}, readSaidTo},
		{"who said that the talks failed?", []string{
			`who (?:has |have |had )?{say} (?:that )?(?P<about>.+)`,
		}, readSaidThat},
		{"what is planned in January 2022?", []string{
			`(?:what|which events?|what events?)(?: things)? (?:is|are|was|were|will be|has been|have been|had been|got) (?P<status>expected|planned|scheduled|postponed|delayed|cancelled|canceled|called off|denied|coming|upcoming)(?: to happen| to take place)?(?: (?:to|with|at|about|in|for) (?P<what>.+))?`,
			`what (?:will happen|is going to happen|is to happen|comes|is next|is coming|is ahead)(?P<status>)(?: (?:to|with|at|about|in|for) (?P<what>.+))?`,
		}, readStatus},
		{"when is the hearing?", []string{
			`when {did} (?P<what>.+?)(?: (?:to |be |been |going to |will |still )*{place})*`,
			`(?:on |at |in )?(?:what|which) (?:date|day|time|month|year)s? {did} (?P<what>.+?)(?: (?:to |be |been )*{place})*`,
			`(?:what (?:is|was|are) )?(?:the )?(?:date|day|time)s? (?:of|for) (?P<what>.+)`,
			`(?:did|does|will|is|was|are|were|has|have) (?P<what>.+?)(?: (?:to |be |been |still |already |going to )*(?:{place}|moved|postponed|delayed|cancelled|canceled|called off))+`,
			`(?:how|why|to when) (?:has|have|was|were|did) (?:the date of )?(?P<what>.+?)(?: been)? (?:moved?|changed?|postponed?|put off|delayed)`,
		}, readWhen},
		{"what happened in January 2022?", []string{
			`what (?:happened|has happened|had happened|took place|occurred|happens|went on|was going on|became|has become)(?: (?:to|with|at|about|in|during|of) (?P<what>.+))?`,
			`(?:what|which) (?:events?|things)(?: (?:were there|happened|took place|occurred|are there))?(?: (?:to|with|at|in|about|of) (?P<what>.+))?`,
			`what (?:did|has|have|had) (?P<what>.+?) (?:do|done)`,
			`(?:the )?(?:events|timeline|history|story)(?: (?:of|about|with|for|on|in|around) (?P<what>.+))?`,
			`what (?:is|was) the (?:story|history|timeline|fate) of (?P<what>.+)`,
			`how did (?P<what>.+?) (?:go|end|turn out)`,
			`where (?:was|were|is|are|did|has|have|will) (?P<what>.+?)(?: (?:go|gone|been|be|travel|stay))?`,
			`(?:on|about|regarding) (?P<what>.+)`,
		}, readHappened},
		{"Lavrov on NATO", []string{`(?P<by>.+?) (?:on|about) (?P<about>.+)`}, readNameOn},
	}
}

// compiled are the ways of a template as expressions for a whole question.
func (t template) compiled() []*regexp.Regexp {
	words := macros()
	out := make([]*regexp.Regexp, len(t.ways))
	for i, way := range t.ways {
		out[i] = regexp.MustCompile(`(?i)^` + words.Replace(way) + `$`)
	}
	return out
}

// anybody is what stands for nobody in particular.
func anybody(name string) bool {
	return slices.Contains([]string{"", "whom", "who", "each other", "people", "they", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "anything", "there", "we", "one"},
		strings.ToLower(name))
}

// name is who a part names, "" for anybody.
func name(part string) string {
	part = withoutArticle(part)
	for _, s := range []string{"'s", "’s", "'", "’"} {
		part = strings.TrimSuffix(part, s)
	}
	if anybody(part) {
		return ""
	}
	return part
}

func readSaid(s *session, p parts) (intent, bool, error) {
	about, err := s.topic(p["about"])
	if err != nil {
		return intent{}, false, err
	}
	return intent{said: &SaidQuestion{
		By: name(p["by"]), To: name(p["to"]), About: about, Since: p["since"], Until: p["until"],
	}}, true, nil
}

// readNameOn reads two names, or a name and a topic, with a small word between.
func readNameOn(s *session, p parts) (intent, bool, error) {
	if who, err := s.resolve(name(p["by"])); err != nil || len(who) == 0 {
		return intent{}, false, nil
	}
	return readSaid(s, p)
}

// readProposals reads who wants what of whom. Proposals are not asked by time:
// that is not used.
func readProposals(_ *session, p parts) (intent, bool, error) {
	by, kind := p["by"], ""
	if smallWord(by) {
		return intent{}, false, nil // "what are the demands": no name
	}
	if strings.HasPrefix(strings.ToLower(p["kind"]), "demand") {
		kind = "demand"
	}
	return intent{kind: kind, timeUnused: true, proposals: &ProposalQuestion{
		By: name(by), To: name(p["to"]), Status: strings.ToLower(p["status"]), Words: contentWords(p["what"]),
	}}, true, nil
}

// readProposalsOn reads who wants a thing: proposals with its words, or else what was said of it.
func readProposalsOn(s *session, p parts) (intent, bool, error) {
	words := contentWords(p["what"])
	if len(words) == 0 || anybody(p["what"]) {
		return intent{}, false, nil
	}
	only, err := everyWord(words, s.proposalsOn)
	if err != nil {
		return intent{}, false, err
	}
	if list, err := s.proposals(only); err != nil || len(list) > 0 {
		return intent{timeUnused: true, proposals: &ProposalQuestion{Words: words}}, err == nil, err
	}
	in, ok, err := readSaidThat(s, parts{"about": p["what"], "since": p["since"], "until": p["until"]})
	in.unused = append(in.unused, strings.ToLower(p["kind"]))
	return in, ok, err
}

// readSaidTo reads what somebody told somebody: only if there is such a name.
func readSaidTo(s *session, p parts) (intent, bool, error) {
	if who, err := s.resolve(name(p["to"])); err != nil || len(who) == 0 {
		return intent{}, false, nil
	}
	return readSaid(s, p)
}

// readSaidThat reads who said so: only if statements have all its words.
func readSaidThat(s *session, p parts) (intent, bool, error) {
	words := contentWords(p["about"])
	found, err := everyWord(words, s.statementsOn)
	if err != nil || len(found) == 0 {
		return intent{}, false, err
	}
	return intent{said: &SaidQuestion{Words: words, Since: p["since"], Until: p["until"]}}, true, nil
}

// readProposalTo reads "what did the company offer the passengers": who is
// addressed is known only if there is such a name.
func readProposalTo(s *session, p parts) (intent, bool, error) {
	if who, err := s.resolve(name(p["to"])); err != nil || len(who) == 0 {
		return intent{}, false, nil
	}
	return readProposals(s, p)
}

func readWhen(s *session, p parts) (intent, bool, error) {
	q := TimelineQuestion{Words: contentWords(p["what"]), Since: p["since"], Until: p["until"]}
	if len(q.Words) == 0 {
		return intent{}, false, nil
	}
	if next := strings.ToLower(withoutArticle(p["what"])); strings.HasPrefix(next, "next ") || strings.HasPrefix(next, "upcoming ") {
		ahead := q
		ahead.Words = slices.DeleteFunc(slices.Clone(q.Words), func(w string) bool { return strings.EqualFold(w, "upcoming") })
		ahead.Status = []string{"expected", "planned"}
		if found, err := s.finds(ahead); err != nil || found {
			return intent{timeline: &ahead}, true, err
		}
	}
	return s.found(q)
}

// found is the intent of a question on events whose words find something: if
// they do not, one of them is replaced by one that means nearly the same or by
// its sort of event ("meeting" by "talks"), or else left out, the last first,
// and told as not used.
func (s *session) found(q TimelineQuestion) (intent, bool, error) {
	if found, err := s.finds(q); err != nil || found {
		return intent{timeline: &q}, true, err
	}
	for i, w := range q.Words {
		others := en.Alike(strings.ToLower(w))
		if strings.HasPrefix(strings.ToLower(w), "meet") {
			others = append(others, "talks")
		}
		for _, other := range others {
			with := q
			with.Words = slices.Clone(q.Words)
			with.Words[i] = other
			if found, err := s.finds(with); err != nil || found {
				return intent{timeline: &with}, true, err
			}
		}
	}
	for i := len(q.Words) - 1; i >= 0 && len(q.Words) > 1; i-- {
		with := q
		with.Words = slices.Delete(slices.Clone(q.Words), i, i+1)
		if found, err := s.finds(with); err != nil || found {
			return intent{timeline: &with, unused: q.Words[i : i+1]}, true, err
		}
	}
	return intent{timeline: &q}, true, nil
}

func dateWord(w string) bool {
	return slices.Contains([]string{"date", "dates", "day", "when", "time"}, strings.ToLower(w))
}

// finds reports whether a question on events has an answer.
func (s *session) finds(q TimelineQuestion) (bool, error) {
	lives, err := s.lives(q)
	if err != nil || len(lives) > 0 || !q.Disputed {
		return len(lives) > 0, err
	}
	differences, err := s.differences(q, nil)
	return len(differences) > 0, err
}

func readMet(_ *session, p parts) (intent, bool, error) {
	q := &TimelineQuestion{Class: []string{"talks", "visit"}, Since: p["since"], Until: p["until"]}
	for _, part := range []string{p["with"], p["with2"]} {
		if strings.HasPrefix(strings.ToLower(part), "about ") {
			return intent{}, false, nil // "who talked about": that is saying
		}
		if who := name(part); who != "" {
			q.With = append(q.With, who)
		}
	}
	return intent{timeline: q}, true, nil
}

func readDisputed(s *session, p parts) (intent, bool, error) {
	q := TimelineQuestion{Words: contentWords(p["what"]), Since: p["since"], Until: p["until"]}
	q.Words = slices.DeleteFunc(q.Words, func(w string) bool {
		return slices.Contains([]string{"how", "many", "much", "whether", "what", "who"}, strings.ToLower(w))
	})
	words := slices.DeleteFunc(slices.Clone(q.Words), dateWord)
	if q.Dates = len(words) < len(q.Words); q.Dates { // on the date they may differ without contradicting each other
		q.Words = words
	}
	q.Disputed = !q.Dates
	return s.found(q)
}

// readNew needs the day since when.
func readNew(_ *session, p parts) (intent, bool, error) {
	return intent{timeline: &TimelineQuestion{Words: contentWords(p["what"]), NewSince: p["since"]}}, p["since"] != "" && p["until"] == "", nil
}

func readStatus(s *session, p parts) (intent, bool, error) {
	status := strings.ToLower(p["status"])
	list := []string{status}
	switch status {
	case "scheduled":
		list = []string{"planned"}
	case "delayed":
		list = []string{"postponed"}
	case "canceled", "called off":
		list = []string{"cancelled"}
	case "", "expected", "planned", "coming", "upcoming":
		list = []string{"expected", "planned"}
	}
	read, ok, err := readHappened(s, p)
	if ok {
		read.timeline.Status = list
	}
	return read, ok, err
}

func readHappened(s *session, p parts) (intent, bool, error) {
	q := &TimelineQuestion{Since: p["since"], Until: p["until"]}
	what := name(p["what"])
	if what == "" {
		q.Status = []string{"happened"}
		return intent{timeline: q}, true, nil
	}
	// To somebody: what they took part in. To something: its whole life. In a
	// place: what is named after it or was held there.
	who, err := s.resolve(what)
	if err == nil && len(who) > 0 {
		acts, err := s.eventsOf(schema.HasActor, who)
		if err != nil {
			return intent{}, false, err
		}
		if len(acts) > 0 {
			q.With = []string{what}
			return intent{timeline: q}, true, nil
		}
	}
	if q.Words = contentWords(what); len(q.Words) == 0 {
		return intent{}, false, nil
	}
	return s.found(*q)
}
