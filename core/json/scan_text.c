/*
 * scan_text.c - strings and numbers of the scanner.
 */
#include "scan.h"

#include <string.h>

#include "../base/among.h"
#include "../base/utf8.h"

/* The span from START to the end of its line: an unclosed text is underlined to there. */
static parl_span line_rest(const struct parl_json_scanner *scan, size_t start)
{
	size_t end = start;
	while (end < scan->size && scan->data[end] != '\n' && scan->data[end] != '\r')
		end++;
	return (parl_span){start, end};
}

/* Four hexadecimal digits at AT; -1: they are none. */
static int32_t hex4(const char *data, size_t size, size_t at)
{
	if (size - at < 4)
		return -1;
	int32_t value = 0;
	for (size_t i = at; i < at + 4; i++) {
		char digit = data[i];
		if (digit >= '0' && digit <= '9')
			value = value * 16 + (digit - '0');
		else if (digit >= 'a' && digit <= 'f')
			value = value * 16 + (digit - 'a' + 10);
		else if (digit >= 'A' && digit <= 'F')
			value = value * 16 + (digit - 'A' + 10);
		else
			return -1;
	}
	return value;
}

static bool unicode_escape(struct parl_json_scanner *scan)
{
	size_t start = scan->at;
	int32_t unit = hex4(scan->data, scan->size, start + 2);
	parl_span whole = {start, start + 6 < scan->size ? start + 6 : scan->size};
	if (unit < 0)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_ESCAPE,
			(parl_span){start, start + 2},
			"write the character itself, or \\u and four digits, such as \\u2019",
			"\\u is not followed by four hexadecimal digits");
	if (unit == 0 && !scan->reader->nul)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_NUL, whole, "delete it",
			"\\u0000 stands for the NUL character, which no %s can hold",
			scan->reader->kind->name);
	scan->at += 6;
	if (unit < 0xD800 || unit > 0xDFFF)
		return true;
	if (unit < 0xDC00 && scan->size - scan->at >= 6 && scan->data[scan->at] == '\\' &&
		scan->data[scan->at + 1] == 'u') {
		int32_t second = hex4(scan->data, scan->size, scan->at + 2);
		if (second >= 0xDC00 && second <= 0xDFFF) {
			scan->at += 6;
			return true;
		}
	}
	return parl_json_scan_fault(scan, PARL_CODE_JSON_ESCAPE, whole,
		"write the character itself", "\\u%04X is half of a pair and stands here alone",
		(unsigned)unit);
}

static bool scan_escape(struct parl_json_scanner *scan)
{
	if (scan->at + 1 >= scan->size) {
		scan->at = scan->size;
		return true;
	}
	char byte = scan->data[scan->at + 1];
	if (byte == 'u')
		return unicode_escape(scan);
	if (byte != '\0' && strchr("\"\\/bfnrt", byte) != NULL) {
		scan->at += 2;
		return true;
	}
	parl_span span = {scan->at, scan->at + 1};
	if (byte == '\'')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_ESCAPE, span,
			"delete the backslash", "a single quote needs no backslash in JSON");
	if (byte == '\n' || byte == '\r')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_ESCAPE, span,
			"write the text on one line, with \\n where a line break is meant",
			"a backslash cannot carry a text over to the next line");
	return parl_json_scan_fault(scan, PARL_CODE_JSON_ESCAPE, span,
		"write \\\\ for a backslash; the known ones are \\\" \\\\ \\/ \\b \\f \\n \\r \\t "
		"and \\u with four digits",
		"this backslash begins no known escape");
}

static bool raw_control(struct parl_json_scanner *scan, size_t start)
{
	unsigned char byte = (unsigned char)scan->data[scan->at];
	if (byte == '\n' || byte == '\r')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_LINE_BREAK, line_rest(scan, start),
			"close the text with a double quote on this line, or write \\n where a "
			"line break is meant",
			"this text is not closed at the end of its line");
	return parl_json_scan_fault(scan, PARL_CODE_JSON_CONTROL,
		(parl_span){scan->at, scan->at + 1},
		byte == '\t' ? "write a space, or \\t" : "delete it",
		byte == '\t' ? "a tab stands inside a text"
			     : "an invisible control character (U+%04X) stands inside a text",
		byte);
}

/* Whether BYTE ends a string or does not stand for itself in it. */
static bool is_special(unsigned char byte)
{
	return byte == '"' || byte == '\\' || byte < ' ';
}

static struct parl_among special = PARL_AMONG(is_special);

/* The first such byte at or after AT. */
static size_t next_special(const struct parl_json_scanner *scan, size_t at)
{
	return parl_among_next(&special, (parl_view){scan->data, scan->size}, at);
}

bool parl_json_scan_string(struct parl_json_scanner *scan, bool *escaped)
{
	size_t start = scan->at++;
	while ((scan->at = next_special(scan, scan->at)) < scan->size) {
		if (scan->data[scan->at] == '"') {
			scan->last_end = ++scan->at;
			return true;
		}
		if (scan->data[scan->at] != '\\')
			return raw_control(scan, start);
		*escaped = true;
		if (!scan_escape(scan))
			return false;
	}
	return parl_json_scan_fault(scan, PARL_CODE_JSON_CUT_SHORT, line_rest(scan, start),
		parl_json_help(scan->reader,
			"get a whole copy of the %s, or close the text with a double quote and "
			"then every bracket",
			parl_json_whole(scan->reader)),
		"the %s ends inside this text", parl_json_whole(scan->reader));
}

static size_t digits(struct parl_json_scanner *scan)
{
	size_t start = scan->at;
	while (scan->at < scan->size && scan->data[scan->at] >= '0' && scan->data[scan->at] <= '9')
		scan->at++;
	return scan->at - start;
}

static bool number_fault(
	struct parl_json_scanner *scan, size_t start, const char *help, const char *text)
{
	return parl_json_scan_fault(
		scan, PARL_CODE_JSON_NUMBER, (parl_span){start, scan->at}, help, "%s", text);
}

bool parl_json_scan_number(struct parl_json_scanner *scan)
{
	size_t start = scan->at;
	const char *help = "write it as 12 or 0.5, or in double quotes where a text is meant";
	if (scan->data[scan->at] == '-')
		scan->at++;
	size_t first = scan->at;
	size_t count = digits(scan);
	if (count == 0)
		return number_fault(scan, start, help, "no digit follows this minus sign");
	if (count > 1 && scan->data[first] == '0')
		return number_fault(scan, start, help,
			"a number cannot begin with a nought before other digits");
	if (scan->at < scan->size && scan->data[scan->at] == '.') {
		scan->at++;
		if (digits(scan) == 0)
			return number_fault(
				scan, start, help, "no digit follows this decimal point");
	}
	if (scan->at < scan->size && (scan->data[scan->at] | 0x20) == 'e') {
		scan->at++;
		if (scan->at < scan->size &&
			(scan->data[scan->at] == '+' || scan->data[scan->at] == '-'))
			scan->at++;
		if (digits(scan) == 0)
			return number_fault(scan, start, help, "this number is not complete");
	}
	return true;
}

static size_t decode_unicode(parl_view inside, size_t *at, char *out)
{
	int32_t code = hex4(inside.data, inside.size, *at + 2);
	*at += 6;
	if (code >= 0xD800 && code <= 0xDBFF) {
		code = 0x10000 + ((code - 0xD800) << 10) +
			(hex4(inside.data, inside.size, *at + 2) - 0xDC00);
		*at += 6;
	}
	return parl_utf8_put(out, code);
}

parl_view parl_json_unescape(parl_view inside, struct parl_arena *arena)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	char *text = parl_arena_alloc(arena, inside.size + 1);
	if (!text)
		return (parl_view){NULL, 0};
	size_t size = 0;
	for (size_t at = 0; at < inside.size;) {
		const char *slash = memchr(inside.data + at, '\\', inside.size - at);
		size_t plain = slash ? (size_t)(slash - inside.data) - at : inside.size - at;
		memcpy(text + size, inside.data + at, plain);
		size += plain;
		at += plain;
		if (at == inside.size)
			break;
		if (inside.data[at + 1] == 'u') {
			size += decode_unicode(inside, &at, text + size);
		} else {
			const char *known = strchr(from, inside.data[at + 1]);
			text[size++] = known ? to[known - from] : inside.data[at + 1];
			at += 2;
		}
	}
	return (parl_view){text, size};
}
