package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// DOT writes a graph for Graphviz: a shape a kind, what an edge rests on as
// its tooltip and link.
func DOT(w io.Writer, g *query.Graph) ([]string, error) {
	n := newNetwork(g)
	b := bufio.NewWriter(w)
	fmt.Fprint(b, "digraph dateline {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	for _, x := range n.nodes {
		fmt.Fprintf(b, "  %s [label=%s, shape=%s, class=%s, tooltip=%s", dotText(x.id), dotText(dotLabel(x)), dotShape(x.kind), dotText(x.kind), dotText(dotTip(nodeFields(), x.values)))
		if u := at(nodeFields(), x.values, "url"); u != "" {
			fmt.Fprintf(b, ", URL=%s", dotText(u))
		}
		fmt.Fprint(b, "];\n")
	}
	for _, x := range n.edges {
		label := x.kind
		if cue := at(edgeFields(), x.values, "cue"); x.kind == "said" && cue != "" {
			label = cue
		}
		fmt.Fprintf(b, "  %s -> %s [label=%s, class=%s, tooltip=%s", dotText(x.from), dotText(x.to), dotText(label), dotText(x.kind), dotText(dotTip(edgeFields(), x.values)))
		if u := at(edgeFields(), x.values, "url"); u != "" {
			fmt.Fprintf(b, ", URL=%s", dotText(u))
		}
		fmt.Fprint(b, "];\n")
	}
	fmt.Fprint(b, "}\n")
	return append(common(g), n.left...), b.Flush()
}

func dotLabel(x node) string {
	const most = 60
	label := x.label
	if r := []rune(label); len(r) > most {
		label = string(r[:most-1]) + "…"
	}
	if date := at(nodeFields(), x.values, "date"); date != "" {
		label += "\n" + date
		if status := at(nodeFields(), x.values, "status"); status != "" {
			label += ", " + status
		}
	}
	return label
}

func dotShape(kind string) string {
	switch kind {
	case "event":
		return "box"
	case "proposal", "demand":
		return "hexagon"
	case "article":
		return "note"
	case "place":
		return "house"
	}
	return "ellipse"
}

// dotTip lists the fields that have something.
func dotTip(fields, values []string) string {
	var out []string
	for i, v := range values {
		if v != "" {
			out = append(out, fields[i]+": "+v)
		}
	}
	return strings.Join(out, "\n")
}

func at(fields, values []string, name string) string {
	for i, f := range fields {
		if f == name {
			return values[i]
		}
	}
	return ""
}

// dotText quotes; a backslash would begin an escape of Graphviz.
func dotText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' {
			return ' '
		}
		return r
	}, s)
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
