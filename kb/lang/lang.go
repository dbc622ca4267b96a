// Package lang tells which language a text is in. What the stages know of one
// language lies in a folder of its own below: lang/en.
//
// It imports nothing of ours.
package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// English is the language that is analysed.
const English = "en"

const (
	sample      = 6000 // bytes that are looked at
	guessed     = 1500 // bytes from which the language is guessed: with more, the guesser's certainty breaks down
	least       = 60   // letters below which a text does not tell
	surely      = 0.08 // share of English words from which a text is English
	perhaps     = 0.03 // and from which a doubtful guess of another language is not taken
	leastLetter = 0.5  // share of Latin letters of English
)

// Of is the language of a text as a primary subtag of BCP 47 ("en", "de"). A
// text too short to tell, or in doubt, is in the language that its input
// states; "" when that states none.
func Of(text, stated string) string {
	text = cut(text, sample)
	letters, latin, words, english := measure(text)
	switch {
	case letters < least:
		return stated
	case float64(latin) >= leastLetter*float64(letters) && float64(english) >= surely*float64(words):
		return English
	}
	guess := whatlanggo.Detect(cut(text, guessed))
	code := guess.Lang.Iso6391()
	if code == "" {
		code = guess.Lang.Iso6393()
	}
	doubtful := !guess.IsReliable() || float64(english) >= perhaps*float64(words) && latin > 0
	if code == "" || doubtful && code != stated && code != English {
		return stated
	}
	return code
}

// cut is the beginning of a text.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// measure counts letters, Latin letters, words, and words that English texts
// are full of and others are not.
func measure(text string) (letters, latin, words, english int) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		for _, r := range w {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
		if common[strings.ToLower(w)] {
			english++
		}
	}
	return letters, latin, words, english
}

// common are English words that are none, or rare, in other languages.
var common = map[string]bool{
	"the": true, "of": true, "and": true, "that": true, "with": true, "from": true, "his": true, "they": true, "are": true, "were": true,
	"have": true, "been": true, "this": true, "which": true, "said": true, "would": true, "their": true, "by": true, "who": true, "has": true,
}

// Name is the English name of a language, or its code where it has none.
func Name(code string) string {
	for l := range whatlanggo.Langs {
		if l.Iso6391() == code || l.Iso6393() == code {
			return l.String()
		}
	}
	return code
}
