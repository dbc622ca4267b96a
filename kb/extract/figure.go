package extract

import (
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// figures are the numbers that an event's sentence gives of it: how many were
// killed, how many jets were bought.
func (r *reader) figures(sent document.Sentence) []document.Figure {
	var out []document.Figure
	for i := sent.First; i < sent.Last; i++ {
		if r.tag(i) != "CD" || r.time.at(i) >= 0 || r.mention.at(i) >= 0 || i > sent.First && r.tag(i-1) == "CD" {
			continue
		}
		n, ok := r.number(i)
		if !ok {
			continue
		}
		if of := r.counted(i); of != "" {
			out = append(out, document.Figure{Span: r.d.Tokens[i].Span, Number: n, Of: of})
		}
	}
	return out
}

// number reads a number in digits or as a word, with the million behind it.
func (r *reader) number(i int) (float64, bool) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(r.word(i), ",", ""), 64)
	if err != nil {
		word, ok := en.Number(r.word(i))
		if !ok {
			return 0, false
		}
		n = float64(word)
	}
	if scale, ok := en.Scale(r.word(i + 1)); ok {
		n *= scale
	}
	return n, true
}

// counted is what the number at i counts: what befell people, or a noun. Sums
// of money count as their currency's sign.
func (r *reader) counted(i int) string {
	if r.is(i-1, "$", "£", "€") {
		return r.word(i - 1)
	}
	head := i                                                     // the noun that is counted, or the number that stands for it
	if t := r.d.Tokens[i]; t.Rel == "compound" && t.Head == i+1 { // "2 million people"
		head = i + 1
	}
	if t := r.d.Tokens[head]; t.Rel == "nummod" && t.Head >= 0 {
		head = t.Head
	}
	people := head == i || en.PeopleNoun(r.lemma(head))
	if people {
		if fate := r.fate(head); fate != "" {
			return fate
		}
	}
	if head == i || !r.noun(head) || r.is(head, "percent", "cent") {
		return ""
	}
	return r.lemma(head)
}

// fate is what the sentence says befell the people at i: "killed" of "12 people
// died", "killing 12", "12 dead" and "a death toll of 12".
func (r *reader) fate(i int) string {
	if f := en.Casualty(r.lemma(i + 1)); f != "" { // "12 dead"
		return f
	}
	for steps, at := 0, r.d.Tokens[i].Head; at >= 0 && steps < 3; steps, at = steps+1, r.d.Tokens[at].Head {
		if f := en.Casualty(r.lemma(at)); f != "" {
			return f
		}
		if r.verb(at) && r.d.Tokens[i].Rel != "conj" {
			break
		}
	}
	return ""
}
