package cli

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
	ucli "github.com/urfave/cli/v2"
)

func unknownCommand(root *ucli.App, name string) error {
	var known []string
	for _, c := range root.Commands {
		known = append(known, c.Names()...)
	}
	hint := "dateline --help lists the commands"
	if near := nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean \"dateline %s\"?", near)
	}
	return &failure{err: fmt.Errorf("there is no command %q", name), hint: hint, code: codeUsage}
}

func (p *parser) unknownFlag(written, name string) error {
	var known []string
	flags := p.root.Flags
	where := "dateline --help"
	if p.cmd != nil {
		flags = append(p.cmd.Flags[:len(p.cmd.Flags):len(p.cmd.Flags)], flags...)
		where = "dateline " + p.cmd.Name + " --help"
	}
	for _, f := range flags {
		known = append(known, f.Names()...)
	}
	hint := where + " lists the flags; what begins with - and is none stands after --"
	if near := nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %s?", dashed(near))
	}
	return &failure{err: fmt.Errorf("there is no flag %s", strings.SplitN(written, "=", 2)[0]), hint: hint, code: codeUsage}
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// nearest is the most similar of the known names, or "" if none is similar.
// Of equally similar ones it is the one with the same first letter.
func nearest(name string, known []string) string {
	name = strings.ToLower(name)
	best, least := "", 2*allowedSlips(name)+2
	for _, k := range known {
		d := 2 * levenshtein.ComputeDistance(name, k)
		switch {
		case len(name) >= 3 && strings.HasPrefix(k, name):
			d = 1 // only begun
		case name == "" || k == "" || k[0] != name[0]:
			d++
		}
		if d < least {
			best, least = k, d
		}
	}
	return best
}

// allowedSlips is how many letters may be wrong: two letters swapped are two.
func allowedSlips(name string) int {
	switch {
	case len(name) < 4:
		return 1
	case len(name) < 9:
		return 2
	}
	return 3
}

func list(names []string) string { return strings.Join(names, ", ") }

// unknownWord is an argument that is not one of a few.
func unknownWord(what, word string, allowed []string) error {
	hint := "give one of " + list(allowed)
	if near := nearest(word, allowed); near != "" {
		hint = fmt.Sprintf("did you mean %q? It is one of %s", near, list(allowed))
	}
	return &failure{err: fmt.Errorf("there is no %s %q", what, word), hint: hint, code: codeUsage}
}
