package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// Weights of the labels of a trained recogniser against the votes of the rules.
const (
	labelled   = 9 // for the type of a labelled name
	unlabelled = 5 // against a name that has no label
)

// labels works the labels of a trained recogniser into the pieces that the
// rules found: its bounds and types count more, but what stands in a title or
// in the gazetteer stays. Without labels for the words the rules stand alone.
func (n *namer) labels(labels []uint8) {
	if len(labels) != len(n.w) {
		return
	}
	var out []piece
	k := 0
	for _, s := range n.d.Sentences {
		for i := s.First; i < s.Last; {
			to := labelEnd(labels, i, s.Last)
			if to == i {
				i++
				continue
			}
			for k < len(n.pieces) && n.pieces[k].to <= i {
				out = append(out, unsupported(n.pieces[k]))
				k++
			}
			first := k
			for k < len(n.pieces) && n.pieces[k].from < to {
				k++
			}
			out = append(out, n.merge(n.pieces[first:k], i, to, kindOf(labels[i]))...)
			i = to
		}
	}
	for ; k < len(n.pieces); k++ {
		out = append(out, unsupported(n.pieces[k]))
	}
	n.pieces = out
}

func kindOf(label uint8) string {
	_, kind, _ := strings.Cut(language.Entities[label], "-")
	return kind
}

// labelEnd is the end of the labelled name that begins at i, i for none.
func labelEnd(labels []uint8, i, end int) int {
	kind := kindOf(labels[i])
	if kind == "" {
		return i
	}
	to := i + 1
	for to < end && language.Entities[labels[to]] == "I-"+kind {
		to++
	}
	return to
}

func unsupported(p piece) piece {
	p.own.drop += unlabelled
	return p
}

func labelVote(kind string) vote {
	switch kind {
	case "PER":
		return vote{person: labelled}
	case "ORG":
		return vote{org: labelled}
	case "LOC":
		return vote{place: labelled}
	}
	return vote{drop: labelled}
}

// merge is what becomes of the pieces that overlap the labelled words from..to.
func (n *namer) merge(ps []piece, from, to int, kind string) []piece {
	v := labelVote(kind)
	if len(ps) == 1 && ps[0].from == from && ps[0].to == to || kind == "MISC" {
		out := append([]piece(nil), ps...)
		for i := range out {
			out[i].own.add(v)
		}
		return out
	}
	start, role := n.bare(from, to, kind)
	if start >= to {
		return append([]piece(nil), ps...)
	}
	p := piece{from: start, to: to, role: role, own: v}
	for _, q := range ps {
		if kind == "PER" && q.role < q.from && q.from <= start && q.from >= from {
			p.from, p.role = q.from, q.role
			p.own.person += 3
		}
	}
	if k, ok := n.match(p.from, p.to); ok && len(k.Words) == p.to-p.from {
		p = knownPiece(p.from, k)
		p.own.add(v)
	}
	return []piece{p}
}

// bare is where the bare name of a labelled stretch begins, past articles and
// titles, and where its role begins.
func (n *namer) bare(from, to int, kind string) (start, role int) {
	start = from
	if n.w[start].low == "the" {
		start = n.skipArticle(start, to)
	}
	role = start
	if kind != "PER" {
		return start, start
	}
	for start < to-1 {
		w := n.w[start]
		if _, title := en.Honorific(w.text); !title && !(w.low == "." && start > from) {
			break
		}
		start++
	}
	return start, role
}
