package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) extract() *ucli.Command {
	return &ucli.Command{
		Name: "extract", Usage: "annotate articles, and store nothing", ArgsUsage: "PATH...",
		Description: `Prints what is found in each article: names, dates, who says what, events,
proposals. Reads what add reads. Offsets in JSON are Unicode code points in the
article's text, end exclusive.

Examples:
  dateline extract talks.txt --published 2022-01-10
  dateline extract articles.jsonl --json --tokens > annotations.jsonl
  echo 'He said on Monday: "No."' | dateline extract -`,
		Flags: append(inputFlags(),
			boolean("text", "JSON with the article's text"),
			boolean("tokens", "JSON with the tokens"),
			workersFlag(), jsonFlag()),
		Action: a.runExtract,
	}
}

func (a *app) runExtract(c *ucli.Context) error {
	in, err := a.inputs(c)
	if err = first(err, wanted(c, "files or folders", "dateline extract talks.txt"), noLess(c, "workers")); err != nil {
		return err
	}
	workers := c.Int("workers")
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	asJSON := c.Bool("json") || c.Bool("text") || c.Bool("tokens")
	out := bufio.NewWriterSize(a.io.Out, 64<<10)
	refused, shown := 0, 0
	docs := until(a.ctx, read.Files(c.Args().Slice(), newInterruptible(a.ctx, a.io.In), in.options))
	for doc, err := range annotated(a.ctx, docs, workers) {
		switch {
		case passedOver(err):
			continue
		case err != nil:
			refused++
			a.tellRefused(err)
			continue
		case asJSON:
			err = render.JSONLine(out, extraction(doc, c.Bool("text"), c.Bool("tokens")))
		default:
			err = writeAnnotated(out, doc, a.io.options(), shown > 0)
		}
		if err != nil {
			return err
		}
		shown++
		if err := out.Flush(); err != nil { // each article is seen when it is ready
			return err
		}
	}
	if a.ctx.Err() != nil {
		return a.ctx.Err()
	}
	if refused > 0 {
		return &failure{err: fmt.Errorf("%d refused", refused), code: codeRefused, silent: true}
	}
	return nil
}

// passedOver reports whether an error stands for what is no article.
func passedOver(err error) bool {
	var e *read.Error
	return errors.As(err, &e) && e.Passed
}

func (a *app) tellRefused(err error) {
	if a.json {
		_ = render.JSONLine(a.io.Err, errorJSON{"refused " + err.Error(), "", codeRefused})
		return
	}
	fmt.Fprintln(a.io.Err, "refused "+render.Clean(err.Error()))
}

// pending is an article that is being annotated.
type pending struct {
	doc  *document.Document
	err  error
	done chan struct{}
}

// annotated runs the stages over documents on all workers and yields them in
// the order of the input.
func annotated(ctx context.Context, in iter.Seq2[*document.Document, error], workers int) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan *pending, 2*workers)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		wg.Go(func() {
			defer close(queue)
			slots := make(chan struct{}, workers)
			for doc, err := range in {
				p := &pending{doc, err, make(chan struct{})}
				select {
				case queue <- p:
				case <-ctx.Done():
					return
				}
				slots <- struct{}{}
				wg.Go(func() {
					defer func() { <-slots }()
					p.annotate()
				})
			}
		})
		for p := range queue {
			<-p.done
			if !yield(p.doc, p.err) {
				return
			}
		}
	}
}

// annotate fills p. A panic of a stage refuses the article and loses no other.
func (p *pending) annotate() {
	defer close(p.done)
	if p.err != nil {
		return
	}
	defer func() {
		if r := recover(); r != nil {
			p.err = fmt.Errorf("%s: the analysis failed on this article (a fault of dateline, please report it): %v", p.doc.ID, r)
		}
	}()
	if err := kb.Analyze(p.doc); err != nil {
		p.err = fmt.Errorf("%s: %w", p.doc.ID, err)
	}
}
