// meter.js - how long the text is, against its limits, and what there is to decide.

import {answersStanding, asking, judge, tooMuch, unitOf} from "./answers.js";
import {$, make, number, plural, signed} from "./dom.js";
import {isUndecided, lengthNow, model, tally} from "./model.js";
import {limitText, limits, rules} from "./settings.js";
import {state} from "./store.js";

/* "312 of 350 words", "312 words" */
export function countText(length = lengthNow(state.settings.rule)) {
	const unit = unitOf(state.settings.rule);
	const limit = limitText(state.settings, unit);

	return limit ? `${number(length)} of ${limit}` : plural(length, unit);
}

/* The count, and what speaks against handing the text in: "501 of 500 words, 1 word too many"; and
   how long the answers are that FINDINGS stand in. */
export function standing(findings = []) {
	const answers = answersStanding(findings);
	const over = limits().map((limit) => [judge(limit, lengthNow(limit.rule)), unitOf(limit.rule)])
		.filter(([judged]) => judged.broken).map(([judged, unit]) => tooMuch(judged, unit));

	return {text: [[countText(), ...over].join(", "), ...answers.texts].join("; "),
		kept: over.length === 0 && answers.kept};
}

/* The same of a text of these lengths that stands in the box. */
export function draftText(lengths) {
	const {rule} = state.settings;
	const judged = judge(state.settings, lengths[rule]);

	return [limitText(state.settings, unitOf(rule)) ? countText(lengths[rule])
		: `${countText(lengths[rule])} (${rules()[rule].title})`,
	judged.broken ? `: ${tooMuch(judged, unitOf(rule))}` : ""].join("");
}

/* A limit beside the one of the meter: a document may have several. */
function further(limit) {
	const unit = unitOf(limit.rule);
	const length = lengthNow(limit.rule);
	const judged = judge(limit, length);

	return make("p", {class: judged.broken ? "note over-line" : "note"},
		`${number(length)} of ${limitText(limit, unit)} (${rules()[limit.rule].title})${
			judged.broken ? `: ${tooMuch(judged, unit)}` : ""}`);
}

export function drawMeter() {
	const index = state.settings.rule;
	const rule = rules()[index];
	const unit = unitOf(index);
	const length = lengthNow(index);
	const judged = judge(state.settings, length);
	const limit = limitText(state.settings, unit);
	const {most} = state.settings;
	const change = length - model.lengths[index];

	$("total").textContent = number(length);
	$("total-of").textContent = limit ? `of ${limit}` : length === 1 ? unit : rule.unit;
	$("meter").classList.toggle("over", judged.broken);
	$("bar-fill").parentElement.hidden = !most;
	$("bar-fill").style.width = most ? `${Math.min(100, (100 * length) / most)}%` : "0";
	$("total-note").textContent = [
		judged.broken ? tooMuch(judged, unit) : judged.left !== null ? `${plural(judged.left, unit)} left` : null,
		`${number(model.lengths[index])} before${change ? `, ${signed(change, unit)}` : ""}`,
		asking().length ? "with the questions" : null,
	].filter(Boolean).join(" \u00b7 ");
	$("further").replaceChildren(...limits().slice(1).map(further));
	$("counts").replaceChildren(...rules().map((one, which) => make("tr", {},
		make("th", {scope: "row"}, `${one.unit === "words" ? "Words" : "Characters"}: ${one.title}`),
		make("td", {}, number(model.lengths[which])), make("td", {}, number(lengthNow(which))))));
}

/* DOIT: what its switch and its button do. */
export function drawLegend(showsLeft, doIt) {
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
			checked: showsLeft, onchange: doIt.showLeft}), make("span", {},
			`show the ${number(counts.alone)} left alone (names, quotations ...)`)) : null,
		sure.length > 1 ? make("button", {type: "button", id: "take-sure",
			onclick: () => doIt.takeSure(sure)}, `Take all ${number(sure.length)} sure ones`) : null,
		...model.remarks.map((one) => make("span", {class: "remark"},
			`${one.line ? `Line ${one.line}: ` : ""}${one.message}`)),
	].filter(Boolean));
	$("undo").disabled = state.undo.length === 0;
}
