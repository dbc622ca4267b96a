package resolve

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// settleSpeakers finds who speaks where an article gives a role alone ("the
// health commissioner said"): the one person of the article whom some article
// of the knowledge base gives that role.
func settleSpeakers(records []*schema.Record) {
	roles := map[quad.IRI][][]string{}
	for _, rec := range records {
		for i := range rec.Actors {
			a := &rec.Actors[i]
			for _, r := range a.Roles {
				roles[a.ID] = append(roles[a.ID], headWords(r))
			}
		}
	}
	for _, rec := range records {
		last := -1 // who spoke in the statement before, when settled here
		for i := range rec.Statements {
			s := &rec.Statements[i]
			s.Speaker = -1
			switch {
			case s.Source >= 0:
			case en.Pronoun(strings.ToLower(s.Written)) == en.PersonPronoun:
				s.Speaker = last
			default:
				s.Speaker = bearer(rec, roleWords(s.Written), roles)
			}
			last = s.Speaker
		}
	}
}

// roleWords are the words of a definite role: "the captain of the Jane Doe"
// has the one word captain; nil for anything else.
func roleWords(written string) []string {
	text, ok := strings.CutPrefix(strings.ToLower(written), "the ")
	if !ok {
		return nil
	}
	return headWords(text)
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
func bearer(rec *schema.Record, words []string, roles map[quad.IRI][][]string) int {
	found := -1
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if len(words) == 0 || a.Type != "person" || !slices.ContainsFunc(roles[a.ID], func(r []string) bool { return holds(r, words) }) {
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
