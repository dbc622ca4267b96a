package extract

import "github.com/dateline-kb/dateline/kb/document"

// joinedTo is the finite group that the tree joins the one at k to, behind a comma and without a subject of its own, -1
// for none: "she [fled] to Norland, living there for years, then founded a paper".
func (r *reader) joinedTo(gs []group, k int) int {
	x := r.d.Tokens[gs[k].main]
	if !r.asideBefore(gs[k].from, x.Head) || gs[k].form != finite || x.Rel != "conj" && x.Rel != "parataxis" || x.Head < 0 || r.child(gs[k].main, "nsubj") >= 0 {
		return -1
	}
	for p := k - 1; p >= 0; p-- {
		if gs[p].main == x.Head && gs[p].form == finite && r.child(x.Head, "nsubj") >= 0 {
			return p
		}
	}
	return -1
}

// asideBefore reports whether what a participle opens behind a comma ends with the comma before i, past an adverb, and
// begins behind the verb at from: "fled to Norland[, living there for years,] then".
func (r *reader) asideBefore(i, from int) bool {
	i--
	for r.tag(i) == "RB" {
		i--
	}
	for j := i - 1; r.is(i, ",") && j > from; j-- {
		if r.is(j, ",") && (r.tag(j+1) == "VBG" || r.tag(j+1) == "VBN") {
			return true
		}
	}
	return false
}

// wisher is who, as the object of another verb, hopes or tries to do what the infinitive at i tells or joins: "cheered
// [Liberals] hoping to keep the house and win the council".
func (r *reader) wisher(i int, sent document.Sentence) tokens {
	for n := 0; n < 4 && r.d.Tokens[i].Rel == "conj" && r.d.Tokens[i].Head >= 0 && r.d.Tokens[i].Head < i; n++ {
		i = r.d.Tokens[i].Head
	}
	v := r.d.Tokens[i].Head
	if r.d.Tokens[i].Rel != "xcomp" || v <= sent.First || v > i || r.tag(v) != "VBG" || r.d.Tokens[v].Rel != "acl" && r.d.Tokens[v].Rel != "advcl" {
		return tokens{}
	}
	if m := r.mention.at(v - 1); !r.peopled(v-1) && (m < 0 || r.d.Mentions[m].Type == document.Place) {
		return tokens{}
	}
	return r.clean(tokens{r.nominalTo(v, sent.First), v})
}
