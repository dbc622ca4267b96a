package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// longestMeant is how many words of a noun phrase stand for its pronoun.
const longestMeant = 5

// meansNoun is the noun phrase without a name of which the subject "it" or "they" of a verb seems to speak:
// the subject of the main clause before it, or its object where only that is of the same number.
func (r *reader) meansNoun(t trigger, s scene) document.Span {
	if t.verb < 0 || t.subject.to-t.subject.from != 1 || !r.is(t.subject.from, "it", "they") {
		return document.Span{}
	}
	rel := r.d.Tokens[t.at].Rel
	if over := r.d.Tokens[t.at].Head; (rel == "advcl" || rel == "xcomp") && over >= s.groups[t.verb].from && over < t.at {
		rel = r.d.Tokens[over].Rel // "is scheduled [to reopen]"
	}
	if rel != "root" && rel != "conj" && rel != "parataxis" && rel != "ccomp" {
		return document.Span{} // what a clause of another verb speaks of is told less surely
	}
	many := r.is(t.subject.from, "they")
	sent := r.d.Tokens[t.subject.from].Sentence
	over := r.rootBefore(s.First, t.subject.from)
	if over < 0 && sent > 0 && r.d.Paragraphs[r.d.Sentences[sent-1].Paragraph].Kind == document.Body {
		over = r.rootBefore(r.d.Sentences[sent-1].First, r.d.Sentences[sent-1].Last)
	}
	if over < 0 {
		return document.Span{}
	}
	for _, rel := range []string{"nsubj", "obj"} {
		if head := r.child(over, rel); head >= 0 && r.pronounFor(head, many) {
			from := r.withoutArticle(r.clean(tokens{r.nominalTo(head+1, r.d.Sentences[r.d.Tokens[head].Sentence].First), head + 1}))
			if l := r.lemma(head); en.PartNoun(l) || l == "number" || l == "lot" || l == "range" || l == "series" {
				return document.Span{} // "has a number of selling points"
			}
			if !from.empty() && from.to-from.from <= longestMeant && !r.pronoun(from.from) && r.tag(from.from) != "PRP$" {
				return r.span(from)
			}
			return document.Span{}
		}
	}
	return document.Span{}
}

// rootBefore is the verb of the main clause of a sentence, where it and its subject stand before token i, no cue
// of what somebody says; -1 for none.
func (r *reader) rootBefore(first, i int) int {
	for j := first; j < i; j++ {
		if r.d.Tokens[j].Rel == "root" {
			if sub := r.child(j, "nsubj"); r.cuesAt(j) || sub < 0 || sub >= i {
				return -1
			}
			return j
		}
	}
	return -1
}

// pronounFor reports whether the noun at i, no name, person, time or event, can be what "it", or "they", stands for.
func (r *reader) pronounFor(i int, many bool) bool {
	l := r.lemma(i)
	if !r.noun(i) || r.mention.at(i) >= 0 || r.time.at(i) >= 0 || !many && (en.PersonNoun(l) || en.RoleNoun(l)) || en.EventNoun(l) != "" && !en.WeakEventNoun(l) || strings.HasPrefix(r.tag(i), "NNP") {
		return false
	}
	plural := r.tag(i) == "NNS" || r.child(i, "conj") > i || en.PeopleNoun(l)
	return plural == many
}

// withMeant puts the noun that "it" stands for in its place at the end of a label: "Parliament passed it" behind
// a bill is "Parliament passed the bill".
func (r *reader) withMeant(label string, t trigger) string {
	bare, ok := strings.CutSuffix(label, " it")
	if !ok || t.verb < 0 || t.at < 0 {
		return label
	}
	sent := r.d.Tokens[t.at].Sentence
	n := r.decidable(r.d.Sentences[sent].First, t.at)
	if n < 0 && sent > 0 && r.d.Paragraphs[r.d.Sentences[sent-1].Paragraph].Kind == document.Body {
		n = r.decidable(r.d.Sentences[sent-1].First, r.d.Sentences[sent-1].Last)
	}
	if n < 0 {
		return label
	}
	return bare + " the " + r.d.Slice(r.d.Tokens[n].Span)
}

// decidable is the one noun in a range, or the one that is an object or a subject, of what one can decide on: a bill,
// a plan, a contract; -1 where there is none or several.
func (r *reader) decidable(from, to int) int {
	found, part := -1, -1
	for i := from; i < to; i++ {
		if r.tag(i) != "NN" || r.mention.at(i) >= 0 || r.noun(i+1) || r.time.at(i) >= 0 {
			continue
		}
		l := r.lemma(i)
		if _, names := en.ProposalNoun(l); !names && !en.Document(l) && en.EventNoun(l) != "agreement" || en.Hearsay(l) {
			continue
		}
		if rel := r.d.Tokens[i].Rel; rel == "obj" || rel == "nsubj" || rel == "obl" {
			if part >= 0 && r.lemma(part) != l {
				part = -2
			} else if part != -2 {
				part = i
			}
		}
		if found >= 0 && r.lemma(found) != l {
			found = -2
		} else if found != -2 {
			found = i
		}
	}
	if found < 0 {
		return max(part, -1)
	}
	return found
}
