package render

import "github.com/dateline-kb/dateline/kb/timex/edtf"

// Undated is the wording for what no date is known of.
const Undated = "undated"

// Date words an EDTF date for people, as precise as it is and no more. What is
// no EDTF date stays as written.
func Date(s string) string {
	if s == "" {
		return Undated
	}
	d, err := edtf.Parse(s)
	if err != nil {
		return clean(s)
	}
	return d.Human()
}

// covers reports whether every day that b can be, a can be too.
func covers(a, b string) bool {
	wide, err := edtf.Parse(a)
	if err != nil || b == "" {
		return false
	}
	narrow, err := edtf.Parse(b)
	if err != nil {
		return false
	}
	wideFrom, fromKnown := wide.Earliest()
	wideTo, toKnown := wide.Latest()
	from, ok1 := narrow.Earliest()
	to, ok2 := narrow.Latest()
	return (!fromKnown || ok1 && wideFrom.String() <= from.String()) && (!toKnown || ok2 && to.String() <= wideTo.String())
}
