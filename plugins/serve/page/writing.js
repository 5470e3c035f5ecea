// writing.js - the text: written, opened from a file, checked, edited again, cleared.

import {drawDraftAnswers} from "./answers.js";
import * as api from "./api.js";
import {$, notify, number, plural, say} from "./dom.js";
import {countText, draftText} from "./meter.js";
import {decided, isUndecided, model, settleAll, takeReview} from "./model.js";
import {drawSave, source} from "./save.js";
import {takeLimits} from "./settings.js";
import {at, drawCounts, drawNothing, drawText} from "./steps.js";
import {forget, kept, save, sourceOfFile, sourceOfText, state} from "./store.js";

const PASTED = "answer.txt";
const FILE_MOST = 32; /* MB */

function showPart(reviewing) {
	state.writing = !reviewing;
	document.body.classList.toggle("reviewing", reviewing);
	document.body.classList.toggle("writing", !reviewing);
	$("review").hidden = $("side").hidden = !reviewing;
	$("write").hidden = reviewing;
}

/* --- checking */

let checking = 0;

function drawReview(faults, before, focus) {
	$("edit").textContent = state.source.text === undefined ? "Another text" : "Edit";
	$("review-title").textContent = state.source.name === PASTED ? "Your text" : state.source.name;
	showPart(true);
	drawText(before);
	drawSave();
	if (faults?.length)
		notify(faults.map((fault) => [fault.text, fault.help].filter(Boolean).join("\n")).join("\n"));
	if (focus)
		$("review-title").focus();
	say(`Checked. ${countText()}. ${plural(model.findings.filter(isUndecided).length, "change")} to decide`);
}

/* Checks the text at hand; FOCUS: goes there. */
async function check(focus) {
	const mine = ++checking;

	document.body.setAttribute("aria-busy", "true");
	try {
		const {review, faults} = await api.review(source(), state.settings);

		if (mine !== checking)
			return;
		const before = at();

		takeReview(review);
		drawReview(faults, before, focus);
	} catch (error) {
		if (mine !== checking)
			return;
		showPart(false);
		if (state.source?.base64)
			state.source = null;
		notify(error.message);
	} finally {
		document.body.removeAttribute("aria-busy");
	}
	save();
}

/* What the text in the box is called. */
const draftName = () => (state.source?.text === undefined ? PASTED : state.source.name);

export function checkDraft() {
	if (!state.draft.trim()) {
		notify("There is no text yet: paste it into the box, or open a file.");
		$("text").focus();
		return;
	}
	state.source = sourceOfText(draftName(), state.draft);
	save();
	check(true);
}

async function openFile(file) {
	if (file.size > FILE_MOST << 20) {
		notify(`${file.name} has ${number(Math.round(file.size / 1e6))} MB; at most ${FILE_MOST} MB can be opened here.`);
		return;
	}
	drawNothing();
	state.source = await sourceOfFile(file);
	state.draft = state.source.text ?? "";
	state.decisions = {};
	state.undo = [];
	$("text").value = state.draft;
	takeLimits(file.name);
	await check(true);
	if (!kept)
		notify("This file is too large to be kept over a reload. All else works.", true);
}

/* Back to writing, with what was taken; a document with mark-up is edited in its own program. */
async function edit() {
	try {
		state.draft = state.source.text === undefined ? ""
			: await (await api.apply(source(), state.settings, "document", decided())).text();
	} catch (error) {
		notify(error.message);
		return;
	}
	state.undo = [];
	$("text").value = state.draft;
	showPart(false);
	save();
	countDraft();
	$("text").focus();
}

function clearAll() {
	if (!confirm("Clear the text and all that you decided?"))
		return;
	forget();
	drawNothing();
	$("text").value = "";
	drawDraft("", null);
	showPart(false);
	$("text").focus();
	say("Cleared");
}

/* What is in the settings has changed; ANEW: the text has to be checked again. */
export function settingsChanged(anew) {
	if ($("review").hidden)
		countDraft();
	else if (anew)
		check(false);
	else {
		settleAll();
		drawText(at());
	}
}

/* --- how long what stands in the box is, while one writes */

let counting;
let pausing;

/* COUNTED of TEXT; null: not known. */
function drawDraft(text, counted) {
	const known = counted && text.trim() !== "";

	$("write-count").textContent = known ? draftText(counted.lengths) : "";
	drawDraftAnswers(known ? counted.sections : []);
}

async function countDraft() {
	counting?.abort();
	counting = new AbortController();
	const {signal} = counting;
	const text = $("text").value;

	try {
		const counted = await api.count(draftName(), text, state.settings, signal);

		/* What was written since is counted soon. */
		if ($("text").value === text)
			drawDraft(text, counted);
	} catch (error) {
		if (error.name !== "AbortError")
			drawDraft(text, null);
	}
}

function wrote() {
	state.draft = $("text").value;
	save();
	clearTimeout(pausing);
	pausing = setTimeout(countDraft, 250);
}

/* --- files that are dropped on the page */

function listenForFiles() {
	document.addEventListener("dragover", (event) => {
		if (event.dataTransfer?.types.includes("Files")) {
			event.preventDefault();
			$("drop").hidden = false;
		}
	});
	document.addEventListener("dragleave", (event) => {
		if (!event.relatedTarget)
			$("drop").hidden = true;
	});
	document.addEventListener("drop", (event) => {
		$("drop").hidden = true;
		if (event.dataTransfer?.files.length) {
			event.preventDefault();
			openFile(event.dataTransfer.files[0]);
		}
	});
}

export function listen() {
	$("check").addEventListener("click", checkDraft);
	$("open").addEventListener("click", () => $("file").click());
	$("file").addEventListener("change", () => $("file").files[0] && openFile($("file").files[0]));
	$("text").addEventListener("input", wrote);
	$("edit").addEventListener("click", edit);
	$("clear").addEventListener("click", clearAll);
	listenForFiles();
}

/* What was kept over a reload; READY: the server has answered. */
export async function begin(ready) {
	$("text").value = state.draft;
	if (ready && state.source && !state.writing) {
		await check(false);
		return;
	}
	showPart(false);
	if (ready)
		countDraft();
}
