package render

import (
	"io"
	"slices"
)

// The groups and items of vis-timeline. Contents are HTML there.
type (
	visTimeline struct {
		Groups []visGroup `json:"groups"`
		Items  []visItem  `json:"items"`
	}
	visGroup struct {
		ID      string `json:"id"`
		Content string `json:"content"`
	}
	visItem struct {
		ID      string `json:"id"`
		Group   string `json:"group"`
		Content string `json:"content"`
		Title   string `json:"title"`
		Start   string `json:"start"`
		End     string `json:"end,omitempty"`
		Type    string `json:"type"`
		Class   string `json:"className"`
	}
)

// timelineVis writes a group a status. An event whose day is not known is a
// range of class "uncertain"; its end is the day after, as vis-timeline has it.
func timelineVis(w io.Writer, events []placed) error {
	out := visTimeline{Groups: []visGroup{}, Items: []visItem{}}
	for _, p := range events {
		mark, _ := Mark(p.Status)
		if !slices.ContainsFunc(out.Groups, func(g visGroup) bool { return g.ID == p.Status }) {
			out.Groups = append(out.Groups, visGroup{p.Status, mark + " " + escapeHTML(p.Status)})
		}
		item := visItem{ID: p.ID, Group: p.Status, Content: escapeHTML(p.Label), Start: p.from.String(), Type: "point", Class: escapeHTML(p.Status),
			Title: escapeHTML(joined(" · ", p.when(), cleanList(p.Participants), moved(p.Event)))}
		if p.to != p.from {
			item.Type, item.End = "range", p.to.Add(1).String()
		}
		if !p.exact {
			item.Class += " uncertain"
		}
		out.Items = append(out.Items, item)
	}
	return JSON(w, out)
}
