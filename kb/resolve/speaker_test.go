package resolve_test

import (
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/extract"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

func resolved(t *testing.T, url, published, text string) *schema.Record {
	t.Helper()
	d := &document.Document{URL: url, Text: text, Published: published}
	if err := annotate.Annotate(d); err != nil {
		t.Fatal(err)
	}
	extract.Extract(d)
	return resolve.Article(d, schema.Base)
}

// speakers are the speakers of a record's statements in text order, "-" for unnamed.
func speakers(rec *schema.Record) string {
	var out []string
	for _, s := range rec.Statements {
		switch {
		case s.Source >= 0:
			out = append(out, rec.Actors[s.Source].Name)
		case s.Speaker >= 0:
			out = append(out, rec.Actors[s.Speaker].Name)
		default:
			out = append(out, "-")
		}
	}
	return strings.Join(out, ", ")
}

func TestSpeakers(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"whence a firm is", "US firm Corvane said it would leave. UK retail giant Halden Stores said it would stay.", "Corvane, Halden Stores"},
		{"whence somebody's firm is", "UK band Corvane's drummer Jan Keel said he would leave.", "Jan Keel"},
		{"whence the firm of somebody is", "Jan Keel, the drummer of Corvane, quit. The drummer with UK band Corvane said he was tired.", "-"},
		{"whence firms are", "US companies said they would leave.", "-"},
		{"a judge who is named beside the noun, where nobody else is meant",
			"The judge, Ketil Brand, accepted on Monday that no customer had been deceived. “A claim must be proved,” he said.", "Ketil Brand"},
		{"the report of somebody called by the office",
			"Police negotiator Sgt. Marit Lind slid a phone across the floor. According to the sergeant’s report, he put down the rifle.", "Marit Lind"},
		{"who goes on, a paragraph on",
			"Joost Halm was less obliging. ‘You ask for no extra time,’ the foreign minister told the Gazette after the burial of Lieutenant Maarten Vliet, the navigator, in Larnport.\n\n‘Five families have been patient,’ he went on.",
			"Joost Halm, Joost Halm"},
		{"who is only passed on",
			"“We are not leaving,” Ann Lind told her crew on Monday, according to two of them. “We never were,” said Jan Holm.", "Ann Lind, Jan Holm"},
		{"who passes on an offer says it", "The port has offered to pay for the crane, according to Ann Lind.", "Ann Lind"},
		{"he who runs the shop", "Jan Holm runs the shop. Sales fell, according to Bank Norland. “It is a shame,” he said.", "Bank Norland, Jan Holm"},
		{"who tells of somebody under a condition",
			"The yard will stop in May if Ketil Brand does not pay, according to Mo Tarrant. “We have bills,” he said.", "Mo Tarrant, Mo Tarrant"},
		{"the only one of a paragraph, with a clause on her",
			"What is in it for sailors? Not much, fears Siv Aarre, who buys ropes for a ferry firm. “Two desks become one,” she told the Gazette.", "Siv Aarre"},
		{"a widow who is named beside two nouns",
			"Owen Marsh died on Monday. His widow, the sculptor Tamsel Marsh, confirmed it. “He went at sunrise,” she posted.", "Tamsel Marsh"},
		{"the only one told of, by age and by trade",
			"Olga Brandt has kept bees since she was nine.\n\n“They know my cough,” the 70-year-old says.\n\n“They know everyone,” the retired teacher added.",
			"Olga Brandt, Olga Brandt"},
		{"a lede without a name, and the name where the same one speaks on",
			"The former treasurer of a racing club said on Monday that he had signed false accounts.\n\nGiving evidence in Perth, Alan Prosser said that he had objected.",
			"Alan Prosser, Alan Prosser"},
		{"a relative by the given name alone",
			"“I have no words,” says Tom’s mother, Thyrzell. The search goes on.", "Thyrzell"},
		{"a newspaper behind which", "The sum was printed by the Norvik Herald, which said that it was late.", "Norvik Herald"},
		{"somebody’s office", "Minister Jan Lind’s office said that the quotation was mangled.", "Jan Lind"},
		{"users and members of a body",
			"Norvik Union met on Monday. The four Norvik Union members said that it was late.", "-"},
		{"who goes on rather than who is named",
			"The PHB, which runs the port, said in a letter to the Ferry Commission that a pier was old. It will be shut in May, the agency said.",
			"PHB, PHB"},
		{"where a film was shown",
			"Norvik Ltd. opened a hall on Monday. A film was streamed on Vidora Inc. for fans. The company said fans should stay at home.", "Norvik Ltd."},
		{"a child who goes by the given name, and the father of one surname",
			"A court heard of Milo Brandt on Monday. Milo, 6, lives with an aunt. His father, Jonas Peter Brandt, wept. Milo was not there.\n\nBrandt said the boy should come home.",
			"Jonas Peter Brandt"},
		{"a union that a lede has before its name",
			"Dockers will walk out on Monday, their union said. The Guild of Shippers laughed. The Norvik Dock Union, which has 300 members, will meet.",
			"Norvik Dock Union"},
		{"a regulator by what it watches over",
			"The bridge ban was lifted on Monday, the country's bridges regulator said. Oskar Lind heads the Norvik Bridges Authority. The Norvik Rivers Agency was silent.",
			"Norvik Bridges Authority"},
		{"two bodies that a lede may mean",
			"Dockers will walk out on Monday, their union said. The Norvik Dock Union will meet. The Norvik Crane Union will not.", "-"},
		{"a short rank", "“It was loud,” said Const. Marta Roe.", "Marta Roe"},
		{"a king by the given name, beside a surname",
			"Tarek Nadim, the general, met King Nadim of Sorland on Monday. Tarek was silent. The king spoke with Tarek for an hour.\n\n“We want peace,” King Nadim said. Nadim said that he would wait.",
			"King Nadim, King Nadim"},
		{"the office of another country",
			"Jonas Brandt, prime minister of Norway, laughed. The prime minister of Chile said that it was late.",
			"-"},
		{"somebody's kin of one surname",
			"Oskar Lind left the jail on Monday. He had eaten nothing, his sister said. “He is thin,” Marta Lind said.",
			"Marta Lind, Marta Lind"},
		{"a role behind a quotation that opens the next paragraph, and he",
			"Oskar Lind turned the lawyers down on Monday.\n\n“A court is no market,” the prosecutor said. There would be no bargain “with a thief,” he added.",
			"Oskar Lind, Oskar Lind"},
		{"who adds to what he said of another",
			"For Mr Lind, Marta Roe said the cash was his. He had “never hidden it”, the lawyer added.",
			"Marta Roe, Marta Roe"},
		{"letters behind a name", "Oskar Lind MP said the cash was his. Lind left.", "Oskar Lind"},
		{"a wife beside the noun, told by whose she is",
			"Brenda Halm saw it. ‘They were quiet,’ said Mrs Halm.\n\nMr Rook’s wife, Tessaly, came to the gate on Monday. ‘It is nonsense,’ she said.",
			"Brenda Halm, Tessaly"},
		{"two of a surname, of whom the text has gone on as he with one",
			"General Tavi Brandt left the army on Monday. He had not been pushed, he told state radio.\n\nMs Brandt, the minister, thanked him.",
			"Tavi Brandt"},
		{"a given name and a title that fits another better",
			"Tavi Brandt said that Robert was late. The quarrel between Robert and Ann is over. Mr. Brandt said it was time.",
			"Tavi Brandt, Tavi Brandt"},
		{"who adds what will become of a firm",
			"A delay was “better than a no,” wrote Oskar Lind, an analyst. If the panel voted no, Brovane would sell its plant, he added.",
			"Oskar Lind, Oskar Lind"},
		{"whose website", "Norvik Ltd. denied the claim on Monday. “We will appeal to a court,” a statement on its website reads.", "Norvik Ltd."},
		{"whose statement", "The Norvik Dock Union met on Monday. “We are not done,” a statement from the union said.", "Norvik Dock Union"},
		{"an office behind what somebody put down",
			"It will be voted on in May. It was put down by Tessaly Roe, who chairs the parks committee.\n\n“This is the second fence in a year,” the councillor said.",
			"Tessaly Roe"},
		{"a member of a council, named", "“It is settled,” councilmember Oskar Lind said of the fence.", "Oskar Lind"},
		{"a firm, and a public body named behind it",
			"Norvik Airways has three planes. Its head was told of it by the Air Safety Investigation Branch. Two engines failed, the airline confirmed.",
			"Norvik Airways"},
		{"a union beside a ship", "The Norvik Dock Union went out on Monday. Two ships, the Tamsel and the Brae, were sent away. The union said it was glad.", "Norvik Dock Union"},
		{"somebody by a bare role behind a name that a town has too",
			"Nora Lind, the nurse, said it was late.\n\nOdessa Halm, principal of Norvik Primary, is tired. ‘I can count,’ she told the Herald.",
			"Nora Lind, Odessa Halm"},
		{"a wife by Mrs., and a husband of one surname",
			"Hillary Brandt spoke on Monday. Her husband, Bill Brandt, was there. Mrs. Brandt said that she was glad.", "Hillary Brandt"},
		{"two of a surname, of whom the next paragraph goes on as her with one",
			"“The hall was dry,” Tavi Brandt told us on the steps.\n\nHer motion will pass, she said.\n\nThe firm was not there. Its Mr Brandt sent a letter on Friday.",
			"Tavi Brandt, Tavi Brandt"},
		{"a court in small letters", "On Monday the court of appeal said the judge was right.", "court of appeal"},
		{"a ministry before it",
			"Lund will open in May, Oskar Lind said. Norway's health ministry contradicted him. “No date is set,” it said.",
			"Oskar Lind, Norway's health ministry"},
		{"an office in a lede and a name behind it",
			"The head of the drug company Norvik has told senators he is sorry for the deaths. “I was away,” Oskar Lind said on Monday.",
			"Oskar Lind, Oskar Lind"},
		{"who leads what is known by letters",
			"Marta Roe, who leads the League of River Owners, known as LRO, called the plan “one more insult”.",
			"Marta Roe"},
		{"who shook his head",
			"“Who knew?” Mr Pryce said.\n\nOskar Lind, 61, whose wife had died, shook his head in the gallery. “It is nothing,” he told Radio Nord.",
			"Pryce, Oskar Lind"},
		{"surname and pronoun",
			"Interior Minister Paula Renner said the border would stay open. Renner said help was on its way. She added that nobody would be turned back.",
			"Paula Renner, Paula Renner, Paula Renner"},
		{"role with nationality",
			"Norwegian Prime Minister Lars Holm met President Abdou Faye in Dakar. “We agreed on fish,” the Norwegian minister said.",
			"Lars Holm"},
		{"pronoun after another man was only named",
			"Mayor Hugo Stern said the bridge would open in May. The contractor sued Victor Lund last year. He added that the cost was known.",
			"Hugo Stern, Hugo Stern"},
		{"somebody else has been the subject since",
			"Mayor Ada Stern said the bridge would open in May. Engineer Ruth Lund resigned a day later. She wrote that the bolts were rusty.",
			"Ada Stern, Ruth Lund"},
		{"he stays through a quotation",
			"“It is safe,” said Hugo Stern. “We tested it.” He added that the cost was known.",
			"Hugo Stern, Hugo Stern"},
		{"the police of a people", "Kenyan police said the bridge was safe.", "Kenyan police"},
		{"a watchdog by what it watches over", "Norway's competition watchdog said the deal was bad. The Competition and Markets Authority is old.", "Competition and Markets Authority"},
		{"he before his name",
			"Asked whether he would run again, Mayor Lucian Toma smiled. “Ask me in the spring,” he said.",
			"Lucian Toma"},
		{"whoever is interviewed is not who asks",
			"Interviewed by Radio Nord, the captain said the lights of the other ship were off. He added that nobody had answered.",
			"-, -"},
		{"a team of somebody else",
			"The Quillmark Group makes robots. The research team, from the University of Albany, said the chip was ready.",
			"-"},
		{"quoted by another",
			"Carl Ruiz was quoted by Radio Nord as saying the boat was overloaded.",
			"Carl Ruiz"},
		{"a paper beside what it tells of",
			"The Harbour Tribune has a report on trade. The International Monetary Fund will lower its forecast, the newspaper reported.",
			"Harbour Tribune"},
		{"a country's own body",
			"Russia’s defence ministry said its troops had taken the town. Iran's parliament said the deal was dead. The Russian defence ministry said more would come.",
			"Russia’s defence ministry, Iran's parliament, Russia’s defence ministry"},
		{"somebody's own office",
			"Norwegian Prime Minister Lars Holm stayed away. He would go to Oslo on Monday, his office said. Arlby council said it was glad.",
			"Lars Holm, Arlby council"},
		{"a court by its place, a ministry, and a regulator",
			"The regional court in Paris ruled on Monday that the permit was void. The mine would close, the energy ministry in Paris said. The energy regulator ANP said it was glad.",
			"regional court in Paris, energy ministry in Paris, ANP"},
		{"the organization behind the comma",
			"At least 340 people have been killed, according to the United Nations humanitarian office, OCHA.",
			"OCHA"},
		{"the companies are the first of the two",
			"Halden Works and Corvane Corp. agreed a deal. The companies said in a joint statement that they expected to close it in June.",
			"Halden Works"},
		{"a president's given name from another sentence",
			"The presidents of Norland and Sudria, Idris Belka and Amara Toule, shook hands. “We asked for money,” said President Toule. The foreign minister, Seydou Toule, wrote that the last of them would be gone.",
			"Amara Toule, Seydou Toule"},
		{"the hospital is not who runs it",
			"Nurses at Arlby Medical Center will strike, the Pacific Nurses Alliance said. Quillmark Health runs the hospital. If nurses walk out, surgery would be cancelled, the hospital said.",
			"Pacific Nurses Alliance, Arlby Medical Center"},
		{"the other company, by its place",
			"Halden Systems has turned down an approach from Corvane Corp.\n\nCorvane Corp. proposed 410 pence a share in a letter, the British company said.",
			"Halden Systems"},
		{"the role must fit in all its words",
			"Bruno Hald, the deputy finance minister, met the press. The transport minister said the road was closed.",
			"-"},
		{"a name that only belongs to who speaks",
			"Hugo Stern fell ill in May. The doctor who treated Stern said he had been tired.",
			"-"},
		{"both sides",
			"Brightwater Motors and Ashgrove Steel will merge in May, both sides said on Monday. They said no jobs would go.",
			"Brightwater Motors, Brightwater Motors"},
		{"noun for an organization",
			"Brightwater Motors said it would hire 300 people. The company said wages would rise too.",
			"Brightwater Motors, Brightwater Motors"},
		{"it is the subject of what is said",
			"Brightwater Motors said it was surprised. The National Safety Board will open an inquiry, it said in a statement.",
			"Brightwater Motors, National Safety Board"},
		{"somebody unnamed, then he",
			"Mayor Hugo Stern said the bridge was safe. A retired engineer said the bolts were rusty. “I warned them twice,” he said.",
			"Hugo Stern, -, -"},
		{"two of one surname",
			"Anders Moll, a carpenter, lost his boat. His wife, Karen, was at sea. ‘We will rebuild it,’ said Mrs Moll.",
			"Karen Moll"},
		{"a relative of one surname",
			"Former mayor Hugo Stern criticised the plan at a rally for his wife Ada Stern. “It makes no sense,” Stern said. Ada Stern did not reply. “I have read it,” Stern said.",
			"Hugo Stern, Hugo Stern, Ada Stern"},
		{"a relative behind a comma",
			"Mayor Hugo Stern was at home. The film was made by his wife, Ada Stern, on Monday. “It makes no sense,” Stern said.",
			"Hugo Stern"},
		{"a namesake by the way",
			"Mayor Hugo Stern spoke on Monday. Hugo Stern is no friend of trams. He was shown a photo of Ada Stern. “It makes no sense,” Stern said.",
			"Hugo Stern"},
		{"whose the surname had become",
			"Mayor Hugo Stern spoke on Monday. Hugo Stern is no friend of trams. Stern wept. Stern left. Ada Stern stayed. “It makes no sense,” Stern said.",
			"Hugo Stern"},
		{"what a clause supposes",
			"Mayor Ada Stern met the council. If they failed, the mayor could deny them mining permits. If it rained, the town would flood, Stern said.",
			"Ada Stern"},
		{"a transcript in capitals",
			"Mayor Ada Stern met Victor Lund on Monday. Partial transcript as follows:\n\nLUND: Was the bridge ever tested?\n\nSTERN: The bridge was tested in May. It is safe.\n\nLUND: And in June?\n\nSTERN: In June we had no money.",
			"Ada Stern, Ada Stern"},
		{"what somebody wrote",
			"Mayor Hugo Stern met the council. Stern’s letter said the bridge was safe.",
			"Hugo Stern"},
		{"what she wrote",
			"Mayor Ada Stern sued the port on Monday. Her submission to the court said that the gate was rusty.",
			"Ada Stern"},
		{"what says nothing by itself",
			"Mayor Ada Stern sued the port on Monday. The post-vote analysis showed that nobody had read the bill.",
			""},
		{"abbreviated title",
			"Sen. Walter Price said the bill was ready. Dr. Nina Osei said it was late. “It is never late,” the senator said.",
			"Walter Price, Nina Osei, Walter Price"},
		{"a namesake with another title",
			"Gordon Moll owns the club. Mr Moll’s daughter was pleased. “They need a bigger table,” said Ms Moll.",
			"Moll"},
		{"title that tells a role",
			"Father Anselm Rook said he had learned of it from a driver. “By May it will rain,” said the priest, whose parish has a bell.",
			"Anselm Rook, Anselm Rook"},
		{"compatriot",
			"The coach, Luca Bardi, ducked questions. “I have one match in my head,” the Italian said.",
			"Luca Bardi"},
		{"interview",
			"On Tuesday Gordon Moll sold the club. We met his daughter Amy in a tavern.\n\nTT: How did you hear?\n\nAM: He rang from the car park.\n\nTT: Were you pleased?\n\nAM: No such thing.",
			"Amy Moll, Amy Moll"},
		{"questions and answers",
			"Mayor Ada Stern spoke to Victor Lund in her office on Monday.\n\nQ: Was the bridge ever tested?\n\nA: The bridge was tested in May. It is safe.\n\nQ: And in June?\n\nA: In June we had no money.",
			"Ada Stern, Ada Stern"},
		{"a given name of men and women", "A leak was found late on Tuesday, launch director Lin Moll told reporters. Three technicians were treated for burns, she said, and the pad was cleared.",
			"Lin Moll, Lin Moll"},
		{"a noun before the name", "Had the strike cost him his job? “The two are unrelated,” spokeswoman Priya Lanning said.",
			"Priya Lanning"},
		{"a lede tells the role, a paragraph behind it the name",
			"Sudria and Norland have agreed a truce, the African Union’s mediator said on Monday.\n\nThe African Union’s mediator, Thandi Mokosi, spoke in Larnport.",
			"Thandi Mokosi"},
		{"whom somebody quotes is another", "Karen Moll, 46, was a nurse during the strike. “My daughter learned to walk there,” she said.",
			"Karen Moll"},
		{"he of whom somebody quoted speaks is another", "Hugo Stern said Victor Lund’s speech would lift Carl Moll’s numbers. “I thought he was very good at holding Moll’s side,” he said.",
			"Hugo Stern, Hugo Stern"},
		{"the operator, by name", "The operator, Southern Main Rail, apologised “to everyone who trusted us with a seat”.",
			"Southern Main Rail"},
		{"a dateline with a colon", "LONDON: Norland has put forward a plan to free the engineers, Minister Ana Ruiz said on Monday.\n\nThe plan has two steps, Ruiz added.",
			"Ana Ruiz, Ana Ruiz"},
		{"a subsidiary is not who owns it", "Corvane USA filed for bankruptcy in Houston. Corvane said the court had no say.",
			"Corvane"},
		{"his secretary is who is named beside", "The board met in May. Its secretary, Hugo Stern, gave the news in a letter on Monday. “There will be no delay,” he wrote.",
			"Hugo Stern"},
		{"his mother is Mrs Moll", "“I counted the days,” said Corporal Issa Moll. His mother, Awa, had walked to meet him. “He is thin,” Mrs Moll told this newspaper.",
			"Issa Moll, Awa Moll"},
		{"a government", "An inquiry is to examine how five people died, the Scottish government has announced.",
			"Scottish government"},
		{"a body and a clause on it", "The Latvian foreign ministry, which had sent eleven observers, said it had received no reports.",
			"Latvian foreign ministry"},
		{"an inquiry of somebody's", "An investigation by the Food Commission found last year that growers had received loans.",
			"Food Commission"},
		{"that report", "The fleet waited for the African Union’s report on the shelling. That report, published on Monday, says 23 people died.",
			"African Union"},
		{"an agency is no union", "COOS BAY, Ore. (TP) — Nurses walked out on Monday. The vote was put off, the union said.",
			"-"},
		{"a name behind the role",
			"Residents met in March. “I have nothing against the first 26,” said the chairman of their committee, Father Anselm Rook.",
			"Anselm Rook"},
		{"a body by its head",
			"Residents of the Vale Defence Committee met. The committee said it would study the offer.",
			"Vale Defence Committee"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec := resolved(t, "https://a.example/1", "2022-03-10", tt.text)
			if got := speakers(rec); got != tt.want {
				t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestARoleThatAnotherArticleTells(t *testing.T) {
	a := resolved(t, "https://a.example/1", "2022-03-10", "The harbour master, Ilka Brandt, said the ship came in too fast.")
	b := resolved(t, "https://a.example/2", "2022-03-12", "Ilka Brandt spoke to the inquiry in Norhaven on Friday.\n\nThe ship had not slowed down, the harbour master said.")
	if got := speakers(b); got != "-" {
		t.Fatalf("one article alone names the harbour master: %s", got)
	}
	resolve.Settle([]*schema.Record{a, b}, schema.Base)
	if got := speakers(b); got != "Ilka Brandt" {
		t.Errorf("got %s", got)
	}
	resolve.Settle([]*schema.Record{b}, schema.Base)
	if got := speakers(b); got != "-" {
		t.Errorf("still %s when the other article is gone", got)
	}
}

func TestABodyOfACountryIsOneByBothNames(t *testing.T) {
	a := resolved(t, "https://a.example/1", "2022-03-10", "Russia’s defence ministry said its troops had taken the town.")
	b := resolved(t, "https://a.example/2", "2022-03-11", "The Russian defence ministry said more would come.")
	resolve.Settle([]*schema.Record{a, b}, schema.Base)
	id := func(r *schema.Record) (out string) {
		for _, x := range r.Actors {
			if x.Type == "organization" {
				out = string(x.ID)
			}
		}
		return out
	}
	if id(a) == "" || id(a) != id(b) {
		t.Errorf("%s and %s", id(a), id(b))
	}
}

func TestTwoOfOneNameStayTwo(t *testing.T) {
	a := resolved(t, "https://a.example/1", "2022-03-10", "John Farrow, a banker, said rates would rise.")
	b := resolved(t, "https://a.example/2", "2022-03-11", "Mary Farrow, a nurse, said the ward was full.")
	c := resolved(t, "https://a.example/3", "2022-03-12", "Mr Farrow said nothing had changed.")
	resolve.Settle([]*schema.Record{a, b, c}, schema.Base)
	seen := map[string]string{}
	for _, r := range []*schema.Record{a, b, c} {
		for _, x := range r.Actors {
			seen[x.Name] = string(x.ID)
		}
	}
	if seen["Farrow"] == "" || seen["Farrow"] == seen["John Farrow"] || seen["Farrow"] == seen["Mary Farrow"] || seen["John Farrow"] == seen["Mary Farrow"] {
		t.Errorf("%v", seen)
	}
	resolve.Settle([]*schema.Record{a, c}, schema.Base)
	if a.Actors[0].ID != c.Actors[0].ID {
		t.Errorf("the one Farrow there is: %s and %s", a.Actors[0].ID, c.Actors[0].ID)
	}
}

// TestPossessivesInNames holds that a body has one name, however its text is
// cut, and its owner another.
func TestPossessivesInNames(t *testing.T) {
	rec := resolved(t, "https://a.example/1", "2022-03-10", "During a May interview on CNN's Morning Desk, Ruth Amadi said she won every debate. In the CNN debate she said little.")
	var names []string
	for _, a := range rec.Actors {
		names = append(names, a.Name)
	}
	if got := strings.Join(names, ", "); got != "CNN's Morning Desk, Ruth Amadi, CNN" {
		t.Error(got)
	}
}

// TestABodyOnlyDescribed holds that a body which a vote alone names stands for
// nobody, and breaks nothing.
func TestABodyOnlyDescribed(t *testing.T) {
	if rec := resolved(t, "https://a.example/vote", "2022-01-10", "the 6-1 for council voted"); len(rec.Actors) != 0 {
		t.Errorf("actors: %+v", rec.Actors)
	}
}

// TestAPlaceIsNoShortBoard holds that a board that is called after a land is not meant by the land's name.
func TestAPlaceIsNoShortBoard(t *testing.T) {
	for text, want := range map[string]string{
		"The Ostrava Water Board said no. Ostrava declined the offer.": "Ostrava",
		"Oakmere Holdings said no. Oakmere declined the offer.":        "Oakmere Holdings",
	} {
		rec := resolved(t, "a", "2024-03-06", text)
		if got := rec.Actors[len(rec.Actors)-1].Name; got != want {
			t.Errorf("%s: the last is %s, want %s", text, got, want)
		}
	}
}

func TestASharedSurnameKeepsItsTitle(t *testing.T) {
	rec := resolved(t, "a", "2024-03-06", "Oskar Lind lost his wife. “I heard it in the car,” Mr Lind said.\n\nIn Arlby, Senator Marta Lind demanded an inquiry. “We would know,” Senator Lind told the chamber.")
	for _, a := range rec.Actors {
		for _, alias := range a.Aliases {
			if a.Name == "Marta Lind" && alias == "Lind" {
				t.Errorf("%s is also called %q", a.Name, a.Aliases)
			}
		}
	}
}

func TestASurnameInTheTitleIsTheFirstWhoBearsIt(t *testing.T) {
	const text = "Oskar Lind ate soup on Monday, his sister said. “He ate it slowly,” Marta Lind said.\n\nLind’s words were few. Lind said he was well."
	for _, c := range []struct{ title, want string }{
		{"Lind ends fast", "Marta Lind, Marta Lind, Oskar Lind"},
		{"A fast ends", "Marta Lind, Marta Lind, Marta Lind"},
	} {
		d := &document.Document{URL: "a", Title: c.title, Text: text, Published: "2024-03-06"}
		if err := annotate.Annotate(d); err != nil {
			t.Fatal(err)
		}
		extract.Extract(d)
		if got := speakers(resolve.Article(d, schema.Base)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.title, got, c.want)
		}
	}
}

// TestAFamilyNameThatStandsFirst holds that a title before the first word of a full name gives nobody
// else of the article that word for a surname.
func TestAFamilyNameThatStandsFirst(t *testing.T) {
	rec := record(t, "2024-03-06", "Larry, a friend, was late. Xi Jinping met Barack Obama in Lima on Monday. Mr. Xi and Mr. Obama signed a pact.")
	for _, a := range rec.Actors {
		if a.Name == "Larry Xi" {
			t.Error("Larry is called Larry Xi")
		}
	}
}

func TestAnUnnamedSpeakerSpeltOtherwise(t *testing.T) {
	records := []*schema.Record{
		resolved(t, "https://a.example/1", "2024-03-06", "A senior U.S. official said the talks in Larnport would begin in early May."),
		resolved(t, "https://b.example/1", "2024-03-07", "The talks in Larnport would begin in early May, the senior US official said."),
	}
	resolve.Settle(records, schema.Base)
	if a, b := records[0].Statements, records[1].Statements; len(a) != 1 || len(b) != 1 || a[0].Cluster == "" || a[0].Cluster != b[0].Cluster {
		t.Errorf("one statement is two: %+v and %+v", a, b)
	}
}
