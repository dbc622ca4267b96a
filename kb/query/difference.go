package query

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// differences are the claims that texts set against each other, as far as no
// event of those given shows them: figures of no event that is asked for, and
// statements that contradict each other. All words are in the sentences.
func (s *session) differences(q TimelineQuestion, shown []lived) ([]Difference, error) {
	if len(q.Status) > 0 || len(q.Class) > 0 || len(q.With) > 0 || q.NewSince != "" {
		return nil, nil // these ask for events
	}
	rows, err := s.opposed()
	if err != nil {
		return nil, err
	}
	has := set{}
	for _, l := range shown {
		for _, c := range s.claimsOf(l) {
			if c.figure.of != "" {
				has.add(c.id)
			}
		}
	}
	var graphs []quad.IRI
	for _, c := range rows {
		graphs = append(graphs, c.graph)
	}
	graphs = unique(graphs)
	if err := together(
		func() error { return s.loadArticles(graphs) },
		func() error { return s.loadTexts(graphs) }); err != nil {
		return nil, err
	}
	groups, err := s.sameStory(opposing(rows))
	if err != nil {
		return nil, err
	}
	groups = slices.DeleteFunc(groups, func(group []claimRow) bool {
		return !published(group, q) || !slices.ContainsFunc(group, func(c claimRow) bool { return !has.has(c.id) })
	})
	out := s.tellingOf(groups, q.Words, "")
	if len(out) == 0 && len(shown) == 0 {
		for _, group := range groups {
			out = append(out, s.tellingOf([][]claimRow{group}, q.Words, s.opening(group[0].graph))...)
		}
	}
	return out, nil
}

// tellingOf shows the groups that all words are in, or in what stands around them.
func (s *session) tellingOf(groups [][]claimRow, words []string, around string) (out []Difference) {
	for _, group := range groups {
		if d := s.difference(group); d.tellsOf(words, around) {
			out = append(out, d)
		}
	}
	return out
}

// opening is an article's headline and first paragraph: what it is about.
func (s *session) opening(graph quad.IRI) string {
	first, _, _ := strings.Cut(strings.TrimSpace(s.texts[graph].s), "\n")
	return s.articles[graph].ref.Title + " " + first
}

// difference shows a group of claims.
func (s *session) difference(group []claimRow) Difference {
	d := Difference{On: "statements"}
	if slices.ContainsFunc(group, func(c claimRow) bool { return c.figure.of != "" }) {
		d.On = "figures"
	}
	for _, c := range group {
		value := c.value()
		if c.figure.of == "" {
			value = strings.Join(strings.Fields(s.texts[c.graph].cut(c.node.Span).Text), " ")
		}
		claim := s.claim(d.On, value, c.word)
		claim.Denied = c.denied
		d.Claims = append(d.Claims, claim)
	}
	return d
}

// opposed reads all claims that are set against another.
func (s *session) opposed() ([]claimRow, error) {
	ids := set{}
	err := s.quads(store.Pattern{P: values(schema.Against)}, func(q quad.Quad) bool {
		ids.add(quad.IRI(schema.Lexical(q.Subject)))
		ids.add(quad.IRI(schema.Lexical(q.Object)))
		return true
	})
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return s.claimRows(store.Star{Subjects: ids.values()})
}

// opposing groups claims that hang together: set against each other, or in one
// statement.
func opposing(rows []claimRow) [][]claimRow {
	group := make([]int, len(rows))
	at := map[quad.IRI]int{}
	for i, c := range rows {
		group[i], at[c.id] = i, i
	}
	join := func(i, j int) {
		from, to := group[i], group[j]
		for k := range group {
			if group[k] == from {
				group[k] = to
			}
		}
	}
	spoken := map[quad.IRI]int{}
	for i, c := range rows {
		for _, id := range c.against {
			if j, ok := at[id]; ok {
				join(i, j)
			}
		}
		if c.statement == "" {
			continue
		}
		if j, ok := spoken[c.statement]; ok {
			join(i, j)
		}
		spoken[c.statement] = i
	}
	members := map[int][]claimRow{}
	var order []int
	for i, c := range rows {
		if members[group[i]] == nil {
			order = append(order, group[i])
		}
		members[group[i]] = append(members[group[i]], c)
	}
	var out [][]claimRow
	for _, g := range order {
		group := members[g]
		figures := slices.DeleteFunc(slices.Clone(group), func(c claimRow) bool { return c.figure.of == "" })
		if len(voicesOf(figures)) > 1 { // they say it all
			group = figures
		}
		if len(voicesOf(group)) > 1 {
			out = append(out, group)
		}
	}
	return out
}

func voicesOf(claims []claimRow) set {
	out := set{}
	for _, c := range claims {
		out.add(c.voice())
	}
	return out
}

// published reports whether one of the claims was published in the period asked for.
func published(claims []claimRow, q TimelineQuestion) bool {
	from, to, err := window(q.Since, q.Until)
	return err == nil && slices.ContainsFunc(claims, func(c claimRow) bool { return overlaps(c.published, c.published, from, to) })
}

// tellsOf reports whether all words, or ones that mean the same, are in what a
// difference shows or around it.
func (d Difference) tellsOf(words []string, around string) bool {
	all := splitWords([]string{around})
	for _, c := range d.Claims {
		all = append(all, splitWords([]string{c.By + " " + c.Value + " " + c.Evidence.Text})...)
	}
	for _, w := range splitWords(words) {
		w = strings.ToLower(w)
		alike := append([]string{w}, en.Alike(w)...)
		if !slices.ContainsFunc(all, func(x string) bool {
			return slices.ContainsFunc(alike, func(y string) bool { return stem(x) == stem(y) })
		}) {
			return false
		}
	}
	return true
}

// stem is a word without the endings of number and tense. Only a word that looks like such a
// form is taken for one: the rules for lemmas make something of any word.
func stem(w string) string {
	w = schema.Fold(w)
	switch {
	case strings.HasSuffix(w, "s") && len(w) > len("was"):
		return en.Singular(w)
	case strings.HasSuffix(w, "ed"):
		return en.Lemma(w, "VBD")
	}
	return w
}
