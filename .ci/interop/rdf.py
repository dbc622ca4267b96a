"""rdflib, Oxigraph and pySHACL read a story's RDF: FOLDER SHAPES."""
import json
import sys

import pyoxigraph as ox
import rdflib
from pyshacl import validate

folder, shapes = sys.argv[1:]
PREFIXES = """
PREFIX schema: <http://schema.org/>
PREFIX dl: <https://w3id.org/dateline/ns#>
"""


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r:.500} instead of {want!r:.500}")


# rdflib: the same quads out of every syntax that has graphs, the same triples out of Turtle.
sets = {}
for name, syntax in (("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")):
    d = rdflib.Dataset()
    d.parse(f"{folder}/kb.{name}", format=syntax)
    sets[name] = {(s.n3(), p.n3(), o.n3(), rdflib.URIRef(getattr(g, "identifier", g)).n3()) for s, p, o, g in d.quads((None, None, None, None))}
    if any(not g.startswith("<https:") for *_, g in sets[name]):
        sys.exit(f"{name}: a graph is no absolute IRI")
with open(f"{folder}/kb.nquads") as f:
    lines = sum(1 for _ in f)
expect("rdflib, N-Quads", len(sets["nquads"]), lines)
expect("rdflib, TriG", sets["trig"] ^ sets["nquads"], set())
expect("rdflib, JSON-LD", sets["jsonld"] ^ sets["nquads"], set())
turtle = rdflib.Graph().parse(f"{folder}/kb.turtle", format="turtle")
expect("rdflib, Turtle", {(s.n3(), p.n3(), o.n3()) for s, p, o in turtle} ^ {q[:3] for q in sets["nquads"]}, set())

d.serialize(f"{folder}/rdflib.trig", format="trig")
turtle.serialize(f"{folder}/rdflib.turtle", format="turtle")

# Oxigraph: said is a SPARQL query.
store = ox.Store()
store.load(path=f"{folder}/kb.trig", format=ox.RdfFormat.TRIG)
expect("Oxigraph, TriG", len(store), lines)
store.dump(f"{folder}/oxigraph.trig", format=ox.RdfFormat.TRIG)
said = json.load(open(f"{folder}/said.json"))


def sparql(extra=""):
    rows = store.query(PREFIXES + """
        SELECT ?s ?text ?kind ?speaker ?said ?url WHERE {
          VALUES (?class ?kind) { (dl:DirectStatement "direct") (dl:PartialStatement "partial") (dl:IndirectStatement "indirect") }
          GRAPH ?g { ?s a ?class ; schema:text ?text . ?g schema:url ?url .
            OPTIONAL { ?s schema:spokenByCharacter ?speaker } OPTIONAL { ?s schema:dateCreated ?said } } %s }""" % extra)
    return {tuple(str(v.value) if v is not None else "" for v in row) for row in rows}


def ours(list_):
    return {(s["id"], s["text"], s["kind"], (s["speaker"] or {}).get("id", ""), s["said"], s["article"]["url"]) for s in list_}


expect("SPARQL, who said what", sparql() ^ ours(said), set())
speakers = [s["speaker"]["id"] for s in said if s["speaker"]]
who = max(set(speakers), key=speakers.count)
expect(f"SPARQL, what {who} said", sparql(f"FILTER(?speaker = <{who}>)") ^ ours(s for s in said if (s["speaker"] or {}).get("id") == who), set())
expect("statements with a speaker", len(speakers) > 3, True)

# pySHACL: the shapes that every export satisfies.
union = rdflib.Graph()
for s, p, o in turtle:
    union.add((s, p, o))
ok, _, report = validate(union, shacl_graph=shapes, advanced=False)
if not ok:
    sys.exit("SHACL: " + report[:3000])
# They are not empty words: without its text a statement is refused.
broken = next(union.subjects(rdflib.URIRef("http://schema.org/text"), None))
union.remove((broken, rdflib.URIRef("http://schema.org/text"), None))
expect("SHACL finds a statement without text", validate(union, shacl_graph=shapes)[0], False)
print(f"rdflib, Oxigraph, SPARQL ({len(said)} statements) and SHACL agree on {lines} quads")
