package read

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read/page"
	"github.com/mmcdole/gofeed"
)

// feed reads RSS and Atom. Of a feed that is broken or cut off the items that
// are whole are read.
func feed(r *reader, in input, s *source) bool {
	e := &Error{Name: in.name}
	data, err := s.all(r.Limits.Text)
	switch {
	case err != nil:
		e.Err = err
	case len(data) == 0:
		e.Err = errors.New("the file is empty")
	case !feedHead().Match(bytes.TrimPrefix(plainHead(data[:min(len(data), sniffed)]), []byte("\xEF\xBB\xBF"))):
		e.Err = fmt.Errorf("%w: XML, but no feed", ErrKind)
	}
	if e.Err != nil {
		return r.refuse(e)
	}
	return r.feed(in.name, data, "")
}

// feed reads the items of a feed that was read from an address ("" = not known).
func (r *reader) feed(name string, data []byte, address string) bool {
	f, err := parseFeed(data)
	if err == nil {
		return r.items(name, address, f, 1)
	}
	parts, offset := salvage(data)
	n := 0
	for _, part := range parts {
		if f, err := parseFeed(part); err == nil {
			if !r.items(name, address, f, n+1) {
				return false
			}
			n += len(f.Items)
		} else {
			n++
			if !r.refuse(&Error{Name: name, Item: n, Err: fmt.Errorf("the item is broken: %w", err)}) {
				return false
			}
		}
	}
	if len(parts) > 0 && offset < 0 {
		return true
	}
	return r.refuse(&Error{Name: name, Offset: max(offset, 0), Err: fmt.Errorf("the feed is broken, %d items of it were read: %w", n, err)})
}

func parseFeed(data []byte) (f *gofeed.Feed, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("reading it failed: %v", p)
		}
	}()
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

var (
	opens  = lazy(`(?i)<(item|entry)\b`)
	closes = lazy(`(?i)</(item|entry)\s*>`)
	roots  = lazy(`<([a-zA-Z][\w:]*)[^<>]*>`)
)

// salvage makes a feed of each item of a broken one: what comes before the
// first item, the item, and the ends of what is open. The offset is where an
// item begins that has no end, or -1.
func salvage(data []byte) (parts [][]byte, offset int64) {
	first := opens().FindIndex(data)
	if first == nil {
		return nil, -1
	}
	head := data[:first[0]]
	var tail []byte
	for _, m := range roots().FindAllSubmatch(head, -1) {
		name := string(m[1])
		if i := strings.LastIndex(name, ":"); strings.EqualFold(name[i+1:], "rss") || strings.EqualFold(name[i+1:], "rdf") || strings.EqualFold(name, "feed") ||
			strings.EqualFold(name, "channel") && !bytes.Contains(head, []byte("</"+name+">")) {
			tail = append([]byte("</"+name+">"), tail...)
		}
	}
	for at := first[0]; ; {
		open := opens().FindIndex(data[at:])
		if open == nil {
			return parts, -1
		}
		begin := at + open[0]
		end := closes().FindIndex(data[begin:])
		if end == nil || len(parts) >= mostSalvaged {
			return parts, int64(begin)
		}
		at = begin + end[1]
		parts = append(parts, bytes.Join([][]byte{head, data[begin:at], tail}, nil))
	}
}

// mostSalvaged bounds the work on a broken feed.
const mostSalvaged = 1000

func (r *reader) items(name, address string, f *gofeed.Feed, from int) bool {
	base := baseOf(address, f)
	for i, item := range f.Items {
		e := &Error{Name: name, Item: from + i}
		d, err := r.item(item, f, base)
		if err != nil {
			e.Err = err
			if !r.refuse(e) {
				return false
			}
			continue
		}
		if !r.accept(d, e) {
			return false
		}
	}
	if len(f.Items) == 0 {
		return r.pass(&Error{Name: name}, "a feed without items")
	}
	return true
}

// baseOf is what the links of a feed are relative to.
func baseOf(address string, f *gofeed.Feed) *url.URL {
	for _, s := range []string{address, f.FeedLink, f.Link} {
		if u, err := url.Parse(s); err == nil && u.IsAbs() {
			return u
		}
	}
	return &url.URL{}
}

func (r *reader) item(item *gofeed.Item, f *gofeed.Feed, base *url.URL) (*document.Document, error) {
	d := &document.Document{
		Title: page.Line(item.Title), Source: page.Line(f.Title), Published: page.Day(page.Line(item.Published)), Language: primary(f.Language),
	}
	if u, err := base.Parse(strings.TrimSpace(item.Link)); err == nil && item.Link != "" {
		d.URL = page.Address(u.String())
	} else if u, err := url.Parse(item.GUID); err == nil && u.IsAbs() && u.Host != "" {
		d.URL = item.GUID
	}
	if d.URL == "" {
		d.ID = strings.TrimSpace(item.GUID)
	}
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			d.Authors = append(d.Authors, page.Line(a.Name))
		}
	}
	body := item.Content
	if strings.TrimSpace(body) == "" {
		body, d.Excerpt = item.Description, true
	}
	text, err := page.Text(body, r.Limits.Elements)
	switch {
	case err != nil:
		return nil, err
	case text == "" && d.Title != "":
		return nil, fmt.Errorf("%w: the item is a headline alone", ErrNoText)
	case text == "":
		return nil, ErrNoText
	}
	d.Text = text
	return d, nil
}

// primary is the primary subtag of a language tag.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	tag, _, _ = strings.Cut(tag, "_")
	if len(tag) != 2 && len(tag) != 3 {
		return ""
	}
	return tag
}
