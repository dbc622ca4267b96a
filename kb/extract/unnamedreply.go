package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// unnamedReply takes quotations that are called an answer of somebody's whom the sentence does not name from
// whoever asked: “Would you lie?” Doe asked. “I would,” came the reply.
func (r *reader) unnamedReply(all []found) []found {
	came := map[int]int{} // quotation -> the verb behind it
	for q, quote := range r.d.Quotes {
		i := r.d.TokenAt(quote.End)
		if i+2 >= len(r.low) || !r.is(i, "came", "comes", "was") || !r.is(i+1, "the", "a") {
			continue
		}
		if end := r.nominalEnd(i + 1); end > i+2 && en.Answer(r.lemma(end-1)) && !r.is(end, "of", "from") && r.tag(end) != "POS" {
			came[q] = i
		}
	}
	if len(came) == 0 {
		return all
	}
	var out []found
	for _, f := range all {
		for k, c := range f.content {
			v, ok := came[r.quoteOver(c.to-1)]
			if !ok || !r.allQuoted(c) || r.d.Tokens[v].Sentence == r.d.Tokens[max(f.cue.from, 0)].Sentence && !f.cue.empty() {
				continue
			}
			reply := found{cue: tokens{v, v + 1}, content: f.content[k:], kind: en.Speech}
			q := r.quoteOver(f.content[k].to - 1)
			f.content = f.content[:k:k]
			if asked := min(f.source.from, f.cue.from); k == 0 && q > 0 && !f.source.empty() && r.quotation(q-1).to == asked { // what was asked stands right before
				f.content = []tokens{r.quotation(q - 1)}
				out = slices.DeleteFunc(out, func(o found) bool { return o.source.empty() && o.cue.empty() && touches(o.content[0], f.content) })
			}
			if len(f.content) > 0 {
				out = append(out, f)
			}
			f = reply
			break
		}
		out = append(out, f)
	}
	return out
}
