/*
 * test_text.c - the text of a document by itself, with edits, and what an edit adds to it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/document.h>

static const char source[] = "\xEF\xBB\xBF\n* One\r\n  two.\n\nThree **four**.\n";

static struct parl_block *add(struct parl_document *document, const char *text)
{
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	size_t start = (size_t)(strstr(source, text) - source);

	parl_block_add_source(
		block, PARL_SEGMENT_VERBATIM, (parl_span){start, start + strlen(text)});
	return block;
}

static struct parl_edit edit_of(const struct parl_block *block, const char *old, const char *new)
{
	parl_view text = parl_block_text(block);
	size_t start =
		(size_t)((const char *)memmem(text.data, text.size, old, strlen(old)) - text.data);

	return (struct parl_edit){block, {start, start + strlen(old)}, parl_view_of(new)};
}

static void expect(const struct parl_document *document, const struct parl_edit *edits,
	size_t count, const char *wanted)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status = parl_document_text(document, edits, count, &text);

	assert_int_equal(status, wanted ? PARL_OK : PARL_FAILED);
	if (wanted)
		assert_string_equal(parl_buffer_view(&text).data, wanted);
	parl_buffer_release(&text);
}

static void expect_cost(
	const struct parl_edit *edit, enum parl_unit unit, const char *rule, long wanted)
{
	long cost = 99;

	assert_int_equal(
		parl_edit_cost(edit, parl_rule_find(unit, parl_view_of(rule)), &cost), PARL_OK);
	assert_int_equal(cost, wanted);
}

/* What stands between the blocks counts where the source is the text, and only there. */
static void test_plain_and_not(void **state)
{
	struct parl_document *document = parl_document_new(parl_view_of(source), "en");
	const struct parl_block *first = add(document, "One\r\n  two.");
	const struct parl_block *second = add(document, "Three **four**.");
	const struct parl_edit edits[] = {
		edit_of(first, "One\r\n  two", "1\r\n  2"), edit_of(second, "Three", "3")};

	(void)state;
	expect(document, NULL, 0, "One   two.\n\nThree **four**.");
	expect(document, edits, 2, "1   2.\n\n3 **four**.");
	expect_cost(&edits[0], PARL_UNIT_CHARACTERS, "crlf", -4);
	parl_document_set_plain(document);
	expect(document, NULL, 0, "* One\r\n  two.\n\nThree **four**.");
	expect(document, edits, 2, "* 1\r\n  2.\n\n3 **four**.");
	expect_cost(&edits[0], PARL_UNIT_CHARACTERS, "crlf", -4);
	expect_cost(&edits[1], PARL_UNIT_WORDS, "", 0);
	parl_document_free(document);
}

static void test_edits_that_do_not_fit(void **state)
{
	struct parl_document *document = parl_document_new(parl_view_of(source), "en");
	struct parl_block *first = add(document, "One");
	struct parl_block *second = add(document, "Three");
	const struct parl_edit a = edit_of(first, "One", "1"), b = edit_of(second, "Three", "3");
	const struct parl_edit unordered[] = {b, a}, twice[] = {a, a};

	(void)state;
	expect(document, unordered, 2, NULL);
	expect(document, twice, 2, NULL);
	/* nobody sees the block: it is no text, and what is changed in it changes none */
	parl_block_set_unseen(first);
	expect(document, NULL, 0, "Three");
	expect(document, &b, 1, "3");
	expect(document, &a, 1, "Three");
	parl_document_free(document);
}

/* Formats without bytes of their own: a paragraph a line, and a break is one. */
static void test_parts(void **state)
{
	struct parl_document *document = parl_document_new(parl_view_of(""), "en");

	(void)state;
	for (size_t i = 1; i <= 2; i++) {
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);

		parl_block_set_part(block, "body", i);
		parl_block_add_text(
			block, PARL_SEGMENT_DECODED, parl_view_of("One"), (parl_span){0, 0});
		parl_block_add_text(block, i == 1 ? PARL_SEGMENT_SYNTHETIC : PARL_SEGMENT_FIXED,
			parl_view_of("\n"), (parl_span){0, 0});
		parl_block_add_text(
			block, PARL_SEGMENT_DECODED, parl_view_of("two."), (parl_span){0, 0});
	}
	assert_false(parl_document_failed(document));
	expect(document, NULL, 0, "One\ntwo.\nOne\ntwo.");
	parl_document_free(document);
}

static void test_nothing(void **state)
{
	struct parl_document *document = parl_document_new(parl_view_of(" \n"), "en");

	(void)state;
	expect(document, NULL, 0, "");
	parl_document_set_plain(document);
	expect(document, NULL, 0, "");
	parl_document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_and_not),
		cmocka_unit_test(test_edits_that_do_not_fit),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
