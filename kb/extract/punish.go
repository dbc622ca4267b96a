package extract

import "github.com/dateline-kb/dateline/kb/lang/en"

// punishes is the class of what a verb metes out to somebody: "was hit with a $2m penalty", "gave her a
// suspended term of eight months", "was handed a two-match ban"; "" where it does nothing of the kind.
func (r *reader) punishes(g group, subject, object tokens, s scene) string {
	what := object
	switch g.lemma {
	case "hit", "slap", "land", "saddle":
		what = tokens{}
		for i := g.to; i < min(g.to+8, s.Last-1) && !r.finite(i); i++ {
			if r.is(i, "with") {
				what = r.headOf(tokens{i + 1, r.listEnd(i+1, s.Sentence)})
				break
			}
		}
	case "give", "hand", "hand-down", "get", "receive", "impose", "serve", "issue", "dole-out", "mete-out", "incur", "earn", "draw", "pick-up":
		if g.passive && (g.lemma == "impose" || g.lemma == "issue") {
			what = subject
		}
	default:
		return ""
	}
	if !g.past && g.modality == en.Plain || g.negated {
		return ""
	}
	for i := what.from; i < what.to; i++ {
		if !r.noun(i) || r.noun(i+1) && r.d.Tokens[i].Rel == "compound" {
			continue
		}
		switch {
		case r.is(i, "fine", "fines", "ban", "suspension", "penalty", "penalties", "sanctions", "surcharge") && g.lemma != "draw" && g.lemma != "earn" && !(r.is(i, "penalty", "penalties") && (g.lemma == "give" || g.lemma == "get" || g.lemma == "receive") && !r.hasMoney(what)):
			return "sanctions"
		case r.is(i, "sentence", "sentences") || r.is(i, "term", "terms") && (r.is(i-1, "jail", "prison", "suspended", "custodial") || r.is(i+1, "of") && r.is(i+3, "months", "years")) || r.is(i, "life") && r.is(i+1, "sentence"):
			return "ruling"
		}
	}
	return ""
}

// hasMoney reports whether a sum stands in a range.
func (r *reader) hasMoney(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "$" || r.is(i, "pounds", "dollars", "euros", "million", "billion", "fine") {
			return true
		}
	}
	return false
}

// forOffice reports whether somebody runs or stands for an office: "ran for mayor", "will stand for the
// presidency".
func (r *reader) forOffice(g group, s scene) bool {
	if g.passive || !r.is(g.to, "for", "as") {
		return false
	}
	for i := g.to + 1; i < min(g.to+7, s.Last) && !r.finite(i) && r.time.at(i) < 0; i++ {
		switch r.lemma(i) {
		case "office", "parliament", "congress", "senate", "presidency", "seat", "president", "mayor", "governor", "senator", "re-election", "reelection", "election", "leadership", "chairmanship", "council", "sheriff", "assembly", "leader", "candidate", "premiership", "premier", "chancellor", "mayoralty":
			return r.is(g.to, "for") || r.is(i, "candidate")
		}
		if r.mark(i) {
			break
		}
	}
	return false
}

// putUnder reports whether what somebody is told to do, or not to, stands behind the time of a verb.
func (r *reader) putUnder(g group, s scene) bool {
	i := g.to
	for i < s.Last && (r.time.at(i) >= 0 || r.is(i, "on", "in", "late", "early")) {
		i++
	}
	if i == g.to && !r.hasDay(s, g) {
		return false
	}
	return r.tag(i) == "TO" && r.tag(i+1) == "VB" || r.is(i, "from", "off") || r.is(i, "by")
}
