package cli

import (
	"fmt"
	"io"
	"strings"

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

// complete prints what may follow words: commands, or flags if a dash is
// begun. Nothing is run or opened.
func complete(w io.Writer, root *ucli.App, words []string) error {
	var cmd *ucli.Command
	last := ""
	for i, word := range words {
		if word == "--" {
			return nil
		}
		if cmd == nil && !strings.HasPrefix(word, "-") {
			cmd = root.Command(word)
		}
		if i == len(words)-1 {
			last = word
		}
	}
	var out []string
	switch {
	case strings.HasPrefix(last, "-"):
		flags := root.Flags
		if cmd != nil {
			flags = append(cmd.Flags[:len(cmd.Flags):len(cmd.Flags)], flags...)
		}
		for _, f := range flags {
			if name := dashed(f.Names()[0]); strings.HasPrefix(name, last) {
				out = append(out, name)
			}
		}
	case cmd == nil:
		for _, c := range root.Commands {
			if strings.HasPrefix(c.Name, last) {
				out = append(out, c.Name)
			}
		}
	}
	for _, s := range out {
		if _, err := fmt.Fprintln(w, s); err != nil {
			return err
		}
	}
	return nil
}
