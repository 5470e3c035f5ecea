/*
 * json.c - JSON written as it goes, without a tree.
 */
#include <parlance/output.h>

#include "among.h"
#include "sink.h"
#include "utf8.h"

#include <errno.h>
#include <string.h>

#define MOST_LEVELS 64

/* Most keys and values are no longer. */
#define KEY_SHORT 60
#define VALUE_SHORT 128

void parl_json_begin(struct parl_json *json, struct parl_output *output)
{
	*json = (struct parl_json){.output = output};
}

static void write_char(struct parl_json *json, char c)
{
	parl_output_write(json->output, (parl_view){&c, 1});
}

/* Whether a code point cannot stand in a string as it is. DEL, C1 and the two Unicode line ends
 * might: they are escaped for readers that take them for control characters or ends of a line. */
static bool needs_escape(int32_t c)
{
	return c < 0x20 || c == '"' || c == '\\' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 ||
		c == 0x2029;
}

static void write_escape(struct parl_output *output, int32_t c)
{
	if (c < 0)
		parl_output_write(output, parl_view_of("\xEF\xBF\xBD"));
	else if (c == '"' || c == '\\')
		parl_output_print(output, "\\%c", (char)c);
	else if (c == '\n')
		parl_output_write(output, parl_view_of("\\n"));
	else if (c == '\r')
		parl_output_write(output, parl_view_of("\\r"));
	else if (c == '\t')
		parl_output_write(output, parl_view_of("\\t"));
	else
		parl_output_print(output, "\\u%04x", (unsigned)c);
}

static bool is_plain(char c)
{
	return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

static bool is_not_plain(unsigned char byte)
{
	return !is_plain((char)byte);
}

static struct parl_among others = PARL_AMONG(is_not_plain);

/* Where the run of plain ASCII that begins at AT ends: most text is no more. */
static size_t plain_end(parl_view text, size_t at)
{
	return parl_among_next(&others, text, at);
}

/* The text up to its closing quotation mark, which is written, too. */
static void write_quoted(struct parl_json *json, parl_view text)
{
	size_t done = 0;
	size_t at = plain_end(text, 0);
	while (at < text.size) {
		size_t start = at;
		int32_t c = parl_utf8_next(text, &at);
		if (needs_escape(c)) {
			parl_output_write(
				json->output, (parl_view){text.data + done, start - done});
			write_escape(json->output, c);
			done = at;
		}
		at = plain_end(text, at);
	}
	parl_output_write(json->output, (parl_view){text.data + done, text.size - done});
	write_char(json, '"');
}

/* What stands before a value is short, and so are most values: they are put together here, and
 * written at once. */
struct piece {
	char bytes[4 + KEY_SHORT + VALUE_SHORT + 2];
	char *end;
};

static void write_piece(struct parl_json *json, struct piece *piece)
{
	parl_output_write(
		json->output, (parl_view){piece->bytes, (size_t)(piece->end - piece->bytes)});
	piece->end = piece->bytes;
}

static void put(struct piece *piece, const char *bytes, size_t size)
{
	if (size > 0)
		memcpy(piece->end, bytes, size);
	piece->end += size;
}

static void put_key(struct parl_json *json, struct piece *piece, const char *key)
{
	char *at = piece->end;
	size_t size = 0;
	*at++ = '"';
	for (; size < KEY_SHORT && is_plain(key[size]); size++)
		*at++ = key[size];
	if (key[size] == '\0') {
		*at++ = '"';
		*at++ = ':';
		piece->end = at;
		return;
	}
	*piece->end++ = '"';
	write_piece(json, piece);
	write_quoted(json, parl_view_of(key));
	write_char(json, ':');
}

/* Begins PIECE with the comma and the key before a value. */
static void put_lead(struct parl_json *json, struct piece *piece, const char *key)
{
	piece->end = piece->bytes;
	if (json->depth > 0) {
		uint64_t bit = (uint64_t)1 << (json->depth - 1);
		if (json->filled & bit)
			*piece->end++ = ',';
		json->filled |= bit;
	}
	if (key)
		put_key(json, piece, key);
}

static void write_value(struct parl_json *json, const char *key, const char *value, size_t size)
{
	struct piece piece;
	put_lead(json, &piece, key);
	put(&piece, value, size);
	write_piece(json, &piece);
}

void parl_json_open(struct parl_json *json, const char *key, char bracket)
{
	write_value(json, key, &bracket, 1);
	if (json->depth == MOST_LEVELS) {
		parl_output_fail(json->output, EOVERFLOW);
		return;
	}
	json->filled &= ~((uint64_t)1 << json->depth);
	json->depth++;
}

void parl_json_close(struct parl_json *json, char bracket)
{
	if (json->depth > 0)
		json->depth--;
	write_char(json, bracket);
}

void parl_json_text(struct parl_json *json, const char *key, parl_view text)
{
	struct piece piece;
	put_lead(json, &piece, key);
	*piece.end++ = '"';
	if (text.size <= VALUE_SHORT && plain_end(text, 0) == text.size) {
		put(&piece, text.data, text.size);
		*piece.end++ = '"';
		write_piece(json, &piece);
		return;
	}
	write_piece(json, &piece);
	write_quoted(json, text);
}

void parl_json_raw(struct parl_json *json, const char *key, parl_view value)
{
	struct piece piece;
	put_lead(json, &piece, key);
	write_piece(json, &piece);
	parl_output_write(json->output, value);
}

void parl_json_string(struct parl_json *json, const char *key, const char *text)
{
	if (text)
		parl_json_text(json, key, parl_view_of(text));
	else
		parl_json_null(json, key);
}

void parl_json_number(struct parl_json *json, const char *key, int64_t number)
{
	char digits[21]; /* of 64 bits, with a sign */
	size_t at = sizeof(digits);
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		digits[--at] = '-';
	write_value(json, key, digits + at, sizeof(digits) - at);
}

void parl_json_bool(struct parl_json *json, const char *key, bool value)
{
	write_value(json, key, value ? "true" : "false", value ? 4 : 5);
}

void parl_json_null(struct parl_json *json, const char *key)
{
	write_value(json, key, "null", 4);
}
