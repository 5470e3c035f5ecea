// steps.js - going from one finding to the other, and what is drawn of the one at hand.

import {drawAnswers, pointAnswer} from "./answers.js";
import {costText, drawCard, whereText} from "./card.js";
import {$, say} from "./dom.js";
import {drawLegend, drawMeter} from "./meter.js";
import {isUndecided, model} from "./model.js";
import {ruleIndexes} from "./settings.js";
import {drawAll, goToBlock, point, redraw} from "./text.js";

let current = null; /* the number of the finding at hand */
let showsLeft = false;
let doIt = {}; /* what can be done with it: deciding.js */

export const at = () => (current === null ? null : model.findings[current]);
export const inText = () => $("document").contains(document.activeElement);
export const isShown = (finding) => !finding.off && (finding.state !== "alone" || showsLeft);

/* Those one goes through: what was left alone only where it is shown. */
const steps = () => model.findings.filter((finding) => !finding.covered && isShown(finding));

/* The next one that is to be decided, from here on, then from the start. */
export function nextOpen() {
	const open = model.findings.filter(isUndecided);

	return open.find((finding) => finding.index > current) ?? open[0] ?? null;
}

export function spoken(finding) {
	const wording = finding.wordings[finding.wording];

	return wording ? `${finding.text}: ${wording.edits.map((edit) => edit.text).join(" ... ")}, ${
		costText(wording, ruleIndexes())}` : `${finding.text}: ${finding.reason}`;
}

/* --- drawing */

export function drawStep() {
	const list = steps();
	const finding = at();

	$("where").textContent = whereText(finding ? list.indexOf(finding) + 1 : 0, list.length,
		model.findings.filter(isUndecided).length, model.findings.some((one) => one.wordings.length));
	$("previous").disabled = $("next").disabled = list.length < 2;
	drawCard(finding, ruleIndexes(), doIt);
	pointAnswer(finding);
}

export function drawCounts() {
	const focused = document.activeElement?.id;

	drawMeter();
	drawAnswers(at(), goToSection);
	drawLegend(showsLeft, {showLeft, takeSure: doIt.takeSure});
	if (focused && focused !== document.activeElement?.id)
		($(focused) ?? $("review-title")).focus();
}

/* Draws what a decision in these blocks has changed. */
export function drawBlocks(numbers) {
	redraw(numbers, current);
	drawCounts();
}

/* Draws all of a text anew; BEFORE is what was at hand, which stays so where it is still there. */
export function drawText(before) {
	const list = steps();

	current = list.find((finding) => finding.key === before?.key)?.index ??
		model.findings.find(isUndecided)?.index ?? list[0]?.index ?? null;
	drawAll(current);
	drawCounts();
	drawStep();
}

export function drawNothing() {
	current = null;
	$("document").replaceChildren();
}

function showLeft(event) {
	showsLeft = event.target.checked;
	$("document").classList.toggle("shows-left", showsLeft);
	drawText(at());
	$("show-left").focus();
}

/* --- going */

export function show(index, {focus = false, scroll = true} = {}) {
	const mark = point(current, index);

	current = index;
	if (mark && scroll)
		mark.scrollIntoView({block: "center", behavior: "auto"});
	if (mark && focus)
		mark.focus({preventScroll: true});
	drawStep();
}

export function step(by, focus) {
	const list = steps();

	if (!list.length)
		return;
	const where = list.indexOf(at());

	show(list[(where + by + list.length) % list.length].index, {focus});
	if (!focus)
		say(spoken(at()));
}

/* To the first one, or the last. */
export function goTo(end) {
	const finding = steps().at(end);

	if (finding)
		show(finding.index, {focus: true});
}

/* To what asks for an answer; its first finding that is to be decided is then the one at hand. */
function goToSection(section) {
	const own = steps().filter((finding) => finding.sections.includes(section.index));
	const first = own.find(isUndecided) ?? own[0];

	if (first)
		show(first.index, {scroll: false});
	goToBlock(section.block);
}

/* From the text to what is said of the finding, and back. */
export function toCard() {
	openSheet();
	($("take") ?? $("reopen") ?? $("card")).focus({preventScroll: true});
}

export function toText() {
	$("side").classList.remove("open");
	$(`f${current}`)?.focus();
}

/* On a phone's width what is said of a finding is a sheet at the bottom. */
export const openSheet = () => $("side").classList.add("open");

export function begin(actions) {
	doIt = actions;
}
