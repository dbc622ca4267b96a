//go:build corpora

package resolve

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// goldWord is a word of GUM in the text that the test makes of a document.
type goldWord struct {
	document.Span
	tag string
}

// goldMention is a mention of an entity, first to before last.
type goldMention struct {
	entity, first, last int
	kind                string
	head                []int // words that make out its core, from 1 on
}

type goldDocument struct {
	id, date string
	text     string
	words    []goldWord
	mentions []goldMention
}

var bracket = regexp.MustCompile(`\((\d+)-([a-z]+)-([^()]*)(\)?)|(\d+)\)`)

// readGUM reads the news documents of a part of GUM with the entities of its
// last column.
func readGUM(t *testing.T, path string, genres []string) []*goldDocument {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []*goldDocument
	var d *goldDocument
	var open []int
	glue := ""
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<24)
	for scan.Scan() {
		line := scan.Text()
		if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			d, open, glue = nil, nil, ""
			genre, _, _ := strings.Cut(strings.TrimPrefix(id, "GUM_"), "_")
			if slices.Contains(genres, genre) {
				d = &goldDocument{id: id}
				docs = append(docs, d)
			}
		}
		if d == nil {
			continue
		}
		if day, ok := strings.CutPrefix(line, "# meta::dateCreated = "); ok {
			d.date = day
		}
		if strings.HasPrefix(line, "# newpar") && d.text != "" {
			glue = "\n\n"
		}
		c := strings.Split(line, "\t")
		if len(c) != 10 || strings.ContainsAny(c[0], "-.") {
			continue
		}
		d.text += glue
		at := len(d.text)
		d.text += c[1]
		glue = " "
		if strings.Contains(c[9], "SpaceAfter=No") {
			glue = ""
		}
		d.words = append(d.words, goldWord{document.Span{Start: at, End: len(d.text)}, c[4]})
		open = d.entities(c[9], open)
	}
	return docs
}

// entities reads the brackets that open and close at the last word.
func (d *goldDocument) entities(misc string, open []int) []int {
	at := len(d.words)
	for _, field := range strings.Split(misc, "|") {
		value, ok := strings.CutPrefix(field, "Entity=")
		if !ok {
			continue
		}
		for _, m := range bracket.FindAllStringSubmatch(value, -1) {
			if m[5] != "" {
				id, _ := strconv.Atoi(m[5])
				for i := len(open) - 1; i >= 0; i-- {
					if d.mentions[open[i]].entity == id {
						d.mentions[open[i]].last = at
						open = slices.Delete(open, i, i+1)
						break
					}
				}
				continue
			}
			id, _ := strconv.Atoi(m[1])
			g := goldMention{entity: id, kind: m[2], first: at - 1, last: at}
			if rest := strings.Split(m[3], "-"); len(rest) > 3 { // infstat, salience, centering, minspan
				for _, h := range strings.Split(rest[3], ",") {
					n, _ := strconv.Atoi(h)
					g.head = append(g.head, n)
				}
			}
			d.mentions = append(d.mentions, g)
			if m[4] == "" {
				open = append(open, len(d.mentions)-1)
			}
		}
	}
	return open
}

// name is the name that a mention's core is, if it is one: proper nouns in a
// row that are not just a title ("the President", "Man of the match").
func (d *goldDocument) name(g goldMention) (document.Span, bool) {
	proper := func(i int) bool { return i >= g.first && i < g.last && strings.HasPrefix(d.words[i].tag, "NNP") }
	if len(g.head) == 0 || g.head[0] == 0 {
		return document.Span{}, false
	}
	from, to := g.first+g.head[0]-1, g.first+g.head[len(g.head)-1]
	if to-from != len(g.head) || !proper(to-1) || !proper(from) || proper(to) {
		return document.Span{}, false
	}
	s := document.Span{Start: d.words[from].Start, End: d.words[to-1].End}
	title := to-from == 1 && (en.PersonNoun(strings.ToLower(d.text[s.Start:s.End])) || to < len(d.words) && d.words[to].tag == "IN" && to < g.last)
	return s, !title
}

func (d *goldDocument) span(g goldMention) document.Span {
	return document.Span{Start: d.words[g.first].Start, End: d.words[g.last-1].End}
}

// analysed is the document as the stages before this one leave it, with the
// names of the gold in the place of those found; entity has the gold entity of each.
func (d *goldDocument) analysed(t *testing.T) (doc *document.Document, entity []int) {
	doc = &document.Document{Text: d.text, Published: d.date}
	if err := annotate.Annotate(doc); err != nil {
		t.Fatal(err)
	}
	extract.Extract(doc)
	types := map[string]document.EntityType{"person": document.Person, "organization": document.Organization, "place": document.Place}
	found := doc.Mentions
	doc.Mentions = nil
	taken := map[document.Span]bool{}
	add := func(m document.Mention, of int) {
		if !taken[m.Span] {
			taken[m.Span] = true
			doc.Mentions, entity = append(doc.Mentions, m), append(entity, of)
		}
	}
	for _, g := range d.mentions {
		s, ok := d.name(g)
		typ := types[g.kind]
		if typ == "" {
			continue
		}
		if !ok {
			if m := d.inside(g, found); typ == document.Person && m >= 0 {
				add(found[m], g.entity) // a name with a title and more around it
			}
			continue
		}
		m := document.Mention{Span: s, Full: s, Type: typ, Name: doc.Slice(s)}
		for _, o := range found {
			if o.End == s.End && o.Type == m.Type { // without the title before it
				m = o
			}
		}
		add(m, g.entity)
	}
	return doc, entity
}

// inside is the person found whose name no smaller mention of a person than g
// has in it, -1 for none.
func (d *goldDocument) inside(g goldMention, found []document.Mention) int {
	for m, men := range found {
		if men.Type != document.Person || !d.span(g).Contains(men.Span) {
			continue
		}
		smallest := true
		for _, o := range d.mentions {
			if o.kind == "person" && o.last > 0 && o.last-o.first < g.last-g.first && d.span(o).Contains(men.Span) {
				smallest = false
			}
		}
		if smallest {
			return m
		}
	}
	return -1
}

type tally struct{ right, all int }

func (c *tally) add(ok bool) {
	c.all++
	if ok {
		c.right++
	}
}

func (c tally) share() float64 { return 100 * float64(c.right) / float64(max(1, c.all)) }

// TestWhoIsMeant scores who is meant by pronouns, repeated names and nouns for
// persons on GUM's news, given its names. A pronoun for somebody whom the text
// has not named is right when it stays open.
func TestWhoIsMeant(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora/ud")
	}
	for name, genres := range map[string][]string{"news": {"news"}, "others": {"interview", "bio", "voyage", "textbook", "speech", "academic", "court"}} {
		var pronouns, names, fresh, nominals, found tally
		for _, part := range []string{"dev", "train"} {
			for _, g := range readGUM(t, filepath.Join(root, "corpora", "ud", "en_gum-ud-"+part+".conllu"), genres) {
				d, entity := g.analysed(t)
				c := newCast(d)
				spoke := c.speakers(d)
				of := func(chain, before int) int { // the gold entity of a chain's last mention before a place
					e := -1
					for _, m := range c.chains[chain].mentions {
						if d.Mentions[m].Start < before {
							e = entity[m]
						}
					}
					return e
				}
				named := func(e, before int) bool {
					for m, x := range entity {
						if x == e && d.Mentions[m].Start < before {
							return true
						}
					}
					return false
				}
				for m, men := range d.Mentions {
					if men.Type != document.Person {
						continue
					}
					got := of(c.chainOf[m], men.Start)
					if named(entity[m], men.Start) {
						names.add(got == entity[m])
						if got != entity[m] {
							var same []string
							for o := range m {
								if entity[o] == entity[m] {
									same = append(same, d.Mentions[o].Name)
								}
							}
							t.Logf("%s: %q is taken for %d, not %q", g.id, men.Name, got, same)
						}
					} else {
						fresh.add(got < 0)
					}
				}
				for _, gm := range g.mentions {
					if gm.kind != "person" || gm.last == 0 {
						continue
					}
					s := g.span(gm)
					text := strings.ToLower(d.Slice(s))
					upTo := 0
					for upTo < len(d.Attributions) && (d.Attributions[upTo].Source.Len() == 0 || d.Attributions[upTo].Source.Start < s.Start) {
						upTo++
					}
					switch tag := g.words[gm.first].tag; {
					case gm.last-gm.first == 1 && (tag == "PRP" || tag == "PRP$") && en.PronounGender(text) != en.UnknownGender:
						k, got := c.who(d, s, spoke, upTo), -1
						if k >= 0 {
							got = of(k, s.Start)
						}
						want := gm.entity
						if !named(want, s.Start) {
							want = -1
						}
						pronouns.add(got == want)
						if got != want {
							t.Logf("%s: %q at %d is taken for %d, not %d: %s", g.id, text, s.Start, got, want, around(d.Text, s))
						}
					case strings.HasPrefix(text, "the ") && strings.HasPrefix(g.words[gm.last-1].tag, "NN") && !strings.HasPrefix(g.words[gm.last-1].tag, "NNP"):
						k := c.who(d, s, spoke, upTo)
						if k >= 0 {
							nominals.add(of(k, s.Start) == gm.entity)
							if of(k, s.Start) != gm.entity {
								t.Logf("%s: %q is taken for %s", g.id, text, c.chains[k].name)
							}
						}
						if named(gm.entity, s.Start) {
							found.add(k >= 0 && of(k, s.Start) == gm.entity)
						}
					}
				}
			}
		}
		if name == "news" {
			for what, c := range map[string]tally{"pronouns": pronouns, "names": names, "nouns": nominals} {
				t.Logf("figure coreference.%s %.1f", what, c.share())
			}
		}
		t.Logf("%s: pronouns %.1f (%d)  names again %.1f (%d)  new names %.1f (%d)  nouns right %.1f (%d), found %.1f (%d)",
			name, pronouns.share(), pronouns.all, names.share(), names.all, fresh.share(), fresh.all, nominals.share(), nominals.all, found.share(), found.all)
	}
}

func around(text string, s document.Span) string {
	return strings.ReplaceAll(text[max(0, s.Start-100):s.Start]+"["+text[s.Start:s.End]+"]"+text[s.End:min(len(text), s.End+40)], "\n", " ")
}

// TestPresenceIsLearned learns the weights of the signs of presence from the
// gold of GUM's freely licensed genres but news, logs them, and holds that those
// written down in presence do as well on news, which they were not learned from.
func TestPresenceIsLearned(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	train, held := pronounCases(t, root, others), pronounCases(t, root, []string{"news"})
	w, step := presence, 0.05
	for range 40 {
		for _, c := range train {
			c.learn(&w, step)
		}
		step *= 0.95
	}
	t.Logf("learned %.2f", w)
	now, could := right(held, &presence), right(held, &w)
	t.Logf("figure coreference.antecedents %.1f", now)
	if now < could-2 {
		t.Errorf("on news the weights are right for %.1f %% of pronouns, and could be for %.1f %%", now, could)
	}
}

var others = []string{"interview", "bio", "voyage", "textbook", "speech", "academic", "court", "vlog"}

// pronounCase is a pronoun with its candidates, and which of them are meant.
type pronounCase struct {
	candidates []candidate
	meant      []bool
}

// learn takes a step up the likelihood that one of those meant is chosen, or
// none when none is meant.
func (c pronounCase) learn(w *[signs]float64, step float64) {
	scores, most := make([]float64, len(c.candidates)), 0.0
	any := false
	for k, x := range c.candidates {
		scores[k] = x.weight(w)
		most = max(most, scores[k])
		any = any || c.meant[k]
	}
	all, good := math.Exp(-most), 0.0 // none weighs nothing
	if !any {
		good = all
	}
	for k := range scores {
		scores[k] = math.Exp(scores[k] - most)
		all += scores[k]
		if c.meant[k] {
			good += scores[k]
		}
	}
	for k, x := range c.candidates {
		g := -scores[k] / all
		if c.meant[k] {
			g += scores[k] / good
		}
		for j, v := range x.signs {
			w[j] += step * (g*v - 0.0005*w[j]/float64(len(c.candidates)))
		}
	}
}

func right(cases []pronounCase, w *[signs]float64) float64 {
	var n tally
	for _, c := range cases {
		best, most, any := -1, 0.0, false
		for k, x := range c.candidates {
			any = any || c.meant[k]
			if s := x.weight(w); s > most {
				best, most = k, s
			}
		}
		n.add(best < 0 && !any || best >= 0 && c.meant[best])
	}
	return n.share()
}

func pronounCases(t *testing.T, root string, genres []string) []pronounCase {
	var out []pronounCase
	for _, part := range []string{"dev", "train"} {
		for _, g := range readGUM(t, filepath.Join(root, "corpora", "ud", "en_gum-ud-"+part+".conllu"), genres) {
			d, entity := g.analysed(t)
			c := newCast(d)
			c.speakers(d)
			p := newPronouns(c, d)
			gold := map[int]int{} // byte that a mention's core ends at -> entity
			for m, men := range d.Mentions {
				gold[men.End] = entity[m]
			}
			for _, gm := range g.mentions {
				at := gm.first
				if len(gm.head) > 0 && gm.head[0] > 0 {
					at += gm.head[len(gm.head)-1] - 1
				}
				if at < len(g.words) {
					if _, ok := gold[g.words[at].End]; !ok {
						gold[g.words[at].End] = gm.entity
					}
				}
			}
			p.read(func(i int, low string) {
				e, ok := gold[d.Tokens[i].End]
				if !ok {
					return
				}
				cs := pronounCase{candidates: p.candidates(i, low)}
				for _, x := range cs.candidates {
					o, ok := gold[d.Tokens[x.at].End]
					cs.meant = append(cs.meant, ok && o == e)
				}
				out = append(out, cs)
			})
		}
	}
	return out
}
