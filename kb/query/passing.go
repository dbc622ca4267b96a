package query

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// passing reports whether an event is only mentioned in passing: by one article, as
// past, without a place, anybody who takes part or a thing that it is about, and
// without a date; or by one word and the year, "the 2012 vote"; or, long ago, by one
// word or a verb of no class. It is found with those that it joins.
func passing(l lived) bool {
	if nameless(l) || untold(l) || unsaid(l) {
		return true
	}
	year := len(l.date.edtf) == len("2006") && len(strings.Fields(l.label)) == 1
	if l.status != "happened" || l.date.edtf != "" && !year || len(l.lines) > 1 && !year {
		return false
	}
	return !slices.ContainsFunc(l.lines, func(x line) bool {
		return x.graph != l.lines[0].graph || len(x.actors) > 0 || x.place != "" || x.named && !year
	})
}

// unplanned reports whether lines of one article tell of a day what is no event by itself, and
// nobody else does.
func unplanned(lines []line) bool {
	return !slices.ContainsFunc(lines, func(x line) bool { return x.class != en.ByTheWay || x.graph != lines[0].graph })
}

// longAgo is how many days before its article something is background.
const longAgo = 100

// nameless reports whether an event of long ago is told by one article without anybody who
// takes part, by one word, "a hearing", or a verb that is of no class, "the zone was extended";
// or, whenever it was, by a word for several such events, "cuts".
func nameless(l lived) bool {
	words := strings.Fields(strings.ToLower(l.label))
	bare := len(words) == 1 || len(words) == 2 && offered(words[1])                   // "a presidential bid"
	several := bare && en.Singular(l.label) != l.label && l.lines[0].class != "talks" // "cuts"
	return l.status == "happened" && !slices.ContainsFunc(l.lines, func(x line) bool {
		return x.graph != l.lines[0].graph || len(x.actors) > 0 || x.named || x.place != "" && bare || !bare && en.EventClass(x.class) || !several && !before(l.date.latest, x.published, longAgo)
	})
}

// offered reports whether a noun is for what is put forward or handed out, which alone tells little.
func offered(noun string) bool {
	_, asks := en.ProposalNoun(noun)
	return asks || en.WeakEventNoun(noun)
}

// untold reports whether an event, of whatever day, has nobody, no place, and for a label one word
// that does not tell which it is: "the album", "a ceremony".
func untold(l lived) bool {
	if l.status == "cancelled" || l.status == "postponed" {
		return false // that it was called off is the news
	}
	return saysNothing(l) && !slices.ContainsFunc(l.lines, func(x line) bool {
		return x.graph != l.lines[0].graph || len(x.actors) > 0 || x.place != ""
	})
}

// unsaid reports whether the one line of an event says of what it tells only that it is "it" or "them".
func unsaid(l lived) bool {
	if len(l.lines) != 1 {
		return false
	}
	label, _, _ := strings.Cut(l.label, " (")
	words := strings.Fields(label)
	if len(words) > 7 {
		return false
	}
	if len(words) > 5 { // "entered them into the record" says something
		words = words[len(words)-1:]
	}
	return slices.ContainsFunc(words, func(w string) bool { return w == "it" || w == "them" })
}

// saysNothing reports whether the label of an event does not tell which it is.
func saysNothing(l lived) bool {
	class, words := l.lines[0].class, strings.Fields(strings.ToLower(l.label))
	if class == "publication" { // "the squad was announced"
		words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains([]string{"is", "are", "was", "were"}, w) })
	}
	if len(words) == 0 {
		return false
	}
	first, last := en.Singular(words[0]), words[len(words)-1]
	noun := en.Singular(last)
	switch {
	case (first == "winner" || first == "decision") && (last == "expected" || last == "announced" || last == "made"):
		return true
	case len(words) > 2:
		return countedOnly(words)
	case len(words) == 2 && (!en.EventClass(class) || class == "publication" || class == "delivery") && saidOfThing(words[0], words[1], l.status):
		return true
	case len(words) == 2 && !en.Determines(words[0]):
		return false
	case len(words) == 2 && en.EventNoun(noun) != "" && noun != last: // "six raids"
		return true
	}
	if (len(words) == 1 || class == "match" || class == "festival") && len(l.lines) == 1 && l.status == "happened" && class != "talks" && !l.lines[0].named {
		return true // "before the vote on Monday", whose and on what is told elsewhere; "the last tournament"
	}
	if l.status != "happened" && class != "publication" && l.date.latest != "" && l.date.earliest == l.date.latest {
		return false // that it comes, and on which day, is the news
	}
	return en.WeakEventNoun(noun) && !en.Reported(noun) || en.SaysLittle(noun)
}

// countedOnly reports whether a label is a number of wins, prizes or the like: "five Arlby
// nominations", which nobody has won.
func countedOnly(words []string) bool {
	if !en.Determines(strings.ToLower(words[0])) {
		return false
	}
	for _, w := range words[1:min(4, len(words))] {
		one := en.Singular(strings.ToLower(w))
		switch class := en.EventNoun(one); class {
		case "appointment", "award", "match", "win":
			return one != strings.ToLower(w)
		}
	}
	return false
}

// saidOfThing reports whether a label of two words tells with a verb what became of a thing, and of
// which is not told: "the drama begins", "figures were released".
func saidOfThing(noun, verb, status string) bool {
	base := en.Lemma(verb, "VBD")
	if base == verb {
		base = en.Lemma(verb, "VBZ")
	}
	if strings.HasSuffix(noun, "ing") && en.Begins(base) {
		return false // "rationing began": what people do is told by its name
	}
	noun = en.Singular(noun)
	if base == verb || en.EventNoun(en.Singular(verb)) != "" || en.PeopleNoun(noun) || en.PersonNoun(noun) || en.RoleNoun(noun) || en.Institution(noun) || en.Elector(noun) {
		return false
	}
	return en.EventNoun(noun) == "" || en.WeakEventNoun(noun) && status == "happened"
}

// before reports whether a day lies more than n days before another.
func before(day, other string, n int) bool {
	t, err := time.Parse(time.DateOnly, other)
	return err == nil && day != "" && day < t.AddDate(0, 0, -n).Format(time.DateOnly)
}
