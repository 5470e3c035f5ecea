// judge.mjs - what ajv says of our schemas, of what we ship, and of the files that parlance refuses.
//
// A file that parlance refuses, the schema refuses too, and the other way round; where they differ on
// purpose, the file is listed in differences.txt. So an editor that goes by the schema and `parlance
// validate` never contradict each other without our knowing.
import {execFileSync} from "node:child_process";
import {readFileSync, readdirSync, rmSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {basename, join} from "node:path";

const build = process.env.BUILD ?? "build";
const parlance = join(build, "bin/parlance");
const Ajv = createRequire(join(process.cwd(), build, "ajv/judge.js"))("ajv/dist/2020").default;

let passed = 0, failed = 0;

function check(name, fault) {
	if (fault) {
		console.log(`${name}: ${fault}`);
		failed++;
	} else {
		passed++;
	}
}

const read = (path) => readFileSync(path, "utf8").replace(/^\uFEFF/, "");
const files = (folder) =>
	readdirSync(folder).filter((name) => /(?<!\.schema)\.json$/.test(name)).map((name) => join(folder, name));

// Strict but for two habits of ours that are lawful: "required" beside "properties" one level up, and a
// list of types.
function compile(path, ...others) {
	const ajv = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true});
	for (const other of others)
		ajv.addSchema(JSON.parse(read(other)));
	return ajv.compile(JSON.parse(read(path)));
}

function refusal(allows, text) {
	return allows(JSON.parse(text)) ? null :
		allows.errors.map((e) => `${e.instancePath || "/"} ${e.message}`).join("; ");
}

// Lines of file names, each group under a comment that says why.
function differences() {
	return new Set(readFileSync("tests/schemas/differences.txt", "utf8").split("\n")
		.filter((line) => line && !line.startsWith("#")));
}

function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

// NAME.expected beside NAME.json says what parlance finds in it.
function judgeBad(allows, folder, known) {
	for (const path of files(folder)) {
		const text = read(path);
		const ours = read(path.replace(/\.json$/, ".expected")).split("\n")
			.find((line) => /^\d+:\d+: error: /.test(line));
		if (!isJson(text)) {
			check(path, ours ? null : "is no JSON, but parlance takes it");
			continue;
		}
		const theirs = refusal(allows, text);
		const listed = known.delete(path);
		if (listed)
			check(path, !ours !== !theirs ? null : "is listed in differences.txt, and is no difference");
		else if (ours && !theirs)
			check(path, `parlance refuses it (${ours}), the schema does not`);
		else
			check(path, theirs && !ours ? `the schema refuses it, parlance does not: ${theirs}` : null);
	}
}

function judgeGood(schema, allows, paths) {
	check(schema, paths.length ? null : "nothing to judge by it");
	for (const path of paths)
		check(path, refusal(allows, read(path)));
}

function judgeLines(allows, ...words) {
	let text;
	try {
		text = execFileSync(parlance, words, {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
	} catch (fault) {
		text = fault.stdout; // findings make the status 1
	}
	const lines = text.split("\n").filter((line) => line);
	check(`parlance ${words.join(" ")}`,
		lines.length ? lines.map((line) => refusal(allows, line)).find((fault) => fault) : "printed nothing");
}

const known = differences();
const glossary = compile("glossaries/glossary.schema.json");
judgeGood("glossary.schema.json", glossary,
	[...files("glossaries"), ...files("tests/glossaries"), ...files("docs/examples")
		.filter((path) => !/faulty|parlance\.json/.test(basename(path)))]);
judgeBad(glossary, "tests/glossaries/bad", known);

const project = compile("glossaries/project.schema.json");
judgeGood("project.schema.json", project, files("tests/projects"));
judgeBad(project, "tests/projects/bad", known);

for (const path of known)
	check(path, "is listed in differences.txt, and is not there");

// A baseline as it is written, into a folder of the build.
function judgeBaseline(allows) {
	const path = join(build, "judged-baseline.json");
	rmSync(path, {force: true});
	execFileSync(parlance, ["check", "--baseline", path, "--write-baseline", "docs/examples"], {stdio: "ignore"});
	check("the baseline of docs/examples", refusal(allows, read(path)));
}

judgeBaseline(compile("docs/baseline.schema.json"));

const lines = compile("docs/jsonl.schema.json");
const answer = "docs/examples/answer.txt";
judgeLines(lines, "annotate", "--format", "jsonl", answer);
judgeLines(lines, "translate", "--apply", "suggest", "--format", "jsonl", answer);
judgeLines(lines, "check", "--format", "jsonl", "docs/examples/checked.md", answer);
judgeLines(lines, "search", "--concept", "--format", "jsonl", "volunteers", answer);
judgeLines(lines, "validate", "--format", "jsonl", ...files("tests/glossaries/bad").slice(0, 60));
judgeLines(lines, "validate", "--stats", "--format", "jsonl", "glossaries/uk-base.json");
const records = compile("docs/ndjson.schema.json", "docs/jsonl.schema.json");
judgeLines(records, "annotate", "--ndjson", "tests/schemas/records.ndjson");
judgeLines(records, "translate", "--ndjson", "--limit", "3w", "tests/schemas/records.ndjson");
judgeLines(records, "check", "--ndjson", "tests/schemas/records.ndjson");
judgeLines(lines, "check", "--format", "jsonl", "--glossary", "docs/examples/house-words.json", "docs/examples/house.md");
const sarif = compile("tests/cli/sarif.schema.json");
judgeLines(sarif, "check", "--format", "sarif", "docs/examples/checked.md", answer);
judgeLines(sarif, "check", "--format", "sarif", "--glossary", "docs/examples/house-words.json", "docs/examples/house.md");
judgeLines(sarif, "annotate", "--format", "sarif", answer);
judgeLines(sarif, "annotate", "--for", "commissioner", "--format", "sarif", answer);
judgeLines(sarif, "translate", "--format", "sarif", answer);
judgeLines(sarif, "validate", "--format", "sarif", ...files("tests/glossaries/bad").slice(0, 60));

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
