package extract

import (
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// handedDown finds who passes on what another one told, where it stands in the middle or at the
// end: "Norland, Keel said, had promised him that ...", "A clerk had told him, he added, that ...",
// "Norland had promised him that ..., he said".
func (r *reader) handedDown(all []found) []found {
	for k := range all {
		f := &all[k]
		if f.relay.empty() && !f.source.empty() && !f.cue.empty() && len(f.content) > 0 && !f.turn {
			_ = r.sayerInside(f) || r.sayerBefore(f) || r.sayerBehind(f)
		}
	}
	return untwice(all)
}

// untwice leaves out what is found again: words that another one is found to pass on, and of
// those found twice as passed on all but the first.
func untwice(all []found) []found {
	first, last := map[int]int{}, map[int]int{} // first word of what is passed on -> the first and the last that pass it on
	for k, f := range all {
		if f.relay.empty() || len(f.content) == 0 {
			continue
		}
		at := f.content[0].from
		if _, known := first[at]; !known {
			first[at] = k
		}
		last[at] = k
	}
	var out []found
	for k, f := range all {
		if len(f.content) > 0 {
			at := f.content[0].from
			if one, passed := first[at]; passed && (one < k || f.relay.empty() && last[at] > k) {
				continue
			}
		}
		out = append(out, f)
	}
	return out
}

// longestInsert is how many words stand at most with a verb of saying between commas, and
// tellReach in how many words of its verb what is told begins.
const (
	longestInsert = 8
	tellReach     = 14
)

// sayerInside reads a source that stands with its verb between commas in another's clause.
func (r *reader) sayerInside(f *found) bool {
	open, say := f.source.from-1, f.source.to
	if !r.is(open, ",") || !r.sayingVerb(say) {
		return false
	}
	sent := r.sentence(say)
	shut := say + 1
	for shut < min(say+longestInsert, sent.Last) && !r.is(shut, ",") {
		if r.finite(shut) || r.hardBreak(shut) {
			return false
		}
		shut++
	}
	if !r.is(shut, ",") || open <= sent.First {
		return false
	}
	if tells := r.pastHelpers(shut + 1); r.tag(tells) != "VBG" && (r.sayingVerb(tells) || r.tag(tells) == "VBN" && r.speech(tells)) { // "Norland, he said, had promised"
		from := tells + 1
		for from < min(tells+tellReach, sent.Last) && !r.is(from, "that") {
			from++
		}
		end := f.content[len(f.content)-1].to
		who := tokens{r.phraseTo(open), open}
		if !r.is(from, "that") || from+1 >= end || who.from != sent.First || who.empty() {
			return false
		}
		f.relay, f.source, f.cue, f.content, f.within = f.source, who, tokens{shut + 1, tells + 1}, []tokens{{from + 1, end}}, false
		return true
	}
	tells := open - 2
	if !r.is(shut+1, "that") || !r.is(open-1, "him", "her", "them", "us", "me") || !r.speech(tells) || !r.verb(tells) {
		return false
	}
	first := tells // "A clerk [had told] him, he added, that"
	for first > sent.First && (r.tag(first-1) == "RB" || r.is(first-1, "had", "has", "have")) {
		first--
	}
	who := tokens{r.phraseTo(first), first}
	if who.empty() || who.from != sent.First {
		return false
	}
	f.relay, f.source, f.cue = f.source, who, tokens{first, tells + 1}
	return true
}

// sayerBefore reads "She says [Jan Doe, the engineer], told her that": the verb beside the source is not
// the one that tells.
func (r *reader) sayerBefore(f *found) bool {
	say, tells := f.source.to, r.cueVerb(f.cue)
	if !r.sayingVerb(say) || tells <= say+1 || tells > say+longestInsert+2 || !r.speech(tells) || r.tag(tells) == "VBG" || r.lemma(say) == "tell" {
		return false
	}
	who := tokens{say + 1, tells}
	if r.is(who.from, "that") {
		who.from++
	}
	for who.to > who.from && (r.tag(who.to-1) == "RB" || r.is(who.to-1, "had", "has", "have", ",")) {
		who.to--
	}
	if who.empty() || r.mention.at(who.from) < 0 && r.tag(who.from) != "DT" && r.tag(who.from) != "PRP$" {
		return false
	}
	for i := who.from; i < who.to; i++ {
		if r.verb(i) || r.quoteMark(i) || r.tag(i) == "CC" || r.tag(i) == "IN" && !r.is(i, "of") {
			return false
		}
	}
	f.relay, f.source = f.source, who
	return true
}

// sayerBehind reads a source that ends the sentence with its verb behind what somebody else told.
func (r *reader) sayerBehind(f *found) bool {
	end := f.content[len(f.content)-1].to
	for r.quoteMark(end) {
		end++
	}
	tells := r.cueVerb(f.cue)
	if !r.is(end, ",") || tells < 0 || !r.speech(tells) || f.source.from >= tells || f.content[0].from < tells {
		return false
	}
	sent := r.sentence(tells)
	for say := end + 2; say < min(end+longestInsert, sent.Last); say++ {
		if r.is(say, ",") || r.hardBreak(say) {
			return false
		}
		if !r.sayingVerb(say) {
			continue
		}
		who := tokens{end + 1, say}
		if say+1 < sent.Last-1 || r.phraseTo(say) != who.from {
			return false
		}
		f.relay = who
		return true
	}
	return false
}

// pastHelpers is the first token from i on that is no helper of a verb and no adverb.
func (r *reader) pastHelpers(i int) int {
	for r.tag(i) == "RB" || r.is(i, "had", "has", "have") {
		i++
	}
	return i
}

// sayingVerb reports whether a finite verb of saying stands at i.
func (r *reader) sayingVerb(i int) bool { return r.verb(i) && r.finite(i) && r.speech(i) }

// speech reports whether the verb at i is one of speech.
func (r *reader) speech(i int) bool {
	if i < 0 || i >= len(r.low) {
		return false
	}
	c := en.CueVerb(r.lemma(i))
	return c != nil && (c.Kind == en.Speech || c.Kind == en.Writing)
}
