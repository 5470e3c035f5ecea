/*
 * test_article.c - a or an, beyond the contract's table, judged by ear.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/inflect.h"

static void check_all(const char *article, const char *const *texts, size_t count)
{
	int wrong = 0;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(parl_article(parl_view_of(texts[i])), article) == 0)
			continue;
		print_error("it should be: %s %s\n", article, texts[i]);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define CHECK(article, ...)                                       \
	do {                                                      \
		static const char *const texts[] = {__VA_ARGS__}; \
		check_all(article, texts, PARL_LENGTH(texts));    \
	} while (0)

static void test_words(void **state)
{
	(void)state;
	CHECK("a", "grant", "service user", "commissioner", "year", "young person", "yearly review",
		"hospital", "housing officer", "helpline", "homeless person", "history", "wage",
		"whole-family approach", "European", "Europe-wide scheme", "euro", "eulogy",
		"unique", "union", "unit cost", "united front", "unity", "universal service",
		"uniform", "unilateral decision", "unison", "unicorn", "unitary authority",
		"usable result", "usage fee", "useful tool", "used car", "user-led group",
		"usual case", "utility bill", "utilitarian view", "utopian plan", "ubiquitous need",
		"Ukrainian", "Ukraine scheme", "Ugandan family", "urinary infection", "one-off",
		"one-stop shop", "once-only cost", "one", "ewe", "unanimous vote",
		"qualified nurse");
	CHECK("an", "hour", "hourly rate", "hour's notice", "honest view", "honour", "honorarium",
		"honorary officer", "heir", "heirloom", "adult", "awarding body", "area", "aim",
		"elder", "employer", "ethical supplier", "early help offer", "evidence base",
		"individual", "in-house team", "issue", "invitation to tender", "older person",
		"organisation", "outcome", "onerous duty", "oncology ward", "only child",
		"unpaid carer", "unmet need", "unusual case", "unintended effect",
		"unidentified person", "unimportant detail", "unissued licence", "uninsured risk",
		"update", "upfront cost", "umbrella body", "urgent need", "urban area", "usher",
		"utter failure", "uplift", "under-16", "eighth of it", "eleven-week wait",
		"end user", "e-mail", "e-bike", "Ofsted report", "Ystrad project", "uncle");
}

static void test_initialisms(void **state)
{
	(void)state;
	CHECK("an", "MoU", "FCR model", "EU", "NHS", "SME", "SMEs", "HMRC", "MP", "MSP", "NGO",
		"FTE", "HR team", "HMO", "LA", "LGA paper", "RSL", "RNIB", "SLA", "SROI", "X-ray",
		"M&E plan", "R&D grant", "L&D lead", "A4 sheet", "M25 site", "EOI", "ITT",
		"IT system", "ISO 9001", "OJEU notice", "ACAS code", "LGBTQ+ group", "HIV clinic",
		"NVQ", "FAQ", "S106 deal", "I.T. system", "NHS-funded post", "SIA badge",
		"FOI request", "LEA");
	CHECK("a", "NATO", "CIC", "CIO", "UK", "UKCES", "UN", "US", "VCSE", "KPI", "GP", "PhD",
		"DBS check", "TUPE issue", "BAME group", "CV", "PQQ", "QA", "Q&A", "U-turn",
		"T-shirt", "VAT return", "WHO report", "YMCA hostel", "NEET", "NICE guideline",
		"MARAC", "SMART target", "STEM day", "SEND", "SORP", "RAG rating", "LEP", "SIB",
		"UNISON rep", "UNICEF", "COVID", "CAMHS team", "B&B", "COMMISSIONER", "FUNDER",
		"HOUSING ASSOCIATION", "LinkedIn page", "B2B deal");
}

static void test_numbers(void **state)
{
	(void)state;
	CHECK("an", "8", "80", "8.5", "88", "800", "8,000", "80%", "8-week", "8th", "11", "11th",
		"11%", "11-month", "18", "18-month", "18th", "18,000", "11,500", "18.5", "800,000",
		"£8 fee", "£80 fee", "£11 million", "£18,000", "€8", "(8-week)", "1851 census",
		"1800s house", "11:30", "18,000,000", "8/10");
	CHECK("a", "1", "2", "7", "9", "10", "12", "17", "19", "90", "100", "110", "118", "180",
		"1,100", "1,800", "1800", "£100", "£5", "£1.8m", "100%", "24-hour line",
		"3-year plan", "0.8", "2018 report", "50p coin", "1:1", "180-day", "1,180",
		"118,000", "180,000");
}

static void test_what_stands_before(void **state)
{
	(void)state;
	CHECK("an", "“outcome”", "‘adult’", "(individual)", "*urgent*", "\"SME\"", "«Ökoinstitut»",
		"état", "Ægir plan", "a\xCC\x8Als group");
	CHECK("a", "", " ", "—", "“grant”", "(unit)", "\xFF", "中文 text", "привет");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_initialisms),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_what_stands_before),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
