package cli

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb"
)

func TestLockedKnowledgeBase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kb")
	k, err := kb.Open(dir, kb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	for _, command := range []string{"said", "add -"} {
		io, _, errs := testIO(nil)
		io.In = strings.NewReader("A text.")
		args := append([]string{"dateline", "--kb", dir}, strings.Fields(command)...)
		if code := Main(context.Background(), args, io); code != codeLocked {
			t.Errorf("%s: code %d: %s", command, code, errs)
		}
		if !strings.Contains(errs.String(), "in use by another process") || !strings.Contains(errs.String(), "hint: wait") {
			t.Errorf("%s: %s", command, errs)
		}
	}
}
