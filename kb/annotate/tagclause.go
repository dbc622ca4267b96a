package annotate

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// finiteTag reports whether a tag is one of a verb that has a subject of its own.
func finiteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
}

// helped reports whether an auxiliary or copula hangs on the word i.
func helped(ts []document.Token, i, from int) bool {
	return slices.ContainsFunc(ts, func(t document.Token) bool { return t.Head == from+i && (t.Rel == "aux" || t.Rel == "cop") })
}

// settleReduced makes a participle of what stands between commas behind a subject whose verb follows: "The
// race, [put] off twice, will be held on Sunday", "The blaze, [sparked] on Monday, has spread".
func settleReduced(ts []document.Token, words []string, from int) {
	for i := 2; i+3 < len(ts); i++ {
		t := &ts[i]
		if t.Tag != "VBD" || words[i-1] != "," || words[i] != strings.ToLower(words[i]) || lemma(words[i], "VBN") != lemma(words[i], "VBD") || helped(ts, i, from) {
			continue
		}
		s := slices.IndexFunc(ts[:i], func(x document.Token) bool { return x.Head >= from+i && x.Rel == "nsubj" })
		if s < 0 || !goesOn(words[i+1]) || !strings.HasPrefix(ts[s].Tag, "NN") || anyVerb(ts[s:i]) || slices.Contains(words[:i-1], ",") {
			continue
		}
		close := slices.Index(words[i:], ",") + i
		if close < i || close+1 >= len(ts) || slices.ContainsFunc(ts[i+1:close], func(x document.Token) bool { return finiteTag(x.Tag) }) || !finiteTag(ts[close+1].Tag) {
			continue
		}
		v := close + 1
		if ts[v].Tag == "MD" || ts[v].Rel == "aux" || ts[v].Rel == "cop" {
			v = ts[v].Head - from
		}
		if v <= close || v >= len(ts) || slices.ContainsFunc(ts[close+1:], func(x document.Token) bool { return x.Head == from+v && x.Rel == "nsubj" }) || ts[s].Head != from+i && ts[s].Head != from+v {
			continue
		}
		if strings.HasPrefix(t.Rel, "acl") && ts[s].Head == from+v {
			t.Tag = "VBN" // the tree has it right
			continue
		}
		head, rel := t.Head, t.Rel
		t.Tag, t.Rel, t.Head = "VBN", "acl", from+s
		ts[v].Head, ts[v].Rel = head, rel
		if head == from+v {
			ts[v].Head, ts[v].Rel = -1, "root"
		}
		ts[s].Head = from + v
		return
	}
}

// goesOn reports whether a word opens what a participle is told with.
func goesOn(word string) bool {
	return slices.Contains([]string{"by", "on", "in", "at", "last", "for", "since", "off", "out", "up", "back", "from", "to", "earlier", "late", "early", "after", "during", "under", "with", "yesterday", "twice", "over", "only", "as", "between"}, word) || en.Weekday(word) || en.Calendar(word)
}

// settleAged gives a clause behind "when" or the like its verb where somebody's age stands before that, so that it
// looks like a participle: "when Jan Keel, 38, [drove] off".
func settleAged(ts []document.Token, words []string, from int) {
	for i := 4; i < len(ts); i++ {
		t := &ts[i]
		if t.Tag != "VBN" || words[i-1] != "," || ts[i-2].Tag != "CD" || words[i-3] != "," || helped(ts, i, from) {
			continue
		}
		for j := i - 4; j >= 0 && j > i-12 && words[j] != "," && !strings.HasPrefix(ts[j].Tag, "VB") && ts[j].Tag != "MD"; j-- {
			if w := words[j]; w != "when" && w != "after" && w != "as" && w != "while" && w != "because" && w != "before" && w != "that" {
				continue
			}
			if t.Rel == "acl" || t.Rel == "amod" {
				t.Rel = "advcl"
				if t.Head = ts[j].Head; t.Head == from+i || t.Head < from {
					t.Head = from + max(0, slices.IndexFunc(ts, func(x document.Token) bool { return x.Rel == "root" }))
				}
			}
			t.Tag, t.Lemma, ts[j].Head = "VBD", lemma(words[i], "VBD"), from+i
			for k := j + 1; k < i-3; k++ {
				if h := ts[k].Head - from; strings.HasPrefix(ts[k].Tag, "NN") && (h < j+1 || h >= i) {
					ts[k].Head, ts[k].Rel = from+i, "nsubj"
				}
			}
			break
		}
	}
}

// settleWork makes a noun of "Work" at the head of a sentence, "Work on the bridge ends in May", and of what behind
// it looks like one its verb.
func settleWork(ts []document.Token, words []string, from int) {
	if len(ts) < 5 || words[0] != "Work" || !strings.HasPrefix(ts[0].Tag, "VB") || ts[1].Tag != "IN" {
		return
	}
	for j := 3; j < len(ts); j++ {
		if finiteTag(ts[j].Tag) {
			ts[0].Tag, ts[0].Lemma = "NN", "work"
			return
		}
		if l := lemma(words[j], "VBZ"); ts[j].Tag == "NNS" && (en.Begins(l) || en.Concludes(l)) && j+1 < len(ts) && (en.Calendar(words[j+1]) || slices.Contains([]string{"on", "in", "next", "this", "tomorrow", "today"}, words[j+1])) {
			ts[0].Tag, ts[0].Lemma, ts[0].Rel, ts[0].Head = "NN", "work", "nsubj", from+j
			for k := range ts {
				if h := ts[k].Head - from; h == j && k > 0 && k < j && (ts[k].Rel == "compound" || ts[k].Rel == "det" || ts[k].Rel == "case" || ts[k].Rel == "amod") && j > 1 {
					ts[k].Head = from + j - 1
				}
			}
			ts[j-1].Head, ts[j-1].Rel = from, "nmod"
			ts[j].Tag, ts[j].Lemma, ts[j].Rel, ts[j].Head = "VBZ", l, "root", -1
			return
		}
	}
}

// settleThings makes a noun of what looks like an adjective behind an article and is the subject of the verb behind
// it: "The [compact] enters into force".
func settleThings(ts []document.Token, from int) {
	for i := 1; i+1 < len(ts); i++ {
		if t := &ts[i]; t.Tag == "JJ" && t.Rel == "nsubj" && ts[i-1].Tag == "DT" && (ts[i+1].Tag == "VBZ" || ts[i+1].Tag == "MD" || ts[i+1].Tag == "VBD") {
			t.Tag = "NN"
		}
	}
}

// settleSet makes a participle of what looks like the head of a subject, a noun before it and a day behind: "A hearing
// [set] for Monday was pushed back". "The set for Monday" and "a set for a film" stay.
func settleSet(ts []document.Token, words []string, from int) {
	for i := 1; i+3 < len(ts); i++ {
		t := &ts[i]
		if t.Tag != "NN" || words[i] != "set" || words[i+1] != "for" || !strings.HasPrefix(ts[i-1].Tag, "NN") || ts[i-1].Head != from+i {
			continue
		}
		day := i + 2
		if words[day] == "next" || words[day] == "this" {
			day++
		}
		if !en.Weekday(strings.ToLower(words[day])) && !en.Calendar(strings.ToLower(words[day])) && ts[day].Tag != "CD" && words[day] != "tomorrow" {
			continue
		}
		noun := &ts[i-1]
		noun.Head, noun.Rel = t.Head, t.Rel
		for k := range i - 1 {
			if ts[k].Head == from+i {
				ts[k].Head = from + i - 1
			}
		}
		t.Tag, t.Rel, t.Head = "VBN", "acl", from+i-1
		return
	}
}
