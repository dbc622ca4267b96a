package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// doers are who does what the group at k tells: mentions, or phrases that
// stand for them.
func (r *reader) doers(k int, s scene) (who []int, unnamed []document.Span, doc bool) {
	t := r.subjectOf(s.groups, k, s.Sentence)
	if t.empty() {
		return nil, nil, false
	}
	if who = r.heads(t); len(who) > 0 {
		return who, nil, false
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && en.Document(r.lemma(i)) {
			return nil, nil, true
		}
	}
	if r.is(t.from, "it", "they") && t.to-t.from == 1 {
		if m := r.topic(s.Sentence); m >= 0 {
			return []int{m}, nil, false
		}
	}
	if span, ok := r.standsFor(t); ok {
		return nil, []document.Span{span}, false
	}
	for i := t.from; i < t.to; i++ {
		if r.describesFirm(i) && r.is(t.from, "the", "its", "his", "her") {
			return nil, []document.Span{r.span(t)}, false
		}
	}
	who, unnamed = r.treeDoers(s.groups[k].main)
	return who, unnamed, false
}

// treeDoers are who does what the verb at v tells by the tree alone, where other
// clauses stand between them: the subject of the verb or of one that it is joined
// to, the name behind it, or who owns the document that it names.
func (r *reader) treeDoers(v int) (who []int, unnamed []document.Span) {
	for range 4 {
		if j := r.child(v, "nsubj"); j >= 0 {
			for _, k := range []int{j, r.child(j, "appos"), r.child(j, "nmod")} {
				if k < 0 || k != j && r.d.Tokens[k].Rel == "nmod" && !en.Document(r.lemma(j)) {
					continue
				}
				if who := r.heads(tokens{k, k + 1}); len(who) > 0 && (k != j || !r.noun(j+1) || r.mention.at(j+1) == r.mention.at(j)) {
					return who, nil
				}
			}
			t := tokens{r.nominalTo(j+1, r.sentence(j).First), j + 1}
			if r.is(t.from, "the", "its", "his", "her") && !en.Document(r.lemma(j)) {
				return nil, []document.Span{r.span(t)}
			}
			return nil, nil
		}
		if r.d.Tokens[v].Rel != "conj" {
			return nil, nil
		}
		v = r.d.Tokens[v].Head
	}
	return nil, nil
}

// heads are the actors that a phrase names: its first person, else its
// organizations and countries.
func (r *reader) heads(t tokens) []int {
	var out []int
	for i := t.from; i < t.to; i++ {
		m := r.mention.at(i)
		if m < 0 && i > t.from && r.is(i, "that", "which", "who", "where") {
			break // "the operator of a train that derailed in Norland"
		}
		if m < 0 || slices.Contains(out, m) {
			continue
		}
		switch men := r.d.Mentions[m]; {
		case men.Type == document.Person:
			return []int{m}
		case men.Type == document.Place && (!r.state(men) && r.mention.at(t.to-1) != m && r.tag(r.behind(i)) != "POS" || i > t.from && r.tag(i-1) == "IN" || r.describesFirm(i)):
		default:
			out = append(out, m)
		}
	}
	return out
}

// behind is the first token behind the mention at i.
func (r *reader) behind(i int) int {
	m := r.mention.at(i)
	for r.mention.at(i) == m {
		i++
	}
	return i
}

// describesFirm reports whether the mention at i is a place that only tells where
// a company is: "the U.S. group".
func (r *reader) describesFirm(i int) bool {
	m := r.mention.at(i)
	return m >= 0 && r.d.Mentions[m].Type == document.Place && en.Firm(r.lemma(r.behind(i)))
}

// state reports whether a place can act: a country, or a capital for one.
func (r *reader) state(men document.Mention) bool {
	_, capital := en.Capital(men.Name)
	return capital || en.IsCountry(men.Name)
}

// topic is the organization or country that is the subject of the sentence
// before, which "it" goes on about, or -1.
func (r *reader) topic(sent document.Sentence) int {
	at := r.d.Tokens[sent.First].Sentence - 1
	if at < 0 {
		return -1
	}
	before := r.d.Sentences[at]
	for i := before.First; i < min(before.First+4, before.Last); i++ {
		if m := r.mention.at(i); m >= 0 {
			if men := r.d.Mentions[m]; men.Type == document.Organization || men.Type == document.Place && r.state(men) {
				return m
			}
			return -1
		}
	}
	return -1
}

// author finds who put forward the document that speaks: the subject of the
// last verb of presenting in the sentences before, with its date.
func (r *reader) author(s scene) (who []int, time int) {
	at := r.d.Tokens[s.First].Sentence
	for back := at - 1; back >= max(0, at-3); back-- {
		o := scene{r.d.Sentences[back], r.groupsIn(r.d.Sentences[back])}
		for k := len(o.groups) - 1; k >= 0; k-- {
			switch o.groups[k].lemma {
			case "present", "publish", "submit", "table", "propose", "send", "issue", "release", "unveil", "put-forward", "circulate", "draft":
				if who = r.heads(r.subjectOf(o.groups, k, o.Sentence)); len(who) > 0 {
					return who, r.groupTime(o, k, -1)
				}
			}
		}
	}
	return nil, -1
}

// made fills in who makes a proposal and when.
func (r *reader) made(k int, p *document.ProposalMention, s scene) bool {
	doc := false
	p.By, p.ByWho, doc = r.doers(k, s)
	if doc {
		p.By, p.Time = r.author(s)
	} else {
		p.Time = r.groupTime(s, k, -1)
	}
	return len(p.By) > 0 || len(p.ByWho) > 0
}

// recipient is the mention at j when another noun phrase follows it.
func (r *reader) recipient(j, end int, s scene) int {
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
		if !r.is(i, "to", "from", "at") || r.verb(i+1) {
			continue
		}
		for k := i + 1; k < min(i+4, c.to); k++ {
			if m := r.mention.at(k); m >= 0 && r.d.Mentions[m].Type != document.Person {
				return []int{m}
			}
		}
	}
	return nil
}

// possessor is who a phrase says made the proposal at head: "the board's
// proposal", "a request by Y", "the Russian demand", "its claim".
func (r *reader) possessor(t tokens, head int, s scene) ([]int, []document.Span) {
	for i := head + 1; i < min(t.to+6, s.Last); i++ {
		if r.is(i, "by", "from") && !r.ofOther(i, head) {
			if who := r.heads(tokens{i + 1, max(t.to, r.phraseFrom(i+1))}); len(who) > 0 {
				return who, nil
			}
		}
		if r.finite(i) {
			break
		}
	}
	for i := head - 1; i >= t.from; i-- {
		if m := r.mention.at(i); m >= 0 && (r.tag(i+1) == "POS" || r.is(i+1, "'s", "’s") || r.adjective(i)) {
			return []int{m}, nil
		}
		if country, ok := en.Demonym(r.d.Slice(r.d.Tokens[i].Span)); ok {
			if m := r.lastNamed(country, i); m >= 0 {
				return []int{m}, nil
			}
		}
	}
	return nil, nil
}

// ofOther reports whether what the preposition at i brings belongs to another noun
// behind head: "a request to open the file of his parting from X".
func (r *reader) ofOther(i, head int) bool {
	n := r.d.Tokens[i].Head
	if i == head+1 || n < 0 {
		return false
	}
	of := r.d.Tokens[n].Head
	return of > head && r.noun(of)
}

func (r *reader) adjective(i int) bool { return r.tag(i) == "JJ" || r.noun(i+1) }

// lastNamed is the last mention of a name before token i, or else the first
// behind it, or -1.
func (r *reader) lastNamed(name string, i int) int {
	best := -1
	at := r.d.Tokens[i].Start
	for m, men := range r.d.Mentions {
		if men.Name != name || men.Start > at && best >= 0 {
			continue
		}
		best = m
	}
	return best
}
