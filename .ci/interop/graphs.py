"""Parsers of calendars, CSV, Markdown and XML and FollowTheMoney read a story, and
Neo4j's rules of headers are kept: FOLDER."""
import csv
import datetime
import json
import sys
import xml.etree.ElementTree as xml

import markdown
from followthemoney import model
from icalendar import Calendar

folder = sys.argv[1]


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r:.500} instead of {want!r:.500}")


timeline = json.load(open(f"{folder}/timeline.json"))
said = json.load(open(f"{folder}/said.json"))
events = {e["id"] for e in timeline["events"] + timeline["undated"]}

# The calendar.
for name, exact in (("timeline.ics", False), ("certain.ics", True)):
    data = open(f"{folder}/{name}", "rb").read()
    if b"\n" in data.replace(b"\r\n", b"") or max(map(len, data.split(b"\r\n"))) > 75:
        sys.exit(f"{name}: a line ends in a bare line feed or is longer than 75 bytes")
    calendar = Calendar.from_ical(data)
    found = {}
    for e in calendar.walk("VEVENT"):
        expect(f"{name}: errors", e.errors, [])
        start, end = e.decoded("DTSTART"), e.decoded("DTEND")
        found[str(e["UID"])] = (start.isoformat(), (end - datetime.timedelta(days=1)).isoformat(), str(e["X-DATELINE-EDTF"]))
    expect(name, found, {e["id"]: (e["earliest"] or e["latest"], e["latest"] or e["earliest"], e["date"]) for e in timeline["events"]
                         if (e["earliest"] or e["latest"]) and (not exact or e["earliest"] == e["latest"])})

# Tables and texts.
rows = list(csv.DictReader(open(f"{folder}/timeline.csv", newline="")))
expect("timeline.csv", [(r["id"], r["date"], r["status"]) for r in rows], [(e["id"], e["date"], e["status"]) for e in timeline["events"]])
rows = list(csv.DictReader(open(f"{folder}/said.csv", newline="")))
expect("said.csv", [(r["id"], r["text"], r["said"]) for r in rows], [(s["id"], s["text"], s["said"]) for s in said])
for name, notes in (("timeline.markdown", sum(len(e["evidence"]) for e in timeline["events"])), ("said.markdown", len(said))):
    page = markdown.markdown(open(f"{folder}/{name}").read(), extensions=["footnotes"])
    expect(f"{name}: footnotes", page.count('<li id="fn:'), notes)
    expect(f"{name}: references to them", page.count('class="footnote-ref"'), notes)
svg = xml.parse(f"{folder}/timeline.svg").getroot()
expect("timeline.svg", len(svg.findall("{http://www.w3.org/2000/svg}g")), sum(bool(e["earliest"] or e["latest"]) for e in timeline["events"]))

# FollowTheMoney: its own model checks every entity, and that links lead somewhere.
lines = [json.loads(line) for line in open(f"{folder}/kb.ftm")]
ids = {e["id"] for e in lines}
expect("FtM ids", len(ids), len(lines))
for e in lines:
    schema = model.get(e["schema"])
    if schema is None:
        sys.exit(f"FtM has no schema {e['schema']}")
    proxy = model.get_proxy(e, cleaned=False)
    error = schema.validate(e)
    if error:
        sys.exit(f"FtM refuses {e}: {error}")
    for name, values in e["properties"].items():
        kept = proxy.get(name)
        if len(kept) != len(set(values)):
            sys.exit(f"FtM drops {name} of {e['id']}: {values} became {kept}")
        if schema.properties[name].type.name == "entity" and not set(values) <= ids:
            sys.exit(f"FtM: {e['id']} links to what is not there: {set(values) - ids}")
expect("FtM events", sum(e["schema"] == "Event" for e in lines), len(events))
expect("FtM statements", sum(e["schema"] == "Note" and e["properties"].get("keywords", [""])[0] in ("direct", "partial", "indirect") for e in lines), len(said))

# Neo4j: the rules of neo4j-admin's headers.
CHECKS = {"ID": str, "LABEL": str, "TYPE": str, "START_ID": str, "END_ID": str, "int": int, "date": datetime.date.fromisoformat, "string[]": str, "string": str}


def neo4j(file, needed):
    rows = list(csv.reader(open(f"{folder}/kb.neo4j/{file}", newline="")))
    types = [h.partition(":")[2] or "string" for h in rows[0]]
    for t in needed:
        expect(f"{file}: columns of type {t}", types.count(t), 1)
    names = [h.partition(":")[0] for h in rows[0] if h.partition(":")[0]]
    expect(f"{file}: names of columns", len(set(names)), len(names))
    for row in rows[1:]:
        expect(f"{file}: fields in a row", len(row), len(types))
        for t, value in zip(types, row):
            if value:
                CHECKS[t](value)
    return [dict(zip(types, row)) for row in rows[1:]]


nodes = neo4j("nodes.csv", ["ID", "LABEL"])
rels = neo4j("relationships.csv", ["START_ID", "END_ID", "TYPE"])
known = {n["ID"] for n in nodes}
expect("Neo4j ids", len(known), len(nodes))
expect("Neo4j ends", {r[e] for r in rels for e in ("START_ID", "END_ID")} - known, set())
expect("Neo4j statements", sum(n["LABEL"] == "Statement" for n in nodes), len(said))
print(f"icalendar, FollowTheMoney and Neo4j's rules agree on {len(events)} events, {len(said)} statements, {len(rels)} relationships")
