package badger

import (
	"encoding/binary"

	db "github.com/dgraph-io/badger/v4"
)

// The dictionary is kept in pages of consecutively numbered terms, because
// questions ask for the terms of whole articles: a page costs hardly more to
// read than a term. An article's new terms begin a page, so that none is ever
// written twice. A page is the terms' texts, each behind its length.
const (
	pageBits  = 6
	pageTerms = 1 << pageBits
	pageBytes = 8 << 10 // no term is added to a page of this size
	longTerm  = 512     // such terms have a page each: whoever wants their neighbours need not read them
)

func pageOf(x id) uint64 { return x.payload() >> pageBits }
func slotOf(x id) int    { return int(x.payload() & (pageTerms - 1)) }

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
func getTerm(txn *db.Txn, x id, use func(text []byte) error) (found bool, err error) {
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
	next  *uint64 // number of the next new term in the store
	page  []byte
	first uint64 // number of the page's first term
	alone bool   // the page is for one long term
}

// add returns the number for a term. A page that is full by then goes to full.
func (w *pageWriter) add(text string, full func(key, page []byte)) uint64 {
	long := len(text) > longTerm
	if w.page == nil || w.alone || long || len(w.page) >= pageBytes || *w.next == w.first+pageTerms {
		w.flush(full)
		*w.next = (*w.next + pageTerms - 1) &^ (pageTerms - 1)
		w.first, w.alone = *w.next, long
	}
	w.page = binary.AppendUvarint(w.page, uint64(len(text)))
	w.page = append(w.page, text...)
	n := *w.next
	*w.next = n + 1
	return n
}

func (w *pageWriter) flush(full func(key, page []byte)) {
	if w.page != nil {
		full(appendPageKey(nil, makeID(kindIRI, w.first)), w.page)
		w.page = nil
	}
}
