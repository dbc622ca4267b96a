package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// extractor turns byte spans of a document into the contract's records.
type extractor struct {
	doc   *document.Document
	runes *document.Runes
}

func extraction(d *document.Document, withText, withTokens bool) *extractionJSON {
	x := &extractor{d, document.NewRunes(d.Text)}
	sum := sha256.Sum256([]byte(d.Text))
	out := &extractionJSON{ID: d.ID, Title: d.Title, Published: d.Published, Language: d.Language, SHA256: hex.EncodeToString(sum[:])}
	if withText {
		out.Text = &d.Text
	}
	for _, s := range d.Sentences {
		out.Sentences = append(out.Sentences, x.offsets(s.Span))
	}
	if withTokens {
		out.Tokens = x.tokens()
	}
	for i, m := range d.Mentions {
		out.Entities = append(out.Entities, mentionJSON{x.passage(m.Span), string(m.Type), x.name(i)})
	}
	for _, t := range d.Times {
		out.Times = append(out.Times, x.time(t))
	}
	out.Attributions = x.nested(heldBy(holders(d.Attributions)), -1)
	for _, e := range d.Events {
		out.Events = append(out.Events, eventJSON{x.passage(e.Span), e.Label, x.eventDate(e), string(e.Status), x.names(e.Participants), e.Plover})
	}
	for _, p := range d.Proposals {
		out.Proposals = append(out.Proposals, x.proposal(p))
	}
	return out
}

func (x *extractor) time(t document.Timex) timeJSON {
	out := timeJSON{passage: x.passage(t.Span), Type: string(t.Type), Value: t.Value, EDTF: t.Named, Relation: t.Relation}
	if d, err := edtf.Parse(t.Named); err == nil {
		lo, _ := d.Earliest()
		hi, _ := d.Latest()
		out.Earliest, out.Latest = lo.String(), hi.String()
	}
	if t.EDTF != t.Named {
		out.When = t.EDTF
	}
	return out
}

func (x *extractor) offsets(s document.Span) offsets {
	return offsets{x.runes.At(s.Start), x.runes.At(s.End)}
}

func (x *extractor) passage(s document.Span) passage {
	return passage{x.offsets(s), x.doc.Slice(s)}
}

func (x *extractor) passages(spans []document.Span) []passage {
	var out []passage
	for _, s := range spans {
		out = append(out, x.passage(s))
	}
	return out
}

func (x *extractor) tokens() []tokenJSON {
	out := make([]tokenJSON, 0, len(x.doc.Tokens))
	for _, t := range x.doc.Tokens {
		j := tokenJSON{offsets: x.offsets(t.Span), Tag: t.Tag, Lemma: t.Lemma, Sentence: t.Sentence}
		if t.Rel != "" {
			j.Head, j.Rel = &t.Head, &t.Rel
		}
		out = append(out, j)
	}
	return out
}

// holders is, for each attribution, the index of the one that it is told in:
// for a relayed one the shortest that contains it. -1 is the article itself.
func holders(list []document.Attribution) []int {
	out := make([]int, len(list))
	for i, a := range list {
		out[i] = -1
		if a.Relay.Len() == 0 {
			continue
		}
		for j := lastUpTo(list, a.Hull().Start); j >= 0; j-- {
			b := list[j]
			if a.Hull().Start-b.Hull().Start > longestContent {
				break
			}
			longer := b.Hull().Len() > a.Hull().Len() || b.Relay.Len() == 0 // else two could hold each other
			if j == i || !longer || !b.Hull().Contains(a.Hull()) {
				continue
			}
			if out[i] < 0 || b.Hull().Len() < list[out[i]].Hull().Len() {
				out[i] = j
			}
		}
	}
	return out
}

// lastUpTo is the last attribution that begins at a byte or before it; they
// come in text order.
func lastUpTo(list []document.Attribution, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].Hull().Start > at }) - 1
}

// longestContent is how many bytes before a relayed attribution the one that
// holds it begins, at most.
const longestContent = 4000

// nested is the attributions that the one at an index holds; held has the
// indexes of those by that of their holder.
func (x *extractor) nested(held map[int][]int, in int) []attributionJSON {
	var out []attributionJSON
	for _, i := range held[in] {
		a := x.attribution(x.doc.Attributions[i])
		a.Nested = x.nested(held, i)
		out = append(out, a)
	}
	return out
}

// heldBy turns holders around.
func heldBy(holders []int) map[int][]int {
	out := map[int][]int{}
	for i, h := range holders {
		out[h] = append(out[h], i)
	}
	return out
}

func (x *extractor) attribution(a document.Attribution) attributionJSON {
	out := attributionJSON{Content: x.passages(a.Marked.Content), Kind: string(a.Kind), CueKind: a.Does, Stated: a.Speech}
	if a.Source.Len() > 0 {
		out.Source = &sourceJSON{x.passage(a.Source), x.within(a.Source)}
	}
	if a.Cue.Len() > 0 {
		cue := x.passage(a.Cue)
		out.Cue = &cue
	}
	return out
}

func (x *extractor) proposal(p document.ProposalMention) proposalJSON {
	return proposalJSON{x.passage(p.Span), proposalKind(p), x.side(p.By, p.ByWho), x.side(p.To, p.ToWho), x.passages(p.Contents), x.date(p.Time), p.Status}
}

// side are the names of one side of a proposal, or where it names nobody the words for it: "striking dockers".
func (x *extractor) side(named []int, words []document.Span) []string {
	out := x.names(named)
	if len(out) > 0 {
		return out
	}
	for _, s := range words {
		if t := x.doc.Tokens[x.doc.TokenAt(s.Start)]; t.Tag != "PRP" { // "they" says nothing without what went before
			out = append(out, x.doc.Slice(s))
		}
	}
	return out
}

func proposalKind(p document.ProposalMention) string {
	if p.Demand {
		return "demand"
	}
	return "proposal"
}

// date is the EDTF value of a time expression, "" for none.
func (x *extractor) date(i int) string {
	if i < 0 || i >= len(x.doc.Times) {
		return ""
	}
	return x.doc.Times[i].EDTF
}

// eventDate is an event's time, so many days off as the event is: "two days after Monday's vote". A wider
// time that is moved is not known any more.
func (x *extractor) eventDate(e document.EventMention) string {
	at := x.date(e.Time)
	if e.Shift == 0 {
		return at
	}
	day, err := time.Parse(time.DateOnly, at)
	if err != nil {
		return ""
	}
	switch e.Around {
	case document.AroundYear:
		return day.AddDate(0, 0, e.Shift).Format("2006") + "~"
	case document.AroundMonth:
		return day.AddDate(0, 0, e.Shift).Format("2006-01") + "~"
	}
	if e.Around > 0 {
		return day.AddDate(0, 0, e.Shift-e.Around).Format(time.DateOnly) + "~/" + day.AddDate(0, 0, e.Shift+e.Around).Format(time.DateOnly) + "~"
	}
	return day.AddDate(0, 0, e.Shift).Format(time.DateOnly)
}

// name is the name of what a mention stands for.
func (x *extractor) name(i int) string {
	m := x.doc.Mentions[i]
	if m.Coref >= 0 && m.Coref < len(x.doc.Mentions) && x.doc.Mentions[m.Coref].Name != "" {
		return x.doc.Mentions[m.Coref].Name
	}
	return m.Name
}

func (x *extractor) names(mentions []int) []string {
	var out []string
	for _, i := range mentions {
		if i >= 0 && i < len(x.doc.Mentions) {
			out = append(out, x.name(i))
		}
	}
	return out
}

// within names the source of an attribution: the mention whose name lies in
// it, a person before others ("Maria Zakharova of the Foreign Ministry").
func (x *extractor) within(s document.Span) string {
	found := ""
	for i := x.doc.MentionsFrom(s.Start); i < len(x.doc.Mentions) && x.doc.Mentions[i].Start < s.End; i++ {
		m := x.doc.Mentions[i]
		if !s.Contains(m.Span) {
			continue
		}
		if m.Type == document.Person {
			return x.name(i)
		}
		if found == "" {
			found = x.name(i)
		}
	}
	return strings.TrimSpace(found)
}
