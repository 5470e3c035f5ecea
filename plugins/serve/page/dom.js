// dom.js - the few things that every part of the page needs.

export const $ = (id) => document.getElementById(id);

/* An element: make("p", {class: "note", onclick: f}, "text", child ...). Text goes in as text, so
   that nothing of a document or a glossary is ever read as mark-up. */
export function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);

	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === null || value === false)
			continue;
		if (name.startsWith("on"))
			element.addEventListener(name.slice(2), value);
		else
			element.setAttribute(name, value === true ? "" : value);
	}
	element.append(...children.flat().filter((child) => child !== null && child !== undefined));
	return element;
}

export const plural = (count, word, words = `${word}s`) =>
	`${number(count)} ${Math.abs(count) === 1 ? word : words}`;

const format = new Intl.NumberFormat("en-GB");

export const number = (value) => format.format(value).replace("-", "\u2212");

/* "+1 word", "\u22122 characters", "no words more": what a change adds. */
export const signed = (value, word) =>
	value === 0 ? `\u00b10 ${word}s` : `${value > 0 ? "+" : ""}${plural(value, word)}`;

/* Says it to who listens to the page. */
export function say(text) {
	const live = $("live");

	/* The same words twice are two events. */
	live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

let fading;

/* A message at the foot of the page; one of success goes by itself. */
export function notify(text, good = false) {
	const box = $("alert");
	const close = make("button", {type: "button", onclick: () => { box.hidden = true; }}, "Close");

	clearTimeout(fading);
	box.hidden = false;
	box.classList.toggle("good", good);
	box.replaceChildren(make("p", {}, text), close);
	if (good)
		fading = setTimeout(() => { box.hidden = true; }, 4000);
}
