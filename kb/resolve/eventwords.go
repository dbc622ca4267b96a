package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// ordering words tell which of several events of one kind is meant.
var ordering = map[string]bool{
	"second": true, "third": true, "fourth": true, "fifth": true, "another": true, "next": true, "previous": true, "earlier": true,
	"smaller": true, "last": true, "former": true, "fresh": true, "repeat": true,
}

// telling is how many words of a label tell which event it is; those behind say more of it.
const telling = 12

// labelWords are the words of a report's label that tell one event from
// another of its class, without the names of those who take part.
func labelWords(rec *schema.Record, r *schema.Report) (words, order []string) {
	label, _ := en.SaidThere(r.Label) // what was said at an interview does not tell which it was
	if i := strings.LastIndex(label, " ("); i > 0 {
		label = label[:i]
	}
	if list := strings.Fields(label); len(list) > telling {
		label = strings.Join(list[:telling], " ")
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return strings.ContainsRune(" ,.()“”\"'’:;—–", r) }) {
		if ordering[w] {
			order = append(order, w)
			continue
		}
		w = amount(en.Singular(w))
		if verb := en.Lemma(w, "VBD"); verb == r.Class || en.EventVerb(verb) == r.Class {
			continue
		}
		if r.Class == "vote" && en.SortOfVote(w) {
			continue // of all that are held that year
		}
		if (len(w) > 2 || len(w) > 1 && figure(w)) && !en.Function(w) && en.EventNoun(w) != r.Class && en.EventVerb(w) != r.Class && !en.PartNoun(w) {
			words = append(words, w)
		}
	}
	return sorted(words), sorted(order)
}

// withoutNames leaves the names of those who take part out of a report's words.
func withoutNames(words []string, rec *schema.Record, r *schema.Report) []string {
	var names []string
	for _, a := range r.Actors {
		for w := range strings.FieldsSeq(strings.ToLower(rec.Actors[a].Name)) {
			names = append(names, w, en.Singular(w)) // the words of labels stand in the singular
		}
	}
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(names, w) })
}

const briefing = "briefing"

// formOf is the noun of a report's label that no other of its class stands for.
func formOf(r *schema.Report) string {
	if low := strings.ToLower(r.Label); r.Class == "talks" && (strings.Contains(low, "news conference") || strings.Contains(low, "press conference")) {
		return briefing
	}
	for _, w := range strings.Fields(strings.ToLower(r.Label)) {
		if w = en.Singular(w); en.OfItsOwn(w) != "" && en.EventNoun(w) == r.Class {
			return en.OfItsOwn(w)
		}
	}
	return ""
}

// workOf is what is published by a report's label: a poll is no letter.
func workOf(r *schema.Report) string {
	if r.Class != "publication" {
		return ""
	}
	for _, w := range strings.Fields(strings.ToLower(r.Label)) {
		if work := en.Published(en.Singular(w)); work != "" {
			return work
		}
	}
	return ""
}

// verbTold reports whether a verb of its class, and no noun, names the event in a
// report's label.
func verbTold(r *schema.Report) bool {
	told := false
	words := strings.Fields(strings.ToLower(r.Label))
	for i, w := range words {
		if one := en.Singular(w); en.EventNoun(one) == r.Class && !(told && en.WeakEventNoun(one)) {
			return false
		}
		verb := en.Lemma(w, "VBD")
		told = told || verb == r.Class || en.EventVerb(verb) == r.Class || i+1 < len(words) && en.EventVerb(verb+"-"+words[i+1]) == r.Class
	}
	return told
}

// opensWith reports whether a phrase begins with one of some words.
func opensWith(text []rune, s schema.Span, words ...string) bool {
	return slices.Contains(words, strings.ToLower(firstWord(text, s)))
}

// firstMeant reports whether the sentence of a report tells for when it was meant at first.
func firstMeant(text []rune, r *schema.Report) bool {
	if r.Evidence.Start < 0 || r.Evidence.End > len(text) || r.Evidence.Start >= r.Evidence.End {
		return false
	}
	words := strings.Fields(strings.ToLower(string(text[r.Evidence.Start:r.Evidence.End])))
	for i, w := range words {
		switch {
		case w != "first" && w != "originally" && w != "initially" && w != "previously":
		case i > 0 && (words[i-1] == "had" || words[i-1] == "was" || words[i-1] == "were" || words[i-1] == "been"):
			return true
		}
	}
	return false
}

// nowDue reports whether the sentence of a report tells of what is known that it is "now" to come: "completion is now
// expected in May".
func nowDue(text []rune, r *schema.Report) bool {
	if r.Evidence.Start < 0 || r.Evidence.End > len(text) || r.Evidence.Start >= r.Evidence.End || r.Span.Start < r.Evidence.Start || r.Span.End > r.Evidence.End || indefinite(text, r.Span) {
		return false
	}
	words := strings.Fields(strings.ToLower(string(text[r.Span.Start:r.Evidence.End])))
	i := slices.Index(words, "now")
	if i < 1 || i > telling || i+1 == len(words) || words[i-1] != "is" && words[i-1] != "are" {
		return false
	}
	m := en.VerbModality(en.Lemma(words[i+1], "VBN"))
	return m == en.Expecting || m == en.Planning || words[i+1] == "due"
}

// indefinite reports whether a phrase begins as one that brings something new does.
func indefinite(text []rune, s schema.Span) bool {
	word := firstWord(text, s)
	switch strings.ToLower(word) {
	case "a", "an", "another", "some", "several", "many", "any":
		return true
	}
	one := en.Singular(strings.ToLower(word))
	return one != strings.ToLower(word) && en.EventNoun(one) != "" // "in interviews"
}

// firstWord is the word with which a phrase begins.
func firstWord(text []rune, s schema.Span) string {
	if s.Start < 0 || s.Start > len(text) {
		return ""
	}
	end := s.Start
	for end < len(text) && unicode.IsLetter(text[end]) {
		end++
	}
	return string(text[s.Start:end])
}
