// page.mjs - journey J1 on the page, from start to end, and what must hold beside it.

import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";

import {build, check, close, equal, expect, folder, judge, launch, open, part, paste, picture, serve, text, words,
} from "./support.mjs";

const answer = readFileSync("docs/examples/answer.txt", "utf8");
const there = folder();
const server = await serve(there);
const browser = await launch();
const {url} = server;

const total = (page) => text(page, "#total").then((shown) => Number(shown.replace(",", "")));
const copied = async (page) => {
	await page.bringToFront();
	await page.click("#copy");
	await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Copied"));
	return page.evaluate(() => navigator.clipboard.readText());
};

async function limit(page, most) {
	await page.$eval("#settings", (details) => { details.open = true; });
	await page.$eval("#most", (input) => { input.value = ""; });
	await page.type("#most", String(most));
	await page.$eval("#settings", (details) => { details.open = false; });
}

const downloads = folder();

async function downloading(page, button) {
	const session = await page.createCDPSession();

	await session.send("Browser.setDownloadBehavior", {behavior: "allow", downloadPath: downloads,
		browserContextId: page.browserContext().id});
	await page.$eval("#save-menu", (details) => { details.open = true; });
	await page.click(button);
	for (let i = 0; i < 100; i++) {
		const [name] = readdirSync(downloads).filter((one) => !one.endsWith(".crdownload"));

		if (name) {
			const bytes = readFileSync(path.join(downloads, name));

			rmSync(path.join(downloads, name));
			return {name, bytes};
		}
		await new Promise((over) => setTimeout(over, 50));
	}
	throw new Error("nothing was downloaded");
}

await part("J1, by mouse", async () => {
	const page = await open(browser, url);

	expect("it says that nothing leaves the machine", (await text(page, "#safe")).includes("nothing you paste leaves it"));
	await judge(page, "writing");
	await picture(page, "1-writing");
	await limit(page, 350);
	await paste(page, answer);
	await page.waitForFunction(() => document.getElementById("write-count").textContent !== "");
	equal("the count while one writes", await text(page, "#write-count"), "330 of 350 words");
	expect("each answer beside its limit while one writes",
		/at risk of losing their home.*\(maximum 350 words\)\s*[0-9]+ of 350 words . [0-9]+ left/s.test(await text(page, "#write-answers")));
	await check(page);
	equal("the count before", await total(page), words(answer));
	equal("the limit", await text(page, "#total-of"), "of 350 words");
	await judge(page, "reviewing");
	await picture(page, "2-reviewing");

	equal("the first finding", await text(page, "#card-title"), "homeless people \u2192  becomes people experiencing homelessness");
	equal("its cost", await text(page, "#card .cost"), "+1 word, +17 characters");
	expect("it has a reason and a source", (await text(page, "#card")).includes("it is a situation, not a kind of person") &&
		(await text(page, "#card .source")).startsWith("Source: LGA"));
	await page.click("#take");
	equal("the count moves", await total(page), words(answer) + 1);
	await page.click("#leave");
	equal("what is left costs nothing", await total(page), words(answer) + 1);
	await page.click("#undo");
	await page.click("#undo");
	equal("undone, all is as it was", await total(page), words(answer));
	await page.click("#take-sure");
	const after = await total(page);
	const result = await copied(page);

	equal("the count is exact", after, words(result));
	expect("it grew", after > words(answer));
	expect("a name stays", result.includes("Every grant recipient of the National Lottery Community Fund"), result);
	expect("a quotation stays", result.includes("\u201cNobody had asked me how I was in a year,\u201d one service user told us."), result);
	expect("no doubled word, no plural behind an article",
		!/\b(\w+) \1\b/i.test(result) && !/\ba service users|\ban? people\b/i.test(result), result);
	await picture(page, "3-taken");
	await limit(page, after - 3);
	await page.click("#copy");
	await page.waitForFunction(() => document.getElementById("alert").textContent.includes("too many"));
	equal("a copy that is too long says so", await text(page, "#alert p"),
		`Copied: ${after} of ${after - 3} words, 3 words too many.`);
	await page.click("#alert button");
	equal("over the limit, it says so", (await text(page, "#total-note")).split(" \u00b7 ")[0], "3 words too many");
	await judge(page, "over the limit");
	await picture(page, "4-over");

	const record = await downloading(page, "#save-record");

	equal("the change record has a name", record.name, "answer-changes.md");
	expect("it says what was changed and how", record.bytes.includes("### Changed (") &&
		record.bytes.includes("no generative model") && record.bytes.includes("people experiencing homelessness"));
	const saved = await downloading(page, "#save");

	equal("the text is saved", [saved.name, saved.bytes.toString() === `${result}\n`], ["answer-translated.txt", true]);

	await page.click("#edit");
	await page.waitForSelector("body.writing");
	await page.focus("#text");
	await check(page);
	equal("a second run has nothing to change", (await text(page, "#legend")).includes("to decide"), false);
	await page.close();
});

await part("by keys alone", async () => {
	const page = await open(browser, url);
	const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);

	await press("Tab", "Enter");
	equal("the first key leads to the text", await focused(), "main");
	await paste(page, "A client rang. Our clients came. The helpers were there.");
	await check(page);
	equal("the focus goes to the heading", await focused(), "review-title");
	for (let i = 0; i < 12 && !(await focused()).startsWith("f0"); i++)
		await press("Tab");
	equal("Tab reaches the finding at hand", await focused(), "f0");
	equal("it has a name that says all", await page.$eval("#f0", (mark) => mark.getAttribute("aria-label")),
		"client, sure replacement, to decide");
	await press("t");
	equal("T takes, and the next has the focus", [await total(page), await focused()], [11, "f1"]);
	equal("what happened is said", (await text(page, "#live")).startsWith("Taken. 11 words. Next: clients: service users, +1 word"), true);
	await press("ArrowLeft");
	equal("arrows go back", await focused(), "f0");
	await press("ArrowRight", "2");
	expect("a digit chooses another wording", (await text(page, "#card-title")).includes("people who use services"));
	await page.focus("#f1");
	await press("Enter");
	equal("Enter goes to what is said of it", await focused(), "take");
	await press("Enter");
	equal("it is taken in that wording", await total(page), 14);
	await press("Escape");
	expect("Escape goes back to the text", (await focused()).startsWith("f"));
	await press("u");
	equal("U undoes", await total(page), 11);
	await press("n");
	expect("N: never in this bid", (await text(page, "#alert")).includes("stays as it is in this bid"));
	expect("a place that was taken is left, too", (await text(page, "#document")).includes("A client rang."));
	await press("u");
	expect("that is undone as one", (await text(page, "#document")).includes("A service user rang."));
	await page.close();
});

await part("a reload, and clearing", async () => {
	const page = await open(browser, url);

	await limit(page, 20);
	await paste(page, "A client rang. Our clients came.");
	await check(page);
	await page.click("#take");
	await page.reload();
	await page.waitForSelector("body.ready.reviewing");
	equal("a reload keeps text, decisions and limit", [await total(page), await text(page, "#total-of")], [7, "of 20 words"]);
	equal("nothing is kept for other tabs", await page.evaluate(() => localStorage.length), 0);
	page.once("dialog", (dialog) => dialog.accept());
	await page.focus("#clear");
	await page.keyboard.press("Enter");
	await page.waitForSelector("body.writing");
	await page.reload();
	await page.waitForSelector("body.ready");
	equal("cleared is gone", [await page.$eval("#text", (box) => box.value),
		await page.evaluate(() => (sessionStorage.getItem("parlance") ?? "").includes("client"))], ["", false]);
	await page.close();
});

await part("the vocabulary and the other way", async () => {
	const page = await open(browser, url);

	await paste(page, "The service user met the contracting authority.");
	await page.click("#settings summary");
	await judge(page, "settings");
	await picture(page, "5-settings");
	await page.click("#g-uk-scotland");
	expect("what is chosen is said", (await text(page, "#settings-said")).includes("Scotland"));
	await page.click("#ways label:nth-child(2) input");
	await page.click("#check");
	await page.waitForSelector("body.reviewing");
	expect("commissioners' words are found", (await text(page, "#document .f")).includes("service user"));
	await page.close();
});

await part("a look-up", async () => {
	const page = await open(browser, url);

	await page.type("#look", "service users");
	await page.keyboard.press("Enter");
	await page.waitForSelector("#look-dialog[open]");
	expect("the card is there", (await text(page, "#look-body")).includes("The people whom a service is there to help"));
	await judge(page, "look-up");
	await picture(page, "6-look-up");
	await page.keyboard.press("Escape");
	equal("Escape closes it", await page.$("#look-dialog[open]"), null);
	await page.$eval("#look", (input) => { input.value = "clien"; });
	await page.focus("#look");
	await page.keyboard.press("Enter");
	await page.waitForFunction(() => document.getElementById("look-body").textContent.includes("Did you mean"));
	await page.click("#look-close");
	await page.$eval("#look", (input) => { input.value = "fund*"; });
	await page.focus("#look");
	await page.keyboard.press("Enter");
	await page.waitForFunction(() => document.querySelectorAll("#look-body button").length > 5);
	await page.click("#look-body button");
	await page.waitForSelector("#look-body .concept");
	await page.close();
});

await part("a phone, the dark, paper", async () => {
	const page = await open(browser, url, {width: 360, height: 740});

	await limit(page, 350);
	await paste(page, answer);
	await picture(page, "7-phone-writing");
	await check(page);
	const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

	equal("nothing is wider than a phone", await wide(), 0);
	await judge(page, "phone");
	await page.click("#next");
	await picture(page, "8-phone");
	await judge(page, "phone, sheet");
	expect("the finding is not behind the sheet", await page.evaluate(() => {
		const mark = document.querySelector("[aria-current]").getBoundingClientRect();

		return mark.top > 0 && mark.bottom < document.getElementById("side").getBoundingClientRect().top;
	}));
	await page.setViewport({width: 1280, height: 900});
	await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "dark"}]);
	await judge(page, "dark");
	await picture(page, "9-dark");
	await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "light"}]);
	await page.click("#take-sure");
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	await page.emulateMediaType("print");
	equal("on paper: the text and its changes, no buttons", await page.evaluate(() => ["printed", "document", "side",
		"copy"].map((id) => document.getElementById(id).checkVisibility())), [true, true, false, false]);
	expect("each change with its reason", (await text(page, "#printed")).includes("it is a situation, not a kind of person"));
	await picture(page, "10-print", {fullPage: true});
	await page.close();
});

await part("every size", async () => {
	const page = await open(browser, url);
	const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	const box = (selector) => page.$eval(selector, (element) => {
		const {left, top, right, bottom} = element.getBoundingClientRect();

		return {left, top, right, bottom};
	});

	await paste(page, `${answer}\n${answer}`);
	await check(page);
	await page.click("#next");
	for (const [width, height] of [[1440, 900], [1280, 720], [820, 1180], [390, 844], [320, 640], [640, 360]]) {
		const size = `${width} by ${height}`;

		await page.setViewport({width, height});
		await page.$eval("#save-menu", (details) => { details.open = true; });
		const menu = await box("#save-menu .menu-body");

		expect(`the menu is on the page, ${size}`, menu.left >= 0 && menu.right <= width, menu);
		await page.$eval("#save-menu", (details) => { details.open = false; });
		await page.$eval("#settings", (details) => { details.open = true; });
		equal(`nothing is wider than the page, ${size}`, await wide(), 0);
		await page.$eval("#settings", (details) => { details.open = false; });
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		const foot = await box(".foot");
		const side = await box("#side");

		expect(`nothing lies over the foot, ${size}`, foot.right <= side.left || foot.bottom <= side.top + 1,
			{foot, side});
		await picture(page, `size-${width}`);
	}
	await page.close();
});

/* Two answers that state their limits, and one that does not; by hand: 36 and 20 words. */
const form = path.join(folder(), "form.md");

writeFileSync(form, `${readFileSync("docs/examples/form.md", "utf8")}
## Question 3: Anything else?

Our clients may add something.
`);

await part("each answer against the limit that its question states", async () => {
	const page = await open(browser, url);
	const rows = () => page.$$eval("#answer-list li", (all) => all.map((one) =>
		[...one.querySelectorAll("button, p")].map((part) => part.textContent)));
	const first = "Question 1: Staffing (maximum 40 words)";
	const second = "Question 2: Safeguarding";

	await (await page.$("#file")).uploadFile(form);
	await page.waitForSelector("body.reviewing");
	equal("each with its count, without its question", await rows(), [[first, "36 of 40 words \u00b7 4 left"],
		[second, "20 of 60 words \u00b7 40 left"]]);
	equal("and what has no limit is told", [await text(page, "#answers-said"), await text(page, "#answers-silent")],
		["2 answers, within their limits", "1 other heading or question states no limit."]);
	await page.focus("[data-finding='0']");
	while (!(await text(page, "#card-title")).startsWith("client"))
		await page.keyboard.press("ArrowRight");
	equal("the answer at hand is marked", await page.$$eval("#answer-list li", (all) => all.map((one) =>
		[one.hasAttribute("data-here"), one.querySelector("button").getAttribute("aria-current")])),
	[[true, "true"], [false, "false"]]);
	await page.keyboard.press("t");
	equal("it moves with what is taken", await rows(), [[first, "37 of 40 words \u00b7 3 left"],
		[second, "20 of 60 words \u00b7 40 left"]]);
	expect("it is said, and the others are not", (await text(page, "#live")).includes(
		`; 37 of 40 words below \u201c${first}\u201d. Next`), await text(page, "#live"));
	await judge(page, "answers");
	await picture(page, "13-answers");
	await page.keyboard.press("u");
	equal("and back", (await rows())[0][1], "36 of 40 words \u00b7 4 left");
	await page.focus("#answer-1");
	await page.keyboard.press("Enter");
	equal("its name leads to the question", await page.evaluate(() => document.activeElement.textContent), second);
	equal("the finding at hand is one of that answer", await page.$eval("#answer-list li:nth-child(2)", (row) =>
		row.hasAttribute("data-here")), true);

	await page.select("#rule", String(await page.$$eval("#rule option", (all) =>
		all.find((one) => one.textContent.includes("a line break is two")).value)));
	await page.reload();
	await page.waitForSelector("body.ready.reviewing");
	equal("words go by the first rule of words where characters are chosen", (await rows())[0][1],
		"36 of 40 words \u00b7 4 left");
	await page.close();
});

await part("answers that are too long, by the rule of the portal, on every size and in the dark", async () => {
	const page = await open(browser, url);

	await paste(page, [1, 2, 3, 4, 5, 6, 7, 8].map((one) =>
		`Question ${one} (maximum ${one * 10} characters)\n\nOur clients\n\ncame.\n`).join("\n"));
	await check(page);
	const rows = () => page.$$eval("#answer-list li", (all) => all.map((one) =>
		[one.className, one.querySelector("p").textContent]));

	equal("by the usual rule", (await rows()).slice(0, 2), [["over", "18 of 10 characters \u00b7 8 too many"],
		["", "18 of 20 characters \u00b7 2 left"]]);
	await page.select("#rule", String(await page.$$eval("#rule option", (all) =>
		all.find((one) => one.textContent.includes("a line break is two")).value)));
	equal("by the rule of the portal", (await rows()).slice(0, 2),
		[["over", "20 of 10 characters \u00b7 10 too many"], ["", "20 of 20 characters \u00b7 0 left"]]);
	equal("how many are too long", await text(page, "#answers-said"), "8 answers, 1 outside its limit");
	await page.click("#take-sure");
	equal("how many are by now", await text(page, "#answers-said"), "8 answers, 2 outside their limits");
	await page.click("#copy");
	await page.waitForFunction(() => document.getElementById("alert").textContent.startsWith("Copied"));
	expect("a copy says which", (await text(page, "#alert p")).includes(
		"26 of 20 characters, 6 too many below \u201cQuestion 2 (maximum 20 characters)\u201d"),
	await text(page, "#alert p"));
	await page.click("#alert button");
	await judge(page, "answers too long");
	await picture(page, "14-answers-over");
	await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: "dark"}]);
	await judge(page, "answers, dark");
	await picture(page, "15-answers-dark");
	for (const [width, height] of [[360, 740], [320, 640]]) {
		await page.setViewport({width, height});
		equal(`nothing is wider than the page, ${width}`, await page.evaluate(() =>
			document.documentElement.scrollWidth - innerWidth), 0);
		await page.$eval("#side", (side) => side.classList.remove("open"));
		await picture(page, `16-answers-${width}`);
		await page.click("#next");
		await picture(page, `17-answers-sheet-${width}`);
		await judge(page, `answers, ${width}`);
		expect("the finding is not behind the sheet", await page.evaluate(() => {
			const mark = document.querySelector("[data-finding][aria-current]").getBoundingClientRect();

			return mark.top > 0 && mark.bottom < document.getElementById("side").getBoundingClientRect().top;
		}));
	}
	await page.close();
});

await part("a Word document", async () => {
	const file = path.join(folder(), "answer.docx");

	if (!existsSync(path.join(build, "plugins", "office.so")))
		return;
	execFileSync("python3", ["-B", "-c", `import sys; sys.path.insert(0, "tests/word"); import cases
next(case for case in cases.CASES if case.name == "plain").write(sys.argv[1])`, file]);
	const page = await open(browser, url);

	await (await page.$("#file")).uploadFile(file);
	await page.waitForSelector("body.reviewing");
	equal("its name is shown", await text(page, "#review-title"), "answer.docx");
	await page.click("#take");
	await page.$eval("#save-menu", (details) => { details.open = true; });
	await page.type("#author", "Asha Rao");
	await picture(page, "11-word");
	await judge(page, "saving");
	const saved = await downloading(page, "#save");

	writeFileSync(file, saved.bytes);
	const inside = execFileSync("unzip", ["-p", file, "word/document.xml"]).toString();

	expect("it is saved with a tracked change by that name", /<w:ins [^>]*w:author="Asha Rao"/.test(inside));
	await page.reload();
	await page.waitForSelector("body.reviewing");
	expect("a reload keeps it", (await text(page, "#legend")).includes("1 taken"));
	await page.close();
});

await part("an OpenDocument text", async () => {
	const file = path.join(folder(), "answer.odt");

	if (!existsSync(path.join(build, "plugins", "office.so")))
		return;
	execFileSync("python3", ["-B", "-c", `import sys; sys.path.insert(0, "tests/odt"); import odt_cases
odt_cases.CASES[0].write(sys.argv[1])`, file]);
	const page = await open(browser, url);

	await (await page.$("#file")).uploadFile(file);
	await page.waitForSelector("body.reviewing");
	await page.click("#take");
	const saved = await downloading(page, "#save");

	writeFileSync(file, saved.bytes);
	equal("its name", saved.name, "answer-translated.odt");
	expect("it is saved with a tracked change", execFileSync("unzip", ["-p", file, "content.xml"]).toString()
		.includes("<text:tracked-changes"));
	await page.click("#edit");
	equal("another text begins empty", await page.$eval("#text", (box) => box.value), "");
	await page.close();
});

await part("never in this bid, with a project file", async () => {
	const bid = path.join(there, "bid");
	const project = path.join(bid, "parlance.json");
	const before = '{"parlance-project": 1,\n  "protect": ["Clients First CIC"]}\n';

	mkdirSync(bid);
	writeFileSync(project, before);
	const second = await serve(bid);
	const page = await open(browser, second.url);

	await paste(page, "A client of Clients First CIC rang. Our clients came.");
	await check(page);
	equal("what the project protects is left alone", await page.$$eval(".f.replace", (marks) => marks.length), 2);
	await page.click("#never");
	await page.waitForFunction(() => document.getElementById("alert").textContent.includes("parlance.json"));
	expect("it stands in the file", readFileSync(project, "utf8").includes('"uk-base/service-users": {"client": "leave"}'));
	await page.click("#undo");
	await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Taken back"));
	equal("undone, the file is as it was", readFileSync(project, "utf8"), before);
	await page.close();
	await second.stop();
});

await part("100,000 words", async () => {
	const page = await open(browser, url);
	const large = `${answer}\n\n`.repeat(304);

	await page.$eval("#text", (box, value) => {
		box.value = value;
		box.dispatchEvent(new Event("input"));
	}, large);
	const took = await page.evaluate(async () => {
		const frame = () => new Promise((over) => requestAnimationFrame(() => setTimeout(over)));
		const clock = async (action, until) => {
			const start = performance.now();

			action();
			while (!until())
				await frame();
			await frame();
			return Math.round(performance.now() - start);
		};
		const reviewing = () => document.body.classList.contains("reviewing");
		const click = (id) => document.getElementById(id).click();

		return {check: await clock(() => click("check"), reviewing), take: await clock(() => click("take"), () => true),
			next: await clock(() => click("next"), () => true), everything: await clock(() => click("take-sure"), () => true)};
	});

	console.log(`100,320 words (ms): ${JSON.stringify(took)}`);
	equal("all of it is there", words(large), 100320);
	/* On a quiet machine a second and some 50 ms; others may be at work beside this. */
	expect("checked and drawn while one waits", took.check < 20000, took);
	expect("a step is no wait", took.take < 1000 && took.next < 1000, took);
	await page.close();
});

await part("what check tells, and the limits of the project file", async () => {
	const where = folder();
	const glossary = path.resolve("tests/glossaries/check.json");

	writeFileSync(path.join(where, "parlance.json"), JSON.stringify({"parlance-project": 1, glossaries: [glossary],
		limits: {"one.md": "5w", "two.md": ["400-500w", "30c:crlf"]}}));
	writeFileSync(path.join(where, "two.md"), "\u{1F600} The SROI is high. The steering group met. A steering group " +
		"wrote. The oversight committee met old folk and a grantee.\n");
	const bid = await serve(where);
	const page = await open(browser, bid.url);
	const marks = () => page.$$eval(".f", (all) => all.map((mark) => `${mark.classList[1]} ${mark.textContent}`));

	await (await page.$("#file")).uploadFile(path.join(where, "two.md"));
	await page.waitForSelector("body.reviewing");
	equal("it is marked", await marks(), ["check SROI", "explain steering group", "explain steering group",
		"check oversight committee", "replace old folk", "replace grantee"]);
	expect("the limits of the file are taken over", (await text(page, "#settings-said")).endsWith(
		"400 to 500 words, 30 characters"), await text(page, "#settings-said"));
	expect("the second is shown as broken", (await text(page, "#further")).endsWith("89 characters too many"),
		await text(page, "#further"));
	await page.click(".f.check");
	expect("its card says what to do", (await text(page, "#card")).includes("social return on investment (SROI)"));
	await page.click("#settings > summary");
	for (const kind of ["acronym", "deprecated", "explain"])
		await page.click(`#told-${kind}`);
	equal("kinds are switched off", await marks(), ["check oversight committee", "replace grantee"]);
	await judge(page, "with what check tells");
	await page.$eval("#project-limits button", (one) => one.click());
	expect("another limit of the bid can be chosen", (await text(page, "#total-of")) === "of 5 words");
	await page.reload();
	await page.waitForSelector("body.ready");
	equal("that outlives a reload", [await marks(), await text(page, "#total-of")],
		[["check oversight committee", "replace grantee"], "of 5 words"]);
	await page.close();
	await bid.stop();
});

await part("a server that is gone", async () => {
	const page = await open(browser, url);

	await paste(page, "A client rang.");
	await server.stop();
	await page.click("#check");
	await page.waitForFunction(() => !document.getElementById("alert").hidden);
	expect("it says so, and what to do", (await text(page, "#alert")).includes("parlance serve"));
	equal("the text is still there", await page.$eval("#text", (box) => box.value), "A client rang.");
	await judge(page, "message");
	await page.close();
});

await browser.close();
close();
