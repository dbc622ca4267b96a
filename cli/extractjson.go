package cli

// extractionJSON is an annotated article: the contract of extract --json.
type extractionJSON struct {
	ID           string            `json:"id"`
	Title        string            `json:"title"`
	Published    string            `json:"published"`
	Language     string            `json:"language"` // what is not "en" is not analysed
	SHA256       string            `json:"text_sha256"`
	Text         *string           `json:"text,omitempty"`
	Sentences    []offsets         `json:"sentences"`
	Tokens       []tokenJSON       `json:"tokens,omitempty"`
	Entities     []mentionJSON     `json:"entities"`
	Times        []timeJSON        `json:"times"`
	Attributions []attributionJSON `json:"attributions"`
	Events       []eventJSON       `json:"events"`
	Proposals    []proposalJSON    `json:"proposals"`
}

// offsets are code points in the text, end exclusive.
type offsets struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type passage struct {
	offsets
	Text string `json:"text"`
}

type tokenJSON struct {
	offsets
	Tag      string  `json:"tag"`
	Lemma    string  `json:"lemma"`
	Head     *int    `json:"head"` // index in tokens, -1: root, null: not parsed
	Rel      *string `json:"rel"`
	Sentence int     `json:"sentence"`
}

type mentionJSON struct {
	passage
	Type   string `json:"type"`
	Entity string `json:"entity"`
}

// timeJSON is a time expression: EDTF and its bounds are what the words name,
// When is that with their Relation taken in, where it differs.
type timeJSON struct {
	passage
	Type     string `json:"type"`
	Value    string `json:"value"`
	EDTF     string `json:"edtf"`
	Earliest string `json:"earliest"`
	Latest   string `json:"latest"`
	Relation string `json:"relation,omitempty"`
	When     string `json:"when,omitempty"`
}

type sourceJSON struct {
	passage
	Entity string `json:"entity"`
}

type attributionJSON struct {
	Source  *sourceJSON       `json:"source"`
	Cue     *passage          `json:"cue"`
	Content []passage         `json:"content"`
	Kind    string            `json:"kind"`
	CueKind string            `json:"cue_kind"` // what the cue does: speech, writing, belief, demand, denial
	Stated  bool              `json:"stated"`   // said or written: the knowledge base takes it as a statement
	Nested  []attributionJSON `json:"nested"`   // what the source passes on of others, in its content
}

type eventJSON struct {
	passage
	Label        string   `json:"label"`
	Date         string   `json:"date"`
	Status       string   `json:"status"`
	Participants []string `json:"participants"`
	Plover       string   `json:"plover,omitempty"`
}

type proposalJSON struct {
	passage
	Kind      string    `json:"kind"`
	By        []string  `json:"by"`
	To        []string  `json:"to"`
	Contents  []passage `json:"contents"`
	Presented string    `json:"presented"`
	Status    string    `json:"status"`
}
