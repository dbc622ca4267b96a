package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/schema"
)

// claims writes what others may give otherwise.
func (b *builder) claims() {
	at := make([]int, len(b.d.Claims)) // claim of the document -> claim of the record
	for k, c := range b.d.Claims {
		at[k] = -1
		against := []int{}
		if c.Rebuts {
			rival := b.rival(c)
			if rival < 0 {
				continue // nobody said anything before
			}
			a := b.d.Attributions[rival]
			against = append(against, b.claim(document.Claim{Span: a.Hull(), Attribution: rival}, nil))
		}
		for _, j := range c.Against {
			if at[j] >= 0 {
				against = append(against, at[j])
			}
		}
		at[k] = b.claim(c, against)
	}
}

// claim writes one and returns its index.
func (b *builder) claim(c document.Claim, against []int) int {
	s := schema.Claim{Span: b.span(c.Span), Figure: figureWords(c.Figure), Denied: c.Denied, Statement: -1, By: -1, Against: against, Evidence: b.sentenceSpan(c.Span)}
	if c.Attribution >= 0 {
		s.Statement = b.statementOf[c.Attribution]
	}
	switch {
	case s.Statement >= 0:
	case c.Attribution >= 0:
		s.By, s.Written = b.actor(b.speakers[c.Attribution]), b.d.Slice(b.d.Attributions[c.Attribution].Source)
	case c.By.Len() > 0:
		s.By, s.Written = b.actor(b.by(c)), b.d.Slice(c.By)
	}
	for _, e := range c.Events {
		if b.reportOf[e] >= 0 {
			s.Reports = append(s.Reports, b.reportOf[e])
		}
	}
	b.rec.Claims = append(b.rec.Claims, s)
	return len(b.rec.Claims) - 1
}

// figureWords writes a figure: "at least 12 killed".
func figureWords(f document.Figure) string {
	if f.Of == "" {
		return ""
	}
	return strings.TrimSpace(f.Bound + " " + strconv.FormatFloat(f.Number, 'f', -1, 64) + " " + f.Of)
}

// by is the chain of whoever makes a claim that no attribution does.
func (b *builder) by(c document.Claim) int {
	return b.cast.who(b.d, c.By, b.speakers, b.attributionsBefore(c.By))
}

// rivalReach is how many paragraphs before a rebuttal the words stand that it rebuts.
const rivalReach = 2

// rival is the attribution that a claim rebuts: what somebody else said last
// before it, and of that the first in its paragraph, -1 for none.
func (b *builder) rival(c document.Claim) int {
	speaker, written := -1, b.d.Slice(c.By)
	if c.Attribution >= 0 {
		speaker, written = b.voice(c.Attribution)
	} else if c.By.Len() > 0 {
		speaker = b.by(c)
	}
	paragraph := func(k int) int { return b.d.ParagraphAt(b.d.Attributions[k].Hull().Start) }
	here, found, other, otherAs := b.d.ParagraphAt(c.Start), -1, -1, ""
	for k := range slices.Backward(b.d.Attributions) {
		a := b.d.Attributions[k]
		if !a.Speech && found < 0 || a.Hull().End > c.Start || a.Source.Len() == 0 || b.inHeading(a.Hull()) {
			continue
		}
		who, as := b.voice(k)
		same := who == speaker && (who >= 0 || as == written)
		switch {
		case found < 0 && here-paragraph(k) > rivalReach:
			return -1
		case found < 0 && same:
		case found < 0:
			found, other, otherAs = k, who, as
		case paragraph(k) != paragraph(found):
			return found
		case who == other && (who >= 0 || as == otherAs):
			found = k
		}
	}
	return found
}

// voice is the chain of whoever tells an attribution's words, and as written: of
// what somebody passes on, that one.
func (b *builder) voice(k int) (chain int, written string) {
	if a := b.d.Attributions[k]; a.Relay.Len() > 0 {
		return b.cast.who(b.d, a.Relay, b.speakers, k), b.d.Slice(a.Relay)
	}
	return b.speakers[k], b.d.Slice(b.d.Attributions[k].Source)
}
