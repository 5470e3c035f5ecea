/*
 * test_rewrite.c - what may be edited, and the source with edits applied.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/document.h>

#include <string.h>

/*
 * A block from a sketch of the source: `{x}` is an opening mark, `(x)` a closing one, `[x]` an
 * anchor, `^x^` a prefix, `$x$` and `%x%` are tags that open and close, `<x>` bytes that nobody
 * declared, `=x=` fixed; `@` stands for "&", decoded. The sketch itself is the source.
 */
static struct parl_block *sketch(struct parl_document **document, const char *source)
{
	*document = parl_document_new(parl_view_of(source), "en");
	struct parl_block *block = parl_document_add_block(*document, PARL_BLOCK_PARAGRAPH, 0);
	static const struct {
		char open, close;
		enum parl_segment_kind kind;
	} marks[] = {{'{', '}', PARL_SEGMENT_OPEN}, {'(', ')', PARL_SEGMENT_CLOSE},
		{'[', ']', PARL_SEGMENT_ANCHOR}, {'^', '^', PARL_SEGMENT_PREFIX},
		{'$', '$', PARL_SEGMENT_TAG_OPEN}, {'%', '%', PARL_SEGMENT_TAG_CLOSE},
		{'=', '=', PARL_SEGMENT_FIXED}};
	for (size_t at = 0, end; source[at]; at = end) {
		end = at + 1;
		if (source[at] == '<') {
			end = (size_t)(strchr(source + at, '>') - source) + 1;
			continue;
		}
		if (source[at] == '@') {
			parl_block_add_text(block, PARL_SEGMENT_DECODED, parl_view_of("&and"),
				(parl_span){at, end});
			continue;
		}
		enum parl_segment_kind kind = PARL_SEGMENT_VERBATIM;
		for (size_t i = 0; i < PARL_LENGTH(marks); i++)
			if (source[at] == marks[i].open) {
				kind = marks[i].kind;
				end = (size_t)(strchr(source + end, marks[i].close) - source) + 1;
			}
		if (kind == PARL_SEGMENT_VERBATIM || kind == PARL_SEGMENT_FIXED)
			parl_block_add_source(block, kind, (parl_span){at, end});
		else
			parl_block_add_mark(block, kind, (parl_span){at, end});
	}
	return block;
}

/* Replaces FOUND in the text of the sketch by WANTED and expects RESULT; NULL: it is refused. */
static void expect_new(
	const char *source, const char *found, const char *wanted, const char *result)
{
	struct parl_document *document;
	struct parl_block *block = sketch(&document, source);
	parl_view text = parl_block_text(block);
	const char *at = memmem(text.data, text.size, found, strlen(found));
	assert_non_null(at);
	size_t start = (size_t)(at - text.data);
	struct parl_edit edit = {block, {start, start + strlen(found)}, parl_view_of(wanted)};
	assert_int_equal(parl_block_editable(block, edit.span), result != NULL);
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	parl_buffer_add(&bytes, "!", 1);
	enum parl_status status = parl_document_rewrite(document, &edit, 1, &bytes);
	assert_int_equal(status, result ? PARL_OK : PARL_FAILED);
	assert_string_equal(bytes.data + 1, result ? result : "");
	parl_buffer_release(&bytes);
	parl_document_free(document);
}

static void expect(const char *source, const char *found, const char *result)
{
	expect_new(source, found, "NEW", result);
}

static void plain_text_is_replaced(void **state)
{
	(void)state;
	expect("a service user.", "service user", "a NEW.");
	expect("a service user", "a service user", "NEW");
}

static void line_prefixes_go_with_the_text(void **state)
{
	(void)state;
	expect("^> ^a service\n^> ^user.", "service\nuser", "^> ^a NEW.");
	expect("^> ^a service\n^> ^user.", "user", "^> ^a service\n^> ^NEW.");
}

static void emphasis_is_kept_or_the_edit_refused(void **state)
{
	(void)state;
	expect("a {**}service(**) user.", "service user", "a {**}NEW(**).");
	expect("a service {**}user(**).", "service user", "a {**}NEW(**).");
	expect("a {**}service user(**).", "service user", "a {**}NEW(**).");
	expect("a {**}service(**) {*}user(*).", "service user", NULL);
	expect("one {**}stop(**) shop", "one stop shop", NULL);
}

static void tags_may_be_left_empty(void **state)
{
	(void)state;
	expect("a $b$service%/b% user.", "service user", "a $b$NEW%/b%.");
	expect("a service $b$user%/b%.", "service user", "a $b$NEW%/b%.");
	expect("one $b$stop%/b%[1] shop.", "one stop shop", "NEW$b$%/b%[1].");
	expect("$b$one%/b% $i$stop%/i% shop.", "one stop shop", "$b$NEW%/b%$i$%/i%.");
	expect("one {a}$b$stop%/b%(/a) shop.", "one stop shop", NULL);
	expect_new(
		"a $b$grim%/b% helper.", "a grim helper", "an assistant", "an assistant$b$%/b%.");
}

static void an_article_stays_before_the_emphasis(void **state)
{
	(void)state;
	expect_new("met a {*}helper(*).", "a helper", "an assistant", "met an {*}assistant(*).");
	expect_new("A {*}good helper(*).", "A good helper", "An able assistant",
		"An {*}able assistant(*).");
	expect_new("our {*}helper(*).", "our helper", "an assistant", "{*}an assistant(*).");
	expect_new("a {*}helper(*).", "a helper", "aid", "{*}aid(*).");
	expect_new("a old {*}helper(*).", "a old helper", "an assistant", "{*}an assistant(*).");
}

static void anchors_survive(void **state)
{
	(void)state;
	expect("a service[1] user[2].", "service user", "a NEW[1][2].");
	expect("a {*}service[1](*) user.", "service user", "a {*}NEW[1](*).");
}

static void undeclared_bytes_stop_an_edit(void **state)
{
	(void)state;
	expect("a service<b> user.", "service user", NULL);
	expect("a service<b> user.", " user", "a service<b>NEW.");
}

static void fixed_and_decoded_segments_are_not_cut(void **state)
{
	(void)state;
	expect("R@D here", "R&and", "NEWD here");
	expect("R@D here", "&and", "RNEWD here");
	expect("R@D here", "&a", NULL);
	expect("R@D here", "andD", NULL);
	expect("a =page= b", "a ", "NEW=page= b");
	expect("a =page= b", " b", "a =page=NEW");
	expect("a =page= b", "=page=", NULL);
	expect("a =page= b", "page", NULL);
	expect("a =page= b", "a =", NULL);
}

static void insertions(void **state)
{
	(void)state;
	struct parl_document *document;
	struct parl_block *block = sketch(&document, "a {*}b(*)@");
	assert_true(parl_block_editable(block, (parl_span){0, 0}));
	assert_true(parl_block_editable(block, (parl_span){2, 2}));
	assert_true(parl_block_editable(block, (parl_span){3, 3}));
	assert_false(parl_block_editable(block, (parl_span){4, 4}));
	assert_true(parl_block_editable(block, (parl_span){7, 7}));
	assert_false(parl_block_editable(block, (parl_span){7, 8}));
	struct parl_edit edits[] = {{block, {2, 2}, {"<", 1}}, {block, {7, 7}, {">", 1}}};
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_document_rewrite(document, edits, 2, &bytes), PARL_OK);
	assert_string_equal(bytes.data, "a {*}<b(*)@>");
	parl_buffer_release(&bytes);
	parl_document_free(document);
}

static void several_edits_must_ascend(void **state)
{
	(void)state;
	parl_view source = parl_view_of("one two\n\nthree\n");
	struct parl_document *document = parl_document_new(source, "en");
	struct parl_block *first = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(first, PARL_SEGMENT_VERBATIM, (parl_span){0, 7});
	struct parl_block *second = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(second, PARL_SEGMENT_VERBATIM, (parl_span){9, 14});
	struct parl_edit good[] = {
		{first, {0, 3}, {"1", 1}}, {first, {4, 7}, {"2", 1}}, {second, {0, 5}, {"3", 1}}};
	struct parl_edit overlapping[] = {{first, {0, 5}, {"1", 1}}, {first, {4, 7}, {"2", 1}}};
	struct parl_edit backwards[] = {{second, {0, 5}, {"3", 1}}, {first, {0, 3}, {"1", 1}}};
	struct parl_edit outside[] = {{first, {6, 8}, {"1", 1}}};
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_document_rewrite(document, good, 3, &bytes), PARL_OK);
	assert_string_equal(bytes.data, "1 2\n\n3\n");
	assert_int_equal(parl_document_rewrite(document, overlapping, 2, &bytes), PARL_FAILED);
	assert_int_equal(parl_document_rewrite(document, backwards, 2, &bytes), PARL_FAILED);
	assert_int_equal(parl_document_rewrite(document, outside, 1, &bytes), PARL_FAILED);
	assert_string_equal(bytes.data, "1 2\n\n3\n");
	parl_buffer_clear(&bytes);
	assert_int_equal(parl_document_rewrite(document, NULL, 0, &bytes), PARL_OK);
	assert_string_equal(bytes.data, source.data);
	parl_buffer_release(&bytes);
	parl_document_free(document);
}

static void an_edit_alone_gives_its_source(void **state)
{
	(void)state;
	struct parl_document *document;
	struct parl_block *block = sketch(&document, "a {**}service(**) user.");
	struct parl_edit edit = {block, {2, 14}, {"client", 6}};
	parl_span source;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_edit_source(&edit, &source, &bytes), PARL_OK);
	assert_int_equal(source.start, 6);
	assert_int_equal(source.end, 22);
	assert_string_equal(bytes.data, "client(**)");
	parl_buffer_release(&bytes);
	parl_document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text_is_replaced),
		cmocka_unit_test(line_prefixes_go_with_the_text),
		cmocka_unit_test(emphasis_is_kept_or_the_edit_refused),
		cmocka_unit_test(tags_may_be_left_empty),
		cmocka_unit_test(an_article_stays_before_the_emphasis),
		cmocka_unit_test(anchors_survive),
		cmocka_unit_test(undeclared_bytes_stop_an_edit),
		cmocka_unit_test(fixed_and_decoded_segments_are_not_cut),
		cmocka_unit_test(insertions),
		cmocka_unit_test(several_edits_must_ascend),
		cmocka_unit_test(an_edit_alone_gives_its_source),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
