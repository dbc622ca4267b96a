package kb

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/fixtures"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/read"
)

// TestBulkImport holds that an import that is loaded all at once gives what one
// that is put article by article gives, refusals too, also beside what is there.
func TestBulkImport(t *testing.T) {
	ctx := context.Background()
	source := newOpened(t)
	for _, story := range fixtures.Stories() {
		addText(t, source, fixtures.Articles(story))
	}
	export := exported(t, source)
	bad := export + "<http://e/1> <p> \"x\" .\n<http://e/s> <http://e/p> \"x\" <http://e/graph> .\n"
	for name, before := range map[string][]byte{"empty": nil, "some": fixtures.Articles(fixtures.Stories()[0])} {
		put, loaded := newOpened(t), newOpened(t)
		loaded.bulk = 0
		for _, k := range []*KB{put, loaded} {
			if before != nil {
				addText(t, k, before)
			}
		}
		want, err := put.Import(ctx, strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		got, err := loaded.Import(ctx, strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if got.Added != want.Added || got.Unchanged != want.Unchanged || got.Replaced != want.Replaced || got.RefusedInAll != want.RefusedInAll || got.RefusedInAll == 0 {
			t.Errorf("%s: loaded %+v, put %+v", name, got, want)
		}
		if exported(t, loaded) != export || exported(t, put) != export {
			t.Errorf("%s: not what was exported", name)
		}
		if r, err := loaded.Verify(ctx); err != nil || len(r.Problems) > 0 || r.Articles == 0 {
			t.Errorf("%s: verify: %+v, %v", name, r, err)
		}
	}
}

func newOpened(t *testing.T) *KB {
	t.Helper()
	k, err := Open(filepath.Join(t.TempDir(), "kb"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { k.Close() })
	return k
}

func addText(t *testing.T, k *KB, articles []byte) {
	t.Helper()
	sum, err := k.Add(context.Background(), read.Files([]string{"-"}, bytes.NewReader(articles), read.Options{}), AddOptions{})
	if err != nil || len(sum.Refused) > 0 {
		t.Fatal(sum, err)
	}
}

func exported(t *testing.T, k *KB) string {
	t.Helper()
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, k.Quads(context.Background())); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
