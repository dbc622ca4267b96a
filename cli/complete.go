package cli

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dateline-kb/dateline/kb/query"
	ucli "github.com/urfave/cli/v2"
)

// completionFlag is what the shells' scripts append. Urfave's own handling of
// it panics on an unfinished flag and runs the command after "--".
const completionFlag = "--generate-bash-completion"

// completing reports whether the shell asks for completions, and after which words.
func completing(args []string) ([]string, bool) {
	if len(args) < 2 || args[len(args)-1] != completionFlag {
		return nil, false
	}
	return args[1 : len(args)-1], true
}

// complete prints what may follow words: commands, flags if a dash is begun,
// the values of a flag that has few, the words of a command that takes one of
// few. Nothing is run or opened.
func complete(w io.Writer, root *ucli.App, words []string) error {
	if slices.Contains(words, "--") {
		return nil
	}
	last, before := "", ""
	if n := len(words); n > 0 {
		last = words[n-1]
		if n > 1 {
			before = words[n-2]
		}
	}
	cmd := commandIn(root, words)
	for _, s := range candidates(root, cmd, before, last) {
		if !strings.HasPrefix(s, last) {
			continue
		}
		if _, err := fmt.Fprintln(w, s); err != nil {
			return err
		}
	}
	return nil
}

// commandIn is the command that words hold, nil if it is not yet there.
func commandIn(root *ucli.App, words []string) *ucli.Command {
	for i, word := range words {
		if i > 0 && words[i-1] == "--kb" || strings.HasPrefix(word, "-") || word == "help" {
			continue
		}
		if cmd := root.Command(word); cmd != nil {
			return cmd
		}
	}
	return nil
}

func candidates(root *ucli.App, cmd *ucli.Command, before, last string) (out []string) {
	flags := root.Flags
	if cmd != nil {
		flags = append(cmd.Flags[:len(cmd.Flags):len(cmd.Flags)], flags...)
	}
	if strings.HasPrefix(before, "-") {
		if f := named(flags, strings.TrimLeft(before, "-")); f != nil && !isBool(f) {
			return flagValues(f)
		}
	}
	switch {
	case strings.HasPrefix(last, "-"):
		for _, f := range flags {
			out = append(out, dashed(f.Names()[0]))
		}
	case cmd == nil:
		for _, c := range root.Commands {
			out = append(out, c.Name)
		}
	case cmd.Name == "completion":
		out = shells()
	case cmd.Name == "schema":
		out = schemaNames()
	}
	return out
}

// valueList is how the help lists the values of a flag: "`FORMAT`: csv, json or table".
var valueList = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("`[A-Z]+`[^:]*: ([a-z0-9-]+(?:, [a-z0-9-]+)*(?: or [a-z0-9-]+)?)$")
})

// flagValues are the values of a flag that takes one of a few.
func flagValues(f ucli.Flag) []string {
	name := f.Names()[0]
	switch name {
	case "status":
		return append(statuses(), query.Fates()...)
	case "select":
		return []string{"topic=", "actor=", "period="}
	}
	usage := ""
	if doc, ok := f.(ucli.DocGenerationFlag); ok {
		usage = doc.GetUsage()
	}
	if m := valueList().FindStringSubmatch(usage); m != nil {
		return strings.Split(strings.ReplaceAll(m[1], " or ", ", "), ", ")
	}
	return nil
}
