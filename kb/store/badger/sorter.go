package badger

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"sync"
)

// record is a key of an index in ids, in the key's order.
type record [4]id

func compareRecords(a, b record) int {
	for i := range a {
		if a[i] != b[i] {
			return compareIDs(a[i], b[i])
		}
	}
	return 0
}

// sorter sorts more than memory holds: what is full is sorted aside, written to
// a file, and merged in the end. The zero value with a codec is ready.
type sorter[T any] struct {
	codec[T]
	dir  string // for files, which are gone when the sorter is closed
	room int    // members held

	held []T
	free chan []T
	wg   sync.WaitGroup
	mu   sync.Mutex
	runs []*os.File
	err  error
}

// codec tells how members are compared, written and read.
type codec[T any] struct {
	compare func(a, b T) int
	write   func(b []byte, v T) []byte
	read    func(r *bufio.Reader) (T, error) // io.EOF at the end
}

func newSorter[T any](c codec[T], dir string, room int) *sorter[T] {
	s := &sorter[T]{codec: c, dir: dir, room: room, free: make(chan []T, 2)}
	s.free <- nil // two lists: one is filled while the other is written
	return s
}

func (s *sorter[T]) add(v T) error {
	if s.held == nil {
		s.held = make([]T, 0, 1<<10)
	}
	if s.held = append(s.held, v); len(s.held) == cap(s.held) && len(s.held) < s.room {
		s.held = slices.Grow(s.held, min(3*len(s.held), s.room-len(s.held)))
	}
	if len(s.held) < s.room {
		return nil
	}
	full := s.held
	if s.held = (<-s.free)[:0]; s.held == nil {
		s.held = make([]T, 0, s.room)
	}
	s.wg.Go(func() {
		s.spill(full)
		s.free <- full
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// spill writes a run.
func (s *sorter[T]) spill(list []T) {
	slices.SortFunc(list, s.compare)
	f, err := os.CreateTemp(s.dir, "run")
	if err == nil {
		w := bufio.NewWriterSize(f, 256<<10)
		var b []byte
		for _, v := range list {
			b = s.write(b[:0], v)
			w.Write(b)
		}
		err = w.Flush()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if f != nil {
		s.runs = append(s.runs, f)
	}
	if err != nil {
		s.err = errors.Join(s.err, fmt.Errorf("sorting quads: %w", err))
	}
}

// sorted yields all members in order, each once. Nothing may be added any more.
func (s *sorter[T]) sorted() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		s.wg.Wait()
		if s.err != nil {
			yield(none, s.err)
			return
		}
		slices.SortFunc(s.held, s.compare)
		sources := []func() (T, error){listed(s.held)}
		for _, f := range s.runs {
			if _, err := f.Seek(0, io.SeekStart); err != nil {
				yield(none, err)
				return
			}
			r := bufio.NewReaderSize(f, 128<<10)
			sources = append(sources, func() (T, error) { return s.read(r) })
		}
		first, last := true, none
		for v, err := range merged(sources, s.compare) {
			if err == nil && !first && s.compare(v, last) == 0 {
				continue
			}
			if first, last = false, v; !yield(v, err) || err != nil {
				return
			}
		}
	}
}

func listed[T any](list []T) func() (T, error) {
	return func() (v T, err error) {
		if len(list) == 0 {
			return v, io.EOF
		}
		v, list = list[0], list[1:]
		return v, nil
	}
}

func (s *sorter[T]) close() {
	s.wg.Wait()
	for _, f := range s.runs {
		f.Close()
		os.Remove(f.Name())
	}
	s.runs, s.held = nil, nil
}

// head is a source of a merge and its next member.
type head[T any] struct {
	v    T
	next func() (T, error)
}

// merged yields the members of sorted sources in order.
func merged[T any](sources []func() (T, error), compare func(a, b T) int) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		var heap []head[T]
		for _, next := range sources {
			v, err := next()
			if err == io.EOF {
				continue
			}
			if err != nil {
				yield(none, err)
				return
			}
			heap = append(heap, head[T]{v, next})
		}
		for i := len(heap)/2 - 1; i >= 0; i-- {
			sink(heap, i, compare)
		}
		for len(heap) > 0 {
			if !yield(heap[0].v, nil) {
				return
			}
			v, err := heap[0].next()
			switch {
			case err == io.EOF:
				heap[0] = heap[len(heap)-1]
				heap = heap[:len(heap)-1]
			case err != nil:
				yield(none, err)
				return
			default:
				heap[0].v = v
			}
			sink(heap, 0, compare)
		}
	}
}

// sink puts the member at i in its place in a heap with the least on top.
func sink[T any](heap []head[T], i int, compare func(a, b T) int) {
	for {
		least := i
		for _, child := range []int{2*i + 1, 2*i + 2} {
			if child < len(heap) && compare(heap[child].v, heap[least].v) < 0 {
				least = child
			}
		}
		if least == i {
			return
		}
		heap[i], heap[least] = heap[least], heap[i]
		i = least
	}
}

// recordCodec is for records.
func recordCodec() codec[record] {
	return codec[record]{
		compare: compareRecords,
		write: func(b []byte, r record) []byte {
			for _, x := range r {
				b = binary.LittleEndian.AppendUint64(b, uint64(x))
			}
			return b
		},
		read: func(r *bufio.Reader) (rec record, err error) {
			b, err := r.Peek(32)
			if err != nil {
				if len(b) > 0 {
					err = io.ErrUnexpectedEOF
				}
				return rec, err
			}
			for i := range rec {
				rec[i] = id(binary.LittleEndian.Uint64(b[8*i:]))
			}
			r.Discard(32)
			return rec, nil
		},
	}
}

// keyCodec is for keys of any length.
func keyCodec() codec[[]byte] {
	return codec[[]byte]{
		compare: bytes.Compare,
		write:   func(b, key []byte) []byte { return append(binary.AppendUvarint(b, uint64(len(key))), key...) },
		read: func(r *bufio.Reader) ([]byte, error) {
			n, err := binary.ReadUvarint(r)
			if err != nil {
				return nil, err
			}
			key := make([]byte, n)
			_, err = io.ReadFull(r, key)
			return key, err
		},
	}
}
