package kb_test

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/nquads"
)

// TestEveryFormatOpens holds that a knowledge base of every format there was
// opens, for reading and for writing, with all that was in it. The files are
// never made anew; a new format gets one of its own (fixtures/README.md).
func TestEveryFormatOpens(t *testing.T) {
	const export = "a11718810e2a0d31f0b399292ef0e947bf04e47c593690be81cd2759623e6296" // of the story ferry, as it was read then
	files, err := filepath.Glob("../fixtures/stores/*.tar")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "kb")
			untar(t, file, dir)
			for _, readOnly := range []bool{true, false, true} {
				k, err := kb.Open(dir, kb.Options{ReadOnly: readOnly})
				if err != nil {
					t.Fatal(err)
				}
				if k.Repaired() {
					t.Error("it says that it was repaired")
				}
				var out bytes.Buffer
				if err := nquads.WriteSorted(&out, k.Quads(context.Background())); err != nil {
					t.Fatal(err)
				}
				if sum := sha256.Sum256(out.Bytes()); hex.EncodeToString(sum[:]) != export {
					t.Errorf("read-only %v: it has other quads: %x", readOnly, sum)
				}
				if r, err := k.Verify(context.Background()); err != nil || len(r.Problems) > 0 {
					t.Errorf("verify: %+v, %v", r, err)
				}
				if err := k.Close(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func untar(t *testing.T, file, dir string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, h.Name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAnOldStoreIsSettledWhenItChanges holds that a store whose articles lack
// what settling finds them by is no other knowledge base for it.
func TestAnOldStoreIsSettledWhenItChanges(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kb")
	untar(t, "../fixtures/stores/format-2.tar", dir)
	old, err := kb.Open(dir, kb.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	fresh := newKB(t, 1)
	if _, err := fresh.Import(context.Background(), strings.NewReader(exported(t, old))); err != nil {
		t.Fatal(err)
	}
	before := exported(t, old)
	for _, k := range []*kb.KB{old, fresh} {
		add(t, k, everyStory(t)...)
	}
	if got, want := exported(t, old), exported(t, fresh); got != want {
		t.Error(firstDifference(got, want))
	}
	if exported(t, old) == before {
		t.Error("adding the stories changed nothing")
	}
	if r, err := old.Verify(context.Background()); err != nil || len(r.Problems) > 0 {
		t.Errorf("verify: %+v, %v", r, err)
	}
}
