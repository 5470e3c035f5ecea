/*
 * test_places.c - bytes, lines and columns of spans, and their cost on hostile shapes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/document.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "document/model.h"

static struct parl_document *whole(parl_view source)
{
	struct parl_document *document = parl_document_new(source, "en");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, source.size});
	return document;
}

static void expect_place(
	const struct parl_document *document, size_t at, size_t line, size_t column)
{
	struct parl_place place =
		parl_block_place(parl_document_block(document, 0), (parl_span){at, at});
	assert_int_equal(place.bytes.start, at);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void expect_lines(const struct parl_document *document, size_t start, size_t end,
	size_t line_start, size_t line_end)
{
	parl_span lines =
		parl_block_lines(parl_document_block(document, 0), (parl_span){start, end});
	assert_int_equal(lines.start, line_start);
	assert_int_equal(lines.end, line_end);
}

static void lines_end_at_lf_crlf_and_cr(void **state)
{
	(void)state;
	struct parl_document *document = whole(parl_view_of("ab\ncd\r\nef\rgh"));
	expect_place(document, 0, 1, 1);
	expect_place(document, 2, 1, 3);
	expect_place(document, 3, 2, 1);
	expect_place(document, 7, 3, 1);
	expect_place(document, 8, 3, 2);
	expect_place(document, 10, 4, 1);
	expect_place(document, 12, 4, 3);
	expect_place(document, 4, 2, 2);
	expect_lines(document, 0, 1, 0, 2);
	expect_lines(document, 4, 5, 3, 5);
	expect_lines(document, 4, 8, 3, 9);
	expect_lines(document, 11, 12, 10, 12);
	expect_lines(document, 1, 7, 0, 5);
	expect_lines(document, 1, 4, 0, 5);
	expect_lines(document, 0, 0, 0, 2);
	parl_document_free(document);
}

static void columns_count_clusters_and_no_bom(void **state)
{
	(void)state;
	/* A BOM, e + acute, a flag of two letters, a family of emoji joined by ZWJ, x. */
	struct parl_document *document =
		whole(parl_view_of("\xEF\xBB\xBF"
				   "e\xCC\x81"
				   "\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7"
				   "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"
				   "x"));
	expect_place(document, 3, 1, 1);
	expect_place(document, 6, 1, 2);
	expect_place(document, 14, 1, 3);
	expect_place(document, 25, 1, 4);
	expect_place(document, 10, 1, 2); /* within the flag */
	parl_document_free(document);
}

static void formats_without_bytes_have_part_and_paragraph(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of("PK"), "en");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_text(block, PARL_SEGMENT_SYNTHETIC, parl_view_of("caf\xC3\xA9 users"),
		(parl_span){0, 0});
	parl_block_set_part(block, "body", 3);
	struct parl_place place = parl_block_place(block, (parl_span){6, 11});
	assert_false(place.in_bytes);
	assert_string_equal(place.part, "body");
	assert_int_equal(place.paragraph, 3);
	assert_int_equal(place.in_block.start, 5);
	assert_int_equal(place.in_block.end, 10);
	place = parl_block_place(block, (parl_span){1, 2});
	assert_int_equal(place.in_block.start, 1);
	expect_lines(document, 0, 1, 0, 0);
	parl_document_free(document);
}

/* A place asked for out of order is the same as in order. Clusters of three bytes, so that none
 * ends where a checkpoint is due. */
static void any_order_gives_the_same(void **state)
{
	(void)state;
	enum { CLUSTERS = 976, LINE = CLUSTERS * 3 + 1, LINES = 300 };
	char *text = malloc(LINE * LINES);
	assert_non_null(text);
	for (size_t i = 0; i < LINE * LINES; i++)
		text[i] = i % LINE == LINE - 1 ? '\n' : "e\xCC\x81"[i % LINE % 3];
	struct parl_document *document = whole((parl_view){text, LINE * LINES});
	uint64_t random = 1;
	for (int i = 0; i < 6000; i++) {
		random = random * 6364136223846793005u + 1442695040888963407u;
		size_t at = (size_t)(random >> 33) % (LINE * LINES);
		if (i < 2000)
			at &= ~(size_t)0x7FF; /* just where a checkpoint falls due */
		expect_place(document, at, at / LINE + 1, at % LINE / 3 + 1);
		expect_lines(document, at, at, at / LINE * LINE, at / LINE * LINE + LINE - 1);
	}
	parl_document_free(document);
	free(text);
}

/* --- what it takes, in clusters that were looked at */

static size_t clusters;

size_t __real_parl_cluster_end(parl_view text, size_t start);
size_t __wrap_parl_cluster_end(parl_view text, size_t start);

size_t __wrap_parl_cluster_end(parl_view text, size_t start)
{
	clusters++;
	return __real_parl_cluster_end(text, start);
}

/* Letters of two bytes, in lines of LINE bytes and a line end. */
static struct parl_document *letters(size_t line, size_t size, char **text)
{
	*text = malloc(size);
	assert_non_null(*text);
	for (size_t i = 0; i < size; i++)
		(*text)[i] = i % (line + 1) == line ? '\n' : "\xC3\xA9"[i % (line + 1) % 2];
	return whole((parl_view){*text, size});
}

/* Issues that each name places from the text's beginning to its end, as those of `check` do: all
 * lines are leaped over, and then each of two hundred series begins again. */
static void going_back_again_and_again_is_linear(void **state)
{
	enum { SIZE = 1 << 20, SERIES = 200, PLACES = 16 };
	static const size_t lines[] = {SIZE, 1 << 17, 1 << 12, 60};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		size_t whole_line = lines[i] + 1;
		char *text;
		struct parl_document *document = letters(lines[i], SIZE, &text);

		clusters = 0;
		parl_block_place(parl_document_block(document, 0), (parl_span){SIZE, SIZE});
		for (size_t k = 0; k < SERIES * PLACES; k++) {
			size_t at = k % PLACES * (SIZE / PLACES) + k / PLACES * 64;
			size_t in_line = at % whole_line;

			expect_place(document, at, at / whole_line + 1, in_line / 2 + 1);
		}
		/* Each letter once, and of each place no more than a step's. */
		assert_in_range(clusters, 1, SIZE / 2 + SERIES * PLACES * 1024);
		print_message("%zu clusters\n", clusters);
		parl_document_free(document);
		free(text);
	}
}

/* A leap over ASCII leaves as many places to go back to. */
static void a_leap_is_no_gap(void **state)
{
	enum { SIZE = 1 << 20 };
	char *text = malloc(SIZE);
	struct parl_document *document;

	(void)state;
	assert_non_null(text);
	memset(text, 'x', SIZE);
	document = whole((parl_view){text, SIZE});
	expect_place(document, SIZE - 1, 1, SIZE);
	for (size_t i = 1; i < document->checkpoint_count; i++)
		assert_in_range(
			document->checkpoints[i].offset - document->checkpoints[i - 1].offset, 1,
			4096);
	assert_in_range(
		document->checkpoints[document->checkpoint_count - 1].offset, SIZE - 4096, SIZE);
	parl_document_free(document);
	free(text);
}

/* 100 MB in one line with a million spans; then one flood of marks. Quadratic work would take
 * hours, so the limit can be generous. */
static void one_long_line_is_linear(void **state)
{
	(void)state;
	size_t size = 100000000;
	char *text = malloc(size);
	assert_non_null(text);
	memset(text, 'x', size);
	clock_t begun = clock();
	struct parl_document *document = whole((parl_view){text, size});
	for (size_t at = 0; at < size; at += 100) {
		struct parl_place place =
			parl_block_place(parl_document_block(document, 0), (parl_span){at, at + 5});
		if (place.column != at + 1)
			fail();
		parl_span lines =
			parl_block_lines(parl_document_block(document, 0), (parl_span){at, at + 5});
		if (lines.end != size)
			fail();
	}
	parl_document_free(document);
	memcpy(text, "e", 1);
	for (size_t i = 1; i + 1 < 10000001; i += 2)
		memcpy(text + i, "\xCC\x81", 2);
	document = whole((parl_view){text, 10000001});
	for (size_t at = 1; at < 10000000; at += 10)
		expect_place(document, at, 1, 1);
	parl_document_free(document);
	free(text);
	assert_true((clock() - begun) / CLOCKS_PER_SEC < 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_at_lf_crlf_and_cr),
		cmocka_unit_test(columns_count_clusters_and_no_bom),
		cmocka_unit_test(formats_without_bytes_have_part_and_paragraph),
		cmocka_unit_test(any_order_gives_the_same),
		cmocka_unit_test(going_back_again_and_again_is_linear),
		cmocka_unit_test(a_leap_is_no_gap),
		cmocka_unit_test(one_long_line_is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
