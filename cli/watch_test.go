package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// safe is a buffer that may be read while it is written.
type safe struct {
	sync.Mutex
	bytes.Buffer
}

func (s *safe) Write(p []byte) (int, error) {
	s.Lock()
	defer s.Unlock()
	return s.Buffer.Write(p)
}

func (s *safe) has(text string) bool {
	s.Lock()
	defer s.Unlock()
	return strings.Contains(s.Buffer.String(), text)
}

// A watched folder's files are added, then those that appear and those that
// change; in between the knowledge base is free for others.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	in, kb := filepath.Join(dir, "in"), filepath.Join(dir, "kb")
	put := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(in, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(in, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("a.txt", "The bridge will open on 3 March 2022, the council said.")
	var log safe
	io, _, _ := testIO(nil)
	io.Err = &log
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan int)
	go func() { ended <- Main(ctx, []string{"dateline", "--kb", kb, "add", "--watch", in}, io) }()
	wait := func(text string) {
		t.Helper()
		for range 600 {
			if log.has(text) {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatalf("no %q in %s", text, log.String())
	}
	wait("1 added")
	put("b.jsonl", `{"url":"https://h.example/1","text":"Ferries run longer, the council said."}`+"\n"+`{"url":"https://h.example/2","text":"Ferries stop, the council said."}`)
	put("logo.png", "x")
	wait("2 added, 1 passed over")
	asking, out, errs := testIO(nil)
	if code := Main(context.Background(), []string{"dateline", "--kb", kb, "articles"}, asking); code != codeOK || !strings.Contains(out.String(), "h.example/2") {
		t.Errorf("asking while it watches: code %d, %s%s", code, out, errs)
	}
	put("b.jsonl", `{"url":"https://h.example/1","text":"Ferries run no longer, the council said."}`)
	wait("0 added, 1 replaced")
	cancel()
	if code := <-ended; code != codeInterrupted {
		t.Errorf("code %d", code)
	}
}
