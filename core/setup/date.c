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

const char *parl_date_of(const char *text, struct parl_arena *arena)
{
	int hour = 0, minute = 0, second = 0;
	const char *at;

	if (!text)
		return now(arena);
	if (strlen(text) < DAY || !parl_is_date((parl_view){text, DAY}))
		return NULL;
	at = text + DAY;
	if (*at != '\0') {
		if (!two_digits(&at, 'T', 24, &hour) || !two_digits(&at, ':', 60, &minute))
			return NULL;
		if (*at == ':' && !two_digits(&at, ':', 60, &second))
			return NULL;
		if (strcmp(at, "") != 0 && strcmp(at, "Z") != 0)
			return NULL;
	}
	return parl_arena_print(arena, "%.*sT%02d:%02d:%02dZ", DAY, text, hour, minute, second);
}
