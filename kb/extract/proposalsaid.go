package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// wouldBy reads "Sales would end by 2030, according to a draft European Commission regulation".
func (r *reader) wouldBy(s scene) []document.ProposalMention {
	var out []document.ProposalMention
	for _, k := range r.said[r.d.Tokens[s.First].Sentence] {
		a := r.d.Attributions[k]
		if a.Source.Len() == 0 || a.Cue.Len() == 0 || len(a.Content) != 1 || a.Kind == document.Direct || a.Content[0].Start >= a.Cue.Start || r.d.SentenceAt(a.Content[0].Start) != r.d.Tokens[s.First].Sentence {
			continue
		}
		c := r.within(a.Content[0])
		if !r.is(r.within(a.Cue).from, "according", "under") || !r.hasMain(c, "would") {
			continue
		}
		if by := r.draftOf(r.within(a.Source)); len(by) > 0 {
			content := r.span(r.trim(c))
			out = append(out, document.ProposalMention{Span: content, Time: a.Time, Status: "pending", By: by, Contents: []document.Span{content}})
		}
	}
	return out
}

// hasMain reports whether the verb of the main clause of a range has a helper.
func (r *reader) hasMain(c tokens, modal string) bool {
	for i := c.from; i < c.to; i++ {
		if h := r.d.Tokens[i].Head; r.is(i, modal) && h >= c.from && h < c.to && (r.d.Tokens[h].Rel == "ccomp" || r.d.Tokens[h].Rel == "root" || r.d.Tokens[h].Rel == "parataxis") {
			return true
		}
	}
	return false
}

// inFront reads what shall be done in front of who puts it: "Two branches must stay open, the panel recommended".
func (r *reader) inFront(k int, s scene) []document.ProposalMention {
	g := s.groups[k]
	f := en.FrameOf(g.lemma)
	if f == nil || g.form != finite || g.negated || g.passive || g.modality >= en.Future || r.quote.at(g.main) >= 0 {
		return nil
	}
	v := r.child(g.main, "ccomp")
	if t := r.d.Tokens[g.main]; t.Rel == "parataxis" {
		v = t.Head
	}
	if v < 0 {
		return nil
	}
	aux := r.child(v, "aux")
	if v < s.First || v > g.from || !r.is(aux, "should", "must") || aux > v {
		return nil
	}
	end := v
	for end < g.from && !r.is(end, ",") {
		end++
	}
	from := r.firstUnder(v, s)
	if from > aux {
		from = s.First
	}
	p := document.ProposalMention{Time: -1, Status: "pending", Demand: f.Demand}
	if end == g.from || !r.made(k, &p, s) {
		return nil
	}
	return r.finished(&p, g, [][]document.Span{{r.span(r.trim(tokens{from, end}))}})
}

// draftOf is whose draft or plan a phrase is: "a draft [European Commission] regulation".
func (r *reader) draftOf(t tokens) []int {
	draft := false
	for i := t.from; i < t.to; i++ {
		_, names := en.ProposalNoun(r.lemma(i))
		draft = draft || r.mention.at(i) < 0 && (names || strings.HasPrefix(r.word(i), "draft") || r.is(i, "proposed"))
	}
	if !draft {
		return nil
	}
	for i := t.from; i < t.to; i++ {
		if m := r.mention.at(i); m >= 0 && (r.d.Mentions[m].Type == document.Organization || r.d.Mentions[m].Type == document.Place && r.state(r.d.Mentions[m])) && r.is(i-1, "draft", "proposed", "new", "a", "an", "the", "by", "from", "of") {
			return []int{m}
		}
	}
	return nil
}

// wantsDone is what somebody wants to be done by others, and no mere wish: "a public inquiry", "everybody to be
// vetted", "a judge to look into it".
func (r *reader) wantsDone(g group, s scene) [][]document.Span {
	o := r.child(g.main, "obj")
	if sub := r.child(g.main, "nsubj"); r.conditional(g.main, s) || sub > 0 && r.tag(sub-1) == "WP" {
		return nil // "if we want voters to", "what I want my party to be"
	} else if r.is(sub, "i") && !en.AskedDeed(r.lemma(o)) {
		return nil // an opinion: "I want the state to do less"
	}
	if o < g.to || o > g.to+8 || r.pronoun(o) && !r.is(o, "everybody", "everyone", "all") {
		return nil
	}
	from := r.firstUnder(o, s)
	if r.mention.at(o) < 0 && en.AskedDeed(r.lemma(o)) {
		return r.cutItems(r.items(from, s), r.lastUnder(o, s))
	}
	for i := o + 1; i < min(o+10, s.Last) && !r.mark(i) && !r.finite(i); i++ {
		if r.tag(i) != "TO" {
			continue
		}
		toBe := r.is(i+1, "be") && r.tag(i+2) == "VBN"
		body := en.Authority(r.lemma(o)) || en.Votes(r.lemma(o)) || r.mention.at(o) >= 0 && r.d.Mentions[r.mention.at(o)].Type == document.Organization
		if toBe || body && r.tag(r.pastAdverbs(i+1)) == "VB" && !en.Stative(r.lemma(r.pastAdverbs(i+1))) && !r.is(i+1, "understand", "win", "lose") {
			return r.items(from, s)
		}
		return nil
	}
	return nil
}
