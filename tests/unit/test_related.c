/*
 * test_related.c - the forms that a search takes a word for.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/text.h>

#define MOST 32

typedef size_t forms_of(parl_view text, parl_view *found, size_t limit, struct parl_arena *arena);

/* Whether the forms of TEXT are those of WANTED ("a|b|c"), the first in front, in any order. */
static void check_by(forms_of *forms, const char *text, const char *wanted)
{
	struct parl_arena *arena = parl_arena_new();
	parl_view found[MOST];
	size_t count = forms(parl_view_of(text), found, MOST, arena), named = 0;

	assert_true(count > 0);
	assert_true(parl_view_equal(found[0], parl_view_of(text)));
	for (const char *at = wanted; *at; named++) {
		parl_view form = {at, strcspn(at, "|")};
		bool there = false;

		for (size_t i = 0; i < count; i++)
			there = there || parl_view_equal(found[i], form);
		if (!there)
			fail_msg("%s: no \"%.*s\"", text, (int)form.size, form.data);
		at += form.size + (at[form.size] == '|');
	}
	if (count != named)
		fail_msg("%s: %zu forms, not %zu; the last is \"%.*s\"", text, count, named,
			(int)found[count - 1].size, found[count - 1].data);
	parl_arena_free(arena);
}

static void check(const char *text, const char *wanted)
{
	check_by(parl_text_related, text, wanted);
}

static void test_words(void **state)
{
	(void)state;
	check("client", "client|clients|cliented|clienting");
	check("families", "families|family|familying|familied");
	check("children", "children|child");
	check("met", "met|meet|meets|meeting");
	check("planned", "planned|plan|plans|planning");
	check("missed", "missed|mis|mises|missing|miss|misses");
}

static void test_phrases(void **state)
{
	(void)state;
	check("carried out", "carried out|carry out|carries out|carrying out");
}

static void test_numbers(void **state)
{
	(void)state;
	check_by(parl_text_numbers, "client", "client|clients");
	check_by(parl_text_numbers, "KPIs", "KPIs|KPI");
	check_by(parl_text_numbers, "looked after children",
		"looked after children|looked after child");
	check_by(parl_text_numbers, "planned", "planned|planneds");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_phrases),
		cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
