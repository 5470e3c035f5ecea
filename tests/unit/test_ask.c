/*
 * test_ask.c - a run that decides one by one, as an embedder sees it who asks in a way of its own;
 * and with memory that gives out.
 */
#include "failing.h"
#include "glossaries.h"

#include <stdlib.h>
#include <unistd.h>

#include <parlance/plugin.h>
#include <parlance/run.h>

/* --- a plugin of our own: text as one block, a command that changes what is taken */

static enum parl_status read_text(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	parl_span all = {0, parl_document_source(document).size};
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);

	if (block)
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, all);
	return parl_document_failed(document) ? parl_diagnose_memory(faults, path) : PARL_OK;
}

static enum parl_status count(void *number, const struct parl_finding *finding)
{
	*(size_t *)number += finding != NULL;
	return PARL_OK;
}

static enum parl_status take(void *job, const struct parl_finding *finding)
{
	return parl_job_decision(job, finding) == PARL_DECISION_TAKE ? parl_job_apply(job, finding)
								     : PARL_OK;
}

/* Goes through the findings twice: a person is asked once all the same. */
static enum parl_status change(struct parl_job *job)
{
	struct parl_bridge_options options = {.size = sizeof(options), .from = 0, .to = 1};
	size_t number = 0;

	return parl_job_judge(job, &options, count, &number) == PARL_OK
		? parl_job_judge(job, &options, take, job)
		: PARL_FAILED;
}

static const struct parl_format format = {
	.head = {sizeof(format), PARL_CAPABILITY_FORMAT, "plaintext", "Text"}, .read = read_text};
static const struct parl_command command = {
	.head = {sizeof(command), PARL_CAPABILITY_COMMAND, "change", "Change what is taken"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.rewrites = true,
	.run = change};
static const struct parl_capability *const capabilities[] = {&format.head, &command.head, NULL};
static const struct parl_plugin plugin = {
	sizeof(plugin), PARL_PLUGIN_ABI, "own", "1", "MIT", "For the test", capabilities};

/* --- who is asked: by a list of answers, "y" "n" "a" "d" "u" "q" "2" (with the second wording) */

struct person {
	const char *answers;
	bool begun;
	bool ended;
	size_t asked;
	char log[256]; /* "1/3 client 6;": number, count, term, words so far */
};

static enum parl_status begin(void *state, struct parl_diagnostics *faults)
{
	struct person *person = state;

	(void)faults;
	person->begun = true;
	return PARL_OK;
}

static enum parl_status ask(void *state, const struct parl_question *question,
	struct parl_reply *reply, struct parl_diagnostics *faults)
{
	static const char keys[] = "ynadu";
	static const enum parl_answer answers[] = {PARL_ANSWER_YES, PARL_ANSWER_NO, PARL_ANSWER_ALL,
		PARL_ANSWER_NONE, PARL_ANSWER_UNDO};
	struct person *person = state;
	char key = person->answers[person->asked];
	const char *known = key ? strchr(keys, key) : NULL;
	size_t size = strlen(person->log);

	snprintf(person->log + size, sizeof(person->log) - size, "%zu/%zu %s %ld;",
		question->number, question->count,
		parl_term_text(parl_finding_term(question->wordings[0])).data, question->words);
	if (!key) {
		parl_diagnose(faults, PARL_CODE_ASKING_ENDED, NULL, NULL, "gone");
		return PARL_FAILED;
	}
	person->asked++;
	reply->answer = known ? answers[known - keys] : PARL_ANSWER_QUIT;
	if (key == '2') {
		assert_true(question->wording_count > 1);
		*reply = (struct parl_reply){PARL_ANSWER_ALL, 1};
	}
	return PARL_OK;
}

static void end(void *state)
{
	((struct person *)state)->ended = true;
}

/* --- a folder with a glossary and a text */

#define WORDS                                                                          \
	"{\"parlance\": 1, \"id\": \"w\", \"registers\": {\"third-sector\": \"a\","    \
	"\"commissioner\": \"b\"}, \"concepts\": ["                                    \
	"{\"id\": \"people\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {" \
	"\"third-sector\": [\"client\"], \"commissioner\": [\"service user\","         \
	"{\"term\": \"individual\", \"status\": \"admitted\"}]}},"                     \
	"{\"id\": \"staff\", \"pos\": \"noun\", \"mapping\": \"close\", \"terms\": {"  \
	"\"third-sector\": [\"helper\"], \"commissioner\": [\"assistant\"]}}]}"
#define TEXT "The client came. Their helper left. Clients wait.\n"

static char folder[] = PARL_TEST_BUILD "/tests/ask-XXXXXX";
static char words_file[sizeof(folder) + 16], text_file[sizeof(folder) + 16],
	project_file[sizeof(folder) + 16];

static void write_file(const char *path, const char *text)
{
	FILE *stream = fopen(path, "w");

	assert_non_null(stream);
	fputs(text, stream);
	fclose(stream);
}

static int make_folder(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(words_file, sizeof(words_file), "%s/words.json", folder);
	snprintf(text_file, sizeof(text_file), "%s/in.txt", folder);
	snprintf(project_file, sizeof(project_file), "%s/parlance.json", folder);
	write_file(words_file, WORDS);
	write_file(text_file, TEXT);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	unlink(project_file);
	return unlink(words_file) || unlink(text_file) || rmdir(folder);
}

struct result {
	enum parl_status status;
	struct parl_buffer text;
	struct parl_buffer messages;
};

static void release(struct result *result)
{
	parl_buffer_release(&result->text);
	parl_buffer_release(&result->messages);
}

static struct result run(struct person *person)
{
	const struct parl_setting settings[] = {{"glossary", words_file}, {"interactive", ""}};
	const char *const operands[] = {text_file};
	struct parl_asker asker = {sizeof(asker), person, begin, ask, end};
	struct parl_request request = {.size = sizeof(request),
		.command = "change",
		.operands = operands,
		.operand_count = 1,
		.settings = settings,
		.setting_count = 2,
		.asker = person ? &asker : NULL};
	struct result result = {PARL_FAILED, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	struct parl_host *host = parl_host_new();

	request.results = parl_output_to_buffer(&result.text);
	request.messages = parl_output_to_buffer(&result.messages);
	if (host && request.results && request.messages &&
		parl_host_add(host, &plugin, NULL) == PARL_OK)
		result.status = parl_run(host, &request);
	parl_output_free(request.results);
	parl_output_free(request.messages);
	parl_host_free(host);
	return result;
}

/* What ANSWERS make of the text, and the questions that they answer. */
static void makes(const char *answers, const char *text, const char *log)
{
	struct person person = {.answers = answers};
	struct result result;

	unlink(project_file);
	result = run(&person);
	assert_int_equal(result.status, PARL_OK);
	assert_string_equal(result.text.data, text);
	assert_string_equal(person.log, log);
	assert_true(person.begun && person.ended);
	release(&result);
}

static void answers_make_the_text(void **state)
{
	(void)state;
	makes("yny", "The service user came. Their helper left. Service users wait.\n",
		"1/3 client 8;2/3 helper 9;3/3 client 9;");
	makes("an", "The service user came. Their helper left. Service users wait.\n",
		"1/3 client 8;2/2 helper 9;");
	makes("dy", "The client came. Their assistant left. Clients wait.\n",
		"1/3 client 8;2/2 helper 8;");
	makes("2n", "The individual came. Their helper left. Individuals wait.\n",
		"1/3 client 8;2/2 helper 8;");
	makes("yq", "The service user came. Their helper left. Clients wait.\n",
		"1/3 client 8;2/3 helper 9;");
	makes("duyuunyn", "The client came. Their assistant left. Clients wait.\n",
		"1/3 client 8;2/2 helper 8;1/3 client 8;2/3 helper 9;1/3 client 8;1/3 client 8;"
		"2/3 helper 8;3/3 client 8;");
}

static void decisions_are_kept_and_hold(void **state)
{
	struct person first = {.answers = "ad"};
	struct person second = {.answers = ""};
	struct result result;

	(void)state;
	unlink(project_file);
	result = run(&first);
	assert_non_null(strstr(result.messages.data, "keeps 2 decisions of yours"));
	release(&result);
	result = run(&second);
	assert_int_equal(result.status, PARL_OK);
	assert_int_equal(second.asked, 0);
	assert_string_equal(result.text.data,
		"The service user came. Their helper left. Service users wait.\n");
	release(&result);
}

static void whoever_goes_away_changes_nothing(void **state)
{
	struct person person = {.answers = "a"};
	struct result result;

	(void)state;
	unlink(project_file);
	result = run(&person);
	assert_int_equal(result.status, PARL_FAILED);
	assert_int_equal(result.text.size, 0);
	assert_int_equal(access(project_file, F_OK), -1);
	assert_true(person.ended);
	release(&result);
	result = run(NULL);
	assert_int_equal(result.status, PARL_FAILED);
	assert_non_null(strstr(result.messages.data, "[P-247]"));
	release(&result);
}

static void memory_gives_out_during_the_questions(void **state)
{
	(void)state;
	for (long n = 0;; n++) {
		struct person person = {.answers = "2uad"};
		struct result result;
		bool failed;

		unlink(project_file);
		allocations_left = n;
		result = run(&person);
		failed = allocations_left < 0;
		allocations_left = -1;
		assert_int_equal(person.begun, person.ended);
		if (result.status == PARL_OK && !result.text.failed)
			assert_string_equal(result.text.data,
				"The service user came. Their helper left. Service users wait.\n");
		release(&result);
		if (!failed) {
			print_message("%ld allocations\n", n);
			return;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_make_the_text),
		cmocka_unit_test(decisions_are_kept_and_hold),
		cmocka_unit_test(whoever_goes_away_changes_nothing),
		cmocka_unit_test(memory_gives_out_during_the_questions),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
