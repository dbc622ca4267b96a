package timex

import "sync"

// language is the compiled grammar. It never changes once it is built.
type language struct {
	words        vocabulary
	base, extend []compiled
	byWord       map[int][]int // base rules that may begin with a word
	byClass      [64][]int     // base rules that may begin with a class
}

// Compiled when the first text is read: most commands read none.
var english = sync.OnceValue(newLanguage)

func newLanguage() *language {
	l := &language{words: newVocabulary(), byWord: map[int][]int{}}
	for _, m := range []string{",", "/", ":", "(", ")", "$", "%"} {
		l.words.add(m)
	}
	for _, group := range baseRules {
		for _, r := range group {
			l.enter(compile(r, l.words))
		}
	}
	for _, r := range extendRules {
		l.extend = append(l.extend, compile(r, l.words))
	}
	return l
}

// enter adds a base rule under everything that it can begin with.
func (l *language) enter(c compiled) {
	at := len(l.base)
	l.base = append(l.base, c)
	for _, e := range c.elements {
		for _, id := range e.words {
			l.byWord[id] = append(l.byWord[id], at)
		}
		for b := range l.byClass {
			if e.class>>b&1 != 0 {
				l.byClass[b] = append(l.byClass[b], at)
			}
		}
		if !e.optional {
			return
		}
	}
}

// parser fills the chart: for every token the longest expression that begins
// there, or nil.
type parser struct {
	*language
	tokens []token
	chart  []*node
	places [12]int // of the elements of the rule at hand
	best   *node
	bestID int
}

// parse goes from the last token to the first, so that what a pattern may
// contain is there before it is asked for. Every token is looked at by a
// bounded number of rules of bounded length.
func parse(tokens []token) []*node {
	p := parser{language: english(), tokens: tokens, chart: make([]*node, len(tokens))}
	for i := len(tokens) - 1; i >= 0; i-- {
		p.chart[i] = p.longest(i)
	}
	return p.chart
}

func (p *parser) longest(i int) *node {
	p.best = nil
	t := &p.tokens[i]
	if t.word.id != 0 {
		p.tryAll(i, p.byWord[t.word.id])
	}
	for c, b := t.class, 0; c != 0; c, b = c>>1, b+1 {
		if c&1 != 0 {
			p.tryAll(i, p.byClass[b])
		}
	}
	n := p.best
	for range 3 {
		longer := p.extended(i, n)
		if longer == nil {
			break
		}
		n = longer
	}
	return n
}

func (p *parser) tryAll(i int, rules []int) {
	for _, r := range rules {
		c := &p.base[r]
		n := p.try(c, 0, i, i, nil)
		if n != nil && (p.best == nil || n.end > p.best.end || n.end == p.best.end && r < p.bestID) {
			p.best, p.bestID = n, r
		}
	}
}

// extended is the longest expression that goes on from n, or nil.
func (p *parser) extended(first int, n *node) *node {
	if n == nil {
		return nil
	}
	var best *node
	cat := n.category()
	for r := range p.extend {
		c := &p.extend[r]
		if c.elements[0].category&cat == 0 {
			continue
		}
		p.places[0] = first
		if longer := p.try(c, 1, first, n.end, n); longer != nil && (best == nil || longer.end > best.end) {
			best = longer
		}
	}
	return best
}

// try lays the elements of a rule from the e-th on over the tokens from i on,
// with as many optional ones as there are.
func (p *parser) try(c *compiled, e, first, i int, base *node) *node {
	if e == len(c.elements) {
		return p.mean(c, first, i, base)
	}
	el := &c.elements[e]
	if i < len(p.tokens) && p.tokens[i].sentence == p.tokens[first].sentence && (!el.joined || !p.tokens[i].gap) {
		if next := p.step(el, i); next > i {
			p.places[e] = i
			if n := p.try(c, e+1, first, next, base); n != nil {
				return n
			}
		}
	}
	if el.optional {
		p.places[e] = -1
		return p.try(c, e+1, first, i, base)
	}
	return nil
}

// step is the token after an element at i, or i when it does not fit.
func (p *parser) step(el *element, i int) int {
	if el.category != 0 {
		if n := p.chart[i]; n != nil && n.category()&el.category != 0 {
			return n.end
		}
		return i
	}
	if el.fits(&p.tokens[i]) {
		return i + 1
	}
	return i
}

// mean asks the rule what its tokens mean.
func (p *parser) mean(c *compiled, first, end int, base *node) *node {
	n := c.meaning(match{tokens: p.tokens, chart: p.chart, at: p.places[:len(c.elements)], first: first, end: end, base: base})
	if n == nil {
		return nil
	}
	n.end = end
	return n
}
