// text.js - the text with its findings: a block of the document is an element, made anew when
// something in it was decided. Blocks out of sight cost nothing (content-visibility).

import {$, make} from "./dom.js";
import {model} from "./model.js";

const elements = []; /* by the number of the block */

/* What is drawn in a block: the edits of what is taken, the words of what is not. */
function piecesOf(block) {
	const pieces = [];

	for (const finding of block.findings) {
		if (finding.state === "taken") {
			for (const edit of finding.wordings[finding.wording].edits) {
				const main = edit.span[0] <= finding.match[0] && edit.span[1] >= finding.match[1];

				pieces.push({span: edit.span, text: edit.text, finding, main});
			}
		} else if (!finding.covered && !finding.off) {
			pieces.push({span: finding.match, finding, main: true,
				text: block.text.slice(...finding.match)});
		}
	}
	return pieces.sort((a, b) => a.span[0] - b.span[0]);
}

const words = {
	replace: "sure replacement", suggest: "suggestion", explain: "to know", leave: "left alone", check: "to look at",
};
const states = {taken: "taken", declined: "left as it is", open: "to decide"};

export function labelOf(finding, text) {
	const state = states[finding.state];

	return `${text}, ${words[finding.action]}${state ? `, ${state}` : ""}`;
}

function classOf(finding) {
	if (finding.state === "alone")
		return "f left-alone";
	return `f ${finding.action} ${finding.state}`;
}

function drawPiece(piece, current) {
	const {finding} = piece;

	if (!piece.main)
		return make("span", {class: "f taken also", "data-of": finding.index}, piece.text);
	return make("span", {
		class: classOf(finding), role: "button", "data-finding": finding.index,
		id: `f${finding.index}`, tabindex: finding.index === current ? 0 : -1,
		"aria-label": labelOf(finding, piece.text), "aria-current": finding.index === current && "true",
	}, piece.text);
}

function drawBlock(block, current) {
	const parts = [];
	let at = 0;

	for (const piece of piecesOf(block)) {
		if (piece.span[0] < at)
			continue;
		parts.push(block.text.slice(at, piece.span[0]), drawPiece(piece, current));
		at = piece.span[1];
	}
	parts.push(block.text.slice(at));
	return parts;
}

function elementOf(block, level, current) {
	const deep = block.kind === "item" && block.level > 1 ? ` item-${Math.min(block.level, 3)}` : "";

	return make(level ? `h${level}` : "div", {class: `${block.kind}${deep}`}, drawBlock(block, current));
}

/* Headings of the text stand below that of the page, and leave no level out. */
export function drawAll(current) {
	let last = 2;

	elements.length = 0;
	for (const block of model.blocks) {
		const level = block.kind === "heading" ? Math.min(block.level + 2, last + 1, 6) : 0;

		last = level || last;
		elements.push(elementOf(block, level, current));
	}
	$("document").replaceChildren(...elements);
}

/* Draws the blocks of these numbers anew; the focus stays where it was. */
export function redraw(numbers, current) {
	const focused = document.activeElement?.dataset?.finding;

	for (const at of numbers)
		elements[at].replaceChildren(...drawBlock(model.blocks[at], current));
	if (focused !== undefined && !document.activeElement?.dataset?.finding)
		$(`f${focused}`)?.focus({preventScroll: true});
}

/* Goes to the block of that number. */
export function goToBlock(at) {
	elements[at].tabIndex = -1;
	elements[at].scrollIntoView({block: "start", behavior: "auto"});
	elements[at].focus({preventScroll: true});
}

/* Moves the mark of what is looked at. */
export function point(from, to) {
	const old = from !== null && $(`f${from}`);
	const now = to !== null && $(`f${to}`);

	if (old) {
		old.removeAttribute("aria-current");
		old.tabIndex = -1;
	}
	if (now) {
		now.setAttribute("aria-current", "true");
		now.tabIndex = 0;
	}
	return now || null;
}
