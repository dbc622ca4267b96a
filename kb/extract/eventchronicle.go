package extract

import "github.com/dateline-kb/dateline/kb/document"

// chronicled is the day or month with which a sentence opens as the lines of a chronology do, and where what
// took place then begins: "3 March: [Halden makes its first approach.]"; -1 for none.
func (r *reader) chronicled(sent document.Sentence) (time, from int) {
	i := sent.First
	if r.is(i, "on", "in", "•", "-", "*") {
		i++
	}
	if i >= sent.Last {
		return -1, 0
	}
	k := r.time.at(i)
	if k < 0 || !r.ofOneMonth(k) && !r.yearOfLine(k, sent) || r.d.Times[k].Relation == "since" || r.d.Times[k].Relation == "until" {
		return -1, 0
	}
	end := r.within(r.d.Times[k].Span).to
	if !r.is(end, ":", "-", "–", "—", "--") || end+2 >= sent.Last || r.quoteMark(end+1) || r.time.at(end+1) >= 0 || r.d.Slice(document.Span{Start: r.d.Tokens[end].End, End: r.d.Tokens[end+1].Start}) == "" {
		return -1, 0
	}
	return k, end + 1
}

// yearOfLine reports whether a time is a year that a line of a chronology opens with: "1911: The mill burns down".
func (r *reader) yearOfLine(k int, sent document.Sentence) bool {
	x := r.d.Times[k]
	return len(x.EDTF) == len("2006") && sent.Start == r.d.Paragraphs[sent.Paragraph].Start && r.is(r.within(x.Span).to, ":")
}

// chronicle makes the first verb of a chronology's line, which is in the present or has no subject, one that
// tells what took place: "5 March — Police search the offices".
func (r *reader) chronicle(gs []group, sent document.Sentence) {
	k, from := r.chronicled(sent)
	if k < 0 {
		return
	}
	for n := range gs {
		g := &gs[n]
		if g.from < from {
			continue
		}
		if t := r.tag(g.main); g.form == infinitive && r.tag(g.from) == "VB" || g.form == participle && (r.noun(g.from-1) || r.mention.at(g.from-1) >= 0) && t == "VBN" {
			g.form = finite
			g.passive = g.passive || t == "VBN" && r.child(g.main, "obj") < 0
		}
		return
	}
}

// inChronicle reports whether the group at k is the first verb behind the time of a chronology's line.
func (r *reader) inChronicle(s scene, k int) int {
	at, from := r.chronicled(s.Sentence)
	if at < 0 || s.groups[k].form != finite {
		return -1
	}
	for n, g := range s.groups {
		if g.from >= from && g.form == finite {
			if n == k {
				return at
			}
			return -1
		}
	}
	return -1
}

// cleft is the time that a sentence puts in front of what it tells: "It was [on 9 March] that the firm told the
// police"; -1 for none or where the group at k is not the first behind it.
func (r *reader) cleft(s scene, k int) int {
	i := s.First
	if k == 0 || !r.is(i, "it") || r.lemma(i+1) != "be" || s.groups[k].form != finite || s.groups[k-1].main != i+1 {
		return -1
	}
	for i += 2; i < min(s.First+6, s.Last) && r.time.at(i) < 0; i++ {
		if !r.is(i, "on", "in", "not", "until", "only", "at", "late", "early") {
			return -1
		}
	}
	t := r.time.at(i)
	if t < 0 || r.d.Times[t].Type == document.DurationType {
		return -1
	}
	if end := r.within(r.d.Times[t].Span).to; !r.is(end, "that", "when") || end+1 >= s.groups[k].from {
		return -1
	}
	return t
}

// lineOf dates what a chronology's line names with a noun and no verb: "24 August: Hearing".
func (r *reader) lineOf(t trigger, v view, s scene) view {
	k, from := r.chronicled(s.Sentence)
	if k < 0 || v.time >= 0 || v.governor >= 0 || t.nested || t.phrase.from > from+1 || s.Last-from > longestLine {
		return v
	}
	v.time, v.status = k, document.Planned
	if !r.ahead(k) {
		v.status = document.Happened
	}
	return v
}

// longestLine is how many words the line of a chronology has that only names what took place.
const longestLine = 12

// onlyDate reports whether the sentence that begins at i is a date and nothing else, as the line below a headline is.
func (r *reader) onlyDate(i int) bool {
	k := r.time.at(i)
	if k < 0 || i >= len(r.d.Tokens) {
		return false
	}
	sent := r.sentence(i)
	to := r.within(r.d.Times[k].Span).to
	return sent.First == i && (to >= sent.Last || to == sent.Last-1 && r.mark(to))
}
