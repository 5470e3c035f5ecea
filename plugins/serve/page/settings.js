// settings.js - which way, which vocabulary, which limit.

import {$, make, number, plural} from "./dom.js";
import {save, state} from "./store.js";

let server; /* what /api/about said */
let changed = () => {};

/* "Scotland" of "Scotland: words that hold there ..." */
const shortTitle = (glossary) => glossary.title.split(":")[0];

/* --- which way */

const sides = {"third-sector": "the third sector", commissioner: "the commissioner"};
const side = (register) => sides[register.name] ?? register.name;

function drawWays() {
	const [first, second] = server.registers;

	if (!second)
		return;
	const way = (from, to) => make("label", {class: "check"},
		make("input", {type: "radio", name: "way", value: from.name,
			checked: (state.settings.from ?? server.from ?? first.name) === from.name,
			onchange: () => {
				state.settings.from = from.name;
				state.settings.to = to.name;
				apply(true);
			}}),
		make("span", {}, `From the words of ${side(from)} to those of ${side(to)}`));

	$("ways").replaceChildren(way(first, second), way(second, first));
}

/* --- the vocabulary */

/* Names of those that are chosen, or that the server goes by: the bid's own, those of its command
   line. */
const chosen = () => state.settings.glossaries ?? server.order.map((one) => one.id);

const installed = (name) => server.glossaries.find((one) => one.name === name || one.id === name);

function toggle(glossary, on) {
	const names = new Set(chosen().map((name) => installed(name)?.name).filter(Boolean));

	if (on)
		names.add(glossary.name);
	else
		names.delete(glossary.name);
	/* No vocabulary at all is none: the usual one comes back. */
	state.settings.glossaries = names.size ? [...names] : null;
	drawVocabulary();
	$(`g-${glossary.name}`)?.focus();
	apply(true);
}

function checkbox(glossary) {
	const own = !installed(glossary.id);
	const on = own || chosen().some((name) => installed(name)?.id === glossary.id);

	return make("label", {class: "check", title: glossary.title},
		make("input", {type: "checkbox", checked: on, id: `g-${glossary.name ?? glossary.id}`,
			disabled: own || glossary.errors > 0,
			onchange: (event) => toggle(glossary, event.target.checked)}),
		make("span", {}, shortTitle(glossary)));
}

function ownVocabulary() {
	const ids = server.order.map((one) => one.id).join(", ");

	return make("p", {class: "note whole"}, `This bid has a file of its own, ${server.project}. `,
		state.settings.glossaries ? make("button", {type: "button", class: "link", onclick: () => {
			state.settings.glossaries = null;
			drawVocabulary();
			apply(true);
		}}, "Use the vocabulary that it names") : `It names: ${ids}.`);
}

const layers = [
	["tender", "This tender"], ["buyer", "Buyer"], ["nation", "Nation"], ["sector", "Sector"], ["base", "Everywhere"],
];

function drawVocabulary() {
	/* Files, which the command line or the project file names, stand beside what is installed. A
	   choice takes the place of what the project file names. */
	const files = server.project && state.settings.glossaries ? []
		: server.order.filter((one) => !installed(one.id));
	const all = [...server.glossaries, ...files];

	$("vocabulary").replaceChildren(...[
		server.project ? ownVocabulary() : null,
		...layers.map(([layer, title]) => {
			const members = all.filter((glossary) => glossary.layer === layer);

			return members.length ? make("div", {role: "group", "aria-labelledby": `layer-${layer}`},
				make("h3", {id: `layer-${layer}`}, title), members.map(checkbox)) : null;
		})].filter(Boolean));
}

/* --- the limit */

export const rules = () => server.rules;

/* The rules of words and of characters whose costs are shown: that of the limit, and the first of
   the other unit. */
export function ruleIndexes() {
	const of = (unit) => {
		const limit = server.rules[state.settings.rule];

		return limit.unit === unit ? state.settings.rule
			: server.rules.findIndex((rule) => rule.unit === unit);
	};

	return {words: of("words"), characters: of("characters")};
}

function drawRules() {
	const groups = {words: "Words", characters: "Characters"};

	$("rule").replaceChildren(...Object.entries(groups).map(([unit, title]) =>
		make("optgroup", {label: title}, server.rules.map((rule, index) =>
			rule.unit === unit ? make("option", {value: index, selected: index === state.settings.rule},
				`${title}: ${rule.title}`) : null))));
	$("most").value = state.settings.most ?? "";
	$("least").value = state.settings.least ?? "";
}

const numberIn = (id) => {
	const value = Number.parseInt($(id).value, 10);

	return value > 0 ? value : null;
};

function takeLimit() {
	state.settings.most = numberIn("most");
	state.settings.least = numberIn("least");
	state.settings.rule = Number($("rule").value);
	state.settings.further = [];
	drawProjectLimits();
	apply(false);
}

/* "350 words", "at least 400 words", "400 to 500 words"; "": there is no limit. */
export function limitText({most, least}, unit) {
	if (most && least)
		return `${number(least)} to ${plural(most, unit)}`;
	if (most)
		return plural(most, unit);
	return least ? `at least ${plural(least, unit)}` : "";
}

/* All limits of the text: that of the fields, then those that the project file has beside it. */
export const limits = () => [state.settings, ...state.settings.further];

const spelled = (limit) => limitText(limit, server.rules[limit.rule].unit.slice(0, -1));

/* The limits that the project file has for a document; a file that is dropped is known by its name. */
const limitsOf = (name) => server.limits.filter(({file}) => file === name || file.endsWith(`/${name}`));

function setLimits([first, ...further]) {
	Object.assign(state.settings, {most: first.most ?? null, least: first.least ?? null, rule: first.rule, further});
	drawRules();
	drawProjectLimits();
	apply(false);
}

/* Takes over those that the project file has for the document NAME. */
export function takeLimits(name) {
	const found = limitsOf(name);

	if (found.length)
		setLimits(found);
}

function drawProjectLimits() {
	const files = [...new Set(server.limits.map(({file}) => file))];
	const choice = files.map((file) => make("li", {}, make("button", {type: "button", class: "link",
		onclick: () => setLimits(server.limits.filter((one) => one.file === file))}, file),
	`: ${server.limits.filter((one) => one.file === file).map(spelled).join(", ")}`));
	const {further} = state.settings;

	$("project-limits").replaceChildren(...[
		further.length ? make("p", {class: "note"}, `Also: ${further.map(spelled).join(", ")}`) : null,
		files.length ? make("p", {class: "note", id: "project-limits-title"}, "From the project file:") : null,
		files.length ? make("ul", {"aria-labelledby": "project-limits-title"}, choice) : null,
	].filter(Boolean));
}

/* --- what is told beside the terms of the other side */

const toldKinds = [
	["deprecated", "Dated words"],
	["explain", "Words that the other side may read differently"],
	["one-concept-two-words", "One thing called by several words"],
	["acronym", "Acronyms that are not written out, too late, or twice"],
];

function drawTold() {
	$("told").replaceChildren(...toldKinds.map(([kind, title]) => make("label", {class: "check"},
		make("input", {type: "checkbox", id: `told-${kind}`, checked: !state.settings.off.includes(kind),
			onchange: (event) => {
				const others = state.settings.off.filter((one) => one !== kind);

				state.settings.off = event.target.checked ? others : [...others, kind];
				apply(false);
			}}), make("span", {}, title))));
}

/* --- together */

function drawSaid() {
	const names = chosen().map((name) => {
		const glossary = installed(name) ?? server.order.find((one) => one.id === name);

		return glossary ? shortTitle(glossary) : name;
	});
	const from = state.settings.from ?? server.from;
	const back = from && from !== server.registers[0]?.name;
	const limit = limits().map(spelled).filter(Boolean).join(", ");

	$("settings-said").textContent = [back ? "the other way round" : null, names.join(", "),
		limit || "no limit"].filter(Boolean).join(" \u00b7 ");
}

function apply(anew) {
	drawSaid();
	save();
	changed(anew);
}

/* CHANGED is told whether the text has to be checked anew. */
export function begin(answer, whenChanged) {
	server = answer;
	changed = whenChanged;
	if (state.settings.rule >= server.rules.length)
		state.settings.rule = 0;
	drawWays();
	drawVocabulary();
	drawRules();
	drawProjectLimits();
	drawTold();
	drawSaid();
	for (const id of ["most", "least", "rule"])
		$(id).addEventListener("input", takeLimit);
}
