package annotate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// agree brings the mentions of a text into line with one another: a name that
// is judged alone in every sentence comes out as a person here and a company
// there. Longer names say what their parts are, then the majority decides.
func (n *namer) agree(ms []document.Mention) []document.Mention {
	out := ms[:0]
	for i := range ms {
		m := &ms[i]
		if !strings.ContainsFunc(n.d.Slice(m.Span), unicode.IsUpper) {
			continue
		}
		n.extendParticle(m, ms, i)
		n.extendHyphened(m, ms, i)
		n.cutOf(m)
		n.policeOf(m)
		out = append(out, *m)
	}
	out = n.chambers(n.withoutPeople(n.cut(out)))
	n.partsAgree(out)
	majority(out)
	firmFirst(out)
	for i := range out {
		out[i].Coref = i
	}
	return out
}

// withoutPeople drops words for the people of a place that the text names, "the [Tamarian] army",
// which name nobody, as those do that the gazetteer knows.
func (n *namer) withoutPeople(ms []document.Mention) []document.Mention {
	places := map[string]bool{}
	for _, m := range ms {
		if m.Type == document.Place {
			places[m.Name] = true
		}
	}
	return slices.DeleteFunc(ms, func(m document.Mention) bool {
		if strings.ContainsAny(m.Name, " -") || !n.beforeNoun(m.End) {
			return false
		}
		for place := range places {
			if en.DemonymOf(m.Name, place) {
				return true
			}
		}
		return false
	})
}

// chambers adds the bodies that go by their noun alone where it opens a sentence as what does
// something: "Parliament voted", "Congress will".
func (n *namer) chambers(ms []document.Mention) []document.Mention {
	for _, s := range n.d.Sentences {
		i := s.First
		if i+1 >= s.Last || !n.w[i].cap || n.w[i].low != "parliament" && n.w[i].low != "congress" || !strings.HasPrefix(n.d.Tokens[i+1].Tag, "VB") && n.d.Tokens[i+1].Tag != "MD" {
			continue
		}
		span := n.d.Tokens[i].Span
		at, found := slices.BinarySearchFunc(ms, span.Start, func(m document.Mention, start int) int { return m.Start - start })
		if !found && (at == 0 || ms[at-1].End <= span.Start) {
			ms = slices.Insert(ms, at, document.Mention{Span: span, Full: span, Type: document.Organization, Name: n.w[i].text})
		}
	}
	return ms
}

// beforeNoun reports whether a noun or a title stands right behind a byte.
func (n *namer) beforeNoun(end int) bool {
	i := n.d.TokenAt(end)
	return i < len(n.d.Tokens) && n.d.Tokens[i].Start <= end+1 && strings.HasPrefix(n.d.Tokens[i].Tag, "NN")
}

// articlePrefix are the articles that Arabic surnames begin with.
var articlePrefix = wordSet(`al el ad ar as at ash an az`)

// extendParticle takes "al-Dabbagh" into a person's name that stops before it.
func (n *namer) extendParticle(m *document.Mention, ms []document.Mention, i int) {
	if m.Type != document.Person || i+1 < len(ms) && ms[i+1].Start <= m.End+1 {
		return
	}
	rest := n.d.Text[m.End:]
	if !strings.HasPrefix(rest, " ") {
		return
	}
	end := strings.IndexFunc(rest[1:], func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' })
	if end < 0 {
		end = len(rest) - 1
	}
	prefix, name, ok := strings.Cut(rest[1:1+end], "-")
	if !ok || !articlePrefix[strings.ToLower(prefix)] || !strings.ContainsFunc(name, unicode.IsUpper) {
		return
	}
	name = strings.TrimSuffix(strings.TrimSuffix(prefix+"-"+name, "’s"), "'s")
	m.End += 1 + len(name)
	m.Full.End = max(m.Full.End, m.End)
	m.Name += " " + name
}

// policeOf makes a force of a place right behind "Police": "Police Scotland".
func (n *namer) policeOf(m *document.Mention) {
	const force = "Police "
	if m.Type == document.Place && strings.HasSuffix(n.d.Text[:m.Start], force) {
		m.Type, m.Start, m.Name = document.Organization, m.Start-len(force), force+m.Name
		m.Full.Start = min(m.Full.Start, m.Start)
	}
}

// extendHyphened takes a double surname into a person's name that stops before it: "Ana
// Reyes-Duarte".
func (n *namer) extendHyphened(m *document.Mention, ms []document.Mention, i int) {
	at := n.d.TokenAt(m.End-1) + 1
	if m.Type != document.Person || at >= len(n.w) || strings.Contains(n.d.Slice(m.Span), " ") || n.w[at].sent != n.w[at-1].sent || i+1 < len(ms) && ms[i+1].Start < n.d.Tokens[at].End && ms[i+1].Type != document.Person {
		return
	}
	first, second, ok := strings.Cut(n.w[at].text, "-")
	if !ok || !capital(first) || !capital(second) || n.d.Text[m.End:n.d.Tokens[at].Start] != " " {
		return
	}
	m.End = n.d.Tokens[at].End
	m.Full.End = max(m.Full.End, m.End)
	m.Name += " " + n.w[at].text
}

// cutOf cuts "Jane Doe of Acme" to the person.
func (n *namer) cutOf(m *document.Mention) {
	text := n.d.Slice(m.Span)
	head, _, ok := strings.Cut(text, " of ")
	if !ok || m.Type == document.Place {
		return
	}
	f := strings.Fields(head)
	if len(f) < 2 || len(f) > 3 {
		return
	}
	if _, given := en.GivenName(f[0]); !given || en.OrgHead(strings.ToLower(f[len(f)-1])) {
		return
	}
	m.Type, m.End, m.Name = document.Person, m.Start+len(head), head
	m.Full = m.Span
}

// partsAgree gives a one-word name the type of the longer name that it is part
// of: a person's surname, an organization's first word.
func (n *namer) partsAgree(ms []document.Mention) {
	whole := map[string]document.EntityType{}
	surnames := map[string]map[string]bool{} // -> full names of persons
	for _, m := range ms {
		if f := strings.Fields(m.Name); m.Type == document.Person {
			last := f[len(f)-1]
			if surnames[last] == nil {
				surnames[last] = map[string]bool{}
			}
			if len(f) > 1 {
				surnames[last][m.Name] = true
			}
		}
	}
	n.surnamesAgree(ms, surnames)
	for i := range ms { // "Amara Toule", where there is a President Toule
		if f := strings.Fields(ms[i].Name); ms[i].Type == document.Place && len(f) == 2 && surnames[f[1]] != nil && !knownPlace(ms[i].Name) && !knownPlace(f[0]) && !knownPlace(f[1]) {
			ms[i].Type = document.Person
		}
	}
	for _, m := range ms {
		f := strings.Fields(m.Name)
		if len(f) < 2 {
			continue
		}
		switch m.Type {
		case document.Person:
			whole[f[len(f)-1]] = document.Person
		case document.Organization:
			if v := n.votes[f[0]]; v != nil && v.place > labelled && v.place > v.org {
				continue // a state, and a firm that is called after it
			}
			if _, taken := whole[f[0]]; !taken && !en.NamedAfterPlace(f[len(f)-1]) && !en.CauseOf(f[1]) && !en.Common(strings.ToLower(f[0])) && !en.OrgHead(strings.ToLower(f[0])) {
				whole[f[0]] = document.Organization
			}
			if len(surnames[f[0]]) > 1 && !en.NamedAfterPlace(f[len(f)-1]) {
				whole[f[0]] = "" // a firm and two of the family: each mention is judged for itself
			}
		}
	}
	for i := range ms {
		t, ok := whole[ms[i].Name]
		if ok && t != "" && ms[i].Type != t && !knownPlace(ms[i].Name) {
			ms[i].Type = t
		}
	}
}

// firmFirst makes the firm of a name that is a founder's or owner's too, where the text has
// named the firm before and none of the family yet: "Ferrante Works was sold. Ferrante said
// ... Paolo Ferrante, its chairman".
func firmFirst(ms []document.Mention) {
	firms, family := map[string]bool{}, map[string]bool{}
	for i := range ms {
		m := &ms[i]
		f := strings.Fields(m.Name)
		switch {
		case len(f) == 0:
		case len(f) == 1 && m.Type == document.Person && firms[f[0]] && !family[f[0]] && m.Role == "":
			m.Type = document.Organization
		case len(f) > 1 && m.Type == document.Organization:
			firms[f[0]] = true
		case m.Type == document.Person:
			family[f[len(f)-1]] = true
		}
	}
}

// surnamesAgree makes persons of names of two words taken for organizations whose last
// is somebody's surname in the text, and that begin as persons' names do or have a title
// elsewhere: "Colm Hession, managing director of Acme, ... Mr Hession said".
func (n *namer) surnamesAgree(ms []document.Mention, surnames map[string]map[string]bool) {
	titled := map[string]bool{}
	for i := range ms {
		at := n.d.TokenAt(ms[i].Start)
		if honorific(n.low(at-1, n.d.Tokens[at].Sentence)) || at > 1 && n.w[at-1].text == "." && honorific(n.w[at-2].low) {
			titled[ms[i].Name] = true
		}
	}
	for i := range ms {
		m := &ms[i]
		f := strings.Fields(m.Name)
		if m.Type != document.Organization || len(f) != 2 || surnames[f[1]] == nil || len(surnames[f[1]]) > 0 {
			continue
		}
		_, given := en.GivenName(f[0])
		first, last := strings.ToLower(f[0]), strings.ToLower(f[1])
		if en.OrgHead(first) || en.OrgHead(last) || en.NamedAfterPlace(f[1]) || en.Common(first) || en.Common(last) || knownPlace(f[0]) && !given || !given && !titled[f[1]] || n.w[n.d.TokenAt(m.Start)].caps {
			continue
		}
		m.Type = document.Person
	}
}

func honorific(low string) bool {
	_, ok := en.Honorific(low)
	return ok
}

func knownPlace(name string) bool {
	k, ok := en.Match([]string{name}, false)
	return ok && k.Kind != en.OrgName
}

// majority gives mentions of one name the type that most of them have.
func majority(ms []document.Mention) {
	votes := map[string]map[document.EntityType]int{}
	for _, m := range ms {
		if votes[m.Name] == nil {
			votes[m.Name] = map[document.EntityType]int{}
		}
		votes[m.Name][m.Type]++
	}
	for i := range ms {
		v := votes[ms[i].Name]
		for _, t := range []document.EntityType{document.Place, document.Organization, document.Person} {
			if v[t] > v[ms[i].Type] {
				ms[i].Type = t
			}
		}
	}
}
