/*
 * test_passages.c - long paragraphs, which are judged passage by passage: what is found in them is
 * what would be found in a short one, also where one passage ends and the next begins.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/finding.h>

static const char glossary_text[] =
	"{\"parlance\": 1, \"id\": \"t\", \"registers\": {\"third-sector\": \"\", \"commissioner\": \"\"},"
	" \"concepts\": ["
	" {\"id\": \"user\", \"pos\": \"noun\", \"mapping\": \"exact\", \"reason\": \"Because.\", \"terms\": {"
	"  \"third-sector\": [{\"term\": \"client\", \"not_in\": [\"client server\"]}],"
	"  \"commissioner\": [\"service user\"]}},"
	" {\"id\": \"room\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [{\"term\": \"desk\", \"not_near\": [\"pen\"]}],"
	"  \"commissioner\": [\"office\"]}}]}";

/* So many bytes are several passages. */
#define LONG ((size_t)300 * 1000)

struct counts {
	size_t findings;
	size_t applied;
	size_t misplaced; /* that do not ascend, or whose match is none of the words */
	size_t last;
};

static void count(struct counts *counts, const struct parl_finding *finding)
{
	parl_view text = parl_block_text(parl_finding_block(finding));
	parl_span match = parl_finding_match(finding);
	const char *word = text.data + match.start;

	counts->misplaced += (counts->findings > 0 && match.start <= counts->last) ||
		(strncmp(word, "client", 6) != 0 && strncmp(word, "desk", 4) != 0);
	counts->last = match.start;
	counts->findings++;
	counts->applied += parl_finding_action(finding) == PARL_ACTION_REPLACE;
}

static struct counts judged(parl_view text)
{
	struct parl_bridge_options options = {.size = sizeof(options), .from = 0, .to = 1};
	parl_view json = {glossary_text, sizeof(glossary_text) - 1};
	struct parl_glossary *glossary = parl_glossary_read(json, "t.json", NULL);
	struct parl_vocabulary *vocabulary = parl_vocabulary_new(&glossary, 1, NULL);
	struct parl_document *document = parl_document_new(text, "en-GB");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	const struct parl_finding *const *findings;
	struct counts counts = {0};
	struct parl_bridge *bridge;
	enum parl_status status;
	size_t found;

	parl_glossary_free(glossary);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
	bridge = parl_bridge_new(vocabulary, document, &options);
	assert_non_null(bridge);
	parl_bridge_judge(bridge, block);
	while ((status = parl_bridge_next(bridge, &findings, &found)) == PARL_OK)
		for (size_t i = 0; i < found; i++)
			count(&counts, findings[i]);
	assert_int_equal(status, PARL_NONE);
	parl_bridge_free(bridge);
	parl_document_free(document);
	parl_vocabulary_free(vocabulary);
	return counts;
}

/* HEAD, then SENTENCE over and over, LONG bytes of it; how often goes to TIMES. */
static void repeat(struct parl_buffer *text, const char *head, const char *sentence, size_t *times)
{
	size_t size = strlen(sentence);

	*times = LONG / size;
	parl_buffer_add(text, head, strlen(head));
	for (size_t i = 0; i < *times; i++)
		parl_buffer_add(text, sentence, size);
	assert_false(text->failed);
}

static void assert_found(parl_view text, size_t findings, size_t applied)
{
	struct counts counts = judged(text);

	assert_int_equal(counts.findings, findings);
	assert_int_equal(counts.applied, applied);
	assert_int_equal(counts.misplaced, 0);
}

static void test_each_is_found_once(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t times;

	(void)state;
	repeat(&text, "", "Each client has a desk. ", &times);
	assert_found(parl_buffer_view(&text), 2 * times, 2 * times);
	parl_buffer_clear(&text);
	repeat(&text, "", "each client has a desk\n", &times);
	assert_found(parl_buffer_view(&text), 2 * times, 2 * times);
	parl_buffer_release(&text);
}

static void test_a_quotation_goes_on(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t times;

	(void)state;
	repeat(&text, "They said: \"", "Each client has a desk. ", &times);
	assert_found(parl_buffer_view(&text), 0, 0);
	parl_buffer_print(&text, "So.\" Each client has a desk.");
	assert_found(parl_buffer_view(&text), 2, 2);
	parl_buffer_release(&text);
}

/* Also where a text without full stops is cut between the words of the phrase. */
static void test_a_phrase_hides_its_words_everywhere(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t times;

	(void)state;
	repeat(&text, "", "The client server hums. ", &times);
	assert_found(parl_buffer_view(&text), 0, 0);
	for (const char *head = "abcdefghijklm "; *head; head++) {
		parl_buffer_clear(&text);
		repeat(&text, head, "client server ", &times);
		assert_found(parl_buffer_view(&text), 0, 0);
	}
	parl_buffer_release(&text);
}

static void test_a_condition_sees_all_of_its_sentence(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t times;

	(void)state;
	repeat(&text, "", "The pen of the client is on a desk. ", &times);
	assert_found(parl_buffer_view(&text), times, times);
	parl_buffer_release(&text);
}

/* Whose clients a barber's are is said once, and counts for the rest of the paragraph. */
static void test_people_spoken_of_before_stay_those(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t times;

	(void)state;
	repeat(&text, "Barbers talk with their clients. ", "Each client has a desk. ", &times);
	assert_found(parl_buffer_view(&text), 2 * times, times);
	parl_buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_is_found_once),
		cmocka_unit_test(test_a_quotation_goes_on),
		cmocka_unit_test(test_a_phrase_hides_its_words_everywhere),
		cmocka_unit_test(test_a_condition_sees_all_of_its_sentence),
		cmocka_unit_test(test_people_spoken_of_before_stay_those),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
