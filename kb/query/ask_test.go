package query_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
)

func TestAsk(t *testing.T) {
	r := reader()
	for _, c := range []struct {
		question, reading string
		answers           int
	}{
		{"Who said what about the talks?", "said --about talks", 3},
		{"who said what about the security guarantees", "said --about \"security guarantees\"", 1},
		{"Who said what?", "said", 6},
		{"Who said what to Lavrov?", "said --to Lavrov", 1},
		{"who said something about NATO since January 10, 2022?", "said --about NATO --since 2022-01-10", 1},
		{"What did Lavrov say?", "said --by Lavrov", 2},
		{"What did Sergei Lavrov say about NATO?", "said --by \"Sergei Lavrov\" --about NATO", 1},
		{"What has Pell said in January 2022?", "said --by Pell --since 2022-01-01 --until 2022-01-31", 2},
		{"What did Pell say in January?", "said --by Pell --since 2022-01-01 --until 2022-01-31", 2},
		{"What did Lavrov say in December?", "said --by Lavrov --since 2021-12-01 --until 2021-12-31", 2},
		{"What was said about NATO by Lavrov?", "said --by Lavrov --about NATO", 1},
		{"When is the meeting with NATO?", "timeline meeting NATO", 1},
		{"When were the Geneva talks held?", "timeline Geneva talks", 1},
		{"When will the talks take place?", "timeline talks", 1},
		{"What happened in January 2022?", "timeline --since 2022-01-01 --until 2022-01-31 --status happened", 1},
		{"What happened between 2022-01-09 and 12 January 2022?", "timeline --since 2022-01-09 --until 2022-01-12 --status happened", 1},
		{"What happened to the talks?", "timeline talks", 1},
		{"What happened to Russia?", "timeline --with Russia", 2},
		{"What happened in Geneva?", "timeline Geneva", 1},
		{"What happened?", "timeline --status happened", 1},
		{"Who met whom?", "timeline --class talks,visit", 4},
		{"Who met Erdogan?", "timeline --with Erdogan --class talks,visit", 1},
		{"Whom did Russia meet in January 2022?", "timeline --with Russia --class talks,visit --since 2022-01-01 --until 2022-01-31", 2},
		{"What does Russia want from NATO?", "proposals --by Russia --to NATO", 1},
		{"What did Russia demand of the alliance?", "proposals --by Russia --to alliance --kind demand", 1},
		{"proposals by Russia", "proposals --by Russia", 1},
		{"Which demands were rejected?", "proposals --kind demand --status rejected", 1},
		{"What is expected?", "timeline --status expected,planned", 0},
		{"What was cancelled since 2022?", "timeline --since 2022-01-01 --status cancelled", 1},
		{"What was postponed?", "timeline --status postponed", 1},
	} {
		a, err := r.Ask(ctx, c.question)
		if err != nil {
			t.Errorf("%s: %v", c.question, err)
			continue
		}
		n := len(a.Statements) + len(a.Proposals)
		if a.Timeline != nil {
			n += len(a.Timeline.Events) + len(a.Timeline.Undated)
		}
		if a.Reading != c.reading || n != c.answers || len(a.Unused) != 0 {
			t.Errorf("%s\ngot  %s: %d %q\nwant %s: %d", c.question, a.Reading, n, a.Unused, c.reading, c.answers)
		}
	}
}

func TestAskLeavesOut(t *testing.T) {
	a, err := reader().Ask(ctx, "Please, who exactly said what about NATO?")
	if err != nil || a.Reading != "said --about NATO" || !slices.Equal(a.Unused, []string{"Please", "exactly"}) {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestAskDoesNotGuess(t *testing.T) {
	for _, q := range []string{"Is the moon made of cheese?", "", "why did Lavrov go", "what"} {
		var e *query.Unread
		if _, err := reader().Ask(ctx, q); !errors.As(err, &e) || len(e.Nearest) != 3 {
			t.Errorf("%q: %v", q, err)
		}
	}
	var e *query.UnknownName
	if _, err := reader().Ask(ctx, "What did Lavrow say?"); !errors.As(err, &e) {
		t.Error(err)
	}
}
