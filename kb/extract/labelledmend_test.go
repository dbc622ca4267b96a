package extract_test

import "testing"

func TestPartsMistakenForOthers(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the day beside the verb", "President Jan Lind Tuesday vowed to rebuild the port.", "President Jan Lind | to rebuild the port"},
		{"the day behind on", "The city council on Tuesday informed several clinics that the water was safe.", "The city council | the water was safe"},
		{"the day of another verb", "The widow of a man who died on Tuesday said the port was shut.", "The widow of a man who died on Tuesday | the port was shut"},
		{"who was asked", "And Mayor Lind yesterday, asked whether she was glad that the talks went on, replied: “I see nothing to be glad of in there.”", "Mayor Lind | I see nothing to be glad of in there."},
		{"to whom", "Lind remarked to The Arlby Herald, “We will keep it until he is gone.”", "Lind | We will keep it until he is gone."},
		{"citing others", "A Herald report citing unnamed harbour clerks said that the letter called the port unsafe.", "A Herald report | the letter called the port unsafe"},
		{"the title of where it was said", "“It is time to say goodbye,” Norvik says on “The Old Harbour Countdown”.", "Norvik | It is time to say goodbye,"},
		{"a quotation that goes on", "“It is time to go,” Lind says, “and we will go by sea.”", "Lind | It is time to go, ... and we will go by sea."},
		{"a verb behind an aside", "Lind observed that the first year of the fund, which is part of the Norvik Trust for the Arts, coincided with the end of the war.", "Lind | the first year of the fund, which is part of the Norvik Trust for the Arts, coincided with the end of the war"},
		{"praise for", "The mayor has drawn both praise for helping the girls reach the port and criticism for his tax.", ""},
		{"sending for", "A neighbour called police to report the fire at the mill.", ""},
		{"calling on", "Lind called on the council to report the fire at the mill.", "Lind | the council to report the fire at the mill"},
		{"ending something", "With the help of Norvik, the club concluded the “Harbour Days” sessions which come as part of its third year.", ""},
		{"concluding that", "The inquiry concluded that the port was unsafe.", "The inquiry | the port was unsafe"},
		{"a question", "Q: Is there any hope the council will reopen talks between the port and the crews?", ""},
	}
	for _, tt := range tests {
		if got := stated(extracted(t, tt.text)); got != tt.want {
			t.Errorf("%s: %s\n got: %s\nwant: %s", tt.name, tt.text, got, tt.want)
		}
	}
}
