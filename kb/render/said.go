package render

import (
	"io"
	"slices"
	"strings"
	"unicode"
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
	p.hanging(indent+"— ", p.byline(s), bold)
	p.wrapped(indent, joined(" · ", clean(s.Kind), source(s)), dim)
	p.linked(p.o.place(s.Article.URL, s.Start, s.End))
	p.explained(s)
	for i := range copies {
		c := &copies[i]
		p.wrapped(indent, joined(" · ", "also "+clean(c.Kind), p.when(c, s.Said), source(c)), dim)
		p.linked(p.o.place(c.Article.URL, c.Start, c.End))
		p.explained(c)
	}
}

// quoted is the statement's text as lines. Direct words stand in quotation
// marks, those of a broken quotation each in their own: what the reporter put
// in between is left out and marked as left out. What the speaker denies stands
// behind the word for it.
func quoted(s *query.Statement) []string {
	if s.Kind != "direct" {
		lines := paragraphs(s.Text)
		if s.Denied && len(lines) > 0 {
			lines[0] = clean(s.Cue) + ": " + lines[0]
		}
		return lines
	}
	lines := marked(s.Text)
	if pieces := broken(s); len(pieces) > 1 {
		lines = marked(pieces[0])
		for _, piece := range pieces[1:] {
			next := marked(piece)
			lines[len(lines)-1] += " … " + next[0]
			lines = append(lines, next[1:]...)
		}
	}
	return lines
}

// broken is the pieces of a direct statement that words of the reporter stand
// between, nil if it is no such statement.
func broken(s *query.Statement) []string {
	text := []rune(s.Text)
	var pieces []string
	from, last := 0, 0
	for i, q := range s.Quotes {
		begin, end := q.Start-s.Start, q.End-s.Start
		if begin < last || end < begin || end > len(text) {
			return nil
		}
		if i > 0 && slices.ContainsFunc(text[last:begin], unicode.IsLetter) {
			pieces = append(pieces, string(text[from:last]))
			from = begin
		}
		last = end
	}
	if len(pieces) == 0 || s.Quotes[0].Start != s.Start || last != len(text) {
		return nil
	}
	return append(pieces, string(text[from:last]))
}

// marked is the paragraphs of words in quotation marks; words that bring
// marks of their own keep them.
func marked(words string) []string {
	pars := paragraphs(words)
	if len(pars) == 0 {
		return []string{""}
	}
	first, _ := utf8.DecodeRuneInString(pars[0])
	if !strings.ContainsRune("“”„«‘\"'", first) {
		pars[0] = "“" + pars[0]
		pars[len(pars)-1] += "”"
	}
	return pars
}

// inMarks is a passage as one line in quotation marks.
func inMarks(words string) string { return strings.Join(marked(words), " ") }

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
	return joined(" · ", leftToRight(speaker(s)), said, leftToRight(to), leftToRight(relay))
}

func speaker(s *query.Statement) string {
	switch {
	case s.Speaker != nil:
		name, role := clean(s.Speaker.Name), clean(s.Speaker.Role)
		who := joined(", ", name, role)
		if strings.HasSuffix(role, ".") { // an abbreviated title stands before the name
			who = role + " " + name
		}
		if resolved(s) {
			who += " (“" + clean(s.Written) + "”)"
		}
		return who
	case s.Written != "":
		if strings.HasPrefix(strings.ToLower(s.Cue), "according to") { // a poll, a report: they say nothing
			return "according to " + clean(s.Written)
		}
		return clean(s.Written)
	}
	return "nobody is named"
}

// resolved reports whether the article has other words for the speaker than the
// name: "he", "the minister". They are shown, because they may be misread.
func resolved(s *query.Statement) bool {
	const long = 40
	written := strings.FieldsFunc(fold(s.Written), notLetter)
	if len(written) == 0 || width(s.Written) > long {
		return false
	}
	name := strings.FieldsFunc(fold(s.Speaker.Name), notLetter)
	return !slices.ContainsFunc(written, func(w string) bool { return slices.Contains(name, w) })
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// when says the day of a copy if it differs.
func (p *page) when(s *query.Statement, other string) string {
	if s.Said == other || s.Said == "" {
		return ""
	}
	return "said " + Date(s.Said)
}

// source is where a statement was printed, with the day if that is not the one
// on which it was said.
func source(s *query.Statement) string {
	published := ""
	if day := s.Article.Published; day != "" && !strings.Contains(s.Said, day) { // "../2022-01-10" tells it too
		published = "published " + Date(day)
	}
	return joined(" · ", joined(", ", clean(s.Article.Source), clean(s.Article.Title)), published)
}
