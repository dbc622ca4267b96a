// N3.js and jsonld.js read a story's RDF: FOLDER.
import fs from 'node:fs'
import { Parser, Writer } from 'n3'
import jsonld from 'jsonld'

const folder = process.argv[2]
const read = name => fs.readFileSync(`${folder}/kb.${name}`, 'utf8')
const fail = what => { console.error(what); process.exit(1) }
const lines = quads => new Set(quads.map(q => new Writer({ format: 'N-Quads' }).quadToString(q.subject, q.predicate, q.object, q.graph).trim()))
const same = (what, a, b) => {
	const odd = [...a].filter(x => !b.has(x)).concat([...b].filter(x => !a.has(x)))
	if (odd.length) fail(`${what}: ${odd.length} quads differ, the first is ${odd[0]}`)
}

const want = lines(new Parser({ format: 'N-Quads' }).parse(read('nquads')))
if (want.size !== read('nquads').split('\n').length - 1) fail('N3.js counts other N-Quads')
same('N3.js, TriG', lines(new Parser({ format: 'TriG' }).parse(read('trig'))), want)
const triples = new Set(new Parser({ format: 'N-Quads' }).parse(read('nquads')).map(q => new Writer().quadToString(q.subject, q.predicate, q.object)))
same('N3.js, Turtle', new Set(new Parser({ format: 'Turtle' }).parse(read('turtle')).map(q => new Writer().quadToString(q.subject, q.predicate, q.object))), triples)

const documentLoader = url => { throw new Error(`${url} would be fetched`) } // the context comes along
const rdf = await jsonld.toRDF(JSON.parse(read('jsonld')), { format: 'application/n-quads', documentLoader, safe: true })
same('jsonld.js', lines(new Parser({ format: 'N-Quads' }).parse(rdf)), want)

// The same in their own hands, for import to read.
const prefixes = { schema: 'http://schema.org/', dl: 'https://w3id.org/dateline/ns#', a: 'https://w3id.org/dateline/id/article/' }
for (const [name, format] of [['trig', 'TriG'], ['turtle', 'Turtle']]) {
	const writer = new Writer({ format, prefixes })
	writer.addQuads(new Parser({ format }).parse(read(name)))
	writer.end((error, text) => { if (error) fail(error); fs.writeFileSync(`${folder}/n3.${name}`, text) })
}
fs.writeFileSync(`${folder}/expanded.jsonld`, JSON.stringify(await jsonld.expand(JSON.parse(read('jsonld')), { documentLoader })))
fs.writeFileSync(`${folder}/flat.jsonld`, JSON.stringify(await jsonld.compact(await jsonld.fromRDF(rdf, { format: 'application/n-quads' }), { s: 'http://schema.org/' }, { documentLoader })))
console.log(`N3.js and jsonld.js agree on ${want.size} quads`)
