// card.js - what is said of the finding at hand: what would be written, why, on whose word, at which
// cost; and what one can do.

import {$, make, number, signed} from "./dom.js";
import {conceptOf, mainEdit, model, sameTerm} from "./model.js";

const kinds = {
	replace: "Sure replacement",
	suggest: "Suggestion: fits in some places only",
	explain: "To know: nothing is changed",
	leave: "Left alone",
	check: "To look at: about the text as a whole",
};

const stateWords = {taken: "Taken", declined: "Left as it is"};

function heading(finding) {
	const edit = finding.wordings.length && mainEdit(finding, finding.wordings[finding.wording]);

	if (!edit)
		return make("h3", {id: "card-title"}, finding.text);
	const old = model.blocks[finding.block].text.slice(...edit.span);

	return make("h3", {id: "card-title"}, make("del", {}, old),
		make("span", {class: "arrow"}, make("span", {"aria-hidden": "true"}, " \u2192 "),
			make("span", {class: "vh"}, " becomes ")), edit.text);
}

/* The words around it, as they were written: who goes on by keys need not look for the place. */
function around(finding) {
	const {text} = model.blocks[finding.block];
	const [start, end] = finding.match;
	const from = start > 60 ? text.indexOf(" ", start - 60) + 1 : 0;
	const cut = end + 60 < text.length ? text.lastIndexOf(" ", end + 60) : text.length;
	const to = Math.max(cut, end);

	return make("p", {class: "around"}, from > 0 && from <= start ? "\u2026 " : "",
		text.slice(from > start ? 0 : from, start), make("b", {}, text.slice(start, end)), text.slice(end, to),
		to < text.length ? " \u2026" : "");
}

/* Words and characters by the rules in use. */
export function costText(wording, rules) {
	return [signed(wording.costs[rules.words], "word"),
		signed(wording.costs[rules.characters], "character")].join(", ");
}

/* What changes elsewhere with it: "has -> have". */
function alongside(finding) {
	const wording = finding.wordings[finding.wording];
	const text = model.blocks[finding.block].text;
	const others = wording.edits.filter((edit) => edit !== mainEdit(finding, wording));

	return others.length ? make("p", {class: "note"}, "With it: ", others.map((edit) =>
		`${text.slice(...edit.span)} \u2192 ${edit.text}`).join(", ")) : null;
}

function wordings(finding, rules, choose) {
	if (finding.wordings.length < 2)
		return null;
	return make("fieldset", {}, make("legend", {}, "Wording"),
		finding.wordings.map((wording, index) => make("label", {class: "check"},
			make("input", {type: "radio", name: "wording", value: index,
				checked: index === finding.wording, onchange: () => choose(index)}),
			make("span", {}, `${mainEdit(finding, wording).text} `,
				make("small", {}, `(${costText(wording, rules)})`)))));
}

function linkTo(source) {
	if (!/^https?:/.test(source.url ?? ""))
		return source.title;
	return make("a", {href: source.url, target: "_blank", rel: "noopener noreferrer"}, source.title);
}

function source(concept) {
	const [first] = concept?.sources ?? [];

	return first ? make("p", {class: "source"}, "Source: ", linkTo(first)) : null;
}

function about(finding, lookUp) {
	const concept = conceptOf(finding);

	if (!concept)
		return null;
	return make("details", {}, make("summary", {}, "More about this term"),
		concept.definition && make("p", {}, concept.definition),
		finding.mapping_words && make("p", {}, make("b", {}, "Same meaning? "), finding.mapping_words),
		concept.note && make("p", {}, concept.note),
		make("p", {class: "note"}, `${concept.glossary_title} (${concept.layer})`),
		make("p", {}, make("button", {type: "button", class: "link",
			onclick: () => lookUp(finding.term)}, "Open its card")));
}

function senses(finding) {
	if (finding.senses.length < 2)
		return null;
	return make("p", {}, "It could mean: ", finding.senses.map((name) => {
		const concept = model.concepts.get(name);

		return concept?.definition ?? name;
	}).join(" Or: "));
}

function button(label, action, attributes = {}) {
	return make("button", {type: "button", onclick: action, ...attributes}, label);
}

function decisions(finding, doIt) {
	if (finding.wordings.length === 0)
		return null;
	const same = sameTerm(finding).length;
	const row = make("div", {class: "decide"});

	if (finding.covered) {
		row.append(make("p", {class: "whole note"},
			"A change beside it reaches into these words. Take that back first."));
		return row;
	}
	if (finding.state === "open")
		row.append(button("Take", doIt.take, {class: "primary", id: "take"}),
			button("Leave", doIt.leave, {id: "leave"}));
	else
		row.append(make("p", {class: "state"}, stateWords[finding.state]),
			button("Decide again", doIt.reopen, {id: "reopen"}));
	if (same > 1)
		row.append(button(`Take in all ${same} places`, doIt.takeAll, {class: "whole", id: "take-all"}));
	row.append(button("Never in this bid", doIt.never, {class: "whole", id: "never"}));
	return row;
}

/* Draws the card of FINDING (null: there is none). RULES: the indexes of the counting rules. */
export function drawCard(finding, rules, doIt) {
	const card = $("card");
	const focused = card.contains(document.activeElement) ? document.activeElement.id : null;

	if (!finding) {
		card.replaceChildren(make("h3", {id: "card-title"}, "Nothing to decide"),
			make("p", {}, "No term in this text has other words on the other side."));
		return;
	}
	const wording = finding.wordings[finding.wording];
	const caution = finding.doubt ?? finding.caution;
	const kind = finding.action === "leave" ? "left-alone" : finding.action;

	card.replaceChildren(...[
		make("p", {class: `kind ${kind}`}, kinds[finding.action],
			finding.status ? make("span", {class: "dated"}, ` (${finding.status})`) : null),
		heading(finding),
		wording && make("p", {class: "cost"}, costText(wording, rules)),
		around(finding),
		make("p", {}, finding.reason),
		caution && make("p", {class: "caution"}, finding.action === "leave" ? `Left alone: ${caution}.`
			: `Take care: ${caution}.`),
		wording && alongside(finding),
		senses(finding),
		wordings(finding, rules, doIt.choose),
		decisions(finding, doIt),
		source(conceptOf(finding)),
		about(finding, doIt.lookUp),
	].filter(Boolean));
	/* Where the button that was pressed is gone, the next best keeps the keyboard here. */
	if (focused !== null)
		($(focused) ?? $("take") ?? $("reopen") ?? card).focus();
}

/* "3 of 17, 12 open" */
export function whereText(position, count, open, decided) {
	if (count === 0)
		return "No findings";
	return `${position} of ${count}${open ? `, ${number(open)} open` : decided ? ", all decided" : ""}`;
}

export {linkTo};
