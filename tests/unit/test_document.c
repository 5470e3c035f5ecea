/*
 * test_document.c - blocks, segments and protection.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/document.h>

#include <string.h>

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_verbatim_range_copies_nothing),
		cmocka_unit_test(segments_make_one_text),
		cmocka_unit_test(blocks_know_their_kind_section_and_language),
		cmocka_unit_test(protection_is_found_in_any_order),
		cmocka_unit_test(remarks_that_stand_there_are_known),
		cmocka_unit_test(what_a_format_keeps_is_released),
		cmocka_unit_test(a_million_blocks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
