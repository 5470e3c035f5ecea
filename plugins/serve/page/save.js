// save.js - taking the text away: to the clipboard, into a file, with its change record, on paper.

import * as api from "./api.js";
import {answersPrinted} from "./answers.js";
import {$, make, notify, number, say} from "./dom.js";
import {conceptOf, decided, isTaken, lengthNow, mainEdit, model} from "./model.js";
import {standing} from "./meter.js";
import {rules} from "./settings.js";
import {bytesOf, save, state} from "./store.js";

let formats = [];

const extension = (name) => /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";
const stem = (name) => name.replace(/\.[^.]+$/, "");

export const source = () => ({name: state.source.name, bytes: () => bytesOf(state.source)});

const formatOf = (name) => formats.find((format) =>
	(format.extensions ?? "").split(" ").includes(extension(name)));

/* Whether the document is saved with tracked changes. */
export const tracks = () => formatOf(state.source.name)?.tracks ?? false;

const ask = (as, more) => api.apply(source(), state.settings, as, decided(), more);

function download(blob, name) {
	const link = make("a", {href: URL.createObjectURL(blob), download: name});

	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function copy() {
	const text = await (await ask("text")).text();

	await navigator.clipboard.writeText(text);
	const {text: count, kept} = standing();

	notify(`Copied: ${count}.`, kept);
	say("Copied");
}

const suffix = () => (state.settings.to === model.to && model.from !== "third-sector" ? model.to : "translated");

async function saveDocument() {
	const more = tracks() ? {author: $("author").value.trim(), comments: $("comments").checked ? "yes" : "no"} : {};
	const name = `${stem(state.source.name)}-${suffix()}.${extension(state.source.name) || "txt"}`;

	download(await ask("document", more), name);
	const {text: count, kept} = standing();

	notify([`Saved as ${name}, where your browser puts downloads.`,
		tracks() ? " Each change is a tracked change: accept or reject it there." : "",
		kept ? "" : ` Mind the limit: ${count}.`].join(""), kept);
}

async function saveRecord() {
	const name = `${stem(state.source.name)}-changes.md`;

	download(await ask("record"), name);
	notify(`Saved as ${name}, where your browser puts downloads.`, true);
}

/* The changes, those of one term for one reason together: [was -> is with how often, finding]. */
function changes() {
	const groups = new Map();

	for (const finding of model.findings.filter(isTaken)) {
		const edit = mainEdit(finding, finding.wordings[finding.wording]);
		const pair = `${model.blocks[finding.block].text.slice(...edit.span)} \u2192 ${edit.text}`;
		const name = `${finding.group}|${finding.reason}`;
		const group = groups.get(name) ?? {finding, pairs: new Map()};

		group.pairs.set(pair, (group.pairs.get(pair) ?? 0) + 1);
		groups.set(name, group);
	}
	return [...groups.values()];
}

function printedRow({finding, pairs}) {
	const [source] = conceptOf(finding)?.sources ?? [];
	const lines = [...pairs].map(([pair, times]) => make("div", {}, times > 1 ? `${pair} (${times} times)` : pair));

	return make("tr", {}, make("td", {}, lines), make("td", {}, finding.reason), make("td", {}, source?.title ?? ""));
}

/* What stands behind the text on paper: each change with its reason and its source. */
function drawPrinted() {
	const rule = rules()[state.settings.rule];
	const rows = changes().map(printedRow);
	const head = ["Change", "Why", "Source"].map((title) => make("th", {scope: "col"}, title));

	$("printed").replaceChildren(make("h2", {}, `What was changed (${model.findings.filter(isTaken).length})`),
		make("p", {}, `${number(model.lengths[state.settings.rule])} ${rule.unit} before, ${
			number(lengthNow(state.settings.rule))} now (${rule.title}). Fixed rules and glossaries; no generative model.`),
		...answersPrinted().map((line) => make("p", {}, `${line}.`)),
		rows.length ? make("table", {}, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows))
			: make("p", {}, "Nothing."));
}

/* Runs ACTION; what goes wrong is said. */
const trying = (action) => async () => {
	try {
		await action();
	} catch (error) {
		notify(error.message);
	}
};

export function drawSave() {
	$("tracked-fields").hidden = !tracks();
	$("save").textContent = tracks() ? "Save with tracked changes" : "Save the document";
	$("author").value = state.settings.author ?? "";
}

export function begin(about) {
	formats = about.formats;
	$("copy").addEventListener("click", trying(copy));
	$("save").addEventListener("click", trying(saveDocument));
	$("save-record").addEventListener("click", trying(saveRecord));
	$("print").addEventListener("click", () => {
		$("save-menu").open = false;
		print();
	});
	addEventListener("beforeprint", () => state.source && drawPrinted());
	$("author").addEventListener("input", () => {
		state.settings.author = $("author").value;
		save();
	});
	document.addEventListener("click", (event) => {
		if (!$("save-menu").contains(event.target))
			$("save-menu").open = false;
	});
}
