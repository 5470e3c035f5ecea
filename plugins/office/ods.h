/*
 * ods.h - a workbook of LibreOffice from within.
 */
#ifndef OFFICE_ODS_H
#define OFFICE_ODS_H

#include "book.h"
#include "odt.h"

/* The text that CELL shows: its paragraphs as lines, without remarks and readings. Data NULL: out
 * of memory. */
parl_view ods_text(const xmlNode *cell, struct parl_arena *arena);

#endif
