// model.js - the findings of a text, what was decided of each, and what that comes to.

import {save, state} from "./store.js";

export const model = {
	blocks: [],
	findings: [], /* and issues, in the order of the text; `number` is that of the server's findings */
	remarks: [],  /* issues that stand at no place of the text */
	lengths: [],
	sections: [], /* answers, with the limits that their questions state; findings name them by index */
	sum: "",
	concepts: new Map(),
	project: null,
};

/* A short name of a paragraph's text. */
function nameOf(text) {
	let sum = 0x811c9dc5;

	for (let i = 0; i < text.length; i++)
		sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return sum.toString(36);
}

/* A decision belongs to a term at its place in a paragraph of these very words: it outlives another
   vocabulary and a change elsewhere in the text, and never slips to another place. */
function nameBlocks(blocks) {
	const seen = new Map();

	for (const block of blocks) {
		const name = nameOf(block.text);
		const times = seen.get(name) ?? 0;

		seen.set(name, times + 1);
		block.name = times ? `${name}.${times}` : name;
		block.findings = [];
	}
}

export const mainEdit = (finding, wording) =>
	wording.edits.find(({span}) => span[0] <= finding.match[0] && span[1] >= finding.match[1]) ??
	wording.edits[0];

/* What is told of the text beside its terms: nothing can be taken. */
const asFinding = (issue) => ({...issue, action: "check", reason: issue.message, wordings: [], senses: [],
	concept: null, term: issue.kind, sections: []});

/* Whether the settings leave it out. */
function isOff(finding) {
	const {off} = state.settings;

	if (finding.kind)
		return off.some((kind) => finding.kind.startsWith(kind));
	if (finding.status)
		return off.includes("deprecated");
	return finding.wordings.length === 0 && finding.action !== "leave" && off.includes("explain");
}

export function takeReview(review) {
	nameBlocks(review.blocks);
	model.blocks = review.blocks;
	model.lengths = review.lengths;
	model.sections = review.sections.map((section, index) => ({...section, index}));
	model.sum = review.sum;
	model.from = review.from;
	model.to = review.to;
	model.concepts = new Map(review.concepts.map((one) => [`${one.glossary}/${one.id}`, one]));
	review.findings.forEach((finding, number) => { finding.number = number; });
	model.remarks = review.issues.filter((issue) => issue.block === undefined);
	model.findings = [...review.findings, ...review.issues.filter((issue) => issue.block !== undefined).map(asFinding)]
		.sort((a, b) => a.block - b.block || a.match[0] - b.match[0] ||
			Number(b.action === "check") - Number(a.action === "check"));
	model.findings.forEach((finding, index) => {
		const block = model.blocks[finding.block];

		finding.index = index;
		finding.text = block.text.slice(finding.match[0], finding.match[1]);
		finding.group = `${finding.concept}|${finding.term}`;
		finding.key = `${block.name}:${finding.match[0]}:${finding.group}`;
		block.findings.push(finding);
	});
	settleAll();
}

export const conceptOf = (finding) => model.concepts.get(finding.concept);

/* --- what was decided */

const isOpen = (finding) => finding.wordings.length > 0;

/* Sets state, wording of FINDING: "taken", "declined", "open"; "told" and "alone" are no question. */
function settle(finding) {
	const decided = state.decisions[finding.key];

	finding.wording = 0;
	finding.covered = false;
	finding.off = isOff(finding);
	if (!isOpen(finding)) {
		finding.state = finding.action === "leave" ? "alone" : "told";
		return;
	}
	if (decided?.take !== undefined) {
		const at = finding.wordings.findIndex(
			(wording) => mainEdit(finding, wording).text === decided.take);

		finding.state = at < 0 ? "open" : "taken";
		finding.wording = Math.max(at, 0);
	} else if (decided?.leave) {
		finding.state = "declined";
	} else if (decided?.open) {
		finding.state = "open";
	} else if (finding.decided === "leave" || state.never.includes(finding.group)) {
		finding.state = "declined";
	} else {
		finding.state = finding.decided === "take" && finding.wordings[0].fits ? "taken" : "open";
	}
}

/* Two changes of one place cannot both be made: a finding inside the edits of one that is taken has
   to wait. */
function settleBlock(block) {
	const edits = [];

	for (const finding of block.findings) {
		settle(finding);
		const own = finding.wordings.length
			? finding.wordings[finding.wording].edits.map((edit) => edit.span) : [finding.match];

		finding.covered = edits.some((span) =>
			own.some((other) => other[0] < span[1] && span[0] < other[1]));
		if (finding.covered && finding.state === "taken")
			finding.state = "open";
		if (finding.state === "taken")
			edits.push(...own);
	}
	for (const finding of block.findings)
		if (finding.state !== "taken" && !finding.covered)
			finding.covered = edits.some((span) =>
				finding.match[0] < span[1] && span[0] < finding.match[1]);
}

export function settleAll() {
	for (const block of model.blocks)
		settleBlock(block);
}

/* --- deciding, and taking it back */

const UNDO_MOST = 200;

/* Changes decisions: CHANGES are [key, decision or undefined]; MORE goes with it to the undo list.
   Gives the blocks that are concerned. */
export function decide(findings, decision, more = {}) {
	const before = findings.map((finding) => [finding.key, state.decisions[finding.key] ?? null]);

	state.undo.push({before, ...more});
	if (state.undo.length > UNDO_MOST)
		state.undo.shift();
	for (const finding of findings)
		state.decisions[finding.key] = decision(finding);
	return settleOf(new Set(findings.map((finding) => finding.block)));
}

export const takeAs = (index) => (finding) => {
	const wording = finding.wordings[index] ?? finding.wordings[0];

	return {take: mainEdit(finding, wording).text};
};
export const leave = () => ({leave: true});
export const reopen = () => ({open: true});

function settleOf(numbers) {
	for (const at of numbers)
		settleBlock(model.blocks[at]);
	save();
	return [...numbers];
}

export const lastStep = () => state.undo.at(-1);

/* The last step can be taken back no more. */
export function dropStep() {
	state.undo.pop();
	save();
}

/* The last step, taken back; null: there is none. */
export function undo() {
	const step = state.undo.pop();

	if (!step)
		return null;
	for (const [key, decision] of step.before) {
		if (decision)
			state.decisions[key] = decision;
		else
			delete state.decisions[key];
	}
	if (step.never)
		state.never = state.never.filter((group) => group !== step.never);
	const keys = new Set(step.before.map(([key]) => key));
	const concerned = model.findings.filter((finding) =>
		keys.has(finding.key) || finding.group === step.never);

	return {step, blocks: settleOf(new Set(concerned.map((finding) => finding.block))),
		first: concerned[0]};
}

/* --- what it comes to */

export const sameTerm = (finding) => model.findings.filter((other) =>
	other.group === finding.group && other.wordings.length > 0);

export const isTaken = (finding) => finding.state === "taken";
export const isUndecided = (finding) => finding.state === "open" && !finding.covered && !finding.off;

/* How long the text is with what is taken, by the rule of that index. */
export function lengthNow(rule) {
	let length = model.lengths[rule];

	for (const finding of model.findings)
		if (isTaken(finding))
			length += finding.wordings[finding.wording].costs[rule];
	return length;
}

export function tally() {
	const counts = {taken: 0, declined: 0, open: 0, told: 0, alone: 0};

	for (const finding of model.findings)
		if (!finding.off)
			counts[finding.state]++;
	return counts;
}

/* As the server wants it. A wording is named by its place. */
export function decided() {
	const findings = model.findings;

	return {
		take: findings.filter(isTaken).map((one) => `${one.number}.${one.wording}`).join(" "),
		leave: findings.filter((one) => one.state === "declined").map((one) => one.number).join(" "),
		sum: model.sum,
	};
}
