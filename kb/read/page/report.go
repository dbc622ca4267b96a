package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// pointer matches lines that lead elsewhere or name a picture's owner.
var pointer = lazy(`(?i)^(\(?(read|see|learn|find out|show|view|discover) (more|also|next|all)\b|read also|more:|more (on|from) |see also|also:|also read|don.t miss|related\b.{0,40}:|related( (news|stories|articles|coverage))?$|recommended( for you)?:?$|(photo|photos|image|picture|pic|foto|video|watch|listen|source|credit|via|image credit|photo credit|photo by|image copyright|image caption|photograph):? ?[:(©]|image (copyright|caption|\d+ of)|photos?: |photo by|view author|email the author|follow .{0,40}(twitter|facebook|instagram|on )|sign up|subscribe|get (the latest|our) .*(updates|news|inbox|newsletters?)|click here|continue reading|story continues|skip to|advertisements?$|advert$|caption$|close$|enlarge image|share (this|on)|filed under|posted (on|by|in|:)|comments?$|copyright\b|©|\(c\) |all rights reserved|this (slideshow|site|website) (requires|uses)|the contents of this site|provided by|about the author|image \d|\d+ of \d+$|loading|https?://\S+$|trending( now)?:?$)`)

// stamp matches a line that says when the page was published or changed.
var stamp = lazy(`(?i)^((first |last )?(published|updated|posted|modified|created)( on| at|:)?\b.{0,90}\d|(mon|tues|wednes|thurs|fri|satur|sun)?(day)?,? ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}.{0,60}$|\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}.{0,30}$|published \d)`)

// allCapitals matches a line that shouts, as pointers to other pages do.
func allCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// report keeps the lines of the report.
func report(lines []line, title string) []line {
	var out []line
	for i, l := range lines {
		if !l.around(title) && !inLinks(lines, i, title) {
			out = append(out, l)
		}
	}
	first := 0
	for first < len(out) && !out[first].sentence() {
		first++
	}
	if first == len(out) || 3*size(out[:first]) > size(out) {
		first = 0
	}
	last := len(out)
	for last > first && !out[last-1].sentence() && (out[last-1].heading() || out[last-1].linked*2 > len(out[last-1].text)) {
		last--
	}
	return out[first:last]
}

// around reports whether a line is none of the report.
func (l line) around(title string) bool {
	switch {
	case pointer().MatchString(l.text) && len(l.text) < mostPointer:
		return true
	case stamp().MatchString(l.text) && len(l.text) < 120:
		return true
	case l.linked*10 > len(l.text)*9 && !l.heading():
		return l.tag != atom.Li || allCapitals(l.text) || len(l.text) > 40
	case l.tag == atom.H1 || strings.EqualFold(l.text, title):
		return true
	}
	return false
}

// inLinks reports whether line i is one of several titles of other pages, one below the other
// or below "More:", set as headings.
func inLinks(lines []line, i int, title string) bool {
	link := func(k int) bool {
		return k >= 0 && k < len(lines) && lines[k].heading() && lines[k].linked*10 > len(lines[k].text)*9
	}
	if !link(i) {
		return false
	}
	return link(i-1) || link(i+1) || i > 0 && lines[i-1].around(title) && pointer().MatchString(lines[i-1].text)
}

// sentence reports whether a line can be a sentence of the report.
func (l line) sentence() bool {
	if l.heading() || l.linked*10 > len(l.text)*8 {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l.text, "\"'”’)»] "))
	return strings.ContainsRune(".!?…:;。！？", end) && len(l.text) > 30 || len(l.text) > 100
}

func (l line) heading() bool {
	switch l.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// mostPointer is the length from which a line that begins as a pointer does is
// a sentence after all: “Posted on social media by ...”.
const mostPointer = 160

func size(lines []line) int {
	n := 0
	for _, l := range lines {
		n += len(l.text)
	}
	return n
}
