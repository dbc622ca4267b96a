package extract_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
)

// read is a text as an article of Wednesday, 6 March 2024.
func read(t *testing.T, text string) *document.Document {
	t.Helper()
	d := &document.Document{URL: "a", Published: "2024-03-06", Text: text}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	return d
}

func TestHereIsTheDatelinesPlace(t *testing.T) {
	d := read(t, "GENEVA — Norland and Sudria ended a day of talks here on Monday. The talks were hard.\n\nOSLO has a say, and the fair opened here on Friday.")
	var got []string
	for _, e := range d.Events {
		if e.Place >= 0 {
			got = append(got, d.Mentions[e.Place].Name)
		}
	}
	if len(got) == 0 || strings.ToLower(got[0]) != "geneva" {
		t.Errorf("places %q", got)
	}
	if d = read(t, "Norland and Sudria ended a day of talks here on Monday."); len(d.Events) == 0 || d.Events[0].Place >= 0 {
		t.Errorf("a place that no dateline gives: %+v", d.Events)
	}
}

func TestEvents(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"future", "The port workers of Arlby will hold a strike on 14 March, their union said.", "planned 2024-03-14 strike"},
		{"who votes on a day", "The Senate votes on 12 May.", "planned 2024-05-12 Senate votes"},
		{"what a judge hears", "Judge Ada Stern is to hear that request on 4 April.", "planned 2024-04-04 Judge Ada Stern to hear that request"},
		{"behind the count, behind schedule", "The motion was carried on Tuesday by 11 votes to nine, a week behind schedule.", "planned 2024-03-05-7 motion; happened 2024-03-05 motion"},
		{"now on another day", "The Arlby summit will now take place on 9 April.", "postponed 2024-04-09 Arlby summit"},
		{"later than planned", "Anna Berg was refused parole on Tuesday, a day later than planned.", "planned 2024-03-05-1 Anna Berg was refused parole; happened 2024-03-05 Anna Berg was refused parole"},
		{"some days late", "The pumps reached Arlby on 2 March, three days late.", "planned 2024-03-02-3 pumps reached Arlby; happened 2024-03-02 pumps reached Arlby"},
		{"later than announced", "Inspectors will enter the mill on 16 March, a week later than first announced.", "planned 2024-03-16-7 Inspectors to enter the mill; postponed 2024-03-16 Inspectors to enter the mill"},
		{"a subject too long for a line", "A box of letters of the old harbour master of the small port of Arlby was found in a barn on Monday.", "happened 2024-03-04 box of letters of the old harbour master found in a barn"},
		{"who does it stands behind a place", "The police clashed in Arlby with miners who occupied the mill on Monday.", "happened - police clashed in Arlby; happened 2024-03-04 miners occupied the mill"},
		{"a list of states", "The envoys of Norland, Sudria and Estonia signed a treaty on Monday.", "happened 2024-03-04 envoys of Norland, Sudria and Estonia signed a treaty"},
		{"a list that does it", "The envoys of Norway, Latvia and Estonia opened a school on Monday.", "happened 2024-03-04 envoys of Norway, Latvia and Estonia opened a school"},
		{"the day of the one verb", "The trustees of the Dock Board have named Jane Doe as their head, it was made known on Monday.", "happened 2024-03-04 trustees of the Dock Board named Jane Doe"},
		{"a day far behind its verb", "Jane Doe and Ruth Keel are to sit down face to face in the Latvian capital on 12 March, Anna Berg said.", "planned 2024-03-12 Jane Doe and Ruth Keel to sit down face to face in the Latvian capital"},
		{"none came of it", "After six hours behind closed doors on Monday, Jane Doe and Ruth Keel parted without a deal.", ""},
		{"no score by half", "Norway beat Latvia 3 – 1 on Monday.", "happened 2024-03-04 Norway beat Latvia"},
		{"a dateline with a stroke", "ARLBY, Norway _ A Latvian woman who was watching her shoes dry was killed on Monday, the police said.", "happened 2024-03-04 Latvian woman killed"},
		{"another clause is no object", "Jane Doe resigned on Monday and her deputy is to take over.", "happened 2024-03-04 Jane Doe resigned; planned - deputy to take over"},
		{"asked to do it, then", "Norland invited the Dock Union to return two weeks ago.", "planned - Dock Union to return"},
		{"which of them nobody knows", "Those talks followed the snow in January.", ""},
		{"what a noun alone does not tell", "Pay talks broke off on Monday.", "happened 2024-03-04 talks broke off"},
		{"what a storm did", "A storm on Monday tore the roof off the mill.", "happened 2024-03-04 storm tore the roof off the mill"},
		{"a prize that is given", "A group of Norwegian teachers was awarded a medal on Monday.", "happened 2024-03-04 group of Norwegian teachers was awarded a medal"},
		{"two clauses of one time", "In June 2019, the mill had a fire, and Jane Doe was arrested.", "happened 2019-06 fire; happened 2019-06 Jane Doe was arrested"},
		{"the object before its verb", "Jane Doe praised the Arlby Bank, which Corvane Motors bought for $2 million in 2019.", "happened 2019 Corvane Motors bought the Arlby Bank for $2 million"},
		{"when it was, until when something else", "Jane Doe lived there from 1968, when Norland invaded Sudria, until 1989.", "happened 1968 Norland invaded Sudria"},
		{"before what took place then", "The Arlby Bank bought six farms before closing its doors in May 2021.", "happened - Arlby Bank bought six farms before closing its doors"},
		{"what became of a thing", "Duties on steel from China were raised on Monday.", "happened 2024-03-04 duties on steel from China were raised"},
		{"no feast", "Jane Doe was there to open her shop with a friend, Jan Christmas.", "planned - Jane Doe was to open her shop with a friend"},
		{"a price of the day", "Halden Works closed at $12.50 on Monday.", ""},
		{"prices that moved", "Norwegian shares fell 30 cents on Monday.", ""},
		{"whom it is told", "The film reminds viewers that Anna Berg marched in 1985 to Arlby.", "happened 1985 Anna Berg marched to Arlby"},
		{"what is wanted", "A Norland deputy wants Keel banned from the country.", ""},
		{"how things are", "The mood in Arlby brightened on Monday.", ""},
		{"what they were asked to, then", "Norland and Sudria, who were invited in 1999 to join NATO, will sign a treaty on 12 March.", "planned - Norland and Sudria to join NATO; planned 2024-03-12 Norland and Sudria to sign a treaty"},
		{"a list that is done to", "Jane Doe visited Norway, Latvia and Estonia on Monday.", "happened 2024-03-04 Jane Doe visited Norway, Latvia and Estonia"},
		{"a town and what it lies in", "Jane Doe opened a shop in Oslo, Norway on Monday.", "happened 2024-03-04 Jane Doe opened a shop in Oslo"},
		{"ahead of something else", "The new ferry was unveiled on Sunday ahead of the fair in Oslo.", "happened 2024-03-03 new ferry was unveiled"},
		{"not as soon as", "The group will leave for Norway as soon as Friday.", "planned 2024-03-08 group to leave for Norway"},
		{"during what", "The police arrested six people on Monday during a fraud investigation.", "happened 2024-03-04 police arrested six people"},
		{"early", "The bridge at Arlby opened on 4 March, 3 days ahead of schedule.", "planned 2024-03-04+3 bridge at Arlby opened; happened 2024-03-04 bridge at Arlby opened"},
		{"a late hour is none", "The council of Arlby voted on Monday, a day of late rain.", "happened 2024-03-04 council of Arlby voted"},
		{"days after another deed", "The board ended its work on 5 March, four days after the families accepted the offer.", "happened 2024-03-05 board ended its work; happened 2024-03-05-4 families accepted the offer"},
		{"weeks after are rounded", "The board ended its work on 5 March, four weeks after the families accepted the offer.", "happened 2024-03-05 board ended its work; happened 2024-03-05-28±3 families accepted the offer"},
		{"an appeal lodged and heard", "The appeal, lodged on 12 February, is to be heard on 18 March.", "planned 2024-03-18 appeal; happened 2024-02-12 appeal lodged"},
		{"a day for it", "The judge fixed 28 April for the extradition hearing.", "planned 2024-04-28 extradition hearing"},
		{"due before a court", "Anna Berg is due before the High Court in Arlby on Friday.", "planned 2024-03-08 Anna Berg due before the High Court"},
		{"off the shelves", "Two sorts of cheese were ordered off the shelves on Tuesday.", "happened 2024-03-05 Two sorts of cheese were ordered off the shelves"},
		{"what aired is no person", "Questions arose after an interview with Jan Keel that aired on Monday.", "happened - interview with Jan Keel; happened 2024-03-04 interview with Jan Keel aired"},
		{"ruled out", "The minister ruled out holding an election on 14 May.", ""},
		{"what came before is not to come", "The bank cut its rates for the first time since the Arlby floods, which will be Monday.", "happened - bank cut its rates for the first time; happened - Arlby floods"},
		{"an election to come, whatever is told of it", "Two men in Arlby tried to influence the 14 May election.", "planned 2024-05-14 election"},
		{"what something allows", "The accord allows the miners to open a pit in May.", ""},
		{"urged on a day", "On Monday Anna Berg urged the people of the valley to vote.", ""},
		{"in brackets", "The inquiry printed 800 pages (longer than the mayor's report) released on Monday.", ""},
		{"of a relative clause", "Anna Berg, who told farmers of the trial, repaired the mill in February.", "happened - trial; happened 2024-02 Anna Berg repaired the mill"},
		{"a deal that was announced", "The deal, announced on Monday, would last four years.", "happened 2024-03-04 deal announced"},
		{"not yet", "Anna Berg has yet to beat Jan Keel in the Arlby cup.", ""},
		{"what it had been", "Sudria, a colony of Norland from 1890 until 1941, was annexed by Ostland.", ""},
		{"what is not so", "The debunked theory that hundreds of farmers in Norland cheered the fall of the bridge in May is still told.", "denied 2023-05 hundreds of farmers in Norland cheered the fall of the bridge"},
		{"an old vote", "In the house, Anna Berg voted to ban the trade in 2011.", "happened - Anna Berg voted to ban the trade; happened 2011 Anna Berg voted to ban the trade"},
		{"what fights for", "Anna Berg has fought for Norland's schools.", ""},
		{"a rate that peaks", "The rate was low when Anna Berg took office in January 2009 and peaked in October of that year.", "happened 2009-01 Anna Berg took office"},
		{"what came of it", "The raid on Arlby renewed the calls for a curfew on Monday.", "happened - raid on Arlby; happened 2024-03-04 raid on Arlby renewed the calls for a curfew"},
		{"at hand", "Anna Berg is organising a concert in Arlby on Monday.", "planned 2024-03-11 concert in Arlby"},
		{"states that pass laws", "South Carolina and South Dakota last year passed laws that bar it.", "happened 2023 South Carolina and South Dakota passed laws"},
		{"done at a ceremony", "Halden Motors on Tuesday delivered the last tram in a ceremony in Arlby.", "happened 2024-03-05 Halden Motors delivered the last tram in a ceremony in Arlby; happened 2024-03-05 ceremony in Arlby"},
		{"what came down", "Nine people were killed when a seaplane came down short of the quay on Monday, police said.", "happened 2024-03-04 seaplane came down short of the quay"},
		{"what carried them", "A bus carrying 31 people crashed near Arlby on Monday, killing nine.", "happened 2024-03-04 bus carrying 31 people crashed near Arlby"},
		{"what they say they do", "Norland said on Monday that it was expelling two envoys of Sudria.", "happened 2024-03-04 expelling two envoys of Sudria"},
		{"what resumed", "Flights resumed on Monday.", "happened 2024-03-04 flights resumed"},
		{"work on something", "Work on the bridge resumed on Monday.", "happened 2024-03-04 Work on the bridge resumed"},
		{"many since then", "Almost 650 mills have closed since 2016, the union says.", ""},
		{"a known victory", "Her defeat of Jan Keel in Arlby on Tuesday will strengthen the party.", "happened 2024-03-05 defeat of Jan Keel in Arlby"},
		{"a refusal", "Anna Berg wouldn't show the ballots when asked in 2019.", ""},
		{"past a clause that tells who", "On Monday, the men who run the mill signed the accord.", "happened 2024-03-04 men signed the accord"},
		{"what one apologised for", "The bank, for which Anna Berg apologised last year, has no chairman.", ""},
		{"a study's year", "The tax reduced traffic by a tenth, according to a study last year.", ""},
		{"a subject cut short", "On Monday, harbour officials worried by the rise in thefts from the old warehouses arrested two men.", "happened 2024-03-04 harbour officials arrested two men"},
		{"a recall that is ordered", "Norland's food agency on Monday ordered the recall of two sorts of cheese.", "happened 2024-03-04 recall of two sorts of cheese"},
		{"a hospital by its name", "Anna Berg was taken from Arlby jail to St John's Hospital on Monday.", "happened 2024-03-04 Anna Berg was taken from Arlby jail to St John's Hospital"},
		{"people expected in a place", "Norwegian police officers are expected in Arlby next week.", "planned 2024-03-11/2024-03-17 Norwegian police officers are expected in Arlby"},
		{"before lawmakers", "Jan Keel is to appear before it on 24 March.", "planned 2024-03-24 Jan Keel to appear before it"},
		{"the day of a hearing that somebody tells something", "“I was away,” Jan Keel said in Arlby on Tuesday. The mill would reopen, Mr Keel told the hearing.", "happened 2024-03-05 hearing"},
		{"an offer in a letter", "In an open letter published on Monday, Jan Keel offered to repay savers 30 cents in the dollar.", "happened 2024-03-04 offer to repay savers 30 cents in the dollar"},
		{"to the streets, late", "Savers will take to the streets on Friday, a week late.", "planned 2024-03-08-7 Savers to take to the streets; postponed 2024-03-08 Savers to take to the streets"},
		{"a minister's order", "Norland's justice minister signed an order on Monday to free Anna Berg.", "happened 2024-03-04 Norland's justice minister signed an order to free Anna Berg"},
		{"what forces somebody to put off", "A crack has forced the port of Arlby to postpone the launch until 4 June.", "postponed ../2024-06-04 launch"},
		{"what leads somebody to put off", "Heavy snow led the party to put off its parade until 4 June.", "postponed ../2024-06-04 parade"},
		{"opens no earlier than", "The bridge at Arlby will open no earlier than 12 April.", "planned 2024-04-12/..! bridge at Arlby to open"},
		{"no earlier than", "The launch at Arlby will now take place no earlier than 12 April.", "planned 2024-04-12/..! launch at Arlby"},
		{"who orders an inquiry has one", "The council of Arlby ordered a public inquiry into the leak on Monday.", "happened 2024-03-04 public inquiry into the leak"},
		{"there was none", "No strike took place at Arlby on Monday.", "denied 2024-03-04 strike"},
		{"not denied", "Although the bank did not single out Norland's strike, it spoke of trade.", ""},
		{"a sum", "Halden Works reported pre-tax profit of £84m on Monday.", "happened 2024-03-04 reported pre-tax profit of £84m"},
		{"expected", "Talks between Norland and Sudria are expected to begin in May.", "expected 2024-05 talks between Norland and Sudria"},
		{"could", "Talks between Norland and Sudria could start as soon as early May, an official said.", "expected 2024-05-01/2024-05-10~ talks between Norland and Sudria"},
		{"past of a verb", "The council of Arlby voted 12-4 on Monday to buy the old mill.", "happened 2024-03-04 council of Arlby voted 12-4 to buy the old mill"},
		{"vehicle that strikes", "A cargo ship struck the bridge at Arlby on Monday night, killing two people.", "happened 2024-03-04 cargo ship struck the bridge at Arlby"},
		{"relative clause and cancelling", "A rally that was due to begin on Friday was called off because of rain.", "cancelled 2024-03-08 rally"},
		{"participle and cancelling", "A third test, booked for 4 March, had been cancelled after the fire.", "cancelled 2024-03-04 third test; happened - fire"},
		{"postponed, both dates", "The hearing, set for 12 March, has been postponed to 2 April.", "planned 2024-03-12 hearing; postponed 2024-04-02 hearing"},
		{"first set for another day", "The talks, originally fixed for 21 March, will now be held on 5 April.", "planned 2024-03-21 talks; postponed 2024-04-05 talks"},
		{"should have met", "Parliament, which should have met on 19 March, will instead sit on 26 March.", "planned 2024-03-19 Parliament to sit; postponed 2024-03-26 Parliament to sit"},
		{"the event that another is about", "The inquiry into the January 9 bombing of Arlby has been delayed until June.", "postponed ../2024-06 inquiry; happened 2024-01-09 bombing of Arlby"},
		{"any noun and cancelling", "An evening for customers in Arlby, advertised for Monday, has been cancelled.", "cancelled 2024-03-04+7 evening for customers in Arlby cancelled"},
		{"prices of pipes", "Steel pipe prices fell at Arlby on Monday.", ""},
		{"tracks of another sentence", "The train left Arlby on Monday. Tracks were icy.", "happened 2024-03-04 train left Arlby"},
		{"reading of poems", "Jan Doe will give a poetry reading in Arlby on Friday.", ""},
		{"inflation in a city", "Inflation reached the city on Tuesday.", ""},
		{"struck from the calendar", "A visit due on 12 March has been struck from the calendar.", "cancelled 2024-03-12 visit"},
		{"conceded", "Doe conceded defeat on Monday.", "happened 2024-03-04 Doe conceded defeat"},
		{"called off the day before", "The teachers' strike that was due on Tuesday was called off on Monday night.", "cancelled 2024-03-05 teachers' strike"},
		{"off", "A visit to Arlby that the minister had pencilled in for 20 April is off, her office said.", "cancelled 2024-04-20 visit to Arlby"},
		{"plans dropped", "Plans for a rally in Arlby on 22 March have been dropped.", "cancelled 2024-03-22 rally in Arlby"},
		{"set for trial", "Judge Ruth Keel has set the case for trial on Oct. 5.", "planned 2024-10-05 trial"},
		{"confirmed as", "The Senate confirmed Ana Duarte as finance minister on Monday.", "happened 2024-03-04 Senate confirmed Ana Duarte as finance minister"},
		{"released", "The agency's report, released on Monday, found that the bridge was safe.", "happened 2024-03-04 agency's report"},
		{"nobody", "Nobody has booked a flight for 22 March.", ""},
		{"a rumour", "Rumours that the plant would be closed before May were false, the company said.", "denied [..2024-04-30] plant closed"},
		{"in force since", "The tariffs on steel have been in force since 1 March.", "happened 2024-03-01/.. tariffs on steel been in force"},
		{"ridden into space", "Two astronauts rode a rocket into orbit on Monday.", "happened 2024-03-04 Two astronauts rode a rocket into orbit"},
		{"was to be, and was later", "The final hearing, which was to have been held on 1 March, took place on 4 March.", "planned 2024-03-01 final hearing; happened 2024-03-04 final hearing"},
		{"what was decided that day", "The council of Arlby voted on Monday to open an inquiry into the fire.", "happened 2024-03-04 council of Arlby voted to open an inquiry into the fire; happened - fire"},
		{"the day of a case", "The case against Halden Works has been pushed back to 14 October.", "postponed 2024-10-14 case against Halden Works"},
		{"asked to do", "Norway asked the World Trade Organization on Monday to set up a panel.", "happened 2024-03-04 Norway asked the World Trade Organization to set up a panel"},
		{"year and day", "Next year's conference will open in Arlby on Nov. 10.", "planned 2024-11-10+365 conference"},
		{"past that looks like the present", "The truce collapsed on Sunday when shells hit the port.", "happened 2024-03-03 truce; happened 2024-03-03 shells hit the port"},
		{"slipped", "The launch has slipped to September.", "postponed 2024-09 launch"},
		{"whose theft", "Acme will pay $2m over last spring's data theft under a settlement filed on Monday.", "happened 2024-03-04 settlement"},
		{"before dawn", "Soldiers seized Ruth Keel at her house before dawn on Monday and declared that they ruled.", "happened 2024-03-04 Soldiers seized Ruth Keel at her house"},
		{"called for a day", "The bloc called an emergency summit for Sunday in Accra, Ghana.", "planned 2024-03-10 emergency summit in Accra, Ghana"},
		{"another place and another day", "A second summit of African leaders, which was to have opened in Dakar on Thursday, has been shifted to Praia, Cape Verde, and pushed back to April 2.", "planned 2024-03-07 second summit of African leaders; postponed 2024-04-02 second summit of African leaders"},
		{"put forward", "The government put forward Jane Halden for the post on Monday.", "happened 2024-03-04 government put forward Jane Halden for the post"},
		{"a resignation and its meeting", "Jane Halden will step down at the annual meeting on 26 April.", "planned 2024-04-26 Jane Halden to step down at the annual meeting; planned 2024-04-26 annual meeting"},
		{"who meets", "The council confirmed a plan for 17 March.", "planned 2024-03-17 council confirmed a plan"},
		{"jailed for", "Jane Halden was jailed for four years on Friday.", "happened 2024-03-01 Jane Halden was jailed for four years"},
		{"the inquiry and not what it is into", "The minister announced a public inquiry into the collapse of Monday. It will start work on 7 April.", "planned - public inquiry into the collapse; happened 2024-03-04 collapse; planned 2024-04-07 public inquiry into the collapse"},
		{"against joining", "Cabin crew voted on Friday against joining the strike.", "happened 2024-03-01 Cabin crew voted against joining the strike"},
		{"a court orders", "An appeals court in Arlby ordered the firm on 1 March to pay.", "happened 2024-03-01 appeals court in Arlby ordered the firm to pay"},
		{"what no class has begins", "The filling of the lake will begin on 1 April.", "planned 2024-04-01 filling of the lake to begin"},
		{"somebody begins", "Players begin on Monday.", ""},
		{"a name is no noun", "Ban, a diplomat from Norland, will finish his term by the end of March.", ""},
		{"nor is a part of it", "The council thanked Anna Strike. Strike will open the fair on Friday.", "planned 2024-03-08 Strike to open the fair"},
		{"the film's release", "The film's worldwide release will start in Norland on 24 May.", "planned 2024-05-24 film's worldwide release to start in Norland"},
		{"a ruling that", "The minister defended the plan of Monday despite a ruling their detention broke the law.", "happened - detention"},
		{"what oil is sold for", "Crude rose to $42 a barrel for May delivery.", ""},
		{"what somebody holds true", "Anna Berg kept her conviction in Norland's right to rule on Monday.", ""},
		{"is given", "Halden Works has been awarded two contracts in Norland by the army.", "happened - Halden Works has been awarded two contracts in Norland by the army"},
		{"those for somebody", "Earlier this month, lawyers for both Donald and Ivana Berg filed legal papers.", "happened 2024-03-01/2024-03-06 lawyers for both Donald and Ivana Berg filed legal papers"},
		{"will be there", "The group will join others at a rally in Arlby in the autumn.", "planned 2024-23 rally in Arlby"},
		{"when it was announced", "Police announced on Friday the arrest of a man in the shooting of a guard during a clash with protesters.", "happened 2024-03-01 arrest of a man in the shooting of a guard; happened - shooting of a guard"},
		{"despite what was another year", "Halden made cuts in rates, despite a rise in the value of the fund in 2022.", "happened - cuts in rates"},
		{"means to", "She said that the country would declare its intention to break with the bloc by the end of March.", ""},
		{"seals a deal", "The two firms are expected to seal the deal on Monday.", "expected 2024-03-11 to seal the deal"},
		{"set for", "The mission has been set for Friday.", "planned 2024-03-08 mission"},
		{"told of nobody", "It had a show that aired on Monday.", ""},
		{"what will be judged", "The minister is due to outline the targets the ministry will be judged on in 2025.", ""},
		{"words of advice", "Anna Berg offered some pointed advice to Ruth Keel on Friday.", "happened 2024-03-01 Anna Berg offered some pointed advice to Ruth Keel"},
		{"in words", "Anna Berg attacked the police on Monday and blamed them.", ""},
		{"has slipped", "The launch has slipped from September to January.", "planned 2024-09 launch; postponed 2025-01 launch"},
		{"after it", "After Monday's vote the mayor of Arlby rested.", "happened [2024-03-05..]! vote"},
		{"an officer of a town in a state", "Jan Keel was shot dead on Monday by a North Arlby, Vt., police officer.", "happened 2024-03-04 Jan Keel was shot dead by a North Arlby, Vt., police officer"},
		{"a name that is in quotes", "The newly-named “Grey Harbour Brunch” will feature Jan Keel on 20 March.", "planned 2024-03-20 Grey Harbour Brunch to feature Jan Keel"},
		{"whose meeting", "The city council held its annual meeting on Monday.", "happened 2024-03-04 annual meeting of the city council"},
		{"whose meeting it is to be", "The country's central bank is expected to raise rates at its meeting on 14 March.", "planned 2024-03-14 meeting of the country's central bank"},
		{"hurt by what fell", "Twelve workers were hurt by falling bricks on Monday.", "happened 2024-03-04 Twelve workers were hurt by falling bricks"},
		{"split by somebody", "The party was split on Monday by its leader.", "happened 2024-03-04 party was split by its leader"},
		{"agreed who takes what", "Halden and Corvane agreed on Monday that Halden takes over the plant in Arlby.", "happened 2024-03-04 Halden and Corvane agreed that Halden takes over the plant in Arlby"},
		{"nobody's own", "Oil prices rose on Monday ahead of its meeting on 12 March.", "happened 2024-03-04 Oil prices rose; planned 2024-03-12 meeting"},
		{"near to a deal", "Halden is close to signing a deal with Kenya, to be announced on 12 March.", "planned 2024-03-12 deal with Kenya"},
		{"until when they may object", "Residents will have until 4 April to object to the plan.", "planned ../2024-04-04! deadline for residents to object to the plan"},
		{"told to do in May", "Jan Keel, the Halden general manager, told a press conference to look out for details in May.", "happened - press conference"},
		{"before another event", "There was not enough time to pass the bill through parliament before the election, which is likely to take place in May.", "expected 2024-05 election"},
		{"released from", "Jan Keel was due to play but was released from his contract in 2004.", ""},
		{"a rally in prices", "Poor figures brought an end to a rally in the value of the dollar on Monday.", "happened 2024-03-04 Poor figures brought an end to a rally in the value of the dollar"},
		{"the champion of a year", "Fabrice Berg, the 2000 champion, beat Jan Keel 6-4 6-2.", "happened - Fabrice Berg beat Jan Keel 6-4 6-2"},
		{"must attend", "The player must attend a hearing on Friday.", "planned 2024-03-08 hearing"},
		{"my first meeting with him", "In my first meeting with him in 2011, Anna Berg said, he was calm.", "happened 2011 first meeting"},
		{"spoke of this year's", "She spoke of the 2024 presidential election.", ""},
		{"a blast in", "A blast in Arlby and another in Halden that killed a man last week worried the police.", ""},
		{"cost", "Fraud in the ministry has cost it 1bn francs, Norland said on Monday.", ""},
		{"hedged", "Growth will probably slow by the end of the year.", "planned [..2024-12-31] Growth to slow"},
		{"out there", "Anna Berg will be out there campaigning on Sunday.", "planned 2024-03-10 Anna Berg to be campaigning"},
		{"have fallen", "Shares in Halden Coal have fallen on Monday.", "happened 2024-03-04 Shares in Halden Coal have fallen"},
		{"an age is no subject", "Keel, 26, who plays for Arlby, was hurt on Saturday.", "happened 2024-03-02 Keel hurt"},
		{"nor what a bracket cuts off", "I saw them play against Sudria (Norland won 4-0 on Monday).", "happened 2024-03-04 Norland won 4-0"},
		{"the board that is urged to", "Anna Berg has urged the board to buy the mill in May.", "hypothetical 2024-05 board to buy the mill"},
		{"guests at", "The robots will be guests at the Halden Expo later this month.", "planned 2024-03-06/2024-03-31 Halden Expo"},
		{"less than last year's", "The film, which featured less violence than last year's version, did well.", ""},
		{"what one thinks best", "The scheme should be closed on 30 May.", ""},
		{"told by the way", "Halden beat forecasts, posting a 52% rise in profits for the year on Friday.", "happened 2024-03-01 Halden beat forecasts"},
		{"began a habit", "By Sunday, Anna Berg began taking calls from listeners.", ""},
		{"a player's cap", "Anna Berg won her first cap on Sunday.", ""},
		{"targeted", "He had targeted a return in the cup tie.", ""},
		{"a name with &", "In 2001, Michael Berg won the Arlby & Hythe seat with 20,645 votes.", "happened 2001 Michael Berg won the Arlby & Hythe seat with 20,645 votes"},
		{"for a period", "Halden issued new figures for the 2001-2002 period.", "happened - issued new figures"},
		{"than last year", "More top firms produced reports on social issues than last year.", ""},
		{"a number of nothing", "The figures showed that 2.4 billion were fired off in January alone.", ""},
		{"won praise", "The original title won universal acclaim in 2001.", ""},
		{"ahead of its day", "Ahead of Friday's vote, the two sides met on Monday.", "planned [..2024-03-07]! vote; happened 2024-03-04 two sides met"},
		{"ahead of what is over", "Ahead of Tuesday's vote, the two sides met on Monday.", "happened [..2024-03-04]! vote; happened 2024-03-04 two sides met"},
		{"entered a year", "Norland has entered 2024 on course to grow.", ""},
		{"following", "She had an opportunity on Monday following the departure of Mr Berg.", "happened - departure of Mr Berg"},
		{"this year's race on", "Anna Berg will take part in this year's race on 17 May.", "planned 2024-05-17 race"},
		{"takes up a post", "Anna Berg took up her post on Monday.", "happened 2024-03-04 Anna Berg took up her post"},
		{"its debut", "The first production of the musical will make its debut in Vienna on Saturday.", "planned 2024-03-09 first production of the musical to make its debut in Vienna"},
		{"who won it", "Paul Rhys was its star for a play at the Royal Theatre and Chris Oram won the medal.", "happened - won the medal"},
		{"considered", "Mr Berg met Ruth Keel in Arlby on Monday to consider proposals aimed at reform.", "happened 2024-03-04 Mr Berg met Ruth Keel in Arlby to consider proposals aimed at reform"},
		{"failed since", "Deputies have failed to agree on reform since 1999.", ""},
		{"was intended", "The album was intended to be released in 2001.", ""},
		{"was winning", "Halden had been winning the race up until last week.", ""},
		{"a year that saw", "Virus writers will play with code, said Mr Hogan, but 2022 saw a rise in crime.", ""},
		{"will be given", "Norse films will be given the same room as Irish films at the fair in May.", "planned 2024-05 Norse films to be given the same room as Irish films at the fair"},
		{"a thing goes on sale", "The phone has sold well since it went on sale in January, Halden Corp said.", ""},
		{"set off", "The revelation that clerks received immunity in the agency's email probe set off a row on Friday.", "happened - agency's email probe; happened 2024-03-01 revelation set off a row"},
		{"set up", "The panel was set up on Monday.", "happened 2024-03-04 panel set up"},
		{"ruled out of", "Ruth Keel has been ruled out of the team for Saturday's match against Sudria in Arlby.", "planned 2024-03-09 match against Sudria in Arlby"},
		{"announced on", "All our spending plans announced on Monday are affordable, Ruth Keel said.", ""},
		{"contemplates", "Ruth Keel may change the team as she contemplates Sunday's set-to with Sudria.", ""},
		{"awards were announced", "The awards were announced by two actors in Arlby on Monday.", "happened 2024-03-04 awards announced"},
		{"those just returned", "The song is, for those just returned from the planet Galifray, a hit.", ""},
		{"were about", "They were challenging decisions by two judges in Arlby in February.", ""},
		{"to report by", "The panel must report by June 15.", "planned [..2024-06-15] panel to report"},
		{"of when the other is", "An inquiry into the runway incident of Jan. 14 is due to publish its findings on 28 March.", "planned 2024-03-28 inquiry into the runway incident to publish its findings"},
		{"an offer in the passive", "Jane Halden, the company's chair, said that $180,000 a family had been put forward on 1 March.", "happened 2024-03-01 offer of $180,000 a family"},
		{"the sum", "Corvane Foods will pay $70 million to settle it. The sum was proposed on 1 March by the mediator, retired judge Ines Roth.", "happened 2024-03-01 offer of $70 million"},
		{"in a letter that", "Togo asked for its return last November, in a letter that described it as stolen.", "happened 2023-11 Togo asked for its return"},
		{"not on that day", "The plant will not open on 20 March as planned.", "planned 2024-03-20 plant to open; postponed - plant to open"},
		{"not on that day, and then", "The vigil will not take place in Arlby on 20 March as announced. It has been shifted to Norby, on the coast, and to 5 April, the union said.", "planned 2024-03-20 vigil; postponed - vigil; postponed 2024-04-05 vigil"},
		{"was to have been, and will now", "A hearing was held in Arlby on Monday. It was to have been held in Norby on 4 April; it will now be held on 11 April.", "happened 2024-03-04 hearing; planned 2024-04-04 hearing; postponed 2024-04-11 hearing"},
		{"at which", "The meeting at which they were to vote on the offer this Friday has been pushed back to March 22.", "planned 2024-03-08 meeting; postponed 2024-03-22 meeting"},
		{"the session", "Jane Halden, who was to have testified on April 24, resigned, and the session was cancelled.", "planned 2024-04-24 Jane Halden testified; happened - Jane Halden resigned; cancelled 2024-04-24 session"},
		{"a court's hearing", "The court hearing on the permit has been postponed to 2 April.", "postponed 2024-04-02 court hearing on the permit"},
		{"on the agenda", "The trustees had planned to consider the claim on 20 March.", "planned 2024-03-20 trustees to consider the claim"},
		{"considered", "She considered the claim on Monday.", ""},
		{"a permit", "The regulator granted the pipeline a licence on Monday.", "happened 2024-03-04 regulator granted the pipeline a licence"},
		{"a rate", "The Bank of Norland kept its main rate at 5.75% on Monday.", "happened 2024-03-04 Bank of Norland kept its main rate at 5.75%"},
		{"drops a case", "Jane Halden dropped the lawsuit on Monday.", "happened 2024-03-04 Jane Halden dropped the lawsuit"},
		{"sends word", "Inspectors wrote to Halden Works on 4 January to ask for a plan.", "happened 2024-01-04 Inspectors wrote to Halden Works to ask for a plan"},
		{"events clash", "It clashed with a meeting in Arlby.", ""},
		{"should close", "The deal should close in April.", "expected 2024-04 completion of deal"},
		{"an age", "Halden, 68, who first won office in 2016, is tired.", "happened 2016 Halden won office"},
		{"counted", "Lawmakers backed the cabinet by 85 votes to 70 on Monday.", "happened 2024-03-04 Lawmakers backed the cabinet by 85 votes to 70"},
		{"which opened", "The inquiry, which opened on 5 February, will hear Ann Lee on 8 April.", "happened 2024-02-05 inquiry"},
		{"present tense ahead", "The trial of the mayor opens on Monday.", "planned 2024-03-11 trial of the mayor"},
		{"object of a wish", "The mayor called for a vote of the council.", ""},
		{"condition", "If the strike begins in May, the port will close.", ""},
		{"denial", "The firm denied that it would close its plant in Arlby in May.", "denied 2024-05 close its plant in Arlby"},
		{"not of that kind", "The visitors did not agree on Monday.", ""},
		{"time of saying", "The bridge was closed, the mayor said on Monday.", ""},
		{"state of emergency", "The governor declared a state of emergency on Monday.", "happened 2024-03-04 governor declared a state of emergency"},
		{"taken to court", "The regulator took the firm to court on Monday, alleging fraud.", "happened 2024-03-04 regulator took the firm to court"},
		{"taken to hospital", "The minister was taken to hospital on Monday.", "happened 2024-03-04 minister taken to hospital"},
		{"bodies found", "Searchers found three more bodies in the ashes on Monday.", "happened 2024-03-04 Searchers found three more bodies in the ashes"},
		{"same form in the past", "Jane Halden, who quit as chief executive on 4 March, could not be reached.", "happened 2024-03-04 Jane Halden quit as chief executive"},
		{"the same in a conditional", "The loss came before anyone quit the network.", ""},
		{"fire that moves", "The fire leapt across the lake on Monday.", "happened 2024-03-04 fire"},
		{"a class action", "Some 2,000 growers brought a class action against the firm on Monday.", "happened 2024-03-04 2,000 growers brought a class action against the firm"},
		{"somebody to come", "Jane Halden will come to Geneva on Monday to apologise.", "planned 2024-03-11 Jane Halden to come to Geneva to apologise"},
		{"fire that is opened", "A gunman opened fire outside a school in Arlby on Monday.", "happened 2024-03-04 gunman opened fire outside a school in Arlby"},
		{"ban that is no more", "The government will lift the ban in May.", "planned 2024-05 government to lift the ban"},
		{"ban that was lifted", "The ban was lifted on Monday.", "happened 2024-03-04 ban lifted"},
		{"what failed is the news", "The firm failed to file its accounts on Monday.", "happened 2024-03-04 firm failed to file its accounts"},
		{"what was managed came about", "Norland managed to reach an agreement with Sudland on Monday.", "happened 2024-03-04 agreement with Sudland"},
		{"what one helps to do", "Norland helped to evacuate 200 people on Monday.", "happened 2024-03-04 Norland helped to evacuate 200 people"},
		{"bus that plunges", "A bus plunged into a ravine on Monday, killing 20 passengers.", "happened 2024-03-04 bus plunged into a ravine"},
		{"industrial action", "Nurses took industrial action on Monday.", "happened 2024-03-04 Nurses took industrial action"},
		{"heart attack", "The case was put off after the judge had a heart attack on Monday.", ""},
		{"weak noun without support", "The report of Monday is long.", ""},
		{"weak noun with support", "The board will publish its report in May.", "planned 2024-05 board to publish its report"},
		{"no longer ahead", "He is expected to remember the 1987 election.", "happened 1987 election"},
		{"who stays away", "Jane Halden will not attend the debate on Monday.", "planned 2024-03-11 debate"},
		{"what is not held", "The debate will not be held on Monday.", "cancelled 2024-03-11 debate"},
		{"of a name, undated", "Corvane Motors has won a contract to build trams.", "happened - won a contract to build trams"},
		{"subject that a participle follows", "The first tram, built by Corvane Motors, was delivered today to Arlby.", "happened 2024-03-06 first tram delivered to Arlby"},
		{"two subjects behind a time", "Last month, Corvane Motors and Halden Works defeated Brightline.", "happened 2024-02 Corvane Motors and Halden Works defeated Brightline"},
		{"perfect and since", "Corvane Motors has been suspended since January 2023.", "happened 2023-01/.. Corvane Motors suspended"},
		{"headline ahead", "Corvane Motors to buy ten ships\n\nThe firm is large.", "planned - Corvane Motors to buy ten ships"},
		{"relative clause", "Nobody knew Jane Halden, who died in May.", "happened 2023-05 Jane Halden died"},
		{"an end ahead", "The plan of Corvane Motors was designed to lower costs by 2030.", "happened - plan of Corvane Motors designed to lower costs"},
		{"nothing offered", "Corvane Motors offered no proof on Monday. Anna Berg proposed nothing on Friday.", ""},
		{"what is met", "Corvane Motors met all goals on Monday.", ""},
		{"who is met", "Corvane Motors met the Dock Union on Monday.", "happened 2024-03-04 Corvane Motors met the Dock Union"},
		{"no arrest of that day", "Jane Halden spent two years under house arrest in Norland.", ""},
		{"an arrest that is announced", "The police of Arlby announced on Monday the arrest of Jane Halden.", "happened 2024-03-04 arrest of Jane Halden"},
		{"what stands in a plan", "Jane Halden sent a proposal under which Norland would lower its prices by 2030.", "happened - sent a proposal; planned [..2030-12-31] Norland to lower its prices"},
		{"a thing, not a deed", "“What he built on Monday is a wall,” said Anna Berg.", ""},
		{"a label that is no stump", "Jane Halden fought Anna Berg several times in her 2006 campaign.", "happened - Jane Halden fought Anna Berg several times in her 2006 campaign"},
		{"going to", "Corvane Motors is going to close the plant on 14 March.", "planned 2024-03-14 Corvane Motors to close the plant"},
		{"plans to", "Jane Halden plans to visit Norland on Sunday.", "planned 2024-03-10 Jane Halden plans to visit Norland"},
		{"in memory of", "The mayor hosted a 9/11 memorial ceremony in Arlby.", "happened - memorial ceremony in Arlby"},
		{"a year that something is for", "Jane Halden combed the filings for 2022 on Monday.", "happened 2024-03-04 Jane Halden combed the filings"},
		{"part of an attack", "Norland has denied any involvement in the attack of 4 March 2020.", "happened 2020-03-04 attack"},
		{"a dateline takes no part", "ARLBY, Norland, March 5 (Agency) — A cargo ship struck the pier on Monday.", "happened 2024-03-04 cargo ship struck the pier"},
		{"what takes effect", "The armistice will come into force on Monday.", "planned 2024-03-11 armistice to come into force"},
		{"what expires", "The dockers' wage pact ran out on 29 February.", "happened 2024-02-29 dockers' wage pact ran out"},
		{"agreed to do", "Corvane Motors and Halden Works have agreed to build a tram together.", "happened - Corvane Motors and Halden Works agreed to build a tram together; planned - Corvane Motors and Halden Works to build a tram together"},
		{"was to have been", "The regatta, which was to have begun on Friday, has been put off to 22 March.", "planned 2024-03-08 regatta; postponed 2024-03-22 regatta"},
		{"will now be", "The audit, which had been set for 4 March, will now take place on 14 March.", "planned 2024-03-04 audit; postponed 2024-03-14 audit"},
		{"no noun for what is put off", "The toll gate, which was to have been in place by 1 June, has been delayed until 15 July.", "planned [..2024-06-01] toll gate delayed; postponed ../2024-07-15 toll gate delayed"},
		{"not until", "The inspection will not begin until Tuesday.", "planned ../2024-03-12! inspection"},
		{"not before", "The verdict is not expected before June.", "expected [..2024-05-31]! verdict"},
		{"what averts is not averted", "The pact averted a strike of the pilots.", "happened - pact"},
		{"the verb names it", "The watchdog approved the merger of the mills on Monday.", "happened 2024-03-04 watchdog approved the merger of the mills"},
		{"time within", "Halden Works offered on Monday to lower the lake.", "happened 2024-03-04 Halden Works offered to lower the lake"},
		{"light verb", "Arlby's bishop gave his blessing on Monday.", "happened 2024-03-04 Arlby's bishop gave his blessing"},
		{"a shell's fall", "Two shells fell on the school of Arlby on Monday.", "happened 2024-03-04 Two shells fell on the school of Arlby"},
		{"a price's fall", "Shares in Halden Works slumped 9 percent on Monday.", "happened 2024-03-04 Shares in Halden Works slumped 9 percent"},
		{"who leaves a body", "Jane Halden left Corvane Motors in May.", "happened 2023-05 Jane Halden left Corvane Motors"},
		{"who takes an office", "Jane Halden becomes acting director on Monday.", "planned 2024-03-04+7 Jane Halden becomes acting director"},
		{"who is lost", "Jane Halden lost her brother on Monday.", "happened 2024-03-04 Jane Halden lost her brother"},
		{"goods called back", "Corvane Motors recalled 900 trams on Monday.", "happened 2024-03-04 Corvane Motors recalled 900 trams"},
		{"a word that is recalled", "Anna Berg recalled on Monday that it had rained.", ""},
		{"a plain refusal", "The council of Arlby refused on Monday.", "happened 2024-03-04 council of Arlby refused"},
		{"no refusal to speak", "Anna Berg declined to comment on Monday.", ""},
		{"on a list", "The Dock Board put Halden Works on its watch list on Monday.", "happened 2024-03-04 Dock Board put Halden Works on its watch list"},
		{"due somewhere", "Anna Berg, the Norland envoy, is due in Geneva on Friday.", "planned 2024-03-08 Anna Berg due in Geneva"},
		{"has until", "The club has until Friday to pay.", "planned ../2024-03-08! deadline for club to pay"},
		{"what a period covers", "Corvane Motors will report its second-quarter results on 14 May.", "planned 2024-05-14 to report its second-quarter results"},
		{"profit of a period", "Halden Works reported a profit of 4 million euros for the six months to December on Monday.", "happened 2024-03-04 reported a profit of 4 million euros"},
		{"one of two joined verbs", "The senate met on Sunday and approved it.", "happened 2024-03-03 senate met; happened 2024-03-03 senate approved it"},
		{"when", "She spoke on Sunday, when the senate voted 9-4 to close the mine.", "happened 2024-03-03 senate voted 9-4 to close the mine; planned - senate voted 9-4 to close the mine"},
		{"another's time", "Anna Berg, who is expected in Geneva next week, sold her ship.", "planned 2024-03-11/2024-03-17 Anna Berg expected in Geneva; happened - Anna Berg sold her ship"},
		{"object before the clause", "The plan, which Corvane Motors put forward on Monday, is long.", "happened 2024-03-04 Corvane Motors put forward plan"},
		{"off", "A parade to the old pier planned for Saturday is off: it will rain.", "cancelled 2024-03-09 parade to the old pier"},
		{"subject by the tree", "A bill to ban plastic spoons, brought in by Anna Berg, died in committee on Monday.", "happened 2024-03-04 bill to ban plastic spoons"},
		{"called off, far from its noun", "A press conference that Anna Berg had called for Friday in Arlby was cancelled.", "cancelled 2024-03-08 press conference"},
		{"without", "The council of Arlby approved the map without a vote on Monday.", "happened 2024-03-04 council of Arlby approved the map without a vote"},
		{"under a deal", "Under the deal, the old mill will close in May.", "planned 2024-05 old mill to close"},
		{"a text that is dated", "The plan rests on a report dated 12 February.", "happened 2024-02-12 report"},
		{"they are put off", "Corvane Motors will hold its talks with the Dock Union on Friday. It has put them back to 20 March.", "planned 2024-03-08 talks with the Dock Union; postponed 2024-03-20 talks with the Dock Union"},
		{"beyond a time", "Corvane Motors agreed in June to buy the old mill.", "happened 2023-06 Corvane Motors agreed to buy the old mill"},
		{"cut where a phrase ends", "Corvane Motors sent nine of its oldest trams to the museum of the town of Arlby on Monday.", "happened 2024-03-04 Corvane Motors sent nine of its oldest trams"},
		{"a year's", "Norland decided at last year's Arlby fair to leave the league.", "happened 2023 Norland decided at Arlby fair to leave the league; planned - Norland to leave the league"},
		{"of a participle", "Anna Berg praised the album released in 2003.", "happened 2003 album released"},
		{"of a crisis", "The town's firms fled to Sudria after a coup last year.", "happened - town's firms fled to Sudria after a coup; happened 2023 coup"},
		{"against the tense", "The town is recovering from a crisis in 2002.", ""},
		{"wider than any event", "The union held its first strike in the 19th century.", "happened - first strike of the union"},
		{"a clause tells more", "The raid last year that killed nine miners was a crime.", "happened 2023 raid that killed nine miners"},
		{"no trial", "The mayor tried on Monday to save the mill.", ""},
		{"hollow", "Corvane Motors proclaimed on Monday that the mill was theirs. Anna Berg painted the one on Monday.", ""},
		{"a title", "Anna Berg praised The Return of the Miller.", ""},
		{"no return", "Anna Berg praised the 1995 tax return.", ""},
		{"subject behind a clause", "A plan that lets the town earn money by investing in old mills will expire on Monday.", "planned 2024-03-11 plan to expire"},
		{"which of its stories", "Halden Works dug out a 1995 story from the Herald.", "happened - Halden Works dug out a 1995 story from the Herald"},
		{"which attack", "Anna Berg judged the army a paper tiger before the 9/11 attacks.", ""},
		{"what became of a text", "A smaller book was published on Monday.", "happened 2024-03-04 smaller book published"},
		{"not before its verb", "Anna Berg and a clutch of miners inspected a cavernous lift 700 feet down to the mine on Monday.", "happened 2024-03-04 Anna Berg and a clutch of miners inspected a cavernous lift"},
		{"the one", "It was a speech like the one she delivered on Monday.", ""},
		{"what is thought of a thing", "Anna Berg dismissed the bets as a stunt on Monday.", ""},
		{"attacked in words", "Anna Berg attacked Jane Halden over the bill on Monday.", ""},
		{"on the offensive", "Anna Berg went on the offensive on Monday.", ""},
		{"which of her races", "Jane Halden met her opponents often in her 2000 race.", "happened - Jane Halden met her opponents often in her 2000 race; happened 2000 race"},
		{"a law's year", "The council broke the Clean Air Act of 1963.", ""},
		{"behind an apposition", "The senate voted on Monday to hold Anna Berg, a former aide, in contempt of the court.", "happened 2024-03-04 senate voted to hold Anna Berg in contempt of the court"},
		{"the day after", "Corvane Motors raised 3 million euros on the day after Monday's debate.", "happened 2024-03-05-1 debate"},
		{"forced", "Anna Berg was forced to resign in January.", "happened 2024-01 Anna Berg forced to resign"},
		{"no year", "Anna Berg was picked for the 1500m.", "happened - Anna Berg was picked for the 1500m"},
		{"most of them", "Most of her appointments in 2015 went to men.", ""},
		{"adjectives", "Corvane Motors has unveiled a new, cheap tram for towns.", "happened - Corvane Motors unveiled a new, cheap tram for towns"},
		{"who will not", "The site has a list of people who will not vote next week.", ""},
		{"quoted", "The word “blog” was chosen on Monday as the word of 2004.", "happened 2024-03-04 word “blog” was chosen"},
		{"beside an opponent", "Anna Berg, her opponent in the coming election, called on Friday for calm.", "happened 2024-03-01 Anna Berg called for calm"},
		{"broken off in an apposition", "The senate voted on Monday to hold Anna Berg, a former aide", "happened 2024-03-04 senate voted to hold Anna Berg"},
		{"no longer", "The court will no longer hear the case in April.", "cancelled 2024-04 court to hear the case"},
		{"adjourned", "A hearing scheduled for Friday was adjourned after the judge fell ill.", "planned 2024-03-08 hearing; postponed - hearing"},
		{"had not done it", "Norland's navy said on Friday that it had not attacked the tanker on 1 March.", "denied 2024-03-01 attacked the tanker"},
		{"suspected of", "A man was arrested on suspicion of murder on Saturday.", "happened 2024-03-02 man was arrested on suspicion of murder"},
		{"a time between", "Lawmakers in Norland on Monday rejected a motion of no confidence.", "happened 2024-03-04 Lawmakers in Norland rejected a motion of no confidence"},
		{"an end to it", "The World Health Organization declared an end to the emergency on Friday.", "happened 2024-03-01 declared an end to the emergency"},
		{"for talks", "Anna Berg and Jane Halden are to meet in Arlby on 14 March for talks about the mill.", "planned 2024-03-14 Anna Berg and Jane Halden to meet in Arlby for talks about the mill"},
		{"lost to", "Anna Berg lost 6-3 6-4 to Jane Halden in the final on Sunday.", "happened 2024-03-03 Anna Berg lost 6-3 6-4 to Jane Halden in the final"},
		{"a draw", "Arlby Rovers drew 1-1 with Norby United on Sunday.", "happened 2024-03-03 Arlby Rovers drew 1-1 with Norby United"},
		{"a final that is reached", "Spain reached the final with a 2-1 victory over Sweden on Tuesday.", "happened 2024-03-05 2-1 victory over Sweden"},
		{"ended", "Dockers in Arlby ended a five-day stoppage on Sunday.", "happened 2024-03-03 Dockers in Arlby ended a five-day stoppage"},
		{"a bus stop", "A man who stabbed a tourist at an Arlby bus stop was jailed for 18 years on Friday.", "happened 2024-03-01 man jailed for 18 years"},
		{"under way and called off", "The search for the missing yacht was called off on Monday.", "happened 2024-03-04 search for the missing yacht called off"},
		{"flights", "Flights at Arlby airport were cancelled on Monday because of snow.", "happened 2024-03-04 flights at Arlby airport cancelled"},
		{"a statement of autumn", "The chancellor will deliver the autumn statement on 22 November.", "planned 2024-11-22 chancellor to deliver statement"},
		{"on sale", "The radio will go on sale in Arlby in April.", "planned 2024-04 radio to go on sale in Arlby"},
		{"on trial", "Jane Halden will go on trial on 2 April.", "planned 2024-04-02 Jane Halden to go on trial"},
		{"never", "The mill will never appeal to the children of today.", ""},
		{"quoted words within", "Corvane Motors has launched its latest \"pocket office\" tram.", "happened - Corvane Motors launched its latest \"pocket office\" tram"},
		{"bracket within", "Corvane Motors launched a light-rail (LR) tram on Monday.", "happened 2024-03-04 Corvane Motors launched a light-rail (LR) tram"},
		{"an announced decision", "Jane Halden announced her decision to quit the council last week.", "happened 2024-02-26/2024-03-03 announced her decision to quit the council; planned - Jane Halden to quit the council"},
		{"the toll of a fire", "The death toll from a wildfire in Arlby reached 106 on Tuesday.", ""},
		{"cleared of", "The pair were cleared of charges relating to missing dope tests last week.", "happened 2024-02-26/2024-03-03 pair were cleared of charges relating to missing dope tests"},
		{"in a clause of the subject", "The news that several miners were shielded in the Arlby probe caused a row on Friday.", "happened - Arlby probe; happened 2024-03-01 news caused a row"},
		{"saying", "Anna Berg attacked the bridge policy of Norland on Monday saying it was weak.", "happened 2024-03-04 Anna Berg attacked the bridge policy of Norland"},
		{"found dead", "A miner was found dead at his home on Monday.", "happened 2024-03-04 miner was found dead at his home"},
		{"pleaded", "The former mayor pleaded guilty on Monday to fraud.", "happened 2024-03-04 former mayor pleaded guilty to fraud"},
		{"a start of its own", "Corvane Motors will build a mill in Arlby, with work due to start by the end of 2027.", "planned - Corvane Motors to build a mill in Arlby"},
		{"forced", "A gas leak in Arlby forced the evacuation of 300 pupils on Monday.", "happened 2024-03-04 evacuation of 300 pupils"},
		{"to win it", "Anna Berg beat Jane Halden in three sets to win the title on Sunday.", "happened 2024-03-03 Anna Berg beat Jane Halden in three sets to win the title"},
		{"what it did", "A flood killed 30 people in Arlby on Sunday.", "happened 2024-03-03 flood killed 30 people in Arlby"},
		{"on the sidelines", "Anna Berg met the Dock Union on the sidelines of a conference in Arlby in January.", "happened 2024-01 Anna Berg met the Dock Union on the sidelines of a conference in Arlby"},
		{"in space", "The probe will fly past Venus on 27 August.", "planned 2024-08-27 probe to fly past Venus"},
		{"supposed, but", "The strike was supposed to begin on Friday but was suspended.", "cancelled 2024-03-08 strike"},
		{"supposed", "The mayor was supposed to open the bridge on Monday.", ""},
		{"in the genitive", "England will play Spain in Sunday's final in Arlby.", "planned 2024-03-10 England to play Spain in final in Arlby"},
		{"a title with a date", "The film Fahrenheit 9/11 won the prize in Arlby on Monday.", "happened 2024-03-04 film Fahrenheit 9/11 won the prize in Arlby"},
		{"a day of a longer name", "Jane Halden will join them in Norland for National Holocaust Memorial Day on 27 April.", "planned 2024-04-27 Jane Halden to join them in Norland for National Holocaust Memorial Day"},
		{"a missed test", "The runner withdrew after missing a drugs test on Monday.", "happened 2024-03-04 runner withdrew after missing a drugs test"},
		{"a sore knee", "Anna Berg will miss Saturday's match with a knee injury.", "planned 2024-03-09 match"},
		{"before a tribunal", "Anna Berg has appeared before a tribunal which will hear her.", "happened - Anna Berg appeared before a tribunal"},
		{"to be aired", "She told the programme, to be aired on Sunday, that it was late.", "planned 2024-03-10 programme to be aired"},
		{"years and talks", "It took 15 years and talks with Norland began on Monday.", "happened 2024-03-04 talks with Norland"},
		{"filled last year", "Anna Berg will fill the slot filled by Jane Halden last year.", "planned - Anna Berg to fill the slot filled by Jane Halden"},
		{"of a song", "The new version of the 1984 single is not going to be released in Norland.", ""},
		{"since and on", "The yen fell to its weakest level since November on Tuesday.", "happened 2024-03-05 yen fell to its weakest level"},
		{"has been set", "The trial of the five officers has been set for May 2025.", "planned 2025-05 trial of the five officers"},
		{"to death", "Five officers are accused of beating Jane Halden to death.", ""},
		{"closes", "The exhibition, which closes on Sunday, has drawn many.", "planned 2024-03-10 exhibition"},
		{"a poll", "A poll by Halden University released on Monday showed a narrow lead.", "happened 2024-03-04 poll by Halden University"},
		{"a row in words", "The candidates clashed over taxes on Monday.", ""},
		{"not since", "The hospital has not performed any transplants since May.", ""},
		{"the morning", "The morning Mr. Halden unveiled the plan last year, it rained.", "happened 2023 Mr. Halden unveiled the plan"},
		{"charged with", "Two men appeared in court in Arlby on Saturday charged with fraud.", "happened 2024-03-02 Two men appeared in court in Arlby"},
		{"by age", "A 17-year-old was stabbed to death in Arlby on Monday.", "happened 2024-03-04 17-year-old stabbed to death in Arlby"},
		{"in protest", "Israel recalled its envoy in protest on Friday.", "happened 2024-03-01 Israel recalled its envoy in protest"},
		{"neither side", "Neither side has confirmed that a meeting took place on Friday.", ""},
		{"it goes on", "The cup final has been postponed because of snow. It will now be played on 6 April.", "postponed - cup final; postponed 2024-04-06 cup final"},
	} {
		got := eventsOf(read(t, c.text))
		if got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

func TestProposals(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"that-clause", "Senator Anna Berg proposed on Monday that the state pay $3 million toward the bridge.", "proposal pending Anna Berg: the state pay $3 million toward the bridge"},
		{"figure on the table", "Arlby Motors put a rise of 3 percent on the table last Friday.", "proposal pending Arlby Motors: a rise of 3 percent on the table"},
		{"list of nouns", "Anna Berg is demanding 900 euros for each of them and a written apology.", "demand pending Anna Berg: 900 euros for each of them | a written apology"},
		{"joined infinitives", "Norland asked Sudria Airlines not to fly at night and to sell two planes.", "demand pending Norland→Sudria Airlines: not to fly at night; demand pending Norland→Sudria Airlines: to sell two planes"},
		{"turned down", "The Harbour Board turned down a request by Arlby Motors to hear a second witness.", "demand rejected Arlby Motors→Harbour Board: a request by Arlby Motors to hear a second witness"},
		{"asked by", "The Transport Ministry was urged by the Drivers' Union on Monday to raise fares by 3 percent.", "demand pending Drivers' Union→Transport Ministry: to raise fares by 3 percent"},
		{"from another noun", "The council rejected a request to open the file of the parting from Ana Skov.", "demand rejected : a request to open the file of the parting from Ana Skov"},
		{"what an inquiry can do", "Opposition leader Jane Doe called for a public inquiry with powers to summon ministers.", "demand pending Jane Doe: a public inquiry with powers to summon ministers"},
		{"countered", "The Drivers' Union countered with 6% over two years and a cap on shifts.", "proposal pending Drivers' Union: 6% over two years | a cap on shifts"},
		{"a length of time", "Mayor Anna Berg asked for ten days.", "demand pending Anna Berg: ten days"},
		{"out of a town", "Arland wants Borland's soldiers out of the port of Skelde.", "demand pending Arland→Borland: Borland's soldiers out of the port of Skelde"},
		{"joined to what was said", "Arland's foreign minister, Ana Skov, said her country was “ready for peace,” and demanded that Borland open the river.", "demand pending Ana Skov→Borland: Borland open the river"},
		{"a plan's contents", "The mediator, Ines Roth, laid a two-page plan on the table on Tuesday. Both armies would leave the town of Skelde, and all prisoners would be freed within ten days.",
			"proposal pending Ines Roth: a two-page plan on the table; proposal pending Ines Roth: Both armies would leave the town of Skelde; proposal pending Ines Roth: all prisoners would be freed within ten days"},
		{"agreed to pay", "Corvane Dairy has agreed to pay 900 euros to each family.", "proposal accepted Corvane Dairy: to pay 900 euros to each family"},
		{"put to the board", "Halden's second proposal, worth £2bn, was put to the board on Monday.", "proposal pending Halden: Halden's second proposal, worth £2bn"},
		{"whose is which", "“It is an insult,” said Jane Doe of the Arlby Families Group, which wants $95 million.", "demand pending Arlby Families Group: $95 million"},
		{"a lower demand", "The Drivers' Union has lowered its demand from 8 percent to 6 percent.", "demand pending Drivers' Union: 6 percent | its demand; demand superseded Drivers' Union: 8 percent | its demand"},
		{"closed by a day", "Arland wants the port of Skelde closed by 2032.", "demand pending Arland: the port of Skelde closed by 2032"},
		{"an aside", "Arlby Motors has offered to pay $180m, without admitting wrongdoing, and to lower its fees to 17 percent.", "proposal pending Arlby Motors: to pay $180m; proposal pending Arlby Motors: to lower its fees to 17 percent"},
		{"to buy somebody", "Corvane Motors offered on Monday to buy Halden Works for $310 million.", "proposal pending Corvane Motors→Halden Works: to buy Halden Works for $310 million"},
		{"under a compromise", "Under a compromise put forward by Senator Anna Berg and accepted by Minister Jane Doe on Monday, the Space Agency will get $120 million.", "proposal accepted Anna Berg→Jane Doe: the Space Agency will get $120 million"},
		{"says so", "Halden Works' director Jan Roe insisted that there was no deal.", ""},
		{"take it", "Anna Berg urged the Drivers' Union to take it.", ""},
		{"has time to offer", "Under takeover rules Corvane has until May 3 to make a firm offer for Halden.", ""},
		{"an estimate", "Anna Berg put the cost at $5 million.", ""},
		{"calling names", "Anna Berg called the talks difficult.", ""},
		{"talk about talk", "Anna Berg called for talks.", ""},
		{"nothing offered", "Anna Berg offered no proof.", ""},
		{"a wish", "Anna Berg wants Arlby Motors to win.", ""},
	} {
		d := read(t, c.text)
		var got []string
		for _, p := range d.Proposals {
			kind := "proposal"
			if p.Demand {
				kind = "demand"
			}
			names := func(list []int) string {
				var s []string
				for _, m := range list {
					s = append(s, d.Mentions[m].Name)
				}
				return strings.Join(s, ",")
			}
			var contents []string
			for _, s := range p.Contents {
				contents = append(contents, d.Slice(s))
			}
			who := names(p.By)
			if len(p.To) > 0 {
				who += "→" + names(p.To)
			}
			got = append(got, fmt.Sprintf("%s %s %s: %s", kind, p.Status, who, strings.Join(contents, " | ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, s, c.want)
		}
	}
}

func TestEventsHaveAPloverType(t *testing.T) {
	for text, want := range map[string]string{
		"Norland and Sudria held talks in Arlby on Monday.":                   "CONSULT",
		"Norland withdrew its troops from Sudria on Monday.":                  "RETREAT",
		"Norland will send aid to Sudria in May.":                             "AGREE",
		"Norland launched an investigation into Corvane Motors on Monday.":    "INVESTIGATE",
		"Workers marched through Arlby on Monday.":                            "PROTEST",
		"Norland lifted a night curfew in Arlby on Monday.":                   "CONCEDE",
		"Norland bombed the port of Sudria on Monday, killing twelve people.": "ASSAULT",
		"Norland opened a museum in Arlby on Monday.":                         "",
	} {
		d := read(t, text)
		if len(d.Events) == 0 || d.Events[0].Plover != want {
			t.Errorf("%s: %+v, want %q", text, d.Events, want)
		}
	}
}

func TestFigures(t *testing.T) {
	for text, want := range map[string]string{
		"A bus crashed near Arlby on Monday, killing twelve people and injuring 30.":          "12 killed, 30 injured",
		"Fifteen passengers died when a ferry sank off Arlby on Monday.":                      "15 killed",
		"The blast in Arlby on Monday left 1,200 people wounded and 4 dead, the police said.": "1200 injured, 4 killed",
		"Halden Airways bought 20 jets for $2.4 billion on 4 March 2024.":                     "20 jets, 2400000000 $",
		"The council of Arlby voted 12-4 on Monday to buy the mill.":                          "",
	} {
		d := read(t, text)
		var got []string
		for _, c := range d.Claims {
			if len(c.Events) == 0 {
				t.Errorf("%s: %s is of no event", text, d.Slice(c.Span))
			}
			got = append(got, strconv.FormatFloat(c.Figure.Number, 'f', -1, 64)+" "+c.Figure.Of)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}

func TestWhatBecomesOfProposals(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Vale Trust is asking the council for a seat on the board.", "demand pending: a seat on the board"},
		{"The Dock Union wants £14 an hour.", "demand pending: £14 an hour"},
		{"Halden Works’ offer to lower the lake by four metres has come to nothing.", "proposal rejected: Halden Works’ offer to lower the lake by four metres"},
		{"Jane Halden laughed off a £40 million bid for the club from Corvane Capital.", "proposal rejected: a £40 million bid for the club from Corvane Capital"},
		{"Luca Bardi rejected Corvane Rovers’ offer of another year.", "proposal rejected: Corvane Rovers’ offer of another year"},
		{"Halden Works offered 300 euros a month. The union turned the offer down.", "proposal pending: 300 euros a month; proposal rejected: the offer"},
		{"Corvane offered 300 euros a share. The board met on Friday and rejected it unanimously.", "proposal pending: 300 euros a share; proposal rejected: it"},
		{"Halden Works offered 300 euros a month on Tuesday, and was turned down within hours.", "proposal rejected: 300 euros a month"},
		{"The two sides accepted Oman's plan on 28 January, after three days of talks.", "proposal accepted: Oman's plan"},
		{"The court threw out National Concord's appeal against the recount.", ""},
		{"Ines Roth proposed a safe zone of 10 km. Ana Skov rejected the safe zone.", "proposal pending: a safe zone of 10 km; proposal rejected: the safe zone"},
		{"Jane Doe called for a public inquiry. Ana Skov turned her down.", "demand pending: a public inquiry; demand rejected: her"},
		{"Borland has said yes to the draft.", "proposal accepted: the draft"},
		{"The U.S. group offered to sell its ferry unit.", "proposal pending: to sell its ferry unit"},
		{"Ana Skov met Jane Doe. Ines Roth rejected it.", ""},
		{"Borland wants compensation of $200m for the port. That has been ruled out by Arland.", "demand pending: compensation of $200m for the port; demand rejected: That"},
		{"Lawyers acting for 19 of those affected turned the offer down.", "proposal rejected: the offer"},
		{"Corvane proposed 410 pence a share in a letter.", "proposal pending: 410 pence a share"},
		{"The mediator, Ines Roth, laid a two-page plan before the two sides. Both armies would leave.", "proposal pending: Both armies would leave"},
		{"Arland demanded that Borland recognise the border drawn in 1964.", "demand pending: Borland recognise the border drawn in 1964"},
		{"Jane Doe put the bill at “closer to 20 million”.", ""},
		{"Skelde Dairy withdrew the claim in a written submission.", ""},
		{"Three of those bills became law: a measure on rents; and a Norland law, signed this spring, letting owners sell.", ""},
	} {
		d := read(t, c.text)
		var got []string
		for _, p := range d.Proposals {
			kind := "proposal"
			if p.Demand {
				kind = "demand"
			}
			got = append(got, kind+" "+p.Status+": "+d.Slice(p.Contents[0]))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}
