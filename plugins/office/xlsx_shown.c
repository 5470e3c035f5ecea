/*
 * xlsx_shown.c - a number as its cell shows it, by the format of the cell.
 *
 * What a glossary has of numbers is terms and names that were typed as such, "10", "0800", "50%",
 * and what the program made a date of. So formats are followed as far as they decide on digits and
 * signs; what goes further, fractions and scales, is shown as the plain number. A date is written
 * by ISO 8601, as the columns of a glossary have it, whatever the country of the format; with no
 * more of it than the format shows: of 2027-03, which is shown as Mar-27, the month.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "xlsx.h"

#define PLACES_MOST 30

/* What the first section of a format says. */
struct shape {
	bool year, month, day, hour, second;
	size_t whole; /* digits before the point at least */
	size_t least; /* behind it at least */
	size_t most;  /* and at most */
	bool digits;  /* there is a place for them at all */
	bool grouped; /* 1,000 */
	bool percent;
	bool exponent;
	bool strange;                     /* what is not followed */
	struct parl_buffer before, after; /* other characters */
};

/* The literal that stands at AT: how many bytes of the format, and what is shown. False: none. */
static bool literal(const char *at, size_t *size, parl_view *text)
{
	const char *end;

	*text = (parl_view){at, 0};
	*size = 1;
	switch (*at) {
	case '"':
		end = strchr(at + 1, '"');
		end = end ? end : at + strlen(at);
		*text = (parl_view){at + 1, (size_t)(end - at - 1)};
		*size = (size_t)(end - at) + (*end != '\0');
		return true;
	case '\\':
	case '_':
	case '*':
		*size = at[1] ? 2 : 1;
		if (*at == '\\')
			*text = (parl_view){at + 1, *size - 1};
		return true;
	case '[': /* a colour, a condition, or a currency: [$£-809] */
		end = strchr(at, ']');
		end = end ? end : at + strlen(at);
		*size = (size_t)(end - at) + (*end != '\0');
		if (at[1] == '$')
			*text = (parl_view){at + 2, strcspn(at + 2, "-]")};
		return true;
	default:
		return false;
	}
}

static void take_digit(struct shape *shape, char place, bool behind)
{
	shape->digits = true;
	if (behind) {
		shape->most += shape->most < PLACES_MOST;
		shape->least = place == '0' ? shape->most : shape->least;
	} else {
		shape->whole += place == '0' && shape->whole < PLACES_MOST;
	}
}

/* A character that is no literal; BEHIND: the point has come. */
static void take(struct shape *shape, const char *at, bool *behind)
{
	char lower = (char)(*at | 0x20);

	if (strchr("0#?", *at))
		take_digit(shape, *at, *behind);
	else if (*at == '.')
		*behind = true;
	else if (*at == ',')
		shape->grouped = true;
	else if (*at == '%')
		shape->percent = true;
	else if (lower == 'e' && shape->digits)
		shape->exponent = true;
	else if (lower == 'y')
		shape->year = true;
	else if (lower == 'm')
		shape->month = true;
	else if (lower == 'd')
		shape->day = true;
	else if (lower == 'h')
		shape->hour = true;
	else if (lower == 's')
		shape->second = true;
	else if (*at == '/' && shape->digits)
		shape->strange = true;
	else
		parl_buffer_add_char(shape->digits ? &shape->after : &shape->before, *at);
}

/* [h], [mm], [ss]: time that has gone by. */
static bool is_elapsed(const char *at)
{
	return at[0] == '[' && at[1] && strchr("hms", at[1] | 0x20) &&
		(at[2] == ']' || (at[2] | 0x20) == (at[1] | 0x20));
}

static void read_shape(struct shape *shape, const char *format)
{
	bool behind = false;

	for (const char *at = format; *at && *at != ';';) {
		size_t size = 1;
		parl_view text;

		if (is_elapsed(at))
			shape->hour = true;
		if (strncasecmp(at, "am/pm", 5) == 0)
			size = 5;
		else if (strncasecmp(at, "general", 7) == 0)
			size = 7;
		else if (literal(at, &size, &text))
			parl_buffer_add_view(shape->digits ? &shape->after : &shape->before, text);
		else
			take(shape, at, &behind);
		at += size;
	}
}

/* --- dates */

/* Days of the proleptic Gregorian calendar, from 1 January 1970, as a date: the algorithm of Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
static void date_of(long days, long *year, unsigned *month, unsigned *day)
{
	long era, rest, of_era, of_year, part;

	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	rest = days - era * 146097;
	of_era = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
	of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
	part = (5 * of_year + 2) / 153;
	*day = (unsigned)(of_year - (153 * part + 2) / 5 + 1);
	*month = (unsigned)(part < 10 ? part + 3 : part - 9);
	*year = of_era + era * 400 + (*month <= 2);
}

/* 1 January 1900 is day 1; Excel has a 29 February in that year, which was none. */
#define FROM_1900 25569
#define FROM_1904 24107
#define LAST_DAY 2958465

static const char *date(
	const struct shape *shape, double number, bool from_1904, struct parl_arena *arena)
{
	bool months = shape->month && !shape->hour && !shape->second;
	bool days = shape->day || shape->year || months, time = shape->hour || shape->second;
	long whole = (long)number, year;
	long seconds = (long)((number - (double)whole) * 86400 + 0.5);
	unsigned month, day;
	const char *text = "";

	if (seconds == 86400) {
		seconds = 0;
		whole++;
	}
	date_of(whole + (!from_1904 && whole < 60) - (from_1904 ? FROM_1904 : FROM_1900), &year,
		&month, &day);
	if (days && (shape->day || !shape->year))
		text = parl_arena_print(arena, "%04ld-%02u-%02u", year, month, day);
	else if (days)
		text = shape->month ? parl_arena_print(arena, "%04ld-%02u", year, month)
				    : parl_arena_print(arena, "%04ld", year);
	if (text && time)
		text = parl_arena_print(arena, "%s%s%02ld:%02ld:%02ld", text, days ? " " : "",
			seconds / 3600 + (days ? 0 : 24 * whole), seconds / 60 % 60, seconds % 60);
	return text;
}

/* --- numbers */

/* As many digits as Excel shows, and as it writes them. */
static const char *general(double number, struct parl_arena *arena)
{
	char *text = (char *)parl_arena_print(arena, "%.15g", number);
	char *exponent = text ? strchr(text, 'e') : NULL;

	if (exponent)
		*exponent = 'E';
	return text;
}

/* Puts a comma before every three digits of what stands before the point. */
static const char *group(const char *digits, struct parl_arena *arena)
{
	size_t whole = strcspn(digits, "."), size = strlen(digits);
	char *text = parl_arena_alloc(arena, size + whole / 3 + 1), *to = text;

	for (size_t i = 0; text && i < size; i++) {
		if (i && i < whole && (whole - i) % 3 == 0)
			*to++ = ',';
		*to++ = digits[i];
	}
	return text;
}

static const char *fixed(const struct shape *shape, double number, struct parl_arena *arena)
{
	size_t width = shape->whole + (shape->most ? shape->most + 1 : 0);
	char *text = (char *)parl_arena_print(
		arena, "%0*.*f", (int)width, (int)shape->most, fabs(number));
	size_t size = text ? strlen(text) : 0;

	for (size_t i = shape->most; text && i > shape->least && text[size - 1] == '0'; i--)
		text[--size] = '\0';
	if (text && size && text[size - 1] == '.')
		text[--size] = '\0';
	return text && shape->grouped ? group(text, arena) : text;
}

static const char *shaped(const struct shape *shape, double number, struct parl_arena *arena)
{
	double value = shape->percent ? number * 100 : number;
	const char *digits = shape->exponent
		? parl_arena_print(arena, "%.*E", (int)shape->most, fabs(value))
		: fixed(shape, value, arena);

	if (!digits || shape->before.failed || shape->after.failed)
		return NULL;
	return parl_arena_print(arena, "%s%.*s%s%s%.*s", number < 0 ? "-" : "",
		(int)shape->before.size, shape->before.size ? shape->before.data : "", digits,
		shape->percent ? "%" : "", (int)shape->after.size,
		shape->after.size ? shape->after.data : "");
}

const char *xlsx_shown(const char *number, const char *format, bool from_1904,
	struct parl_arena *arena, bool *made)
{
	struct shape shape = {.digits = false};
	const char *text = NULL;
	char *end;
	double value = strtod(number, &end);

	*made = false;
	if (end == number || !isfinite(value))
		return number;
	if (format)
		read_shape(&shape, format);
	*made = !shape.digits &&
		(shape.year || shape.month || shape.day || shape.hour || shape.second) &&
		value >= 0 && value <= LAST_DAY;
	if (*made)
		text = date(&shape, value, from_1904, arena);
	else if (shape.digits && !shape.strange && fabs(value) < 1e15)
		text = shaped(&shape, value, arena);
	else
		text = general(value, arena);
	parl_buffer_release(&shape.before);
	parl_buffer_release(&shape.after);
	return text;
}
