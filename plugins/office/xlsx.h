/*
 * xlsx.h - an Excel workbook from within: strings, formats of numbers, cells.
 */
#ifndef OFFICE_XLSX_H
#define OFFICE_XLSX_H

#include "book.h"

#define XLSX_SPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_SPACE_STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"

/* Strings of all sheets. No glossary has so many. */
#define XLSX_STRINGS_MOST ((size_t)1 << 20)

struct xlsx {
	parl_view *strings;
	size_t string_count, string_room;
	const char **formats; /* by the style of a cell; NULL: that of all */
	size_t format_count;
	bool from_1904; /* days are counted from then, as on old Macs */
};

/* Whether NODE is the element NAME of a workbook, strict or not. */
bool xlsx_is(const xmlNode *node, const char *name);

/* The first element of that name in PARENT (may be NULL), or the next behind AFTER; NULL: none. */
const xmlNode *xlsx_next(const xmlNode *parent, const xmlNode *after, const char *name);

/* Whether an attribute says yes; a number; 0: none. */
bool xlsx_yes(const xmlNode *node, const char *name);
size_t xlsx_number(const xmlNode *node, const char *name);

/* --- xlsx_text.c */

/* The text of NODE, a string: of its runs, without phonetic ones. Data NULL: out of memory. */
parl_view xlsx_text(const xmlNode *node, struct parl_arena *arena);

/* The same of an element that holds nothing but text. */
parl_view xlsx_plain(const xmlNode *node, struct parl_arena *arena);

/* TEXT appended as the content of an element: what XML cannot hold as _xHHHH_. */
void xlsx_add_text(struct parl_buffer *xml, parl_view text);

/* Loads the strings of all sheets (PART); false, with a fault. */
bool xlsx_load_strings(struct book *book, const char *part);

/* --- xlsx_styles.c */

/* Loads the formats of numbers (PART); false, with a fault. */
bool xlsx_load_formats(struct book *book, const char *part);

/* --- xlsx_shown.c */

/* NUMBER (as the file writes it) as a cell of FORMAT (NULL: General) shows it; dates and times by
 * ISO 8601, and MADE is true. */
const char *xlsx_shown(const char *number, const char *format, bool from_1904,
	struct parl_arena *arena, bool *made);

/* --- xlsx_read.c: book_kind's. */

bool xlsx_read(struct book *book, size_t number, struct book_rows *rows);

#endif
