package cli

import (
	"io"

	ucli "github.com/urfave/cli/v2"
)

func (a *app) completion() *ucli.Command {
	return &ucli.Command{
		Name: "completion", Usage: "what a shell needs to complete commands, flags and their values", ArgsUsage: "bash|zsh|fish",
		Description: `Prints a script for your shell; nothing of the knowledge base is read.

Examples:
  source <(dateline completion bash)
  dateline completion zsh > "${fpath[1]}/_dateline"
  dateline completion fish > ~/.config/fish/completions/dateline.fish`,
		Action: a.runCompletion,
	}
}

func shells() []string { return []string{"bash", "zsh", "fish"} }

func (a *app) runCompletion(c *ucli.Context) error {
	script, ok := completionScripts()[c.Args().First()]
	if c.NArg() != 1 || !ok {
		return first(wanted(c, "a shell: "+list(shells()), "dateline completion bash"), unknownWord("shell", c.Args().First(), shells()))
	}
	_, err := io.WriteString(a.io.Out, script)
	return err
}

// completionScripts ask the program itself, with completionFlag behind the
// words so far.
func completionScripts() map[string]string {
	return map[string]string{
		"bash": `# bash completion of dateline
_dateline() {
	local cur=${COMP_WORDS[COMP_CWORD]} IFS=$'\n'
	COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "${COMP_WORDS[@]:1:COMP_CWORD}" ` + completionFlag + ` 2>/dev/null)" -- "$cur"))
}
complete -o default -F _dateline dateline
`,
		"zsh": `#compdef dateline
_dateline() {
	local -a found
	found=("${(@f)$("${words[1]}" "${(@)words[2,CURRENT]}" ` + completionFlag + ` 2>/dev/null)}")
	if [[ -n "${found[*]}" ]]; then
		compadd -- "${found[@]}"
	else
		_files
	fi
}
compdef _dateline dateline
`,
		"fish": `# fish completion of dateline
function __dateline_complete
	set -l words (commandline -opc) (commandline -ct)
	$words[1] $words[2..] ` + completionFlag + ` 2>/dev/null
end
complete -c dateline -a '(__dateline_complete)'
`,
	}
}
