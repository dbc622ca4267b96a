package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// pleaded is the proposals of a text in short: kind, fate, who makes it to whom, the
// day and the contents. "~" stands before words that resolve has to understand.
func pleaded(d *document.Document) string {
	var out []string
	for _, p := range d.Proposals {
		side := func(list []int, who []document.Span) string {
			var s []string
			for _, m := range list {
				s = append(s, d.Mentions[m].Name)
			}
			for _, w := range who {
				s = append(s, "~"+d.Slice(w))
			}
			return strings.Join(s, ",")
		}
		kind, day := "offer", ""
		if p.Demand {
			kind = "demand"
		}
		if p.Time >= 0 {
			day = " (" + d.Times[p.Time].EDTF + ")"
		}
		var contents []string
		for _, c := range p.Contents {
			contents = append(contents, d.Slice(c))
		}
		out = append(out, fmt.Sprintf("%s %s %s>%s%s: %s", kind, p.Status, side(p.By, p.ByWho), side(p.To, p.ToWho), day, strings.Join(contents, " | ")))
	}
	return strings.Join(out, "; ")
}

func TestDemands(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Dock Union wants the old harbour closed by 2031.", "demand pending Dock Union>: the old harbour closed by 2031"},
		{"Kenya wants the tax scrapped outright.", "demand pending Kenya>: the tax scrapped outright"},
		{"Denmark and Kenya want poor countries to stop cutting forests by 2030.", "demand pending Denmark,Kenya>: poor countries to stop cutting forests by 2030"},
		{"The Dock Union, which dropped its call for closure by 2031 last month, now asks for 2036.", "demand withdrawn Dock Union>: its call for closure by 2031; demand pending Dock Union>: 2036"},
		{"The Rail Guild wants a 50kmh limit on every bend of the line.", "demand pending Rail Guild>: a 50kmh limit on every bend of the line"},
		{"The Rail Guild had asked Brussels last autumn for a duty of 40 per cent.", "demand pending Rail Guild>Brussels (2023-23): a duty of 40 per cent"},
		{"Jane Doe sued Corvane Foods in state court on Monday, demanding that patients get four years of free checks.", "demand pending Jane Doe>Corvane Foods (2024-03-04): patients get four years of free checks"},
		{"A gang calling itself Red Wolf boasted on Tuesday that it held 4 million files, and demanded $15m in bitcoin by 3 June in return for deleting them.", "demand pending Red Wolf>: $15m in bitcoin by 3 June in return for deleting them"},
		{"A lawsuit filed on May 2 in federal court accuses Corvane Foods of negligence and seeks $2,000 for every patient. The lead plaintiff is Jane Doe, a nurse.", "demand pending Jane Doe>Corvane Foods (2024-05-02): $2,000 for every patient"},
		{"Kenya's attorney general, Ana Skov, demanded that Corvane Foods pay $4 million.", "demand pending Ana Skov>Corvane Foods: Corvane Foods pay $4 million"},
		{"“It is slow,” said Jane Doe of Clean Bay. The group asks for a ban on nets.", "demand pending Clean Bay>: a ban on nets"},
		{"Ana Skov had asked Denmark and Kenya to broker a compromise.", ""},
		{"Groups including the Dock Union are calling for an end to the tax.", "demand pending Dock Union>: an end to the tax"},
		{"The Dock Union demanded last week that Corvane Foods fit a second valve.", "demand pending Dock Union>Corvane Foods (2024-02-26/2024-03-03): Corvane Foods fit a second valve"},
		{"Corvane Foods has filed a $310 million claim against Halden Works.", "demand pending Corvane Foods>Halden Works: a $310 million claim against Halden Works"},
		{"Jane Doe said she'd asked for the vote to be held in Arlby.", "demand pending Jane Doe>: the vote to be held in Arlby"},
		{"The Dock Union wants the ban lifted and a pardon for everyone who took part.", "demand pending Dock Union>: the ban lifted | a pardon for everyone"},
		{"A survey by the Dock Union suggests 58% of voters want the governor out.", ""},
		{"Corvane Foods sued the Dock Union on Monday, claiming 4 million euros in damages.", "demand pending Corvane Foods>Dock Union (2024-03-04): 4 million euros in damages"},
		{"The Dock Union will strike unless Corvane Foods raises pay by 5 percent.", "demand pending Dock Union>Corvane Foods: Corvane Foods raises pay by 5 percent"},
		{"It will rain unless it snows.", ""},
		{"Ana Skov, who is not related to Kestrel's chief executive, called on the government to freeze the programme.", "demand pending Ana Skov>~the government: to freeze the programme"},
		{"The Centre Party wants it ended.", ""},
		{"The Dock Union demands that the government scrap the toll on lorries.", "demand pending Dock Union>~the government: the government scrap the toll on lorries"},
		{"Kenya urged Sudan on Tuesday to clear the valley of mines.", "demand pending Kenya>Sudan (2024-03-05): to clear the valley of mines"},
		{"Brazil has called on member states to ratify the treaty by June.", "demand pending Brazil>~member states: to ratify the treaty by June"},
		{"Ana Skov, the mayor, wrote to Jane Doe, asking the Rail Guild to look again at the timetable.", ""},
		{"Ana Skov, the mayor, wrote to Jane Doe, asking the Rail Guild to reopen the branch line.", "demand pending Ana Skov>Rail Guild: to reopen the branch line"},
		{"The Dock Union marched on Friday, calling on Corvane Foods to raise pay.", "demand pending Dock Union>Corvane Foods (2024-03-01): to raise pay"},
		{"Jane Doe has written to ask the Dock Union to lift its ban.", "demand pending Jane Doe>Dock Union: to lift its ban"},
		{"Denmark recalled its consul on Wednesday and called for a joint survey of the wreck.", "offer accepted >Denmark: recalled its consul; demand pending Denmark> (2024-03-06): a joint survey of the wreck"},
		{"Jane Doe told supporters at a rally in Arlby that she would press for a recount.", "demand pending Jane Doe>: a recount"},
		{"The Dock Union is holding out for 8 percent.", "demand pending Dock Union>: 8 percent"},
		{"In a letter to Ana Skov, the Dock Union asked that the sale be stopped.", "demand pending Dock Union>Ana Skov: the sale be stopped"},
		{"Ana Skov demanded that Jane Doe be freed.", "demand pending Ana Skov>: Jane Doe be freed"},
		{"The Dock Union's demands for change were heard.", ""},
		{"Say Kenya demanded a share of the water: Denmark would have to answer.", ""},
		{"Jane Doe was pressed by her host, Ana Skov, about seeming to praise the gang.", ""},
		{"Jane Doe insists that it must be part of a wider plan.", ""},
		{"The Farmers' League wants Denmark to lose.", ""},
		{"Demand for them has been slow.", ""},
		{"Sales at Corvane Foods fell but demand for them has been slow.", ""},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestPutForward(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"behind a comma", "Corvane Foods raised its offer on Saturday, to 9.5 percent over four years.", "offer pending Corvane Foods> (2024-03-02): 9.5 percent over four years | its offer"},
		{"what it is", "What the Dock Union has put forward is 60 percent of basic pay until May.", "offer pending Dock Union>: 60 percent of basic pay until May"},
		{"some things", "Ana Skov, who chairs the guild, wants three things from Corvane Foods: full pay while the kitchens are shut, a hotline and a seat on the board.", "demand pending Ana Skov>Corvane Foods: full pay while the kitchens are shut, a hotline and a seat on the board"},
		{"an estimate", "Kenya has paid $9 million. A person familiar with the accounts put the figure closer to $14 million.", ""},
		{"reports of an offer", "Reports that Ana Skov had offered to resign are nonsense, a clerk said.", ""},
		{"no rumour", "Ana Skov, whose reports are long, had offered to resign.", "offer pending Ana Skov>: to resign"},
		{"called for a day", "A protest march that the Arland Party had called for Saturday would not go ahead, Ana Skov said.", ""},
		{"an owner by name", "Ana Skov demanded that the tower's owner, Corvane Foods, be prosecuted.", "demand pending Ana Skov>Corvane Foods: the tower's owner, Corvane Foods, be prosecuted"},
		{"two things", "Ana Skov recommended that every tower be inspected within two years and that the post of bailiff be abolished.", "offer pending Ana Skov>: every tower be inspected within two years; offer pending Ana Skov>: the post of bailiff be abolished"},
		{"of two by one verb", "Ana Skov recommended that the mill and that bank be closed.", "offer pending Ana Skov>: the mill | bank be closed"},
		{"in the passive", "Every patient would be offered three years of free checks, Ana Skov added.", "offer pending Ana Skov>: three years of free checks"},
		{"a sum in the passive", "Ana Skov said in an email that $90,000 a family had been put forward on 3 October.", "offer pending Ana Skov> (2023-10-03): $90,000 a family"},
		{"the sum", "Corvane Foods will pay $70 million to settle the case. The sum was proposed on 4 September by the mediator, retired judge Ines Roth.", "offer pending Ines Roth> (2023-09-04): $70 million"},
		{"an apposition", "The deal rests on a fund of 9 billion euros for poor ports, a compromise that Denmark and Kenya tabled on Saturday. Poland had rejected a first version, worth 6 billion euros, on Thursday.", "offer accepted Denmark,Kenya> (2024-03-02): a fund of 9 billion euros for poor ports; offer rejected Denmark,Kenya>Poland: a first version, worth 6 billion euros"},
		{"a draft", "A draft circulated by the Chilean presidency on Saturday would commit rich countries to end fishing by 2035. Poland and Australia answered on Monday with a text of their own, which replaces it and names 2049. Chile was glum.", "offer pending Chile>Poland,Australia (2024-03-02): commit rich countries to end fishing by 2035; offer pending Poland,Australia>Chile (2024-03-04): replaces it and names 2049"},
		{"the offer would", "Corvane Foods offered $40 million. The offer, made July 20 in Skelde, would have paid each patient about $30.", "offer pending Corvane Foods> (2023-07-20): $40 million | paid each patient about $30"},
		{"to whom", "The Arland Party on Wednesday offered the Farmers' League four ministries and a subsidy of 50 million crowns.", "offer pending Arland Party>Farmers' League (2024-03-06): four ministries | a subsidy of 50 million crowns"},
		{"a duty", "A diplomat said Brazil had floated a sliding duty that would begin at 10% and vanish by 2028.", "offer pending Brazil>: a sliding duty that would begin at 10% and vanish by 2028"},
		{"a clause of its own", "Germany proposed a freeze and Canada has begun its own.", "offer pending Germany>: a freeze"},
		{"a bracket", "Corvane Foods has agreed to pay $54m (£28m).", "offer accepted Corvane Foods>: to pay $54m (£28m)"},
		{"came in", "The Dock Union came in shortly after 10 a.m. with 4.5% for this year and 3% for the next, according to a summary.", "offer pending Dock Union>: 4.5% for this year | 3% for the next"},
		{"a mediator", "The mediator, Ana Skov, suggested to the two companies last month that Corvane Foods pay $140 million.", "offer pending Ana Skov>Corvane Foods (2024-02): Corvane Foods pay $140 million"},
		{"an officer by name", "The chief executive, Jane Doe, offered the Dock Union a payment of 2,000 euros. The mediator, retired general Ana Skov, proposed that Kenya pay it.", "offer pending Jane Doe>Dock Union: a payment of 2,000 euros; offer pending Ana Skov>Kenya: Kenya pay it"},
		{"to people", "Kenya offered poultry farmers 11 million shillings.", "offer pending Kenya>~poultry farmers: 11 million shillings"},
		{"to the city", "Kenya offered the city £1.5 million.", "offer pending Kenya>~the city: £1.5 million"},
		{"not yet", "Jane Doe will present a plan for ports on 26 June.", ""},
		{"in a letter", "Ana Skov, the mediator, proposed in a letter dated Feb. 22 that the captain be freed, that an election be held within 12 months and that the crew be given safe passage.", "offer pending Ana Skov> (2024-02-22): the captain be freed, that an election be held within 12 months and that the crew be given safe passage"},
		{"what goes on behind the noun", "The deal rests on a fund of 9 billion euros for ports that live off coal, a compromise that Denmark tabled on Saturday.", "offer accepted Denmark> (2024-03-02): a fund of 9 billion euros for ports that live off coal"},
		{"an invitation", "Kenya invited Denmark to send observers to the count.", "offer pending Kenya>Denmark: to send observers to the count"},
		{"a guest", "Kenya invited Jane Doe to sing.", ""},
		{"to a lady", "Corvane Foods offered Mrs. Doe $1.2 million to settle.", "offer pending Corvane Foods>Doe: $1.2 million to settle"},
		{"to growers", "Kenya offered coffee growers 120 shillings a sack.", "offer pending Kenya>~coffee growers: 120 shillings a sack"},
		{"to whom first", "Kenya proposed to Denmark a truce of ten days.", "offer pending Kenya>Denmark: a truce of ten days"},
		{"under which", "Kenya proposed a clause under which sales would stop if prices fell by more than 5 percent.", "offer pending Kenya>: a clause under which sales would stop if prices fell by more than 5 percent"},
		{"presented with", "Ana Skov presented the Dock Union with a draft that provides for ten visits a year.", "offer pending Ana Skov>Dock Union: a draft that provides for ten visits a year"},
		{"put down by", "Members vote on Monday on a motion that would cap fares at 2 percent. It was put down by Ana Skov.", "offer pending Ana Skov>: a motion that would cap fares at 2 percent"},
		{"what it has", "The Dock Union's draft has twelve visits a year and a strip of 30 miles.", "offer pending Dock Union>: twelve visits a year and a strip of 30 miles"},
		{"came with", "Kenya came with a paper: six visits a year.", "offer pending Kenya>: six visits a year"},
		{"an ultimatum", "Kenya gave the Dock Union an ultimatum: accept 3 percent or face closure.", "demand pending Kenya>Dock Union: accept 3 percent or face closure"},
		{"under a proposal by", "Under a proposal put forward by Kenya, the two states would share the catch.", "offer pending Kenya>: the two states would share the catch"},
		{"at talks", "At talks in Arlby on Friday the minister, Jane Doe, offered Kenya 120 shillings a sack.", "offer pending Jane Doe>Kenya (2024-03-01): 120 shillings a sack"},
		{"put forward, under which", "The lock is a clause that Kenya put forward last month, under which sales can be stopped if prices fall.", "offer pending Kenya> (2024-02): a clause | sales can be stopped if prices fall"},
		{"what both are to do", "Ana Skov suggested that the two sides meet in Denmark in May.", "offer pending Ana Skov>: the two sides meet in Denmark in May"},
		{"what both are like", "Ana Skov suggested that the two sides want peace.", ""},
		{"whom a plan pays", "Kenya proposed a plan on Monday. Under the plan, small creditors, who are owed $40 million, would receive 21 cents for each dollar.", "offer pending Kenya> (2024-03-04): small creditors, who are owed $40 million, would receive 21 cents for each dollar"},
		{"that sum", "Growers will get 160 shillings a sack. Kenya first named that sum on 28 February, and the Dock Union accepted it this Tuesday.", "offer pending Kenya> (2024-02-28): 160 shillings a sack; offer accepted Kenya>Dock Union: it"},
		{"a suggestion that one offer", "The message was a suggestion that Skov offer to resign.", ""},
		{"an idea that one offer", "It was a suggestion that Jane Doe offer to sell the ship.", ""},
		{"from doing", "Ana Skov's proposal to ban boats from entering Kenya was debated at length.", "offer pending Ana Skov>: Ana Skov's proposal to ban boats from entering Kenya"},
		{"no proposal", "Ana Skov offered an upbeat assessment of the talks.", ""},
		{"how it would", "Asked how the Dock Union's plan would help the poorest ports of all, Ana Skov smiled.", ""},
		{"shares floated", "Corvane Foods floated its shares in May.", ""},
		{"an opportunity", "The result offered the Arland Party an “amazing opportunity”.", ""},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

func TestGrantedAndTurnedAway(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Patients will get three years of free checks, the term that Kenya had demanded.", "demand accepted Kenya>: three years of free checks"},
		{"The board of Corvane Foods threw out Halden Group's 61p a share on Friday.", "offer rejected Halden Group>Corvane Foods: 61p a share"},
		{"The board ended its work on Monday, after Jane Doe accepted $40,000.", "offer accepted >Jane Doe: $40,000"},
		{"Jane Doe rejected suggestions that she might resume her fast.", ""},
		{"Jane Doe asked the board for a loan. If the board refuses the request, she will leave.", "demand pending Jane Doe>~the board: a loan"},
		{"In a letter dated February 16, Jane Doe proposed that the trial be shelved.", "offer pending Jane Doe> (2024-02-16): the trial be shelved"},
		{"In an open letter published on Monday, Jane Doe offered to repay savers 30 cents in the dollar, on condition that the request is withdrawn.", "offer pending Jane Doe> (2024-03-04): to repay savers 30 cents in the dollar"},
		{"Corvane Foods will now pay $20,000 to each family if a lawsuit is dropped, Jane Doe said.", "offer pending Corvane Foods>: $20,000 to each family if a lawsuit is dropped"},
		{"Jane Doe had called on him to appoint an outside doctor.", "demand pending Jane Doe>~him: to appoint an outside doctor"},
		{"There is no mention of the compensation that Kenya had sought.", "demand rejected Kenya>: the compensation"},
		{"Lawyers for customers of Corvane Foods turned down a $40 million settlement on Thursday.", "offer rejected Corvane Foods>~Lawyers for customers of Corvane Foods: a $40 million settlement"},
		{"Kenya asked Corvane Foods to restart one line. The firm refused on Tuesday.", "demand pending Kenya>Corvane Foods: to restart one line; demand rejected Kenya>~The firm: refused"},
		{"Kenya asked Corvane Foods to restart one line. The firm refused orders on Tuesday.", "demand pending Kenya>Corvane Foods: to restart one line"},
		{"Kenya offered the Farmers' League four ministries. The League said no within a day.", "offer pending Kenya>Farmers' League: four ministries; offer rejected Kenya>Farmers' League: no"},
		{"Kenya had proposed a joint commission on the future, and Sudria had taken it.", "offer pending Kenya>: a joint commission on the future; offer accepted Kenya>Sudria: it"},
		{"Shareholders of Corvane Foods threw out a takeover by Halden Works on Friday.", "offer rejected Halden Works>~Shareholders of Corvane Foods: a takeover"},
		{"Parliament voted by 71 to 48 on Monday to open an inquiry into the fire.", "offer accepted >Parliament: to open an inquiry into the fire"},
		{"President Jane Doe walked free on Saturday.", "offer accepted >: President Jane Doe walked free"},
		{"Kenya called on Monday for the resignation of Jane Halden.", "demand pending Kenya> (2024-03-04): the resignation of Jane Halden"},
		{"Ana Skov called for the removal of Jane Halden on reports that Denmark would sue.", "demand pending Ana Skov>: the removal of Jane Halden on reports that Denmark would sue"},
		{"Kenya urged Denmark to publish the “secret minutes.”", "demand pending Kenya>Denmark: to publish the “secret minutes.”"},
		{"Kenya has called repeatedly for an inquiry into the fire.", "demand pending Kenya>: an inquiry into the fire"},
		{"Transport chief Ana Skov has ordered an independent inquiry into the fire.", "offer accepted >Ana Skov: an independent inquiry into the fire"},
		{"Denmark ruled out a referendum on Monday.", "offer rejected >Denmark: a referendum"},
		{"Ana Skov said she would not publish the minutes of the meeting.", "offer rejected >Ana Skov: publish the minutes of the meeting"},
		{"The guards were dismissed by Arlby Motors on Monday.", "offer accepted >Arlby Motors: The guards were dismissed"},
		{"If Denmark lifts the blockade, Kenya will sign.", ""},
		{"Australia gave up on 2049 after Japan withdrew its support.", "offer withdrawn Australia>: 2049; offer accepted >Japan: withdrew its support"},
		{"Corvane Foods has met the Dock Union's demand for back pay.", "demand accepted Dock Union>Corvane Foods: the Dock Union's demand for back pay"},
		{"Kenya gave in to Denmark's demand for a recount.", "demand accepted Denmark>Kenya: Denmark's demand for a recount"},
		{"Anna Berg rejected the idea that she had a share in the mill.", ""},
		{"Jan Keel's presidential bid failed on Monday.", ""},
		{"Corvane Foods refused to rehire the drivers, as the Dock Union had demanded.", "demand rejected Dock Union>Corvane Foods: to rehire the drivers"},
		{"The senate blocked a bill that would have frozen rents for a year.", "offer rejected >~The senate: a bill that would have frozen rents for a year"},
		{"Corvane Foods proposed a merger to Halden Works. Halden Works said it would not accept the offer.", "offer pending Corvane Foods>Halden Works: a merger to Halden Works; offer rejected >Halden Works: the offer"},
		{"Halden Works accepted an improved offer of 520 pence a share from Corvane Foods.", "offer accepted Corvane Foods>Halden Works: an improved offer of 520 pence a share from Corvane Foods"},
		{"The council voted nine to four in favour of Ana Skov's motion to close the pool.", "offer accepted Ana Skov>~The council: Ana Skov's motion to close the pool"},
		{"The court dismissed Kenya's application for an injunction.", "demand rejected Kenya>~The court: Kenya's application for an injunction"},
		{"Jane Doe denied claims of fraud.", ""},
		{"The Dock Union's motion to break off the talks was defeated in the Centre Party on 1 March.", "offer rejected Dock Union>Centre Party: The Dock Union's motion to break off the talks"},
		{"The Dock Union's bid for a recount has fallen by five votes.", "offer rejected Dock Union>: The Dock Union's bid for a recount"},
		{"A bid was ruled out by Corvane Foods.", ""},
		{"The house passed five amendments.", ""},
		{"The accord sets up a telephone line between the two fleets.", "offer accepted >: a telephone line between the two fleets"},
		{"Kenya demanded a ransom. If Denmark said no, it would wait.", "demand pending Kenya>: a ransom"},
		{"Denmark agreed to consider Kenya's request for aid.", "demand pending Kenya>: Kenya's request for aid"},
		{"Kenya called for a joint survey of the wreck. It was windy. Nobody was hurt. The sea was cold. Denmark rejected the survey as a trick.", "demand pending Kenya>: a joint survey of the wreck; demand rejected Kenya>Denmark: the survey"},
		{"Two firms backed the plan to lend the bank $1.2 billion.", ""},
		{"Lawmakers backed the plan to lend the bank $1.2 billion.", "offer accepted >~Lawmakers: the plan to lend the bank $1.2 billion"},
		{"Jane Doe tabled an amendment that would make directors liable. The cabinet voted it down.", "offer pending Jane Doe>: an amendment that would make directors liable; offer rejected Jane Doe>~The cabinet: it"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTerms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The African Union gave Kenya seven days to release the president.", "demand pending African Union>Kenya: to release the president"},
		{"The regulator gave Corvane Bank until Friday to find a buyer.", "demand pending ~The regulator>Corvane Bank (../2024-03-08): to find a buyer"},
		{"The wind gave Kenya its chance to win.", ""},
		{"The African Union is pressing for a return to civilian rule within six months.", "demand pending African Union>: a return to civilian rule within six months"},
		{"Corvane Bank has applied for a loan of $1.2 billion from the central bank.", "demand pending Corvane Bank>: a loan of $1.2 billion from the central bank"},
		{"Kenya's president asked Denmark's prime minister, Ana Skov, for $40 million in aid.", "demand pending Kenya,~Kenya's president>Denmark: $40 million in aid"},
		{"The gang is asking $4 million for the return of the engineer.", "demand pending ~The gang>: $4 million for the return of the engineer"},
		{"Jane Roe called on the government to nationalize the bank. Ana Skov ruled out nationalizing the bank.", "demand pending Jane Roe>~the government: to nationalize the bank; demand rejected Jane Roe>Ana Skov: nationalizing the bank"},
		{"Kenya will hand them back only if Denmark frees 60 prisoners by the end of the month and pulls its army out of the hills.", "demand pending Kenya>Denmark: Denmark frees 60 prisoners by the end of the month and pulls its army out of the hills"},
		{"The Dock Union set three conditions: a ceasefire, the release of prisoners and a seat in the cabinet.", "demand pending Dock Union>: a ceasefire | the release of prisoners | a seat in the cabinet"},
		{"Kenya's demands include a ransom of $4 million.", "demand pending Kenya>: a ransom of $4 million"},
		{"Denmark's counteroffer was a loan of the carvings for ten years.", "offer pending Denmark>: a loan of the carvings for ten years"},
		{"Kenya's offer was a surprise.", ""},
		{"The Dock Union's bid, sent on Friday, is thinner: three seats, a land commission and a promise to freeze the tax.", "offer pending Dock Union> (2024-03-01): three seats | a land commission | a promise to freeze the tax"},
		{"Kenya submitted a draft resolution on Friday demanding an immediate ceasefire.", "demand pending Kenya> (2024-03-01): an immediate ceasefire"},
		{"Kenya demanded the release of 40 prisoners. Denmark has agreed to the release of 40 prisoners.", "demand pending Kenya>: the release of 40 prisoners; offer accepted >Denmark: the release of 40 prisoners"},
		{"Halden Capital's $2.4 billion bid for Corvane Bank was rejected by the board on Friday.", "offer rejected Halden Capital>~the board: Halden Capital's $2.4 billion bid for Corvane Bank"},
		{"Kenya rejected the demand as blackmail.", "demand rejected >Kenya: the demand"},
		{"The central bank offered Corvane Bank a credit line of $500 million.", "offer pending ~The central bank>Corvane Bank: a credit line of $500 million"},
		{"Kenya offered the president safe passage to Morocco.", "offer pending Kenya>~the president: safe passage to Morocco"},
		{"Kenya has suggested that bondholders take a loss of 30 percent.", "offer pending Kenya>: bondholders take a loss of 30 percent"},
		{"Kenya has suggested that voters are tired.", ""},
		{"Kenya proposed a freeze on all fishing. Under the proposal, boats would stay in port until 2027.", "offer pending Kenya>: a freeze on all fishing | boats would stay in port until 2027"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// What becomes of a proposal is told in many ways that name it only as the last one.
func TestYields(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Denmark demanded that Kenya withdraw its troops. Denmark backed down on Tuesday.", "demand pending Denmark>Kenya: Kenya withdraw its troops; demand withdrawn Denmark>Kenya: Kenya withdraw its troops"},
		{"Denmark demanded that Kenya withdraw its troops. Kenya gave in on Tuesday.", "demand pending Denmark>Kenya: Kenya withdraw its troops; demand accepted Denmark>Kenya: Kenya withdraw its troops"},
		{"Denmark demanded that Kenya withdraw its troops. Denmark dropped the demand a week later.", "demand pending Denmark>Kenya: Kenya withdraw its troops; demand withdrawn Denmark>: the demand"},
		{"Corvane Foods offered $2bn for Halden Works. Corvane Foods walked away from the deal on Monday.", "offer pending Corvane Foods>: $2bn for Halden Works; offer withdrawn Corvane Foods>: $2bn for Halden Works"},
		{"Corvane Foods walked away from the fire.", ""},
		{"Denmark proposed a truce of ten days to Kenya. Kenya agreed to the terms on Sunday.", "offer pending Denmark>Kenya: a truce of ten days to Kenya; offer accepted Denmark>Kenya: the terms"},
		{"Denmark proposed a tax on sugar. The plan is dead, the speaker said.", "offer pending Denmark>: a tax on sugar; offer rejected >: The plan"},
		{"The Dock Union voted against the offer by two to one.", "offer rejected >Dock Union: the offer"},
		{"The Dock Union told Corvane Foods to scrap the timetable by June.", "demand pending Dock Union>Corvane Foods: to scrap the timetable by June"},
		{"Jane Doe told Peter Smith to go home.", ""},
		{"The Dock Union called on Corvane Foods and the government to reopen the line.", "demand pending Dock Union>Corvane Foods: to reopen the line"},
		{"Denmark applied to the Development Bank for a loan of $3bn.", "demand pending Denmark>Development Bank: a loan of $3bn"},
		{"Corvane Foods agreed on Friday to pay drivers 7 percent more.", "offer accepted Corvane Foods> (2024-03-01): to pay drivers 7 percent more"},
		{"The court rejected that Friday plan.", "offer rejected >~The court: Friday plan"}, // of which nobody had told
		{"Corvane Foods withdrew its £1.3bn bid for Halden Works.", "offer withdrawn Corvane Foods>Halden Works: its £1.3bn bid for Halden Works"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestNothingIsPut(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Dock Union offered a slogan.", ""},
		{"Asked whether she had offered to go, Ana Skov laughed.", ""},
		{"Ana Skov offered a weary smile on Tuesday.", ""},
		{"Denmark offered asylum to the crew on Tuesday.", "offer pending Denmark> (2024-03-05): asylum to the crew"},
		{"Kenya offered its neighbours help with the locusts.", "offer pending Kenya>: its neighbours help with the locusts"},
		{"In 2019 Denmark offered schools billions of kroner for new roofs.", "offer pending Denmark>~schools (2019): billions of kroner for new roofs"},
		{"Ana Skov jokingly offered Jane Doe the harbour for a penny.", ""},
		{"Ana Skov joked that the Dock Union wanted Denmark to send it a whale.", ""},
		{"Can Kenya offer Denmark a share of the water?", ""},
		{"Neither Ana Skov nor her deputies asked the Dock Union to call off its strike.", ""},
		{"Ana Skov was asked whether she wanted the Dock Union to lift its ban.", ""},
		{"Kenya's choice of envoy suggests that it wants Sudan to open the border.", ""},
		{"By March many Kenyans would be asking Ana Skov to resign.", ""},
		{"Ana Skov asked the woman to repeat her name.", ""},
		{"Ana Skov turned down several requests for an interview.", ""},
		{"Ana Skov dropped her bid for the governorship on Monday.", ""},
		{"Ana Skov made a bid for older voters on Monday.", ""},
		{"Ana Skov rejected the suggestion that a tunnel would be a waste of money.", ""},
		{"Ana Skov rejected the suggestion that a tunnel should replace the bridge.", "offer rejected >Ana Skov: the suggestion that a tunnel should replace the bridge"},
		{"Corvane Foods's approach includes free lockers, a new canteen and two nurses.", ""},
		{"Corvane Foods made a small change in its plans for the mill.", ""},
		{"Jane Doe came in fourth with 9 percent.", ""},
		{"It is an argument that Ana Skov has pushed for years.", ""},
		{"The Dock Union proposed that Corvane Foods do the same.", ""},
		{"Ana Skov wants the assembly to have more women.", ""},
		{"Ana Skov called for the fire to be a new beginning for the town.", ""},
		{"Ana Skov called for the fire to be investigated.", "demand pending Ana Skov>: the fire to be investigated"},
		{"Jane Doe thinks Corvane Foods could offer more jobs in the valley.", ""},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestSides(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ana Skov and Senator Jane Doe urged the Dock Union to end its strike.", "demand pending Ana Skov,Jane Doe>Dock Union: to end its strike"},
		{"Halden Works's owner Corvane Foods asked Kenya to repay a loan.", "demand pending Corvane Foods>Kenya: to repay a loan"},
		{"Aides to Ana Skov are pressing the Dock Union to end its strike.", "demand pending ~Aides to Ana Skov>Dock Union: to end its strike"},
		{"Ana Skov has called for Jane Doe to be sacked.", "demand pending Ana Skov>: Jane Doe to be sacked"},
		{"Ana Skov met Jane Doe on Monday and asked her to drop the case.", "demand pending Ana Skov>Jane Doe (2024-03-04): to drop the case"},
		{"Ana Skov made a plea for the Dock Union to end its strike.", "demand pending Ana Skov>Dock Union: a plea for the Dock Union to end its strike"},
		{"It was Kenya's demand that Corvane Foods pay for the clean-up that led to the hearing.", "demand pending Kenya>Corvane Foods: Kenya's demand that Corvane Foods pay for the clean-up that led to the hearing"},
		{"Corvane Foods rejected a demand by villagers to move the road.", "demand rejected ~villagers>Corvane Foods: a demand by villagers to move the road"},
		{"Ana Skov is pushing for the county to buy the mill.", "demand pending Ana Skov>: the county to buy the mill"},
		{"Ana Skov asked the Dock Union to end its strike no matter who had begun it.", "demand pending Ana Skov>Dock Union: to end its strike"},
		{"Kenya turned down the Dock Union's request to close the mine until a report was written.", "demand rejected Dock Union>Kenya: the Dock Union's request to close the mine"},
		{"Kenya's plan to drain the fen would put thousands of farmers out of work.", "offer pending Kenya>: to drain the fen"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
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
