// api.js - asking the server: docs/page-api.md.

/* A fault of the server's, in its words. */
export class Refused extends Error {}

let token = "";

function explain(faults) {
	return faults.map((fault) => [fault.file, fault.text].filter(Boolean).join(": ") +
		(fault.help ? `\n${fault.help}` : "")).join("\n");
}

async function ask(path, options = {}) {
	let answer;

	try {
		answer = await fetch(path, {cache: "no-store", credentials: "omit", ...options});
	} catch (error) {
		if (error.name === "AbortError")
			throw error;
		throw new Refused("The server does not answer. Start it again with: parlance serve\n" +
			"Your text is still here.");
	}
	if (answer.ok)
		return answer;
	const text = await answer.text();
	let faults;

	try {
		faults = JSON.parse(text).faults;
	} catch {
		throw new Refused(text || `The server answered ${answer.status}.`);
	}
	throw new Refused(explain(faults));
}

function query(settings, more = {}) {
	const parameters = new URLSearchParams(more);

	if (settings.from)
		parameters.set("from", settings.from);
	if (settings.to)
		parameters.set("to", settings.to);
	for (const name of settings.glossaries ?? [])
		parameters.append("glossary", name);
	return parameters;
}

export async function about() {
	const answer = await (await ask("/api/about")).json();

	token = answer.token;
	answer.glossaries = answer.glossaries[0].glossaries;
	return answer;
}

export async function review(source, settings) {
	const answer = await (await ask(`/api/review?${query(settings, {name: source.name})}`,
		{method: "POST", body: source.bytes()})).json();

	return {review: answer.review[0], faults: answer.faults};
}

/* How long a text is, and each answer in it: {lengths, sections}. */
export async function count(name, text, settings, signal) {
	return (await ask(`/api/count?${query(settings, {name})}`, {method: "POST", body: text, signal})).json();
}

/* The document with what was decided, as a blob. */
export async function apply(source, settings, as, decided, more = {}) {
	const head = new URLSearchParams({...decided, ...more});
	const body = new Blob([head.toString(), "\n", source.bytes()]);
	const answer = await ask(`/api/apply?${query(settings, {name: source.name, as})}`,
		{method: "POST", body});

	return answer.blob();
}

export async function lookUp(words, settings) {
	const parameters = query(settings, {q: words});

	parameters.delete("from");
	parameters.delete("to");
	return (await (await ask(`/api/lookup?${parameters}`)).json()).answers;
}

const changing = (path, fields) => ask(path, {
	method: "POST",
	headers: {"X-Parlance-Token": token},
	body: new URLSearchParams(fields),
}).then((answer) => answer.json());

/* Never again in this bid: written into the project file. Gives what undoes it. */
export const never = (finding, settings) =>
	changing(`/api/decide?${query(settings)}`, {concept: finding.concept, term: finding.term});

export const undoNever = (id) => changing("/api/undo", {id});
