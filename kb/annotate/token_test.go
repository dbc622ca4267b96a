package annotate

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
)

// split finds a text's paragraphs, words and sentences, untagged.
func split(text string) *document.Document {
	d := &document.Document{Text: text}
	d.Paragraphs = paragraphs(d.Text)
	for i, p := range d.Paragraphs {
		first := len(d.Tokens)
		d.Tokens = appendTokens(d.Tokens, d.Text, p.Span)
		d.Sentences = appendSentences(d.Sentences, d.Text, d.Tokens, first, i)
	}
	return d
}

// TestWords holds the words of sentences, set apart by |.
func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		// marks and clitics
		"She didn't go, he said.":              "She|did|n't|go|,|he|said|.",
		"They’re sure it’s Norland’s fault.":   "They|’re|sure|it|’s|Norland|’s|fault|.",
		"He cannot and won't; we'd rather go.": "He|can|not|and|wo|n't|;|we|'d|rather|go|.",
		"the ministers' talks":                 "the|ministers|'|talks",
		"It shut last week.The bank knew.":     "It|shut|last|week|.|The|bank|knew|.",
		"Booking.Com left.":                    "Booking.Com|left|.",
		"Doe of Velia.He left in 2017.Most":    "Doe|of|Velia|.|He|left|in|2017|.|Most",
		"Node.js, asp.NET, main.Py, U.S.A":     "Node.js|,|asp.NET|,|main.Py|,|U.S.A",
		"“Stop!” she cried.":                   "“|Stop|!|”|she|cried|.",
		"What?! No way!!":                      "What|?!|No|way|!!",
		"Wait... then … go":                    "Wait|...|then|…|go",
		"He -- at last -- left — slowly":       "He|--|at|last|--|left|—|slowly",
		"gonna, wanna":                         "gon|na|,|wan|na",
		// hyphens and slashes
		"a pro-Velian, Norland-backed group":   "a|pro-Velian|,|Norland|-|backed|group",
		"the 42-year-old ex-minister":          "the|42|-|year|-|old|ex-minister",
		"an e-mail on the co-chair's anti-war": "an|e-mail|on|the|co-chair|'s|anti-war",
		"between 1990-2000 they won 3-2":       "between|1990|-|2000|they|won|3|-|2",
		"call 713-555-0199 or 555-0199":        "call|713-555-0199|or|555-0199",
		"and/or a 9/11 memorial, 1/2 w/o pay":  "and|/|or|a|9/11|memorial|,|1/2|w/o|pay",
		"Bel-Amar-style":                       "Bel|-|Amar|-|style",
		// abbreviations
		"Mr. Harrow of the U.S. met Dr. Vane.": "Mr.|Harrow|of|the|U.S.|met|Dr.|Vane|.",
		"at 5 p.m. on Jan. 4":                  "at|5|p.m.|on|Jan.|4",
		"No. 10 said no. Then left.":           "No.|10|said|no|.|Then|left|.",
		"J. K. Marrin":                         "J.|K.|Marrin",
		"e.g. the AT&T deal":                   "e.g.|the|AT&T|deal",
		// numbers, money, addresses
		"$4,200.50 and €3m, 5% off":                          "$|4,200.50|and|€|3m|,|5|%|off",
		"at 8:30, #1 in #Velia, @harrow":                     "at|8:30|,|#|1|in|#Velia|,|@harrow",
		"see https://a.example/x-y?q=1, or (www.b.example).": "see|https://a.example/x-y?q=1|,|or|(|www.b.example|)|.",
		"write to j.vane@news.example.":                      "write|to|j.vane@news.example|.",
		"fine :) really":                                     "fine|:)|really",
		"O'Hara's L'Aube":                                    "O'Hara|'s|L'Aube",
	} {
		var got []string
		d := split(text)
		for _, k := range d.Tokens {
			got = append(got, d.Slice(k.Span))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

// TestSentences holds the sentences of texts, set apart by ‖.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"The talks failed.‖Both sides left.",
		"The mill shut last week.‖The owner knew.‖“We were told,” he said.",
		// abbreviations
		"Mr. Harrow met Sen. Vane on Feb. 3 in Mt. Aldor.‖Nothing came of it.",
		"He works for the U.S. Treasury.",
		"The board said so in a post on X.‖“Both will come,” it wrote.",
		"He met J. “Jack” Vane and said J. Harrow was there.",
		"She left the U.S.‖The visit had lasted two days.",
		"She moved to the U.S.‖Initially, nobody noticed.",
		"It opened at 9 a.m. and closed at noon.",
		"Talks resumed at 3 p.m.‖They ended at six.",
		"Profits at Norland Inc. rose, Velian Corp. said.",
		"The rule covers pets (e.g. The Great Dane) and farm animals.",
		"J. K. Marrin wrote it.‖See also No. 7 of the series.",
		"Was it No. 5?‖No.‖It was not.",
		// quotations
		"“We will go.”‖“When?”‖Nobody knew.",
		"“Will you go?” she asked.‖He nodded.",
		"\"This is over,\" he said.‖\"We lost!\"",
		"“It is ‘done.’”‖He sat down.",
		"It ended “in a quagmire “ and that was it.",
		// capitals
		"MINISTER QUITS AFTER VOTE.‖PARTY SPLIT.",
		"THE U.S. ENVOY ARRIVES",
		// lists and notes
		"He left in 1805.[6]‖An odd pupil, he came back.",
		"He left in 1805. [6]‖An odd pupil, he came back.",
		"Three things matter: (1) time, (2) money and (3) luck.",
		// ellipsis and several marks
		"Well... maybe not.‖We shall see…‖Or not.",
		"Really?!‖Yes.",
		// addresses and numbers
		"See www.a.example for more.‖It grew 3.5 percent to 4.25 million.",
		"Visit http://a.example/b.html.‖Then call.",
		// careless writing
		"is it far?‖we could walk there.‖it is cheap.",
		"Yahoo! said so.",
	} {
		text := strings.ReplaceAll(want, "‖", " ")
		var got []string
		d := split(text)
		for _, s := range d.Sentences {
			got = append(got, d.Slice(s.Span))
		}
		if s := strings.Join(got, "‖"); strings.ReplaceAll(s, ".[6]", ". [6]") != strings.ReplaceAll(want, ".[6]", ". [6]") {
			t.Errorf("got  %s\nwant %s", s, want)
		}
	}
}

// FuzzTokens holds that words cover every letter and mark of a text, in order
// and without overlap, and that sentences cover the words.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Mr. O’Hara—the “U.S.” envoy—didn't go...", "a\xffb\u2028c", "http://x@y.z", "1-2-3-4/5:6,7.8", "'''``\"", "é́-\u0300 #a @b $5", "00000’n't didn’t"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\ufffd")
		}
		d := split(text)
		at := 0
		blank := func(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }) < 0 }
		for i, k := range d.Tokens {
			if k.Start < at || k.End <= k.Start || k.End > len(text) || !utf8.RuneStart(text[k.Start]) || k.End < len(text) && !utf8.RuneStart(text[k.End]) {
				t.Fatalf("word %d is %v behind %d", i, k.Span, at)
			}
			if !blank(text[at:k.Start]) || strings.IndexFunc(d.Slice(k.Span), unicode.IsSpace) >= 0 {
				t.Fatalf("words around %q lose letters or hold blanks", d.Slice(k.Span))
			}
			at = k.End
		}
		if !blank(text[at:]) {
			t.Fatalf("%q is in no word", text[at:])
		}
		next := 0
		for i, s := range d.Sentences {
			if s.First != next || s.Last <= s.First || s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
				t.Fatalf("sentence %d is words %d to %d behind %d", i, s.First, s.Last, next)
			}
			next = s.Last
		}
		if next != len(d.Tokens) {
			t.Fatalf("sentences hold %d of %d words", next, len(d.Tokens))
		}
	})
}
