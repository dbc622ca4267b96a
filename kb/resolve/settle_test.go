package resolve

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
	"pgregory.net/rapid"
)

// shelf is a library of digests, asked one after the other.
type shelf struct {
	at   map[quad.IRI]*Digest
	book *Book
}

func newShelf() *shelf { return &shelf{map[quad.IRI]*Digest{}, NewBook()} }

func (s *shelf) Book() *Book { return s.book }

func (s *shelf) Article(iri quad.IRI) (*Digest, error) { return s.at[iri], nil }

func (s *shelf) Having(found map[string][]quad.IRI, keys []string) error {
	for iri, d := range s.at {
		for _, key := range d.Record().Keys {
			if slices.Contains(keys, key) {
				found[key] = append(found[key], iri)
			}
		}
	}
	return nil
}

// facts are those that fit, each with the articles that state it.
func (s *shelf) facts(fits func(Fact) bool) map[Fact][]quad.IRI {
	out := map[Fact][]quad.IRI{}
	for iri, d := range s.at {
		for _, f := range FactsOf(d.Record()) {
			if fits(f) {
				out[f] = append(out[f], iri)
			}
		}
	}
	return out
}

func (s *shelf) Facts(names ...quad.IRI) ([]Fact, error) {
	return slices.Collect(maps.Keys(s.facts(func(f Fact) bool { return slices.Contains(names, f.Name) }))), nil
}

func (s *shelf) Meant(property quad.IRI, values ...string) ([]Fact, error) {
	return slices.Collect(maps.Keys(s.facts(func(f Fact) bool { return f.Property == property && slices.Contains(values, f.Value) }))), nil
}

func (s *shelf) Saying(f Fact) ([]quad.IRI, error) {
	return s.facts(func(g Fact) bool { return g == f })[f], nil
}

func (s *shelf) Expect([]quad.IRI) error { return nil }

func (s *shelf) Count(f Fact) (int, error) {
	list, err := s.Saying(f)
	return len(list), err
}

// forget drops what digests remember beside their records, as a full cache does.
func (s *shelf) forget() {
	s.book = NewBook()
	for iri, d := range s.at {
		s.at[iri] = NewDigest(d.Record(), d.base)
	}
}

// cast of the articles below: full and short names, several of one surname, one
// that articles type otherwise, acronyms, middle initials and names, given names alone.
var players = []schema.Actor{
	{Type: "person", Name: "Ann Smith", Aliases: []string{"Smith"}, Roles: []string{"Mayor"}},
	{Type: "person", Name: "Ann B. Smith", Aliases: []string{"Smith"}},
	{Type: "person", Name: "Bob Smith", Roles: []string{"Chief Negotiator"}},
	{Type: "person", Name: "Smith", Roles: []string{"Mayor"}},
	{Type: "person", Name: "Adam Smith"},
	{Type: "person", Name: "Eve Smith", Roles: []string{"negotiator"}},
	{Type: "person", Name: "Zoe Smith"},
	{Type: "person", Name: "Ann Bell Smith", Aliases: []string{"Ann Smith", "Ann"}, Roles: []string{"Envoy"}},
	{Type: "person", Name: "Ann Bell Smith"},
	{Type: "person", Name: "Bobby Smith", Aliases: []string{"Bobby"}},
	{Type: "person", Name: "Joe Ann", Aliases: []string{"Joe"}},
	{Type: "person", Name: "Ann"},
	{Type: "person", Name: "Bobby"},
	{Type: "person", Name: "Smith", Roles: []string{"Envoy"}},
	{Type: "person", Name: "Smith"},
	{Type: "person", Name: "Smith", Aliases: []string{"Ms Smith"}},
	{Type: "person", Name: "Una Lund", Roles: []string{"Senator"}},
	{Type: "person", Name: "Una Lund", Roles: []string{"President"}},
	{Type: "person", Name: "Una Lund"},
	{Type: "person", Name: "Lund", Roles: []string{"President"}},
	{Type: "organization", Name: "Smith"},
	{Type: "organization", Name: "Harbour Workers Union", Aliases: []string{"HWU"}},
	{Type: "organization", Name: "Hill Water Utility", Aliases: []string{"HWU", "Hill"}},
	{Type: "organization", Name: "HWU"},
	{Type: "organization", Name: "Hill"},
	{Type: "place", Name: "Hill"},
	{Type: "place", Name: "Norway", Country: true},
	{Type: "organization", Name: "Norway", Country: true},
	{Type: "place", Name: "Sweden", Country: true},
}

var (
	labels = []string{"talks", "talks on wages", "second talks", "wages talks (Norway)", "strike", "strike at the harbour", "harbour strike", "premiere", "premiere of the film", "festival", "film festival"}
	dates  = []schema.Date{
		{}, {EDTF: "2022-01", Earliest: "2022-01-01", Latest: "2022-01-31"}, {EDTF: "2022-01-10", Earliest: "2022-01-10", Latest: "2022-01-10"},
		{EDTF: "2022-02-20", Earliest: "2022-02-20", Latest: "2022-02-20"}, {EDTF: "2022", Earliest: "2022-01-01", Latest: "2022-12-31"},
	}
	wishes  = []string{"an amendment to the bill", "the bill", "a wage rise of 5 percent", "a rise of 7 percent", "the offer", "its first offer", "the release of Smith", "more water for Sweden"}
	sayings = []string{"the harbour would stay closed all week", "the harbour would stay closed for a week", "talks begin tomorrow", "nothing is agreed"}
)

// prints are texts of which each is nearly the same as the next.
var prints = []string{
	"", "too short to tell",
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
	"three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
	"six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
	"another text that has nothing to do with the others but is long enough to be told from them by its words alone",
}

// someArticle draws an article from so few names, words and dates that it has
// something in common with most others.
func someArticle(t *rapid.T, nth int) *schema.Record {
	rec := &schema.Record{
		IRI:       quad.IRI(fmt.Sprintf("https://x.example/article/%d-%d", nth, rapid.IntRange(0, 9).Draw(t, "version"))),
		Text:      rapid.SampledFrom(prints).Draw(t, "text"),
		Published: rapid.SampledFrom([]string{"", "2022-01-05", "2022-01-09", "2022-01-12", "2022-03-01", "2022-07-01"}).Draw(t, "published"),
	}
	span := func(i int) schema.Span { return schema.Span{Start: 10 * i, End: 10*i + 5} }
	some := rapid.IntRange(0, 4)
	for i := range rapid.IntRange(1, 5).Draw(t, "actors") {
		a := rapid.SampledFrom(players).Draw(t, "actor")
		a.Span, a.Of = span(i), -1
		a.Aliases, a.Roles = slices.Clone(a.Aliases), slices.Clone(a.Roles)
		rec.Actors = append(rec.Actors, a)
	}
	who := rapid.SliceOfNDistinct(rapid.IntRange(0, len(rec.Actors)-1), 0, 2, rapid.ID[int])
	one := rapid.IntRange(-1, len(rec.Actors)-1)
	for i := range some.Draw(t, "reports") {
		label := rapid.SampledFrom(labels).Draw(t, "label")
		class := map[bool]string{true: "talks", false: "strike"}[slices.Contains(labels[:4], label)]
		if n := slices.Index(labels, label); n >= 7 { // two sorts of which one can be a stage of the other
			class = map[bool]string{true: "launch", false: "festival"}[n < 9]
		}
		rec.Reports = append(rec.Reports, schema.Report{
			Span: schema.Span{Start: 10 * i, End: 10*i + rapid.SampledFrom([]int{5, 12}).Draw(t, "length")}, Label: label, Class: class, Date: rapid.SampledFrom(dates).Draw(t, "date"), Evidence: span(i / 2),
			Status: rapid.SampledFrom([]string{"happened", "planned", "postponed", "cancelled"}).Draw(t, "status"),
			Actors: who.Draw(t, "who"), Place: one.Draw(t, "place"), Statement: -1,
		})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "proposals") {
		rec.Proposals = append(rec.Proposals, schema.Proposal{
			Span: span(i), Demand: rapid.Bool().Draw(t, "demand"), By: who.Draw(t, "by"), To: who.Draw(t, "to"),
			Contents: []string{rapid.SampledFrom(wishes).Draw(t, "wish")},
		})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "statements") {
		rec.Statements = append(rec.Statements, schema.Statement{
			Span: span(i), Text: rapid.SampledFrom(sayings).Draw(t, "words"), Source: one.Draw(t, "source"), Speaker: -1, Relay: -1, To: -1,
			Written: rapid.SampledFrom([]string{"the mayor", "he", "the negotiator"}).Draw(t, "written"),
		})
	}
	rec.Normalize()
	return rec
}

// TestUpdateIsFromNothing is the law of settling: however a set of articles
// came about, by adding, replacing and removing in whatever portions, it is
// settled as all at once.
func TestUpdateIsFromNothing(t *testing.T) {
	const base = "https://x.example/"
	rapid.Check(t, func(t *rapid.T) {
		library, articles := newShelf(), map[quad.IRI]*schema.Record{}
		for nth := range rapid.IntRange(1, 6).Draw(t, "changes") {
			var added []*schema.Record
			var gone []quad.IRI
			for i := range rapid.IntRange(0, 4).Draw(t, "added") {
				rec := someArticle(t, 10*nth+i)
				articles[rec.IRI] = rec
				added = append(added, rec.Clone())
			}
			if rapid.IntRange(0, 3).Draw(t, "much of one") == 0 {
				a := rapid.SampledFrom(players).Draw(t, "of whom")
				a.Of = -1
				for i := range chiefArticles + rapid.IntRange(-1, 3).Draw(t, "more") {
					rec := &schema.Record{IRI: quad.IRI(fmt.Sprintf("https://x.example/article/much-%d-%d", nth, i)), Actors: []schema.Actor{a}}
					rec.Normalize()
					articles[rec.IRI] = rec
					added = append(added, rec.Clone())
				}
			}
			for _, iri := range slices.Sorted(maps.Keys(library.at)) {
				switch rapid.IntRange(0, 9).Draw(t, "fate") {
				case 0:
					gone = append(gone, iri)
					delete(articles, iri)
				case 1: // the same name, other contents
					rec := someArticle(t, 0)
					rec.IRI = iri
					articles[iri] = rec
					added = append(added, rec.Clone())
				}
			}
			if rapid.Bool().Draw(t, "forget") {
				library.forget()
			}
			pack := rapid.Bool().Draw(t, "pack")
			changed, err := Update(library, base, added, gone)
			if err != nil {
				t.Fatal(err)
			}
			for _, iri := range gone {
				delete(library.at, iri)
			}
			for _, d := range changed {
				library.at[d.IRI()] = d
				if pack {
					d.Pack()
				}
			}
			check(t, library, articles, base)
		}
	})
}

func check(t *rapid.T, library *shelf, articles map[quad.IRI]*schema.Record, base string) {
	t.Helper()
	var all []*schema.Record
	for _, iri := range slices.Sorted(maps.Keys(articles)) {
		all = append(all, articles[iri].Clone())
	}
	Settle(all, base)
	if len(all) != len(library.at) {
		t.Fatalf("%d articles are stored, want %d", len(library.at), len(all))
	}
	for _, want := range all {
		wantIdentities(t, want)
		if got := library.at[want.IRI].Record(); !reflect.DeepEqual(got, want) {
			t.Fatalf("%s\n got %+v\nwant %+v", want.IRI, got, want)
		}
	}
	fresh := &shelf{maps.Clone(library.at), NewBook()}
	fresh.forget()
	err := Resettle(fresh, base, slices.Collect(maps.Keys(fresh.at)), func(changed []*Digest) error {
		if len(changed) > 0 {
			t.Fatalf("settling all anew changes %d articles", len(changed))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wantIdentities holds that all that a record tells of is something.
func wantIdentities(t *rapid.T, rec *schema.Record) {
	t.Helper()
	for i, r := range rec.Reports {
		if r.Event == "" {
			t.Fatalf("%s: report %d is of no event", rec.IRI, i)
		}
	}
	for i, p := range rec.Proposals {
		if p.ID == "" {
			t.Fatalf("%s: proposal %d is none", rec.IRI, i)
		}
	}
	for i, s := range rec.Statements {
		if s.Cluster == "" {
			t.Fatalf("%s: statement %d is in no cluster", rec.IRI, i)
		}
	}
}

// TestChief holds that a surname alone, without a role, means whom far more
// articles name in full than all namesakes, and nobody when that is not so clear.
func TestChief(t *testing.T) {
	person := func(name string) schema.Actor { return schema.Actor{Type: "person", Name: name, Of: -1} }
	for _, c := range []struct {
		ann, bob int
		role     string
		want     string
	}{
		{chiefArticles, 0, "", "Ann Smith"},
		{chiefArticles, 2, "", "Ann Smith"},
		{chiefArticles, 3, "", "Smith"},
		{chiefArticles - 1, 1, "", "Smith"},
		{3 * chiefArticles, 2, "mayor", "Smith"}, // none of them is one
	} {
		var all []*schema.Record
		add := func(a schema.Actor) {
			all = append(all, &schema.Record{IRI: quad.IRI(fmt.Sprintf("https://x.example/article/%d", len(all))), Actors: []schema.Actor{a}})
		}
		for range c.ann {
			add(person("Ann Smith"))
		}
		for range c.bob {
			add(person("Bob Smith"))
		}
		alone := person("Smith")
		if c.role != "" {
			alone.Roles = []string{c.role}
		}
		add(alone)
		Settle(all, "https://x.example/")
		if got := all[len(all)-1].Actors[0].CanonicalName; got != c.want {
			t.Errorf("%d articles on Ann and %d on Bob: Smith is %s, want %s", c.ann, c.bob, got, c.want)
		}
	}
}

// TestWhoIsWho holds whom names of other articles mean: the last actor of each case.
func TestWhoIsWho(t *testing.T) {
	const many = 4 * chiefArticles
	type named struct {
		times int
		a     schema.Actor
	}
	person := func(times int, name string, roles []string, aliases ...string) named {
		return named{times, schema.Actor{Type: "person", Name: name, Roles: roles, Aliases: aliases, Of: -1}}
	}
	body := func(times int, name string, aliases ...string) named {
		return named{times, schema.Actor{Type: "organization", Name: name, Aliases: aliases, Of: -1}}
	}
	chair := []string{"Chairman"}
	for _, c := range []struct {
		why  string
		of   []named
		want string
	}{
		{"of two who have the role, the one whom far more articles name", []named{
			person(many, "Abel Norrund", chair), person(1, "Ida Norrund", chair), person(1, "Norrund", chair)}, "Abel Norrund"},
		{"of two who have the role and are named as often, nobody", []named{
			person(3, "Abel Norrund", chair), person(3, "Ida Norrund", chair), person(1, "Norrund", chair)}, "Norrund"},
		{"of several men, the one whom far more articles name", []named{
			person(many, "David Norrund", nil), person(1, "Peter Norrund", nil), person(2, "Martha Norrund", nil), person(1, "Norrund", nil, "Mr Norrund")}, "David Norrund"},
		{"an office that the one who is known holds no", []named{
			person(3, "Ida Norrund", []string{"Senator"}), person(1, "Norrund", []string{"President"})}, "Norrund"},
		{"an office that she holds in some article", []named{
			person(3, "Ida Norrund", []string{"Senator"}), person(1, "Ida Norrund", []string{"President of Norland"}), person(1, "Norrund", []string{"President"})}, "Ida Norrund"},
		{"an office, where of the one who is known none is", []named{
			person(3, "Ida Norrund", nil), person(1, "Norrund", []string{"President"})}, "Ida Norrund"},
		{"an office of which there are many", []named{
			person(3, "Ida Norrund", []string{"Senator"}), person(1, "Norrund", []string{"Governor"})}, "Ida Norrund"},
		{"the name on paper", []named{person(3, "Joe Norrund", nil), person(1, "Joseph R. Norrund Jr.", nil)}, "Joe Norrund"},
		{"without what stands in the middle, as an article says", []named{
			person(3, "Ida Norrund", nil), person(1, "Ida Falk Norrund", nil, "Ida Norrund"), person(1, "Ida Falk Norrund", nil)}, "Ida Norrund"},
		{"with what stands in the middle, as no article says so", []named{
			person(3, "Ida Norrund", nil), person(1, "Ida Falk Norrund", nil)}, "Ida Falk Norrund"},
		{"by a given name that many articles use alone", []named{
			person(chiefArticles, "Ida Norrund", nil, "Ida"), person(2, "Ida Grell", nil, "Ida"), person(1, "Ida", nil)}, "Ida Norrund"},
		{"by a given name that few articles use alone, nobody", []named{
			person(chiefArticles-1, "Ida Norrund", nil, "Ida"), person(1, "Ida", nil)}, "Ida"},
		{"a word of a name in capitals is no acronym", []named{
			body(knownShare, "Vox"), body(1, "VOX Weekly", "VOX"), body(1, "VOX")}, "Vox"},
	} {
		var all []*schema.Record
		for _, n := range c.of {
			for range n.times {
				rec := &schema.Record{IRI: quad.IRI(fmt.Sprintf("https://x.example/article/%d", len(all))), Actors: []schema.Actor{n.a}}
				rec.Normalize()
				all = append(all, rec)
			}
		}
		Settle(all, "https://x.example/")
		if got := all[len(all)-1].Actors[0].CanonicalName; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestFirmOfOneWord holds that a firm which many articles name by one word is not
// called after a longer name that hardly one has.
func TestFirmOfOneWord(t *testing.T) {
	firm := func(name string, aliases ...string) schema.Actor {
		return schema.Actor{Type: "organization", Name: name, Aliases: aliases, Of: -1}
	}
	for _, c := range []struct {
		alone, full int
		want        string
	}{
		{chiefArticles - 1, 1, "Acme Desk"},
		{knownShare, 1, "Acme"},
		{knownShare, 2, "Acme Desk"},
	} {
		var all []*schema.Record
		for i := range c.full + c.alone {
			a := firm("Acme")
			if i < c.full {
				a = firm("Acme Desk", "Acme")
			}
			all = append(all, &schema.Record{IRI: quad.IRI(fmt.Sprintf("https://x.example/article/%d", i)), Actors: []schema.Actor{a}})
		}
		Settle(all, "https://x.example/")
		if got := all[len(all)-1].Actors[0].CanonicalName; got != c.want {
			t.Errorf("%d articles say Acme and %d Acme Desk: it is %s, want %s", c.alone, c.full, got, c.want)
		}
	}
}

// TestGivenNameOfTwo holds that who is called by a given name alone is looked at again when
// those who have it go by a shorter full name from now on.
func TestGivenNameOfTwo(t *testing.T) {
	const base = "https://x.example/"
	person := func(name string, aliases ...string) schema.Actor {
		return schema.Actor{Type: "person", Name: name, Aliases: aliases, Of: -1}
	}
	library, all := newShelf(), []*schema.Record{}
	add := func(list ...schema.Actor) {
		var added []*schema.Record
		for _, a := range list {
			rec := &schema.Record{IRI: quad.IRI(fmt.Sprintf("%sarticle/%d", base, len(all))), Actors: []schema.Actor{a}}
			rec.Normalize()
			all, added = append(all, rec.Clone()), append(added, rec)
		}
		changed, err := Update(library, base, added, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range changed {
			library.at[d.IRI()] = d
		}
	}
	add(slices.Repeat([]schema.Actor{person("Ann Bell Smith", "Ann", "Ann Smith")}, chiefArticles)...)
	add(person("Ann"))
	add(person("Ann Smith"))
	Settle(all, base)
	for _, want := range all {
		if got := library.at[want.IRI].Record().Actors; got[0].CanonicalName != want.Actors[0].CanonicalName {
			t.Errorf("%s: %s is %s, want %s", want.IRI, got[0].Name, got[0].CanonicalName, want.Actors[0].CanonicalName)
		}
	}
}

// TestLaterTierFollows holds that what an article tells without a date follows what it tells with
// one when that turns out to be what another article had announced in other words.
func TestLaterTierFollows(t *testing.T) {
	const base = "https://x.example/"
	article := func(name, published, text string, reports ...schema.Report) *schema.Record {
		rec := &schema.Record{IRI: quad.IRI(base + "article/" + name), Published: published, Text: text, Reports: reports}
		for _, n := range []string{"Ann Smith", "Halden Council"} {
			rec.Actors = append(rec.Actors, schema.Actor{Type: "organization", Name: n, Of: -1})
		}
		for i := range rec.Reports {
			r := &rec.Reports[i]
			r.Place, r.Statement, r.Actors = -1, -1, []int{0, 1}
			r.Evidence = schema.Span{End: len(text)}
		}
		rec.Normalize()
		return rec
	}
	on := schema.Date{EDTF: "2022-01-10", Earliest: "2022-01-10", Latest: "2022-01-10"}
	outcome := article("a", "2022-01-12", "Ann Smith saw premiere of Halden Council at the theatre in heavy rain",
		schema.Report{Span: schema.Span{Start: 14, End: 17}, Label: "premiere", Class: "launch", Status: "happened", Date: on},
		schema.Report{Span: schema.Span{Start: 18, End: 20}, Label: "premiere", Class: "launch", Status: "happened"})
	plan := article("b", "2022-01-05", "Ann Smith stands in a vote of Halden Council at the theatre in heavy rain",
		schema.Report{Span: schema.Span{Start: 22, End: 26}, Label: "vote", Class: "vote", Status: "planned", Date: on})
	all := []*schema.Record{outcome.Clone(), plan.Clone()}
	Settle(all, base)
	if e := all[0].Reports; e[0].Event != all[1].Reports[0].Event || e[0].Event != e[1].Event {
		t.Fatalf("the example shows nothing: %s and %s are not %s", e[0].Event, e[1].Event, all[1].Reports[0].Event)
	}
	library := newShelf()
	for _, rec := range []*schema.Record{outcome, plan} {
		changed, err := Update(library, base, []*schema.Record{rec}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range changed {
			library.at[d.IRI()] = d
		}
	}
	if got := library.at[outcome.IRI].Record().Reports; got[0].Event != got[1].Event {
		t.Errorf("the premiere without a date is %s, that with one %s", got[1].Event, got[0].Event)
	}
}
