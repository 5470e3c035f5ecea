/*
 * encoding.c - the text of a file: UTF-8, or what Excel saves as plain CSV, Windows-1252.
 */
#include <string.h>

#include <parlance/text.h>

#include "csv.h"

static const struct parl_origin file = {0, NULL};

#define SAVE_AS "open it in the spreadsheet program and choose 'Save as', then 'CSV UTF-8'"

static bool begins(parl_view bytes, const char *with, size_t size)
{
	return bytes.size >= size && memcmp(bytes.data, with, size) == 0;
}

/* Workbooks are zip archives, or, of old, OLE files. */
static const char *kind_of(parl_view bytes)
{
	if (begins(bytes, "PK\x03\x04", 4))
		return "this is a workbook (.xlsx or .ods), not a CSV file";
	if (begins(bytes, "\xD0\xCF\x11\xE0", 4))
		return "this is an old Excel workbook (.xls), not a CSV file";
	if (begins(bytes, "%PDF", 4))
		return "this is a PDF file, not a CSV file";
	if (begins(bytes, "\xFF\xFE", 2) || begins(bytes, "\xFE\xFF", 2))
		return "this file is in UTF-16 ('Unicode text'), not in UTF-8";
	if (bytes.size && memchr(bytes.data, '\0', bytes.size))
		return "this is no text file: it holds NUL bytes";
	return NULL;
}

/* 0x80 to 0x9F; 0: no character. */
static const uint16_t windows[32] = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D,
	0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

static void add_character(struct parl_buffer *text, unsigned c)
{
	if (c >= 0x800) {
		parl_buffer_add_char(text, (char)(0xE0 | (c >> 12)));
		parl_buffer_add_char(text, (char)(0x80 | ((c >> 6) & 0x3F)));
	} else {
		parl_buffer_add_char(text, (char)(0xC0 | (c >> 6)));
	}
	parl_buffer_add_char(text, (char)(0x80 | (c & 0x3F)));
}

static enum parl_status convert(parl_view bytes, struct parl_builder *builder, parl_view *text)
{
	struct parl_buffer made = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char byte = (unsigned char)bytes.data[i];
		unsigned c = byte < 0x80 || byte > 0x9F ? byte : windows[byte - 0x80];

		if (byte < 0x80)
			parl_buffer_add_char(&made, (char)byte);
		else
			add_character(&made, c ? c : 0xFFFD);
	}
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
	bool marked = begins(bytes, "\xEF\xBB\xBF", 3);

	*text = marked ? (parl_view){bytes.data + 3, bytes.size - 3} : bytes;
	if (bytes.size > CSV_MOST) {
		parl_builder_fault(builder, PARL_CODE_JSON_TOO_LARGE, file,
			"split it into several; glossaries can be used together",
			"a spreadsheet may have at most %zu bytes, and this one has %zu", CSV_MOST,
			bytes.size);
		return PARL_FAILED;
	}
	if (kind) {
		parl_builder_fault(builder, PARL_CODE_IMPORT_KIND, file, SAVE_AS, "%s", kind);
		return PARL_FAILED;
	}
	if (marked || parl_utf8_fault(*text, 0).start == text->size || is_damaged(*text))
		return PARL_OK;
	parl_builder_fault(builder, PARL_CODE_IMPORT_ENCODING, file,
		"see whether accents and pound signs look right; if not, save it as 'CSV UTF-8'",
		"read as Windows-1252, since it is not UTF-8");
	return convert(bytes, builder, text);
}
