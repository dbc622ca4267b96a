package render

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/query"
)

// Said shows statements as quotations, copies and re-wordings of one
// statement together.
func Said(w io.Writer, list []query.Statement, o Options) error {
	p := &page{o: o}
	p.statements(list)
	return p.to(w)
}

func (p *page) statements(list []query.Statement) {
	for _, group := range clusters(list) {
		p.gap()
		p.statement(&group[0], group[1:])
	}
}

// clusters groups statements by cluster, in the order of each one's first. The
// one to print comes first in its group: direct words before reported ones.
func clusters(list []query.Statement) [][]query.Statement {
	var groups [][]query.Statement
	at := map[string]int{}
	for _, s := range list {
		i, seen := at[s.Cluster]
		switch {
		case s.Cluster == "" || !seen:
			at[s.Cluster] = len(groups)
			groups = append(groups, []query.Statement{s})
		case directness(s.Kind) > directness(groups[i][0].Kind):
			groups[i] = append([]query.Statement{s}, groups[i]...)
		default:
			groups[i] = append(groups[i], s)
		}
	}
	return groups
}

func directness(kind string) int {
	switch kind {
	case "direct":
		return 2
	case "partial":
		return 1
	}
	return 0
}

const indent = "    "

func (p *page) statement(s *query.Statement, copies []query.Statement) {
	for _, par := range quoted(s) {
		p.wrapped("", par, plain)
	}
	p.wrapped(indent, "— "+p.byline(s), bold)
	p.wrapped(indent, joined(" · ", clean(s.Kind), source(s.Article)), dim)
	p.line(indent + p.o.paint(cyan, place(s.Article.URL, s.Start, s.End))) // never wrapped: it is to be copied
	for i := range copies {
		c := &copies[i]
		p.wrapped(indent, joined(" · ", "also "+clean(c.Kind), p.when(c, s.Said), source(c.Article)), dim)
		p.line(indent + p.o.paint(cyan, place(c.Article.URL, c.Start, c.End)))
	}
}

// quoted is the statement's text with quotation marks if it is direct and
// brings none of its own.
func quoted(s *query.Statement) []string {
	pars := paragraphs(s.Text)
	if s.Kind != "direct" || len(pars) == 0 {
		return pars
	}
	first, _ := utf8.DecodeRuneInString(pars[0])
	if !strings.ContainsRune("“”„«‘\"'", first) {
		pars[0] = "“" + pars[0]
		pars[len(pars)-1] += "”"
	}
	return pars
}

func (p *page) byline(s *query.Statement) string {
	said := "said on a day not known"
	if s.Said != "" {
		said = "said " + Date(s.Said)
	}
	var to, relay string
	if s.Addressee != nil {
		to = "to " + clean(s.Addressee.Name)
	}
	if s.RelayedBy != nil {
		relay = "relayed by " + clean(s.RelayedBy.Name)
	}
	return joined(" · ", speaker(s), said, to, relay)
}

func speaker(s *query.Statement) string {
	switch {
	case s.Speaker != nil:
		return joined(", ", clean(s.Speaker.Name), clean(s.Speaker.Role))
	case s.Written != "":
		return clean(s.Written)
	}
	return "nobody is named"
}

// when says the day of a copy if it differs.
func (p *page) when(s *query.Statement, other string) string {
	if s.Said == other || s.Said == "" {
		return ""
	}
	return "said " + Date(s.Said)
}

func source(a query.ArticleRef) string { return joined(", ", clean(a.Source), clean(a.Title)) }

func place(url string, start, end int) string {
	return fmt.Sprintf("%s:%d-%d", clean(url), start, end)
}
