package resolve

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// goesOnSaying is who spoke last, not long before, where "he" or "she" that stands for nobody else adds to it or goes on.
func (c *cast) goesOnSaying(d *document.Document, src document.Span, text string, upTo int) int {
	if upTo >= len(d.Attributions) {
		return -1
	}
	cue := strings.Fields(strings.ToLower(d.Slice(d.Attributions[upTo].Cue)))
	if len(cue) == 0 || !en.AddsOn(cue[len(cue)-1]) {
		return -1
	}
	for k := upTo - 1; k >= max(0, upTo-3) && k < len(c.spoke); k-- {
		who := c.spoke[k]
		if who < 0 || c.chains[who].typ != document.Person || d.Attributions[k].Source.Len() == 0 || d.Attributions[k].Source.Start > src.Start {
			continue
		}
		if g := c.chains[who].gender; d.SentenceAt(src.Start)-d.SentenceAt(d.Attributions[k].Source.Start) > 3 || g != en.UnknownGender && g != en.PronounGender(text) {
			return -1
		}
		return who
	}
	return -1
}

// toldOf reports whether the words before a source name somebody, whom who adds them hardly means to be
// himself: "Doe would be sacked, he added".
func (c *cast) toldOf(d *document.Document, k, upTo int) bool {
	if upTo >= len(d.Attributions) || d.Attributions[upTo].Hull().End > d.Attributions[upTo].Source.Start {
		return false
	}
	for _, part := range d.Attributions[upTo].Content {
		for m := d.MentionsFrom(part.Start); m < len(d.Mentions) && d.Mentions[m].End <= part.End; m++ {
			if c.chainOf[m] == k {
				return true
			}
		}
	}
	return false
}

// bodyBehind is the organization that a relative "which" tells of: "the Herald, which said".
func (c *cast) bodyBehind(d *document.Document, src document.Span) int {
	m := d.MentionsFrom(src.Start) - 1
	if m < 0 || d.Mentions[m].Type != document.Organization || strings.TrimSpace(d.Text[d.Mentions[m].End:src.Start]) != "," {
		return -1
	}
	return c.chainOf[m]
}

// onlyOne is whom a phrase for one person stands for that the article gives nobody by name or role: the
// person of that age ("the 61-year-old"), or the one of whom alone the text has told so far.
func (c *cast) onlyOne(d *document.Document, src document.Span, upTo int) int {
	phrase, _, _ := strings.Cut(d.Slice(src), ",")
	src.End = src.Start + len(phrase)
	w := strings.Fields(strings.ToLower(phrase))
	if len(w) < 2 || len(w) > longestDescription || w[0] != "the" || several(d, src) || strings.ContainsAny(phrase, "'’") {
		return -1
	}
	head := headNoun(d, src)
	_, people := en.Demonym(lastWord(phrase))
	aged := strings.HasSuffix(w[1], "-year-old") && (len(w) == 2 || len(w) == 3 && (people || en.PersonNoun(head) || en.Bearer(head)))
	if aged {
		if k := c.ofAge(d, strings.TrimSuffix(w[1], "-year-old"), src); k >= 0 {
			return k
		}
	}
	if !aged && !en.PersonNoun(head) && !en.Bearer(head) {
		return -1
	}
	k := c.toldAlone(d, src)
	if k < 0 || !c.free(k, head) && !aged {
		return -1
	}
	if !aged && (upTo >= len(d.Attributions) || d.Attributions[upTo].Kind == document.Indirect) {
		return -1
	}
	return k
}

// longestDescription is how many words a phrase has at most that tells who somebody is.
const longestDescription = 7

// ofAge is the person whose age stands behind the name, "Jan Doe, 61,", the nearest before src, -1 for none.
func (c *cast) ofAge(d *document.Document, age string, src document.Span) int {
	for m := d.MentionsFrom(src.Start) - 1; m >= 0 && d.Mentions[m].Start > src.Start-spokenReach; m-- {
		men := d.Mentions[m]
		if men.Type == document.Person && c.chainOf[m] >= 0 && strings.HasPrefix(d.Text[men.End:], ", "+age) {
			return c.chainOf[m]
		}
	}
	return -1
}

// toldAlone is the only person whom the article has named up to a phrase, not long before it and as the
// subject of what it told, -1 when there are several or none.
func (c *cast) toldAlone(d *document.Document, src document.Span) int {
	found := -1
	for k, ch := range c.chains {
		if ch.typ != document.Person || len(ch.mentions) == 0 {
			continue
		}
		if d.Mentions[ch.mentions[0]].Start >= src.Start {
			break // they stand in text order
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	if found < 0 {
		return -1
	}
	here := d.SentenceAt(src.Start)
	for m := d.MentionsFrom(src.Start) - 1; m >= 0; m-- {
		men := d.Mentions[m]
		if here-d.SentenceAt(men.Start) > pronounReach {
			break
		}
		if c.chainOf[m] == found && subjectName(d, men) {
			return found
		}
	}
	return -1
}

// subjectName reports whether a name is the subject of its clause, or stands beside the noun that is:
// "the judge, Jane Doe, said".
func subjectName(d *document.Document, men document.Mention) bool {
	top := d.Top(men.Span)
	for n := 0; n < 3 && top >= 0 && d.Tokens[top].Rel == "appos"; n++ {
		top = d.Tokens[top].Head
	}
	return top >= 0 && strings.HasPrefix(d.Tokens[top].Rel, "nsubj")
}
