/*
 * test_address.c - what is the address of a page on the web.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/text.h>

static bool is_address(const char *text)
{
	return parl_text_is_web_address(parl_view_of(text));
}

static void only_the_two_schemes_of_the_web(void **state)
{
	(void)state;
	assert_true(is_address("https://example.org"));
	assert_true(is_address("http://example.org/a b"));
	assert_true(is_address("HTTPS://EXAMPLE.ORG"));
	assert_false(is_address("javascript:alert(1)"));
	assert_false(is_address("ftp://example.org"));
	assert_false(is_address("httpx://example.org"));
	assert_false(is_address("www.example.org"));
	assert_false(is_address(" https://example.org"));
}

static void something_stands_behind_it(void **state)
{
	(void)state;
	assert_false(is_address(""));
	assert_false(is_address("http"));
	assert_false(is_address("http://"));
	assert_false(is_address("https://"));
	assert_false(parl_text_is_web_address((parl_view){"https://example.org", 8}));
	assert_true(parl_text_is_web_address((parl_view){"https://example.org", 9}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_the_two_schemes_of_the_web),
		cmocka_unit_test(something_stands_behind_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
