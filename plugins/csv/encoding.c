/*
 * encoding.c - the text of a file: UTF-8, or what Excel saves as plain CSV, Windows-1252, or as
 * "Unicode Text", UTF-16.
 */
#include <string.h>

#include <parlance/text.h>

#include "csv.h"

static const struct parl_origin file = {0};

#define SAVE_AS "open it in the spreadsheet program and choose 'Save as', then 'CSV UTF-8'"
#define AS_IT_IS "let its name end as that of a workbook does, .xlsx or .ods, and import it so"

/* UTF-16 with its mark. */
static bool is_wide(parl_view bytes)
{
	return parl_view_begins(bytes, "\xFF\xFE") || parl_view_begins(bytes, "\xFE\xFF");
}

/* Workbooks are zip archives, or, of old, OLE files. */
static bool is_package(parl_view bytes)
{
	return parl_view_begins(bytes, "PK\x03\x04");
}

static const char *kind_of(parl_view bytes)
{
	if (is_package(bytes))
		return "this is a workbook (.xlsx or .ods), not a CSV file";
	if (parl_view_begins(bytes, "\xD0\xCF\x11\xE0"))
		return "this is an old Excel workbook (.xls), not a CSV file";
	if (parl_view_begins(bytes, "%PDF"))
		return "this is a PDF file, not a CSV file";
	if (!is_wide(bytes) && bytes.size && memchr(bytes.data, '\0', bytes.size))
		return "this is no text file: it holds NUL bytes";
	return NULL;
}

/* 0x80 to 0x9F; 0: no character. */
static const uint16_t windows[32] = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D,
	0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

#define REPLACEMENT 0xFFFDu

static void add_character(struct parl_buffer *text, unsigned c)
{
	static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
	unsigned more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;

	parl_buffer_add_char(text, (char)(lead[more] | (c >> (6 * more))));
	while (more-- > 0)
		parl_buffer_add_char(text, (char)(0x80 | ((c >> (6 * more)) & 0x3F)));
}

static void add_windows(struct parl_buffer *text, parl_view bytes)
{
	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char byte = (unsigned char)bytes.data[i];
		unsigned c = byte < 0x80 || byte > 0x9F ? byte : windows[byte - 0x80];

		add_character(text, c || byte == 0 ? c : REPLACEMENT);
	}
}

static unsigned unit_at(parl_view bytes, size_t at, bool big)
{
	unsigned first = (unsigned char)bytes.data[at], next = (unsigned char)bytes.data[at + 1];

	return big ? first << 8 | next : next << 8 | first;
}

/* What is no character stands as U+FFFD: a surrogate by itself, a byte at the end, NUL. */
static void add_wide(struct parl_buffer *text, parl_view bytes)
{
	bool big = parl_view_begins(bytes, "\xFE\xFF");
	size_t at = 2;

	while (bytes.size - at >= 2) {
		unsigned c = unit_at(bytes, at, big);
		unsigned low = bytes.size - at >= 4 ? unit_at(bytes, at + 2, big) : 0;
		bool pair = c >> 10 == 0xD800 >> 10 && low >> 10 == 0xDC00 >> 10;

		if (pair)
			c = 0x10000 + ((c & 0x3FF) << 10 | (low & 0x3FF));
		else if (c == 0 || c >> 11 == 0xD800 >> 11)
			c = REPLACEMENT;
		add_character(text, c);
		at += pair ? 4 : 2;
	}
	if (at < bytes.size)
		add_character(text, REPLACEMENT);
}

static enum parl_status convert(parl_view bytes,
	void (*add)(struct parl_buffer *text, parl_view bytes), struct parl_builder *builder,
	parl_view *text)
{
	struct parl_buffer made = PARL_BUFFER_EMPTY;

	add(&made, bytes);
	*text = made.failed ? (parl_view){NULL, 0}
			    : parl_arena_copy(parl_builder_arena(builder), parl_buffer_view(&made));
	parl_buffer_release(&made);
	if (text->data)
		return PARL_OK;
	parl_builder_fault(builder, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
	return PARL_FAILED;
}

/* Whether TEXT is UTF-8 that is damaged in places rather than another encoding: in Windows-1252 it
 * is most unlikely that bytes make up characters of UTF-8. */
static bool is_damaged(parl_view text)
{
	size_t good = 0, faulty = 0;
	parl_span fault = parl_utf8_fault(text, 0);

	for (; fault.start < text.size; fault = parl_utf8_fault(text, fault.end))
		faulty++;
	for (size_t i = 0; i < text.size; i++)
		good += ((unsigned char)text.data[i] & 0xC0) == 0xC0;
	return good > 2 * faulty;
}

enum parl_status csv_decode(parl_view bytes, struct parl_builder *builder, parl_view *text)
{
	const char *kind = kind_of(bytes);
	bool marked = parl_view_begins(bytes, "\xEF\xBB\xBF");

	*text = marked ? (parl_view){bytes.data + 3, bytes.size - 3} : bytes;
	if (bytes.size > PARL_SHEET_MOST) {
		parl_builder_fault(builder, PARL_CODE_JSON_TOO_LARGE, file,
			"split it into several; glossaries can be used together",
			"a spreadsheet may have at most %zu bytes, and this one has %zu",
			PARL_SHEET_MOST, bytes.size);
		return PARL_FAILED;
	}
	if (kind) {
		parl_builder_fault(builder, PARL_CODE_IMPORT_KIND, file,
			is_package(bytes) ? AS_IT_IS : SAVE_AS, "%s", kind);
		return PARL_FAILED;
	}
	if (is_wide(bytes))
		return convert(bytes, add_wide, builder, text);
	if (marked || parl_utf8_fault(*text, 0).start == text->size || is_damaged(*text))
		return PARL_OK;
	parl_builder_fault(builder, PARL_CODE_IMPORT_ENCODING, file,
		"see whether accents and pound signs look right; if not, save it as 'CSV UTF-8'",
		"read as Windows-1252, since it is not UTF-8");
	return convert(bytes, add_windows, builder, text);
}
