/*
 * test_occurrences.c - terms in text as it lies: the same as in its blocks, whatever the text, and
 * in the same places.
 *
 * Random plain texts are searched twice: by a report that wants no more than lines, so that the
 * text is not read, and block by block, as for whoever asks for blocks. Where they are is told by
 * another code, too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/output.h>
#include <parlance/session.h>

#define GLOSSARY "tests/glossaries/places.json"
#define TEXTS 8000
#define PIECES_MOST 60

static struct parl_host *host;

static int open_host(void **state)
{
	(void)state;
	host = parl_host_new();
	return parl_host_scan(host, PARL_TEST_BUILD "/plugins", NULL);
}

static int close_host(void **state)
{
	(void)state;
	parl_host_free(host);
	return 0;
}

static struct parl_session *open_search(void)
{
	static const struct parl_setting settings[] = {
		{"glossary", GLOSSARY}, {"no-profile", ""}, {"vocabulary", ""}, {"every", ""}};
	struct parl_request request = {.size = sizeof(request),
		.command = "search",
		.settings = settings,
		.setting_count = PARL_LENGTH(settings)};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_session *session = parl_session_open(host, &request, NULL, faults);

	for (size_t i = 0; i < parl_diagnostics_count(faults); i++)
		fprintf(stderr, "%s\n", parl_diagnostics_get(faults, i)->text);
	parl_diagnostics_free(faults);
	assert_non_null(session);
	return session;
}

/* --- the two ways */

static void search_as_it_lies(
	const struct parl_session *session, parl_view bytes, struct parl_buffer *found)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_text text = {.size = sizeof(text),
		.bytes = bytes,
		.report = parl_host_report(host, "jsonl", faults),
		.output = parl_output_to_buffer(found)};

	parl_buffer_clear(found);
	assert_int_not_equal(parl_session_perform(session, &text, faults), PARL_FAILED);
	parl_output_free(text.output);
	parl_diagnostics_free(faults);
}

struct expected {
	struct parl_buffer *found;
	struct parl_units units; /* of the last hit */
};

static void write_expected(struct expected *expected, const struct parl_event *event)
{
	struct parl_buffer *found = expected->found;
	struct parl_place place = parl_block_place(event->block, event->span);
	const struct parl_concept *concept_ = parl_term_concept(event->term);
	struct parl_units start, end;
	struct parl_json json;
	struct parl_output *output = parl_output_to_buffer(found);

	parl_units_move(&expected->units, event->source, place.bytes.start);
	start = end = expected->units;
	parl_units_move(&end, event->source, place.bytes.end);
	parl_buffer_print(found,
		"{\"file\":\"-\",\"event\":\"hit\",\"start\":%zu,\"end\":%zu,\"line\":%zu,"
		"\"column\":%zu,\"utf16\":{\"start\":%zu,\"end\":%zu,\"line\":%zu,\"column\":%zu,"
		"\"end_line\":%zu,\"end_column\":%zu},\"text\":",
		place.bytes.start, place.bytes.end, place.line, place.column, start.units,
		end.units, start.line, start.column, end.line, end.column);
	parl_json_begin(&json, output);
	parl_json_text(&json, NULL,
		(parl_view){event->source.data + place.bytes.start,
			place.bytes.end - place.bytes.start});
	parl_buffer_print(found, ",\"term\":");
	parl_json_text(&json, NULL, parl_term_text(event->term));
	parl_buffer_print(found,
		",\"concept\":\"%s\",\"glossary\":\"places\",\"register\":\"%s\",\"meanings\":%zu,"
		"\"v\":1}\n",
		parl_concept_id(concept_),
		parl_vocabulary_register_name(event->vocabulary, parl_term_register(event->term)),
		event->meanings);
	parl_output_free(output);
}

static bool take(void *state, const struct parl_event *event)
{
	write_expected(state, event);
	return true;
}

static void search_blocks(
	const struct parl_session *session, parl_view bytes, struct parl_buffer *found)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct expected expected = {.found = found};
	struct parl_text text = {.size = sizeof(text),
		.bytes = bytes,
		.take = take,
		.state = &expected,
		.events = PARL_EVENT_HIT};

	parl_buffer_clear(found);
	assert_int_not_equal(parl_session_perform(session, &text, faults), PARL_FAILED);
	parl_diagnostics_free(faults);
}

/* How many hits there are, by both ways. */
static size_t compare(const struct parl_session *session, parl_view text)
{
	struct parl_buffer lies = PARL_BUFFER_EMPTY, blocks = PARL_BUFFER_EMPTY;
	size_t count = 0;

	search_as_it_lies(session, text, &lies);
	search_blocks(session, text, &blocks);
	if (!parl_view_equal(parl_buffer_view(&lies), parl_buffer_view(&blocks)))
		fprintf(stderr, "--- text\n%.*s\n--- as it lies\n%s--- in blocks\n%s",
			(int)text.size, text.data, lies.data ? lies.data : "",
			blocks.data ? blocks.data : "");
	assert_true(parl_view_equal(parl_buffer_view(&lies), parl_buffer_view(&blocks)));
	for (size_t i = 0; i < blocks.size; i++)
		count += blocks.data[i] == '\n';
	parl_buffer_release(&lies);
	parl_buffer_release(&blocks);
	return count;
}

/* --- texts */

static const char *const words[] = {"service", "user", "users", "Service", "User", "SERVICE",
	"USERS", "social", "value", "Social", "Value", "VALUE", "not-for-", "not-", "for-profit",
	"profit", "PPN", "06/20", "child", "in", "care", "Child", "In", "Care", "a", "i", "iv", "o",
	"12", "(b)", "1.", "the", "of", "and", "runs", "\xC3\xA9tude", "caf\xC3\xA9", "e\xCC\x81",
	"\xF0\x9F\x98\x80", "it's", "clubs.", "Everything,", "customer", "https://x.example/a",
	"www.x.example", "a@b.example", "@user", "\xFF", "-", "*", "--", "somewhere-far-off",
	"a-long-run-of-words-that-nobody-would-wrap-before-it-is-over-and-done-with-for-good"};

static const char *const gaps[] = {" ", " ", " ", " ", " ", " ", " ", " ", "\n", "\n", "\n", "\n",
	"\n", "\r\n", "\r", "\n\n", "\n\n", "\r\n\r\n", "\n \n", "\n\xC2\xA0\n", "\t", "   ", "  ",
	"|", " | ", "\n- ", "\n-", "\n* ", "\n\xE2\x80\xA2 ", "\n\xE2\x80\xA2", "\n1. ", "\n(a) ",
	"\niv) ", "\no\t", "\n> ", "\n  > ", "\n>> ", "\n    ", "\n  ", "\n\t", "\n====\n",
	"\n---\n", "\n| ", " |\n", "\f", "\n\f", "\xC2\xA0", "'s ", ". ", ", ", "\xE2\x80\x99s ",
	"\xEF\xBB\xBF", "\xE2\x80\x8B", "\v", ""};

static uint64_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *seed >> 33;
}

#define PICK(list, seed) ((list)[next_random(seed) % PARL_LENGTH(list)])

/* Some texts have few kinds of gaps, so that lines and paragraphs get as long as real ones. */
static void write_text(struct parl_buffer *text, uint64_t *seed)
{
	size_t count = 1 + next_random(seed) % PIECES_MOST;
	size_t kinds = next_random(seed) % 3 ? 16 : PARL_LENGTH(gaps);

	parl_buffer_clear(text);
	if (next_random(seed) % 16 == 0)
		parl_buffer_print(text, "\xEF\xBB\xBF");
	for (size_t i = 0; i < count; i++) {
		parl_buffer_print(text, "%s", PICK(words, seed));
		parl_buffer_print(text, "%s",
			next_random(seed) % 12 ? gaps[next_random(seed) % kinds]
					       : PICK(gaps, seed));
	}
}

static void random_texts_are_the_same_in_both_ways(void **state)
{
	struct parl_session *session = open_search();
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	uint64_t seed = 20261123;
	size_t hits = 0;

	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		write_text(&text, &seed);
		hits += compare(session, parl_buffer_view(&text));
	}
	assert_true(hits > TEXTS);
	parl_buffer_release(&text);
	parl_session_free(session);
}

/* More than one stretch, in a text that has several of every kind of paragraph. */
static void long_texts_are_the_same_in_both_ways(void **state)
{
	struct parl_session *session = open_search();
	struct parl_buffer text = PARL_BUFFER_EMPTY, all = PARL_BUFFER_EMPTY;
	uint64_t seed = 7;

	(void)state;
	while (all.size < 600000) {
		write_text(&text, &seed);
		parl_buffer_add_view(&all, parl_buffer_view(&text));
		parl_buffer_print(&all, "\n\n");
	}
	assert_true(compare(session, parl_buffer_view(&all)) > 1000);
	parl_buffer_release(&text);
	parl_buffer_release(&all);
	parl_session_free(session);
}

/* --- texts whose hits are known */

static void expect(const struct parl_session *session, const char *text, size_t hits)
{
	if (compare(session, parl_view_of(text)) != hits)
		fail_msg("not %zu hits in: %s", hits, text);
}

static void terms_stay_in_their_blocks(void **state)
{
	struct parl_session *session = open_search();

	(void)state;
	/* Wrapped lines are one paragraph; behind a blank line another begins. */
	expect(session, "They measure social\nvalue here.\n", 1);
	expect(session, "They measure social\r\nvalue here.\r\n", 1);
	expect(session, "They are social\n\nvalue here.\n", 1); /* value alone */
	/* Cells, items, and the lines of text that nobody wrapped are apart. */
	expect(session, "social\tvalue\nfoo\tbar\n", 1);
	expect(session, "social\tvalue\n\nfoo\n",
		1); /* one line is no table: and a tab is a space */
	expect(session, "SOCIAL\nvalue counts here\n", 1);
	/* The prefix of a quotation is no text. */
	expect(session, "> They measure social\n> value here.\n", 1);
	/* Numbers and signs of items are none either. */
	expect(session, "iv. The first\nv. The second\n", 0);
	/* A link ends with its cell. */
	expect(session, "https://x.example/|user\nfoo|bar\n", 1);
	parl_session_free(session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_stay_in_their_blocks),
		cmocka_unit_test(random_texts_are_the_same_in_both_ways),
		cmocka_unit_test(long_texts_are_the_same_in_both_ways),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_host, close_host);
}
