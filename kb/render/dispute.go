package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// claims say on what sources differ, each with who says it, its words and
// where they stand.
func (p *page) claims(e *query.Event) (out cell) {
	on := ""
	for _, c := range e.Disputed {
		if c.On != on {
			on = c.On
			head := "sources differ on the " + on + ":"
			if c.Compatible {
				head = "the " + on + " is given as:"
			}
			out = append(out, part{text: head, style: yellow})
		}
		out = append(out, p.claim(c))
	}
	return out
}

// claim is what one source says, its words and where they stand.
func (p *page) claim(c query.Claim) part {
	text := claimed(c) + " — "
	if c.On == "statements" {
		text = ""
	}
	text += inQuotes(clean(c.Evidence.Text))
	by := clean(c.By)
	if c.Denied && by != "" {
		by += " denies it"
	}
	where := joined(", ", by, clean(c.Source), "published "+Date(c.Published), p.o.place(c.Evidence.Article, c.Evidence.Start, c.Evidence.End))
	return part{text: text + " (" + where + ")"}
}

// inQuotes puts words in marks, unless they have marks of their own.
func inQuotes(s string) string {
	if strings.ContainsAny(s, "“”\"") {
		return s
	}
	return "“" + s + "”"
}

// differences list what texts set against each other and no event shows.
func (p *page) differences(list []query.Difference) {
	for _, d := range list {
		p.gap()
		head := "contradict each other:"
		if d.On != "statements" {
			head = "sources differ on the " + d.On + ":"
		}
		out := cell{{text: head, style: yellow}}
		for _, c := range d.Claims {
			if c.On == "statements" && slices.ContainsFunc(d.Claims, func(o query.Claim) bool { return o.Denied && !c.Denied && o.Evidence == c.Evidence }) {
				c.Evidence.Text = c.Value // the sentence stands with the denial
			}
			out = append(out, p.claim(c))
		}
		p.grid(nil, [][]cell{{out}})
	}
}

// claimed is what a source says, in words.
func claimed(c query.Claim) string {
	switch c.On {
	case "date":
		return Date(c.Value)
	case "figures":
		return figure(clean(c.Value))
	}
	return clean(c.Value)
}

// figure writes the number of "at least 12000 killed" as people do, and a sum
// with its sign before it.
func figure(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if _, err := strconv.ParseFloat(w, 64); err != nil {
			continue
		}
		whole := grouped(w)
		words[i] = whole
		if i+1 < len(words) && strings.Contains("$£€", words[i+1]) {
			words[i] = words[i+1] + whole
			words = append(words[:i+1], words[i+2:]...)
		}
		return strings.Join(words, " ")
	}
	return s
}

// revised tells how figures changed over time: "12 killed (5 March 2023), then 15
// killed (6 March 2023)".
func revised(e *query.Event) string {
	var out []string
	for _, r := range e.Revised {
		var steps []string
		for _, c := range r.Claims {
			steps = append(steps, claimed(c)+" ("+Date(c.Published)+")")
		}
		out = append(out, strings.Join(steps, ", then "))
	}
	return strings.Join(out, "; ")
}

// grouped writes a number as people do: "12,000", "1.1 trillion".
func grouped(number string) string {
	n, _ := strconv.ParseFloat(number, 64)
	for _, scale := range []struct {
		size float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if n >= scale.size {
			return strconv.FormatFloat(n/scale.size, 'f', -1, 64) + scale.name
		}
	}
	whole, rest, broken := strings.Cut(number, ".")
	for k := len(whole) - 3; k > 0; k -= 3 {
		whole = whole[:k] + "," + whole[k:]
	}
	if broken {
		whole += "." + rest
	}
	return whole
}
