/*
 * test_pdf.c - from what pdftotext writes to the blocks of a document.
 */
#include "../../plugins/pdf/layout.c"
#include "../../plugins/pdf/pages.c"
#include "../../plugins/pdf/words.c"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "failing.h"

#define WORD(text) "<word xMin=\"1\" yMax=\"2.5\">" text "</word>\n"
#define LINE(words) "<line xMin=\"1\">\n" words "</line>\n"
#define BLOCK(lines) "<block xMin=\"1\">\n" lines "</block>\n"
#define PAGE(blocks) "<page width=\"595\">\n<flow>\n" blocks "</flow>\n</page>\n"

/* --- layout.c */

/* The layout as "p" a page, "b" a block, "l WORDS;" a line. */
static char *kinds(parl_view layout, char *out, size_t room)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum pdf_kind kind;
	size_t used = 0;

	for (size_t at = 0; used < room && pdf_next(layout, &at, &kind, &text);) {
		if (kind == PDF_LINE)
			used += (size_t)snprintf(
				out + used, room - used, "l %.*s;", (int)text.size, text.data);
		else
			used += (size_t)snprintf(
				out + used, room - used, "%c", kind == PDF_PAGE ? 'p' : 'b');
	}
	out[used < room ? used : room - 1] = '\0';
	parl_buffer_release(&text);
	return out;
}

static void expect_kinds(const char *layout, const char *wanted)
{
	char out[512] = "";

	assert_string_equal(kinds(parl_view_of(layout), out, sizeof(out)), wanted);
}

static void pages_blocks_and_lines_in_their_order(void **state)
{
	(void)state;
	expect_kinds("", "");
	expect_kinds("no layout at all", "");
	expect_kinds("<html><head/><body><doc></doc></body></html>", "");
	expect_kinds(PAGE(BLOCK(LINE(WORD("Our") WORD("users")) LINE(WORD("came."))))
			     PAGE(BLOCK(LINE(WORD("Two")))),
		"pbl Our users;l came.;pbl Two;");
	expect_kinds(LINE(""), "l ;");
	expect_kinds(LINE(WORD("")), "l ;");
}

static void text_is_unescaped_once(void **state)
{
	(void)state;
	expect_kinds(LINE(WORD("R&amp;D") WORD("&lt;b&gt;") WORD("&quot;x&apos;") WORD("it&#39;s")),
		"l R&D <b> \"x' it's;");
	expect_kinds(LINE(WORD("&amp;lt;") WORD("&nbsp;") WORD("&") WORD("&am")),
		"l &lt; &nbsp; & &am;");
	expect_kinds(LINE(WORD("d\xC5\xB5r") WORD("\xF0\x9F\x8E\x89")),
		"l d\xC5\xB5r \xF0\x9F\x8E\x89;");
}

/* The program may be stopped at any byte; what is behind the end is not read. */
static void a_layout_that_ends_anywhere(void **state)
{
	static const char whole[] =
		PAGE(BLOCK(LINE(WORD("Our") WORD("R&amp;D"))) BLOCK(LINE(WORD("users"))));
	char out[512];

	(void)state;
	for (size_t size = 0; size < sizeof(whole); size++) {
		char *copy = malloc(size ? size : 1);

		assert_non_null(copy);
		memcpy(copy, whole, size);
		assert_true(strlen(kinds((parl_view){copy, size}, out, sizeof(out))) < 40);
		free(copy);
	}
	expect_kinds("<line", "l ;");
	expect_kinds("<line><word>a", "l a;");
	expect_kinds("<line><word", "l ;");
	expect_kinds("<page<block<line<word<line>", "pbl ;");
}

/* --- pages.c: "PAGE.PARAGRAPH KIND TEXT" a line */

static struct parl_document *read_layout(const char *layout, struct parl_arena *arena)
{
	struct parl_document *document = parl_document_new(parl_view_of(""), "en-GB");

	assert_non_null(document);
	assert_true(pdf_pages(document, parl_view_of(layout), arena));
	return document;
}

static void expect_blocks(const char *layout, const char *wanted)
{
	struct parl_arena *arena = parl_arena_new();
	struct parl_document *document = read_layout(layout, arena);
	struct parl_buffer out = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_view text = parl_block_text(block);
		struct parl_place place = parl_block_place(block, (parl_span){0, text.size});

		assert_false(place.in_bytes);
		parl_buffer_print(&out, "%s.%zu %c %.*s\n", place.part, place.paragraph,
			parl_block_kind_of(block) == PARL_BLOCK_LIST_ITEM ? 'L' : 'P',
			(int)text.size, text.data);
	}
	parl_buffer_add_char(&out, '\0');
	assert_string_equal(out.data, wanted);
	parl_buffer_release(&out);
	parl_document_free(document);
	parl_arena_free(arena);
}

static void lines_are_put_together(void **state)
{
	(void)state;
	expect_blocks("", "");
	expect_blocks(LINE(WORD("None")) PAGE(BLOCK(LINE(WORD("One")))),
		"page 1.1 P None\npage 1.1 P One\n");
	expect_blocks(PAGE(BLOCK(LINE(WORD("Our")) LINE(WORD("users") WORD("came.")))
				      BLOCK(LINE(WORD("Two.")))) PAGE(BLOCK(LINE(WORD("Three.")))),
		"page 1.1 P Our users came.\npage 1.2 P Two.\npage 2.1 P Three.\n");
	expect_blocks(PAGE(BLOCK(LINE(WORD("With:")) LINE(WORD("\xE2\x80\xA2") WORD("one"))
				      LINE(WORD("more")) LINE(WORD("\xE2\x80\xA2two")))),
		"page 1.1 P With:\npage 1.2 L one more\npage 1.3 L two\n");
}

static void hyphens_at_the_ends_of_lines(void **state)
{
	(void)state;
	/* the typesetter's, since the word stands elsewhere without it; and the writer's */
	expect_blocks(PAGE(BLOCK(LINE(WORD("An") WORD("organi-")) LINE(WORD("sation's")
				      WORD("well-")) LINE(WORD("being.") WORD("Organisation")))),
		"page 1.1 P An organisation's well-being. Organisation\n");
	/* a soft one is always the typesetter's */
	expect_blocks(
		PAGE(BLOCK(LINE(WORD("bene\xC2\xAD")) LINE(WORD("fit")))), "page 1.1 P benefit\n");
	/* no word goes on here */
	expect_blocks(PAGE(BLOCK(LINE(WORD("Smith-")) LINE(WORD("Jones") WORD("2020-"))
				      LINE(WORD("21") WORD("-")) LINE(WORD("so")))),
		"page 1.1 P Smith- Jones 2020- 21 - so\n");
	expect_blocks(PAGE(BLOCK(LINE(WORD("-")) LINE(WORD("a")))), "page 1.1 P - a\n");
}

static void memory_that_runs_out_is_told(void **state)
{
	static const char layout[] = PAGE(BLOCK(LINE(WORD("An") WORD("organi-"))
			LINE(WORD("sation") WORD("organisation"))) BLOCK(LINE(WORD("Two"))));
	bool done = false;
	long failures = 0;

	(void)state;
	while (!done && failures < 1000) {
		struct parl_arena *arena = parl_arena_new();
		struct parl_document *document = parl_document_new(parl_view_of(""), "en-GB");

		allocations_left = failures++;
		done = pdf_pages(document, parl_view_of(layout), arena);
		done = allocations_left >= 0 && done;
		allocations_left = -1;
		parl_document_free(document);
		parl_arena_free(arena);
	}
	assert_true(done);
	assert_in_range(failures, 5, 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_blocks_and_lines_in_their_order),
		cmocka_unit_test(text_is_unescaped_once),
		cmocka_unit_test(a_layout_that_ends_anywhere),
		cmocka_unit_test(lines_are_put_together),
		cmocka_unit_test(hyphens_at_the_ends_of_lines),
		cmocka_unit_test(memory_that_runs_out_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
