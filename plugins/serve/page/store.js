// store.js - what is worth keeping over a reload: in this tab's session storage, nowhere else.

const KEY = "parlance";

export const fresh = () => ({
	source: null, /* {name, text} or {name, base64} */
	draft: "",
	writing: true,
	settings: {from: null, to: null, glossaries: null, rule: 0, most: null, least: null, author: "",
		further: [], /* limits beside the first: {rule, most, least} */
		off: []}, /* kinds that are not told */
	decisions: {}, /* by the key of a finding: {take: text} or {leave: true} */
	never: [],     /* "concept|term", where no project file remembers them */
	undo: [],
});

export let state = fresh();

/* Whether the last save was kept. A file can be larger than what a tab may keep. */
export let kept = true;

export function load() {
	try {
		const text = sessionStorage.getItem(KEY);

		if (text)
			state = {...fresh(), ...JSON.parse(text)};
		state.settings = {...fresh().settings, ...state.settings};
	} catch {
		state = fresh();
	}
	return state;
}

let waiting;

function write() {
	waiting = undefined;
	try {
		sessionStorage.setItem(KEY, JSON.stringify(state));
		kept = true;
	} catch {
		kept = false;
	}
}

/* Soon, and once for many changes; when the page goes away, at once. */
export function save() {
	waiting ??= setTimeout(write, 150);
}

addEventListener("pagehide", () => {
	if (waiting !== undefined) {
		clearTimeout(waiting);
		write();
	}
});

export function forget() {
	const {settings} = state;

	clearTimeout(waiting);
	waiting = undefined;
	sessionStorage.removeItem(KEY);
	state = {...fresh(), settings};
}

/* --- documents: text, or the bytes of a file */

export const sourceOfText = (name, text) => ({name, text});

export async function sourceOfFile(file) {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const text = textOf(bytes);

	return text === null ? {name: file.name, base64: encode(bytes)} : {name: file.name, text};
}

/* What the server is sent. */
export const bytesOf = (source) => source.text ?? decode(source.base64);

/* A file that begins as a zip does, or holds NUL, is no text. What is not UTF-8 is what old Windows
   programs write. */
function textOf(bytes) {
	if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes.subarray(0, 4096).includes(0))
		return null;
	try {
		return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

function encode(bytes) {
	let text = "";

	for (let i = 0; i < bytes.length; i += 0x8000)
		text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	return btoa(text);
}

const decode = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
