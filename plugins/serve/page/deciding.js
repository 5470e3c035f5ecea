// deciding.js - what one does with a finding: take, leave, another wording, never in this bid, undo.

import * as api from "./api.js";
import {$, notify, number, say} from "./dom.js";
import {lookUp} from "./look.js";
import {standing} from "./meter.js";
import {decide, dropStep, lastStep, leave, reopen, sameTerm, takeAs, undo} from "./model.js";
import {at, drawBlocks, drawCounts, drawStep, inText, nextOpen, show, spoken} from "./steps.js";
import {state} from "./store.js";

let project = null; /* the project file, which remembers what is never to be changed */

/* On to the next that is open; where there is none, this one is drawn as it is now. */
function goOn(focus) {
	const next = nextOpen();

	if (next)
		show(next.index, {focus});
	else
		drawStep();
	return next;
}

/* Decides FINDINGS, tells WHAT, and goes on to the next. */
function act(findings, decision, what, goes = true) {
	if (!findings.length)
		return;
	const focus = inText();

	drawBlocks(decide(findings, decision));
	const next = goes ? goOn(focus) : null;

	if (!goes)
		drawStep();
	say(`${what}. ${standing(findings).text}. ${next ? `Next: ${spoken(next)}` : goes ? "Nothing is left to decide" : ""}`);
}

const free = (finding) => finding && !finding.covered && finding.wordings.length > 0;

/* The wording of the finding at hand, in all places of its term that have it. */
function takeAll(finding) {
	const {term} = finding.wordings[finding.wording];

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
	const focus = inText();

	if (!state.never.includes(finding.group))
		state.never.push(finding.group);
	drawBlocks(decide(sameTerm(finding), leave, {never: finding.group, id}));
	goOn(focus);
	const where = project ? `That stands in ${project} now.` : "That holds for this tab.";

	notify(`\u201c${finding.term}\u201d stays as it is in this bid. ${where}`, true);
	say(`Never in this bid. ${where} ${standing([finding]).text}`);
}

let takingBack = false;

/* What stands in the project file is taken back there first. Where that cannot be, it stays so here
   too, and the next undo goes to the step before. False: it stays. */
async function takeBackInFile(step) {
	if (!step?.id)
		return true;
	takingBack = true;
	try {
		await api.undoNever(step.id);
		return true;
	} catch (error) {
		dropStep();
		drawCounts();
		notify(error.message);
		return false;
	} finally {
		takingBack = false;
	}
}

export async function takeBack() {
	if (takingBack || !(await takeBackInFile(lastStep())))
		return;
	const done = undo();

	if (!done)
		return;
	const focus = inText();

	$("alert").hidden = true; /* it may say what is no longer so */
	drawBlocks(done.blocks);
	if (done.first)
		show(done.first.index, {focus});
	say(`Taken back. ${standing(done.first ? [done.first] : []).text}`);
}

export const doIt = {
	take: () => free(at()) && act([at()], takeAs(at().wording), "Taken"),
	leave: () => free(at()) && act([at()], leave, "Left"),
	reopen: () => free(at()) && act([at()], reopen, "To decide again", false),
	takeAll: () => act(sameTerm(at()).filter((one) => !one.covered), takeAll(at()), "Taken everywhere"),
	takeSure: (sure) => act(sure, takeAs(0), `${number(sure.length)} taken`, false),
	choose,
	never,
	lookUp,
};

export function begin(about) {
	({project} = about);
}
