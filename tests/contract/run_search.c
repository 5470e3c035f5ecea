/*
 * run_search.c - the cases of the contract, found by `parlance search` as by the matcher.
 *
 *   run_search [FILE...]
 *
 * Each case that a command line can say is written to a file and searched with --format jsonl; what
 * it finds must be the expected spans. A case with options of its own (clitics, protect, hyphen),
 * or whose terms differ in case or marks, has no command line, and is not counted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>

#include <parlance/memory.h>
#include <parlance/text.h>

#define MOST_ARGUMENTS 256

static char folder[] = "/tmp/parlance-search-XXXXXX";
static char path[sizeof(folder) + 16];
static const char *program;

struct call {
	char *arguments[MOST_ARGUMENTS];
	size_t count;
	bool none; /* no term has a key: there is nothing to search for */
};

/* What a term says of "case" and "marks", as one word; the same for all terms, or NULL. */
static const char *manner(const json_t *terms)
{
	const char *common = NULL;

	for (size_t i = 0; i < json_array_size(terms); i++) {
		const json_t *term = json_array_get(terms, i);
		bool exact = json_object_get(term, "case"), ignore = json_object_get(term, "marks");
		const char *own = exact ? (ignore ? "both" : "case") : ignore ? "marks" : "";

		if (common && strcmp(common, own) != 0)
			return NULL;
		common = own;
	}
	return common ? common : "";
}

static void add(struct call *call, const char *argument)
{
	if (call->count + 1 < MOST_ARGUMENTS)
		call->arguments[call->count++] = (char *)(uintptr_t)argument;
}

/* A text without a key is refused by the command, and by the contract passed over. */
static void add_query(struct call *call, const json_t *text)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	parl_view view = {json_string_value(text), json_string_length(text)};

	if (strlen(view.data) == view.size && parl_text_key(view, 0, &key)) {
		add(call, "-e");
		add(call, view.data);
		call->none = false;
	}
	parl_buffer_release(&key);
}

static void add_queries(struct call *call, const json_t *terms)
{
	for (size_t i = 0; i < json_array_size(terms); i++) {
		const json_t *term = json_array_get(terms, i);
		const json_t *forms = json_object_get(term, "forms");

		add_query(call, json_is_object(term) ? json_object_get(term, "term") : term);
		for (size_t k = 0; k < json_array_size(forms); k++)
			add_query(call, json_array_get(forms, k));
	}
}

/* False: no command line says this case. */
static bool make_call(struct call *call, const json_t *test)
{
	const json_t *terms = json_object_get(test, "terms");
	const char *how = manner(terms);

	*call = (struct call){.none = true};
	if (!how || json_object_size(json_object_get(test, "options")) > 0)
		return false;
	add(call, program);
	add(call, "search");
	add(call, "--format=jsonl");
	add(call, "--glossary=tests/glossaries/bid.json");
	if (strcmp(how, "case") == 0 || strcmp(how, "both") == 0)
		add(call, "--case=exact");
	if (strcmp(how, "marks") == 0 || strcmp(how, "both") == 0)
		add(call, "--marks=ignore");
	add_queries(call, terms);
	add(call, path);
	call->arguments[call->count] = NULL;
	return call->count + 1 < MOST_ARGUMENTS;
}

static bool write_text(const json_t *test)
{
	const json_t *text = json_object_get(test, "text");
	const char *digits = json_string_value(json_object_get(test, "text_hex"));
	FILE *file = fopen(path, "wb");
	unsigned byte;

	if (!file)
		return false;
	if (text)
		fwrite(json_string_value(text), 1, json_string_length(text), file);
	for (; digits && sscanf(digits, "%2x", &byte) == 1; digits += 2)
		fputc((int)byte, file);
	return fclose(file) == 0;
}

/* What the command finds, as the lines of its output; NULL: it could not be run. */
static FILE *search(const struct call *call)
{
	int ends[2];
	pid_t child;

	if (pipe(ends) != 0 || (child = fork()) < 0)
		return NULL;
	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		if (!freopen("/dev/null", "w", stderr)) /* ill-formed text is told of */
			_exit(127);
		execv(program, call->arguments);
		_exit(127);
	}
	close(ends[1]);
	return fdopen(ends[0], "r");
}

/* [[start, end], ...] */
static json_t *spans_found(FILE *lines)
{
	json_t *spans = json_array();
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, lines) > 0) {
		json_t *hit = json_loads(line, 0, NULL);

		json_array_append_new(spans,
			json_pack("[O,O]", json_object_get(hit, "start"),
				json_object_get(hit, "end")));
		json_decref(hit);
	}
	free(line);
	return spans;
}

static json_t *spans_expected(const json_t *test)
{
	const json_t *expected = json_object_get(test, "expected");
	json_t *spans = json_array();

	for (size_t i = 0; i < json_array_size(expected); i++) {
		const json_t *match = json_array_get(expected, i);

		json_array_append_new(spans,
			json_pack("[O,O]", json_array_get(match, 0), json_array_get(match, 1)));
	}
	return spans;
}

static bool run_case(const json_t *test, const struct call *call)
{
	json_t *expected = spans_expected(test), *found = NULL;
	FILE *lines = call->none || !write_text(test) ? NULL : search(call);
	bool same;

	if (lines) {
		found = spans_found(lines);
		fclose(lines);
		wait(NULL);
	}
	same = call->none ? json_array_size(expected) == 0 : json_equal(found, expected);
	if (!same) {
		char *is = json_dumps(found, 0), *wants = json_dumps(expected, 0);

		printf("%s: found %s, not %s\n", json_string_value(json_object_get(test, "id")),
			is ? is : "nothing", wants);
		free(is);
		free(wants);
	}
	json_decref(expected);
	json_decref(found);
	return same;
}

static bool run_file(const char *name, size_t *passed, size_t *failed)
{
	json_t *cases = json_load_file(name, JSON_ALLOW_NUL, NULL);
	struct call call;

	for (size_t i = 0; i < json_array_size(cases); i++) {
		const json_t *test = json_array_get(cases, i);

		if (!make_call(&call, test))
			continue;
		if (run_case(test, &call))
			++*passed;
		else
			++*failed;
	}
	json_decref(cases);
	return cases != NULL;
}

int main(int count, char **names)
{
	char *table[] = {NULL, "tests/contract/match-cases.json"};
	const char *build = getenv("BUILD"), *named = getenv("PARLANCE");
	char built[4096];
	size_t passed = 0, failed = 0;
	bool good = true;

	snprintf(built, sizeof(built), "%s/bin/parlance", build ? build : "build");
	program = named ? named : built;
	if (!mkdtemp(folder))
		return 2;
	snprintf(path, sizeof(path), "%s/case.txt", folder);
	if (count < 2) {
		names = table;
		count = 2;
	}
	for (int i = 1; i < count; i++)
		good = run_file(names[i], &passed, &failed) && good;
	unlink(path);
	rmdir(folder);
	printf("%zu passed, %zu failed\n", passed, failed);
	return good && failed == 0 && passed > 0 ? 0 : 1;
}
