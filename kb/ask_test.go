package kb_test

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
)

// TestAskStories asks the fixture stories in every form, and wants what their
// gold says: parts of answers as answered writes them, all of one line in one
// answer. A question with "only" has no other answers, one with nil none.
func TestAskStories(t *testing.T) {
	for name, questions := range map[string]map[string][]string{
		"geneva": {
			"Who said what about the ultimatum?":                   {"only", "There is urgency, there is no ultimatum & direct & 2021-12-23"},
			"What did Stoltenberg say?":                            {"only", "Jens Stoltenberg & the differences were significant & 2022-01-12", "Jens Stoltenberg & the Russians wanted time before they replied"},
			"What did Lavrov say since December 27, 2021?":         {"only", "Sergei Lavrov & right after the holiday season & 2021-12-27", "Sergei Lavrov & right after the holidays & 2021-12-27"},
			"What did Putin say?":                                  {"Vladimir Putin & “serious” discussions & via Sergei Lavrov"},
			"When was the OSCE meeting?":                           {"2022-01-13 happened & OSCE"},
			"When did Russia meet the United States?":              {"2022-01-10 happened & Russia & United States"},
			"When did NATO and Russia meet?":                       {"2022-01-12 happened & NATO & Russia"},
			"What happened in December 2021?":                      {"2021-12-15 happened & Russia", "2021-12-17 happened & Russia"},
			"What happened between January 9 and January 11 2022?": {"only", "2022-01-10 happened & Russia & United States"},
			"Who met NATO?":                                        {"2022-01-12 happened & NATO & Russia"},
			"What does Russia want from NATO?":                     {"Russia to NATO & Ukraine & rejected", "Russia to NATO & military cooperation & pending"},
			"What was offered to Russia?":                          {"Jens Stoltenberg & to Russia & further meetings"},
			"Who disagrees about how long the meeting lasted?":     {"only", "figures & a Russian official has almost 8 hours & an American official has just over 7 hours & Lakeside Herald 2022-01-11"},
			"Do the sources differ on the date of the talks?":      {"Karen Donfried has 2022-01 & Antony Blinken has 2022-01/2022-03~ & Sergei Lavrov has & a senior U.S. official has 2022-01"},
			"Who contradicts whom about a signature?":              {"only", "statements & Nobody should expect a signature & The subject is guarantees"},
			"Who disagrees about Ukraine?":                         nil,
			"What is new since January 12, 2022?":                  {"2022-01-12 happened & NATO", "2022-01-13 happened & OSCE"},
		},
		"ferry": {
			"Who said what about the engine?":              {"Joost Verhallen & the engine had not answered & 2023-05-30", "Marine Accident Board & Papers from the maker of the engine"},
			"What did Dros say about knots?":               {"Hanneke Dros & Four knots costs a ferry two minutes"},
			"When was the hearing?":                        {"2023-05-30 happened & hearing"},
			"When will the report be published?":           {"only", "[..2023-12-24] planned & report"},
			"What happened to the inspection?":             {"2023-03-06 cancelled & inspection"},
			"What happened in March 2023?":                 {"2023-03-04 happened & accident"},
			"Who met whom?":                                {"only", "2023-05-31 happened & Corin Baptiste & Petra Lindqvaal"},
			"What did Skelde Ferries offer?":               {"Skelde Ferries & 400 euros & rejected"},
			"What was cancelled?":                          {"2023-03-06 cancelled & inspection", "2023-06-04 cancelled & service"},
			"Who disagrees about the number of injured?":   {"only", "figures & harbour police has 14 injured & Corin Baptiste has 17 injured & Petra Lindqvaal has 14 injured & Petra Lindqvaal has not 17 injured"},
			"Who disagrees about the speed of the ferry?":  {"only", "figures & Ilse Verhallen has 9 knots & Joost Verhallen has 6 knots"},
			"Who disputes the 900 euros?":                  {"only", "statements & Petra Lindqvaal & Corin Baptiste"},
			"Who disagrees about the telephone?":           nil,
			"What is new since June 2, 2023?":              {"2023-05-31 happened & Corin Baptiste", "2023-06-04 cancelled & service", "[..2023-12-24] planned & report"},
			"What does the Marine Accident Board propose?": {"Marine Accident Board & knots & accepted"},
		},
		"trial": {
			"Who said what about the vials?":                     {"Marcus Thornquill & 6,500 vials had been delivered in May & 2024-06-04"},
			"What did Brackish say about the bill?":              {"Lorna Brackish & a blank check & 2024-05-22"},
			"When is the signing of the bill?":                   {"2024-07-12 planned & Renata Ashgrove"},
			"What happened between 2024-06-03 and June 4, 2024?": {"2024-06-03 happened & Senate"},
			"What did Brackish propose?":                         {"Lorna Brackish & $9 million & accepted"},
			"What did Quillhaven ask for?":                       {"Walter Quillhaven & $14 million & withdrawn"},
			"Who disagrees about the vials?":                     {"only", "statements & Imogen Tareske & a shortage of vials & Marcus Thornquill has 6,500 vials had been delivered in May"},
			"Who disagrees about the consultants?":               {"only", "statements & Lorna Brackish has any of the money would go to consultants & Walter Quillhaven"},
			"Who disagrees about the governor?":                  nil,
			"What is expected?":                                  {"[..2024-12-31] expected & results", "2024-07-12 planned & sign"},
			"What is new about the trial since July 9, 2024?":    {"2024-07-08 happened & trial"},
		},
	} {
		k := newKB(t, 2)
		add(t, k, story(t, name)...)
		for question, want := range questions {
			got := answered(t, k, question)
			only := len(want) == 0 || want[0] == "only"
			if only && len(want) > 0 {
				want = want[1:]
			}
			for _, w := range want {
				if !anyHas(got, strings.Split(w, " & ")) {
					t.Errorf("%s: %s\nwant %s\ngot  %s", name, question, w, strings.Join(got, "\n     "))
				}
			}
			if only && len(got) != len(want) {
				t.Errorf("%s: %s has %d answers\n     %s", name, question, len(got), strings.Join(got, "\n     "))
			}
		}
	}
}

func anyHas(lines, parts []string) bool {
	for _, l := range lines {
		all := true
		for _, p := range parts {
			all = all && strings.Contains(l, p)
		}
		if all {
			return true
		}
	}
	return false
}

// claimed is who says what, on one line.
func claimed(list []query.Claim) string {
	var out []string
	for _, c := range list {
		out = append(out, c.By+" has "+c.Value+" in “"+strings.Join(strings.Fields(c.Evidence.Text), " ")+"” of "+c.Source+" "+c.Published)
	}
	return strings.Join(out, " | ")
}

// answered is the answers to a question, one a line.
func answered(t *testing.T, k *kb.KB, question string) (out []string) {
	t.Helper()
	a, err := k.Ask(context.Background(), question)
	if err != nil {
		t.Errorf("%s: %v", question, err)
		return nil
	}
	name := func(a *query.Actor) string {
		if a == nil {
			return ""
		}
		return a.Name
	}
	for _, s := range a.Statements {
		line := name(s.Speaker) + " " + s.Kind + " " + s.Text + " " + s.Said
		if s.RelayedBy != nil {
			line += " via " + s.RelayedBy.Name
		}
		out = append(out, line)
	}
	if a.Timeline != nil {
		for _, e := range append(a.Timeline.Events, a.Timeline.Undated...) {
			out = append(out, e.Date+" "+e.Status+" "+e.Label+" "+strings.Join(e.Participants, ", "))
		}
	}
	if a.Timeline != nil {
		for _, e := range append(a.Timeline.Events, a.Timeline.Undated...) {
			if len(e.Disputed) > 0 {
				out = append(out, e.Label+": "+claimed(e.Disputed))
			}
		}
		for _, d := range a.Timeline.Differences {
			out = append(out, d.On+": "+claimed(d.Claims))
		}
	}
	for _, p := range a.Proposals {
		out = append(out, strings.Join(p.By, ", ")+" to "+strings.Join(p.To, ", ")+": "+strings.Join(p.Contents, "; ")+" "+p.Presented+" "+p.Status)
	}
	return out
}
