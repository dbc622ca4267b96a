package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/schema"
)

// ftmEntity is a line of FollowTheMoney.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// FollowTheMoney writes one entity a line: who acts or speaks as Person,
// Organization or PublicBody, events and articles as such, statements and
// proposals as Notes on them.
func FollowTheMoney(w io.Writer, g *query.Graph) ([]string, error) {
	b := bufio.NewWriter(w)
	f := &ftm{out: json.NewEncoder(b), left: common(g), known: map[string]bool{}}
	f.out.SetEscapeHTML(false)
	acting, idle := g.Acting(), 0
	for _, e := range g.Entities {
		if e.Type == "place" && !acting[e.ID] {
			idle++ // a place alone is an address there, told with its events
			continue
		}
		f.known[e.ID] = true
		f.put(e.ID, ftmSchema(e.Type), map[string][]string{"name": {e.Name}, "alias": e.Aliases, "position": ftmRoles(e)})
	}
	f.left.add(idle, "place", "they do nothing themselves; events have them as location")
	names := map[string]string{}
	for _, e := range g.Entities {
		names[e.ID] = e.Name
	}
	for _, a := range g.Articles {
		f.put(a.ID, "Article", map[string][]string{"title": {a.Title}, "publishedAt": {ftmDay(a.Published)}, "sourceUrl": web(a.URL), "publisher": {a.Source}})
	}
	for _, e := range g.Events {
		f.known[e.ID] = true
		f.event(e, names)
	}
	for _, s := range g.Statements {
		f.statement(s)
	}
	for _, p := range g.Proposals {
		f.put(p.ID, "Note", map[string][]string{"name": {p.Kind + ": " + joined(p.Contents)}, "description": p.Contents,
			"summary": {ftmJoin(p.Kind, p.Status, "presented "+p.Presented)}, "entity": ftmIDs(append(p.Creators, p.Addressees...)),
			"keywords": {p.Kind, p.Status}, "proof": ftmIDs(p.Sources)})
	}
	if f.err != nil {
		return nil, f.err
	}
	return f.left, b.Flush()
}

type ftm struct {
	out   *json.Encoder
	left  leftOut
	known map[string]bool
	err   error
}

// put writes an entity without its empty properties.
func (f *ftm) put(id, schemaName string, properties map[string][]string) {
	kept := map[string][]string{}
	for name, values := range properties {
		var list []string
		for _, v := range values {
			if v = strings.TrimSpace(v); v != "" {
				list = append(list, v)
			}
		}
		if len(list) > 0 {
			kept[name] = list
		}
	}
	if err := f.out.Encode(ftmEntity{ftmID(id), schemaName, kept}); f.err == nil {
		f.err = err
	}
}

func (f *ftm) event(e query.EventNode, names map[string]string) {
	p := map[string][]string{"name": {e.Label}, "involved": ftmIDs(e.Actors), "keywords": {e.Status}}
	switch {
	case e.Earliest == e.Latest:
		p["date"] = []string{ftmDay(e.Earliest)}
	default:
		p["startDate"], p["endDate"] = []string{ftmDay(e.Earliest)}, []string{ftmDay(e.Latest)}
	}
	for _, where := range e.Places {
		p["location"] = append(p["location"], names[where])
	}
	for _, x := range e.Evidence {
		p["summary"] = append(p["summary"], x.Text)
		p["sourceUrl"] = append(p["sourceUrl"], web(x.Article)...)
	}
	for _, r := range e.Reports {
		p["proof"] = append(p["proof"], ftmID(r.Article))
		p["notes"] = append(p["notes"], ftmJoin(r.Status, r.Date, "reported "+r.Published))
	}
	f.put(e.ID, "Event", p)
}

func (f *ftm) statement(s query.StatementNode) {
	who := "somebody not named"
	var on []string
	if s.Speaker != nil {
		who = s.Speaker.Name
		on = append(on, s.Speaker.ID)
	}
	f.put(s.ID, "Note", map[string][]string{
		"name": {who + ": " + s.Text}, "description": {s.Text}, "summary": {ftmJoin(s.Kind+" statement of "+who, "said "+s.Said, s.Cue)},
		"entity": ftmIDs(f.there(append(on, s.Things...))), "keywords": {s.Kind}, "proof": {ftmID(s.ArticleID)}, "sourceUrl": web(s.Article.URL),
	})
}

// there are those that are written: a selection may leave out what a statement
// is about.
func (f *ftm) there(ids []string) []string {
	return slices.DeleteFunc(ids, func(id string) bool { return !f.known[id] })
}

func ftmSchema(entityType string) string {
	switch entityType {
	case "person":
		return "Person"
	case "organization":
		return "Organization"
	}
	return "PublicBody" // a country or city that acts
}

func ftmRoles(e query.Entity) []string {
	if e.Type == "person" {
		return e.Roles
	}
	return nil
}

// ftmDay is a day as FollowTheMoney takes it, "" for years it cannot have.
func ftmDay(day string) string {
	if gexfDay(day) && day > "1000" {
		return day
	}
	return ""
}

func ftmJoin(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" && !strings.HasSuffix(p, " ") {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, ", ")
}

func ftmIDs(iris []string) []string {
	out := make([]string, len(iris))
	for i, iri := range iris {
		out[i] = ftmID(iri)
	}
	return out
}

// ftmID makes of an IRI what may be an ID there: letters, digits, hyphens. What
// that loses is told by a hash.
func ftmID(iri string) string {
	short := strings.TrimPrefix(iri, schema.Base)
	folder, name, ok := strings.Cut(short, "/")
	lossy := short == iri || !ok || strings.Contains(folder, "-") || strings.Contains(name, "/")
	id := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-':
			return r
		case r == '/':
			return '-'
		}
		lossy = true
		return '-'
	}, short)
	if lossy {
		sum := sha256.Sum256([]byte(iri))
		id += "-" + hex.EncodeToString(sum[:6])
	}
	return "dl-" + id
}

func web(u string) []string {
	if strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://") {
		return []string{u}
	}
	return nil
}
