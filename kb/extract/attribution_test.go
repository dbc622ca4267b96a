package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
)

// extracted analyses a text of two paragraphs or more as an article of 2022-03-10.
func extracted(t *testing.T, text string) *document.Document {
	t.Helper()
	d := &document.Document{Text: text, Published: "2022-03-10"}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	return d
}

// spelled writes attributions one a line: kind, source | cue | contents, and who relays.
func spelled(d *document.Document) string {
	var lines []string
	for _, a := range d.Attributions {
		var contents []string
		for _, c := range a.Content {
			contents = append(contents, d.Slice(c))
		}
		line := fmt.Sprintf("%s: %s | %s | %s", a.Kind, d.Slice(a.Source), d.Slice(a.Cue), strings.Join(contents, " ... "))
		if a.Relay.Len() > 0 {
			line += " | relayed by " + d.Slice(a.Relay)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestAttributions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"indirect with that", "Finance Minister Ola Brandt said on Monday that the budget would be cut by a tenth.",
			"indirect: Finance Minister Ola Brandt | said | the budget would be cut by a tenth"},
		{"direct, speaker behind", "“The bridge is safe,” said Ruth Amadi, the city’s chief engineer.",
			"direct: Ruth Amadi, the city’s chief engineer | said | The bridge is safe,"},
		{"direct, split", "“The bridge is safe,” Amadi said. “I would drive my children over it.”",
			"direct: Amadi | said | The bridge is safe, ... I would drive my children over it."},
		{"according to", "The factory will close in June, according to the union.",
			"indirect: the union | according to | The factory will close in June"},
		{"second verb of one subject", "Brandt said the plan was ready but stressed that nothing had been signed.",
			"indirect: Brandt | said | the plan was ready\nindirect: Brandt | stressed | nothing had been signed"},
		{"partial", "Amadi called the report “a work of fiction”.",
			"partial: Amadi | called | the report “a work of fiction”"},
		{"negation stays with the quotation", "The mayor said the city could not “go on like this”.",
			"partial: The mayor | said | the city could not “go on like this”"},
		{"closing mark that is typed as an opening one", "The mayor said the talks were “in a swamp “. The council will meet on Friday.",
			"partial: The mayor | said | the talks were “in a swamp “"},
		{"clause first, apposition", "The river had never been so high, said Tomas Keel.",
			"indirect: Tomas Keel | said | The river had never been so high"},
		{"apposition before the verb", "Marta Oduya, the company’s chief executive, said 4,000 parcels had been lost in May.",
			"indirect: Marta Oduya, the company’s chief executive, | said | 4,000 parcels had been lost in May"},
		{"relayed", "Keel said the engineer had told him that the gate was rusty.",
			"indirect: Keel | said | the engineer had told him that the gate was rusty\nindirect: the engineer | told | the gate was rusty | relayed by Keel"},
		{"two speakers in a paragraph", "The airline denied that it had ignored a warning. “We never saw it,” a spokesman said.",
			"indirect: The airline | denied | it had ignored a warning\ndirect: a spokesman | said | We never saw it,"},
		{"straight quotes", "\"We will be back,\" said Keel. \"And we'll bring lawyers.\"",
			"direct: Keel | said | We will be back, ... And we'll bring lawyers."},
		{"single quotes with an apostrophe", "‘It isn’t over,’ said Keel. ‘We’ll be back.’",
			"direct: Keel | said | It isn’t over, ... We’ll be back."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := extracted(t, "The council of Larnport met on Thursday.\n\n"+tt.text)
			if got := spelled(d); got != tt.want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestUnsaidIsNoSpeech(t *testing.T) {
	for _, text := range []string{
		"She did not say where the money had gone.",
		"Keel declined to say whether he would resign.",
	} {
		d := extracted(t, "The council of Larnport met on Thursday.\n\n"+text)
		for _, a := range d.Attributions {
			if a.Speech {
				t.Errorf("%q: taken as said: %s", text, d.Slice(a.Hull()))
			}
		}
	}
}
