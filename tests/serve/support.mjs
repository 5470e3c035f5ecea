// support.mjs - a server and a browser for the tests of the page, and how they count.

import {spawn} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import path from "node:path";

export const build = path.resolve(process.env.BUILD ?? "build");
const fetched = createRequire(path.join(build, "browser", "package.json"));
const puppeteer = fetched("puppeteer-core");
const axe = fetched.resolve("axe-core/axe.min.js");

export const pictures = path.join(build, "browser", "pictures");
mkdirSync(pictures, {recursive: true});

/* A new folder, which is gone when the tests end. */
export function folder() {
	const made = mkdtempSync(path.join(tmpdir(), "parlance-page-"));

	process.on("exit", () => rmSync(made, {recursive: true, force: true}));
	return made;
}

let passed = 0;
let failed = 0;

/* One expectation. */
export function expect(what, good, found) {
	if (good) {
		passed++;
	} else {
		failed++;
		console.log(`not as expected: ${what}${found === undefined ? "" : `\n  found: ${JSON.stringify(found)}`}`);
	}
}

export const equal = (what, found, wanted) => expect(`${what}, wanted: ${JSON.stringify(wanted)}`,
	JSON.stringify(found) === JSON.stringify(wanted), found);

/* A part of the tests: what breaks in it is one failure, and the next goes on. */
export async function part(name, body) {
	try {
		await body();
	} catch (error) {
		expect(`${name}: ${error.stack}`, false);
	}
}

export function close() {
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed ? 1 : 0;
}

/* A server in a folder; its address, and how it is ended. */
export async function serve(where, ...options) {
	const server = spawn(path.join(build, "bin", "parlance"), ["serve", "--port", "0", ...options],
		{cwd: where, stdio: ["ignore", "pipe", "inherit"]});
	const url = await new Promise((found, lost) => {
		let said = "";

		server.stdout.on("data", (bytes) => {
			said += bytes;
			const address = /http:\/\/[^/\s]+\//.exec(said);

			if (address)
				found(address[0]);
		});
		server.on("exit", (code) => lost(new Error(`the server ended with ${code}`)));
	});

	return {url, stop: () => new Promise((ended) => {
		server.removeAllListeners("exit");
		server.on("exit", ended);
		server.kill("SIGTERM");
	})};
}

export const launch = () => puppeteer.launch({executablePath: process.env.BROWSER,
	args: ["--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion"]});

/* A page of its own. Whatever it asks of others, and whatever it complains of, is a failure. */
export async function open(browser, url, {width = 1280, height = 900} = {}) {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const origin = new URL(url).origin;

	await context.overridePermissions(origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
	page.on("request", (request) => {
		if (!request.url().startsWith(origin) && !request.url().startsWith("blob:"))
			expect(`nothing is loaded from elsewhere`, false, request.url());
	});
	page.on("pageerror", (error) => expect("no script fails", false, error.message));
	page.on("console", (message) => {
		if (/Refused to|violates|Content Security/.test(message.text()))
			expect("nothing breaks the content security policy", false, message.text());
	});
	await page.setViewport({width, height});
	await page.goto(url);
	await page.waitForSelector("body.ready");
	return page;
}

export const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
export const picture = (page, name, options = {}) =>
	page.screenshot({path: path.join(pictures, `${name}.png`), ...options});

/* What axe-core finds. The script is given to the page by the debugger, past the policy. */
export async function judge(page, where) {
	if (!(await page.evaluate(() => typeof globalThis.axe === "object"))) {
		const {readFileSync} = await import("node:fs");

		await page.evaluate(readFileSync(axe, "utf8"));
	}
	const found = await page.evaluate(async () => (await globalThis.axe.run(document, {
		runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
	})).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`));

	equal(`axe-core finds nothing (${where})`, found, []);
}

/* As a person pastes: all at once. */
export async function paste(page, words) {
	await page.focus("#text");
	await page.keyboard.sendCharacter(words);
}

export async function check(page) {
	await page.keyboard.down("Control");
	await page.keyboard.press("Enter");
	await page.keyboard.up("Control");
	await page.waitForSelector("body.reviewing");
}

/* How a web form counts, by itself. */
export const words = (string) => (string.match(/\S+/g) ?? []).length;
