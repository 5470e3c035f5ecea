/*
 * xlsx_text.c - the strings of an Excel workbook.
 */
#include <stdio.h>
#include <string.h>

#include "xlsx.h"

/* --- characters that XML cannot hold: _x000D_ (ECMA-376, part 1, 22.9.2.19) */

static int digit(char byte)
{
	static const char digits[] = "0123456789abcdef";
	char lower = byte >= 'A' && byte <= 'F' ? (char)(byte + 'a' - 'A') : byte;
	const char *at = lower ? strchr(digits, lower) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* The code unit that is written at the start of TEXT; -1: none. */
static int escaped(parl_view text)
{
	int unit = 0;

	if (text.size < 7 || text.data[0] != '_' || text.data[1] != 'x' || text.data[6] != '_')
		return -1;
	for (size_t i = 2; i < 6; i++) {
		int value = digit(text.data[i]);

		if (value < 0)
			return -1;
		unit = unit << 4 | value;
	}
	/* Half a character is none. */
	return unit >> 11 == 0xD800 >> 11 || unit == 0 ? -1 : unit;
}

static void add_unit(struct parl_buffer *text, int unit)
{
	if (unit < 0x80) {
		parl_buffer_add_char(text, (char)unit);
		return;
	}
	if (unit < 0x800) {
		parl_buffer_add_char(text, (char)(0xC0 | unit >> 6));
	} else {
		parl_buffer_add_char(text, (char)(0xE0 | unit >> 12));
		parl_buffer_add_char(text, (char)(0x80 | (unit >> 6 & 0x3F)));
	}
	parl_buffer_add_char(text, (char)(0x80 | (unit & 0x3F)));
}

static void add_decoded(struct parl_buffer *text, parl_view raw)
{
	size_t done = 0;

	for (size_t at = 0; at < raw.size; at++) {
		int unit = raw.data[at] == '_' ? escaped((parl_view){raw.data + at, raw.size - at})
					       : -1;

		if (unit < 0)
			continue;
		parl_buffer_add(text, raw.data + done, at - done);
		add_unit(text, unit);
		at += 6;
		done = at + 1;
	}
	parl_buffer_add(text, raw.data + done, raw.size - done);
}

static bool is_held(unsigned char byte)
{
	return byte >= ' ' || byte == '\n' || byte == '\t';
}

void xlsx_add_text(struct parl_buffer *xml, parl_view text)
{
	for (size_t at = 0; at < text.size; at++) {
		unsigned char byte = (unsigned char)text.data[at];
		parl_view rest = {text.data + at, text.size - at};

		if (byte == '&')
			parl_buffer_print(xml, "&amp;");
		else if (byte == '<')
			parl_buffer_print(xml, "&lt;");
		else if (byte == '>')
			parl_buffer_print(xml, "&gt;");
		else if (!is_held(byte) || (byte == '_' && escaped(rest) >= 0))
			parl_buffer_print(xml, "_x%04X_", byte);
		else if (parl_view_begins(rest, "\xEF\xBF\xBE") ||
			parl_view_begins(rest, "\xEF\xBF\xBF"))
			parl_buffer_print(
				xml, "_xFFF%c_", text.data[at += 2] == '\xBE' ? 'E' : 'F');
		else
			parl_buffer_add_char(xml, (char)byte);
	}
}

/* --- strings */

static void add(struct parl_buffer *text, const xmlNode *node)
{
	struct parl_buffer raw = PARL_BUFFER_EMPTY;

	xml_text(node, &raw);
	add_decoded(text, parl_buffer_view(&raw));
	text->failed |= raw.failed;
	parl_buffer_release(&raw);
}

static parl_view settle(struct parl_buffer *text, struct parl_arena *arena)
{
	parl_view copy = text->failed ? (parl_view){NULL, 0}
				      : parl_arena_copy(arena, parl_buffer_view(text));

	parl_buffer_release(text);
	return copy;
}

parl_view xlsx_text(const xmlNode *node, struct parl_arena *arena)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	for (const xmlNode *child = node->children; child; child = child->next) {
		if (xlsx_is(child, "t"))
			add(&text, child);
		for (const xmlNode *part = xlsx_is(child, "r") ? child->children : NULL; part;
			part = part->next)
			if (xlsx_is(part, "t"))
				add(&text, part);
	}
	return settle(&text, arena);
}

parl_view xlsx_plain(const xmlNode *node, struct parl_arena *arena)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	add(&text, node);
	return settle(&text, arena);
}

/* --- those of all sheets */

struct loading {
	struct book *book;
	struct xml_stream stream;
};

static enum xml_want open_string(void *self, xmlNode *node)
{
	(void)self;
	if (xlsx_is(node, "si"))
		return XML_TREE;
	return xlsx_is(node, "sst") ? XML_ENTER : XML_SKIP;
}

static void take_string(void *self, xmlNode *node)
{
	struct loading *loading = self;
	struct book *book = loading->book;
	struct xlsx *xlsx = book->own;
	parl_view *strings, text;

	if (xlsx->string_count == XLSX_STRINGS_MOST) {
		parl_diagnose(book->faults, PARL_CODE_OFFICE_TOO_LARGE, NULL,
			"if it is really so large, copy the sheet into a workbook of its own",
			"not read: it has more than %zu strings", XLSX_STRINGS_MOST);
		loading->stream.stopped = true;
		return;
	}
	strings =
		parl_room(xlsx->strings, &xlsx->string_room, xlsx->string_count, sizeof(*strings));
	text = xlsx_text(node, book->arena);
	if (strings)
		xlsx->strings = strings;
	if (strings && text.data) {
		xlsx->strings[xlsx->string_count++] = text;
		return;
	}
	book->failed = true;
	loading->stream.stopped = true;
}

bool xlsx_load_strings(struct book *book, const char *part)
{
	static const struct xml_reader reader = {.open = open_string, .whole = take_string};
	struct loading loading = {.book = book};
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	bool missing, good = xml_load(book->package, part, &bytes, &missing);

	if (good) {
		loading.stream.bytes = parl_buffer_view(&bytes);
		loading.stream.reader = &reader;
		loading.stream.self = &loading;
		good = xml_stream(&loading.stream, book->package, part) && !loading.stream.stopped;
	} else if (missing) {
		package_missing(book->package, part);
	}
	parl_buffer_release(&bytes);
	return good;
}
