package cli

import (
	"fmt"
	"io"
	"strings"

	ucli "github.com/urfave/cli/v2"
)

func (a *app) man() *ucli.Command {
	return &ucli.Command{
		Name: "man", Usage: "the manual page",
		Description: `Prints the manual page of section 1, for man and groff.

Examples:
  dateline man > /usr/local/share/man/man1/dateline.1
  dateline man | man -l -`,
		Action: a.runMan,
	}
}

func (a *app) runMan(c *ucli.Context) error {
	if err := unwanted(c); err != nil {
		return err
	}
	_, err := io.WriteString(a.io.Out, manual(a.root()))
	return err
}

// manual writes what --help says of all commands as one page.
func manual(root *ucli.App) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH DATELINE 1 \"\" \"dateline %s\" \"User Commands\"\n", roff(root.Version))
	fmt.Fprintf(&b, ".SH NAME\ndateline \\- %s\n", roff(root.Usage))
	b.WriteString(".SH SYNOPSIS\n.B dateline\n[\\-\\-kb DIR] COMMAND [ARGUMENTS]\n")
	b.WriteString(".SH DESCRIPTION\n" + manText(root.Description))
	b.WriteString(".SH OPTIONS\n" + manFlags(root.Flags))
	b.WriteString(".SH COMMANDS\n")
	for _, c := range root.Commands {
		fmt.Fprintf(&b, ".SS dateline %s\n%s.\n", roff(strings.TrimSpace(c.Name+" "+c.ArgsUsage)), roff(upperFirst(c.Usage)))
		b.WriteString(manText(strings.TrimSuffix(c.Description, "\n\n"+codesText)))
		b.WriteString(manFlags(c.Flags))
	}
	b.WriteString(".SH ENVIRONMENT\n" + manItems([][2]string{
		{"DATELINE_KB", "the knowledge base's folder, where --kb is not given; else one in the user's data folder"},
		{"NO_COLOR", "no colour; nor is there any in a pipe"},
		{"COLUMNS", "width to wrap to, also in a pipe"},
	}))
	b.WriteString(".SH EXIT STATUS\n" + manItems([][2]string{
		{"0", "ok"}, {"1", "failure"}, {"2", "usage"}, {"3", "some articles refused, the rest added"}, {"4", "nothing found"},
		{"10", "no knowledge base there"}, {"11", "locked by another process"}, {"130", "interrupted"},
	}))
	return b.String()
}

func manFlags(flags []ucli.Flag) string {
	var items [][2]string
	for _, f := range flags {
		doc, ok := f.(ucli.DocGenerationFlag)
		if !ok {
			continue
		}
		name, usage := dashed(f.Names()[0]), doc.GetUsage()
		if before, rest, ok := strings.Cut(usage, "`"); ok && !isBool(f) {
			value, after, _ := strings.Cut(rest, "`")
			name, usage = name+" "+value, before+value+after
		}
		items = append(items, [2]string{name, usage})
	}
	return manItems(items)
}

func manItems(items [][2]string) string {
	var b strings.Builder
	for _, i := range items {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(i[0]), roff(i[1]))
	}
	return b.String()
}

// manText keeps the lines of a description as they are: they are short, and
// examples among them.
func manText(s string) string {
	return ".PP\n.nf\n" + roff(strings.TrimSpace(s)) + "\n.fi\n"
}

// roff escapes what roff gives a meaning to.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
