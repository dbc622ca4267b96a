package main

import "fmt"

// sparql is the questions for stores that speak SPARQL.
func (q Questions) sparql() map[string][]string {
	all := map[string][]string{"count by predicate": {"SELECT ?p (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p"}}
	for i, e := range q.Entities {
		add := func(name, format string, args ...any) { all[name] = append(all[name], fmt.Sprintf(format, args...)) }
		day := func(s string) string { return typed(s, "date") }
		add("entity card", "SELECT ?p ?o ?g { GRAPH ?g { <%s> ?p ?o } }", e)
		add("who about what", "SELECT ?s ?t ?d { GRAPH ?g { ?s <%sspeaker> <%s> ; <%sabout> <%s> ; <%stext> ?t ; <%ssaid> ?d } }", ns, q.Speakers[i][0], ns, q.Speakers[i][1], ns, ns)
		add("events by date", "SELECT ?e ?l ?b { GRAPH ?g { ?e a <%sEvent> ; <%sbegin> ?b ; <%send> ?f ; <%s> ?l } FILTER(?b <= %s && ?f >= %s) } ORDER BY ?b LIMIT 100",
			ns, ns, ns, label, day(q.Months[i][1]), day(q.Months[i][0]))
		add("two hops", "SELECT DISTINCT ?o { GRAPH ?g { ?e <%sparticipant> <%s> , ?o } }", ns, e)
		add("whole article", "SELECT ?s ?p ?o { GRAPH <%s> { ?s ?p ?o } }", q.Graphs[i])
	}
	return all
}
