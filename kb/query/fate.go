package query

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// fate is the place where an offer's status is told.
func (s *session) fate(o offer) *Fate {
	list := s.evidence([]spot{{o.graph, o.evidence}}, true)
	if len(list) == 0 {
		return nil
	}
	return &Fate{Published: o.published, Evidence: list[0]}
}

// distinct drops contents that only say again what others say: "the 9 per cent
// claim" beside "9 percent", "9 percent and a shorter week" beside both.
func distinct(contents []string) []string {
	out := slices.Clone(contents)
	drop := func(covered func(own []string, others [][]string, i int) bool) {
		for i := len(out) - 1; i >= 0 && len(out) > 1; i-- {
			bags := make([][]string, len(out))
			for k, c := range out {
				bags[k] = meaning(c)
			}
			if covered(bags[i], bags, i) {
				out = slices.Delete(out, i, i+1)
			}
		}
	}
	drop(func(own []string, all [][]string, i int) bool { // the same as one before
		return slices.ContainsFunc(all[:i], func(b []string) bool { return len(b) == len(own) && partOf(own, b) })
	})
	drop(func(own []string, all [][]string, i int) bool { // no more than several others together
		var parts []string
		for k, b := range all {
			if k != i && partOf(b, own) {
				parts = append(parts, b...)
			}
		}
		return len(parts) > 0 && partOf(own, parts)
	})
	drop(func(own []string, all [][]string, i int) bool { // a part of another
		for k, b := range all {
			if k != i && partOf(own, b) {
				return true
			}
		}
		return false
	})
	return out
}

// meaning is the words of a content that say what is proposed, in the
// singular, with one spelling of "percent".
func meaning(content string) []string {
	low := strings.NewReplacer("per cent", "percent", "%", " percent").Replace(strings.ToLower(content))
	var out []string
	for _, w := range splitWords(strings.Fields(low)) {
		w = en.Singular(w)
		if _, proposal := en.ProposalNoun(w); w != "" && !en.Function(w) && !proposal && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// supersede marks proposals, in the order in which they were presented, in
// whose place the same side put another of the kind: "4 percent", then "5.5
// percent", before anything had become of the first. A demand is replaced only by one
// that asks for less.
func supersede(list []Proposal) {
	for i := range list {
		p := &list[i]
		if p.Status != "pending" {
			continue
		}
		for j := i + 1; j < len(list); j++ {
			q := &list[j]
			if q.Status != "superseded" && q.Kind == p.Kind && !first(q.Contents) && sameNames(p.By, q.By) && (len(p.To) == 0 || len(q.To) == 0 || sameNames(p.To, q.To)) && sameMeasure(p.Contents, q.Contents) && (p.Kind == "proposal" || asksLess(q.Contents, p.Contents)) {
				p.Status, p.Fate = "superseded", &Fate{By: q.ID}
				if len(q.Evidence) > 0 {
					p.Fate.Evidence = q.Evidence[0]
				}
				break
			}
		}
	}
}

// first reports whether contents are told to be of the first of several proposals,
// which replaces none: "a first version".
func first(contents []string) bool {
	return slices.ContainsFunc(contents, func(c string) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(c)), en.EarlierWord)
	})
}

// sameNames reports whether two lists of names share one.
func sameNames(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

var measure = lazy(`([$£€]?)\s?(\d[\d.,]*)(?:\s+(?:million|billion|bn|m)\b)?[\s-]*(per cent|percent|%|\p{L}+)?`)

// sameMeasure reports whether both contents give a figure of one measure, and
// not the same one.
func sameMeasure(a, b []string) bool {
	mine, theirs := measures(a), measures(b)
	for unit, n := range mine {
		if m, ok := theirs[unit]; ok && m != n {
			return true
		}
	}
	return false
}

// asksLess reports whether contents give a lower figure of a measure than others.
func asksLess(contents, than []string) bool {
	theirs := measures(than)
	for unit, n := range measures(contents) {
		a, errA := strconv.ParseFloat(strings.ReplaceAll(n, ",", ""), 64)
		b, errB := strconv.ParseFloat(strings.ReplaceAll(theirs[unit], ",", ""), 64)
		if errA == nil && errB == nil && a < b {
			return true
		}
	}
	return false
}

func measures(contents []string) map[string]string {
	out := map[string]string{}
	for _, m := range measure().FindAllStringSubmatch(strings.ToLower(strings.Join(contents, "; ")), -1) {
		unit := m[1]
		if unit == "" {
			unit = strings.NewReplacer("per cent", "%", "percent", "%").Replace(m[3])
		}
		if unit != "" && out[unit] == "" {
			out[unit] = strings.Trim(m[2], ".,")
		}
	}
	return out
}
