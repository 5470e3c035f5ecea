// answers.js - each answer of the text against the limits that its question states.

import {$, make, number, plural} from "./dom.js";
import {isTaken, model} from "./model.js";
import {limitText, ruleIndexes, rules} from "./settings.js";

/* How LENGTH stands to a limit: {broken, by, word} or {broken, left}. */
export function judge({most, least}, length) {
	if (most && length > most)
		return {broken: true, by: length - most, word: "many"};
	if (least && length < least)
		return {broken: true, by: least - length, word: "few"};
	return {broken: false, left: most ? most - length : null};
}

export const unitOf = (rule) => rules()[rule].unit.slice(0, -1);

export const tooMuch = (judged, unit) => `${plural(judged.by, unit)} too ${judged.word}`;

/* A question says "500 words" and not how they are counted: they are counted by the rule that was
   chosen for the portal. "Excluding spaces" is a rule of its own. */
function ruleOf(limit) {
	const {unit} = rules()[limit.rule];
	const first = rules().findIndex((rule) => rule.unit === unit);

	return limit.rule === first ? ruleIndexes()[unit] : limit.rule;
}

export const asking = () => model.sections.filter((section) => section.limits.length > 0);

/* What is taken adds to each of them, by each rule. */
function changes() {
	const sums = new Map(asking().map((section) => [section.index, section.lengths.map(() => 0)]));

	for (const finding of model.findings.filter(isTaken)) {
		const {costs} = finding.wordings[finding.wording];

		for (const sum of finding.sections.map((index) => sums.get(index)).filter(Boolean))
			costs.forEach((cost, rule) => { sum[rule] += cost; });
	}
	return sums;
}

function judged(limit, lengths) {
	const rule = ruleOf(limit);
	const unit = unitOf(rule);
	const how = judge(limit, lengths[rule]);
	const left = how.left === null ? null : `${number(how.left)} left`;

	return {broken: how.broken, length: lengths[rule], most: limit.most,
		count: `${number(lengths[rule])} of ${limitText(limit, unit)}`,
		note: how.broken ? `${number(how.by)} too ${how.word}` : left};
}

/* [{section, limits: [{count, note, broken ...}], broken}], in the order of the text. */
function standingOfAll() {
	const sums = changes();

	return asking().map((section) => {
		const lengths = section.lengths.map((length, rule) => length + sums.get(section.index)[rule]);
		const limits = section.limits.map((limit) => judged(limit, lengths));

		return {section, limits, broken: limits.some(({broken}) => broken)};
	});
}

const named = ({section, limits}) => `${limits.map(({count, note, broken}) =>
	(broken ? `${count}, ${note}` : count)).join(", ")} below \u201c${section.title}\u201d`;

/* What is to be said of the answers that FINDINGS stand in, and of each that breaks its limit:
   {texts, kept}. */
export function answersStanding(findings) {
	const own = new Set(findings.flatMap((finding) => finding.sections));
	const all = standingOfAll();

	return {texts: all.filter((one) => one.broken || own.has(one.section.index)).map(named),
		kept: !all.some(({broken}) => broken)};
}

/* --- drawing */

const ABOVE = "Above the first question";

function bar({most, length}) {
	const fill = make("div", {});

	fill.style.width = `${Math.min(100, (100 * length) / most)}%`;
	return make("div", {class: "bar", "aria-hidden": "true"}, fill);
}

const line = (limit) => [make("p", {class: limit.broken ? "over-line" : "note"},
	[limit.count, limit.note].filter(Boolean).join(" \u00b7 ")), limit.most ? bar(limit) : null];

/* Those of the text that is being written: SECTIONS as they were counted. */
export function drawDraftAnswers(sections) {
	$("write-answers").replaceChildren(...sections.filter(({limits}) => limits.length).map((section) => {
		const limits = section.limits.map((limit) => judged(limit, section.lengths));

		return make("li", {class: limits.some(({broken}) => broken) ? "over" : ""},
			make("p", {}, section.block === undefined ? ABOVE : section.title), limits.flatMap(line));
	}));
}

function item({section, limits, broken}, go) {
	return make("li", {class: broken ? "over" : "", "data-section": section.index},
		section.block === undefined ? make("p", {}, ABOVE)
			: make("button", {type: "button", class: "link", id: `answer-${section.index}`,
				onclick: () => go(section)}, section.title),
		limits.flatMap(line));
}

function summary(all) {
	const over = all.filter(({broken}) => broken).length;

	return [plural(all.length, "answer"), over ? `${number(over)} outside ${over === 1 ? "its limit" : "their limits"}`
		: `within ${all.length === 1 ? "its limit" : "their limits"}`].join(", ");
}

/* Marks the innermost answer that the finding at hand stands in. */
export function pointAnswer(finding) {
	const here = (finding?.sections ?? []).filter((index) => model.sections[index].limits.length).at(-1);

	for (const one of $("answer-list").children) {
		const own = Number(one.dataset.section) === here;

		one.toggleAttribute("data-here", own);
		one.querySelector("button")?.setAttribute("aria-current", String(own));
		if (own)
			$("answer-list").scrollTop = one.offsetTop - $("answer-list").offsetTop -
				($("answer-list").clientHeight - one.offsetHeight) / 2;
	}
}

/* GO leads to a section's place in the text. */
export function drawAnswers(finding, go) {
	const all = standingOfAll();
	const silent = model.sections.filter(({block, limits}) => block !== undefined && !limits.length).length;

	$("answers").hidden = all.length === 0;
	$("answers-said").textContent = summary(all);
	$("answers-said").classList.toggle("over-line", all.some(({broken}) => broken));
	$("answer-list").replaceChildren(...all.map((one) => item(one, go)));
	$("answers-silent").textContent = silent
		? `${plural(silent, "other heading or question states", "other headings or questions state")} no limit.` : "";
	pointAnswer(finding);
}

/* On paper: one line each. */
export const answersPrinted = () => standingOfAll().map(named);
