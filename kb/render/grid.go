package render

import (
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// part is a line of a cell in one style. A whole one is to be copied: it is not
// wrapped, and stands on a line of its own below the row.
type part struct {
	text  string
	style style
	whole bool
}

// cell is what stands in one field of a table: parts below each other.
type cell []part

// words makes a cell of one plain part, cleaned.
func words(s string) cell { return cell{{text: clean(s)}} }

const between = 2 // blanks between columns

// grid prints a table without borders, its columns narrowed to the width. The
// first ones are no wider than most, where that says something.
func (p *page) grid(header []string, rows [][]cell, most ...int) {
	widths := natural(header, rows)
	for i, m := range most {
		if m > 0 && i < len(widths) {
			widths[i] = min(widths[i], m)
		}
	}
	widths = fit(widths, p.o.Width)
	t := table.NewWriter()
	st := table.StyleDefault
	st.Options = table.OptionsNoBordersAndSeparators
	st.Box.PaddingLeft, st.Box.PaddingRight = "", strings.Repeat(" ", between)
	st.Format.Header = text.FormatDefault
	t.SetStyle(st)
	if len(header) > 0 {
		head := make(table.Row, len(header))
		for i, h := range header {
			head[i] = p.o.paint(bold, h)
		}
		t.AppendHeader(head)
	}
	ends := map[int][]part{} // what stands below the row that ends at a line
	line := min(len(header), 1)
	for _, r := range rows {
		out, height := p.o.row(r, widths)
		t.AppendRow(out)
		line += height
		for _, c := range r {
			ends[line] = append(ends[line], wholes(c)...)
		}
	}
	n := 0
	for l := range strings.Lines(t.Render()) {
		p.line(strings.TrimRight(l, "\n"))
		n++
		for _, w := range ends[n] {
			p.line(indent + p.o.paint(w.style, w.text))
		}
	}
}

// row wraps the cells of a row, and says how many lines it is high.
func (o Options) row(cells []cell, widths []int) (out table.Row, height int) {
	out, height = make(table.Row, len(cells)), 1
	for i, c := range cells {
		lines := o.lines(c, widths[i])
		height = max(height, strings.Count(lines, "\n")+1)
		out[i] = lines
	}
	return out, height
}

func wholes(c cell) cell {
	return slices.DeleteFunc(slices.Clone(c), func(p part) bool { return !p.whole })
}

// lines wraps and paints a cell. Each line is painted by itself, so that the
// table can align them.
func (o Options) lines(c cell, most int) string {
	var out []string
	for _, p := range c {
		if p.whole {
			continue
		}
		for _, l := range wrap(p.text, most) {
			out = append(out, o.paint(p.style, l))
		}
	}
	return strings.Join(out, "\n")
}

// natural is the width of each column's longest line.
func natural(header []string, rows [][]cell) []int {
	var widths []int
	see := func(i, w int) {
		for len(widths) <= i {
			widths = append(widths, 0)
		}
		widths[i] = max(widths[i], w)
	}
	for i, h := range header {
		see(i, width(h))
	}
	for _, r := range rows {
		for i, c := range r {
			see(i, 0)
			for _, p := range c {
				if !p.whole {
					see(i, width(p.text))
				}
			}
		}
	}
	return widths
}

// fit takes columns off the widest until all fit into the width, or none can give.
func fit(widths []int, most int) []int {
	if most <= 0 {
		return widths
	}
	over := between * (len(widths) - 1)
	for _, w := range widths {
		over += w
	}
	for over -= most; over > 0; over-- {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= minColumn {
			break
		}
		widths[widest]--
	}
	return widths
}
