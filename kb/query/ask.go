package query

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// Ask answers a plain English question through fixed templates: nothing is
// guessed. Reading is the command line that asks the same, Unused the words
// that it leaves out. A question that no template fits is an *Unread.
func (r *Reader) Ask(ctx context.Context, question string) (*Asked, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	if len(question) > longestQuestion {
		return nil, &Unread{Question: question, Nearest: nearestForms("")}
	}
	asked := &Asked{Question: question, Unused: []string{}}
	plain, unused := withoutFillers(question)
	asked.Unused = append(asked.Unused, unused...)
	plain, when, err := s.timeIn(plain)
	var open *openTime
	if errors.As(err, &open) {
		return nil, s.unread(question, plain)
	}
	if err != nil {
		return nil, err
	}
	in, ok, err := s.read(plain, when)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, s.unread(question, plain)
	}
	if err := s.meant(in); err != nil {
		return nil, err
	}
	asked.Unused = append(asked.Unused, in.unused...)
	if in.timeUnused && when.phrase != "" {
		asked.Unused = append(asked.Unused, when.phrase)
	}
	return asked, r.answer(ctx, in, asked)
}

// longestQuestion is how many bytes a question has at most; a longer one is no question.
const longestQuestion = 1000

// read finds the first template that the whole question fits.
func (s *session) read(plain string, when period) (intent, bool, error) {
	for _, t := range templates() {
		for _, way := range t.compiled() {
			m := way.FindStringSubmatch(plain)
			if m == nil {
				continue
			}
			p := parts{}
			for i, name := range way.SubexpNames() {
				if name != "" && m[i] != "" {
					p[name] = strings.TrimSpace(m[i])
				}
			}
			p["since"], p["until"] = when.since, when.until
			in, ok, err := t.read(s, p)
			if err != nil || ok {
				return in, ok, err
			}
		}
	}
	return intent{}, false, nil
}

// parts are what a template takes out of a question, by name.
type parts map[string]string

// intent is a question as read: one of the pointers is set.
type intent struct {
	said      *SaidQuestion
	timeline  *TimelineQuestion
	proposals *ProposalQuestion
	kind      string // of proposals: "demand" or ""

	unused     []string // words that had to be left out to find anything
	timeUnused bool     // the answer does not depend on the question's time
}

func (r *Reader) answer(ctx context.Context, in intent, asked *Asked) (err error) {
	asked.Reading = in.commandLine()
	switch {
	case in.said != nil:
		asked.Statements, err = r.Said(ctx, *in.said)
	case in.timeline != nil:
		asked.Timeline, err = r.Timeline(ctx, *in.timeline)
	case in.proposals != nil:
		asked.Proposals, err = r.Proposals(ctx, *in.proposals)
		if in.kind != "" {
			asked.Proposals = slices.DeleteFunc(asked.Proposals, func(p Proposal) bool { return p.Kind != in.kind })
		}
	}
	return err
}

// mostMeant is how many times as many articles as all others of one name must name the one
// whom a question means by it.
const mostMeant = 3

// meant puts full names for those that several bear of whom the articles mostly speak of one:
// "Trump" for Donald Trump, beside his wife.
func (s *session) meant(in intent) error {
	var names []*string
	switch {
	case in.said != nil:
		names = []*string{&in.said.By, &in.said.To, &in.said.About}
	case in.proposals != nil:
		names = []*string{&in.proposals.By, &in.proposals.To}
	case in.timeline != nil:
		for i := range in.timeline.With {
			names = append(names, &in.timeline.With[i])
		}
	}
	for _, n := range names {
		full, err := s.mostly(*n)
		if err != nil {
			return err
		}
		*n = full
	}
	return nil
}

// mostly is the full name of the bearer of a name of whom most articles speak that name one, the
// name itself when there is no such.
func (s *session) mostly(name string) (string, error) {
	want := nameWords(name)
	if len(want) != 1 {
		return name, nil
	}
	found, err := s.entitiesWith(want)
	if err != nil {
		return "", err
	}
	ids := bestMatch(found, want)
	if len(ids) < 2 {
		return name, nil
	}
	best, most, all := quad.IRI(""), 0, 0
	for _, id := range ids.values() {
		n := 0
		for _, times := range found[quad.IRI(schema.Lexical(id))].names {
			n += times
		}
		if all += n; n > most {
			best, most = quad.IRI(schema.Lexical(id)), n
		}
	}
	if most < mostMeant*(all-most) {
		return name, nil
	}
	if err := s.loadLabels([]quad.IRI{best}); err != nil {
		return "", err
	}
	full := s.label(best)
	if who, err := s.resolve(full); err != nil || len(who) != 1 || !who.has(best) {
		return name, nil
	}
	return full, nil
}

// commandLine writes the command that asks the same.
func (in intent) commandLine() string {
	c := command{}
	switch {
	case in.said != nil:
		q := in.said
		c.add("said")
		c.add(q.Words...)
		c.flag("--by", q.By)
		c.flag("--about", q.About)
		c.flag("--to", q.To)
		c.flag("--since", q.Since)
		c.flag("--until", q.Until)
	case in.timeline != nil:
		q := in.timeline
		c.add("timeline")
		c.add(q.Words...)
		for _, name := range q.With {
			c.flag("--with", name)
		}
		c.flag("--class", strings.Join(q.Class, ","))
		c.flag("--since", q.Since)
		c.flag("--until", q.Until)
		c.flag("--status", strings.Join(q.Status, ","))
		c.flag("--new-since", q.NewSince)
		if q.Disputed {
			c = append(c, "--disputed")
		}
		if q.Dates {
			c = append(c, "--dates")
		}
	case in.proposals != nil:
		q := in.proposals
		c.add("proposals")
		c.add(q.Words...)
		c.flag("--by", q.By)
		c.flag("--to", q.To)
		c.flag("--kind", in.kind)
		c.flag("--status", q.Status)
	}
	return strings.Join(c, " ")
}

// command is a command line in the making.
type command []string

var plainWord = lazy(`^[\pL\pN._,:/-]+$`)

func (c *command) add(words ...string) {
	for _, w := range words {
		if !plainWord().MatchString(w) {
			w = `"` + strings.ReplaceAll(w, `"`, `\"`) + `"`
		}
		*c = append(*c, w)
	}
}

func (c *command) flag(name, value string) {
	if value != "" {
		c.add(name, value)
	}
}

// fillers say nothing that an answer could depend on; those of time would need
// a clock, which there is none.
var fillers = lazy(`(?i)\b(please|exactly|actually|really|so far|then|again|now|today|yesterday|currently|recently|lately|latest|this (?:week|month|year)|last (?:week|month|year)|just|ever|also|already|yet|all the|tell me|show me|give me|list me|i want to know|i would like to know|i wonder|let me know|do you know|do we know|can you tell me|could you tell me|can you|could you)\b`)

// short are short forms, and what they stand for.
var short = strings.NewReplacer("what's", "what is", "What's", "what is", "what’s", "what is", "What’s", "what is", "who's", "who is", "Who's", "who is",
	"when's", "when is", "When's", "when is", "when’s", "when is", "When’s", "when is")

func withoutFillers(question string) (plain string, unused []string) {
	plain = fillers().ReplaceAllStringFunc(short.Replace(question), func(w string) string {
		unused = append(unused, w)
		return " "
	})
	plain = strings.Join(strings.Fields(plain), " ")
	plain = strings.TrimLeft(plain, ",: ")
	return strings.TrimRight(plain, "?!.,: "), unused
}

// smallWords are left out of the words that are looked up: everything has them.
func smallWord(w string) bool {
	return slices.Contains([]string{
		"the", "a", "an", "of", "in", "on", "at", "for", "to", "and", "with", "between", "by", "from", "any", "some",
		"is", "are", "was", "were", "be", "s", "its", "their", "his", "her", "next", "first",
	}, strings.ToLower(w))
}

// contentWords are the words of a phrase that are worth looking up.
func contentWords(phrase string) []string {
	phrase = strings.NewReplacer("’s ", " ", "'s ", " ").Replace(phrase + " ")
	return slices.DeleteFunc(splitWords([]string{phrase}), smallWord)
}

// topic is a phrase as --about takes it: a name as it is, else its words.
func (s *session) topic(phrase string) (string, error) {
	if phrase == "" {
		return "", nil
	}
	phrase = withoutArticle(phrase)
	_, err := s.resolve(phrase)
	var unknown *UnknownName
	if !errors.As(err, &unknown) {
		return phrase, err
	}
	return cmp.Or(strings.Join(contentWords(phrase), " "), phrase), nil
}

func withoutArticle(phrase string) string {
	for _, a := range []string{"the ", "a ", "an ", "any ", "some "} {
		if len(phrase) > len(a) && strings.EqualFold(phrase[:len(a)], a) {
			return phrase[len(a):]
		}
	}
	return phrase
}
