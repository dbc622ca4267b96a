package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// withOffers adds to the events of a text the proposals and demands that it dates and tells as
// no event yet: "$180,000 a family was put forward on 30 October", "a compromise that Denmark
// tabled on Saturday".
func (r *reader) withOffers(events []document.EventMention, made []document.ProposalMention) []document.EventMention {
	told := map[int]bool{} // times of events
	offers := map[int]bool{}
	for _, e := range events {
		told[e.Time] = true
		if e.Class == "offer" || e.Class == "request" || e.Class == "lawsuit" {
			offers[r.d.SentenceAt(e.Start)] = true
		}
	}
	out := slices.Clone(events)
	for _, p := range made {
		if p.Status == "withdrawn" || p.Time < 0 || told[p.Time] || offers[r.d.SentenceAt(p.Start)] || len(p.By)+len(p.ByWho) == 0 || !r.ofADay(p.Time) {
			continue
		}
		c := r.within(p.Contents[0])
		pays := !p.Demand && r.is(c.from, "to") && r.figured(c.from, c.to) // "offered to repay 30 cents in the dollar"
		if r.hasPronoun(c) || r.is(c.from, "to", "not") && !pays || r.hasFinite(c) || r.subjunctive(c) {
			continue // what somebody is to do, which is no thing that is put to others
		}
		told[p.Time] = true
		e := document.EventMention{
			Span: p.Span, Trigger: r.d.Tokens[c.from].Span, Class: "offer", Label: r.offerLabel(p, c), Time: p.Time, Status: document.Happened,
			Participants: slices.Concat(p.By, p.To), Who: slices.Concat(p.ByWho, p.ToWho), Place: -1, Attribution: r.attributionOver(p.Span), Supported: true,
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b document.EventMention) int { return a.Trigger.Start - b.Trigger.Start })
	return out
}

// ofADay reports whether a time is a day, or a few, that was over when the text came out.
func (r *reader) ofADay(k int) bool {
	t := r.d.Times[k]
	return t.Earliest != "" && t.Latest != "" && r.d.Published != "" && t.Latest <= r.d.Published && len(t.EDTF) == len("2006-01-02")
}

// hasPronoun reports whether a phrase says little by itself.
func (r *reader) hasPronoun(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.pronoun(i) {
			return true
		}
	}
	return false
}

// offerLabel is a short name for a proposal or demand with these first contents.
func (r *reader) offerLabel(p document.ProposalMention, c tokens) string {
	if r.tag(c.from) == "RP" { // "laid [out] her proposals"
		c.from++
	}
	t := r.withoutArticle(c)
	if r.is(t.from, "her", "his", "its", "their") {
		t.from++
	}
	var h heading
	for i := t.from; i < t.to; i++ {
		h = append(h, i)
	}
	what := r.fitted(h, t.from)
	if r.is(t.from, "to") {
		return "offer " + what
	}
	head := r.proposalHead(c)
	if head >= 0 {
		return what // "$310 million claim against Halden Works"
	}
	if p.Demand {
		return "demand for " + what
	}
	return "offer of " + what
}

// subjunctive reports whether a phrase is a clause of what shall be: "Keel be released".
func (r *reader) subjunctive(t tokens) bool {
	for i := t.from + 1; i < t.to; i++ {
		if r.tag(i) == "VB" && !r.is(i-1, "to") && r.child(i, "nsubj") < i {
			return true
		}
		if _, ok := en.ProposalNoun(r.lemma(i)); ok {
			return false
		}
	}
	return false
}
