// app.js - the page: writing, checking, going from finding to finding, deciding.

import * as api from "./api.js";
import {costText, drawCard, whereText} from "./card.js";
import {$, make, notify, number, plural, say, signed} from "./dom.js";
import * as look from "./look.js";
import {decide, decided, isUndecided, leave, lengthNow, model, reopen, sameTerm, settleAll, tally, takeAs, takeReview,
	undo} from "./model.js";
import {drawSave, begin as beginSave, source} from "./save.js";
import {begin as beginSettings, limitText, ruleIndexes, rules} from "./settings.js";
import {forget, kept, load, save, sourceOfFile, sourceOfText, state} from "./store.js";
import {drawAll, point, redraw} from "./text.js";

let current = null; /* the number of the finding at hand */
let showsLeft = false;
let project = null;

const at = () => (current === null ? null : model.findings[current]);

/* Those one goes through: what was left alone only where it is shown. */
const steps = () => model.findings.filter((finding) =>
	!finding.covered && (finding.state !== "alone" || showsLeft));

/* --- the count */

function limitOf(length) {
	const {most, least} = state.settings;

	if (most && length > most)
		return {broken: true, by: length - most, word: "over"};
	if (least && length < least)
		return {broken: true, by: least - length, word: "short"};
	return {broken: false, left: most ? most - length : null};
}

function countText() {
	const rule = rules()[state.settings.rule];
	const unit = rule.unit.slice(0, -1);
	const length = lengthNow(state.settings.rule);
	const limit = limitText(unit);

	return limit ? `${number(length)} of ${limit}` : plural(length, unit);
}

function drawMeter() {
	const index = state.settings.rule;
	const rule = rules()[index];
	const unit = rule.unit.slice(0, -1);
	const length = lengthNow(index);
	const judged = limitOf(length);
	const limit = limitText(unit);
	const {most} = state.settings;
	const change = length - model.lengths[index];

	$("total").textContent = number(length);
	$("total-of").textContent = limit ? `of ${limit}` : length === 1 ? unit : rule.unit;
	$("meter").classList.toggle("over", judged.broken);
	$("bar-fill").parentElement.hidden = !most;
	$("bar-fill").style.width = most ? `${Math.min(100, (100 * length) / most)}%` : "0";
	$("total-note").textContent = [
		judged.broken ? `${plural(judged.by, unit)} ${judged.word === "over" ? "too many" : "too few"}`
			: judged.left !== null ? `${plural(judged.left, unit)} left` : null,
		`${number(model.lengths[index])} before${change ? `, ${signed(change, unit)}` : ""}`,
	].filter(Boolean).join(" \u00b7 ");
	$("counts").replaceChildren(...rules().map((one, which) => make("tr", {},
		make("th", {scope: "row"}, `${one.unit === "words" ? "Words" : "Characters"}: ${one.title}`),
		make("td", {}, number(model.lengths[which])), make("td", {}, number(lengthNow(which))))));
}

function drawLegend() {
	const counts = tally();
	const sure = model.findings.filter((finding) => isUndecided(finding) && finding.action === "replace" &&
		finding.wordings[0].fits);
	const part = (count, word) => (count ? make("span", {}, make("b", {}, number(count)), ` ${word}`) : null);

	$("legend").replaceChildren(...[
		part(counts.open, "to decide"), part(counts.taken, "taken"), part(counts.declined, "left as they are"),
		part(counts.told, "to know"),
		counts.open + counts.taken + counts.declined + counts.told === 0
			? make("span", {}, "No term in this text has other words on the other side.") : null,
		counts.alone ? make("label", {class: "check"}, make("input", {type: "checkbox", id: "show-left",
			checked: showsLeft, onchange: showLeft}), make("span", {},
			`show the ${number(counts.alone)} left alone (names, quotations ...)`)) : null,
		sure.length > 1 ? make("button", {type: "button", id: "take-sure",
			onclick: () => act(sure, takeAs(0), `${number(sure.length)} taken`, false)},
		`Take all ${number(sure.length)} sure ones`) : null,
	].filter(Boolean));
	$("undo").disabled = state.undo.length === 0;
}

function showLeft(event) {
	showsLeft = event.target.checked;
	$("document").classList.toggle("shows-left", showsLeft);
	if (!showsLeft && at()?.state === "alone")
		current = steps()[0]?.index ?? null;
	drawAll(current);
	drawStep();
	$("show-left").focus();
}

function drawStep() {
	const list = steps();
	const finding = at();

	$("where").textContent = whereText(finding ? list.indexOf(finding) + 1 : 0, list.length,
		model.findings.filter(isUndecided).length, model.findings.some((one) => one.wordings.length));
	$("previous").disabled = $("next").disabled = list.length < 2;
	drawCard(finding, ruleIndexes(), doIt);
}

function drawCounts() {
	const focused = document.activeElement?.id;

	drawMeter();
	drawLegend();
	if (focused && focused !== document.activeElement?.id)
		($(focused) ?? $("review-title")).focus();
}

/* --- going from one to the other */

function show(index, {focus = false, scroll = true} = {}) {
	const old = current;

	current = index;
	const mark = point(old, index);

	if (mark && scroll)
		mark.scrollIntoView({block: "center", behavior: "auto"});
	if (mark && focus)
		mark.focus({preventScroll: true});
	drawStep();
}

function step(by, focus) {
	const list = steps();

	if (!list.length)
		return;
	const where = list.indexOf(at());

	show(list[(where + by + list.length) % list.length].index, {focus});
	if (!focus)
		say(spoken(at()));
}

function spoken(finding) {
	const wording = finding.wordings[finding.wording];

	return wording ? `${finding.text}: ${wording.edits.map((edit) => edit.text).join(" ... ")}, ${
		costText(wording, ruleIndexes())}` : `${finding.text}: ${finding.reason}`;
}

/* The next one that is to be decided, from here on, then from the start. */
function nextOpen() {
	const open = model.findings.filter(isUndecided);

	return open.find((finding) => finding.index > current) ?? open[0] ?? null;
}

/* --- deciding */

/* Decides FINDINGS, tells WHAT, and goes on to the next. */
function act(findings, decision, what, goOn = true) {
	if (!findings.length)
		return;
	const inText = $("document").contains(document.activeElement);

	redraw(decide(findings, decision), current);
	drawCounts();
	const next = goOn ? nextOpen() : null;

	if (next)
		show(next.index, {focus: inText});
	else
		drawStep();
	say(`${what}. ${countText()}. ${next ? `Next: ${spoken(next)}` : goOn ? "Nothing is left to decide" : ""}`);
}

const free = (finding) => finding && !finding.covered && finding.wordings.length > 0;

const doIt = {
	take: () => free(at()) && act([at()], takeAs(at().wording), "Taken"),
	leave: () => free(at()) && act([at()], leave, "Left"),
	reopen: () => free(at()) && act([at()], reopen, "To decide again", false),
	takeAll: () => act(sameTerm(at()).filter((one) => !one.covered), takeAll(at()), "Taken everywhere"),
	choose,
	never,
	lookUp: look.lookUp,
};

/* The wording of the finding at hand, in all places of its term that have it. */
function takeAll(finding) {
	const term = finding.wordings[finding.wording].term;

	return (other) => takeAs(Math.max(0, other.wordings.findIndex((one) => one.term === term)))(other);
}

function choose(index) {
	const finding = at();

	if (finding.state === "taken") {
		act([finding], takeAs(index), "Taken", false);
	} else {
		finding.wording = index;
		drawStep();
		say(spoken(finding));
	}
	$("card").querySelector(`input[value="${index}"]`)?.focus();
}

async function never() {
	const finding = at();

	if (!free(finding))
		return;
	let id = null;

	try {
		if (project)
			id = (await api.never(finding, state.settings)).undo;
	} catch (error) {
		notify(error.message);
		return;
	}
	const same = sameTerm(finding);

	if (!state.never.includes(finding.group))
		state.never.push(finding.group);
	redraw(decide(same, leave, {never: finding.group, id}), current);
	drawCounts();
	const next = nextOpen();

	if (next)
		show(next.index, {focus: $("document").contains(document.activeElement)});
	else
		drawStep();
	const where = project ? `That stands in ${project} now.` : "That holds for this tab.";

	notify(`\u201c${finding.term}\u201d stays as it is in this bid. ${where}`, true);
	say(`Never in this bid. ${where} ${countText()}`);
}

async function takeBack() {
	const done = undo();

	if (!done)
		return;
	if (done.step.id) {
		try {
			await api.undoNever(done.step.id);
		} catch (error) {
			notify(error.message);
		}
	}
	redraw(done.blocks, current);
	drawCounts();
	if (done.first)
		show(done.first.index, {focus: $("document").contains(document.activeElement)});
	say(`Taken back. ${countText()}`);
}

/* --- writing and checking */

function showPart(reviewing) {
	state.writing = !reviewing;
	document.body.classList.toggle("reviewing", reviewing);
	document.body.classList.toggle("writing", !reviewing);
	$("review").hidden = $("side").hidden = !reviewing;
	$("write").hidden = reviewing;
}

let checking = 0;

/* Checks the text at hand; FOCUS: goes there. */
async function check(focus) {
	const mine = ++checking;

	document.body.setAttribute("aria-busy", "true");
	try {
		const {review, faults} = await api.review(source(), state.settings);

		if (mine !== checking)
			return;
		takeReview(review);
		const before = at();

		current = steps().find((finding) => finding.key === before?.key)?.index ??
			model.findings.find(isUndecided)?.index ?? steps()[0]?.index ?? null;
		$("edit").textContent = state.source.text === undefined ? "Another text" : "Edit";
		$("review-title").textContent = state.source.name === PASTED ? "Your text" : state.source.name;
		showPart(true);
		drawAll(current);
		drawCounts();
		drawStep();
		drawSave();
		if (faults?.length)
			notify(faults.map((fault) => [fault.text, fault.help].filter(Boolean).join("\n")).join("\n"));
		if (focus)
			$("review-title").focus();
		say(`Checked. ${countText()}. ${plural(model.findings.filter(isUndecided).length, "change")} to decide`);
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

const PASTED = "answer.txt";

function checkDraft() {
	if (!state.draft.trim()) {
		notify("There is no text yet: paste it into the box, or open a file.");
		$("text").focus();
		return;
	}
	const name = state.source?.text === undefined ? PASTED : state.source.name;

	state.source = sourceOfText(name, state.draft);
	save();
	check(true);
}

async function openFile(file) {
	if (file.size > 32 << 20) {
		notify(`${file.name} has ${number(Math.round(file.size / 1e6))} MB; at most 32 MB can be opened here.`);
		return;
	}
	current = null;
	state.source = await sourceOfFile(file);
	state.draft = state.source.text ?? "";
	state.decisions = {};
	state.undo = [];
	$("text").value = state.draft;
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

let counting;

/* How long what stands in the box is, while one writes. */
async function countDraft() {
	counting?.abort();
	counting = new AbortController();
	const {signal} = counting;

	try {
		const lengths = await api.count($("text").value, signal);
		const index = state.settings.rule;
		const rule = rules()[index];
		const unit = rule.unit.slice(0, -1);
		const judged = limitOf(lengths[index]);
		const limit = limitText(unit);

		$("write-count").textContent = $("text").value.trim() === "" ? "" : limit
			? `${number(lengths[index])} of ${limit}${judged.broken ? `: ${plural(judged.by, unit)} too ${
				judged.word === "over" ? "many" : "few"}` : ""}`
			: `${plural(lengths[index], unit)} (${rule.title})`;
	} catch (error) {
		if (error.name !== "AbortError")
			$("write-count").textContent = "";
	}
}

let pausing;

function wrote() {
	state.draft = $("text").value;
	save();
	clearTimeout(pausing);
	pausing = setTimeout(countDraft, 250);
}

function clearAll() {
	if (!confirm("Clear the text and all that you decided?"))
		return;
	forget();
	current = null;
	$("text").value = "";
	$("document").replaceChildren();
	$("write-count").textContent = "";
	showPart(false);
	$("text").focus();
	say("Cleared");
}

/* --- events */

function onKey(event) {
	if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && !$("write").hidden) {
		event.preventDefault();
		checkDraft();
		return;
	}
	const inText = $("document").contains(event.target);

	if (event.ctrlKey || event.metaKey || event.altKey || !(inText || $("side").contains(event.target)) ||
		event.target.matches("input[type=text], input[type=number], select"))
		return;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const radio = event.target.matches("input");
	const actions = {
		ArrowRight: () => step(1, inText), ArrowLeft: () => step(-1, inText),
		ArrowDown: () => inText && step(1, true), ArrowUp: () => inText && step(-1, true),
		Home: () => inText && steps()[0] && show(steps()[0].index, {focus: true}),
		End: () => inText && steps().length && show(steps().at(-1).index, {focus: true}),
		t: doIt.take, l: doIt.leave, n: doIt.never, u: takeBack,
		Escape: () => { closeSheet(); $(`f${current}`)?.focus(); },
	};

	if (inText)
		actions.Enter = actions[" "] = toCard;
	if (/^[1-9]$/.test(key) && at()?.wordings[key - 1])
		actions[key] = () => choose(key - 1);
	if (!actions[key] || (radio && key.startsWith("Arrow")))
		return;
	if (!inText && (key === "ArrowDown" || key === "ArrowUp"))
		return;
	event.preventDefault();
	actions[key]();
}

/* From the text to what is said of the finding. */
function toCard() {
	$("side").classList.add("open");
	($("take") ?? $("reopen") ?? $("card")).focus({preventScroll: true});
}

function closeSheet() {
	$("side").classList.remove("open");
}

function onText(event) {
	const mark = event.target.closest?.("[data-finding]");

	if (!mark)
		return;
	const finding = model.findings[Number(mark.dataset.finding)];

	if (finding.state === "alone" && !showsLeft)
		return;
	show(finding.index, {focus: true, scroll: matchMedia("(max-width: 60rem)").matches});
	$("side").classList.add("open");
}

function listen() {
	$("check").addEventListener("click", checkDraft);
	$("open").addEventListener("click", () => $("file").click());
	$("file").addEventListener("change", () => $("file").files[0] && openFile($("file").files[0]));
	$("text").addEventListener("input", wrote);
	$("edit").addEventListener("click", edit);
	$("undo").addEventListener("click", takeBack);
	$("clear").addEventListener("click", clearAll);
	$("previous").addEventListener("click", () => { $("side").classList.add("open"); step(-1, false); });
	$("next").addEventListener("click", () => { $("side").classList.add("open"); step(1, false); });
	$("document").addEventListener("click", onText);
	document.addEventListener("keydown", onKey);
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

function settingsChanged(anew) {
	if ($("review").hidden)
		countDraft();
	else if (anew)
		check(false);
	else {
		settleAll();
		drawCounts();
		drawStep();
	}
}

async function begin() {
	load();
	listen();
	look.begin();
	try {
		const about = await api.about();

		project = about.project;
		$("version").textContent = `parlance ${about.version}.`;
		beginSettings(about, settingsChanged);
		beginSave(about);
	} catch (error) {
		showPart(false);
		notify(error.message);
		return;
	}
	$("text").value = state.draft;
	if (state.source && !state.writing) {
		await check(false);
	} else {
		showPart(false);
		countDraft();
	}
	document.body.classList.add("ready");
}

begin();
