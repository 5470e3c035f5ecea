/*
 * dump.h - for tests of formats: a document as lines of text, and an edit made by what it reads.
 *
 * A test includes the plugin's sources and then this file.
 */
#ifndef TESTS_DUMP_H
#define TESTS_DUMP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/plugin.h>

#include <stdlib.h>
#include <string.h>

static struct parl_document *dump_read(parl_view source)
{
	const struct parl_format *format =
		(const struct parl_format *)(const void *)parl_plugin.capabilities[0];
	struct parl_document *document = parl_document_new(source, "en");
	assert_non_null(document);
	assert_int_equal(format->read(document, "test", NULL), PARL_OK);
	return document;
}

static void dump_block(const struct parl_block *block, struct parl_buffer *out)
{
	parl_view text = parl_block_text(block);
	parl_buffer_add_char(out, "?PHLCQK"[parl_block_kind_of(block)]);
	if (parl_block_level(block) > 0)
		parl_buffer_print(out, "%u", parl_block_level(block));
	parl_buffer_add_char(out, ' ');
	bool inside = false;
	for (size_t i = 0; i <= text.size; i++) {
		bool now =
			i < text.size && parl_block_protection(block, (parl_span){i, i + 1}) != 0;
		if (now != inside)
			parl_buffer_add_char(out, now ? '{' : '}');
		inside = now;
		if (i == text.size)
			break;
		if (text.data[i] == '\n' || text.data[i] == '\r')
			parl_buffer_print(out, text.data[i] == '\n' ? "\\n" : "\\r");
		else
			parl_buffer_add_char(out, text.data[i]);
	}
	parl_buffer_add_char(out, '\n');
}

/* SOURCE reads as DUMP: a line a block, "P text", "H1 ", "L2 ", "C ", "Q1 ", "K ", protected text
 * in braces; and rewriting it without edits gives it back. */
static void expect_blocks(const char *source, const char *dump)
{
	struct parl_document *document = dump_read(parl_view_of(source));
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	parl_buffer_add(&out, "", 0);
	for (size_t i = 0; i < parl_document_block_count(document); i++)
		dump_block(parl_document_block(document, i), &out);
	assert_string_equal(out.data ? out.data : "", dump);
	parl_buffer_clear(&out);
	assert_int_equal(parl_document_rewrite(document, NULL, 0, &out), PARL_OK);
	assert_string_equal(out.data ? out.data : "", source);
	parl_buffer_release(&out);
	parl_document_free(document);
}

/* Replacing FOUND, in the first block that has it, by WANTED gives RESULT; NULL: it is refused. */
static inline void expect_edit(
	const char *source, const char *found, const char *wanted, const char *result)
{
	struct parl_document *document = dump_read(parl_view_of(source));
	struct parl_edit edit = {NULL, {0, 0}, parl_view_of(wanted)};
	for (size_t i = 0; i < parl_document_block_count(document) && !edit.block; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_view text = parl_block_text(block);
		const char *at = memmem(text.data, text.size, found, strlen(found));
		if (!at)
			continue;
		edit.block = block;
		edit.span.start = (size_t)(at - text.data);
		edit.span.end = edit.span.start + strlen(found);
	}
	assert_non_null(edit.block);
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	enum parl_status status = parl_document_rewrite(document, &edit, 1, &out);
	assert_int_equal(status, result ? PARL_OK : PARL_FAILED);
	if (result)
		assert_string_equal(out.data, result);
	parl_buffer_release(&out);
	parl_document_free(document);
}

/* The text by itself, as it would be pasted into a form. */
static inline void expect_text(const char *source, const char *expected)
{
	struct parl_document *document = dump_read(parl_view_of(source));
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_document_text(document, NULL, 0, &out), PARL_OK);
	assert_string_equal(parl_buffer_view(&out).data, expected);
	parl_buffer_release(&out);
	parl_document_free(document);
}

/* SIZE bytes of UNIT over and over are read, and rewritten without a change; quadratic work would
 * not end in time. The number of blocks. */
static inline size_t read_flood(const char *unit, size_t size)
{
	size_t width = strlen(unit);
	char *text = malloc(size);
	assert_non_null(text);
	for (size_t i = 0; i < size; i++)
		text[i] = unit[i % width];
	struct parl_document *document = dump_read((parl_view){text, size});
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_document_rewrite(document, NULL, 0, &out), PARL_OK);
	assert_int_equal(out.size, size);
	assert_memory_equal(out.data, text, size);
	parl_buffer_clear(&out);
	assert_int_equal(parl_document_text(document, NULL, 0, &out), PARL_OK);
	size_t blocks = parl_document_block_count(document);
	parl_buffer_release(&out);
	parl_document_free(document);
	free(text);
	return blocks;
}

#endif
