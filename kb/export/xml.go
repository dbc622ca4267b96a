package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// GraphML writes nodes and edges with their fields as strings (numbers for
// places in a text). What it returns besides is what it leaves out, in words.
func GraphML(w io.Writer, g *query.Graph) ([]string, error) {
	n := newNetwork(g)
	b := bufio.NewWriter(w)
	fmt.Fprint(b, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`+"\n")
	keys := func(class, prefix string, names []string) {
		for i, name := range names {
			fmt.Fprintf(b, "<key id=\"%s%d\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", prefix, i, class, name, fieldType(name, "int"))
		}
	}
	keys("node", "n", append([]string{"label", "kind"}, nodeFields()...))
	keys("edge", "e", append([]string{"kind"}, edgeFields()...))
	fmt.Fprint(b, `<graph id="dateline" edgedefault="directed">`+"\n")
	data := func(prefix string, values []string) {
		for i, v := range values {
			if v != "" {
				fmt.Fprintf(b, `<data key="%s%d">%s</data>`, prefix, i, xmlText(v))
			}
		}
	}
	for _, x := range n.nodes {
		fmt.Fprintf(b, `<node id="%s">`, xmlText(x.id))
		data("n", append([]string{x.label, x.kind}, x.values...))
		fmt.Fprint(b, "</node>\n")
	}
	for i, x := range n.edges {
		fmt.Fprintf(b, `<edge id="e%d" source="%s" target="%s">`, i, xmlText(x.from), xmlText(x.to))
		data("e", append([]string{x.kind}, x.values...))
		fmt.Fprint(b, "</edge>\n")
	}
	fmt.Fprint(b, "</graph>\n</graphml>\n")
	return append(common(g), n.left...), b.Flush()
}

// GEXF writes GEXF 1.3 in time: nodes and edges stand on the days that bound
// them, both inclusive; an open side is closed at the other.
func GEXF(w io.Writer, g *query.Graph) ([]string, error) {
	n := newNetwork(g)
	b := bufio.NewWriter(w)
	fmt.Fprint(b, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+`<gexf xmlns="http://gexf.net/1.3" version="1.3">`+"\n"+
		`<meta><creator>dateline</creator></meta>`+"\n"+
		`<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">`+"\n")
	fields := func(class string, names []string) {
		fmt.Fprintf(b, "<attributes class=\"%s\" mode=\"static\">\n", class)
		for i, name := range names {
			fmt.Fprintf(b, "<attribute id=\"%d\" title=\"%s\" type=\"%s\"/>\n", i, name, fieldType(name, "integer"))
		}
		fmt.Fprint(b, "</attributes>\n")
	}
	fields("node", append([]string{"kind"}, nodeFields()...))
	fields("edge", edgeFields())
	values := func(list []string) {
		fmt.Fprint(b, "<attvalues>")
		for i, v := range list {
			if v != "" {
				fmt.Fprintf(b, `<attvalue for="%d" value="%s"/>`, i, xmlText(v))
			}
		}
		fmt.Fprint(b, "</attvalues>")
	}
	times := func(first, last string) string {
		if !gexfDay(first) || !gexfDay(last) {
			return ""
		}
		return fmt.Sprintf(` start="%s" end="%s"`, first, last)
	}
	fmt.Fprint(b, "<nodes>\n")
	timeless := 0
	for _, x := range n.nodes {
		if x.first != "" && times(x.first, x.last) == "" {
			timeless++
		}
		fmt.Fprintf(b, `<node id="%s" label="%s"%s>`, xmlText(x.id), xmlText(x.label), times(x.first, x.last))
		values(append([]string{x.kind}, x.values...))
		fmt.Fprint(b, "</node>\n")
	}
	fmt.Fprint(b, "</nodes>\n<edges>\n")
	for i, x := range n.edges {
		fmt.Fprintf(b, `<edge id="%d" source="%s" target="%s" kind="%s" label="%s"%s>`, i, xmlText(x.from), xmlText(x.to), x.kind, x.kind, times(x.first, x.last))
		values(x.values)
		fmt.Fprint(b, "</edge>\n")
	}
	fmt.Fprint(b, "</edges>\n</graph>\n</gexf>\n")
	n.left.add(timeless, "time", "no year from 1 to 9999")
	return append(common(g), n.left...), b.Flush()
}

func gexfDay(day string) bool { return len(day) == len("2006-01-02") && day > "0001" }

// fieldType is integer for places in a text, string for all else: dates can be open.
func fieldType(name, integer string) string {
	if name == "start" || name == "end" {
		return integer
	}
	return "string"
}

// xmlText escapes for text and attributes; characters that XML 1.0 cannot hold
// become U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\n', r == '\t', r == '\r':
			fmt.Fprintf(&b, "&#%d;", r)
		case r < 0x20, r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
