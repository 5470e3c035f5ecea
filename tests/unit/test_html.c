/*
 * test_html.c - what a web page is taken for, what of it can be edited, and how notes are put into
 * it and taken out again.
 */
#include "../../plugins/html/align.c"
#include "../../plugins/html/charset.c"
#include "../../plugins/html/element.c"
#include "../../plugins/html/emit.c"
#include "../../plugins/html/guard.c"
#include "../../plugins/html/html.c"
#include "../../plugins/html/ours.c"
#include "../../plugins/html/role.c"
#include "../../plugins/html/tree.c"
#include "../../plugins/html/walk.c"
#include "../../plugins/html/write.c"

#include "dump.h"
#include "failing.h"

static void blocks_by_their_tags(void **state)
{
	(void)state;
	expect_blocks("", "");
	expect_blocks("<p>One\n  two.<p>Three.", "P One two.\nP Three.\n");
	expect_blocks("<h1>Users</h1><h6> Six </h6>text", "H1 Users\nH6 Six\nP text\n");
	expect_blocks("<div>a<p>b</p>c</div>d", "P a\nP b\nP c\nP d\n");
	expect_blocks("<ul><li>one<ol><li>two</ol><li><p>three</ul>", "L1 one\nL2 two\nL1 three\n");
	expect_blocks("<dl><dt>name<dd>text</dl>", "L1 name\nL1 text\n");
	expect_blocks("<table><caption>x</caption><tr><th>a<td>b<td><ul><li>c</ul></table>",
		"P x\nC a\nC b\nL1 c\n");
	expect_blocks("<blockquote>a<blockquote><p>b</blockquote><h2>c</h2></blockquote>",
		"Q1 a\nQ2 b\nQ1 c\n");
	expect_blocks("<pre>\n a\n  b</pre>", "K  a\\n  b\n");
	expect_blocks("<title>The &lt;b> page</title><p>x", "P The <b> page\nP x\n");
	expect_blocks("<!DOCTYPE html>\r\n<html><head></head><body>\r\nOne\r\ntwo</body></html>",
		"P One two\n");
	expect_blocks("\xEF\xBB\xBF<p>Users", "P Users\n");
}

static void lines_of_text_across_tags(void **state)
{
	(void)state;
	expect_blocks("<p>a <b> b</b> <i>c</i>d", "P a b cd\n");
	expect_blocks("<p>key<!-- x --> wor<wbr>ker", "P key worker\n");
	expect_blocks("<p>one <br> two<br>\n", "P one\\ntwo\n");
	expect_blocks("<p>a<img alt='client'>b<input value='client'>c", "P abc\n");
	expect_blocks("a</x>b", "P ab\n");
	expect_blocks("a < b &nonesuch; &amp c &#38; &", "P a < b &nonesuch; & c & &\n");
	/* As browsers read it, too. */
	expect_blocks("<p>&notit; &copy2026 &copy",
		"P \xC2\xACit; \xC2\xA9"
		"2026 \xC2\xA9\n");
	expect_blocks("caf&eacute; &nbsp;&rarr;&#x2014; &pound5 &#128;",
		"P caf\xC3\xA9 \xC2\xA0\xE2\x86\x92\xE2\x80\x94 \xC2\xA3"
		"5 \xE2\x82\xAC\n");
	expect_blocks("<table>x<tr><td>y</table>z", "P x\nC y\nP z\n");
	expect_blocks("<b>1<p>2</b>3</p>", "P 1\nP 23\n");
}

static void what_is_no_text(void **state)
{
	(void)state;
	expect_blocks("<script>client</script><style>client</style><p>x"
		      "<template>client</template><svg><text>client</text></svg>"
		      "<math><mi>client</mi></math><iframe>client</iframe><object>client</object>",
		"P x\n");
	expect_blocks("<p>a <del>client</del><ins>b</ins>", "P a b\n");
	expect_blocks("<p>a<span hidden>client</span><span style='display:none'>b</span>", "P a\n");
	expect_text("<title>T</title><p>a<div hidden>b</div><noscript>c</noscript>", "a");
}

static void what_is_protected(void **state)
{
	(void)state;
	expect_blocks("<p>a <code>b</code> <kbd>c</kbd> <samp>d</samp> <var>e</var> <tt>f</tt>",
		"P a{ b c d e f}\n");
	expect_blocks("<p>a<span translate=no>b<i translate=yes>c</i>d</span>e", "P a{b}c{d}e\n");
	expect_blocks("<p class='x notranslate'>b</p><p class=notranslates>c", "P {b}\nP c\n");
	expect_blocks("<p translate=yes>a <q>b</q> <cite>c</cite> <s>d</s>", "P a{ b c d}\n");
	expect_blocks("<textarea>a &lt;b</textarea><select><option>c</select>"
		      "<button>d</button><label>e</label>",
		"K a <b\nP {c}\nP {d}\nP {e}\n");
	expect_blocks("<html lang=en-GB><p>a <i lang=cy>b</i> <i lang=en>c</i>", "P a{ b} c\n");
}

static const char *language_of(const char *source)
{
	static char language[16];
	struct parl_document *document = dump_read(parl_view_of(source));
	assert_int_equal(parl_document_block_count(document), 1);
	strcpy(language, parl_block_language(parl_document_block(document, 0)));
	parl_document_free(document);
	return language;
}

static void languages(void **state)
{
	(void)state;
	assert_string_equal(language_of("<p>x"), "en");
	assert_string_equal(language_of("<html lang=cy><p>x"), "cy");
	assert_string_equal(language_of("<html lang=cy><div xml:lang='gd'><p>x"), "gd");
	assert_string_equal(language_of("<html lang=cy><p><b lang=fr>x"), "cy");
}

static void edits_keep_the_tags(void **state)
{
	(void)state;
	expect_edit("<p>A <b>service</b> user.", "service user", "client", "<p>A <b>client</b>.");
	expect_edit("<p>A service <a href=x>user</a>", "service user", "client",
		"<p>A <a href=x>client</a>");
	expect_edit("<p>A <a href=x>service</a> user", "service user", "client",
		"<p>A <a href=x>client</a>");
	expect_edit("<p>one <b>stop</b> shop.", "one stop shop", "x", "<p>x<b></b>.");
	expect_edit("<p><b>one</b> <i>stop</i> shop", "one stop shop", "x", "<p><b>x</b><i></i>");
	expect_edit("<p>one <a href=x>stop</a> shop", "one stop shop", "x", NULL);
	expect_edit("<p>one <b class=x>stop</b> shop", "one stop shop", "x", NULL);
	expect_edit("<p>service<br>user", "service\nuser", "x", NULL);
	expect_edit("<p>service <img> user", "service user", "x", NULL);
	expect_edit("<p>service <del>x</del>user", "service user", "x", NULL);
	expect_edit("<p>service<!-- c -->\n\tuser", "service user", "x", "<p>x<!-- c -->");
	expect_edit("<p>a <b>client</b>", "a client", "an x", "<p>an <b>x</b>");
	expect_edit("<p>R&amp;D&nbsp;x", "R&D\xC2\xA0x", "y", "<p>y");
	expect_edit("<p>R&amp;D", "&", "and", "<p>RandD");
	expect_edit("<title>our users</title>", "users", "x", "<title>our x</title>");
}

/* Replacing FOUND by WANTED as the format writes it gives RESULT. */
static void expect_written(
	parl_view source, const char *found, const char *wanted, parl_view result)
{
	struct parl_document *document = dump_read(source);
	const struct parl_block *block = parl_document_block(document, 0);
	parl_view text = parl_block_text(block);
	const char *at = memmem(text.data, text.size, found, strlen(found));
	assert_non_null(at);
	struct parl_edit edit = {block, {(size_t)(at - text.data), 0}, parl_view_of(wanted)};
	edit.span.end = edit.span.start + strlen(found);
	struct parl_changes changes = {.edits = &edit, .edit_count = 1};
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	assert_int_equal(html_write(document, &changes, &out, NULL), PARL_OK);
	assert_int_equal(out.size, result.size);
	assert_memory_equal(out.data, result.data, result.size);
	parl_buffer_release(&out);
	parl_document_free(document);
}

static void new_text_is_escaped(void **state)
{
	(void)state;
	expect_written(parl_view_of("<meta charset=utf-8><p>user"), "user", "a<b> & \"c\" \xC2\xA3",
		parl_view_of("<meta charset=utf-8><p>a&lt;b&gt; &amp; &quot;c&quot; \xC2\xA3"));
	/* Nobody knows how a page that says nothing is read. */
	expect_written(parl_view_of("<p>user's"), "user", "\xE2\x80\x99\xF0\x9F\x98\x80",
		parl_view_of("<p>&#8217;&#128512;'s"));
}

static void encodings(void **state)
{
	(void)state;
	struct parl_document *document = dump_read(parl_view_of("<p>caf\xE9 \x93users\x94 \xA3"));
	struct parl_place place;
	assert_string_equal(parl_block_text(parl_document_block(document, 0)).data,
		"caf\xC3\xA9 \xE2\x80\x9Cusers\xE2\x80\x9D \xC2\xA3");
	place = parl_block_place(parl_document_block(document, 0), (parl_span){9, 14});
	assert_int_equal(place.bytes.start, 9);
	assert_int_equal(place.bytes.end, 14);
	parl_document_free(document);
	expect_written(parl_view_of("<p>caf\xE9 \x93users\x94"), "users", "\xC3\xA9",
		parl_view_of("<p>caf\xE9 \x93&#233;\x94"));
	expect_written(parl_view_of("<meta charset='iso-8859-1'><p>caf\xE9 users"), "caf\xC3\xA9",
		"x", parl_view_of("<meta charset='iso-8859-1'><p>x users"));
	/* Said to be UTF-8, and broken: the piece is read and left alone. */
	expect_blocks("<meta charset=utf-8><p>a<p>b\xE9 c", "P a\nP {b\xEF\xBF\xBD c}\n");
}

static void expect_refused(parl_view source, enum parl_code code, const char *text)
{
	struct parl_document *document = parl_document_new(source, "en");
	struct parl_diagnostics *faults = parl_diagnostics_new();
	assert_int_equal(read_html(document, "test", faults), PARL_FAILED);
	assert_int_equal(parl_diagnostics_count(faults), 1);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, code);
	assert_string_equal(parl_diagnostics_get(faults, 0)->text, text);
	parl_diagnostics_free(faults);
	parl_document_free(document);
}

static void encodings_that_are_not_read(void **state)
{
	(void)state;
	expect_refused((parl_view){"\xFF\xFE<\0p\0>\0", 8}, PARL_CODE_HTML_CHARSET,
		"the page is saved as UTF-16, which is not read");
	expect_refused(parl_view_of("<meta http-equiv=content-type content='text/html; "
				    "charset=shift_jis'><p>x"),
		PARL_CODE_HTML_CHARSET, "the page is saved as shift_jis, which is not read");
	expect_refused(parl_view_of("<?xml version='1.0' encoding='koi8-r'?><html/>"),
		PARL_CODE_HTML_CHARSET, "the page is saved as koi8-r, which is not read");
}

static void is_recognised_by_content(void **state)
{
	(void)state;
	assert_true(recognise(parl_view_of("<!DOCTYPE html>")));
	assert_true(recognise(parl_view_of("\n<!doctype HTML PUBLIC \"x\">")));
	assert_true(recognise(parl_view_of("\xEF\xBB\xBF<HTML lang=en>")));
	assert_true(recognise(parl_view_of("<?xml version='1.0'?>\n<!-- x --><html>")));
	assert_false(recognise(parl_view_of("<!DOCTYPE svg>")));
	assert_false(recognise(parl_view_of("<htmlx>")));
	assert_false(recognise(parl_view_of("<p>text")));
	assert_false(recognise(parl_view_of("<!-- never closed")));
}

/* --- notes */

static void add_notes(
	const char *source, const char *const *terms, size_t count, struct parl_buffer *out)
{
	struct parl_document *document = dump_read(parl_view_of(source));
	struct parl_note notes[8];
	struct parl_changes changes = {.notes = notes};
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < parl_document_block_count(document); k++) {
			const struct parl_block *block = parl_document_block(document, k);
			parl_view text = parl_block_text(block);
			const char *at = memmem(text.data, text.size, terms[i], strlen(terms[i]));
			if (!at || !parl_block_takes_notes(block))
				continue;
			size_t start = (size_t)(at - text.data);
			notes[changes.note_count++] =
				(struct parl_note){block, {start, start + strlen(terms[i])},
					parl_view_of("Why & \"how\"\nSource"), "the-concept"};
			break;
		}
	}
	assert_int_equal(html_write(document, &changes, out, NULL), PARL_OK);
	parl_document_free(document);
}

/* What docs/html.md says: all from <!--parlance to <!--/parlance--> taken out gives the page. */
static void expect_stripped(struct parl_buffer *page, const char *source)
{
	char *begin;
	while ((begin = strstr(page->data, HTML_OURS_BEGIN))) {
		char *end = strstr(begin, HTML_OURS_END);
		assert_non_null(end);
		end += strlen(HTML_OURS_END);
		memmove(begin, end, strlen(end) + 1);
	}
	assert_string_equal(page->data, source);
}

static void expect_notes(
	const char *source, const char *const *terms, size_t count, const char *const *held)
{
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	add_notes(source, terms, count, &out);
	for (; *held; held++)
		if (!strstr(out.data, *held))
			fail_msg("%s\n  not in\n%s", *held, out.data);
	expect_stripped(&out, source);
	parl_buffer_release(&out);
}

static void notes_stand_behind_their_terms(void **state)
{
	(void)state;
	const char *const two[] = {"user", "grant"};
	expect_notes("<html><body><p>A user.</p><p>A grant.</p></body></html>", two, 2,
		(const char *const[]){"<p>A user<!--parlance note 1 the-concept--><sup><a "
				      "href=\"#parlance-note-1\" id=\"parlance-ref-1\"",
			"A grant<!--parlance note 2 the-concept--><sup>",
			"title=\"Why &amp; &quot;how&quot;\">[1]</a></sup><!--/parlance-->.</p>",
			"<ol start=\"1\">\n<li id=\"parlance-note-1\"><p>Why &amp; "
			"&quot;how&quot;<br/>\nSource <a href=\"#parlance-ref-1\"",
			"</section>\n<!--/parlance--></body></html>", NULL});
	/* A link holds no other link. */
	expect_notes("<p>A <a href=x><b>user</b> of ours</a> here", two, 1,
		(const char *const[]){"of ours</a><!--parlance note 1 ", NULL});
	expect_notes("<details><summary>A user</summary>x</details>", two, 1,
		(const char *const[]){"</summary><!--parlance note 1 ", NULL});
	expect_notes("<p>A user", two, 1,
		(const char *const[]){"<!--/parlance--><!--parlance notes-->", NULL});
}

static void where_no_note_can_stand(void **state)
{
	(void)state;
	const char *const one[] = {"user"};
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	add_notes("<title>user</title><p><a href=x>user", one, 1, &out);
	assert_string_equal(out.data, "<title>user</title><p><a href=x>user");
	parl_buffer_release(&out);
}

static void notes_are_known_again(void **state)
{
	(void)state;
	const char *const one[] = {"user"};
	const char *source = "<h1>Other</h1><p>A user, a user.<p>A user.";
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	add_notes(source, one, 1, &out);
	struct parl_document *document = dump_read(parl_buffer_view(&out));
	const struct parl_block *block = parl_document_block(document, 1);
	assert_int_equal(parl_document_block_count(document), 3);
	assert_string_equal(parl_block_text(block).data, "A user, a user.");
	assert_true(parl_block_noted(block, (parl_span){2, 6}, "the-concept"));
	assert_false(parl_block_noted(block, (parl_span){2, 6}, "another"));
	assert_false(parl_block_noted(block, (parl_span){10, 14}, "the-concept"));
	parl_document_free(document);

	/* A further run goes on counting. */
	struct parl_buffer more = PARL_BUFFER_EMPTY;
	const char *const other[] = {"Other"};
	add_notes(out.data, other, 1, &more);
	assert_non_null(strstr(more.data, "Other<!--parlance note 2 "));
	assert_non_null(strstr(more.data, "<ol start=\"2\">"));
	expect_stripped(&more, source);
	parl_buffer_release(&more);
	parl_buffer_release(&out);
}

static void comments_for_parlance(void **state)
{
	(void)state;
	struct parl_document *document =
		dump_read(parl_view_of("<p>x<!-- parlance-disable client --><ul><!-- y --></ul>"));
	assert_int_equal(parl_document_switch_count(document), 1);
	assert_int_equal(parl_document_switch(document, 0)->source.start, 4);
	parl_document_free(document);
}

/* --- what is made to do harm */

static void floods_end_in_time(void **state)
{
	(void)state;
	read_flood("<", 1 << 20);
	read_flood("</", 1 << 20);
	read_flood("&", 1 << 20);
	read_flood("&amp", 1 << 20);
	read_flood("<!--", 1 << 20);
	read_flood("<p>", 1 << 19);
	read_flood("</b>", 1 << 19);
	read_flood("<a href='x'>y</a>", 1 << 19);
	read_flood("a b\n", 1 << 20);
	read_flood("\r", 1 << 19);
	read_flood("<br>", 1 << 19);
	read_flood("<table>x", 1 << 14);
	read_flood("<!--parlance note 1 x--><!--/parlance-->", 1 << 19);
	read_flood("<!--parlance note 1 x-->", 1 << 19);
}

static void expect_too_costly(const char *unit, size_t size, const char *text)
{
	size_t width = strlen(unit);
	char *page = malloc(size);
	assert_non_null(page);
	for (size_t i = 0; i < size; i++)
		page[i] = unit[i % width];
	expect_refused((parl_view){page, size}, PARL_CODE_HTML_COSTLY, text);
	free(page);
}

static void what_costs_too_much_is_refused(void **state)
{
	(void)state;
	expect_too_costly(
		"<div>", 1 << 20, "not read: its elements lie more than 2048 deep in one another");
	expect_too_costly(
		"<b>", 1 << 20, "not read: its elements lie more than 2048 deep in one another");
	expect_too_costly("<a b c d e f g h i j k l m n o p q r s t u v w x y z", 1 << 20,
		"not read: a tag in it has more than 1024 attributes");
}

/* --- the n-th allocation fails, for every n */

static const char scarce[] =
	"<!DOCTYPE html><html lang=cy><head><title>A &amp; b</title></head><body>"
	"<!-- parlance-disable grantee --><h1>Users</h1>"
	"<p class=notranslate>kept <b>two <i>words</i></b> and &eacute; <q>said</q></p>"
	"<ul><li>one<li>two</ul><table><tr><td>a<td>b</table><pre>code</pre>"
	"<p>A client<!--parlance note 1 client--><sup>[1]</sup><!--/parlance--> came.</p></body></html>";

static bool read_scarce(struct parl_document **document, struct parl_diagnostics *faults)
{
	const struct parl_format *format =
		(const struct parl_format *)(const void *)parl_plugin.capabilities[0];
	enum parl_status status;

	*document = parl_document_new(parl_view_of(scarce), "en");
	status = *document ? format->read(*document, "test", faults) : PARL_FAILED;
	return status == PARL_OK && !parl_document_failed(*document);
}

/* All that can be done with a page; false: memory was out. */
static bool use_scarce(struct parl_diagnostics *faults, struct parl_buffer *result)
{
	const struct parl_format *format =
		(const struct parl_format *)(const void *)parl_plugin.capabilities[0];
	struct parl_document *document = NULL;
	bool fine = read_scarce(&document, faults);

	if (fine) {
		const struct parl_block *first = parl_document_block(document, 1);
		const struct parl_block *last =
			parl_document_block(document, parl_document_block_count(document) - 1);
		struct parl_edit edit = {first, {0, 5}, parl_view_of("Service <users>")};
		struct parl_note note = {
			last, {2, 8}, parl_view_of("why\nand how"), "service-user"};
		struct parl_changes changes = {
			.edits = &edit, .edit_count = 1, .notes = &note, .note_count = 1};

		fine = format->write(document, &changes, result, faults) == PARL_OK &&
			!result->failed;
	}
	parl_document_free(document);
	return fine;
}

static void memory_that_runs_out_is_told(void **state)
{
	struct parl_buffer whole = PARL_BUFFER_EMPTY;
	struct parl_diagnostics *none = parl_diagnostics_new();
	bool done = false;
	long failures = 0;

	(void)state;
	assert_true(use_scarce(none, &whole));
	while (!done && failures < 20000) {
		struct parl_buffer result = PARL_BUFFER_EMPTY;
		struct parl_diagnostics *faults = parl_diagnostics_new();
		bool fine;

		allocations_left = failures++;
		fine = use_scarce(faults, &result);
		done = allocations_left >= 0;
		allocations_left = -1;
		/* What is said to be done is done, whatever could not be had on the way. */
		if (fine) {
			assert_int_equal(result.size, whole.size);
			assert_memory_equal(result.data, whole.data, whole.size);
		}
		assert_true(fine || !done);
		parl_buffer_release(&result);
		parl_diagnostics_free(faults);
	}
	assert_true(done);
	assert_true(failures > 100);
	parl_diagnostics_free(none);
	parl_buffer_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_by_their_tags),
		cmocka_unit_test(lines_of_text_across_tags),
		cmocka_unit_test(what_is_no_text),
		cmocka_unit_test(what_is_protected),
		cmocka_unit_test(languages),
		cmocka_unit_test(edits_keep_the_tags),
		cmocka_unit_test(new_text_is_escaped),
		cmocka_unit_test(encodings),
		cmocka_unit_test(encodings_that_are_not_read),
		cmocka_unit_test(is_recognised_by_content),
		cmocka_unit_test(notes_stand_behind_their_terms),
		cmocka_unit_test(where_no_note_can_stand),
		cmocka_unit_test(notes_are_known_again),
		cmocka_unit_test(comments_for_parlance),
		cmocka_unit_test(floods_end_in_time),
		cmocka_unit_test(what_costs_too_much_is_refused),
		cmocka_unit_test(memory_that_runs_out_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
