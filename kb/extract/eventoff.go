package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// serviceOff reports whether what runs or is held by a plan, trains or lessons, is called off.
func (r *reader) serviceOff(g group, subject tokens) bool {
	return g.passive && g.form == finite && !g.negated && en.VerbModality(g.lemma) == en.Cancelling && r.headIs(subject, en.Runs)
}

// offThen dates what is called off by the time in its sentence: of the past, when it was called off.
func (r *reader) offThen(v view, s scene) view {
	g := s.groups[v.governor]
	for j := s.First; j < s.Last && v.time < 0; j++ {
		if k := r.time.at(j); k >= 0 && r.d.Times[k].EDTF != "" && r.dates(k) && r.quote.at(j) == r.quote.at(g.main) {
			v.time = k
		}
	}
	if v.status == document.Happened && v.time >= 0 && !r.pastTime(v.time) && !r.hasWord(g, "had") || v.status == "" && g.form == finite && v.time >= 0 {
		v.status = document.Cancelled
	}
	return v
}
