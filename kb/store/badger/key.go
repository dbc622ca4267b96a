package badger

import (
	"encoding/binary"
	"errors"

	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// Spaces of keys. The numbers are part of the format.
const (
	spaceMeta = iota
	spaceSPOG
	spacePOSG
	spaceArticle
	spaceText
	spaceHash
	spaceTime
	spaceWord
)

// errCorrupt is what a read meets when keys or values are not as written here.
var errCorrupt = errors.New("not as it was written")

// fact is a quad without its graph.
type fact struct{ s, p, o id }

// pair is a subject in one graph.
type pair struct{ g, s id }

func comparePairs(a, b pair) int {
	if a.g != b.g {
		return compareIDs(a.g, b.g)
	}
	return compareIDs(a.s, b.s)
}

func compareIDs(a, b id) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

func appendIDs(b []byte, ids ...id) []byte {
	for _, x := range ids {
		b = appendID(b, x)
	}
	return b
}

func idKey(space byte, ids ...id) []byte { return appendIDs([]byte{space}, ids...) }

func hashKey(h uint64) []byte { return binary.BigEndian.AppendUint64([]byte{spaceHash}, h) }

// cutIDs reads all of b into out.
func cutIDs(b []byte, out ...*id) error {
	for _, x := range out {
		var ok bool
		if *x, b, ok = cutID(b); !ok {
			return errCorrupt
		}
	}
	if len(b) > 0 {
		return errCorrupt
	}
	return nil
}

// cutFour is cutIDs of four, for those who read keys by the thousand.
func cutFour(k []byte) (a, b, c, d id, err error) {
	var ok [4]bool
	a, k, ok[0] = cutID(k)
	b, k, ok[1] = cutID(k)
	c, k, ok[2] = cutID(k)
	d, k, ok[3] = cutID(k)
	if !ok[0] || !ok[1] || !ok[2] || !ok[3] || len(k) > 0 {
		err = errCorrupt
	}
	return a, b, c, d, err
}

// Time classes by length. Within one, an interval that overlaps a range begins
// at most the class's longest span before it.
const (
	classOpenBegin = iota // begin is rules.OpenBegin: ordered by end
	classDay
	classMonth
	classYear
	classLong // the end may be open
	classes
)

// span is how many days before a range an interval of the class may begin.
func span(class byte) (days rules.Day, bounded bool) {
	switch class {
	case classDay:
		return 0, true
	case classMonth:
		return 30, true
	case classYear:
		return 365, true
	}
	return 0, false
}

func classOf(b rules.Bounds) byte {
	if b.Begin == rules.OpenBegin {
		return classOpenBegin
	}
	for class := byte(classDay); class < classLong; class++ {
		if days, _ := span(class); b.End <= b.Begin || b.End-b.Begin <= days {
			return class
		}
	}
	return classLong
}

func timePrefix(class byte, begin, end rules.Day) []byte {
	k := []byte{spaceTime, class}
	k = binary.BigEndian.AppendUint32(k, uint32(begin))
	return binary.BigEndian.AppendUint32(k, uint32(end))
}

func timeKey(b rules.Bounds, at pair) []byte {
	return appendIDs(timePrefix(classOf(b), b.Begin, b.End), at.s, at.g)
}

func cutTimeKey(k []byte) (b rules.Bounds, at pair, err error) {
	const head = 2 + 4 + 4
	if len(k) < head {
		return b, at, errCorrupt
	}
	b.Dated = true
	b.Begin = rules.Day(binary.BigEndian.Uint32(k[2:]))
	b.End = rules.Day(binary.BigEndian.Uint32(k[6:]))
	return b, at, cutIDs(k[head:], &at.s, &at.g)
}

func wordPrefix(word string) []byte { return appendWordPrefix([]byte{spaceWord}, word) }

// appendWordPrefix writes what stands between the space and the article.
func appendWordPrefix(b []byte, word string) []byte {
	return append(append(b, word...), 0) // no word contains a zero
}
