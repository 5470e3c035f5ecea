/*
 * test_run.c - runs as an embedder makes them, and with memory that gives out: whichever allocation
 * fails, a run ends by itself, says so or did its work, and leaks nothing (the sanitizers' build).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/memory.h>
#include <parlance/output.h>
#include <parlance/session.h>

#include "failing.h"

#define GOOD PARL_TEST_BUILD "/tests/plugins/good"

/* --- one run, into buffers */

struct result {
	enum parl_status status;
	struct parl_buffer results;
	struct parl_buffer messages;
};

static void release(struct result *result)
{
	parl_buffer_release(&result->results);
	parl_buffer_release(&result->messages);
}

static enum parl_status run_in(
	struct parl_host *host, struct parl_request *request, struct result *result)
{
	enum parl_status status = PARL_FAILED;

	request->results = parl_output_to_buffer(&result->results);
	request->messages = parl_output_to_buffer(&result->messages);
	if (request->results && request->messages)
		status = parl_run(host, request);
	parl_output_free(request->results);
	parl_output_free(request->messages);
	return status;
}

static struct result run(struct parl_request request)
{
	struct result result = {PARL_FAILED, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	struct parl_host *host = parl_host_new();

	request.size = sizeof(request);
	if (host && parl_host_scan(host, GOOD, NULL) == PARL_OK)
		result.status = run_in(host, &request, &result);
	parl_host_free(host);
	return result;
}

static char folder[] = PARL_TEST_BUILD "/tests/run-XXXXXX";
static char file[sizeof(folder) + 16];

static int make_folder(void **state)
{
	FILE *stream;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(file, sizeof(file), "%s/a.lines", folder);
	stream = fopen(file, "w");
	assert_non_null(stream);
	fputs("one\ntwo \xff\n", stream);
	fclose(stream);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	return unlink(file) || rmdir(folder);
}

static const struct parl_setting listing[] = {{"format", "listing"}};

static struct parl_request on_folder(const char *command)
{
	static const char *const operands[] = {folder};

	return (struct parl_request){.command = command,
		.operands = operands,
		.operand_count = 1,
		.settings = listing,
		.setting_count = 1};
}

static void results_and_messages_go_where_the_request_says(void **state)
{
	struct result result = run(on_folder("blocks"));

	(void)state;
	assert_int_equal(result.status, PARL_OK);
	assert_non_null(strstr(result.results.data, "\nblock one\nblock two \xff\nend 0 0\n"));
	assert_non_null(strstr(result.messages.data, "warning: 1 ill-formed UTF-8 sequence"));
	release(&result);
}

static void a_command_that_is_not_there(void **state)
{
	struct result result = run((struct parl_request){.command = "nothing"});

	(void)state;
	assert_int_equal(result.status, PARL_FAILED);
	assert_int_equal(result.results.size, 0);
	assert_non_null(strstr(result.messages.data, "there is no command 'nothing' [P-170]"));
	release(&result);
}

static void choices_are_checked_for_embedders_too(void **state)
{
	static const struct parl_setting settings[] = {{"size", "larg"}};
	static const char *const operands[] = {"word"};
	struct result result = run((struct parl_request){.command = "words",
		.operands = operands,
		.operand_count = 1,
		.settings = settings,
		.setting_count = 1});

	(void)state;
	assert_int_equal(result.status, PARL_FAILED);
	assert_non_null(strstr(result.messages.data, "did you mean 'large'?"));
	release(&result);
}

/* Fails the first allocation, the second, and so on, until a run needs no more of them. */
static void fail_each(struct parl_request request)
{
	for (long n = 0;; n++) {
		struct result result;
		bool failed;

		allocations_left = n;
		result = run(request);
		failed = allocations_left < 0;
		allocations_left = -1;
		if (!failed) {
			assert_int_equal(result.status, PARL_OK);
			release(&result);
			print_message("%ld allocations\n", n);
			return;
		}
		/* Done all the same, or refused; never an answer that is only half of it. */
		if (result.status == PARL_OK && !result.results.failed && request.command)
			assert_non_null(strstr(result.results.data, "two"));
		release(&result);
	}
}

static void memory_gives_out_in_a_report(void **state)
{
	(void)state;
	fail_each(on_folder("blocks"));
}

static void memory_gives_out_in_a_rewrite(void **state)
{
	static const struct parl_setting settings[] = {{"format", "listing"}, {"force", ""}};
	struct parl_request request = on_folder("copy");

	(void)state;
	request.settings = settings;
	request.setting_count = 2;
	fail_each(request);
}

/* --- texts that come one by one (test_session.c) */

/* A text in a session; the first allocation that fails is number N. */
static enum parl_status perform_failing(
	long n, struct parl_buffer *document, struct parl_diagnostics *faults)
{
	struct parl_request request = {.size = sizeof(request), .command = "copy"};
	struct parl_text text = {.size = sizeof(text),
		.bytes = parl_view_of("one\ntwo"),
		.format = "lines",
		.document = document};
	struct parl_host *host = parl_host_new();
	struct parl_session *session;
	enum parl_status status = PARL_FAILED;

	assert_non_null(host);
	assert_int_equal(parl_host_scan(host, GOOD, NULL), PARL_OK);
	allocations_left = n;
	session = parl_session_open(host, &request, NULL, faults);
	if (session)
		status = parl_session_perform(session, &text, faults);
	parl_session_free(session);
	parl_host_free(host);
	return status;
}

static void memory_gives_out_in_a_session(void **state)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_buffer document = PARL_BUFFER_EMPTY;
	bool failed = true;

	(void)state;
	for (long n = 0; failed; n++) {
		enum parl_status status = perform_failing(n, &document, faults);

		failed = allocations_left < 0;
		allocations_left = -1;
		/* Done, or refused with a fault; never half of it. */
		if (status == PARL_OK)
			assert_string_equal(document.data, "one\ntwo");
		else
			assert_true(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) > 0);
		parl_diagnostics_clear(faults);
		parl_buffer_release(&document);
	}
	parl_diagnostics_free(faults);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(results_and_messages_go_where_the_request_says),
		cmocka_unit_test(a_command_that_is_not_there),
		cmocka_unit_test(choices_are_checked_for_embedders_too),
		cmocka_unit_test(memory_gives_out_in_a_report),
		cmocka_unit_test(memory_gives_out_in_a_rewrite),
		cmocka_unit_test(memory_gives_out_in_a_session),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
