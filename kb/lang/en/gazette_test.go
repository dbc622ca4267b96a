package en

import "testing"

func TestCountry(t *testing.T) {
	for name, want := range map[string]string{
		"US": "United States", "U.S.": "United States", "America": "United States", "Burma": "Myanmar", "Kremlin": "Russia",
		"Britain": "United Kingdom", "Soviet Union": "Soviet Union", "Mordor": "",
	} {
		if got, _ := Country(name); got != want {
			t.Errorf("Country(%q) = %q, want %q", name, got, want)
		}
	}
	for city, want := range map[string]string{"Moscow": "Russia", "Kiev": "Ukraine", "Washington": "United States", "Leeds": ""} {
		if got, _ := Capital(city); got != want {
			t.Errorf("Capital(%q) = %q, want %q", city, got, want)
		}
	}
	for word, want := range map[string]string{"Russian": "Russia", "American": "United States", "Americans": "United States", "Dutch": "Netherlands", "European": ""} {
		if got, _ := Demonym(word); got != want {
			t.Errorf("Demonym(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestTitles(t *testing.T) {
	for role, want := range map[string]Gender{"Mrs": Female, "Mr.": Male, "company spokeswoman": Female, "chairman": Male, "President": UnknownGender} {
		if got := TitleGender(role); got != want {
			t.Errorf("TitleGender(%q) = %v, want %v", role, got, want)
		}
	}
	for _, role := range []string{"minister", "chief executive", "vice-president", "Secretary", "convener"} {
		if !RoleNoun(role) {
			t.Errorf("RoleNoun(%q) = false", role)
		}
	}
	if !Courtesy("Mrs") || Courtesy("President") {
		t.Error("Courtesy: Mrs is one, President is none")
	}
	if g, ok := GivenName("Sergei"); !ok || g != Male {
		t.Errorf("GivenName(Sergei) = %v, %v", g, ok)
	}
}

func TestKnownOrganization(t *testing.T) {
	for alias, want := range map[string]string{"North Atlantic Treaty Organization": "NATO", "EU": "European Union", "U.N.": "United Nations"} {
		if got, _ := KnownOrganization(alias); got != want {
			t.Errorf("KnownOrganization(%q) = %q, want %q", alias, got, want)
		}
	}
	if got, ok := NominalAlias("the alliance"); !ok || got != "NATO" {
		t.Errorf("NominalAlias(the alliance) = %q, %v", got, ok)
	}
}

func TestDemonymsByForm(t *testing.T) {
	for word, place := range map[string]string{"Tamarian": "Tamaria", "Osoran": "Osora", "Norlandese": "Norland", "Kestrian": "Kestria", "Belorans": "Belora"} {
		if !DemonymOf(word, place) {
			t.Errorf("%s is of %s", word, place)
		}
	}
	for word, place := range map[string]string{"Norman": "Norma Bay", "Tamaria": "Tamaria", "Osorno": "Osora", "Norlander": "Norland"} {
		if DemonymOf(word, place) {
			t.Errorf("%s is not of %s", word, place)
		}
	}
}
