package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/query"
)

const evil = "North\x1b[31m Channel\u009b2J\u202e"

func sampleArticle(n string) query.ArticleRef {
	return query.ArticleRef{URL: "https://news.example/" + n, Title: "Talks about " + n, Published: "2022-01-10", Source: "Daily " + n}
}

func sampleStatements() []query.Statement {
	lavrov := &query.Actor{ID: "id:1", Name: "Sergei Lavrov", Role: "Russian Foreign Minister"}
	wire := query.ArticleRef{URL: "https://wire.example/1", Title: "Talks\nagain", Source: evil}
	return []query.Statement{
		{ID: "s1", Speaker: lavrov, Kind: "indirect", Text: "the talks would begin soon", Said: "2021-12-22", Article: wire, Start: 7, End: 33, Cluster: "c1"},
		{ID: "s2", Speaker: lavrov, Written: "he", Kind: "direct", Text: "The talks will begin right after the holidays, and nobody should expect\n\nthem to be easy or short.", Said: "2021-12-22",
			Addressee: &query.Actor{Name: "reporters"}, Article: sampleArticle("a"), Start: 100, End: 200, Cluster: "c1"},
		{ID: "s3", Kind: "partial", Written: "A senior official", RelayedBy: &query.Actor{Name: "Jake Sullivan"}, Text: "in a “quagmire”", Article: sampleArticle("b"), Start: 1, End: 16},
		{ID: "s4", Kind: "direct", Text: "‘No.’", Said: "2022-01", Article: sampleArticle("b"), Start: 20, End: 25},
	}
}

func sampleTimeline() *query.Timeline {
	return &query.Timeline{
		Events: []query.Event{
			{ID: "e1", Label: "First talks between Russia and the United States", Date: "2022-01-10", Earliest: "2022-01-10", Latest: "2022-01-10", Status: "happened",
				Participants: []string{"Russia", "United States"}, Articles: []string{"https://a.example/1", "javascript:alert(1)"},
				History: []query.Report{
					{Date: "2022-01-10", Status: "happened", Article: "https://a.example/1", Published: "2022-01-11"},
					{Date: "2022-01", Status: "expected", Article: "https://a.example/0", Published: "2021-12-21"},
					{Date: "2022-01", Status: "expected", Article: "https://a.example/2", Published: "2022-01-12"},
				}},
			{ID: "e2", Label: "=SUM(1) | vote*", Date: "2022-02", Status: "postponed", Articles: []string{"https://a.example/1"},
				History: []query.Report{{Date: "2022-01-20", Published: "2022-01-01"}, {Date: "2022-02", Published: "2022-01-02"}, {Date: "2022-01-20", Published: "2022-01-03"}}},
			{ID: "e3", Label: "Visit " + evil, Date: "2022-03", Status: "cancelled"},
		},
		Undated: []query.Event{{ID: "e4", Label: "Summit", Status: "hypothetical"}},
	}
}

// cleanTimeline is the sample with bounds, evidence and an open end.
func cleanTimeline() *query.Timeline {
	t := sampleTimeline()
	t.Events[0].Evidence = []query.Evidence{{Article: "https://a.example/1", Passage: query.Passage{Start: 3, End: 9, Text: "“Talks; were, held\\”: <b>"}}}
	t.Events[1].Earliest, t.Events[1].Latest = "2022-02-01", "2022-02-28"
	t.Events[2].Earliest, t.Events[2].Latest = "2022-03-01", "2022-03-31"
	t.Events = append(t.Events, query.Event{ID: "e5", Label: "report", Date: "[..2022-12-24]", Latest: "2022-12-24", Status: "planned"})
	return t
}

// explainedStatements and explainedTimeline rest on words counted from a day,
// on words alone, on the day of publication and on nothing.
func explainedStatements() []query.Statement {
	list := sampleStatements()
	list[0].Basis = &query.Basis{On: "words", Article: "https://wire.example/1", Start: 40, End: 49, Text: "Wednesday", CountedFrom: "2021-12-23"}
	list[1].Basis = &query.Basis{On: "publication", Article: "https://news.example/a"}
	return list
}

func explainedTimeline() *query.Timeline {
	t := sampleTimeline()
	t.Events[0].Basis = &query.Basis{On: "words", Article: "https://a.example/0", Start: 3, End: 18, Text: "10 January 2022"}
	t.Events[1].Basis = &query.Basis{On: "words", Article: "https://a.example/1", Start: 5, End: 15, Text: "next " + evil, CountedFrom: "2022-01-02"}
	return t
}

// worldTimeline has spans of every kind, and words that are wide or written
// from right to left.
func worldTimeline() *query.Timeline {
	event := func(label, date, earliest, latest, status string, who ...string) query.Event {
		return query.Event{ID: label, Label: label, Date: date, Earliest: earliest, Latest: latest, Status: status, Participants: who, Articles: []string{"https://a.example/1"}}
	}
	return &query.Timeline{
		Events: []query.Event{
			event("founded", "1949", "1949-01-01", "1949-12-31", "happened"),
			event("東京で開かれた日米安全保障協議委員会の会合についての長い説明がここに続く", "2021-12-30", "2021-12-30", "2021-12-30", "happened", "日本", "アメリカ"),
			event("اجتماع وزراء الخارجية في القاهرة", "2022-01-05~", "2022-01-05", "2022-01-05", "planned", "مصر", "الأردن"),
			event("פגישה בירושלים", "2022-01-10/2022-01-16", "2022-01-10", "2022-01-16", "expected"),
			event("report", "[..2022-12-24]", "", "2022-12-24", "planned"),
			event("talks 👩‍👩‍👧‍👦", "2023-01-01/..", "2023-01-01", "", "hypothetical"),
		},
		Undated: []query.Event{event("Christmas", "XXXX-12-25", "", "", "expected")},
	}
}

// show writes a timeline, and after it what it leaves out.
func show(t *query.Timeline, f TimelineForm, w io.Writer, o Options) error {
	left, err := Timeline(w, t, f, o)
	if f.Format != "table" && f.Format != "" {
		for _, l := range left {
			fmt.Fprintf(w, "left out: %s\n", l)
		}
	}
	return err
}

func sampleCard() *query.Card {
	t := sampleTimeline()
	t.Events[0].Evidence = []query.Evidence{{Article: "https://a.example/1", Passage: query.Passage{Start: 3, End: 9, Text: "talks were held"}}}
	return &query.Card{Event: &t.Events[0], Statements: sampleStatements()[3:], Events: t.Events[1:2], Proposals: sampleProposals()}
}

func sampleProposals() []query.Proposal {
	return []query.Proposal{{ID: "p1", Kind: "demand", By: []string{"Russia"}, To: []string{"NATO"}, Contents: []string{"no further members in the east", "no missiles near the border"},
		Presented: "2021-12-17", Status: "rejected", Article: "https://a.example/1", Evidence: []query.Evidence{{Article: "https://a.example/1", Passage: query.Passage{Start: 3, End: 9, Text: "demands"}}}},
		{Kind: "proposal", Status: "pending", Article: "https://a.example/2"}}
}

// TestGolden compares what each answer looks like with testdata; UPDATE=1
// rewrites it.
func TestGolden(t *testing.T) {
	narrow, colour, pipe := Options{Width: 60}, Options{Width: 60, Color: true}, Options{}
	explain := Options{Width: 60, Explain: true}
	for _, tt := range []struct {
		name string
		show func(io.Writer) error
	}{
		{"said", func(w io.Writer) error { return Said(w, sampleStatements(), narrow) }},
		{"said-colour", func(w io.Writer) error { return Said(w, sampleStatements(), colour) }},
		{"said-pipe", func(w io.Writer) error { return Said(w, sampleStatements(), pipe) }},
		{"timeline", func(w io.Writer) error { return show(sampleTimeline(), TimelineForm{Format: "table"}, w, narrow) }},
		{"timeline-colour", func(w io.Writer) error {
			return show(sampleTimeline(), TimelineForm{Format: "table", Undated: true}, w, colour)
		}},
		{"timeline-pipe", func(w io.Writer) error {
			return show(sampleTimeline(), TimelineForm{Format: "table", Undated: true}, w, pipe)
		}},
		{"said-explained", func(w io.Writer) error { return Said(w, explainedStatements(), explain) }},
		{"timeline-explained", func(w io.Writer) error {
			return show(explainedTimeline(), TimelineForm{Format: "table"}, w, explain)
		}},
		{"card-explained", func(w io.Writer) error {
			return Card(w, &query.Card{Event: &explainedTimeline().Events[0], Statements: explainedStatements()}, explain)
		}},
		{"said.csv", func(w io.Writer) error { return SaidAs(w, sampleStatements(), "csv", narrow) }},
		{"said.md", func(w io.Writer) error { return SaidAs(w, sampleStatements(), "markdown", narrow) }},
		{"timeline-said", func(w io.Writer) error {
			t, undated := WithSaid(cleanTimeline(), sampleStatements())
			fmt.Fprintln(w, undated, "without a day")
			return show(t, TimelineForm{Undated: true}, w, narrow)
		}},
		{"timeline-said.svg", func(w io.Writer) error {
			t, _ := WithSaid(cleanTimeline(), sampleStatements())
			return show(t, TimelineForm{Format: "svg"}, w, narrow)
		}},
		{"timeline-60", func(w io.Writer) error { return show(worldTimeline(), TimelineForm{Undated: true}, w, narrow) }},
		{"timeline-200", func(w io.Writer) error {
			return show(worldTimeline(), TimelineForm{Undated: true}, w, Options{Width: 200})
		}},
		{"timeline.csv", func(w io.Writer) error {
			return show(sampleTimeline(), TimelineForm{Format: "csv", Undated: true}, w, narrow)
		}},
		{"timeline.md", func(w io.Writer) error {
			return show(sampleTimeline(), TimelineForm{Format: "markdown", Undated: true}, w, narrow)
		}},
		{"timeline.js.json", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "timelinejs", Title: "Talks <1>"}, w, narrow)
		}},
		{"timeline.vis.json", func(w io.Writer) error { return show(cleanTimeline(), TimelineForm{Format: "vis"}, w, narrow) }},
		{"timeline.ics", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "ics", Title: "Talks, again"}, w, narrow)
		}},
		{"timeline-first-day.ics", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "ics", Uncertain: "first-day"}, w, narrow)
		}},
		{"timeline-skip.ics", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "ics", Uncertain: "skip"}, w, narrow)
		}},
		{"timeline.mmd", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "mermaid", Undated: true, Title: "Talks: #1"}, w, narrow)
		}},
		{"timeline.svg", func(w io.Writer) error {
			return show(cleanTimeline(), TimelineForm{Format: "svg", Title: "Talks & more"}, w, narrow)
		}},
		{"timeline.json", func(w io.Writer) error { return show(sampleTimeline(), TimelineForm{Format: "json"}, w, narrow) }},
		{"proposals", func(w io.Writer) error { return Proposals(w, sampleProposals(), narrow) }},
		{"card-event", func(w io.Writer) error { return Card(w, sampleCard(), narrow) }},
		{"card-entity", func(w io.Writer) error {
			return Card(w, &query.Card{Entity: &query.Entity{ID: "id:1", Name: "Lavrov", Type: "person", Articles: 2}, Passage: &query.Passage{Text: "A sentence."}}, narrow)
		}},
		{"card-article", func(w io.Writer) error {
			return Card(w, &query.Card{Article: &query.Article{ArticleRef: sampleArticle("a"), ID: "i", Version: "v"}}, narrow)
		}},
		{"entities", func(w io.Writer) error {
			return Entities(w, []query.Entity{
				{Name: "Sergei Lavrov", Type: "person", Roles: []string{"Russian Foreign Minister", "minister of foreign affairs"}, Aliases: []string{"Lavrov"}, Articles: 3},
				{Name: "NATO", Type: "organization", Aliases: []string{"the alliance"}, Articles: 12},
			}, narrow)
		}},
		{"articles", func(w io.Writer) error {
			return Articles(w, []query.Article{{ArticleRef: sampleArticle("a")}, {ArticleRef: query.ArticleRef{URL: "u"}}}, pipe)
		}},
		{"articles-terminal", func(w io.Writer) error {
			own := query.ArticleRef{URL: "https://base.example/article/1", Title: "A file"}
			return Articles(w, []query.Article{{ArticleRef: sampleArticle("a")}, {ArticleRef: own}, {ArticleRef: query.ArticleRef{URL: "u"}}},
				Options{Width: 40, Base: "https://base.example/"})
		}},
		{"stats", func(w io.Writer) error {
			return Stats(w, &query.Stats{Articles: 7, Statements: 12, ByKind: map[string]int{"direct": 5, "partial": 7}, First: "2021-12-21", Last: "2022-01-14", Undated: 1}, narrow)
		}},
		{"rows-pipe", func(w io.Writer) error {
			return Rows(w, []string{"s", "o"}, []query.Row{{"s": "<id:1>", "o": "\"a\tb\""}}, pipe)
		}},
		{"rows", func(w io.Writer) error { return Rows(w, []string{"s", "o"}, []query.Row{{"s": "<id:1>"}}, narrow) }},
		{"asked", func(w io.Writer) error {
			return Asked(w, &query.Asked{Reading: "dateline said talks", Unused: []string{"please"}, Statements: sampleStatements()[3:],
				Timeline: &query.Timeline{Undated: sampleTimeline().Undated}, Proposals: sampleProposals()[1:]}, narrow)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := tt.show(&b); err != nil {
				t.Fatal(err)
			}
			harmlessOutput(t, strings.ReplaceAll(b.String(), "\r\n", "\n"), strings.HasSuffix(tt.name, "-colour"), strings.HasSuffix(tt.name, ".json"))
			for l := range strings.Lines(b.String()) {
				if most := map[string]int{"timeline-60": 60, "timeline-200": 200, "timeline": 60, "said": 60}[tt.name]; most > 0 && width(strings.TrimRight(l, "\n")) > most && !strings.Contains(l, "://") {
					t.Errorf("wider than %d: %s", most, l)
				}
			}
			file := filepath.Join("testdata", tt.name+".golden")
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("got\n%s\nwant\n%s", b.String(), want)
			}
		})
	}
}

func TestDirectWordsStandInTheirOwnMarks(t *testing.T) {
	for _, tt := range []struct {
		text   string
		quotes []string
		want   []string
	}{
		{"No.", []string{"No."}, []string{"“No.”"}},
		{"‘No.’", []string{"No."}, []string{"‘No.’"}},
		{"There is none,\" he said. \"Nobody dreams.", []string{"There is none,", "Nobody dreams."}, []string{"“There is none,” … “Nobody dreams.”"}},
		{"One.\n\n“Two.", []string{"One.", "Two."}, []string{"“One.", "“Two.”"}},
		{"Ä,’ she said. ‘B.’ And he: ‘C.", []string{"Ä,", "B.", "C."}, []string{"“Ä,” … “B.” … “C.”"}},
		{"One, he said.", []string{"One,"}, []string{"“One, he said.”"}},
	} {
		s := &query.Statement{Kind: "direct", Text: tt.text, Start: 100}
		from := 0
		for _, q := range tt.quotes {
			at := from + strings.Index(tt.text[from:], q)
			from = at + len(q)
			begin := 100 + len([]rune(tt.text[:at]))
			s.Quotes = append(s.Quotes, query.Passage{Start: begin, End: begin + len([]rune(q)), Text: q})
		}
		if got := quoted(s); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestMovedTellsNarrowedFromMoved(t *testing.T) {
	for _, tt := range []struct {
		dates []string
		want  string
	}{
		{[]string{"2022-01"}, ""},
		{[]string{"2022-01", "2022-01-10", "2022-01"}, "first given as January 2022, narrowed to 10 January 2022"},
		{[]string{"2022-01-10", "2022-01-12", "2022-02"}, "first given as 10 January 2022, moved to 12 January 2022, then to February 2022"},
		{[]string{"2022", "2022-01", "2022-01-10", "2022-01-12"}, "first given as 2022, narrowed to January 2022, then to 10 January 2022, moved to 12 January 2022"},
		{[]string{"2022-01-10", "2022-01-12", "2022-01-10"}, "sources differ: 10 January 2022 or 12 January 2022"},
		{[]string{"2022-01-10", "", "2022-01-10"}, ""},
		{[]string{"2022-01-01~", "2022-01-02~"}, ""}, // news of the day that it was told on
		{[]string{"2022-01-05", "2022-01-02~"}, ""},
	} {
		e := &query.Event{}
		for i, d := range tt.dates {
			e.History = append(e.History, query.Report{Date: d, Published: "2022-01-0" + strconv.Itoa(i+1)})
		}
		if got := moved(e); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.dates, got, tt.want)
		}
	}
}

// What all reports tell as past was not moved: they disagree.
func TestSentenceIsCutAroundTheLabel(t *testing.T) {
	long := strings.Repeat("The committee, which had met twice before, sat again. ", 4) + "On Friday the harbour board dismissed its director over the missing cranes, and " + strings.Repeat("nobody would say why that took so long ", 4)
	for _, c := range []struct{ text, label, want string }{
		{"The board dismissed its director.", "board dismissed its director", "“The board dismissed its director.”"},
		{"“Gone,” said the board.", "board", "“Gone,” said the board."},
		{long, "harbour board dismissed its director", "dismissed its director over the missing cranes"},
	} {
		got := inSentence(query.Evidence{Passage: query.Passage{Text: c.text}}, c.label)
		if got != c.want && (c.text != long || !strings.Contains(got, c.want) || !strings.HasPrefix(got, "“… ") || !strings.HasSuffix(got, " …”") || utf8.RuneCountInString(got) > longestSentence+40) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestVagueDatesStandBehindThePeriod(t *testing.T) {
	event := func(label, from, to string) query.Event {
		return query.Event{Label: label, Date: from + "/" + to, Earliest: from, Latest: to}
	}
	list := &query.Timeline{Events: []query.Event{
		event("a year", "2022-01-01", "2022-12-31"), event("over its beginning", "2022-02-20", "2022-03-05"), event("a day", "2022-03-08", "2022-03-08"),
	}}
	for _, c := range []struct{ from, to, wider string }{{"2022-03-01", "2022-03-31", "a year"}, {"2022-03-01", "", ""}, {"", "2022-03-31", ""}, {"", "", ""}} {
		list.From, list.To = c.from, c.to
		within, wider := inPeriod(list)
		if c.wider == "" && len(wider) > 0 || c.wider != "" && (len(wider) != 1 || wider[0].Label != c.wider) || len(within)+len(wider) != 3 {
			t.Errorf("%s to %s: %d within, %d wider", c.from, c.to, len(within), len(wider))
		}
	}
}

func TestPastIsNotMoved(t *testing.T) {
	report := func(date, published string) query.Report {
		return query.Report{Date: date, Status: "happened", Published: published}
	}
	e := &query.Event{History: []query.Report{report("2022-01", "2022-02-01"), report("2022-01-10", "2022-02-02"), report("2022-01-12", "2022-02-03")}}
	if got, want := moved(e), "sources differ: 10 January 2022 or 12 January 2022"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	e.History = e.History[:2]
	if got, want := moved(e), "first given as January 2022, narrowed to 10 January 2022"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// An article that tells of a postponement tells the old date too: that is no
// other opinion.
func TestMovedFromTheOldDate(t *testing.T) {
	e := &query.Event{History: []query.Report{
		{Date: "2023-05-16", Status: "planned", Article: "a", Published: "2023-03-06"},
		{Date: "2023-05-30", Status: "postponed", Article: "b", Published: "2023-05-12"},
		{Date: "2023-05-16", Status: "planned", Article: "b", Published: "2023-05-12"},
		{Status: "happened", Article: "c", Published: "2023-05-31"},
	}}
	if got := moved(e); got != "first given as 16 May 2023, moved to 30 May 2023" {
		t.Error(got)
	}
}

// harmlessOutput checks that nothing of an article commands a terminal.
func harmlessOutput(t *testing.T, s string, colour, raw bool) {
	t.Helper()
	for _, r := range s {
		if r == 0x1b && !colour || r < 0x20 && r != '\n' && r != '\t' && r != 0x1b || r == 0x7f || unsafe(r) {
			t.Errorf("control character %U in the output", r)
		}
	}
	if !raw && strings.Contains(s, "\x1b[31m Channel") {
		t.Error("an article's escape sequence came through")
	}
}

func TestLinesFitTheWidth(t *testing.T) {
	long := strings.Repeat("word ", 40) + strings.Repeat("x", 150) + " 漢字漢字漢字漢字漢字漢字漢字漢字"
	for _, most := range []int{20, 33, 80} {
		for _, l := range wrap(long, most) {
			if width(l) > most {
				t.Errorf("%d columns, at most %d: %q", width(l), most, l)
			}
		}
		if got := strings.Join(strings.Fields(strings.Join(wrap(long, most), "")), ""); got != strings.ReplaceAll(strings.ReplaceAll(long, " ", ""), "\n", "") {
			t.Errorf("wrapping at %d changed the words", most)
		}
		var b bytes.Buffer
		list := []query.Entity{{Name: long, Type: "person", Roles: []string{long}, Aliases: []string{long}}}
		if err := Entities(&b, list, Options{Width: most}); err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(b.String()) {
			if w := width(strings.TrimRight(l, "\n")); w > max(most, 5*minColumn+8) {
				t.Errorf("a table row of %d columns at width %d", w, most)
			}
		}
	}
}

func TestClean(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"a\x1b[2Jb", "a␛[2Jb"},
		{"a\r\nb\tc", "a b c"},
		{"a\x00\x07\x7f", "a␀␇␡"},
		{"a\u009b31m", "a\uFFFD31m"},
		{"\u202eabc\u2066", "\uFFFDabc\uFFFD"},
		{"  “é 漢”  ", "“é 漢”"},
	} {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestJSONHasNoNullLists(t *testing.T) {
	for _, v := range []any{
		[]query.Statement(nil), []query.Statement{{}}, &query.Timeline{}, &query.Timeline{Events: []query.Event{{}}},
		[]query.Proposal{{}}, []query.Entity{{}}, query.Stats{},
	} {
		var b bytes.Buffer
		if err := JSON(&b, v); err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(b.String()) {
			switch l = strings.Trim(l, " ,\n"); l {
			case `"speaker": null`, `"relayed_by": null`, `"addressee": null`:
			default:
				if strings.Contains(l, "null") {
					t.Errorf("%T: %s", v, l)
				}
			}
		}
	}
}

func TestJSONKeepsTheValue(t *testing.T) {
	in := []query.Statement{{Text: "<b>\x1b[0m & “\u009b\u202e\x7f” \u2028"}}
	var b bytes.Buffer
	if err := JSON(&b, in); err != nil {
		t.Fatal(err)
	}
	var out []query.Statement
	if err := json.Unmarshal(b.Bytes(), &out); err != nil || out[0].Text != in[0].Text {
		t.Errorf("%+v, %v", out, err)
	}
	if strings.ContainsFunc(b.String(), unsafe) || strings.ContainsRune(b.String(), 0x1b) {
		t.Error("a control character is written as itself")
	}
	if in[0].Quotes != nil {
		t.Error("the answer itself was changed")
	}
}

// The title of the article says what story an event is of, once.
func TestHeadline(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Grey Harbour wins Arlby film prize", "The ceremony was held on Monday.", "“Grey Harbour wins Arlby film prize”"},
		{"Grey Harbour wins prize", "Grey Harbour wins prize.", ""},
		{"", "The ceremony was held on Monday.", ""},
		{"Iran", "Iranian troops left on Monday.", "“Iran”"},
		{"Grey Harbour wins", "", ""},
	} {
		e := query.Event{Evidence: []query.Evidence{{Title: c.title, Passage: query.Passage{Text: c.text}}}}
		if got := headline(&e); got != c.want {
			t.Errorf("title %q over %q: %q, want %q", c.title, c.text, got, c.want)
		}
	}
}
