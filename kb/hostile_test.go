package kb_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/resolve"
)

// hostile are units that a careless rule takes for ever over when a text is
// made of them; # stands for a name that is another each time.
var hostile = map[string]string{
	"possessives":        "'s ",
	"marks":              `"`,
	"opening marks":      "“",
	"single marks":       "'a ",
	"commas":             ",",
	"letters":            "a ",
	"letters in lines":   "a\n",
	"words in lines":     "#\n",
	"pictures":           "😀",
	"quotations":         "\"We will go,\" he said.\n\n",
	"loose quotations":   "“Go away now he must go today.”\n",
	"quotations in line": "Brandt met Keel. “Go away now he must go today.” ",
	"never closed":       "“He said he would go and she said no. ",
	"nested":             "“He said ‘she said ",
	"he said":            "he said ",
	"somebody said":      "Brandt said ",
	"relatives":          "Brandt, who said ",
	"transcript":         "BRANDT: yes.\n",
	"names":              "# #, ",
	"names that speak":   "# # said # would go.\n",
	"roles":              "The minister # # met the woman. She said the minister would go.\n",
	"companies":          "# Corp fell. The company said it would buy # Ltd, it said.\n",
	"events":             "Talks were held on 1 May 2021 in #.\n",
	"offers":             "# offered to pay # $5 a day and demanded an end to the strike.\n",
}

// hostileText is about n bytes of a unit.
func hostileText(unit string, n int) string {
	rng := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba ke lo mi ru ta vo ne shi dar pel tor")
	var b strings.Builder
	for b.Len() < n {
		part, rest, more := strings.Cut(unit, "#")
		for ; more; part, rest, more = strings.Cut(rest, "#") {
			name := ""
			for range 3 {
				name += syllables[rng.IntN(len(syllables))]
			}
			b.WriteString(part + strings.ToUpper(name[:1]) + name[1:])
		}
		b.WriteString(part)
	}
	return b.String()
}

func TestHostileTexts(t *testing.T) {
	texts := map[string]string{}
	for name, unit := range hostile {
		texts[name] = hostileText(unit, 25_000)
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for name, of := range map[string]string{
		"any marks":   "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~“”‘’«»\n\n",
		"any letters": "abcdefgh ,.\n",
	} {
		var b strings.Builder
		for runes := []rune(of); b.Len() < 25_000; {
			b.WriteRune(runes[rng.IntN(len(runes))])
		}
		texts[name] = b.String()
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			d := &document.Document{Text: text, Published: "2022-01-10"}
			if err := kb.Analyze(d); err != nil {
				t.Fatal(err)
			}
			checkSpans(t, d)
			resolve.Article(d, "https://id.example/")
		})
	}
}

// TestGarbledTextKeepsItsProse holds that what is prose in a long text of
// marks is read as ever.
func TestGarbledTextKeepsItsProse(t *testing.T) {
	d := &document.Document{Text: strings.Repeat(",;", 20_000) + "\n\nThe mayor of Larnport, Ola Brandt, said the gate would hold.\n\n" + strings.Repeat(":-)", 20_000)}
	if err := kb.Analyze(d); err != nil {
		t.Fatal(err)
	}
	if len(d.Attributions) != 1 || d.Slice(d.Attributions[0].Hull()) != "the gate would hold" {
		t.Errorf("attributions: %+v", d.Attributions)
	}
}
