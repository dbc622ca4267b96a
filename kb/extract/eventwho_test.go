package extract_test

import (
	"slices"
	"strings"
	"testing"
)

func TestWhoTakesPart(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"who does it, in words too", "On Monday, Anna Berg called for a ban on trams.", "Anna Berg"},
		{"not who only tells who that is", "Shares in Corvane Motors, the firm founded by Anna Berg, fell 15% on Monday.", "Corvane Motors"},
		{"who speaks at it", "Anna Berg blamed the weather in an interview on Monday.", "Anna Berg"},
		{"between whom, behind its verb and day", "The families stay under a settlement reached last night between Halden Works and the Coach Workers Union.", "Coach Workers Union, Halden Works"},
		{"whose it is", "In May came a trip by Jane Halden.", "Jane Halden"},
		{"of whom the clause tells", "Jane Halden was unsteady in her first debate against Anna Berg in 1984.", "Anna Berg, Jane Halden"},
		{"no second place", "On Monday, Anna Berg ended a strike in Iraq and Libya.", "Anna Berg"},
		{"by office and name", "Sour town clerk Anna Berg inspected the mill on Monday.", "Anna Berg"},
		{"no way between states", "Rail services between Glasgow and Norwich were suspended on Tuesday.", ""},
		{"behind the day", "Norway met on Monday with Jane Doe.", "Jane Doe, Norway"},
		{"who once did it", "Latvia, which brought the case to Norway on Monday, hailed the ruling.", "Latvia, Norway"},
		{"no home of anybody", "The council opened a school for refugees from Norway and Latvia on Monday.", ""},
		{"who is to do it", "Jane Doe wrote to Corvane Motors, which agreed to buy the mill in May.", "Corvane Motors"},
		{"named again", "Norway and Latvia, who had asked to join NATO, met NATO on Monday.", "Latvia, NATO, Norway"},
		{"those of both", "Representatives of the Dock Union and Corvane Motors began pay talks on Monday.", "Corvane Motors, Dock Union"},
		{"teams", "England will play Spain in Sunday's final in Sydney.", "England, Spain"},
		{"beaten by a score", "Norby City beat Sevilla 5-4 on penalties on Wednesday.", "Norby City, Sevilla"},
		{"shares in a firm", "Shares in Nordvik fell 7 percent on Tuesday.", "Nordvik"},
		{"of two states", "The foreign ministers of Armenia and Azerbaijan are to meet on 14 March for talks.", "Armenia, Azerbaijan"},
		{"behind an adjective", "Talks between Norland's army and the paramilitary Rapid Support Forces broke down on Monday.", "Norland, Rapid Support Forces"},
		{"who gives it", "In an interview with Corvane Radio on Sunday, Anna Berg praised the plan.", "Anna Berg, Corvane Radio"},
		{"leaders of states", "South Africa will host the leaders of Brazil, India and China at a summit in Johannesburg on 22 April.", "Brazil, China, India, South Africa"},
		{"whom a state is sued by", "The Justice Department sued Texas on Monday over the river.", "Justice Department, Texas"},
		{"for a summit", "Anna Berg will travel to Arlby for a summit with Jane Halden on 18 April.", "Anna Berg, Jane Halden"},
		{"names that a slash joins", "According to a Sour Times/KBC News poll released on Monday, she leads.", ""},
		{"who stays away", "Anna Berg will not be attending the debate on Friday.", ""},
		{"those between whom it was", "The dispute between Anna Berg and Jane Keel was settled in 2002.", "Anna Berg, Jane Keel"},
		{"after it another met", "After a test in January, the Security Council imposed sanctions on Norland.", ""},
		{"no chart of two states", "The film Robots opened at the top of the US and Canada box office chart on Friday.", ""},
		{"not at whose place", "Anna Berg held a rally at Arlby University on Tuesday.", "Anna Berg"},
		{"nor in what town that is", "Anna Berg gave a lecture at the Halden Museum in Corvane Park on Tuesday.", "Anna Berg"},
		{"what befalls a house", "Jane Halden opened Arlby University on Tuesday.", "Arlby University, Jane Halden"},
		{"no country that owns the owner", "Norway's Norbank bought Halden Works on Monday. Norbank is old.", "Halden Works, Norbank"},
		{"but a country's army", "Norway's army left Halden Works on Monday.", "Halden Works, Norway"},
		{"not on whose economy", "In 1994 Anna Berg became the author of a book on Norway's economy.", "Anna Berg"},
		{"no way from one state to another", "Three sailors were arrested on Monday trying to enter Norway from Sweden.", ""},
		{"no state of a race", "Anna Berg's big Ohio win in 2008 was a surprise.", "Anna Berg"},
		{"no chamber that somebody is elected to", "Anna Berg was elected to Congress in 2008.", "Anna Berg"},
		{"nor a house to be won", "Anna Berg ended her bid for the White House on Monday.", "Anna Berg"},
		{"not whom a portrait is of", "Anna Berg published a portrait of Norway on Monday.", "Anna Berg"},
		{"but who did it in a clause of his own", "A service in memory of Jan Keel, who died on Monday, is planned.", "Jan Keel"},
		{"nor by whose house", "Police arrested Anna Berg outside Halden Bank on Monday.", "Anna Berg"},
		{"but where people protest", "Hundreds protested outside Halden Bank on Monday.", "Halden Bank"},
		{"behind an aside", "Anna Berg fled to Norway, working as a cook in Oslo for years, then founded the Halden Institute in 1994.", "Anna Berg"},
		{"who holds it", "She did well in Monday's debate hosted by Halden News.", "Halden News"},
		{"who held it", "There was a rally, held on Monday by the Arlby Workers' Union and Halden Motors.", "Arlby Workers' Union"},
		{"whom one is likened to", "At Monday's debate, Anna Berg likened herself to Jane Halden.", "Anna Berg"},
		{"whom a poll shows", "A poll on Monday showed Anna Berg ahead.", ""},
		{"whose verb names it", "On Monday, Jane Halden announced ten new orders from Corvane Motors and Berg Motors.", "Berg Motors, Corvane Motors, Jane Halden"},
		{"who is only around", "The poll was taken on Monday, before Norland closed its border to Sudria.", ""},
		{"no country that a private person is from", "A US rapper has filed a lawsuit against Corvane Motors.", "Corvane Motors"},
		{"no country of a firm", "Anna Berg bought the Norwegian brewer Halden Motors on Monday.", "Anna Berg, Halden Motors"},
		{"but one whose officials act", "US officials met Anna Berg on Monday.", "Anna Berg, United States"},
		{"no award of a country", "The US music awards will be held again next year.", ""},
		{"no body that only says what somebody is", "In May a Corvane Radio reporter was arrested by Norway.", "Norway"},
		{"no chamber to be elected to", "Anna Berg lost the Senate race in May.", "Anna Berg"},
		{"whose rivals act", "Anna Berg's rivals met Jane Halden on Monday.", "Jane Halden"},
		{"by whose supporter", "A Berg supporter sued Jane Halden on Monday.", "Jane Halden"},
		{"where somebody goes", "Anna Berg flew to Norway on Monday.", "Anna Berg"},
		{"where somebody won", "Anna Berg won Florida and Ohio in 1988.", "Anna Berg"},
		{"who was at the head of it", "They praised Jane Halden, the head of Corvane Motors, who died in May.", "Jane Halden"},
		{"who speaks at it with a participle", "Anna Berg went on, mocking Jane Halden during a rally in Arlby on Monday.", "Anna Berg"},
		{"who refuses to speak at it", "Jane Halden declined to say in an interview on Corvane Radio last week that she would stay.", "Corvane Radio, Jane Halden"},
		{"who is asked at it", "Asked during a debate on Monday why he trailed, Senator Jane Halden said she would gain ground.", "Jane Halden"},
		{"at the end of it", "Jane Halden signed books at the end of a rally in Arlby on Monday.", "Jane Halden"},
		{"in an apposition", "A friend, Senator Jane Halden, praised it in an interview with Corvane Radio on Monday.", "Corvane Radio, Jane Halden"},
		{"what a body heard", "Jane Halden denied it at a hearing before the Arlby Council on Monday.", "Arlby Council, Jane Halden"},
		{"not what was done at it", "On Monday a speech was praised in an interview with Corvane Radio.", "Corvane Radio"},
		{"who picks it up", "Anna Berg picked up a win in Ohio on Monday.", "Anna Berg"},
		{"whose defeat it was", "Anna Berg retired after a crushing defeat by Jane Halden in 2008.", "Anna Berg, Jane Halden"},
		{"who is the winner", "Anna Berg was the winner of Monday's Ohio primary.", "Anna Berg"},
		{"who misses it", "Anna Berg will miss Monday's game with Sweden.", "Sweden"},
		{"not who only tells of it", "Anna Berg recalled the 2003 raid on Corvane Motors.", "Corvane Motors"},
		{"whose it is, whatever is thought of it", "He said that Halden's widely criticized May 1 interview with the legal board of the Arlby Evening News -- in which he failed to give full answers on main points -- raised doubts about his aims.", "Arlby Evening News, Halden"},
		{"in whose clause it is", "She mentioned Jane Halden, who was 40 when she took office in 1981.", "Jane Halden"},
		{"no title of a song", "Anna Berg published The Ballad of Jane Halden on Monday.", "Anna Berg"},
		{"not what a journey was for", "Anna Berg is due to arrive on Monday to try to save the deal between the council and Corvane Motors.", "Anna Berg"},
		{"who files it", "Anna Berg has filed a lawsuit against Corvane Motors.", "Anna Berg, Corvane Motors"},
	} {
		d := read(t, c.text)
		var got []string
		for _, e := range d.Events[:min(1, len(d.Events))] {
			for _, m := range e.Participants {
				got = append(got, d.Mentions[m].Name)
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, s, c.want)
		}
	}
}

func TestWhoIsNotNamed(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"sued", "Anna Berg sued the carrier on Monday.", "the carrier"},
		{"where it is from", "The American company asked the World Bank on Monday to pay.", "The American company"},
		{"with whom", "Anna Berg settled with the union on Monday.", "the union"},
		{"by whom", "Anna Berg was fined by the regulator on Monday.", "the regulator"},
		{"whose", "The company's appeal against the council was heard on Monday.", "The company, the council"},
		{"not several", "Anna Berg sued the companies on Monday.", ""},
	} {
		d := read(t, c.text)
		var got []string
		for _, e := range d.Events[:min(1, len(d.Events))] {
			for _, s := range e.Who {
				got = append(got, d.Slice(s))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, s, c.want)
		}
	}
}

func TestEventsNameTheirThings(t *testing.T) {
	for _, c := range []struct{ text, topics, participants string }{
		{"The first flight of the new Corvane T380 is planned for May.", "Corvane T380", ""},
		{"Halden Airways bought ten Corvane jets on Monday.", "", "Halden Airways"},
		{"Halden Airways will fly the 787 in May.", "787", "Halden Airways"},
		{"The U.S. group met Halden Airways on Monday.", "", "Halden Airways"},
		{"French author Anna Berg bought the mill on Monday.", "", "Anna Berg"},
		{"Norland's army bought the mill on Monday.", "", "Norland"},
		{"Anna Berg praised the mill during the strike on Monday.", "", ""},
		{"Halden Airways, which lost its way last year in the snow, has bought the mill.", "", "Halden Airways"},
		{"Halden Airways Has Bought Ten Ships, Minister Says\n\nThe firm is large.", "", "Halden Airways"},
	} {
		d := read(t, c.text)
		if len(d.Events) != 1 {
			t.Errorf("%s: %d events", c.text, len(d.Events))
			continue
		}
		var topics, who []string
		for _, s := range d.Events[0].Topics {
			topics = append(topics, d.Slice(s))
		}
		for _, m := range d.Events[0].Participants {
			who = append(who, d.Mentions[m].Name)
		}
		if got := strings.Join(topics, ", "); got != c.topics {
			t.Errorf("%s: about %q, want %q", c.text, got, c.topics)
		}
		if got := strings.Join(who, ", "); got != c.participants {
			t.Errorf("%s: with %q, want %q", c.text, got, c.participants)
		}
	}
}
