package badger

import (
	"runtime"
	"slices"
	"sync"

	"github.com/dateline-kb/dateline/kb/store"
)

// maxWorkers bounds how many pieces of one question are read at the same time;
// each worker has iterators and room of its own.
const maxWorkers = 4

// findPiecewise answers some articles at a time, and so needs no memory for all
// answers. As no order is asked for, several workers read.
func (r *reader) findPiecewise(q *question, pairs []pair, use func(store.Found) bool) error {
	workers := min(runtime.GOMAXPROCS(0), maxWorkers, len(pairs)/pieceSize)
	if q.limit > 0 || workers < 2 {
		for piece := range slices.Chunk(pairs, pieceSize) {
			if more, err := r.handPairs(q, piece, use); err != nil || !more {
				return err
			}
		}
		return nil
	}
	pieces, done := make(chan []pair), make(chan struct{})
	answers := make(chan pieceAnswer, workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() { r.work(q, pieces, answers, done) })
	}
	wg.Go(func() {
		defer close(pieces)
		for piece := range slices.Chunk(pairs, pieceSize) {
			select {
			case pieces <- piece:
			case <-done:
				return
			}
		}
	})
	go func() {
		wg.Wait()
		close(answers)
	}()
	defer func() { // nobody may read when the transaction ends
		close(done)
		wg.Wait()
	}()
	return r.give(answers, use)
}

// pieceAnswer is what a worker found in one piece.
type pieceAnswer struct {
	found []store.Found
	err   error
}

// work answers pieces with a reader of its own in the same transaction.
func (r *reader) work(q *question, pieces <-chan []pair, answers chan<- pieceAnswer, done <-chan struct{}) {
	own := r.s.readerOf(r.ctx, r.txn)
	defer own.closeIterators()
	for piece := range pieces {
		var a pieceAnswer
		a.err = r.s.guard(nil, func() error {
			_, err := own.handPairs(q, piece, func(f store.Found) bool {
				a.found = append(a.found, f)
				return true
			})
			return err
		})
		select {
		case answers <- a:
		case <-done:
			return
		}
	}
}

// give hands what workers found to use.
func (r *reader) give(answers <-chan pieceAnswer, use func(store.Found) bool) error {
	for a := range answers {
		for _, f := range a.found {
			if err := r.s.state(r.ctx); err != nil {
				return err
			}
			if !give(r, f, use) {
				return nil
			}
		}
		if a.err != nil {
			return a.err
		}
	}
	return nil
}
