/*
 * test_stated.c - limits as buyers write them into a question.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/stated.h"

/* All limits of TEXT, as "400-500w 3000c:no-spaces (500w)"; those in brackets are bare. */
static const char *all(const char *text)
{
	static char list[400];
	struct parl_stated stated;
	size_t at = 0;

	list[0] = '\0';
	while (parl_stated_next(parl_view_of(text), at, &stated)) {
		const struct parl_limit *limit = &stated.limit;
		const char *name = parl_rule_name(limit->rule);
		bool words = parl_rule_unit(limit->rule) == PARL_UNIT_WORDS;
		char least[30] = "", most[30] = "";

		if (limit->least)
			snprintf(least, sizeof(least), "%zu-", limit->least);
		if (limit->most < SIZE_MAX)
			snprintf(most, sizeof(most), "%zu", limit->most);
		assert_true(stated.span.start < stated.span.end);
		assert_true(stated.span.end > at && stated.span.end <= strlen(text));
		snprintf(list + strlen(list), sizeof(list) - strlen(list), "%s%s%s%s%c%s%s%s",
			*list ? " " : "", stated.bare ? "(" : "", least, most, words ? 'w' : 'c',
			strcmp(name, words ? "spaces" : "lf") ? ":" : "",
			strcmp(name, words ? "spaces" : "lf") ? name : "", stated.bare ? ")" : "");
		at = stated.span.end;
	}
	return list;
}

static void test_limits(void **state)
{
	static const char *const cases[][2] = {
		{"Describe your approach (maximum 350 words)", "350w"},
		{"(max 500 words)", "500w"},
		{"(max. 500 words)", "500w"},
		{"Max: 500 words", "500w"},
		{"up to 2,000 characters", "2000c"},
		{"500-word limit", "500w"},
		{"A 500 word limit applies.", "500w"},
		{"Word limit: 400", "400w"},
		{"WORD LIMIT 400", "400w"},
		{"Word limit: 400 words", "400w"},
		{"Word count limit: 400", "400w"},
		{"Maximum word count: 1,500", "1500w"},
		{"Maximum number of words: 750", "750w"},
		{"Character limit = 3000", "3000c"},
		{"Word count (maximum 500)", "500w"},
		{"Your answer should be no more than 500 words.", "500w"},
		{"Responses must not exceed 1000 words", "1000w"},
		{"limited to 250 words", "250w"},
		{"at most 250 words", "250w"},
		{"500 words max", "500w"},
		{"500 words maximum", "500w"},
		{"500 words (max)", "500w"},
		{"500 words or fewer", "500w"},
		{"in fewer than 500 words", "499w"},
		{"no fewer than 500 words", "500-w"},
		{"at least 200 words", "200-w"},
		{"Minimum 200 words, maximum 400 words", "200-w 400w"},
		{"between 400 and 500 words", "400-500w"},
		{"400-500 words", "(400-500w)"},
		{"400\xE2\x80\x93"
		 "500 words maximum",
			"400-500w"},
		{"maximum 400 to 500 words", "400-500w"},
		{"(500 words)", "(500w)"},
		{"500 words", "(500w)"},
		{"[maximum 30 words] [and 300 characters]", "30w (300c)"},
		{"Part B (2,000 words in total)", "(2000w)"},
		{"Staffing \xE2\x80\x93 500 words", "(500w)"},
		{"[500\xC2\xA0words]", "(500w)"},
		{"(500 words / 3,000 characters)", "(500w) (3000c)"},
		{"up to 3,000 characters including spaces", "3000c"},
		{"up to 3,000 characters, excluding spaces", "3000c:no-spaces"},
		{"3000 characters (not including spaces) maximum", "(3000c:no-spaces)"},
		{"maximum 3000 characters (not including spaces)", "3000c:no-spaces"},
		{"maximum 3000 characters (without spaces)", "3000c:no-spaces"},
		/* What is no limit. */
		{"", ""},
		{"Word count: 487", ""},
		{"We wrote 500 words.", ""},
		{"about 500 words", ""},
		{"(approximately 500 words)", ""},
		{"(approx. 500 words)", ""},
		{"more than 500 words", ""},
		{"In other words, up to 500 people came.", ""},
		{"Word limit: 20% of 500", ""},
		{"The maximum is low. 500 words came.", ""},
		{"maximum 0 words", ""},
		{"maximum 99999999999 words", ""},
		{"maximum 3 pages", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *found = all(cases[i][0]);

		if (strcmp(found, cases[i][1]) != 0)
			fail_msg("'%s': '%s', not '%s'", cases[i][0], found, cases[i][1]);
	}
}

static void test_only(void **state)
{
	static const char *const yes[] = {"Word limit: 400", "(Maximum 500 words)",
		"500 words max.", "Your answer must be no more than 500 words, excluding tables.",
		"Please keep your response to a maximum of 2,000 characters, including spaces.",
		"(500 words)"};
	static const char *const no[] = {"", "Word count: 487",
		"Our newsletter has at most 500 words.", "Describe your approach (max 500 words)",
		"Your answer:"};

	(void)state;
	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		if (!parl_stated_only(parl_view_of(yes[i])))
			fail_msg("'%s' says only a limit", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		if (parl_stated_only(parl_view_of(no[i])))
			fail_msg("'%s' says more than a limit, or none", no[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
