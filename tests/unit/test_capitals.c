/*
 * test_capitals.c - capitals carried over, beyond the contract's table.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/inflect.h"

struct row {
	const char *matched;
	const char *form;
	const char *replacement;
	const char *expected;
};

static void test_patterns(void **state)
{
	static const struct row rows[] = {
		/* as the glossary spells it */
		{"grant funder", "grant funder", "awarding body", "awarding body"},
		{"NHS trust", "NHS trust", "health provider", "health provider"},
		{"SME", "SME", "small business", "small business"},
		{"grant\u00A0funder", "grant funder", "awarding body", "awarding body"},
		/* the first letter */
		{"Grant funder", "grant funder", "awarding body", "Awarding body"},
		{"Grant", "grant", "£5 award", "£5 award"},
		{"User", "user", "iPlan user", "iPlan user"},
		{"User", "user", "‘patient’", "‘Patient’"},
		{"Élève", "élève", "pupil", "Pupil"},
		{"Pupil", "pupil", "élève", "Élève"},
		{"Service users’", "service users’", "clients’", "Clients’"},
		{"Ser\u00ADvice user", "service user", "client group", "Client group"},
		/* titles */
		{"Grant Funder", "grant funder", "awarding body", "Awarding Body"},
		{"Grant\nFunder", "grant funder", "awarding body", "Awarding Body"},
		{"NHS Trust", "NHS trust", "health provider", "Health Provider"},
		{"Duty of Care", "duty of care", "obligation to the person",
			"Obligation to the Person"},
		{"Duty Of Care", "duty of care", "obligation to the person",
			"Obligation to the Person"},
		{"Service Users", "service users", "people with a need", "People with a Need"},
		{"Service Users", "service users", "NHS patients", "NHS Patients"},
		{"Young People", "young people", "16-25 year olds", "16-25 Year Olds"},
		{"Service Users", "service users", "co-design partners", "Co-design Partners"},
		{"Service Users", "service users", "drop-in visitors", "Drop-in Visitors"},
		{"Children in Care", "children in care", "looked-after children",
			"Looked-After Children"},
		{"Looked-After Children", "looked-after children", "children in care",
			"Children in Care"},
		/* all capitals */
		{"GRANT FUNDER", "grant funder", "awarding body", "AWARDING BODY"},
		{"NHS TRUST", "NHS trust", "health provider", "HEALTH PROVIDER"},
		{"USERS", "users", "SMEs and others", "SMEs AND OTHERS"},
		{"ÉLÈVE", "élève", "pupil", "PUPIL"},
		{"PUPIL", "pupil", "élève", "ÉLÈVE"},
		/* mixed: as it is */
		{"gRANT", "grant", "award", "award"},
		{"GRant", "grant", "award", "award"},
		{"grant Funder", "grant funder", "awarding body", "awarding body"},
		{"Grant funder Body", "grant funder body", "awarding panel", "awarding panel"},
		/* scripts without capitals, and nothing at all */
		{"中文", "中文", "text", "text"},
		{"", "", "text", "text"},
		{"Grant", "grant", "", ""},
	};
	int wrong = 0;
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(rows); i++) {
		struct parl_arena *arena = parl_arena_new();
		parl_view got = parl_capitals(parl_view_of(rows[i].matched),
			parl_view_of(rows[i].form), parl_view_of(rows[i].replacement), arena);
		if (!parl_view_equal(got, parl_view_of(rows[i].expected))) {
			print_error("%s -> expected \"%s\", got \"%.*s\"\n", rows[i].matched,
				rows[i].expected, (int)got.size, got.data);
			wrong++;
		}
		parl_arena_free(arena);
	}
	assert_int_equal(wrong, 0);
}

static void check_first(const char *text, bool lower, const char *expected)
{
	struct parl_arena *arena = parl_arena_new();
	parl_view got = parl_capital_first(parl_view_of(text), lower, arena);
	if (!parl_view_equal(got, parl_view_of(expected)))
		fail_msg("%s: expected \"%s\", got \"%.*s\"", text, expected, (int)got.size,
			got.data);
	parl_arena_free(arena);
}

static void test_first_letter(void **state)
{
	(void)state;
	check_first("small businesses", false, "Small businesses");
	check_first("iPlan users", false, "iPlan users");
	check_first("élèves", false, "Élèves");
	check_first("“grants” are", false, "“Grants” are");
	check_first("NHS trust", false, "NHS trust");
	check_first("", false, "");
	check_first("Small businesses", true, "small businesses");
	check_first("NHS trust", true, "NHS trust");
	check_first("I am", true, "I am");
	check_first("I'm here", true, "I'm here");
	check_first("I’m here", true, "I’m here");
	check_first("In care", true, "in care");
	check_first("A grant", true, "a grant");
	check_first("Éire", true, "éire");
	check_first("\xFF", true, "\xFF");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_patterns),
		cmocka_unit_test(test_first_letter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
