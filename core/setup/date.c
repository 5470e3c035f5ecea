/*
 * date.c - the moment at which changes were made, as documents say it.
 */
#include "date.h"

#include <string.h>
#include <time.h>

#include <parlance/glossary.h>

#define DAY 10

static const char *now(struct parl_arena *arena)
{
	time_t seconds = time(NULL);
	char text[32];
	struct tm moment;

	if (!gmtime_r(&seconds, &moment) ||
		strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &moment) == 0)
		return "1970-01-01T00:00:00Z";
	return parl_arena_print(arena, "%s", text);
}

/* Two digits below LIMIT behind SIGN, at *AT, which goes on behind them. */
static bool two_digits(const char **at, char sign, int limit, int *number)
{
	const char *text = *at;

	if (text[0] != sign || text[1] < '0' || text[1] > '9' || text[2] < '0' || text[2] > '9')
		return false;
	*number = (text[1] - '0') * 10 + (text[2] - '0');
	*at = text + 3;
	return *number < limit;
}

/* A time of day as it is written behind a day; "": its beginning. */
static bool read_time(const char *text, int *hour, int *minute, int *second)
{
	*hour = *minute = *second = 0;
	if (*text == '\0')
		return true;
	if (!two_digits(&text, 'T', 24, hour) || !two_digits(&text, ':', 60, minute))
		return false;
	if (*text == ':' && !two_digits(&text, ':', 60, second))
		return false;
	return strcmp(text, "") == 0 || strcmp(text, "Z") == 0;
}

bool parl_date_is_one(const char *text)
{
	int hour, minute, second;

	return strlen(text) >= DAY && parl_is_date((parl_view){text, DAY}) &&
		read_time(text + DAY, &hour, &minute, &second);
}

const char *parl_date_of(const char *text, struct parl_arena *arena)
{
	int hour, minute, second;

	if (!text)
		return now(arena);
	read_time(text + DAY, &hour, &minute, &second);
	return parl_arena_print(arena, "%.*sT%02d:%02d:%02dZ", DAY, text, hour, minute, second);
}
