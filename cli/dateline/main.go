// Command dateline is a knowledge base for news: who said what about what and
// when, and what happened, is expected, moved or was called off.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/dateline-kb/dateline/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second signal ends the program at once.
	context.AfterFunc(ctx, stop)
	os.Exit(cli.Main(ctx, os.Args, cli.System()))
}
