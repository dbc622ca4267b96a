// Looks at pages in Chromium as their readers do: FOLDER holds small.html (of a
// story), evil.html (of hostile words), large.html (of 5,000 events) and
// *.timelinejs and *.vis. Screenshots go to FOLDER/shots.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const folder = path.resolve(process.argv[2])
const require = createRequire(import.meta.url)
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const fail = what => { throw new Error(what) }
const expect = (what, got, want) => { if (got !== want) fail(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`) }
fs.mkdirSync(`${folder}/shots`, { recursive: true })

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] })

// open loads a page and fails on any word in the console, error or request.
async function open(name, options = {}) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...options })
	const page = await context.newPage()
	const trouble = []
	page.on('console', m => { if (['error', 'warning'].includes(m.type())) trouble.push(m.text()) })
	page.on('pageerror', e => trouble.push(String(e)))
	page.on('request', r => { if (!r.url().startsWith('file:')) trouble.push('request for ' + r.url()) })
	page.on('dialog', d => { trouble.push('dialog ' + d.message()); d.dismiss() })
	await page.goto('file://' + path.join(folder, name))
	if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]', { timeout: 20_000 })
	page.quiet = () => { if (trouble.length) fail(`${name}: ${trouble.join('; ')}`) }
	return page
}

async function accessible(page, what) {
	const found = await page.evaluate(async source => {
		(0, eval)(source)
		return (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.impact} ${v.id}: ${v.nodes[0].html.slice(0, 200)}`)
	}, axe)
	const serious = found.filter(v => /^(serious|critical)/.test(v))
	if (serious.length) fail(`${what}: axe finds ${serious.join('\n')}`)
	return found.length
}

// A story, light and dark, wide and narrow, read with mouse and keys.
for (const colorScheme of ['light', 'dark']) {
	const page = await open('small.html', { colorScheme, bypassCSP: true }) // for axe alone
	await page.screenshot({ path: `${folder}/shots/${colorScheme}.png`, fullPage: true })
	await page.locator('#list li button').nth(2).click()
	await page.screenshot({ path: `${folder}/shots/${colorScheme}-event.png`, fullPage: true })
	await accessible(page, `${colorScheme}, an event open`)
	await page.locator('#detail blockquote .open').first().click()
	await page.screenshot({ path: `${folder}/shots/${colorScheme}-article.png` })
	await accessible(page, `${colorScheme}, an article open`)
	page.quiet()
	await page.context().close()
}
{
	const page = await open('small.html')
	const rows = page.locator('#list li:visible')
	const all = await rows.count()
	// Every quotation opens its article with its own words marked.
	for (let i = 0; i < all; i++) {
		await rows.nth(i).locator('button').first().click()
		const quotes = page.locator('#detail blockquote')
		for (let q = 0; q < await quotes.count(); q++) {
			const words = (await quotes.nth(q).locator('p').textContent()).replace(/^“|”$/g, '')
			await quotes.nth(q).locator('.open').click()
			const marked = (await page.locator('#reader mark').textContent()).replace(/^“|”$/g, '')
			if (!words || !marked.includes(words)) fail(`a quotation opens at other words: ${words} | ${marked}`)
			if (!await page.locator('#reader mark').isVisible()) fail('the marked words are not in sight')
			await page.keyboard.press('Escape')
		}
		if (await quotes.count() === 0) fail(`event ${i} has no passage`)
	}
	// Keys alone: Enter opens, the heading has the focus, Escape goes back.
	await rows.nth(1).locator('button').first().focus()
	await page.keyboard.press('Escape')
	await rows.nth(1).locator('button').first().focus()
	await page.keyboard.press('Enter')
	expect('focus after Enter', await page.evaluate(() => document.activeElement.id), 'detail-title')
	await page.keyboard.press('Escape')
	expect('focus after Escape', await page.evaluate(() => document.activeElement.closest('li').id), 'e1')
	expect('the event is closed', await page.locator('#detail').count(), 0)
	// Filters.
	const first = await rows.first().locator('b').textContent()
	await page.fill('#words', first)
	if (await rows.count() < 1 || await rows.count() >= all) fail(`a filter by words leaves ${await rows.count()} of ${all}`)
	await page.click('button[type=reset]')
	await page.waitForFunction(n => document.querySelectorAll('#list li:not([hidden])').length === n, all)
	const status = page.locator('[name=status]').first()
	await status.uncheck()
	if (await rows.count() >= all) fail('a filter by status leaves all')
	await status.check()
	await page.fill('#actor', 'zeppelin')
	expect('nobody of that name', await rows.count(), 0)
	await page.waitForSelector('#none:visible')
	await page.fill('#actor', '')
	await page.selectOption('#source', { index: 1 })
	if (await rows.count() >= all) fail('a filter by source leaves all')
	await page.selectOption('#source', '')
	// The chart: keys, buttons, wheel, and a click on a mark.
	const span = () => page.locator('#span').textContent()
	const before = await span()
	await page.focus('#pane')
	await page.keyboard.press('+')
	await page.waitForFunction(s => document.getElementById('span').textContent !== s, before)
	await page.keyboard.press('Home')
	await page.click('#in')
	await page.click('#out')
	await page.click('#all')
	const box = await page.locator('#canvas').boundingBox()
	await page.mouse.move(box.x + 300, box.y + 100)
	await page.mouse.wheel(0, -200)
	await page.click('#all')
	page.quiet()
	await page.emulateMedia({ media: 'print' })
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
	await page.screenshot({ path: `${folder}/shots/print.png`, fullPage: true })
	expect('the chart is not printed', await page.locator('#chart').isVisible(), false)
	if (!/https?:/.test(await page.locator('.src').first().textContent())) fail('the printed list tells no sources')
	await page.context().close()
}
{
	const page = await open('small.html', { viewport: { width: 360, height: 740 }, colorScheme: 'light' })
	await page.locator('#list li button').nth(1).click()
	await page.screenshot({ path: `${folder}/shots/narrow.png`, fullPage: true })
	expect('the page is as wide as a telephone', await page.evaluate(() => document.documentElement.scrollWidth), 360)
	expect('the event opens in its place', await page.locator('#e1 #detail').count(), 1)
	page.quiet()
	await page.context().close()
}
{
	const page = await open('small.html', { javaScriptEnabled: false })
	if (await page.locator('#list li').count() < 5 || !await page.locator('#list li').first().isVisible()) fail('without a script there is no list')
	await page.context().close()
}
// Hostile words stay words.
{
	const page = await open('evil.html')
	for (const b of await page.locator('#list li > button').all()) {
		await b.click()
		for (const o of await page.locator('#detail .open').all()) { await o.click(); await page.keyboard.press('Escape') }
	}
	expect('nothing of an article is run', await page.evaluate(() => window.pwned ?? 'no'), 'no')
	expect('nothing of an article is an element', await page.locator('img, iframe, a[href^="javascript:" i]').count(), 0)
	page.quiet()
	await page.context().close()
}
// 5,000 events.
{
	const size = fs.statSync(`${folder}/large.html`).size
	if (size >= 3_000_000) fail(`a page of 5,000 events has ${size} bytes`)
	const paints = []
	for (let i = 0; i < 3; i++) {
		const page = await open('large.html')
		paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime))
		if (i < 2) { await page.context().close(); continue }
		expect('events', await page.locator('#list li').count(), 5000)
		const ms = await page.evaluate(async () => {
			const frames = []
			const chart = document.getElementById('pane')
			for (const key of ['+', '+', '+', 'ArrowRight', 'ArrowLeft', '-', '-', '+', 'ArrowRight', 'Home']) {
				const t = performance.now()
				chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
				await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
				frames.push(performance.now() - t)
			}
			return frames.sort((a, b) => a - b)[5]
		})
		const t = Date.now()
		await page.fill('#words', 'actor 77')
		await page.waitForFunction(() => /of 5000/.test(document.getElementById('shown').textContent))
		const filtered = Date.now() - t
		await page.screenshot({ path: `${folder}/shots/large.png` })
		console.log(`5,000 events: ${size} bytes, first paint ${Math.min(...paints).toFixed(0)} ms, a step of the chart ${ms.toFixed(0)} ms, a filter ${filtered} ms`)
		if (ms > 500 || filtered > 4000) fail('5,000 events are not smooth')
		page.quiet()
		await page.context().close()
	}
	if (Math.min(...paints) >= 1000) fail(`first paint after ${paints} ms`)
}
// TimelineJS loads our JSON, and has nothing to say against it.
for (const file of fs.readdirSync(folder).filter(f => f.endsWith('.timelinejs'))) {
	const data = JSON.parse(fs.readFileSync(`${folder}/${file}`, 'utf8'))
	const context = await browser.newContext()
	await context.route('**', r => r.request().url().startsWith('file:') ? r.continue() : r.abort())
	const page = await context.newPage()
	await page.goto('about:blank')
	await page.setContent('<div id="t" style="width:900px;height:600px"></div>')
	await page.addScriptTag({ path: require.resolve('@knight-lab/timelinejs/dist/js/timeline.js') })
	const got = await page.evaluate(async data => {
		const t = new TL.Timeline('t', data, { font: null, script_path: '' })
		for (let i = 0; i < 100 && !t.config; i++) await new Promise(done => setTimeout(done, 50))
		return { errors: t.config?.getErrors() ?? ['it does not load'], valid: t.config?.isValid(), events: t.config?.events.map(e => e.unique_id) }
	}, data)
	if (!got.valid || got.errors.length) fail(`${file}: TimelineJS finds ${JSON.stringify(got.errors)}`)
	expect(`${file}: events of TimelineJS`, got.events.length, data.events.length)
	console.log(`TimelineJS reads ${got.events.length} events of ${file}`)
	await context.close()
}
// vis-timeline draws every item and group.
for (const file of fs.readdirSync(folder).filter(f => f.endsWith('.vis'))) {
	const data = JSON.parse(fs.readFileSync(`${folder}/${file}`, 'utf8'))
	const page = await browser.newPage()
	page.on('pageerror', e => fail(`${file}: ${e}`))
	await page.setContent('<div id="t" style="width:1200px"></div>')
	await page.addScriptTag({ path: require.resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js') })
	const drawn = await page.evaluate(async data => {
		const t = new vis.Timeline(document.getElementById('t'), new vis.DataSet(data.items), new vis.DataSet(data.groups), { stack: true })
		await new Promise(done => t.on('changed', () => setTimeout(done)))
		return [document.querySelectorAll('.vis-item.vis-range, .vis-item.vis-point').length, document.querySelectorAll('.vis-label').length]
	}, data)
	expect(`${file}: items and groups of vis-timeline`, String(drawn), `${data.items.length},${data.groups.length}`)
	console.log(`vis-timeline draws ${drawn[0]} events of ${file}`)
	await page.close()
}
await browser.close()
console.log('pages are well')
