package schema

import "github.com/cayleygraph/quad"

// Span is a stretch of an article's text in code points, end exclusive.
type Span struct{ Start, End int }

// Date is a date as the graph keeps it: an EDTF value, the two days that bound
// it ("2006-01-02", "" = open), and what it rests on: the span of the
// expression, or the publication date when Rests is zero. CountedFrom is the day
// that the expression is counted from where it does not say its day alone:
// "Wednesday", "last week" from the day of publication.
type Date struct {
	EDTF             string
	Earliest, Latest string
	Rests            Span
	CountedFrom      string
}

// Record is one article with all that it says: the unit that is stored,
// replaced and removed. Indexes point into its own slices; -1 is none.
type Record struct {
	IRI       quad.IRI // names this version of the article and its graph
	URL       string   // IRI's text when the input had none
	Title     string
	Source    string
	Authors   []string
	Published string // "2006-01-02" or ""
	Language  string // primary subtag of BCP 47; what is not in English has a text and nothing below
	Hash      string // of all that was read
	Text      string

	// TextCluster is shared by articles that print one text, and worked out
	// over all articles; "" where no other prints it.
	TextCluster quad.IRI

	Actors     []Actor
	Statements []Statement
	Reports    []Report
	Proposals  []Proposal
	Claims     []Claim

	// Worked out by settling, which finds articles by them.
	Names []NameUse // ordered by IRI
	Keys  []string  // ordered; short hashes of what the article can have in common with others
}

// NameUse is what one article says of a name that an actor of it bears. Articles
// that use a name say it of one and the same IRI, so that what all of them say
// is read without reading them.
type NameUse struct {
	IRI      quad.IRI   // NameIRI
	Forms    []string   // as written
	Short    []quad.IRI // the names that it is shortened to: of one word, or without what stands in the middle
	Given    []string   // the given name, folded, where the article calls a person by it alone
	Acronyms []string
	Roles    []string // the words of its roles, up to the head, and titles of courtesy that tell namesakes apart
}

// Actor is a person, organization or place as one article knows it.
type Actor struct {
	Span             // of its fullest mention
	Type    string   // "person", "organization", "place"
	Country bool     // a state, whether as a place or as an actor
	Name    string   // fullest form in this article
	Aliases []string // other names in this article, no pronouns
	Roles   []string // as written: "Russian Foreign Minister"
	Of      int      // the actor that the role belongs to (Russia), or -1

	// Identity is worked out over all articles, by kb.
	ID            quad.IRI
	CanonicalName string
}

// Statement is what somebody said. Its law: Text is Record.Text from Start to End.
type Statement struct {
	Span
	Kind    string // direct, partial, indirect
	Text    string
	Quotes  []Span
	Cue     string
	Source  int    // index in Actors, or -1
	Written string // the speaker as written
	Relay   int    // who passes the words on, or -1
	To      int    // who is addressed, or -1
	About   []int  // actors that it speaks of
	Events  []int  // reports that it speaks of
	Topics  []string
	Said    Date

	// Worked out over all articles.
	Cluster quad.IRI // shared by copies and re-wordings
	Speaker int      // who speaks where Source is -1: an actor whose role other articles tell; else -1
}

// Report is what one article says of one event.
type Report struct {
	Span
	Label     string
	Class     string
	Plover    string // PLOVER's type of event: "CONSULT"
	Status    string
	Date      Date
	Topics    []string // things with a name that it is about, as written
	Actors    []int
	Place     int // index in Actors, or -1
	Statement int // the statement it is said in, or -1
	Evidence  Span

	Event quad.IRI // worked out over all articles
}

// Claim is what an article, or somebody in it, gives as so and others may give
// otherwise: a figure, or one side of a contradiction.
type Claim struct {
	Span
	Figure    string // "at least 12 killed": a number in digits and what it counts, see document.Figure; "" where it is none
	Denied    bool   // it is said not to be so
	Statement int    // the statement it is made in, or -1
	By        int    // index in Actors of who makes it where no statement does, or -1
	Written   string // the same as written
	Reports   []int  // the events that it is of
	Against   []int  // claims that the text sets it against
	Evidence  Span
}

// Proposal is a proposal, offer or demand as one article tells it.
type Proposal struct {
	Span
	Demand    bool
	By, To    []int
	Maker     string // who makes it, in the words of the article, where it names nobody: "striking dockers"
	Asked     string // whom it is put to, likewise
	Contents  []string
	Presented Date
	Status    string
	Evidence  Span

	ID quad.IRI // worked out over all articles
}
