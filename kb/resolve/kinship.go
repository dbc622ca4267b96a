package resolve

import "cmp"

// kin is the part of the actors of the shorter of two articles that both have
// when they tell one story: long articles on other things share the famous.
const kin = 0.3

// kinship is how near two articles are in what they tell of.
type kinship int

const (
	unknown kinship = iota - 1
	strangers
	known  // one person or organization occurs in both
	shared // two actors do: they tell one story
)

// kinship is how near two articles are: whether they have two actors in common
// and not but a small part of all, or one who is no country or place.
func (d *Digest) kinship(o *Digest) kinship {
	best := strangers
	n := d.inCommon(o, func(a, b present) {
		if !a.land && !b.land {
			best = known
		}
	})
	if n > 1 && float64(n) >= kin*float64(min(len(d.cast()), len(o.cast()))) {
		return shared
	}
	return best
}

// inCommon counts those who are in both of two articles, and tells who.
func (d *Digest) inCommon(o *Digest, tell func(a, b present)) int {
	n := 0
	a, b := d.cast(), o.cast()
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0].id, b[0].id); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			tell(a[0], b[0])
			a, b = a[1:], b[1:]
		}
	}
	return n
}
