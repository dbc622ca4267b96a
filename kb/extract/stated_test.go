package extract_test

import (
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// stated writes the attributions that are statements, one a line: source | contents.
func stated(d *document.Document) string {
	var lines []string
	for _, a := range d.Attributions {
		if !a.Speech {
			continue
		}
		var contents []string
		for _, c := range a.Content {
			contents = append(contents, d.Slice(c))
		}
		lines = append(lines, d.Slice(a.Source)+" | "+strings.Join(contents, " ... "))
	}
	return strings.Join(lines, "\n")
}

func TestStated(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"whom others accuse does not speak", "About 40 clerks are accused of claiming salaries for “ghost” workers.", ""},
		{"nor who stands accused", "The banker is on trial, accused of hiding “rotten” loans.", ""},
		{"who accuses behind by", "The prime minister has been accused by the opposition of hiding the figures.", "the opposition | hiding the figures"},
		{"who names behind by", "The pupil was called “the fifth child of the house” by the teacher Ann Roe.", "the teacher Ann Roe | the fifth child of the house"},
		{"who was told", "A court in Oslo has been told that the papers were burnt.", " | the papers were burnt"},
		{"who tells behind by", "Residents were told by the council on Friday that the water was safe to drink.", "the council | the water was safe to drink"},
		{"who tells behind by, then when", "Residents were told by the council during a visit to the works on Friday that the water was safe to drink.", "the council | the water was safe to drink"},
		{"what could be said", "Patriot could threaten to close the mines.", ""},
		{"what may be said", "Some might say it is a risk that nobody should take.", ""},
		{"what is supposed", "If he says that the law is dead, we should believe him.", ""},
		{"what is imagined", "Say Norland demanded that Sudria pay more before it would sign.", ""},
		{"what is said to be imagined", "Suppose that the mayor said the port was shut.", ""},
		{"even if is no condition", "He was praised even if the coach admitted that the ground was wet.", "the coach | the ground was wet"},
		{"what is left to be said", "Doe needs to tell voters that he is ill.", ""},
		{"what a work is called", "Lind sold a print called “Red Gate” at a fair. Marta Roe loves “Red Gate.” The poster showed a man from the film “Red Gate.”", ""},
		{"what somebody calls it", "Lind called the fair “a sad affair”. The critics see the print as “a fake”.", "Lind | the fair “a sad affair”\nThe critics | the print as “a fake”"},
		{"what is not said", "The mayor left, without saying whose fault it was. Lind said nothing.", ""},
		{"what was asked", "Lind was answering a question about what “Red Gate” meant.", ""},
		{"of whom somebody speaks", "Lind spoke of the friends who had died. Lind spoke of a town that needed help.", ""},
		{"who is told in a second verb", "She was called in and told that the post was gone.", ""},
		{"what a loss was posted for", "Norvik posted a $60 million loss for the year as it moved to close two plants.", ""},
		{"what a court does with charges", "The High Court dismissed all charges against Lind on Monday.", ""},
		{"what would have been", "They would have denied the mayor a victory.", ""},
		{"what is referred to", "“It is a coup,” Lind said on Monday, referring to the war of 1979.", "Lind | It is a coup,"},
		{"that, the subject", "The port needs a permit, but analysts said that is likely.", "analysts | that is likely"},
		{"a table of results", "Arlby (0-1): Lind 15 points. Roe 2 points.", ""},
		{"catchwords in marks", "The houses are sold at “build cost”. The directors are waiting to come up with “business models” that work.", ""},
		{"praise in marks", "Another critic, Lars Roe, likened the rules to “burning the constitution”.", "Another critic, Lars Roe, | the rules to “burning the constitution”"},
		{"admitting guests", "His party would only admit foreigners who had a trade.", ""},
		{"claiming damages", "Yark is claiming more than $20bn in damages.", ""},
		{"admitting a deed", "He later admitted stealing the paintings.", "He | stealing the paintings"},
		{"accusing of a deed", "After the match, Kerr accused Vale of starting the row.", "Kerr | Vale of starting the row"},
		{"answer to what", "Mayor Lee responded to the charge that she never paid “a cent”.", ""},
		{"neither admitted nor denied", "The firm has neither admitted nor denied wrongdoing in the case.", ""},
		{"a view of nobody", "This runs contrary to the popular view that Norland will spend more.", ""},
		{"who speaks in the middle", "But, says the designer Dr Jan Nolte, some things have stayed the same in that decade.", "the designer Dr Jan Nolte | some things have stayed the same in that decade"},
		{"who speaks in the middle of two clauses", "Although young writers still play with such code, said Mr Hoge, 2004 saw a sharp rise in theft by gangs.", "Mr Hoge | Although young writers still play with such code, said Mr Hoge, 2004 saw a sharp rise in theft by gangs"},
		{"according to in the middle", "The bridge, according to the Ministry of Works, will reopen in July.", "the Ministry of Works | The bridge, according to the Ministry of Works, will reopen in July"},
		{"subject of a relative clause", "The firm owes a tax bill, which prosecutors claim is overdue.", "prosecutors | a tax bill, which prosecutors claim is overdue"},
		{"a question", "“Why was nobody told?” asked Helen Marsh.", "Helen Marsh | Why was nobody told?"},
		{"verdict behind a full stop", "“Not true.” That was the verdict of Professor Ian Dale.", "Professor Ian Dale | Not true."},
		{"let it be known", "Viktor Sol, the minister, has let it be known that he has ‘full confidence’ in her.", "Viktor Sol, the minister, | he has ‘full confidence’ in her"},
		{"a deed with a name in marks", "The two presidents introduced the “war on drugs” in the eighties.", ""},
		{"a verb that is no cue with words in marks", "Doe brushed aside the chatter as “gossip dressed up as analysis”.", "Doe | the chatter as “gossip dressed up as analysis”"},
		{"whether somebody would say so", "It was unclear whether the judges would rule that the mines were dead.", ""},
		{"worth noting", "It is worth noting that this is the first time in ten years.", ""},
		{"as somebody pointed out", "Hawaii, as one of her advisers pointed out, normally does not get two hurricanes.", "one of her advisers | Hawaii, as one of her advisers pointed out, normally does not get two hurricanes"},
		{"object of a relative clause", "The group has a list of actions which it says readers can take.", "it | a list of actions which it says readers can take"},
		{"a main clause behind what is said", "After the Clint camp announced that it was inviting a critic to sit in the front row, Trumble invited a singer.", "the Clint camp | it was inviting a critic to sit in the front row"},
		{"what was done with a call", "His men changed the paper, stripping out a call for “lethal weapons”.", ""},
		{"what a colon opens", "Auditors have settled the argument over the hole: it was 1.3 billion tallars, they reported.", "they | it was 1.3 billion tallars"},
		{"a scene", "Passengers described scenes of panic.", "Passengers | described scenes of panic"},
		{"quoted by another", "The Courier quoted a neighbour as saying that the house was empty.", "a neighbour | the house was empty"},
		{"telling lies", "Trumble tells so many lies that nobody can check them.", ""},
		{"going on with a deed", "Orvane saw its profits fall, as it continued to be hit by losses.", ""},
		{"a clause that begins with that", "That long trough may be a sign of danger, said the bank.", "the bank | That long trough may be a sign of danger"},
		{"the words of a post", "Ellen Ford posted a picture of the queue with the words: “Five hours and counting.”", "Ellen Ford | Five hours and counting."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := stated(extracted(t, test.text+"\n\nThat was all.")); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// The time that one saying tells of is not when another was said.
func TestTimeOfAnotherSaying(t *testing.T) {
	d := extracted(t, "The court said the firms were where Sonex was in the 1980s battle, and said that the networks were legal.\n\nThat was all.")
	for _, a := range d.Attributions {
		if a.Time >= 0 {
			t.Errorf("%q was said %s", d.Slice(a.Content[0]), d.Slice(d.Times[a.Time].Span))
		}
	}
}
