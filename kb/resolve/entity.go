package resolve

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// Who is who rests on names alone, so that it is read from what all articles
// say of a name (schema.NameUse), not from the articles.
//
// Names with one key are one name. A full name stands for an entity of its own.
// A one-word name stands for the full name whose acronym it is, or which it
// shortens, when there is one such in the whole knowledge base; of several the
// one that shares a role with it in its article is meant: "President Obama" is
// the Obama who is president. Else it stands for itself: two Smiths are never
// made one.

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
// generational suffixes.
func nameKey(typ, name string) string {
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
		if typ != "place" && words(key) > 1 {
			for _, s := range shortForms(typ, key, a.Aliases) {
				n.Short = append(n.Short, schema.NameIRI(base, typ, s))
			}
		}
		for _, alias := range a.Aliases {
			if acronym(alias) && typ != "person" && (typ == "place" || words(key) > 1) {
				n.Acronyms = append(n.Acronyms, alias)
			}
		}
	}
	return out
}

// shortForms are the keys of the one-word forms of a full name: a surname, or
// what the article itself uses for short.
func shortForms(typ, key string, aliases []string) []string {
	w := strings.Fields(key)
	var out []string
	if typ == "person" {
		out = append(out, w[len(w)-1])
	}
	for _, a := range aliases {
		if f := strings.Fields(schema.Fold(a)); len(f) == 1 && f[0] != w[len(w)-1] && (typ != "person" || f[0] != w[0]) {
			out = append(out, f[0])
		}
	}
	return out
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
	acronyms []string
	roles    []string
}

// full reports whether a name says enough to stand on its own.
func (n *name) full() bool { return n.typ == "place" || words(n.key) > 1 }

func (n *name) id(base string) quad.IRI { return schema.EntityIRI(base, n.typ, n.best) }

func (n *name) hasHead(head string) bool {
	return slices.ContainsFunc(n.roles, func(r string) bool { return lastWord(r) == head })
}

// same reports whether two states of one name come to the same for whoever bears it.
func (n *name) same(o *name) bool { return n.key == o.key && n.typ == o.typ && n.best == o.best }

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// view is the names of a library, before or after a change.
type view struct {
	w     *world
	after bool
	names map[string]*name
	meant map[Fact]bearers
}

// bearers are the full names that a short form or an acronym can stand for, in
// order. There may be more of them unless all are known.
type bearers struct {
	list []*name
	all  bool
}

// notAlone is how many bearers tell that there is not one alone.
const notAlone = 2

func (w *world) view(after bool) *view {
	return &view{w: w, after: after, names: map[string]*name{}, meant: map[Fact]bearers{}}
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
		case schema.Acronym:
			n.acronyms = append(n.acronyms, f.Value)
		case schema.NameRole:
			n.roles = append(n.roles, f.Value)
		}
	}
	n.short, n.acronyms, n.roles = sorted(n.short), sorted(n.acronyms), sorted(n.roles)
	if err := v.vote(n, iris); err != nil {
		return nil, err
	}
	v.names[key] = n
	return n, nil
}

// namesOf are the names with a key: one of each type.
func (w *world) namesOf(key string) []quad.IRI {
	out := make([]quad.IRI, len(entityTypes))
	for i, t := range entityTypes {
		out[i] = schema.NameIRI(w.base, t, key)
	}
	return out
}

func sorted[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
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
		if types[t] > 0 && (n.typ == "" || types[t] > types[n.typ]) {
			n.typ = t
		}
	}
	if n.typ != "" {
		n.best = bestName(forms)
	}
	return nil
}

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

// full are the full names of which a property says the value: those that a
// short form or an acronym can stand for, in order. Unless all are asked for, of
// names that no change concerns it looks for no more than tell that there are
// several: thousands of people are called Smith.
func (v *view) full(property quad.IRI, value string, all bool, fits func(*name) bool) (bearers, error) {
	key := Fact{Property: property, Value: value}
	if b, ok := v.meant[key]; ok && (b.all || !all) {
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
		if i >= len(first) && !all && len(b.list) >= notAlone {
			b.all = false
			break
		}
		n, err := v.bearing(f.Name)
		if err != nil {
			return bearers{}, err
		}
		if n != nil && n.full() && fits(n) && !slices.Contains(b.list, n) {
			b.list = append(b.list, n)
		}
	}
	slices.SortFunc(b.list, func(a, b *name) int { return strings.Compare(a.key, b.key) })
	v.meant[key] = b
	return b, nil
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
	return v.full(schema.Acronym, acronym, false, func(n *name) bool { return n.typ != "person" })
}

func (v *view) byShort(short quad.IRI, all bool) (bearers, error) {
	return v.full(schema.ShortForm, string(short), all, func(n *name) bool { return n.typ == schema.NameType(short) })
}

// chosen reports whether an article says which of several namesakes an actor of
// it is, by a role or a courtesy title.
func chosen(a *schema.Actor) bool { return len(a.Roles) > 0 || addressed(a) != en.UnknownGender }

// meaning is the name that stands for whom an article's actor is.
func (v *view) meaning(a *schema.Actor) (*name, error) {
	own, err := v.name(keyOf(a))
	if err != nil || own.full() {
		return own, err
	}
	if acronym(a.Name) {
		if b, err := v.byAcronym(a.Name); err != nil || len(b.list) == 1 {
			return only(b.list), err
		}
	}
	b, err := v.byShort(schema.NameIRI(v.w.base, own.typ, own.key), chosen(a))
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
	if len(list) > 1 {
		list = slices.DeleteFunc(slices.Clone(list), func(n *name) bool {
			return !slices.ContainsFunc(a.Roles, func(r string) bool { return n.hasHead(roleHead(r)) })
		})
	}
	if len(list) == 1 {
		return list[0], nil
	}
	return own, nil
}

// addressed is the gender that a courtesy title tells of an article's actor
// beside a namesake: "Ms Doe" among its names.
func addressed(a *schema.Actor) en.Gender {
	for _, alias := range a.Aliases {
		if title, rest, ok := strings.Cut(alias, " "); ok && rest == a.Name && en.Courtesy(title) {
			return en.TitleGender(title)
		}
	}
	return en.UnknownGender
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

// settleNames says who is who in the articles that are added, and in those
// that a change of names concerns.
func (w *world) settleNames() error {
	after := w.view(true)
	if err := w.foresee(after); err != nil {
		return err
	}
	concerned, err := w.concerned(w.view(false), after)
	if err != nil {
		return err
	}
	for iri, d := range w.now {
		concerned[iri] = d != nil
	}
	for iri, is := range concerned {
		if is {
			if err := w.identify(after, iri); err != nil {
				return err
			}
		}
	}
	return nil
}

// foresee asks the library in few questions most of what settling the names of
// the changed articles will ask for: of their names, of the short forms of these,
// and of those whom they can stand for.
func (w *world) foresee(after *view) error {
	keys := w.changedNames()
	var names []quad.IRI
	for key := range keys {
		for _, iri := range w.namesOf(key) {
			w.changing[iri] = true
			names = append(names, iri)
		}
	}
	for f := range w.delta {
		if f.Property == schema.ShortForm {
			names = append(names, quad.IRI(f.Value))
		}
	}
	if err := w.askOf(names); err != nil {
		return err
	}
	short, acronyms := map[string]bool{}, []string{} // short: whether all whom it can stand for matter
	for f := range w.delta {
		if f.Property == schema.ShortForm && len(w.said[quad.IRI(f.Value)]) > 0 {
			short[f.Value] = false
		}
	}
	for key, use := range keys {
		n, err := after.name(key)
		if err != nil {
			return err
		}
		if n.full() {
			continue
		}
		form := string(schema.NameIRI(w.base, n.typ, key))
		short[form] = short[form] || use.chosen
		if acronym(use.written) {
			acronyms = append(acronyms, use.written)
		}
	}
	err := errors.Join(w.askFor(schema.ShortForm, slices.Collect(maps.Keys(short))), w.askFor(schema.Acronym, acronyms))
	if err != nil {
		return err
	}
	return w.foreseeBearers(short)
}

// foreseeBearers asks what is said of the names that have been found to be
// meant by others.
func (w *world) foreseeBearers(short map[string]bool) error {
	var names []quad.IRI
	for as, list := range w.meant {
		if !short[as.Value] {
			list = list[:min(notAlone, len(list))]
		}
		for _, f := range list {
			names = append(names, f.Name)
		}
	}
	if err := w.askOf(names); err != nil {
		return err
	}
	var same []quad.IRI // names of other types
	for _, n := range names {
		for _, f := range w.said[n] {
			if f.Property == schema.NameForm {
				same = append(same, w.namesOf(nameKey(schema.NameType(n), f.Value))...)
				break
			}
		}
	}
	return w.askOf(same)
}

// use is how changed articles use a name.
type use struct {
	written string // one of the ways
	chosen  bool   // whether one of them says whom it means
}

// changedNames are the keys of the names in changed articles, before and after.
func (w *world) changedNames() map[string]use {
	keys := map[string]use{}
	for _, list := range []map[quad.IRI]*Digest{w.was, w.now} {
		for _, d := range list {
			if d == nil {
				continue
			}
			for i := range d.rec.Actors {
				a := &d.rec.Actors[i]
				key := keyOf(a)
				keys[key] = use{a.Name, keys[key].chosen || chosen(a)}
			}
		}
	}
	return keys
}

// identify says who the actors of an article are, and who speaks where it
// gives a role alone.
func (w *world) identify(v *view, iri quad.IRI) error {
	d, err := w.article(iri)
	if err != nil || d == nil {
		return err
	}
	rec := d.rec.Clone()
	who := make([]*name, len(rec.Actors))
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if who[i], err = v.meaning(a); err != nil {
			return err
		}
		a.ID, a.CanonicalName = who[i].id(w.base), who[i].best
	}
	oneName(rec)
	settleSpeakers(rec, who)
	next := NewDigest(rec)
	next.runs = d.textRuns() // which never change
	rec.Keys = append(openKeys(rec, who), keysOf(next, w.base)...)
	rec.Keys = sorted(rec.Keys)
	switch _, added := w.now[iri]; {
	case added:
		*d.rec = *rec
		*d = Digest{rec: d.rec, runs: next.runs, ties: next.ties}
	case !slices.Equal(rec.Keys, d.rec.Keys) || !sameActors(rec, d.rec):
		w.was[iri], w.now[iri], w.rekeyed[iri] = d, next, true
	case !sameSpeakers(rec, d.rec):
		next.ties = d.ties
		w.was[iri], w.now[iri] = d, next
	}
	return nil
}

// oneName gives actors of one identity one name, also where several names come
// to one IRI: the form in which records are stored.
func oneName(rec *schema.Record) {
	first := map[quad.IRI]string{}
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if _, ok := first[a.ID]; !ok {
			first[a.ID] = a.CanonicalName
		}
		a.CanonicalName = first[a.ID]
	}
}

func keysOf(d *Digest, base string) []string {
	var out []string
	for _, k := range kinds(base) {
		out = append(out, k.keys(d, false)...)
	}
	return out
}

func sameActors(a, b *schema.Record) bool {
	return slices.EqualFunc(a.Actors, b.Actors, func(x, y schema.Actor) bool {
		return x.ID == y.ID && x.CanonicalName == y.CanonicalName
	})
}

func sameSpeakers(a, b *schema.Record) bool {
	return slices.EqualFunc(a.Statements, b.Statements, func(x, y schema.Statement) bool { return x.Speaker == y.Speaker })
}
