package badger

import (
	"fmt"

	db "github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"
)

// streamLong is the stream of the pages of long terms; the others have the
// numbers of their spaces.
const streamLong = spaceWord + 1

// streams write a new database, one stream for each space, keys in order.
type streams struct {
	writer *db.StreamWriter
	buf    *z.Buffer
	kv     pb.KV
	err    error // the first; put is called from where none can be returned

	flushed bool
}

func newStreams(d *db.DB) (*streams, error) {
	s := &streams{writer: d.NewStreamWriter(), buf: z.NewBuffer(4<<20, "streams")}
	if err := s.writer.Prepare(); err != nil {
		return nil, fmt.Errorf("writing store: %w", err)
	}
	return s, nil
}

func (s *streams) put(stream byte, key, value []byte) {
	const full = 1 << 20
	s.kv.Key, s.kv.Value, s.kv.Version, s.kv.StreamId, s.kv.StreamDone = key, value, 1, uint32(stream)+1, false
	db.KVToBuffer(&s.kv, s.buf)
	if s.buf.LenNoPadding() > full {
		s.write()
	}
}

// end ends a stream; that makes room in memory.
func (s *streams) end(stream byte) error {
	s.write() // so that the stream is known
	s.kv.Key, s.kv.Value, s.kv.StreamId, s.kv.StreamDone = nil, nil, uint32(stream)+1, true
	db.KVToBuffer(&s.kv, s.buf)
	s.write()
	return s.err
}

func (s *streams) write() {
	if s.err == nil {
		s.err = s.writer.Write(s.buf)
	}
	s.buf.Reset()
}

func (s *streams) flush() error {
	s.write()
	if s.err == nil {
		s.flushed = true
		s.err = s.writer.Flush()
	}
	if s.err != nil {
		return fmt.Errorf("writing store: %w", s.err)
	}
	return nil
}

// release ends the writing; the database can be closed then.
func (s *streams) release() {
	if !s.flushed {
		s.writer.Cancel()
	}
	_ = s.buf.Release()
}
