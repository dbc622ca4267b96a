package render

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/query"
)

// excerpt is a text cut to what stands around some passages, "[…]" between the
// pieces. Places are code points.
type excerpt struct {
	text         string
	whole        int   // how long the text was
	starts, ends []int // of the pieces, in the whole text
	shifts       []int // what each piece's places lose
}

const cutMark = "\n[…]\n"

// newExcerpt keeps so much around each passage, or with -1 everything.
func newExcerpt(text string, passages []query.Passage, around int) excerpt {
	letters := []rune(text)
	e := excerpt{whole: len(letters)}
	if around < 0 {
		e.text, e.starts, e.ends, e.shifts = text, []int{0}, []int{len(letters)}, []int{0}
		return e
	}
	passages = slices.Clone(passages)
	slices.SortFunc(passages, func(a, b query.Passage) int { return a.Start - b.Start })
	for _, p := range passages {
		start, end := wordStart(letters, p.Start-around), wordEnd(letters, p.End+around)
		if n := len(e.ends) - 1; n >= 0 && start <= e.ends[n]+len(cutMark) {
			e.ends[n] = max(e.ends[n], end)
		} else {
			e.starts, e.ends = append(e.starts, start), append(e.ends, end)
		}
	}
	length := 0
	mark := len([]rune(cutMark))
	for i, start := range e.starts {
		if start > 0 {
			e.text += cutMark
			length += mark
		}
		e.shifts = append(e.shifts, start-length)
		e.text += string(letters[start:e.ends[i]])
		length += e.ends[i] - start
	}
	if n := len(e.ends); n > 0 && e.ends[n-1] < len(letters) {
		e.text += cutMark
	}
	return e
}

// wordStart is the nearest beginning of a word at i or before, wordEnd the
// nearest end at i or behind.
func wordStart(letters []rune, i int) int {
	i = max(0, min(i, len(letters)))
	for i > 0 && letters[i-1] > ' ' {
		i--
	}
	return i
}

func wordEnd(letters []rune, i int) int {
	i = max(0, min(i, len(letters)))
	for i < len(letters) && letters[i] > ' ' {
		i++
	}
	return i
}

// at is where a place of the whole text is in the excerpt.
func (e excerpt) at(i int) int {
	for n, start := range e.starts {
		if i >= start && i <= e.ends[n] {
			return i - e.shifts[n]
		}
	}
	return 0
}
