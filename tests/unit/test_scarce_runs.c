/*
 * test_scarce_runs.c - memory gives out in runs as a whole: over several files into a folder, by a
 * project, over a stream of records, in a session for texts; and where glossaries are judged and
 * compiled.
 */
#include <stdio.h>

#include "interposed.h"

#if INTERPOSED

#include "scarce.h"

static char file[sizeof(folder) + 32];

static void name_file(const char *name, const char *text)
{
	snprintf(file, sizeof(file), "%s/%s", folder, name);
	write_file(file, text);
}

/* --- glossaries */

static void what_validate_judges(void **state)
{
	static const char *const glossaries[] = {"tests/glossaries/bid.json",
		"tests/glossaries/bad/duplicate-thrice.json",
		"tests/glossaries/bad/review-date.json", "docs/examples/kirkdale.json",
		"tests/projects/kirkdale.json", NULL};
	static const struct parl_setting counted_too[] = {{"stats", ""}, {NULL, NULL}};
	struct parl_request request = {
		.size = sizeof(request), .command = "validate", .operand_count = 1};

	(void)state;
	for (size_t i = 0; glossaries[i]; i++) {
		request.operands = &glossaries[i];
		fail_each_of(&request, glossaries[i]);
	}
	request.operands = glossaries;
	request.settings = counted_too;
	request.setting_count = 1;
	fail_each_of(&request, "--stats");
}

static void what_compile_writes(void **state)
{
	const struct parl_setting settings[] = {
		{"glossary", BID_GLOSSARY}, {"no-profile", ""}, {"output", written}};
	const struct parl_request request = {.size = sizeof(request),
		.command = "compile",
		.settings = settings,
		.setting_count = 3};

	(void)state;
	name_written("b.compiled");
	fail_each_of(&request, "");
}

static void what_glossaries_lists(void **state)
{
	const struct parl_setting settings[] = {{"glossary", "bid"}, {"no-profile", ""}};
	const struct parl_request request = {.size = sizeof(request),
		.command = "glossaries",
		.settings = settings,
		.setting_count = 2,
		.glossary_folders = (const char *const[]){"tests/glossaries"},
		.glossary_folder_count = 1};

	(void)state;
	fail_each_of(&request, "");
}

/* --- projects */

static void what_a_project_says(void **state)
{
	char project[sizeof(file)];
	const struct parl_setting settings[] = {{"profile", project}, {"output", written}};
	struct parl_request request = {.size = sizeof(request),
		.command = "translate",
		.operands = (const char *const[]){file},
		.operand_count = 1,
		.settings = settings,
		.setting_count = 2};

	(void)state;
	name_file("parlance.json",
		"{\"parlance-project\": 1, \"glossaries\": [\"../../../" BID_GLOSSARY "\"],"
		"\"protect\": [\"Clients First CIC\"], \"skip\": [\"volunteer\"],"
		"\"limits\": {\"a.md\": \"500w\"}, \"decisions\": {\"grantee\": \"leave\"}}");
	strcpy(project, file);
	name_file("a.md", "Our clients of Clients First CIC, a grantee, met volunteers.\n");
	name_written("b.md");
	fail_each_of(&request, "");
	unlink(file);
	unlink(project);
}

/* --- several files into a folder */

#define FILES 3
static const char *const names[FILES] = {"a.md", "b.txt", "c.md"};

/* Takes what stands in FOLDER/to/NAME out of it into TEXT; false: there is no such file. */
static bool take(const char *name, struct parl_buffer *text)
{
	struct result result = {.file = PARL_BUFFER_EMPTY};

	snprintf(written, sizeof(written), "%s/to/%s", folder, name);
	take_written(&result);
	*text = result.file;
	return result.exists;
}

/* Each of the files is there whole, or not at all; and nothing else is. */
static void check_files(const struct parl_buffer *wholes, enum parl_status status, long n)
{
	char to[sizeof(folder) + 8];
	size_t count = 0;

	for (size_t i = 0; i < FILES; i++) {
		struct parl_buffer text;
		bool exists = take(names[i], &text);

		if (exists && !same(&text, &wholes[i]))
			fail_msg("allocation %ld: half of %s", n, names[i]);
		count += exists;
		parl_buffer_release(&text);
	}
	if (status != PARL_FAILED)
		assert_int_equal(count, FILES);
	snprintf(to, sizeof(to), "%s/to", folder);
	if (rmdir(to) != 0)
		assert_int_equal(errno, ENOENT);
}

static void what_a_folder_takes(void **state)
{
	char paths[FILES][sizeof(file)], to[sizeof(folder) + 8];
	const struct parl_setting settings[] = {
		{"glossary", BID_GLOSSARY}, {"no-profile", ""}, {"jobs", "1"}, {"output", to}};
	const struct parl_request request = {.size = sizeof(request),
		.command = "translate",
		.operands = (const char *const[]){paths[0], paths[1], paths[2]},
		.operand_count = FILES,
		.settings = settings,
		.setting_count = 4};
	struct parl_buffer wholes[FILES];
	bool spared = false;

	(void)state;
	snprintf(to, sizeof(to), "%s/to/", folder);
	for (size_t i = 0; i < FILES; i++) {
		name_file(names[i], "Our clients came.\n\nThe *clients* stayed.\n");
		strcpy(paths[i], file);
	}
	for (long n = -1; !spared; n++) {
		struct parl_request copy = request;
		struct parl_buffer messages = PARL_BUFFER_EMPTY;
		enum parl_status status;

		copy.messages = parl_output_to_buffer(&messages);
		left = n;
		status = parl_run(host, &copy);
		spared = n >= 0 && left >= 0;
		left = -1;
		parl_output_free(copy.messages);
		for (size_t i = 0; n < 0 && i < FILES; i++) {
			assert_true(take(names[i], &wholes[i]));
			assert_non_null(strstr(wholes[i].data, "service users"));
		}
		if (n >= 0)
			check_files(wholes, status, n);
		else
			assert_int_equal(rmdir(to), 0);
		if (status == PARL_FAILED && messages.size > 0)
			assert_non_null(strstr(messages.data, "memory"));
		parl_buffer_release(&messages);
	}
	for (size_t i = 0; i < FILES; i++) {
		parl_buffer_release(&wholes[i]);
		unlink(paths[i]);
	}
}

/* --- streams and sessions */

static void what_records_hold(void **state)
{
	static const struct parl_setting as_records[] = {
		{"ndjson", ""}, {"jobs", "1"}, {NULL, NULL}};
	const char *const operands[] = {file, NULL};

	(void)state;
	name_written("none");
	name_file("records",
		"{\"id\": 1, \"text\": \"Our clients came.\"}\n"
		"{\"id\": \"\\u0061\", \"text\": \"# Our *clients*\\n\", \"format\": \"markdown\"}\n"
		"{\"id\": [3], \"text\": \"A grantee (KPI).\", \"lang\": \"en-GB\"}\n");
	fail_each("translate", operands, as_records);
	fail_each("annotate", operands, as_records);
	fail_each("check", operands, as_records);
	fail_each("search", (const char *const[]){"clients", file, NULL}, as_records);
	unlink(file);
}

struct answer {
	enum parl_status status;
	bool told;
	struct parl_buffer findings, document;
};

static struct answer ask(const struct parl_session *session)
{
	struct answer answer = {PARL_FAILED, false, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_output *output = parl_output_to_buffer(&answer.findings);
	const struct parl_text text = {.size = sizeof(text),
		.bytes = parl_view_of("Our *clients* came to the drop-in."),
		.format = "markdown",
		.report = parl_host_report(host, "jsonl", NULL),
		.output = output,
		.document = &answer.document};

	if (faults && output)
		answer.status = parl_session_perform(session, &text, faults);
	answer.told = !faults || !output || parl_diagnostics_no_memory(faults);
	parl_output_free(output);
	parl_diagnostics_free(faults);
	return answer;
}

static void release_answer(struct answer *answer)
{
	parl_buffer_release(&answer->findings);
	parl_buffer_release(&answer->document);
}

/* A text that fails in a session leaves the session as it was. */
static void what_a_session_answers(void **state)
{
	const struct parl_setting settings[] = {{"glossary", BID_GLOSSARY}, {"no-profile", ""}};
	const struct parl_request request = {.size = sizeof(request),
		.command = "translate",
		.settings = settings,
		.setting_count = 2};
	struct parl_session *session = NULL;
	struct answer whole;
	bool spared = false;

	(void)state;
	for (long n = 0; !session; n++) {
		long before = live;
		struct parl_diagnostics *faults = parl_diagnostics_new();

		left = n;
		session = parl_session_open(host, &request, NULL, faults);
		left = -1;
		assert_true(session || parl_diagnostics_no_memory(faults));
		parl_diagnostics_free(faults);
		if (!session && live > before)
			fail_msg("opening: allocation %ld: something is not freed", n);
	}
	whole = ask(session);
	assert_int_equal(whole.status, PARL_OK);
	assert_non_null(strstr(whole.document.data, "*service users*"));
	for (long n = 0; !spared; n++) {
		struct answer answer, next;
		long before = live;

		left = n;
		answer = ask(session);
		spared = left >= 0;
		left = -1;
		next = ask(session);
		assert_true(answer.status == PARL_FAILED
				? answer.told
				: same(&answer.findings, &whole.findings) &&
					same(&answer.document, &whole.document));
		assert_true(same(&next.findings, &whole.findings) &&
			same(&next.document, &whole.document));
		release_answer(&answer);
		release_answer(&next);
		if (live > before)
			fail_msg("a text: allocation %ld: something is not freed", n);
	}
	release_answer(&whole);
	parl_session_free(session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_validate_judges),
		cmocka_unit_test(what_compile_writes),
		cmocka_unit_test(what_glossaries_lists),
		cmocka_unit_test(what_a_project_says),
		cmocka_unit_test(what_a_folder_takes),
		cmocka_unit_test(what_records_hold),
		cmocka_unit_test(what_a_session_answers),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

#else

int main(void)
{
	return not_interposed();
}

#endif
