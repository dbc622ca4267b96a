package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// figureGiven reads "put the number at 900", "gives the speed as nine knots".
func (r *reader) figureGiven(i int, sent document.Sentence, before []found) (found, bool) {
	if !en.GivesFigure(r.lemma(i)) || !r.verb(i) || r.passive(i) {
		return found{}, false
	}
	end := i + 1
	for end < sent.Last && (r.nominal(end) || r.tag(end) == "VBN" || r.is(end, "of", "for", "in") && r.nominal(end+1) || r.is(end, "of", "for") && r.tag(end+1) == "VBN" || r.is(end, "by") && r.tag(end-1) == "VBN" && r.nominal(end+1)) {
		end++
	}
	if r.lemma(i) == "put" {
		end = r.countedBefore(i, end, sent)
	}
	estimate := (r.lemma(i) == "put" || r.lemma(i) == "estimate") && r.is(end, "at") && r.time.at(end+1) < 0 // no other "put ... at" has a figure behind it
	if end == i+1 || !estimate && !(en.Measure(r.lemma(end-1)) && r.is(end, "at", "as")) {
		return found{}, false
	}
	to := end + 1
	for to < sent.Last && to < end+8 && !r.is(to, ",", ".", ";", "and", "but", "while") && r.time.at(to) < 0 {
		to++
	}
	if r.is(to-1, "on", "in") {
		to--
	}
	number := false
	for k := end + 1; k < to; k++ {
		number = number || r.tag(k) == "CD"
	}
	src, inverted, ok := r.sourceOf(i, sent, before)
	if !number || !ok || inverted {
		return found{}, false
	}
	if r.is(to, ",") && (r.is(to+1, "among", "including") || r.is(to+1, "most", "some", "half") && r.is(to+2, "of")) {
		to = r.clauseEnd(to+1, sent).to // "71, among them two Danes"
	}
	return found{source: src, cue: tokens{i, i + 1}, content: []tokens{{i + 1, to}}, kind: en.Speech}, true
}

// longestCounted is how many words tell what is counted between "put" and "at".
const longestCounted = 12

// countedBefore is where a longer phrase of what is counted ends, in front of "at" and a number: "put [the
// number withholding rent] at 88", "put [turnout across the three ports] at 2,150".
func (r *reader) countedBefore(i, end int, sent document.Sentence) int {
	if end == i+1 {
		return end
	}
	for k := end; k < min(sent.Last-1, i+longestCounted); k++ {
		switch {
		case r.is(k, "at") && (r.tag(k+1) == "CD" || r.is(k+1, "about", "around", "nearly", "some", "over", "roughly", "$", "£", "€")):
			return k
		case r.is(k, "at", ",", ";", "and", "but") || r.finite(k) || r.quote.at(k) >= 0:
			return end
		}
	}
	return end
}
