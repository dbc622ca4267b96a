package annotate

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
)

// mentioned annotates text as far as names need it, with the rules alone.
func mentioned(t testing.TB, text string) *document.Document {
	d := &document.Document{Text: text}
	d.Paragraphs = paragraphs(text)
	for i, p := range d.Paragraphs {
		first := len(d.Tokens)
		d.Tokens = appendTokens(d.Tokens, text, p.Span)
		d.Sentences = appendSentences(d.Sentences, text, d.Tokens, first, i)
	}
	for s, sent := range d.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			d.Tokens[i].Sentence = s
		}
	}
	tagged(t, d)
	d.Mentions = mentions(compounds(d, reading{}))
	return d
}

func letterOf(typ document.EntityType) string { return strings.ToUpper(string(typ[:1])) }

func TestMentionTypes(t *testing.T) {
	for _, c := range []struct {
		what, text string
		want       []string // first letter of the type, then the span
	}{
		{"role and particles", "Talks with Ursula von der Leyen and President Luiz Inacio Lula da Silva went on.", []string{"P Ursula von der Leyen", "P Luiz Inacio Lula da Silva"}},
		{"apostrophe, initial, suffix", "Mary O’Brien met Martin L. Hooper Jr. on Monday.", []string{"P Mary O’Brien", "P Martin L. Hooper Jr."}},
		{"organizations by their heads", "Staff of the University of Cape Town, the Ministry of Foreign Affairs and Tellmark Motors met the Bank of England.", []string{"O University of Cape Town", "O Ministry of Foreign Affairs", "O Tellmark Motors", "O Bank of England"}},
		{"two things in one name", "The Food and Drug Administration sued the Allied Dock and Wharf Workers.", []string{"O Food and Drug Administration", "O Allied Dock and Wharf Workers"}},
		{"two names in a list", "Russia and NATO met, and so did the World Bank and the International Monetary Fund.", []string{"P Russia", "O NATO", "O World Bank", "O International Monetary Fund"}},
		{"surname behind its article", "A nurse, Salma al-Haddad, met el-Tayeb in Beirut.", []string{"P Salma al-Haddad", "P Beirut"}},
		{"the head of a state", "The prime minister of the UK left. The Prime Minister of the UK left.", []string{"P UK", "P UK"}},
		{"no rank of the police", "Di Lowther Corp. was sold.", []string{"O Di Lowther Corp."}},
		{"person behind her role", "The office and its head in the valley, Thuli Marrow, said so.", []string{"P Thuli Marrow"}},
		{"bodies by what they are", "Clean Ballot, a watchdog, agreed. SEN, the relief agency, came. The Friends of the Halm, a donors' group, wept.", []string{"O Clean Ballot", "O SEN", "O Friends of the Halm"}},
		{"a firm by its spokesman", "Sudetia accused the protesters. Its spokesman was calm.", []string{"O Sudetia"}},
		{"a firm before the family", "Ferrante Works was sold. Ferrante denied it, said Paolo Ferrante, its chairman. Mr Ferrante wept.", []string{"O Ferrante Works", "O Ferrante", "P Paolo Ferrante", "P Ferrante"}},
		{"a state by its army", "Kolonda's army came.", []string{"P Kolonda"}},
		{"dateline", "VELLMOOR, England — The ferry was late.", []string{"P VELLMOOR", "P England"}},
		{"dateline with agency", "GENEVA (Reuters) — The talks began.", []string{"P GENEVA", "O Reuters"}},
		{"demonyms", "The Russian and American negotiators spoke of the Ukrainian crisis.", nil},
		{"calendar", "On Wednesday in January, after Christmas, the May sales began.", nil},
		{"roles alone", "The Foreign Minister met the Prime Minister and a President.", nil},
		{"acronyms", "The CEO went on TV and spoke of GDP while the TGWU and the BBC waited.", []string{"O TGWU", "O BBC"}},
		{"sentence openers", "Voting closed. Assembly workers cheered. Pay talks failed. Members left.", nil},
		{"opener by evidence", "Brennick said no. She saw Orla Brennick in Leeds.", []string{"P Brennick", "P Orla Brennick", "P Leeds"}},
		{"company by what is said of it", "Tarvane said it would appeal. A judge told Tarvane to wait.", []string{"O Tarvane", "O Tarvane"}},
		{"company by its noun", "The carmaker Quellor closed a plant. Quellor had warned of it.", []string{"O Quellor", "O Quellor"}},
		{"a club by whom it has", "Munster coach Peter Hale said no. He left Munster late.", []string{"O Munster", "P Peter Hale", "O Munster"}},
		{"policies and prizes", "After Brexit and Obamacare, Roe won an Oscar.", []string{"P Roe"}},
		{"a speech is nobody", "They filmed President Jane Hale Speech at the forum.", []string{"P Jane Hale"}},
		{"letters with full stops", "He wrote to the I.R.S. and the N.Y.U. law school.", []string{"O I.R.S.", "O N.Y.U."}},
		{"an office in capitals", "The MEP bought a PC.", nil},
		{"things", "The World Cup and the Vienna Convention mattered after the Cold War.", nil},
		{"numbered things", "Pickets stood at Gate 3, as Article 5 says.", nil},
		{"compounds", "A US-led force and a Leeds-based firm agreed.", nil},
		{"known places", "He flew from New York City to St. Louis, Mo., and Papua New Guinea.", []string{"P New York City", "P St. Louis", "P Papua New Guinea"}},
		{"families", "Ada Quell spoke. The Quells went home.", []string{"P Ada Quell"}},
		{"money", "It cost US$5 million and A$3.", nil},
		{"theresa", "Theresa May resigned in May 2019.", []string{"P Theresa May"}},
	} {
		d := mentioned(t, c.text)
		var got []string
		for _, m := range d.Mentions {
			got = append(got, letterOf(m.Type)+" "+d.Slice(m.Span))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q\ngot  %q\nwant %q", c.what, c.text, got, c.want)
		}
	}
}

// TestNamesThatOpenASentence holds that a name is found where its capital says nothing.
func TestNamesThatOpenASentence(t *testing.T) {
	for text, want := range map[string]document.EntityType{
		"Halmi has not given up.": document.Person,
		"Abrasuco, the exporters' association, reports that its members have lost money.": document.Organization,
		"Sandine, the Norwegian foreign minister, denied that.":                           document.Person,
		"Havbris's chief executive spoke by telephone.":                                   document.Organization,
	} {
		d := &document.Document{Text: text}
		if err := Annotate(d); err != nil {
			t.Fatal(err)
		}
		if len(d.Mentions) == 0 || d.Mentions[0].Start != 0 || d.Mentions[0].Type != want {
			t.Errorf("%s: %+v", text, d.Mentions)
		}
	}
}

func TestMentionRoles(t *testing.T) {
	for _, c := range []struct{ text, name, role, full string }{
		{"Russian Foreign Minister Sergei Lavrov spoke.", "Sergei Lavrov", "Russian Foreign Minister", "Russian Foreign Minister Sergei Lavrov"},
		{"It is Assistant US Secretary of State for European Affairs Karen Donfried who spoke.", "Karen Donfried", "Assistant US Secretary of State for European Affairs", "Assistant US Secretary of State for European Affairs Karen Donfried"},
		{"“No,” said Tamsin Okwuosa, the UCFW’s general secretary.", "Tamsin Okwuosa", "UCFW’s general secretary", "Tamsin Okwuosa, the UCFW’s general secretary"},
		{"Odile Marchbanks, the carmaker’s head of personnel, called it absurd.", "Odile Marchbanks", "carmaker’s head of personnel", "Odile Marchbanks, the carmaker’s head of personnel"},
		{"The union's general secretary, Petra Lund, was guarded.", "Petra Lund", "union's general secretary", "The union's general secretary, Petra Lund"},
		{"The chief executive Piet Haan left.", "Piet Haan", "chief executive", "chief executive Piet Haan"},
		{"Sen. Ada Quell, 61, a lawyer from Ohio, agreed.", "Ada Quell", "Sen.", "Sen. Ada Quell, 61, a lawyer from Ohio"},
		{"They met Mrs Pell.", "Pell", "Mrs", "Mrs Pell"},
		{"Former British prime minister Ida Thorne resigned.", "Ida Thorne", "Former British prime minister", "Former British prime minister Ida Thorne"},
		{"Ada Quell, who was late, left.", "Ada Quell", "", "Ada Quell"},
		{"Fellow traveller Ada Quell, said the boy's father, was kind.", "Ada Quell", "", "Ada Quell"},
		{"Ada Quell, echoing the chairman, was kind.", "Ada Quell", "", "Ada Quell"},
		{"Ada Quell, also a pilot, was kind.", "Ada Quell", "pilot", "Ada Quell, also a pilot"},
		{"The visas were for Ada Quell, his wife and three other people.", "Ada Quell", "", "Ada Quell"},
		{"Ada Quell, the boy's aunt, his uncle and some neighbours came.", "Ada Quell", "", "Ada Quell"},
		{"“No,” said Ada Quell, a trader at Lowther, Pell & Sons.", "Ada Quell", "trader at Lowther, Pell & Sons", "Ada Quell, a trader at Lowther, Pell & Sons"},
		{"Ada Quell, head of research at the Institute for the Study of Rivers and Lakes at the University of Vellmoor in England, agreed.", "Ada Quell", "head of research at the Institute for the Study of Rivers and Lakes at the University of Vellmoor in England", "Ada Quell, head of research at the Institute for the Study of Rivers and Lakes at the University of Vellmoor in England"},
		{"Ada Quell, nominee for governor of Ohio Tuesday, won.", "Ada Quell", "nominee for governor of Ohio", "Ada Quell, nominee for governor of Ohio"},
		{"Customs and Excise Service commissioner Ada Quell agreed.", "Ada Quell", "Customs and Excise Service commissioner", "Customs and Excise Service commissioner Ada Quell"},
		{"The blast left Ambassador Ada Quell dead.", "Ada Quell", "Ambassador", "Ambassador Ada Quell"},
		{"He met fellow Senator Ada Quell.", "Ada Quell", "Senator", "fellow Senator Ada Quell"},
		{"It went to Sens. Ada Quell and Omar Pell.", "Ada Quell", "Sen.", "Sens. Ada Quell"},
		{"Prime Minister Sheikh Omar Quell left.", "Omar Quell", "Prime Minister", "Prime Minister Sheikh Omar Quell"},
	} {
		d := mentioned(t, c.text)
		found := false
		for _, m := range d.Mentions {
			if d.Slice(m.Span) != c.name {
				continue
			}
			found = true
			if m.Type != document.Person || m.Role != c.role || d.Slice(m.Full) != c.full {
				t.Errorf("%q: %s, role %q, full %q; want role %q, full %q", c.text, m.Type, m.Role, d.Slice(m.Full), c.role, c.full)
			}
		}
		if !found {
			t.Errorf("%q: no mention of %q in %v", c.text, c.name, d.Mentions)
		}
	}
}

func TestMentionNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The US and America and the U.S. agreed.", []string{"United States", "United States", "United States"}},
		{"“It is late,” said Don Keeler, who ran the port.", []string{"Don Keeler"}},
		{"Moscow denied it.", []string{"Russia"}},
		{"Moscow’s demands were refused in Moscow.", []string{"Russia", "Moscow"}},
		{"The guarantees required by Moscow are new.", []string{"Russia"}},
		{"Crowds in Paris saw the Moscow train.", []string{"Paris", "Moscow"}},
		{"The Kremlin said no.", []string{"Russia"}},
		{"The North Atlantic Treaty Organization (NATO) met.", []string{"NATO", "NATO"}},
		{"The International Chamber of Commerce (ICC) met. The ICC fell.", []string{"International Chamber of Commerce", "International Chamber of Commerce", "International Chamber of Commerce"}},
		{"The Allied Dock Workers struck. The union, known as the ADW, won.", []string{"Allied Dock Workers", "Allied Dock Workers"}},
		{"The National Ferry Council (NFC) met. The NFC agreed.", []string{"National Ferry Council", "National Ferry Council", "National Ferry Council"}},
		{"The KDC Rules Committee met. The KDC chairman left.", []string{"KDC Rules Committee", "KDC"}},
		{"Anna Berg bought Spain's Keel Motors on Monday.", []string{"Anna Berg", "Spain", "Keel Motors"}},
		{"Groups like Anna's List, which was founded in 1985, met.", []string{"Anna's List"}},
		{"Anna Berg left. Groups like Anna's List met.", []string{"Anna Berg", "Anna"}},
		{"The KDC Group met. The KDC chairman left.", []string{"KDC Group", "KDC Group"}},
		{"VELLMOOR, England — It rained in Vellmoor.", []string{"Vellmoor", "England", "Vellmoor"}},
		{"He told the Northern Ledger. The Ledger printed it.", []string{"Northern Ledger", "Northern Ledger"}},
	} {
		d := mentioned(t, c.text)
		var got []string
		for _, m := range d.Mentions {
			got = append(got, m.Name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestMentionLaws holds what is true of any text: spans on rune borders and in
// the text, in order, none within another, and the same for the same text.
func TestMentionLaws(t *testing.T) {
	for _, text := range []string{
		"", "A", "“", "’s", "The", "Mr.", "Mr. ", "Éva’s “Ångström” Łódź—Zürich’s Öz", "Dr", "J. K.", "O’", "& Co", "Bank of", "University of the", "President", ", the minister,",
		strings.Repeat("Bank of ", 500), strings.Repeat("Ada ", 3000), strings.Repeat("(A", 2000), strings.Repeat("President of the ", 800), strings.Repeat("Ada, the minister, ", 800), strings.Repeat("Ada Halm, a company, ", 800),
	} {
		d := mentioned(t, text)
		last := 0
		for i, m := range d.Mentions {
			for _, s := range []document.Span{m.Span, m.Full} {
				if s.Start < 0 || s.End > len(text) || s.Start >= s.End || !border(text, s.Start) || !border(text, s.End) {
					t.Fatalf("%.40q: span %v", text, s)
				}
			}
			if !m.Full.Contains(m.Span) || m.Start < last || m.Coref != i || m.Name == "" {
				t.Fatalf("%.40q: mention %+v", text, m)
			}
			last = m.End
		}
		if again := mentioned(t, text); !slices.Equal(again.Mentions, d.Mentions) {
			t.Fatalf("%.40q: not the same twice", text)
		}
	}
}

func border(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

func BenchmarkMentions(b *testing.B) {
	d := mentioned(b, strings.Repeat("Russian Foreign Minister Sergei Lavrov said on Wednesday that the first talks between Russia and the United States are expected in January. Tamsin Okwuosa, the union’s general secretary, was guarded.\n\n", 20))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		mentions(compounds(d, reading{}))
	}
}

func TestKnownNamesAreWhole(t *testing.T) {
	d := &document.Document{Text: "A third meeting, on 13 January with the Organization for Security and Co-operation in Europe, will be held in Vienna."}
	if err := Annotate(d); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range d.Mentions {
		got = append(got, m.Name)
	}
	if want := []string{"OSCE", "Vienna"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestLabelsOfPersons holds what becomes of single names that the recogniser takes
// for persons': in a text that never calls them in full, what stands around them
// counts more. A name with figures in it is no person's.
func TestLabelsOfPersons(t *testing.T) {
	const rest = " The sale is closed. Nobody spoke of it. It rained. The shops were shut. The streets were empty."
	for _, c := range []struct {
		text, name string
		want       document.EntityType
	}{
		{"He was born in Tarvane. She lives in Tarvane." + rest, "Tarvane", document.Place},
		{"Mr Tarvane was born in Leeds. She lives in Tarvane." + rest, "Tarvane", document.Person},
		{"Quellor's shareholders met. A judge told Quellor to wait." + rest, "Quellor", document.Organization},
		{"The new Corvane T380 flew on Monday." + rest, "Corvane T380", ""},
	} {
		d := mentioned(t, c.text)
		labels := make([]uint8, len(d.Tokens))
		for i, x := range d.Tokens {
			if word := d.Slice(x.Span); strings.Contains(c.name, word) && len(word) > 3 {
				labels[i] = uint8(slices.Index(language.Entities, "B-PER"))
				if i > 0 && labels[i-1] != 0 {
					labels[i]++
				}
			}
		}
		d.Mentions = mentions(compounds(d, reading{names: labels, inner: make([][]float32, len(labels))}))
		got := document.EntityType("")
		for _, m := range d.Mentions {
			if d.Slice(m.Span) == c.name {
				got = m.Type
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.name, got, c.want)
		}
	}
}

// TestChambersOfStates holds that what a state's chamber is called is a body, not a place.
func TestChambersOfStates(t *testing.T) {
	d := &document.Document{Text: "The Missouri House and the Florida House voted on Tuesday."}
	if err := Annotate(d); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range d.Mentions {
		got = append(got, letterOf(m.Type)+" "+m.Name)
	}
	if want := []string{"O Missouri House", "O Florida House"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNamesThatRunOn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Marfold's Disease Network met. She has Marfold's, she said.", "Marfold's Disease Network, Marfold"},
		{"Irishmen Sean Keel and Jan Doe met.", "Sean Keel, Jan Doe"},
		{"President Halmi left. In May, Halmi's Supreme Court returned the case.", "Halmi, Halmi, Supreme Court"},
		{"She spoke to Corvane News's Jane Doe on Monday.", "Corvane News, Jane Doe"},
		{"President Jan Halmi left. He had served in the Halmi White House.", "Jan Halmi, Halmi, White House"},
		{"The Halmi Foundation and the Halmi White House of Arlby are new.", "Halmi Foundation, Halmi White House, Arlby"},
		{"Grayson, an Orlando Democrat who was first elected in 2008, criticized them.", "Grayson, Orlando"},
		{"A Republican-held Senate and a Democratic House blocked it, said Doe, an Orlando Conservative.", "Senate, House, Doe, Orlando"},
		{"Mr Quell met Ada Hale. Thank God, the Quell-Hale team said, while PACs of both spent little.", "Quell, Ada Hale"},
		{"The River League met. The Harbour Union was late. The River League and Harbour Union agreed.", "River League, Harbour Union, River League, Harbour Union"},
		{"The assembly elected the Front's Dagny Frisk as speaker.", "Front, Dagny Frisk"},
		{"Virginia Baker Jones spoke. Trinidad and Tobago voted, as Trinidad and Tobago do.", "Virginia Baker Jones, Trinidad and Tobago, Trinidad and Tobago"},
		{"Jan Smith-Jones left. Ann Smith and Bob Jones met. Smith-Jones agreed.", "Jan Smith-Jones, Ann Smith, Bob Jones, Smith-Jones"},
		{"They booed the mention of her running mate, Virginia Sen. Tim Quell.", "Tim Quell"},
		{"Candidates have until Jan. 31, the eve of the Iowa caucuses.", "Iowa"},
	} {
		d := &document.Document{Text: c.text}
		if err := Annotate(d); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range d.Mentions {
			got = append(got, m.Name)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s", c.text, s)
		}
	}
}

// TestAcronymsBehindOr holds that an acronym between commas is the name before it.
func TestAcronymsBehindOr(t *testing.T) {
	for text, want := range map[string]string{
		"The National Bank of Ostland, or NBO, said no. The NBO will not pay.": "National Bank of Ostland",
		"The Harbour Pilots Guild, or HPG, said no. The HPG will not pay.":     "Harbour Pilots Guild",
		"The Harbour Pilots Guild, or NBO, said no. The NBO will not pay.":     "NBO",
	} {
		d := mentioned(t, text)
		if got := d.Mentions[len(d.Mentions)-1].Name; got != want {
			t.Errorf("%s: the last name is %s, want %s", text, got, want)
		}
	}
}
