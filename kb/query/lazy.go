package query

import (
	"regexp"
	"sync"
)

// lazy is a pattern that is compiled when it is first wanted: questions that
// need it not start without it.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
