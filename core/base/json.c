/*
 * json.c - JSON written as it goes, without a tree.
 */
#include <parlance/output.h>

#include "eight.h"
#include "sink.h"
#include "utf8.h"

#include <errno.h>
#include <string.h>

#define MOST_LEVELS 64

/* Keys are short: they are written in one piece with what stands around them. */
#define KEY_SHORT 60

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

/* Whether one of eight bytes is no plain ASCII, a quotation mark or a backslash. */
static bool any_special(uint64_t bytes)
{
	return ((bytes | (bytes - PARL_EIGHT_EACH(0x20))) & PARL_EIGHT_EACH(0x80)) ||
		parl_eight_has(bytes, '"') || parl_eight_has(bytes, '\\') ||
		parl_eight_has(bytes, 0x7F);
}

static bool is_plain(char c)
{
	return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

/* Where the run of plain ASCII that begins at AT ends: most text is no more. */
static size_t plain_end(parl_view text, size_t at)
{
	while (text.size - at >= PARL_EIGHT && !any_special(parl_eight_at(text.data + at)))
		at += PARL_EIGHT;
	while (at < text.size && is_plain(text.data[at]))
		at++;
	return at;
}

static void write_quoted(struct parl_json *json, parl_view text)
{
	write_char(json, '"');
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

/* Whether a short key of SIZE bytes needs no escape; plain bytes follow it, up to a whole eight. */
static bool is_plain_key(const char *key, size_t size)
{
	bool plain = true;
	for (size_t at = 0; plain && at < size; at += PARL_EIGHT)
		plain = !any_special(parl_eight_at(key + at));
	return plain;
}

/* The comma and the key before a value. */
static void write_lead(struct parl_json *json, const char *key)
{
	char lead[2 + KEY_SHORT + PARL_EIGHT];
	size_t from = 1; /* the comma stands before it */
	size_t size = key ? strlen(key) : 0;
	if (json->depth > 0) {
		uint64_t bit = (uint64_t)1 << (json->depth - 1);
		from = json->filled & bit ? 0 : 1;
		json->filled |= bit;
	}
	memset(lead, ',', sizeof(lead));
	lead[1] = '"';
	if (size <= KEY_SHORT)
		memcpy(lead + 2, key ? key : "", size);
	if (key && size <= KEY_SHORT && is_plain_key(lead + 2, size)) {
		lead[2 + size] = '"';
		lead[3 + size] = ':';
		parl_output_write(json->output, (parl_view){lead + from, size + 4 - from});
		return;
	}
	parl_output_write(json->output, (parl_view){lead + from, 1 - from});
	if (key) {
		write_quoted(json, parl_view_of(key));
		write_char(json, ':');
	}
}

void parl_json_open(struct parl_json *json, const char *key, char bracket)
{
	write_lead(json, key);
	if (json->depth == MOST_LEVELS) {
		parl_output_fail(json->output, EOVERFLOW);
		return;
	}
	json->filled &= ~((uint64_t)1 << json->depth);
	json->depth++;
	write_char(json, bracket);
}

void parl_json_close(struct parl_json *json, char bracket)
{
	if (json->depth > 0)
		json->depth--;
	write_char(json, bracket);
}

void parl_json_text(struct parl_json *json, const char *key, parl_view text)
{
	write_lead(json, key);
	write_quoted(json, text);
}

void parl_json_raw(struct parl_json *json, const char *key, parl_view value)
{
	write_lead(json, key);
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
	write_lead(json, key);
	parl_output_write(json->output, (parl_view){digits + at, sizeof(digits) - at});
}

void parl_json_bool(struct parl_json *json, const char *key, bool value)
{
	write_lead(json, key);
	parl_output_write(json->output, parl_view_of(value ? "true" : "false"));
}

void parl_json_null(struct parl_json *json, const char *key)
{
	write_lead(json, key);
	parl_output_write(json->output, parl_view_of("null"));
}
