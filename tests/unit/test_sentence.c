/*
 * test_sentence.c - where sentences end, and the words beside a place.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/sentence.h"

/* In TEXT a '|' stands wherever one sentence ends and the next begins. */
static void check(const char *marked)
{
	char text[1024];
	char got[1024];
	size_t size = 0;
	size_t at = 0;
	size_t count;
	for (const char *c = marked; *c; c++)
		if (*c != '|')
			text[size++] = *c;
	struct parl_arena *arena = parl_arena_new();
	parl_span *spans = parl_sentences((parl_view){text, size}, 0, SIZE_MAX, &count, arena);
	assert_non_null(spans);
	size_t end = 0;
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(spans[i].start, end);
		assert_true(spans[i].end > spans[i].start);
		end = spans[i].end;
		if (i > 0)
			got[at++] = '|';
		memcpy(got + at, text + spans[i].start, spans[i].end - spans[i].start);
		at += spans[i].end - spans[i].start;
	}
	got[at] = '\0';
	assert_int_equal(end, size);
	assert_string_equal(got, marked);
	parl_arena_free(arena);
}

static void test_plain(void **state)
{
	(void)state;
	check("");
	check("One only");
	check("One. |Two! |Three? |Four");
	check("“We did.” |They said so.");
	check("It ended (in May). |We went on.");
	check("It cost £3.50. |We paid.");
	check("See www.example.org. |We did.");
	check("Wait... |We did.");
	check("Nothing but itself?!  ");
	check("A stop, then a bracket.) |Then more");
	check(". |A stop alone");
	check("Ein Satz. |Noch einer.");
	check("终了。|次の文。");
}

static void test_abbreviations(void **state)
{
	(void)state;
	check("Groups, e.g. Scouts, came. |We did.");
	check("Others, i.e. Trustees, came.");
	check("We met Dr. Smith. |She left.");
	check("Mr. and Mrs. Khan, Ms. Roe and Prof. Lee met. |It was May.");
	check("St. Mary’s is open. |Come in.");
	check("Users vs. Carers. |Next.");
	check("approx. 40 came. |We did.");
	check("In c. 1990 it began. |It grew.");
	check("See No. 5. |Then go.");
	check("No. |We do not.");
	check("See p. 12 and pp. 3 to 9. |Then go.");
	check("See Fig. 2 and para. 4. |Then go.");
	check("We sent food, etc. to all. |It helped.");
	check("We sent food, etc. |It helped.");
	check("Acme Ltd. |It closed.");
	check("J. Smith and J. K. Rowe spoke. |All left.");
	check("John F. Kennedy spoke. |All left.");
	check("It was plan b. |We left.");
	check("1. Introduction to us. |2. Our staff.");
	check("We met at 5 p.m. |Then we left.");
	check("Cllr. Jones came.");
}

static void test_line_breaks(void **state)
{
	(void)state;
	check("The funder\nof the work came. |It\r\nwas May.");
	check("It ended.\n|We went on.");
	check("Groups, e.g.\nScouts, came.");
	check("A heading\n\n|A paragraph");
	check("A heading\r\n\r\n|A paragraph");
	check("Signed, Dr.\n\n|New part");
	check("One\n \t\n|Two");
}

static void test_much(void **state)
{
	enum { MANY = 20000 };
	struct parl_arena *arena = parl_arena_new();
	char *text = malloc(MANY * 4);
	size_t count;
	(void)state;
	for (size_t i = 0; i < MANY; i++)
		memcpy(text + i * 4, "Dr. ", 4);
	assert_non_null(parl_sentences((parl_view){text, MANY * 4}, 0, SIZE_MAX, &count, arena));
	assert_int_equal(count, 5); /* of PARL_SENTENCE_MOST at most */
	memset(text, '.', MANY * 4);
	assert_non_null(parl_sentences((parl_view){text, MANY * 4}, 0, SIZE_MAX, &count, arena));
	memset(text, '\n', MANY * 4);
	assert_non_null(parl_sentences((parl_view){text, MANY * 4}, 0, SIZE_MAX, &count, arena));
	memset(text, '\xFF', MANY * 4);
	assert_non_null(parl_sentences((parl_view){text, MANY * 4}, 0, SIZE_MAX, &count, arena));
	free(text);
	parl_arena_free(arena);
}

/* The '|' in TEXT is the place. */
static void check_words(const char *marked, const char *before, const char *after)
{
	char text[256];
	const char *bar = strchr(marked, '|');
	size_t at = (size_t)(bar - marked);
	parl_span word;
	memcpy(text, marked, at);
	strcpy(text + at, bar + 1);
	parl_view view = parl_view_of(text);
	assert_int_equal(parl_word_before(view, at, &word), before != NULL);
	if (before)
		assert_true(parl_view_equal((parl_view){text + word.start, word.end - word.start},
			parl_view_of(before)));
	assert_int_equal(parl_word_after(view, at, &word), after != NULL);
	if (after)
		assert_true(parl_view_equal((parl_view){text + word.start, word.end - word.start},
			parl_view_of(after)));
}

static void test_words(void **state)
{
	(void)state;
	check_words("the| funder", "the", "funder");
	check_words("the | funder", "the", "funder");
	check_words("the\u00A0|\u00A0funder", "the", "funder");
	check_words("the\r\n|\tfunder", "the", "funder");
	check_words("the, |(funder", NULL, NULL);
	check_words("|", NULL, NULL);
	check_words("we don’t |can't", "don’t", "can't");
	check_words("users’ |’tis", NULL, NULL);
	check_words("user-led |co-op.", "user-led", "co-op");
	check_words("not- |-for", NULL, NULL);
	check_words("ser\u00ADvice |fun\u00ADder\u00AD", "ser\u00ADvice", "fun\u00ADder");
	check_words("the\u00AD \u200B| \u2060funder", "the", "funder");
	check_words("cost 1,800.50 |3.5 more", "1,800.50", "3.5");
	check_words("end. |.5", NULL, NULL);
	check_words("e\u0301te\u0301 |\u00E9t\u00E9", "e\u0301te\u0301", "\u00E9t\u00E9");
	check_words("\xFF |\xFF", NULL, NULL);
	check_words("a \xFFword |b\xFF", "word", "b");
}

/* By steps over all the blanks at once: from each of them it would not end today. */
static void a_word_is_sought_over_anything(void **state)
{
	const size_t size = (size_t)1 << 23;
	char *text = malloc(size);
	parl_view view = {text, size};
	parl_span word;

	(void)state;
	assert_non_null(text);
	memset(text, ' ', size);
	memcpy(text + size - 8, "- funder", 8);
	assert_true(parl_word_seek(view, 0, size, &word));
	assert_int_equal(word.start, size - 6);
	assert_int_equal(word.end, size);
	assert_true(parl_word_seek(view, 0, size - 5, &word));
	assert_false(parl_word_seek(view, 0, size - 6, &word));
	assert_false(parl_word_after(view, 0, &word));
	assert_int_equal(word.start, size - 8);
	assert_int_equal(word.end, size - 8);
	memcpy(text, "funder -", 8);
	assert_false(parl_word_before(view, size - 8, &word));
	assert_int_equal(word.start, 8);
	assert_int_equal(word.end, 8);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_abbreviations),
		cmocka_unit_test(test_line_breaks),
		cmocka_unit_test(test_much),
		cmocka_unit_test(test_words),
		cmocka_unit_test(a_word_is_sought_over_anything),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
