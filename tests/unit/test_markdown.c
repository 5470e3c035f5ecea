/*
 * test_markdown.c - what Markdown is taken for, and what of it can be edited.
 */
#include "../../plugins/markdown/blocks.c"
#include "../../plugins/markdown/emit.c"
#include "../../plugins/markdown/emphasis.c"
#include "../../plugins/markdown/entity.c"
#include "../../plugins/markdown/html.c"
#include "../../plugins/markdown/inline.c"
#include "../../plugins/markdown/link.c"
#include "../../plugins/markdown/markdown.c"
#include "../../plugins/markdown/spot.c"
#include "../../plugins/markdown/starts.c"
#include "../../plugins/markdown/table.c"

#include "dump.h"

static void paragraphs_and_headings(void **state)
{
	(void)state;
	expect_blocks("", "");
	expect_blocks("One\ntwo.\n\n\nThree.", "P One\\ntwo.\nP Three.\n");
	expect_blocks("One\r\ntwo.\r\n\r\nThree.\r\n", "P One\\r\\ntwo.\nP Three.\n");
	expect_blocks("# Our users\n###### Six ##\n####### seven\n#none\n",
		"H1 Our users\nH6 Six\nP ####### seven\\n#none\n");
	expect_blocks("Our users\n===\nTheir\nneeds\n---\ntext\n",
		"H1 Our users\nH2 Their\\nneeds\nP text\n");
	expect_blocks("One\n***\nTwo\n- - -\n", "P One\nP Two\n");
	expect_blocks("# #\n\n#\n", "");
	expect_blocks("\xEF\xBB\xBF# Users\n", "H1 Users\n");
}

static void front_matter_is_no_text(void **state)
{
	(void)state;
	expect_blocks("---\ntitle: service users\n---\nText.\n", "P Text.\n");
	expect_blocks("+++\ntitle = 1\n+++\nText.\n", "P Text.\n");
	expect_blocks("---\ntitle: x\n...\nText.\n", "P Text.\n");
	expect_blocks("---\n\nText.\n\n---\n", "P Text.\n");
	expect_blocks("---\nunclosed\n", "P unclosed\n");
}

static void lists_nest(void **state)
{
	(void)state;
	expect_blocks("- one\n- two\n  more\n  - inner\n\n    second\n- three\nlazy\n",
		"L1 one\nL1 two\\nmore\nL2 inner\nL2 second\nL1 three\\nlazy\n");
	expect_blocks(
		"1. one\n10) ten\n\ntext\n2. no list\n", "L1 one\nL1 ten\nP text\\n2. no list\n");
	expect_blocks("* - deep\n", "L2 deep\n");
	expect_blocks("text\n- item\n", "P text\nL1 item\n");
	expect_blocks("-no item\n\n-\n\n    code?\n", "P -no item\nK code?\n");
	expect_blocks("- a\n\n      code\n", "L1 a\nK code\n");
	expect_blocks("-\ta\n\n\tb\n", "L1 a\nL1 b\n");
	expect_blocks("- [ ] to do\n", "L1 [ ] to do\n");
}

static void quotations(void **state)
{
	(void)state;
	expect_blocks("> the service\n> users\nlazy\n>\n>> deeper\n\nafter\n",
		"Q1 the service\\nusers\\nlazy\nQ2 deeper\nP after\n");
	expect_blocks("> # Head\n> - item\n>\n>       code\n", "Q1 Head\nQ1 item\nK code\n");
	expect_blocks("> [!NOTE]\n> Our users\n", "P Our users\n");
	expect_blocks("- > quoted\n  > more\n", "Q1 quoted\\nmore\n");
	expect_edit("> the service\n> users came\n", "service\nusers", "clients",
		"> the clients came\n");
}

static void code_and_html_are_not_read(void **state)
{
	(void)state;
	expect_blocks("```c\nint users;\n\n# no\n```\ntext\n", "K int users;\\n\\n# no\nP text\n");
	expect_blocks("~~~~\na\n~~~\n~~~~~\nb\n", "K a\\n~~~\nP b\n");
	expect_blocks("``` a`b\ntext\n", "P ``` a`b\\ntext\n");
	expect_blocks("    code\n\n    more\ntext\n", "K code\\n\\nmore\nP text\n");
	expect_blocks("text\n    no code\n", "P text\\n    no code\n");
	expect_blocks("<div>\nservice users\n</div>\ntoo\n\ntext\n",
		"K <div>\\nservice users\\n</div>\\ntoo\nP text\n");
	expect_blocks("<!-- a\n\nb --> c\ntext\n", "K <!-- a\\n\\nb --> c\nP text\n");
	expect_blocks("<script>\n\nx</script>\ntext\n", "K <script>\\n\\nx</script>\nP text\n");
	expect_blocks("<em>x</em> y\n", "P x y\n");
	expect_blocks("<em>\nx\n\ny\n", "K <em>\\nx\nP y\n");
	expect_blocks("a\n<em>\nx\n", "P a\\n\\nx\n");
	expect_blocks("> ```\n> code\ntext\n", "K code\nP text\n");
}

static void code_spans(void **state)
{
	(void)state;
	expect_blocks("The `users` table.", "P The {`users`} table.\n");
	expect_blocks("A ``b ` c`` d ` e", "P A {``b ` c``} d ` e\n");
	expect_blocks("`*a*` *`b`*", "P {`*a*`} {`b`}\n");
	expect_blocks("`a\nb` \\`c`", "P {`a\\nb`} `c`\n");
}

static void emphasis_hides_nothing(void **state)
{
	(void)state;
	expect_blocks("**service** users", "P service users\n");
	expect_blocks("*a* _b_ ***c*** __d__ ~~e~~", "P a b c d e\n");
	expect_blocks(
		"2 * 3 * 4, snake_case_name, a * b*", "P 2 * 3 * 4, snake_case_name, a * b*\n");
	expect_blocks("*a **b* c**", "P a b c\n");
	expect_blocks("**a*", "P *a\n");
	expect_blocks("*(a)*, \"*b*\"", "P (a), \"b\"\n");
	expect_edit("**service** users", "service users", "clients", "**clients**");
	expect_edit("a service **users** b", "service users", "clients", "a **clients** b");
	expect_edit("_service users_.", "service users", "clients", "_clients_.");
	expect_edit("one **stop** shop", "one stop shop", "clients", NULL);
	expect_edit("**a** *service users*", "service users", "clients", "**a** *clients*");
}

static void escapes_and_entities(void **state)
{
	(void)state;
	expect_blocks("R&amp;D \\*x\\* &#163;5 &#xA3;6 &hellip; &nope; & a\\b &eacute;",
		"P R&D *x* \xC2\xA3"
		"5 \xC2\xA3"
		"6 \xE2\x80\xA6 &nope; & a\\b \xC3\xA9\n");
	expect_edit("R&amp;D users", "&D", "X", "RX users");
	expect_edit("R&amp;D users", "users", "people", "R&amp;D people");
}

static void links(void **state)
{
	(void)state;
	expect_blocks("See [service users](http://x.org \"our users\") now.",
		"P See service users now.\n");
	expect_blocks("![a *user*](u.png) [b](<a b> 'c')", "P a user b\n");
	expect_blocks(
		"[a][1] [b] [c][] [d]\n\n[1]: /x \"users\"\n[b]: <y>\n[C]:\n/z\n", "P a b c [d]\n");
	expect_blocks("[x]: /u 'users'\ntext [x]\n", "P text x\n");
	expect_blocks("[x]: /u\nText\n===\n", "H1 Text\n");
	expect_blocks("[x]: no good\n", "P [x]: no good\n");
	expect_blocks("[a [b](c) d](e)", "P [a b d](e)\n");
	expect_blocks("<https://x.org/users> <me@x.org> <2 not>",
		"P {<https://x.org/users>} {<me@x.org>} <2 not>\n");
	expect_edit("[service](x) users", "service users", "clients", "[clients](x)");
	expect_edit("[service users](x) b", "service users", "clients", "[clients](x) b");
	expect_edit("[service users] b\n\n[service users]: x\n", "service users", "clients", NULL);
	expect_edit("[service users][1] b\n\n[1]: x\n", "service users", "clients",
		"[clients][1] b\n\n[1]: x\n");
}

static void footnotes(void **state)
{
	(void)state;
	expect_blocks(
		"Our service[^1] users.\n\n[^1]: Those who\n    use it.\n\n    More.\n\nEnd[^2].\n",
		"P Our service users.\nP Those who\\nuse it.\nP More.\nP End[^2].\n");
	expect_edit("Our service[^1] users.\n\n[^1]: x\n", "service users", "clients",
		"Our clients[^1].\n\n[^1]: x\n");
}

static void inline_html(void **state)
{
	(void)state;
	expect_blocks("a <b class='x>'>service</b> users<!-- no --> c", "P a service users c\n");
	expect_blocks("x <code>a b</code> <kbd>c</kbd> d", "P x {a b} {c} d\n");
	expect_blocks("x <span translate=\"no\">a <b>b</b></span> d", "P x {a b} d\n");
	expect_blocks("a<br>b 1 < 2 > 1 <3", "P a{<br>}b 1 < 2 > 1 <3\n");
	expect_edit("a <b>service</b> users", "service users", "clients", "a <b>clients</b>");
}

/* The comments to parlance in SOURCE, as they stand there. */
static void expect_switches(const char *source, const char *comments)
{
	struct parl_document *document = dump_read(parl_view_of(source));
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < parl_document_switch_count(document); i++) {
		parl_span place = parl_document_switch(document, i)->source;
		parl_buffer_add(&out, source + place.start, place.end - place.start);
	}
	assert_string_equal(out.size ? out.data : "", comments);
	parl_buffer_release(&out);
	parl_document_free(document);
}

static void comments_are_told(void **state)
{
	(void)state;
	expect_switches("a <!-- parlance-disable-line --><!-- parlance-x --> b\n\n"
			"<!-- parlance-enable -->\n",
		"<!-- parlance-disable-line --><!-- parlance-x --><!-- parlance-enable -->");
	expect_switches("> - one\n>   <!-- parlance-disable -->\n>\n> two <!-- parlance-a -->\n",
		"<!-- parlance-disable --><!-- parlance-a -->");
	expect_switches("<div><!-- parlance-a -->\nx\n<!-- parlance-b --></div>\n",
		"<!-- parlance-a --><!-- parlance-b -->");
	expect_switches("| a <!-- parlance-a --> |\n|---|\n| b |\n", "<!-- parlance-a -->");
	expect_switches("# H <!-- parlance-a -->\n", "<!-- parlance-a -->");
	expect_switches("`<!-- parlance-a -->`\n\n    <!-- parlance-b -->\n\n"
			"```\n<!-- parlance-c -->\n```\n\\<!-- parlance-d --> <!-- parlance-e",
		"");
}

static void hard_breaks(void **state)
{
	(void)state;
	expect_blocks("a service\\\nusers", "P a service\\nusers\n");
	expect_blocks("a service  \nusers  ", "P a service  \\nusers\n");
	expect_edit("a service\\\nusers", "service\nusers", "x", NULL);
	expect_edit("a service  \nusers", "service  \nusers", "x", NULL);
	expect_edit("a service \nusers", "service \nusers", "x", "a x");
}

static void tables(void **state)
{
	(void)state;
	expect_blocks(
		"text\n| Name | Role |\n|:-----|-----:|\n| Ann | **service** user |\nb | `c`\n\nend\n",
		"P text\nC Name\nC Role\nC Ann\nC service user\nC b\nC {`c`}\nP end\n");
	expect_blocks("a | b\n- | -\nc \\| d | e\n# H\n", "C a\nC b\nC c | d\nC e\nH1 H\n");
	expect_blocks("a | b\n|-|-|-|\n", "P a | b\\n|-|-|-|\n");
	expect_blocks("> | a | b |\n> |---|---|\n> | c | d |\n", "Q1 a\nQ1 b\nQ1 c\nQ1 d\n");
	expect_blocks("| a |\n|---|\n| c |\n", "C a\nC c\n");
}

static void the_text_has_no_mark_up(void **state)
{
	(void)state;
	expect_text("", "");
	expect_text("# Our **users**\n\nThey [say](http://a.b 'c') `so`&amp;\\* more.\n",
		"Our users\n\nThey say `so`&* more.");
	/* between blocks: what stands between them in the file */
	expect_text("# One\nTwo\n\n\n\nThree\n===\nFour\n", "One\nTwo\n\nThree\n\nFour");
	expect_text("- a\n- b\r\n\r\n- c\n  1. d\n", "a\nb\n\nc\nd");
	expect_text("Text\n\n| a | b |\n|---|---|\n| c | d |\n", "Text\n\na\tb\nc\td");
	expect_text("> said\n> so\n\nText\n", "said so\n\nText");
	/* within a paragraph: a line end is a space, unless it is a hard one */
	expect_text("one\ntwo\r\nthree\n", "one two three");
	expect_text("one  \ntwo\\\nthree   \r\nfour\n", "one\ntwo\nthree\nfour");
	expect_text("**one**\ntwo\n*three*  \nfour", "one two three\nfour");
	expect_text("`a\nb` c\n", "`a b` c");
	expect_text("```\nint a;\n\nb\n```\ntext\n", "int a;\n\nb\n\ntext");
	/* what nobody sees */
	expect_text(
		"---\ntitle: x\n---\nOne\n\n<!-- at most\n500 words -->\n\n[a]: b\n\nTwo <!-- x -->\n",
		"One\n\nTwo");
	expect_text("<div>\nText\n</div>\n", "<div>\nText\n</div>");
}

static void floods_are_linear(void **state)
{
	(void)state;
	static const char *const units[] = {"[", "]", "[a]", "![", "*", "_", "~", "*a ", "a* ",
		"**a*_b", "`", "`a", "``a`", ">", "> ", "- ", "* ", "1. ", "-\n", "- a\n", "> a\n",
		"<", "<a ", "<a b='", "<a b=\"", "<!--", "<?", "<![CDATA[", "<!a", "&", "&amp;",
		"\\", "\\a", "[a](", "[a](b \"", "[a](<b", "[a](b (", "[a][", "[^a]", "|", "a|",
		"|a|\n|-|\n", "a\n|-", "|-", "#", "# a\n", "\t", " ", "\n", "\r", "```\n",
		"```a`\n", "~~~\n", "<div>\n\n", "    a\n", "[a]: b\n", "[a]:\n", "[^a]: b\n",
		"=\n", "a\n=\n", "*_", "_*a", "**_a", "[*", "[a*](b)*", "<http:a>", "<a@b>",
		"a  \n", "![[]()", "\\[", "(", "[a](((((", "[](", "&#1", "<a/>"};
	for (size_t i = 0; i < PARL_LENGTH(units); i++)
		read_flood(units[i], 1000000);
	read_flood("[", 10000000);
	read_flood("*a_ `", 10000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_and_headings),
		cmocka_unit_test(front_matter_is_no_text),
		cmocka_unit_test(lists_nest),
		cmocka_unit_test(quotations),
		cmocka_unit_test(code_and_html_are_not_read),
		cmocka_unit_test(code_spans),
		cmocka_unit_test(emphasis_hides_nothing),
		cmocka_unit_test(escapes_and_entities),
		cmocka_unit_test(links),
		cmocka_unit_test(footnotes),
		cmocka_unit_test(inline_html),
		cmocka_unit_test(comments_are_told),
		cmocka_unit_test(hard_breaks),
		cmocka_unit_test(tables),
		cmocka_unit_test(the_text_has_no_mark_up),
		cmocka_unit_test(floods_are_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
