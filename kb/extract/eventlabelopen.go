package extract

import (
	"slices"
	"strings"
)

// reachOpen is how many tokens behind the end of a label what a verb in it asks for may have its head.
const reachOpen = 16

// opensMore is where in a label, behind the word that names the event, a clause begins that the label's end
// breaks off in front of what its verb asks for: "signed a letter | making it clear [that she left]", "issued
// a statement | saying [the mill was safe]"; -1 where none does.
func (r *reader) opensMore(h heading, named int) int {
	at := slices.Index(h, named)
	if at < 0 || len(h) < 3 || h[len(h)-1] == toCome {
		return -1
	}
	last := h[len(h)-1]
	for k := len(h) - 1; k > at; k-- {
		w := h[k]
		if w == toCome || !strings.HasPrefix(r.tag(w), "VB") && r.tag(w) != "JJ" || !r.asksBehind(w, last) {
			continue
		}
		root := w
		if r.tag(w) == "JJ" {
			over := r.d.Tokens[w].Head
			if k = slices.Index(h, over); r.d.Tokens[w].Rel != "xcomp" || k <= at {
				return -1
			}
			root = over
		}
		if x := r.d.Tokens[root]; x.Head <= named && (x.Rel == "xcomp" || x.Rel == "ccomp") {
			return -1 // what the event's verb itself asks for
		}
		for k-1 > at && (h[k-1] == toCome || r.is(h[k-1], "to", "not", "who", "that", "which", "and", "by")) {
			k--
		}
		return k
	}
	return -1
}

// asksBehind reports whether the tree gives the verb or adjective at w a clause, or a verb an object, of which
// the head is behind the token last.
func (r *reader) asksBehind(w, last int) bool {
	object := r.child(w, "obj")
	for j := last + 1; j < min(last+reachOpen, len(r.d.Tokens)) && r.d.Tokens[j].Sentence == r.d.Tokens[w].Sentence; j++ {
		if x := r.d.Tokens[j]; x.Head == w && (x.Rel == "ccomp" || x.Rel == "xcomp" || x.Rel == "obj" && r.verb(w) && object == j) && r.time.at(j) < 0 {
			return true
		}
	}
	return false
}

// withoutOpen is a label without the clause that its end breaks off.
func (r *reader) withoutOpen(h heading, named int) heading {
	for k := r.opensMore(h, named); k > 1 && k > slices.Index(h, named); k = r.opensMore(h, named) {
		h = h[:k]
		for len(h) > 2 && !r.closes(h[len(h)-1]) {
			h = h[:len(h)-1]
		}
	}
	return h
}
