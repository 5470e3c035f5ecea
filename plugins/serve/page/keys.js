// keys.js - working by keys, and by pointing at the text.

import {$} from "./dom.js";
import {doIt, takeBack} from "./deciding.js";
import {model} from "./model.js";
import {at, goTo, isShown, openSheet, show, step, toCard, toText} from "./steps.js";
import {checkDraft} from "./writing.js";

/* What a key does; INTEXT: a finding in the text has the focus, else what is said of it. */
function actionOf(key, inText) {
	const everywhere = {
		ArrowRight: () => step(1, inText), ArrowLeft: () => step(-1, inText),
		t: doIt.take, l: doIt.leave, n: doIt.never, u: takeBack, Escape: toText,
	};
	const text = {
		ArrowDown: () => step(1, true), ArrowUp: () => step(-1, true),
		Home: () => goTo(0), End: () => goTo(-1), Enter: toCard, " ": toCard,
	};

	if (/^[1-9]$/.test(key) && at()?.wordings[key - 1])
		return () => doIt.choose(key - 1);
	return everywhere[key] ?? (inText ? text[key] : undefined);
}

function onKey(event) {
	const {target} = event;

	if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && !$("write").hidden) {
		event.preventDefault();
		checkDraft();
		return;
	}
	const inText = $("document").contains(target);

	if (event.ctrlKey || event.metaKey || event.altKey || !(inText || $("side").contains(target)) ||
		target.matches("input[type=text], input[type=number], select"))
		return;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const action = target.matches("input") && key.startsWith("Arrow") ? undefined : actionOf(key, inText);

	if (action) {
		event.preventDefault();
		action();
	}
}

function onText(event) {
	const mark = event.target.closest?.("[data-finding]");
	const finding = mark && model.findings[Number(mark.dataset.finding)];

	if (!finding || !isShown(finding))
		return;
	show(finding.index, {focus: true, scroll: matchMedia("(max-width: 60rem)").matches});
	openSheet();
}

function stepAside(by) {
	openSheet();
	step(by, false);
}

export function listen() {
	$("undo").addEventListener("click", takeBack);
	$("previous").addEventListener("click", () => stepAside(-1));
	$("next").addEventListener("click", () => stepAside(1));
	$("close-sheet").addEventListener("click", toText);
	$("document").addEventListener("click", onText);
	document.addEventListener("keydown", onKey);
}
