package resolve

import (
	"sort"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// node is one article's actor among all.
type node struct {
	rec   *schema.Record
	actor *schema.Actor
	key   string // what makes its name the same as another's
	full  bool   // the name says enough to stand on its own
}

// settleActors joins actors over articles. Full names join by their key;
// acronyms join the one full name that some article gives them; surnames and
// other short forms join the one full name that fits in the whole knowledge
// base, and stay alone when several do: two Smiths are never made one.
func settleActors(records []*schema.Record, base string) {
	var nodes []node
	for _, rec := range records {
		for i := range rec.Actors {
			a := &rec.Actors[i]
			n := node{rec: rec, actor: a}
			n.key, n.full = nameKey(a.Type, a.Name)
			nodes = append(nodes, n)
		}
	}
	types := majorityTypes(nodes)
	s := newSets(len(nodes))
	joinFull(nodes, types, s)
	joinAcronyms(nodes, types, s)
	joinShort(nodes, types, s)
	nameAll(nodes, types, s, base)
}

// nameKey is a name without what may differ: case, marks, middle initials,
// generational suffixes.
func nameKey(typ, name string) (key string, full bool) {
	w := strings.Fields(schema.Fold(name))
	if typ == "person" && len(w) > 2 {
		kept := w[:1]
		for _, x := range w[1:] {
			if bare := strings.Trim(x, ".,"); len(bare) > 1 && bare != "jr" && bare != "sr" {
				kept = append(kept, bare)
			}
		}
		w = kept
	}
	return strings.Join(w, " "), typ == "place" || len(w) > 1
}

// majorityTypes settles the type of each full name that articles disagree on.
func majorityTypes(nodes []node) map[string]string {
	votes := map[string]map[string]int{}
	for _, n := range nodes {
		if votes[n.key] == nil {
			votes[n.key] = map[string]int{}
		}
		votes[n.key][n.actor.Type]++
	}
	out := make(map[string]string, len(votes))
	for key, v := range votes {
		best := ""
		for _, t := range []string{"organization", "person", "place"} { // a tie goes to the first
			if v[t] > 0 && (best == "" || v[t] > v[best]) {
				best = t
			}
		}
		out[key] = best
	}
	return out
}

func joinFull(nodes []node, types map[string]string, s sets) {
	first := map[string]int{}
	for i, n := range nodes {
		key := types[n.key] + "|" + n.key
		if j, ok := first[key]; ok {
			s.union(i, j)
		} else {
			first[key] = i
		}
	}
}

// acronym reports whether a name is written in capitals alone.
func acronym(s string) bool {
	return len(s) >= 2 && len(s) <= 8 && s == strings.ToUpper(s) && s != strings.ToLower(s) && !strings.Contains(s, " ")
}

// joinAcronyms joins "UCFW" with the full name that articles put beside it,
// when all of them put the same one.
func joinAcronyms(nodes []node, types map[string]string, s sets) {
	meaning := map[string]int{} // acronym -> a node of its full name, -1 = several
	for i, n := range nodes {
		if types[n.key] == "person" || !n.full {
			continue
		}
		for _, alias := range n.actor.Aliases {
			if !acronym(alias) {
				continue
			}
			if j, ok := meaning[alias]; !ok {
				meaning[alias] = i
			} else if j >= 0 && s.root(j) != s.root(i) {
				meaning[alias] = -1
			}
		}
	}
	for i, n := range nodes {
		if j, ok := meaning[n.actor.Name]; ok && j >= 0 {
			s.union(i, j)
		}
	}
}

// joinShort joins one-word names with the one full name that they shorten. Of
// several that fit, the one whose role the short name bears too is meant:
// "President Obama" is the Obama who is president.
func joinShort(nodes []node, types map[string]string, s sets) {
	shortOf := map[string]map[int]bool{} // "person|lavrov" -> roots of the full names it can be short for
	roles := map[int]map[string]bool{}   // root -> heads of its roles
	for i, n := range nodes {
		if !n.full || types[n.key] == "place" {
			continue
		}
		r := s.root(i)
		if roles[r] == nil {
			roles[r] = map[string]bool{}
		}
		for _, role := range n.actor.Roles {
			roles[r][roleHead(role)] = true
		}
		for _, short := range shortForms(types[n.key], n) {
			k := types[n.key] + "|" + short
			if shortOf[k] == nil {
				shortOf[k] = map[int]bool{}
			}
			shortOf[k][r] = true
		}
	}
	for i, n := range nodes {
		if n.full || types[n.key] == "place" {
			continue
		}
		if r, ok := oneOf(shortOf[types[n.key]+"|"+n.key], n.actor.Roles, roles); ok {
			s.union(i, r)
		}
	}
}

// oneOf is the only candidate, or the only one that shares a role.
func oneOf(candidates map[int]bool, own []string, roles map[int]map[string]bool) (int, bool) {
	found, n := 0, 0
	for r := range candidates {
		shares := len(candidates) == 1
		for _, role := range own {
			shares = shares || roles[r][roleHead(role)]
		}
		if shares {
			found, n = r, n+1
		}
	}
	return found, n == 1
}

// roleHead is the head of a role: "minister" for "Foreign Minister of Chile".
func roleHead(role string) string {
	if w := headWords(role); len(w) > 0 {
		return w[len(w)-1]
	}
	return ""
}

// shortForms are the one-word forms of a full name: a surname, or what the
// articles themselves use for short.
func shortForms(typ string, n node) []string {
	w := strings.Fields(n.key)
	var out []string
	if typ == "person" {
		out = append(out, w[len(w)-1])
	}
	for _, a := range n.actor.Aliases {
		if f := strings.Fields(schema.Fold(a)); len(f) == 1 && f[0] != w[len(w)-1] && (typ != "person" || f[0] != w[0]) {
			out = append(out, f[0])
		}
	}
	return out
}

// nameAll gives every set its IRI and name.
func nameAll(nodes []node, types map[string]string, s sets, base string) {
	names := map[int]map[string]int{}
	typeOf := map[int]string{}
	for i, n := range nodes {
		r := s.root(i)
		if names[r] == nil {
			names[r] = map[string]int{}
		}
		names[r][n.actor.Name]++
		if t := types[n.key]; n.full || typeOf[r] == "" {
			typeOf[r] = t
		}
	}
	chosen := map[int]string{}
	for r, forms := range names {
		chosen[r] = bestName(forms, typeOf[r])
	}
	for i, n := range nodes {
		r := s.root(i)
		n.actor.CanonicalName = chosen[r]
		n.actor.ID = schema.EntityIRI(base, typeOf[r], chosen[r])
	}
}

// bestName is the name that a set goes by: full before short, then the most
// frequent, the shortest, the first in order.
func bestName(forms map[string]int, typ string) string {
	list := make([]string, 0, len(forms))
	for f := range forms {
		list = append(list, f)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if fa, fb := words(a) > 1, words(b) > 1; fa != fb && typ != "place" {
			return fa
		}
		if forms[a] != forms[b] {
			return forms[a] > forms[b]
		}
		if len(a) != len(b) {
			return len(a) < len(b)
		}
		return a < b
	})
	return list[0]
}

// ids are the identities of actors.
func ids(rec *schema.Record, actors []int) map[quad.IRI]bool {
	m := map[quad.IRI]bool{}
	for _, a := range actors {
		m[rec.Actors[a].ID] = true
	}
	return m
}
