"use strict";
(() => {
	const $ = id => document.getElementById(id);
	const rows = [...document.querySelectorAll("#list li")];
	const colours = { happened: "--good", expected: "--open", planned: "--open", postponed: "--open", cancelled: "--bad", denied: "--bad" };
	let events = [], statements = [], articles = [], shown = [], chosen = -1;

	// make builds an element; texts are never HTML.
	function make(name, attributes, ...children) {
		const e = document.createElement(name);
		for (const [k, v] of Object.entries(attributes || {})) {
			if (k === "onclick") e.addEventListener("click", v); else e.setAttribute(k, v);
		}
		e.append(...children.filter(c => c !== null && c !== ""));
		return e;
	}

	async function unpack() {
		const bytes = Uint8Array.from(atob($("data").textContent), c => c.charCodeAt(0));
		const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
		return new Response(stream).json();
	}

	const day = s => {
		const m = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(s);
		if (!m) return NaN;
		const d = new Date(Date.UTC(2000, m[2] - 1, m[3]));
		d.setUTCFullYear(+m[1], m[2] - 1, m[3]);
		return d.getTime() / 864e5;
	};
	const isoDay = n => new Date(n * 864e5).toISOString().slice(0, 10);

	function load(data) {
		articles = data.articles.map(([title, source, published, url, text]) => ({ title, source, published, url, text, letters: null }));
		statements = data.statements.map(([who, kind, said, article, start, end, relay]) => ({ who, kind, said, article, start, end, relay }));
		events = (data.events).map(([earliest, latest, status, actors, moved, history, evidence, on, claims, basis], i) => {
			const from = day(earliest || latest), to = day(latest || earliest);
			const b = rows[i].querySelector("b").textContent;
			const sources = new Set(history.map(h => h[2]).filter(a => a >= 0).map(a => articles[a].source));
			return { i, label: b, date: rows[i].querySelector(".date").textContent, earliest, latest, from, to: to + 1, status, actors, moved, history, evidence, on, claims, basis, sources,
				exact: earliest !== "" && earliest === latest, search: fold(b + " " + actors.join(" ") + " " + on.map(s => statements[s].who + " " + passage(statements[s])).join(" ")) };
		});
	}

	const fold = s => s.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");

	// passage is the words at a place; offsets are code points.
	function passage(p) {
		const a = articles[p.article];
		if (!a || !a.text) return "";
		a.letters ||= /[\ud800-\udbff]/.test(a.text) ? [...a.text] : a.text;
		const cut = a.letters.slice(p.start, p.end);
		return typeof cut === "string" ? cut : cut.join("");
	}

	// Filters.
	function filter() {
		const words = fold($("words").value).split(/\s+/).filter(Boolean);
		const actor = fold($("actor").value.trim()), source = $("source").value;
		const statuses = new Set([...document.querySelectorAll("[name=status]:checked")].map(c => c.value));
		shown = events.filter(e => statuses.has(e.status) && (!source || e.sources.has(source)) &&
			(!actor || e.actors.some(a => fold(a).includes(actor))) && words.every(w => e.search.includes(w)));
		const keep = new Set(shown.map(e => e.i));
		rows.forEach((r, i) => { r.hidden = !keep.has(i); });
		document.querySelectorAll("#list section").forEach(s => { s.hidden = !s.querySelector("li:not([hidden])"); });
		$("none").hidden = shown.length > 0;
		canvas.style.height = shown.length < 10 ? axis + strip + (shown.length + 1) * lane + "px" : "";
		$("shown").textContent = shown.length === events.length ? `${events.length} events` : `${shown.length} of ${events.length} events`;
		draw();
	}

	// One event.
	function choose(i, focus) {
		close(false);
		chosen = i;
		const e = events[i], row = rows[i], button = row.querySelector("button");
		button.setAttribute("aria-expanded", "true");
		button.setAttribute("aria-controls", "detail");
		const detail = describe(e);
		if (matchMedia("(max-width:55rem)").matches) row.append(detail);
		else $("side").replaceChildren(detail);
		if (focus) detail.querySelector("h2").focus({ preventScroll: !row.contains(detail) });
		$("side").scrollTop = 0;
		history.replaceState(null, "", "#e" + i);
		draw();
	}

	function close(back) {
		$("detail")?.remove();
		if (chosen < 0) return;
		const button = rows[chosen].querySelector("button");
		button.setAttribute("aria-expanded", "false");
		button.removeAttribute("aria-controls");
		if (back) button.focus();
		chosen = -1;
	}

	function describe(e) {
		const d = make("section", { id: "detail", "aria-labelledby": "detail-title" },
			make("button", { type: "button", class: "close", onclick: () => { close(true); draw(); } }, "Close"),
			make("h2", { id: "detail-title", tabindex: "-1", dir: "auto" }, e.label));
		const mark = rows[e.i].querySelector(".mark").textContent;
		d.append(make("p", { class: e.status }, make("span", { class: "mark", "aria-hidden": "true" }, mark), ` ${e.status} · ${e.date}`));
		if (e.moved) d.append(make("p", {}, e.moved));
		if (e.basis.length === 1) d.append(make("p", { class: "note" }, "Dated by " + e.basis[0]));
		if (e.basis.length === 4 && e.basis[1] >= 0) {
			const [counted, article, start, end] = e.basis, place = { article, start, end };
			d.append(make("p", { class: "note" }, "Dated by ", make("button", { type: "button", class: "open", onclick: () => read(place) }, `“${passage(place)}”`), counted));
		}
		if (e.actors.length) d.append(make("p", {}, "With ", make("bdi", {}, e.actors.join(", "))));
		if (e.history.length) {
			const body = e.history.map(([date, status, a, published]) => make("tr", {}, make("td", {}, published || "undated"), make("td", { dir: "auto" }, name(a)), make("td", {}, status), make("td", {}, date)));
			d.append(make("h3", {}, "How it was reported"), make("table", {}, make("thead", {}, make("tr", {}, ...["Reported", "Source", "Status", "Date given"].map(h => make("th", { scope: "col" }, h)))), make("tbody", {}, ...body)));
		}
		if (e.claims.length) {
			d.append(make("h3", {}, "Sources differ"), ...e.claims.map(([on, value, by, article, start, end]) =>
				quote({ article, start, end }, `${on}: ${value} · ${by} · ${name(article)}`)));
		}
		if (e.on.length) d.append(make("h3", {}, "What was said of it"), ...e.on.map(s => quote(statements[s], statementLine(statements[s]))));
		if (e.evidence.length) {
			d.append(make("h3", {}, "Where it stands"), ...e.evidence.map(([article, start, end]) => quote({ article, start, end }, name(article))));
		}
		return d;
	}

	const name = a => a < 0 ? "an article that is not here" : [articles[a].source, articles[a].title].filter(Boolean).join(", ") || articles[a].url;
	const statementLine = s => [s.who, "said " + s.said, s.kind, s.relay, name(s.article)].filter(Boolean).join(" · ");

	function quote(p, line) {
		const words = passage(p);
		const text = p.kind === "direct" && !/^[“"‘'«„]/.test(words) ? `“${words}”` : words;
		return make("blockquote", {}, make("p", { dir: "auto" }, text), make("footer", {}, make("span", { dir: "auto" }, line), " ",
			p.article < 0 ? "" : make("button", { type: "button", class: "open", onclick: () => read(p) }, "Open in its article")));
	}

	// The article with a passage marked.
	function read(p) {
		const a = articles[p.article], r = $("reader");
		const parts = [a.source, a.published && "published " + a.published].filter(Boolean).join(" · ");
		r.replaceChildren(make("button", { type: "button", class: "close", onclick: () => r.close() }, "Close"),
			make("h2", { id: "reader-title", dir: "auto" }, a.title || a.url),
			make("p", { class: "note" }, parts, parts ? " · " : "", /^https?:/i.test(a.url) ? make("a", { href: a.url, rel: "noreferrer" }, a.url) : a.url));
		const mark = make("mark", {}, passage(p));
		const cut = (from, to) => passage({ article: p.article, start: from, end: to });
		r.append(make("p", { dir: "auto" }, cut(0, p.start), mark, cut(p.end, Infinity)));
		r.showModal();
		mark.scrollIntoView({ block: "center" });
	}

	// The chart: marks on known days, bars over the days that an event can be,
	// and below how many there are.
	const canvas = $("canvas"), pen = canvas.getContext("2d");
	const lane = 20, axis = 22, strip = 34;
	let view = { from: 0, to: 1 }, whole = { from: 0, to: 1 }, spots = [];

	function range() {
		const dated = events.filter(e => !isNaN(e.from));
		$("chart").hidden = dated.length === 0;
		if (!dated.length) return;
		const starts = dated.map(e => e.from).sort((a, b) => a - b);
		const ends = dated.map(e => e.to).sort((a, b) => a - b);
		const pad = (a, b) => { const p = Math.max((b - a) * .04, 2); return { from: a - p, to: b + p }; };
		whole = pad(starts[0], ends[ends.length - 1]);
		// Where four fifths of the events are close together the chart begins there.
		const many = Math.floor(starts.length * .8);
		let first = 0;
		for (let i = 0; i + many < starts.length; i++) {
			if (starts[i + many] - starts[i] < starts[first + many] - starts[first]) first = i;
		}
		const dense = pad(starts[first], starts[Math.min(first + many, starts.length - 1)] + 1);
		view = dense.to - dense.from < (whole.to - whole.from) * .4 ? dense : { ...whole };
	}

	const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
	const x = (t, width) => (t - view.from) / (view.to - view.from) * width;

	let drawing = 0;
	function draw() {
		if (drawing || $("chart").hidden) return;
		drawing = requestAnimationFrame(() => { drawing = 0; paint(); });
	}

	function paint() {
		const width = canvas.clientWidth, height = canvas.clientHeight, scale = devicePixelRatio || 1;
		if (canvas.width !== width * scale || canvas.height !== height * scale) { canvas.width = width * scale; canvas.height = height * scale; }
		pen.setTransform(scale, 0, 0, scale, 0, 0);
		pen.clearRect(0, 0, width, height);
		pen.font = "12px system-ui,sans-serif";
		ticks(width, height);
		const here = shown.filter(e => !isNaN(e.from) && e.to >= view.from && e.from <= view.to);
		const lanes = Math.floor((height - axis - strip) / lane), labels = here.length < lanes * width / 150;
		const ends = new Array(lanes).fill(-Infinity);
		const fg = css("--fg"), paints = {};
		for (const [s, v] of Object.entries(colours)) paints[s] = css(v);
		spots = [];
		for (const e of here) {
			let left = x(e.from, width), right = Math.max(x(e.to, width), left + 8);
			if (!e.earliest) left -= 40; // a side that nobody tells is drawn a little way
			if (!e.latest) right += 40;
			const mid = e.exact ? left + Math.min((right - left) / 2, 6) : (Math.max(left, 0) + Math.min(right, width)) / 2;
			let text = labels ? e.label : "";
			if (text.length > 34) text = text.slice(0, 33) + "…";
			const wide = text ? pen.measureText(text).width + 14 : 0;
			let textAt = e.exact ? mid + 9 : right + 3, begin = e.exact ? mid - 7 : left, end = Math.max(right, textAt + wide);
			if (textAt + wide > width + 10 && begin - wide > 0) { // a label at the right edge stands on the left
				textAt = begin - wide + 8;
				[begin, end] = [textAt, right];
			}
			const n = ends.findIndex(x => x < begin - 3);
			if (n < 0) continue;
			ends[n] = end;
			const y = axis + n * lane + lane / 2;
			pen.strokeStyle = pen.fillStyle = paints[e.status] || css("--dim");
			if (!e.exact) bar(left, right, y, e);
			shape(e.status, mid, y);
			if (e.i === chosen) { pen.strokeStyle = css("--accent"); pen.lineWidth = 2; pen.strokeRect(mid - 9, y - 9, 18, 18); }
			if (text) { pen.fillStyle = fg; pen.fillText(text, textAt, y + 4); }
			spots.push({ e, left: Math.min(begin, mid - 8), right: end, y });
		}
		density(width, height);
		$("span").textContent = `${isoDay(view.from)} to ${isoDay(view.to)}, ${here.length} events` + (spots.length < here.length ? `, ${spots.length} drawn: zoom in for the others` : "");
		canvas.setAttribute("aria-label", `${here.length} events from ${isoDay(view.from)} to ${isoDay(view.to)}`);
	}

	function bar(left, right, y, e) {
		pen.save();
		pen.globalAlpha = .22;
		const fade = pen.createLinearGradient(left, 0, right, 0), colour = pen.fillStyle;
		fade.addColorStop(0, e.earliest ? colour : "transparent");
		fade.addColorStop(1, e.latest ? colour : "transparent");
		pen.fillStyle = e.earliest && e.latest ? colour : fade;
		pen.fillRect(left, y - 6, right - left, 12);
		pen.globalAlpha = .8;
		pen.setLineDash([3, 2]);
		pen.lineWidth = 1;
		pen.strokeRect(left, y - 6, right - left, 12);
		pen.restore();
	}

	// shape draws each status in a form of its own.
	function shape(status, cx, cy) {
		pen.lineWidth = 2;
		pen.beginPath();
		switch (status) {
		case "happened": pen.arc(cx, cy, 5, 0, 7); pen.fill(); return;
		case "expected": pen.arc(cx, cy, 4.5, 0, 7); break;
		case "planned": pen.moveTo(cx, cy - 6); pen.lineTo(cx + 6, cy); pen.lineTo(cx, cy + 6); pen.lineTo(cx - 6, cy); pen.closePath(); break;
		case "postponed": pen.moveTo(cx - 6, cy); pen.lineTo(cx + 6, cy); pen.moveTo(cx + 1, cy - 5); pen.lineTo(cx + 6, cy); pen.lineTo(cx + 1, cy + 5); break;
		case "cancelled": pen.moveTo(cx - 5, cy - 5); pen.lineTo(cx + 5, cy + 5); pen.moveTo(cx + 5, cy - 5); pen.lineTo(cx - 5, cy + 5); break;
		case "denied": pen.moveTo(cx, cy - 6); pen.lineTo(cx, cy + 1); pen.moveTo(cx, cy + 4); pen.lineTo(cx, cy + 6); break;
		default: pen.rect(cx - 4, cy - 4, 8, 8);
		}
		pen.stroke();
	}

	const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

	function ticks(width, height) {
		const days = view.to - view.from, per = days / width * 90;
		const steps = [[1, "d"], [7, "d"], [31, "m", 1], [92, "m", 3], [183, "m", 6], [366, "y", 1], [1830, "y", 5], [3660, "y", 10], [18300, "y", 50], [36600, "y", 100]];
		const [, unit, by] = steps.find(s => s[0] >= per) || steps[steps.length - 1];
		const d = new Date(Math.floor(view.from) * 864e5);
		if (unit === "m") d.setUTCMonth(Math.floor(d.getUTCMonth() / by) * by, 1);
		if (unit === "y") { d.setUTCMonth(0, 1); d.setUTCFullYear(Math.floor(d.getUTCFullYear() / by) * by); }
		const step = (steps.find(s => s[0] >= per) || [36600])[0];
		pen.fillStyle = css("--soft");
		pen.strokeStyle = css("--line");
		pen.lineWidth = 1;
		for (let n = 0; n < 200 && d.getTime() / 864e5 <= view.to; n++) {
			const at = Math.round(x(d.getTime() / 864e5, width)) + .5;
			pen.beginPath(); pen.moveTo(at, 0); pen.lineTo(at, height); pen.stroke();
			const label = unit === "y" ? d.getUTCFullYear() : unit === "m" ? months[d.getUTCMonth()] + (d.getUTCMonth() === 0 || n === 0 ? " " + d.getUTCFullYear() : "") : `${d.getUTCDate()} ${months[d.getUTCMonth()].slice(0, 3)}`;
			pen.fillText(label, at + 4, 14);
			if (unit === "d") d.setUTCDate(d.getUTCDate() + step);
			if (unit === "m") d.setUTCMonth(d.getUTCMonth() + by);
			if (unit === "y") d.setUTCFullYear(d.getUTCFullYear() + by);
		}
	}

	function density(width, height) {
		const bins = new Array(Math.ceil(width / 4)).fill(0);
		for (const e of shown) {
			const n = Math.floor(x((e.from + e.to) / 2, width) / 4);
			if (n >= 0 && n < bins.length) bins[n]++;
		}
		const most = Math.max(...bins, 1);
		pen.fillStyle = css("--soft");
		pen.globalAlpha = .5;
		bins.forEach((b, i) => { const h = b / most * (strip - 6); pen.fillRect(i * 4, height - h, 3, h); });
		pen.globalAlpha = 1;
	}

	// zoom keeps the day under a place of the canvas where it is.
	function zoom(by, at = .5) {
		const days = view.to - view.from, next = Math.min(Math.max(days * by, 6), (whole.to - whole.from) * 1.2);
		const t = view.from + days * at;
		view = { from: t - next * at, to: t + next * (1 - at) };
		pan(0);
	}

	function pan(days) {
		const length = view.to - view.from, low = whole.from - length * .5, high = whole.to + length * .5 - length;
		view.from = Math.min(Math.max(view.from + days, Math.min(low, high)), Math.max(low, high));
		view.to = view.from + length;
		draw();
	}

	const hit = (px, py) => spots.find(s => px >= s.left && px <= s.right && Math.abs(py - s.y) <= lane / 2);

	function listen() {
		$("list").addEventListener("click", ev => {
			const row = ev.target.closest("li");
			if (!row || !ev.target.closest("li > button")) return;
			const i = rows.indexOf(row);
			if (i === chosen) { close(true); draw(); } else choose(i, true);
		});
		$("filters").addEventListener("input", filter);
		$("filters").addEventListener("submit", ev => ev.preventDefault());
		$("filters").addEventListener("reset", () => setTimeout(filter));
		$("in").addEventListener("click", () => zoom(.6));
		$("out").addEventListener("click", () => zoom(1.6));
		$("all").addEventListener("click", () => { view = { ...whole }; draw(); });
		$("pane").addEventListener("keydown", ev => {
			const days = view.to - view.from;
			const act = { ArrowLeft: () => pan(-days * .15), ArrowRight: () => pan(days * .15), "+": () => zoom(.7), "=": () => zoom(.7), "-": () => zoom(1.4), Home: () => { view = { ...whole }; draw(); } }[ev.key];
			if (act && !ev.ctrlKey && !ev.metaKey) { ev.preventDefault(); act(); }
		});
		document.addEventListener("keydown", ev => { if (ev.key === "Escape" && !$("reader").open && chosen >= 0) { close(true); draw(); } });
		canvas.addEventListener("wheel", ev => {
			ev.preventDefault();
			if (Math.abs(ev.deltaX) > Math.abs(ev.deltaY) || ev.shiftKey) pan((ev.deltaX || ev.deltaY) / canvas.clientWidth * (view.to - view.from));
			else zoom(Math.exp(ev.deltaY * .0015), ev.offsetX / canvas.clientWidth);
		}, { passive: false });
		let drag = null;
		canvas.addEventListener("pointerdown", ev => { drag = { at: ev.offsetX, moved: false }; canvas.setPointerCapture(ev.pointerId); });
		canvas.addEventListener("pointermove", ev => {
			if (drag) {
				const by = ev.offsetX - drag.at;
				if (Math.abs(by) > 3) drag.moved = true;
				if (drag.moved) { pan(-by / canvas.clientWidth * (view.to - view.from)); drag.at = ev.offsetX; }
				return;
			}
			const s = hit(ev.offsetX, ev.offsetY), tip = $("tip");
			canvas.style.cursor = s ? "pointer" : "grab";
			tip.hidden = !s;
			if (!s) return;
			tip.textContent = `${s.e.date} · ${s.e.status} · ${s.e.label}`;
			tip.style.left = Math.min(ev.offsetX + 12, Math.max(canvas.clientWidth - tip.offsetWidth - 4, 0)) + "px";
			tip.style.top = Math.min(ev.offsetY + 14, canvas.clientHeight - tip.offsetHeight - 4) + "px";
		});
		canvas.addEventListener("pointerleave", () => { $("tip").hidden = true; });
		canvas.addEventListener("pointerup", ev => {
			const s = drag && !drag.moved && hit(ev.offsetX, ev.offsetY);
			drag = null;
			if (!s) return;
			choose(s.e.i, false);
			rows[s.e.i].scrollIntoView({ block: "nearest" });
		});
		new ResizeObserver(draw).observe(canvas);
		matchMedia("(prefers-color-scheme:dark)").addEventListener("change", draw);
		matchMedia("(max-width:55rem)").addEventListener("change", () => { if (chosen >= 0) choose(chosen, false); });
		addEventListener("beforeprint", sources);
	}

	// sources puts below each printed event where it was reported.
	function sources() {
		for (const e of shown) {
			const row = rows[e.i];
			if (row.querySelector(".src")) continue;
			row.append(make("span", { class: "src" }, [...new Set(e.history.map(h => h[2]).filter(a => a >= 0))].map(a => `${name(a)} (${articles[a].published || "undated"}) ${articles[a].url}`).join("; ")));
		}
	}

	async function start() {
		load(await unpack());
		range();
		rows.forEach(r => r.querySelector("button").setAttribute("aria-expanded", "false"));
		listen();
		filter();
		const m = /^#e(\d+)$/.exec(location.hash);
		if (m && events[m[1]]) { choose(+m[1], false); rows[m[1]].scrollIntoView({ block: "center" }); }
		document.documentElement.dataset.ready = "";
	}
	// The list is painted before the rest is unpacked.
	requestAnimationFrame(() => setTimeout(() => start().catch(err => {
		$("shown").textContent = "The details of this page cannot be unpacked: " + err.message;
		console.error(err);
	})));
})();
