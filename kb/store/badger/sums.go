package badger

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	db "github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/fb"
	"github.com/dgraph-io/badger/v4/options"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/badger/v4/table"
	"github.com/dgraph-io/badger/v4/y"
	"github.com/dgraph-io/ristretto/v2/z"
	"google.golang.org/protobuf/proto"
)

// Badger passes over a table or a block that it cannot read as if it were not
// there, and a table that is too short ends the process. So a store that is
// closed has a file of checksums: of all its files, tables in segments of whole
// blocks, each with its first key. A reader looks at the segments that an
// answer rests on (cursor.go); a writer, whose compactions would make a gap
// last, at all of them, before it begins.

const (
	sumsName   = "dateline-sums"      // of a store that is closed
	staleName  = "dateline-sums-open" // while a writer is at work: the tables it found
	sumsMagic  = "dateline sums 1\n"
	sumSegment = 32 << 10 // bytes that a segment has at least, so that a block is 1 of 8
	tableEnd   = ".sst"
	valuesEnd  = ".vlog"
	logEnd     = ".mem"
)

// segment is a piece of a file. A table's segments of blocks have the first key
// in them; its index, its footer and other files' pieces have none.
type segment struct {
	key      []byte
	at, size int64
	sum      uint32
}

// fileSums are the checksums of one file.
type fileSums struct {
	name     string
	size     int64
	segments []segment
}

func (f fileSums) isTable() bool { return strings.HasSuffix(f.name, tableEnd) }

// damage is the error, and what a read panics with, that names the broken file.
type damage struct{ file, what string }

func (d damage) Error() string { return d.file + " " + d.what }

func castagnoli() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) }

// summed lists the files of a closed store that its checksums are of. DISCARD
// is only statistics for what is never done here, and LOCK Badger's.
func summed(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		if strings.HasSuffix(name, tableEnd) || strings.HasSuffix(name, valuesEnd) || name == db.ManifestFilename || name == db.KeyRegistryFileName {
			names = append(names, name)
		}
	}
	return names, nil
}

// sumFile computes the checksums of a file.
func sumFile(dir, name string) (f fileSums, err error) {
	file, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return f, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return f, err
	}
	f = fileSums{name: name, size: info.Size()}
	if f.isTable() {
		f.segments, err = tableSegments(file, f.size)
	} else {
		f.segments = pieces(f.size)
	}
	if err != nil {
		return f, fmt.Errorf("%s: %w", file.Name(), err)
	}
	var buf []byte
	for i := range f.segments {
		s := &f.segments[i]
		if s.sum, buf, err = sumOf(file, *s, buf); err != nil {
			return f, err
		}
	}
	return f, nil
}

// pieces cuts a file that is no table.
func pieces(size int64) (all []segment) {
	const piece = 1 << 20
	for at := int64(0); at < size; at += piece {
		all = append(all, segment{at: at, size: min(piece, size-at)})
	}
	return all
}

func sumOf(file *os.File, s segment, buf []byte) (uint32, []byte, error) {
	buf = slices.Grow(buf[:0], int(s.size))[:s.size]
	if n, err := file.ReadAt(buf, s.at); int64(n) < s.size {
		return 0, buf, err
	}
	return crc32.Checksum(buf, castagnoli()), buf, nil
}

// tableSegments cuts a table into segments of whole blocks, the index and the
// footer. The layout is Badger's: blocks, index, its length, its checksum, that
// one's length.
func tableSegments(file *os.File, size int64) ([]segment, error) {
	index, at, foot, err := tableIndex(file, size)
	if err != nil {
		return nil, err
	}
	var all []segment
	var block fb.BlockOffset
	for i := range index.OffsetsLength() {
		if !index.Offsets(&block, i) {
			return nil, errCorrupt
		}
		key, begin := y.ParseKey(block.KeyBytes()), int64(block.Offset())
		if n := len(all); n > 0 && begin-all[n-1].at < sumSegment {
			continue
		}
		all = append(all, segment{key: bytes.Clone(key), at: begin})
	}
	for i := range all {
		end := at
		if i+1 < len(all) {
			end = all[i+1].at
		}
		all[i].size = end - all[i].at
	}
	return append(all, segment{at: at, size: foot - at}, segment{at: foot, size: size - foot}), nil
}

// tableIndex reads a table's index, which stands between the offsets at and foot.
func tableIndex(file *os.File, size int64) (index *fb.TableIndex, at, foot int64, err error) {
	before := func(end int64) (int64, error) {
		var b [4]byte
		if _, err := file.ReadAt(b[:], end-4); err != nil {
			return 0, errCorrupt
		}
		return int64(binary.BigEndian.Uint32(b[:])), nil
	}
	sumSize, err := before(size)
	if err != nil || sumSize > size-8 {
		return nil, 0, 0, errCorrupt
	}
	sum := make([]byte, sumSize)
	if _, err := file.ReadAt(sum, size-4-sumSize); err != nil {
		return nil, 0, 0, errCorrupt
	}
	n, err := before(size - 4 - sumSize)
	foot = size - 4 - sumSize - 4
	if at = foot - n; err != nil || at < 0 {
		return nil, 0, 0, errCorrupt
	}
	data := make([]byte, n)
	if _, err := file.ReadAt(data, at); err != nil {
		return nil, 0, 0, errCorrupt
	}
	var want pb.Checksum
	if proto.Unmarshal(sum, &want) != nil || y.VerifyChecksum(data, &want) != nil {
		return nil, 0, 0, errCorrupt
	}
	return fb.GetRootAsTableIndex(data, 0), at, foot, nil
}

// sumStore computes the checksums of a closed store. What old knows of tables
// is taken over: they never change.
func sumStore(dir string, old []fileSums) ([]fileSums, error) {
	names, err := summed(dir)
	if err != nil {
		return nil, err
	}
	known := make(map[string]fileSums, len(old))
	for _, f := range old {
		if f.isTable() {
			known[f.name] = f
		}
	}
	all := make([]fileSums, len(names))
	err = each(names, func(i int, name string) (err error) {
		f, ok := known[name]
		if !ok {
			f, err = sumFile(dir, name)
		}
		all[i] = f
		return err
	})
	return all, err
}

func writeSums(dir string, all []fileSums) error {
	return replaceFile(filepath.Join(dir, sumsName), appendSums(nil, all))
}

// replaceFile writes a file whole or not at all.
func replaceFile(path string, data []byte) error {
	f, err := os.OpenFile(path+".new", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func appendSums(b []byte, all []fileSums) []byte {
	b = append(b, sumsMagic...)
	for _, f := range all {
		b = appendText(b, f.name)
		b = binary.AppendUvarint(b, uint64(f.size))
		b = binary.AppendUvarint(b, uint64(len(f.segments)))
		for _, s := range f.segments {
			b = appendText(b, string(s.key))
			b = binary.AppendUvarint(b, uint64(s.at))
			b = binary.AppendUvarint(b, uint64(s.size))
			b = binary.BigEndian.AppendUint32(b, s.sum)
		}
	}
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli()))
}

// readSums reads a file of checksums; the error is fs.ErrNotExist if there is none.
func readSums(path string) ([]fileSums, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	all, ok := cutSums(b)
	if !ok {
		return nil, damage{path, "is damaged"}
	}
	return all, nil
}

func cutSums(b []byte) (all []fileSums, ok bool) {
	n := len(b) - 4
	if n < len(sumsMagic) || binary.BigEndian.Uint32(b[n:]) != crc32.Checksum(b[:n], castagnoli()) {
		return nil, false
	}
	b, ok = bytes.CutPrefix(b[:n], []byte(sumsMagic))
	number := func() (u uint64) {
		if ok {
			u, b, ok = cutUvarint(b)
		}
		return u
	}
	text := func() (t []byte) {
		if ok {
			t, b, ok = cutText(b)
		}
		return t
	}
	for ok && len(b) > 0 {
		f := fileSums{name: string(text()), size: int64(number())}
		const least = 7 // bytes of a segment
		n := number()
		if n > uint64(len(b)/least) {
			return nil, false
		}
		f.segments = make([]segment, 0, n)
		for ; ok && n > 0; n-- {
			s := segment{key: text(), at: int64(number()), size: int64(number())}
			if ok = ok && len(b) >= 4; ok {
				s.sum, b = binary.BigEndian.Uint32(b), b[4:]
			}
			f.segments = append(f.segments, s)
		}
		all = append(all, f)
	}
	return all, ok
}

func cutText(b []byte) (text, rest []byte, ok bool) {
	text, page, ok := termPage(b).cut()
	return text, page, ok
}

// checkFile holds the segments of a file that which selects against their sums.
func checkFile(dir string, f fileSums, which func(segment) bool) error {
	path := filepath.Join(dir, f.name)
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return damage{path, "is missing"}
	}
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() != f.size {
		return damage{path, fmt.Sprintf("has %d bytes, and had %d", info.Size(), f.size)}
	}
	var buf []byte
	for _, s := range f.segments {
		if !which(s) {
			continue
		}
		var sum uint32
		if sum, buf, err = sumOf(file, s, buf); err != nil {
			return err
		}
		if sum != s.sum {
			return damage{path, "is damaged: its checksum is wrong"}
		}
	}
	return nil
}

func everySegment(segment) bool { return true }

// checkFiles holds all of a closed store against its checksums.
func checkFiles(dir string, all []fileSums) error {
	return each(all, func(_ int, f fileSums) error { return checkFile(dir, f, everySegment) })
}

// checkToOpen holds what Badger reads of a store when it opens it against the
// checksums: of tables the size, the footer and the last block. The index has
// a checksum that Badger looks at; values have, too, and are read later.
func checkToOpen(dir string, all []fileSums) error {
	for _, f := range all {
		n := len(f.segments)
		which := everySegment
		if f.isTable() {
			if n < 3 {
				return damage{filepath.Join(dir, f.name), "has no blocks"}
			}
			last, foot := f.segments[n-3].at, f.segments[n-1].at
			which = func(s segment) bool { return s.at == last || s.at == foot }
		} else if strings.HasSuffix(f.name, valuesEnd) {
			which = func(segment) bool { return false }
		}
		if err := checkFile(dir, f, which); err != nil {
			return err
		}
	}
	return nil
}

// checkContents looks at the tables of a store that nobody closed. Those which
// old has are held against it, the others against the checksums in them. A
// table that is not in the manifest was never finished, and Badger removes it.
func checkContents(dir string, old []fileSums) error {
	tables, err := manifestTables(dir)
	if err != nil {
		return err
	}
	known := make(map[string]fileSums, len(old))
	for _, f := range old {
		known[f.name] = f
	}
	return each(tables, func(_ int, number uint64) error {
		name := tableName(number)
		if f, ok := known[name]; ok {
			return checkFile(dir, f, everySegment)
		}
		return checkTable(filepath.Join(dir, name))
	})
}

// manifestTables returns the numbers of the tables that a store has.
func manifestTables(dir string) ([]uint64, error) {
	path := filepath.Join(dir, db.ManifestFilename)
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	m, _, err := db.ReplayManifestFile(file, 0, databaseOptions(dir, true))
	if err != nil {
		return nil, damage{path, "is damaged: " + err.Error()}
	}
	return slices.Sorted(maps.Keys(m.Tables)), nil
}

func tableName(number uint64) string { return fmt.Sprintf("%06d%s", number, tableEnd) }

// checkTable verifies all checksums in a table.
func checkTable(path string) (err error) {
	defer func() {
		if recover() != nil {
			err = damage{path, "is damaged"}
		}
	}()
	file, err := os.Open(path)
	if err != nil {
		return damage{path, "is missing"}
	}
	info, err := file.Stat()
	if err == nil {
		_, _, _, err = tableIndex(file, info.Size())
	}
	file.Close()
	if err != nil {
		return damage{path, "is damaged"}
	}
	mapped, err := z.OpenMmapFile(path, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	t, err := table.OpenTable(mapped, table.Options{Compression: options.Snappy, BlockSize: 4 << 10})
	if err != nil {
		return damage{path, "is damaged"}
	}
	defer t.Close(-1)
	if t.VerifyChecksum() != nil {
		return damage{path, "is damaged: a checksum in it is wrong"}
	}
	return nil
}

// each calls do for every member of list, several at the same time, and returns
// the error of the first in the list that has one.
func each[T any](list []T, do func(i int, of T) error) error {
	errs := make([]error, len(list))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(list)) {
		wg.Go(func() {
			for i := range next {
				errs[i] = do(i, list[i])
			}
		})
	}
	for i := range list {
		next <- i
	}
	close(next)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
