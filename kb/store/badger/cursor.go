package badger

import (
	"bytes"
	"os"
	"path/filepath"
	"sort"
	"sync"
	"sync/atomic"

	db "github.com/dgraph-io/badger/v4"
)

// watch holds what a reader reads against the checksums of the tables. Each
// segment is looked at once, when an answer first rests on it.
type watch struct {
	files []*os.File
	// runs are tables whose keys do not overlap, in order: those of one level, or
	// one of level 0. Badger goes through the runs side by side.
	runs [][]watched
	bufs sync.Pool
}

// watched is a segment of blocks.
type watched struct {
	segment
	file *os.File
	good atomic.Bool
}

// watchTables is a watch over the tables of an open database, which must be
// those in all: Badger leaves out one that it cannot read.
func watchTables(dir string, tables []db.TableInfo, all []fileSums) (w *watch, err error) {
	w = &watch{}
	defer func() {
		if err != nil {
			w.close()
		}
	}()
	open := make(map[string]db.TableInfo, len(tables))
	for _, t := range tables {
		open[tableName(t.ID)] = t
	}
	sort.SliceStable(all, func(i, j int) bool { return bytes.Compare(open[all[i].name].Left, open[all[j].name].Left) < 0 })
	segments := make(map[int]int) // by level
	for _, f := range all {
		segments[open[f.name].Level] += len(f.segments)
	}
	levels := make(map[int]int) // to places in runs
	for _, f := range all {
		if !f.isTable() {
			continue
		}
		path := filepath.Join(dir, f.name)
		t, ok := open[f.name]
		if !ok {
			return w, damage{path, "cannot be read"}
		}
		file, err := os.Open(path)
		if err != nil {
			return w, err
		}
		w.files = append(w.files, file)
		run, ok := levels[t.Level]
		if !ok || t.Level == 0 {
			run = len(w.runs)
			levels[t.Level] = run
			w.runs = append(w.runs, make([]watched, 0, segments[t.Level]))
		}
		for _, s := range f.segments {
			if len(s.key) > 0 {
				w.runs[run] = append(w.runs[run], watched{segment: s, file: file})
			}
		}
	}
	return w, nil
}

func (w *watch) close() {
	for _, f := range w.files {
		f.Close()
	}
}

// look panics with damage, which guard makes an error of, unless s is as it
// was written.
func (w *watch) look(s *watched) {
	if s.good.Load() {
		return
	}
	buf, ok := w.bufs.Get().(*[]byte)
	if !ok {
		buf = new([]byte)
	}
	sum, room, err := sumOf(s.file, s.segment, *buf)
	*buf = room
	w.bufs.Put(buf)
	if err != nil || sum != s.sum {
		panic(damage{s.file.Name(), "is damaged: its checksum is wrong"})
	}
	s.good.Store(true)
}

// after returns the first segment of a run with a key not below key.
func after(run []watched, key []byte) int {
	return sort.Search(len(run), func(i int) bool { return bytes.Compare(run[i].key, key) >= 0 })
}

// lookAt looks at all segments that may hold key. Versions of it may go on in
// segments that begin with it.
func (w *watch) lookAt(key []byte) {
	for _, run := range w.runs {
		i := after(run, key)
		if i > 0 {
			w.look(&run[i-1])
		}
		for ; i < len(run) && bytes.Equal(run[i].key, key); i++ {
			w.look(&run[i])
		}
	}
}

// view is what a reader sees: a transaction, and a watch over what it reads,
// nil for a writer, who has looked at everything before.
type view struct {
	*db.Txn
	watch *watch
}

func (s *Store) view() view { return view{s.db.NewTransaction(false), s.watch} }

// Get is Txn.Get, and panics with damage.
func (v view) Get(key []byte) (*db.Item, error) {
	if v.watch != nil {
		v.watch.lookAt(key)
	}
	return v.Txn.Get(key)
}

// cursor is an iterator which panics with damage when what it has passed over
// is not as it was written: Badger's own then goes on as if there were nothing.
type cursor struct {
	*db.Iterator
	watch   *watch
	prefix  []byte
	reverse bool
	at      []int  // by run: the next segment to look at
	edge    []byte // looking is due when a key reaches it
	end     bool   // no edge: all has been looked at
}

// cursor returns one over keys that begin with prefix; keys only.
func (v view) cursor(prefix []byte, reverse bool) *cursor {
	return &cursor{
		Iterator: v.NewIterator(db.IteratorOptions{Prefix: prefix, Reverse: reverse}),
		watch:    v.watch, prefix: prefix, reverse: reverse,
	}
}

// Seek goes to key, or the next in the cursor's direction.
func (c *cursor) Seek(key []byte) {
	if c.watch == nil {
		c.Iterator.Seek(key)
		return
	}
	c.start(key)
	c.Iterator.Seek(key)
	c.pass()
}

// Next goes on.
func (c *cursor) Next() {
	c.Iterator.Next()
	if c.watch != nil && !c.end {
		c.pass()
	}
}

// start looks at the segments in which key may be.
func (c *cursor) start(key []byte) {
	if c.at == nil {
		c.at = make([]int, len(c.watch.runs))
	}
	for i, run := range c.watch.runs {
		if c.reverse {
			c.at[i] = sort.Search(len(run), func(j int) bool { return bytes.Compare(run[j].key, key) > 0 }) - 1
		} else {
			c.at[i] = max(after(run, key)-1, 0)
		}
	}
	c.look(key)
}

// pass looks at what lies behind the cursor.
func (c *cursor) pass() {
	switch {
	case !c.Valid():
		c.look(c.last())
	case !c.end && c.beyond(c.Item().Key()):
		c.look(c.Item().Key())
	}
}

// beyond reports whether key has reached the edge.
func (c *cursor) beyond(key []byte) bool {
	if c.reverse {
		return bytes.Compare(key, c.edge) <= 0 // versions of it may go on before
	}
	return bytes.Compare(key, c.edge) >= 0
}

// last is where a walk in the cursor's direction ends.
func (c *cursor) last() []byte {
	if c.reverse {
		return c.prefix
	}
	return append(bytes.Clone(c.prefix), bytes.Repeat([]byte{0xff}, 32)...)
}

// look looks at all segments on the way to key.
func (c *cursor) look(key []byte) {
	c.end, c.edge = true, nil
	for i, run := range c.watch.runs {
		if c.reverse {
			c.lookDown(i, run, key)
		} else {
			c.lookUp(i, run, key)
		}
	}
}

func (c *cursor) lookUp(i int, run []watched, key []byte) {
	for c.at[i] < len(run) && bytes.Compare(run[c.at[i]].key, key) <= 0 {
		c.watch.look(&run[c.at[i]])
		c.at[i]++
	}
	if c.at[i] < len(run) {
		if edge := run[c.at[i]].key; c.end || bytes.Compare(edge, c.edge) < 0 {
			c.end, c.edge = false, edge
		}
	}
}

// lookDown looks at segments down to the one in which key may be: the last that
// does not begin behind it.
func (c *cursor) lookDown(i int, run []watched, key []byte) {
	for c.at[i] >= 0 {
		s := &run[c.at[i]]
		c.watch.look(s)
		if bytes.Compare(s.key, key) < 0 {
			if c.end || bytes.Compare(s.key, c.edge) > 0 {
				c.end, c.edge = false, s.key
			}
			return
		}
		c.at[i]--
	}
}
