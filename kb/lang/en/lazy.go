package en

import (
	"regexp"
	"sync"
)

// lazy is a pattern that is compiled when it is first wanted: commands that
// read nothing start without it.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
