package badger

import (
	"bytes"
	"encoding/binary"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

// TestVerifyNotices changes single entries behind the store's back. Verify must
// tell of each.
func TestVerifyNotices(t *testing.T) {
	first := func(s *Store, space byte) (key, value []byte) {
		v := s.view()
		defer v.Discard()
		c := v.cursor([]byte{space}, false)
		defer c.Close()
		c.Seek([]byte{space})
		value, err := c.Item().ValueCopy(nil)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Clone(c.Item().Key()), value
	}
	remove := func(space byte) func(*Store) (key, value []byte) {
		return func(s *Store) ([]byte, []byte) {
			key, _ := first(s, space)
			return key, nil
		}
	}
	for name, tt := range map[string]struct {
		change func(s *Store) (key, value []byte)
		want   string
	}{
		"nothing":         {nil, ""},
		"subject entry":   {remove(spaceSPOG), "index of subjects"},
		"predicate entry": {remove(spacePOSG), "index of predicates"},
		"time entry":      {remove(spaceTime), "index of times"},
		"word entry":      {remove(spaceWord), "index of words"},
		"article":         {remove(spaceArticle), "index of subjects"},
		"hash":            {remove(spaceHash), "terms can be found"},
		"page":            {remove(spaceText), "missing"},
		"word too many":   {func(*Store) ([]byte, []byte) { return appendID(wordPrefix("zebra"), 1<<60|1), []byte{4} }, "index of words"},
		"subject of a word": {func(s *Store) ([]byte, []byte) {
			key, value := first(s, spaceWord)
			value[0] ^= 2
			return key, value
		}, "index of words"},
		"count": {func(s *Store) ([]byte, []byte) {
			return metaKey(metaCounts), binary.AppendUvarint(binary.AppendUvarint(nil, 1), 7)
		}, "counted"},
		"hash of an article": {func(s *Store) ([]byte, []byte) {
			key, value := first(s, spaceArticle)
			value[0] ^= 1
			return key, value
		}, "its hash is another"},
		"text in a page": {func(s *Store) ([]byte, []byte) {
			key, value := first(s, spaceText)
			value[len(value)-1] ^= 1
			return key, value
		}, "hash"},
	} {
		t.Run(name, func(t *testing.T) {
			s := opened(t, t.TempDir())
			if _, err := s.Put(t.Context(), storetest.Articles(1, 6)...); err != nil {
				t.Fatal(err)
			}
			if tt.change != nil {
				txn := s.db.NewTransaction(true)
				key, value := tt.change(s)
				var err error
				if value == nil {
					err = txn.Delete(key)
				} else {
					err = txn.Set(key, value)
				}
				if err != nil || txn.Commit() != nil {
					t.Fatal(err)
				}
				s.terms = newTerms(writersTerms)
			}
			r, err := s.Verify(t.Context())
			got := strings.Join(r.Problems, "\n")
			if err != nil || (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

// TestBackup holds that a backup is what was there when the store was opened,
// also beside a writer, and that half of one makes nothing.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir)
	model := memory.New(storetest.Vocabulary())
	if _, err := model.Put(t.Context(), storetest.Articles(1, 20)...); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put(t.Context(), storetest.Articles(1, 20)...); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	w := opened(t, dir) // and writes on
	if _, err := w.Put(t.Context(), storetest.Articles(10, 40)...); err != nil {
		t.Fatal(err)
	}
	r, err := Open(dir, Options{ReadOnly: true, Vocabulary: storetest.Vocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var out bytes.Buffer
	if err := r.Backup(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "restored")
	for cut := 0; cut < out.Len(); cut += out.Len()/20 + 1 {
		if err := Restore(t.Context(), to, bytes.NewReader(out.Bytes()[:cut])); err == nil || exists(to) {
			t.Fatalf("cut at %d of %d: %v", cut, out.Len(), err)
		}
		broken := bytes.Clone(out.Bytes())
		broken[cut] ^= 4
		if err := Restore(t.Context(), to, bytes.NewReader(broken)); err == nil {
			restored := opened(t, to) // in what is of no meaning, such as padding
			storetest.Same(t, restored, model)
			restored.Close()
			to += "x"
		}
	}
	if err := Restore(t.Context(), to, &out); err != nil {
		t.Fatal(err)
	}
	restored := opened(t, to)
	storetest.Same(t, restored, model)
	wantSound(t, restored)
}
