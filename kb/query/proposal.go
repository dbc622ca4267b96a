package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Fates are what can become of a proposal.
func Fates() []string { return []string{"pending", "accepted", "rejected", "withdrawn", "superseded"} }

// Proposals returns proposals and demands by the day they were presented,
// those without one last. What several articles tell of one is joined: all who
// make it, are addressed and all contents; the fate that the latest tells; the
// latest told day, narrowed by days that lie in it.
func (r *Reader) Proposals(ctx context.Context, q ProposalQuestion) ([]Proposal, error) {
	if q.Status != "" && !slices.Contains(Fates(), q.Status) {
		return nil, fmt.Errorf("no status of a proposal %q: one of %s", q.Status, strings.Join(Fates(), ", "))
	}
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	only, err := everyWord(q.Words, s.proposalsOn)
	if err != nil {
		return nil, err
	}
	for _, n := range []struct {
		name      string
		predicate quad.IRI
	}{{q.By, schema.Creator}, {q.To, schema.Addressee}} {
		if n.name == "" {
			continue
		}
		who, err := s.resolve(n.name)
		if err != nil {
			return nil, err
		}
		found, err := s.proposalsOf(n.predicate, who)
		if err != nil {
			return nil, err
		}
		only = only.and(found)
	}
	list, err := s.proposals(only)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list, func(p Proposal) bool { return q.Status != "" && p.Status != q.Status }), nil
}

// proposalsOn finds proposals with a word in their contents or in the name of
// who makes them or is addressed.
func (s *session) proposalsOn(word string) (set, error) {
	who, err := s.entitiesCalled(word)
	if err != nil {
		return nil, err
	}
	return union(
		func() (set, error) { return s.proposalsWith(word) },
		func() (set, error) { return s.proposalsOf(schema.Creator, who) },
		func() (set, error) { return s.proposalsOf(schema.Addressee, who) })
}

func (s *session) proposalsOf(predicate quad.IRI, who set) (set, error) {
	return s.linking(predicate, who, values(schema.ProposalReport), linked(schema.Reports), schema.Reports)
}

// offer is what one article tells of one proposal. Its line holds the kind
// as class, the date, the status and the place in the article.
type offer struct {
	line
	by, to   []quad.IRI
	maker    string // where nobody is named
	asked    string
	contents []string
}

// proposals joins what all articles tell of these proposals (nil: of all).
func (s *session) proposals(only set) ([]Proposal, error) {
	byID := map[quad.IRI][]offer{}
	var who, graphs []quad.IRI
	err := s.find(store.Star{
		Where: []store.Condition{isA(schema.ProposalReport)},
		Want: []quad.IRI{
			schema.Reports, schema.Class, schema.Creator, schema.Addressee, schema.Content, schema.Status,
			schema.CreatorWords, schema.AddresseeWords, schema.Presented, schema.HasEarliest, schema.HasLatest, schema.Evidence,
		},
	}, func(f store.Found) {
		o := newOffer(f)
		if only != nil && !only.has(o.event) {
			return
		}
		byID[o.event] = append(byID[o.event], o)
		who = append(append(who, o.by...), o.to...)
		graphs = append(graphs, o.graph)
	})
	if err != nil {
		return nil, err
	}
	graphs = unique(graphs)
	if err := s.loadDays(graphs); err != nil {
		return nil, err
	}
	if err := together(
		func() error { return s.loadArticles(graphs) },
		func() error { return s.loadTexts(graphs) },
		func() error { return s.loadLabels(unique(who)) }); err != nil {
		return nil, err
	}
	type sortable struct {
		Proposal
		date  dated
		first line // in the order of publication
	}
	list := []sortable{}
	for _, offers := range byID {
		for i := range offers {
			offers[i].published = s.days[offers[i].graph]
		}
		slices.SortFunc(offers, func(a, b offer) int { return compareLines(a.line, b.line) })
		p, date := s.proposal(offers)
		if unfounded(p) {
			continue
		}
		list = append(list, sortable{p, date, offers[0].line})
	}
	slices.SortFunc(list, func(a, b sortable) int {
		return cmp.Or(
			compareDays(cmp.Or(a.date.earliest, a.date.latest), cmp.Or(b.date.earliest, b.date.latest)),
			compareLines(a.first, b.first), cmp.Compare(a.ID, b.ID))
	})
	out := make([]Proposal, len(list))
	for i, p := range list {
		out[i] = p.Proposal
	}
	supersede(out)
	return out, nil
}

// unfounded reports whether no article tells whose proposal it is, or what is
// proposed: such a mention only serves to tell the fate of one that is known.
func unfounded(p Proposal) bool {
	if len(p.By) == 0 && (len(p.To) == 0 || p.Status == "accepted" || p.Status == "rejected" && !slices.ContainsFunc(p.Contents, namesProposal)) {
		return true
	}
	return !slices.ContainsFunc(p.Contents, func(c string) bool { return !en.BareProposal(c) || en.BidFor(c) })
}

// namesProposal reports whether contents call themselves a proposal or what can be offered, rather than tell
// what somebody refused to do.
func namesProposal(content string) bool {
	return !strings.HasPrefix(content, "to ") && slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(content), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }), func(w string) bool {
		_, ok := en.ProposalNoun(en.Singular(w))
		return ok || en.Offered(en.Singular(w))
	})
}

func newOffer(f store.Found) offer {
	o := offer{line: line{id: subject(f), graph: f.Graph}}
	o.node, _ = schema.ParseNode(o.id)
	o.event = o.id
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		p, _ := q.Predicate.(quad.IRI)
		switch p {
		case schema.Reports:
			o.event = quad.IRI(v)
		case schema.Class:
			o.class = v
		case schema.Creator:
			o.by = append(o.by, quad.IRI(v))
		case schema.Addressee:
			o.to = append(o.to, quad.IRI(v))
		case schema.CreatorWords:
			o.maker = v
		case schema.AddresseeWords:
			o.asked = v
		case schema.Content:
			o.contents = append(o.contents, v)
		case schema.Status:
			o.status = v
		case schema.Presented:
			o.date.edtf = v
		case schema.HasEarliest:
			o.date.earliest = v
		case schema.HasLatest:
			o.date.latest = v
		case schema.Evidence:
			o.evidence, _ = schema.ParseSpan(v)
		}
	}
	return o
}

// puts reports whether an article tells what is proposed, rather than only what became of it: that it was done, or
// agreed to, by whom it was asked of.
func (o offer) puts() bool {
	return len(o.by) > 0 || o.maker != "" || o.status == "" || o.status == "pending" || slices.ContainsFunc(o.contents, namesProposal)
}

// proposal joins the offers of one proposal, which are in the order of publication.
func (s *session) proposal(offers []offer) (Proposal, dated) {
	p := Proposal{ID: string(offers[0].event), Contents: []string{}, Article: s.articles[offers[0].graph].ref.URL}
	kinds, by, to, told, maker, asked, answered := tally{}, tally{}, tally{}, tally{}, tally{}, tally{}, tally{}
	var lines []line
	var spots []spot
	settled := ""
	put := slices.ContainsFunc(offers, offer.puts)
	for _, o := range offers {
		if o.puts() || !put {
			kinds.add(o.class)
			p.Contents = append(p.Contents, inText(o.contents, s.texts[o.graph].s)...)
		}
		for _, id := range o.by {
			by.add(s.label(id))
		}
		for _, id := range o.to {
			to.add(s.label(id))
			if o.status == "" || o.status == "pending" {
				told.add(s.label(id))
			}
		}
		if o.maker != "" {
			maker.add(o.maker)
		}
		if o.asked != "" && (o.status == "" || o.status == "pending") {
			asked.add(o.asked)
		} else if o.asked != "" {
			answered.add(o.asked)
		}
		if o.status != "" && o.status != "pending" && (o.published != "" || settled == "") {
			settled = o.status // the latest fate wins over pending
			p.Fate = s.fate(o)
		}
		lines = append(lines, o.line)
		spots = append(spots, spot{o.graph, o.evidence})
	}
	date := refine(latestDate(lines), lines)
	p.Kind = "proposal"
	for _, k := range kinds.ranked()[:min(1, len(kinds))] {
		p.Kind = k
	}
	p.By, p.To = orWords(by, maker), orEmpty(to.ranked())
	if len(asked) == 0 {
		asked = answered
	}
	if len(p.By) > 0 {
		p.To = orWords(to, asked)
		if len(told) == 0 && len(to) > 0 {
			p.To = append(p.To, orWords(tally{}, asked)...) // who answers beside whom it was put to
		}
	}
	p.Contents = distinct(withoutBare(p.Contents))
	p.Presented, p.Status = date.edtf, cmp.Or(settled, "pending")
	p.Evidence = s.evidence(spots, true)
	return p, date
}

// orWords are the names of one side of a proposal, or the words that most articles have for it.
func orWords(names, words tally) []string {
	if list := names.ranked(); len(list) > 0 {
		return list
	}
	list := words.ranked()
	return orEmpty(list[:min(1, len(list))])
}

// withoutBare leaves out what says no more than that there is a proposal, where something else
// says what it is.
func withoutBare(contents []string) []string {
	if !slices.ContainsFunc(contents, func(c string) bool { return !en.BareProposal(c) }) {
		return contents
	}
	return slices.DeleteFunc(contents, en.BareProposal)
}

// inText orders strings as a text first has them, strangers last.
func inText(list []string, text string) []string {
	place := func(s string) int {
		if i := strings.Index(text, s); i >= 0 {
			return i
		}
		return len(text)
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
	return list
}
