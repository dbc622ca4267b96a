package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
)

// speakerAlone is a source without what stands beside it: the day of its verb, "President Doe [on Friday] vowed",
// or a preposition of what follows, "was rejected by Doe [over] its price".
func (r *reader) speakerAlone(f found, src tokens) tokens {
	for src.to-src.from > 1 && r.tag(src.to-1) == "IN" && src.to >= f.cue.to && !r.is(src.to-1, "that") {
		src.to--
	}
	return r.speakerBeforeDay(f, src)
}

// speakerBeforeDay takes off the day that stands between a speaker and the verb, unless another verb is before it
// ("those who died on Friday").
func (r *reader) speakerBeforeDay(f found, src tokens) tokens {
	k := r.time.at(src.to - 1)
	if k < 0 || f.cue.empty() || src.to > f.cue.from || r.mention.at(src.to-1) >= 0 {
		return src
	}
	t := r.d.Times[k]
	from := r.within(t.Span).from
	if t.Type != document.DateType || len(t.EDTF) != len("2006-01-02") {
		return src
	}
	if r.is(from-1, "on") {
		from--
	}
	if from <= src.from || r.is(from-1, ",") || r.tag(from-1) == "IN" {
		return src
	}
	for i := src.from; i < from; i++ {
		if strings.HasPrefix(r.tag(i), "VB") {
			return src
		}
	}
	src.to = from
	return src
}
