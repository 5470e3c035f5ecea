/*
 * scan_fault.c - what stands where something else should, in words for people who write JSON by
 * hand: the fault, and what to type instead.
 */
#include "scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <parlance/text.h>

/* Said where there is more to check than a line. */
#define NOT_JUDGED "; the rest of the file is checked once this is mended"

bool parl_json_scan_fault(struct parl_json_scanner *scan, enum parl_code code, parl_span span,
	const char *help, const char *format, ...)
{
	char text[512];
	va_list list;
	va_start(list, format);
	vsnprintf(text, sizeof(text), format, list);
	va_end(list);
	parl_json_fault(scan->reader, code, span,
		parl_json_help(
			scan->reader, "%s%s", help, scan->reader->kind->whole ? "" : NOT_JUDGED),
		"%s", text);
	return false;
}

static bool starts(const struct parl_json_scanner *scan, const char *text)
{
	return parl_view_begins((parl_view){scan->data + scan->at, scan->size - scan->at}, text);
}

/* The character that stands there, for underlining. */
static parl_span here(const struct parl_json_scanner *scan)
{
	parl_view text = {scan->data, scan->size};
	return (parl_span){scan->at, parl_cluster_end(text, scan->at)};
}

/* The word that stands there: letters, digits, hyphens, and all that is not ASCII. */
static parl_span word(const struct parl_json_scanner *scan)
{
	size_t end = scan->at;
	while (end < scan->size) {
		unsigned char byte = (unsigned char)scan->data[end];
		bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
		if (!letter && byte < 0x80 && (byte < '0' || byte > '9') && byte != '_' &&
			byte != '-')
			break;
		end++;
	}
	return end > scan->at ? (parl_span){scan->at, end} : here(scan);
}

static const char *quote(struct parl_json_scanner *scan, parl_span span)
{
	parl_view text = {scan->data + span.start, span.end - span.start};
	return parl_json_excerpt(scan->reader, text);
}

static bool cut_short(struct parl_json_scanner *scan)
{
	/* The fault belongs to the end of what is there, not to the empty line behind it. */
	parl_span end = {scan->last_end, scan->last_end};
	if (scan->depth == 0)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_EMPTY,
			(parl_span){scan->begin, scan->begin},
			parl_json_help(scan->reader, "a %s begins with { and ends with }%s",
				scan->reader->kind->name,
				scan->reader->kind->if_empty ? scan->reader->kind->if_empty : ""),
			"the %s is empty", parl_json_whole(scan->reader));
	uint32_t open = scan->open[scan->depth - 1];
	return parl_json_scan_fault(scan, PARL_CODE_JSON_CUT_SHORT, end,
		parl_json_help(scan->reader,
			"the %s may have been cut short when it was copied or saved: get a whole "
			"copy, or add what is missing",
			parl_json_whole(scan->reader)),
		"the %s ends here, but the %c of line %zu is not closed",
		parl_json_whole(scan->reader), scan->data[open],
		parl_json_line(scan->reader, open));
}

static bool comment(struct parl_json_scanner *scan)
{
	size_t end = scan->at;
	while (end < scan->size && scan->data[end] != '\n' && scan->data[end] != '\r')
		end++;
	return parl_json_scan_fault(scan, PARL_CODE_JSON_COMMENT, (parl_span){scan->at, end},
		"delete it, or write it as a pair: \"$comment\": \"...\"", "JSON has no comments");
}

/* The quotes that word processors, other languages and Python write. */
static bool quotes(struct parl_json_scanner *scan)
{
	static const char *const curly[] = {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019",
		"\u201A", "\u00AB", "\u00BB", "\u2033", "\u00B4", "\uFF02"};
	bool single = starts(scan, "'"), back = starts(scan, "`");
	bool found = single || back;
	for (size_t i = 0; i < PARL_LENGTH(curly); i++)
		found = found || starts(scan, curly[i]);
	if (!found)
		return true;
	const char *kind = single ? "single quotes" : back ? "backquotes" : "curly quotes";
	return parl_json_scan_fault(scan, PARL_CODE_JSON_QUOTES, here(scan),
		single || back
			? "write straight double quotes: \"...\""
			: "write straight double quotes: \"...\"; a word processor makes curly ones, a "
			  "plain text editor does not",
		"%s cannot enclose a text here", kind);
}

static bool bracket(struct parl_json_scanner *scan)
{
	char closer = scan->data[scan->at];
	if (scan->depth == 0)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_BRACKET, here(scan), "delete it",
			"this %c closes nothing", closer);
	uint32_t open = scan->open[scan->depth - 1];
	return parl_json_scan_fault(scan, PARL_CODE_JSON_BRACKET, here(scan),
		parl_json_help(scan->reader,
			"close the %c with %c first, or see whether a bracket is missing or too many "
			"in between",
			scan->data[open], scan->data[open] == '{' ? '}' : ']'),
		"this %c does not close the %c of line %zu", closer, scan->data[open],
		parl_json_line(scan->reader, open));
}

static bool closer(struct parl_json_scanner *scan, enum parl_json_expected expected)
{
	bool after_comma =
		expected == PARL_JSON_EXPECTED_KEY || expected == PARL_JSON_EXPECTED_ITEM;
	if (after_comma)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_TRAILING_COMMA,
			(parl_span){scan->comma, scan->comma + 1}, "delete the comma",
			"a comma stands before the closing %c, with nothing behind it",
			scan->data[scan->at]);
	if (expected == PARL_JSON_EXPECTED_VALUE && scan->data[scan->at] == '}' &&
		scan->depth > 0 && scan->data[scan->open[scan->depth - 1]] == '{')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_SYNTAX, here(scan),
			"write the value behind the colon, or delete the key",
			"the value of the last key is missing");
	if (expected == PARL_JSON_EXPECTED_COLON)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_COLON,
			(parl_span){scan->last_end, scan->last_end},
			"a key is followed by a colon and its value: \"key\": \"value\"",
			"this key has no value");
	return bracket(scan);
}

static bool bare_word(struct parl_json_scanner *scan, enum parl_json_expected expected)
{
	static const char *const known[][2] = {{"True", "true"}, {"TRUE", "true"},
		{"False", "false"}, {"FALSE", "false"}, {"yes", "true"}, {"no", "false"},
		{"None", "null"}, {"NULL", "null"}, {"Null", "null"}, {"undefined", "null"}};
	parl_span span = word(scan);
	const char *what = quote(scan, span);
	bool key = expected == PARL_JSON_EXPECTED_KEY || expected == PARL_JSON_EXPECTED_FIRST_KEY;
	for (size_t i = 0; !key && i < PARL_LENGTH(known); i++) {
		if (strcmp(what, known[i][0]) == 0)
			return parl_json_scan_fault(scan, PARL_CODE_JSON_BARE, span,
				parl_json_help(scan->reader,
					"write %s, or \"%s\" where a text is meant", known[i][1],
					what),
				"JSON does not know the word %s", what);
	}
	return parl_json_scan_fault(scan, PARL_CODE_JSON_BARE, span,
		key ? "write the key in double quotes: \"key\": ..."
		    : "write a text in double quotes; only numbers, true, false and null go without",
		"%s stands here without quotes", what);
}

/* Behind a text, a stray word is mostly the rest of a text that holds a double quote. */
static bool comma_missing(struct parl_json_scanner *scan, char close)
{
	char byte = scan->data[scan->at];
	parl_span end = {scan->last_end, scan->last_end};
	if (byte == '"' || byte == '{' || byte == '[')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_COMMA, end,
			parl_json_help(scan->reader,
				"write a comma here, or %c if this was the last one", close),
			"a comma is missing between this and what follows");
	bool text = scan->last_end > 0 && scan->data[scan->last_end - 1] == '"';
	parl_span span = word(scan);
	const char *what = quote(scan, span);
	return parl_json_scan_fault(scan, PARL_CODE_JSON_COMMA, span,
		text ? parl_json_help(scan->reader,
			       "write a comma or %c; a double quote inside a text is written \\\"",
			       close)
		     : parl_json_help(scan->reader, "write a comma or %c", close),
		"%s stands where a comma or %c should", what, close);
}

static bool no_value(struct parl_json_scanner *scan, enum parl_json_expected expected)
{
	unsigned char byte = (unsigned char)scan->data[scan->at];
	bool key = expected == PARL_JSON_EXPECTED_KEY || expected == PARL_JSON_EXPECTED_FIRST_KEY;
	if (!quotes(scan))
		return false;
	if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
		return bare_word(scan, expected);
	if (byte == ',')
		return parl_json_scan_fault(scan, PARL_CODE_JSON_COMMA, here(scan),
			"delete it, or write what is missing before it",
			"nothing stands before this comma");
	if (!key && (byte == '+' || byte == '.'))
		return parl_json_scan_fault(scan, PARL_CODE_JSON_NUMBER, word(scan),
			"write it as 12 or 0.5, or in double quotes where a text is meant",
			"a number cannot begin with %c", byte);
	const char *what = quote(scan, here(scan));
	if (key)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_SYNTAX, here(scan),
			"inside { } stand pairs: \"key\": value, \"key\": value",
			"a key in double quotes should stand here instead of %s", what);
	return parl_json_scan_fault(scan, PARL_CODE_JSON_SYNTAX, here(scan),
		"write a text in double quotes, a number, [ ], { }, true or false",
		"a value should stand here instead of %s", what);
}

bool parl_json_unexpected(struct parl_json_scanner *scan, enum parl_json_expected expected)
{
	if (scan->at >= scan->size)
		return cut_short(scan);
	char byte = scan->data[scan->at];
	if (starts(scan, "//") || starts(scan, "/*") || byte == '#')
		return comment(scan);
	if (expected == PARL_JSON_EXPECTED_END)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_EXTRA, here(scan),
			parl_json_help(scan->reader,
				"a %s is one pair of { } with everything inside; delete what follows, "
				"or see whether a bracket above closes too early",
				scan->reader->kind->name),
			"something follows after the end of the %s", scan->reader->kind->name);
	if (byte == '}' || byte == ']')
		return closer(scan, expected);
	switch (expected) {
	case PARL_JSON_EXPECTED_COMMA_OBJECT:
		return comma_missing(scan, '}');
	case PARL_JSON_EXPECTED_COMMA_ARRAY:
		return comma_missing(scan, ']');
	case PARL_JSON_EXPECTED_COLON:
		return parl_json_scan_fault(scan, PARL_CODE_JSON_COLON,
			(parl_span){scan->last_end, scan->last_end},
			"a key is followed by a colon and its value: \"key\": \"value\"",
			"a colon is missing behind this key");
	default:
		return no_value(scan, expected);
	}
}
