/*
 * changed.c - texts that a spreadsheet program does not leave as they are: it works them out as
 * formulas, or takes them for numbers, dates or times. "1:1" comes back as "01:01:00", "007" as
 * "7", "2027-03" as "Mar-27".
 */
#include <string.h>
#include <strings.h>

#include "sheet.h"

bool parl_sheet_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* A month, which may be cut short. */
static bool is_month(parl_view word)
{
	static const char *const months[] = {"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december"};

	for (size_t i = 0; i < PARL_LENGTH(months); i++)
		if (word.size >= 3 && word.size <= strlen(months[i]) &&
			strncasecmp(word.data, months[i], word.size) == 0)
			return true;
	return false;
}

/* What stands behind digits: "1e5", "10.30 am". */
static bool is_mark(parl_view word)
{
	static const char *const marks[] = {"e", "a", "p", "am", "pm"};

	for (size_t i = 0; i < PARL_LENGTH(marks); i++)
		if (word.size == strlen(marks[i]) &&
			strncasecmp(word.data, marks[i], word.size) == 0)
			return true;
	return false;
}

/* The sign at AT, in bytes; 0: none that stands in a number, a date or a time. */
static size_t sign_at(parl_view text, size_t at)
{
	static const char *const currencies[] = {"\xC2\xA3", "\xE2\x82\xAC"}; /* pound, euro */

	if (text.data[at] && strchr(" .,/:-+%()$", text.data[at]))
		return 1;
	for (size_t i = 0; i < PARL_LENGTH(currencies); i++) {
		size_t size = strlen(currencies[i]);

		if (text.size - at >= size && memcmp(text.data + at, currencies[i], size) == 0)
			return size;
	}
	return 0;
}

static parl_view word_at(parl_view text, size_t at)
{
	size_t end = at;

	while (end < text.size && is_letter(text.data[end]))
		end++;
	return (parl_view){text.data + at, end - at};
}

static bool is_number(parl_view text)
{
	bool digits = false;

	for (size_t at = 0, size; at < text.size; at += size) {
		parl_view word = word_at(text, at);

		if (word.size && !is_month(word) && !(digits && is_mark(word)))
			return false;
		digits |= parl_sheet_is_digit(text.data[at]);
		size = parl_sheet_is_digit(text.data[at]) ? 1
			: word.size                       ? word.size
							  : sign_at(text, at);
		if (!size)
			return false;
	}
	return digits;
}

/* A number that comes back as it was: 2026.11, but neither 2026.10 nor 007. */
static bool is_kept(parl_view text)
{
	const char *point = memchr(text.data, '.', text.size);
	size_t whole = point ? (size_t)(point - text.data) : text.size;

	for (size_t i = 0; i < text.size; i++)
		if (i != whole && !parl_sheet_is_digit(text.data[i]))
			return false;
	/* More digits than these a floating-point number does not hold. */
	if (whole == 0 || whole + 1 == text.size || text.size > 15)
		return false;
	return (whole == 1 || text.data[0] != '0') && (!point || text.data[text.size - 1] != '0');
}

/* Taking the apostrophes in makes writing and reading each other's reverse. */
bool parl_sheet_is_changed(parl_view text)
{
	while (text.size && text.data[0] == '\'')
		text = (parl_view){text.data + 1, text.size - 1};
	if (text.size == 0)
		return false;
	if (strchr("=+-@\t\r", text.data[0]) && text.data[0] != '\0')
		return true;
	return is_number(text) && !is_kept(text);
}

/* Three numbers with one sign between, one of them a year: a date; three of two digits with colons:
 * a time. */
static bool is_date_or_time(parl_view text)
{
	size_t digits = 0, groups = 1;
	bool year = false, pairs = true;
	char sign = '\0';

	for (size_t at = 0; at <= text.size; at++) {
		char byte = at < text.size ? text.data[at] : sign;

		if (parl_sheet_is_digit(byte)) {
			digits++;
			continue;
		}
		if (!digits || !byte || !strchr("/-.:", byte) || (sign && byte != sign))
			return false;
		year |= digits == 4;
		pairs &= digits == 2;
		groups += at < text.size;
		sign = byte;
		digits = 0;
	}
	return groups == 3 && (sign == ':' ? pairs : year);
}

bool parl_sheet_is_made(parl_view text)
{
	bool word = false;

	if (text.size == 0 || !is_number(text))
		return false;
	for (size_t at = 0; at < text.size && !word; at++)
		word = is_month(word_at(text, at)) ||
			(strchr("eE", text.data[at]) && at > 0 && at + 2 < text.size &&
				strchr("+-", text.data[at + 1]));
	return word || is_date_or_time(text);
}
