package cli

import (
	"fmt"
	"slices"
	"strings"

	ucli "github.com/urfave/cli/v2"
)

// line is a command line put in order. Urfave reads flags before arguments
// only and takes later ones for arguments, so all flags are moved forward.
type line struct {
	program string
	global  []string // flags of the program
	command string
	flags   []string // flags of the command
	rest    []string // its arguments
	json    bool     // --json was given
}

// args is the line as urfave reads it.
func (l *line) args() []string {
	out := append([]string{l.program}, l.global...)
	if l.command == "" {
		return out
	}
	out = append(append(out, l.command), l.flags...)
	return append(append(out, "--"), l.rest...)
}

// parse puts a command line in order, and refuses flags and commands that do
// not exist. On an error the line tells what had been understood.
func parse(root *ucli.App, args []string) (*line, error) {
	p := &parser{root: root, line: &line{program: root.Name}}
	if len(args) > 0 {
		args = args[1:]
	}
	p.scanJSON(args)
	err := p.all(args)
	return p.line, err
}

type parser struct {
	root *ucli.App
	cmd  *ucli.Command
	help bool // "help" stands where the command does
	line *line
}

// scanJSON looks for --json first, so that errors before it are JSON too.
func (p *parser) scanJSON(args []string) {
	for _, a := range args {
		switch a {
		case "--":
			return
		case "--json", "-json", "--json=true":
			p.line.json = true
		}
	}
}

func (p *parser) all(args []string) error {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			for _, rest := range args[i+1:] {
				if err := p.argument(rest); err != nil {
					return err
				}
			}
			return p.finish()
		case len(a) > 1 && a[0] == '-':
			used, err := p.flag(args[i:])
			if err != nil {
				return err
			}
			i += used - 1
		default:
			if err := p.argument(a); err != nil {
				return err
			}
		}
	}
	return p.finish()
}

// argument takes the command, then its arguments.
func (p *parser) argument(a string) error {
	switch {
	case p.cmd != nil:
		p.line.rest = append(p.line.rest, a)
	case a == "help" && !p.help:
		p.help = true
	default:
		cmd := p.root.Command(a)
		if cmd == nil {
			return unknownCommand(p.root, a)
		}
		p.cmd, p.line.command = cmd, cmd.Name
	}
	return nil
}

// finish turns "help COMMAND" into "COMMAND --help".
func (p *parser) finish() error {
	switch {
	case p.help && p.cmd != nil:
		p.line.flags, p.line.rest = []string{"--help"}, nil
	case p.help:
		p.line.global = append(p.line.global, "--help")
	}
	return nil
}

// flag takes a flag and its value, and returns how many words that were.
func (p *parser) flag(args []string) (int, error) {
	name, _, inline := strings.Cut(strings.TrimLeft(args[0], "-"), "=")
	flag, global := p.find(name)
	if flag == nil {
		return 0, p.unknownFlag(args[0], name)
	}
	into := &p.line.flags
	if global {
		into = &p.line.global
	}
	if inline || isBool(flag) {
		*into = append(*into, args[0])
		return 1, nil
	}
	if len(args) < 2 || p.isFlag(args[1]) {
		return 0, usage(fmt.Errorf("--%s needs a value", name))
	}
	*into = append(*into, args[0], args[1])
	return 2, nil
}

// find looks a flag up: the command's own, then the program's, which may stand
// anywhere.
func (p *parser) find(name string) (f ucli.Flag, global bool) {
	if p.cmd != nil {
		if f := named(p.cmd.Flags, name); f != nil {
			return f, false
		}
		if named([]ucli.Flag{ucli.HelpFlag}, name) != nil {
			return ucli.HelpFlag, false
		}
	}
	globals := append(p.root.Flags[:len(p.root.Flags):len(p.root.Flags)], ucli.HelpFlag, ucli.VersionFlag)
	if f := named(globals, name); f != nil {
		return f, true
	}
	if p.cmd == nil { // a flag before its command: look whether some command has it
		for _, c := range p.root.Commands {
			if f := named(c.Flags, name); f != nil {
				return f, false
			}
		}
	}
	return nil, false
}

// isFlag reports whether s is one of the flags, and so no value.
func (p *parser) isFlag(s string) bool {
	if !strings.HasPrefix(s, "--") {
		return false
	}
	name, _, _ := strings.Cut(s[2:], "=")
	f, _ := p.find(name)
	return s == "--" || f != nil
}

func named(flags []ucli.Flag, name string) ucli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func isBool(f ucli.Flag) bool {
	_, ok := f.(*ucli.BoolFlag)
	return ok
}
