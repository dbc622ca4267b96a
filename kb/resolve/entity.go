package resolve

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// Who is who rests on names alone, so that it is read from what all articles
// say of a name (schema.NameUse), not from the articles.
//
// Names with one key are one name. A full name stands for an entity of its own.
// A one-word name stands for the full name whose acronym it is, or which it
// shortens, when there is one such in the whole knowledge base; of several the
// one that shares a role with it in its article is meant: "President Obama" is
// the Obama who is president. Without a role it stands for the one whom far more
// articles name in full than all the others, as readers take it. Else it stands for
// itself: two Smiths are never made one. So does a firm's name that many articles use
// and hardly one in full: "Microsoft" is not short for "Microsoft Office".

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
	short, given, acronyms := map[string]bool{}, []string{}, []string{} // short: whether all whom it can stand for matter
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
		if words(key) == 2 {
			short[string(schema.NameIRI(w.base, "person", key))] = false // longer names, see markLonger
		}
		if n.full() {
			continue
		}
		form := string(schema.NameIRI(w.base, n.typ, key))
		short[form] = short[form] || use.chosen
		if n.typ == "person" {
			given = append(given, key)
		}
		if acronym(use.written) {
			acronyms = append(acronyms, strings.ReplaceAll(use.written, ".", ""))
		}
	}
	err := errors.Join(w.askFor(schema.ShortForm, slices.Collect(maps.Keys(short))), w.askFor(schema.GivenForm, given), w.askFor(schema.Acronym, acronyms))
	if err != nil {
		return err
	}
	return errors.Join(w.foreseeBearers(short), w.markLonger(after, keys))
}

// markLonger counts the names whose bearers may go by a name that changes, without what
// stands in the middle, among those that change.
func (w *world) markLonger(after *view, keys map[string]use) error {
	for key := range keys {
		if words(key) != 2 {
			continue
		}
		for _, f := range w.meant[Fact{Property: schema.ShortForm, Value: string(schema.NameIRI(w.base, "person", key))}] {
			n, err := after.bearing(f.Name)
			if err != nil {
				return err
			}
			if n != nil {
				for _, iri := range w.namesOf(n.key) {
					w.changing[iri] = true
				}
			}
		}
	}
	return nil
}

// foreseeBearers asks what is said of the names that have been found to be
// meant by others.
func (w *world) foreseeBearers(short map[string]bool) error {
	var names []quad.IRI
	for as, list := range w.meant {
		if !short[as.Value] {
			list = list[:min(tooMany, len(list))]
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
			rec := w.record(d)
			for i := range rec.Actors {
				a := &rec.Actors[i]
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
	stored := w.record(d)
	rec := *stored
	rec.Actors, rec.Statements = slices.Clone(rec.Actors), slices.Clone(rec.Statements)
	who := make([]*name, len(rec.Actors))
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if who[i], err = v.meaning(a); err != nil {
			return err
		}
		a.ID, a.CanonicalName = who[i].id(w.base), who[i].best
	}
	oneName(&rec)
	settleSpeakers(&rec, who)
	open := sorted(openKeys(&rec, who))
	same := sameActors(&rec, stored) && d.open != nil && slices.Equal(open, *d.open)
	if same && sameSpeakers(&rec, stored) {
		return nil
	}
	d.print()
	next := d.as(rec.Clone(), d.ties)
	next.open = &open
	if !same {
		next.rec.Keys = sorted(append(slices.Clone(open), keysOf(next, w.base)...))
	}
	switch _, added := w.now[iri]; {
	case added:
		*stored = *next.rec
		*d = *next.as(stored, &[4]ties{})
	case !sameIdentities(&rec, stored) || !slices.Equal(next.rec.Keys, stored.Keys):
		w.rekeyed[iri] = w.untie(next, d)
		if len(d.cast()) == len(next.cast()) {
			w.replaced[iri] = replaced(d.cast(), next.cast())
		}
		w.become(d, next, iri)
	case !sameActors(&rec, stored) || !sameSpeakers(&rec, stored): // whom it meets rests on neither
		w.become(d, next, iri)
	default:
		d.open = &open
	}
	return nil
}

// untie forgets whom an article meets in the kinds in which it may be others since
// it was d, and tells which these are.
func (w *world) untie(next, d *Digest) (m moves) {
	next.ties = &[4]ties{}
	for _, k := range kinds(w.base) {
		if k.alike(d, next) {
			next.ties[k.nth] = d.ties[k.nth].clone()
		} else {
			m[k.nth] = true
		}
	}
	return m
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

func sameIdentities(a, b *schema.Record) bool {
	return slices.EqualFunc(a.Actors, b.Actors, func(x, y schema.Actor) bool { return x.ID == y.ID })
}

func sameSpeakers(a, b *schema.Record) bool {
	return slices.EqualFunc(a.Statements, b.Statements, func(x, y schema.Statement) bool { return x.Speaker == y.Speaker })
}
