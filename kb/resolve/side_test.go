package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

func TestSidesOfProposals(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"who bargain", "Corvane Motors offered on Monday to raise wages 3% in each of the next two years. The Rail Guild wants 8% in the first year.", "Corvane Motors>Rail Guild: to raise wages 3% in each of the next two years; Rail Guild>Corvane Motors: 8% in the first year"},
		{"too far apart", "Corvane Motors offered to raise wages 3% on Monday. It rained. It rained in the town. It rained in the hills. It rained at sea. The Rail Guild wants 8% in the first year.", "Corvane Motors>: to raise wages 3% on Monday; Rail Guild>: 8% in the first year"},
		{"other measures", "Corvane Motors offered to pay $300 a month. The Rail Guild wants a 35-hour week.", "Corvane Motors>: to pay $300 a month; Rail Guild>: a 35-hour week"},
		{"two states that talk", "Denmark and Kenya ended a day of talks in Geneva on Monday. Kenya demanded compensation of $200m for the port.", "Kenya>Denmark: compensation of $200m for the port"},
		{"three that talk", "Denmark, Chile and Kenya ended a day of talks in Geneva on Monday. Kenya demanded compensation of $200m for the port.", "Kenya>: compensation of $200m for the port"},
		{"what others shall do", "Denmark and Kenya ended a day of talks in Geneva on Monday. Kenya wants rich countries to stop fishing.", "Kenya>: rich countries to stop fishing"},
		{"called by the end of its name", "Jane Doe speaks for the Wrenfield Parents. The parents are seeking $300,000 each.", "Wrenfield Parents>: $300,000 each"},
		{"the firm of an officer", "Hackers stole the names of patients from Corvane Motors, Corvane Motors said on Monday. Chief Executive Carl Berg said that everyone would be offered two years of free checks.", "Corvane Motors>: two years of free checks"},
		{"the firm that opens the article", "The operator of a ferry that sank in June offered $85,000 on Tuesday to each family. Jane Doe met Corvane Motors. Corvane Motors said no more.", "Corvane Motors>: $85,000"},
		{"the firm that somebody runs", "The operator of a ferry that sank in June offered $85,000 on Tuesday to each family. Jane Doe, Corvane Wireless's chief executive, met Brandon Labs.", "Corvane Wireless>: $85,000"},
		{"an officer of a country", "Ana Berg, Kenya's attorney general, was late. Kenya's attorney general demanded that Corvane Motors pay $4 million.", "Ana Berg>Corvane Motors: Corvane Motors pay $4 million"},
		{"who has the role", "The board voted to reject a mediator's proposal. Cornelius Abate, the mediator, met Ana Skov on Monday.", "Cornelius Abate>: a mediator's proposal"},
		{"whose demand", "The Rail Guild met on Monday. The guild's demand for a 35-hour week was rejected by Corvane Motors.", "Rail Guild>Corvane Motors: The guild's demand for a 35-hour week"},
		{"its own lawyers are not the firm", "CLEVELAND — Lawyers for customers of Corvane Motors turned down a $95 million settlement on Thursday.", "Corvane Motors>: a $95 million settlement"},
		{"the side of a country", "Kenya was late. The Kenyan side turned down an offer of a duty-free quota from Denmark.", ">Kenya: an offer of a duty-free quota from Denmark"},
		{"a bid for shares", "Halden Works said it would reply. Corvane Motors proposed 410 pence for each Halden share on Monday.", "Corvane Motors>Halden Works: 410 pence for each Halden share"},
		{"a minister for the country", "Denmark called for a joint survey of the wreck in Kenya. Kenya's foreign minister, Ana Skov, rejected the survey.", "Denmark>: a joint survey of the wreck in Kenya; Denmark>Kenya: the survey"},
		{"a minister told by whose people he serves", "Denmark called for a joint survey of the wreck in Tamaria. Tamarian Foreign Minister Ana Skov rejected the survey.", "Denmark>: a joint survey of the wreck in Tamaria; Denmark>Tamaria: the survey"},
		{"two states, one after the other", "Kenya asked for six visits. Denmark demanded twenty inspections without notice.", "Kenya>Denmark: six visits; Denmark>Kenya: twenty inspections without notice"},
		{"a namesake", "Kenyan Foreign Minister Ana Skov, who is not related to General Ole Skov, was firm. She proposed a truce of ten days.", "Ana Skov>: a truce of ten days"},
		{"troops of a country", "Kenya wants Danish troops out of the port. Denmark said no.", "Kenya>Denmark: Danish troops out of the port; Kenya>Denmark: no"},
	} {
		rec := record(t, "2024-03-06", c.text)
		var got []string
		for _, p := range rec.Proposals {
			names := func(list []int) string {
				var s []string
				for _, a := range list {
					s = append(s, rec.Actors[a].Name)
				}
				return strings.Join(s, ",")
			}
			got = append(got, fmt.Sprintf("%s>%s: %s", names(p.By), names(p.To), strings.Join(p.Contents, " | ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, s, c.want)
		}
	}
}

func TestOneProposalOrTwo(t *testing.T) {
	for _, c := range []struct {
		what, first, second string
		one                 bool
	}{
		{"figures with commas are whole", "Corvane Motors offered the Rail Guild $85,000 on Monday.", "Corvane Motors offered the Rail Guild $250,000 on Monday.", false},
		{"one figure of several", "Corvane Motors offered the Rail Guild 3% for this year on Monday.", "Corvane Motors offered the Rail Guild 4.5% for this year and 3% for the next on Monday.", false},
		{"two years", "Corvane Motors offered the Rail Guild two years of free checks on Monday.", "The Rail Guild turned down a two-year promise by Corvane Motors on Tuesday.", true},
		{"two years and five", "Corvane Motors offered the Rail Guild two years of free checks on Monday.", "Corvane Motors offered the Rail Guild five years of free checks on Monday.", false},
		{"a second offer", "Corvane Motors offered the Rail Guild free checks on Monday.", "The Rail Guild turned down Corvane Motors's second offer on Tuesday.", false},
		{"an amendment to what was asked", "Kenya asked Denmark on Monday for an extra $180 million for the port.", "Kenya proposed an amendment that would freeze a request for $180 million until June on Tuesday.", false},
		{"a currency is no name", "The Rail Guild demanded C$95m from Corvane Motors on Monday.", "The Rail Guild lowered its demand to C$70 million on Tuesday. Corvane Motors was silent.", false},
		{"a bill and an amendment", "Corvane Motors offered the Rail Guild a bill on free checks of trains on Monday.", "Corvane Motors offered the Rail Guild an amendment on free checks of trains on Monday.", false},
		{"an inquiry", "Kenya demanded a parliamentary inquiry on Monday. Sudria was silent.", "The lawmakers of Sudria voted by 71 to 48 to open an inquiry into the fire, to the joy of Kenya.", true},
		{"another inquiry", "Kenya demanded a parliamentary inquiry on Monday. Sudria was silent.", "The lawmakers of Sudria voted by 71 to 48 to close a bridge, to the joy of Kenya.", false},
		{"an offer by its noun", "Brightwater Motors has offered Kenya to replace all eight fill valves at its own expense.", "Kenya turned down Brightwater Motors’s offer of free valves on Monday.", true},
		{"an offer of another noun", "Brightwater Motors has offered Kenya to replace all eight fill valves at its own expense.", "Kenya turned down Brightwater Motors’s offer of free buses on Monday.", false},
		{"set free", "Kenya demanded on Monday that Jane Halden be released.", "Jane Halden walked free on Friday, Kenya said.", true},
		{"somebody else set free", "Kenya demanded on Monday that Jane Halden be released. Ana Skov wept.", "Ana Skov walked free on Friday, Kenya said.", false},
		{"an inquiry that is ordered", "Kenya demanded a public inquiry into the fire on Monday. Sudria was silent.", "Sudria announced a public inquiry on Tuesday, Kenya said.", true},
		{"an inquiry into another thing", "Kenya demanded a public inquiry into the fire at Larnport on Monday. Sudria was silent.", "Sudria announced a public inquiry into the crash at Arlby on Tuesday, Kenya said.", false},
		{"done by whom it was asked of", "Kenya demanded on Monday that Denmark withdraw its ships.", "Denmark withdrew its ships on Friday, Kenya said.", true},
		{"not to be done", "Kenya urged Denmark on Monday to publish the minutes.", "Denmark will not publish the minutes, Kenya said.", true},
		{"done by another", "Kenya demanded on Monday that Denmark withdraw its ships. Chile was silent.", "Chile withdrew its ships on Friday. Kenya and Denmark were silent.", false},
		{"done to another thing", "Kenya demanded on Monday that Denmark withdraw its ships.", "Denmark withdrew its coins on Friday, Kenya said.", false},
		{"an office given up", "Kenya called on Monday for the resignation of Jane Halden.", "Jane Halden stepped down on Friday, Kenya said.", true},
		{"another office given up", "Kenya called on Monday for the resignation of Jane Halden. Ana Skov was silent.", "Ana Skov stepped down on Friday. Kenya and Jane Halden were silent.", false},
		{"done that was not to be done", "Kenya urged Denmark on Monday not to publish the minutes.", "Denmark published the minutes, Kenya said.", false},
		{"done to something else by that verb", "Kenya demanded on Monday that Denmark recall its envoy to Chile.", "Denmark recalled its faulty cars from Chile, Kenya said.", false},
		{"an inquiry into another thing, without names", "Kenya demanded an inquiry into the fire on Monday. Denmark was silent.", "Denmark launched an inquiry into a theft, Kenya said.", false},
		{"a takeover", "Corvane Motors offered on Monday to buy Halden Works.", "Shareholders of Halden Works threw out a takeover by Corvane Motors on Tuesday.", true},
		{"laid down", "Kenya proposed a direct telephone line between the two fleets to Denmark on Monday.", "Kenya and Denmark signed an accord on Tuesday. The accord sets up a telephone line between the two fleets.", true},
		{"refused by somebody of whom it was not asked", "Kenya demanded on Monday that the ship be returned to Denmark and return the crew.", "Chile refused to return a bell, Kenya and Denmark said.", false},
		{"refused by others", "Kenya demanded on Monday that Denmark return the ship.", "Chile refused to return a bell, Kenya and Denmark said.", false},
		{"a refusal that shares only somebody's name", "Kenya has fought President Ana Skov's bid to settle nine crews in Denmark since Monday.", "Kenya and Denmark met. Chile has refused to vote on President Ana Skov's nominee.", false},
		{"an earlier bill, and what nobody put", "Kenya refused to be a pawn of Denmark on Monday.", "Kenya and Denmark met on Tuesday. Chile voted down an earlier bill.", false},
		{"a minister and the country", "Kenya's foreign minister, Ana Skov, asked Denmark on Monday for an inquiry into the fire.", "Denmark rejected Kenya's call for an inquiry into the fire.", true},
		{"said briefly", "Kenya demanded compensation of $200m from Denmark on Monday.", "There is no mention of the compensation that Kenya had sought from Denmark.", true},
		{"a plan of hers by another verb", "Jane Doe of the Skelde Museum proposed that Denmark and Kenya own the paintings jointly.", "Jane Doe's plan to share the paintings was shot down by Kenya. Denmark was silent.", true},
		{"the motion", "Ana Skov of the Rail Guild tabled a motion for an inquiry into the sale.", "The motion to set it up was carried by 11 votes to nine. Ana Skov thanked the Rail Guild.", true},
		{"no such plan", "Jane Doe of the Skelde Museum proposed that Denmark and Kenya own the paintings jointly.", "Jane Doe's plan to close the library was shot down by Kenya. Denmark was silent.", false},
	} {
		records := []*schema.Record{record(t, "2024-03-06", c.first), record(t, "2024-03-08", c.second)}
		if len(records[0].Proposals) == 0 || len(records[1].Proposals) == 0 {
			t.Errorf("%s: none in %q or %q", c.what, c.first, c.second)
			continue
		}
		resolve.Settle(records, schema.Base)
		if a, b := records[0].Proposals[0], records[1].Proposals[0]; (a.ID == b.ID) != c.one {
			t.Errorf("%s: one is %v: %v and %v", c.what, a.ID == b.ID, a.Contents, b.Contents)
		}
	}
}

// TestTheOutletIsNotTheCompany holds that "the company" is not who prints the article.
func TestTheOutletIsNotTheCompany(t *testing.T) {
	d := &document.Document{URL: "x", Published: "2024-03-06", Source: "Market Desk", Text: "Brandon Foods was silent. Ana Skov, who spoke to Market Desk, was sad. The Rail Guild urged the company to halt the sale."}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	rec := resolve.Article(d, schema.Base)
	if len(rec.Proposals) != 1 || len(rec.Proposals[0].To) != 1 || rec.Actors[rec.Proposals[0].To[0]].Name != "Brandon Foods" {
		t.Errorf("got %v", rec.Proposals)
	}
}

// TestBodiesFoundLate holds that a body which is only told of by a phrase, and is found
// while participants are looked for, takes no article down.
func TestBodiesFoundLate(t *testing.T) {
	record(t, "2024-03-06", "the audit committee would agree with them.\" Corvane agency's former chief executive Doug quit last autumn.")
}
