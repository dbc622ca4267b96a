package query

import (
	"cmp"
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
)

// Ask answers a plain English question through fixed templates: nothing is
// guessed. Reading is the command line that asks the same, Unused the words
// that it leaves out. A question that no template fits is an *Unread.
func (r *Reader) Ask(ctx context.Context, question string) (*Asked, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	asked := &Asked{Question: question, Unused: []string{}}
	plain, unused := withoutFillers(question)
	asked.Unused = append(asked.Unused, unused...)
	plain, since, until, err := s.timeTail(plain)
	if err != nil {
		var open *openTime
		if errors.As(err, &open) {
			return nil, &Unread{Question: question, Nearest: nearestForms(plain)}
		}
		return nil, err
	}
	for _, t := range templates() {
		m := t.form.FindStringSubmatch(plain)
		if m == nil {
			continue
		}
		p := parts{}
		for i, name := range t.form.SubexpNames() {
			if name != "" && m[i] != "" {
				p[name] = strings.TrimSpace(m[i])
			}
		}
		p["since"], p["until"] = since, until
		intent, ok, err := t.read(s, p)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		return asked, r.answer(ctx, intent, asked)
	}
	return nil, &Unread{Question: question, Nearest: nearestForms(plain)}
}

// parts are what a template takes out of a question, by name.
type parts map[string]string

// intent is a question as read: one of the pointers is set.
type intent struct {
	said      *SaidQuestion
	timeline  *TimelineQuestion
	proposals *ProposalQuestion
	kind      string // of proposals: "demand" or ""
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

var plainWord = regexp.MustCompile(`^[\pL\pN._,:/-]+$`)

func (c *command) add(words ...string) {
	for _, w := range words {
		if !plainWord.MatchString(w) {
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
var fillers = regexp.MustCompile(`(?i)\b(please|exactly|actually|really|so far|then|again|now|today|currently|recently|lately|latest|just|ever|also|all the|tell me|show me|do you know|can you tell me)\b`)

func withoutFillers(question string) (plain string, unused []string) {
	plain = fillers.ReplaceAllStringFunc(question, func(w string) string {
		unused = append(unused, w)
		return " "
	})
	plain = strings.Join(strings.Fields(plain), " ")
	plain = strings.TrimLeft(plain, ", ")
	return strings.TrimRight(plain, "?!. "), unused
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

// forms are the questions that Ask can read.
func forms() []string {
	return []string{
		"who said what about the talks?",
		"what did Lavrov say about NATO?",
		"what did Lavrov say in January 2022?",
		"when is the meeting?",
		"what happened in January 2022?",
		"what happened between 2022-01-10 and 2022-01-13?",
		"what happened to the talks?",
		"who met whom?",
		"what does Russia want from NATO?",
		"what did Russia propose?",
		"what is expected?",
		"what is planned in January 2022?",
	}
}

// nearestForms are the forms with the same first word, or all that begin
// otherwise alike: three at most.
func nearestForms(question string) []string {
	asked := strings.Fields(strings.ToLower(question))
	list := forms()
	shared := func(form string) int {
		n := 0
		for i, w := range strings.Fields(strings.TrimRight(form, "?")) {
			if slices.Contains(asked, w) {
				n++
				if i == 0 && asked[0] == w {
					n++
				}
			}
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b string) int { return shared(b) - shared(a) })
	return list[:nearest]
}
