package query_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/schema"
)

func TestMatch(t *testing.T) {
	r := reader()
	for pattern, c := range map[string]struct {
		vars string
		rows int
	}{
		"?s schema:spokenByCharacter id:person/sergei-lavrov": {"s", 2},
		"?s schema:spokenByCharacter ?who ?g":                 {"s who g", 6},
		"?e a sem:Event":                                      {"e", 4},
		"?e a sem:Event ?g":                                   {"e g", 9},
		"?x ?p ?x":                                            {"x p", 0},
		"?x a schema:NewsArticle ?x":                          {"x", 5},
		`?e rdfs:label "visit to Kyiv" .`:                     {"e", 3},
		`?e sem:hasTimeStamp "2022-01-20"^^edtf:EDTF`:         {"e", 2},
		`?e sem:hasTimeStamp "2022-01-20"^^<http://id.loc.gov/datatypes/edtf/EDTF>`: {"e", 2},
		"id:person/sergei-lavrov a schema:Person":                                   {"", 1},
		"id:person/sergei-lavrov a schema:Place":                                    {"", 0},
	} {
		m, err := r.Match(ctx, query.MatchQuestion{Patterns: pattern})
		if err != nil || strings.Join(m.Vars, " ") != c.vars || len(m.Rows) != c.rows {
			t.Errorf("%s: %+v, %v; want %v, %d", pattern, m, err, c.vars, c.rows)
		}
	}
	m, err := r.Match(ctx, query.MatchQuestion{Patterns: "?s schema:headline ?t", Limit: 2})
	if err != nil || len(m.Rows) != 2 || !strings.HasPrefix(m.Rows[0]["t"], `"`) {
		t.Errorf("%+v, %v", m, err)
	}
}

func TestPatternErrors(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                         "pattern, character 1: a pattern has three or four terms, this one has 0",
		"?a ?b":                    "pattern, character 6: a pattern has three or four terms, this one has 2",
		"?a ?b ?c ?d ?e":           "pattern, character 13: a pattern has four terms at most: subject, predicate, object, graph; \" . \" begins another",
		"é ?b ?c":                  `pattern, character 1: "é" is no term: write ?variable, prefix:name, <IRI> or "literal"`,
		"?é foo:b ?c":              `pattern, character 4: unknown prefix "foo": schema, sem, dl, prov, rdf, rdfs, xsd, edtf, id`,
		"?a ? ?c":                  `pattern, character 4: "?" is no variable: ? and letters, digits or _`,
		`?a ?b "c`:                 "pattern, character 7: this quotation mark is never closed",
		`"a" ?b ?c`:                "pattern, character 1: a literal can only be the third term, the object",
		"?a <b> ?c":                `pattern, character 4: "b" is no absolute IRI`,
		"?a <b ?c":                 "pattern, character 4: this < has no >",
		`?a ?b "c"?d`:              "pattern, character 10: a space is missing between two terms",
		`?a ?b "\q"`:               `pattern, character 8: unknown escape: \n \r \t \b \f \" \' \\ \u0000 \U00000000`,
		"https://a.example/ ?b ?c": "pattern, character 1: put an IRI in brackets: <https://a.example/>",
		`?a ?b "x"@1`:              `pattern, character 10: "1" is no language`,
		`?a ?b "x"^^`:              "pattern, character 12: the datatype is missing",
	} {
		_, err := query.ParsePattern(pattern, schema.Base)
		var e *query.PatternError
		if !errors.As(err, &e) || err.Error() != want {
			t.Errorf("%s\ngot  %v\nwant %s", pattern, err, want)
		}
	}
}

func FuzzPattern(f *testing.F) {
	for _, s := range []string{
		"?s a ?o", "?s schema:text \"a\\nb\"@en-GB ?g", "<http://a.example/\\u00e9> ?p \"\\\"\"^^xsd:date .", "id:x/y rdf:type ?x <urn:g>", "? ? ?", "?a ?b \"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := query.ParsePattern(s, schema.Base)
		if err != nil {
			var e *query.PatternError
			if !errors.As(err, &e) || e.At > len(s) {
				t.Fatalf("%q: %v", s, err)
			}
			_ = err.Error()
			return
		}
		again, err := query.ParsePattern(p.String(), "urn:another")
		if err != nil {
			t.Fatalf("%q prints as %q: %v", s, p, err)
		}
		if !reflect.DeepEqual(p, again) {
			t.Fatalf("%q prints as %q, which reads as %q", s, p, again)
		}
	})
}
