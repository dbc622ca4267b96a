package neural

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
)

// Vectors are frozen word vectors in one byte a number with one scale a word.
type Vectors struct {
	Width int
	words map[string]int32
	list  []string
	scale []float32
	q     []int8
}

// vectorNorm is the length that every vector is given: their numbers are then
// as large as those of the feature rows.
const vectorNorm = 5

// NewVectors packs word vectors; all have the width of the first.
func NewVectors(words []string, rows [][]float32) *Vectors {
	v := &Vectors{Width: len(rows[0])}
	for i, w := range words {
		var norm, most float64
		for _, x := range rows[i] {
			norm += float64(x) * float64(x)
			most = max(most, math.Abs(float64(x)))
		}
		v.list = append(v.list, w)
		v.scale = append(v.scale, float32(most/127*vectorNorm/math.Sqrt(norm)))
		for _, x := range rows[i] {
			v.q = append(v.q, int8(math.Round(float64(x)/most*127)))
		}
	}
	v.index()
	return v
}

func (v *Vectors) index() {
	v.words = make(map[string]int32, len(v.list))
	for i, w := range v.list {
		v.words[w] = int32(i)
	}
}

// Row is the row of a lower-case word, -1 when it has none.
func (v *Vectors) Row(word string) int32 {
	if i, ok := v.words[word]; ok {
		return i
	}
	return -1
}

func (v *Vectors) copyTo(out []float32, row int) {
	s := v.scale[row]
	for j, x := range v.q[row*v.Width : (row+1)*v.Width] {
		out[j] = float32(x) * s
	}
}

// cutTo is copyTo in whole steps.
func (v *Vectors) cutTo(out []int16, row int) {
	cutBytes(out, v.q[row*v.Width:(row+1)*v.Width], v.scale[row])
}

// MarshalBinary writes the vectors: width, words, scales, numbers.
func (v *Vectors) MarshalBinary() ([]byte, error) {
	names := strings.Join(v.list, "\n")
	b := binary.LittleEndian.AppendUint32(nil, uint32(v.Width))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(v.list)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(names)))
	b = append(b, names...)
	for _, s := range v.scale {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(s))
	}
	for _, x := range v.q {
		b = append(b, byte(x))
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (v *Vectors) UnmarshalBinary(b []byte) error {
	if len(b) < 12 {
		return fmt.Errorf("word vectors: %d bytes are too few", len(b))
	}
	u := func(at int) int { return int(binary.LittleEndian.Uint32(b[at:])) }
	width, n, names := u(0), u(4), u(8)
	if len(b) != 12+names+4*n+n*width {
		return fmt.Errorf("word vectors: %d bytes do not fit %d words of %d numbers", len(b), n, width)
	}
	v.Width = width
	v.list = strings.Split(string(b[12:12+names]), "\n")
	at := 12 + names
	v.scale = make([]float32, n)
	for i := range v.scale {
		v.scale[i] = math.Float32frombits(uint32(u(at + 4*i)))
	}
	v.q = make([]int8, n*width)
	for i, x := range b[at+4*n:] {
		v.q[i] = int8(x)
	}
	v.index()
	return nil
}
