package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
)

// Exit codes.
const (
	codeOK          = 0
	codeFailure     = 1
	codeUsage       = 2
	codeRefused     = 3
	codeNothing     = 4
	codeNoKB        = 10
	codeLocked      = 11
	codeInterrupted = 130
)

// failure is an error with what to do about it. A silent one has been told already.
type failure struct {
	err    error
	hint   string
	code   int
	silent bool
}

// errorJSON is a failure with --json.
type errorJSON struct {
	Error string `json:"error"`
	Hint  string `json:"hint"`
	Code  int    `json:"code"`
}

func (f *failure) Error() string { return f.err.Error() }

func (f *failure) Unwrap() error { return f.err }

func usage(err error) error { return &failure{err: err, code: codeUsage} }

// nothing is returned when a question has no answer.
func nothing(hint string) error {
	return &failure{err: errors.New("nothing found"), hint: hint, code: codeNothing}
}

// report tells an error on Err and returns the exit code.
func (a *app) report(err error) int {
	if err == nil {
		return codeOK
	}
	f := explain(err)
	if f.silent {
		return f.code
	}
	message := render.Clean(f.Error())
	hint := render.Clean(f.hint)
	if hint == "" && f.code == codeUsage {
		hint = strings.Join(strings.Fields("dateline "+a.command+" --help"), " ") + " tells more"
	}
	if a.json {
		_ = render.JSONLine(a.io.Err, errorJSON{message, hint, f.code})
		return f.code
	}
	at := "dateline: "
	if a.command != "" {
		at += a.command + ": "
	}
	fmt.Fprintln(a.io.Err, at+message)
	if hint != "" {
		fmt.Fprintln(a.io.Err, "hint: "+hint)
	}
	return f.code
}

// explain finds the exit code and the hint of an error.
func explain(err error) *failure {
	var f *failure
	var unknown *query.UnknownName
	var unread *query.Unread
	var pattern *query.PatternError
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, context.Canceled):
		return &failure{err: errors.New("interrupted"), hint: "what was stored until then is kept", code: codeInterrupted}
	case errors.Is(err, syscall.EPIPE):
		return &failure{err: err, silent: true, code: codeOK} // the reader has seen enough, as with head
	case errors.As(err, &unknown):
		return &failure{err: err, hint: didYouMean(unknown.Near), code: codeNothing}
	case errors.As(err, &unread):
		return &failure{err: err, hint: "questions that it can read: " + quoted(unread.Nearest), code: codeUsage}
	case errors.As(err, &pattern) && pattern.Of != "":
		return &failure{err: err, hint: "dateline match --help has examples", code: codeUsage}
	case errors.As(err, &pattern):
		return &failure{err: err, hint: "a pattern is three or four of ?variable, prefix:name, <IRI>, \"text\"", code: codeUsage}
	case errors.Is(err, fs.ErrPermission):
		return &failure{err: err, hint: "check who may read and write there, or use another --kb DIR", code: codeFailure}
	}
	return &failure{err: err, code: codeFailure}
}

func didYouMean(near []string) string {
	if len(near) == 0 {
		return "dateline entities lists who and what is known"
	}
	return "did you mean " + quotedOr(near) + "?"
}

func quotedOr(names []string) string {
	var out []string
	for _, n := range names {
		out = append(out, `"`+n+`"`)
	}
	return strings.Join(out, " or ")
}

func quoted(names []string) string {
	return strings.ReplaceAll(quotedOr(names), " or ", ", ")
}
