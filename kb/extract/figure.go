package extract

import (
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// figureAt is a figure and the token of its number.
type figureAt struct {
	document.Figure
	at int
}

// figures are the numbers that a sentence gives: how many were killed, how many
// jets were bought. Of is "" where it does not say what the number counts.
func (r *reader) figures(sent document.Sentence) []figureAt {
	var out []figureAt
	for i := sent.First; i < sent.Last; i++ {
		if !r.countable(i) || i > sent.First && r.tag(i-1) == "CD" {
			continue
		}
		n, ok := r.number(i)
		if !ok {
			continue
		}
		of, end := r.counted(i)
		bound, from := r.bound(i, sent.First)
		out = append(out, figureAt{document.Figure{Span: r.span(tokens{from, max(end, i+1)}), Bound: bound, Number: n, Of: of}, i})
	}
	return out
}

// countable reports whether the number at i can be of something: it is no part
// of a name or date, nor of a time other than how long something lasts.
func (r *reader) countable(i int) bool {
	if r.tag(i) != "CD" || r.mention.at(i) >= 0 {
		return false
	}
	k := r.time.at(i)
	if k < 0 {
		return true
	}
	unit := r.d.Tokens[i].Head
	return r.d.Times[k].Type == document.DurationType && unit > i && r.d.Tokens[unit].Head >= 0 && en.Lasts(r.lemma(r.d.Tokens[unit].Head))
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

// bound is how the number at i is meant, and the token that its words begin at.
func (r *reader) bound(i, first int) (bound string, from int) {
	from = i
	if r.is(i-1, "$", "£", "€") {
		from--
	}
	var before []string
	for k := max(first, from-4); k < from; k++ {
		if !r.quoteMark(k) {
			before = append(before, r.word(k))
		}
	}
	bound, n := en.Bound(before)
	if n == 0 {
		return "", from
	}
	for ; n > 0 && from > first; from-- {
		if !r.quoteMark(from - 1) {
			n--
		}
	}
	return bound, from
}

// counted is what the number at i counts: what befell people, or a noun, and
// where the words for both end. Sums of money count as their currency's sign.
func (r *reader) counted(i int) (of string, end int) {
	end = i + 1
	if _, scale := en.Scale(r.word(end)); scale {
		end++
	}
	if r.is(i-1, "$", "£", "€") {
		return r.word(i - 1), end
	}
	head := i                                                     // the noun that is counted, or the number that stands for it
	if t := r.d.Tokens[i]; t.Rel == "compound" && t.Head == i+1 { // "2 million people"
		head = i + 1
	}
	if t := r.d.Tokens[head]; t.Rel == "nummod" && t.Head >= 0 {
		head = t.Head
	}
	if head > i && head < i+6 {
		end = max(end, head+1)
	}
	people := head == i || en.PeopleNoun(r.lemma(head))
	if f := en.Casualty(r.lemma(head)); f != "" && head > i { // "the 17 injured"
		return f, end
	}
	if people {
		for k := i + 1; k < head; k++ { // "17 injured people"
			if f := en.Casualty(r.lemma(k)); f != "" {
				return f, end
			}
		}
		if fate := r.fate(head); fate != "" {
			return fate, end
		}
	}
	if head == i || !r.noun(head) || r.is(head, "percent", "cent") {
		return r.measured(i), end
	}
	return r.word(head), end
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

// measured is what a number stands for by its subject: "killed" of "the toll rose
// to 15", "injured" of "the number of injured was 14".
func (r *reader) measured(i int) string {
	subject := r.child(i, "nsubj")
	if h := r.d.Tokens[i].Head; subject < 0 && h >= 0 && en.Amounts(r.lemma(h)) {
		subject = r.child(h, "nsubj")
	}
	if subject < 0 || !en.Measure(r.lemma(subject)) {
		return ""
	}
	of := r.child(subject, "nmod")
	for _, at := range []int{subject, of} {
		if f := en.Casualty(r.lemma(at)); f != "" {
			return f
		}
	}
	if of > subject && r.noun(of) {
		return r.word(of)
	}
	return ""
}

// child is the first word that hangs on i so, -1 for none.
func (r *reader) child(i int, rel string) int {
	s := r.sentence(i)
	for k := s.First; k < s.Last; k++ {
		if r.d.Tokens[k].Head == i && r.d.Tokens[k].Rel == rel {
			return k
		}
	}
	return -1
}
