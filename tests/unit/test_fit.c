/*
 * test_fit.c - a term in the place of another: form, article, capitals.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/fit.h"

#define BASE (1u << PARL_FORM_BASE)
#define PLURAL (1u << PARL_FORM_PLURAL)
#define PAST (1u << PARL_FORM_PAST)
#define PARTICIPLE (1u << PARL_FORM_PARTICIPLE)

static void check(const struct parl_fit_request *request, const char *expected)
{
	struct parl_arena *arena = parl_arena_new();
	struct parl_fit fit;
	char got[256];
	assert_true(parl_fit_term(request, &fit, arena));
	parl_view before = request->before;
	size_t head = fit.article.size ? fit.place.start : before.size;
	size_t tail = fit.article.size ? fit.place.end : before.size;
	snprintf(got, sizeof(got), "%.*s%.*s%.*s%.*s", (int)head, before.data,
		(int)fit.article.size, fit.article.data, (int)(before.size - tail),
		before.data + tail, (int)fit.text.size, fit.text.data);
	assert_string_equal(got, expected);
	parl_arena_free(arena);
}

static void check_verb(const char *before, const char *matched, unsigned forms, const char *after,
	const char *expected)
{
	check(&(struct parl_fit_request){.before = parl_view_of(before),
		      .after = parl_view_of(after),
		      .matched = parl_view_of(matched),
		      .spelled = parl_view_of(matched),
		      .forms = forms,
		      .target = parl_view_of("give"),
		      .target_class = PARL_CLASS_VERB},
		expected);
}

/* "helped" is past and participle, "gave" and "given" are not. */
static void test_past_or_participle(void **state)
{
	const unsigned both = PAST | PARTICIPLE;
	(void)state;
	check_verb("we ", "helped", both, "", "we gave");
	check_verb("last year the team ", "helped", both, " many", "last year the team gave");
	check_verb("we have ", "helped", both, "", "we have given");
	check_verb("we have not yet ", "helped", both, "", "we have not yet given");
	check_verb("we’ve ", "helped", both, "", "we’ve given");
	check_verb("we haven’t ", "helped", both, "", "we haven’t given");
	check_verb("it was ", "helped", both, "", "it was given");
	check_verb("they got ", "helped", both, "", "they got given");
	check_verb("as we are, we ", "helped", both, "", "as we are, we gave");
	check_verb("those we are with who ", "helped", both, "", "those we are with who gave");
	check_verb("have they ", "helped", both, "", "have they given");
	check_verb("people who ", "helped", both, "", "people who gave");
	check_verb("the ", "helped", both, " people", "the given");
	check_verb("work ", "helped", both, " by volunteers", "work given");
	check_verb("we have, since 2019, ", "helped", both, "", "we have, since 2019, given");
	check_verb("we have, since 2019, in Leeds and York ", "helped", both, "",
		"we have, since 2019, in Leeds and York gave");
}

/* "put" is all three. */
static void test_base_or_past(void **state)
{
	const unsigned all = BASE | PAST | PARTICIPLE;
	(void)state;
	check_verb("we ", "put", all, "", "we give");
	check_verb("we will ", "put", all, "", "we will give");
	check_verb("we have to ", "put", all, "", "we have to give");
	check_verb("it has been ", "put", all, "", "it has been given");
	check_verb("he ", "put", all, "", "he gave");
	check_verb("did he ", "put", BASE, "", "did he give");
	check_verb("have been able to ", "put", all, "", "have been able to give");
	check_verb("last year we ", "put", all, "", "last year we gave");
	check_verb("we ", "put", all, " three years ago", "we gave");
	check_verb("at last we ", "put", all, "", "at last we give");
	check_verb("last year we began to ", "put", all, "", "last year we began to give");
}

/* "run" is base and participle: whether the auxiliary is its own. */
static void test_base_or_participle(void **state)
{
	const unsigned both = BASE | PARTICIPLE;
	(void)state;
	check_verb("we ", "run", both, "", "we give");
	check_verb("we have never ", "run", both, "", "we have never given");
	check_verb("having successfully ", "run", both, "", "having successfully given");
	check_verb("have you ", "run", both, "", "have you given");
	check_verb("had the trustees ", "run", both, "", "had the trustees given");
	check_verb("we have for ten years ", "run", both, "", "we have for ten years given");
	check_verb("we have, since 1990, ", "run", both, "", "we have, since 1990, given");
	check_verb("our charity's ", "run", both, " it since", "our charity's given");
	check_verb("let's ", "run", both, "", "let's give");
	check_verb("it has helped groups ", "run", both, "", "it has helped groups give");
	check_verb("we have volunteers ", "run", both, "", "we have volunteers give");
	check_verb("it has let us ", "run", both, "", "it has let us give");
	check_verb("we had better ", "run", both, "", "we had better give");
	check_verb("we have a hall, a van, ", "run", both, "", "we have a hall, a van, give");
	check_verb("having helped groups ", "run", both, "", "having helped groups give");
}

static void check_noun(
	const char *before, const char *matched, const char *target, const char *expected)
{
	check(&(struct parl_fit_request){.before = parl_view_of(before),
		      .matched = parl_view_of(matched),
		      .spelled = parl_view_of("funder"),
		      .forms = BASE,
		      .target = parl_view_of(target),
		      .target_class = PARL_CLASS_NOUN},
		expected);
}

static void test_articles(void **state)
{
	(void)state;
	check_noun("a ", "funder", "awarding body", "an awarding body");
	check_noun("A ", "funder", "awarding body", "An awarding body");
	check_noun("a ", "Funder", "awarding body", "an Awarding body");
	check_noun("We need A ", "FUNDER", "awarding body", "We need An AWARDING BODY");
	check_noun("FOR A ", "FUNDER", "awarding body", "FOR AN AWARDING BODY");
	check_noun("an ", "funder", "grant maker", "a grant maker");
	check_noun("AN ", "FUNDER", "grant maker", "A GRANT MAKER");
	check_noun("a “", "funder", "awarding body", "an “awarding body");
	check_noun("a (", "funder", "awarding body", "an (awarding body");
	check_noun("a **", "funder", "awarding body", "an **awarding body");
	check_noun("a\u00A0", "funder", "awarding body", "an\u00A0awarding body");
	check_noun("a local ", "funder", "awarding body", "a local awarding body");
	check_noun("the ", "funder", "awarding body", "the awarding body");
	check_noun("Option A ", "funder", "awarding body", "Option A awarding body");
	check_noun("(a) ", "funder", "awarding body", "(a) awarding body");
	check_noun("extra", "funder", "awarding body", "extraawarding body");
	check_noun("a", "funder", "awarding body", "aawarding body");
	check_noun("", "funder", "awarding body", "awarding body");
	/* a shouted word is a word, no acronym */
	check_noun("a ", "FUNDER", "sponsor", "a SPONSOR");
	check_noun("a ", "FUNDER", "fund", "a FUND");
}

static void test_sentence_start(void **state)
{
	struct parl_fit_request request = {.before = parl_view_of(""),
		.matched = parl_view_of("SMEs"),
		.spelled = parl_view_of("SMEs"),
		.forms = PLURAL,
		.target = parl_view_of("small business"),
		.target_class = PARL_CLASS_NOUN};
	(void)state;
	check(&request, "Small businesses");
	request.before = parl_view_of("“");
	check(&request, "“Small businesses");
	request.before = parl_view_of("the ");
	check(&request, "the small businesses");
}

static void test_no_such_form(void **state)
{
	struct parl_fit_request request = {.before = parl_view_of("two "),
		.matched = parl_view_of("grants"),
		.spelled = parl_view_of("grants"),
		.forms = PLURAL,
		.target = parl_view_of("funding"),
		.target_class = PARL_CLASS_NOUN};
	(void)state;
	check(&request, "two funding");
	request.target_class = PARL_CLASS_NONE;
	request.target = parl_view_of("award");
	check(&request, "two award");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_past_or_participle),
		cmocka_unit_test(test_base_or_participle),
		cmocka_unit_test(test_base_or_past),
		cmocka_unit_test(test_articles),
		cmocka_unit_test(test_sentence_start),
		cmocka_unit_test(test_no_such_form),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
