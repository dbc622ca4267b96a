package query_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
)

// TestAskForms puts each form of question in ten ways, and holds how they are
// read.
func TestAskForms(t *testing.T) {
	r := reader()
	for _, form := range []struct {
		reading   string
		questions []string
	}{
		{"said --about talks", []string{
			"Who said what about the talks?", "who has said anything about the talks", "Who spoke about the talks?", "What was said about the talks?",
			"What has been said on the talks?", "what do people say about the talks?", "Who commented on the talks?", "statements about the talks",
			"Please show me the quotes on the talks", "What are the remarks concerning the talks?", "who told what about the talks", "Who is quoted on the talks?",
		}},
		{"said --by Lavrov", []string{
			"What did Lavrov say?", "what has Lavrov said", "What does Lavrov say?", "Did Lavrov say anything?", "statements by Lavrov", "quotes from Lavrov",
			"What did Lavrov have to say?", "what Lavrov said", "Which statements did Lavrov make?", "Tell me everything Lavrov said", "what was said by Lavrov",
			"What did Lavrov announce?",
		}},
		{"said --by Lavrov --about NATO", []string{
			"What did Lavrov say about NATO?", "What has Lavrov said on NATO?", "what was said about NATO by Lavrov", "Did Lavrov say anything about NATO?",
			"What did Lavrov have to say about NATO?", "quotes from Lavrov about NATO", "How did Lavrov comment on NATO?", "What is Lavrov's position on NATO?",
			"what is the view of Lavrov on NATO", "Lavrov on NATO", "Which remarks did Lavrov make about NATO?", "What does Lavrov think of NATO?",
		}},
		{"said --by Lavrov --since 2021-12-20", []string{
			"What did Lavrov say since December 20, 2021?", "What has Lavrov said since 2021-12-20?", "since 20 December 2021, what did Lavrov say?",
			"what Lavrov said since 20 December 2021", "quotes from Lavrov since 2021-12-20", "statements by Lavrov from 20 December 2021 on",
			"What did Lavrov say after December 19, 2021?", "What was said by Lavrov since 20th December 2021?", "Has Lavrov said anything since 2021-12-20?",
			"Which statements has Lavrov made since 20 December 2021?", "What did Lavrov announce since 2021-12-20?",
		}},
		{"timeline meeting NATO", []string{
			"When is the meeting with NATO?", "when was the meeting with NATO", "When will the meeting with NATO take place?", "When did the meeting with NATO happen?",
			"What date is the meeting with NATO?", "On which day was the meeting with NATO?", "what is the date of the meeting with NATO", "Did the meeting with NATO take place?",
			"Has the meeting with NATO been held?", "When is the meeting with NATO scheduled?", "Was the meeting with NATO postponed?", "the date of the meeting with NATO",
			"How was the date of the meeting with NATO moved?",
		}},
		{"timeline --since 2022-01-01 --until 2022-01-31 --status happened", []string{
			"What happened in January 2022?", "what took place in January 2022", "What occurred during January 2022?", "Which events happened in January 2022?",
			"What events were there in January 2022?", "what has happened in January 2022", "In January 2022, what happened?", "what went on in January 2022",
			"What happened between 2022-01-01 and 31 January 2022?", "events in January 2022", "Tell me what happened in January 2022", "What happened in January?",
		}},
		{"timeline --with Russia", []string{
			"What happened to Russia?", "what became of Russia", "What did Russia do?", "What has happened with Russia?", "events with Russia", "timeline of Russia",
			"what is the story of Russia", "Which events were there with Russia?", "what has Russia done", "the history of Russia", "How did Russia end?",
		}},
		{"timeline --class talks,visit", []string{
			"Who met whom?", "who met who", "Who has met whom?", "who met with whom", "Who talked to whom?", "Who visited whom?", "what meetings were there",
			"Which meetings took place?", "all meetings", "Who held talks with whom?", "who met each other", "who meets whom",
		}},
		{"timeline --with Russia --class talks,visit", []string{
			"Who met Russia?", "who has met with Russia", "Whom did Russia meet?", "who did Russia talk to", "Who held talks with Russia?", "meetings with Russia",
			"Which meetings were there with Russia?", "Who visited Russia?", "with whom did Russia negotiate", "Who will meet Russia?", "who spoke with Russia",
		}},
		{"timeline --with Russia --with NATO --class talks,visit", []string{
			"When did Russia meet NATO?", "Did Russia meet with NATO?", "meetings between Russia and NATO", "When did Russia and NATO meet?", "did Russia talk to NATO",
			"Have Russia and NATO met?", "where did Russia meet NATO", "Which meetings were there between Russia and NATO?", "Will Russia meet with NATO?",
			"what meetings of Russia and NATO", "Has Russia negotiated with NATO?", "When did Russia and NATO hold talks?",
		}},
		{"proposals --by Russia --to NATO", []string{
			"What does Russia want from NATO?", "What did Russia ask of NATO?", "what has Russia requested from NATO", "What are Russia's proposals to NATO?",
			"proposals by Russia to NATO", "What did Russia propose to NATO?", "What would Russia like from NATO?", "What is asked of NATO by Russia?",
			"Does Russia want anything from NATO?", "What did Russia offer NATO?", "Which proposals has Russia made to NATO?", "What did Russia require of NATO?",
		}},
		{"proposals --by Russia --to NATO --kind demand", []string{
			"What does Russia demand of NATO?", "What did Russia demand from NATO?", "what has Russia demanded of NATO", "What are Russia's demands to NATO?",
			"demands by Russia to NATO", "What is demanded of NATO by Russia?", "What are the demands of Russia to NATO?", "Which demands did Russia make to NATO?",
			"Russia’s demands from NATO", "Does Russia demand anything of NATO?", "What demands has Russia made of NATO?",
		}},
		{"timeline meeting --disputed", []string{
			"Who disagrees about the meeting?", "who disagrees on the meeting", "Who contradicts whom about the meeting?", "Where do sources differ on the meeting?",
			"What do the reports disagree on about the meeting?", "Do the sources agree on the meeting?", "what is disputed about the meeting", "Is the meeting disputed?",
			"Are there disagreements about the meeting?", "On what do the articles differ about the meeting?", "Who disputes the meeting?", "conflicting reports about the meeting",
			"differences between the sources on the meeting",
		}},
		{"timeline --new-since 2022-01-10", []string{
			"What is new since January 10, 2022?", "what's new since 2022-01-10", "What has changed since 10 January 2022?", "news since 2022-01-10",
			"Is there anything new since 10 January 2022?", "What did we learn since January 10, 2022?", "any updates since 2022-01-10?", "What are the developments since 2022-01-10?",
			"Since 2022-01-10, what is new?", "What is new after January 9, 2022?", "what has come up since 10 January 2022", "Has anything changed since 2022-01-10?",
		}},
		{"timeline talks --new-since 2022-01-10", []string{
			"What is new about the talks since January 10, 2022?", "what's new on the talks since 2022-01-10", "What has changed about the talks since 10 January 2022?",
			"news about the talks since 2022-01-10", "What is new since 10 January 2022 about the talks?", "any updates on the talks since 2022-01-10",
			"How have the talks changed since 2022-01-10?", "What did we learn about the talks since January 10, 2022?", "Is there anything new on the talks since 2022-01-10?",
			"developments in the talks since 2022-01-10",
		}},
		{"timeline --status expected,planned", []string{
			"What is expected?", "what is planned", "What is coming?", "Which events are expected?", "what will happen", "What is scheduled to happen?", "what comes", "What is ahead?",
			"what events are planned", "What is upcoming?", "what is going to happen?",
		}},
		{"timeline --with Russia --status expected,planned", []string{
			"What will happen to Russia?", "what is going to happen with Russia", "What is planned with Russia?", "what is expected to happen to Russia", "What is coming for Russia?",
			"Which events are expected with Russia?", "what is ahead for Russia", "What events are planned with Russia?", "what comes for Russia", "What is next for Russia?",
		}},
	} {
		if len(form.questions) < 10 {
			t.Errorf("%s: %d phrasings", form.reading, len(form.questions))
		}
		for _, q := range form.questions {
			reading := form.reading
			if q == "What is scheduled to happen?" {
				reading = "timeline --status planned"
			}
			a, err := r.Ask(ctx, q)
			if err != nil {
				t.Errorf("%s: %v, want %s", q, err, reading)
				continue
			}
			if a.Reading != reading {
				t.Errorf("%s\nread %s\nwant %s", q, a.Reading, reading)
			}
		}
	}
}

// What a question says and the answer does not depend on is told.
func TestAskTellsWhatIsNotUsed(t *testing.T) {
	for question, want := range map[string][]string{
		"What has Russia demanded of NATO since 2022?":          {"since 2022"},
		"Can you tell me please what Lavrov said today":         {"Can you tell me", "please", "today"},
		"Do we know yet when the talks with the US will begin?": nil,
	} {
		a, err := reader().Ask(ctx, question)
		if want == nil {
			continue
		}
		if err != nil || !slices.Equal(a.Unused, want) {
			t.Errorf("%s: %+v, %v", question, a, err)
		}
	}
}

// An unclear question gets the nearest readings of its own words.
func TestAskOffersNearestReadings(t *testing.T) {
	for question, want := range map[string]string{
		"Lavrov?":                          "what did Lavrov say?",
		"why is Lavrov so cross with NATO": "what did Lavrov say about NATO?",
		"how come the talks":               "who said what about talks?",
		"what is new?":                     "what is new since 2022-01-11?",
		"tell me something":                "who met whom?",
	} {
		var e *query.Unread
		_, err := reader().Ask(ctx, question)
		if !errors.As(err, &e) || len(e.Nearest) != 3 {
			t.Errorf("%s: %v", question, err)
			continue
		}
		if !slices.Contains(e.Nearest, want) {
			t.Errorf("%s: %s, want %s", question, strings.Join(e.Nearest, " | "), want)
		}
		for _, q := range e.Nearest {
			if _, err := reader().Ask(ctx, q); errors.As(err, &e) {
				t.Errorf("%s: the nearest reading %q cannot be read itself", question, q)
			}
		}
	}
}

// FuzzAsk: whatever is asked, it is answered, or refused with three questions
// that are nearest, or with names that are like the one asked for.
func FuzzAsk(f *testing.F) {
	for _, q := range []string{"who said what about the talks?", "when is x", "what is new since 2022", "\xff", "what did ' say", "who met and", "in January", strings.Repeat("what did x ", 300)} {
		f.Add(q)
	}
	r := reader()
	f.Fuzz(func(t *testing.T, question string) {
		a, err := r.Ask(ctx, question)
		var unread *query.Unread
		var unknown *query.UnknownName
		switch {
		case err == nil && a.Reading != "":
		case errors.As(err, &unread) && len(unread.Nearest) == 3:
		case errors.As(err, &unknown):
		default:
			t.Errorf("%q: %+v, %v", question, a, err)
		}
	})
}
