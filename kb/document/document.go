// Package document holds what is known of one article as text: a Document and
// the spans that the stages find in it. Stages only add: read makes a Document,
// annotate fills Paragraphs to Times, extract fills Attributions, Events and
// Proposals, and none of them changes the text or an earlier field.
//
// It imports nothing of ours.
package document

import (
	"sort"
	"unicode/utf8"
)

// Span is a stretch of Document.Text in bytes, end exclusive. Its law:
// 0 <= Start <= End <= len(Text), and both ends lie on rune borders.
type Span struct{ Start, End int }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Document is one article.
type Document struct {
	ID        string // the input's own name for it: id field, file name without ending, or url
	URL       string
	Title     string
	Source    string // the outlet that published it
	Authors   []string
	Published string // "2006-01-02", or "" when nothing said so
	Language  string // primary subtag of BCP 47, such as "en"; "" when nothing tells
	Excerpt   bool   // only the beginning, or a summary, such as a feed has
	Text      string // as read, never changed: every span locates its words in it

	// Filled by annotate.
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Quotes     []Quote
	Mentions   []Mention
	Times      []Timex
	Labelled   []Labelled

	// Filled by extract.
	Attributions []Attribution
	Events       []EventMention
	Passing      []EventMention // what days just past saw: events only where another article had planned them
	Proposals    []ProposalMention
	Claims       []Claim
}

// Slice is the text of a span.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// TokenAt is the first token that ends behind byte b, len(d.Tokens) when none does.
func (d *Document) TokenAt(b int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > b })
}

// SentenceAt is the first sentence that ends behind byte b, the last when none
// does, -1 without sentences.
func (d *Document) SentenceAt(b int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > b })
	return min(i, len(d.Sentences)-1)
}

// ParagraphAt is the same for paragraphs.
func (d *Document) ParagraphAt(b int) int {
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].End > b })
	return min(i, len(d.Paragraphs)-1)
}

// MentionsFrom is the first mention that begins at byte b or behind it.
func (d *Document) MentionsFrom(b int) int {
	return sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= b })
}

// Hangs reports whether word i hangs on word top of its sentence's tree, at any
// distance, or is top.
func (d *Document) Hangs(i, top int) bool {
	for n := 0; i >= 0 && n < deepest; n++ {
		if i == top {
			return true
		}
		i = d.Tokens[i].Head
	}
	return false
}

// deepest bounds walks up a tree.
const deepest = 30

// Top is the first word of a span that hangs on one outside of it, -1 for none.
func (d *Document) Top(s Span) int {
	for i := d.TokenAt(s.Start); i < len(d.Tokens) && d.Tokens[i].Start < s.End; i++ {
		if h := d.Tokens[i].Head; h < 0 || !s.Contains(d.Tokens[h].Span) {
			return i
		}
	}
	return -1
}

// ParagraphKind tells what a paragraph is for.
type ParagraphKind int

// Kinds of paragraph.
const (
	Body    ParagraphKind = iota
	Heading               // headline or sub-head: no sentence of the report
	Aside                 // caption, byline, "Read more" and other lines around the report
)

// Paragraph is a line of text between line breaks, without outer blanks.
type Paragraph struct {
	Span
	Kind ParagraphKind
}

// Sentence is a sentence of a paragraph; Tokens[First:Last] are its words.
type Sentence struct {
	Span
	Paragraph   int
	First, Last int
}

// Token is a word or mark. Tag is its Penn Treebank part of speech. Rel is how
// it depends on the word Head (Universal Dependencies, without subtypes), "" in
// a sentence too long for a tree.
type Token struct {
	Span
	Tag      string
	Lemma    string
	Sentence int
	Head     int // index in Tokens, -1 = root or no tree
	Rel      string
}

// Quote is a quotation. Inner leaves the marks out. Paragraphs of one
// quotation that each reopen it are one Quote each; Continues links them.
type Quote struct {
	Span
	Inner     Span
	Closed    bool // a closing mark was found
	Continues int  // index of the Quote that this one goes on with, or -1
	Scare     bool // a word or two quoted as a term, not as somebody's sentence
}

// EntityType is the type of an entity.
type EntityType string

// Types of entity.
const (
	Person       EntityType = "person"
	Organization EntityType = "organization"
	Place        EntityType = "place"
)

// Mention is a place where the text names somebody or something.
type Mention struct {
	Span             // the name alone, without title and article: "Sergei Lavrov"
	Type  EntityType //
	Full  Span       // with role, title or apposition next to it: "Russian Foreign Minister Sergei Lavrov"
	Role  string     // the role or title as written: "Russian Foreign Minister"
	Name  string     // normalised form: "Sergei Lavrov", "United States" for "US", "Russia" for "Moscow’s" as an actor
	Coref int        // index of the mention it stands for, or itself
}

// TimexType is TIMEX3's type.
type TimexType string

// Types of time expression.
const (
	DateType     TimexType = "DATE"
	TimeType     TimexType = "TIME"
	DurationType TimexType = "DURATION"
	SetType      TimexType = "SET"
)

// Timex is a time expression. Value is its TIMEX3 value, EDTF the same for the
// graph ("" where the text leaves it open), Earliest and Latest the days that
// bound it ("2006-01-02", "" = open). A range is two, one for each end with its
// own Value; the EDTF of both is the whole.
type Timex struct {
	Span
	Type             TimexType
	Value            string
	Mod              string
	Relation         string // "on", "by", "until", "since", "before", "after" as its preposition says, "from" and "to" for the ends of a range, or ""
	EDTF             string
	Earliest, Latest string
	Named            string // the date of the words alone: of "by Friday" that Friday, of a range's end that end
	NamedFrom        string // first and last day of Named
	NamedTo          string
	FromReference    bool // rests on the publication date
}

// Labelled is an attribution as the trained labeller marks it: parts of the
// text without a judgement of what they are.
type Labelled struct {
	Source, Cue Span // zero when there is none
	Content     []Span
}

// AttributionKind tells how the words are given.
type AttributionKind string

// Kinds of attribution.
const (
	Direct   AttributionKind = "direct"
	Partial  AttributionKind = "partial"
	Indirect AttributionKind = "indirect"
)

// Attribution is somebody's words in the text: a source, a cue and a content
// (PolNeAR's scheme).
type Attribution struct {
	Source    Span     // zero when the text names nobody
	Cue       Span     // zero when there is none
	Content   []Span   // what was said: no "that" before it, no quotation marks around it
	Marked    Labelled // the same as annotators mark it: whole spans with "that" and marks
	Kind      AttributionKind
	Relay     Span // who passes the words on, zero when it is the article itself
	Addressee Span
	Time      int    // index in Times of when it was said, or -1
	Does      string // what the cue does: speech, writing, belief, demand or denial
	Speech    bool   // said or written, as against thought, felt, wanted or left unsaid
	Bargain   bool   // what somebody offered, agreed to or asked for: it is told with the proposals, and is no statement
}

// Hull is the span from the first to the last piece of the content.
func (a Attribution) Hull() Span {
	if len(a.Content) == 0 {
		return Span{}
	}
	h := a.Content[0]
	for _, c := range a.Content[1:] {
		h.Start, h.End = min(h.Start, c.Start), max(h.End, c.End)
	}
	return h
}

// Status is what a text says of an event.
type Status string

// Statuses of an event.
const (
	Happened     Status = "happened"
	Expected     Status = "expected"
	Planned      Status = "planned"
	Postponed    Status = "postponed"
	Cancelled    Status = "cancelled"
	Denied       Status = "denied"
	Hypothetical Status = "hypothetical"
)

// What Around is where the text counts in months or in years, so that it tells the month or the year.
const (
	AroundMonth = 15
	AroundYear  = 183
)

// EventMention is a place where the text speaks of an event.
type EventMention struct {
	Span                // the phrase that names it: "the first talks between Russia and the United States"
	Trigger      Span   // "talks"
	Class        string // class of the trigger in lang: "talks", "strike", "vote"
	Label        string
	Time         int // index in Times, or -1
	Status       Status
	Edge         int    // -1: the first day of Time is meant, 1: the last, 2: its Named ("not before May")
	Shift        int    // days by which the text says that the date of Time was moved
	Around       int    // days by which that can be off, as the text counts weeks: "three weeks after"
	Participants []int  // indexes in Mentions
	Who          []Span // "the company", "she": participants that resolve has to find
	Plover       string // PLOVER's type of event, "" for none
	Topics       []Span // things with a name that it is about and that nobody is: "A380"
	Place        int    // index in Mentions, or -1
	Attribution  int    // index of the attribution that holds it, or -1
	Undated      bool
	Scene        bool   // its own sentence gives no day: it is that of what the article was written for
	News         bool   // it is what the article was written for
	Supported    bool   // a verb says that it comes about
	Faceless     bool   // its label does not say who does it
	Doer         Span   // the subject of the verb that its label begins with, where that leaves it out
	Told         string // what was said or found at an occasion of saying something, "" where that is not known
	Means        Span   // the noun of which a subject "it" or "they" seems to speak, where it is no name
}

// Figure is a number that a text gives: how many of what.
type Figure struct {
	Span          // "at least 12 people"
	Bound  string // "at least", "more than", "at most", "fewer than", "about", "almost", "just over", or "" where it is that number
	Number float64
	Of     string // "killed", "injured", a noun as written, or a currency's sign
}

// Claim is what a text gives as so and others may give otherwise: a figure, or
// somebody's words that stand against somebody else's.
type Claim struct {
	Span
	Figure      Figure // Of is "" when it is none
	Denied      bool   // it is said not to be so
	Rebuts      bool   // it contradicts what somebody else said before it
	By          Span   // who makes it, where no attribution does: "the 3,900 claimed by the union"
	Attribution int    // index of the attribution that makes it, or -1
	Events      []int  // indexes of the events that it is of
	Against     []int  // indexes of the claims that it is set against
}

// ProposalMention is a proposal, offer or demand.
type ProposalMention struct {
	Span
	Demand   bool
	By, To   []int  // indexes in Mentions
	ByWho    []Span // "the company", "she": those that resolve has to find
	ToWho    []Span
	Spoken   bool // By only tells of it, and may speak for who makes it
	Contents []Span
	Time     int // index in Times of when it was made, or -1
	Status   string
}

// Runes converts byte offsets of one text to code points, for offsets that
// leave the program.
type Runes struct {
	text  string
	every []int // code points before each 256th byte
}

const runeStep = 256

// NewRunes indexes text in one pass.
func NewRunes(text string) *Runes {
	r := &Runes{text: text}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%runeStep == 0 {
			r.every = append(r.every, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	r.every = append(r.every, n)
	return r
}

// At is the number of code points before byte b.
func (r *Runes) At(b int) int {
	block := b / runeStep
	n, from := r.every[min(block, len(r.every)-1)], block*runeStep
	if from > len(r.text) {
		return n
	}
	for i := from; i < b; i++ {
		if utf8.RuneStart(r.text[i]) {
			n++
		}
	}
	return n
}
