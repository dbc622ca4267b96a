package resolve_test

import "testing"

func TestSpeakersByTheirSeat(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the seat of who is not named", "The Denver, Colo.-based maker of combs and brushes said it cut the dividend.", "-"},
		{"the seat of who is named", "Kansas City-based Corvane Corp. said it would leave.", "Corvane Corp."},
		{"who is no seat", "Jan Keel of Denver-based Corvane Corp. said he would leave.", "Jan Keel"},
		{"what \"its\" owns is not \"it\"", "Corvane Corp. runs a hundred jets. In addition to its order of 30 Halden Motors jets, it said it would buy more.", "Corvane Corp."},
		{"examples", "“The team of Corvane Corp. has people from companies such as Halden Stores Inc., Norvik Ltd. and Lindco Inc.,” the company said in June.", "Corvane Corp."},
	}
	for _, tt := range tests {
		if got := speakers(resolved(t, "http://x.example/1", "2022-03-10", tt.text)); got != tt.want {
			t.Errorf("%s: %s\n got: %s\nwant: %s", tt.name, tt.text, got, tt.want)
		}
	}
}
