/*
 * limit.c - how long a text may be: "500w", "400-500w", "3000c:crlf".
 */
#include <parlance/measure.h>

/* Nobody asks for more, and sums of it cannot overflow. */
#define DIGITS_MOST 9

/* The number at *AT, which moves behind it; false: there is none that makes sense. */
static bool read_number(parl_view text, size_t *at, size_t *number)
{
	size_t start = *at;

	*number = 0;
	for (; *at < text.size && text.data[*at] >= '0' && text.data[*at] <= '9'; ++*at) {
		if (*at - start == DIGITS_MOST)
			return false;
		*number = *number * 10 + (size_t)(text.data[*at] - '0');
	}
	return *at > start && text.data[start] != '0';
}

/* "400-500", "500", "400-". */
static bool read_range(parl_view text, size_t *at, struct parl_limit *limit)
{
	size_t first;

	if (!read_number(text, at, &first))
		return false;
	limit->least = 0;
	limit->most = first;
	if (*at == text.size || text.data[*at] != '-')
		return true;
	limit->least = first;
	limit->most = SIZE_MAX;
	++*at;
	if (*at < text.size && text.data[*at] >= '0' && text.data[*at] <= '9')
		return read_number(text, at, &limit->most) && limit->least <= limit->most;
	return true;
}

static bool read_limit(parl_view text, struct parl_limit *limit, const char **why)
{
	enum parl_unit unit;
	size_t at = 0;

	*why = "write a number and w for words or c for characters, such as 500w, 3000c or "
	       "400-500w";
	if (!read_range(text, &at, limit) || at == text.size)
		return false;
	if (text.data[at] != 'w' && text.data[at] != 'c')
		return false;
	unit = text.data[at++] == 'w' ? PARL_UNIT_WORDS : PARL_UNIT_CHARACTERS;
	limit->rule = parl_rule_find(unit, (parl_view){"", 0});
	if (at == text.size)
		return true;
	if (text.data[at] != ':' || at + 1 == text.size)
		return false;
	at++;
	*why = unit == PARL_UNIT_WORDS
		? "words are counted by the rules spaces, word and unicode; "
		  "`parlance count` shows them all"
		: "characters are counted by the rules lf, crlf, utf16, "
		  "clusters, word and no-spaces; `parlance count` shows them "
		  "all";
	limit->rule = parl_rule_find(unit, (parl_view){text.data + at, text.size - at});
	return limit->rule != NULL;
}

bool parl_limit_read(parl_view text, struct parl_limit *limit, const char **why)
{
	struct parl_limit read = {NULL, 0, SIZE_MAX};

	if (!read_limit(text, &read, why))
		return false;
	*limit = read;
	*why = NULL;
	return true;
}

int parl_limit_compare(const struct parl_limit *limit, size_t length)
{
	return length < limit->least ? -1 : length > limit->most;
}
