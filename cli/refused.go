package cli

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/render"
)

// refusals writes a report of all that was refused or passed over: a JSON
// object a line. A nil one writes nothing.
type refusals struct {
	file *os.File
	out  *bufio.Writer
	err  error
}

// refusalJSON is a line of the report.
type refusalJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Item   int    `json:"item,omitempty"`
	Offset *int64 `json:"offset,omitempty"`
	Reason string `json:"reason"`
	Passed bool   `json:"passed"`
}

func reportTo(name string) (*refusals, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Create(name)
	if err != nil {
		return nil, &failure{err: fmt.Errorf("write the report: %w", err), hint: "give another --report FILE", code: codeFailure}
	}
	return &refusals{file: f, out: bufio.NewWriter(f)}, nil
}

func (r *refusals) take(x kb.Refusal) {
	if r == nil || r.err != nil {
		return
	}
	line := refusalJSON{File: x.Where, Reason: x.Why, Passed: x.Passed}
	var e *read.Error
	if errors.As(x.Err, &e) {
		line.File, line.Line, line.Item = e.Name, e.Line, e.Item
		if e.Record || e.Offset > 0 || e.Line > 0 {
			line.Offset = &e.Offset
		}
	}
	r.err = render.JSONLine(r.out, line)
}

func (r *refusals) close() error {
	if r == nil {
		return nil
	}
	if err := errors.Join(r.err, r.out.Flush(), r.file.Close()); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}
