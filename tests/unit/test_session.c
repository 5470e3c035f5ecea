/*
 * test_session.c - texts that come one by one, from memory and from several threads: the same
 * results as a run over files, nothing shared that should not be, and faults where they belong.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <parlance/output.h>
#include <parlance/session.h>

#define GLOSSARY "tests/glossaries/bid.json"

static struct parl_host *host;

static int open_host(void **state)
{
	(void)state;
	host = parl_host_new();
	return parl_host_scan(host, PARL_TEST_BUILD "/tests/plugins/good", NULL) ||
		parl_host_scan(host, PARL_TEST_BUILD "/plugins", NULL);
}

static int close_host(void **state)
{
	(void)state;
	parl_host_free(host);
	return 0;
}

static const struct parl_setting bid[] = {{"glossary", GLOSSARY}, {"no-profile", ""}};

static struct parl_request request_for(const char *command)
{
	return (struct parl_request){.size = sizeof(struct parl_request),
		.command = command,
		.settings = bid,
		.setting_count = strcmp(command, "bytes") == 0 ? 0 : 2};
}

static struct parl_session *open_for(const char *command)
{
	struct parl_request request = request_for(command);
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_session *session = parl_session_open(host, &request, NULL, faults);

	assert_int_equal(parl_diagnostics_count(faults), 0);
	parl_diagnostics_free(faults);
	assert_non_null(session);
	return session;
}

/* --- one text, and what came of it */

struct answer {
	enum parl_status status;
	struct parl_buffer results;
	struct parl_buffer document;
	struct parl_diagnostics *faults;
};

static void release(struct answer *answer)
{
	parl_buffer_release(&answer->results);
	parl_buffer_release(&answer->document);
	parl_diagnostics_free(answer->faults);
}

static struct answer perform(
	const struct parl_session *session, struct parl_text text, const char *report)
{
	struct answer answer = {.faults = parl_diagnostics_new()};

	text.size = sizeof(text);
	if (report) {
		text.report = parl_host_report(host, report, answer.faults);
		text.output = parl_output_to_buffer(&answer.results);
	}
	answer.status = parl_session_perform(session, &text, answer.faults);
	parl_output_free(text.output);
	return answer;
}

/* The last fault, as "text [code]". */
static const char *fault_of(const struct answer *answer)
{
	static char text[256];
	size_t count = parl_diagnostics_count(answer->faults);
	const struct parl_diagnostic *fault =
		count ? parl_diagnostics_get(answer->faults, count - 1) : NULL;

	snprintf(text, sizeof(text), "%s [%d]", fault ? fault->text : "none",
		fault ? (int)fault->code : 0);
	return text;
}

/* Of a command whose inputs come together each text is one by itself. */
static void a_text_is_all_that_comes_together(void **state)
{
	struct parl_session *session = open_for("extract");
	static const char *const texts[] = {"\"Hub\" means a hall.\n", "\"Lodge\" means a hut.\n"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct parl_buffer printed = PARL_BUFFER_EMPTY;
		struct answer answer = perform(session,
			(struct parl_text){.bytes = parl_view_of(texts[i]),
				.output = parl_output_to_buffer(&printed)},
			NULL);

		assert_int_equal(answer.status, PARL_OK);
		assert_true((strstr(printed.data, "a hall") != NULL) == (i == 0));
		assert_true((strstr(printed.data, "a hut") != NULL) == (i == 1));
		parl_buffer_release(&printed);
		release(&answer);
	}
	parl_session_free(session);
}

static void findings_go_to_a_report(void **state)
{
	struct parl_session *session = open_for("annotate");
	struct answer answer = perform(session,
		(struct parl_text){.bytes = parl_view_of("Our client came."), .name = "a.txt"},
		"jsonl");

	(void)state;
	assert_int_equal(answer.status, PARL_OK);
	assert_non_null(strstr(answer.results.data,
		"{\"file\":\"a.txt\",\"start\":4,\"end\":10,\"line\":1,\"column\":5,\"utf16\":{"));
	assert_non_null(strstr(answer.results.data, "},\"text\":\"client\""));
	assert_int_equal(parl_diagnostics_count(answer.faults), 0);
	release(&answer);
	parl_session_free(session);
}

/* A report that has no memory for the first finding. */
static void *open_starved(struct parl_output *output)
{
	return output;
}

static bool take_starved(void *opaque, const struct parl_event *event)
{
	if (event->kind == PARL_EVENT_FINDING)
		parl_output_fail(opaque, ENOMEM);
	return !parl_output_failed(opaque);
}

static void close_starved(void *opaque)
{
	(void)opaque;
}

static void a_report_that_has_no_memory_is_a_fault(void **state)
{
	static const struct parl_report starved = {
		.head = {sizeof(starved), PARL_CAPABILITY_REPORT, "starved", "Has no memory"},
		.events = PARL_EVENT_FINDING,
		.open = open_starved,
		.event = take_starved,
		.close = close_starved};
	struct parl_session *session = open_for("annotate");
	struct answer answer = {.faults = parl_diagnostics_new()};
	struct parl_text text = {.size = sizeof(text),
		.bytes = parl_view_of("Nobody came."),
		.report = &starved,
		.output = parl_output_to_buffer(&answer.results)};

	(void)state;
	assert_int_equal(parl_session_perform(session, &text, answer.faults), PARL_OK);
	assert_int_equal(parl_diagnostics_count(answer.faults), 0);
	text.bytes = parl_view_of("Our client came.");
	assert_int_equal(parl_session_perform(session, &text, answer.faults), PARL_FAILED);
	assert_int_equal(parl_diagnostics_count(answer.faults), 1);
	assert_int_equal(parl_diagnostics_get(answer.faults, 0)->code, PARL_CODE_NO_MEMORY);
	parl_output_free(text.output);
	release(&answer);
	parl_session_free(session);
}

static void a_rewritten_text_comes_back(void **state)
{
	struct parl_session *session = open_for("translate");
	struct answer answer = {.faults = parl_diagnostics_new()};
	struct parl_text text = {.size = sizeof(text),
		.bytes = parl_view_of("# Clients\n\nEach client `client` came.\n"),
		.format = "markdown",
		.document = &answer.document};

	(void)state;
	answer.status = parl_session_perform(session, &text, answer.faults);
	assert_int_equal(answer.status, PARL_OK);
	assert_string_equal(
		answer.document.data, "# Service users\n\nEach service user `client` came.\n");
	/* What is there stays; the next one comes behind it. */
	text.bytes = parl_view_of("A client.");
	text.format = NULL;
	assert_int_equal(parl_session_perform(session, &text, answer.faults), PARL_OK);
	assert_non_null(strstr(answer.document.data, "came.\nA service user."));
	release(&answer);
	parl_session_free(session);
}

struct heard {
	size_t findings;
	size_t documents;
	long words_after;
	bool deaf;
};

static bool hear(void *state, const struct parl_event *event)
{
	struct heard *heard = state;

	if (event->kind == PARL_EVENT_FINDING)
		heard->findings++;
	if (event->kind == PARL_EVENT_DOCUMENT_END) {
		heard->documents++;
		heard->words_after = event->totals->words_after;
	}
	return !heard->deaf;
}

static void a_caller_takes_the_events_itself(void **state)
{
	struct parl_session *session = open_for("translate");
	struct heard heard = {0};
	struct parl_text text = {.bytes = parl_view_of("A client and a client."),
		.take = hear,
		.state = &heard,
		.events = PARL_EVENT_FINDING | PARL_EVENT_DOCUMENT_END};
	struct answer answer = perform(session, text, NULL);

	(void)state;
	assert_int_equal(answer.status, PARL_OK);
	assert_int_equal(heard.findings, 2);
	assert_int_equal(heard.documents, 1);
	assert_int_equal(heard.words_after, 7);
	release(&answer);
	parl_session_free(session);
	session = open_for("annotate");
	heard = (struct heard){.deaf = true};
	answer = perform(session, text, NULL);
	assert_int_equal(heard.findings, 1);
	release(&answer);
	parl_session_free(session);
}

static void a_text_has_options_of_its_own(void **state)
{
	static const struct parl_setting limit[] = {{"limit", "2w"}};
	static const struct parl_setting backwards[] = {{"from", "commissioner"}};
	static const struct parl_setting wrong[] = {{"glossary", "uk-base"}};
	static const struct parl_setting unknown[] = {{"colour", "red"}};
	static const struct parl_setting tag[] = {{"lang", "english"}};
	struct parl_session *session = open_for("translate");
	struct parl_text text = {.bytes = parl_view_of("A client"), .setting_count = 1};
	struct answer answer;

	(void)state;
	text.settings = limit;
	answer = perform(session, text, "jsonl");
	assert_non_null(strstr(answer.results.data, "\"held\":true"));
	release(&answer);
	text.settings = backwards;
	answer = perform(session, text, "jsonl");
	assert_int_equal(answer.results.size, 0);
	release(&answer);
	text.settings = wrong;
	answer = perform(session, text, NULL);
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(
		fault_of(&answer), "--glossary: all texts of a session have the same [371]");
	release(&answer);
	text.settings = unknown;
	answer = perform(session, text, NULL);
	assert_string_equal(fault_of(&answer), "--colour: the command has no such option [371]");
	release(&answer);
	text.settings = tag;
	answer = perform(session, text, NULL);
	assert_string_equal(fault_of(&answer), "--lang does not take 'english' [172]");
	release(&answer);
	text.setting_count = 0;
	answer = perform(session, text, "jsonl");
	assert_null(strstr(answer.results.data, "held"));
	release(&answer);
	parl_session_free(session);
}

static void faults_are_those_of_the_text(void **state)
{
	struct parl_session *session = open_for("translate");
	struct answer answer = perform(
		session, (struct parl_text){.bytes = {"a\xff client", 9}, .name = "b.txt"}, NULL);

	(void)state;
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(fault_of(&answer),
		"not rewritten: 1 ill-formed UTF-8 sequence, the first at byte 1 [152]");
	assert_string_equal(parl_diagnostics_get(answer.faults, 0)->file, "b.txt");
	assert_int_equal(parl_diagnostics_get(answer.faults, 0)->column, 2);
	release(&answer);
	answer = perform(
		session, (struct parl_text){.bytes = parl_view_of("a"), .format = "tablet"}, NULL);
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(fault_of(&answer), "there is no file format 'tablet' [372]");
	release(&answer);
	/* What went before counts no more. */
	answer = perform(session, (struct parl_text){.bytes = {NULL, 0}}, "jsonl");
	assert_int_equal(answer.status, PARL_OK);
	assert_int_equal(answer.results.size, 0);
	release(&answer);
	parl_session_free(session);
}

/* Nobody asks for faults: what comes of it is the same. */
static void faults_need_not_be_asked_for(void **state)
{
	static const char *const commands[] = {"annotate", "translate", "check", "extract"};
	static const struct parl_setting foreign[] = {
		{"glossary", GLOSSARY}, {"no-profile", ""}, {"lang", "cy"}};
	static const char *const bytes[] = {"Our client came.\n", "A \xff client.\n"};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(commands); i++) {
		struct parl_request request = request_for(commands[i]);
		struct parl_session *session;

		request.settings = foreign; /* a warning */
		request.setting_count = i < 3 ? 3 : 2;
		session = parl_session_open(host, &request, NULL, NULL);
		assert_non_null(session);
		for (size_t k = 0; k < PARL_LENGTH(bytes); k++) {
			struct parl_buffer printed = PARL_BUFFER_EMPTY, told = PARL_BUFFER_EMPTY;
			struct parl_text text = {.size = sizeof(text),
				.bytes = parl_view_of(bytes[k]),
				.report = i < 3 ? parl_host_report(host, "jsonl", NULL) : NULL,
				.output = parl_output_to_buffer(&printed)};
			struct parl_output *untold = text.output;
			struct answer answer = {.faults = parl_diagnostics_new()};

			answer.status = parl_session_perform(session, &text, NULL);
			text.output = parl_output_to_buffer(&told);
			assert_int_equal(
				answer.status, parl_session_perform(session, &text, answer.faults));
			assert_true(parl_view_equal(
				parl_buffer_view(&printed), parl_buffer_view(&told)));
			parl_output_free(untold);
			parl_output_free(text.output);
			parl_buffer_release(&printed);
			parl_buffer_release(&told);
			release(&answer);
		}
		parl_session_free(session);
		request.command = "nothing";
		assert_null(parl_session_open(host, &request, NULL, NULL));
	}
}

static void commands_that_print_need_an_output(void **state)
{
	struct parl_session *session = open_for("bytes");
	struct parl_text text = {.bytes = parl_view_of("abc"), .name = "n"};
	struct answer answer = perform(session, text, NULL);
	struct parl_buffer printed = PARL_BUFFER_EMPTY;

	(void)state;
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(fault_of(&answer), "there is nowhere to write to [373]");
	release(&answer);
	text.output = parl_output_to_buffer(&printed);
	answer = perform(session, text, NULL);
	assert_int_equal(answer.status, PARL_OK);
	assert_string_equal(printed.data, "n 3\n");
	parl_buffer_release(&printed);
	release(&answer);
	parl_session_free(session);
}

/* --- what is no session */

static void expect_refused(struct parl_request request, const char *fault)
{
	struct answer answer = {.faults = parl_diagnostics_new()};

	assert_null(parl_session_open(host, &request, NULL, answer.faults));
	assert_string_equal(fault_of(&answer), fault);
	release(&answer);
}

/* The words of `lookup` come with each text, over a vocabulary that is read once. */
static struct answer look_up(const struct parl_session *session, const char *const *words,
	size_t count, const struct parl_setting *setting)
{
	struct answer answer = {.faults = parl_diagnostics_new()};
	struct parl_text text = {.size = sizeof(text),
		.words = words,
		.word_count = count,
		.settings = setting,
		.setting_count = setting ? 1 : 0,
		.output = parl_output_to_buffer(&answer.results)};

	answer.status = parl_session_perform(session, &text, answer.faults);
	parl_output_free(text.output);
	return answer;
}

static void words_come_with_each_text(void **state)
{
	static const struct parl_setting json = {"format", "json"}, other = {"output", "a.txt"};
	static const char *const client[] = {"client"}, *const users[] = {"service", "user"};
	struct parl_session *session = open_for("lookup");
	struct answer answer = look_up(session, client, 1, &json);

	(void)state;
	assert_int_equal(answer.status, PARL_OK);
	assert_non_null(strstr(answer.results.data, "\"query\":\"client\""));
	release(&answer);
	answer = look_up(session, users, 2, &json);
	assert_int_equal(answer.status, PARL_OK);
	assert_non_null(strstr(answer.results.data, "\"query\":\"service user\""));
	release(&answer);
	answer = look_up(session, users, 1, NULL);
	assert_int_equal(answer.status, PARL_NONE);
	release(&answer);
	answer = look_up(session, NULL, 0, &json);
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(fault_of(&answer), "'lookup' needs TERM... [173]");
	release(&answer);
	answer = look_up(session, client, 1, &other);
	assert_int_equal(answer.status, PARL_FAILED);
	assert_string_equal(
		fault_of(&answer), "--output: a text from memory has no use for it [371]");
	release(&answer);
	parl_session_free(session);
}

static void what_is_no_session_is_refused(void **state)
{
	static const struct parl_setting output[] = {{"output", "new.txt"}};
	static const struct parl_setting missing[] = {{"glossary", "tests/none.json"}};
	static const struct parl_setting reg[] = {{"glossary", GLOSSARY}, {"register", "nobody"}};
	static const char *const files[] = {"a.txt"};
	struct parl_request request = request_for("words");

	(void)state;
	request.operands = files;
	request.operand_count = 1;
	request.setting_count = 0;
	expect_refused(request, "'words' works on no text [370]");
	request.command = "annotate";
	expect_refused(request, "a session for 'annotate' takes no files [370]");
	request.operand_count = 0;
	request.setting_count = 1;
	request.settings = output;
	expect_refused(request, "--output: a text from memory has no use for it [371]");
	request.settings = missing;
	expect_refused(
		request, "there is no glossary 'tests/none.json', installed or as a file [174]");
	request.settings = reg;
	request.setting_count = 2;
	expect_refused(request, "--register: no glossary in use has the register 'nobody' [180]");
	request.command = "nothing";
	expect_refused(request, "there is no command 'nothing' [170]");
}

/* --- the project file */

static char folder[] = PARL_TEST_BUILD "/tests/session-XXXXXX";

static void a_project_file_is_found_where_the_place_says(void **state)
{
	char path[sizeof(folder) + 32];
	struct parl_request request = request_for("annotate");
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_session *session;
	struct answer answer;
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/parlance.json", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("{\"parlance-project\": 1, \"skip\": [\"service-user\"]}\n", file);
	fclose(file);
	request.setting_count = 1; /* without --no-profile */
	session = parl_session_open(host, &request, folder, faults);
	assert_non_null(session);
	assert_int_equal(parl_diagnostics_count(faults), 0);
	parl_diagnostics_free(faults);
	assert_string_equal(parl_session_project(session), path);
	assert_non_null(parl_session_vocabulary(session));
	answer = perform(
		session, (struct parl_text){.bytes = parl_view_of("Our client came.")}, "jsonl");
	assert_int_equal(answer.results.size, 0);
	release(&answer);
	parl_session_free(session);
	assert_int_equal(unlink(path) || rmdir(folder), 0);
}

/* --- decisions for good */

static parl_view content(const char *path, char *bytes, size_t room)
{
	FILE *file = fopen(path, "r");
	size_t size = file ? fread(bytes, 1, room, file) : 0;

	if (file)
		fclose(file);
	return (parl_view){bytes, size};
}

static void replace(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const struct parl_term *client(const struct parl_session *session)
{
	const struct parl_term *term = NULL;

	assert_int_equal(parl_vocabulary_look_up(parl_session_vocabulary(session),
				 parl_view_of("client"), &term, 1),
		1);
	return term;
}

#define UNDECIDED "{\"parlance-project\": 1,  \"protect\": []}\n"

static void a_decision_is_remembered_and_taken_back(void **state)
{
	char place[] = "/tmp/parlance-session-XXXXXX", path[sizeof(place) + 32], bytes[512] = "";
	struct parl_request request = request_for("annotate");
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_remembered kept = {PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	struct parl_session *session;

	(void)state;
	assert_non_null(mkdtemp(place));
	snprintf(path, sizeof(path), "%s/parlance.json", place);
	replace(path, UNDECIDED);
	request.setting_count = 1; /* without --no-profile */
	session = parl_session_open(host, &request, place, faults);
	assert_non_null(session);
	assert_int_equal(
		parl_session_remember(session, client(session), false, &kept, faults), PARL_OK);
	content(path, bytes, sizeof(bytes) - 1);
	assert_non_null(strstr(bytes, "\"bid/service-user\": {\"client\": \"leave\"}"));
	assert_non_null(strstr(bytes, "\"parlance-project\": 1,  \"protect\": []"));
	assert_int_equal(parl_session_forget(session, &kept, faults), PARL_OK);
	assert_true(parl_view_equal(content(path, bytes, sizeof(bytes)), parl_view_of(UNDECIDED)));
	/* What somebody else wrote in the meantime is not thrown away. */
	assert_int_equal(parl_session_forget(session, &kept, faults), PARL_FAILED);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, PARL_CODE_PROJECT_CHANGED);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(
		parl_session_remember(session, client(session), true, NULL, faults), PARL_FAILED);
	parl_buffer_release(&kept.before);
	parl_buffer_release(&kept.after);
	parl_session_free(session);
	parl_diagnostics_free(faults);
	assert_int_equal(rmdir(place), 0);
}

static void without_a_project_file_nothing_is_remembered(void **state)
{
	struct parl_session *session = open_for("annotate");
	struct parl_diagnostics *faults = parl_diagnostics_new();

	(void)state;
	assert_int_equal(
		parl_session_remember(session, client(session), true, NULL, faults), PARL_FAILED);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, PARL_CODE_NO_PROJECT);
	parl_diagnostics_free(faults);
	parl_session_free(session);
}

/* --- threads */

#define THREADS 4
#define ROUNDS 200

/* What a session is made of changes; the same file read again is no change. */
static void a_session_sees_that_its_files_changed(void **state)
{
	static const char glossary_text[] =
		"{\"parlance\": 1, \"id\": \"own\", \"title\": \"T\", \"version\": \"1\", "
		"\"language\": \"en-GB\", \"licence\": \"CC0-1.0\", \"layer\": \"base\", "
		"\"registers\": {\"a\": \"A\", \"b\": \"B\"}, \"concepts\": []}";
	char place[] = PARL_TEST_BUILD "/tests/stamps-XXXXXX", glossary[256], project[256];
	struct parl_setting settings[] = {{"glossary", glossary}};
	struct parl_request request = request_for("annotate");
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_session *session;

	(void)state;
	assert_non_null(mkdtemp(place));
	snprintf(glossary, sizeof(glossary), "%s/own.json", place);
	snprintf(project, sizeof(project), "%s/parlance.json", place);
	replace(glossary, glossary_text);
	request.settings = settings;
	request.setting_count = 1;
	session = parl_session_open(host, &request, place, faults);
	assert_non_null(session);
	assert_false(parl_session_changed(session));
	replace(glossary, "{");
	assert_true(parl_session_changed(session));
	assert_false(parl_session_changed(session));
	unlink(glossary);
	assert_true(parl_session_changed(session));
	replace(glossary, glossary_text);
	assert_true(parl_session_changed(session));
	replace(project, "{\"parlance-project\": 1}");
	assert_true(parl_session_changed(session));
	parl_session_free(session);

	session = parl_session_open(host, &request, place, faults);
	assert_string_equal(parl_session_project(session), project);
	assert_false(parl_session_changed(session));
	replace(project, "{\"parlance-project\": 1} ");
	assert_true(parl_session_changed(session));
	parl_session_free(session);
	parl_diagnostics_free(faults);
	unlink(glossary);
	unlink(project);
	rmdir(place);
}

static const char *const texts[] = {"Our client came.", "Nothing here.",
	"A helper met each client; the inmate left.", "A \xff client."};

#define TEXTS PARL_LENGTH(texts)

struct working {
	const struct parl_session *session;
	const struct answer *wanted;
	size_t first;
	size_t wrong;
};

static void *work(void *opaque)
{
	struct working *working = opaque;

	for (size_t i = 0; i < ROUNDS; i++) {
		size_t n = (working->first + i) % TEXTS;
		struct answer answer = perform(working->session,
			(struct parl_text){.bytes = parl_view_of(texts[n])}, "jsonl");
		const struct answer *wanted = &working->wanted[n];

		working->wrong += answer.status != wanted->status ||
			!parl_view_equal(parl_buffer_view(&answer.results),
				parl_buffer_view(&wanted->results)) ||
			parl_diagnostics_count(answer.faults) !=
				parl_diagnostics_count(wanted->faults);
		release(&answer);
	}
	return NULL;
}

static void several_threads_at_once(void **state)
{
	struct parl_session *session = open_for("annotate");
	struct answer wanted[TEXTS];
	struct working working[THREADS];
	pthread_t threads[THREADS];

	(void)state;
	for (size_t i = 0; i < TEXTS; i++)
		wanted[i] = perform(
			session, (struct parl_text){.bytes = parl_view_of(texts[i])}, "jsonl");
	assert_non_null(strstr(wanted[2].results.data, "unpaid assistant"));
	for (size_t i = 0; i < THREADS; i++) {
		working[i] = (struct working){session, wanted, i, 0};
		assert_int_equal(pthread_create(&threads[i], NULL, work, &working[i]), 0);
	}
	for (size_t i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		assert_int_equal(working[i].wrong, 0);
	}
	for (size_t i = 0; i < TEXTS; i++)
		release(&wanted[i]);
	parl_session_free(session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(findings_go_to_a_report),
		cmocka_unit_test(a_text_is_all_that_comes_together),
		cmocka_unit_test(a_report_that_has_no_memory_is_a_fault),
		cmocka_unit_test(a_rewritten_text_comes_back),
		cmocka_unit_test(a_caller_takes_the_events_itself),
		cmocka_unit_test(a_text_has_options_of_its_own),
		cmocka_unit_test(faults_are_those_of_the_text),
		cmocka_unit_test(faults_need_not_be_asked_for),
		cmocka_unit_test(commands_that_print_need_an_output),
		cmocka_unit_test(what_is_no_session_is_refused),
		cmocka_unit_test(a_project_file_is_found_where_the_place_says),
		cmocka_unit_test(a_decision_is_remembered_and_taken_back),
		cmocka_unit_test(without_a_project_file_nothing_is_remembered),
		cmocka_unit_test(a_session_sees_that_its_files_changed),
		cmocka_unit_test(several_threads_at_once),
		cmocka_unit_test(words_come_with_each_text),
	};

	return cmocka_run_group_tests(tests, open_host, close_host);
}
