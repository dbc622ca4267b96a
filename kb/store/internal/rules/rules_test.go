package rules_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

func TestWords(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"-- !", nil},
		{"Negotiators’ negotiations", []string{"negoti"}},
		{"Lavrov's U.S. talks, TALKS", []string{"lavrov", "s", "u", "talk"}},
		{"Gene\u0300ve Genève ﬁre ２０２２", []string{"genev", "fire", "2022"}},
		{"Erdoğan ERDOĞAN Erdogan", []string{"erdogan"}},
		{"Łódź Køln Straße İzmir ırak Þór Ægir œuvre Đà", []string{"lodz", "koln", "strass", "izmir", "irak", "thor", "aegir", "oeuvr", "da"}},
		{"Йод Иод καλή", []string{"йод", "иод", "καλή"}},
	}
	for _, tt := range tests {
		if got := rules.Words(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
	for _, long := range []string{strings.Repeat("ж", 1000), strings.Repeat("a", 63) + "жж", strings.Repeat("İ", 50)} {
		for _, w := range rules.Words(long) {
			if len(w) > 64 || !utf8.ValidString(w) {
				t.Errorf("bad word %q", w)
			}
		}
	}
}

func TestDay(t *testing.T) {
	for _, s := range []string{"0000-01-01", "0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"} {
		d, ok := rules.ParseDay(s)
		if !ok || d.String() != s || d == rules.OpenBegin || d == rules.OpenEnd {
			t.Errorf("%s: %d, %v, %s", s, d, ok, d)
		}
	}
	if d, _ := rules.ParseDay("0000-01-01"); d != 1 {
		t.Errorf("the first day is %d", d)
	}
	for _, s := range []string{"", "2022", "2022-02-29", "2022-1-05", "2022-01-05Z", "-022-01-05", "12022-01-05"} {
		if d, ok := rules.ParseDay(s); ok {
			t.Errorf("%q is day %d", s, d)
		}
	}
}
