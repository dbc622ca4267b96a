package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// turn is what one says in an interview that is printed as questions and
// answers: "AL: He rang from the car park."
type turn struct {
	label, words tokens
	asks         bool // it is the interviewer's
}

// transcript finds the turns of an interview by paragraph, nil when the text is
// none: two take turns, each marked by initials, a name or Q and A and a colon.
func (r *reader) transcript() map[int]turn {
	turns := map[int]turn{}
	count, asked := map[string]int{}, map[string]int{}
	for p, par := range r.d.Paragraphs {
		t, ok := r.turnAt(par)
		if !ok {
			continue
		}
		turns[p] = t
		name := r.low[t.label.from]
		count[name]++
		if strings.HasSuffix(strings.TrimRight(r.d.Slice(par.Span), "”\"’"), "?") {
			asked[name]++
		}
	}
	if len(count) < 2 || len(turns) < 4 || len(count) > len(turns)/2 {
		return nil
	}
	for p, t := range turns {
		name := r.low[t.label.from]
		t.asks = name == "q" || 2*asked[name] > count[name]
		turns[p] = t
	}
	return turns
}

// turnAt reads a paragraph as a turn.
func (r *reader) turnAt(par document.Paragraph) (turn, bool) {
	w := r.within(par.Span)
	i := w.from
	for i < min(w.to, w.from+4) && r.word(i) != ":" {
		i++
	}
	if par.Kind != document.Body || i == w.from || i >= w.to-1 || r.word(i) != ":" {
		return turn{}, false
	}
	label := r.d.Slice(r.span(tokens{w.from, i}))
	if r.mention.at(w.from) < 0 && (label != strings.ToUpper(label) || len(label) > 4) {
		return turn{}, false
	}
	return turn{label: tokens{w.from, i}, words: tokens{i + 1, w.to}}, true
}

// said is a turn as an attribution.
func (t turn) said(r *reader) found {
	return found{source: t.label, cue: tokens{t.label.to, t.label.to + 1}, content: []tokens{r.trim(t.words)}, kind: en.Speech, turn: true}
}
