/*
 * test_clean.c - clean text, told by every way that the processor has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/text.h>

#include "../../core/text/clean.h"

#define ROOM 144

static bool is_clean(parl_view text)
{
	return memchr(text.data, '\0', text.size) == NULL &&
		parl_utf8_fault(text, 0).start == text.size;
}

/* All ways say the same of TEXT. */
static void check(parl_view text)
{
	for (enum parl_way way = PARL_WAY_PORTABLE; way <= parl_way_best(); way++)
		if (parl_clean_way(way)(text) != is_clean(text))
			fail_msg("way %d is wrong about %02X %02X %02X %02X of %zu", (int)way,
				(unsigned char)text.data[0], (unsigned char)text.data[1],
				(unsigned char)text.data[2], (unsigned char)text.data[3],
				text.size);
}

/* Four bytes at every place that a border between blocks can have in them. */
static void check_at_borders(const unsigned char *bytes)
{
	char text[ROOM];

	for (size_t i = 0; i < 14; i++) {
		size_t at = i < 7 ? 27 + i : 52 + i;

		memset(text, 'a', sizeof(text));
		memcpy(text + at, bytes, 4);
		check((parl_view){text, sizeof(text)});
		check((parl_view){text, at + 4});
	}
}

static void all_leads(void **state)
{
	static const unsigned char seconds[] = {
		0x00, 0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xF1};
	unsigned char bytes[4];
	const size_t count = sizeof(seconds);

	(void)state;
	for (unsigned lead = 0; lead < 256; lead++)
		for (size_t i = 0; i < count * count * count; i++) {
			bytes[0] = (unsigned char)lead;
			bytes[1] = seconds[i % count];
			bytes[2] = seconds[i / count % count];
			bytes[3] = seconds[i / count / count];
			check_at_borders(bytes);
		}
}

static void ends(void **state)
{
	static const char text[] =
		"abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefg\xF0\x9F\x91\x8D and \xE2\x80\x99";

	(void)state;
	for (size_t size = 0; size < sizeof(text); size++)
		check((parl_view){text, size});
	assert_true(parl_text_is_clean(parl_view_of("")));
	assert_true(parl_text_is_clean(parl_view_of(text)));
	assert_false(parl_text_is_clean((parl_view){text, sizeof(text)}));
	assert_false(parl_text_is_clean((parl_view){text, sizeof(text) - 2}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(all_leads), cmocka_unit_test(ends)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
