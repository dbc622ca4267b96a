package en

// What the words around an event say of its reality. Each set is of lemmas.
var (
	postponing = set(`postpone delay reschedule adjourn defer`)
	cancelling = set(`cancel scrap abandon scuttle axe avert`)
	denying    = set(`deny dismiss`)
	expecting  = set(`expect anticipate hope likely possible`)
	planning   = set(`plan schedule set due intend aim agree propose slate ready arrange invite prepare promise vow pledge`)
)

// Modality is what a word tells of the event that its clause speaks of.
type Modality int

// Modalities, the stronger the later.
const (
	Plain Modality = iota
	Future
	Possible
	Expecting
	Planning
	Postponing
	Cancelling
	Denying
)

// WordModality is the modality that a word with its lemma gives its clause;
// next is the word behind it, for "called off", "put back".
func WordModality(lemma, next string) Modality {
	switch {
	case postponing[lemma], (lemma == "put" || lemma == "push") && (next == "back" || next == "off"):
		return Postponing
	case cancelling[lemma], lemma == "call" && next == "off":
		return Cancelling
	case denying[lemma]:
		return Denying
	case planning[lemma]:
		return Planning
	case expecting[lemma]:
		return Expecting
	case lemma == "will", lemma == "shall", lemma == "would", lemma == "'ll":
		return Future
	case lemma == "may", lemma == "might", lemma == "could", lemma == "can", lemma == "should", lemma == "if", lemma == "unless", lemma == "whether":
		return Possible
	}
	return Plain
}

// Fate is what a verb's lemma says became of the proposal that is its object:
// "accepted", "rejected", "withdrawn", or "".
func Fate(lemma string) string {
	switch {
	case accepting[lemma]:
		return "accepted"
	case rejecting[lemma]:
		return "rejected"
	case withdrawing[lemma]:
		return "withdrawn"
	}
	return ""
}

var (
	accepting   = set(`accept approve adopt endorse ratify back`)
	rejecting   = set(`reject refuse decline rebuff spurn dismiss veto`)
	withdrawing = set(`withdraw drop abandon retract`)
	// proposalNouns name a proposal or demand, with whether it is a demand.
	proposalNouns = map[string]bool{
		"proposal": false, "offer": false, "plan": false, "draft": false, "bid": false, "initiative": false, "motion": false, "amendment": false, "bill": false, "package": false, "blueprint": false,
		"demand": true, "request": true, "claim": true, "ultimatum": true, "condition": true, "petition": true,
	}
	proposing = set(`propose offer present table submit unveil put make lift raise improve lodge circulate float`)
	demanding = set(`demand urge request insist ask call press appeal implore seek`)
)

// ProposalNoun reports whether a noun names a proposal, and whether a demand.
func ProposalNoun(lemma string) (demand, ok bool) {
	demand, ok = proposalNouns[lemma]
	return demand, ok
}

// Proposes reports whether a verb's lemma puts a proposal forward.
func Proposes(lemma string) bool { return proposing[lemma] }

// Demands reports whether a verb's lemma makes a demand.
func Demands(lemma string) bool { return demanding[lemma] }

// SupportVerb reports whether a verb only says that an event takes place.
func SupportVerb(lemma string) bool { return supportVerbs[lemma] }
