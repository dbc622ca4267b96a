// Package query answers questions out of a store: who said what, the timeline,
// who and what is known, quad patterns, and plain questions by fixed templates.
// Answers are the records that the JSON contracts promise; renderers show them.
//
// It may import schema, store, nquads, timex/edtf and quad; it knows no engine.
package query

import "github.com/cayleygraph/quad"

// Actor is a person, organization or place in an answer.
type Actor struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Role string `json:"role,omitempty"`
}

// ArticleRef tells which article something comes from.
type ArticleRef struct {
	URL       string `json:"url"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Source    string `json:"source"`
}

// Passage is words of an article; offsets are code points in its text, end exclusive.
type Passage struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Basis is what a date rests on: words of an article, or where it has none for
// it the day on which it was published. Offsets are code points.
type Basis struct {
	On          string `json:"on"` // "words" or "publication"
	Article     string `json:"article"`
	Start       int    `json:"start"`
	End         int    `json:"end"`
	Text        string `json:"text,omitempty"`         // the words, after Reader.Explain
	CountedFrom string `json:"counted_from,omitempty"` // day from which "Wednesday" is counted; none where the words say their day alone

	graph quad.IRI
}

// Statement is what somebody said. Its law: Text is the article's text from
// Start to End, letter for letter.
type Statement struct {
	ID        string     `json:"id"`
	Speaker   *Actor     `json:"speaker"`
	Written   string     `json:"speaker_as_written,omitempty"`
	RelayedBy *Actor     `json:"relayed_by"`
	Addressee *Actor     `json:"addressee"`
	Kind      string     `json:"kind"`
	Text      string     `json:"text"`
	Quotes    []Passage  `json:"quotes"`
	Cue       string     `json:"cue"`
	Denied    bool       `json:"denied,omitempty"` // the speaker says that it is not so, or will not have it
	About     []string   `json:"about"`
	Said      string     `json:"said"` // EDTF
	Basis     *Basis     `json:"said_basis,omitempty"`
	Article   ArticleRef `json:"article"`
	Start     int        `json:"start"`
	End       int        `json:"end"`
	Cluster   string     `json:"cluster"`
}

// Report is one line of an event's history: what one article says of it.
type Report struct {
	Date      string `json:"date"` // EDTF, "" = undated
	Status    string `json:"status"`
	Article   string `json:"article"` // url
	Published string `json:"published"`
	Statement string `json:"statement,omitempty"` // id of the statement it was said in
}

// Evidence is a passage with its article's url and title.
type Evidence struct {
	Article string `json:"article"`
	Title   string `json:"title,omitempty"`
	Passage
}

// Event is an event with its life.
type Event struct {
	ID           string     `json:"id"`
	Label        string     `json:"label"`
	Date         string     `json:"date"` // EDTF
	Earliest     string     `json:"earliest"`
	Latest       string     `json:"latest"`
	Basis        *Basis     `json:"date_basis,omitempty"`
	Status       string     `json:"status"`
	Participants []string   `json:"participants"`
	History      []Report   `json:"history"`
	Articles     []string   `json:"articles"`
	Sources      []string   `json:"sources"` // the papers that printed them, by day of publication
	Texts        int        `json:"texts"`   // how many articles there are when those that print one text count once
	Evidence     []Evidence `json:"evidence"`
	Disputed     []Claim    `json:"disputed,omitempty"`
	Revised      []Revision `json:"revised,omitempty"` // figures that later reports give otherwise
}

// Claim is what one source says where sources differ.
type Claim struct {
	On         string   `json:"on"`                   // "date", "status", "figures" or "statements"
	Value      string   `json:"value"`                // EDTF date, status, a number and what it counts ("at least 12 killed"), or the words
	By         string   `json:"by,omitempty"`         // who says so, where the article only quotes
	Denied     bool     `json:"denied,omitempty"`     // the words are said not to be so
	Compatible bool     `json:"compatible,omitempty"` // it says more or less than the others, and nothing against them
	Published  string   `json:"published"`
	Source     string   `json:"source,omitempty"` // the paper
	Evidence   Evidence `json:"evidence"`
}

// Revision is how a figure of an event changed over time, the earliest first.
type Revision struct {
	Of     string  `json:"of"` // what is counted: "killed"
	Claims []Claim `json:"claims"`
}

// Difference is claims that a text sets against each other: figures, or
// statements of which one contradicts the other.
type Difference struct {
	On     string  `json:"on"` // "figures" or "statements"
	Claims []Claim `json:"claims"`
}

// Timeline is events in time order, and those nothing dates.
type Timeline struct {
	Events  []Event `json:"events"`
	Undated []Event `json:"undated"`
	// Differences are those that are on none of the events; only where what is
	// disputed is asked for.
	Differences []Difference `json:"differences,omitempty"`
	Earlier     int          `json:"-"` // events left out before the first, see TimelineQuestion.Latest
	From, To    string       `json:"-"` // first and last day of the period asked for, "" = open
}

// Proposal is a proposal, offer or demand.
type Proposal struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"` // "proposal" or "demand"
	By        []string   `json:"by"`   // names, or the article's words where it names nobody: "striking dockers"
	To        []string   `json:"to"`   // likewise
	Contents  []string   `json:"contents"`
	Presented string     `json:"presented"` // EDTF
	Status    string     `json:"status"`    // one of Fates
	Article   string     `json:"article"`
	Evidence  []Evidence `json:"evidence"`
	Fate      *Fate      `json:"fate,omitempty"` // where its status is told, but for "pending"
}

// Fate is where it is told what became of a proposal.
type Fate struct {
	Published string   `json:"published"`
	Evidence  Evidence `json:"evidence"`
	By        string   `json:"by,omitempty"` // id of the proposal that took its place
}

// Entity is a person, organization or place.
type Entity struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Aliases  []string `json:"aliases"`
	Roles    []string `json:"roles"`
	Articles int      `json:"articles"` // how many name it
	// Names and Held come with a card alone.
	Names []NameUse `json:"names,omitempty"`
	Held  []RoleUse `json:"held,omitempty"`
}

// NameUse is a name that articles give an entity, and why it is taken for it.
type NameUse struct {
	Name     string `json:"name"`
	Why      string `json:"why"`
	Articles int    `json:"articles"`
	Article  string `json:"article"` // the first that gives it
}

// RoleUse is a role that articles give an entity, and from when to when they do:
// days of publication, "" where no article has one.
type RoleUse struct {
	Role     string `json:"role"`
	First    string `json:"first"`
	Last     string `json:"last"`
	Articles int    `json:"articles"`
}

// Article is an article of the knowledge base.
type Article struct {
	ArticleRef
	ID       string   `json:"id"`
	Version  string   `json:"version"` // hash of what was read
	Authors  []string `json:"authors"`
	Language string   `json:"language"`          // what is not "en" is kept and not analysed
	Cluster  string   `json:"cluster,omitempty"` // shared by articles that print the same text
}

// Card is all that is known of one thing: Show's answer. One of the pointers
// is set, except that Passage comes with the Statement or Article it is of.
// Namesakes are others that bear the name asked for.
type Card struct {
	Entity     *Entity     `json:"entity,omitempty"`
	Event      *Event      `json:"event,omitempty"`
	Proposal   *Proposal   `json:"proposal,omitempty"`
	Article    *Article    `json:"article,omitempty"`
	Statement  *Statement  `json:"statement,omitempty"`
	Passage    *Passage    `json:"passage,omitempty"` // the paragraph or sentence that a span lies in
	Statements []Statement `json:"statements,omitempty"`
	Events     []Event     `json:"events,omitempty"`
	Proposals  []Proposal  `json:"proposals,omitempty"`
	Namesakes  []Entity    `json:"namesakes,omitempty"`
	PartOf     []Event     `json:"part_of,omitempty"` // of an event: those that it belongs to
	Parts      []Event     `json:"parts,omitempty"`
}

// Stats counts what is stored.
type Stats struct {
	Articles   int            `json:"articles"`
	Statements int            `json:"statements"`
	Events     int            `json:"events"`
	Proposals  int            `json:"proposals"`
	Entities   int            `json:"entities"`
	Quads      int            `json:"quads"`
	Undated    int            `json:"undated_articles"` // articles without a publication date
	Copies     int            `json:"copies"`           // articles that print the text of another
	Foreign    map[string]int `json:"not_analysed"`     // articles by language, where that is not English
	ByKind     map[string]int `json:"by_kind"`          // statements by kind
	ByStatus   map[string]int `json:"by_status"`        // events by status
	First      string         `json:"first"`            // earliest publication day
	Last       string         `json:"last"`
}

// SaidQuestion asks who said what. Zero fields ask nothing.
type SaidQuestion struct {
	Words        []string // all in the statement's text or what it is about
	By, About    string   // names
	To           string   // addressee
	Since, Until string   // "2006-01-02", or any EDTF date, on the day it was said
	Kind         string   // direct, partial, indirect
	AsOf         string   // only articles published on or before this day
	Limit        int
}

// TimelineQuestion asks for events. Zero fields ask nothing.
type TimelineQuestion struct {
	Words        []string
	With         []string // names that all take part
	Class        []string // sorts of event, any of them: "talks", "visit", "vote"
	Since, Until string
	Status       []string
	Disputed     bool   // only events on which sources differ
	Dates        bool   // only events whose date is given in several ways, whether these contradict each other or not
	NewSince     string // only events that articles published on this day or later tell first, or otherwise than those before
	AsOf         string
	Limit        int
	Latest       int  // only the last so many events that have a date, 0 = all
	Brief        bool // not on what sources differ; of undated events id, label and status only
	Bare         bool // evidence without its text
}

// ProposalQuestion asks for proposals and demands.
type ProposalQuestion struct {
	Words  []string
	By, To string
	Status string
}

// EntityQuestion asks for entities.
type EntityQuestion struct {
	Words []string // in the name or an alias
	Type  string
	Limit int
}

// UnknownName is returned when a question names somebody the knowledge base
// does not know. Near holds the most similar names.
type UnknownName struct {
	Name string
	Near []string
}

func (e *UnknownName) Error() string { return "nobody and nothing named \"" + e.Name + "\"" }

// Asked is how a plain question was read, and its answer.
type Asked struct {
	Question   string      `json:"question"`
	Reading    string      `json:"reading"` // the command line that asks the same
	Unused     []string    `json:"unused"`  // words that the reading left out
	Statements []Statement `json:"statements,omitempty"`
	Timeline   *Timeline   `json:"timeline,omitempty"`
	Proposals  []Proposal  `json:"proposals,omitempty"`
}

// Unread is returned by Ask for a question that no template fits. Nearest
// holds questions of the forms it can read.
type Unread struct {
	Question string
	Nearest  []string
}

func (e *Unread) Error() string {
	const most = 200
	q := e.Question
	if r := []rune(q); len(r) > most {
		q = string(r[:most]) + "…"
	}
	return "cannot read the question \"" + q + "\""
}

// Row is one answer to a pattern with variables: a value in N-Quads syntax for
// each variable.
type Row map[string]string
