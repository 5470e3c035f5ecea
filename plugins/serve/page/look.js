// look.js - looking a term up: the concept card.

import * as api from "./api.js";
import {$, make, notify, say} from "./dom.js";
import {linkTo} from "./card.js";
import {state} from "./store.js";

const order = ["preferred", "admitted", "deprecated", "superseded"];
const dated = {deprecated: "dated, better not used", superseded: "no longer used"};

function termList(terms) {
	const sorted = [...terms].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));

	return make("ul", {}, sorted.map((term) => make("li", {class: term.status},
		make("span", {lang: term.language}, term.term),
		dated[term.status] && make("span", {class: "dated"}, ` (${dated[term.status]})`),
		term.note && make("span", {class: "note"}, ` \u2013 ${term.note}`))));
}

const mappings = {
	exact: "Yes.", close: "Nearly: in most places one can stand for the other.",
	broader: "The other side\u2019s word is wider.", narrower: "The other side\u2019s word is narrower.",
	related: "No: related, but not the same thing.",
};

function entry(label, ...what) {
	return what.some(Boolean) ? [make("dt", {}, label), make("dd", {}, ...what.filter(Boolean))] : [];
}

function card(concept) {
	const registers = [...new Set(concept.terms.map((term) => term.register))];

	return make("article", {class: "concept"},
		make("h3", {}, concept.terms[0]?.term ?? concept.id),
		concept.definition && make("p", {}, concept.definition),
		make("dl", {},
			registers.flatMap((name) => entry(name,
				termList(concept.terms.filter((term) => term.register === name)))),
			entry("Same meaning?", mappings[concept.mapping]),
			entry("Why", concept.reason),
			entry("Note", concept.note),
			entry("Sources", concept.sources.length && make("ul", {}, concept.sources.map((source) =>
				make("li", {}, linkTo({...source, title: source.title ?? source.key}))))),
			entry("See also", concept.see.length && make("span", {}, concept.see.flatMap((id, index) => [
				index ? ", " : "", linkToTerm(id)]))),
			entry("Glossary", concept.glossary)));
}

const linkToTerm = (term) => make("button", {type: "button", class: "link", onclick: () => lookUp(term)}, term);

/* A star before or behind a word asks for a list of terms, which come one by one. */
function answerOf(answer) {
	if (!answer.concepts)
		return [make("p", {}, linkToTerm(answer.term))];
	if (answer.concepts.length)
		return [answer.as ? make("p", {}, `The glossaries write \u201c${answer.as}\u201d.`) : null,
			...answer.concepts.map(card)].filter(Boolean);
	return [make("p", {}, `No glossary in use has \u201c${answer.query}\u201d.`),
		answer.elsewhere.length ? make("p", {}, "It is in a glossary that is not in use: ",
			answer.elsewhere.map((one) => one.glossary).join(", "), ".") : null,
		answer.near.length ? make("p", {}, "Did you mean ", answer.near.flatMap((near, index) => [
			index ? ", " : "", linkToTerm(near.term)]), "?") : null].filter(Boolean);
}

export async function lookUp(words) {
	if (!words.trim())
		return;
	try {
		const answers = await api.lookUp(words, state.settings);

		$("look-title").textContent = words;
		$("look-body").replaceChildren(...answers.length ? answers.flatMap(answerOf)
			: [make("p", {}, "No term is like this.")]);
		if (!$("look-dialog").open)
			$("look-dialog").showModal();
		$("look-dialog").scrollTop = 0;
		$("look-close").focus();
		const count = answers.reduce((sum, answer) => sum + (answer.concepts?.length ?? 1), 0);

		say(count ? `${count} found` : "Nothing found");
	} catch (error) {
		notify(error.message);
	}
}

export function begin() {
	$("look-form").addEventListener("submit", (event) => {
		event.preventDefault();
		lookUp($("look").value);
	});
	$("look-close").addEventListener("click", () => $("look-dialog").close());
	$("look-dialog").addEventListener("click", (event) => {
		if (event.target === event.currentTarget)
			event.currentTarget.close();
	});
}
