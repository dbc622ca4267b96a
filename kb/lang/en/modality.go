package en

// What the words around an event say of its reality. Each set is of lemmas.
var (
	postponing = set(`postpone delay reschedule adjourn defer put-back push-back put-off hold-over slip bring-forward stall`)
	cancelling = set(`cancel scrap abandon scuttle axe avert call-off drop ditch shelve abort pull-out-of`)
	denying    = set(`deny refute dispute rule-out rebut`)
	expecting  = set(`expect anticipate likely forecast predict`)
	planning   = set(`plan schedule set due intend aim agree slate ready arrange invite prepare promise vow pledge book pencil announce decide confirm organise organize earmark fix`)
	wishing    = set(`want hope try seek wish threaten ask urge call-for need offer demand propose request press beg refuse decline consider wait attempt fail ought recommend suggest prefer advise tell order encourage force allow let enable able unable require discuss debate insist appeal urge believe think allege`)
)

// Modality is what a word tells of the event that its clause speaks of.
type Modality int

// Modalities, the stronger the later.
const (
	Plain Modality = iota
	Future
	Possible
	Wishing
	Expecting
	Planning
	Postponing
	Cancelling
	Denying
)

// VerbModality is the modality that a verb, with its particle joined by "-",
// gives the event that it governs.
func VerbModality(lemma string) Modality {
	switch {
	case postponing[lemma]:
		return Postponing
	case cancelling[lemma]:
		return Cancelling
	case denying[lemma]:
		return Denying
	case planning[lemma]:
		return Planning
	case expecting[lemma]:
		return Expecting
	case wishing[lemma]:
		return Wishing
	}
	return Plain
}

// ModalModality is the modality of a modal verb in lower case.
func ModalModality(low string) Modality {
	switch low {
	case "will", "shall", "'ll", "wo", "would", "'d":
		return Future
	case "may", "might", "could", "can", "should", "must", "ca":
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
