package query

import (
	"regexp"
	"strings"

	"github.com/dateline-kb/dateline/schema"
)

// template is a form of question: what it looks like and what it asks. Its
// read returns false when the form fits but makes no sense, for the next to try.
type template struct {
	form *regexp.Regexp
	read func(s *session, p parts) (intent, bool, error)
}

// Verbs of saying, of proposing, and ways to say that something took place.
const (
	sayVerb     = `(?:say|said|says|saying|tell|told|claim|claimed|state|stated|think|thinks|comment|commented|announce|announced|warn|warned|argue|argued|promise|promised)`
	proposeVerb = `(?:want|wants|wanted|demand|demands|demanded|propose|proposes|proposed|offer|offers|offered|ask for|asks for|asked for|ask|asked|require|requires|required|request|requests|requested|call for|called for|insist on|insisted on|seek|sought)`
	takePlace   = `(?:take place|takes place|took place|taking place|be held|been held|held|happen|happened|happening|occur|occurred|start|started|begin|began|planned|expected|scheduled|due|set|supposed)`
)

// templates are tried in this order; each stands for one form of forms(). They
// are compiled when asked for: only Ask pays for them.
func templates() []template {
	form := func(s string, read func(*session, parts) (intent, bool, error)) template {
		return template{regexp.MustCompile(`(?i)^` + s + `$`), read}
	}
	return []template{
		form(`who (?:has |have |had )?`+sayVerb+`(?: what| something| anything)?(?: (?:about|on|of|regarding|concerning)(?P<about> .+?))?(?: to (?P<to>.+?))??`, readSaid),
		form(`who (?:spoke|talked|commented|speaks|has spoken)(?: (?:about|on|of) (?P<about>.+))?`, readSaid),
		form(`what (?:has been|have been|was|is|were|are)(?: being)? `+sayVerb+`(?: (?:about|on|of) (?P<about>.+?))??(?: by (?P<by>.+))?`, readSaid),
		form(`what (?:did|has|does|do|have|had) (?P<by>.+?) `+sayVerb+`(?: to (?P<to>.+?))??(?: (?:about|on|of|regarding) (?P<about>.+))?`, readSaid),
		form(`(?:what|which)(?: are| were)?(?: the)? (?P<kind>proposals?|demands?|offers?|requests?)(?: (?:are|were|was|is) (?P<status>pending|accepted|rejected|withdrawn))?(?: (?:has|have|did|does|do) (?P<by2>.+?) (?:made|make|presented?|propose))?(?: (?:by|of|from|made by) (?P<by>.+?))??(?: to (?P<to>.+))?`, readProposals),
		form(`(?P<kind>proposals|demands)(?: (?:by|of|from) (?P<by>.+?))??(?: to (?P<to>.+))?`, readProposals),
		form(`what (?:does|did|do|has|have|is|are) (?P<by>.+?) (?P<kind>`+proposeVerb+`)(?: (?:of|from|to) (?P<to>.+))?`, readProposals),
		form(`who (?:has |have )?(?P<kind>`+proposeVerb+`) what(?: (?:of|from|to) (?P<to>.+))?`, readProposals),
		form(`when (?:is|was|are|were|will|did|does|do|has|have)(?P<what> .+?)(?: (?:to |be |been |going to |will )*`+takePlace+`)*`, readWhen),
		form(`who (?:has |have |will )?(?:met|meets?|is meeting|visited|visits|talks? to|talked to|negotiated|negotiates)(?: with)?(?: (?P<with>.+))?`, readMet),
		form(`(?:who|whom) (?:did|does|will|has|have) (?P<with>.+?) (?:meet|met|visit|visited|talk to|see)(?: with)?`, readMet),
		form(`(?:what|which events?|what events?)(?: things)? (?:is|are|was|were|will be|has been|have been) (?P<status>expected|planned|scheduled|postponed|delayed|cancelled|canceled|called off|denied|coming|upcoming)(?: to happen| to take place)?`, readStatus),
		form(`what (?:will happen|comes|is next|is coming)`, readComing),
		form(`what (?:happened|has happened|had happened|took place|occurred|happens)(?: (?:to|with|at|about|in) (?P<what>.+))?`, readHappened),
	}
}

func readSaid(s *session, p parts) (intent, bool, error) {
	about, err := s.topic(p["about"])
	if err != nil {
		return intent{}, false, err
	}
	return intent{said: &SaidQuestion{
		By: withoutArticle(p["by"]), To: withoutArticle(p["to"]), About: about, Since: p["since"], Until: p["until"],
	}}, true, nil
}

func readProposals(_ *session, p parts) (intent, bool, error) {
	if p["since"] != "" || p["until"] != "" {
		return intent{}, false, nil // proposals cannot be asked by time
	}
	by := p["by"]
	if by == "" {
		by = p["by2"]
	}
	kind := ""
	if strings.HasPrefix(strings.ToLower(p["kind"]), "demand") {
		kind = "demand"
	}
	return intent{kind: kind, proposals: &ProposalQuestion{
		By: withoutArticle(by), To: withoutArticle(p["to"]), Status: strings.ToLower(p["status"]),
	}}, true, nil
}

func readWhen(_ *session, p parts) (intent, bool, error) {
	words := contentWords(p["what"])
	return intent{timeline: &TimelineQuestion{Words: words, Since: p["since"], Until: p["until"]}}, len(words) > 0, nil
}

func readMet(_ *session, p parts) (intent, bool, error) {
	q := &TimelineQuestion{Class: []string{"talks", "visit"}, Since: p["since"], Until: p["until"]}
	switch with := strings.ToLower(p["with"]); with {
	case "", "whom", "who", "each other":
	default:
		q.With = []string{withoutArticle(p["with"])}
	}
	return intent{timeline: q}, true, nil
}

func readStatus(_ *session, p parts) (intent, bool, error) {
	status := strings.ToLower(p["status"])
	list := []string{status}
	switch status {
	case "scheduled":
		list = []string{"planned"}
	case "delayed":
		list = []string{"postponed"}
	case "canceled", "called off":
		list = []string{"cancelled"}
	case "expected", "planned", "coming", "upcoming":
		list = []string{"expected", "planned"}
	}
	return intent{timeline: &TimelineQuestion{Status: list, Since: p["since"], Until: p["until"]}}, true, nil
}

func readComing(s *session, p parts) (intent, bool, error) {
	p["status"] = "expected"
	return readStatus(s, p)
}

func readHappened(s *session, p parts) (intent, bool, error) {
	q := &TimelineQuestion{Since: p["since"], Until: p["until"]}
	what := withoutArticle(p["what"])
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
	q.Words = contentWords(what)
	return intent{timeline: q}, len(q.Words) > 0, nil
}
