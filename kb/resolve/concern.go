package resolve

import (
	"errors"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// concerned lists the stored articles in which a change of what is said of
// names can change who is who or who speaks.
func (w *world) concerned(was, is *view) (map[quad.IRI]bool, error) {
	c := &concern{w: w, was: was, is: is, articles: map[quad.IRI]bool{}, short: map[string]bool{}, acronyms: map[string]bool{}}
	for key := range w.changedNames() {
		if err := c.name(key); err != nil {
			return nil, err
		}
	}
	for short := range c.short {
		if err := c.shortened(quad.IRI(short)); err != nil {
			return nil, err
		}
	}
	for a := range c.acronyms {
		if err := c.acronym(a); err != nil {
			return nil, err
		}
	}
	return c.articles, nil
}

// concern gathers articles.
type concern struct {
	w               *world
	was, is         *view
	articles        map[quad.IRI]bool
	short, acronyms map[string]bool // names that stand for one of which something else is said
}

// name looks at a name of which articles say something more or less.
func (c *concern) name(key string) error {
	was, err := c.was.name(key)
	if err != nil {
		return err
	}
	is, err := c.is.name(key)
	if err != nil {
		return err
	}
	if !was.same(is) {
		for _, f := range was.forms {
			if err := c.saying(f); err != nil {
				return err
			}
		}
	}
	if err := errors.Join(c.identities(was, is), c.standing(was, is)); err != nil {
		return err
	}
	roles := slices.Equal(was.roles, is.roles)
	if was.same(is) && roles && slices.Equal(was.short, is.short) && slices.Equal(was.acronyms, is.acronyms) {
		return nil
	}
	for _, n := range []*name{was, is} {
		for _, s := range n.short {
			c.short[s] = true
		}
		for _, a := range n.acronyms {
			c.acronyms[a] = true
		}
	}
	if roles {
		return nil
	}
	return c.speakers(was, is)
}

// standing adds the articles that call somebody by a short form of a name, or by
// it, as far as it stands for another one now for how often names are used.
func (c *concern) standing(was, is *name) error {
	shorts := slices.Concat(was.short, is.short)
	for _, iri := range c.w.namesOf(was.key) {
		if !was.full() || !is.full() {
			shorts = append(shorts, string(iri))
		}
	}
	for _, given := range slices.Concat(was.given, is.given) {
		shorts = append(shorts, string(schema.NameIRI(c.w.base, "person", given)))
	}
	for _, s := range sorted(shorts) {
		n, err := c.was.bearing(quad.IRI(s))
		if err != nil {
			return err
		}
		if n == nil || n.full() {
			continue // nobody is called so
		}
		before, err := c.was.standsFor(n)
		if err != nil {
			return err
		}
		next, err := c.is.name(n.key)
		if err != nil {
			return err
		}
		after, err := c.is.standsFor(next)
		if err != nil {
			return err
		}
		if before == nil && after == nil || before != nil && after != nil && before.same(after) {
			continue
		}
		for _, f := range n.forms {
			if err := c.saying(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// identities adds the articles that have a name of which the bearer goes by another one now, and of
// a name that changes those that have a longer one whose bearer goes by it; with them those that
// call the bearer something shorter.
func (c *concern) identities(was, is *name) error {
	if err := c.identity(was, is); err != nil || was.same(is) || words(was.key) != 2 {
		return err
	}
	as := Fact{Property: schema.ShortForm, Value: string(schema.NameIRI(c.w.base, "person", was.key))}
	if err := c.w.askFor(as.Property, []string{as.Value}); err != nil {
		return err
	}
	for _, f := range c.w.meant[as] {
		n, err := c.was.bearing(f.Name)
		if err != nil {
			return err
		}
		if n == nil {
			continue
		}
		next, err := c.is.name(n.key)
		if err != nil {
			return err
		}
		if err := c.identity(n, next); err != nil {
			return err
		}
	}
	return nil
}

// identity does so for one name.
func (c *concern) identity(was, is *name) error {
	before, err := c.was.identity(was)
	if err != nil {
		return err
	}
	after, err := c.is.identity(is)
	if err != nil || before.same(after) {
		return err
	}
	for _, f := range was.forms {
		if err := c.saying(f); err != nil {
			return err
		}
	}
	for _, s := range slices.Concat(was.short, is.short) {
		c.short[s] = true
	}
	return c.standing(was, is)
}

// saying adds the stored articles that state a fact.
func (c *concern) saying(f Fact) error {
	list, err := c.w.lib.Saying(f)
	for _, iri := range list {
		c.articles[iri] = true
	}
	return err
}

// shortened looks at those who bear a one-word name whose full names change.
func (c *concern) shortened(short quad.IRI) error {
	n, err := c.was.bearing(short)
	if err != nil || n == nil || n.full() {
		return err // nobody is called so, or see identities
	}
	wasAll, err := c.was.byShort(short, notAlone)
	if err != nil {
		return err
	}
	isAll, err := c.is.byShort(short, notAlone)
	if err != nil {
		return err
	}
	was, is := wasAll.list, isAll.list // all that change, and enough of the others
	facts, err := c.was.facts(c.w.namesOf(n.key)...)
	if err != nil {
		return err
	}
	alone := len(was) < 2 || len(is) < 2 // who has no role may mean another one now
	if len(was) == len(is) && len(is) < 2 && slices.EqualFunc(was, is, (*name).same) {
		return c.offices(facts, was, is)
	}
	heads := differing(c.changing(was), c.changing(is))
	for _, f := range facts {
		if alone && f.Property == schema.NameForm || !alone && f.Property == schema.NameRole && heads[headOf(f.Value)] {
			if err := c.saying(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// offices looks at those who are called by a one-word name and an office that the one who bears it in full
// holds or held: see holdsOther.
func (c *concern) offices(facts []Fact, was, is []*name) error {
	if len(is) == 0 {
		return nil
	}
	for _, f := range facts {
		if f.Property == schema.NameRole && was[0].holdsOther(f.Value) != is[0].holdsOther(f.Value) {
			if err := c.saying(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// changing are those of a list of names of which something else may be said.
func (c *concern) changing(list []*name) []*name {
	is, _ := split(list, func(n *name) bool {
		return slices.ContainsFunc(c.w.namesOf(n.key), func(iri quad.IRI) bool { return c.w.changing[iri] })
	})
	return is
}

// courtesy is the head of all titles of courtesy: by them one finds whoever is of the gender.
const courtesy = ""

// headOf is the head of what an article calls somebody by beside a name.
func headOf(role string) string {
	if en.Courtesy(role) {
		return courtesy
	}
	return lastWord(role)
}

// differing are the heads of roles by which one may find another name now.
func differing(was, is []*name) map[string]bool {
	heads := map[string]bool{}
	for _, side := range [][2][]*name{{was, is}, {is, was}} {
		for _, n := range side[0] {
			i := slices.IndexFunc(side[1], n.same)
			heads[courtesy] = heads[courtesy] || i < 0
			for _, r := range n.roles {
				if h := lastWord(r); i < 0 || !side[1][i].hasHead(h) {
					heads[h] = true
				}
			}
		}
	}
	return heads
}

// acronym looks at those who bear an acronym whose meaning changes.
func (c *concern) acronym(a string) error {
	wasAll, err := c.was.byAcronym(a)
	if err != nil {
		return err
	}
	isAll, err := c.is.byAcronym(a)
	if err != nil {
		return err
	}
	was, is := wasAll.list, isAll.list
	if len(was) != 1 && len(is) != 1 || len(was) == len(is) && was[0].same(is[0]) {
		return nil
	}
	for _, t := range entityTypes {
		if err := c.saying(Fact{schema.NameIRI(c.w.base, t, nameKey(t, a)), schema.NameForm, a}); err != nil {
			return err
		}
	}
	return nil
}

// speakers adds the articles in which a role stands alone that the name has or
// had not before.
func (c *concern) speakers(was, is *name) error {
	var keys []string
	for _, r := range slices.Concat(was.roles, is.roles) {
		if !slices.Contains(was.roles, r) || !slices.Contains(is.roles, r) {
			keys = append(keys, openKey(lastWord(r), was.key))
		}
	}
	found, err := c.w.having(keys, 1)
	for _, iri := range found {
		c.articles[iri] = true
	}
	return err
}
