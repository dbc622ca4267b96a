package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// anyNoun reports whether a noun that is no number stands in a range.
func (r *reader) anyNoun(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && !r.is(i, "million", "billion", "trillion", "thousands", "hundreds", "dozens") || r.mention.at(i) >= 0 {
			return true
		}
	}
	return false
}

// relativeObject is the noun phrase before a relative clause that is the object of
// its verb: "the plan, which [Norland put forward]", "the charge [the union filed]".
func (r *reader) relativeObject(g group, subject tokens, s scene) tokens {
	head := r.d.Tokens[g.main].Head
	if head >= 0 && (en.Hearsay(r.lemma(head)) || en.ContentNoun(r.lemma(head))) && r.is(head+1, "that") {
		return tokens{} // "reports that she has left", "the fact that she has left"
	}
	if g.form != finite || g.passive || head < s.First || head >= subject.from || subject.empty() || !strings.HasPrefix(r.d.Tokens[g.main].Rel, "acl") || !r.noun(head) {
		return tokens{}
	}
	if o := r.d.Tokens[head]; o.Rel == "obj" && o.Head >= 0 && r.is(head+1, "that") && en.CueVerb(r.lemma(o.Head)) != nil && en.CueVerb(r.lemma(o.Head)).Told {
		return tokens{} // "reminds viewers that she marched"
	}
	if r.tag(subject.from-1) == "WP$" || r.is(subject.from-1, "that") && r.tag(subject.from-1) == "IN" && r.tag(g.from) == "MD" {
		return tokens{} // "[Jan Keel], whose family moved", "no doubt that he would run"
	}
	if r.is(head, "time", "times", "day", "moment", "way", "reason", "place", "extent", "week", "month", "year") || !r.is(subject.from-1, "which", "whom", "that") && r.hasComma(tokens{head + 1, subject.from}) {
		return tokens{} // "by the time he left", "lost the vote, Berg said"
	}
	if i := r.child(g.main, "obl"); i > head && i < subject.from && r.is(i, "which", "whom") {
		return tokens{} // "the firm, for which she works"
	}
	if r.tag(subject.from-1) == "WRB" || r.is(subject.from-1, "which", "whom") && r.tag(subject.from-2) == "IN" {
		return tokens{} // "where they landed", "for which he apologised"
	}
	if r.is(subject.from-1, "which") && r.is(subject.from-2, ",") && r.mention.at(subject.from-3) >= 0 {
		head = subject.from - 3 // "cuts at [Halden], which it bought"
	}
	from := r.nominalTo(head+1, s.First)
	return r.clean(tokens{from, head + 1})
}

// eventPhrase is the noun phrase around trigger i with what hangs on it: "the
// first talks between Russia and the United States on security". part tells
// that it names a part of the event: "the start of the trial".
func (r *reader) eventPhrase(i int, sent document.Sentence) (t tokens, part bool) {
	from := r.nominalTo(i+1, sent.First)
	for from-2 >= sent.First && (r.is(from-1, "of") || r.is(from-1, "to") && r.is(from-2, "end", "close", "halt", "start")) && en.PartNoun(r.lemma(from-2)) && r.time.at(from-2) < 0 {
		from = r.nominalTo(from-1, sent.First)
		part = true
	}
	for j := from; j < i-1; j++ { // "took 15 years and | talks"
		if r.time.at(j) >= 0 && r.tag(j+1) == "CC" && r.time.at(from) == r.time.at(j) {
			from = j + 2
			break
		}
	}
	for from < i && (r.time.at(from) >= 0 && !r.is(from-1, "-") && r.dates(r.time.at(from)) || r.tag(from) == "POS" && r.time.at(from-1) >= 0) {
		from++
	}
	end := i + 1
	if r.tag(end) == "CD" && r.time.at(end) < 0 && r.is(i, "round", "phase", "stage", "leg") {
		end++ // "round two"
	}
	for end+1 < sent.Last && end-i < maxPhrase {
		if !r.is(end, "between", "with", "of", "on", "over", "about", "in", "at", "against", "by", "for", "through", "to", "under", "into", "from", "among") || r.time.at(end+1) >= 0 || r.time.at(min(end+2, sent.Last-1)) >= 0 && r.tag(end+1) == "DT" || r.verb(end+1) && (!r.attributive(end+1) || r.tag(end+1) == "VBG" && r.d.Tokens[end+1].Rel == "advcl") {
			break
		}
		next := r.listEnd(end+1, sent)
		if r.is(end, "with") && !r.withWhom(tokens{end + 1, next}) {
			break // "a match with a sore knee"
		}
		if next < sent.Last-1 && r.is(end, "between", "among") && r.is(next, "and") { // what is between needs two
			next = r.listEnd(next+1, sent)
		}
		if next == end+1 {
			break
		}
		end = next
	}
	for end > i+1 && (r.tag(end-1) == "VBD" || r.tag(end-1) == "VBN") { // "the 95 percent she received"
		end--
	}
	return tokens{from, end}, part
}

// withWhom reports whether a phrase is for people or bodies, or for an event with a verdict on it.
func (r *reader) withWhom(t tokens) bool {
	return r.hasMention(t) || r.anyLemma(r.headOf(t), func(l string) bool {
		return en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l) || en.Negotiator(l) || en.Bearer(l)
	})
}

// listEnd is the end of "A, B and C" from i.
func (r *reader) listEnd(i int, sent document.Sentence) int {
	end, comma := i, false
	for end < sent.Last {
		next := end
		for next < sent.Last && (r.nominal(next) || r.attributive(next)) && (r.time.at(next) < 0 || !r.dates(r.time.at(next))) && (!r.mark(next) || r.tag(next) == "POS" && r.nominal(next+1)) && !r.begins(next, end) {
			next++
		}
		if next == end {
			break
		}
		end = next
		if comma && r.word(end) == "," && r.is(end+1, "and") && r.joinsNouns(end+1) { // "Poland, Hungary, and the Czech Republic"
			end += 2
			continue
		}
		if end+1 < sent.Last && (r.is(end, "and") || r.word(end) == "," && r.mention.at(end+1) >= 0 && !r.begins(end+1, end) || r.word(end) == "," && r.is(end+1, "the") && r.mention.at(min(end+2, sent.Last-1)) >= 0) && r.nominal(end+1) && !r.finiteAhead(end+1, sent.Last, 3) {
			comma = !r.is(end, "and")
			end++
			continue
		}
		break
	}
	for end > i && (r.is(end-1, "and", ",") || r.mark(end-1)) {
		end--
	}
	return end
}

// begins reports whether a name that the tree has as the subject of a verb behind it begins
// at i, past the start of a phrase: "the board of the Post | Smith said".
func (r *reader) begins(i, start int) bool {
	m := r.mention.at(i)
	if i == start || m < 0 || r.mention.at(i-1) == m || r.tag(i-1) == "DT" || r.tag(i-1) == "JJ" && r.mention.at(i-1) < 0 {
		return false
	}
	if o := r.mention.at(i - 1); o >= 0 && r.d.Mentions[o].Type == document.Organization && r.d.Mentions[m].Type == document.Person && r.finite(r.within(r.d.Mentions[m].Span).to) {
		return true
	}
	top := r.d.Top(r.d.Mentions[m].Span)
	if top < 0 || !strings.HasPrefix(r.d.Tokens[top].Rel, "nsubj") {
		return false
	}
	return r.d.Tokens[top].Head > top && r.verb(r.d.Tokens[top].Head)
}

// objectOf is what stands behind a group up to a time, a mark or a new clause.
func (r *reader) objectOf(g group, sent document.Sentence) tokens {
	end := g.to
	if r.tag(end) == "CC" && !r.is(end, "either", "both", "neither") && r.nominal(end+1) {
		return tokens{end, end} // "resigned and its chairman is to step in"
	}
	for end < sent.Last && end-g.to < maxPhrase {
		switch {
		case r.quoteMark(end) && end > g.to && r.d.Tokens[end-1].Head > end && r.nominal(end-1) && r.quotedIn(end) > 0:
			end = r.quotedIn(end) // its latest "pocket office" device
			continue
		case r.is(end, "(") && r.closing(end) > 0 && r.nominal(r.closing(end)+1) && r.time.at(r.closing(end)+1) < 0:
			end = r.closing(end) + 1 // "third-generation (3G) device"
			continue
		case r.pastPlace(end, sent.Last) > end:
			end = r.pastPlace(end, sent.Last)
			continue
		case end > g.to && end+1 < sent.Last && r.listedWith(end+1) >= g.to && r.mention.at(end+1) >= 0:
			end++ // "visited Norland, Sudria and Ostland"
			continue
		case end > g.to && (r.is(end, "saying", "adding", "warning", "arguing", "claiming", "insisting") && r.d.Tokens[end].Rel == "advcl" || r.is(end, "during")):
			return r.shorn(tokens{g.to, end}) // "attacked the policy saying"
		case r.time.at(end) >= 0 && r.dates(r.time.at(end)) && !r.covers(r.time.at(end)) && !r.ofNoun(end, -1), r.is(end, "whether", "if") && end > g.to, r.is(end, "since"), r.mark(end) && !(r.is(end, ",") && r.tag(end-1) == "JJ" && r.nominal(end+1) && r.d.Tokens[end-1].Head > end) && !r.is(end, "-", "$", "£", "€", "%", "'", "’", "&"), r.hardBreak(end), r.tag(end) == "WRB", r.tag(end) == "WDT":
			return r.shorn(tokens{g.to, end})
		case r.finite(end) || r.is(end, "after", "before", "until", "and") && !r.joinsNouns(end) && (r.d.Tokens[end].Rel != "case" || en.PartOfDay(r.word(end+1))) && r.finiteAhead(end+1, sent.Last, 6):
			return r.shorn(tokens{g.to, end})
		}
		end++
	}
	return r.shorn(tokens{g.to, end})
}

// quotedIn is behind the quotation that begins at i when it is of a few words of a noun phrase,
// 0 otherwise.
func (r *reader) quotedIn(i int) int {
	for j := i + 1; j < min(i+6, len(r.low)); j++ {
		if r.quoteMark(j) {
			return j + 1
		}
		if !r.nominal(j) && r.tag(j) != "HYPH" {
			return 0
		}
	}
	return 0
}

// closing is where the bracket at i, of a word or two, is closed, 0 when it is not.
func (r *reader) closing(i int) int {
	for j := i + 2; j < min(i+4, len(r.low)); j++ {
		if r.is(j, ")") {
			return j
		}
	}
	return 0
}

// shorn takes prepositions, articles and the like off the end of a phrase.
func (r *reader) shorn(t tokens) tokens {
	for !t.empty() && (r.mark(t.to-1) && !r.is(t.to-1, "%") || r.tag(t.to-1) == "IN" || r.tag(t.to-1) == "DT" || r.tag(t.to-1) == "CC" || r.tag(t.to-1) == "TO" || r.tag(t.to-1) == "WDT" || r.tag(t.to-1) == "PRP$" || r.is(t.to-1, "her", "his", "its", "their") && r.tag(t.to-2) == "IN" || r.tag(t.to-1) == "RB" && r.is(t.to-1, "late", "early", "only", "later", "shortly", "soon", "just") || r.is(t.to-1, "following", "including", "during", "regarding", "concerning")) {
		t.to--
	}
	return t
}
