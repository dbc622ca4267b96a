package resolve

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// view is the names of a library, before or after a change.
type view struct {
	w      *world
	after  bool
	names  map[string]*name
	meant  map[Fact]bearers
	stands map[string]*name // see standsFor
}

// bearers are the full names that a short form or an acronym can stand for, in
// order. There may be more of them unless all are known.
type bearers struct {
	list []*name
	all  bool
}

// How many bearers are looked for.
const (
	notAlone = 2  // enough to tell that there is not one alone
	tooMany  = 48 // enough to tell that none of them is the chief one
	everyone = math.MaxInt
)

func (w *world) view(after bool) *view {
	return &view{w: w, after: after, names: map[string]*name{}, meant: map[Fact]bearers{}, stands: map[string]*name{}}
}

// name reads what is said of a key.
func (v *view) name(key string) (*name, error) {
	if n, ok := v.names[key]; ok {
		return n, nil
	}
	n := &name{key: key}
	iris := v.w.namesOf(key)
	facts, err := v.facts(iris...)
	if err != nil {
		return nil, err
	}
	for _, f := range facts {
		switch f.Property {
		case schema.NameForm:
			n.forms = append(n.forms, f)
		case schema.ShortForm:
			n.short = append(n.short, f.Value)
		case schema.GivenForm:
			n.given = append(n.given, f.Value)
		case schema.Acronym:
			n.acronyms = append(n.acronyms, f.Value)
		case schema.NameRole:
			n.roles = append(n.roles, f.Value)
		}
	}
	n.short, n.given, n.acronyms, n.roles = sorted(n.short), sorted(n.given), sorted(n.acronyms), sorted(n.roles)
	if err := v.vote(n, iris); err != nil {
		return nil, err
	}
	v.names[key] = n
	return n, nil
}

// vote settles the type and the form that a name goes by, which most articles
// use. Only where they differ is there anything to count.
func (v *view) vote(n *name, iris []quad.IRI) error {
	types, forms := map[string]int{}, map[string]int{}
	for _, f := range n.forms {
		votes := 1
		if len(n.forms) > 1 {
			var err error
			if votes, err = v.count(f); err != nil {
				return err
			}
		}
		types[entityTypes[slices.Index(iris, f.Name)]] += votes
		forms[f.Value] += votes
	}
	for _, t := range entityTypes {
		even := t == "person" && types[t] == types[n.typ] && len(n.roles) > 0 // only persons have roles
		if types[t] > 0 && (n.typ == "" || types[t] > types[n.typ] || even) {
			n.typ = t
		}
	}
	if n.typ != "" {
		n.best = bestName(forms)
	}
	return nil
}

// facts are what is said of names, each once.
func (v *view) facts(names ...quad.IRI) ([]Fact, error) {
	stored, err := v.w.storedFacts(names)
	if err != nil || !v.after {
		return stored, err
	}
	var fresh []Fact
	for _, n := range names {
		fresh = append(fresh, v.w.statedOf[n]...)
	}
	return v.amend(stored, fresh)
}

// full are the full names of which a property says the value: those that a
// short form or an acronym can stand for, in order. Of names that no change
// concerns it looks for no more than enough in all: thousands of people are called
// Smith.
func (v *view) full(property quad.IRI, value string, enough int, fits func(*name) bool) (bearers, error) {
	key := Fact{Property: property, Value: value}
	if b, ok := v.meant[key]; ok && (b.all || len(b.list) >= enough) {
		return b, nil
	}
	if err := v.w.askFor(property, []string{value}); err != nil {
		return bearers{}, err
	}
	stored := v.w.meant[key]
	if v.after {
		var err error
		stored, err = v.amend(stored, v.w.statedAs[key])
		if err != nil {
			return bearers{}, err
		}
	}
	changed := func(f Fact) bool { return v.w.changing[f.Name] }
	first, rest := split(stored, changed)
	b := bearers{all: true}
	for i, f := range append(first, rest...) {
		if i >= len(first) && len(b.list) >= enough {
			b.all = false
			break
		}
		n, err := v.bearing(f.Name)
		if err != nil {
			return bearers{}, err
		}
		if n == nil || !n.full() || !fits(n) {
			continue
		}
		if n, err = v.identity(n); err != nil {
			return bearers{}, err
		}
		if !slices.Contains(b.list, n) {
			b.list = append(b.list, n)
		}
	}
	slices.SortFunc(b.list, func(a, b *name) int { return strings.Compare(a.key, b.key) })
	v.meant[key] = b
	return b, nil
}

// namesOf are the names with a key: one of each type.
func (w *world) namesOf(key string) []quad.IRI {
	out := make([]quad.IRI, len(entityTypes))
	for i, t := range entityTypes {
		out[i] = schema.NameIRI(w.base, t, key)
	}
	return out
}

// storedFacts are what stored articles say of names.
func (w *world) storedFacts(names []quad.IRI) ([]Fact, error) {
	if err := w.askOf(names); err != nil {
		return nil, err
	}
	var out []Fact
	for _, n := range names {
		out = append(out, w.said[n]...)
	}
	return out, nil
}

// askOf asks the library what is said of names.
func (w *world) askOf(names []quad.IRI) error {
	var ask []quad.IRI
	for _, n := range names {
		if _, known := w.said[n]; !known {
			w.said[n] = nil
			ask = append(ask, n)
		}
	}
	if len(ask) == 0 {
		return nil
	}
	list, err := w.lib.Facts(ask...)
	for _, f := range list {
		w.said[f.Name] = append(w.said[f.Name], f)
	}
	return err
}

// askFor asks the library of which names values are said.
func (w *world) askFor(property quad.IRI, values []string) error {
	var ask []string
	for _, v := range values {
		as := Fact{Property: property, Value: v}
		if _, known := w.meant[as]; !known {
			w.meant[as] = nil
			ask = append(ask, v)
		}
	}
	if len(ask) == 0 {
		return nil
	}
	list, err := w.lib.Meant(property, ask...)
	for _, f := range list {
		as := Fact{Property: property, Value: f.Value}
		w.meant[as] = append(w.meant[as], f)
	}
	return err
}

// amend takes from stored facts those that nobody states any more, and adds
// those of fresh that are new.
func (v *view) amend(stored, fresh []Fact) ([]Fact, error) {
	var out []Fact
	for _, f := range stored {
		if v.w.delta[f] < 0 {
			n, err := v.count(f)
			if err != nil {
				return nil, err
			}
			if n <= 0 {
				continue
			}
		}
		out = append(out, f)
	}
	for _, f := range fresh {
		if !slices.Contains(stored, f) {
			out = append(out, f)
		}
	}
	return out, nil
}

func (v *view) count(f Fact) (int, error) {
	n, err := v.w.lib.Count(f)
	if v.after {
		n += v.w.delta[f]
	}
	return n, err
}

// bearing is the name that an IRI is of.
func (v *view) bearing(iri quad.IRI) (*name, error) {
	facts, err := v.facts(iri)
	if err != nil {
		return nil, err
	}
	for _, f := range facts {
		if f.Property == schema.NameForm {
			return v.name(nameKey(schema.NameType(iri), f.Value))
		}
	}
	return nil, nil
}

func (v *view) byAcronym(acronym string) (bearers, error) {
	return v.full(schema.Acronym, acronym, notAlone, func(n *name) bool { return n.typ != "person" })
}

func (v *view) byShort(short quad.IRI, enough int) (bearers, error) {
	return v.full(schema.ShortForm, string(short), enough, func(n *name) bool { return n.typ == schema.NameType(short) })
}

// meaning is the name that stands for whom an article's actor is.
func (v *view) meaning(a *schema.Actor) (*name, error) {
	own, err := v.name(keyOf(a))
	if err != nil {
		return nil, err
	}
	if own.full() {
		return v.identity(own)
	}
	if acronym(a.Name) {
		if b, err := v.byAcronym(strings.ReplaceAll(a.Name, ".", "")); err != nil || len(b.list) == 1 {
			return only(b.list), err
		}
	}
	if !chosen(a) {
		return v.meantBy(own)
	}
	b, err := v.byShort(schema.NameIRI(v.w.base, own.typ, own.key), everyone)
	if err != nil {
		return nil, err
	}
	list := b.list
	if g := addressed(a); g != en.UnknownGender { // "Ms Doe" is no John Doe
		list = slices.DeleteFunc(slices.Clone(list), func(n *name) bool {
			given := en.GivenGender(strings.Fields(n.best)[0])
			return given != g && given != en.UnknownGender
		})
	}
	if len(list) > 1 && len(a.Roles) > 0 {
		list = slices.DeleteFunc(slices.Clone(list), func(n *name) bool {
			return !slices.ContainsFunc(a.Roles, func(r string) bool { return n.hasHead(roleHead(r)) })
		})
	}
	if len(list) == 1 && len(b.list) > 1 {
		return list[0], nil
	}
	if len(b.list) == 1 && slices.ContainsFunc(a.Roles, func(r string) bool { return b.list[0].holdsOther(strings.Join(headWords(r), " ")) }) {
		return own, nil
	}
	n, err := v.meantBy(own)
	if err != nil || !slices.Contains(list, n) { // not even the one whom far more articles name has the role
		n = own
	}
	return n, err
}

// meantBy is whom a one-word name means when nothing else tells.
func (v *view) meantBy(own *name) (*name, error) {
	n, err := v.standsFor(own)
	if err != nil || n == nil {
		return own, err
	}
	return n, nil
}

// standsFor is whom a one-word name stands for, nil for itself: the one whom it is
// short for, of several the one whom far more articles name in full than all others
// together.
func (v *view) standsFor(own *name) (*name, error) {
	if n, known := v.stands[own.key]; known {
		return n, nil
	}
	n, err := v.byGiven(own)
	if err == nil && n == nil {
		n, err = v.bySurname(own)
	}
	if err == nil {
		v.stands[own.key] = n
	}
	return n, err
}

func (v *view) bySurname(own *name) (*name, error) {
	b, err := v.byShort(schema.NameIRI(v.w.base, own.typ, own.key), tooMany)
	switch {
	case err != nil:
		return nil, err
	case len(b.list) == 1:
		return v.unlessKnown(own, b.list[0])
	case len(b.list) < tooMany:
		return v.chief(b.list, v.articles)
	}
	return nil, nil
}

// byGiven is whom a given name alone means: one whom far more articles call so than all
// others together that call somebody so or have it for a surname, nil for none.
func (v *view) byGiven(own *name) (*name, error) {
	if own.typ != "person" {
		return nil, nil
	}
	so, err := v.full(schema.GivenForm, own.key, tooMany, func(n *name) bool { return n.typ == "person" })
	if err != nil || len(so.list) == 0 {
		return nil, err
	}
	b, err := v.byShort(schema.NameIRI(v.w.base, own.typ, own.key), tooMany)
	if err != nil || len(so.list)+len(b.list) >= tooMany {
		return nil, err
	}
	list := slices.Clone(so.list)
	for _, n := range b.list {
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return v.chief(list, func(n *name) (int, error) {
		called, err := v.count(Fact{schema.NameIRI(v.w.base, n.typ, n.key), schema.GivenForm, own.key})
		if err != nil || !slices.Contains(b.list, n) {
			return called, err
		}
		all, err := v.articles(n)
		return called + all, err
	})
}

// identity is the name under which the bearer of a full name goes: a person's without what
// stands in the middle, when somebody is named so and an article that has both says that they are one.
func (v *view) identity(n *name) (*name, error) {
	if n.typ != "person" || words(n.key) < 3 {
		return n, nil
	}
	for _, s := range n.short {
		lesser, err := v.bearing(quad.IRI(s))
		if err != nil {
			return nil, err
		}
		if lesser != nil && words(lesser.key) == 2 && lesser.typ == "person" {
			return lesser, nil
		}
	}
	return n, nil
}

// chief is the one of several names which far more articles have than all the
// others together, nil for none.
func (v *view) chief(list []*name, articles func(*name) (int, error)) (*name, error) {
	var chief *name
	most, all := 0, 0
	for _, n := range list {
		c, err := articles(n)
		if err != nil {
			return nil, err
		}
		if all += c; c > most {
			most, chief = c, n
		}
	}
	if most < chiefArticles || most < chiefShare*(all-most) {
		return nil, nil
	}
	return chief, nil
}

// unlessKnown is the full name that a one-word name is short for, nil when the
// word is an organization's that many articles name so and hardly one in full: the
// full name is of something else of theirs.
func (v *view) unlessKnown(own, full *name) (*name, error) {
	if own.typ != "organization" {
		return full, nil
	}
	alone, err := v.articles(own)
	if err != nil || alone < chiefArticles {
		return full, err
	}
	c, err := v.articles(full)
	if err != nil || alone < knownShare*c {
		return full, err
	}
	return nil, nil
}

// articles is in about how many articles a name stands.
func (v *view) articles(n *name) (int, error) {
	all := 0
	for _, f := range n.forms {
		c, err := v.count(f)
		if err != nil {
			return 0, err
		}
		all += c
	}
	return all, nil
}

// In how many articles, and in how many for each one of a namesake, somebody is
// named in full of whom a surname alone can be told; and how many name a firm by a
// word alone, for each one of a longer name, that is not called so for short.
const (
	chiefArticles = 8
	chiefShare    = 4
	knownShare    = 10
)

func sorted[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// split parts a list in those that are of a sort and the others.
func split[T any](list []T, is func(T) bool) (those, others []T) {
	for _, x := range list {
		if is(x) {
			those = append(those, x)
		} else {
			others = append(others, x)
		}
	}
	return those, others
}
