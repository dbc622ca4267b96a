package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
)

// extracted analyses a text of two paragraphs or more as an article of 2022-03-10.
func extracted(t *testing.T, text string) *document.Document {
	t.Helper()
	d := &document.Document{Text: text, Published: "2022-03-10"}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	return d
}

// spelled writes attributions one a line: kind, source | cue | contents, and who relays.
func spelled(d *document.Document) string {
	var lines []string
	for _, a := range d.Attributions {
		var contents []string
		for _, c := range a.Content {
			contents = append(contents, d.Slice(c))
		}
		line := fmt.Sprintf("%s: %s | %s | %s", a.Kind, d.Slice(a.Source), d.Slice(a.Cue), strings.Join(contents, " ... "))
		if a.Relay.Len() > 0 {
			line += " | relayed by " + d.Slice(a.Relay)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestAttributions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"in her view, in marks", "The rate was cut. In his view, waiting longer risked “a slump that nobody ordered”.",
			"partial: his | In | waiting longer risked “a slump that nobody ordered”"},
		{"by his own account", "Lind, now 61, has moved. He had waited, by his own account, since the spring of 1977.",
			"indirect: his | by | He had waited, by his own account, since the spring of 1977"},
		{"what is counted, in more words", "The harbour union put turnout across the three quays at 900.",
			"indirect: The harbour union | put | turnout across the three quays at 900"},
		{"what the writer makes of it", "The harbour chief has left, two officials said, in what is seen as a blow to the port.",
			"indirect: two officials | said | The harbour chief has left"},
		{"a clause before, and what it hangs on", "Fares will fall, the port said, if fuel is cheap.",
			"indirect: the port | said | Fares will fall ... if fuel is cheap"},
		{"when, and the clause behind", "But when the crane fell, the pilot said, nobody stood below.",
			"indirect: the pilot | said | when the crane fell ... nobody stood below"},
		{"the subject before who argues", "The pier, Lind has long argued, would ruin the port.", "indirect: Lind | has long argued | The pier ... would ruin the port"},
		{"a verb before who says it", "There was, said Lind, “no other way”.", "partial: Lind | said | There was ... “no other way”"},
		{"whom it was told, before a colon", "Lind texted her sister: “We are sinking.”", "direct: Lind | texted | We are sinking."},
		{"that, and where", "Officials said that in Arlby, and in towns nearby, 40 boats had sunk.", "indirect: Officials | said | in Arlby, and in towns nearby, 40 boats had sunk"},
		{"that said before", "They said that to the crews at Larnport, and where is the pier now?", ""},
		{"an entry of a live report", "09.40 The ferry is late.\n\n10.05 ‘It is no strike. It is a pause,’ Tom Lind, the chief mate, tells the crowd.\n\n11.00 The crowd leaves.",
			"direct: Tom Lind, the chief mate, | tells | It is no strike. It is a pause,"},
		{"who speaks, with a clause on hers", "Ann Roe of Larnport, whose brother died in May, said she would be there.",
			"indirect: Ann Roe of Larnport | said | she would be there"},
		{"some who know, behind what they say", "Lind is no suspect in that one, say two people who should know.",
			"indirect: two people who should know | say | Lind is no suspect in that one"},
		{"what goes on behind a clause on a thing", "Lind said his office would file a plea for the barge, which is made by a Danish yard, with the port by Friday.",
			"indirect: Lind | said | his office would file a plea for the barge, which is made by a Danish yard, with the port by Friday"},
		{"as one put it", "Lights are back. As one shop owner put it, “I have forty arrows and nowhere to point them.”",
			"direct: one shop owner | put | I have forty arrows and nowhere to point them."},
		{"who laughed", "Would it wake? “Ask me in a fortnight or two,” Dora Lind laughed.",
			"direct: Dora Lind | laughed | Ask me in a fortnight or two,"},
		{"of whom the words before tell", "“She has the brains,” said Tom Lind. Gavin Poole has barely slept. “I would walk it. I taught her that.”",
			"direct: Tom Lind | said | She has the brains,\ndirect: Gavin Poole |  | I would walk it. I taught her that."},
		{"the title of a work", "Jan Lind, who won a prize for “The Man Who Said Nothing”, has died.",
			"partial: Jan Lind | won | a prize for “The Man Who Said Nothing”"},
		{"a reply of nobody's who is named", "“Would you not say anything to get out?” Tiernan Lind asked. “I would say anything to get out,” came the reply.",
			"direct: Tiernan Lind | asked | Would you not say anything to get out?\ndirect:  | came | I would say anything to get out,"},
		{"who hit back and went on", "It was late. “That man gets eleven seconds,” Ann Hallam hit back.",
			"direct: Ann Hallam | hit | That man gets eleven seconds,"},
		{"who told a court in the middle", "A third of the money, she told the High Court in Larnport, went on a football club.",
			"indirect: she | told | A third of the money, she told the High Court in Larnport, went on a football club"},
		{"per somebody", "The lobby was wary. Per its president, Jan Roe, “no one has shown us a comma of it”.",
			"partial: its president, Jan Roe | Per | no one has shown us a comma of it"},
		{"what a court has decided", "The owner must pay 800 crowns for the advert, a district court has decided.",
			"indirect: a district court | decided | The owner must pay 800 crowns for the advert"},
		{"whose lawyer, and who spoke", "Through his lawyer, Advocate Ruth Gard, the bishop said the cars were “gifts from strangers”.",
			"partial: the bishop | said | the cars were “gifts from strangers”"},
		{"a verb taken for a noun before a name", "The job was not wanted, jokes Hanna Brandt.",
			"indirect: Hanna Brandt | jokes | The job was not wanted"},
		{"indirect with that", "Finance Minister Ola Brandt said on Monday that the budget would be cut by a tenth.",
			"indirect: Finance Minister Ola Brandt | said | the budget would be cut by a tenth"},
		{"direct, speaker behind", "“The bridge is safe,” said Ruth Amadi, the city’s chief engineer.",
			"direct: Ruth Amadi, the city’s chief engineer | said | The bridge is safe,"},
		{"direct, split", "“The bridge is safe,” Amadi said. “I would drive my children over it.”",
			"direct: Amadi | said | The bridge is safe, ... I would drive my children over it."},
		{"according to", "The factory will close in June, according to the union.",
			"indirect: the union | according to | The factory will close in June"},
		{"how far off in time it was", "Ruth Amadi acknowledged that the board had been warned on 21 May, a week earlier than it had claimed until now.",
			"indirect: Ruth Amadi | acknowledged | the board had been warned on 21 May, a week earlier than it had claimed until now"},
		{"what came before it is the reporter's", "The government hopes the new coin will help, two weeks after leaders set a date for talks.",
			"indirect: The government | hopes | the new coin will help"},
		{"a finding and then who found it", "Nine people drowned because a builder hid a weak dam, a Senate committee has found.",
			"indirect: a Senate committee | found | Nine people drowned because a builder hid a weak dam"},
		{"who sent the letter", "That day the family sent a letter to the harbour police explaining that the boat was late.",
			"indirect: the family | explaining | the boat was late"},
		{"the clause before the speaker", "Lind remains at large and police admit that they have no trace.",
			"indirect: police | admit | they have no trace"},
		{"what is told of the speaker's words", "Most of it was sold to banks, according to Mr Lind, much more than in May.",
			"indirect: Mr Lind | according to | Most of it was sold to banks"},
		{"an aside between dashes is no dateline", "Lind — perhaps under duress — is in Bergen, Ruth Amadi said.",
			"indirect: Ruth Amadi | said | Lind — perhaps under duress — is in Bergen"},
		{"which according to somebody", "One of these is Arlby Brokers, which according to Lind had sold the bonds.",
			"indirect: Lind | according to | Arlby Brokers, which according to Lind had sold the bonds"},
		{"past a phrase behind that", "She recalled that, in order to avoid a strike, the port raised its pay.",
			"indirect: She | recalled | in order to avoid a strike, the port raised its pay"},
		{"accused of it, and a figure", "Prosecutors in Lisbon accuse him of theft and smuggling and put the damage at $90 million.",
			"indirect: Prosecutors in Lisbon | accuse | him of theft and smuggling\nindirect: Prosecutors in Lisbon | put | the damage at $90 million"},
		{"told in a month by somebody", "Mr Reed said he had been told in May by the keeper of the dam, Paul Stone, that a gate had been mended.",
			"indirect: Mr Reed | said | he had been told in May by the keeper of the dam, Paul Stone, that a gate had been mended\nindirect: the keeper of the dam, Paul Stone | told | a gate had been mended | relayed by Mr Reed"},
		{"second verb of one subject", "Brandt said the plan was ready but stressed that nothing had been signed.",
			"indirect: Brandt | said | the plan was ready\nindirect: Brandt | stressed | nothing had been signed"},
		{"partial", "Amadi called the report “a work of fiction”.",
			"partial: Amadi | called | the report “a work of fiction”"},
		{"negation stays with the quotation", "The mayor said the city could not “go on like this”.",
			"partial: The mayor | said | the city could not “go on like this”"},
		{"closing mark that is typed as an opening one", "The mayor said the talks were “in a swamp “. The council will meet on Friday.",
			"partial: The mayor | said | the talks were “in a swamp “"},
		{"clause first, apposition", "The river had never been so high, said Tomas Keel.",
			"indirect: Tomas Keel | said | The river had never been so high"},
		{"apposition before the verb", "Marta Oduya, the company’s chief executive, said 4,000 parcels had been lost in May.",
			"indirect: Marta Oduya, the company’s chief executive, | said | 4,000 parcels had been lost in May"},
		{"relayed", "Keel said the engineer had told him that the gate was rusty.",
			"indirect: Keel | said | the engineer had told him that the gate was rusty\nindirect: the engineer | told | the gate was rusty | relayed by Keel"},
		{"two speakers in a paragraph", "The airline denied that it had ignored a warning. “We never saw it,” a spokesman said.",
			"indirect: The airline | denied | it had ignored a warning\ndirect: a spokesman | said | We never saw it,"},
		{"straight quotes", "\"We will be back,\" said Keel. \"And we'll bring lawyers.\"",
			"direct: Keel | said | We will be back, ... And we'll bring lawyers."},
		{"single quotes with an apostrophe", "‘It isn’t over,’ said Keel. ‘We’ll be back.’",
			"direct: Keel | said | It isn’t over, ... We’ll be back."},
		{"two paragraphs of one quotation", "“We began in April.\n\n“By June it was done,” said Tomas Keel.",
			"direct: Tomas Keel | said | We began in April. ... By June it was done,"},
		{"no reporting verb", "Tomas Keel was angry. “Nobody asked us.”",
			"direct: Tomas Keel |  | Nobody asked us."},
		{"transcript", "KEEL: We never signed it.\n\nBRANDT: You did.",
			"indirect: KEEL | : | We never signed it\nindirect: BRANDT | : | You did"},
		{"a condition belongs to what was said", "If the banks refused, the treasury could run dry, an adviser said.",
			"indirect: an adviser | said | If the banks refused, the treasury could run dry"},
		{"how it was said stands between two quotations", "Oda is “smart as a fox,” Ruth Keel wrote in an email to the Larnport Times’s Rich Holm, and “full of air.”",
			"partial: Ruth Keel | wrote in an email to | Oda is “smart as a fox,” ... “full of air.”"},
		{"a figure put", "The agency put the number at “at least 900”.",
			"partial: The agency | put | the number at “at least 900”"},
		{"a figure put by who is called something", "Its secretary, Moana Keel, put the speed at 74. The union put the crowd at 1,000 on Monday.",
			"indirect: Its secretary, Moana Keel | put | the speed at 74\nindirect: The union | put | the crowd at 1,000"},
		{"who said it in the middle", "About 1,500 mourners, police estimated, packed the hall.",
			"indirect: police | estimated | About 1,500 mourners, police estimated, packed the hall"},
		{"where it was said, before who said it", "Later, in remarks at the mill’s gate, Keld said, “We strongly oppose this law.”",
			"direct: Keld | said | We strongly oppose this law."},
		{"a parenthesis before its clause ends", "Keel persuaded him to stay, according to a source close to the talks, with a pledge of more pay.",
			"indirect: a source close to the talks | according to | Keel persuaded him to stay, according to a source close to the talks, with a pledge of more pay"},
		{"an answer", "“We are writing a law,” was Keel's answer.",
			"direct: Keel | was | We are writing a law,"},
		{"a verdict", "“Shabby” was the verdict of Ines Keel, the union's head.",
			"direct: Ines Keel, the union's head | was | Shabby"},
		{"how it was described", "“A wet match” was how Tomas Keel, the port's pilot, described the plan.",
			"direct: Tomas Keel, the port's pilot, | described | A wet match"},
		{"a figure estimated", "Police estimated the crowd at 14,000. It now puts the number of farms flooded at 4.2 million.",
			"indirect: Police | estimated | the crowd at 14,000\nindirect: It | puts | the number of farms flooded at 4.2 million"},
		{"a figure and who is in it", "The union put the number at 71, among them two Danes.",
			"indirect: The union | put | the number at 71, among them two Danes"},
		{"what is told behind a quotation", "“We came for a year, but a month will do,” Tomas Keel said as he left the hall.",
			"direct: Tomas Keel | said | We came for a year, but a month will do,"},
		{"a question between two quotations", "“I will take the cheque,” said Tomas Keel. Would he go back? Keel laughed. “Not for a farm of my own.”",
			"direct: Tomas Keel | said | I will take the cheque,\ndirect: Tomas Keel |  | Not for a farm of my own."},
		{"a boast and a demand", "A gang calling itself Iron Owl boasted on a website on Friday night that it held the files, and demanded $15m by 2 June.",
			"indirect: Iron Owl | boasted | it held the files\nindirect: Iron Owl | demanded | $15m by 2 June"},
		{"a plural speaker behind the verb", "Ann Keel has asked the council for a meeting, say people close to her.",
			"indirect: people close to her | say | Ann Keel has asked the council for a meeting\nindirect: Ann Keel | has asked | asked the council for a meeting | relayed by people close to her"},
		{"that is the subject", "The minister insists that is out of reach.",
			"indirect: The minister | insists | that is out of reach"},
		{"asked about it", "Asked about the delay, Ms Brandt shrugged. “These things take time.”",
			"indirect: Ms Brandt | Asked about | Asked about the delay\ndirect: Ms Brandt | shrugged | These things take time."},
		{"snapped when told", "“Nonsense,” snapped Keel when told of the claim.", "direct: Keel | snapped | Nonsense,"},
		{"quoted by a paper", "The mayor was quoted by the Herald as saying the bridge would reopen in May.",
			"indirect: The mayor | saying | the bridge would reopen in May | relayed by the Herald"},
		{"described and did", "The judge, Ruth Amadi, described the evidence as “thin at best” and adjourned the case until 4 May.",
			"partial: The judge, Ruth Amadi, | described | the evidence as “thin at best”"},
		{"a clause that a number opens", "Eight thousand people attended, said the mayor's office.",
			"indirect: the mayor's office | said | Eight thousand people attended"},
		{"in the eyes of", "The choice was, in the eyes of Tomas Keel, “the least bad of one”.",
			"partial: Tomas Keel | in the eyes of | The choice was, in the eyes of Tomas Keel, “the least bad of one”"},
		{"a rumour denied", "Police denied a rumour, spread online, that the banks would close.",
			"indirect: Police | denied | a rumour, spread online, that the banks would close"},
		{"close to", "The stake has lost a tenth of its value, a person close to the fund said.",
			"indirect: a person close to the fund | said | The stake has lost a tenth of its value"},
		{"who gave his name", "“We have acted,” said the officer, who gave his name as Jan Keel.", "direct: Jan Keel | said | We have acted,"},
		{"asked, replied", "Keel, asked whether the bridge would open, replied: “Ask me in May.”", "indirect:  | asked | whether the bridge would open\ndirect: Keel | replied: | Ask me in May."},
		{"whom it was told, at length", "Keel had assured a conference in Arlby on March 12 that nothing was planned.",
			"indirect: Keel | assured | nothing was planned"},
		{"a thing that is given a name", "The mayor called the long silence “a disgrace” and left.",
			"partial: The mayor | called | the long silence “a disgrace”"},
		{"what is expected was said", "A floor vote is expected by May, an aide to the senator said.",
			"indirect: an aide to the senator | said | A floor vote is expected by May"},
		{"whose test", "President Keel condemned Friday's test as “a grave threat” to the region.",
			"partial: President Keel | condemned Friday | Friday's test as “a grave threat” to the region"},
		{"what was not said", "The ministry confirmed that a plan had been made but would not discuss its terms.",
			"indirect: The ministry | confirmed | a plan had been made"},
		{"a clause and a quotation", "He would take no part in it, Keel joked, “beyond the allotment committee”.",
			"partial: Keel | joked | He would take no part in it ... “beyond the allotment committee”"},
		{"denied to have done", "The school’s caretaker, Marek Keel, denied seeing any sacks of post.",
			"indirect: The school’s caretaker, Marek Keel, | denied | seeing any sacks of post"},
		{"a clause ends where the one around it goes on", "General Keel, who had denied any flight, resigned on Tuesday.",
			"indirect: General Keel | denied | any flight"},
		{"a dateline is nobody", "COLUMBUS, Ohio — Acme Corp. posted a loss on Monday and said it would close a plant.",
			"indirect: Acme Corp. | posted | a loss on Monday\nindirect: Acme Corp. | said | it would close a plant"},
		{"an answer behind a denial", "General Keel denied that planes had flown that day. ‘The sky over Larnport was empty,’ was his answer to us.",
			"indirect: General Keel | denied | planes had flown that day\ndirect: his | was | The sky over Larnport was empty,"},
		{"whose party", "Jarrod Keel, whose Labour Party opposed the bill, called it “a fence with the gate open”.",
			"indirect: Labour Party | opposed | the bill\npartial: Jarrod Keel | called | it “a fence with the gate open”"},
		{"a figure given", "The mayor, who counted himself, gives the toll as 1,311.",
			"indirect: The mayor, who counted himself | gives | the toll as 1,311"},
		{"denial", "Keel denied that he had seen the letter.",
			"indirect: Keel | denied | he had seen the letter"},
		{"demand", "Keel urged the council to close the bridge.",
			"indirect: Keel | urged | the council to close the bridge"},
		{"writing", "“No comment,” Keel wrote on Twitter.",
			"direct: Keel | wrote | No comment,"},
		{"three verbs of one subject", "Brandt said the plan was ready, added that it was cheap and warned that time was short.",
			"indirect: Brandt | said | the plan was ready\nindirect: Brandt | added | it was cheap\nindirect: Brandt | warned | time was short"},
		{"quotation in a quotation", "“He told me, ‘Go home,’” Keel said.",
			"direct: Keel | said | He told me, ‘Go home,’"},
		{"a newspaper", "The Larnport Times reported that Keel had resigned.",
			"indirect: The Larnport Times | reported | Keel had resigned"},
		{"the subject of a passive says nothing", "The bridge is said to be unsafe.",
			"indirect:  | is said | to be unsafe"},
		{"verb, name, colon", "Said Keel: “We will fight.”",
			"direct: Keel | Said | We will fight."},
		{"participle between", "Keel, speaking in Geneva on Monday, said the gate would hold.",
			"indirect: Keel | said | the gate would hold"},
		{"addressees and a day between", "Keel told reporters in Geneva on Monday that the gate would hold.",
			"indirect: Keel | told | the gate would hold"},
		{"in a statement", "In a statement, the union said the strike would go on.",
			"indirect: the union | said | the strike would go on"},
		{"reporting clause in the middle of a sentence", "“It was dark,” she said, “and nobody came.”",
			"direct: she | said | It was dark, ... and nobody came."},
		{"colon and single quotes", "A spokeswoman for the company said: ‘We are aware of the report.’",
			"direct: A spokeswoman for the company | said: | We are aware of the report."},
		{"words with blanks around their marks", "`` We will be back , '' said Keel . `` And we 'll bring lawyers . ''",
			"direct: Keel | said | We will be back , ... And we 'll bring lawyers ."},
		{"relative clause behind according to", "According to Keel, who runs the port, the crane “simply fell”.",
			"partial: Keel | According to | the crane “simply fell”"},
		{"a verb of saying in a relative clause", "Keel said he had no plans to sell. Neither did Brandt, who said the firm was “healthy”.",
			"indirect: Keel | said | he had no plans to sell\npartial: Brandt | said | the firm was “healthy”"},
		{"dateline and byline", "By Anna Keel\n\nGENEVA, Jan 10 (Agency) — The talks will resume on Monday, Foreign Minister Ola Brandt said.",
			"indirect: Foreign Minister Ola Brandt | said | The talks will resume on Monday"},
		{"caption and pointer", "Keel said the gate would hold.\n\nPhoto: The gate in Larnport. Picture: Agency\n\nRead more: Brandt says no",
			"indirect: Keel | said | the gate would hold"},
		{"an adviser to somebody, and a condition before", "If they were to refuse, the bank could run out of cash within a week, an adviser to the president said on condition of anonymity.",
			"indirect: an adviser to the president | said | If they were to refuse, the bank could run out of cash within a week"},
		{"what was cited keeps its verb", "Keel cited the audit that Brandt had ordered as proof of waste.",
			"indirect: Keel | cited | cited the audit that Brandt had ordered as proof of waste"},
		{"who was asked about what keeps its verb", "Critics of Lund questioned Keel about her parking scandal.",
			"indirect: Critics of Lund | questioned | questioned Keel about her parking scandal"},
		{"a question is what was asked", "Keel asked why the gate had been left open.",
			"indirect: Keel | asked | why the gate had been left open"},
		{"a clause that was criticised keeps its verb", "Amadi criticized the plan that Keel had drawn up.",
			"indirect: Amadi | criticized | criticized the plan that Keel had drawn up"},
		{"a programme is where it was said", "Keel told CNN's “Morning Desk” that the gate was safe. Amadi said on CNN's “Morning Desk.”",
			"indirect: Keel | told | the gate was safe"},
		{"signed behind a dash", "“The bridge is as safe as it ever was.” ― Sonya Keel\n\n“Nobody asked us about the bridge.”\n\n— Tomas Lund, Larnport",
			"direct: Sonya Keel | ― | The bridge is as safe as it ever was.\ndirect: Tomas Lund, Larnport | — | Nobody asked us about the bridge."},
		{"clauses joined before the cue", "Members will vote by post and the result is due on Friday, Keel said.",
			"indirect: Keel | said | Members will vote by post and the result is due on Friday"},
		{"what stands before a semicolon is not said", "He offered Norway talks; the Norwegians wanted time before they replied, Keel said.",
			"indirect: Keel | said | the Norwegians wanted time before they replied\nindirect: He | offered | Norway talks | relayed by Keel"},
		{"passed on in the middle", "Norway, Ann Keel said, had promised her that no ransom would be paid.",
			"indirect: Norway | had promised | no ransom would be paid | relayed by Ann Keel"},
		{"passed on behind the verb", "A clerk had told him, Keel added, that his number would be called in May.",
			"indirect: A clerk | had told | his number would be called in May | relayed by Keel"},
		{"passed on at the end", "Halloran had assured her that the brakes were tested every night, the transport minister added.",
			"indirect: Halloran | had assured | the brakes were tested every night | relayed by the transport minister"},
		{"passed on from the beginning", "She says Joan Keel, the engineer, told her at the gate that there would be ‘more by May’.",
			"indirect: She | says | Joan Keel, the engineer\npartial: Joan Keel, the engineer | told | there would be ‘more by May’ | relayed by She"},
		{"one who adds", "Keel told the group, adding that it would go to Skelde.",
			"indirect: Keel | adding | it would go to Skelde"},
		{"two verbs of one", "The envoy, Ann Keel, welcomed the truce but warned it would be “tested within days”.",
			"indirect: The envoy, Ann Keel, | welcomed | welcomed the truce\npartial: The envoy, Ann Keel, | warned | it would be “tested within days”"},
		{"relayed by one who relays", "Keel said Brandt had told the council that the union would strike.",
			"indirect: Keel | said | Brandt had told the council that the union would strike\nindirect: Brandt | told | the union would strike | relayed by Keel"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := extracted(t, "The council of Larnport met on Thursday.\n\n"+tt.text)
			if got := spelled(d); got != tt.want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestUnsaidIsNoSpeech(t *testing.T) {
	for _, text := range []string{
		"She did not say where the money had gone.",
		"Keel declined to say whether he would resign.",
		"Keel believes the gate will hold.",
		"Keel hopes the council will agree.",
		"The company never admitted that the valve was faulty.",
		"Asked whether the gate would hold, Keel left.",
		"No one can say that the gate was open.",
		"Keel was once asked how the gate would be shut.",
		"Keel has been harshly criticized for rules that owners see as abuses.",
	} {
		d := extracted(t, "The council of Larnport met on Thursday.\n\n"+text)
		for _, a := range d.Attributions {
			if a.Speech {
				t.Errorf("%q: taken as said: %s", text, d.Slice(a.Hull()))
			}
		}
	}
}

// TestCueKinds tells what a cue does: only speech and writing, demands and
// denials make statements.
func TestCueKinds(t *testing.T) {
	for text, want := range map[string]string{
		"Keel said the gate would hold.":                   "speech true",
		"Keel tweeted that the gate would hold.":           "writing true",
		"Keel thinks the gate will hold.":                  "belief false",
		"Keel fears that the gate will not hold.":          "belief false",
		"Keel demanded that the gate be shut.":             "demand true",
		"Keel called for an inquiry into the gate.":        "demand true",
		"Keel denied that the gate had been open.":         "denial true",
		"Keel did not say whether the gate had been open.": "speech false",
		"Keel announced that the gate would be shut.":      "speech true",
		"The gate would hold, according to Keel.":          "speech true",
		"“The gate will hold,” Keel believes.":             "speech true",
	} {
		d := extracted(t, "The council of Larnport met on Thursday.\n\n"+text)
		if len(d.Attributions) == 0 {
			t.Errorf("%q: nobody says anything", text)
			continue
		}
		if a := d.Attributions[0]; fmt.Sprint(a.Does, " ", a.Speech) != want {
			t.Errorf("%q: %s %v, want %s", text, a.Does, a.Speech, want)
		}
	}
}

// TestWhoSaysItIsNotSaid holds that what is said ends where a labeller took who says it for a part of it, and runs on
// past a name that it tells of.
func TestWhoSaysItIsNotSaid(t *testing.T) {
	for text, want := range map[string]string{
		"The council will hold a hearing on 12 May, its chairwoman, Elsa Lind, said.":   "The council will hold a hearing on 12 May",
		"The council will hold a hearing with Elsa Lind, its secretary, Jan Roe, said.": "The council will hold a hearing with Elsa Lind",
	} {
		d := &document.Document{Text: text, Published: "2022-03-10"}
		if err := annotate.Annotate(d); err != nil {
			t.Fatal(err)
		}
		if len(d.Labelled) != 1 {
			t.Fatalf("%s: %d attributions", text, len(d.Labelled))
		}
		source := strings.LastIndex(text[:strings.LastIndex(text, ", ")], ", ")
		source = strings.LastIndex(text[:source], ", ") + len(", ")
		end := strings.LastIndex(text, ", said")
		d.Labelled[0].Source = document.Span{Start: source, End: end}
		d.Labelled[0].Content = []document.Span{{Start: 0, End: end}}
		extract.Extract(d)
		if got := d.Slice(d.Attributions[0].Content[0]); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
