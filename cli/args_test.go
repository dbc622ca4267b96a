package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// testIO is an IO without a terminal, environment and home.
func testIO(env map[string]string) (IO, *bytes.Buffer, *bytes.Buffer) {
	var out, errs bytes.Buffer
	return IO{In: strings.NewReader(""), Out: &out, Err: &errs, Getenv: func(k string) string { return env[k] },
		HomeDir: func() (string, error) { return "", errors.New("no home") }}, &out, &errs
}

func TestFlagsStandAnywhere(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{"said talks", "dateline said -- talks", ""},
		{"said talks --by Lavrov", "dateline said --by Lavrov -- talks", ""},
		{"said --by Lavrov talks --json more", "dateline said --by Lavrov --json -- talks more", ""},
		{"said --by=Lavrov talks", "dateline said --by=Lavrov -- talks", ""},
		{"said talks --kb D", "dateline --kb D said -- talks", ""},
		{"--kb D said", "dateline --kb D said --", ""},
		{"--json said talks", "dateline said --json -- talks", ""},
		{"said -- --by x", "dateline said -- --by x", ""},
		{"said --limit -1", "dateline said --limit -1 --", ""},
		{"add - --source S", "dateline add --source S -- -", ""},
		{"said help", "dateline said -- help", ""},
		{"help said", "dateline said --help --", ""},
		{"help", "dateline --help", ""},
		{"said x --help", "dateline said --help -- x", ""},
		{"timeline -o f x", "dateline timeline -o f -- x", ""},
		{"", "dateline", ""},
		{"sadi", "", `no command "sadi"`},
		{"said --bye x", "", "no flag --bye"},
		{"said -x", "", "no flag -x"},
		{"said --by", "", "--by needs a value"},
		{"said --by --json", "", "--by needs a value"},
		{"said --kb", "", "--kb needs a value"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			a := &app{}
			l, err := parse(a.root(), append([]string{"dateline"}, strings.Fields(tt.in)...))
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Fatalf("error %v, want %q", err, tt.err)
				}
				return
			}
			if got := strings.Join(l.args(), " "); err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	known := []string{"add", "said", "timeline", "table", "entities"}
	for in, want := range map[string]string{"sadi": "said", "tabel": "table", "time": "timeline", "enitties": "entities", "xyz": "", "": ""} {
		if got := nearest(in, known); got != want {
			t.Errorf("nearest(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCompletionRunsNothing(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", "demo"},
		{"sa", "said"},
		{"said --b", "--by"},
		{"said --by", "--by"},
		{"said --", ""},
		{"said -- x", ""},
		{"add --published", "--published"},
		{"nosuch", ""},
		{"--k", "--kb"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			io, out, errs := testIO(nil)
			args := append(append([]string{"dateline"}, strings.Fields(tt.in)...), completionFlag)
			if code := Main(context.Background(), args, io); code != 0 || errs.Len() > 0 {
				t.Errorf("code %d, %s", code, errs)
			}
			if tt.want != "" && !strings.Contains(out.String(), tt.want+"\n") {
				t.Errorf("no %q in %q", tt.want, out)
			}
		})
	}
}

func TestWidthAndColour(t *testing.T) {
	for _, tt := range []struct {
		name  string
		width int
		env   map[string]string
		want  int
		color bool
	}{
		{"pipe", 0, nil, 0, false},
		{"terminal", 100, nil, 100, true},
		{"NO_COLOR", 100, map[string]string{"NO_COLOR": "1"}, 100, false},
		{"dumb terminal", 100, map[string]string{"TERM": "dumb"}, 100, false},
		{"COLUMNS", 100, map[string]string{"COLUMNS": "60"}, 60, true},
		{"COLUMNS in a pipe", 0, map[string]string{"COLUMNS": "60"}, 60, false},
		{"COLUMNS that is none", 100, map[string]string{"COLUMNS": "wide"}, 100, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			io, _, _ := testIO(tt.env)
			io.Width = tt.width
			if o := io.options(); o.Width != tt.want || o.Color != tt.color {
				t.Errorf("got %+v", o)
			}
		})
	}
}

func TestErrorsAreJSONWhenAskedFor(t *testing.T) {
	for _, args := range []string{"dateline said --json --bye", "dateline said --bye --json", "dateline nosuch --json"} {
		io, out, errs := testIO(nil)
		if code := Main(context.Background(), strings.Fields(args), io); code != codeUsage {
			t.Errorf("%s: code %d", args, code)
		}
		if !strings.HasPrefix(errs.String(), `{"error":"there is no `) || !strings.Contains(errs.String(), `"code":2`) || out.Len() > 0 {
			t.Errorf("%s: %s%s", args, out, errs)
		}
	}
}

func TestErrorsOfArticlesAreHarmless(t *testing.T) {
	io, _, errs := testIO(nil)
	Main(context.Background(), []string{"dateline", "\x1b[31mx"}, io)
	if strings.ContainsRune(errs.String(), 0x1b) {
		t.Errorf("%q", errs)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	waiting, _ := io.Pipe() // nothing ever comes
	r := newInterruptible(ctx, waiting)
	time.AfterFunc(10*time.Millisecond, cancel)
	if _, err := r.Read(make([]byte, 10)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	surroundings, _, errs := testIO(nil)
	if code := Main(ctx, []string{"dateline", "extract", "-"}, surroundings); code != codeInterrupted {
		t.Errorf("code %d: %s", code, errs)
	}
}

func TestInterruptiblePassesAllBytes(t *testing.T) {
	want := strings.Repeat("0123456789", 30_000)
	got, err := io.ReadAll(newInterruptible(context.Background(), strings.NewReader(want)))
	if err != nil || string(got) != want {
		t.Errorf("%d bytes of %d, %v", len(got), len(want), err)
	}
}

func TestNoCommandHasTwoFlagsOfOneName(t *testing.T) {
	a := &app{}
	for _, c := range a.commands() {
		seen := map[string]bool{}
		for _, f := range c.Flags {
			for _, n := range f.Names() {
				if seen[n] || n == "kb" {
					t.Errorf("%s has --%s twice", c.Name, n)
				}
				seen[n] = true
			}
		}
		if !strings.Contains(c.Description, "Examples:\n  ") {
			t.Errorf("%s has no examples", c.Name)
		}
	}
}
