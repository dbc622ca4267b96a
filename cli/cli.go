// Package cli is the command line: it reads flags, opens the knowledge base,
// asks kb, and hands the answer to render. One file a command.
//
// It may import kb and the packages of its answers, render, read, export,
// schema and fixtures. It alone knows the terminal, the environment and urfave.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"

	ucli "github.com/urfave/cli/v2"
)

// Main runs the command that args (with the program's name first) spell and
// returns the exit code. It never ends the process.
func Main(ctx context.Context, args []string, io IO) int {
	a := &app{ctx: ctx, io: io}
	err := a.run(args)
	if err == nil && ctx.Err() != nil {
		err = ctx.Err()
	}
	return a.report(err)
}

// app is one run of the program.
type app struct {
	ctx     context.Context
	io      IO
	command string // for errors: "said"
	json    bool   // errors are JSON too
}

func (a *app) run(args []string) error {
	root := a.root()
	if words, ok := completing(args); ok {
		return complete(a.io.Out, root, words)
	}
	line, err := parse(root, args)
	a.command, a.json = line.command, line.json
	if err != nil {
		return err
	}
	return root.RunContext(a.ctx, line.args())
}

func (a *app) root() *ucli.App {
	app := ucli.NewApp()
	app.Name, app.HelpName = "dateline", "dateline"
	app.Usage = "a knowledge base for news: who said what, timelines, quads"
	app.Version = version()
	app.Flags = []ucli.Flag{&ucli.StringFlag{Name: "kb", Usage: "the knowledge base's `DIR` (default: $DATELINE_KB, else the user's data folder)"}}
	app.HideHelpCommand = true // "help COMMAND" is turned into "COMMAND --help" by parse
	app.Description = rootExamples
	app.Writer, app.ErrWriter = a.io.Out, a.io.Err
	app.DisableSliceFlagSeparator = true // names have commas in them
	app.ExitErrHandler = func(*ucli.Context, error) {}
	app.OnUsageError = func(_ *ucli.Context, err error, _ bool) error { return usage(err) }
	app.Action = func(c *ucli.Context) error { return ucli.ShowAppHelp(c) }
	app.Commands = a.commands()
	for _, c := range app.Commands {
		c.HideHelpCommand = true // else "said help" would not search for "help"
		c.OnUsageError = app.OnUsageError
		c.Description += "\n\n" + codesText
	}
	return app
}

func (a *app) commands() []*ucli.Command {
	return []*ucli.Command{
		a.add(), a.extract(), a.said(), a.timeline(), a.ask(), a.entities(), a.show(), a.proposals(),
		a.articles(), a.stats(), a.match(), a.export(), a.importCommand(), a.remove(),
		a.verify(), a.compact(), a.backup(), a.restore(), a.demo(), a.schema(), a.completion(), a.man(),
	}
}

const rootExamples = `dateline demo                                  see what it does
dateline add talks.txt --published 2022-01-10  read an article
dateline said talks --by Lavrov                who said what
dateline timeline --with NATO                  what happened, is expected, moved
dateline ask "when are the talks?"             a question in English
dateline COMMAND --help                        examples of a command

` + codesText

const codesText = `DATE is YYYY-MM-DD, YYYY-MM or YYYY. Flags, and --kb DIR, may stand anywhere.

Exit codes: 0 ok, 1 failure, 2 usage, 3 some articles refused, 4 nothing found,
10 no knowledge base, 11 locked, 130 interrupted.`

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// Flags that several commands have.
func jsonFlag() ucli.Flag {
	return boolean("json", "print JSON, for programs")
}

func boolean(name, usage string) ucli.Flag {
	return &ucli.BoolFlag{Name: name, Usage: usage, DisableDefaultText: true}
}

func text(name, usage string) ucli.Flag { return &ucli.StringFlag{Name: name, Usage: usage} }

func limitFlag() ucli.Flag {
	return &ucli.IntFlag{Name: "limit", Usage: "print at most `N`", DefaultText: "all"}
}

func workersFlag() ucli.Flag {
	return &ucli.IntFlag{Name: "workers", Usage: "read `N` articles at once", DefaultText: "one a core"}
}

// oneOf checks a flag that takes one of a few values.
func oneOf(c *ucli.Context, flag string, allowed ...string) error {
	if v := c.String(flag); c.IsSet(flag) && !slices.Contains(allowed, v) {
		return unknownValue(flag, v, allowed)
	}
	return nil
}

func unknownValue(flag, v string, allowed []string) error {
	hint := "give one of " + list(allowed)
	if near := nearest(v, allowed); near != "" {
		hint = fmt.Sprintf("did you mean %q? It is one of %s", near, list(allowed))
	}
	return &failure{err: fmt.Errorf("--%s cannot be %q", flag, v), hint: hint, code: codeUsage}
}

// noLess checks a count.
func noLess(c *ucli.Context, flag string) error {
	if c.Int(flag) < 0 {
		return usage(fmt.Errorf("--%s cannot be less than 0", flag))
	}
	return nil
}

// limited is the first of a list, as many as --limit says.
func limited[T any](c *ucli.Context, list []T) []T {
	if n := c.Int("limit"); n > 0 && n < len(list) {
		return list[:n]
	}
	return list
}

// wanted checks that arguments were given.
func wanted(c *ucli.Context, what, example string) error {
	if !c.Args().Present() {
		return &failure{err: errors.New("give " + what), hint: "for example: " + example, code: codeUsage}
	}
	return nil
}

// unwanted checks that a command without arguments got none.
func unwanted(c *ucli.Context) error {
	if c.Args().Present() {
		return usage(fmt.Errorf("it takes no arguments, and got %q", c.Args().First()))
	}
	return nil
}

// first is the first error of checks.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// closing closes c and keeps the first error.
func closing(c io.Closer, err *error) {
	if cerr := c.Close(); *err == nil {
		*err = cerr
	}
}
