package extract_test

import "testing"

// Verbs of asking and putting forward by their frames, those who ask and are asked by what they are.
func TestFrames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Corvane Foods is lobbying the ministry for a ten-year tax break.", "demand pending Corvane Foods>~the ministry: a ten-year tax break"},
		{"Striking gardeners urged the council to reopen the depot.", "demand pending ~Striking gardeners>~the council: to reopen the depot"},
		{"Parents petitioned the school board to keep the bus.", "demand pending ~Parents>~the school board: to keep the bus"},
		{"A botanist has asked the ministry for permission to fell two oaks.", "demand pending ~A botanist>~the ministry: to fell two oaks"},
		{"Ana Skov has moved that the council buy three boats.", "offer pending Ana Skov>: the council buy three boats"},
		{"Corvane Foods sounded out Halden Works about a merger of their dairies.", "offer pending Corvane Foods>Halden Works: a merger of their dairies"},
		{"Residents of the valley are calling for the limit to be cut to 30mph.", "demand pending ~Residents of the valley>: the limit to be cut to 30mph"},
		{"The miners marched on Friday. They demanded $200 a month and clean water.", "demand pending ~The miners>: $200 a month and clean water"},
		{"Sailors were advised by the coastguard to keep out of the strait.", "offer pending ~the coastguard>~Sailors: to keep out of the strait"},
		{"The union gave employers until Friday to raise wages.", "demand pending ~The union>~employers (../2024-03-08): to raise wages"},
		{"Pilots at Corvane Air will strike unless the airline restores the old roster, they warned.", "demand pending ~Pilots>~the airline: the airline restores the old roster"},
		{"Police have appealed for witnesses after a robbery in Arlby.", "demand pending ~Police>: witnesses"},
		{"Lawyers for a banker have written to the publisher demanding that it pulp all copies.", "demand pending ~Lawyers for a banker>~the publisher: it pulp all copies"},
		{"Corvane Foods offered striking dockers a rise of 6 percent.", "offer pending Corvane Foods>~striking dockers: a rise of 6 percent"},
		{"Corvane Foods is seeking a permit to fell the wood.", "demand pending Corvane Foods>: a permit to fell the wood"},
		{"Two of the five branches must stay open, Ana Skov recommended.", "offer pending Ana Skov>: Two of the five branches must stay open"},
		{"Sales of the engines would end by 2030, according to a draft European Commission regulation.", "offer pending European Commission>: Sales of the engines would end by 2030"},
		{"Sales would fall by a tenth, according to the European Commission.", ""},
		{"“I’d like a public inquiry,” Ana Skov said.", "demand pending Ana Skov>: a public inquiry"},
		{"“We are asking for a ban on nets,” said Ana Skov.", "demand pending Ana Skov>: a ban on nets"},
		{"“We asked for the truth,” said Ana Skov.", ""},
		{"“I want to thank you all,” said Ana Skov.", ""},
		{"Ana Skov, the opposition leader, wants a judge to look into the lease.", "demand pending Ana Skov>: a judge to look into the lease"},
		{"Ana Skov wants more sleep.", ""},
		{"The firm has been asked by the Crew Union, which speaks for pilots, to keep the base open.", "demand pending Crew Union>~The firm: to keep the base open"},
		{"Ana Skov was glad. She offered Kenya a series of further meetings.", "offer pending ~She>Kenya: a series of further meetings"},
		{"Ana Skov said Corvane Foods could go to 900 euros.", "offer pending Corvane Foods>: to 900 euros"},
		{"Volunteers offered soup and blankets.", ""},
		{"Jane Doe supporters urged the council to reopen the depot.", "demand pending ~Jane Doe supporters>~the council: to reopen the depot"},
		{"A woman asked for a photo.", ""},
		{"“If we want the board to listen, we have to march,” Ana Skov said.", ""},
		{"“He is not what I want my party to be seen as,” Ana Skov said.", ""},
		{"Two factors pushed states to adopt new rules.", ""},
		{"A reporter asked whether the bridge would reopen.", ""},
		{"The suspect pleaded to one count of fraud.", ""},
		{"Jane Doe asked her assistant to print the file.", ""},
		{"Ana Skov suggested it would be a slow process.", ""},
		{"The envoy urged both sides to get round a table.", ""},
		{"Denmark filed a $40 million lawsuit against the firm.", ""},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// An offer or demand that takes another's place, and answers that do not name what they answer.
func TestReplacedAndAnswered(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Corvane Foods raised its takeover offer for Halden Works to 9 euros per share from 8 euros.",
			"offer pending Corvane Foods>Halden Works: its takeover offer for Halden Works to 9 euros per share; offer superseded Corvane Foods>Halden Works: 8 euros | its takeover offer"},
		{"The Dock Union lowered its pay demand to 5 percent from 8 percent.",
			"demand pending Dock Union>: its pay demand to 5 percent; demand superseded Dock Union>: 8 percent | its pay demand"},
		{"Kenya asked Denmark to open the dam. Denmark agreed on Sunday.", "demand pending Kenya>Denmark: to open the dam; demand accepted Kenya>Denmark: to open the dam"},
		{"Kenya asked Denmark to open the dam. Denmark refused.", "demand pending Kenya>Denmark: to open the dam; demand rejected Kenya>Denmark: refused"},
		{"Kenya asked Denmark to open the dam. Denmark agreed to look into it.", "demand pending Kenya>Denmark: to open the dam"},
		{"Porters have accepted a new pay offer. Corvane Foods offered a 6 percent rise.",
			"offer accepted Corvane Foods>~Porters: a new pay offer | a 6 percent rise; offer pending Corvane Foods>~Porters: a 6 percent rise"},
		{"Porters have rejected a pay offer. Corvane Foods then offered a 6 percent rise.",
			"offer rejected >~Porters: a pay offer; offer pending Corvane Foods>: a 6 percent rise"},
		{"Corvane Foods would not go ahead with its $9 million offer for Halden Works.", "offer withdrawn Corvane Foods>Halden Works: its $9 million offer for Halden Works"},
		{"The Senate rejected a government proposal to sell the port.", "offer rejected ~government>~The Senate: a government proposal to sell the port"},
		{"Councillors killed off a plan under which the port would have gained a second quay.", "offer rejected >~Councillors: a plan under which the port would have gained a second quay"},
		{"An amendment by Ana Skov sailed through by a single vote.", "offer accepted Ana Skov>: An amendment by Ana Skov"},
		{"The motion by Ana Skov was carried by 11 votes to nine.", "offer accepted Ana Skov>: The motion by Ana Skov"},
		{"Relatives camped outside on Friday, asking that the sick be freed. The governor agreed within hours.", "demand pending ~Relatives>~The governor (2024-03-01): the sick be freed; demand accepted ~Relatives>~The governor: the sick be freed"},
		{"Halden Works said it would recommend an offer of $4 a share from Corvane Foods.", "offer accepted Corvane Foods>Halden Works: an offer of $4 a share from Corvane Foods"},
		{"Kenya withdrew a plan to put a tax on bread.", "offer withdrawn Kenya>: a plan to put a tax on bread"},
	} {
		if got := pleaded(read(t, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
