/*
 * measure.c - how long a text is, as forms and portals count it.
 */
#include "measure.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"

static bool is_space(int32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return u_isUWhiteSpace(c);
}

struct parl_measure parl_measure_text(parl_view text)
{
	struct parl_measure measure = {0, 0};
	bool inside = false;

	for (size_t at = 0; at < text.size;) {
		bool space = is_space(parl_utf8_next(text, &at));

		measure.characters++;
		measure.words += !space && !inside;
		inside = !space;
	}
	return measure;
}
