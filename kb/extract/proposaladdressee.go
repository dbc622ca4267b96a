package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// suit is the noun of a phrase that is for a case that somebody brings, or -1.
func (r *reader) suit(t tokens) int {
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && (r.is(i, "suit", "suits", "lawsuit", "lawsuits") || r.is(i, "action") && r.is(i-1, "class", "legal") || r.is(i, "complaint") && (r.is(i+1, "filed", "against"))) {
			return i
		}
	}
	return -1
}

// sued fills in who seeks something by the suit at token at, and when they went to
// court: who is named as its plaintiff, there or soon after.
func (r *reader) sued(at int, p *document.ProposalMention, s scene) bool {
	for i := at + 1; i < min(at+12, s.Last); i++ {
		if r.is(i, "by") {
			p.By = r.heads(tokens{i + 1, r.phraseFrom(i + 1)})
		}
		if r.finite(i) && r.d.Tokens[i].Rel != "acl" {
			break
		}
		if k := r.time.at(i); k >= 0 && r.dates(k) && p.Time < 0 {
			p.Time = k
		}
	}
	first := r.d.Tokens[s.First].Sentence
	for n := first; n < min(first+plaintiffReach+1, len(r.d.Sentences)) && len(p.By) == 0; n++ {
		sent := r.d.Sentences[n]
		for i := sent.First; i < sent.Last; i++ {
			if r.is(i, "plaintiff", "plaintiffs") {
				p.By = r.heads(tokens{sent.First, sent.Last})
				break
			}
		}
	}
	return len(p.By) > 0
}

// recipient is the mention at j when another noun phrase follows it.
func (r *reader) recipient(j, end int, s scene) int {
	if j+1 < s.Last && (r.is(j, "the", "its", "their") || r.mention.at(j) < 0 && en.Courtesy(strings.TrimSuffix(r.word(j), "."))) {
		j++
	}
	if j >= s.Last || r.mention.at(j) < 0 {
		return -1
	}
	m, i := r.mention.at(j), j
	for i < s.Last && r.mention.at(i) == m {
		i++
	}
	if i < s.Last && (r.tag(i) == "DT" || r.tag(i) == "CD" || r.is(i, "$", "€", "£")) {
		return m
	}
	return -1
}

// addressed is the actor behind the last "to" or "from" of a content.
func (r *reader) addressed(c tokens) []int {
	for i := c.to - 2; i > c.from; i-- {
		if !r.is(i, "to", "from") || r.verb(i+1) {
			continue
		}
		for k := i + 1; k < min(i+4, c.to) && r.tag(k) != "PRP" && r.tag(k) != "IN"; k++ {
			if m := r.mention.at(k); m >= 0 && r.d.Mentions[m].Type != document.Person {
				return []int{m}
			}
		}
	}
	return nil
}

// bidFor is the body that a bid is for: "its bid for Halden", "410p for each Halden
// share".
func (r *reader) bidFor(t tokens) []int {
	for i := t.from + 1; i+1 < t.to; i++ {
		if !r.is(i, "for") {
			continue
		}
		j := i + 1
		for r.tag(j) == "DT" || r.mention.at(j) < 0 && (r.noun(j) && !r.capital(j) || r.tag(j) == "JJ") && r.nominal(j+1) {
			j++ // "for rival asset manager Cortiva"
		}
		m, behind := r.mention.at(j), r.behind(j)
		if m < 0 {
			m, behind = r.shortFor(j), j+1
		}
		if m < 0 || r.d.Mentions[m].Type == document.Person {
			continue
		}
		if r.is(behind, "share", "shares", "stock") || r.is(i-1, "share") && r.is(i-2, "a", "per") || r.noun(i-1) && en.Bid(r.lemma(i-1)) || r.is(i-1, "cash", "shares", "stock") && r.figured(t.from, i) {
			return []int{m}
		}
	}
	return nil
}
