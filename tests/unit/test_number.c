/*
 * test_number.c - numbers of JSON by their digits: the number of a format, and what no double
 * holds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "json/number.h"

static int to_one(const char *number)
{
	return parl_json_number_order(parl_view_of(number), "10000000000000000", 1);
}

static int to_largest(const char *number)
{
	return parl_json_number_order(parl_view_of(number), "17976931348623158", 309);
}

static void one_is_written_in_many_ways(void **state)
{
	static const char *const ones[] = {"1", "1.0", "1.00000000000000000000000000", "1e0",
		"1E+0", "0.1e1", "10e-1", "0.0001e4", "1000000000000000000000e-21"};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(ones); i++)
		assert_int_equal(to_one(ones[i]), 0);
}

static void others_are_less_or_more(void **state)
{
	static const char *const less[] = {"0", "0.0e99", "0.9", "0.99999999999999999", "1e-1",
		"9e-1", "1e-99999999999999999999"};
	static const char *const more[] = {"2", "1.5", "1.0000000000000001", "11", "10", "0.2e1",
		"1e1", "1e99999999999999999999"};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(less); i++)
		assert_true(to_one(less[i]) < 0);
	for (size_t i = 0; i < PARL_LENGTH(more); i++)
		assert_true(to_one(more[i]) > 0);
}

/* The largest double is 1.7976931348623157e308; a sign does not count. */
static void the_largest_double_is_the_limit(void **state)
{
	(void)state;
	assert_true(to_largest("1.7976931348623157e308") < 0);
	assert_true(to_largest("17976931348623157e292") < 0);
	assert_true(to_largest("9e307") < 0);
	assert_true(to_largest("1.7976931348623158e308") >= 0);
	assert_true(to_largest("-1.8e308") >= 0);
	assert_true(to_largest("0.00018e312") >= 0);
	assert_true(to_largest("1e309") >= 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_is_written_in_many_ways),
		cmocka_unit_test(others_are_less_or_more),
		cmocka_unit_test(the_largest_double_is_the_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
