/*
 * utf8.c - ICU's macros behind functions: they do not compile without warnings where they are used.
 */
#include "utf8.h"

#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

int32_t parl_utf8_next(parl_view text, size_t *at)
{
	const uint8_t *bytes = (const uint8_t *)text.data;
	UChar32 c;
	U8_NEXT(bytes, *at, text.size, c);
	return c;
}

int32_t parl_utf8_before(parl_view text, size_t *at)
{
	const uint8_t *bytes = (const uint8_t *)text.data;
	/* ICU's macro counts in int32_t behind the scenes; four bytes back are enough for it */
	size_t floor = *at > 4 ? *at - 4 : 0;
	int32_t place = (int32_t)(*at - floor);
	UChar32 c;
	U8_PREV(bytes + floor, 0, place, c);
	*at = floor + (size_t)place;
	return c;
}

size_t parl_utf8_put(char *bytes, int32_t c)
{
	uint8_t *out = (uint8_t *)bytes;
	size_t size = 0;
	U8_APPEND_UNSAFE(out, size, c);
	return size;
}
