/*
 * test_among.c - the next byte of a few, by every way that the processor has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/base/among.h"

#define ROOM 100

static bool is_mark(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == 0x9D || byte == 0x99;
}

static bool is_stop(unsigned char byte)
{
	return byte == '.' || byte == '\n' || byte >= 0x80;
}

static bool is_special(unsigned char byte)
{
	return byte < ' ' || byte == '"' || byte == '\\' || byte == 0x7F;
}

static bool is_none(unsigned char byte)
{
	(void)byte;
	return false;
}

/* Every high half goes with low ones of its own: too many for a bit each. */
static bool is_diagonal(unsigned char byte)
{
	return byte >> 4 == (byte & 0x0F);
}

static bool (*const sets[])(unsigned char byte) = {
	is_mark, is_stop, is_special, is_none, is_diagonal};

static size_t next_of(bool (*is)(unsigned char byte), parl_view text, size_t at)
{
	while (at < text.size && !is((unsigned char)text.data[at]))
		at++;
	return at;
}

static void check(bool (*is)(unsigned char byte), parl_view text)
{
	struct parl_among set = PARL_AMONG(is);

	parl_among_make(&set);
	for (enum parl_way way = PARL_WAY_PORTABLE; way <= parl_way_best(); way++)
		for (size_t at = 0; at <= text.size + 2; at++)
			assert_int_equal(
				parl_among_way(way)(&set, text, at), next_of(is, text, at));
}

/* Each byte alone, at the borders of blocks. */
static void each_byte(void **state)
{
	static const size_t sizes[] = {1, 31, 32, 33, 63, 64, 70};
	char text[ROOM];

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(sets); i++)
		for (size_t k = 0; k < PARL_LENGTH(sizes); k++)
			for (unsigned byte = 0; byte < 256; byte++) {
				memset(text, 'a', sizeof(text));
				text[sizes[k] - 1] = (char)byte;
				check(sets[i], (parl_view){text, sizes[k]});
			}
}

static void random_bytes(void **state)
{
	char text[ROOM];
	uint64_t draw = 6;

	(void)state;
	for (size_t round = 0; round < 200; round++) {
		for (size_t i = 0; i < sizeof(text); i++) {
			draw = draw * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
			text[i] = (char)(draw >> 56);
		}
		for (size_t i = 0; i < PARL_LENGTH(sets); i++)
			check(sets[i], (parl_view){text, round % ROOM});
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_byte),
		cmocka_unit_test(random_bytes),
	};

	return cmocka_run_group_tests_name("among", tests, NULL, NULL);
}
