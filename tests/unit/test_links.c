/*
 * test_links.c - the shape of URLs, e-mail addresses and handles.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/links.h"

/* The links of TEXT in brackets. */
static void check(const char *text, const char *expected)
{
	char found[300];
	size_t size = 0, length = strlen(text);
	bool inside = false;
	struct parl_links links = {.spans = NULL};
	parl_links_begin(&links, parl_view_of(text));
	for (size_t i = 0; i < length; i++) {
		bool link = parl_links_touch(&links, (parl_span){i, i + 1}, i);
		if (link != inside)
			found[size++] = link ? '[' : ']';
		inside = link;
		found[size++] = text[i];
	}
	if (inside)
		found[size++] = ']';
	found[size] = '\0';
	assert_string_equal(found, expected);
	parl_links_release(&links);
}

static void test_urls(void **state)
{
	(void)state;
	check("see https://x.org/a?b=c, the", "see [https://x.org/a?b=c], the");
	check("(https://x.org/a) b", "([https://x.org/a]) b");
	check("https://x.org/a_(b) c", "[https://x.org/a_(b)] c");
	check("<ftp://x> \"http://y\"", "<[ftp://x]> \"[http://y]\"");
	check("WWW.x.org, awww.x", "[WWW.x.org], awww.x");
	check("http:// www. a:b ://x", "http:// www. a:b ://x");
	check("\xE2\x80\x98http://x\xE2\x80\x99.", "\xE2\x80\x98[http://x]\xE2\x80\x99.");
}

static void test_addresses(void **state)
{
	(void)state;
	check("mail a.b+c@x-y.org.", "mail [a.b+c@x-y.org].");
	check("a@b c", "a@b c");
	check("<j\xC3\xB4n@caf\xC3\xA9.cymru>", "<[j\xC3\xB4n@caf\xC3\xA9.cymru]>");
}

static void test_handles(void **state)
{
	(void)state;
	check("@funder, #fund_er.", "[@funder], [#fund_er].");
	check("C# f @ x a#b", "C# f @ x a#b");
}

static void test_asked_from_the_middle(void **state)
{
	(void)state;
	struct parl_links links = {.spans = NULL};
	parl_links_begin(&links, parl_view_of("aa http://x.org/fund fund http://y"));
	assert_true(parl_links_touch(&links, (parl_span){16, 20}, 16));
	assert_false(parl_links_touch(&links, (parl_span){21, 25}, 21));
	assert_true(parl_links_touch(&links, (parl_span){21, 28}, 21));
	parl_links_release(&links);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_urls),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_handles),
		cmocka_unit_test(test_asked_from_the_middle),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
