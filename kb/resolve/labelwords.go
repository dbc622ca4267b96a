package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	maxDoer  = 9  // words of a subject that a label has as its sentence writes it
	maxWhole = 17 // words of a label with the names that pronouns in it stand for
)

// doerWords is the subject of the verb that an event's label begins with as its sentence writes it, "" where
// that is a pronoun or too long.
func (b *builder) doerWords(e document.EventMention) string {
	if e.Doer.Len() == 0 {
		return ""
	}
	t := b.d.TokenAt(e.Doer.Start)
	if t >= len(b.d.Tokens) || strings.HasPrefix(b.d.Tokens[t].Tag, "PRP") || strings.HasPrefix(b.d.Tokens[t].Tag, "W") {
		return ""
	}
	text, _, _ := strings.Cut(b.d.Slice(e.Doer), ",")
	text, _, _ = strings.Cut(text, " (")
	out := strings.Fields(text)
	if len(out) > 1 && slices.Contains([]string{"the", "a", "an"}, strings.ToLower(out[0])) {
		out = out[1:]
	}
	if len(out) == 0 || len(out) > maxDoer || en.Pronoun(strings.ToLower(out[0])) != en.NoPronoun {
		return ""
	}
	return strings.Join(out, " ")
}

// whose is a label with the name in the place of "his" or "her", or in front of a subject that they stand
// before, where it does not have the name: "Halden suspended [Jane Doe's] account".
func (b *builder) whose(label string, e document.EventMention) string {
	s := b.d.SentenceAt(e.Trigger.Start)
	if t := b.d.TokenAt(e.Trigger.Start); s < 0 || t >= len(b.d.Tokens) || !strings.HasPrefix(b.d.Tokens[t].Tag, "VB") {
		return label
	}
	out := strings.Fields(label)
	for i := b.d.Sentences[s].First; i+1 < b.d.Sentences[s].Last; i++ {
		t := b.d.Tokens[i]
		k, known := b.cast.stands[t.Start]
		if t.Tag != "PRP$" || !known || k < 0 || b.actor(k) < 0 || inLabel(b.rec, label, b.actor(k)) {
			continue
		}
		written, next := b.d.Slice(t.Span), b.d.Slice(b.d.Tokens[i+1].Span)
		name := possessive(b.rec.Actors[b.actor(k)].Name)
		at := slices.IndexFunc(out, func(w string) bool { return w == written })
		switch {
		case len(out)+words(name) > maxWhole:
		case at >= 0 && b.mayBeOwn(out[:at], k, b.d.Sentences[s]):
		case at >= 0 && at+1 < len(out) && strings.HasPrefix(out[at+1], next) && !slices.Contains(out[at+1:], written):
			out[at] = name
			return strings.Join(out, " ")
		case t.Start == e.Span.Start && len(out) > 1 && out[0] == next && strings.ToLower(out[1]) == out[1]:
			return name + " " + label // "his campaign was stopped"
		}
	}
	return label
}

// mayBeOwn reports whether "his" or "her" behind some words of a label, which stands for the chain k, may as
// well be of somebody whom they tell of: "[the mayor] sold his house".
func (b *builder) mayBeOwn(before []string, k int, s document.Sentence) bool {
	if slices.ContainsFunc(before, func(w string) bool {
		low := strings.ToLower(w)
		return en.PersonNoun(low) || en.Pronoun(low) != en.NoPronoun
	}) {
		return true
	}
	text := strings.Join(before, " ")
	for _, c := range b.spokenOf(s) {
		chain := b.cast.chains[c]
		same := chain.gender == en.UnknownGender || chain.gender == b.cast.chains[k].gender
		if a := b.actor(c); c != k && same && chain.typ == document.Person && a >= 0 && inLabel(b.rec, text, a) {
			return true
		}
	}
	return false
}

// spokenOf are the chains of whom a sentence speaks, by a name or a pronoun.
func (b *builder) spokenOf(s document.Sentence) (out []int) {
	for m := b.d.MentionsFrom(s.Start); m < len(b.d.Mentions) && b.d.Mentions[m].Start < s.End; m++ {
		if c := b.cast.chainOf[m]; c >= 0 {
			out = append(out, c)
		}
	}
	for i := s.First; i < s.Last; i++ {
		if c, known := b.cast.stands[b.d.Tokens[i].Start]; known && c >= 0 {
			out = append(out, c)
		}
	}
	return out
}

// possessive is whose something is.
func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// where is a label of one noun, or two words, with the place of the event behind it: "campaign rally [in Arlby]".
func (b *builder) where(label string, e document.EventMention) string {
	t := b.d.TokenAt(e.Trigger.Start)
	if e.Place < 0 || t >= len(b.d.Tokens) || !strings.HasPrefix(b.d.Tokens[t].Tag, "NN") || words(label) > 2 || slices.Contains([]string{"first", "second", "third", "fourth", "new", "next", "last", "latest", "final", "another"}, strings.ToLower(strings.Fields(label + " -")[0])) || !strings.HasSuffix(strings.ToLower(label), strings.ToLower(b.d.Slice(b.d.Tokens[t].Span))) || strings.ContainsAny(label, "0123456789") {
		return label
	}
	a := b.actor(b.cast.chainOf[e.Place])
	if a < 0 || b.rec.Actors[a].Type != string(document.Place) || inLabel(b.rec, label, a) || b.writtenIn(label, e, a) {
		return label
	}
	return label + " in " + b.rec.Actors[a].Name
}
