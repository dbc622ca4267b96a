package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// settleSpeakers finds who speaks where an article gives a role alone ("the
// health commissioner said"): the one person of the article whom some article
// of the knowledge base gives that role under a name of its own. who are the
// names that stand for the article's actors.
func settleSpeakers(rec *schema.Record, who []*name) {
	last := -1 // who spoke in the statement before, when settled here
	for i := range rec.Statements {
		s := &rec.Statements[i]
		s.Speaker = -1
		switch {
		case s.Source >= 0:
		case en.Pronoun(strings.ToLower(s.Written)) == en.PersonPronoun:
			s.Speaker = last
		default:
			s.Speaker = bearer(rec, roleWords(s.Written), who)
		}
		last = s.Speaker
	}
}

// openKeys are what articles are found by in which a role stands alone, when
// somebody of them gets that role.
func openKeys(rec *schema.Record, who []*name) []string {
	var out []string
	for i := range rec.Statements {
		s := &rec.Statements[i]
		role := roleWords(s.Written)
		if s.Source >= 0 || len(role) == 0 {
			continue
		}
		for k, n := range who {
			if rec.Actors[k].Type == "person" {
				out = append(out, openKey(role[len(role)-1], n.key))
			}
		}
	}
	return out
}

func openKey(head, name string) string { return hashKey("role", head, name) }

// roleWords are the words of a definite role: "the captain of the Jane Doe"
// has the one word captain; nil for anything else, and for an office of a country, which
// other articles give to somebody of each.
func roleWords(written string) []string {
	text, ok := strings.CutPrefix(strings.ToLower(written), "the ")
	if !ok || ofCountry(written) {
		return nil
	}
	return headWords(text)
}

// ofCountry reports whether a role is told to be of a country: "the president of Chile".
func ofCountry(written string) bool {
	_, of, ok := strings.Cut(written, " of ")
	if !ok {
		return false
	}
	k, known := en.Match(strings.FieldsFunc(strings.TrimPrefix(of, "the "), func(r rune) bool { return r == ' ' || r == ',' }), false)
	return known && k.Kind == en.CountryName
}

// headWords are the words of a role up to its head: "secretary" for
// "secretary of state".
func headWords(role string) []string {
	role = strings.ToLower(role)
	for _, end := range []string{",", " of ", " for ", " to ", " in ", " at ", " who "} {
		role, _, _ = strings.Cut(role, end)
	}
	return en.RoleWords(role)
}

// bearer is the only person of an article whose known roles hold all the
// words, or -1.
func bearer(rec *schema.Record, words []string, who []*name) int {
	found := -1
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if len(words) == 0 || a.Type != "person" || !slices.ContainsFunc(who[i].roles, func(r string) bool { return holds(strings.Fields(r), words) }) {
			continue
		}
		if found >= 0 && rec.Actors[found].ID != a.ID {
			return -1
		}
		found = i
	}
	return found
}

// holds reports whether a role has all the words, and the same head.
func holds(role, words []string) bool {
	if len(role) == 0 || len(words) == 0 || role[len(role)-1] != words[len(words)-1] {
		return false
	}
	for _, w := range words {
		if !slices.Contains(role, w) {
			return false
		}
	}
	return true
}
