package query

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// unread is a question that no template fits, with the questions that come
// nearest: of its own names and words where it has such, else examples.
func (s *session) unread(question, plain string) error {
	e := &Unread{Question: question}
	who, topic := s.namesIn(plain)
	switch {
	case wantsNew(plain):
		if day := s.lastDay(); day != "" {
			e.Nearest = append(e.Nearest, "what is new since "+day+"?")
		}
	case who != "" && topic != "":
		e.Nearest = append(e.Nearest, "what did "+who+" say about "+topic+"?", "what happened to "+who+"?", "who said what about "+topic+"?")
	case who != "":
		e.Nearest = append(e.Nearest, "what did "+who+" say?", "what happened to "+who+"?", "what does "+who+" want?")
	case topic != "":
		e.Nearest = append(e.Nearest, "who said what about "+topic+"?", "when is "+topic+"?", "what happened to "+topic+"?")
	}
	for _, form := range nearestForms(plain) {
		if len(e.Nearest) < nearest {
			e.Nearest = append(e.Nearest, form)
		}
	}
	return e
}

func wantsNew(plain string) bool {
	words := strings.Fields(strings.ToLower(plain))
	return slices.Contains(words, "new") || slices.Contains(words, "news") || slices.Contains(words, "changed")
}

// namesIn finds the longest run of words that somebody bears as a name, and the
// other words that something here is about.
func (s *session) namesIn(plain string) (who, topic string) {
	words := strings.Fields(plain)
	from, to := 0, 0
	for long := min(len(words), 4); long > 0 && who == ""; long-- {
		for i := 0; i+long <= len(words); i++ {
			run := strings.Join(words[i:i+long], " ")
			if first := run[0]; first >= 'a' && first <= 'z' || interrogative(words[i]) {
				continue // names begin with a capital
			}
			if found, err := s.resolve(run); err == nil && len(found) > 0 {
				who, from, to = run, i, i+long
				break
			}
		}
	}
	var known []string
	for i, w := range words {
		if who != "" && i >= from && i < to || interrogative(w) || en.Function(strings.ToLower(w)) || len(contentWords(w)) == 0 {
			continue
		}
		if on, err := s.statementsOn(strings.Trim(w, ",;:")); err == nil && len(on) > 0 {
			known = append(known, strings.Trim(w, ",;:"))
		}
	}
	return who, strings.Join(known[:min(len(known), 3)], " ")
}

func interrogative(w string) bool {
	return slices.Contains([]string{"what", "who", "whom", "when", "where", "why", "how", "which", "is", "did", "does", "do", "has", "have", "will", "would", "can", "could"}, strings.ToLower(w))
}

// lastDay is the last day of publication, "" if no article has one.
func (s *session) lastDay() string {
	last := ""
	if err := s.loadDays(nil); err != nil {
		return ""
	}
	for _, day := range s.days {
		last = max(last, day)
	}
	return last
}

// nearestForms are the examples that share most words with the question, the
// first word twice: three at most.
func nearestForms(question string) []string {
	asked := strings.Fields(strings.ToLower(question))
	var list []string
	for _, t := range templates() {
		list = append(list, t.example)
	}
	shared := func(form string) int {
		n := 0
		for i, w := range strings.Fields(strings.TrimRight(form, "?")) {
			if slices.Contains(asked, w) {
				n++
				if i == 0 && asked[0] == w { // asked has w, so it is not empty
					n++
				}
			}
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b string) int { return shared(b) - shared(a) })
	return list[:nearest]
}
