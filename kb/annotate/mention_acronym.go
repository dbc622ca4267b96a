package annotate

import (
	"slices"
	"strings"
)

// acronyms reads "National Mediation Board (NMB)", "the union, known as the NMB" and "the board, or NMB,".
func (n *namer) acronyms() {
	for i := range n.pieces {
		p := &n.pieces[i]
		s := n.w[p.from].sent
		if n.low(p.to, s) != "(" || n.low(p.to+2, s) != ")" {
			n.knownAs(i, s)
			continue
		}
		if a := n.w[p.to+1].text; n.w[p.to+1].caps && initials(a, n.texts[p.from:p.to]) {
			n.pair(a, p)
		}
	}
}

func (n *namer) pair(short string, p *piece) {
	n.short[short] = n.join(p.from, p.to)
	n.vote(short).org += 6
	n.vote(n.join(p.from, p.to)).org += 6
}

// knownAs pairs an acronym behind "known as the" with the nearest name before
// it that has its initials.
func (n *namer) knownAs(i, s int) {
	p := &n.pieces[i]
	at := p.from - 1
	if n.low(at, s) == "the" {
		at--
	}
	if i > 0 && n.low(at, s) == "or" && n.low(at-1, s) == "," && n.low(p.to, s) == "," && n.pieces[i-1].to == at-1 && p.to-p.from == 1 && n.w[p.from].caps {
		n.pairBefore(i) // "the Bank of Norland, or BN, said"
		return
	}
	if n.low(at, s) != "as" && n.low(at, s) != "called" || p.to-p.from != 1 || !n.w[p.from].caps {
		return
	}
	n.pairBefore(i)
}

func (n *namer) pairBefore(i int) {
	a := n.w[n.pieces[i].from].text
	for j := i - 1; j >= 0 && j > i-30; j-- {
		q := &n.pieces[j]
		if q.to-q.from > 1 && initials(a, n.texts[q.from:q.to]) {
			n.pair(a, q)
			return
		}
	}
}

// initials reports whether the letters of an acronym are the initials of a
// name's words, small words left out or not: "NBO" is the "National Bank of Ostland".
func initials(acronym string, words []string) bool {
	return spells(acronym, words) || spells(acronym, slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !capital(w) }))
}

func spells(acronym string, words []string) bool {
	letters := strings.ToLower(strings.ReplaceAll(acronym, ".", ""))
	k := 0
	for _, w := range words {
		if k < len(letters) && strings.HasPrefix(strings.ToLower(w), letters[k:k+1]) {
			k++
		} else if capital(w) && k > 0 && k == len(letters) {
			return false
		}
	}
	return k == len(letters) && k > 1
}
