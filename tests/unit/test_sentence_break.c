/*
 * test_sentence_break.c - our rules for the ends of sentences beside ICU's, on texts made of what
 * the rules are about.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "text/sentence_break.h"

#define TEXTS 60000
#define PIECES 14

static const char *const pieces[] = {"a", "B", "3", ".", " ", "!", "?", ",", ":", "-", "\"", "'",
	"(", ")", "\n", "\r", "\t", "\u00AD", "\u0301", "\u2019", "\u3042", "\u2026", "\u00E9",
	"\u00C9", "\xFF", "\u2029", "\xC2\xA0", "\u2014", ";", "\f", "\x01", "\u3002", "\U0001F600",
	"\u0964", "\uFF0E", "\xC2\x85", "ab", "C.", "e.g. "};

static uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33);
}

static void check(UBreakIterator *icu, const char *bytes, size_t size)
{
	UErrorCode error = U_ZERO_ERROR;
	UText text = UTEXT_INITIALIZER;
	struct parl_sentence_breaks breaks = {.text = {bytes, size}};

	utext_openUTF8(&text, bytes, (int64_t)size, &error);
	ubrk_setUText(icu, &text, &error);
	assert_true(U_SUCCESS(error));
	for (int32_t end = ubrk_next(icu); end != UBRK_DONE; end = ubrk_next(icu)) {
		assert_true(breaks.at < size);
		if (parl_sentence_next(&breaks) != (size_t)end)
			fail_msg("at %zu, ICU at %d: %.*s", breaks.at, (int)end, (int)size, bytes);
	}
	assert_int_equal(breaks.at, size);
	utext_close(&text);
}

static void test_beside_icu(void **state)
{
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *icu = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &error);
	uint64_t seed = 20261122;

	(void)state;
	assert_true(U_SUCCESS(error));
	for (int i = 0; i < TEXTS; i++) {
		char bytes[PIECES * 8];
		size_t size = 0;
		uint32_t kinds = 1 + next_random(&seed) % PARL_LENGTH(pieces);

		for (uint32_t k = next_random(&seed) % PIECES; k < PIECES; k++) {
			const char *piece = pieces[next_random(&seed) % kinds];

			memcpy(bytes + size, piece, strlen(piece));
			size += strlen(piece);
		}
		check(icu, bytes, size);
	}
	ubrk_close(icu);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_beside_icu),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
