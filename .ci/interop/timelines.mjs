// Mermaid, vis-timeline's data set and graphology read a story: FOLDER.
// TimelineJS is loaded in a browser, by .ci/page.
import fs from 'node:fs'
import { JSDOM } from 'jsdom'

const folder = process.argv[2]
const read = name => fs.readFileSync(`${folder}/${name}`, 'utf8')
const fail = what => { console.error(what); process.exit(1) }
const { window } = new JSDOM('<!doctype html><div id="t"></div>', { pretendToBeVisual: true })
for (const name of ['document', 'Element', 'Node', 'DOMParser', 'HTMLElement', 'DocumentFragment', 'NodeFilter', 'NamedNodeMap',
	'navigator', 'HTMLFormElement', 'HTMLTemplateElement', 'XMLSerializer']) globalThis[name] = window[name]
globalThis.window = window

const events = JSON.parse(read('timeline.json')).events
const mermaid = (await import('mermaid')).default
const parsed = await mermaid.parse(read('timeline.mermaid'))
if (parsed.diagramType !== 'timeline') fail(`mermaid reads a ${parsed.diagramType}`)
const diagram = await mermaid.mermaidAPI.getDiagramFromText(read('timeline.mermaid'))
const told = diagram.db.getTasks().flatMap(t => t.events)
if (told.length !== events.length) fail(`mermaid reads ${told.length} events of ${events.length}`)

const { DataSet } = await import('vis-data/peer/esm/vis-data.min.mjs')
const vis = JSON.parse(read('timeline.vis'))
const items = new DataSet() // refuses an id that comes twice
items.add(vis.items)
if (items.length !== events.filter(e => e.earliest || e.latest).length) fail(`vis-timeline has ${items.length} events of ${events.length}`)
const groups = new Set(vis.groups.map(g => g.id))
items.forEach(i => {
	if (isNaN(new Date(i.start)) || i.end && !(new Date(i.end) > new Date(i.start)) || !groups.has(i.group)) fail(`vis-timeline: ${JSON.stringify(i)}`)
})

const gexf = (await import('graphology-gexf')).default
const { MultiDirectedGraph } = await import('graphology').then(m => m.default ?? m)
const graph = gexf.parse(MultiDirectedGraph, read('kb.gexf'), { addMissingNodes: false })
console.log(`Mermaid, vis-timeline and graphology read ${events.length} events, ${graph.order} nodes, ${graph.size} edges`)
