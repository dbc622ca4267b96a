package extract

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// items are the contents from j on: infinitives that are joined are separate
// proposals, joined nouns items of one.
func (r *reader) items(j int, s scene) [][]document.Span {
	c := r.offered(j, s)
	if c.to-c.from < 2 {
		return nil
	}
	var out [][]document.Span
	from := c.from
	add := func(t tokens) {
		if t = r.trim(t); !t.empty() && !r.idle(t) {
			out = append(out, r.nounItems(t))
		}
	}
	for i := c.from + 2; i+1 < c.to; i++ {
		if r.is(i, "and") && r.is(i+1, "that") && r.is(j-1, "that") && from == c.from && !slices.ContainsFunc(r.d.Tokens[c.from:i], func(t document.Token) bool { return t.Tag == "," }) && r.hasVerb(tokens{c.from, i}) && r.hasVerb(tokens{i + 2, c.to}) { // "that the gate be shut and that the bridge be sold"
			add(r.beforeAside(tokens{from, i}))
			from = i + 2
			continue
		}
		if r.is(i, "and") && (r.is(i+1, "to") && r.tag(i+2) == "VB" || r.is(i+1, "not") && r.is(i+2, "to")) {
			add(r.beforeAside(tokens{from, i}))
			from = i + 1
		}
	}
	add(tokens{from, c.to})
	return out
}

// beforeAside cuts a content at ", without": what follows says how.
func (r *reader) beforeAside(t tokens) tokens {
	for i := t.from; i+1 < t.to; i++ {
		if r.is(i, ",") && r.is(i+1, "without") {
			t.to = i
		}
	}
	return t
}

// pastWithout is where ", without admitting it, and to" goes on behind its second comma, i
// where there is none.
func (r *reader) pastWithout(i int, s scene) int {
	if !r.is(i, ",") || !r.is(i+1, "without") {
		return i
	}
	for j := i + 2; j+2 < min(i+10, s.Last); j++ {
		if r.is(j, ",") {
			if r.is(j+1, "and") && r.is(j+2, "to") {
				return j + 1
			}
			return i
		}
	}
	return i
}

// idle reports whether an infinitive says nothing without what went before: "to
// take it", "to do so".
func (r *reader) idle(t tokens) bool {
	return t.to-t.from == 2 && r.is(t.from, "to") && r.is(t.from+1, "do") || t.to-t.from == 3 && r.is(t.from, "to") && (r.pronoun(t.from+2) || r.is(t.from+2, "so", "that"))
}

// offered is what is offered from j on: to the end of the clause, a colon included.
func (r *reader) offered(j int, s scene) tokens {
	if r.is(j, "instead", "also", "again", "only") && r.nominal(j+1) {
		j++ // how it is proposed
	}
	end := j
	for end < s.Last && end-j < 45 {
		if past := max(r.pastBracket(end, s), r.pastWithout(end, s), r.pastApposed(j, end, s)); past > end {
			end = past
			continue
		}
		if r.is(end, ",") && r.is(end+2, "which") && r.is(end+1, "under", "by") || r.is(end, "which") && r.tag(end-1) == "IN" && end > j+1 {
			end++ // "a clause under which imports stop"
			continue
		}
		stop := r.is(end, ";", "—", "which", "but", "who", "because", "although", "while") || r.is(end, ",") && !r.listGoesOn(end, s) && !(r.is(j-1, "that") && r.is(end+1, "that"))
		if stop || r.is(end, ".", "”", "\"") && r.quote.at(end) != r.quote.at(j) || end > j && r.carrier(end) ||
			r.is(end, "and") && r.tag(end+1) == "VBN" && r.is(end+2, "for", "to", "that") && en.Demands(r.lemma(end+1)) ||
			r.is(end, "and") && !(r.is(j-1, "that") && r.is(end+1, "that")) && (r.finite(end+1) || r.newClause(end+1, s)) && !r.hasFinite(tokens{j, end}) {
			break
		}
		if r.is(end, "no") && r.is(end+1, "matter") || r.is(end, "regardless") || r.is(end, "-", "--") && r.d.Tokens[end].Start > r.d.Tokens[end-1].End && (r.tag(end+1) == "CC" || r.finite(end+1)) {
			break
		}
		if k := r.time.at(end); k >= 0 && r.dates(k) && end > j && r.quote.at(end) < 0 && r.d.Times[k].Latest != "" && r.d.Times[k].Latest <= r.d.Published && r.recent(k) {
			break
		}
		end++
	}
	c := r.closed(r.shorn(r.trim(tokens{j, end})))
	if c.to < s.Last && r.is(c.to, "each") { // "$300 each"
		c.to++
	}
	return c
}

// pastApposed is behind the words between commas at i that name the subject of a clause which begins at j anew, or i:
// "that the owner[, Oakmere Holdings,] be fined".
func (r *reader) pastApposed(j, i int, s scene) int {
	if !r.is(j-1, "that") || !r.is(i, ",") || r.hasFinite(tokens{j, i}) {
		return i
	}
	for k := i + 1; k < min(i+10, s.Last-1) && !r.verb(k); k++ {
		if r.is(k, ",") && (r.tag(k+1) == "VB" || r.tag(k+1) == "MD") {
			return k + 1
		}
	}
	return i
}

// pastBracket is behind the bracket that opens at i, or i.
func (r *reader) pastBracket(i int, s scene) int {
	if !r.is(i, "(") {
		return i
	}
	for k := i + 1; k < min(i+10, s.Last); k++ {
		if r.is(k, ")") {
			return k + 1
		}
	}
	return i
}

// closed takes along the bracket that closes one in a range.
func (r *reader) closed(t tokens) tokens {
	for i := t.to - 1; i >= t.from; i-- {
		if r.is(i, ")") {
			return t
		}
		if r.is(i, "(") && r.is(t.to, ")") {
			return tokens{t.from, t.to + 1}
		}
	}
	return t
}

// newClause reports whether a clause with a subject of its own begins at i: "a freeze
// and [Norland has begun one too]".
func (r *reader) newClause(i int, s scene) bool {
	for v := i; v < min(i+6, s.Last); v++ {
		if !r.finite(v) {
			continue
		}
		main := v
		if r.d.Tokens[v].Rel == "aux" || r.d.Tokens[v].Rel == "cop" {
			main = r.d.Tokens[v].Head
		}
		if strings.HasPrefix(r.d.Tokens[main].Rel, "acl") {
			return false // "an amnesty for everyone who took part"
		}
		subject := r.child(main, "nsubj")
		return subject >= i && subject < v
	}
	return false
}

// carrier reports whether what begins at i tells where words stand, not what they
// are: "in a letter", "before the two sides".
func (r *reader) carrier(i int) bool {
	if !r.is(i, "in", "before") || !r.is(i+1, "a", "an", "the", "its", "his", "her", "their", "both") {
		return false
	}
	for k := i + 2; k < i+6 && r.nominal(k); k++ {
		if r.noun(k) && !r.noun(k+1) {
			return r.is(i, "in") && (en.Utterance(r.lemma(k)) || r.is(k, "letter", "note", "interview", "submission")) || r.is(i, "before") && r.is(k, "side", "sides", "parties", "board", "delegations")
		}
	}
	return false
}

// recent reports whether a time is of the year before the publication, so that
// something can have been proposed then that is news.
func (r *reader) recent(k int) bool {
	now, err := strconv.Atoi(r.d.Published[:min(4, len(r.d.Published))])
	then, bad := strconv.Atoi(r.d.Times[k].Latest[:min(4, len(r.d.Times[k].Latest))])
	return err != nil || bad != nil || now-then <= 1
}

// listGoesOn reports whether a comma only parts the items of a list.
func (r *reader) listGoesOn(i int, s scene) bool {
	for j := i + 1; j < min(i+9, s.Last); j++ {
		switch {
		case r.finite(j), r.tag(j) == "VBG":
			return false
		case r.is(j, "and") && !r.finiteAhead(j, s.Last, 6):
			return true
		case r.is(j, ",", ";"):
			return false
		}
	}
	return false
}

// nounItems splits "2,500 euros and a written apology" at its "and".
func (r *reader) nounItems(t tokens) []document.Span {
	if r.hasFinite(t) || r.is(t.from, "to", "not") {
		return []document.Span{r.span(t)}
	}
	var out []document.Span
	from := t.from
	for i := t.from + 1; i+1 < t.to; i++ {
		if r.is(i, "and") && (r.tag(i+1) == "DT" || r.tag(i+1) == "CD" || r.is(i+1, "$", "€", "£")) {
			if x := r.trim(tokens{from, i}); !x.empty() {
				out = append(out, r.span(x))
			}
			from = i + 1
		}
	}
	if x := r.trim(tokens{from, t.to}); !x.empty() {
		out = append(out, r.span(x))
	}
	return out
}

// substantial reports whether contents say what is proposed: a figure or more
// than the bare word for it.
func (r *reader) substantial(t tokens) bool {
	n := 0
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "CD" && r.time.at(i) < 0 {
			return true
		}
		if _, bare := en.ProposalNoun(r.lemma(i)); !bare && (r.noun(i) || r.verb(i)) && r.time.at(i) < 0 {
			n++
		}
	}
	return n > 1
}

// figured reports whether a phrase gives a sum or a share.
func (r *reader) figured(from, end int) bool {
	for i := from; i < end; i++ {
		if w := r.word(i); r.time.at(i) < 0 && prefixedSum(w) {
			return true // "Sh9,000"
		}
		if (r.tag(i) == "CD" || strings.ContainsAny(r.word(i), "0123456789")) && r.time.at(i) < 0 && (r.is(i-1, "$", "£", "€") || r.tag(i-1) == "$" || r.is(i+1, "percent", "per", "%", "million", "billion") || en.Currency(r.lemma(i+1))) {
			return true
		}
	}
	return false
}

// prefixedSum reports whether a word is a sum of money behind the letters of its currency: "sh9,000", "rs500".
func prefixedSum(low string) bool {
	for _, p := range []string{"ksh", "sh", "rs", "rm", "kr", "us$", "a$", "c$", "nz$", "hk$", "s$"} {
		if rest, ok := strings.CutPrefix(low, p); ok && rest != "" && rest[0] >= '1' && rest[0] <= '9' {
			return true
		}
	}
	return false
}

// endsAt reports whether the clause ends with the time at i, so that it dates
// the proposing, not what is proposed.
func (r *reader) endsAt(i, k int, s scene) bool {
	for i < s.Last && r.time.at(i) == k {
		i++
	}
	return i >= s.Last-1 && !r.is(i, "to")
}

// withComplement is the phrase from from with what its noun at head takes
// along: "of 400 euros", "to hear a second captain", "that the alliance ...".
func (r *reader) withComplement(from, head int, s scene) tokens {
	end, would := head+1, false
	for end < s.Last && end-head < 30 {
		if r.is(end, "which") && r.is(end-1, "under", "by") && end-1 == head+1 || would && r.finite(end) {
			would = true // "a plan under which the port would close"
			end++
			continue
		}
		if r.is(end, ",", ".", ";", ":", "—", "but", "which", "who", "after", "because") || r.is(end, "made", "put") && !r.is(end-1, "to", "be", "been", "is", "was", "are", "were") || r.is(end, "as") && !r.is(end+1, "well", "part") && !(r.tag(end+1) == "DT" && r.clauseOf(head, end)) || (r.tag(end) == "RP" || r.tag(end) == "RB" && r.d.Tokens[end].Rel == "compound" && r.d.Tokens[end].Head < end) && !r.verb(end-1) || r.carrier(end) || r.quoteMark(end) && !r.inScare(end+1) && !r.inScare(end-1) || r.finite(end) && !r.clauseOf(head, end) {
			break
		}
		if k := r.dated(end); k >= 0 && r.endsAt(end, k, s) {
			break
		}
		end++
	}
	return r.beforeClause(r.shorn(r.trim(tokens{from, end})), end, head+1)
}

// beforeClause takes off the end of contents that a verb at v ends what belongs to the verb's clause: "their request to
// close the mine [until they] had", "a demand for figures [even as Norland] paid".
func (r *reader) beforeClause(t tokens, v, least int) tokens {
	if v >= len(r.low) || !r.finite(v) {
		return t
	}
	if rel := r.d.Tokens[v].Rel; (rel == "aux" || rel == "cop") && r.d.Tokens[v].Head > v {
		v = r.d.Tokens[v].Head
	}
	for i := v - 1; i >= least; i-- {
		if w := r.d.Tokens[i]; w.Head == v && (w.Rel == "mark" || w.Rel == "advmod" && r.tag(i) == "WRB" || w.Rel == "nsubj" && r.d.Tokens[v].Rel != "root") {
			for i > least && r.d.Hangs(i-1, i) {
				i--
			}
			t.to = min(t.to, i)
		}
	}
	for !t.empty() && t.to > least && r.is(t.to-1, "also", "even", "however", "though", "and", "so") {
		t.to--
	}
	return r.shorn(t)
}

// clauseOf reports whether "that" stands behind the head, so that verbs belong to its content.
func (r *reader) clauseOf(head, i int) bool {
	for j := head + 1; j < min(i, head+6); j++ {
		if r.is(j, "that") {
			return true
		}
	}
	return false
}

// worth takes along what is said of a proposal's worth behind a comma.
func (r *reader) worth(t tokens, s scene) tokens {
	if !r.is(t.to, ",") || !r.is(t.to+1, "worth", "of", "valued", "for") {
		return t
	}
	for end := t.to + 2; end < min(t.to+9, s.Last); end++ {
		if r.is(end, ",") {
			return tokens{t.from, end}
		}
	}
	return t
}

// withMarks are contents with the mark behind them that ends a quotation which begins in them: to publish the “secret minutes[.”]
func (r *reader) withMarks(contents []document.Span) []document.Span {
	out := slices.Clone(contents)
	for k, c := range out {
		end := r.within(c).to
		q := r.quote.at(end - 1)
		if r.is(end, ".", ",", "!", "?") {
			end++
		}
		if q >= 0 && r.d.Quotes[q].Start >= c.Start && r.quoteMark(end) && r.d.Quotes[q].End == r.d.Tokens[end].End {
			out[k].End = r.d.Quotes[q].End
		}
	}
	return out
}
