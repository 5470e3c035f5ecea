/*
 * encoding.c - files that are no UTF-8 text: what they are, and how to make them one.
 */
#include "scan.h"

#include <string.h>

#include <parlance/text.h>

#include "../base/utf8.h"

#define SAVE_AS                                                                                     \
	"save it as UTF-8 (in Notepad: Save As, Encoding: UTF-8; in Excel: CSV UTF-8, then import " \
	"it)"

/* Whether the first line has columns, and no sign of JSON: "concept;third-sector term;". */
static bool is_table(parl_view text)
{
	size_t commas = 0, semicolons = 0, tabs = 0;

	for (size_t i = 0; i < text.size && text.data[i] != '\n' && text.data[i] != '\r'; i++) {
		if (strchr("{}[]:", text.data[i]))
			return false;
		commas += text.data[i] == ',';
		semicolons += text.data[i] == ';';
		tabs += text.data[i] == '\t' && i > 0;
	}
	return commas > 1 || semicolons > 1 || tabs > 1;
}

/* Files that people take for JSON by mistake, by their first bytes. */
static const char *other_kind(parl_view text)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *kind;
	} kinds[] = {
		{"PK\x03\x04", 4, "a Word, Excel or LibreOffice file, or another zip archive"},
		{"\xD0\xCF\x11\xE0", 4, "an old Word or Excel file"},
		{"%PDF", 4, "a PDF file"},
		{"{\\rtf", 5, "a rich text (RTF) file"},
		{"<", 1, "an HTML or XML file"},
		{"\x1F\x8B", 2, "a compressed (gzip) file"},
		{"\x7F"
		 "ELF",
			4, "a program"},
	};
	for (size_t i = 0; i < PARL_LENGTH(kinds); i++) {
		if (text.size >= kinds[i].size &&
			memcmp(text.data, kinds[i].bytes, kinds[i].size) == 0)
			return kinds[i].kind;
	}
	return is_table(text) ? "a table, such as CSV" : NULL;
}

/* UTF-16 and UTF-32 by a BOM, else by where the NULs of the first two characters, both ASCII in
 * JSON, stand (RFC 4627, section 3). */
static const char *wide_encoding(parl_view text)
{
	static const struct {
		const char *mask; /* 0: NUL, x: another byte, else that very byte */
		const char *name;
	} kinds[] = {
		{"\xFF\xFE"
		 "00",
			"UTF-32"},
		{"00\xFE\xFF", "UTF-32"},
		{"\xFF\xFE", "UTF-16"},
		{"\xFE\xFF", "UTF-16"},
		{"x000", "UTF-32"},
		{"000x", "UTF-32"},
		{"x0x0", "UTF-16"},
		{"0x0x", "UTF-16"},
	};
	for (size_t i = 0; i < PARL_LENGTH(kinds); i++) {
		size_t at = 0;
		for (; kinds[i].mask[at] != '\0' && at < text.size; at++) {
			char wanted = kinds[i].mask[at], byte = text.data[at];
			bool fits = wanted == '0' ? byte == '\0'
				: wanted == 'x'   ? byte != '\0'
						  : byte == wanted;
			if (!fits)
				break;
		}
		if (kinds[i].mask[at] == '\0')
			return kinds[i].name;
	}
	return NULL;
}

/* What BYTE is in Windows-1252, which nearly all 8-bit text of this country is in; 0: nothing. */
static int32_t windows_1252(unsigned char byte)
{
	static const unsigned short high[32] = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
		0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019,
		0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
		0x017E, 0x0178};
	return byte >= 0xA0 ? byte : byte >= 0x80 ? high[byte - 0x80] : 0;
}

static bool utf8_fault(struct parl_json_reader *reader, parl_span fault)
{
	size_t count = 0;
	for (parl_span next = fault; next.start < reader->text.size;
		next = parl_utf8_fault(reader->text, next.end))
		count++;
	unsigned char byte = (unsigned char)reader->text.data[fault.start];
	int32_t code = windows_1252(byte);
	char letter[5] = "";
	if (code != 0)
		parl_utf8_put(letter, code);
	parl_json_fault(reader, PARL_CODE_ENCODING, fault,
		"the file seems to be in Windows-1252 (Latin-1): " SAVE_AS
		"; nothing else in it is checked before",
		code != 0 ? "the byte %02X at offset %zu is not UTF-8; in Windows-1252 it is %s%s"
			  : "the byte %02X at offset %zu is not UTF-8%s%s",
		byte, fault.start, letter,
		count == 1 ? "" : parl_json_help(reader, " (the first of %zu such places)", count));
	return false;
}

bool parl_json_check_encoding(struct parl_json_reader *reader)
{
	parl_view text = reader->text;
	const struct parl_json_kind *wanted = reader->kind;
	const char *kind = other_kind(text);
	if (kind) {
		parl_diagnose(reader->faults, PARL_CODE_NOT_JSON, reader->file,
			parl_json_help(reader, "a %s is a text file in JSON that begins with {%s",
				wanted->name, wanted->if_other ? wanted->if_other : ""),
			"this is %s, not a %s", kind, wanted->name);
		reader->errors++;
		return false;
	}
	const char *wide = wide_encoding(text);
	if (wide) {
		parl_diagnose(reader->faults, PARL_CODE_ENCODING_WIDE, reader->file,
			SAVE_AS "; nothing in it is checked before",
			"the file is in %s; a %s is in UTF-8", wide, wanted->name);
		reader->errors++;
		return false;
	}
	const char *nul = text.size > 0 ? memchr(text.data, '\0', text.size) : NULL;
	if (nul) {
		size_t at = (size_t)(nul - text.data);
		parl_json_fault(reader, PARL_CODE_JSON_NUL, (parl_span){at, at + 1},
			"the file is damaged, or no text: get a fresh copy; nothing in it is checked "
			"before",
			"a NUL byte stands at offset %zu", at);
		return false;
	}
	parl_span fault = parl_utf8_fault(text, 0);
	return fault.start >= text.size || utf8_fault(reader, fault);
}
