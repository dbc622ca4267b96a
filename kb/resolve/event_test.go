package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

// record reads an article published on a day.
func record(t *testing.T, published, text string) *schema.Record {
	t.Helper()
	d := &document.Document{URL: published, Published: published, Text: text}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	return resolve.Article(d, schema.Base)
}

// groups are the events of some classes with the day of publication, date and
// status of each report.
func groups(records []*schema.Record, classes string) string {
	by := map[string][]string{}
	for _, rec := range records {
		for _, r := range rec.Reports {
			if slices.Contains(strings.Fields(classes), r.Class) {
				by[string(r.Event)] = append(by[string(r.Event)], fmt.Sprint(rec.Published[5:], " ", r.Date.EDTF, " ", r.Status))
			}
		}
	}
	var out []string
	for _, lines := range by {
		slices.Sort(lines)
		out = append(out, strings.Join(lines, ", "))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestEventsOfOneStory(t *testing.T) {
	const sides = "Arlby Motors and the Coach Workers Union "
	pad := strings.Repeat("The cliffs are high and white, and gulls breed there in their thousands. ", 12)
	for _, c := range []struct {
		what, class string
		articles    []string // each a day and a text
		want        string
	}{
		{"a vague date and an exact one", "talks", []string{
			"2024-03-06", sides + "will hold talks in April.",
			"2024-03-20", sides + "will hold talks on 9 April.",
		}, "03-06 2024-04 planned, 03-20 2024-04-09 planned"},
		{"a deal is no deadline, though done on its day", "deadline agreement", []string{
			"2024-03-06", "Arlby Motors has until noon on 20 March to sign a deal with the Coach Workers Union, the ministry said.",
			"2024-03-20", sides + "have struck a deal on pay, hours before a deadline for a deal was to expire.",
		}, "03-06 2024-03-20 planned; 03-20 2024-03-20~ happened"},
		{"a deadline that is moved", "deadline", []string{
			"2024-03-06", "Arlby Motors has until noon on 20 March to sign a deal with the Coach Workers Union, the ministry said.",
			"2024-03-18", "The ministry has moved the deadline for a deal of Arlby Motors and the Coach Workers Union from 20 March to 2 April.",
		}, "03-06 2024-03-20 planned, 03-18 2024-03-20 planned, 03-18 2024-04-02 postponed"},
		{"now due on another day", "completion agreement", []string{
			"2024-03-06", sides + "have struck a deal on a pension fund. They expect to complete the deal by the end of May.",
			"2024-04-20", "Completion of the deal is now expected in July, Arlby Motors and the Coach Workers Union said.",
		}, "03-06 2024-03-06~ happened; 03-06 [..2024-05-31] expected, 04-20 2024-07 expected"},
		{"another, now due", "talks", []string{
			"2024-03-06", "Arlby Motors will hold a meeting with the Coach Workers Union on 20 March.",
			"2024-03-10", "The second meeting of Arlby Motors with the Coach Workers Union is now expected on 30 March.",
		}, "03-06 2024-03-20 planned; 03-10 2024-03-30 expected"},
		{"a poll is no letter, though of one day", "publication", []string{
			"2024-03-06", "Nils Arne of the Fishers' Party and Berta Quist of the Green League fight for Osmark. A poll of 900 fishermen was published on 5 March.",
			"2024-03-07", "A letter to the king was leaked on 5 March. Nils Arne of the Fishers' Party and Berta Quist of the Green League deny that they signed it.",
		}, "03-06 2024-03-05 happened; 03-07 2024-03-05 happened"},
		{"two who rally on one day", "protest", []string{
			"2024-03-06", "Nils Arne drew thousands to a rally in Varby on 5 March. The Fishers' Party and Berta Quist of the Green League fight for Osmark.",
			"2024-03-07", "Berta Quist held a rally in Osmark on 5 March, the Green League said. Nils Arne of the Fishers' Party knew nothing of it.",
		}, "03-06 2024-03-05 happened; 03-07 2024-03-05 happened"},
		{"the meeting of another story", "talks", []string{
			"2024-03-06", "Nils Arne and Berta Quist met in Varby on 5 March. They spoke about herring, the Fishers' Party said.",
			"2024-03-12", "Wages of nurses will rise by a tenth, the Green League promised. " + pad + "Nils Arne of the Fishers' Party told Berta Quist that the meeting had been cold.",
		}, "03-06 2024-03-05 happened; 03-12  happened"},
		{"votes in two places on one day", "vote", []string{
			"2024-03-06", "Nils Arne and Berta Quist wait for the primary in Florida on 12 March.",
			"2024-03-07", "Nils Arne and Berta Quist hope for the primary in Ohio on 12 March.",
		}, "03-06 2024-03-12 planned; 03-07 2024-03-12 planned"},
		{"a debate is no meeting, though of one day", "talks", []string{
			"2024-03-06", "Nils Arne and Berta Quist will hold a debate in Varby on 12 March.",
			"2024-03-07", "Nils Arne and Berta Quist will hold a meeting in Varby on 12 March.",
		}, "03-06 2024-03-12 planned; 03-07 2024-03-12 planned"},
		{"who endorses on the day of a vote", "vote approval", []string{
			"2024-03-06", "Nils Arne and Berta Quist wait for the primary in Osmark on 12 March, as does the Fishers' Party.",
			"2024-03-14", "Ole Strand of the Fishers' Party endorsed Berta Quist on 12 March. Wages of nurses will rise by a tenth, Nils Arne promised.",
		}, "03-06 2024-03-12 planned; 03-14 2024-03-12 happened"},
		{"who rallies day after day", "protest", []string{
			"2024-03-06", "Nils Arne of the Fishers' Party held a campaign rally on 5 March. Berta Quist stayed away.",
			"2024-03-07", "Nils Arne of the Fishers' Party held a campaign rally on 6 March. Berta Quist stayed away.",
		}, "03-06 2024-03-05 happened; 03-07 2024-03-06 happened"},
		{"a primary is no caucus, though of one day", "vote", []string{
			"2024-03-06", "Nils Arne and Berta Quist of the Fishers' Party will stand in a primary on 12 March.",
			"2024-03-07", "Nils Arne and Berta Quist of the Fishers' Party will stand in a caucus on 12 March.",
		}, "03-06 2024-03-12 planned; 03-07 2024-03-12 planned"},
		{"the election of a month", "vote", []string{
			"2024-03-06", "A general election is due in November, Nils Arne said. Herring is scarce.",
			"2024-03-09", "Wages of nurses will rise after the election in November, Nils Arne promised.",
		}, "03-06 2024-11 planned, 03-09 2024-11 planned"},
		{"what the news of the next day means", "resignation", []string{
			"2024-03-06", "Anna Berg resigned as head of Arlby Motors on 5 March.",
			"2024-03-07", "The resignation of Anna Berg was a shock, the Coach Workers Union said.",
		}, "03-06 2024-03-05 happened, 03-07  happened"},
		{"what is news is not of last month", "ruling", []string{
			"2024-03-06", "A court is expected to rule between 11 and 20 March on the claim of Arlby Motors against the Coach Workers Union.",
			"2024-05-02", "A court has ruled in favour of Arlby Motors, which had sued the Coach Workers Union over a yard.",
		}, "03-06 2024-03-11/2024-03-20 expected; 05-02 2024-05-02~ happened"},
		{"late by so many days", "delivery arrival", []string{
			"2024-03-06", "A shipment of pumps is due to arrive in Arlby from Norland on 20 March.",
			"2024-03-27", "The pumps from Norland reached Arlby on 23 March, three days late.",
		}, "03-06 2024-03-20 planned, 03-27 2024-03-20 planned, 03-27 2024-03-23 happened"},
		{"an inquest set, put off and told twice", "hearing", []string{
			"2024-03-06", "Judge Ada Stern fixed 28 March for the inquest into the death of Hugo Lund.",
			"2024-03-27", "Arlby has put off by two weeks the inquest into the death of Hugo Lund. The inquest, which was to open on Thursday, will now begin on 11 April, the ministry said.",
		}, "03-06 2024-03-28 planned, 03-27  postponed, 03-27 2024-03-28 planned, 03-27 2024-04-11 postponed"},
		{"one primary is not another", "vote win", []string{
			"2024-03-06", "Anna Berg won the Democratic primary in Norland on Tuesday. Jan Keel came second.",
			"2024-03-20", "Anna Berg has led Jan Keel in all polls since the Democratic primary in Sudria.",
		}, "03-06 2024-03-05 happened; 03-20  happened"},
		{"who goes there and who was here", "visit", []string{
			"2024-03-06", "Anna Berg is scheduled to travel to Norland for a week of rest, Jan Keel said.",
			"2024-04-10", "Anna Berg visited Arlby College on Tuesday to speak of Jan Keel.",
		}, "03-06  planned; 04-10 2024-04-09 happened"},
		{"advisers that meet and their panel that sits", "talks", []string{
			"2024-03-06", "Advisers to the Norland Medicines Board will meet on 2 April to weigh the pill of Halden Labs, the board said.",
			"2024-03-27", "Halden Labs fell on Tuesday. The panel of the Norland Medicines Board, which had been set for 2 April, will now sit on 30 April.",
		}, "03-06 2024-04-02 planned, 03-27 2024-04-02 planned, 03-27 2024-04-30 postponed"},
		{"a blockade and a protest", "protest", []string{
			"2024-03-06", "Farmers of the Hill League will block motorways near Arlby next Monday, Anna Berg of the Hill League said.",
			"2024-03-12", "Farmers parked tractors across the M3 yesterday as a three-day protest against cheap beef began, Anna Berg of the Hill League said.",
		}, "03-06 2024-03-11 planned, 03-12 2024-03-11 happened"},
		{"this vote, which is the news", "vote", []string{
			"2024-03-13", "The Diet of Norland has ratified the accord, by 81 votes to 64.\n\nThis vote was to have been held last Wednesday, but Anna Berg put it back by a week.",
		}, "03-13 2024-03-06 planned, 03-13 2024-03-13 postponed, 03-13 2024-03-13~ happened"},
		{"a plan and its outcome in other words", "visit give by-the-way", []string{
			"2024-03-06", "Jane Halden of the Dock Board is to visit the lighthouse at Arlby on 12 March, Anna Berg said.",
			"2024-03-14", "The lamp of the Arlby lighthouse stood still for Jane Halden on Tuesday. Anna Berg cried.",
		}, "03-06 2024-03-12 planned, 03-14 2024-03-12 happened"},
		{"the morning before is no outcome", "launch by-the-way", []string{
			"2024-03-05", "The Bank of Osmark said that the 12 branches of Varby Savings in Osmark would open as usual Wednesday after a holiday and that deposits of up to 400,000 crowns were safe. Nils Arne owns it.",
			"2024-03-06", "The Bank of Osmark said that the 12 branches of Varby Savings in Osmark would open as usual Wednesday after a holiday and that deposits of up to 400,000 crowns were safe. Outside the Osmark branch of Varby Savings people lined up before dawn. Nils Arne owns it.",
		}, "03-05 2024-03-06 planned, 03-06 2024-03-06 planned; 03-06 2024-03-06 happened"},
		{"a service for the dead is a memorial service", "death", []string{
			"2024-03-06", "A service for the dead is to be held in Osmark on 17 March, Nils Arne of the Fishers' Party said.",
			"2024-03-19", "A memorial service planned for last Sunday was put off because of storms; it will now take place on 3 April, Nils Arne of the Fishers' Party said.",
		}, "03-06 2024-03-17 planned, 03-19  postponed, 03-19 2024-03-17 planned, 03-19 2024-04-03 postponed"},
		{"opened late, on the day that others know", "hearing", []string{
			"2024-03-06", "The Osmark Pier inquiry will not open next Monday as planned. Nils Arne of the Fishers' Party said that the first hearing had been moved to 26 March.",
			"2024-03-28", "Nils Arne of the Fishers' Party came. The Osmark Pier inquiry opened on Tuesday, a fortnight late.",
		}, "03-06  postponed, 03-06 2024-03-11 planned, 03-06 2024-03-26 postponed, 03-28 2024-03-12 planned, 03-28 2024-03-26 happened"},
		{"what an earthquake has left is the earthquake", "disaster leave", []string{
			"2024-03-06", "An earthquake struck Osmark on Tuesday. Nils Arne of the Fishers' Party came.",
			"2024-03-08", "The first lorries rolled into Osmark yesterday, two days after the earthquake that has left 52 people dead. Nils Arne of the Fishers' Party left Varby on Wednesday.",
		}, "03-06 2024-03-05 happened, 03-08 2024-03-05 happened"},
		{"another's day is no outcome", "visit by-the-way", []string{
			"2024-03-06", "Jane Halden of the Dock Board is to visit the lighthouse at Arlby on 12 March, Anna Berg said.",
			"2024-03-14", "The bells of Sudria stood still for Ruth Keel on Tuesday. Anna Berg cried.",
		}, "03-06 2024-03-12 planned; 03-14 2024-03-12 happened"},
		{"a plan that is called off in other words", "visit flight dropping scrap", []string{
			"2024-03-06", "Jane Halden of the Dock Board is to visit Varland on 12 March, Anna Berg said.",
			"2024-03-10", "Jane Halden has called off her tour of Varland, Anna Berg said.",
		}, "03-06 2024-03-12 planned, 03-10  cancelled"},
		{"what is put off to no day and is of another sort", "vote ruling", []string{
			"2024-03-06", "Anna Berg and Jan Keel stand in the election in Norland on 2 April.",
			"2024-03-10", "A court has postponed its ruling on Anna Berg and Jan Keel in Norland.",
		}, "03-06 2024-04-02 planned; 03-10  postponed"},
		{"two who back one candidate", "approval", []string{
			"2024-03-06", "Jane Halden endorsed Anna Berg on Monday.",
			"2024-09-10", "In 2024, Ruth Keel endorsed Anna Berg.",
		}, "03-06 2024-03-04 happened; 09-10 2024 happened"},
		{"a strike by its pickets", "strike fill by-the-way", []string{
			"2024-03-06", "Coach Workers Union members at Arlby Motors will walk out on 12 March, Anna Berg said.",
			"2024-03-13", "Pickets filled the road to Arlby Motors on Tuesday, Anna Berg said.",
		}, "03-06 2024-03-12 planned, 03-13 2024-03-12 happened"},
		{"what nobody planned is no event", "by-the-way", []string{
			"2024-03-14", "The bells of Sudria stood still for Ruth Keel on Tuesday.",
		}, "03-14 2024-03-12 happened"},
		{"back to a theft by the month", "vanish attack by-the-way", []string{
			"2024-03-12", "Three paintings vanished from the Halden Gallery in Arlby on Sunday.",
			"2024-05-02", "Guards at the museum of Norland have had dogs since the Halden heist in March.",
		}, "03-12 2024-03-10 happened, 05-02 2024-03 happened"},
		{"a ferry that went down, told twice", "accident", []string{
			"2024-03-05", "A ferry with 80 people on board sank off Vester on Sunday night.",
			"2024-03-12", "The ferry that went down off Vester nine days ago carried 30 people too many, inspectors said on Tuesday.",
		}, "03-05 2024-03-03 happened, 03-12 2024-03-03 happened"},
		{"a month apart they stay two", "strike", []string{
			"2024-03-06", "The Coach Workers Union held a strike at Arlby Motors on 4 March.",
			"2024-04-10", "The Coach Workers Union held a strike at Arlby Motors on 8 April.",
		}, "03-06 2024-03-04 happened; 04-10 2024-04-08 happened"},
		{"held, as the news and with its day", "arrest", []string{
			"2024-03-08", "A senior official of the Dock Board has been arrested on suspicion of theft, police said on Friday.\n\nHugo Lund, 52, was detained at Arlby airport on Thursday, police said.",
		}, "03-08 2024-03-07 happened, 03-08 2024-03-08~ happened"},
		{"held, and another with his day", "arrest", []string{
			"2024-03-08", "Hugo Lund of the Dock Board has been arrested, police said on Friday.\n\nJan Keel, 52, was detained at Arlby airport on Thursday, police said.",
		}, "03-08 2024-03-07 happened; 03-08 2024-03-08~ happened"},
		{"held here, and another firm's man there", "arrest", []string{
			"2024-03-08", "Norland has arrested a Halden Labs chemist. Sudria arrested an Arlby Motors fitter on Thursday.",
		}, "03-08 2024-03-07 happened; 03-08 2024-03-08~ happened"},
		{"fined in one town last week, and in another on a day", "fine ruling sanctions", []string{
			"2024-03-06", "A judge in Lisbon fined Halden Labs last week. A judge in Madrid fined Arlby Motors on 28 February.",
		}, "03-06 2024-02-26/2024-03-03 happened; 03-06 2024-02-28 happened"},
		{"thrown out a week ago, and on a day", "ruling", []string{
			"2024-03-15", "The families of Arlby stay under a pact reached last night, a week after the High Court threw out the bid of Halden Labs.\n\nMs Justice Ada Stern ruled on 7 March that the notices were void.",
		}, "03-15 2024-03-06~/2024-03-08~ happened, 03-15 2024-03-07 happened"},
		{"the day of it is in dispute", "hearing", []string{
			"2024-03-06", "Anna Berg's office says the hearing is on 9 April. Hugo Lund swears that it is on the 10th.",
		}, "03-06 2024-04-09 planned, 03-06 2024-04-10 planned"},
		{"called off, and for when it was first set", "strike", []string{
			"2024-03-20", "The Coach Workers Union has called off a strike at Arlby Motors set for 27 March. The walkout had first been set for 13 March.",
		}, "03-20 2024-03-13 planned, 03-20 2024-03-27 cancelled"},
		{"the strike, days later", "strike", []string{
			"2024-03-06", "Drivers of the Coach Workers Union at Arlby Motors will walk off the job on 11 March, Anna Berg said.",
			"2024-03-27", "Day 17 of the strike at Arlby Motors, Anna Berg said.",
		}, "03-06 2024-03-11 planned, 03-27  happened"},
		{"drivers who stop work", "strike", []string{
			"2024-03-06", "Tug drivers in Arlby will stop work on 13 March over rosters, the Coach Workers Union said.",
			"2024-03-20", "A one-day strike by tug drivers in Arlby on 13 March ended on schedule, the Coach Workers Union said.",
		}, "03-06 2024-03-13 planned, 03-20 2024-03-13 happened"},
		{"put back from a day that another vote is not of", "vote", []string{
			"2024-03-06", "Sudria and Norland wait. The Diet of Sudria is to vote on the pact on 12 March.",
			"2024-03-26", "Sudria and Norland wait. The vote of the Norland Senate, which was to have been held on 19 March, was put off to 26 March.",
		}, "03-06 2024-03-12 planned; 03-26 2024-03-19 planned, 03-26 2024-03-26 postponed"},
		{"who else meets that month", "talks", []string{
			"2024-03-06", "Anna Berg and Jan Keel wait. The Harbour Diet meets on 24 March.",
			"2024-03-30", "Anna Berg and Jan Keel wait. The snow put paid to the Arlby summit, which will now take place on 21 April.",
		}, "03-06 2024-03-24 planned; 03-30 2024-04-21 postponed"},
		{"due by one day, told of twice", "ruling", []string{
			"2024-03-06", "The Norland Medicines Board is due to rule on the application of Halden Labs by 14 May.",
			"2024-03-07", "The Medicines Board is due to rule on the application of Halden Labs by 14 May.",
		}, "03-06 [..2024-05-14] planned, 03-07 [..2024-05-14] planned"},
		{"was to be and slipped, in other words", "give launch", []string{
			"2024-03-12", "The first rides were to be given on 3 March, but a mast in Arlby failed and the launch slipped to 9 March.",
		}, "03-12 2024-03-03 planned, 03-12 2024-03-09 postponed"},
		{"what lands elsewhere is not what slipped", "launch", []string{
			"2024-03-05", "Anna Berg of Halden Labs was in Arlby. The launch of the pill slipped to 9 March, she said.",
			"2024-04-05", "Anna Berg of Halden Labs was in Arlby. New vials landed in Sudria on 2 April.",
		}, "03-05 2024-03-09 postponed; 04-05 2024-04-02 happened"},
		{"to be reviewed, and the review", "review hearing by-the-way", []string{
			"2024-02-20", "\"The measure will be reviewed on 5 March,\" the Norland Aviation Board said.",
			"2024-03-04", "The Norland Aviation Board was going to look at its order again on 5 March, but the review has been moved to 14 March.",
		}, "02-20 2024-03-05 planned, 03-04 2024-03-05 planned, 03-04 2024-03-14 postponed"},
		{"the meeting of a month is not any", "talks", []string{
			"2024-02-08", "Anna Berg and Jan Keel were in Norland. " + pad + "Parents will meet at the Coach Hall on 13 February.",
			"2024-03-08", "Anna Berg and Jan Keel were in Norland. " + pad + "And the minutes of that February meeting?",
		}, "02-08 2024-02-13 planned; 03-08 2024-02 happened"},
		{"moved", "hearing", []string{
			"2024-03-06", "The Accident Board will hold a hearing in Arlby on 12 March, Anna Berg said.",
			"2024-03-10", "The hearing, due on 12 March, has been postponed to 2 April, the Accident Board said. Anna Berg agreed.",
			"2024-04-03", "Anna Berg told a hearing of the Accident Board in Arlby on 2 April that the brakes had failed.",
		}, "03-06 2024-03-12 planned, 03-10 2024-03-12 planned, 03-10 2024-04-02 postponed, 04-03 2024-04-02 happened"},
		{"took place later", "hearing", []string{
			"2024-03-06", "Arlby Motors and the Coach Workers Union were told of a hearing on penalties on 12 March.",
			"2024-04-03", "The hearing of Arlby Motors and the Coach Workers Union, which was to have been held on 12 March, took place on 2 April.",
		}, "03-06 2024-03-12 planned, 04-03 2024-03-12 planned, 04-03 2024-04-02 happened"},
		{"what is charged at a border", "sanctions effect", []string{
			"2024-03-06", "Norway will charge an extra 22% on orange juice from Brazil as of 17 March.",
			"2024-03-20", "Norway and Brazil were silent. The duty took effect on 17 March.",
		}, "03-06 2024-03-17 planned, 03-20 2024-03-17 happened"},
		{"people who are released", "release", []string{
			"2024-03-06", "Arlby Motors met the Coach Workers Union. The remaining eight are expected to be released by mid-March.",
			"2024-03-20", "Arlby Motors met the Coach Workers Union. The eight hostages walked free on 14 March.",
		}, "03-06 [..2024-03-20] expected, 03-20 2024-03-14 happened"},
		{"shots are fired", "attack", []string{
			"2024-03-06", "Norway and Brazil talked. Shots were fired across the river at Arlby on Monday.",
			"2024-03-08", "Norway and Brazil talked. Three people died in the shooting at Arlby on Monday.",
		}, "03-06 2024-03-04 happened, 03-08 2024-03-04 happened"},
		{"one measure", "sanctions effect", []string{
			"2024-03-06", "Norway and Brazil talked. A tariff of 30 percent will be in force from 1 April.",
			"2024-03-20", "Norway and Brazil talked. The 30% duties will apply from 1 April.",
		}, "03-06 2024-04-01 planned, 03-20 2024-04-01 planned"},
		{"put back by a week", "protest", []string{
			"2024-03-06", "A march through Arlby that the Coach Workers Union had called for Saturday has been put back by a week, Anna Berg said.",
			"2024-03-18", "About 500 people joined a march through Arlby on 16 March, Anna Berg of the Coach Workers Union said.",
		}, "03-06 2024-03-09 planned, 03-06 2024-03-16 postponed, 03-18 2024-03-16 happened"},
		{"two offers of one firm", "offer", []string{
			"2024-03-06", "Arlby Motors offered the Coach Workers Union a bonus on Monday. Anna Berg said no.\n\nArlby Motors offered the town a park, Anna Berg said.",
		}, "03-06  happened; 03-06 2024-03-04 happened"},
		{"what a year saw, and the news", "publication", []string{
			"2024-03-06", "In 2014, the Coach Workers Union published a first plan for the port. The Coach Workers Union published a list of 90 names, Anna Berg said.",
		}, "03-06  happened; 03-06 2014 happened"},
		{"another interview", "interview", []string{
			"2024-03-06", "Jane Halden gave an interview on Monday. Anna Berg gave a long interview to Arlby Motors in Norland.",
		}, "03-06 2024-03-04 happened; 03-06 2024-03-06~ happened"},
		{"another interview, behind letters of more than a byte", "interview", []string{
			"2024-03-06", "Ängström, Ångel and Øre cheered in Malmö. Jane Halden gave an interview on Monday. Anna Berg gave a long interview to Arlby Motors in Norland.",
		}, "03-06 2024-03-04 happened; 03-06 2024-03-06~ happened"},
		{"a debate is no meeting", "talks", []string{
			"2024-03-06", "In a meeting with the board of Arlby Motors on Monday, Anna Berg was calm.\n\nAnna Berg won the debate against Jane Halden.",
		}, "03-06  happened; 03-06 2024-03-04 happened"},
		{"many interviews a week", "interview", []string{
			"2024-03-06", "Jane Halden spoke of the mill in an interview on Monday. The Coach Workers Union was silent.",
			"2024-03-07", "Jane Halden praised the Dock Board in an interview on Monday.",
		}, "03-06 2024-03-04 happened; 03-07 2024-03-04 happened"},
		{"the famous meet many", "talks", []string{
			"2024-03-06", "Jane Halden held a meeting on Monday.",
			"2024-03-07", "Jane Halden held a long meeting.",
		}, "03-06 2024-03-04 happened; 03-07  happened"},
		{"what is done at a meeting", "talks law vote", []string{
			"2024-03-06", "The shareholders of Arlby Motors will hold a meeting on 9 April, Anna Berg said.",
			"2024-04-12", "Anna Berg said the shareholders of Arlby Motors approved the sale on 9 April.\n\nThe Coach Workers Union voted on 10 April.",
		}, "03-06 2024-04-09 planned, 04-12 2024-04-09 happened; 04-12 2024-04-10 happened"},
		{"what is over is not moved", "talks", []string{
			"2024-03-06", sides + "put off talks on the contract from 8 March to 9 March.",
			"2024-03-10", sides + "held talks on the contract on 9 March. The talks on the contract will go on on 20 March.",
		}, "03-06 2024-03-08 planned, 03-06 2024-03-09 postponed, 03-10 2024-03-09 happened; 03-10 2024-03-20 planned"},
		{"what was told far before is not the meeting", "talks", []string{
			"2024-03-06", strings.Repeat("The valley has a school, a mill, a bank, an inn, a church and a hall, and so on. ", 10) +
				"Anna Berg opened a meeting of island leaders in Oslo on Monday. " + strings.Repeat("The valley has a school, a mill, a bank, an inn, a church and a hall, and so on. ", 22) + "The meeting was short.",
		}, "03-06  happened; 03-06 2024-03-04 happened"},
		{"an advertisement and papers", "publication", []string{
			"2024-03-06", "Anna Berg released an advertisement last week. Jane Halden watched.",
			"2024-03-25", "Earlier this month, lawyers published their letters. Jane Halden and Anna Berg watched.",
		}, "03-06 2024-02-26/2024-03-03 happened; 03-25 2024-03-01/2024-03-25 happened"},
		{"two surveys", "publication", []string{
			"2024-03-06", "The Halden Institute published a poll of 1-4 March. Anna Berg and Jane Keel read it.",
			"2024-03-09", "The Halden Institute published a poll of 4-7 March. Anna Berg and Jane Keel read it.",
		}, "03-06 2024-03-01/2024-03-04 happened; 03-09 2024-03-04/2024-03-07 happened"},
		{"what is still to come", "ruling", []string{
			"2024-03-06", "The High Court of Norland gave a ruling on the mine this month. Anna Berg and Jane Keel read it.",
			"2024-03-12", "Anna Berg and Jane Keel said the High Court of Norland will give a ruling on the mine.",
		}, "03-06 2024-03 happened; 03-12  planned"},
		{"this year's", "talks", []string{
			"2024-03-06", "But this year, an air of unrest ran through the gathering. Anna Berg and Jane Keel were there.",
			"2024-03-12", "Anna Berg and Jane Keel opened a gathering on 6 February.",
		}, "03-06 2024 happened; 03-12 2024-02-06 happened"},
		{"a hearing is no investigation", "hearing", []string{
			"2024-03-06", "The Dock Board began an investigation of the mill on Monday.\n\nThe Dock Board called the hearing long.",
		}, "03-06  happened; 03-06 2024-03-04 happened"},
		{"a meeting of that day", "talks", []string{
			"2024-03-06", "Anna Berg held a private meeting with bankers in Arlby on Monday.",
			"2024-03-06", "Anna Berg was there. After the meeting on Monday, dockers went home.",
		}, "03-06 2024-03-04 happened; 03-06 2024-03-04 happened"},
		{"others' talks of no day", "talks", []string{
			"2024-03-06", "Anna Berg opened a meeting of island leaders in Oslo on Monday.\n\nJane Keel and Ruth Halden had talks of their own.",
		}, "03-06  happened; 03-06 2024-03-04 happened"},
		{"a news conference is no meeting", "talks", []string{
			"2024-03-06", "Anna Berg met the president of Norland on Monday. Anna Berg told her news conference on Monday that it was cold.",
		}, "03-06 2024-03-04 happened; 03-06 2024-03-04 happened"},
		{"the talks of others", "talks", []string{
			"2024-03-06", "Anna Berg opened a meeting of island leaders in Oslo on Monday.\n\nNorland and Sudria held talks in the past. The talks were cut short.",
		}, "03-06  happened, 03-06  happened; 03-06 2024-03-04 happened"},
		{"an election of long ago", "vote", []string{
			"2024-03-06", "Anna Berg won a seat at the 1965 general election.",
			"2024-03-07", "Anna Berg spoke of the general election.",
		}, "03-06 1965 happened; 03-07  happened"},
		{"other articles, other events", "talks", []string{
			"2024-03-06", "Norland and Sudria will hold talks on 9 April.",
			"2024-03-07", "Estia and Varland will hold talks on 9 April.",
		}, "03-06 2024-04-09 planned; 03-07 2024-04-09 planned"},
	} {
		for range 3 {
			var records []*schema.Record
			for i := 0; i < len(c.articles); i += 2 {
				records = append(records, record(t, c.articles[i], c.articles[i+1]))
			}
			rand.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
			resolve.Settle(records, schema.Base)
			if got := groups(records, c.class); got != c.want {
				t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
				break
			}
		}
	}
}

func TestFateOfProposals(t *testing.T) {
	records := []*schema.Record{
		record(t, "2024-03-06", "Arlby Motors offered the Coach Workers Union a rise of 3 percent on Monday."),
		record(t, "2024-03-08", "The Coach Workers Union turned down the 3 percent offer by Arlby Motors on Thursday."),
		record(t, "2024-03-12", "Arlby Motors offered the Coach Workers Union a rise of 5 percent on Monday."),
	}
	resolve.Settle(records, schema.Base)
	first, fate, second := records[0].Proposals[0], records[1].Proposals[0], records[2].Proposals[0]
	if first.ID != fate.ID || fate.Status != "rejected" {
		t.Errorf("the offer turned down is not the first: %+v and %+v", first, fate)
	}
	if first.ID == second.ID {
		t.Errorf("two offers of other figures are one: %+v and %+v", first, second)
	}
}

func TestShelvedInOtherWords(t *testing.T) {
	records := []*schema.Record{
		record(t, "2024-03-06", "The Rail Commission has proposed moving the whole thing to Larnport, Arlby Motors said."),
		record(t, "2024-03-12", "The Rail Commission on Monday shelved its proposal to move next month's fair from Arlby to Larnport, Arlby Motors said."),
	}
	resolve.Settle(records, schema.Base)
	if a, b := records[0].Proposals[0], records[1].Proposals[0]; a.ID != b.ID || b.Status != "withdrawn" {
		t.Errorf("what is shelved is not what was proposed: %+v and %+v", a, b)
	}
}

func TestAmountsHaveNoUnit(t *testing.T) {
	records := []*schema.Record{
		record(t, "2024-03-06", "Arlby Motors offered the Coach Workers Union 410 pence a mile on Monday."),
		record(t, "2024-03-07", "Arlby Motors offered the Coach Workers Union 410p a mile on Monday."),
	}
	resolve.Settle(records, schema.Base)
	if a, b := records[0].Proposals[0], records[1].Proposals[0]; a.ID != b.ID {
		t.Errorf("one offer is two: %+v and %+v", a, b)
	}
}

// names are the actors of a text in alphabetical order.
func names(t *testing.T, text string) string {
	t.Helper()
	var out []string
	for _, a := range record(t, "2024-03-06", text).Actors {
		out = append(out, a.Name+" "+a.Type)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestNamesOfBodies(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"a firm before its product", "Corvane said it was glad. Its new Corvane Vision, a firm for films, was sold to Jane Halden. Corvane fell.", "Corvane Vision organization, Corvane organization, Jane Halden person"},
		{"a firm's full name later", "Corvane said it was glad. Corvane Motors Inc. fell.", "Corvane Motors Inc. organization"},
		{"a body that is spoken of as a place", "Jane Halden slept at the White House on Monday.", "Jane Halden person, White House organization"},
		{"a land and who fights for it", "The Azania Liberation Front was glad. Its army left the Azania on Monday, Jane Halden said.", "Azania Liberation Front organization, Azania organization, Jane Halden person"},
		{"no name goes on so", "The mayor met Jane Halden - an Arlby nurse - on Monday.", "Arlby place, Jane Halden person"},
	} {
		if got := names(t, c.text); got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, got, c.want)
		}
	}
}
