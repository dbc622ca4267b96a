package badger

import (
	"encoding/binary"
)

// The dictionary is kept in pages of consecutively numbered terms, because
// questions ask for the terms of whole articles: a page costs hardly more to
// read than a term. An article's new terms begin a page, so that none is ever
// written twice. A page is the terms' texts, each behind its length.
//
// Long terms stand apart, behind all pages: whoever reads their neighbours need
// not read them. They have longBit in their numbers, and an empty place in the page.
const (
	pageBits  = 6
	pageTerms = 1 << pageBits
	longTerm  = 512 // bytes
	longBit   = 1 << (payloadBits - 1)
)

func isLong(x id) bool { return x.payload()&longBit != 0 }

// pageOf is the number of x's page, of a long term its own.
func pageOf(x id) uint64 {
	if isLong(x) {
		return x.payload()
	}
	return x.payload() >> pageBits
}

func slotOf(x id) int {
	if isLong(x) {
		return 0
	}
	return int(x.payload() & (pageTerms - 1))
}

// appendPageKey writes the key of the page that x is on.
func appendPageKey(b []byte, x id) []byte {
	return appendID(append(b, spaceText), makeID(kindIRI, pageOf(x)))
}

// termPage is a page as it is read.
type termPage []byte

// term returns the text in a slot; ok is false if there is none.
func (p termPage) term(slot int) (text []byte, ok bool) {
	for ; ; slot-- {
		if text, p, ok = p.cut(); !ok || slot == 0 {
			return text, ok
		}
	}
}

// cut takes the first text off.
func (p termPage) cut() (text []byte, rest termPage, ok bool) {
	n, body, ok := cutUvarint(p)
	if !ok || n > uint64(len(body)) {
		return nil, nil, false
	}
	return body[:n], body[n:], true
}

// getTerm hands the text of a dictionary's term to use, if there is one.
func getTerm(txn view, x id, use func(text []byte) error) (found bool, err error) {
	inPage := false
	found, err = get(txn, appendPageKey(nil, x), func(page []byte) error {
		text, ok := termPage(page).term(slotOf(x))
		if !ok {
			return nil
		}
		inPage = true
		return use(text)
	})
	return found && inPage, err
}

// pageWriter numbers an article's new terms and fills pages with them.
type pageWriter struct {
	next  *uint64                // number of the next new term in the store
	put   func(key, page []byte) // takes a page that is done
	page  []byte
	first id // of the page
}

// add returns the number for a term.
func (w *pageWriter) add(text string) uint64 {
	if w.page == nil || *w.next&(pageTerms-1) == 0 {
		w.flush()
		*w.next = (*w.next + pageTerms - 1) &^ (pageTerms - 1)
		w.first = makeID(kindIRI, *w.next)
	}
	n := *w.next
	*w.next = n + 1
	if len(text) > longTerm {
		w.page = append(w.page, 0)
		n |= longBit
		w.put(appendPageKey(nil, makeID(kindIRI, n)), appendText(nil, text))
	} else {
		w.page = appendText(w.page, text)
	}
	return n
}

func appendText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

func (w *pageWriter) flush() {
	if w.page != nil {
		w.put(appendPageKey(nil, w.first), w.page)
		w.page = nil
	}
}
