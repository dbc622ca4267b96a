package query

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// uses fills in what articles call an entity, why each name is taken for it,
// and which roles they give it when.
func (s *session) uses(e *Entity) error {
	names, roles := map[string]set{}, map[string]set{}
	own := map[string]set{} // name -> articles that have it as the fullest one
	note := func(m map[string]set, key string, graph quad.IRI) {
		if m[key] == nil {
			m[key] = set{}
		}
		m[key].add(graph)
	}
	graphs := set{}
	err := s.find(store.Star{
		Where: []store.Condition{{Predicate: schema.Denotes, Objects: values(quad.IRI(e.ID))}, isA(schema.Mention)},
		Want:  []quad.IRI{schema.Name, schema.AlternateName, schema.JobTitle},
	}, func(f store.Found) {
		m := newMention(f)
		graphs.add(f.Graph)
		note(own, m.name, f.Graph)
		for _, n := range append(m.aliases, m.name) {
			note(names, n, f.Graph)
		}
		for _, r := range ownRoles(m.roles) {
			note(roles, r, f.Graph)
		}
	})
	if err != nil {
		return err
	}
	if err := s.loadArticles(graphs.list()); err != nil {
		return err
	}
	for name, in := range names {
		use := NameUse{Name: name, Why: whyNamed(name, e, len(own[name]) > 0), Articles: len(in)}
		use.Article = s.articles[s.byDate(in)[0]].ref.URL
		e.Names = append(e.Names, use)
	}
	slices.SortFunc(e.Names, func(a, b NameUse) int {
		return cmp.Or(-cmp.Compare(a.Articles, b.Articles), cmp.Compare(a.Name, b.Name))
	})
	for role, in := range alike(roles) {
		list := s.byDate(in)
		use := RoleUse{Role: role, Articles: len(in)}
		for _, g := range list {
			if day := s.articles[g].ref.Published; day != "" {
				use.First, use.Last = cmp.Or(use.First, day), day
			}
		}
		e.Held = append(e.Held, use)
	}
	slices.SortFunc(e.Held, func(a, b RoleUse) int {
		return cmp.Or(compareDays(a.First, b.First), -cmp.Compare(a.Articles, b.Articles), cmp.Compare(a.Role, b.Role))
	})
	return nil
}

// alike joins roles that differ in their capitals alone under the form that most
// articles have.
func alike(roles map[string]set) map[string]set {
	best := map[string]string{}
	for _, r := range slices.Sorted(maps.Keys(roles)) {
		low := strings.ToLower(r)
		if b, ok := best[low]; !ok || len(roles[r]) > len(roles[b]) {
			best[low] = r
		}
	}
	out := map[string]set{}
	for r, in := range roles {
		form := best[strings.ToLower(r)]
		if out[form] == nil {
			out[form] = set{}
		}
		for g := range in {
			out[form].add(g)
		}
	}
	return out
}

// byDate lists graphs whose articles are loaded by the day of publication.
func (s *session) byDate(graphs set) []quad.IRI {
	return slices.SortedFunc(slices.Values(graphs.list()), func(a, b quad.IRI) int {
		return cmp.Or(compareDays(s.articles[a].ref.Published, s.articles[b].ref.Published), cmp.Compare(a, b))
	})
}

// whyNamed is the reason for which a name is taken for an entity. alone tells
// that some article has no fuller one.
func whyNamed(name string, e *Entity, alone bool) string {
	has, full := nameWords(name), nameWords(e.Name)
	joined := strings.Join(has, " ")
	switch {
	case name == e.Name:
		return "its name"
	case slices.Equal(has, full):
		return "the same name, written otherwise"
	case !alone:
		return "so called in an article with the full name"
	case len(has) == 1 && initials(e.Name) == joined:
		return "its initials"
	case e.Type == "person" && len(has) == 1 && len(full) > 1 && en.OnPaper(has[0]) == en.OnPaper(full[0]):
		return "the given name of one whom far more articles call so than anybody else"
	case e.Type == "person" && len(has) == 1 && has[0] == full[len(full)-1]:
		return "the surname of nobody else known, of the one with that role, or of whom far more articles name in full"
	case strings.Contains(" "+strings.Join(full, " ")+" ", " "+joined+" "):
		return "a part of the name that is nobody else's"
	case e.Type == "person" && len(has) > 1 && len(full) > 1 && has[0] != full[0] && en.OnPaper(has[0]) == en.OnPaper(full[0]) && has[len(has)-1] == full[len(full)-1]:
		return "the same name, with a short form of the given name"
	case len(has) > 1 && len(full) > 1 && has[0] == full[0] && has[len(has)-1] == full[len(full)-1]:
		return "the same name but for what stands in its middle"
	}
	return "a short form that an article puts beside the full name"
}
