package schema

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"golang.org/x/text/unicode/norm"
)

// Folders of the base namespace.
const (
	articleFolder  = "article/"
	sourceFolder   = "source/"
	eventFolder    = "event/"
	proposalFolder = "proposal/"
	clusterFolder  = "cluster/"
	nameFolder     = "name/"
)

// Kinds of node inside an article, as its IRI's fragment names them.
const (
	MentionNode   = "mention"
	StatementNode = "char" // a statement is its own span: RFC 5147
	EventNode     = "event"
	ProposalNode  = "proposal"
	ClaimNode     = "claim"
)

// ArticleIRI names one version of an article: the same url with another text
// (another hash) is another version.
func ArticleIRI(base, url, hash string) quad.IRI {
	return quad.IRI(base + articleFolder + digest(16, url, hash))
}

// BaseOf is the namespace that an article's IRI was made in, Base when it is
// not one of ours.
func BaseOf(article quad.IRI) string {
	if i := strings.LastIndex(string(article), articleFolder); i > 0 {
		return string(article[:i])
	}
	return Base
}

// SourceIRI names a publisher.
func SourceIRI(base, name string) quad.IRI { return quad.IRI(base + sourceFolder + Slug(name)) }

// EntityIRI names a person, organization or place, as in "person/sergei-lavrov".
func EntityIRI(base, entityType, name string) quad.IRI {
	return quad.IRI(base + Slug(entityType) + "/" + Slug(name))
}

// NameIRI names a name as such, whoever bears it: its type and key, which is
// the name without what may differ.
func NameIRI(base, entityType, key string) quad.IRI {
	return keyed(base+nameFolder+Slug(entityType)+"/", key, []string{entityType})
}

// NameType is the type of a name that NameIRI made.
func NameType(name quad.IRI) string { return SettledType(name, "") }

// SettledType is the type that EntityIRI was given, or otherwise when id is not
// one of its names: all articles together may settle on another type than one of them.
func SettledType(id quad.IRI, otherwise string) string {
	parts := strings.Split(string(id), "/")
	if n := len(parts); n > 1 {
		switch t := parts[n-2]; t {
		case "person", "organization", "place":
			return t
		}
	}
	return otherwise
}

// EventIRI names an event. The key is what makes it this event and no other.
func EventIRI(base, label string, key ...string) quad.IRI {
	return keyed(base+eventFolder, label, key)
}

// ProposalIRI names a proposal or demand; the key is as EventIRI's.
func ProposalIRI(base, label string, key ...string) quad.IRI {
	return keyed(base+proposalFolder, label, key)
}

// ClusterIRI names a cluster of statements, or of texts, by what they share.
func ClusterIRI(base string, key ...string) quad.IRI {
	return quad.IRI(base + clusterFolder + digest(16, key...))
}

// keyed makes a readable name that stays unique when labels are alike.
func keyed(folder, label string, key []string) quad.IRI {
	return quad.IRI(folder + shortened(Slug(label), 48) + "-" + digest(8, append([]string{label}, key...)...))
}

// shortened cuts a slug at a word's end.
func shortened(slug string, limit int) string {
	if len(slug) <= limit {
		return slug
	}
	cut := limit
	if i := strings.LastIndexByte(slug[:limit+1], '-'); i > 0 {
		cut = i
	}
	for cut > 0 && !utf8.RuneStart(slug[cut]) {
		cut--
	}
	return slug[:cut]
}

// digest is n hexadecimal digits of a hash of parts; no two lists of parts are
// written alike.
func digest(n int, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p)) + ":" + p))
	}
	return hex.EncodeToString(h.Sum(nil))[:n]
}

// Slug makes the part of an IRI that stands for a name: lower case, Latin
// letters without their marks, other letters kept, "-" between words. It is
// never empty: a name without a letter or digit becomes a hash.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range Fold(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r == '.' || r == '\'' || r == '’':
			// "U.S." is one word and so is "d'Estaing".
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return "x-" + digest(8, name)
	}
	return b.String()
}

// Fold makes names comparable: lower case, without the marks on Latin letters.
func Fold(s string) string {
	if isPlain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	latin := false // marks fall off Latin letters only: elsewhere they make another letter
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) && latin {
			continue
		}
		latin = unicode.Is(unicode.Latin, r)
		r = unicode.ToLower(r)
		if f, ok := foldLetter(r); ok {
			b.WriteString(f)
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foldLetter folds the Latin letters that Unicode does not take apart.
func foldLetter(r rune) (string, bool) {
	switch r {
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'đ', 'ð':
		return "d", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'ı':
		return "i", true
	case 'þ':
		return "th", true
	}
	return "", false
}

// ValidIRI reports whether s can be written as an absolute IRI.
func ValidIRI(s string) bool {
	colon := strings.IndexByte(s, ':')
	if colon < 1 || colon == len(s)-1 || !utf8.ValidString(s) {
		return false
	}
	for i, r := range s[:colon] {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", r)) {
			return false
		}
	}
	for _, r := range s {
		if r <= ' ' || r == 0x7f || unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune("<>\"{}|^`\\", r) {
			return false
		}
	}
	return true
}

// Node is the name of something inside an article: a span of its text and
// what it is there. Nth tells apart things of one kind on the same span; 1 is
// the first.
type Node struct {
	Article quad.IRI
	Kind    string // MentionNode, ...
	Span
	Nth int
}

// IRI writes the node's name: "A#char=127,325", a second one "A#char=127,325;n=2".
func (n Node) IRI() quad.IRI {
	s := string(n.Article) + "#" + n.Kind + "=" + n.Span.String()
	if n.Nth > 1 {
		s += ";n=" + strconv.Itoa(n.Nth)
	}
	return quad.IRI(s)
}

// Compare orders nodes as they stand in the text.
func (n Node) Compare(m Node) int {
	return cmp.Or(cmp.Compare(n.Article, m.Article), n.Span.Compare(m.Span),
		cmp.Compare(n.Kind, m.Kind), cmp.Compare(n.Nth, m.Nth))
}

// ParseNode reads a node's name back; ok is false for any other IRI.
func ParseNode(iri quad.IRI) (n Node, ok bool) {
	hash := strings.LastIndexByte(string(iri), '#')
	if hash < 0 {
		return n, false
	}
	n.Article = iri[:hash]
	kind, rest, found := strings.Cut(string(iri[hash+1:]), "=")
	if !found {
		return n, false
	}
	switch kind {
	case MentionNode, StatementNode, EventNode, ProposalNode, ClaimNode:
	default:
		return n, false
	}
	n.Kind, n.Nth = kind, 1
	span, nth, many := strings.Cut(rest, ";n=")
	if n.Span, ok = ParseSpan(span); !ok {
		return n, false
	}
	if many {
		n.Nth, ok = atoi(nth)
		ok = ok && n.Nth > 1
	}
	return n, ok
}

// String writes the span as literals and IRIs hold it: "127,325".
func (s Span) String() string { return strconv.Itoa(s.Start) + "," + strconv.Itoa(s.End) }

// Compare orders spans by where they start, then by where they end.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
}

// ParseSpan reads what String wrote.
func ParseSpan(s string) (Span, bool) {
	b, e, found := strings.Cut(s, ",")
	start, ok1 := atoi(b)
	end, ok2 := atoi(e)
	return Span{start, end}, found && ok1 && ok2
}

// atoi takes only the form that Itoa writes, so that one thing has one name.
func atoi(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && strconv.Itoa(n) == s
}
