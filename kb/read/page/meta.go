package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what a page says of itself.
type head struct {
	metas    map[string][]string // by name, property or itemprop, in lower case
	things   []thing
	report   thing  // the JSON-LD node of the article, or nil
	canon    string // link rel=canonical
	lang     string
	title    string
	heading  string   // the h1 that is in the title, or the first
	headings []string // all of them
	bylines  []string
}

const mostMetas = 2000

func heading(doc *html.Node) *head {
	h := &head{metas: map[string][]string{}, things: linked(doc)}
	for _, t := range h.things {
		if t.article() && (h.report == nil || h.report.text("datePublished") == "" && t.text("datePublished") != "") {
			h.report = t
		}
	}
	for n := doc; n != nil; n = after(n) {
		if n.Type == html.ElementNode {
			h.element(n)
		}
	}
	for _, s := range h.headings {
		if s != "" && (h.heading == "" || len(s) > 10 && strings.Contains(h.title+"\n"+h.meta("og:title"), s)) {
			h.heading = s
		}
	}
	return h
}

func (h *head) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		h.lang, _ = attr(n, "lang")
	case atom.Meta:
		content, ok := attr(n, "content")
		for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
			if name, has := attr(n, key); has && ok && len(h.metas) < mostMetas {
				name = strings.ToLower(strings.TrimSpace(name))
				h.metas[name] = append(h.metas[name], content)
			}
		}
	case atom.Link:
		rel, _ := attr(n, "rel")
		if strings.EqualFold(rel, "canonical") && h.canon == "" {
			h.canon, _ = attr(n, "href")
		}
	case atom.Title:
		if h.title == "" && n.Parent != nil && n.Parent.DataAtom != atom.Svg {
			h.title = clean(content(n))
		}
	case atom.H1:
		h.headings = append(h.headings, clean(content(n)))
	}
	rel, _ := attr(n, "rel")
	prop, _ := attr(n, "itemprop")
	if (rel == "author" || strings.Contains(" "+prop+" ", " author ")) && n.DataAtom != atom.Meta && n.DataAtom != atom.Link && len(h.bylines) < 20 {
		if s := clean(content(n)); s != "" && len(s) < 100 {
			h.bylines = append(h.bylines, s)
		}
	}
}

// content is the text in a tree.
func content(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if blocks[n.DataAtom] || n.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
	}
	walk(n)
	return b.String()
}

// meta is the first value of the first of the names that has one.
func (h *head) meta(names ...string) string {
	for _, name := range names {
		for _, v := range h.metas[name] {
			if v = clean(v); v != "" {
				return v
			}
		}
	}
	return ""
}

func (h *head) headline() string {
	site := h.site("")
	heading := h.heading
	if !strings.Contains(h.title, heading) { // of the site, as like as not
		heading = ""
	}
	told := h.report.text("headline")
	if shown := h.title + " " + h.heading; !agree(told, shown) && shown != " " {
		told = "" // a description, or another page's
	}
	for _, s := range []string{told, h.meta("og:title", "twitter:title", "dc.title"), heading, h.title, h.heading, h.report.text("name")} {
		if s = unsuffixed(s, site); s != "" {
			return s
		}
	}
	return ""
}

// agree reports whether half of the words of a stand in b.
func agree(a, b string) bool {
	b = " " + strings.ToLower(b) + " "
	words := strings.Fields(strings.ToLower(a))
	n := 0
	for _, w := range words {
		if strings.Contains(b, w) {
			n++
		}
	}
	return 2*n >= len(words)
}

var suffix = lazy(`^(.+) [|–—\-:·»] ([^|–—·»]+)$`)

// unsuffixed drops the name of the site at the end of a title.
func unsuffixed(title, site string) string {
	m := suffix().FindStringSubmatch(title)
	if m == nil || site == "" {
		return title
	}
	short := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' || r == '.' || r == '-' || r == '\'' || r == '’' {
				return -1
			}
			return r
		}, strings.ToLower(s))
	}
	if a, b := short(m[2]), short(site); strings.Contains(a, b) || strings.Contains(b, a) {
		return strings.TrimSpace(m[1])
	}
	return title
}

// site is the name of the outlet; the host where nothing names it.
func (h *head) site(address string) string {
	for _, s := range []string{h.meta("og:site_name"), h.report.text("publisher", "sourceOrganization"), h.meta("application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")} {
		if s, _, _ = strings.Cut(s, " | "); s != "" && !isURL(s) && s[0] != '@' {
			return s
		}
	}
	if u, err := url.Parse(address); err == nil {
		return clean(strings.ToValidUTF8(strings.TrimPrefix(u.Hostname(), "www."), "")) // an escaped host may be anything
	}
	return ""
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "/")
}

var (
	by      = lazy(`(?i)^(written |reported |posted |story )?by:? `)
	andList = lazy(`(?i), and | and | & |, |;| \| `)
)

// authors are the names of those who wrote the article.
func (h *head) authors() []string {
	var out []string
	add := func(list []string) {
		for _, s := range list {
			for _, name := range andList().Split(by().ReplaceAllString(clean(s), ""), -1) {
				name = strings.TrimSpace(by().ReplaceAllString(strings.TrimSpace(name), ""))
				if name != "" && len(name) < 60 && !isURL(name) && !strings.ContainsAny(name, "@/<>{}#0123456789") && !slices.Contains(out, name) && len(out) < 10 {
					out = append(out, name)
				}
			}
		}
	}
	for _, list := range [][]string{
		texts(h.report["author"]), h.metas["author"], h.metas["article:author"], h.metas["parsely-author"], h.metas["byl"],
		h.metas["sailthru.author"], h.metas["dc.creator"], h.metas["citation_author"], texts(h.report["creator"]), h.bylines,
	} {
		if add(list); len(out) > 0 {
			return out
		}
	}
	return out
}

// language is the language that the page states, as its primary subtag.
func (h *head) language() string {
	for _, s := range []string{h.lang, h.meta("content-language", "language", "og:locale"), h.report.text("inLanguage")} {
		s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
		s, _, _ = strings.Cut(s, "_")
		if len(s) == 2 || len(s) == 3 {
			return s
		}
	}
	return ""
}

// address is the page's canonical address: what it says itself, as long as that
// is on the host that it was read from, else from where it was read.
func (h *head) address(from string) string {
	base, err := url.Parse(from)
	if err != nil {
		base = &url.URL{}
	}
	for _, s := range []string{h.canon, h.meta("og:url"), h.report.text("url", "mainEntityOfPage", "@id")} {
		u, err := base.Parse(strings.TrimSpace(s))
		if err != nil || s == "" || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			continue
		}
		if from != "" && (!sameSite(u.Hostname(), base.Hostname()) || len(u.Path) <= 1 && len(base.Path) > 1) {
			continue
		}
		return Address(u.String())
	}
	return Address(from)
}

// trackers are the parameters that only tell where a reader came from.
var trackers = words("fbclid gclid dclid msclkid mc_cid mc_eid at_medium at_campaign cmpid ocid igshid ns_campaign ns_mchannel ns_source")

// Address is an address without its fragment and without parameters that only
// tell where a reader came from, such as feeds add: one article has one.
func Address(s string) string {
	s, _, _ = strings.Cut(s, "#")
	path, query, ok := strings.Cut(s, "?")
	if !ok {
		return s
	}
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(p string) bool {
		name, _, _ := strings.Cut(strings.ToLower(p), "=")
		return strings.HasPrefix(name, "utm_") || trackers[name]
	})
	if len(kept) == 0 {
		return path
	}
	return path + "?" + strings.Join(kept, "&")
}

// sameSite reports whether one host is the other or below it, "www" apart.
func sameSite(a, b string) bool {
	a, b = site(a), site(b)
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

func site(host string) string {
	host = strings.ToLower(host)
	for _, p := range []string{"www.", "m.", "mobile.", "amp."} {
		host = strings.TrimPrefix(host, p)
	}
	return host
}

var savedMark = lazy(`(?i)saved (?:from|with)[\s\S]{0,60}?url(?:=\(\d+\)|:\s*)(https?://\S+)`)

// savedFrom is the address that browsers note in a page that they save.
func savedFrom(doc *html.Node) string {
	looked := 0
	for n := doc; n != nil && looked < 50; n = after(n) {
		looked++
		if n.Type == html.CommentNode {
			if m := savedMark().FindStringSubmatch(n.Data); m != nil {
				return m[1]
			}
		}
	}
	return ""
}

// articleBody is the text of the report in the page's data.
func (h *head) articleBody() string {
	text, _ := h.report["articleBody"].(string)
	if strings.ContainsRune(text, '<') {
		if t, err := Text(text, MaxElements); err == nil {
			return t
		}
	}
	var out []string
	for line := range strings.Lines(printable(html.UnescapeString(text))) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}
