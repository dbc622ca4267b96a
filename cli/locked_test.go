package cli

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb"
)

// TestReadingBesideAWriter holds that questions are answered while another
// process writes, with what was there before, and say so.
func TestReadingBesideAWriter(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kb")
	run := func(command, in string) (int, string, string) {
		io, out, errs := testIO(nil)
		io.In = strings.NewReader(in)
		code := Main(context.Background(), append([]string{"dateline", "--kb", dir}, strings.Fields(command)...), io)
		return code, out.String(), errs.String()
	}
	if code, _, errs := run("add - --published 2022-01-05 --url https://n.example/1", "“We will talk,” said the minister Jan Novak on Monday."); code != codeOK {
		t.Fatal(errs)
	}
	k, err := kb.Open(dir, kb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	code, out, errs := run("articles", "")
	if code != codeOK || !strings.Contains(out, "n.example/1") || !strings.Contains(errs, "note: another dateline is changing") {
		t.Errorf("code %d: %s%s", code, out, errs)
	}
	if code, _, errs := run("add -", "A text."); code != codeLocked {
		t.Errorf("a second writer: code %d: %s", code, errs)
	}
}

func TestLockedKnowledgeBase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kb")
	k, err := kb.Open(dir, kb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	for _, tt := range []struct {
		command string
		code    int
		says    []string
	}{
		{"said", codeNothing, []string{"another dateline is changing", "ask again when the other has finished"}},
		{"add -", codeLocked, []string{"in use by another process", "hint: wait"}},
	} {
		io, _, errs := testIO(nil)
		io.In = strings.NewReader("A text.")
		args := append([]string{"dateline", "--kb", dir}, strings.Fields(tt.command)...)
		if code := Main(context.Background(), args, io); code != tt.code {
			t.Errorf("%s: code %d: %s", tt.command, code, errs)
		}
		for _, says := range tt.says {
			if !strings.Contains(errs.String(), says) {
				t.Errorf("%s: %s", tt.command, errs)
			}
		}
	}
}

// TestBackupIsPrivate holds that a backup is its owner's only, as the knowledge
// base is.
func TestBackupIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there files have other permissions")
	}
	dir := t.TempDir()
	for _, args := range [][]string{{"add", "-"}, {"backup", filepath.Join(dir, "b.tar")}} {
		io, _, errs := testIO(nil)
		io.In = strings.NewReader("A text.")
		if code := Main(t.Context(), append([]string{"dateline", "--kb", filepath.Join(dir, "kb")}, args...), io); code != codeOK {
			t.Fatal(errs)
		}
	}
	for _, name := range []string{"kb", "b.tar"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", name, info.Mode())
		}
	}
}
