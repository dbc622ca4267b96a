package cli_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/cli"
	"github.com/dateline-kb/dateline/fixtures"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": func() {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		context.AfterFunc(ctx, stop)
		os.Exit(cli.Main(ctx, os.Args, cli.System()))
	}})
}

// TestScripts runs testdata/*.txtar, one for each command. UPDATE=1 rewrites
// what they compare with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       os.Getenv("UPDATE") != "",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DATELINE_KB", e.WorkDir+"/kb")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "story": story, "write": write},
	})
}

// TestReadme holds that README's transcript is what readme.txtar runs and
// compares with. UPDATE=1 rewrites it, after TestScripts has rewritten that.
func TestReadme(t *testing.T) {
	const file = "../README.md"
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(readme), "```console\n")
	got, tail, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("README.md has no console block")
	}
	want := transcript(t, "testdata/readme.txtar")
	if got == want {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatalf("README.md has\n%s\nwant (UPDATE=1 writes it)\n%s", got, want)
	}
	if err := os.WriteFile(file, []byte(head+"```console\n"+want+"```\n"+tail), 0o666); err != nil {
		t.Fatal(err)
	}
}

// transcript is the commands of a script, each with the file that its output
// is compared with.
func transcript(t *testing.T, script string) string {
	t.Helper()
	a, err := txtar.ParseFile(script)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	var out []string
	for line := range strings.Lines(string(a.Comment)) {
		line = strings.TrimSpace(line)
		if command, ok := strings.CutPrefix(line, "exec "); ok {
			out = append(out, "$ "+command+"\n")
		}
		if _, name, ok := strings.Cut(line, "cmp std"); ok {
			_, name, _ = strings.Cut(name, " ")
			out[len(out)-1] += files[name]
		}
	}
	return strings.Join(out, "\n")
}

// exits CODE COMMAND... runs a command that must end with the code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var e *exec.ExitError
	switch {
	case errors.As(err, &e):
		code = e.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s\n%s", code, args[0], ts.ReadFile("stderr"))
	}
}

// write FILE TEXT [TIMES] writes a Go string, as often as wanted.
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: write FILE TEXT [TIMES]")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	if len(args) > 2 {
		times, err := strconv.Atoi(args[2])
		ts.Check(err)
		s = strings.Repeat(s, times)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}

// story NAME FILE writes the articles of a story of fixtures.
func story(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: story NAME FILE")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), fixtures.Articles(args[0]), 0o666))
}
