package resolve

import (
	"slices"
	"sort"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

var entityTypes = []string{"organization", "person", "place"} // a tie goes to the first

// typeOf is the type of an actor's name.
func typeOf(a *schema.Actor) string {
	if slices.Contains(entityTypes, a.Type) {
		return a.Type
	}
	return "place" // as schema.EntityClass has it
}

// keyOf is the key of an actor's name.
func keyOf(a *schema.Actor) string { return nameKey(typeOf(a), a.Name) }

// nameKey is a name without what may differ: case, marks, middle initials,
// generational suffixes, short forms of given names, a firm's legal form, whether a country's body is told by its adjective.
func nameKey(typ, name string) string {
	if typ == "organization" {
		name = en.WithoutLegalForm(en.OfCountry(name))
		if acronym(name) {
			name = strings.ReplaceAll(name, ".", "") // "I.R.S." and "IRS"
		}
	}
	w := strings.Fields(schema.Fold(name))
	if typ == "person" && len(w) > 2 {
		kept := w[:1]
		for _, x := range w[1:] {
			if bare := strings.Trim(x, ".,"); len(bare) > 1 && bare != "jr" && bare != "sr" {
				kept = append(kept, bare)
			}
		}
		w = kept
	}
	if typ == "person" && len(w) > 1 {
		w[0] = en.OnPaper(w[0])
	}
	return strings.Join(w, " ")
}

// acronym reports whether a name is written in capitals alone.
func acronym(s string) bool {
	return len(s) >= 2 && len(s) <= 8 && s == strings.ToUpper(s) && s != strings.ToLower(s) && !strings.Contains(s, " ")
}

// nameUses is what an article says of its names.
func nameUses(rec *schema.Record, base string) []schema.NameUse {
	var out []schema.NameUse
	at := map[quad.IRI]int{}
	for i := range rec.Actors {
		a := &rec.Actors[i]
		typ, key := typeOf(a), keyOf(a)
		iri := schema.NameIRI(base, typ, key)
		k, ok := at[iri]
		if !ok {
			k = len(out)
			at[iri] = k
			out = append(out, schema.NameUse{IRI: iri})
		}
		n := &out[k]
		n.Forms = append(n.Forms, a.Name)
		for _, r := range a.Roles {
			n.Roles = append(n.Roles, strings.Join(headWords(r), " "))
		}
		if title := addressedAs(a); title != "" {
			n.Roles = append(n.Roles, strings.ToLower(title))
		}
		if typ != "place" && words(key) > 1 {
			for _, s := range shortForms(typ, key, a.Aliases) {
				n.Short = append(n.Short, schema.NameIRI(base, typ, s))
			}
			if typ == "person" {
				for _, alias := range a.Aliases {
					if given := givenForm(key, alias); given != "" {
						n.Given = append(n.Given, given)
					} else if middle := withoutMiddle(key); middle != key && nameKey(typ, alias) == middle {
						n.Short = append(n.Short, schema.NameIRI(base, typ, middle))
					}
				}
			}
		}
		for _, alias := range a.Aliases {
			if acronym(alias) && !en.NoOrgAcronym(alias) && typ != "person" && (typ == "place" || words(key) > 1) && !hasWord(key, alias) {
				n.Acronyms = append(n.Acronyms, strings.ReplaceAll(alias, ".", "")) // "S.E.C." is SEC
			}
		}
	}
	return out
}

// hasWord reports whether a key has a word: "ABC" of "ABC Radio" is no acronym of that.
func hasWord(key, word string) bool { return slices.Contains(strings.Fields(key), schema.Fold(word)) }

// shortForms are the keys of the one-word forms of a full name: a surname, or
// what the article itself uses for short.
func shortForms(typ, key string, aliases []string) []string {
	w := strings.Fields(key)
	var out []string
	if typ == "person" {
		out = append(out, w[len(w)-1])
	}
	for _, a := range aliases {
		if f := strings.Fields(schema.Fold(a)); len(f) == 1 && !en.NoOrgAcronym(a) && f[0] != w[len(w)-1] && (typ != "person" || en.OnPaper(f[0]) != w[0]) {
			out = append(out, f[0])
		}
	}
	return out
}

// givenForm is the given name of a person's full name, folded, if an alias is that alone.
func givenForm(key, alias string) string {
	w, f := strings.Fields(key), strings.Fields(schema.Fold(alias))
	if len(f) == 1 && en.OnPaper(f[0]) == w[0] && f[0] != w[len(w)-1] {
		return f[0]
	}
	return ""
}

// withoutMiddle is the first and the last word of a key.
func withoutMiddle(key string) string {
	w := strings.Fields(key)
	return w[0] + " " + w[len(w)-1]
}

// FactsOf lists what an article says of names.
func FactsOf(rec *schema.Record) []Fact {
	var out []Fact
	for _, n := range rec.Names {
		for _, v := range n.Forms {
			out = append(out, Fact{n.IRI, schema.NameForm, v})
		}
		for _, v := range n.Short {
			out = append(out, Fact{n.IRI, schema.ShortForm, string(v)})
		}
		for _, v := range n.Given {
			out = append(out, Fact{n.IRI, schema.GivenForm, v})
		}
		for _, v := range n.Acronyms {
			out = append(out, Fact{n.IRI, schema.Acronym, v})
		}
		for _, v := range n.Roles {
			out = append(out, Fact{n.IRI, schema.NameRole, v})
		}
	}
	return out
}

// name is a key with all that is said of it, whatever type it was given.
type name struct {
	key      string
	typ      string // the one that most articles give; "" = nobody has the name
	best     string // the form that it goes by
	forms    []Fact
	short    []string
	given    []string
	acronyms []string
	roles    []string
	entity   quad.IRI // see id
}

// full reports whether a name says enough to stand on its own.
func (n *name) full() bool { return n.typ == "place" || words(n.key) > 1 }

func (n *name) id(base string) quad.IRI {
	if n.entity == "" {
		n.entity = schema.EntityIRI(base, n.typ, n.best)
	}
	return n.entity
}

func (n *name) hasHead(head string) bool {
	return slices.ContainsFunc(n.roles, func(r string) bool { return lastWord(r) == head })
}

// holdsOther reports whether a role is an office that a state or a church has one of, and the bearer of the
// name is known to hold others and not that one: "President Doe" is no Senator Jane Doe.
func (n *name) holdsOther(role string) bool {
	office := en.OnlyOne(role)
	return office != "" && slices.ContainsFunc(n.roles, holdsOffice) && !slices.Contains(n.sole(), office)
}

// holdsOffice reports whether a role is an office at all.
func holdsOffice(role string) bool { return en.Office(lastWord(role)) || en.Officer(role) }

// sole are the offices that there is one of which the bearer of a name is known to hold.
func (n *name) sole() []string {
	var out []string
	for _, r := range n.roles {
		if office := en.OnlyOne(r); office != "" {
			out = append(out, office)
		}
	}
	return sorted(out)
}

// same reports whether two states of one name come to the same for whoever bears it.
func (n *name) same(o *name) bool { return n.key == o.key && n.typ == o.typ && n.best == o.best }

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// bestName is the most frequent form, the shortest, the first in order.
func bestName(forms map[string]int) string {
	list := make([]string, 0, len(forms))
	for f := range forms {
		list = append(list, f)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if forms[a] != forms[b] {
			return forms[a] > forms[b]
		}
		if len(a) != len(b) {
			return len(a) < len(b)
		}
		return a < b
	})
	return list[0]
}

// chosen reports whether an article says which of several namesakes an actor of
// it is, by a role or a courtesy title.
func chosen(a *schema.Actor) bool { return len(a.Roles) > 0 || addressed(a) != en.UnknownGender }

// addressed is the gender that a courtesy title tells of an article's actor
// beside a namesake: "Ms Doe" among its names.
func addressed(a *schema.Actor) en.Gender { return en.TitleGender(addressedAs(a)) }

// addressedAs is that title, "" for none.
func addressedAs(a *schema.Actor) string {
	for _, alias := range a.Aliases {
		if title, rest, ok := strings.Cut(alias, " "); ok && rest == a.Name && en.Courtesy(title) {
			return title
		}
	}
	return ""
}

func only(list []*name) *name {
	if len(list) == 1 {
		return list[0]
	}
	return nil
}

// roleHead is the head of a role: "minister" for "Foreign Minister of Chile".
func roleHead(role string) string {
	if w := headWords(role); len(w) > 0 {
		return w[len(w)-1]
	}
	return ""
}
