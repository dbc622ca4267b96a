"""networkx reads a story as GraphML and as GEXF 1.3: FOLDER."""
import json
import sys
import xml.etree.ElementTree as xml

import networkx as nx

folder = sys.argv[1]


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r:.500} instead of {want!r:.500}")


timeline = json.load(open(f"{folder}/timeline.json"))
said = json.load(open(f"{folder}/said.json"))
entities = json.load(open(f"{folder}/entities.json"))
events = {e["id"] for e in timeline["events"] + timeline["undated"]}

# GraphML and GEXF hold the same network, with the events and actors of our answers.
ml = nx.read_graphml(f"{folder}/kb.graphml", force_multigraph=True)
gexf = nx.read_gexf(f"{folder}/kb.gexf", version="1.3")
expect("nodes", set(ml.nodes), set(gexf.nodes))
expect("edges", ml.number_of_edges(), gexf.number_of_edges())
expect("events", {n for n, d in ml.nodes(data=True) if d["kind"] == "event"}, events)
expect("entities", {e["id"] for e in entities} - set(ml.nodes), set())
edges = [d for *_, d in ml.edges(data=True) if d["kind"] in ("said", "said to")]
places = {(d["url"], d["start"], d["end"]) for d in edges}
expect("statements that are no edges", {(s["article"]["url"], s["start"], s["end"]) for s in said if s["speaker"]} - places, set())
for *_, d in ml.edges(data=True):
    if d["kind"] in ("said", "is reported in") and not d.get("article"):
        sys.exit(f"an edge without its article: {d}")
timed = [n for n, d in gexf.nodes(data=True) if d.get("start") or d.get("timestamp")]
dated = {e["id"] for e in timeline["events"] if e["earliest"] or e["latest"]}
expect("events in time", dated - set(timed), set())
root = xml.parse(f"{folder}/kb.gexf").getroot()
expect("GEXF", root.tag, "{http://gexf.net/1.3}gexf")
print(f"networkx reads {ml.number_of_nodes()} nodes and {ml.number_of_edges()} edges")
