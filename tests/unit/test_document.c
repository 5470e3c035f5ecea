/*
 * test_document.c - blocks, segments and protection.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/document.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../core/document/model.h"

static void expect_text(const struct parl_block *block, const char *text)
{
	parl_view got = parl_block_text(block);
	assert_int_equal(got.size, strlen(text));
	assert_memory_equal(got.data, text, got.size);
}

static parl_span span(size_t start, size_t end)
{
	return (parl_span){start, end};
}

static void one_verbatim_range_copies_nothing(void **state)
{
	(void)state;
	parl_view source = parl_view_of("First.\n\nSecond.\n");
	struct parl_document *document = parl_document_new(source, "en");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(8, 12));
	parl_block_add_source(block, PARL_SEGMENT_FIXED, span(12, 15));
	expect_text(block, "Second.");
	assert_ptr_equal(parl_block_text(block).data, source.data + 8);
	assert_false(parl_document_failed(document));
	parl_document_free(document);
}

static void segments_make_one_text(void **state)
{
	(void)state;
	struct parl_document *document =
		parl_document_new(parl_view_of("> R&amp;D for\n> **service** users"), "en");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_QUOTATION, 1);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(2, 3));
	parl_block_add_text(block, PARL_SEGMENT_DECODED, parl_view_of("&"), span(3, 8));
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(8, 14));
	parl_block_add_mark(block, PARL_SEGMENT_PREFIX, span(14, 16));
	parl_block_add_mark(block, PARL_SEGMENT_OPEN, span(16, 18));
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(18, 25));
	parl_block_add_mark(block, PARL_SEGMENT_CLOSE, span(25, 27));
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(27, 33));
	parl_block_add_text(block, PARL_SEGMENT_SYNTHETIC, parl_view_of("\t"), span(33, 33));
	expect_text(block, "R&D for\nservice users\t");
	struct parl_place place = parl_block_place(block, span(8, 21));
	assert_true(place.in_bytes);
	assert_int_equal(place.bytes.start, 18);
	assert_int_equal(place.bytes.end, 33);
	place = parl_block_place(block, span(0, 2));
	assert_int_equal(place.bytes.start, 2);
	assert_int_equal(place.bytes.end, 8);
	parl_document_free(document);
}

static void blocks_know_their_kind_section_and_language(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of(""), "en");
	parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_document_add_block(document, PARL_BLOCK_HEADING, 2);
	struct parl_block *welsh = parl_document_add_block(document, PARL_BLOCK_LIST_ITEM, 3);
	parl_block_set_language(welsh, "cy");
	assert_int_equal(parl_document_block_count(document), 3);
	const struct parl_block *first = parl_document_block(document, 0);
	const struct parl_block *heading = parl_document_block(document, 1);
	assert_int_equal(parl_block_section(first), 0);
	assert_int_equal(parl_block_section(heading), 1);
	assert_int_equal(parl_block_section(welsh), 1);
	assert_int_equal(parl_block_level(heading), 2);
	assert_int_equal(parl_block_index(welsh), 2);
	assert_int_equal(parl_block_kind_of(welsh), PARL_BLOCK_LIST_ITEM);
	assert_string_equal(parl_block_language(first), "en");
	assert_string_equal(parl_block_language(welsh), "cy");
	expect_text(first, "");
	parl_document_free(document);
}

static void remarks_that_stand_there_are_known(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of(""), "en");
	struct parl_block *first = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	struct parl_block *second = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	assert_false(parl_block_noted(first, span(0, 100), "client"));
	parl_block_add_noted(second, span(30, 40), parl_view_of("client"));
	parl_block_add_noted(second, span(10, 20), parl_view_of("grantee"));
	parl_block_add_noted(second, span(10, 15), parl_view_of("client"));
	parl_block_add_noted(second, span(50, 50), parl_view_of("nowhere"));
	assert_false(parl_block_noted(first, span(0, 100), "client"));
	assert_true(parl_block_noted(second, span(14, 18), "client"));
	assert_false(parl_block_noted(second, span(15, 30), "client"));
	assert_true(parl_block_noted(second, span(15, 31), "client"));
	assert_true(parl_block_noted(second, span(19, 60), "grantee"));
	assert_false(parl_block_noted(second, span(0, 10), "grantee"));
	assert_false(parl_block_noted(second, span(0, 100), "nowhere"));
	parl_document_free(document);
}

/* What two blocks consist of may come in turns, and a block is asked in between. */
static void blocks_that_are_made_in_turns(void **state)
{
	(void)state;
	struct parl_document *document =
		parl_document_new(parl_view_of("one *two* &amp; three"), "en");
	struct parl_block *first = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	struct parl_block *second = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(first, PARL_SEGMENT_VERBATIM, span(0, 4));
	parl_block_add_mark(second, PARL_SEGMENT_OPEN, span(4, 5));
	parl_block_add_mark(first, PARL_SEGMENT_OPEN, span(4, 5));
	parl_block_add_source(second, PARL_SEGMENT_VERBATIM, span(5, 8));
	parl_block_protect(first, span(0, 3), PARL_PROTECT_CODE);
	assert_int_equal(parl_block_protection(first, span(0, 1)), PARL_PROTECT_CODE);
	parl_block_add_source(first, PARL_SEGMENT_VERBATIM, span(5, 8));
	parl_block_add_text(first, PARL_SEGMENT_DECODED, parl_view_of("&"), span(10, 15));
	parl_block_set_part(second, NULL, 0);
	parl_block_add_source(second, PARL_SEGMENT_VERBATIM, span(15, 21));
	parl_block_protect(first, span(7, 8), PARL_PROTECT_LINK);
	assert_false(parl_document_failed(document));
	assert_true(parl_view_equal(parl_block_text(first), parl_view_of("one two&")));
	assert_true(parl_view_equal(parl_block_text(second), parl_view_of("two three")));
	assert_int_equal(parl_block_place(first, span(7, 8)).bytes.start, 10);
	assert_int_equal(parl_block_place(second, span(4, 9)).bytes.end, 21);
	assert_int_equal(parl_block_place(second, span(0, 0)).bytes.start, 5);
	assert_int_equal(parl_block_protection(first, span(0, 1)), PARL_PROTECT_CODE);
	assert_int_equal(parl_block_protection(first, span(3, 7)), 0);
	assert_int_equal(parl_block_protection(first, span(5, 8)), PARL_PROTECT_LINK);
	assert_int_equal(parl_block_protection(second, span(0, 9)), 0);
	parl_document_free(document);
}

/* Many short blocks of two runs, and long ones between them. */
static void what_is_put_away_is_found_again(void **state)
{
	enum { COUNT = 20000, LONG = 100000 };
	static char source[LONG + 8];
	struct parl_document *document;

	(void)state;
	memset(source, 'x', LONG);
	document = parl_document_new((parl_view){source, LONG}, "en");
	for (size_t i = 0; i < COUNT; i++) {
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
		char text[32];

		snprintf(text, sizeof(text), "%zu", i);
		parl_block_add_text(
			block, PARL_SEGMENT_DECODED, parl_view_of(text), span(i, i + 1));
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM,
			i % 5000 == 4999 ? span(0, LONG) : span(i + 2, i + 6));
	}
	assert_false(parl_document_failed(document));
	for (size_t i = 0; i < COUNT; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		bool is_long = i % 5000 == 4999;
		parl_view text = parl_block_text(block);
		char wanted[32];
		size_t size = (size_t)snprintf(wanted, sizeof(wanted), "%zu", i);

		assert_int_equal(text.size, size + (is_long ? LONG : 4));
		assert_memory_equal(text.data, wanted, size);
		assert_int_equal(text.data[text.size - 1], 'x');
		assert_int_equal(parl_block_place(block, span(0, size)).bytes.start, i);
		assert_int_equal(parl_block_place(block, span(0, text.size)).bytes.end,
			is_long ? LONG : i + 6);
	}
	parl_document_free(document);
}

static void release_kept(void *kept)
{
	++*(int *)kept;
}

static void what_a_format_keeps_is_released(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of(""), "en");
	int released = 0;
	assert_null(parl_document_kept(document));
	parl_document_keep(document, &released, release_kept);
	assert_ptr_equal(parl_document_kept(document), &released);
	assert_int_equal(released, 0);
	parl_document_free(document);
	assert_int_equal(released, 1);
}

static void protection_is_found_in_any_order(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of(""), "en");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	assert_int_equal(parl_block_protection(block, span(0, 9)), 0);
	parl_block_protect(block, span(40, 50), PARL_PROTECT_LINK);
	parl_block_protect(block, span(10, 30), PARL_PROTECT_QUOTE);
	parl_block_protect(block, span(12, 14), PARL_PROTECT_CODE);
	assert_int_equal(parl_block_protection(block, span(0, 10)), 0);
	assert_int_equal(parl_block_protection(block, span(0, 11)), PARL_PROTECT_QUOTE);
	assert_int_equal(parl_block_protection(block, span(20, 25)), PARL_PROTECT_QUOTE);
	assert_int_equal(parl_block_protection(block, span(29, 31)), PARL_PROTECT_QUOTE);
	assert_int_equal(parl_block_protection(block, span(30, 40)), 0);
	assert_int_equal(parl_block_protection(block, span(49, 60)), PARL_PROTECT_LINK);
	assert_int_equal(parl_block_protection(block, span(50, 60)), 0);
	parl_block_protect(block, span(52, 53), PARL_PROTECT_NAME);
	assert_int_equal(parl_block_protection(block, span(50, 60)), PARL_PROTECT_NAME);
	parl_document_free(document);
}

static void a_million_blocks(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of("ab"), "en");
	for (size_t i = 0; i < 1000000; i++) {
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(i % 2, i % 2 + 1));
	}
	assert_false(parl_document_failed(document));
	expect_text(parl_document_block(document, 999999), "b");
	expect_text(parl_document_block(document, 0), "a");
	parl_document_free(document);
}

/* The switches of SOURCE, whose comments are "<!--" to "-->": a line each, "word names @reach". */
static void expect_switches(const char *source, const char *lines)
{
	struct parl_document *document = parl_document_new(parl_view_of(source), "en");
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	for (const char *at = source; (at = strstr(at, "<!--")); at++) {
		const char *end = strstr(at, "-->");
		parl_document_add_comment(document, (parl_view){at + 4, (size_t)(end - at - 4)},
			span((size_t)(at - source), (size_t)(end + 3 - source)));
	}
	for (size_t i = 0; i < parl_document_switch_count(document); i++) {
		const struct parl_switch *one = parl_document_switch(document, i);
		parl_buffer_print(&out, "%d", one->kind);
		for (size_t k = 0; k < one->name_count; k++)
			parl_buffer_print(&out, " %s", one->names[k].data);
		parl_buffer_print(&out, " @%zu-%zu\n", one->reach.start, one->reach.end);
	}
	assert_false(parl_document_failed(document));
	assert_string_equal(out.size ? out.data : "", lines);
	parl_buffer_release(&out);
	parl_document_free(document);
}

static void comments_to_parlance_are_kept(void **state)
{
	(void)state;
	expect_switches("a <!-- a note --> b", "");
	expect_switches("<!-- parlance: no -->", "");
	expect_switches("<!-- parlance-disable -->\nText.\n", "1 @25-32\n");
	expect_switches("<!--parlance-enable grantee,finance  uk-base/x: why, not-a-name-->.",
		"2 grantee finance uk-base/x @66-67\n");
	expect_switches("<!-- parlance-disable: all of it -->", "1 @36-36\n");
	expect_switches("<!-- parlance-disabel x -->", "5 x @27-27\n");
	expect_switches("<!-- parlance-Disable -->", "5 @25-25\n");
	expect_switches("<!--\tparlance-disable\n\n grantee\r\n-->", "1 grantee @36-36\n");
}

static void comments_are_about_lines(void **state)
{
	(void)state;
	expect_switches("One.\nTwo <!-- parlance-disable-line --> end.\nThree.\n", "3 @5-45\n");
	expect_switches(
		"One\r\n<!-- parlance-disable-next-line x -->\r\nTwo\r\nThree", "4 x @44-49\n");
	expect_switches("<!-- parlance-disable-next-line -->\n\n \n  Two\nThree", "4 @41-45\n");
	expect_switches("a <!-- parlance-disable-next-line --><!-- parlance-disable-line -->\rb\rc",
		"4 @68-70\n3 @0-68\n");
	expect_switches("x\n<!-- parlance-disable-next-line -->", "4 @37-37\n");
	expect_switches("x\n<!-- parlance-disable-line\n y --> z\nw", "3 y @2-38\n");
}

static void comments_may_come_in_any_order(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of("abcdef"), "en");
	parl_document_add_comment(document, parl_view_of("parlance-enable"), span(4, 5));
	parl_document_add_comment(document, parl_view_of("parlance-disable"), span(1, 2));
	assert_int_equal(parl_document_switch_count(document), 2);
	assert_int_equal(parl_document_switch(document, 0)->kind, PARL_SWITCH_OFF);
	assert_int_equal(parl_document_switch(document, 1)->kind, PARL_SWITCH_ON);
	assert_int_equal(parl_document_place(document, span(4, 5)).column, 5);
	parl_document_free(document);
}

/* What does not fit the eight bytes of a block. */
static void long_and_deep_blocks(void **state)
{
	(void)state;
	static const size_t sizes[] = {1, 65535, 65536, 100000};
	char *bytes = malloc(400000);
	struct parl_document *document = parl_document_new((parl_view){bytes, 400000}, "en");
	assert_non_null(bytes);
	memset(bytes, 'x', 400000);
	for (size_t i = 0; i < 4; i++) {
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_LIST_ITEM, 6 + (unsigned)i);
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(i, i + 1));
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(i + 1, i + sizes[i]));
	}
	for (size_t i = 0; i < 4; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		assert_int_equal(parl_block_level(block), 6 + i);
		assert_int_equal(parl_block_text(block).size, sizes[i]);
		assert_ptr_equal(parl_block_text(block).data, bytes + i);
		assert_int_equal(
			parl_block_place(block, span(0, sizes[i])).bytes.end, i + sizes[i]);
	}
	assert_false(parl_document_failed(document));
	parl_document_free(document);
	free(bytes);
}

static void parts_are_joined(void **state)
{
	(void)state;
	parl_view source = parl_view_of("One\n\nTwo\n\n> a\n> b\n");
	struct parl_document *whole = parl_document_new(source, "en");
	struct parl_document *part = parl_document_new((parl_view){source.data + 5, 14}, NULL);
	struct parl_block *block = parl_document_add_block(whole, PARL_BLOCK_HEADING, 1);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(0, 3));
	parl_document_set_plain(part);
	block = parl_document_add_block(part, PARL_BLOCK_HEADING, 2);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(0, 3));
	block = parl_document_add_block(part, PARL_BLOCK_QUOTATION, 9);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(7, 9));
	parl_block_add_mark(block, PARL_SEGMENT_PREFIX, span(9, 11));
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(11, 12));
	parl_block_protect(block, span(2, 3), PARL_PROTECT_CODE);
	parl_block_set_unseen(block);
	assert_true(parl_document_join(whole, part));
	parl_document_free(part);

	assert_int_equal(parl_document_block_count(whole), 3);
	assert_true(whole->plain);
	block = parl_document_at(whole, 1);
	expect_text(block, "Two");
	assert_int_equal(parl_block_kind_of(block), PARL_BLOCK_HEADING);
	assert_int_equal(parl_block_section(block), 2);
	assert_int_equal(parl_block_place(block, span(0, 3)).bytes.start, 5);
	block = parl_document_at(whole, 2);
	expect_text(block, "a\nb");
	assert_int_equal(parl_block_level(block), 9);
	assert_int_equal(parl_block_index(block), 2);
	assert_int_equal(parl_block_protection(block, span(2, 3)), PARL_PROTECT_CODE);
	assert_int_equal(parl_block_place(block, span(2, 3)).bytes.start, 16);
	assert_string_equal(parl_block_language(block), "en");
	assert_true(block->unseen);
	parl_document_free(whole);
}

/* What was there before says nothing any more, whatever it was. */
static void a_document_is_renewed(void **state)
{
	(void)state;
	struct parl_document *document = parl_document_new(parl_view_of("First &amp; last"), "en");
	for (size_t i = 0; i < 3 * PARL_PAGE_BLOCKS; i++) {
		struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_HEADING, 9);
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(0, 6));
		parl_block_add_text(block, PARL_SEGMENT_DECODED, parl_view_of("&"), span(6, 11));
		parl_block_protect(block, span(0, 2), PARL_PROTECT_CODE);
		parl_block_set_unseen(block);
	}
	int released = 0;
	parl_document_keep(document, &released, release_kept);
	parl_document_set_plain(document);
	for (int round = 0; round < 2; round++) {
		parl_document_renew(document, parl_view_of("Our text"), NULL);
		assert_int_equal(parl_document_block_count(document), 0);
		assert_null(parl_document_kept(document));
		assert_false(document->plain);
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, span(4, 8));
		expect_text(block, "text");
		assert_int_equal(parl_block_level(block), 0);
		assert_false(block->unseen);
		assert_int_equal(parl_block_section(block), 0);
		assert_int_equal(parl_block_protection(block, span(0, 2)), 0);
		assert_int_equal(parl_block_place(block, span(0, 4)).column, 5);
	}
	parl_document_free(document);
}

static void rows_and_cells(void **state)
{
	(void)state;
	parl_view source = parl_view_of("one | two\nthree\n\nfour");
	struct parl_document *document = parl_document_new(source, "en");
	static const size_t starts[] = {0, 6, 10, 17}, ends[] = {3, 9, 15, 21};
	struct parl_block *blocks[4];

	for (size_t i = 0; i < 4; i++) {
		blocks[i] = parl_document_add_block(
			document, i < 3 ? PARL_BLOCK_CELL : PARL_BLOCK_PARAGRAPH, 0);
		parl_block_add_source(blocks[i], PARL_SEGMENT_VERBATIM, span(starts[i], ends[i]));
	}
	/* The lines of the source tell, */
	assert_int_equal(parl_block_joint(blocks[0], blocks[0]), PARL_JOINT_CELL);
	assert_int_equal(parl_block_joint(blocks[0], blocks[1]), PARL_JOINT_ROW);
	assert_int_equal(parl_block_joint(blocks[1], blocks[2]), PARL_JOINT_NONE);
	assert_int_equal(parl_block_joint(blocks[2], blocks[3]), PARL_JOINT_NONE);
	assert_int_equal(parl_block_joint(blocks[3], blocks[3]), PARL_JOINT_NONE);
	/* unless the reader does, whatever kind of block is in a cell. */
	parl_block_set_cell(blocks[0], 7, 1);
	parl_block_set_cell(blocks[1], 8, 2);
	parl_block_set_cell(blocks[2], 8, 2);
	parl_block_set_cell(blocks[3], 8, 3);
	assert_int_equal(parl_block_joint(blocks[0], blocks[1]), PARL_JOINT_NONE);
	assert_int_equal(parl_block_joint(blocks[1], blocks[2]), PARL_JOINT_CELL);
	assert_int_equal(parl_block_joint(blocks[2], blocks[3]), PARL_JOINT_ROW);
	assert_int_equal(parl_block_joint(blocks[3], blocks[3]), PARL_JOINT_CELL);
	assert_false(parl_document_failed(document));
	parl_document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_verbatim_range_copies_nothing),
		cmocka_unit_test(segments_make_one_text),
		cmocka_unit_test(rows_and_cells),
		cmocka_unit_test(blocks_know_their_kind_section_and_language),
		cmocka_unit_test(protection_is_found_in_any_order),
		cmocka_unit_test(remarks_that_stand_there_are_known),
		cmocka_unit_test(blocks_that_are_made_in_turns),
		cmocka_unit_test(what_is_put_away_is_found_again),
		cmocka_unit_test(what_a_format_keeps_is_released),
		cmocka_unit_test(a_million_blocks),
		cmocka_unit_test(comments_to_parlance_are_kept),
		cmocka_unit_test(comments_are_about_lines),
		cmocka_unit_test(comments_may_come_in_any_order),
		cmocka_unit_test(long_and_deep_blocks),
		cmocka_unit_test(parts_are_joined),
		cmocka_unit_test(a_document_is_renewed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
